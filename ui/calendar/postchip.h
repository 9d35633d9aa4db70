// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarentry.h"

#include <QtWidgets/QAbstractButton>

namespace parvis::ui {

/// The name of the icon that stands for a look, empty for those that need none.
[[nodiscard]] QString glyphOf(models::PostLook look);
/// The name of the icon that a post wears: that of its look, unless it is stale, cut off from its channel, or only in part where it stands. Each means one
/// thing; empty for what needs none.
[[nodiscard]] QString signOf(const models::CalendarEntry &entry);
/// What a post without words is called.
[[nodiscard]] QString nameOrUntitled(const models::CalendarEntry &entry);

/// A post on the calendar: the channel's bar at the left, time, title and the glyph of its state. Planned is dashed, scheduled solid, published
/// filled soft, failed and late outlined in vermilion. With two lines the title has one of its own; on one the time is shortened where the title would
/// have no room, and then the title is cut. A time is never cut; the tooltip has both. Clicking opens it; it can be dragged, and where it is dropped says
/// whether it stays.
class PostChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PostChip(QWidget *parent = nullptr);

    void setEntry(const models::CalendarEntry &entry);
    [[nodiscard]] const models::CalendarEntry &entry() const { return m_entry; }
    void setTwoLines(bool isTwoLines);
    /// Says that the chip above has the same title: on one line, where it goes tells more, if there is room for it.
    void setRepeating(bool isRepeating);
    /// How high a chip is with one line or two.
    [[nodiscard]] static int heightFor(bool isTwoLines);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A drag of this chip begins.
    void dragStarted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintOutline(QPainter &painter) const;

    models::CalendarEntry m_entry;
    QPoint m_pressedAt;
    bool m_isTwoLines = false;
    bool m_isRepeating = false;
};

} // namespace parvis::ui
