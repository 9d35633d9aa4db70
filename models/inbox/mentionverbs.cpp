// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/mentionverbs.h"

#include "models/inbox/activitysentences.h"
#include "models/inbox/editmentionscommand.h"
#include "models/inbox/notecommands.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace parvis::models {

namespace {
store::MentionEdit editOf(MentionVerbs::Verb verb)
{
    using Verb = MentionVerbs::Verb;
    store::MentionEdit edit;
    switch (verb) {
    case Verb::MarkDone:
        edit.state = domain::MentionState::Done;
        break;
    case Verb::Reopen:
        edit.state = domain::MentionState::Open;
        break;
    case Verb::Wait:
        edit.state = domain::MentionState::Waiting;
        break;
    case Verb::Flag:
    case Verb::Unflag:
        edit.isFlagged = verb == Verb::Flag;
        break;
    case Verb::MarkRead:
    case Verb::MarkUnread:
        edit.isRead = verb == Verb::MarkRead;
        break;
    }
    return edit;
}

/// What was done to the mentions, told of the conversations that were chosen; 0: none were.
QString inConversations(const QString &sentence, int conversations)
{
    //: %1 is a sentence: "4 mentions marked as done."
    return conversations == 0 ? sentence : MentionVerbs::tr("%Ln conversation(s): %1", nullptr, conversations).arg(sentence);
}
} // namespace

