// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"
#include "models/shell/messages.h"

class QUndoStack;

namespace parvis::models {

/// Why something failed and what to do about it, as a complete translated sentence to follow "X was not done."
[[nodiscard]] QString explain(const domain::Error &error);
/// True where trying again makes sense without changing anything (Busy, Network).
[[nodiscard]] bool canRetry(const domain::Error &error);
/// Why nothing can be written to a workspace that was opened for reading only, as a sentence.
[[nodiscard]] QString readOnlyReason();
/// The message for a failed intention: `what` is a translated sentence ("The note was not saved."), `retry` is offered where it makes sense.
[[nodiscard]] Message problem(const QString &what, const domain::Error &error, std::function<void()> retry = {});
/// The message for something done that can be undone: offers to undo `command`, as long as it is the last thing done.
[[nodiscard]] Message undoable(const QString &sentence, QUndoStack &undo, const QUndoCommand *command);
/// The same for what was pushed last.
[[nodiscard]] Message undoable(const QString &sentence, QUndoStack &undo);
/// Says that what was pushed last is done and can be undone, once control returns: a command whose write ends at once is done before it stands on the
/// stack. The stack, which lives as long as the messages, is looked at then.
void postUndoable(Messages &messages, const QString &sentence, QUndoStack &undo);

/// Lets go of the steps at the top of the stack that turned out to change nothing (QUndoCommand::isObsolete()): nobody is to undo them.
void dropObsolete(QUndoStack &undo);

} // namespace parvis::models
