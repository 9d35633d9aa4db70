// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/querycompletion.h"

#include "core/store/people/peoplestore.h"
#include "models/query/queryguide.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::QueryCompletion;

class QueryCompletionTest : public QObject
{
    Q_OBJECT

private:
    /// Completes at the bar.
    static QueryCompletion at(QString text)
    {
        const domain::QueryContext context{.channels = {{.id = 1, .service = u"mastodon"_s, .name = u"Town square"_s, .address = u"a"_s}},
                                           .tags = {{.id = 1, .name = u"À rappeler"_s}, {.id = 2, .name = u"presse"_s}},
                                           .segments = {{u"Voices"_s, u"x"_s}}};
        const qsizetype cursor = text.indexOf(u'|');
        return models::completeQuery(text.remove(u'|'), cursor, context,
                                     {{domain::QueryField::Language, {u"fr"_s, u"en"_s}}, {domain::QueryField::Sentiment, {u"negative"_s, u"furious"_s}}});
    }

private Q_SLOTS:
    void fieldsAreOfferedFromTheFirstLetterOn()
    {
        QCOMPARE(at(u"|"_s), QueryCompletion());
        QCOMPARE(at(u"i|"_s).choices, (QStringList{u"intent:"_s, u"is:"_s}));
        QCOMPARE(at(u"bread ch|"_s),
                 (QueryCompletion{.start = 6, .length = 2, .choices = {u"channel:"_s}, .meanings = {{u"channel:"_s, u"the channel it came by"_s}}}));
        const QueryCompletion denied = at(u"(-se|"_s);
        QCOMPARE(denied.choices, (QStringList{u"service:"_s, u"sentiment:"_s, u"segment:"_s}));
        QCOMPARE(denied.start, 2);
        QCOMPARE(denied.length, 2);
        QCOMPARE(at(u"bread|"_s), QueryCompletion());
    }

    void fieldsCarryWhatTheyFindBy()
    {
        QCOMPARE(at(u"in|"_s).meanings, (QHash<QString, QString>{{u"intent:"_s, u"what they want"_s}}));
        QCOMPARE(at(u"ra|"_s).meanings, (QHash<QString, QString>{{u"raw:"_s, u"exactly these signs"_s}}));
        for (const QString &name : domain::queryFieldNames())
            QVERIFY2(!at(name + u'|').meanings.value(name + u':').isEmpty(), qPrintable(name));
    }

    void whereAValueEndedOrStandsWholeNothingIsOffered()
    {
        QCOMPARE(at(u"within:7d|"_s), QueryCompletion());
        QCOMPARE(at(u"(is:late OR within:7d)|"_s), QueryCompletion());
        QCOMPARE(at(u"(is:late OR within:7)|"_s), QueryCompletion());
        QCOMPARE(at(u"(is:late OR within:7d|)"_s), QueryCompletion());
        QCOMPARE(at(u"tag:(presse OR rap)|"_s), QueryCompletion());
        QCOMPARE(at(u"tag:\"pre\"|"_s), QueryCompletion());
        QCOMPARE(at(u"tag:«presse»|"_s), QueryCompletion());
        QCOMPARE(at(u"is:UNREAD|"_s), QueryCompletion());
        // A quote that is open still waits for its end.
        QCOMPARE(at(u"tag:\"presse|"_s).choices, QStringList{u"\"presse\""_s});
    }

    void valuesComeFromTheWorkspace()
    {
        QCOMPARE(at(u"tag:|"_s).choices, (QStringList{u"none"_s, u"\"À rappeler\""_s, u"presse"_s}));
        QCOMPARE(at(u"tag:a r|"_s).choices, (QStringList{u"role:"_s, u"reach:"_s, u"raw:"_s}));
        QCOMPARE(at(u"tag:rap|"_s), (QueryCompletion{.start = 4, .length = 3, .choices = {u"\"À rappeler\""_s}}));
        QCOMPARE(at(u"channel:to| x"_s), (QueryCompletion{.start = 8, .length = 2, .choices = {u"\"Town square\""_s}}));
        QCOMPARE(at(u"lang:|"_s).choices, (QStringList{u"fr"_s, u"en"_s}));
        QCOMPARE(at(u"is:un|"_s).choices, QStringList{u"unread"_s});
        QCOMPARE(at(u"is:unread|"_s), QueryCompletion());
        QCOMPARE(at(u"segment:v|"_s).choices, QStringList{u"Voices"_s});
        QCOMPARE(at(u"tag:(presse OR rap|"_s), (QueryCompletion{.start = 15, .length = 3, .choices = {u"\"À rappeler\""_s}}));
        QCOMPARE(at(u"tag:(presse) ch|"_s).choices, QStringList{u"channel:"_s});
        QCOMPARE(at(u"(ch|"_s).choices, QStringList{u"channel:"_s});
    }

