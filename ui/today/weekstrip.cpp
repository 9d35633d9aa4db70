// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/weekstrip.h"

#include "models/shell/moments.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {
constexpr int dot = 10;
constexpr int dotGap = 4;
constexpr qsizetype mostDots = 6;

/// One day: its name above, its posts as dots below.
class DayButton final : public QAbstractButton
{
public:
    DayButton(const models::TodayDay &day, bool isToday, QWidget *parent)
        : QAbstractButton(parent)
        , m_posts(day.posts.size())
        , m_troubled(std::ranges::count_if(day.posts, models::isInTrouble))
        , m_isToday(isToday)
    {
        //: Short weekday and day of the month, as QLocale::toString() takes it: Mon 23
        setText(QLocale().toString(day.date, WeekStrip::tr("ddd d")));
        QStringList titles;
        for (const auto &post : day.posts)
            titles.append(models::spoken(post));
        const QString count = WeekStrip::tr("%Ln post(s)", nullptr, static_cast<int>(m_posts));
        const QString troubled = m_troubled > 0 ? u", "_s + WeekStrip::tr("%Ln in trouble", nullptr, static_cast<int>(m_troubled)) : QString();
        setAccessibleName(WeekStrip::tr("%1: %2").arg(models::longDate(day.date), count + troubled));
        setToolTip(titles.isEmpty() ? accessibleName() : accessibleName() + u'\n' + titles.join(u'\n'));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        constexpr int narrowest = 72;
        return {narrowest, QFontMetrics(theme::captionFont()).height() + dot + 3 * theme::unit};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        if (m_isToday)
            fillRounded(painter, rect(), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
        else if (underMouse())
            fillRounded(painter, rect(), hover(ink(Ink::Surface)), Qt::transparent, theme::cardRadius);
        QFont font = theme::captionFont();
        font.setBold(m_isToday);
        const int lineHeight = QFontMetrics(font).height();
        painter.setFont(font);
        painter.setPen(ink(m_isToday ? Ink::Accent : Ink::Text));
        painter.drawText(QRect(0, theme::unit - 1, width(), lineHeight), Qt::AlignCenter, text());
        paintDots(painter, theme::unit + lineHeight + theme::half + dot / 2);
        if (hasFocus())
            strokeFocus(painter, rect(), theme::cardRadius);
    }

private:
    void paintDots(QPainter &painter, int middle) const
    {
        if (m_posts == 0) {
            fillRounded(painter, QRect(width() / 2 - 1, middle - 1, 2, 2), ink(Ink::MutedText), Qt::transparent, 1);
            return;
        }
        // More than fit are told by a figure.
        const qsizetype dots = m_posts > mostDots ? mostDots - 1 : m_posts;
        const QString more = m_posts > dots ? u"+%1"_s.arg(QLocale().toString(m_posts - dots)) : QString();
        const QFontMetrics metrics(theme::captionFont());
        const int whole = static_cast<int>(dots) * (dot + dotGap) - dotGap + (more.isEmpty() ? 0 : dotGap + metrics.horizontalAdvance(more));
        int left = (width() - whole) / 2;
        for (qsizetype i = 0; i < dots; ++i) {
            // What needs a person stands first, in another colour and another shape.
            const bool isTroubled = i < m_troubled;
            fillRounded(painter, QRect(left, middle - dot / 2, dot, dot), ink(isTroubled ? Ink::Unfavourable : Ink::MutedText), Qt::transparent,
                        isTroubled ? 1.0 : dot / 2.0);
            left += dot + dotGap;
        }
        painter.setFont(theme::captionFont());
        painter.setPen(ink(Ink::MutedText));
        painter.drawText(QRect(left, middle - metrics.height() / 2, width() - left, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, more);
    }

    qsizetype m_posts;
    qsizetype m_troubled;
    bool m_isToday;
};
} // namespace

WeekStrip::WeekStrip(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 6, 6, 6);
    row->setSpacing(theme::half);
    setAccessibleName(tr("The week"));
}

void WeekStrip::setDays(const QList<models::TodayDay> &days)
{
    if (days == m_days)
        return;
    m_days = days;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        auto *button = new DayButton(m_days[i], i == 0, this);
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT dayChosen(m_days[i]); });
        static_cast<QHBoxLayout *>(layout())->addWidget(button, 1);
    }
}

void WeekStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), ink(Ink::Surface), ink(Ink::Line), theme::cardRadius);
}

} // namespace parvis::ui
