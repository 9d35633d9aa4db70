// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/tlsproblem.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// What is said of each; %1 is the server. Sentences of ours, which the upper layers translate.
constexpr std::array tlsWords{std::pair{TlsProblem::Kind::Expired, "the certificate of %1 has expired"_L1},
                              std::pair{TlsProblem::Kind::NotYetValid, "the certificate of %1 is not valid yet"_L1},
                              std::pair{TlsProblem::Kind::OtherHost, "the certificate of %1 is another host's"_L1},
                              std::pair{TlsProblem::Kind::Untrusted, "the certificate of %1 is not trusted by this computer"_L1},
                              std::pair{TlsProblem::Kind::NoTls, "%1 does not speak TLS there"_L1},
                              std::pair{TlsProblem::Kind::Failed, "%1 and this computer find no way to speak TLS"_L1}};

} // namespace

Trouble troubleOf(const TlsProblem &problem)
{
    const auto words = std::ranges::find(tlsWords, problem.kind, [](const auto &one) { return one.first; });
    return {.kind = Trouble::Kind::Unreachable, .said = QString(words->second).arg(problem.host)};
}

std::optional<TlsProblem> tlsProblemIn(const Trouble &trouble)
{
    if (trouble.kind != Trouble::Kind::Unreachable)
        return std::nullopt;
    for (const auto &[kind, words] : tlsWords) {
        const QStringList around = QString(words).split(u"%1"_s);
        const qsizetype length = trouble.said.size() - around.first().size() - around.last().size();
        if (length <= 0 || !trouble.said.startsWith(around.first()) || !trouble.said.endsWith(around.last()))
            continue;
        const QString host = trouble.said.sliced(around.first().size(), length);
        if (!host.contains(u' '))
            return TlsProblem{.kind = kind, .host = host};
    }
    return std::nullopt;
}

bool saysSecureLineCut(const QString &words)
{
    static const std::array lineSigns{"SSL_read"_L1,          "SSL_write"_L1,        "SSL_ERROR_SYSCALL"_L1, "SSL_ERROR_ZERO_RETURN"_L1,
                                      "GnuTLS recv error"_L1, "GnuTLS send error"_L1};
    return std::ranges::any_of(lineSigns, [&words](QLatin1StringView sign) { return words.contains(sign); });
}

bool saysNoTls(const QString &words)
{
    static const std::array signs{"wrong version number"_L1, "packet length too long"_L1, "record layer failure"_L1,
                                  "http request"_L1,         "unexpected tls packet"_L1,  "unknown protocol"_L1};
    return std::ranges::any_of(signs, [&words](QLatin1StringView sign) { return words.contains(sign, Qt::CaseInsensitive); });
}

} // namespace parvis::domain
