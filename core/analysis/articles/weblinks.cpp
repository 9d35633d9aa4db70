// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/weblinks.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

using domain::LinkState;
using domain::LinkTrouble;

namespace {

constexpr std::array<std::pair<LinkTrouble, QLatin1StringView>, 9> troubleKeys{{
    {LinkTrouble::None, ""_L1},
    {LinkTrouble::Status, "status"_L1},
    {LinkTrouble::UnknownHost, "unknown-host"_L1},
    {LinkTrouble::Refused, "refused"_L1},
    {LinkTrouble::NoAnswer, "no-answer"_L1},
    {LinkTrouble::Certificate, "certificate"_L1},
    {LinkTrouble::Loop, "loop"_L1},
    {LinkTrouble::Broken, "broken"_L1},
    {LinkTrouble::Offline, "offline"_L1},
}};

/// An address and the words or the picture that leads there.
struct Leading
{
    Place place;
    QString address;
};

QList<Leading> leadingOf(const ArticleText &article)
{
    QList<Leading> leading;
    for (const LinkPlace &link : article.links)
        leading.append({.place = link.place, .address = link.address});
    for (const ImagePlace &image : article.images)
        leading.append({.place = image.place, .address = image.address});
    return leading;
}

bool goesOn(QChar c)
{
    return c.isLetterOrNumber() || u"/_-?=&%#~+"_s.contains(c);
}

/// Where an address stands in the source, at or behind its words, else before them (definitions of references); nothing where it is written otherwise.
std::optional<Place> addressPlace(const ArticleText &article, const Leading &leading)
{
    const auto standsFrom = [&](qsizetype from) -> qsizetype {
        for (qsizetype at = article.source.indexOf(leading.address, from); at >= 0; at = article.source.indexOf(leading.address, at + 1)) {
            const qsizetype end = at + leading.address.size();
            if (end == article.source.size() || !goesOn(article.source[end]))
                return at;
        }
        return -1;
    };
    qsizetype at = standsFrom(article.lineStarts.value(leading.place.line - 1) + leading.place.column - 1);
    if (at < 0)
        at = standsFrom(0);
    return at < 0 ? std::nullopt : std::optional(article.placeIn({.start = at, .length = leading.address.size()}, leading.address));
}

/// The new address, with the part of the page that the old one names.
QString movedAddress(const QString &address, const QString &movedTo)
{
    const QString part = QUrl(address).fragment(QUrl::FullyEncoded);
    return part.isEmpty() || movedTo.contains(u'#') ? movedTo : movedTo + u'#' + part;
}

} // namespace

QLatin1StringView keyOf(LinkTrouble trouble)
{
    const auto it = std::ranges::find(troubleKeys, trouble, &std::pair<LinkTrouble, QLatin1StringView>::first);
    return it == troubleKeys.end() ? QLatin1StringView() : it->second;
}

LinkTrouble troubleOf(QStringView key)
{
    const auto it = std::ranges::find_if(troubleKeys, [key](const auto &entry) { return entry.second == key; });
    return it == troubleKeys.end() ? LinkTrouble::None : it->first;
}

QStringList askedAddresses(const ArticleText &article)
{
    QStringList addresses;
    QSet<QString> seen;
    for (const Leading &leading : leadingOf(article)) {
        const QString address = domain::askedAddress(leading.address);
        if (address.isEmpty() || seen.contains(address))
            continue;
        seen.insert(address);
        addresses << address;
    }
    return addresses;
}

QList<Finding> checkWebLinks(const ArticleText &article, const ArticleFacts &facts)
{
    QList<Finding> findings;
    if (facts.linkAnswers.isEmpty())
        return findings;
    const auto find = [&findings](Rule rule, const Leading &leading) -> Finding & {
        findings << found(rule, leading.place, leading.address);
        findings.back().link = leading.address;
        return findings.back();
    };
    for (const Leading &leading : leadingOf(article)) {
        const auto answer = facts.linkAnswers.constFind(domain::askedAddress(leading.address));
        if (answer == facts.linkAnswers.cend())
            continue;
        const bool isOwn = domain::isOwnNetwork(domain::hostOfLink(leading.address));
        if (answer->state == LinkState::Dead) {
            Finding &dead = find(Rule::DeadLink, leading);
            dead.detail = keyOf(answer->trouble);
            dead.count = answer->status;
        } else if (isOwn) {
            find(Rule::LocalLink, leading);
        } else if (answer->state == LinkState::Moved) {
            Finding &moved = find(Rule::MovedLink, leading);
            moved.detail = movedAddress(leading.address, answer->movedTo);
            if (const auto place = addressPlace(article, leading))
                moved.mending = Mending{.place = *place, .by = moved.detail};
        }
    }
    return findings;
}

} // namespace parvis::analysis
