// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/threadwords.h"
#include "tests/models/calendar/calendarfixture.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// What is said of a thread of which not all is known.
class ThreadWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whichPartsAreThereAndWhatToDoIsSaid_data()
    {
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QStringList{} << u"Whether any of its 3 parts stands on “Us” Parvis could not find out"_s;
        QTest::newRow("one") << QStringList{u"part 0"_s} << u"Of its 3 parts, part 1 stands on “Us”; whether the others do Parvis could not find out"_s;
        QTest::newRow("two") << QStringList{u"part 1"_s, u"part 0"_s}
                             << u"Of its 3 parts, parts 1 and 2 stand on “Us”; whether the others do Parvis could not find out"_s;
    }
    void whichPartsAreThereAndWhatToDoIsSaid()
    {
        QFETCH(const QStringList, known);
        QFETCH(const QString, said);
        domain::Delivery delivery{.state = domain::DeliveryState::Unsure};
        delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::Unsure, .said = u"this workspace is a copy, and the original may have sent it"_s};
        for (const QString &part : known)
            delivery.notes.insert(part, u"7"_s);
        const QString doubt = models::threadDoubt(delivery, u"Us"_s, 3);
        QVERIFY2(doubt.startsWith(said), qPrintable(doubt));
        QVERIFY2(doubt.contains(u"this workspace is a copy"_s) && doubt.contains(u"Look there, then say so here"_s), qPrintable(doubt));
        // AND of one text, or where one part is the open one, something else is said
        QVERIFY(models::threadDoubt(delivery, u"Us"_s, 1).isEmpty());
        delivery.notes.insert(QString(domain::openStepNote), u"3 3 part 2"_s);
        QVERIFY(models::threadDoubt(delivery, u"Us"_s, 3).isEmpty());
    }

    void theCalendarSaysItOfWhatIsOpened()
    {
        // GIVEN a thread that was on its way when its workspace was copied
        ConnectedFixture given(std::nullopt);
        const auto post = given.write(u"Bread is out. "_s.repeated(45).trimmed());
        given.model.makeThread();
        QTRY_COMPARE(given.model.openedParts(), 2);
        given.model.sendNow(post.id);
        QTRY_COMPARE(await(given.posts.post(post.id))->state, domain::PostState::Scheduled);
        const auto later = given.clock.now() + std::chrono::minutes{1};
        const auto turn = await(given.deliveries.claim(u"us"_s, later, std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        const auto id = (*turn)->delivery.id;
        QVERIFY(await(given.deliveries.keep(id, u"us"_s, u"part 0"_s, u"76"_s, false, later, std::chrono::minutes{1})));
        QVERIFY(await(given.deliveries.setAside(id, u"us"_s, u"this workspace is a copy, and the original may have sent it"_s, later)));
        // THEN
        QTRY_VERIFY2(given.model.openedFate().startsWith(u"Of its 2 parts, part 1 stands on “Our Mastodon”"_s), qPrintable(given.model.openedFate()));
    }

    void whyItIsNotDeletedNamesAllPartsOfWhichNobodyKnowsWhereTheyStand()
    {
        // GIVEN a thread that was published, of which parts are there, nobody knows where
        ConnectedFixture given(std::nullopt);
        const auto post = given.due(u"Bread"_s);
        given.publish(post.id);
        const auto note = [&given](const QString &notes) {
            return await(
                given.workspace.database().write([&notes](store::Connection &one) { return one.run(u"UPDATE delivery SET notes = '%1'"_s.arg(notes)); }));
        };
        QVERIFY(note(u"{\"part 0\":\"7\",\"part 9\":\"there\",\"part 1\":\"there\"}"_s));
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.published().deleteThere(post.id);
        // THEN
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.first().first().value<models::Message>().sentence,
                 u"It was not deleted there: where parts 2 and 10 stand Parvis does not know. Delete the thread there by hand."_s);
    }
};

QTEST_MAIN(ThreadWordsTest)
#include "threadwordstest.moc"
