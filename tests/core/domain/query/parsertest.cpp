// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/parser.h"

#include "core/domain/query/slips.h"

#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

using Expected = QueryError::Expected;

class ParserTest : public QObject
{
    Q_OBJECT

private:
    static QString normal(const QString &text, QueryReading reading = QueryReading::Whole)
    {
        const auto query = parseQuery(text, reading);
        return query ? toText(*query) : u"error at %1"_s.arg(query.error().position);
    }

private Q_SLOTS:
    void queriesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normalForm");
        const auto row = [](const char *name, const QString &text, const QString &form) { QTest::newRow(name) << text << form; };
        row("nothing", u"  "_s, QString());
        row("side by side is AND", u"Bread BUTTER"_s, u"bread butter"_s);
        row("AND written out", u"bread AND butter"_s, u"bread butter"_s);
        row("lower case is a word", u"bread and butter"_s, u"bread and butter"_s);
        row("OR binds loosest", u"a b OR c d"_s, u"a b OR c d"_s);
        row("parentheses", u"a (b OR c) d"_s, u"a (b OR c) d"_s);
        row("parentheses too many", u"((a) (b))"_s, u"a b"_s);
        row("NOT binds tightest", u"NOT a b"_s, u"NOT a b"_s);
        row("NOT of parentheses", u"NOT (a b)"_s, u"NOT (a b)"_s);
        row("a minus is NOT", u"bread -butter -\"old oven\""_s, u"bread NOT butter NOT \"old oven\""_s);
        row("a minus within a word is none", u"well-known a - b --c"_s, u"\"well known\" a b c"_s);
        row("phrases", u"\"Open Hearth\" «le four» “an oven”"_s, u"\"open hearth\" \"le four\" \"an oven\""_s);
        row("a phrase of one word", u"\"Bread\""_s, u"bread"_s);
        row("a beginning", u"bak* \"open hea\"*"_s, u"bak* \"open hea\"*"_s);
        row("an apostrophe makes a phrase", u"l’école"_s, u"\"l ecole\""_s);
        row("near", u"bread NEAR/3 \"old oven\" OR a NEAR/0f b*"_s, u"bread NEAR/3 \"old oven\" OR a NEAR/0f b*"_s);
        row("NOT of near", u"NOT a NEAR/2 b"_s, u"NOT a NEAR/2 b"_s);
        row("raw", u"raw:Été raw:\"Le Four\" raw:C++"_s, u"raw:\"Été\" raw:\"Le Four\" raw:\"C++\""_s);
        row("raw with quotes in it", u"raw:«say \"hi\"»"_s, u"raw:«say \"hi\"»"_s);
        row("fields fold their values", u"tag:Réclamation Channel:\"Town Square\" from:@Ada"_s, u"tag:reclamation channel:\"town square\" from:ada"_s);
        row("a value's beginning", u"tag:recl* from:\"ada lov\"*"_s, u"tag:recl* from:\"ada lov\"*"_s);
        row("a field of several", u"tag:(a OR \"b c\") NOT status:(open OR waiting)"_s, u"(tag:a OR tag:\"b c\") NOT (status:open OR status:waiting)"_s);
        row("dates", u"after:2026-01-31 on:Today before:yesterday within:07d"_s, u"after:2026-01-31 on:today before:yesterday within:7d"_s);
        row("reach", u"reach:>1000 reach:>=5 reach:<2 reach:<=9 reach:=7 reach:10..20"_s, u"reach:>1000 reach:>=5 reach:<2 reach:<=9 reach:=7 reach:10..20"_s);
        row("addresses and times are text", u"https://example.org/a 10:30 note: x"_s, u"\"https example org a\" \"10 30\" note x"_s);
        row("what holds no word is passed over", u"bread & butter 🍞 \"\""_s, u"bread butter"_s);
        row("a tag that is no word", u"tag:🍞"_s, u"tag:\"🍞\""_s);
    }

    void queriesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, normalForm);
        QCOMPARE(normal(text), normalForm);
        // The normal form is the same query.
        QCOMPARE(*parseQuery(normalForm), *parseQuery(text));
    }

    void whatIsBeingTypedIsABeginning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normalForm");
        QTest::newRow("last word") << u"open hea"_s << u"open hea*"_s;
        QTest::newRow("one letter") << u"open h"_s << u"open h"_s;
        QTest::newRow("a space behind it") << u"open hea "_s << u"open hea"_s;
        QTest::newRow("a sign behind it") << u"hea!"_s << u"hea"_s;
        QTest::newRow("excluded") << u"-hea"_s << u"NOT hea*"_s;
        QTest::newRow("part of a phrase by its apostrophe") << u"l'eco"_s << u"\"l eco\"*"_s;
        QTest::newRow("open phrase") << u"a \"open hea"_s << u"a \"open hea\"*"_s;
        QTest::newRow("open phrase with one letter") << u"\"open h"_s << u"\"open h\""_s;
        QTest::newRow("open name") << u"from:\"ada lo"_s << u"from:\"ada lo\"*"_s;
        QTest::newRow("closed name") << u"from:\"ada lo\""_s << u"from:\"ada lo\""_s;
        QTest::newRow("a name") << u"from:ad"_s << u"from:ad*"_s;
        QTest::newRow("a phrase begun") << u"\""_s << QString();
        QTest::newRow("an exclusion begun") << u"-"_s << QString();
    }

    void whatIsBeingTypedIsABeginning()
    {
        QFETCH(QString, text);
        QFETCH(QString, normalForm);
        QCOMPARE(normal(text, QueryReading::Typing), normalForm);
    }

    void errorsPointAtTheCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const QString &text, int position, int length, Expected expected) {
            QTest::newRow(name) << text << position << length << static_cast<int>(expected);
        };
        row("ends after an operator", u"bread AND"_s, 9, 0, Expected::Term);
        row("begins with an operator", u"OR bread"_s, 0, 2, Expected::Term);
        row("two operators", u"a AND OR b"_s, 6, 2, Expected::Term);
        row("signs alone", u"!? 🍞"_s, 0, 5, Expected::Letters);
        row("a phrase of nothing", u"\"\""_s, 0, 2, Expected::Term);
        row("NOT of nothing", u"a NOT"_s, 5, 0, Expected::Term);
        row("empty parentheses", u"a () b"_s, 3, 1, Expected::Term);
        row("not closed", u"a (b OR c"_s, 9, 0, Expected::ClosingParenthesis);
        row("not opened", u"a ) b"_s, 2, 1, Expected::Operator);
        row("a quote not closed", u"a \"b c"_s, 6, 0, Expected::ClosingQuote);
        row("unknown field", u"a chanel:x"_s, 2, 6, Expected::Field);
        row("no value", u"a tag: b"_s, 6, 0, Expected::Value);
        row("a value without a word", u"from:++"_s, 5, 2, Expected::Value);
        row("unknown status", u"status:closed"_s, 7, 6, Expected::Choice);
        row("unknown in parentheses", u"is:(open OR closed)"_s, 12, 6, Expected::Choice);
        row("no date", u"after:2026-02-30"_s, 6, 10, Expected::Date);
        row("no span", u"within:7x"_s, 7, 2, Expected::Span);
        row("no range", u"reach:many"_s, 6, 4, Expected::Range);
        row("a range from behind", u"reach:20..10"_s, 6, 6, Expected::Range);
        row("no number", u"conversation:-4"_s, 13, 2, Expected::Number);
        row("no distance", u"a NEAR b"_s, 2, 4, Expected::Distance);
        row("a distance too far", u"a NEAR/1001 b"_s, 2, 9, Expected::Distance);
        row("near a field", u"tag:x NEAR/3 b"_s, 0, 5, Expected::Words);
        row("near parentheses", u"a NEAR/3 (b OR c)"_s, 10, 6, Expected::Words);
        row("near twice", u"a NEAR/3 b NEAR/3 c"_s, 11, 6, Expected::Operator);
        row("near nothing", u"a NEAR/3"_s, 8, 0, Expected::Term);
        row("raw of nothing", u"raw:\"\""_s, 4, 2, Expected::Value);
        row("a field within a field", u"tag:(is:open)"_s, 5, 7, Expected::Value);
        row("a field's parentheses with nothing", u"status:("_s, 8, 0, Expected::Value);
        row("a field's parentheses that are empty", u"tag:()"_s, 5, 1, Expected::Value);
        row("no value behind OR", u"status:(open OR"_s, 15, 0, Expected::Value);
    }

    void errorsPointAtTheCharacter()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(int, length);
        QFETCH(int, expected);
        const auto query = parseQuery(text);
        QVERIFY(!query);
        QCOMPARE(query.error().position, position);
        QCOMPARE(query.error().length, length);
        QCOMPARE(static_cast<int>(query.error().expected), expected);
    }

    void choicesAreListed()
    {
        QCOMPARE(parseQuery(u"has:music").error().choices, (QStringList{u"link"_s, u"image"_s, u"video"_s, u"question"_s}));
        QVERIFY(parseQuery(u"foo:bar").error().choices.contains(u"sentiment"_s));
        QVERIFY(parseQuery(u"status:(").error().choices.contains(u"waiting"_s));
    }

    void tooMuchIsRefusedPolitely()
    {
        QCOMPARE(parseQuery(u"word "_s.repeated(210'000)).error().expected, Expected::LessText);
        QCOMPARE(parseQuery(u"a "_s.repeated(1'001)).error().expected, Expected::FewerTerms);
        QVERIFY(parseQuery(u"a "_s.repeated(1'000)));
        QCOMPARE(parseQuery(u"("_s.repeated(10'000)).error().expected, Expected::LessNesting);
        QCOMPARE(parseQuery(u"NOT "_s.repeated(10'000)).error().expected, Expected::LessNesting);
        QCOMPARE(parseQuery(u"-("_s.repeated(10'000)).error().expected, Expected::LessNesting);
        QVERIFY(parseQuery(u"("_s.repeated(200) + u'a' + u")"_s.repeated(200)));
    }

    void anythingIsReadOrRefused()
    {
        // GIVEN pieces of queries in any order
        const QStringList pieces{u"a"_s,        u"\""_s,      u"«"_s,        u"»"_s,    u"("_s,     u")"_s,        u" "_s,         u" "_s,
                                 u"-"_s,        u"*"_s,       u" AND "_s,    u" OR "_s, u" NOT "_s, u" NEAR/2 "_s, u" NEAR/3f "_s, u"raw:"_s,
                                 u"tag:"_s,     u"reach:"_s,  u"within:"_s,  u">5"_s,   u"7d"_s,    u"été"_s,      u"🍞"_s,        QString(QChar(0xD83D)),
                                 u"on:today"_s, u"is:open"_s, u"status:("_s, u"done"_s, u":"_s,     u"/"_s,        u"\u0301"_s,    u"\0"_s};
        std::mt19937 random(7);
        for (int n = 0; n < 20'000; ++n) {
            QString text;
            for (int i = static_cast<int>(random() % 12); i >= 0; --i)
                text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
            for (const auto reading : {QueryReading::Whole, QueryReading::Typing}) {
                const auto query = parseQuery(text, reading);
                if (!query) {
                    QVERIFY2(query.error().position >= 0 && query.error().position + query.error().length <= text.size(), qPrintable(text));
                    continue;
                }
                // THEN the normal form of what is read is the same query
                const auto again = parseQuery(toText(*query));
                QVERIFY2(again && *again == *query, qPrintable(text + u" → "_s + toText(*query)));
            }
        }
    }

    void soughtWordsLeaveOutWhatIsExcluded()
    {
        QStringList words;
        for (const QueryNode &node : soughtWords(*parseQuery(u"bread -butter (\"old oven\" OR bak*) raw:Été tag:x a NEAR/2 b")))
            words << node.words.join(u' ') + (node.isPrefix ? u"*"_s : QString());
        QCOMPARE(words, (QStringList{u"bread"_s, u"old oven"_s, u"bak*"_s, u"ete"_s, u"a"_s, u"b"_s}));
    }

    void bothOfTwoQueriesIsOne()
    {
        QCOMPARE(toText(bothOf(*parseQuery(u"a b"), *parseQuery(u"c OR d"))), u"a b (c OR d)"_s);
        QCOMPARE(bothOf({}, *parseQuery(u"a")), *parseQuery(u"a"));
    }

    void wordsOfAPhraseCountAsTerms()
    {
        QCOMPARE(parseQuery(u'"' + QString(u"a "_s).repeated(1'001) + u'"').error().expected, QueryError::Expected::FewerTerms);
        QVERIFY(parseQuery(u'"' + QString(u"a "_s).repeated(1'000) + u'"').has_value());
    }

    void whatIsNoQueryIsTakenForWordsWhereNothingCanBeSaid()
    {
        QCOMPARE(toText(queryOrWords(u"bread OR")), u"bread or*"_s);
        QCOMPARE(toText(queryOrWords(u"title:x (a ")), u"title x a"_s);
        QCOMPARE(toText(queryOrWords(u"bread -oven ")), u"bread NOT oven"_s);
    }

    void slipsAreSeenWhereTheyHardlyMeanWhatIsRead()
    {
        using Kind = QuerySlip::Kind;
        const auto slips = [](QStringView text) { return querySlips(text); };
        QCOMPARE(slips(u"bread or butter not oven"),
                 (QList<QuerySlip>{{.kind = Kind::LowerCase, .written = u"or"_s}, {.kind = Kind::LowerCase, .written = u"not"_s}}));
        QCOMPARE(slips(u"bread Near/3 butter"), (QList<QuerySlip>{{.kind = Kind::LowerCase, .written = u"Near/3"_s}}));
        QCOMPARE(slips(u"*pain from:p*in"),
                 (QList<QuerySlip>{{.kind = Kind::InnerStar, .written = u"*pain"_s}, {.kind = Kind::InnerStar, .written = u"p*in"_s}}));
        QCOMPARE(slips(u"raw:a*"), (QList<QuerySlip>{{.kind = Kind::RawStar, .written = u"a*"_s}}));
        // What may be meant so is none: words alone, phrases, beginnings, and what is no query at all.
        for (const QStringView text :
             {u"or", u"prix or", u"near", u"\"bread and butter\" \"pa*in\"", u"pain* tag:pre*", u"a AND b OR NOT c NEAR/2 d", u"after:a*b x:("})
            QVERIFY2(slips(text).isEmpty() || !parseQuery(text), qPrintable(text.toString()));
    }

    void aFieldsParenthesesMayHoldWhatIsNoWord() { QCOMPARE(toText(*parseQuery(u"tag:(presse OR 🔥) 🔥 x")), u"(tag:presse OR tag:\"🔥\") x"_s); }
};

QTEST_APPLESS_MAIN(ParserTest)
#include "parsertest.moc"
