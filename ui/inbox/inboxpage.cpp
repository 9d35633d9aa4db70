// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "ui/inbox/authorpane.h"
#include "ui/inbox/conversationview.h"
#include "ui/inbox/mentiondelegate.h"
#include "ui/inbox/mentionlistview.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::MentionState;
using models::InboxViewListModel;

namespace {
constexpr int authorAt = 3;   // among the panes
constexpr int usualViews = 200;
constexpr int authorWidth = 264;
constexpr int roomForAuthor = 1'280;   // with less, the conversation would be too narrow beside it

QString keysOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}
} // namespace

InboxPage::InboxPage(models::InboxPageModel &inbox, QWidget *parent)
    : Page(parent)
    , m_inbox(inbox)
{
    setWindowTitle(tr("Inbox"));
    makeActions();
    if (m_inbox.isReadOnly()) {
        for (QAction *verb : {m_done,      m_reopen,       m_wait,         m_snooze,           m_assign,     m_priority, m_tag,
                              m_saveView,  m_editView,     m_viewUp,       m_viewDown,         m_removeView, m_flag,     m_unflag,
                              m_read,      m_unread,       m_note,         m_import,           m_reply,      m_send,     m_attach,
                              m_sendLater, m_savedReply,   m_discardReply, m_editSavedReplies, m_merge,      m_split,    m_newTag,
                              m_editTags,  m_newColleague, m_whoSitsHere,  m_connect})
            switchOff(*verb, models::readOnlyReason());
    }
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeViews());
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeReading());
    m_splitter->addWidget(makeAuthor());
    m_splitter->setCollapsible(authorAt, true);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({usualViews, 380, 700, 0});
    m_splitter->setObjectName("inboxPanes"_L1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_hasMovedPanes = true;
        m_wantsAuthor = !isAuthorFolded();
        m_showAuthor->setChecked(*m_wantsAuthor);
    });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
    listen();
    makeModerationActions();
    followFilter();
    followList();
    followSelection();
    // The numbers may have been read before there was a page to say them.
    if (m_inbox.hasCounts())
        QMetaObject::invokeMethod(this, [this] { Q_EMIT badgeChanged(m_inbox.counts().open); }, Qt::QueuedConnection);
}

