// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

#include <QtCore/QString>

namespace parvis::domain {

/// What somebody has to put right at a service before anything can be said there again: nothing is wrong with what waits, which leaves once it is done. It
/// travels in Trouble::said, and becomes a sentence where a person reads it.
struct AccessMend
{
    enum class Kind {
        LetInAgain,   ///< our bot or account was taken out of the place, and is to be let in again
        NewAddress,   ///< the address by which we say things there was deleted, and another is to be made
        SwitchOn,     ///< such addresses are switched off, and are to be switched on
        OpenPlace,    ///< the place is archived, or closed, and is to be opened again
        GiveRight     ///< our bot or account may not write there, and is to be given the right to
    };

    Kind kind = Kind::LetInAgain;
    QString said = {};   ///< the service's own words

    friend bool operator==(const AccessMend &, const AccessMend &) = default;
};

/// The trouble that it is. AccessWithdrawn where somebody has to connect the channel again, or to try the connection; else AccessDenied: it is tried again by
/// itself, for as long as it takes.
[[nodiscard]] Trouble troubleOf(const AccessMend &mend, int status);
/// Reads that; nothing of any other trouble.
[[nodiscard]] std::optional<AccessMend> accessMendIn(const Trouble &trouble);

} // namespace parvis::domain
