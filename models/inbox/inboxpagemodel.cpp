// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxpagemodel.h"

#include "core/domain/query/parser.h"
#include "models/inbox/editmentionscommand.h"
#include "models/shell/sentences.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

// What is shown and what is done to it; the views are in inboxpageviews.cpp.
namespace parvis::models {

namespace {
constexpr int readAfterMs = 1'000;
constexpr qint64 everything = std::numeric_limits<qint64>::max();

bool namesUnread(const domain::QueryNode &node)
{
    const bool isSo = node.kind == domain::QueryNode::Kind::Field && node.field == domain::QueryField::Is && node.value == "unread"_L1;
    return isSo || std::ranges::any_of(node.parts, namesUnread);
}

/// A list that what is read leaves.
bool asksForUnread(const domain::MentionFilter &filter)
{
    return filter.isRead.has_value() || namesUnread(filter.query.root);
}

} // namespace

InboxPageModel::InboxPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undoStack, const domain::Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_undoStack(undoStack)
    , m_clock(clock)
    , m_guide(database, clock)
    , m_store(database)
    , m_channels(database)
    , m_viewStore(database)
    , m_choices(database, clock)
    , m_mentions(database, clock)
    , m_conversation(database)
    , m_author(database, m_conversation)
    , m_verbs(database, messages, undoStack, clock)
    , m_conversationVerbs(database, messages, undoStack, clock)
    , m_replies(database, messages, undoStack, clock, m_conversation)
    , m_answering(database, m_conversation, m_replies, navigator)
    , m_notes(database, messages, clock, m_conversation)
    , m_pictures(database)
    , m_savedReplies(database, messages, undoStack)
    , m_tags(database, messages, undoStack)
    , m_outbox(database, m_replies.way(), clock)
    , m_failedReplies(database, messages, undoStack, clock)
    , m_rules(database, messages, undoStack, clock, m_choices, m_savedReplies)
{
    m_mentions.setChoices(m_choices);
    m_waking.setSingleShot(true);
    connect(&m_waking, &QTimer::timeout, this, &InboxPageModel::wake);
    connect(&m_outbox, &OutboxModel::failed, this, &InboxPageModel::fail);
    connect(&m_choices, &TriageChoices::failed, this, &InboxPageModel::fail);
    connect(&m_pictures, &Pictures::failed, this,
            [this](const domain::Media &media, const domain::Error &error) { m_messages.post(problem(tr("“%1” cannot be opened.").arg(media.name), error)); });
    m_reading.setSingleShot(true);
    m_reading.setInterval(readAfterMs);
    connect(&m_reading, &QTimer::timeout, this, &InboxPageModel::noteReading);
    connect(&m_conversation, &ConversationModel::shown, this, [this] {
        const auto &shown = m_conversation.mention();
        m_guide.setConversation(shown ? shown->conversation : domain::Id<domain::Conversation>());
        if (m_readWhenLeft && m_readWhenLeft->mention != m_conversation.key())
            noteRead(*std::exchange(m_readWhenLeft, std::nullopt));
        if (isUnread() && !isReadOnly())
            m_reading.start();
        else
            m_reading.stop();
    });
    connect(&m_conversation, &ConversationModel::failed, this, &InboxPageModel::fail);
    connect(&m_replies.way(), &ReplyWay::channelsWanted, this, [this] { m_navigator.openPlace(PlaceId::Channels); });
    connect(&m_author, &AuthorModel::failed, this, &InboxPageModel::fail);
    connect(&m_mentions, &MentionListModel::failed, this, &InboxPageModel::fail);
    for (const auto signal : {&MentionListModel::shown, &MentionListModel::completed, &MentionListModel::reviewed})
        connect(&m_mentions, signal, this, &InboxPageModel::settleSelection);
    connect(&m_mentions, &MentionListModel::rowsInserted, this, &InboxPageModel::settleSelection);
    connect(&m_views, &InboxViewListModel::moveRequested, this, &InboxPageModel::moveViewTo);
    connect(&m_conversationVerbs, &ConversationVerbs::regrouped, this, &InboxPageModel::select);
    connect(&m_verbs, &MentionVerbs::noteMoved, &m_notes, &NoteWriter::follow);
    connect(&m_verbs, &MentionVerbs::progressed, this, &InboxPageModel::followEdit);
    connect(&m_navigator, &Navigator::mentionRequested, this, &InboxPageModel::select);
    connect(&m_navigator, &Navigator::mentionsRequested, this, [this](const domain::MentionFilter &filter, const QString &what) {
        m_filter = filter;
        m_filterName = what;
        lookFor(domain::toText(filter.query), filter.query);
        showList();
    });
    connect(&m_navigator, &Navigator::waitingRequested, this, [this] {
        m_view = {.kind = InboxViewListModel::Kind::Waiting};
        m_filter.reset();
        m_filterName.clear();
        lookFor({}, {});
        showList();
    });
    connect(&m_database, &store::Database::changed, this, &InboxPageModel::follow);
    connect(&m_undoStack, &QUndoStack::indexChanged, this, [this](int index) {
        // What the person does, undoes or does again to mentions, unlike what happens to them.
        const auto isOurs
            = [this](int at) { return at >= 0 && at < m_undoStack.count() && dynamic_cast<const EditMentionsCommand *>(m_undoStack.command(at)); };
        if (isOurs(index - 1) || isOurs(index))
            m_mentions.letGo();
    });
    showList();
    readCounts();
    wake();
}

void InboxPageModel::showView(const View &view)
{
    if (view == m_view && !m_filter)
        return;
    m_view = view;
    m_filter.reset();
    m_filterName.clear();
    showList();
}

void InboxPageModel::clearFilter()
{
    if (!m_filter)
        return;
    if (m_query == m_filter->query)
        lookFor({}, {});
    m_filter.reset();
    m_filterName.clear();
    showList();
}

void InboxPageModel::search(const QString &typed)
{
    const auto query = domain::parseQuery(typed, domain::QueryReading::Typing);
    m_typed = typed;
    if (!query || *query == m_query)
        return;
    lookFor(typed, *query);
    showList();
}

void InboxPageModel::searchAll(const QString &typed)
{
    m_view = {.kind = InboxViewListModel::Kind::All};
    m_filter.reset();
    m_filterName.clear();
    lookFor(typed, domain::parseQuery(typed, domain::QueryReading::Typing).value_or(domain::Query()));
    showList();
}

void InboxPageModel::lookFor(const QString &typed, const domain::Query &query)
{
    m_typed = typed;
    m_query = query;
    m_sought = domain::soughtWords(query);
}

void InboxPageModel::showList()
{
    domain::MentionFilter filter = m_filter ? *m_filter : m_views.filterOf(m_view);
    filter.query = m_filter ? m_query : domain::bothOf(filter.query, m_query);
    filter.now = m_clock.now();
    m_mentions.show(filter, isGrouped() ? domain::Grouping::Conversation : domain::Grouping::Mention);
    Q_EMIT filterChanged();
}

void InboxPageModel::setGrouped(bool isGrouped)
{
    if (isGrouped == m_isGrouped)
        return;
    m_isGrouped = isGrouped;
    if (!m_filter)
        showList();
    Q_EMIT groupedChanged(isGrouped);
}

void InboxPageModel::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    Q_EMIT compactChanged(isCompact);
}

