// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/secondattempt.h"

#include "models/channels/channelnames.h"
#include "models/channels/troublesentences.h"

namespace parvis::models {

using domain::DeliveryState;

SecondAttempt::SecondAttempt(store::Database &database, Messages &messages, domain::Id<domain::Post> post, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_deliveries(database)
    , m_channels(database)
    , m_messages(messages)
    , m_post(post)
{
    connect(&m_database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || changes.posts.updated.contains(m_post) || changes.posts.removed.contains(m_post))
            look();
    });
    // It may have ended before anybody listened.
    look();
}

void SecondAttempt::look()
{
    m_deliveries.ofPost(m_post).then(this, [this](const domain::Result<std::optional<domain::Delivery>> &entry) {
        if (m_isOver || !entry)
            return;
        if (*entry && (*entry)->state == DeliveryState::Sending)
            return;
        m_isOver = true;
        if (*entry && (*entry)->state == DeliveryState::Failed)
            return tell(**entry);
        deleteLater();
    });
}

void SecondAttempt::tell(const domain::Delivery &delivery)
{
    m_channels.summaries().then(this, [this, delivery](const domain::Result<QList<domain::ChannelSummary>> &all) {
        const QString name = all ? namedApart(*all).value(delivery.channel).name : QString();
        const QString why = delivery.trouble ? troubleSentence(*delivery.trouble, name) : QString();
        //: %1 says what went wrong
        const QString sentence = tr("It went wrong again. %1").arg(why).trimmed();
        m_messages.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
        deleteLater();
    });
}

} // namespace parvis::models
