// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/notecommands.h"

namespace parvis::models {

AddNoteCommand::AddNoteCommand(store::Database &database, domain::Id<domain::Mention> mention, const QString &noteText, domain::Instant at, const QString &text,
                               Added added, Moved moved, Failed failed)
    : QUndoCommand(text)
    , m_store(database)
    , m_note{.id = {}, .mention = mention, .text = noteText, .createdAt = at}
    , m_added(std::move(added))
    , m_moved(std::move(moved))
    , m_failed(std::move(failed))
{
}

void AddNoteCommand::redo()
{
    m_isUnwanted = false;
    if (m_isUnderWay)
        return;
    if (!m_note.id.isNull()) {
        m_store.restoreNote(m_note).then(&m_context, [this](const domain::Result<> &restored) {
            if (restored)
                m_moved(true);
            else
                m_failed(restored.error());
        });
        return;
    }
    m_isUnderWay = true;
    m_store.addNote(m_note.mention, m_note.text, m_note.createdAt).then(&m_context, [this](const domain::Result<domain::Note> &added) {
        m_isUnderWay = false;
        if (!added) {
            m_failed(added.error());
            return;
        }
        m_note = *added;
        if (m_isUnwanted)
            undo();
        else
            m_added();
    });
}

void AddNoteCommand::undo()
{
    // Undone before it was there: its key is only known once it is.
    m_isUnwanted = true;
    if (m_isUnderWay || m_note.id.isNull())
        return;
    m_store.removeNote(m_note.id).then(&m_context, [this](const domain::Result<domain::Note> &removed) {
        if (removed)
            m_moved(false);
        else
            m_failed(removed.error());
    });
}

RemoveNoteCommand::RemoveNoteCommand(store::Database &database, domain::Id<domain::Note> note, const QString &text, Removed removed, Failed failed)
    : QUndoCommand(text)
    , m_store(database)
    , m_id(note)
    , m_removed(std::move(removed))
    , m_failed(std::move(failed))
{
}

void RemoveNoteCommand::redo()
{
    m_isUnwanted = false;
    m_store.removeNote(m_id).then(&m_context, [this](const domain::Result<domain::Note> &removed) {
        if (!removed) {
            m_failed(removed.error());
            return;
        }
        m_note = *removed;
        if (m_isUnwanted)
            undo();
        else
            m_removed();
    });
}

void RemoveNoteCommand::undo()
{
    m_isUnwanted = true;
    if (!m_note)
        return;
    m_store.restoreNote(*std::exchange(m_note, std::nullopt)).then(&m_context, [this](const domain::Result<> &restored) {
        if (!restored)
            m_failed(restored.error());
    });
}

} // namespace parvis::models
