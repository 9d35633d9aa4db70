// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daycell.h"

#include "models/shell/moments.h"
#include "ui/calendar/postdrag.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using parvis::ui::theme::Ink;

namespace parvis::ui {

namespace {

constexpr int gap = 2;
constexpr int wideGap = 4;
constexpr int side = 6;

bool hasLeft(const models::CalendarEntry &entry)
{
    return entry.look == models::PostLook::Published || entry.look == models::PostLook::Cancelled;
}

/// "+3 more": opens the day's list, with the sign of the first of them that is in trouble.
class MoreButton final : public QAbstractButton
{
public:
    explicit MoreButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::ClickFocus);
    }

    /// Empty where none of them is in trouble.
    void setSign(const QString &sign)
    {
        m_sign = sign;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(theme::captionFont());
        painter.setPen(theme::ink(m_sign.isEmpty() ? Ink::Accent : Ink::Unfavourable));
        int left = theme::half;
        if (!m_sign.isEmpty()) {
            constexpr int glyph = 13;
            theme::icon(m_sign, Ink::Unfavourable).paint(&painter, QRect(left, (height() - glyph) / 2, glyph, glyph));
            left += glyph + theme::half;
        }
        painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - left));
        if (hasFocus())
            strokeFocus(painter, rect(), theme::half);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return click();
        event->ignore();
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QAbstractButton::focusInEvent(event);
        update();
    }

private:
    QString m_sign;
};

} // namespace

DayCell::DayCell(Landing landing, QWidget *parent)
    : QWidget(parent)
    , m_landing(std::move(landing))
    , m_more(new MoreButton(this))
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, [this] { Q_EMIT moreRequested(m_day.date); });
}

QAbstractButton *DayCell::more() const
{
    return m_more->isVisibleTo(this) ? m_more : nullptr;
}

void DayCell::setDay(const models::MonthDay &day)
{
    m_day = day;
    while (m_chips.size() > day.entries.size())
        discard(m_chips.takeLast());
    while (m_chips.size() < day.entries.size()) {
        auto *chip = new PostChip(this);
        connect(chip, &PostChip::clicked, this, [this, chip] { Q_EMIT opened(chip->entry().post.id); });
        m_chips.append(chip);
    }
    arrange();
    update();
}

void DayCell::setSelected(bool isSelected)
{
    m_isSelected = isSelected;
    setFocusPolicy(isSelected ? Qt::StrongFocus : Qt::ClickFocus);
    for (PostChip *chip : std::as_const(m_chips))
        chip->setFocusPolicy(isSelected ? Qt::StrongFocus : Qt::ClickFocus);
    m_more->setFocusPolicy(isSelected ? Qt::StrongFocus : Qt::ClickFocus);
    update();
}

int DayCell::headHeight() const
{
    return QFontMetrics(theme::captionFont()).height() + theme::unit;
}

void DayCell::arrange()
{
    const int count = static_cast<int>(m_chips.size());
    const int room = height() - headHeight() - gap;
    const bool isTwoLines = count * (PostChip::heightFor(true) + gap) <= room;
    const bool isAiry = count * (PostChip::heightFor(isTwoLines) + wideGap) <= room;
    const int step = PostChip::heightFor(isTwoLines) + (isAiry ? wideGap : gap);
    int fits = count;
    const int moreHeight = QFontMetrics(theme::captionFont()).height() + 2;
    if (!isTwoLines && count * step > room)
        fits = std::clamp((room - moreHeight) / step, 0, count - 1);
    m_shown = m_chips.mid(0, fits);
    QList<models::CalendarEntry> entries = m_day.entries;
    // Where not all have room, what still leaves is seen before what has left.
    if (fits < count)
        std::ranges::stable_partition(entries, [](const auto &entry) { return models::isInTrouble(entry) || !hasLeft(entry); });
    for (int i = 0; i < count; ++i) {
        if (m_chips[i]->entry() != entries[i])
            m_chips[i]->setEntry(entries[i]);
    }
    int y = headHeight();
    for (int i = 0; i < count; ++i) {
        m_chips[i]->setVisible(i < fits);
        m_chips[i]->setFocusPolicy(focusPolicy());
        if (i >= fits)
            continue;
        m_chips[i]->setTwoLines(isTwoLines);
        m_chips[i]->setRepeating(i > 0 && m_chips[i]->entry().name() == m_chips[i - 1]->entry().name());
        m_chips[i]->setGeometry(side, y, width() - 2 * side, PostChip::heightFor(isTwoLines));
        y += step;
    }
    m_more->setVisible(fits < count);
    if (fits == count)
        return;
    const int hidden = count - fits;
    m_more->setText(fits == 0 ? tr("%Ln post(s)", "in a cell without room for them", hidden) : tr("+%Ln more", nullptr, hidden));
    const auto unseen = entries.mid(fits);
    const auto troubled = static_cast<int>(std::ranges::count_if(unseen, models::isInTrouble));
    const auto worst = std::ranges::find_if(unseen, models::isInTrouble);
    static_cast<MoreButton *>(m_more)->setSign(worst == unseen.cend() ? QString() : signOf(*worst));
    const QString all = tr("All posts of %1").arg(models::longDate(m_day.date));
    //: %1 is "All posts of 24 November"
    m_more->setAccessibleName(troubled > 0 ? tr("%1; %Ln that is not shown is in trouble", nullptr, troubled).arg(all) : all);
    m_more->setToolTip(m_more->accessibleName());
    m_more->setGeometry(side, y, width() - 2 * side, moreHeight);
}

