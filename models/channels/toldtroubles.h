// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"
#include "models/channels/channellistmodel.h"
#include "models/shell/messages.h"

#include <QtCore/QHash>

namespace parvis::models {

/// What the person was told of channels that could not be asked: taken back once it is true no more. That nobody is asked offline ends with that, any other
/// trouble once the channel was asked again and answered.
class ToldTroubles : public QObject
{
    Q_OBJECT

public:
    using ChannelId = domain::Id<domain::Channel>;

    ToldTroubles(ChannelListModel &list, Messages &messages, const domain::Clock &clock, QObject *parent = nullptr);

    /// Says it of that channel, in the place of what was said of it before.
    void tell(ChannelId channel, domain::Trouble::Kind kind, const Message &message);
    /// The channel answered.
    void end(ChannelId channel);

private:
    struct Told
    {
        domain::Trouble::Kind kind;
        QString sentence;
        domain::Instant at;
    };

    void follow();

    ChannelListModel &m_list;
    Messages &m_messages;
    const domain::Clock &m_clock;
    QHash<ChannelId, Told> m_told;
};

} // namespace parvis::models
