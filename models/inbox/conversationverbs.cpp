// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/conversationverbs.h"

#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

namespace parvis::models {

ConversationVerbs::ConversationVerbs(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_undoStack(undoStack)
    , m_clock(clock)
    , m_store(database)
{
}

void ConversationVerbs::merge(const QList<Key> &mentions)
{
    if (mentions.size() > mostMerged) {
        complain(tr("At most %1 mentions can be chosen to make one conversation of them.").arg(mostMerged));
        return;
    }
    // Which conversations they are can be another matter by now: what is on the stack must be worth doing.
    m_store.rows(mentions).then(this, [this, mentions](const domain::Result<QList<domain::MentionRow>> &rows) {
        QSet<domain::Id<domain::Conversation>> conversations;
        for (const domain::MentionRow &row : rows.value_or(QList<domain::MentionRow>()))
            conversations << row.conversation;
        if (conversations.size() < 2) {
            complain(tr("These mentions are one conversation already."));
            return;
        }
        push(tr("Merge conversations"),
             {.mentions = mentions, .sentence = tr("%n conversation(s) are one now.", nullptr, static_cast<int>(conversations.size())), .before = {}},
             [this](const auto &change) { mergeNow(change); });
    });
}

void ConversationVerbs::split(Key mention)
{
    push(tr("Split the conversation"), {.mentions = {mention}, .sentence = tr("This mention begins a conversation of its own now."), .before = {}},
         [this](const auto &change) { splitNow(change); });
}

void ConversationVerbs::complain(const QString &sentence)
{
    m_messages.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
}

void ConversationVerbs::push(const QString &text, const Change &begun, const std::function<void(const std::shared_ptr<Change> &)> &run)
{
    const auto change = std::make_shared<Change>(begun);
    m_undoStack.push(new StepsCommand(
        *this, text, [run, change] { run(change); },
        [this, change] {
            m_store.restoreConversations(change->before).then(this, [this, change](const domain::Result<> &restored) {
                if (!restored)
                    m_messages.post(problem(tr("The conversation was not put back as it was."), restored.error()));
                else
                    Q_EMIT regrouped(change->mentions.first());
            });
        }));
}

void ConversationVerbs::mergeNow(const std::shared_ptr<Change> &change)
{
    m_store.rows(change->mentions).then(this, [this, change](const domain::Result<QList<domain::MentionRow>> &rows) {
        const QString failure = tr("The conversations were not merged.");
        if (!rows) {
            m_messages.post(problem(failure, rows.error()));
            return;
        }
        QList<domain::Id<domain::Conversation>> conversations;
        for (const domain::MentionRow &row : *rows) {
            if (!conversations.contains(row.conversation))
                conversations << row.conversation;
        }
        m_store.mergeConversations(conversations, m_clock.now()).then(this, [this, change, failure](const domain::Result<store::ConversationBefore> &before) {
            take(change, before, failure);
        });
    });
}

void ConversationVerbs::splitNow(const std::shared_ptr<Change> &change)
{
    m_store.splitConversation(change->mentions.first(), m_clock.now()).then(this, [this, change](const domain::Result<store::ConversationBefore> &before) {
        take(change, before, tr("The conversation was not split."));
    });
}

void ConversationVerbs::take(const std::shared_ptr<Change> &change, const domain::Result<store::ConversationBefore> &before, const QString &failure)
{
    if (!before) {
        m_messages.post(problem(failure, before.error()));
        return;
    }
    change->before = *before;
    postUndoable(m_messages, change->sentence, m_undoStack);
    Q_EMIT regrouped(change->mentions.first());
}

} // namespace parvis::models