QString InboxPageModel::headline() const
{
    const bool isWholeView = !m_filter && m_query.isEmpty();
    const int known = m_mentions.rowCount();
    if (isWholeView && !m_mentions.isComplete() && m_hasCounts && !m_views.isCountedInPart(m_view))
        return tr("%Ln mention(s)", nullptr, static_cast<int>(m_views.countOf(m_view)));
    if (isGrouped()) {
        if (!m_mentions.isComplete() && known > 0)
            return tr("%1 conversations so far").arg(QLocale().toString(known));
        return tr("%Ln conversation(s)", nullptr, known);
    }
    if (!m_mentions.isComplete() && known > 0)
        return tr("%1 mentions so far").arg(QLocale().toString(known));
    return tr("%Ln mention(s)", nullptr, known);
}

void InboxPageModel::open(Key mention)
{
    if (mention.isNull()) {
        m_openConversation = {};
        m_mentions.keep({});
    }
    m_conversation.show(mention);
}

void InboxPageModel::openRow(int row)
{
    const domain::ListedMention listed = m_mentions.listedAt(row);
    m_mentions.keep(listed.mention);
    const auto &shown = m_conversation.mention();
    const bool isRead = shown && shown->id == m_conversation.key();
    const bool isOpen = !m_conversation.key().isNull() && !listed.conversation.isNull()
        && (m_openConversation == listed.conversation || (isRead && shown->conversation == listed.conversation));
    m_openConversation = listed.conversation;
    if (!isOpen)
        open(listed.mention);
}

