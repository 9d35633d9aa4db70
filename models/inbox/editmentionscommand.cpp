// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/editmentionscommand.h"

namespace parvis::models {

namespace {
constexpr qsizetype mentionsInStep = 2'000;
}

EditMentionsCommand::EditMentionsCommand(store::Database &database, const QList<Key> &ids, const store::MentionEdit &edit, const QString &text,
                                         Listener listener)
    : QUndoCommand(text)
    , m_store(database)
    , m_ids(ids)
    , m_edit(edit)
    , m_listener(std::move(listener))
{
}

void EditMentionsCommand::redo()
{
    if (m_course != Course::Idle) {
        m_next = Course::Redoing;
        return;
    }
    m_course = Course::Redoing;
    m_isStopping = false;
    m_before.clear();
    m_at = 0;
    m_listener.progressed(0, m_ids.size());
    redoStep();
}

void EditMentionsCommand::undo()
{
    if (m_course != Course::Idle) {
        m_next = Course::Undoing;
        m_isStopping = true;
        return;
    }
    m_course = Course::Undoing;
    m_at = 0;
    m_listener.progressed(0, std::max<qsizetype>(1, m_before.size()));
    undoStep();
}

void EditMentionsCommand::stop()
{
    m_isStopping = true;
}

void EditMentionsCommand::redoStep()
{
    if (m_at >= m_ids.size() || m_isStopping) {
        if (m_next != Course::Undoing)
            m_listener.done(m_before.size(), m_at < m_ids.size());
        arrive();
        return;
    }
    const QList<Key> step = m_ids.sliced(m_at, std::min(mentionsInStep, m_ids.size() - m_at));
    m_store.edit(step, m_edit).then(&m_context, [this, size = step.size()](const domain::Result<QList<store::MentionBefore>> &before) {
        if (!before) {
            m_listener.failed(before.error());
            arrive();
            return;
        }
        m_before += *before;
        m_at += size;
        m_listener.progressed(m_at, m_ids.size());
        redoStep();
    });
}

void EditMentionsCommand::undoStep()
{
    if (m_at >= m_before.size()) {
        m_before.clear();
        arrive();
        return;
    }
    const QList<store::MentionBefore> step = m_before.sliced(m_at, std::min(mentionsInStep, m_before.size() - m_at));
    m_store.restore(step).then(&m_context, [this, size = step.size()](const domain::Result<> &restored) {
        if (!restored) {
            m_listener.failed(restored.error());
            arrive();
            return;
        }
        m_at += size;
        m_listener.progressed(m_at, m_before.size());
        undoStep();
    });
}

void EditMentionsCommand::arrive()
{
    m_course = Course::Idle;
    m_listener.progressed(m_ids.size(), m_ids.size());
    switch (std::exchange(m_next, Course::Idle)) {
    case Course::Redoing:
        redo();
        break;
    case Course::Undoing:
        undo();
        break;
    case Course::Idle:
        break;
    }
}

} // namespace parvis::models
