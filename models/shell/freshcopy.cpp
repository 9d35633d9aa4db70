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

Message freshCopyMessage(Connectivity &connectivity, bool wasPutOffline)
{
    Message message{
        .kind = Message::Kind::Problem,
        .sentence = wasPutOffline
            ? FreshCopyWords::tr("This workspace is a copy, or was moved to another disk. What is planned in it would leave from here, and from the "
                                 "original too where that is still used: Parvis keeps this one offline until you say that it is to leave from here.")
            : FreshCopyWords::tr("This workspace is a copy, or was moved to another disk. What may have left already is asked about first."),
        .details = {},
        .actionText = {},
        .action = {},
        .holdsFor = {},
        .outlastsPlace = true};
    if (!wasPutOffline)
        return message;
    message.actionText = FreshCopyWords::tr("Go online: send from here");
    message.action = [offline = QPointer(&connectivity)] {
        if (offline)
            offline->setOffline(false);
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
