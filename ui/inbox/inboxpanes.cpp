// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/sentences.h"
#include "ui/inbox/answerline.h"
#include "ui/inbox/authorpane.h"
#include "ui/inbox/conversationview.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/mentiondelegate.h"
#include "ui/inbox/mentionlistview.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/replyholdnote.h"
#include "ui/inbox/triagebar.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

// How the page is put together, but for its views (inboxviews.cpp); what it does is in inboxpage.cpp.
namespace parvis::ui {

namespace {
constexpr int narrowestList = 280;
constexpr int narrowestReading = 360;
constexpr int narrowestAuthor = 220;
constexpr int progressAfterMs = 1'000;

/// A pane on a colour of the theme that follows the palette.
QWidget *paneOn(QPalette::ColorRole ground)
{
    auto *pane = new QWidget;
    pane->setBackgroundRole(ground);
    pane->setAutoFillBackground(true);
    return pane;
}
} // namespace

QAction *InboxPage::makeAction(const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    if (!icon.isEmpty())
        action->setIcon(theme::icon(icon));
    action->setShortcuts(keys);
    // Single letters: only while the page has the keyboard, and never while text is written (fields keep their letters).
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void InboxPage::makeActions()
{
    m_done = makeAction(u"done"_s, tr("Done"), u"check"_s, {Qt::Key_E});
    m_done->setData(true);
    m_reopen = makeAction(u"reopen"_s, tr("Reopen"), u"undo"_s, {Qt::Key_O});
    m_flag = makeAction(u"flag"_s, tr("Flag"), u"flag"_s, {Qt::Key_F, Qt::Key_S});
    m_unflag = makeAction(u"take-the-flag-off"_s, tr("Take the flag off"), u"flag"_s, {Qt::SHIFT | Qt::Key_F});
    m_read = makeAction(u"mark-as-read"_s, tr("Mark as read"), u"mail-mark-read"_s, {Qt::SHIFT | Qt::Key_U});
    m_unread = makeAction(u"mark-as-unread"_s, tr("Mark as unread"), u"mail-mark-unread"_s, {Qt::Key_U});
    makeTriageActions();
    makeViewActions();
    makeReplyActions();
    m_note = makeAction(u"note"_s, tr("Note"), u"note"_s, {Qt::Key_N});
    m_copy = makeAction(u"copy-the-conversation"_s, tr("Copy the conversation"), u"edit-copy"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    m_original = makeAction(u"open-the-original"_s, tr("Open the original"), u"globe"_s, {});
    m_author = makeAction(u"open-the-person"_s, tr("Open the person"), u"place-people"_s, {Qt::Key_P});
    m_showAuthor = makeAction(u"show-the-person"_s, tr("Show the person"), u"person"_s, {Qt::Key_I});
    m_showAuthor->setCheckable(true);
    connect(m_showAuthor, &QAction::triggered, this, [this](bool isOn) {
        m_wantsAuthor = isOn;
        foldAuthor(!isOn);
        Q_EMIT layoutChanged();
    });
    m_selectAll = makeAction(u"select-all"_s, tr("Select all"), u"edit-select-all"_s, {QKeySequence::SelectAll});
    auto *next = makeAction(u"next-mention"_s, tr("Next mention"), u"chevron-down"_s, {Qt::Key_J});
    auto *previous = makeAction(u"previous-mention"_s, tr("Previous mention"), u"chevron-up"_s, {Qt::Key_K});
    auto *seek = makeAction(u"search-the-mentions"_s, tr("Search the mentions"), u"search"_s, {Qt::Key_Slash});
    m_import = makeAction(u"import"_s, tr("Import…"), u"document-import"_s, {Qt::CTRL | Qt::Key_I});
    m_import->setToolTip(tr("Take in a feed, an archive, a mailbox or a table"));
    m_connect = makeAction(u"connect-a-channel"_s, tr("Connect a channel…"), u"link"_s, {});
    m_connect->setToolTip(tr("Let Parvis take in what is said to you on a service, and publish there"));
    m_channels = new QAction(theme::icon(u"place-channels"_s), tr("Open Channels"), this);
    m_channels->setToolTip(tr("How each channel is, and when it is asked"));
    m_clearSearch = makeAction(u"clear-the-search"_s, tr("Clear the search"), u"edit-clear"_s, {});
    m_searchAll = makeAction(u"search-all-mentions"_s, tr("Search all mentions"), u"search"_s, {});
    m_clearFilter = makeAction(u"show-the-whole-view"_s, tr("Show the whole view"), u"edit-clear"_s, {});

    const auto does = [this](QAction *action, Verb verb) { connect(action, &QAction::triggered, this, [this, verb] { apply(verb); }); };
    does(m_done, Verb::MarkDone);
    does(m_reopen, Verb::Reopen);
    does(m_flag, Verb::Flag);
    does(m_unflag, Verb::Unflag);
    does(m_read, Verb::MarkRead);
    does(m_unread, Verb::MarkUnread);
    connect(next, &QAction::triggered, this, [this] { step(1); });
    connect(previous, &QAction::triggered, this, [this] { step(-1); });
    connect(seek, &QAction::triggered, this, &Page::searchFocusRequested);
    connect(m_note, &QAction::triggered, this, [this] { m_conversation->focusNote(); });
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_conversation->plainText()); });
    connect(m_original, &QAction::triggered, this, [this] { m_conversation->askToLeave(m_inbox.conversation().mention()->url); });
    connect(m_author, &QAction::triggered, &m_inbox, &models::InboxPageModel::openAuthor);
    connect(m_import, &QAction::triggered, &m_inbox, &models::InboxPageModel::import);
    connect(m_connect, &QAction::triggered, &m_inbox, &models::InboxPageModel::connectChannel);
    connect(m_channels, &QAction::triggered, &m_inbox, &models::InboxPageModel::openChannels);
    connect(m_clearFilter, &QAction::triggered, &m_inbox, &models::InboxPageModel::clearFilter);
    connect(m_searchAll, &QAction::triggered, this, [this] { m_inbox.searchAll(m_inbox.typed()); });
    connect(m_clearSearch, &QAction::triggered, this, [this] { m_inbox.search({}); });
    connect(m_selectAll, &QAction::triggered, this, [this] {
        m_isSelectingAll = true;
        m_isWholeList = true;
        m_list->selectAll();
        m_isSelectingAll = false;
    });
}

