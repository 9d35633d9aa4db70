// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/connectionstore.h"
#include "models/calendar/publishedverbs.h"
#include "models/inbox/mentionverbs.h"

namespace parvis::models {

/// What a person decides about what others said, where a channel lets us (comments on our own site), and what can be done about our replies once they are
/// published. What is decided waits in the ledger until its service can be asked.
class Moderation : public QObject
{
    Q_OBJECT

public:
    Moderation(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent = nullptr);

    /// Whether any channel of the workspace lets us decide at all.
    [[nodiscard]] bool isAnywhere() const;
    /// Whether that channel does.
    [[nodiscard]] bool canModerate(domain::Id<domain::Channel> channel) const;
    /// Whether it knows that decision: what stands in a forum cannot be held back.
    [[nodiscard]] bool mayDecide(domain::Id<domain::Channel> channel, domain::Verdict verdict) const;
    /// Decides about them: one step that can be undone by deciding the other way. Those on other channels are passed over.
    void moderate(const ChosenMentions &chosen, domain::Verdict verdict);

    /// Why a reply of ours cannot be changed, or deleted, where it stands, as a sentence; empty where it can. `name` and `service`: of its channel.
    [[nodiscard]] QString whyNotChange(domain::Id<domain::Channel> channel, const QString &name, const domain::Turn &reply, const QString &service) const;
    [[nodiscard]] QString whyNotDelete(domain::Id<domain::Channel> channel, const QString &name, const domain::Turn &reply, const QString &service) const;
    /// How long a reply may be there.
    [[nodiscard]] domain::TextLimit replyLimit(domain::Id<domain::Channel> channel) const;
    /// What can be done about what stands there.
    [[nodiscard]] PublishedVerbs &published() { return m_published; }

Q_SIGNALS:
    /// What channels let us do is known anew.
    void changed();

private:
    void read();

    store::Database &m_database;
    Messages &m_messages;
    QUndoStack &m_undoStack;
    const domain::Clock &m_clock;
    store::ErrandStore m_errands;
    store::ConnectionStore m_connections;
    PublishedVerbs m_published;
    QHash<domain::Id<domain::Channel>, domain::ChannelHealth> m_health;
};

/// A verdict as what was done, to be undone: "approval there".
[[nodiscard]] QString nameFor(domain::Verdict verdict);
/// A verdict as a verb: "Approve".
[[nodiscard]] QString wordFor(domain::Verdict verdict);
/// What became of something that others said, in a few words: "held back"; empty for what everybody reads.
[[nodiscard]] QString standingWord(domain::Verdict standing);
/// The same as a sentence.
[[nodiscard]] QString standingSentence(domain::Verdict standing);
/// What is to be done about something that others said, or failed, as sentences.
[[nodiscard]] QString moderationSentence(const domain::Errand &errand, const QString &channel, domain::Instant now, const QTimeZone &zone);

} // namespace parvis::models
