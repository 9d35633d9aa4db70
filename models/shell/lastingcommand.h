// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QUndoCommand>

namespace parvis::models {

/// A command whose redo and undo return at once and go on behind.
class LastingCommand : public QUndoCommand
{
public:
    using QUndoCommand::QUndoCommand;

    /// Whether that can take so long that it says at its end itself what was undone or done again; until then it would not be true.
    [[nodiscard]] virtual bool tellsItsEnd() const = 0;
};

} // namespace parvis::models
