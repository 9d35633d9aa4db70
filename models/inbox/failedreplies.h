// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"
#include "models/calendar/deliverywords.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// What a person can do about a reply that did not leave, or may have.
class FailedReplies : public QObject
{
    Q_OBJECT

public:
    FailedReplies(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent = nullptr);

    /// Sends it once more, as it is.
    void tryAgain(domain::Id<domain::Post> reply);
    /// Makes it a draft again, to be changed; undo has it as it failed.
    void edit(domain::Id<domain::Post> reply);
    /// The person looked: it is there, or it may be sent again.
    void resolve(domain::Id<domain::Post> reply, bool isThere);

private:
    [[nodiscard]] SendingVerbs verbs()
    {
        return {.deliveries = m_deliveries, .leaving = m_leaving, .messages = m_messages, .clock = m_clock, .speaker = *this, .database = &m_database};
    }

    store::Database &m_database;
    Messages &m_messages;
    QUndoStack &m_undoStack;
    const domain::Clock &m_clock;
    store::PostStore m_posts;
    store::ReplyStore m_replies;
    store::ConnectionStore m_connections;
    store::DeliveryStore m_deliveries;
    Leaving m_leaving;
};

} // namespace parvis::models
