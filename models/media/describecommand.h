// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtGui/QUndoCommand>

#include <functional>

namespace parvis::models {

/// What somebody typed as the description of one file, from the first key to leaving the field: one step, however often it was kept meanwhile. Does nothing
/// once the page model that it speaks for is gone.
class DescribeCommand final : public QUndoCommand
{
public:
    using Write = std::function<void(const QString &altText)>;

    /// `sitting` names the file and the visit to its field: what has the same one is one step.
    DescribeCommand(QObject &speaker, const QString &text, const std::pair<qint64, quint64> &sitting, const QString &before, const QString &after, Write write)
        : QUndoCommand(text)
        , m_speaker(&speaker)
        , m_sitting(sitting)
        , m_before(before)
        , m_after(after)
        , m_write(std::move(write))
    {
    }

    [[nodiscard]] int id() const override { return commandId; }
    bool mergeWith(const QUndoCommand *later) override
    {
        const auto *other = dynamic_cast<const DescribeCommand *>(later);
        if (!other || other->m_speaker != m_speaker || other->m_sitting != m_sitting)
            return false;
        m_after = other->m_after;
        return true;
    }
    void redo() override { write(m_after); }
    void undo() override { write(m_before); }

private:
    static constexpr int commandId = 0x616c74;   // "alt"

    void write(const QString &altText)
    {
        if (m_speaker)
            m_write(altText);
    }

    QPointer<QObject> m_speaker;
    std::pair<qint64, quint64> m_sitting;
    QString m_before;
    QString m_after;
    Write m_write;
};

} // namespace parvis::models
