// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/sentences.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("parvis::models::Sentences", text);
}
} // namespace

QString explain(const domain::Error &error)
{
    using Kind = domain::Error::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return tr("It does not exist any more.");
    case Kind::Invalid:
        return tr("What was given is not valid.");
    case Kind::Unreadable:
        return tr("The file cannot be read. Check its name and your rights.");
    case Kind::Unwritable:
        return tr("The file cannot be written. Check your rights and whether the disk is read-only.");
    case Kind::DiskFull:
        return tr("The disk is full. Free some room and try again.");
    case Kind::NotAWorkspace:
        return tr("The file is not a Parvis workspace. It was left as it is.");
    case Kind::Damaged:
        return tr("The workspace is damaged. It was left as it is; restore a backup.");
    case Kind::TooNew:
        return tr("The workspace was written by a newer Parvis. It was left as it is; update Parvis to open it.");
    case Kind::Busy:
        return tr("Another program is using the workspace. Try again in a moment.");
    case Kind::Network:
        return tr("The address does not answer. Check the connection and try again.");
    case Kind::Refused:
        return tr("The server refused. Check the address.");
    case Kind::Offline:
        return tr("Parvis is offline. Go online and try again.");
    case Kind::TooLarge:
        return tr("It is too large.");
    case Kind::Cancelled:
        return tr("It was cancelled.");
    case Kind::Conflict:
        return tr("It was changed or exists already.");
    case Kind::Internal:
        return tr("Something unexpected happened. Nothing was changed.");
    }
    return {};
}

bool canRetry(const domain::Error &error)
{
    return error.kind == domain::Error::Kind::Busy || error.kind == domain::Error::Kind::Network || error.kind == domain::Error::Kind::DiskFull;
}

Message problem(const QString &what, const domain::Error &error, std::function<void()> retry)
{
    Message message{.kind = Message::Kind::Problem, .sentence = what + u' ' + explain(error), .details = error.detail, .actionText = {}, .action = {}};
    if (retry && canRetry(error)) {
        message.actionText = tr("Retry");
        message.action = std::move(retry);
    }
    return message;
}

} // namespace parvis::models
