// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/reputation/reputationstore.h"
#include "core/store/search/searchstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class ReputationStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOpensItsRows();
    void whatCannotBeAnsweredIsOnlyCounted();
    void theStatsCountEverythingOnce();
};

void ReputationStoreTest::everyFigureOpensItsRows()
{
    // GIVEN a month of mentions, some answered after 100 to 10,000 seconds, taken in at its end
    Workspace workspace;
    store::ImportStore imports(workspace.database());
    QList<domain::Id<domain::Channel>> channels;
    std::vector<qint64> responses;
    for (const QString &address : {u"a"_s, u"b"_s}) {
        const auto target = await(imports.begin({.service = u"mastodon"_s, .address = address, .title = address}, u"x"_s, instantAt(200 * 13'000)));
        channels << target->channel;
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < 200; ++n) {
            const qint64 at = n * 13'000;
            entries << aMention(QString::number(n)).at(at);
            if (n % 3 == 0) {
                const qint64 response = 100 + (n * 7919) % 9900;
                responses.push_back(response);
                entries << ours(u"o%1"_s.arg(n), at + response, QString::number(n));
            }
        }
        QVERIFY(await(imports.ingest(*target, entries)));
    }
    domain::LocalDays days(workspace.database().zone());
    const domain::DayRange range{.from = days.dayOf(instantAt(0)), .until = days.dayOf(instantAt(200 * 13'000))};

    // WHEN the period's figures are read
    const auto figures = await(store::ReputationStore(workspace.database()).figures(range));

    // THEN totals, median and each day's bar agree with the rows they open
    QCOMPARE(figures->mentions, 400);
    QCOMPARE(figures->answered, qint64(responses.size()));
    std::ranges::sort(responses);
    const auto median = static_cast<double>(responses[responses.size() / 2]);
    QVERIFY(std::abs(static_cast<double>(*figures->medianResponseSeconds) - median) <= median * 0.05 + 1);
    store::InboxStore inbox(workspace.database());
    for (const auto &day : figures->days) {
        domain::MentionFilter filter;
        filter.channel = day.channel;
        filter.fromDay = day.day;
        filter.untilDay = day.day;
        QCOMPARE(await(inbox.keys(filter, {}, -1))->size(), day.mentions);
        filter.isAnswered = true;
        QCOMPARE(await(inbox.keys(filter, {}, -1))->size(), day.answered);
    }
    QCOMPARE(await(store::ReputationStore(workspace.database()).figures(range, channels[0]))->mentions, 200);
    const auto before = await(store::ReputationStore(workspace.database()).figures(range.before()));
    QCOMPARE(before->mentions, 0);
    QVERIFY(!before->medianResponseSeconds);
}

void ReputationStoreTest::whatCannotBeAnsweredIsOnlyCounted()
{
    // GIVEN mentions on an account and on a feed, one of each answered
    Workspace workspace;
    store::ImportStore imports(workspace.database());
    for (const QString &service : {u"mastodon"_s, u"feed"_s}) {
        const auto target = await(imports.begin({.service = service, .address = u"a"_s, .title = service}, u"x"_s, instantAt(100'000)));
        const qint64 response = service == u"feed"_s ? 5 : 3000;
        QVERIFY(await(imports.ingest(*target, {aMention(u"1"_s), aMention(u"2"_s), aMention(u"3"_s), ours(u"o"_s, response, u"1"_s)})));
    }
    const qint64 day = domain::LocalDays(workspace.database().zone()).dayOf(instantAt(0));

    // WHEN
    const auto figures = await(store::ReputationStore(workspace.database()).figures({.from = day, .until = day}));

    // THEN
    QCOMPARE(figures->mentions, 6);
    QCOMPARE(figures->answerable, 3);
    QCOMPARE(figures->answered, 1);
    QVERIFY(*figures->medianResponseSeconds > 2800);
}

void ReputationStoreTest::theStatsCountEverythingOnce()
{
    Workspace workspace;
    store::ImportStore imports(workspace.database());
    const auto target = await(imports.begin({.service = u"mastodon"_s, .address = u"a"_s, .title = u"A"_s}, u"x"_s, instantAt(200 * 13'000)));
    QVERIFY(await(imports.ingest(*target, {aMention(u"1"_s).saying(u"unique"_s), aMention(u"2"_s).kind(domain::MentionKind::Mail), ours(u"p"_s, 5)})));
    const auto stats = await(store::SearchStore(workspace.database()).stats());
    QCOMPARE(stats->byKind, (QList<std::pair<QString, qint64>>{{u"feed-entry"_s, 1}, {u"mail"_s, 1}, {u"post"_s, 1}}));
    QCOMPARE(stats->byService, (QList<std::pair<QString, qint64>>{{u"mastodon"_s, 3}}));
    QCOMPARE(stats->byState, (QList<std::pair<QString, qint64>>{{u"open"_s, 2}, {u"published"_s, 1}}));
}

QTEST_GUILESS_MAIN(ReputationStoreTest)
#include "reputationstoretest.moc"
