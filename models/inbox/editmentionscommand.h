// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/inboxstore.h"
#include "models/shell/lastingcommand.h"

namespace parvis::models {

/// Edits mentions, however many, in steps that let other writes through; undo puts back exactly what each of them was. Redo and undo
/// return at once; one asked for while the other runs stops it after its present step and follows.
class EditMentionsCommand : public LastingCommand
{
public:
    using Key = domain::Id<domain::Mention>;
    /// Told on the thread of the command.
    struct Listener
    {
        std::function<void(qint64 done, qint64 total)> progressed;   ///< from none at the beginning; all of it at the end, whatever came between
        std::function<void(qint64 changed, bool wasStopped)> done;   ///< redo came to its end
        std::function<void(const domain::Error &)> failed;        ///< what was done before stays, and stays undoable
        std::function<void()> undoing = {};  ///< undo begins: nothing has changed yet
        std::function<void()> undone = {};   ///< undo came to its end
        std::function<void(qint64 undone, qint64 left)> undoStopped = {};   ///< it was stopped before: what is left stands as redo made it
        std::weak_ptr<const void> whileLong = {};   ///< held while it changes more than one step of mentions
    };
    /// How many are changed at once.
    static constexpr qsizetype mentionsInStep = 2'000;

    EditMentionsCommand(store::Database &database, const QList<Key> &ids, const store::MentionEdit &edit, const QString &text, Listener listener);
    ~EditMentionsCommand() override;
    Q_DISABLE_COPY_MOVE(EditMentionsCommand)

    void redo() override;
    void undo() override;
    /// Stops after the present step; what was done, or undone, stays. What was done can be undone; of an undo that was stopped see keepRest().
    void stop();
    /// After an undo that was stopped: the next redo changes nothing, it only puts the command back among those that can be undone, for what is left.
    void keepRest() { m_isRestKept = true; }
    [[nodiscard]] bool tellsItsEnd() const override { return m_ids.size() > mentionsInStep; }

private:
    enum class Course { Idle, Redoing, Undoing };

    void begin(Course course, qsizetype mentions);
    void redoStep();
    void finishRedo(qint64 changed, bool wasStopped);
    void undoStep();
    void arrive();

    store::InboxStore m_store;
    QList<Key> m_ids;
    store::MentionEdit m_edit;
    Listener m_listener;
    QList<store::MentionBefore> m_before;
    qsizetype m_at = 0;
    Course m_course = Course::Idle;
    Course m_next = Course::Idle;
    bool m_isStopping = false;
    bool m_isRestKept = false;
    std::shared_ptr<const void> m_held;
    QObject m_context;   ///< continuations end with the command
};

} // namespace parvis::models
