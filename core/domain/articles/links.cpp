// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/links.h"

#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// The four numbers of an IPv4 address; nothing where it is none.
std::optional<std::array<int, 4>> ipv4Of(const QString &host)
{
    const QStringList parts = host.split(u'.');
    std::array<int, 4> numbers{};
    if (parts.size() != static_cast<qsizetype>(numbers.size()))
        return std::nullopt;
    for (size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        numbers.at(i) = parts[static_cast<qsizetype>(i)].toInt(&isNumber);
        if (!isNumber || numbers.at(i) < 0 || numbers.at(i) > 255)
            return std::nullopt;
    }
    return numbers;
}

bool isPrivate(const std::array<int, 4> &ip)
{
    const auto [a, b, c, d] = ip;
    return a == 0 || a == 10 || a == 127 || (a == 169 && b == 254) || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168);
}

} // namespace

QString askedAddress(const QString &address)
{
    QUrl url(address.trimmed());
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1) || !url.userInfo().isEmpty())
        return {};
    url.setFragment({});
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url.toString(QUrl::FullyEncoded);
}

QString hostOfLink(const QString &address)
{
    return QUrl(address).host().toLower();
}

bool isOwnNetwork(const QString &host)
{
    constexpr std::array endings{".local"_L1, ".localhost"_L1, ".internal"_L1, ".lan"_L1, ".home.arpa"_L1};
    const QString name = host.toLower();
    if (const auto ip = ipv4Of(name))
        return isPrivate(*ip);
    if (name.contains(u':'))
        return name == "::1"_L1 || name == "::"_L1 || name.startsWith("fc"_L1) || name.startsWith("fd"_L1) || name.startsWith("fe80:"_L1);
    return !name.contains(u'.') || std::ranges::any_of(endings, [&name](QLatin1StringView ending) { return name.endsWith(ending); });
}

QList<LinkAnswer> soberAnswers(QList<LinkAnswer> answers)
{
    QSet<QString> unknown;
    for (const LinkAnswer &answer : std::as_const(answers)) {
        if (answer.trouble == LinkTrouble::UnknownHost)
            unknown.insert(hostOfLink(answer.address));
        else if (answer.status > 0)
            return answers;
    }
    if (unknown.size() < 2)
        return answers;
    for (LinkAnswer &answer : answers) {
        if (answer.trouble == LinkTrouble::UnknownHost) {
            answer.state = LinkState::Unsure;
            answer.trouble = LinkTrouble::Offline;
        }
    }
    return answers;
}

} // namespace parvis::domain
