// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/failedreplies.h"

#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

namespace parvis::models {

FailedReplies::FailedReplies(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_undoStack(undoStack)
    , m_clock(clock)
    , m_posts(database)
    , m_replies(database)
    , m_connections(database)
    , m_deliveries(database)
{
}

void FailedReplies::tryAgain(domain::Id<domain::Post> reply)
{
    using Health = QHash<domain::Id<domain::Channel>, domain::ChannelHealth>;
    m_connections.health().then(this, [this, reply](const domain::Result<Health> &health) {
        if (!health)
            return m_messages.post(problem(tr("The reply was not sent again."), health.error(), [this, reply] { tryAgain(reply); }));
        m_leaving.health = *health;
        models::tryAgain(verbs(), reply);
    });
}

void FailedReplies::resolve(domain::Id<domain::Post> reply, bool isThere)
{
    using Health = QHash<domain::Id<domain::Channel>, domain::ChannelHealth>;
    m_connections.health().then(this, [this, reply, isThere](const domain::Result<Health> &health) {
        // What is written down does not wait for it: it only tells whether its service can be asked.
        m_leaving.health = health.value_or(Health());
        models::resolve(verbs(), reply, isThere);
    });
}

void FailedReplies::edit(domain::Id<domain::Post> reply)
{
    m_posts.post(reply).then(this, [this, reply](const domain::Result<domain::Post> &failed) {
        if (!failed)
            return m_messages.post(problem(tr("The reply was not taken up again."), failed.error()));
        const auto redo = [this, reply] {
            m_replies.cancel(reply, m_clock.now()).then(this, [this](const domain::Result<domain::Post> &draft) {
                if (!draft)
                    m_messages.post(problem(tr("The reply was not taken up again."), draft.error()));
            });
        };
        const auto undo = [this, before = *failed] {
            m_posts.save(before).then(this, [this](const domain::Result<domain::Post> &saved) {
                if (!saved)
                    m_messages.post(problem(tr("The change was not undone."), saved.error()));
            });
        };
        m_undoStack.push(new StepsCommand(*this, tr("Edit a reply that failed"), redo, undo));
        postUndoable(m_messages, tr("The reply is a draft again: change it, then send it."), m_undoStack);
    });
}

} // namespace parvis::models
