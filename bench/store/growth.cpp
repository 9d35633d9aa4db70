// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_growth FOLDER [SIZE…]: what lists, searches and the dashboard cost at each size, and how they grow from the first to the last. Workspaces that
// stand in the folder are used again.
#include "bench/store/material.h"
#include "bench/store/workspace.h"
#include "core/domain/base/zonedtime.h"
#include "core/domain/query/parser.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/reputation/reputationstore.h"
#include "core/store/search/searchstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using namespace parvis;
using bench::value;

namespace {

/// Median of so many runs, in milliseconds.
double median(int runs, const std::function<void(int)> &work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer time;
        time.start();
        work(run);
        times.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Reads all rows of a list, page by page as the window does.
void readWhole(const store::InboxStore &inbox, const domain::MentionList &list)
{
    constexpr qint64 atATime = 20'000;
    domain::ListPlace place;
    for (bool isLast = false; !isLast;) {
        const auto page = value(inbox.page(list, place, atATime));
        place = page.end;
        isLast = page.isLast;
    }
}

/// Five thousand mentions newer than all others, in one conversation.
store::IngestTarget takeLongConversation(store::ImportStore &imports)
{
    constexpr int length = 5'000;
    const auto target = value(imports.begin({.service = u"mastodon"_s, .address = u"https://social.example/long"_s, .title = u"Long"_s}, u"bench"_s,
                                            bench::Material::end()));
    QList<domain::IncomingEntry> entries;
    for (int n = 0; n < length; ++n) {
        domain::IncomingMention mention;
        mention.remoteId = u"long-%1"_s.arg(n);
        mention.inReplyTo = n == 0 ? QString() : u"long-%1"_s.arg(n - 1);
        mention.text = u"And so on."_s;
        mention.author = {.handle = u"@talker@social.example"_s, .name = u"Talker"_s, .url = {}};
        mention.publishedAt = bench::Material::end() + std::chrono::seconds(n);
        entries << mention;
    }
    value(imports.ingest(target, entries));
    value(imports.finish(target.import));
    return target;
}

struct Figure
{
    QString name;
    double limitMs;
    std::vector<double> ms;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    const QDir folder(arguments.isEmpty() ? QDir::tempPath() : arguments.takeFirst());
    QList<qint64> sizes;
    for (const QString &argument : std::as_const(arguments))
        sizes << argument.toLongLong();
    if (sizes.isEmpty())
        sizes = {10'000, 100'000, 1'000'000};

    std::vector<Figure> figures;
    const auto note = [&figures](const QString &name, double limitMs, double ms) {
        auto found = std::ranges::find(figures, name, &Figure::name);
        if (found == figures.end())
            found = figures.insert(figures.end(), {.name = name, .limitMs = limitMs, .ms = {}});
        found->ms.push_back(ms);
    };
    for (const qint64 size : std::as_const(sizes)) {
        const auto database = bench::workspace(folder.filePath(u"bench-%1.parvis"_s.arg(size)), size);
        store::InboxStore inbox(*database);
        store::ReputationStore reputation(*database);
        const bench::Material words(1, 1);
        domain::MentionFilter open;
        open.state = domain::MentionState::Open;
        constexpr int runs = 31;
        constexpr qint64 page = 200;
        const auto all = value(inbox.keys({}, {}, -1));
        std::mt19937_64 random(3);
        // What another size left behind must not be the first figure's burden.
        for (int run = 0; run < 5; ++run)
            value(inbox.rows(value(inbox.keys(open, {}, 50))));

        note(u"first page, open"_s, 50, median(runs, [&](int) { value(inbox.rows(value(inbox.keys(open, {}, page)).first(50))); }));
        note(u"first page, all"_s, 50, median(runs, [&](int) { value(inbox.rows(value(inbox.keys({}, {}, page)).first(50))); }));
        const domain::MentionList grouped{.filter = open, .grouping = domain::Grouping::Conversation};
        const domain::MentionList allGrouped{.filter = {}, .grouping = domain::Grouping::Conversation};
        note(u"first page, grouped, open"_s, 50, median(runs, [&](int) { value(inbox.page(grouped, {}, page, 64)); }));
        note(u"first page, grouped, all"_s, 50, median(runs, [&](int) { value(inbox.page(allGrouped, {}, page, 64)); }));
        note(u"next page"_s, 16, median(runs, [&](int) {
                 const auto after = all.at(static_cast<qsizetype>(random() % static_cast<size_t>(all.size())));
                 const auto next = value(inbox.keys(open, after, page));
                 value(inbox.rows(next.first(std::min<qsizetype>(50, next.size()))));
             }));
        note(u"jump to any row"_s, 16, median(runs, [&](int) {
                 const auto at = static_cast<qsizetype>(random() % static_cast<size_t>(all.size() - 50));
                 value(inbox.rows(all.sliced(at, 50)));
             }));
        note(u"(50 rows from 50 places)"_s, 0, median(runs, [&](int) {
                 QList<domain::Id<domain::Mention>> ids;
                 for (int n = 0; n < 50; ++n)
                     ids << all.at(static_cast<qsizetype>(random() % static_cast<size_t>(all.size())));
                 value(inbox.rows(ids));
             }));
        const auto search = [&](const QString &name, const QString &typed, const domain::MentionFilter &within = {}) {
            domain::MentionFilter filter = within;
            filter.query = domain::queryOrWords(typed);
            note(u"search: "_s + name, 50, median(runs, [&](int) {
                     const auto found = value(inbox.keys(filter, {}, page));
                     value(inbox.rows(found.first(std::min<qsizetype>(50, found.size()))));
                 }));
        };
        QString common = words.word(120);
        for (qsizetype rank = 20; rank < 400 && words.word(rank).size() < 7; ++rank)
            common = words.word(rank + 1);
        QString longWord;
        for (qsizetype rank = 0; longWord.size() < 14; ++rank)
            longWord = words.word(rank);
        search(u"a common word"_s, words.word(3) + u' ');
        search(u"a rare word*"_s, words.word(50'000) + u' ');
        search(u"two common words"_s, words.word(3) + u' ' + words.word(5) + u' ');
        search(u"common and rare word*"_s, words.word(3) + u' ' + words.word(40'000) + u' ');
        search(u"prefix of 2"_s, common.left(2));
        search(u"prefix of 3"_s, common.left(3));
        search(u"prefix of 4"_s, common.left(4));
        search(u"prefix of 5"_s, common.left(5));
        search(u"prefix of 6"_s, common.left(6));
        search(u"prefix of 7"_s, common.left(7));
        search(u"prefix of 12*"_s, longWord.left(12));
        search(u"a phrase"_s, u'"' + words.word(3) + u' ' + words.word(5) + u'"');
        search(u"common, open only"_s, words.word(3) + u' ', open);
        domain::LocalDays days(database->zone());
        const qint64 today = days.dayOf(bench::Material::end());
        note(u"dashboard of a year"_s, 50, median(runs, [&](int) { value(reputation.figures({.from = today - 364, .until = today})); }));
        note(u"(counts of the views)"_s, 0, median(runs, [&](int) { value(inbox.counts()); }));
        note(u"(all keys)"_s, 0, median(3, [&](int) { value(inbox.keys({}, {}, -1)); }));
        note(u"(open keys)"_s, 0, median(3, [&](int) { value(inbox.keys(open, {}, -1)); }));
        note(u"(all conversations)"_s, 0, median(3, [&](int) { readWhole(inbox, allGrouped); }));
        note(u"(open conversations)"_s, 0, median(3, [&](int) { readWhole(inbox, grouped); }));
        // One conversation that fills the beginning of the list; it goes again, so that the next run finds the workspace as it was.
        store::ImportStore imports(*database);
        const auto target = takeLongConversation(imports);
        note(u"first page, one long thread"_s, 50, median(runs, [&](int) { value(inbox.page(grouped, {}, page, 64)); }));
        value(imports.undo(target.import));
    }

    std::printf("%-28s", "milliseconds (median)");
    for (const qint64 size : std::as_const(sizes))
        std::printf("%12lld", static_cast<long long>(size));
    std::printf("%10s%8s\n", "growth", "limit");
    bool isGood = true;
    for (const Figure &figure : figures) {
        std::printf("%-28s", qPrintable(figure.name));
        for (const double ms : figure.ms)
            std::printf("%12.2f", ms);
        const double growth = figure.ms.back() / figure.ms.front();
        // A rare word (*) has more finds to show where there is more to find; under a millisecond a ratio is noise.
        constexpr double mostGrowth = 1.5;
        const bool isJudged = figure.limitMs > 0;
        const bool mayGrow = figure.name.endsWith(u'*') || figure.ms.back() < 1.0;
        const bool isHeld = !isJudged || (figure.ms.back() <= figure.limitMs && (growth <= mostGrowth || mayGrow));
        isGood = isGood && isHeld;
        std::printf("%9.2fx%8.0f%s\n", growth, figure.limitMs, isHeld ? "" : "  MISSED");
    }
    return isGood ? 0 : 1;
}
