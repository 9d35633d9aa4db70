// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The two executions of a query, over the workspace and over a stream, never differ. PARVIS_CASES sets how many random queries are asked (3,000),
// PARVIS_SEED which; docs/decisions/0005 tells of the long run.
#include "core/domain/query/matcher.h"
#include "core/store/inbox/mentionquery.h"
#include "core/store/query/querystore.h"
#include "tests/support/await.h"
#include "tests/support/material.h"
#include "tests/support/randomquery.h"
#include "tests/support/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class QueryAgreementTest : public QObject
{
    Q_OBJECT

private:
    using Ids = QList<domain::Id<domain::Mention>>;

    struct Stream
    {
        domain::QueryContext context;
        Ids ids;
        std::vector<domain::QueryPost> posts;
    };

    static constexpr int mentions = 160;

    static void fill(store::Database &database, RandomQuery &random)
    {
        for (const QString &channel : {u"Town square"_s, u"Bonjour"_s, u"Été à Nîmes"_s}) {
            QList<domain::IncomingEntry> entries;
            for (int n = 0; n < mentions / 3; ++n) {
                domain::IncomingMention mention{.kind = static_cast<domain::MentionKind>(random.below(7)),
                                                .remoteId = QString::number(n),
                                                .inReplyTo = random.oneIn(4) ? QString::number(random.below(n + 1)) : QString(),
                                                .title = random.oneIn(2) ? random.text(4) : QString(),
                                                .text = random.text(14),
                                                .language = random.pick({u"fr"_s, u"en"_s, u""_s}),
                                                .author = {},
                                                .publishedAt = instantAt(random.below(40) * 7200)};
                if (!random.oneIn(6))
                    mention.author = {.handle = random.pick(RandomQuery::handles()), .name = random.oneIn(5) ? QString() : random.text(2), .url = {}};
                entries << mention;
            }
            takeIn(database, entries, channel);
        }
    }

    /// What later work and people's hands write: by number, so that every value stands somewhere.
    static void mark(store::Database &database)
    {
        const auto marked = await(database.write([](store::Connection &connection) -> domain::Result<> {
            const QStringList statements{
                u"INSERT INTO colleague (id, name, is_me) VALUES (1, 'Lucie', 1), (2, 'Marc Éd', 0)"_s,
                u"INSERT INTO tag (id, name, folded) VALUES (1, 'À rappeler', 'a rappeler'), (2, 'presse', 'presse'), (3, '🔥', '🔥')"_s,
                u"INSERT INTO segment (id, name, query, position) VALUES (1, 'Voices', 'reach:>100 OR from:ada', 0), (2, 'Not four', 'NOT segment:voices -four', 1)"_s,
                u"UPDATE mention SET state = (id / 1024) % 4, is_read = (id / 7200) % 2, is_flagged = (rowid % 5 = 0), is_answered = ((id / 512) % 3 = 0), "
                "assignee_id = CASE (id / 7168) % 3 WHEN 0 THEN NULL ELSE (id / 7168) % 3 END, "
                "due_at = CASE (id / 1024) % 2 WHEN 0 THEN published_at + 100000000 END"_s,
                u"UPDATE identity SET reach = id * 40"_s,
                u"UPDATE person SET roles = CASE id % 4 WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN 8 ELSE 12 END, company = CASE id % 3 WHEN 0 THEN '' WHEN 1 "
                u"THEN 'Moulin "
                "Bois' ELSE 'Maison Émile' END"_s,
                u"INSERT INTO mention_tag (tag_id, mention_id) SELECT 1 + (id / 1024) % 3, id FROM mention WHERE kind > 2"_s,
                u"INSERT OR IGNORE INTO mention_tag (tag_id, mention_id) SELECT 2, id FROM mention WHERE kind > 4"_s,
                u"INSERT INTO judgement (mention_id, field, value) SELECT id, kind % 4, CASE kind % 3 WHEN 0 THEN 'positive' WHEN 1 THEN 'prix du pain' ELSE "
                u"'prix' END "
                "FROM mention"_s,
            };
            for (const QString &statement : statements) {
                if (auto ran = connection.run(statement); !ran)
                    return ran;
            }
            return {};
        }));
        QVERIFY2(marked.has_value(), "the marks were not made");
    }

    static Stream streamOf(store::Database &database, domain::Instant now)
    {
        auto read = await(database.read([now](store::Connection &connection) -> domain::Result<Stream> {
            Stream stream{.context = *store::queryContext(connection, now), .ids = {}, .posts = {}};
            stream.ids = *store::MentionQuery::make(connection, {})->keys(connection, 0, -1);
            for (const auto id : std::as_const(stream.ids))
                stream.posts.emplace_back(*store::queryFacts(connection, id));
            return stream;
        }));
        return *std::move(read);
    }

    /// One query asked both ways: nothing where they agree, else what differs.
    static QString difference(store::Connection &connection, const Stream &stream, const domain::Query &query, RandomQuery &random)
    {
        const auto plan = domain::planQuery(query, stream.context);
        if (!plan)
            return u"not planned at %1"_s.arg(plan.error().position);
        const domain::QueryMatcher matcher(*plan);
        domain::MentionFilter filter{.query = query, .now = stream.context.now};
        if (random.oneIn(8))
            filter.state = static_cast<domain::MentionState>(random.below(4));
        if (random.oneIn(8))
            filter.isRead = random.oneIn(2);
        if (random.oneIn(12))
            filter.isFlagged = random.oneIn(2);
        Ids expected;
        for (qsizetype n = 0; n < stream.ids.size(); ++n) {
            const auto &post = stream.posts[static_cast<size_t>(n)];
            const auto &facts = post.facts();
            if ((!filter.state || facts.state == *filter.state) && (!filter.isRead || facts.isRead == *filter.isRead)
                && (!filter.isFlagged || facts.isFlagged == *filter.isFlagged) && matcher.matches(post))
                expected << stream.ids[n];
        }
        const auto asked = store::MentionQuery::make(connection, filter);
        if (!asked)
            return asked.error().detail;
        const auto found = asked->keys(connection, 0, -1);
        if (!found || *found != expected)
            return found ? u"the workspace finds %1, the stream %2"_s.arg(found->size()).arg(expected.size()) : found.error().detail;
        const auto page = asked->keys(connection, stream.ids[20].value(), 7);
        Ids expectedPage;
        std::ranges::copy_if(expected, std::back_inserter(expectedPage), [&stream](auto id) { return id.value() < stream.ids[20].value(); });
        if (!page || *page != expectedPage.first(std::min<qsizetype>(7, expectedPage.size())))
            return u"a page differs"_s;
        const Ids some = random.oneIn(8) ? stream.ids : stream.ids.first(20);
        const auto among = asked->among(connection, some);
        Ids expectedAmong;
        std::ranges::copy_if(expected, std::back_inserter(expectedAmong), [&some](auto id) { return some.contains(id); });
        if (!among || *among != expectedAmong)
            return u"the look at single rows differs"_s;
        return {};
    }

private Q_SLOTS:
    void theWorkspaceAndTheStreamNeverDiffer()
    {
        // GIVEN the same mentions in a workspace and in memory
        const int cases = qEnvironmentVariableIsSet("PARVIS_CASES") ? qEnvironmentVariableIntValue("PARVIS_CASES") : 3'000;
        const int seed = qEnvironmentVariableIsSet("PARVIS_SEED") ? qEnvironmentVariableIntValue("PARVIS_SEED") : 1;
        RandomQuery random(static_cast<unsigned>(seed));
        Workspace workspace;
        fill(workspace.database(), random);
        mark(workspace.database());
        const Stream stream = streamOf(workspace.database(), instantAt(50 * 7200));
        QVERIFY(stream.ids.size() > 150);

        // WHEN random queries of the whole grammar are asked of both
        constexpr int atATime = 250;
        int matched = 0;
        for (int done = 0; done < cases; done += atATime) {
            const auto wrong = await(workspace.database().read([&](store::Connection &connection) -> domain::Result<QString> {
                for (int n = 0; n < std::min(atATime, cases - done); ++n) {
                    const QString text = random.query();
                    const auto query = domain::parseQuery(text, random.oneIn(4) ? domain::QueryReading::Typing : domain::QueryReading::Whole);
                    if (!query)
                        return u"%1: not read at %2"_s.arg(text).arg(query.error().position);
                    if (const auto again = domain::parseQuery(domain::toText(*query)); again != query)
                        return u"%1: written again as %2"_s.arg(text, domain::toText(*query));
                    if (const QString found = difference(connection, stream, *query, random); !found.isEmpty())
                        return u"%1: %2"_s.arg(text, found);
                    const domain::QueryMatcher matcher(*domain::planQuery(*query, stream.context));
                    const auto hits = std::ranges::count_if(stream.posts, [&matcher](const auto &post) { return matcher.matches(post); });
                    matched += hits > 0 && hits < stream.ids.size() ? 1 : 0;
                }
                return QString();
            }));
            // THEN they answer the same
            QVERIFY(wrong);
            QCOMPARE(*wrong, QString());
        }
        // AND enough of the queries told one mention from another
        QVERIFY2(matched * 3 > cases, qPrintable(u"%1 of %2"_s.arg(matched).arg(cases)));
        qInfo("%d queries, %d of which match some mentions and not others", cases, matched);
    }
};

QTEST_GUILESS_MAIN(QueryAgreementTest)
#include "queryagreementtest.moc"