void InboxPage::listen()
{
    connect(&m_inbox, &models::InboxPageModel::filterChanged, this, &InboxPage::followFilter);
    connect(&m_inbox, &models::InboxPageModel::filterChanged, this, [this] { m_returning.clear(); });
    connect(&m_inbox, &models::InboxPageModel::filterChanged, this, &Page::subjectChanged);
    connect(&m_inbox.guide(), &models::QueryGuide::valuesFound, this, &Page::completionGrown);
    connect(&m_inbox, &models::InboxPageModel::countsChanged, this, [this] {
        Q_EMIT badgeChanged(m_inbox.counts().open);
        followFilter();
        followList();
    });
    connect(&m_inbox, &models::InboxPageModel::selected, this, [this](int row, models::InboxPageModel::Key mention) {
        m_list->selectRow(row);
        m_inbox.open(mention);
    });
    connect(&m_inbox, &models::InboxPageModel::progressed, this, &InboxPage::showProgress);
    auto &mentions = m_inbox.mentions();
    for (const auto signal : {&models::MentionListModel::shown, &models::MentionListModel::completed})
        connect(&mentions, signal, this, &InboxPage::followList);
    connect(&mentions, &QAbstractItemModel::rowsInserted, this, &InboxPage::followList);
    connect(&m_inbox.verbs(), &models::MentionVerbs::undoing, this, &InboxPage::awaitReturn);
    connect(&m_inbox.verbs(), &models::MentionVerbs::undone, this, [this] { m_isReturnDue = true; });
    connect(&mentions, &QAbstractItemModel::rowsInserted, this, &InboxPage::settleReturn);
    connect(&mentions, &QAbstractItemModel::modelReset, this, &InboxPage::settleReturn);
    // What did not come by then came to no row of its own.
    connect(&mentions, &models::MentionListModel::reviewed, this, [this, &mentions] {
        if (mentions.isSettled() && m_isReturnDue)
            m_returning.clear();
    });
    connect(&mentions, &QAbstractItemModel::rowsRemoved, this, &InboxPage::followList);
    connect(&mentions, &QAbstractItemModel::modelReset, this, &InboxPage::followList);
    connect(&mentions, &QAbstractItemModel::dataChanged, this, &InboxPage::followActions);
    connect(&mentions, &models::MentionListModel::completed, this, [this] {
        if (m_isWholeList)
            m_selectAll->trigger();
    });
    connect(m_list, &MentionListView::selectedChanged, this, &InboxPage::followSelection);
    connect(m_list, &MentionListView::readingRequested, this, [this] { m_conversation->focusText(); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &InboxPage::showMenu);
    connect(m_views, &QWidget::customContextMenuRequested, this, &InboxPage::showViewMenu);
    connect(&m_inbox.choices(), &models::TriageChoices::changed, m_conversation, &ConversationView::refreshHead);
    connect(&m_inbox.choices(), &models::TriageChoices::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_views->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_inbox.showView(m_inbox.views().viewAt(current.row()));
    });
    connect(m_views, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { m_inbox.showView(m_inbox.views().viewAt(index.row())); });
    connect(&m_inbox.views(), &QAbstractItemModel::modelReset, this, &InboxPage::followFilter);
    auto &conversation = m_inbox.conversation();
    for (const auto signal : {&models::ConversationModel::shown, &models::ConversationModel::changed})
        connect(&conversation, signal, this, &InboxPage::followActions);
    connect(m_conversation, &ConversationView::noteWritten, &m_inbox, &models::InboxPageModel::addNote);
    connect(m_conversation, &ConversationView::noteRemovalRequested, &m_inbox, &models::InboxPageModel::removeNote);
    connect(m_conversation, &ConversationView::takeBackRequested, this,
            [this](const domain::Turn &waiting) { m_inbox.replies().takeBack(waiting.post, waiting.at); });
    auto &failed = m_inbox.failedReplies();
    connect(m_conversation, &ConversationView::retryRequested, &failed, &models::FailedReplies::tryAgain);
    connect(m_conversation, &ConversationView::editRequested, &failed, &models::FailedReplies::edit);
    connect(m_conversation, &ConversationView::resolveRequested, &failed, &models::FailedReplies::resolve);
    connect(m_conversation, &ConversationView::left, this, &InboxPage::focusMain);
    connect(&m_inbox.pictures(), &models::Pictures::copied, this, &InboxPage::openCopy);
    connect(m_conversation, &ConversationView::addressOpened, this, [](const QUrl &address) { QDesktopServices::openUrl(address); });
}

QString InboxPage::searchHint() const
{
    return tr("Search the mentions");
}

void InboxPage::search(const QString &typed)
{
    m_typedInField = typed;
    m_inbox.search(typed);
}

void InboxPage::searchWhole(const QString &typed)
{
    m_typedInField = typed;
    m_inbox.searchAll(typed);
}

void InboxPage::arrive()
{
    m_inbox.clearFilter();
}

void InboxPage::focusMain()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> InboxPage::panes() const
{
    QList<QWidget *> all{m_views, m_list, m_conversation};
    if (!isAuthorFolded())
        all << m_authorPane;
    return all;
}

