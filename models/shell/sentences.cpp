// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtGui/QUndoStack>

namespace parvis::models {

namespace {
/// Whose words these are, for the translation.
struct SentenceWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Sentences)
};
} // namespace

QString explain(const domain::Error &error)
{
    using Kind = domain::Error::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return SentenceWords::tr("It does not exist any more.");
    case Kind::Invalid:
        return SentenceWords::tr("What was given is not valid.");
    case Kind::Unreadable:
        return SentenceWords::tr("The file cannot be read. Check its name and your rights.");
    case Kind::Unwritable:
        return SentenceWords::tr("The file cannot be written. Check your rights and whether the disk is read-only.");
    case Kind::DiskFull:
        return SentenceWords::tr("The disk is full. Free some room and try again.");
    case Kind::NotAWorkspace:
        return SentenceWords::tr("The file is not a Parvis workspace. It was left as it is.");
    case Kind::Damaged:
        return SentenceWords::tr("The workspace is damaged. It was left as it is; restore a backup.");
    case Kind::TooNew:
        return SentenceWords::tr("The workspace was written by a newer Parvis. It was left as it is; update Parvis to open it.");
    case Kind::UnknownZone:
        return SentenceWords::tr("This computer does not know the workspace’s time zone (%1). Install its time zone data (the package tzdata).")
            .arg(error.detail);
    case Kind::Busy:
        return SentenceWords::tr("Another program is using the workspace. Try again in a moment.");
    case Kind::Network:
        return SentenceWords::tr("The address does not answer. Check the connection and try again.");
    case Kind::Refused:
        return SentenceWords::tr("The server refused. Check the address.");
    case Kind::Offline:
        return SentenceWords::tr("Parvis is offline. Go online and try again.");
    case Kind::TooLarge:
        return SentenceWords::tr("It is too large.");
    case Kind::Cancelled:
        return SentenceWords::tr("It was cancelled.");
    case Kind::Conflict:
        return SentenceWords::tr("It was changed or exists already.");
    case Kind::Internal:
        return SentenceWords::tr("Something unexpected happened. Nothing was changed.");
    }
    return {};
}

bool canRetry(const domain::Error &error)
{
    return error.kind == domain::Error::Kind::Busy || error.kind == domain::Error::Kind::Network || error.kind == domain::Error::Kind::DiskFull;
}

QString readOnlyReason()
{
    return SentenceWords::tr("The workspace was opened for reading only.");
}

Message problem(const QString &what, const domain::Error &error, std::function<void()> retry)
{
    Message message{.kind = Message::Kind::Problem, .sentence = what + u' ' + explain(error), .details = error.detail, .actionText = {}, .action = {}};
    if (retry && canRetry(error)) {
        message.actionText = SentenceWords::tr("Retry");
        message.action = std::move(retry);
    }
    return message;
}

Message undoable(const QString &sentence, QUndoStack &undo, const QUndoCommand *command)
{
    const auto act = [stack = QPointer(&undo), command] {
        // Undoing something else by surprise is worse than nothing.
        if (stack && stack->index() > 0 && stack->command(stack->index() - 1) == command)
            stack->undo();
    };
    return {.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = SentenceWords::tr("Undo"), .action = act, .undoes = command};
}

Message undoable(const QString &sentence, QUndoStack &undo)
{
    return undoable(sentence, undo, undo.index() > 0 ? undo.command(undo.index() - 1) : nullptr);
}

void postUndoable(Messages &messages, const QString &sentence, QUndoStack &undo)
{
    QMetaObject::invokeMethod(
        &messages,
        [&messages, sentence, stack = QPointer(&undo)] {
            if (stack)
                messages.post(undoable(sentence, *stack));
        },
        Qt::QueuedConnection);
}

void dropObsolete(QUndoStack &undo)
{
    // An obsolete command is not undone, but removed.
    while (undo.index() > 0 && undo.command(undo.index() - 1)->isObsolete())
        undo.undo();
}

} // namespace parvis::models
