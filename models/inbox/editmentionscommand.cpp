// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/editmentionscommand.h"

namespace parvis::models {

EditMentionsCommand::EditMentionsCommand(store::Database &database, const QList<Key> &ids, const store::MentionEdit &edit, const QString &text,
                                         Listener listener)
    : LastingCommand(text)
    , m_store(database)
    , m_ids(ids)
    , m_edit(edit)
    , m_listener(std::move(listener))
{
}

EditMentionsCommand::~EditMentionsCommand()
{
    m_held.reset();
    if (m_course != Course::Idle)
        m_listener.progressed(m_ids.size(), m_ids.size());
}

void EditMentionsCommand::begin(Course course, qsizetype mentions)
{
    m_course = course;
    m_at = 0;
    if (mentions > mentionsInStep)
        m_held = m_listener.whileLong.lock();
    m_listener.progressed(0, std::max<qsizetype>(1, mentions));
}

void EditMentionsCommand::redo()
{
    if (std::exchange(m_isRestKept, false))
        return;
    if (m_course != Course::Idle) {
        m_next = Course::Redoing;
        return;
    }
    m_isStopping = false;
    m_before.clear();
    begin(Course::Redoing, m_ids.size());
    redoStep();
}

void EditMentionsCommand::undo()
{
    if (m_course != Course::Idle) {
        m_next = Course::Undoing;
        m_isStopping = true;
        return;
    }
    m_isStopping = false;
    if (m_listener.undoing)
        m_listener.undoing();
    begin(Course::Undoing, m_before.size());
    undoStep();
}

void EditMentionsCommand::stop()
{
    m_isStopping = true;
}

void EditMentionsCommand::redoStep()
{
    if (m_at >= m_ids.size() || m_isStopping) {
        finishRedo(m_before.size(), m_at < m_ids.size());
        return;
    }
    const QList<Key> step = m_ids.sliced(m_at, std::min(mentionsInStep, m_ids.size() - m_at));
    m_store.edit(step, m_edit).then(&m_context, [this, size = step.size()](const domain::Result<QList<store::MentionBefore>> &before) {
        if (!before) {
            m_listener.failed(before.error());
            if (m_before.isEmpty())
                finishRedo(0, false);
            else
                arrive();
            return;
        }
        m_before += *before;
        m_at += size;
        m_listener.progressed(m_at, m_ids.size());
        redoStep();
    });
}

void EditMentionsCommand::finishRedo(qint64 changed, bool wasStopped)
{
    const bool isHeard = m_next != Course::Undoing;
    arrive();
    if (isHeard)
        m_listener.done(changed, wasStopped);
}

void EditMentionsCommand::undoStep()
{
    if (m_at >= m_before.size()) {
        m_before.clear();
        if (m_listener.undone && m_next != Course::Redoing)
            m_listener.undone();
        arrive();
        return;
    }
    // Where redo is to follow it needs all of them as they were.
    if (m_isStopping && m_next != Course::Redoing) {
        const qsizetype undone = m_at;
        m_before = m_before.sliced(undone);
        arrive();
        if (m_listener.undoStopped)
            m_listener.undoStopped(undone, m_before.size());
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
    m_held.reset();
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
