// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/trouble.h"

#include "core/connectors/answers.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// What is said of an answer: of an error of the server's own that it has no words for but its number and name (RFC 9110, 15.6) words that say so.
QString wordsOrOurs(const HttpResponse &response, const QString &said)
{
    static const QRegularExpression nameAlone(uR"(^(HTTP )?(\d{3})?\W*(Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)?\W*$)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    constexpr int firstOfServers = 500;
    if (response.status < firstOfServers || !nameAlone.match(said).hasMatch())
        return said;
    return u"the server had an error of its own: %1"_s.arg(response.status);
}

} // namespace

void asNotShownYet(domain::Sent &sent, const domain::Trouble &met)
{
    if (met.kind != domain::Trouble::Kind::Gone || sent.state != domain::Sent::State::Published)
        return;
    sent.state = domain::Sent::State::Processing;
    sent.askAgainIn = std::chrono::seconds{20};
}

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpResponse &response)
{
    const QString value = QString::fromLatin1(response.headers.value("Retry-After")).trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    // Beyond a day it is no limit any more but a slip, or a server that does not want us: we look again tomorrow.
    constexpr std::chrono::milliseconds longest = std::chrono::hours{24};
    if (isNumber) {
        constexpr double perSecond = 1000;
        const double wanted = std::clamp(seconds * perSecond, 0.0, static_cast<double>(longest.count()));
        return std::chrono::milliseconds{static_cast<qint64>(wanted)};
    }
    const auto date = domain::parseInstant(value);
    if (!date)
        return std::nullopt;
    return std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(*date - response.receivedAt), std::chrono::milliseconds{0}, longest);
}

Trouble troubleOf(const HttpResponse &response, const QString &said)
{
    Trouble trouble{.kind = Trouble::Kind::Refused, .said = wordsOrOurs(response, said), .status = response.status, .retryAfter = retryAfterOf(response)};
    switch (response.status) {
    case 401:
        trouble.kind = Trouble::Kind::AccessDenied;
        break;
    case 404:
    case 410:
        trouble.kind = Trouble::Kind::Gone;
        break;
    case 408:
    case 425:
        trouble.kind = Trouble::Kind::ServerTrouble;
        break;
    case 413:
        trouble.kind = Trouble::Kind::TooLarge;
        break;
    case 429:
        trouble.kind = Trouble::Kind::RateLimited;
        break;
    case 503:
        trouble.kind = trouble.retryAfter ? Trouble::Kind::RateLimited : Trouble::Kind::ServerTrouble;
        break;
    default:
        if (response.status >= 500)
            trouble.kind = Trouble::Kind::ServerTrouble;
        else if (response.status < 400)
            trouble.kind = Trouble::Kind::Malformed;
        break;
    }
    return trouble;
}

Trouble malformed(const HttpResponse &response, const QString &what)
{
    return {.kind = Trouble::Kind::Malformed, .said = what, .status = response.status};
}

Trouble noAnswer(const HttpResponse &response)
{
    if (isWebPage(response))
        return malformed(response, u"a web page came in the place of an answer"_s);
    return malformed(response, response.body.trimmed().isEmpty() ? u"its answer was empty"_s : u"its answer is none that this service gives"_s);
}

} // namespace parvis::connectors
