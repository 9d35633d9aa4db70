// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/duplicates.h"

#include "core/domain/channels/channel.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {
constexpr qsizetype mostWhoShare = 12;
constexpr int leastConfidence = 50;

using Kind = DuplicateReason::Kind;

struct Key
{
    Kind kind;
    QString text;
    qsizetype subject;
};

struct Shared
{
    PersonPair pair;
    Kind kind;
    QString text;
    qsizetype one;
    qsizetype other;
};

QString folded(const QString &text)
{
    QString letters;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    letters.reserve(apart.size());
    for (const QChar c : apart) {
        if (!c.isMark())
            letters += c;
    }
    return letters;
}

QString mailKey(const QString &address)
{
    const QString mail = folded(address.trimmed());
    const qsizetype at = mail.indexOf(u'@');
    return at > 0 && at + 1 < mail.size() && !mail.contains(u' ') ? mail : QString();
}

bool isSocial(const QString &service)
{
    static constexpr std::array loose{"mail"_L1, "feed"_L1, "csv"_L1};
    return std::ranges::none_of(loose, [&service](QLatin1StringView one) { return service == one; });
}

double weight(Kind kind, const QString &text)
{
    switch (kind) {
    case Kind::Mail:
        return 0.95;
    case Kind::Handle:
        return 0.55;
    case Kind::Name:
        return text.contains(u' ') ? 0.55 : 0.25;
    case Kind::Site:
        return text.contains(u'/') ? 0.9 : 0.35;
    }
    Q_UNREACHABLE_RETURN(0.0);
}

void addKeys(std::vector<Key> &keys, const DuplicateSubject &subject, qsizetype index)
{
    const auto add = [&](Kind kind, const QString &text) {
        if (!text.isEmpty())
            keys.push_back({.kind = kind, .text = text, .subject = index});
    };
    add(Kind::Mail, mailKey(subject.mail));
    add(Kind::Name, foldedPersonName(subject.name));
    add(Kind::Site, ownSite(subject.site));
    for (const auto &[service, handle] : subject.handles) {
        add(Kind::Handle, chosenHandle(service, handle));
        if (service == "mail"_L1)
            add(Kind::Mail, mailKey(handle));
    }
}

std::vector<Shared> whatTheyShare(const QList<DuplicateSubject> &people, const QSet<PersonPair> &apart)
{
    std::vector<Key> keys;
    keys.reserve(static_cast<size_t>(people.size()) * 4);
    for (qsizetype i = 0; i < people.size(); ++i) {
        if (serviceForbiddingMatch(people[i].handles).isEmpty())
            addKeys(keys, people[i], i);
    }
    const auto order = [](const Key &key) { return std::tie(key.kind, key.text, key.subject); };
    std::ranges::sort(keys, {}, order);
    const auto repeated = std::ranges::unique(keys, {}, order);
    keys.erase(repeated.begin(), repeated.end());
    std::vector<Shared> shared;
    for (const auto &alike : keys | std::views::chunk_by([](const Key &a, const Key &b) { return a.kind == b.kind && a.text == b.text; })) {
        if (std::ranges::ssize(alike) > mostWhoShare)
            continue;
        for (auto one = alike.begin(); one != alike.end(); ++one) {
            for (auto other = std::next(one); other != alike.end(); ++other) {
                const auto pair = PersonPair::of(people[one->subject].person, people[other->subject].person);
                if (pair.one != pair.other && !apart.contains(pair))
                    shared.push_back({.pair = pair, .kind = one->kind, .text = one->text, .one = one->subject, .other = other->subject});
            }
        }
    }
    return shared;
}

QString serviceOfBoth(const DuplicateSubject &one, const DuplicateSubject &other)
{
    for (const auto &mine : one.handles) {
        if (isSocial(mine.service) && std::ranges::contains(other.handles, mine.service, &DuplicateSubject::Handle::service))
            return mine.service;
    }
    return {};
}
} // namespace

QString foldedPersonName(const QString &name)
{
    QString spaced = folded(name);
    std::ranges::replace_if(spaced, [](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); }, u' ');
    QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

