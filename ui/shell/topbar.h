// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/workspacemodel.h"

#include <QtWidgets/QWidget>

class QAbstractButton;
class QAction;
class QPushButton;
class QToolButton;

namespace parvis::ui {

class CommandField;
class ElidedLabel;
class StateButton;

/// The line above the page: its title, the one field, how things stand, the offline switch and the page's main action.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    [[nodiscard]] CommandField &field() { return *m_field; }
    void setTitle(const QString &title);
    /// The way back to the place that led here, shown before the title; none: nothing led here.
    void setBackAction(QAction *action);
    /// The page's main action, or none.
    void setMainAction(QAction *action);
    /// Words for how things stand; `detail` for the tooltip.
    void setState(models::WorkspaceModel::State state, const QString &text, const QString &detail);
    void setOffline(bool isOffline);
    /// A line under the bar, for pages whose panes reach up to it.
    void setHairline(bool isDrawn);

Q_SIGNALS:
    void offlineToggled(bool isOffline);
    /// The person wants to see what the state is about.
    void stateClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    ElidedLabel *m_title;
    CommandField *m_field;
    StateButton *m_state;
    QPushButton *m_offline;
    QPushButton *m_main;
    QToolButton *m_back;
    QAction *m_action = nullptr;
    bool m_hasHairline = false;
};

} // namespace parvis::ui
