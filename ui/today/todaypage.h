// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/today/todaypagemodel.h"
#include "ui/shell/page.h"

#include <QtCore/QSet>

class QLabel;
class QStackedWidget;

namespace parvis::ui {

class NoteBar;
class TodayColumn;
class WeekStrip;

/// Today: greeting, the week, and three columns of what leaves, who waits and what moved.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(models::TodayPageModel &today, QWidget *parent = nullptr);

    [[nodiscard]] QAction *mainAction() const override { return m_newPost; }
    void focusMain() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void greet();
    void tellSealed();
    void tellOffline();
    [[nodiscard]] QWidget *makeSheet();
    void fill();
    void fillLeaving();
    void fillWaiting();
    void fillMoved();
    void addMove(const models::TodayMove &move);

    models::TodayPageModel &m_today;
    QAction *m_newPost;
    QAction *m_connect;
    QAction *m_import;
    QStackedWidget *m_stack;
    QLabel *m_greeting = nullptr;
    NoteBar *m_sealed = nullptr;
    NoteBar *m_offline = nullptr;
    WeekStrip *m_week = nullptr;
    TodayColumn *m_leaving = nullptr;
    TodayColumn *m_waiting = nullptr;
    TodayColumn *m_moved = nullptr;
    QSet<QString> m_opened;   ///< sources whose refusals are shown
};

} // namespace parvis::ui
