// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/freshcopy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace parvis::models {

namespace {
/// Whose words these are, for the translation.
struct FreshCopyWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::FreshCopy)
};
} // namespace

Message freshCopyMessage(Connectivity &connectivity)
{
    Message message{.kind = Message::Kind::Problem,
                    .sentence
                    = FreshCopyWords::tr("This workspace is a copy, or was moved to another disk. What may have left already is asked about first. What is "
                                         "planned for later leaves from here, and from the original too where that is still used."),
                    .details = {},
                    .actionText = {},
                    .action = {},
                    .holdsFor = {},
                    .outlastsPlace = true};
    if (connectivity.isOffline())
        return message;
    message.actionText = FreshCopyWords::tr("Work offline");
    message.action = [offline = QPointer(&connectivity)] {
        if (offline)
            offline->setOffline(true);
    };
    return message;
}

Message uncountedMessage()
{
    return {.kind = Message::Kind::Problem,
            .sentence = FreshCopyWords::tr("Parvis cannot note on this computer what leaves from this workspace. If an older copy of it is put in its place, "
                                           "what has left since is sent again."),
            .details = FreshCopyWords::tr("Neither the folder of its state (~/.local/state) nor the disk of the workspace takes such a note."),
            .actionText = {},
            .action = {},
            .holdsFor = {},
            .outlastsPlace = true};
}

} // namespace parvis::models
