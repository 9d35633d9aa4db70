// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_wanted FOLDER [SIZE]: how long it takes to find the questions and topics that an article answers among SIZE mentions (a million), for articles about
// rare, usual and common words. A workspace that stands in the folder is used again. Says whether the slowest look stays within 300 ms.
#include "bench/store/material.h"
#include "bench/store/workspace.h"
#include "core/analysis/articles/wanted.h"
#include "core/domain/base/zonedtime.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/wantedstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace parvis;
using bench::value;

namespace {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer time;
    time.start();
    work();
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

/// An article of 800 words: its title and headings say words from a rank on, its text those and commoner ones.
domain::Article articleAbout(const bench::Material &words, int rank)
{
    std::mt19937 random(static_cast<unsigned>(rank));
    const auto word = [&](int from, int many) { return words.word(from + static_cast<int>(random() % static_cast<unsigned>(many))); };
    const auto phrase = [&](int many) {
        QStringList said;
        for (int i = 0; i < many; ++i)
            said << word(rank, 30);
        return said.join(u' ');
    };
    constexpr int paragraphs = 8;
    domain::Article article;
    article.title = phrase(6);
    article.slug = u"bench"_s;
    article.summary = phrase(12);
    article.language = u"fr"_s;
    article.createdAt = article.changedAt = bench::Material::end();
    for (int i = 0; i < paragraphs; ++i) {
        article.body += u"## "_s + phrase(4) + u"\n\n"_s;
        for (int j = 0; j < 100; ++j)
            article.body += (j % 4 == 0 ? word(rank, 60) : word(0, 2'000)) + (j % 12 == 11 ? u". "_s : u" "_s);
        article.body += u"\n\n"_s;
    }
    return article;
}

/// The longest that a look at an article about such words kept the reading thread.
double measure(store::Database &database, const bench::Material &words, int rank)
{
    store::WantedStore store(database);
    const domain::Article article = articleAbout(words, rank);
    analysis::WantedWords said;
    const double reading = milliseconds([&] { said = *analysis::wantedWords(article); });
    constexpr qint64 year = 365;
    const qint64 from = domain::LocalDays(database.zone()).dayOf(bench::Material::end()) - year;
    std::vector<double> looks;
    std::vector<double> counts;
    std::vector<double> judgements;
    store::WantedLook found;
    QList<analysis::WantedQuestion> questions;
    QList<domain::TopicUse> uses;
    constexpr int runs = 11;
    for (int run = 0; run < runs; ++run) {
        looks.push_back(milliseconds([&] { found = value(store.look({}, said.words)); }));
        const analysis::WantedUse use{.uses = found.uses, .mentions = found.mentions};
        QList<domain::WantedTerm> topics;
        judgements.push_back(milliseconds([&] {
            questions = analysis::answeredQuestions(article, said, use, found.asking);
            topics = analysis::possibleTopics(said, use);
        }));
        counts.push_back(milliseconds([&] { uses = value(store.topics(topics, from)); }));
    }
    const double first = looks.front() + counts.front();
    std::ranges::sort(looks);
    std::ranges::sort(counts);
    std::ranges::sort(judgements);
    double heard = 0;
    for (const domain::TermUse &use : std::as_const(found.uses))
        heard += use.mentions;
    std::printf("words from rank %d: %lld words, said by %.0f mentions together, %lld candidates, %lld questions, %lld topics\n", rank,
                static_cast<long long>(said.words.size()), heard, static_cast<long long>(found.asking.size()), static_cast<long long>(questions.size()),
                static_cast<long long>(uses.size()));
    std::printf("  read the article %.1f ms; look %.1f ms, judge %.1f ms, count topics %.1f ms (medians); the first time %.1f ms\n", reading,
                looks[looks.size() / 2], judgements[judgements.size() / 2], counts[counts.size() / 2], first);
    return std::max(looks.back(), counts.back());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("bench_wanted FOLDER [SIZE]\n", stderr);
        return 2;
    }
    constexpr qint64 million = 1'000'000;
    const qint64 size = arguments.size() > 2 ? arguments[2].toLongLong() : million;
    const auto database = bench::workspace(QDir(arguments[1]).filePath(u"wanted-%1.parvis"_s.arg(size)), size);
    const bench::Material words(1, 1);
    // The material asks nothing: every fifth mention of the workspace shall.
    static_cast<void>(value(database->write([](store::Connection &connection) -> domain::Result<bool> {
        return connection.run(u"UPDATE mention SET features = features | 8 WHERE id % 5 = 0 AND features & 8 = 0"_s).transform([] { return true; });
    })));
    constexpr double most = 300;
    double slowest = 0;
    for (const int rank : {5'000, 500, 100, 20})
        slowest = std::max(slowest, measure(*database, words, rank));
    std::printf("slowest %.1f ms: %s\n", slowest, slowest <= most ? "within 300 ms" : "MISSED: over 300 ms");
    return slowest <= most ? 0 : 1;
}
