// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

#include <QtCore/QStringList>

namespace parvis::domain {

/// Why an article that was to be mailed as it is published does not leave: it is not published without its mail unless a person says so. It travels in
/// Trouble::said, and becomes a sentence where a person reads it.
struct MailingProblem
{
    enum class Kind {
        NotThere,   ///< its newsletter was archived or deleted on the site
        LeftBehind  ///< its channel, by whose newsletter it was to be mailed, was connected without it since (Mailing::isToConfirm)
    };

    Kind kind = Kind::NotThere;
    QString newsletter = {};   ///< its key there

    friend bool operator==(const MailingProblem &, const MailingProblem &) = default;
};

/// The trouble that it is. `kind`: what that means for what is on its way; where the site held it, Changed.
[[nodiscard]] Trouble troubleOf(const MailingProblem &problem, Trouble::Kind kind);
/// Reads that; nothing of any other trouble.
[[nodiscard]] std::optional<MailingProblem> mailingProblemIn(const Trouble &trouble);

/// What came of a newsletter that some did not get: the server that sends took their addresses not. It travels in Trouble::said too.
struct MailingShortfall
{
    qint64 refused = 0;
    qint64 readers = 0;   ///< in all
    QString who;          ///< those addresses, each with why: "bob@example.org (550 no such user)"

    friend bool operator==(const MailingShortfall &, const MailingShortfall &) = default;
};

/// For Trouble::said.
[[nodiscard]] QString saidOf(const MailingShortfall &shortfall);
/// Reads that; nothing of any other trouble.
[[nodiscard]] std::optional<MailingShortfall> mailingShortfallIn(const QString &said);

/// What came of a newsletter where it is open whether some have it, and nothing else is amiss. It travels in Trouble::said too.
struct MailingDoubt
{
    qint64 reached = 0;
    qint64 readers = 0;   ///< in all
    QString who;          ///< of whom nobody knows it

    friend bool operator==(const MailingDoubt &, const MailingDoubt &) = default;
};

/// For Trouble::said.
[[nodiscard]] QString saidOf(const MailingDoubt &doubt);
/// Reads that; nothing of any other trouble.
[[nodiscard]] std::optional<MailingDoubt> mailingDoubtIn(const QString &said);

/// That an article is published and its newsletter was not mailed, and what its service said of that: a word for Sent::dropped.
[[nodiscard]] QString unmailedFor(const QString &said);
/// What was said, where that stands among them.
[[nodiscard]] std::optional<QString> unmailedIn(const QStringList &dropped);

} // namespace parvis::domain
