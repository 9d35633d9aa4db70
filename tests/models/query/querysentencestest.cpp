// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/querysentences.h"

#include <QtCore/QTranslator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class QuerySentencesTest : public QObject
{
    Q_OBJECT

private:
    static QString readBack(QStringView text) { return models::queryReadBack(*domain::parseQuery(text)); }

private Q_SLOTS:
    void aSegmentsQueryIsReadBackAsPeople()
    {
        QCOMPARE(models::queryReadBackOfPeople(*domain::parseQuery(u"bread")), readBack(u"bread").replace(u"Mentions that"_s, u"People with mentions that"_s));
        const auto people = [](QStringView text) { return models::queryReadBackOfPeople(*domain::parseQuery(text)); };
        QCOMPARE(people(u""), QString());
        QCOMPARE(people(u"role:customer -company:bakery"), u"People who have this role: customer, and are not at “bakery”."_s);
        QCOMPARE(people(u"company:none"), u"People who have no company."_s);
        QCOMPARE(people(u"bread role:none"), u"People who have no role, with mentions that contain “bread”."_s);
        // What mixes both asks one thing of each mention.
        QCOMPARE(people(u"bread OR person:ada"), u"People with mentions that contain “bread”, or are from the person “ada”, under any handle."_s);
    }

    void queriesAreReadBack()
    {
        QLocale::setDefault(QLocale::English);
        QCOMPARE(readBack(u""), QString());
        QCOMPARE(readBack(u"bread is:unread"), u"Mentions that contain “bread”, and are unread."_s);
        QCOMPARE(readBack(u"bread OR \"open fire\"*"), u"Mentions that contain “bread”, or contain “open fire” or words that begin so."_s);
        QCOMPARE(readBack(u"(bread OR oven) -from:ada"), u"Mentions that (contain “bread”, or contain “oven”), and are not from “ada”."_s);
        QCOMPARE(readBack(u"on:2026-11-23"), u"Mentions that came on this day: Monday, November 23, 2026."_s);
        QCOMPARE(readBack(u"reach:>1000 tag:presse*"), u"Mentions that come from authors whose reach is at least 1,001, and have the tag “presse…”."_s);
    }

    void whatIsLookedForIsSaidAsItWasWritten()
    {
        QCOMPARE(readBack(u"Écras* \"Le Four\""), u"Mentions that contain “Écras” or words that begin so, and contain “Le Four”."_s);
        QCOMPARE(readBack(u"l’école, tag:(Réclamation OR prés*)"),
                 u"Mentions that contain “l’école”, and (have the tag “Réclamation”, or have the tag “prés…”)."_s);
        QCOMPARE(readBack(u"tag:none"), u"Mentions that have no tag."_s);
        QCOMPARE(readBack(u"NOT tag:none"), u"Mentions that have a tag."_s);
        QCOMPARE(readBack(u"company:none sentiment:none"), u"Mentions that are from somebody without a company, and have no sentiment."_s);
        QCOMPARE(readBack(u"-topic:none intent:none"), u"Mentions that touch a topic, and have no intent."_s);
        QCOMPARE(readBack(u"subject:none -company:none"), u"Mentions that have no subject, and are from somebody who has a company."_s);
    }

    void everySlipHasItsSentence()
    {
        const auto slips = [](QStringView text) {
            QStringList sentences;
            for (const auto &slip : domain::querySlips(text))
                sentences << models::querySentence(slip);
            return sentences;
        };
        QCOMPARE(slips(u"bread and butter"), QStringList{u"“and” is looked for as a word; operators stand in capitals: AND."_s});
        QCOMPARE(slips(u"bread near/5f butter"), QStringList{u"“near/5f” is looked for as a word; operators stand in capitals: NEAR/5f."_s});
        QCOMPARE(slips(u"pa*in"), QStringList{u"A star shortens a word only at its end, not within “pa*in”."_s});
        QCOMPARE(slips(u"raw:a*"), QStringList{u"Behind raw: a star is looked for as it stands."_s});
    }

    void aLanguageIsNamedInTheLanguageOfTheWindow()
    {
        QCOMPARE(readBack(u"NOT lang:en"), u"Mentions that are not in this language: English."_s);
        QCOMPARE(readBack(u"lang:fr"), u"Mentions that are in this language: French."_s);
        QCOMPARE(readBack(u"lang:zz"), u"Mentions that are in this language: zz."_s);
        // GIVEN a window in French
        class French final : public QTranslator
        {
        public:
            [[nodiscard]] bool isEmpty() const override { return false; }
            [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
            {
                const bool isEnglish = QLatin1StringView(context) == "parvis::models::LanguageNames"_L1 && QLatin1StringView(source) == "English"_L1;
                return isEnglish ? u"anglais"_s : QString();
            }
        } french;
        QCoreApplication::installTranslator(&french);
        // THEN
        QCOMPARE(readBack(u"lang:en"), u"Mentions that are in this language: anglais."_s);
        QCoreApplication::removeTranslator(&french);
    }

    void whatIsDeniedTogetherIsDeniedOfOne()
    {
        QCOMPARE(readBack(u"NOT (bread oven)"), u"Mentions that do not contain “bread”, or do not contain “oven”."_s);
        QCOMPARE(readBack(u"NOT (bread OR NOT is:late)"), u"Mentions that do not contain “bread”, and are late."_s);
    }

    void everyFieldAndValueHasItsClause()
    {
        // GIVEN every field, with every value that it knows or one of its kind
        QStringList queries;
        for (const QString &name : domain::queryFieldNames()) {
            const auto field = static_cast<domain::QueryField>(domain::queryFieldNames().indexOf(name));
            QStringList values = domain::queryValues(field);
            if (values.isEmpty())
                values = QStringList{u"2026-11-23"_s, u"today"_s, u"7d"_s, u"2h"_s, u"<5"_s, u"12"_s, u"none"_s, u"me"_s, u"fr"_s};
            for (const QString &value : values)
                queries << name + u':' + value;
        }
        queries << u"raw:Été"_s << u"a NEAR/3 b"_s << u"a NEAR/3f b"_s;
        // THEN what is said and what is denied read differently
        int told = 0;
        for (const QString &text : std::as_const(queries)) {
            if (!domain::parseQuery(text))
                continue;
            const QString said = readBack(text);
            const QString denied = readBack(u"-("_s + text + u')');
            QVERIFY2(said.size() > u"Mentions that ."_s.size() && denied.size() > u"Mentions that ."_s.size(), qPrintable(text));
            QVERIFY2(said != denied, qPrintable(text));
            ++told;
        }
        QVERIFY(told > 50);
    }

    void everyErrorHasItsSentence()
    {
        using Expected = domain::QueryError::Expected;
        QStringList sentences;
        for (int number = 0; number <= static_cast<int>(Expected::LessText); ++number)
            sentences << models::querySentence({.expected = static_cast<Expected>(number), .choices = {u"one"_s}});
        QVERIFY(!sentences.contains(QString()));
        // NOT is nested too.
        QVERIFY(sentences.at(static_cast<int>(Expected::LessNesting)).contains(u"NOT"_s));
        QCOMPARE(sentences.removeDuplicates(), 0);
    }

    void whatIsListedEndsOnce()
    {
        using Expected = domain::QueryError::Expected;
        // Every field is named.
        const QStringList fields = domain::queryFieldNames();
        QCOMPARE(models::querySentence({.expected = Expected::Field, .choices = fields}),
                 u"There is no such field. There are: %1."_s.arg(fields.join(u", "_s)));
        // Of names there may be many: the dots are the end.
        QCOMPARE(models::querySentence({.expected = Expected::Choice, .choices = QStringList(13, u"a"_s)}),
                 u"It can be one of these: a, a, a, a, a, a, a, a, a, a, a, a…"_s);
    }
};

QTEST_GUILESS_MAIN(QuerySentencesTest)
#include "querysentencestest.moc"
