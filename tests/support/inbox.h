// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

namespace parvis::tests {

/// A workspace with a channel that mentions come in on, and short words for what tests ask of it. Aborts the test where something fails that is not asked.
class Inbox
{
public:
    using Ids = QList<domain::Id<domain::Mention>>;

    Inbox();
    [[nodiscard]] store::Database &database() { return m_workspace.database(); }
    [[nodiscard]] store::InboxStore &store() { return m_store; }
    /// Takes them in as a connector does, on the channel of that name.
    void take(const QList<domain::IncomingEntry> &entries, const QString &channel = QStringLiteral("a"));
    /// Takes them in as an import.
    store::IngestTarget import(const QList<domain::IncomingEntry> &entries, const QString &channel = QStringLiteral("a"));
    [[nodiscard]] domain::Id<domain::Channel> channel(const QString &name = QStringLiteral("a"));
    /// The mention of that remote id.
    [[nodiscard]] domain::Mention mention(const QString &remoteId);
    [[nodiscard]] domain::Id<domain::Mention> id(const QString &remoteId) { return mention(remoteId).id; }
    /// The remote ids of what a query holds, sorted.
    [[nodiscard]] QStringList found(const QString &query, domain::Instant now = instantAt(0));
    /// Everything that triage writes, as text: equal before an edit and after its undo.
    [[nodiscard]] QString snapshot();
    /// Which remote ids stand together, each conversation joined by +, sorted.
    [[nodiscard]] QStringList conversations();
    /// What was done to a mention, as numbers of verbs and details.
    [[nodiscard]] QStringList activities(const QString &remoteId);
    /// The first value that a question answers.
    [[nodiscard]] QString value(const QString &sql);

private:
    Workspace m_workspace;
    store::InboxStore m_store;
};

} // namespace parvis::tests