bool InboxPageModel::isUnread() const
{
    const auto &mention = m_conversation.mention();
    if (!mention || !mention->isRead)
        return mention.has_value();
    const auto row = m_mentions.rowAt(m_mentions.rowOf(mention->conversation));
    return row && !row->isRead;
}

void InboxPageModel::noteReading()
{
    if (!isUnread())
        return;
    const domain::ListedMention read{.mention = m_conversation.key(), .conversation = m_conversation.mention()->conversation};
    if (asksForUnread(m_mentions.filter()))
        m_readWhenLeft = read;
    else
        noteRead(read);
}

void InboxPageModel::noteRead(const domain::ListedMention &read)
{
    const Key mention = read.mention;
    const int row = m_mentions.rowOf(read.conversation);
    if (row < 0) {
        m_verbs.noteReading({mention});
        return;
    }
    // Who reads a conversation reads all of it that the row stands for.
    withRows({m_mentions.listedAt(row).mention},
             [this, mention](const ChosenMentions &chosen) { m_verbs.noteReading(chosen.ids.contains(mention) ? chosen.ids : chosen.ids + QList{mention}); });
}

void InboxPageModel::select(Key mention)
{
    const auto again = [this, mention](const domain::Error &error) {
        // A list that is read meanwhile stops the reads before it.
        if (error.kind == domain::Error::Kind::Cancelled)
            select(mention);
        else
            fail(error);
    };
    m_store.keysAmong(m_mentions.filter(), {mention}).then(this, [this, mention, again](const domain::Result<QList<Key>> &held) {
        if (!held) {
            again(held.error());
            return;
        }
        if (held->isEmpty()) {
            m_view = {.kind = InboxViewListModel::Kind::All};
            m_filter.reset();
            m_filterName.clear();
            lookFor({}, {});
            showList();
        }
        // Which row it is part of is asked of the list as it is now.
        m_store.listed(m_mentions.list(), {mention}, {})
            .then(this, [this, mention, again, list = m_mentions.list()](const domain::Result<QList<domain::ListedMention>> &listed) {
                if (!listed)
                    again(listed.error());
                else if (list != m_mentions.list())
                    select(mention);
                else
                    want(listed->value(0, {.mention = mention, .conversation = {}}), mention);
            });
    });
}

void InboxPageModel::want(const domain::ListedMention &wanted, Key mention)
{
    m_wanted = wanted;
    m_wantedMention = mention;
    settleSelection();
}

int InboxPageModel::rowOf(const domain::ListedMention &wanted) const
{
    return wanted.conversation.isNull() ? m_mentions.rowOf(wanted.mention) : m_mentions.rowOf(wanted.conversation);
}

