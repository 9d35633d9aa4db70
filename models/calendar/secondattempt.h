// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/channelstore.h"
#include "core/store/channels/deliverystore.h"
#include "models/shell/messages.h"

#include <QtCore/QObject>

namespace parvis::models {

/// Follows one sending that a person asked for once more, and says so where that goes wrong again: what is shown of it then is what was shown before. Goes by
/// itself once that has ended.
class SecondAttempt : public QObject
{
    Q_OBJECT

public:
    SecondAttempt(store::Database &database, Messages &messages, domain::Id<domain::Post> post, QObject *parent);

private:
    void look();
    void tell(const domain::Delivery &delivery);

    store::Database &m_database;
    store::DeliveryStore m_deliveries;
    store::ChannelStore m_channels;
    Messages &m_messages;
    domain::Id<domain::Post> m_post;
    bool m_isOver = false;
};

} // namespace parvis::models