MentionVerbs::MentionVerbs(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_undoStack(undoStack)
    , m_clock(clock)
    , m_store(database)
{
    connect(&m_undoStack, &QUndoStack::indexChanged, this, [this] { dropObsolete(m_undoStack); });
}

void MentionVerbs::apply(Verb verb, const ChosenMentions &chosen)
{
    push(chosen, editOf(verb), [verb](int count) { return commandText(verb, count); }, [verb](int count) { return doneSentence(verb, count); });
}

void MentionVerbs::snooze(const ChosenMentions &chosen, domain::Instant until)
{
    const QString when = untilMoment(until, m_clock.now(), m_database.zone());
    push(
        chosen, {.snoozedUntil = until}, [](int count) { return tr("Snooze %Ln mention(s)", nullptr, count); },
        //: %1 is as in "until tomorrow at 09:00"
        [when](int count) { return tr("%Ln mention(s) snoozed %1.", nullptr, count).arg(when); });
}

void MentionVerbs::assign(const ChosenMentions &chosen, const domain::Colleague &colleague)
{
    push(
        chosen, {.assignee = colleague.id}, [](int count) { return tr("Assign %Ln mention(s)", nullptr, count); },
        [colleague](int count) {
            return colleague.id.isNull() ? tr("%Ln mention(s) given to nobody.", nullptr, count)
                                         : tr("%Ln mention(s) given to %1.", nullptr, count).arg(colleague.name);
        });
}

void MentionVerbs::prioritise(const ChosenMentions &chosen, domain::Priority priority)
{
    push(
        chosen, {.priority = priority}, [](int count) { return tr("Set the priority of %Ln mention(s)", nullptr, count); },
        [priority](int count) { return tr("%Ln mention(s): %1.", "priority", count).arg(wordFor(priority)); });
}

void MentionVerbs::tag(const ChosenMentions &chosen, const domain::Tag &tag, bool isOn)
{
    store::MentionEdit edit;
    (isOn ? edit.addedTags : edit.removedTags) = {tag.id};
    push(
        chosen, edit, [isOn](int count) { return isOn ? tr("Tag %Ln mention(s)", nullptr, count) : tr("Take a tag off %Ln mention(s)", nullptr, count); },
        [name = tag.name, isOn](int count) {
            return isOn ? tr("%Ln mention(s) tagged “%1”.", nullptr, count).arg(name) : tr("Tag “%1” taken off %Ln mention(s).", nullptr, count).arg(name);
        });
}

void MentionVerbs::push(const ChosenMentions &chosen, store::MentionEdit edit, const Counted &text, const Counted &done)
{
    if (chosen.ids.isEmpty())
        return;
    // What is pushed while the undo of many runs would end it half-way.
    if (isBusy() && (chosen.ids.size() > EditMentionsCommand::mentionsInStep || m_undoStack.canRedo())) {
        refuse();
        return;
    }
    edit.at = m_clock.now();
    const int count = static_cast<int>(chosen.ids.size());
    const bool isOneRow = chosen.conversations == 1 || count == 1;
    // The stack and its commands may outlive the page; they speak through it only while it stands.
    const QPointer<MentionVerbs> self(this);
    auto command = std::make_shared<EditMentionsCommand *>(nullptr);
    EditMentionsCommand::Listener listener{
        .progressed =
            [self, command](qint64 at, qint64 total) {
                if (!self)
                    return;
                self->m_latest = command;
                Q_EMIT self->progressed(at, total);
            },
        .done =
            [self, text, done, command, rows = chosen.conversations < count ? chosen.conversations : 0](qint64 changed, bool wasStopped) {
                if (changed == 0) {
                    (*command)->setObsolete(true);
                    // Later: it is the command itself that says so here.
                    if (self)
                        QTimer::singleShot(0, self, [self] { dropObsolete(self->m_undoStack); });
                    return;
                }
                // What undo will say is what was done.
                (*command)->setText(text(static_cast<int>(changed)));
                if (!self)
                    return;
                const QString sentence = done(static_cast<int>(changed));
                self->say(wasStopped ? tr("Stopped: %1").arg(sentence) : inConversations(sentence, rows), *command);
            },
        .failed =
            [self, count](const domain::Error &error) {
                if (!self)
                    return;
                self->m_messages.post(problem(tr("%Ln mention(s) could not be changed.", nullptr, count), error));
            },
        .undoing =
            [self, ids = isOneRow ? chosen.ids : QList<Key>()] {
                if (self && !ids.isEmpty())
                    Q_EMIT self->undoing(ids);
            },
        .undone =
            [self, command, ids = isOneRow ? chosen.ids : QList<Key>()] {
                if (self && !ids.isEmpty())
                    Q_EMIT self->undone(ids);
                if (self && (*command)->tellsItsEnd())
                    self->m_messages.post({.sentence = tr("Undone: %1").arg((*command)->text())});
            },
        .undoStopped =
            [self, command, text](qint64 undone, qint64 left) {
                if (self)
                    self->keepRest(**command, text, undone, left);
            },
        .whileLong = m_longEdits,
    };
    auto *pushed = new EditMentionsCommand(m_database, chosen.ids, edit, text(count), std::move(listener));
    *command = pushed;
    m_undoStack.push(pushed);
}

void MentionVerbs::addNote(Key mention, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    const QPointer<MentionVerbs> self(this);
    auto command = std::make_shared<const QUndoCommand *>(nullptr);
    auto *adding = new AddNoteCommand(
        m_database, mention, trimmed, m_clock.now(), tr("Add note"),
        [self, command] {
            if (self)
                self->say(tr("Note added."), *command);
        },
        [self, mention, trimmed](bool isThere) {
            if (self)
                Q_EMIT self->noteMoved(mention, trimmed, isThere);
        },
        [self](const domain::Error &error) {
            if (self)
                self->m_messages.post(problem(tr("The note was not saved."), error));
        });
    *command = adding;
    m_undoStack.push(adding);
}

void MentionVerbs::removeNote(domain::Id<domain::Note> note)
{
    const QPointer<MentionVerbs> self(this);
    auto command = std::make_shared<const QUndoCommand *>(nullptr);
    auto *removing = new RemoveNoteCommand(
        m_database, note, tr("Remove note"),
        [self, command] {
            if (self)
                self->say(tr("Note removed."), *command);
        },
        [self](const domain::Error &error) {
            if (self)
                self->m_messages.post(problem(tr("The note was not removed."), error));
        });
    *command = removing;
    m_undoStack.push(removing);
}

void MentionVerbs::noteReading(const QList<Key> &ids)
{
    m_store.edit(ids, editOf(Verb::MarkRead)).then(this, [this](const domain::Result<QList<store::MentionBefore>> &edited) {
        if (!edited)
            m_messages.post(problem(tr("The mention was not marked as read."), edited.error()));
    });
}

void MentionVerbs::stop()
{
    if (const auto latest = m_latest.lock())
        (*latest)->stop();
}

void MentionVerbs::keepRest(EditMentionsCommand &command, const Counted &text, qint64 undone, qint64 left)
{
    if (m_undoStack.command(m_undoStack.index()) != &command)
        return;
    command.setText(text(static_cast<int>(left)));
    command.keepRest();
    m_undoStack.redo();
    say(tr("Stopped: %Ln mention(s) are as they were before.", nullptr, static_cast<int>(undone)) + u' '
            + tr("%Ln can still be undone.", nullptr, static_cast<int>(left)),
        &command);
}

void MentionVerbs::refuse()
{
    m_messages.post({.kind = Message::Kind::Problem,
                     .sentence = tr("Many mentions are still being changed. Wait until that is done, or stop it."),
                     .details = {},
                     .actionText = {},
                     .action = {}});
}

void MentionVerbs::say(const QString &sentence, const QUndoCommand *command)
{
    m_messages.post(undoable(sentence, m_undoStack, command));
}

QString MentionVerbs::commandText(Verb verb, int count)
{
    switch (verb) {
    case Verb::MarkDone:
        return tr("Mark %Ln mention(s) as done", nullptr, count);
    case Verb::Reopen:
        return tr("Reopen %Ln mention(s)", nullptr, count);
    case Verb::Wait:
        return tr("Mark %Ln mention(s) as waiting for an answer", nullptr, count);
    case Verb::Flag:
        return tr("Flag %Ln mention(s)", nullptr, count);
    case Verb::Unflag:
        return tr("Take the flag off %Ln mention(s)", nullptr, count);
    case Verb::MarkRead:
        return tr("Mark %Ln mention(s) as read", nullptr, count);
    case Verb::MarkUnread:
        return tr("Mark %Ln mention(s) as unread", nullptr, count);
    }
    return {};
}

QString MentionVerbs::doneSentence(Verb verb, int count)
{
    switch (verb) {
    case Verb::MarkDone:
        return tr("%Ln mention(s) marked as done.", nullptr, count);
    case Verb::Reopen:
        return tr("%Ln mention(s) reopened.", nullptr, count);
    case Verb::Wait:
        return tr("%Ln mention(s) wait for their answer.", nullptr, count);
    case Verb::Flag:
        return tr("%Ln mention(s) flagged.", nullptr, count);
    case Verb::Unflag:
        return tr("Flag taken off %Ln mention(s).", nullptr, count);
    case Verb::MarkRead:
        return tr("%Ln mention(s) marked as read.", nullptr, count);
    case Verb::MarkUnread:
        return tr("%Ln mention(s) marked as unread.", nullptr, count);
    }
    return {};
}

} // namespace parvis::models
