// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxpagemodel.h"
#include "ui/inbox/thereline.h"
#include "ui/shell/page.h"

class QLabel;
class QListView;
class QMenu;
class QProgressBar;
class QSplitter;
class QStackedWidget;

namespace parvis::ui {

class AuthorPane;
class ConversationView;
class ElidedLabel;
class MentionDelegate;
class MentionListView;

/// The Inbox: views, list and conversation side by side.
class InboxPage : public Page
{
    Q_OBJECT

public:
    explicit InboxPage(models::InboxPageModel &inbox, QWidget *parent = nullptr);

    [[nodiscard]] QAction *mainAction() const override { return m_import; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &typed) override;
    void searchWhole(const QString &typed) override;
    [[nodiscard]] models::QueryJudgement searchJudgement(const QString &typed) const override { return m_inbox.guide().judgeSearch(typed); }
    [[nodiscard]] models::QueryCompletion searchCompletion(const QString &typed, qsizetype cursor) override { return m_inbox.guide().complete(typed, cursor); }
    void arrive() override;
    void focusMain() override;
    void beginAnew() override { m_isNew = true; }
    [[nodiscard]] QList<models::Command> commands() override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool reachesEdges() const override { return true; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Verb = models::InboxPageModel::Verb;

    void makeActions();
    [[nodiscard]] QAction *makeAction(const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys);
    [[nodiscard]] QWidget *makeViews();
    /// What leads from the foot of the views to the dialogs of the inbox.
    [[nodiscard]] QWidget *makeDoors();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeListHead();
    [[nodiscard]] QWidget *makeBanner();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeReading();
    [[nodiscard]] QWidget *makeMany();
    [[nodiscard]] QWidget *makeAuthor();
    /// Folds the person away, or out.
    void foldAuthor(bool isFolded);
    [[nodiscard]] bool isAuthorFolded() const;
    /// Folds the person away where there is no room for them, and out again where there is and they are wanted.
    void followRoom();
    void keepViewsReadable();
    void listen();
    void step(int by);
    void apply(Verb verb);
    void onChosen(const models::InboxPageModel::OnMentions &run);
    /// Whether one mention alone is chosen: one row, that of no conversation of several.
    [[nodiscard]] bool isOneMention() const;
    void popUp(const std::function<void(QMenu &menu, const std::optional<domain::Mention> &only)> &fill);
    void showViewMenu(const QPoint &place);
    void makeTriageActions();
    /// What the menus of triage hold, each by its name: colleagues, priorities, tags.
    [[nodiscard]] QList<models::Command> triageCommands();
    void makeViewActions();
    void followViewActions();
    void makeReplyActions();
    /// Of answering with an article that answers.
    void makeAnswerActions();
    void makeModerationActions();
    void followModeration();
    void fillModeration(QMenu &menu) const;
    void doThere(const domain::Turn &turn, ThereVerb verb);
    void askForFiles();
    void openCopy(const QString &path);
    void followSelection();
    void followActions();
    void followConversationVerbs();
    /// Chooses the row that an undo brings back, as soon as the list has it.
    void awaitReturn(const QList<models::InboxPageModel::Key> &mentions);
    void settleReturn();
    void followFilter();
    void followList();
    void showProgress(qint64 done, qint64 total);
    void showMenu(const QPoint &place);
    void beginReading();
    void fillEmptyState();

    models::InboxPageModel &m_inbox;
    bool m_hasMovedPanes = false;
    std::optional<bool> m_wantsAuthor;   ///< whether the person is to be seen where there is room; nothing before the page was shown
    QSplitter *m_splitter = nullptr;
    QListView *m_views = nullptr;
    QLabel *m_headline = nullptr;
    QWidget *m_banner = nullptr;
    ElidedLabel *m_bannerText = nullptr;
    QStackedWidget *m_listStack = nullptr;
    MentionListView *m_list = nullptr;
    MentionDelegate *m_delegate = nullptr;
    QWidget *m_empty = nullptr;
    QString m_emptySentence;
    QWidget *m_progress = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progressBar = nullptr;
    QTimer m_progressDelay;
    QStackedWidget *m_reading = nullptr;
    ConversationView *m_conversation = nullptr;
    AuthorPane *m_authorPane = nullptr;
    QLabel *m_manyTitle = nullptr;
    QWidget *m_manyPane = nullptr;
    QWidget *m_nonePane = nullptr;
    QString m_typedInField;   ///< as the top bar's field shows it
    QList<models::InboxPageModel::Key> m_returning;   ///< the mentions of a row that an undo brings back
    bool m_isReturnDue = false;                       ///< whether the workspace has them back, so that the next look at the list brings them or never does
    bool m_hasBegun = false;
    bool m_isWholeList = false;
    std::pair<int, models::InboxPageModel::Key> m_subject; ///< how many are chosen, and where the keyboard stands
    bool m_isSelectingAll = false;
    bool m_isNew = false;   ///< nobody has chosen the sizes of the panes

    QList<QAction *> m_moderating;   ///< approve, hold back, spam, trash
    QAction *m_done = nullptr;
    QAction *m_reopen = nullptr;
    QAction *m_flag = nullptr;
    QAction *m_unflag = nullptr;
    QAction *m_read = nullptr;
    QAction *m_unread = nullptr;
    QAction *m_wait = nullptr;
    QAction *m_snooze = nullptr;
    QAction *m_assign = nullptr;
    QAction *m_priority = nullptr;
    QAction *m_tag = nullptr;
    QAction *m_newTag = nullptr;
    QAction *m_editTags = nullptr;
    QAction *m_newColleague = nullptr;
    QAction *m_whoSitsHere = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_split = nullptr;
    QAction *m_saveView = nullptr;
    QAction *m_editView = nullptr;
    QAction *m_viewUp = nullptr;
    QAction *m_viewDown = nullptr;
    QAction *m_removeView = nullptr;
    QAction *m_group = nullptr;
    QAction *m_compact = nullptr;
    QAction *m_note = nullptr;
    QAction *m_reply = nullptr;
    QAction *m_send = nullptr;
    QAction *m_sendLater = nullptr;
    QAction *m_savedReply = nullptr;
    QAction *m_discardReply = nullptr;
    QAction *m_attach = nullptr;
    QAction *m_editSavedReplies = nullptr;
    QAction *m_outbox = nullptr;
    QAction *m_editRules = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_original = nullptr;
    QAction *m_author = nullptr;
    QAction *m_showAuthor = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_import = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_channels = nullptr;   ///< shows them
    QAction *m_clearSearch = nullptr;
    QAction *m_searchAll = nullptr;
    QAction *m_clearFilter = nullptr;
};

} // namespace parvis::ui
