// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailingproblem.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// No service begins its words so; who reads the ledger as it is understands them.
constexpr std::array mailingMarks{std::pair{MailingProblem::Kind::NotThere, "its newsletter is not there any more: "_L1},
                                  std::pair{MailingProblem::Kind::LeftBehind, "its channel was connected without its newsletter: "_L1}};

/// Among what a service left out, words without spaces: what it said follows, as in an address.
constexpr auto unmailedMark = "newsletter:"_L1;

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

QString saidOf(const MailingDoubt &doubt)
{
    return u"%1 of %2 have it; the line broke after it had left for %3"_s.arg(QString::number(doubt.reached), QString::number(doubt.readers), doubt.who);
}

std::optional<MailingDoubt> mailingDoubtIn(const QString &said)
{
    static const QRegularExpression whole(u"^(\\d+) of (\\d+) have it; the line broke after it had left for ([^;]+)$"_s);
    const auto match = whole.match(said);
    if (!match.hasMatch())
        return std::nullopt;
    return MailingDoubt{.reached = match.captured(1).toLongLong(), .readers = match.captured(2).toLongLong(), .who = match.captured(3)};
}

QString unmailedFor(const QString &said)
{
    return unmailedMark + QString::fromLatin1(QUrl::toPercentEncoding(said));
}

std::optional<QString> unmailedIn(const QStringList &dropped)
{
    const auto found = std::ranges::find_if(dropped, [](const QString &one) { return one.startsWith(unmailedMark); });
    return found == dropped.cend() ? std::nullopt : std::optional(QUrl::fromPercentEncoding(found->sliced(unmailedMark.size()).toLatin1()));
}

} // namespace parvis::domain