void InboxPage::step(int by)
{
    const int rows = m_inbox.mentions().rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? std::clamp(current.row() + by, 0, rows - 1) : 0;
    m_list->selectionModel()->setCurrentIndex(m_inbox.mentions().index(row), QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(m_inbox.mentions().index(row));
}

void InboxPage::apply(Verb verb)
{
    onChosen([this, verb](const models::ChosenMentions &chosen) { m_inbox.apply(verb, chosen); });
}

void InboxPage::onChosen(const models::InboxPageModel::OnMentions &run)
{
    m_returning.clear();
    if (m_isWholeList)
        m_inbox.withAll(run);
    else
        m_inbox.withRows(m_list->selectedKeys(), run);
}

bool InboxPage::isOneMention() const
{
    if (m_list->selectedCount() != 1)
        return false;
    const auto row = m_inbox.mentions().rowAt(m_inbox.mentions().rowOf(m_list->selectedKeys().first()));
    return !row || row->mentions == 1;
}

void InboxPage::followSelection()
{
    if (!m_isSelectingAll && !m_list->isAllSelected())
        m_isWholeList = false;
    const int count = m_list->selectedCount();
    const QModelIndex current = m_list->currentIndex();
    const auto subject = std::pair(count, current.isValid() ? m_inbox.mentions().keys().at(current.row()) : models::InboxPageModel::Key());
    if (std::exchange(m_subject, subject) != subject)
        Q_EMIT subjectChanged();
    if (count == 1) {
        m_inbox.openRow(m_inbox.mentions().rowOf(m_list->selectedKeys().first()));
    } else if (count == 0) {
        m_inbox.open({});
    } else {
        m_inbox.mentions().keep({});
        m_manyTitle->setText(m_inbox.isGrouped() ? tr("%Ln conversation(s) selected", nullptr, count) : tr("%Ln mention(s) selected", nullptr, count));
    }
    followActions();
}

void InboxPage::followActions()
{
    const int count = m_list->selectedCount();
    const bool isOne = count == 1;
    const auto &mention = m_inbox.conversation().mention();
    const bool isRead = isOne && mention && mention->id == m_inbox.conversation().key();
    // For one mention only what makes sense is offered; for many, both ways.
    const bool isMany = !isRead || !isOneMention();
    // The key of what is not offered says why (statusTip).
    const auto offer = [](QAction *verb, bool isOffered, const QString &why) {
        verb->setVisible(isOffered);
        verb->setStatusTip(isOffered ? QString() : why);
    };
    offer(m_done, isMany || mention->state != MentionState::Done, tr("This is done already"));
    offer(m_reopen, isMany || mention->state != MentionState::Open, tr("This is open already"));
    offer(m_wait, isMany || mention->state != MentionState::Waiting, tr("This waits for an answer already"));
    offer(m_flag, isMany || !mention->isFlagged, tr("This has a flag already"));
    offer(m_unflag, isMany || mention->isFlagged, tr("This has no flag"));
    offer(m_read, isMany || !mention->isRead, tr("This is read already"));
    offer(m_unread, isMany || mention->isRead, tr("This is unread already"));
    for (QAction *verb : {m_done, m_reopen, m_wait, m_snooze, m_assign, m_priority, m_tag, m_newTag, m_flag, m_unflag, m_read, m_unread}) {
        verb->setEnabled(count > 0);
        verb->setToolTip(count > 0 ? verb->text() : tr("Choose a mention first"));
    }
    for (QAction *verb : {m_note, m_copy, m_author}) {
        verb->setEnabled(isOne);
        verb->setToolTip(isOne ? verb->text() : tr("Choose one mention first"));
    }
    const bool isAnswerable = isOne && m_inbox.replies().canAnswer();
    m_reply->setEnabled(isAnswerable);
    m_reply->setToolTip(isAnswerable ? m_reply->text()
                            : isOne  ? tr("This channel is only read: nothing can be answered there")
                                     : tr("Choose one mention first"));
    followConversationVerbs();
    followModeration();
    m_selectAll->setEnabled(m_inbox.mentions().rowCount() > 0);
    m_reading->setCurrentWidget(count > 1 ? m_manyPane : mention && count == 1 ? static_cast<QWidget *>(m_conversation) : m_nonePane);
}

void InboxPage::followConversationVerbs()
{
    const int count = m_list->selectedCount();
    const auto &mention = m_inbox.conversation().mention();
    const bool isRead = count == 1 && mention && mention->id == m_inbox.conversation().key();
    m_merge->setEnabled(count > 1);
    m_merge->setToolTip(count > 1 ? tr("Makes one conversation of those that the chosen mentions belong to")
                                  : tr("Choose mentions of several conversations first"));
    const auto &turns = m_inbox.conversation().thread().turns;
    const bool isLater = isRead && !turns.isEmpty() && turns.first().mention != mention->id;
    m_split->setEnabled(isLater);
    m_split->setToolTip(isLater      ? tr("This mention, and what answers it, become a conversation of their own")
                            : isRead ? tr("The conversation begins with this mention: it can be split at a later one")
                                     : tr("Choose one mention first"));
    const bool hasOriginal = isRead && !mention->url.isEmpty();
    m_original->setEnabled(hasOriginal);
    m_original->setToolTip(hasOriginal  ? tr("Opens the mention where it was said")
                               : isRead ? tr("Nobody knows where this mention can be read")
                                        : tr("Choose one mention first"));
}

void InboxPage::awaitReturn(const QList<models::InboxPageModel::Key> &mentions)
{
    const auto stands = [this](models::InboxPageModel::Key mention) { return m_inbox.mentions().rowOf(mention) >= 0; };
    m_returning = std::ranges::any_of(mentions, stands) ? QList<models::InboxPageModel::Key>() : mentions;
    m_isReturnDue = false;
}

void InboxPage::settleReturn()
{
    for (const auto mention : std::as_const(m_returning)) {
        const int row = m_inbox.mentions().rowOf(mention);
        if (row < 0)
            continue;
        m_returning.clear();
        m_list->selectRow(row);
        return;
    }
}

QList<models::Command> InboxPage::commands()
{
    QList<models::Command> found = triageCommands();
    const auto &views = m_inbox.views();
    for (int row = 0; row < views.rowCount(); ++row) {
        const auto view = views.viewAt(row);
        if (view.kind == InboxViewListModel::Kind::Heading)
            continue;
        found.append({.title = views.index(row).data().toString(),
                      .detail = tr("View of the inbox"),
                      .keys = {},
                      .icon = u"place-inbox"_s,
                      .reason = {},
                      .run = [this, view] { m_inbox.showView(view); }});
    }
    return found;
}

void InboxPage::followFilter()
{
    if (m_inbox.typed() != m_typedInField) {
        m_typedInField = m_inbox.typed();
        Q_EMIT searchReplaced(m_typedInField);
    }
    const bool isFiltered = !m_inbox.filterName().isEmpty();
    m_banner->setVisible(isFiltered);
    m_bannerText->setText(m_inbox.filterName());
    m_clearFilter->setEnabled(isFiltered);
    m_clearSearch->setEnabled(!m_inbox.query().isEmpty());
    m_searchAll->setEnabled(!m_inbox.query().isEmpty() && m_inbox.isPart());
    followViewActions();
    m_delegate->setWords(m_inbox.sought());
    m_conversation->setWords(m_inbox.sought());
    m_list->viewport()->update();
    const QModelIndex shown = m_inbox.views().index(m_inbox.views().rowOf(m_inbox.view()));
    const QSignalBlocker quiet(m_views->selectionModel());
    if (isFiltered) {
        m_views->clearSelection();
        m_views->setCurrentIndex({});
    } else if (shown.isValid()) {
        m_views->setCurrentIndex(shown);
    }
    m_views->viewport()->update();
}

void InboxPage::followList()
{
    m_headline->setText(m_inbox.headline());
    const bool isEmpty = m_inbox.mentions().isCurrent() && m_inbox.mentions().rowCount() == 0 && m_inbox.hasCounts();
    if (isEmpty)
        fillEmptyState();
    m_listStack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isVisible())
        beginReading();
    followActions();
}

