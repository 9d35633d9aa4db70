// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/matcher.h"

#include "core/domain/base/zonedtime.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class MatcherTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &iso) { return *parseInstant(iso); }
    static QueryContext context()
    {
        return {.now = at(u"2026-03-10T12:00:00Z"_s),
                .zone = QTimeZone("Europe/Paris"),
                .channels = {{.id = 1, .service = u"mastodon"_s, .name = u"Town Square"_s, .address = u"https://fêtes.example/@moulin"_s},
                             {.id = 2, .service = u"mail"_s, .name = u"Bonjour"_s, .address = u"bonjour@moulin.example"_s}},
                .tags = {{.id = 5, .name = u"À rappeler"_s}, {.id = 6, .name = u"presse"_s}},
                .colleagues = {{.id = 8, .name = u"Amina"_s, .isMe = true}, {.id = 9, .name = u"Bernard"_s}},
                .segments = {{u"Loud Voices"_s, u"reach:>1000"_s}, {u"a"_s, u"segment:b"_s}, {u"b"_s, u"x OR segment:a"_s}, {u"broken"_s, u"("_s}}};
    }
    static QueryPost post()
    {
        return QueryPost({.title = u"Une question"_s,
                          .body = u"L’Été, le four à bois chauffe le grand four. C++ too"_s,
                          .author = u"Ada Lovelace @ada@example.social"_s,
                          .person = u"Countess of Lovelace"_s,
                          .channel = 1,
                          .conversation = 77,
                          .kind = MentionKind::Reply,
                          .state = MentionState::Open,
                          .isRead = false,
                          .isFlagged = true,
                          .standing = Verdict::Hold,
                          .assignee = 8,
                          .features = 9,
                          .reach = 1200,
                          .day = dayOfDate(QDate(2026, 3, 9)),
                          .publishedAt = at(u"2026-03-09T08:00:00Z"_s),
                          .dueAt = at(u"2026-03-10T12:00:00Z"_s),
                          .language = u"fr"_s,
                          .tags = {5},
                          .judgements = {{JudgementField::Sentiment, u"positive"_s}, {JudgementField::Topic, u"prix du pain"_s}}});
    }
    static bool isMatch(const QString &text)
    {
        const auto plan = planQuery(*parseQuery(text), context());
        return plan && QueryMatcher(*plan).matches(post());
    }

