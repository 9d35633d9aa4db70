// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/conversationmodel.h"

#include <algorithm>

namespace parvis::models {

namespace {
constexpr int turnsAtFirst = 60;
constexpr int turnsMore = 120;
constexpr int turnsAtMost = 420;
// A pane that empties itself for less would flicker.
constexpr std::chrono::milliseconds standsFor{150};
} // namespace

ConversationModel::ConversationModel(store::Database &database, QObject *parent)
    : QObject(parent)
    , m_store(database)
{
    m_lettingGo.setSingleShot(true);
    m_lettingGo.setInterval(standsFor);
    connect(&m_lettingGo, &QTimer::timeout, this, &ConversationModel::letGo);
    connect(&database, &store::Database::changed, this, &ConversationModel::follow);
}

void ConversationModel::setChannels(const ChannelsById &channels)
{
    m_channels = channels;
    const auto named = m_mention ? namedHere(m_thread, *m_mention) : m_thread;
    if (named == m_thread)
        return;
    m_thread = named;
    Q_EMIT changed();
}

domain::ConversationThread ConversationModel::namedHere(domain::ConversationThread thread, const domain::Mention &mention) const
{
    if (const auto channel = m_channels.constFind(mention.channel); channel != m_channels.cend())
        thread.channelName = channel->name;
    return thread;
}

void ConversationModel::show(Key mention)
{
    if (mention == m_key)
        return;
    ++m_generation;
    m_webPictures.forget();
    m_key = mention;
    m_around = mention;
    m_limit = turnsAtFirst;
    m_isReading = false;
    if (mention.isNull()) {
        clear();
        return;
    }
    if (m_mention && m_mention->id != mention)
        m_lettingGo.start();
    else
        m_lettingGo.stop();
    read();
}

void ConversationModel::showEarlier()
{
    const auto first = std::ranges::find(m_thread.turns, domain::Turn::Side::Theirs, &domain::Turn::side);
    if (first != m_thread.turns.cend())
        showMore(first->mention);
}

void ConversationModel::showLater()
{
    const auto last
        = std::find_if(m_thread.turns.crbegin(), m_thread.turns.crend(), [](const domain::Turn &turn) { return turn.side == domain::Turn::Side::Theirs; });
    if (last != m_thread.turns.crend())
        showMore(last->mention);
}

void ConversationModel::showMore(Key around)
{
    // A window that is full moves: ever more turns would be ever slower to lay out.
    m_limit = std::min(m_limit + turnsMore, turnsAtMost);
    m_around = around;
    read();
}

void ConversationModel::clear()
{
    m_key = {};
    letGo();
}

void ConversationModel::letGo()
{
    m_lettingGo.stop();
    m_mention.reset();
    m_thread = {};
    m_activities.clear();
    Q_EMIT shown();
}

void ConversationModel::read()
{
    if (m_key.isNull())
        return;
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    m_isReading = true;
    m_isStale = false;
    const quint64 generation = m_generation;
    const auto fail = [this, generation](const domain::Error &error) {
        if (generation != m_generation)
            return;
        m_isReading = false;
        if (error.kind == domain::Error::Kind::Cancelled)
            read();
        else if (error.kind == domain::Error::Kind::NotFound)
            clear();
        else
            Q_EMIT failed(error);
    };
    m_store.mention(m_key).then(this, [this, generation, fail](const domain::Result<domain::Mention> &mention) {
        if (!mention) {
            fail(mention.error());
            return;
        }
        if (generation != m_generation)
            return;
        m_store.conversation(mention->conversation, m_limit, m_around)
            .then(this, [this, generation, fail, mention = *mention](const domain::Result<domain::ConversationThread> &thread) {
                if (!thread) {
                    fail(thread.error());
                    return;
                }
                m_store.activities(mention.conversation)
                    .then(this, [this, generation, fail, mention, thread = *thread](const domain::Result<QList<domain::Activity>> &activities) {
                        if (!activities) {
                            fail(activities.error());
                            return;
                        }
                        if (generation == m_generation)
                            take(mention, thread, *activities);
                    });
            });
    });
}

void ConversationModel::take(const domain::Mention &mention, const domain::ConversationThread &thread, const QList<domain::Activity> &activities)
{
    const domain::ConversationThread named = namedHere(thread, mention);
    const bool isAnother = !m_mention || m_mention->id != mention.id;
    const bool isDifferent = isAnother || *m_mention != mention || m_thread != named || m_activities != activities;
    m_mention = mention;
    m_thread = named;
    m_activities = activities;
    m_isReading = false;
    m_lettingGo.stop();
    if (isAnother)
        Q_EMIT shown();
    else if (isDifferent)
        Q_EMIT changed();
    if (m_isStale)
        read();
}

void ConversationModel::follow(const store::Changes &changes)
{
    if (m_key.isNull())
        return;
    const auto isOfThread
        = [this](Key key) { return key == m_key || std::ranges::any_of(m_thread.turns, [key](const domain::Turn &turn) { return turn.mention == key; }); };
    // What came in may belong to this conversation whatever its key; reading one conversation is cheap.
    if (changes.everything || !changes.mentions.inserted.isEmpty() || !changes.posts.isEmpty() || !changes.channels.updated.isEmpty()
        || std::ranges::any_of(changes.mentions.updated, isOfThread) || std::ranges::any_of(changes.mentions.removed, isOfThread))
        read();
}

} // namespace parvis::models
