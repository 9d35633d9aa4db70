// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayrow.h"

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
constexpr qsizetype longestTitle = 90;

QString shortened(const QString &text)
{
    // Not simplified(): it would take the spaces that hold French marks to their words for plain ones.
    const QString plain = text.trimmed().replace(u'\n', u' ');
    return plain.size() <= longestTitle ? plain : plain.left(longestTitle - 1).trimmed() + u'…';
}
} // namespace

TodayRow::TodayRow(const Content &content, QWidget *parent)
    : QAbstractButton(parent)
    , m_content(content)
    , m_row(new QHBoxLayout(this))
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
    setToolTip(content.tooltip);

    m_row->setContentsMargins(sidePadding, topPadding, sidePadding, topPadding);
    m_row->setSpacing(theme::unit + theme::half);
    m_row->addSpacing(momentWidth + theme::half + barWidth + theme::unit + theme::half);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    // Stretches and not an alignment: an aligned layout is no longer given the height its wrapped lines need.
    words->addStretch(1);
    auto *title = bodyLabel(shortened(content.title), this);
    title->setAttribute(Qt::WA_TransparentForMouseEvents);
    words->addWidget(title);
    if (!content.detail.isEmpty()) {
        auto *detail = captionLabel(content.detail, this);
        detail->setWordWrap(true);
        detail->setAttribute(Qt::WA_TransparentForMouseEvents);
        words->addWidget(detail);
    }
    words->addStretch(1);
    m_row->addLayout(words, 1);
}

QAbstractButton *TodayRow::addVerb(const QString &text, const QString &tooltip, bool isQuiet)
{
    auto *button = new QPushButton(text, this);
    button->setFlat(isQuiet);
    button->setCursor(Qt::ArrowCursor);
    button->setToolTip(tooltip);
    //: %1 is a verb ("Done"), %2 what it acts on
    button->setAccessibleName(tr("%1: %2").arg(text, shortened(m_content.title)));
    m_row->addWidget(button, 0, Qt::AlignVCenter);
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
