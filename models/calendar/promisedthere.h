// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "models/shell/messages.h"

#include <QtCore/QObject>

namespace parvis::models {

/// Follows what was said to become of a post at its service, and withdraws that sentence where it comes otherwise: it failed there, or was changed there once
/// more. Goes by itself once that is known.
class PromisedThere : public QObject
{
    Q_OBJECT

public:
    PromisedThere(store::Database &database, Messages &messages, domain::Id<domain::Post> post, const QString &sentence, QObject *parent);

private:
    void look();
    /// Of what no errand is about any more the ledger says how it stands.
    void lookAtEntry();
    void end(bool isBroken);

    store::Database &m_database;
    store::ErrandStore m_errands;
    store::DeliveryStore m_deliveries;
    Messages &m_messages;
    domain::Id<domain::Post> m_post;
    QString m_sentence;
    bool m_isOver = false;
};

} // namespace parvis::models
