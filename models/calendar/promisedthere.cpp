// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/promisedthere.h"

#include "core/store/channels/renewal.h"

namespace parvis::models {

using domain::ErrandState;

PromisedThere::PromisedThere(store::Database &database, Messages &messages, domain::Id<domain::Post> post, const QString &sentence, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_errands(database)
    , m_deliveries(database)
    , m_messages(messages)
    , m_post(post)
    , m_sentence(sentence)
{
    connect(&m_database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || changes.posts.updated.contains(m_post) || changes.posts.removed.contains(m_post))
            look();
    });
    // It may have ended before anybody listened.
    look();
}

void PromisedThere::look()
{
    m_errands.ofPost(m_post).then(this, [this](const domain::Result<std::optional<domain::Errand>> &errand) {
        if (m_isOver || !errand)
            return;
        if (!*errand)
            return lookAtEntry();
        if ((*errand)->state != ErrandState::Waiting)
            end((*errand)->state == ErrandState::Changed || (*errand)->state == ErrandState::Failed);
    });
}

void PromisedThere::lookAtEntry()
{
    m_deliveries.ofPost(m_post).then(this, [this](const domain::Result<std::optional<domain::Delivery>> &found) {
        if (m_isOver || !found)
            return;
        const auto &entry = *found;
        if (entry && (store::DeliveryStore::isRecalled(*entry) || store::Renewal::in(*entry)))
            return;
        end(entry && domain::driftIn(entry->notes));
    });
}

void PromisedThere::end(bool isBroken)
{
    m_isOver = true;
    if (isBroken)
        m_messages.withdraw(m_sentence);
    deleteLater();
}

} // namespace parvis::models
