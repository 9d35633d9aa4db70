// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace parvis::ui {

class DayCell;

/// The month as a grid of days. Arrows walk the days (and, in a day, up and down its posts), Enter opens a post, Page Up and Page Down and
/// the wheel turn the month, posts are dragged between days. The focus follows a post that moves.
class MonthView : public QWidget
{
    Q_OBJECT

public:
    explicit MonthView(models::CalendarPageModel &model, QWidget *parent = nullptr);

    /// The post that has the focus; null where none has.
    [[nodiscard]] domain::Id<domain::Post> focusedPost() const;
    /// Puts the focus on the selected day.
    void focusDay();
    /// Puts the focus on a post as soon as the grid shows it, unless the person takes the keyboard elsewhere meanwhile.
    void focusPost(domain::Id<domain::Post> id);
    /// Opens the list of all posts of a day.
    void showDay(QDate date);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void build();
    void update(const QModelIndex &from, const QModelIndex &to);
    void arrange();
    void select(QDate date);
    void restoreFocus();
    void forgetWanted();
    /// Where a chip that had the focus is another post's now, or gone: its day keeps the place until it is found again.
    void wantAgain(domain::Id<domain::Post> post);
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] DayCell *cellOf(QDate date) const;
    [[nodiscard]] bool walkInDay(int by);

    models::CalendarPageModel &m_model;
    QList<DayCell *> m_cells;
    domain::Id<domain::Post> m_wanted;   ///< gets the focus when it appears
    bool m_isAsked = false;              ///< somebody asked for it, it is not only the one that had the focus
    QPointer<QWidget> m_from;            ///< what had the focus when it was asked for
    int m_wheel = 0;
};

} // namespace parvis::ui
