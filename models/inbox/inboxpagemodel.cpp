// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxpagemodel.h"

#include "core/domain/query/parser.h"

#include "models/shell/sentences.h"

#include <QtCore/QLocale>

namespace parvis::models {

namespace {
constexpr int readAfterMs = 1'000;
constexpr qint64 everything = std::numeric_limits<qint64>::max();
} // namespace

InboxPageModel::InboxPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undoStack, const domain::Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_clock(clock)
    , m_guide(database, clock)
    , m_store(database)
    , m_channels(database)
    , m_mentions(database, clock)
    , m_conversation(database)
    , m_verbs(database, messages, undoStack, clock)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(readAfterMs);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        const auto &mention = m_conversation.mention();
        if (mention && !mention->isRead)
            m_verbs.noteReading(mention->id);
    });
    connect(&m_conversation, &ConversationModel::shown, this, [this] {
        const auto &mention = m_conversation.mention();
        if (mention && !mention->isRead && !isReadOnly())
            m_reading.start();
        else
            m_reading.stop();
    });
    connect(&m_conversation, &ConversationModel::failed, this, &InboxPageModel::fail);
    connect(&m_mentions, &MentionListModel::failed, this, &InboxPageModel::fail);
    connect(&m_mentions, &MentionListModel::shown, this, &InboxPageModel::settleSelection);
    connect(&m_mentions, &MentionListModel::rowsInserted, this, &InboxPageModel::settleSelection);
    connect(&m_mentions, &MentionListModel::completed, this, &InboxPageModel::settleSelection);
    connect(&m_verbs, &MentionVerbs::progressed, this, &InboxPageModel::progressed);
    connect(&m_navigator, &Navigator::mentionRequested, this, &InboxPageModel::select);
    connect(&m_navigator, &Navigator::mentionsRequested, this, [this](const domain::MentionFilter &filter, const QString &what) {
        m_filter = filter;
        m_filterName = what;
        lookFor(domain::toText(filter.query), filter.query);
        showList();
    });
    connect(&m_database, &store::Database::changed, this, &InboxPageModel::follow);
    showList();
    readCounts();
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
    m_view = {.kind = InboxViewListModel::Kind::All, .channel = {}};
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
    domain::MentionFilter filter = m_filter ? *m_filter : InboxViewListModel::filterOf(m_view);
    filter.query = m_query;
    filter.now = m_clock.now();
    m_mentions.show(filter);
    Q_EMIT filterChanged();
}

QString InboxPageModel::headline() const
{
    const bool isWholeView = !m_filter && m_query.isEmpty();
    if (isWholeView && !m_mentions.isComplete() && m_hasCounts)
        return tr("%Ln mention(s)", nullptr, static_cast<int>(m_views.countOf(m_view)));
    const int known = m_mentions.rowCount();
    if (!m_mentions.isComplete() && known > 0)
        return tr("%1 mentions so far").arg(QLocale().toString(known));
    return tr("%Ln mention(s)", nullptr, known);
}

void InboxPageModel::open(Key mention)
{
    m_conversation.show(mention);
}

void InboxPageModel::select(Key mention)
{
    m_store.keysAmong(m_mentions.filter(), {mention}).then(this, [this, mention](const domain::Result<QList<Key>> &held) {
        if (!held) {
            // A list that is read meanwhile stops the reads before it.
            if (held.error().kind == domain::Error::Kind::Cancelled)
                select(mention);
            else
                fail(held.error());
            return;
        }
        m_wanted = mention;
        if (held->isEmpty()) {
            m_view = {.kind = InboxViewListModel::Kind::All, .channel = {}};
            m_filter.reset();
            m_filterName.clear();
            lookFor({}, {});
            showList();
        } else {
            settleSelection();
        }
    });
}

void InboxPageModel::settleSelection()
{
    if (m_wanted.isNull() || !m_mentions.isCurrent())
        return;
    const int row = m_mentions.rowOf(m_wanted);
    if (row >= 0) {
        m_wanted = {};
        Q_EMIT selected(row);
    } else if (m_mentions.isComplete()) {
        m_wanted = {};
        m_messages.post(
            {.kind = Message::Kind::Problem, .sentence = tr("That mention does not exist any more."), .details = {}, .actionText = {}, .action = {}});
    }
}

void InboxPageModel::applyToAll(Verb verb)
{
    if (m_mentions.isComplete()) {
        m_verbs.apply(verb, m_mentions.keys());
        return;
    }
    m_store.keys(m_mentions.filter(), {}, everything).then(this, [this, verb](const domain::Result<QList<Key>> &keys) {
        if (keys)
            m_verbs.apply(verb, *keys);
        else if (keys.error().kind == domain::Error::Kind::Cancelled)
            applyToAll(verb);
        else
            fail(keys.error());
    });
}

void InboxPageModel::addNote(const QString &text)
{
    if (!m_conversation.key().isNull())
        m_verbs.addNote(m_conversation.key(), text);
}

void InboxPageModel::openAuthor()
{
    const auto &mention = m_conversation.mention();
    if (mention && !mention->author.isNull())
        m_navigator.openAuthor(mention->id);
}

void InboxPageModel::readCounts()
{
    if (m_isCounting) {
        m_isStale = true;
        return;
    }
    m_isCounting = true;
    m_isStale = false;
    m_store.counts().then(this, [this](const domain::Result<domain::InboxCounts> &counts) {
        m_channels.summaries().then(this, [this, counts](const domain::Result<QList<domain::ChannelSummary>> &channels) {
            m_isCounting = false;
            if (counts && channels) {
                m_counts = *counts;
                m_hasCounts = true;
                m_views.update(m_counts, *channels);
                // A channel that is gone leaves its view to All.
                if (m_views.rowOf(m_view) < 0)
                    showView({.kind = InboxViewListModel::Kind::All, .channel = {}});
                Q_EMIT countsChanged();
            } else {
                const domain::Error error = counts ? channels.error() : counts.error();
                if (error.kind == domain::Error::Kind::Cancelled)
                    m_isStale = true;
                else
                    fail(error);
            }
            if (m_isStale)
                readCounts();
        });
    });
}

void InboxPageModel::follow(const store::Changes &changes)
{
    if (changes.everything || !changes.mentions.isEmpty() || !changes.channels.isEmpty())
        readCounts();
}

void InboxPageModel::fail(const domain::Error &error)
{
    m_messages.post(problem(tr("The inbox could not be read."), error));
}

} // namespace parvis::models
