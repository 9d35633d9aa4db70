// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "ui/shell/page.h"

class QMenu;
class QStackedWidget;

namespace parvis::models {
class CalendarPageModel;
struct CalendarEntry;
} // namespace parvis::models

namespace parvis::ui {

class IdeasTray;
class MonthView;
class PostEditor;

/// The Calendar place: the month, and beside it the ideas or the opened post.
class CalendarPage : public Page
{
    Q_OBJECT

public:
    explicit CalendarPage(models::CalendarPageModel &model, QWidget *parent = nullptr);
    ~CalendarPage() override;

    [[nodiscard]] QAction *mainAction() const override { return m_newPost; }
    void focusMain() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void makeActions();
    void makeSendingActions();
    void offerSendingVerbs(const std::optional<models::CalendarEntry> &entry, const QString &missing);
    void fillSendingVerbs(QMenu &menu, const models::CalendarEntry &entry) const;
    void askForFiles();
    void askChannels();
    [[nodiscard]] QAction *makeAction(const QString &id, const QString &text, const QString &tooltip, const QKeySequence &shortcut);
    [[nodiscard]] QWidget *makeBar();
    void showSide();
    /// The post that has the focus, else the opened one; null where there is neither.
    [[nodiscard]] domain::Id<domain::Post> actedOn() const;
    /// Switches the verbs on a post on where there is one they can do something to, and else says why they are off.
    void offerVerbs();
    [[nodiscard]] QString questionFor(const models::CalendarEntry &entry) const;
    void moveBy(int days);
    void askDay();
    /// Takes the keyboard to the post or the day at that place; false where there is neither.
    bool focusAt(const QPoint &place);
    void fillForPost(QMenu &menu, const models::CalendarEntry &entry) const;
    void fillForDay(QMenu &menu) const;

    models::CalendarPageModel &m_model;
    QAction *m_newPost = nullptr;
    QAction *m_newIdea = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_today = nullptr;
    QAction *m_next = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_toIdea = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_planOn = nullptr;
    QAction *m_open = nullptr;
    QAction *m_close = nullptr;
    QAction *m_attach = nullptr;
    QAction *m_alsoOn = nullptr;
    QAction *m_sendNow = nullptr;
    QAction *m_tryAgain = nullptr;
    QAction *m_isThere = nullptr;
    QAction *m_isNotThere = nullptr;
    QAction *m_takeBack = nullptr;
    QAction *m_sendLate = nullptr;
    QAction *m_changeThere = nullptr;
    QAction *m_deleteThere = nullptr;
    QAction *m_show = nullptr;
    QAction *m_copyAddress = nullptr;
    QAction *m_copyText = nullptr;
    QList<QAction *> m_writing;   ///< off in a workspace that is open for reading only
    MonthView *m_month = nullptr;
    IdeasTray *m_ideas = nullptr;
    PostEditor *m_editor = nullptr;
    QStackedWidget *m_side = nullptr;
};

} // namespace parvis::ui