void InboxPage::beginReading()
{
    // Once, when the place is first looked at: later an empty choice is the person's own.
    if (m_hasBegun || !m_inbox.mentions().isCurrent() || m_inbox.mentions().rowCount() == 0)
        return;
    m_hasBegun = true;
    if (m_list->selectedCount() == 0)
        m_list->selectRow(0);
}

bool InboxPage::isAuthorFolded() const
{
    return m_splitter->sizes().at(authorAt) == 0;
}

void InboxPage::foldAuthor(bool isFolded)
{
    QList<int> sizes = m_splitter->sizes();
    const int width = isFolded ? 0 : authorWidth;
    sizes[authorAt - 1] += sizes[authorAt] - width;
    sizes[authorAt] = width;
    m_splitter->setSizes(sizes);
    m_showAuthor->setChecked(!isFolded);
}

void InboxPage::followRoom()
{
    int needed = (m_splitter->count() - 1) * m_splitter->handleWidth();
    for (int i = 0; i < m_splitter->count(); ++i)
        needed += m_splitter->widget(i)->minimumWidth();
    const bool isRoomy = m_splitter->width() >= needed;
    const bool isWanted = m_wantsAuthor.value_or(false) && isRoomy;
    // The splitter itself would lay one pane over the other.
    if (isWanted == isAuthorFolded())
        foldAuthor(!isWanted);
    keepViewsReadable();
    m_showAuthor->setChecked(isWanted);
    m_showAuthor->setEnabled(isRoomy);
    m_showAuthor->setToolTip(isRoomy ? tr("Who wrote what you read, beside the conversation") : tr("The window is too narrow to show the person beside it"));
}