    void whoSpokeAndTheirCompaniesAreLookedUp()
    {
        // GIVEN people of whom one has a company
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s).by(u"@ada@example.social"_s), tests::aMention(u"2"_s).by(u"@adrian@example.social"_s)});
        domain::PersonCard card;
        card.person.name = u"Mary Somerville"_s;
        card.person.company = u"Adler & Sons"_s;
        QVERIFY(tests::await(store::PeopleStore(workspace.database()).takeIn({card})));
        const tests::FakeClock clock;
        models::QueryGuide guide(workspace.database(), clock);
        QSignalSpy found(&guide, &models::QueryGuide::valuesFound);
        const auto choices = [&guide](const QString &typed) { return guide.complete(typed, typed.size()).choices; };
        // WHEN their beginning is typed, THEN they are offered as soon as they are found
        QTRY_COMPARE(choices(u"company:ad"_s), QStringList{u"\"Adler & Sons\""_s});
        QTRY_COMPARE(choices(u"person:some"_s), QStringList{u"\"Mary Somerville\""_s});
        QTRY_COMPARE(choices(u"bread -from:@ada"_s), QStringList{u"@ada@example.social"_s});
        QVERIFY(found.count() >= 3);
    }

    void withinAPhraseNothingIsOffered()
    {
        QCOMPARE(at(u"\"open ch|"_s), QueryCompletion());
        QCOMPARE(at(u"\"open\" ch|"_s).choices, QStringList{u"channel:"_s});
        QCOMPARE(at(u"nofield:x|"_s), QueryCompletion());
        QCOMPARE(at(u"nofield:\"town|"_s), QueryCompletion());
    }

    void withinAQuoteThatIsOpenTheValueGoesOn()
    {
        const QueryCompletion town{.start = 8, .length = 7, .choices = {u"\"Town square\""_s}};
        QCOMPARE(at(u"channel:\"town s|"_s), town);
        QCOMPARE(at(u"channel:«town s|"_s), town);
        // A quote that is closed behind the cursor is not closed twice.
        QCOMPARE(at(u"channel:\"town s|\" x"_s), (QueryCompletion{.start = 8, .length = 8, .choices = {u"\"Town square\""_s}}));
        QCOMPARE(at(u"-channel:\"|"_s).choices, QStringList{u"\"Town square\""_s});
        QCOMPARE(at(u"tag:(\"presse\" OR \"rap|"_s), (QueryCompletion{.start = 17, .length = 4, .choices = {u"\"À rappeler\""_s}}));
        QCOMPARE(at(u"channel:\"Town square|\""_s), QueryCompletion());
        QCOMPARE(at(u"channel:\"Town square\" ch|"_s).choices, QStringList{u"channel:"_s});
    }

    void whatIsJudgedOffersItsUsualValuesAndThoseOfTheWorkspace()
    {
        QCOMPARE(at(u"sentiment:|"_s).choices, (QStringList{u"positive"_s, u"neutral"_s, u"negative"_s, u"furious"_s, u"none"_s}));
        QCOMPARE(at(u"sentiment:neg|"_s).choices, QStringList{u"negative"_s});
        // What has none of it is found too.
        for (const QString &name : {u"company"_s, u"sentiment"_s, u"intent"_s, u"topic"_s, u"subject"_s})
            QVERIFY2(!at(name + u":no|"_s).meanings.value(u"none"_s).isEmpty(), qPrintable(name));
    }

    void keywordsCarryWhatTheyMean()
    {
        const QueryCompletion offered = at(u"is:|"_s);
        QCOMPARE(offered.meanings.value(u"mine"_s), u"assigned to me"_s);
        for (const QString &keyword : domain::queryValues(domain::QueryField::Is))
            QVERIFY2(!offered.meanings.value(keyword).isEmpty(), qPrintable(keyword));
        QCOMPARE(offered.meanings.value(u"unread"_s), u"not read yet"_s);
        QCOMPARE(at(u"tag:|"_s).meanings, (QHash<QString, QString>{{u"none"_s, u"no tag"_s}}));
        QCOMPARE(at(u"lang:|"_s).meanings, (QHash<QString, QString>{{u"fr"_s, u"French"_s}, {u"en"_s, u"English"_s}}));
        QCOMPARE(at(u"role:no|"_s).meanings, (QHash<QString, QString>{{u"none"_s, u"no role"_s}}));
    }

    void whoReadsTheSameIsOfferedOnce()
    {
        // GIVEN two people of one name
        tests::Workspace workspace;
        domain::PersonCard card;
        card.person.name = u"Fatou Sarr"_s;
        domain::PersonCard other;
        other.person.name = u"Fatou Sarr"_s;
        other.person.company = u"Adler & Sons"_s;
        store::PeopleStore people(workspace.database());
        QVERIFY(tests::await(people.takeIn({card})));
        QVERIFY(tests::await(people.takeIn({other})));
        const tests::FakeClock clock;
        models::QueryGuide guide(workspace.database(), clock);
        // THEN
        const QString typed = u"from:\"fatou sa"_s;
        QTRY_COMPARE(guide.complete(typed, typed.size()).choices, QStringList{u"\"Fatou Sarr\""_s});
        // AND while it is typed it is read as if the quote were closed
        QCOMPARE(guide.judgeSearch(typed).sentence, u"Mentions that are from “fatou sa…”."_s);
    }

    void aFieldOfWhichTheWorkspaceHoldsNothingSaysSo()
    {
        tests::Workspace workspace;
        const tests::FakeClock clock;
        models::QueryGuide guide(workspace.database(), clock);
        QTRY_COMPARE(guide.judgeSearch(u"bread intent:"_s).sentence, u"A value is missing behind the colon. No mention of this workspace has an intent yet."_s);
        QCOMPARE(guide.judgeSearch(u"topic:"_s).sentence, u"A value is missing behind the colon. No mention of this workspace has a topic yet."_s);
        QCOMPARE(guide.judgeSearch(u"conversation:"_s).sentence,
                 u"A value is missing behind the colon. Give the number of a conversation; that of the one you "
                 "read is offered here while one is open."_s);
        guide.setConversation(domain::Id<domain::Conversation>(7));
        QCOMPARE(guide.judgeSearch(u"conversation:"_s).sentence, u"A value is missing behind the colon."_s);
        QCOMPARE(guide.judgeSearch(u"sentiment:"_s).sentence, u"A value is missing behind the colon: positive, neutral, negative."_s);
    }
};

QTEST_GUILESS_MAIN(QueryCompletionTest)
#include "querycompletiontest.moc"
