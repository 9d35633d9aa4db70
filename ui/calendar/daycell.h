// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/monthmodel.h"
#include "ui/calendar/postchip.h"

namespace parvis::ui {

/// One day of the month: its number, as many chips as there is room for, and a button for the rest. A post can be dropped on it; one that may not
/// land here is taken as well, so that whoever follows dropped() says why it stays.
class DayCell : public QWidget
{
    Q_OBJECT

public:
    /// Says where a post would land on a day; nothing where it would not.
    using Landing = std::function<std::optional<QDateTime>(domain::Id<domain::Post> id, QDate day)>;

    explicit DayCell(Landing landing, QWidget *parent = nullptr);

    void setDay(const models::MonthDay &day);
    [[nodiscard]] const models::MonthDay &day() const { return m_day; }
    /// The day on which a new post lands; the only one that Tab stops at.
    void setSelected(bool isSelected);
    /// The chips that have room: those in trouble first, then in order of time; where not all have room, what still leaves comes before what has left.
    [[nodiscard]] const QList<PostChip *> &chips() const { return m_shown; }
    /// The button that opens the rest; null where all have room.
    [[nodiscard]] QAbstractButton *more() const;

Q_SIGNALS:
    /// The person pointed at this day.
    void chosen(QDate date);
    void newRequested(QDate date);
    void opened(parvis::domain::Id<parvis::domain::Post> id);
    void moreRequested(QDate date);
    void dropped(parvis::domain::Id<parvis::domain::Post> id, QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void endDrag();
    [[nodiscard]] int headHeight() const;

    Landing m_landing;
    models::MonthDay m_day;
    QList<PostChip *> m_chips;
    QList<PostChip *> m_shown;
    QAbstractButton *m_more;
    QString m_landingText;
    bool m_isRefused = false;   ///< what is dragged over it may not land
    bool m_isSelected = false;
};

} // namespace parvis::ui
