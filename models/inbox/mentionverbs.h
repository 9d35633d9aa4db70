// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/inboxstore.h"
#include "models/shell/messages.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

class EditMentionsCommand;

class EditMentionsCommand;

/// What a verb is done to.
struct ChosenMentions
{
    QList<domain::Id<domain::Mention>> ids;
    int conversations = 0;   ///< as so many rows of a list grouped by conversation; 0: each mention was a row of its own
};

/// What a person does to mentions, each as one command that can be undone, with its sentence. Shared by Inbox and Today.
class MentionVerbs : public QObject
{
    Q_OBJECT

public:
    enum class Verb { MarkDone, Reopen, Wait, Flag, Unflag, MarkRead, MarkUnread };
    using Key = domain::Id<domain::Mention>;

    MentionVerbs(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent = nullptr);

    /// Does it to all of them.
    void apply(Verb verb, const ChosenMentions &chosen);
    /// Puts them away until an instant; they open again by themselves.
    void snooze(const ChosenMentions &chosen, domain::Instant until);
    /// Gives them to somebody; without a key: to nobody.
    void assign(const ChosenMentions &chosen, const domain::Colleague &colleague);
    void prioritise(const ChosenMentions &chosen, domain::Priority priority);
    /// Puts a tag on them, or takes it off.
    void tag(const ChosenMentions &chosen, const domain::Tag &tag, bool isOn);
    /// Adds a private note; text without anything but spaces is left alone.
    void addNote(Key mention, const QString &text);
    void removeNote(domain::Id<domain::Note> note);
    /// Marks them as read because they were read: no command, nothing to undo.
    void noteReading(const QList<Key> &ids);
    /// Stops a long edit, or its undo, after its present step; what was done stays and can be undone, what was undone stays so.
    void stop();
    /// Whether an edit of many is under way, or its undo. Another of many is refused meanwhile.
    [[nodiscard]] bool isBusy() const { return m_longEdits.use_count() > 1; }
    /// Says that one of many is under way.
    void refuse();

Q_SIGNALS:
    /// A note that was added to that mention was taken back, or is there again.
    void noteMoved(parvis::domain::Id<parvis::domain::Mention> mention, const QString &text, bool isThere);
    /// A step of an edit of many was done; done == total at its end.
    void progressed(qint64 done, qint64 total);
    /// The mentions of one row are about to be what they were, and are.
    void undoing(const QList<parvis::domain::Id<parvis::domain::Mention>> &ids);
    void undone(const QList<parvis::domain::Id<parvis::domain::Mention>> &ids);

private:
    /// What an edit of so many mentions is called, before and after.
    using Counted = std::function<QString(int count)>;
    void push(const ChosenMentions &chosen, store::MentionEdit edit, const Counted &text, const Counted &done);
    /// An undo of many was stopped: what is left can be undone still.
    void keepRest(EditMentionsCommand &command, const Counted &text, qint64 undone, qint64 left);
    void say(const QString &sentence, const QUndoCommand *command);
    [[nodiscard]] static QString commandText(Verb verb, int count);
    [[nodiscard]] static QString doneSentence(Verb verb, int count);

    store::Database &m_database;
    Messages &m_messages;
    QUndoStack &m_undoStack;
    const domain::Clock &m_clock;
    store::InboxStore m_store;
    std::weak_ptr<EditMentionsCommand *> m_latest;   ///< the edit that a stop() means
    std::shared_ptr<const int> m_longEdits = std::make_shared<const int>(0);   ///< held by those under way
};

} // namespace parvis::models