QWidget *InboxPage::makeList()
{
    auto *pane = paneOn(QPalette::Base);
    pane->setMinimumWidth(narrowestList);
    m_list = new MentionListView(m_inbox.mentions(), pane);
    m_delegate = new MentionDelegate(m_inbox.choices(), m_inbox.clock(), m_inbox.zone(), m_list);
    m_delegate->setCompact(m_inbox.isCompact());
    m_list->setItemDelegate(m_delegate);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_listStack = new QStackedWidget(pane);
    m_listStack->addWidget(m_list);

    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeListHead());
    column->addWidget(hairline(Qt::Horizontal, pane));
    column->addWidget(makeBanner());
    column->addWidget(m_listStack, 1);
    column->addWidget(makeProgress());
    return pane;
}

QWidget *InboxPage::makeBanner()
{
    m_banner = paneOn(QPalette::AlternateBase);
    m_bannerText = new ElidedLabel({}, m_banner);
    auto *clear = new QPushButton(tr("Clear"), m_banner);
    clear->setAccessibleName(tr("Show the whole view"));
    clear->setToolTip(tr("Show the whole view"));
    connect(clear, &QPushButton::clicked, m_clearFilter, &QAction::trigger);
    auto *row = new QHBoxLayout(m_banner);
    row->setContentsMargins(14, 6, theme::unit, 6);
    row->addWidget(m_bannerText, 1);
    row->addWidget(clear);
    m_banner->hide();
    return m_banner;
}

QWidget *InboxPage::makeProgress()
{
    m_progress = paneOn(QPalette::Window);
    m_progressText = captionLabel({}, m_progress);
    m_progressBar = new QProgressBar(m_progress);
    m_progressBar->setTextVisible(false);
    m_progressBar->setAccessibleName(tr("Progress of the change"));
    auto *stop = new QPushButton(tr("Stop"), m_progress);
    stop->setAccessibleName(tr("Stop the change"));
    stop->setToolTip(tr("What was changed so far stays and can be undone"));
    connect(stop, &QPushButton::clicked, &m_inbox, &models::InboxPageModel::stop);
    auto *bar = new QVBoxLayout;
    bar->setSpacing(theme::half);
    bar->addWidget(m_progressText);
    bar->addWidget(m_progressBar);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(14, theme::unit, theme::unit, theme::unit);
    row->addLayout(bar, 1);
    row->addWidget(stop);
    m_progress->hide();
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(progressAfterMs);
    connect(&m_progressDelay, &QTimer::timeout, m_progress, &QWidget::show);
    return m_progress;
}

