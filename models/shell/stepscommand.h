// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtGui/QUndoCommand>

#include <functional>

namespace parvis::models {

/// Something done and taken back by two steps. Steps write through a store and end when it answers; once the page model that they speak for is gone,
/// they do nothing.
class StepsCommand final : public QUndoCommand
{
public:
    using Step = std::function<void()>;

    StepsCommand(QObject &speaker, const QString &text, Step redo, Step undo)
        : QUndoCommand(text)
        , m_speaker(&speaker)
        , m_redo(std::move(redo))
        , m_undo(std::move(undo))
    {
    }
    void redo() override
    {
        if (m_speaker)
            m_redo();
    }
    void undo() override
    {
        if (m_speaker)
            m_undo();
    }

private:
    QPointer<QObject> m_speaker;
    Step m_redo;
    Step m_undo;
};

} // namespace parvis::models