void InboxPage::keepViewsReadable()
{
    // Until the person has moved a border: the views have their room before the panes that have more than they need.
    QList<int> sizes = m_splitter->sizes();
    int lacking = usualViews - sizes.first();
    if (m_hasMovedPanes || lacking <= 0)
        return;
    for (const int at : {authorAt - 1, 1}) {
        const int given = std::clamp(sizes[at] - m_splitter->widget(at)->minimumWidth(), 0, lacking);
        sizes[at] -= given;
        sizes.first() += given;
        lacking -= given;
    }
    m_splitter->setSizes(sizes);
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // The panes have their widths once control returns.
    QMetaObject::invokeMethod(this, &InboxPage::followRoom, Qt::QueuedConnection);
}

void InboxPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // Until the person has chosen, the width decides.
    if (std::exchange(m_isNew, false))
        foldAuthor(width() < roomForAuthor);
    if (!m_wantsAuthor)
        m_wantsAuthor = !isAuthorFolded();
    QMetaObject::invokeMethod(this, &InboxPage::followRoom, Qt::QueuedConnection);
    beginReading();
}

void InboxPage::fillEmptyState()
{
    using Kind = InboxViewListModel::Kind;
    QString sentence;
    QString icon = u"place-inbox"_s;
    QAction *action = nullptr;
    QAction *other = nullptr;
    if (m_inbox.counts().all == 0 && m_inbox.hasSources()) {
        sentence = m_inbox.askedAt()
            //: %1 is a moment: "today 07:20"
            ? tr("Nothing has come in yet. Your channels were last asked %1; what they have to tell appears here by itself.")
                  .arg(models::letterMoment(*m_inbox.askedAt(), m_inbox.clock().now(), m_inbox.zone()))
            : tr("Nothing has come in yet: your channels have not been asked so far. What they have to tell appears here by itself.");
        action = m_channels;
        other = m_import;
    } else if (m_inbox.counts().all == 0) {
        sentence
            = tr("Everything said to you and about you gathers here, from every channel. Connect one, or take in a feed, an archive, a mailbox or a table.");
        action = m_connect;
        other = m_import;
    } else if (!m_inbox.query().isEmpty()) {
        sentence = m_inbox.isPart() ? tr("No mention here matches “%1”.").arg(m_inbox.typed().trimmed())
                                    : tr("No mention matches “%1”.").arg(m_inbox.typed().trimmed());
        icon = u"search"_s;
        action = m_inbox.isPart() ? m_searchAll : m_clearSearch;
    } else if (!m_inbox.filterName().isEmpty()) {
        sentence = tr("There are no such mentions any more.");
        action = m_clearFilter;
    } else {
        switch (m_inbox.view().kind) {
        case Kind::Waiting:
            sentence = tr("Nobody waits for you. What comes in appears here by itself.");
            icon = u"check"_s;
            break;
        case Kind::Mine:
            sentence = m_inbox.choices().me().isNull() ? tr("What is given to you stands here. Say first who sits here: Assign, Who sits here.")
                                                       : tr("Nothing waits that was given to you.");
            icon = u"check"_s;
            break;
        case Kind::Unassigned:
            sentence = tr("Everything that waits was given to somebody.");
            icon = u"check"_s;
            break;
        case Kind::Late:
            sentence = tr("Nothing is late. Late is what waits longer than its channel's response target.");
            icon = u"check"_s;
            break;
        case Kind::Held:
            sentence = tr("No comment is held back until you decide.");
            icon = u"check"_s;
            break;
        case Kind::Snoozed:
            sentence = tr("What you snooze sleeps here until its time has come, and then waits for you again.");
            icon = u"history"_s;
            break;
        case Kind::Theirs:
            sentence = tr("What waits for their answer stands here. When they answer, it waits for you again.");
            icon = u"check"_s;
            break;
        case Kind::Saved:
            sentence = tr("Nothing answers to this view now.");
            break;
        case Kind::Flagged:
            sentence = m_flag->shortcut().isEmpty() ? tr("What you flag is kept together here.")
                                                    : tr("What you flag (key %1) is kept together here.").arg(keysOf(*m_flag));
            icon = u"flag"_s;
            break;
        case Kind::Done:
            sentence = m_done->shortcut().isEmpty() ? tr("What you mark as done goes here; you can always reopen it.")
                                                    : tr("What you mark as done (key %1) goes here; you can always reopen it.").arg(keysOf(*m_done));
            icon = u"check"_s;
            break;
        case Kind::All:
        case Kind::Heading:
        case Kind::Channel:
            sentence = tr("Nothing came from this channel yet.");
            action = m_import;
            break;
        }
    }
    if (m_empty && sentence == m_emptySentence)
        return;
    m_emptySentence = sentence;
    if (m_empty)
        discard(m_empty);
    auto *empty = new EmptyState(icon, sentence, action, m_listStack);
    if (other)
        empty->setOther(other);
    m_empty = empty;
    m_listStack->insertWidget(1, m_empty);
}