private Q_SLOTS:
    void queriesMatchWhatTheySay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMatch");
        const auto yes = [](const QStringList &texts) {
            for (const QString &text : texts)
                QTest::newRow(qPrintable(text)) << text << true;
        };
        const auto no = [](const QStringList &texts) {
            for (const QString &text : texts)
                QTest::newRow(qPrintable(text)) << text << false;
        };
        yes({u" "_s, u"ete FOUR"_s, u"\"four a bois\""_s, u"cha*"_s, u"\"grand fo\"*"_s, u"absent OR four"_s, u"-absent"_s, u"ada"_s});
        no({u"absent"_s, u"\"bois four\""_s, u"chauf"_s, u"-four"_s, u"NOT (four OR absent)"_s, u"\"question l\""_s});
        yes({u"bois NEAR/1 le"_s, u"le NEAR/1 bois"_s, u"bois NEAR/1f le"_s, u"\"le four\" NEAR/0 \"a bois\""_s, u"cha* NEAR/2f four"_s});
        no({u"grand NEAR/1f bois"_s, u"bois NEAR/0 grand"_s, u"question NEAR/5 ete"_s});
        yes({u"raw:Été"_s, u"raw:\"L’Été\""_s, u"raw:C++"_s, u"raw:@ada@example.social"_s});
        no({u"raw:été"_s, u"raw:Ete"_s, u"raw:Ét"_s, u"raw:\"ne question\""_s});
        yes({u"channel:town-square"_s, u"channel:tow*"_s, u"service:mastodon"_s, u"from:lovelace"_s, u"from:@ada"_s, u"from:love*"_s, u"person:countess"_s,
             u"to:moulin"_s});
        no({u"channel:town"_s, u"channel:bonjour"_s, u"service:mail"_s, u"from:moulin"_s, u"person:ada"_s, u"to:bonjour"_s});
        yes({u"lang:FR"_s, u"sentiment:positive"_s, u"topic:prix*"_s, u"tag:\"a rappeler\""_s, u"status:open"_s, u"assignee:amina"_s, u"assignee:me"_s,
             u"segment:\"loud voices\""_s});
        yes({u"company:none"_s, u"intent:none"_s, u"subject:none"_s, u"-sentiment:none"_s, u"-topic:none"_s});
        no({u"company:moulin"_s, u"sentiment:none"_s, u"topic:none"_s, u"-company:none"_s, u"-intent:none"_s});
        no({u"tag:none"_s, u"lang:en"_s, u"lang:none"_s, u"sentiment:negative"_s, u"intent:positive"_s, u"topic:prix"_s, u"tag:presse"_s, u"tag:unknown"_s,
            u"status:(done OR waiting)"_s, u"assignee:bernard"_s, u"assignee:none"_s});
        yes({u"has:link"_s, u"has:question"_s, u"is:unread"_s, u"is:open"_s, u"is:flagged"_s, u"is:reply"_s, u"is:mine"_s, u"is:late"_s, u"is:held"_s});
        no({u"has:image"_s, u"has:video"_s, u"is:done"_s, u"is:mention"_s, u"is:direct"_s, u"is:spam"_s, u"is:trash"_s});
        yes({u"on:2026-03-09"_s, u"on:yesterday"_s, u"after:2026-03-08"_s, u"before:today"_s, u"within:2d"_s, u"within:29h"_s, u"within:1y"_s});
        no({u"on:today"_s, u"after:2026-03-09"_s, u"before:2026-03-09"_s, u"within:1d"_s, u"within:27h"_s});
        yes({u"reach:>1000"_s, u"reach:1200"_s, u"reach:1000..1200"_s, u"conversation:77"_s});
        no({u"reach:<1200"_s, u"reach:>1200"_s, u"conversation:78"_s});
    }

    void queriesMatchWhatTheySay()
    {
        QFETCH(QString, text);
        QTEST(isMatch(text), "isMatch");
    }

    void wordsThatCannotBeApartMayOverlap()
    {
        // One word may be both operands, as the full-text index has it.
        QVERIFY(isMatch(u"bois NEAR/0 boi*"_s));
        QVERIFY(!isMatch(u"bois NEAR/9f boi*"_s));
    }

    void segmentsThatCannotBeReadAreNamed()
    {
        const auto unknown = planQuery(*parseQuery(u"x segment:nobody"), context());
        // At the name alone, as with the values of other fields.
        QCOMPARE(unknown.error().position, 10);
        QCOMPARE(unknown.error().length, 6);
        QCOMPARE(planQuery(*parseQuery(u"segment:(nobody)"), context()).error().position, 9);
        QVERIFY(unknown.error().choices.contains(u"Loud Voices"_s));
        QCOMPARE(planQuery(*parseQuery(u"segment:a"), context()).error().expected, QueryError::Expected::NoCircle);
        QCOMPARE(planQuery(*parseQuery(u"segment:broken"), context()).error().expected, QueryError::Expected::GoodSegment);
    }

    void segmentsThatMultiplyAreRefused()
    {
        // GIVEN segments that each name the next one twice
        QueryContext doubling = context();
        for (int n = 0; n < 18; ++n)
            doubling.segments.insert(u"s%1"_s.arg(n), u"segment:s%1 OR -segment:s%1"_s.arg(n + 1));
        doubling.segments.insert(u"s18"_s, u"x"_s);
        // THEN the first is too much, and the last is not
        QCOMPARE(planQuery(*parseQuery(u"segment:s0"), doubling).error().expected, QueryError::Expected::FewerTerms);
        QVERIFY(planQuery(*parseQuery(u"segment:s14"), doubling).has_value());
    }

    void monthsGoBackOnTheCalendar()
    {
        const auto sinceOf = [](QStringView text, const QString &now) {
            QueryContext then = context();
            then.now = at(now);
            return fromMs(planQuery(*parseQuery(text), then)->number);
        };
        QCOMPARE(sinceOf(u"within:1m", u"2026-03-31T12:00:00Z"_s), at(u"2026-02-28T13:00:00Z"_s));
        QCOMPARE(sinceOf(u"within:1d", u"2026-03-29T12:00:00Z"_s), at(u"2026-03-28T13:00:00Z"_s));
        QCOMPARE(sinceOf(u"within:24h", u"2026-03-29T12:00:00Z"_s), at(u"2026-03-28T12:00:00Z"_s));
    }
};

QTEST_APPLESS_MAIN(MatcherTest)
#include "matchertest.moc"
