// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"

#include <QtWidgets/QListView>

class QAction;
class QLabel;

namespace parvis::ui {

/// The ideas as a list of cards that can be dragged out of it; a post dropped on it becomes an idea,
/// or the model says why it stays on its day.
class IdeasView : public QListView
{
    Q_OBJECT

public:
    explicit IdeasView(models::CalendarPageModel &model, QWidget *parent = nullptr);

    /// The idea the keyboard is on; null where the list does not have the focus.
    [[nodiscard]] domain::Id<domain::Post> focusedPost() const;

Q_SIGNALS:
    /// A drag of this idea begins.
    void dragStarted(parvis::domain::Id<parvis::domain::Post> id);

protected:
    void startDrag(Qt::DropActions supported) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    /// The post with a date that is dragged over it; nothing where something else is.
    [[nodiscard]] std::optional<models::CalendarEntry> brought(const QDropEvent &event) const;

    models::CalendarPageModel &m_model;
    bool m_isTarget = false;
};

/// The tray at the right of the month: its title, how many wait, a button for one more, the ideas.
class IdeasTray : public QWidget
{
    Q_OBJECT

public:
    IdeasTray(models::CalendarPageModel &model, QAction &newIdea, QWidget *parent = nullptr);

    [[nodiscard]] IdeasView *view() const { return m_view; }

private:
    void follow();

    models::CalendarPageModel &m_model;
    QLabel *m_count;
    IdeasView *m_view;
};

} // namespace parvis::ui
