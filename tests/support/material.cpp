// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/material.h"

#include "core/store/imports/importstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"

using namespace Qt::StringLiterals;

namespace parvis::tests {

void takeIn(store::Database &database, const QList<domain::IncomingEntry> &entries, const QString &channel)
{
    store::ImportStore imports(database);
    const domain::IncomingSource source{.service = u"mastodon"_s, .address = u"https://example.social/"_s + channel, .title = channel};
    const auto target = await(imports.begin(source, channel, FakeClock().now()));
    QVERIFY2(target.has_value(), "the import did not begin");
    QVERIFY2(await(imports.ingest(*target, entries)).has_value(), "the mentions were not taken in");
    QVERIFY2(await(imports.finish(target->import)).has_value(), "the import did not finish");
}

void makeMany(store::Database &database, int count)
{
    const auto made = await(database.write([count](store::Connection &connection) -> domain::Result<> {
        auto channel = connection.prepare(u"INSERT INTO channel (id, service, name, address) VALUES (1, 'mastodon', 'Town square', 'many')"_s);
        if (auto run = channel.run(); !run)
            return run;
        constexpr qint64 firstSecond = 1'700'000'000;
        // A conversation has the key of its first mention; the rows come in order of their keys.
        const QString numbers = u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?) "_s;
        const QString key = u"(%1 + i * 60) * 1024"_s.arg(firstSecond);
        auto conversations = connection.prepare(u"INSERT INTO conversation (id, channel_id) "_s + numbers + u"SELECT "_s + key + u", 1 FROM n"_s);
        if (auto run = conversations.bind(count).run(); !run)
            return run;
        auto mentions = connection.prepare(
            u"INSERT INTO mention (id, channel_id, conversation_id, kind, published_at, day, remote_id, title, body) "_s + numbers + u"SELECT "_s + key
            + u", 1, "_s + key + u", 0, (%1 + i * 60) * 1000, 19000 + i / 1440, 'm' || i, "_s.arg(firstSecond)
            + u"'Number ' || i, 'Words of number ' || i || ', which are long enough for two lines of the list and no more than that.' FROM n"_s);
        return mentions.bind(count).run();
    }));
    QVERIFY2(made.has_value(), "the mentions were not made");
}

} // namespace parvis::tests
