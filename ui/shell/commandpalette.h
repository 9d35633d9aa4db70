// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/commandlistmodel.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QLineEdit;
class QListView;

namespace parvis::ui {

/// Everything the window can do, found by typing: a sheet over the window with a field and the commands that answer it. Keyboard alone:
/// arrows choose, Enter runs, Escape closes and gives the focus back.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// Offers these; what was typed and the row chosen stay.
    void setCommands(const QList<models::Command> &commands);
    /// Makes the searches that stand behind the commands for a text that was typed.
    void setSearches(const std::function<QList<models::Command>(const QString &typed)> &make) { m_model.setSearches(make); }
    /// Opens over the window with that typed already.
    void open(const QString &typed = {});
    /// Closes and gives the focus back.
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void runCurrent();
    /// Chooses the row that a pointer moved onto.
    void chooseAt(const QMouseEvent &move);
    void chooseFirst();
    /// Chooses the first row that can act, from that one on downwards (1) or upwards (-1), round the ends.
    void chooseNear(int row, int step);
    void move(int rows);

    models::CommandListModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QPointer<QWidget> m_before;
    QPoint m_pointer;   ///< where the pointer rests, on the screen
};

} // namespace parvis::ui
