// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query/querysql.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using store::IndexLookup;
using store::QueryTable;

/// How queries are put into SQL; that they find the right mentions is queryagreementtest's.
class QuerySqlTest : public QObject
{
    Q_OBJECT

private:
    static store::QuerySql sqlOf(QStringView text, QueryTable table = QueryTable::Mention)
    {
        const domain::QueryContext context{.tags = {{.id = 7, .name = u"presse"_s}}};
        return store::querySql(*domain::planQuery(*domain::parseQuery(text), context), table, IndexLookup::Whole, QTimeZone::utc());
    }

private Q_SLOTS:
    void whatTheIndexCanAnswerIsOneQuestion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("match");
        QTest::newRow("a word") << u"Été"_s << u"\"ete\""_s;
        QTest::newRow("a beginning of a phrase") << u"\"a bo\"*"_s << u"\"a bo\" *"_s;
        QTest::newRow("several") << u"a (b OR c) -d -e"_s << u"((\"a\" AND (\"b\" OR \"c\")) NOT (\"d\" OR \"e\"))"_s;
        QTest::newRow("near") << u"a NEAR/4 \"b c\""_s << u"NEAR(\"a\" \"b c\", 4)"_s;
        QTest::newRow("an author") << u"from:ada four"_s << u"(author : \"ada\" AND \"four\")"_s;
        QTest::newRow("what only excludes leads nowhere") << u"-a"_s << QString();
        QTest::newRow("either or not") << u"NOT (NOT a OR b)"_s << u"(\"a\" NOT \"b\")"_s;
    }

    void whatTheIndexCanAnswerIsOneQuestion()
    {
        QFETCH(QString, text);
        const store::QuerySql sql = sqlOf(text);
        QTEST(sql.match, "match");
        QCOMPARE(sql.condition.isEmpty(), !sql.match.isEmpty());
    }

    void whatTheIndexCannotTellIsLookedUpThereAndChecked()
    {
        const store::QuerySql sql = sqlOf(u"raw:Été a NEAR/2f b");
        QCOMPARE(sql.match, u"(\"ete\" AND NEAR(\"a\" \"b\", 2))"_s);
        QVERIFY(sql.condition.sql.contains(u"raw_in"_s) && sql.condition.sql.contains(u"near_in"_s));
        QVERIFY(!sql.condition.sql.contains(u"MATCH"_s));
    }

    void namesLeadWhereNoWordDoes()
    {
        QCOMPARE(sqlOf(u"tag:presse is:unread").source->key, u"d.mention_id"_s);
        QVERIFY(!sqlOf(u"tag:presse four").source);
        QVERIFY(!sqlOf(u"NOT tag:presse").source);
        QVERIFY(!sqlOf(u"tag:none").source);
        QVERIFY(sqlOf(u"tag:none").condition.sql.contains(u"NOT EXISTS (SELECT 1 FROM mention_tag"_s));
        QCOMPARE(sqlOf(u"is:unread status:open").bounds.isRead, false);
        QCOMPARE(sqlOf(u"is:unread status:open").bounds.state, 0);
        QVERIFY(!sqlOf(u"is:unread OR status:open").bounds.state);
    }

    void deepParenthesesAreAskedApart()
    {
        // GIVEN alternating levels, deeper than FTS5's parser goes
        QString text = u"z"_s;
        for (int level = 0; level < 90; ++level)
            text = u"(a (b OR "_s + text + u"))"_s;
        // THEN no single question is as deep
        const store::QuerySql sql = sqlOf(text);
        for (const auto &value : sql.condition.values) {
            if (const auto *match = std::get_if<QString>(&value))
                QVERIFY(match->count(u'(') < 20);
        }
    }

    void whatOnlyMentionsHaveHoldsOfNothingElse()
    {
        QCOMPARE(sqlOf(u"is:unread", QueryTable::Article).condition.sql, u"m.id < 0"_s);
        QCOMPARE(sqlOf(u"from:ada", QueryTable::Post).condition.sql, u"m.id < 0"_s);
        QVERIFY(sqlOf(u"lang:fr", QueryTable::Article).condition.sql.contains(u"language"_s));
    }
};

QTEST_APPLESS_MAIN(QuerySqlTest)
#include "querysqltest.moc"
