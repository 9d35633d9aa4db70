// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commands.h"
#include "app/parvisctl/hitlines.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/querylines.h"
#include "core/domain/base/clock.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

void sayHit(const store::SearchHit &hit, const QTimeZone &zone)
{
    constexpr qsizetype shown = 160;
    const qsizetype width = 17 + zoneName(zone).size();   // "2026-12-01 09:00 " and the zone
    const QString date = shownMoment(hit.publishedAt, zone).leftJustified(width);
    QString line = u"%1  %2  %3"_s.arg(date, hit.kind.leftJustified(10), hit.channel);
    if (!hit.author.isEmpty())
        line += u"  "_s + hit.author;
    say(line);
    QStringList parts{hit.title.simplified(), hit.text.simplified()};
    parts.removeAll(QString());
    QString text = parts.join(u" · "_s);
    if (text.isEmpty())
        return;
    if (text.size() > shown)
        text = text.left(shown - 1) + u'…';
    say(u"    "_s + text);
}

JsonLine countsOf(const QList<std::pair<QString, qint64>> &counts)
{
    JsonLine line;
    for (const auto &[name, count] : counts)
        line.add(name, count);
    return line;
}

} // namespace

Exit runSearch(const Options &options)
{
    const auto query = readQuery(options);
    if (!query)
        return Exit::Usage;
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const domain::Instant now = domain::SystemClock().now();
    if (const auto exit = checkNames(*database, *query, now, options))
        return *exit;
    constexpr qint64 forPeople = 50;
    const qint64 limit = options.limit >= 0 ? options.limit : (options.isJson ? 0 : forPeople);
    const auto print = [isJson = options.isJson, zone = database->zone()](const store::SearchHit &hit) {
        if (isJson)
            say(jsonOf(hit).text());
        else
            sayHit(hit, zone);
        return isOutputGood();
    };
    const auto found = waitFor(store::SearchStore(*database).each(*query, now, limit, print));
    if (!found)
        return Exit::WorkspaceUnusable;
    if (!isOutputGood())
        return Exit::Done; // endOutput() has the last word
    if (!*found)
        return complainOf(found->error(), options);
    if (!options.isJson && **found == 0)
        complain(u"Nothing was found."_s);
    else if (!options.isJson && **found == limit)
        complain(u"These are the first %1; --limit 0 shows all."_s.arg(grouped(limit)));
    return Exit::Done;
}

Exit runStats(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const auto stats = waitFor(store::SearchStore(*database).stats());
    if (!stats)
        return Exit::WorkspaceUnusable;
    if (!*stats)
        return complainOf(stats->error(), options);
    const auto &counts = **stats;
    if (options.isJson) {
        say(JsonLine()
                .add(u"kind"_s, countsOf(counts.byKind))
                .add(u"service"_s, countsOf(counts.byService))
                .add(u"channel"_s, countsOf(counts.byChannel))
                .add(u"state"_s, countsOf(counts.byState))
                .text());
        return Exit::Done;
    }
    const auto section = [](const QString &title, const QList<std::pair<QString, qint64>> &rows) {
        say(title);
        sayCounts(rows);
    };
    section(u"Kinds"_s, counts.byKind);
    section(u"Services"_s, counts.byService);
    section(u"Channels"_s, counts.byChannel);
    section(u"States"_s, counts.byState);
    return Exit::Done;
}

} // namespace parvis::app
