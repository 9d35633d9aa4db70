// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailingproblem.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// No service begins its words so; who reads the ledger as it is understands them.
constexpr std::array mailingMarks{std::pair{MailingProblem::Kind::NotThere, "its newsletter is not there any more: "_L1},
                                  std::pair{MailingProblem::Kind::LeftBehind, "its channel was connected without its newsletter: "_L1}};

} // namespace

Trouble troubleOf(const MailingProblem &problem, Trouble::Kind kind)
{
    const auto mark = std::ranges::find(mailingMarks, problem.kind, [](const auto &one) { return one.first; });
    return {.kind = kind, .said = mark->second + problem.newsletter};
}

std::optional<MailingProblem> mailingProblemIn(const Trouble &trouble)
{
    const auto mark = std::ranges::find_if(mailingMarks, [&trouble](const auto &one) { return trouble.said.startsWith(one.second); });
    return mark == mailingMarks.end() ? std::nullopt
                                      : std::optional(MailingProblem{.kind = mark->first, .newsletter = trouble.said.sliced(mark->second.size())});
}

QString saidOf(const MailingShortfall &shortfall)
{
    return u"%1 of %2 not taken: %3"_s.arg(QString::number(shortfall.refused), QString::number(shortfall.readers), shortfall.who);
}

std::optional<MailingShortfall> mailingShortfallIn(const QString &said)
{
    static const QRegularExpression whole(u"^(\\d+) of (\\d+) not taken: (.+)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = whole.match(said);
    if (!match.hasMatch())
        return std::nullopt;
    return MailingShortfall{.refused = match.captured(1).toLongLong(), .readers = match.captured(2).toLongLong(), .who = match.captured(3)};
}

} // namespace parvis::domain