void InboxPageModel::settleSelection()
{
    if (m_wantedMention.isNull() || !m_mentions.isCurrent())
        return;
    const int row = rowOf(m_wanted);
    if (row >= 0) {
        m_isWantedAgain = false;
        const Key mention = std::exchange(m_wantedMention, {});
        Q_EMIT selected(row, mention);
    } else if (m_mentions.isSettled()) {
        miss(std::exchange(m_wantedMention, {}));
    }
}

void InboxPageModel::miss(Key mention)
{
    // What changed just now may not have reached the list yet.
    m_store.keysAmong({}, {mention}).then(this, [this, mention](const domain::Result<QList<Key>> &held) {
        if (!m_wantedMention.isNull())
            return;
        if (held && held->isEmpty()) {
            m_messages.post(
                {.kind = Message::Kind::Problem, .sentence = tr("That mention does not exist any more."), .details = {}, .actionText = {}, .action = {}});
        } else if (!std::exchange(m_isWantedAgain, true)) {
            select(mention);
            return;
        }
        m_isWantedAgain = false;
    });
}

void InboxPageModel::withRows(const QList<Key> &rows, const OnMentions &run)
{
    const bool isGrouped = m_mentions.list().grouping == domain::Grouping::Conversation;
    QList<domain::Id<domain::Conversation>> conversations;
    bool areSingle = true;
    for (const Key key : rows) {
        const int row = m_mentions.rowOf(key);
        if (!isGrouped || row < 0)
            continue;
        conversations.append(m_mentions.listedAt(row).conversation);
        const auto contents = m_mentions.rowAt(row);
        areSingle = areSingle && contents && contents->mentions == 1;
    }
    if (conversations.isEmpty() || areSingle) {
        run({.ids = rows, .conversations = static_cast<int>(conversations.size())});
        return;
    }
    const AskKeys ask = [this, filter = m_mentions.filter(), conversations] { return m_store.mentionsOf(filter, conversations); };
    const int count = static_cast<int>(conversations.size());
    if (count > EditMentionsCommand::mentionsInStep)
        gather(count, count, ask, run);
    else
        askKeys(count, ask, run);
}

void InboxPageModel::withAll(const OnMentions &run)
{
    const bool isGrouped = m_mentions.list().grouping == domain::Grouping::Conversation;
    if (m_mentions.isComplete() && !isGrouped) {
        run({.ids = m_mentions.keys()});
        return;
    }
    const int conversations = isGrouped && m_mentions.isComplete() ? m_mentions.rowCount() : 0;
    const AskKeys ask = [this, filter = m_mentions.filter()] { return m_store.keys(filter, {}, everything); };
    gather(std::max(1, m_mentions.rowCount()), conversations, ask, run);
}

void InboxPageModel::gather(qint64 rows, int conversations, const AskKeys &ask, const OnMentions &run)
{
    if (m_gathered || m_verbs.isBusy()) {
        m_verbs.refuse();
        return;
    }
    m_gathered = rows;
    Q_EMIT progressed(0, rows);
    const OnMentions whileWanted = [this, run, number = ++m_gathering](const ChosenMentions &chosen) {
        if (!m_gathered || m_gathering != number)
            return;
        const qint64 total = *std::exchange(m_gathered, std::nullopt);
        run(chosen);
        // A long edit tells its own progress from here on.
        if (!m_verbs.isBusy())
            Q_EMIT progressed(total, total);
    };
    askKeys(conversations, ask, whileWanted);
}

void InboxPageModel::askKeys(int conversations, const AskKeys &ask, const OnMentions &run)
{
    ask().then(this, [this, conversations, ask, run](const domain::Result<QList<Key>> &keys) {
        if (keys) {
            run({.ids = *keys, .conversations = conversations});
        } else if (keys.error().kind == domain::Error::Kind::Cancelled) {
            askKeys(conversations, ask, run);
        } else {
            endGathering();
            fail(keys.error());
        }
    });
}

void InboxPageModel::endGathering()
{
    if (const auto rows = std::exchange(m_gathered, std::nullopt))
        Q_EMIT progressed(*rows, *rows);
}