void InboxPage::showProgress(qint64 done, qint64 total)
{
    if (done >= total) {
        m_progressDelay.stop();
        // Else the keyboard would go on to the next button, which does something.
        if (m_progress->isAncestorOf(window()->focusWidget()))
            focusMain();
        m_progress->hide();
        return;
    }
    // What takes less than a second needs no bar.
    if (m_progress->isHidden() && !m_progressDelay.isActive())
        m_progressDelay.start();
    constexpr int steps = 1'000;
    m_progressBar->setMaximum(steps);
    m_progressBar->setValue(static_cast<int>(done * steps / total));
    m_progressText->setText(tr("%1 of %2 mentions").arg(QLocale().toString(done), QLocale().toString(total)));
}

void InboxPage::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions({m_done, m_reopen, m_wait, m_snooze});
    menu.addSeparator();
    menu.addActions({m_assign, m_priority, m_tag, m_flag, m_unflag});
    menu.addSeparator();
    menu.addActions({m_read, m_unread});
    menu.addSeparator();
    menu.addActions({m_reply, m_savedReply, m_note, m_copy, m_original, m_author});
    menu.addSeparator();
    menu.addActions({m_merge, m_split});
    fillModeration(menu);
    menu.addSeparator();
    menu.addAction(m_selectAll);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void InboxPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    // The turns carry colours of the palette in their text.
    if (event->type() == QEvent::PaletteChange && m_conversation)
        m_conversation->refresh();
}

} // namespace parvis::ui