QWidget *InboxPage::makeReading()
{
    m_reading = new QStackedWidget;
    m_reading->setMinimumWidth(narrowestReading);
    m_conversation = new ConversationView(m_inbox.conversation(), m_inbox.pictures(), m_inbox.clock(), m_inbox.zone(),
                                          {{m_reply}, {m_note}, {m_flag, m_unflag}, {m_done, m_reopen}}, m_reading);
    m_conversation->setAside(*m_showAuthor);
    m_conversation->setBar(new TriageBar(m_inbox.choices(), {.assign = m_assign, .priority = m_priority, .tag = m_tag, .snooze = m_snooze}, m_inbox.clock(),
                                         m_inbox.zone(), m_conversation));
    m_conversation->setReply(new ReplyEditor(m_inbox.replies(), m_inbox.pictures(),
                                             {.send = m_send, .later = m_sendLater, .saved = m_savedReply, .discard = m_discardReply, .attach = m_attach},
                                             m_conversation));
    m_conversation->setAboveReply(new AnswerLine(m_inbox.answering(), m_conversation));
    m_conversation->setAboveReply(new ReplyHoldNote(m_inbox.replies(), m_conversation));
    m_conversation->setOverdueWords([this] { return m_inbox.replies().hold().ofWaiting; });
    connect(&m_inbox.replies().way(), &models::ReplyWay::changed, m_conversation, &ConversationView::refresh);
    // How its channel stands is known a little after a conversation is shown.
    connect(&m_inbox.replies(), &models::ReplyWriter::changed, m_conversation, [this, said = QString()]() mutable {
        const QString words = m_inbox.replies().hold().ofWaiting;
        if (std::exchange(said, words) != words)
            m_conversation->refresh();
    });
    m_conversation->setNotes(m_inbox.notes());
    if (m_inbox.isReadOnly())
        m_conversation->setReadOnly(models::readOnlyReason());
    m_manyPane = makeMany();
    m_nonePane = new EmptyState(u"mail-read"_s, tr("Choose a mention to read its conversation."), nullptr, m_reading);
    m_reading->addWidget(m_conversation);
    m_reading->addWidget(m_manyPane);
    m_reading->addWidget(m_nonePane);
    return m_reading;
}

QWidget *InboxPage::makeAuthor()
{
    m_authorPane = new AuthorPane(m_inbox.author(), *m_author, m_inbox.clock(), m_inbox.zone());
    m_authorPane->setMinimumWidth(narrowestAuthor);
    connect(m_authorPane, &AuthorPane::mentionRequested, &m_inbox, &models::InboxPageModel::select);
    connect(m_authorPane, &AuthorPane::left, this, &InboxPage::focusMain);
    return m_authorPane;
}

QWidget *InboxPage::makeMany()
{
    auto *pane = new QWidget;
    m_manyTitle = sectionLabel({}, pane);
    m_manyTitle->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(pane);
    column->setSpacing(theme::unit * 2);
    column->addStretch(2);
    column->addWidget(m_manyTitle);
    const QList<QList<QAction *>> lines{{m_done, m_reopen}, {m_snooze, m_wait}, {m_assign, m_priority, m_tag},
                                        {m_flag, m_unflag}, {m_read, m_unread}, {m_merge}};
    for (const auto &line : lines) {
        auto *row = new WrappingRow;
        row->centre();
        row->setSpacing(theme::unit);
        for (QAction *verb : line) {
            auto *button = new QPushButton(pane);
            bindToAction(*button, *verb);
            button->setDefault(verb == m_done);
            button->setAutoDefault(false);
            row->addWidget(button);
        }
        column->addLayout(row);
    }
    column->addStretch(3);
    return pane;
}

} // namespace parvis::ui
