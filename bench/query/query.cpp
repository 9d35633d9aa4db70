// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_query FOLDER [SIZE]: how many mentions a second 200 queries can be asked of on one core, and what the first page of a boolean query with NEAR
// costs over the workspace beside the bare statement of FTS5. A workspace that stands in the folder is used again.
#include "bench/store/material.h"
#include "bench/store/workspace.h"
#include "core/domain/query/matcher.h"
#include "core/domain/query/words.h"
#include "core/store/inbox/inboxstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace parvis;
using bench::value;

namespace {

constexpr qint64 page = 200;

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer time;
    time.start();
    work();
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

double share(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times[static_cast<size_t>(static_cast<double>(times.size() - 1) * part)];
}

/// The same question in both languages.
struct Question
{
    QString query;
    QString match;
};

QList<Question> questions(const bench::Material &words, int count)
{
    std::mt19937 random(5);
    const auto word = [&](int most) {
        QString found;
        while (found.size() < 2)
            found = domain::foldedText(words.word(static_cast<qsizetype>(random() % static_cast<unsigned>(most))));
        return found;
    };
    constexpr int common = 60;
    constexpr int usual = 2'000;
    QList<Question> list;
    for (int n = 0; n < count; ++n) {
        const QString a = word(common);
        const QString b = word(usual);
        const QString c = word(usual);
        const QString d = word(common);
        const QString e = word(usual);
        const int distance = 1 + static_cast<int>(random() % 10);
        switch (n % 4) {
        case 0:
            list.append({.query = u"(%1 OR %2) %3 NEAR/%5 %4"_s.arg(a, b, c, d).arg(distance),
                         .match = u"(\"%1\" OR \"%2\") AND NEAR(\"%3\" \"%4\", %5)"_s.arg(a, b, c, d).arg(distance)});
            break;
        case 1:
            list.append(
                {.query = u"%1 NEAR/%4 %2 NOT %3"_s.arg(a, d, b).arg(distance), .match = u"NEAR(\"%1\" \"%2\", %4) NOT \"%3\""_s.arg(a, d, b).arg(distance)});
            break;
        case 2:
            list.append({.query = u"(%1 NEAR/%5 %2 OR %3) NOT (%4 OR %6)"_s.arg(a, b, c, d).arg(distance).arg(e),
                         .match = u"(NEAR(\"%1\" \"%2\", %5) OR \"%3\") NOT (\"%4\" OR \"%6\")"_s.arg(a, b, c, d).arg(distance).arg(e)});
            break;
        default:
            list.append({.query = u"%1 %2* %3 NEAR/%5 %4"_s.arg(d, b.left(3), c, a).arg(distance),
                         .match = u"\"%1\" AND \"%2\" * AND NEAR(\"%3\" \"%4\", %5)"_s.arg(d, b.left(3), c, a).arg(distance)});
        }
    }
    return list;
}

/// SQLite alone, over the same file with the same cache.
class Bare
{
public:
    explicit Bare(const QString &path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
            || sqlite3_exec(m_handle, "PRAGMA cache_size = -12000", nullptr, nullptr, nullptr) != SQLITE_OK
            || sqlite3_prepare_v2(m_handle, "SELECT rowid FROM mention_search WHERE mention_search MATCH ? ORDER BY rowid DESC LIMIT ?", -1, &m_statement,
                                  nullptr)
                != SQLITE_OK)
            qFatal("no bare statement: %s", sqlite3_errmsg(m_handle));
    }
    ~Bare()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Bare)

    QList<qint64> keys(const QString &match)
    {
        const QByteArray text = match.toUtf8();
        sqlite3_bind_text(m_statement, 1, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        sqlite3_bind_int64(m_statement, 2, page);
        QList<qint64> found;
        int code = sqlite3_step(m_statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(m_statement))
            found << sqlite3_column_int64(m_statement, 0);
        if (code != SQLITE_DONE)
            qFatal("%s: %s", text.constData(), sqlite3_errmsg(m_handle));
        sqlite3_reset(m_statement);
        return found;
    }

private:
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/// Mentions a second that 200 queries are asked of, the making of their words counted in.
double matcherRate()
{
    constexpr int queries = 200;
    constexpr int posts = 4'000;
    bench::Material material(posts, 1);
    std::vector<domain::QueryMatcher> matchers;
    for (const Question &question : questions(material, queries))
        matchers.emplace_back(*domain::planQuery(*domain::parseQuery(question.query), {}));
    std::vector<domain::QueryFacts> facts;
    for (int n = 0; n < posts; ++n) {
        const auto mention = material.next();
        facts.push_back({.title = mention.title, .body = mention.text, .author = mention.author.name + u' ' + mention.author.handle});
    }
    qint64 hits = 0;
    const double ms = milliseconds([&] {
        for (const auto &fact : facts) {
            const domain::QueryPost post(fact);
            for (const auto &matcher : matchers)
                hits += matcher.matches(post) ? 1 : 0;
        }
    });
    std::printf("matcher: %d queries over %d mentions, %lld hits\n", queries, posts, static_cast<long long>(hits));
    return posts / (ms / 1000);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("bench_query FOLDER [SIZE]\n", stderr);
        return 2;
    }
    const qint64 size = arguments.size() > 2 ? arguments[2].toLongLong() : 1'000'000;
    constexpr double leastRate = 1'000;
    const double rate = matcherRate();
    std::printf("%-44s %10.0f  (at least %.0f)\n", "mentions a second x 200 queries", rate, leastRate);

    const QString path = QDir(arguments[1]).filePath(u"bench-%1.parvis"_s.arg(size));
    const auto database = bench::workspace(path, size);
    const store::InboxStore inbox(*database);
    Bare bare(path);
    const bench::Material words(1, 1);
    std::vector<double> ours;
    std::vector<double> theirs;
    constexpr int count = 200;
    const auto list = questions(words, count);
    // The first round warms both caches, and compares.
    for (int round = 0; round < 3; ++round) {
        for (const Question &question : list) {
            const domain::MentionFilter filter{.query = *domain::parseQuery(question.query)};
            QList<domain::Id<domain::Mention>> keys;
            QList<qint64> bareKeys;
            const auto ask = [&] { return milliseconds([&] { keys = value(inbox.keys(filter, {}, page)); }); };
            const auto askBare = [&] { return milliseconds([&] { bareKeys = bare.keys(question.match); }); };
            // Each goes first as often as the other.
            const bool isFirst = round % 2 == 0;
            const double first = isFirst ? ask() : askBare();
            const double second = isFirst ? askBare() : ask();
            if (keys.size() != bareKeys.size() || (!keys.isEmpty() && keys.last().value() != bareKeys.last()))
                qFatal("%ls finds other mentions than %ls", qUtf16Printable(question.query), qUtf16Printable(question.match));
            if (round > 0) {
                ours.push_back(isFirst ? first : second);
                theirs.push_back(isFirst ? second : first);
            }
        }
    }
    constexpr double p95 = 0.95;
    constexpr double mostMs = 100;
    constexpr double mostRatio = 1.3;
    const double ms = share(ours, p95);
    const double ratio = ms / share(theirs, p95);
    std::printf("%-44s %10.2f  (at most %.0f)\n", "boolean + NEAR, first page, p95, ms", ms, mostMs);
    std::printf("%-44s %10.2f\n", "boolean + NEAR, first page, median, ms", share(ours, 0.5));
    std::printf("%-44s %10.2f\n", "the bare statement, p95, ms", share(theirs, p95));
    std::printf("%-44s %10.2f  (at most %.1f)\n", "ours to the bare statement, p95", ratio, mostRatio);
    return rate >= leastRate && ms <= mostMs && ratio <= mostRatio ? 0 : 1;
}
