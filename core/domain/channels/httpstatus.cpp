// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/httpstatus.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

std::optional<int> bareStatusIn(const QString &said)
{
    // The words of HTTP itself, each with a capital, say no more than the number.
    static const QRegularExpression bare(u"^(?:HTTP (?=\\d+)|(?=\\d+ ))([2-5]\\d\\d)(?: [A-Z][A-Za-z-]*){0,5}$"_s);
    const QRegularExpressionMatch match = bare.match(said);
    return match.hasMatch() ? std::optional(match.capturedView(1).toInt()) : std::nullopt;
}

QLatin1StringView statusMeaning(int status)
{
    switch (status) {
    case 401:
        return "it does not know who asks"_L1;
    case 402:
        return "it wants to be paid for that"_L1;
    case 403:
        return "it does not allow that to this account"_L1;
    case 404:
        return "it was not found there"_L1;
    case 410:
        return "it is not there any more"_L1;
    case 405:
    case 501:
        return "it has no way to do that"_L1;
    case 408:
        return "what was sent took too long to arrive"_L1;
    case 409:
    case 412:
        return "it does not go with what stands there by now"_L1;
    case 413:
        return "it is too large for it"_L1;
    case 415:
        return "it takes nothing of that kind"_L1;
    case 423:
        return "it is locked there"_L1;
    case 429:
        return "it was asked too much at once"_L1;
    case 451:
        return "the law does not allow it there"_L1;
    case 507:
        return "its server has no room left"_L1;
    default:
        break;
    }
    constexpr int hundred = 100;
    switch (status / hundred) {
    case 2:
        return "it answered what is no answer to that"_L1;
    case 3:
        return "it sent Parvis on to another address"_L1;
    case 4:
        return "it does not take what it was sent"_L1;
    case 5:
        return "its server is in trouble"_L1;
    default:
        return {};
    }
}

QString withMeaning(const QString &said)
{
    // After the name of whoever said it too: "example.org: HTTP 404".
    const qsizetype at = bareStatusIn(said) ? 0 : said.lastIndexOf(": HTTP "_L1) + 2;
    const auto status = at == 1 ? std::nullopt : bareStatusIn(said.sliced(at));
    return status ? said + ": "_L1 + statusMeaning(*status) : said;
}

} // namespace parvis::domain
