// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/toldtroubles.h"

namespace parvis::models {

ToldTroubles::ToldTroubles(ChannelListModel &list, Messages &messages, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_messages(messages)
    , m_clock(clock)
{
    connect(&m_list, &ChannelListModel::loaded, this, &ToldTroubles::follow);
}

void ToldTroubles::tell(ChannelId channel, domain::Trouble::Kind kind, const Message &message)
{
    end(channel);
    m_told.insert(channel, {.kind = kind, .sentence = message.sentence, .at = m_clock.now()});
    // A channel that lets nobody in is in the way wherever one goes.
    Message said = message;
    said.outlastsPlace = true;
    m_messages.post(said);
}

void ToldTroubles::end(ChannelId channel)
{
    if (const auto told = m_told.constFind(channel); told != m_told.cend()) {
        const QString sentence = told->sentence;
        m_told.erase(told);
        m_messages.withdraw(sentence);
    }
}

void ToldTroubles::follow()
{
    if (m_told.isEmpty())
        return;
    QSet<ChannelId> kept;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const ChannelId channel = m_list.summary(row).channel.id;
        const auto told = m_told.constFind(channel);
        if (told == m_told.cend())
            continue;
        const domain::ChannelHealth health = m_list.health(row);
        const bool hasAnswered = !health.trouble && health.fetchedAt && *health.fetchedAt > told->at;
        const bool isOver = told->kind == domain::Trouble::Kind::Offline ? !m_list.isOffline() : hasAnswered;
        if (!isOver)
            kept.insert(channel);
    }
    // Of a channel that is gone nothing is true any more either.
    const QList<ChannelId> all = m_told.keys();
    for (const ChannelId channel : all) {
        if (!kept.contains(channel))
            end(channel);
    }
}

} // namespace parvis::models
