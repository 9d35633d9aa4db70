// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/connection.h"
#include "core/domain/channels/trouble.h"

namespace parvis::domain {

/// What became of what let Parvis in to a channel that was disconnected. It is gone from this machine in any case.
struct AccessEnd
{
    enum class Kind {
        NothingKept,  ///< nobody was let in by anything of ours
        Ended,        ///< the service took it back: nobody is let in with it any more
        Stays,        ///< the service has no way to give it back, or will not: it stays good until the person takes it back there
        NotReached    ///< the service could not be told, as `trouble` says: it stays good likewise
    };

    Kind kind = Kind::NothingKept;
    Trouble trouble = {};
    QUrl page = {};   ///< where the person takes it back; empty where no page of the service is known

    friend bool operator==(const AccessEnd &, const AccessEnd &) = default;
};

/// What will become of what lets Parvis in where its channel is disconnected, as far as that is known beforehand.
enum class GivingBack {
    Ends,   ///< the service is told to let nobody in with it any more
    Stays,  ///< it cannot be given back: it stays good until the person takes it back there
    Asked   ///< only the service knows whether it was made for Parvis alone: it is given back then, and stays good otherwise
};

/// The page of a service on which a person sees who is let in, and takes it back; empty where none is known.
[[nodiscard]] QUrl accessPage(const Channel &channel, const Connection &connection);

/// The trouble of a sign-in that was to renew what lets in to one channel, and brought another account: `handle`.
[[nodiscard]] Trouble otherAccount(const QString &handle);
/// Whose account it was, of such a trouble; nothing of any other.
[[nodiscard]] std::optional<QString> otherAccountIn(const Trouble &trouble);
/// A name was asked for that another channel bears; and that name.
[[nodiscard]] Trouble nameTaken(const QString &name);
[[nodiscard]] std::optional<QString> takenNameIn(const Trouble &trouble);

} // namespace parvis::domain