void DayCell::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isTarget = !m_landingText.isEmpty() && !m_isRefused;
    if (isTarget || m_day.isToday)
        painter.fillRect(rect(), theme::ink(Ink::AccentSoft));
    painter.setFont(theme::captionFont());
    QFont numberFont = painter.font();
    numberFont.setBold(m_day.isToday);
    painter.setFont(numberFont);
    QColor number = m_day.isToday ? theme::ink(Ink::Accent) : theme::ink(Ink::MutedText);
    if (!m_day.isInMonth) {
        constexpr float faint = 0.65F;
        number.setAlphaF(faint);
    }
    painter.setPen(number);
    const QRect head(side, theme::half, width() - 2 * side - 2, headHeight() - theme::half);
    if (!m_landingText.isEmpty()) {
        // At the head of the day: what is dragged hangs below the pointer.
        painter.setPen(theme::ink(isTarget ? Ink::Accent : Ink::Unfavourable));
        painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(m_landingText, Qt::ElideRight, head.width()));
        if (isTarget)
            strokeFocus(painter, rect().adjusted(1, 1, -1, -1), theme::half);
        return;
    }
    const bool isFirst = m_day.date.day() == 1;
    const QString text = isFirst ? QLocale().toString(m_day.date, tr("d MMM", "first day of a month in the grid")) : QLocale().toString(m_day.date.day());
    painter.drawText(head, Qt::AlignRight | Qt::AlignTop, text);
    if (hasFocus()) {
        strokeFocus(painter, rect().adjusted(1, 1, -1, -1), theme::half);
    } else if (m_isSelected) {
        QColor quiet = theme::ink(Ink::Accent);
        constexpr float half = 0.5F;
        quiet.setAlphaF(half);
        painter.setPen(QPen(quiet, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), theme::half, theme::half);
    }
}

void DayCell::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

void DayCell::mousePressEvent(QMouseEvent * /*event*/)
{
    Q_EMIT chosen(m_day.date);
    setFocus(Qt::MouseFocusReason);
}

void DayCell::mouseDoubleClickEvent(QMouseEvent *event)
{
    // A first click on a post may have moved the days below the pointer: it was not on this one, which would have the focus.
    if (!hasFocus())
        return mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT newRequested(m_day.date);
}

void DayCell::focusInEvent(QFocusEvent * /*event*/)
{
    update();
}

void DayCell::focusOutEvent(QFocusEvent * /*event*/)
{
    update();
}

void DayCell::dragEnterEvent(QDragEnterEvent *event)
{
    const auto id = postIn(*event->mimeData());
    if (id.isNull())
        return;
    const auto landing = m_landing(id, m_day.date);
    const QLocale locale;
    m_isRefused = !landing;
    m_landingText = m_isRefused
        ? tr("Not here", "a dragged post may not land on this day")
        : tr("%1, %2", "where a dragged post lands: day, time")
              .arg(locale.toString(landing->date(), tr("ddd d", "short weekday and day")), locale.toString(landing->time(), QLocale::ShortFormat));
    event->acceptProposedAction();
    update();
}

void DayCell::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    endDrag();
}

void DayCell::endDrag()
{
    m_landingText.clear();
    m_isRefused = false;
    update();
}

void DayCell::dropEvent(QDropEvent *event)
{
    if (m_isRefused)
        event->ignore();
    else
        event->acceptProposedAction();
    endDrag();
    const auto id = postIn(*event->mimeData());
    if (id.isNull())
        return;
    Q_EMIT dropped(id, m_day.date);
}

} // namespace parvis::ui