void InboxPageModel::stop()
{
    endGathering();
    m_verbs.stop();
}

void InboxPageModel::followEdit(qint64 done, qint64 total)
{
    Q_EMIT progressed(done, total);
    if (m_verbs.isBusy())
        return;
    if (m_isStale)
        readCounts();
    if (std::exchange(m_wakesAfterEdit, false))
        wake();
}

void InboxPageModel::tagNamed(const QString &name, const ChosenMentions &chosen, std::optional<int> colour)
{
    if (name.trimmed().isEmpty())
        return;
    m_choices.findOrAddTag(name, colour).then(this, [this, chosen](const domain::Result<domain::Tag> &tag) {
        if (tag)
            m_verbs.tag(chosen, *tag, true);
        else
            m_messages.post(problem(tr("The tag was not made."), tag.error()));
    });
}

void InboxPageModel::assignToNew(const QString &name, const ChosenMentions &chosen)
{
    if (name.trimmed().isEmpty())
        return;
    m_choices.addColleague(name, false).then(this, [this, chosen](const domain::Result<domain::Colleague> &added) {
        if (!added)
            m_messages.post(problem(tr("The colleague was not added."), added.error()));
        else if (chosen.ids.isEmpty())
            m_messages.post({.sentence = tr("%1 is a colleague now.").arg(added->name)});
        else
            m_verbs.assign(chosen, *added);
    });
}

void InboxPageModel::introduce(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    m_choices.addColleague(name, true).then(this, [this](const domain::Result<domain::Colleague> &added) {
        if (!added)
            m_messages.post(problem(tr("The colleague was not added."), added.error()));
    });
}

void InboxPageModel::wake()
{
    if (isReadOnly())
        return;
    m_store.wake(m_clock.now()).then(this, [this](const domain::Result<QList<Key>> &woken) {
        if (!woken) {
            if (woken.error().kind != domain::Error::Kind::Cancelled)
                fail(woken.error());
            return;
        }
        if (!woken->isEmpty()) {
            wake();
            return;
        }
        m_store.nextWake().then(this, [this](const domain::Result<std::optional<domain::Instant>> &next) {
            if (!next || !*next)
                return;
            // A machine that slept meanwhile looks again within a quarter of an hour.
            constexpr qint64 longestMs = 15 * 60 * 1000;
            const qint64 left = domain::toMs(**next) - domain::toMs(m_clock.now());
            m_waking.start(static_cast<int>(std::clamp<qint64>(left, 100, longestMs)));
        });
    });
}

void InboxPageModel::addNote(const QString &text)
{
    if (m_conversation.key().isNull())
        return;
    m_verbs.addNote(m_conversation.key(), text);
    m_notes.write({});
    m_notes.keep();
}

void InboxPageModel::tellUnopened(const QString &path)
{
    m_messages.post({.kind = Message::Kind::Problem,
                     .sentence = tr("No program of this computer opens “%1”.").arg(QFileInfo(path).fileName()),
                     .details = path,
                     .actionText = {},
                     .action = {}});
}

void InboxPageModel::openAuthor()
{
    const auto &mention = m_conversation.mention();
    if (mention && !mention->author.isNull())
        m_navigator.openAuthor(mention->id);
}

void InboxPageModel::follow(const store::Changes &changes)
{
    if (changes.everything || !changes.mentions.isEmpty() || !changes.channels.isEmpty() || !changes.inboxViews.isEmpty() || !changes.colleagues.isEmpty())
        readCounts();
    if (!changes.everything && changes.mentions.updated.isEmpty())
        return;
    if (m_verbs.isBusy())
        m_wakesAfterEdit = true;
    else
        wake();
}

void InboxPageModel::fail(const domain::Error &error)
{
    m_messages.post(problem(tr("The inbox could not be read."), error));
}

} // namespace parvis::models