QString chosenHandle(const QString &service, const QString &handle)
{
    static constexpr std::array posts{"admin"_L1,    "contact"_L1, "info"_L1,  "hello"_L1,   "bonjour"_L1, "news"_L1,      "newsletter"_L1, "noreply"_L1,
                                      "no-reply"_L1, "office"_L1,  "sales"_L1, "support"_L1, "team"_L1,    "webmaster"_L1, "redaction"_L1,  "anonymous"_L1};
    constexpr qsizetype shortest = 4;
    if (service == "feed"_L1 || service == "csv"_L1)
        return {};
    QString chosen = folded(handle.trimmed());
    if (chosen.startsWith(u'@'))
        chosen.remove(0, 1);
    if (service == "matrix"_L1)
        chosen.truncate(chosen.indexOf(u':') < 0 ? chosen.size() : chosen.indexOf(u':'));
    else if (service == "bluesky"_L1 && chosen.endsWith(".bsky.social"_L1))
        chosen.chop(12);
    else if (const qsizetype at = chosen.indexOf(u'@'); at >= 0)
        chosen.truncate(at);
    const bool isPost = std::ranges::any_of(posts, [&chosen](QLatin1StringView post) { return chosen == post; });
    return chosen.size() < shortest || isPost ? QString() : chosen;
}

QString ownSite(const QString &site)
{
    static constexpr std::array common{"github.com"_L1,    "gitlab.com"_L1, "codeberg.org"_L1, "linkedin.com"_L1, "facebook.com"_L1,
                                       "instagram.com"_L1, "x.com"_L1,      "twitter.com"_L1,  "youtube.com"_L1,  "mastodon.social"_L1,
                                       "bsky.app"_L1,      "medium.com"_L1, "linktr.ee"_L1,    "t.me"_L1};
    const QString trimmed = site.trimmed();
    if (trimmed.isEmpty())
        return {};
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed);
    QString host = url.host().toCaseFolded();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    if (host == "reddit.com"_L1 || host.endsWith(".reddit.com"_L1))
        return {};
    if (std::ranges::none_of(common, [&host](QLatin1StringView one) { return host == one; }))
        return host;
    QString path = url.path().toCaseFolded();
    while (path.endsWith(u'/'))
        path.chop(1);
    return path.isEmpty() ? QString() : host + path;
}

QString serviceForbiddingMatch(const QList<DuplicateSubject::Handle> &handles)
{
    const auto found = std::ranges::find_if_not(handles, allowsMatching, &DuplicateSubject::Handle::service);
    return found == handles.end() ? QString() : found->service;
}

QList<DuplicateCandidate> findDuplicates(const QList<DuplicateSubject> &people, const QSet<PersonPair> &apart)
{
    auto shared = whatTheyShare(people, apart);
    std::ranges::sort(shared, {}, [](const Shared &one) { return std::tie(one.pair, one.kind, one.text); });
    QList<DuplicateCandidate> candidates;
    for (const auto &reasons : shared | std::views::chunk_by([](const Shared &a, const Shared &b) { return a.pair == b.pair; })) {
        const auto &first = *reasons.begin();
        DuplicateCandidate candidate{
            .pair = first.pair, .reasons = {}, .sharedService = serviceOfBoth(people[first.one], people[first.other]), .confidence = 0};
        double doubt = 1.0;
        std::optional<Kind> counted;
        for (const auto &reason : reasons) {
            candidate.reasons.append({.kind = reason.kind, .evidence = reason.text});
            // Two handles that agree are one habit, not two pieces of evidence.
            if (counted != reason.kind)
                doubt *= 1.0 - weight(reason.kind, reason.text);
            counted = reason.kind;
        }
        const double sure = (1.0 - doubt) * (candidate.sharedService.isEmpty() ? 1.0 : 0.7);
        candidate.confidence = std::min(99, static_cast<int>(std::lround(sure * 100)));
        if (candidate.confidence >= leastConfidence)
            candidates.append(std::move(candidate));
    }
    std::ranges::stable_sort(candidates, std::greater(), &DuplicateCandidate::confidence);
    return candidates;
}

} // namespace parvis::domain
