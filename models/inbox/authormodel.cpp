// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/authormodel.h"

#include <algorithm>

namespace parvis::models {

namespace {
constexpr int mentionsShown = 8;
} // namespace

AuthorModel::AuthorModel(store::Database &database, const ConversationModel &conversation, QObject *parent)
    : QObject(parent)
    , m_conversation(conversation)
    , m_store(database)
{
    connect(&m_conversation, &ConversationModel::shown, this, &AuthorModel::find);
    connect(&database, &store::Database::changed, this, &AuthorModel::follow);
}

void AuthorModel::setLooking(bool isLooking)
{
    if (std::exchange(m_isLooking, isLooking) != isLooking && isLooking)
        find();
}

void AuthorModel::find()
{
    if (!m_isLooking)
        return;
    const quint64 generation = ++m_generation;
    const auto &mention = m_conversation.mention();
    if (!mention) {
        read({});
        return;
    }
    m_store.personOf(mention->id).then(this, [this, generation](const domain::Result<Key> &person) {
        if (generation != m_generation)
            return;
        if (person)
            read(*person);
        else
            fail(person.error());
    });
}

void AuthorModel::read(Key person)
{
    if (person.isNull()) {
        m_card.reset();
        m_timeline.clear();
        m_score.reset();
        Q_EMIT changed();
        return;
    }
    const quint64 generation = m_generation;
    m_store.card(person).then(this, [this, generation, person](const domain::Result<domain::PersonCard> &card) {
        if (generation != m_generation)
            return;
        if (!card) {
            fail(card.error());
            return;
        }
        m_store.timeline(person, {}, mentionsShown)
            .then(this, [this, generation, person, card = *card](const domain::Result<QList<store::TimelineEntry>> &timeline) {
                if (generation != m_generation)
                    return;
                if (!timeline) {
                    fail(timeline.error());
                    return;
                }
                m_store.score(person).then(this, [this, generation, card, timeline = *timeline](const domain::Result<domain::PrescriberScore> &score) {
                    if (generation != m_generation)
                        return;
                    if (!score) {
                        fail(score.error());
                        return;
                    }
                    if (m_card == card && m_timeline == timeline && m_score == *score)
                        return;
                    m_card = card;
                    m_timeline = timeline;
                    m_score = *score;
                    Q_EMIT changed();
                });
            });
    });
}

void AuthorModel::follow(const store::Changes &changes)
{
    // A note that comes or goes, and a reply, is a change of the mention that it belongs to.
    const auto &mention = m_conversation.mention();
    const auto isShown = [this, &mention](domain::Id<domain::Mention> id) {
        return (mention && mention->id == id) || std::ranges::contains(m_timeline, id, &store::TimelineEntry::mention);
    };
    if (changes.everything || !changes.people.isEmpty() || !changes.mentions.inserted.isEmpty() || !changes.mentions.removed.isEmpty()
        || !changes.posts.isEmpty() || std::ranges::any_of(changes.mentions.updated, isShown))
        find();
}

void AuthorModel::fail(const domain::Error &error)
{
    if (error.kind == domain::Error::Kind::Cancelled)
        find();
    else if (error.kind == domain::Error::Kind::NotFound)
        read({});
    else
        Q_EMIT failed(error);
}

} // namespace parvis::models
