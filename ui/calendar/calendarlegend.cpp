// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarlegend.h"

#include "ui/calendar/postchip.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using parvis::models::PostLook;
using parvis::ui::theme::Ink;

namespace parvis::ui {

namespace {

constexpr int legendGlyph = 14;

int legendGap(bool isWordless)
{
    return isWordless ? theme::unit : theme::unit + theme::half;
}

} // namespace

/// A sign and its word.
class LegendMark final : public QWidget
{
public:
    LegendMark(LegendSign sign, QWidget *parent)
        : QWidget(parent)
        , m_sign(std::move(sign))
    {
        setAccessibleName(m_sign.word);
        setAccessibleDescription(m_sign.tip);
        setToolTip(m_sign.tip);
    }

    /// Where there is no room for its word the tooltip says it.
    void setWordless(bool isWordless)
    {
        m_isWordless = isWordless;
        setToolTip(isWordless && m_sign.tip.isEmpty() ? m_sign.word : m_sign.tip);
        update();
    }
    [[nodiscard]] int wide(bool isWordless) const
    {
        // The advance is rounded: in just that much room a word may lose its end.
        constexpr int behindWord = 2;
        return isWordless ? legendGlyph : legendGlyph + theme::half + QFontMetrics(theme::captionFont()).horizontalAdvance(m_sign.word) + behindWord;
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Ink ink = m_sign.isTrouble ? Ink::Unfavourable : Ink::MutedText;
        const QRect place(0, (height() - legendGlyph) / 2, legendGlyph, legendGlyph);
        if (m_sign.glyph.isEmpty()) {
            QPen dashed(theme::ink(Ink::MutedText), 1, Qt::CustomDashLine);
            dashed.setDashPattern({2, 2});
            painter.setPen(dashed);
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 2.5, -0.5, -2.5), 2, 2);
        } else {
            theme::icon(m_sign.glyph, ink).paint(&painter, place);
        }
        if (m_isWordless)
            return;
        painter.setFont(theme::captionFont());
        painter.setPen(theme::ink(ink));
        painter.drawText(rect().adjusted(legendGlyph + theme::half, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_sign.word);
    }

private:
    LegendSign m_sign;
    bool m_isWordless = false;
};

QList<LegendSign> legendSigns()
{
    QList<LegendSign> signs;
    for (const PostLook look : {PostLook::Planned, PostLook::Scheduled, PostLook::Leaving, PostLook::Published, PostLook::Cancelled, PostLook::Late,
                                PostLook::Failed, PostLook::Unsure}) {
        const bool isTrouble = look == PostLook::Late || look == PostLook::Failed || look == PostLook::Unsure;
        signs.append({.glyph = glyphOf(look), .word = models::wordFor(look), .tip = {}, .isTrouble = isTrouble});
    }
    signs.append({.glyph = u"check-partly"_s,
                  .word = CalendarLegend::tr("not as it was sent"),
                  .tip = CalendarLegend::tr("It is published, and not all of it stands there, or it stands there twice"),
                  .isTrouble = true});
    signs.append(
        {.glyph = u"split"_s, .word = CalendarLegend::tr("changed there"), .tip = CalendarLegend::tr("It was changed at its service"), .isTrouble = true});
    signs.append({.glyph = u"disconnected"_s,
                  .word = CalendarLegend::tr("disconnected"),
                  .tip = CalendarLegend::tr("Its channel is disconnected: it does not leave by itself"),
                  .isTrouble = true});
    signs.append({.glyph = u"view-refresh"_s,
                  .word = CalendarLegend::tr("stale", "a post whose article was changed"),
                  .tip = CalendarLegend::tr("The article that it was made of says something else now"),
                  .isTrouble = true});
    return signs;
}

CalendarLegend::CalendarLegend(QWidget *parent)
    : QWidget(parent)
{
    for (const LegendSign &sign : legendSigns())
        m_marks << new LegendMark(sign, this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize CalendarLegend::sizeHint() const
{
    return {wide(0, m_marks.size(), false), high()};
}

QSize CalendarLegend::minimumSizeHint() const
{
    return {wide(0, m_marks.size(), true), high()};
}

void CalendarLegend::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

void CalendarLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void CalendarLegend::arrange()
{
    // All in one line; else in the two that are narrowest; else their signs alone.
    const qsizetype count = m_marks.size();
    const auto inTwo = [this, count](qsizetype first) { return std::max(wide(0, first, false), wide(first, count - first, false)); };
    qsizetype first = count;
    if (width() < wide(0, count, false)) {
        for (qsizetype one = 1; one < count; ++one)
            first = inTwo(one) < inTwo(first) ? one : first;
    }
    const bool isWordless = width() < inTwo(first);
    if (isWordless)
        first = count;
    const int left = width() - (isWordless ? wide(0, count, true) : inTwo(first));
    const int line = first < count ? height() / 2 : height();
    int x = left;
    for (qsizetype i = 0; i < count; ++i) {
        if (i == first)
            x = left;
        LegendMark *mark = m_marks.at(i);
        mark->setWordless(isWordless);
        mark->setGeometry(x, i < first ? 0 : line, mark->wide(isWordless), line);
        x += mark->width() + legendGap(isWordless);
    }
}

int CalendarLegend::wide(qsizetype first, qsizetype count, bool isWordless) const
{
    int wide = count > 0 ? -legendGap(isWordless) : 0;
    for (qsizetype i = first; i < first + count; ++i)
        wide += legendGap(isWordless) + m_marks.at(i)->wide(isWordless);
    return wide;
}

int CalendarLegend::high() const
{
    // The same in one line as in two: nothing below moves as the window gets narrower.
    return std::max(theme::buttonHeight, 2 * QFontMetrics(theme::captionFont()).height());
}

} // namespace parvis::ui
