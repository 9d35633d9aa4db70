// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/inboxstore.h"

#include <QtGui/QUndoCommand>

namespace parvis::models {

/// Adds a private note; undo takes it away, redo puts the same one back. Whoever keeps what is begun is told of both.
class AddNoteCommand : public QUndoCommand
{
public:
    using Failed = std::function<void(const domain::Error &)>;
    using Added = std::function<void()>;
    using Moved = std::function<void(bool isThere)>;

    AddNoteCommand(store::Database &database, domain::Id<domain::Mention> mention, const QString &noteText, domain::Instant at, const QString &text,
                   Added added, Moved moved, Failed failed);

    void redo() override;
    void undo() override;

private:
    store::InboxStore m_store;
    domain::Note m_note;      ///< keyless until it was added once
    Added m_added;
    Moved m_moved;
    Failed m_failed;
    bool m_isUnderWay = false;
    bool m_isUnwanted = false;
    QObject m_context;
};

/// Takes a note away; undo puts it back under its own key.
class RemoveNoteCommand : public QUndoCommand
{
public:
    using Failed = std::function<void(const domain::Error &)>;
    using Removed = std::function<void()>;

    RemoveNoteCommand(store::Database &database, domain::Id<domain::Note> note, const QString &text, Removed removed, Failed failed);

    void redo() override;
    void undo() override;

private:
    store::InboxStore m_store;
    domain::Id<domain::Note> m_id;
    std::optional<domain::Note> m_note;
    Removed m_removed;
    Failed m_failed;
    bool m_isUnwanted = false;
    QObject m_context;
};

} // namespace parvis::models
