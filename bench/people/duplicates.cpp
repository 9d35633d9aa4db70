// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_duplicates [PEOPLE...]: makes so many people out of common names, a tenth of them twice, and finds the duplicates. Prints the seconds, how many of the
// doubles planted were found, and says whether the largest stayed within 15 s.
#include "core/domain/people/duplicates.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

namespace {

QList<DuplicateSubject> crowd(int people)
{
    static constexpr std::array first{"Ada"_L1, "Élise"_L1, "Karim"_L1, "Noé"_L1, "Zoé"_L1, "Marie"_L1, "Paul"_L1, "Inès"_L1, "Hugo"_L1, "Léa"_L1};
    static constexpr std::array services{"mastodon"_L1, "bluesky"_L1, "mail"_L1, "matrix"_L1, "reddit"_L1};
    QRandomGenerator random(3);
    QList<DuplicateSubject> all;
    all.reserve(people);
    const auto syllables = [&random](int count) {
        static constexpr QLatin1StringView some = "bacedifogulamenoriputavezixo"_L1;
        QString text;
        for (int i = 0; i < count; ++i)
            text += some.mid(random.bounded(14) * 2, 2);
        return text;
    };
    while (all.size() < people) {
        const bool isAgain = all.size() % 10 == 9;
        DuplicateSubject subject{.person = Id<Person>(all.size() + 1), .name = {}, .mail = {}, .site = {}, .handles = {}};
        if (isAgain) {
            const auto &before = all.constLast();
            subject.name = before.name.toUpper();
            subject.mail = before.mail.toUpper();
        } else {
            subject.name = first[static_cast<size_t>(random.bounded(10))] + u' ' + syllables(3 + random.bounded(2));
            subject.mail = syllables(5) + u"@example.org"_s;
            subject.site = random.bounded(3) == 0 ? u"https://www."_s + syllables(4) + u".example"_s : QString();
        }
        const auto service = services[static_cast<size_t>(isAgain ? 2 : random.bounded(5))];
        subject.handles.append({.service = service, .handle = u'@' + syllables(4) + u"@a.example"_s});
        all.append(std::move(subject));
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    QList<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.append(std::atoi(argv[i]));
    if (sizes.isEmpty())
        sizes = {30'000, 300'000};
    double seconds = 0;
    for (const int size : std::as_const(sizes)) {
        const auto people = crowd(size);
        QSet<PersonPair> planted;
        for (qsizetype i = 9; i < people.size(); i += 10) {
            if (serviceForbiddingMatch(people[i - 1].handles).isEmpty())
                planted.insert(PersonPair::of(people[i - 1].person, people[i].person));
        }
        QElapsedTimer timer;
        timer.start();
        const auto found = findDuplicates(people);
        seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        qsizetype hits = 0;
        for (const auto &candidate : found)
            hits += planted.contains(candidate.pair) ? 1 : 0;
        std::printf("duplicates among %d people: %.2f s, %lld proposed, %lld of %lld planted found\n", size, seconds, static_cast<long long>(found.size()),
                    static_cast<long long>(hits), static_cast<long long>(planted.size()));
    }
    std::printf("%s\n", seconds <= 15.0 ? "within 15 s" : "MISSED: over 15 s");
    return seconds <= 15.0 ? 0 : 1;
}
