// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayrow.h"

#include "ui/widgets/breakable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {
constexpr int momentWidth = 54;
constexpr int barWidth = 3;
constexpr int sidePadding = 16;
constexpr int topPadding = 11;
constexpr int glyphSize = 16;
constexpr qsizetype longestTitle = 140;
// What a service says besides may be a page long.
constexpr qsizetype longestDetail = 240;

/// The whole of what is not shown whole, under what is said anyway.
QString tooltipOfRow(const TodayRow::Content &content)
{
    QStringList told{content.tooltip};
    if (content.title.size() > longestTitle)
        told << content.title.trimmed();
    if (content.detail.size() > longestDetail)
        told << content.detail.trimmed();
    told.removeAll(QString());
    told.removeDuplicates();
    return breakable(told.join(u"\n\n"_s));
}
} // namespace

TodayRow::TodayRow(const Content &content, QWidget *parent)
    : QAbstractButton(parent)
    , m_content(content)
    , m_row(new QHBoxLayout(this))
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QStringList spoken{content.moment, content.title, content.detail};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u", "_s));
    setToolTip(tooltipOfRow(content));

    m_row->setContentsMargins(sidePadding, topPadding, sidePadding, topPadding);
    m_row->setSpacing(theme::unit + theme::half);
    m_row->addSpacing(momentWidth + theme::half + barWidth + theme::unit + theme::half);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    // Stretches and not an alignment: an aligned layout is no longer given the height its wrapped lines need.
    words->addStretch(1);
    auto *title = bodyLabel(breakable(atMost(content.title, longestTitle)), this);
    title->setAttribute(Qt::WA_TransparentForMouseEvents);
    words->addWidget(title);
    if (!content.detail.isEmpty()) {
        auto *detail = captionLabel(breakable(atMost(content.detail, longestDetail)), this);
        detail->setWordWrap(true);
        detail->setAttribute(Qt::WA_TransparentForMouseEvents);
        words->addWidget(detail);
    }
    words->addStretch(1);
    m_parts->setSpacing(theme::unit + theme::half);
    m_parts->addLayout(words, 1);
    m_row->addLayout(m_parts, 1);
}

void TodayRow::followWidth(int width) const
{
    // Beside a verb the words of a narrow row would stand one below the other.
    constexpr int narrow = 330;
    const auto wanted = width < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_parts->direction() != wanted) {
        m_parts->setDirection(wanted);
        m_parts->setSpacing(wanted == QBoxLayout::TopToBottom ? theme::half : theme::unit + theme::half);
    }
}

void TodayRow::resizeEvent(QResizeEvent *event)
{
    followWidth(width());
    QAbstractButton::resizeEvent(event);
}

QAbstractButton *TodayRow::addVerb(const QString &text, const QString &tooltip, bool isQuiet)
{
    auto *button = new QPushButton(text, this);
    button->setFlat(isQuiet);
    button->setCursor(Qt::ArrowCursor);
    button->setToolTip(tooltip);
    //: %1 is a verb ("Done"), %2 what it acts on
    button->setAccessibleName(tr("%1: %2").arg(text, atMost(m_content.title, longestTitle)));
    m_parts->addWidget(button, 0, Qt::AlignLeft | Qt::AlignVCenter);
    return button;
}

QSize TodayRow::sizeHint() const
{
    const QSize wanted = m_row->sizeHint();
    return {wanted.width(), m_row->hasHeightForWidth() ? m_row->heightForWidth(std::max(width(), wanted.width())) : wanted.height()};
}

QSize TodayRow::minimumSizeHint() const
{
    return m_row->minimumSize();
}

int TodayRow::heightForWidth(int width) const
{
    followWidth(width);
    return m_row->hasHeightForWidth() ? m_row->heightForWidth(width) : m_row->sizeHint().height();
}

void TodayRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), hover(ink(Ink::Surface)));
    const QRect moment(sidePadding, topPadding, momentWidth, QFontMetrics(theme::captionFont()).height() + 3);
    if (m_content.icon.isEmpty()) {
        QFont font = theme::tabularFont();
        font.setPointSizeF(theme::captionFont().pointSizeF());
        painter.setFont(font);
        painter.setPen(ink(m_content.momentInk));
        painter.drawText(moment, Qt::AlignLeft | Qt::AlignVCenter, m_content.moment);
    } else {
        theme::icon(m_content.icon, m_content.momentInk).paint(&painter, QRect(moment.left(), moment.center().y() - glyphSize / 2, glyphSize, glyphSize));
    }
    const QRect bar(moment.right() + theme::half, topPadding, barWidth, height() - 2 * topPadding);
    fillRounded(painter, bar, m_content.series >= 0 ? theme::series(m_content.series) : ink(m_content.barInk), Qt::transparent, barWidth / 2.0);
    if (hasFocus())
        strokeFocus(painter, rect().adjusted(2, 2, -2, -2), theme::half);
}

void TodayRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace parvis::ui
