// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/promisedthere.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// What of a post waits at its service for a person's word.
class OpenAtServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatWasPromisedOfAServiceIsSaidNoMoreOnceItChangedThereAgain()
    {
        // GIVEN what was to be changed there, where somebody changed it meanwhile
        ConnectedFixture given({});
        store::ErrandStore errands(given.workspace.database());
        const auto post = given.due(u"Bread"_s);
        given.publish(post.id);
        QVERIFY(await(errands.editThere(post.id, u"Rye"_s, given.clock.now())));
        const auto conflict = [&given, &errands](const QString &there) {
            const auto turn = await(errands.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})).value().value();
            return await(errands.fail(turn.errand.id, u"us"_s, {.kind = domain::Trouble::Kind::Changed}, domain::Drift{.text = there}, given.clock.now(), 0.5));
        };
        QVERIFY(conflict(u"Cake"_s));
        // WHEN the person wants ours there
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        const QSignalSpy withdrawn(&given.messages, &models::Messages::withdrawn);
        given.model.published().keepOurs(post.id);
        QTRY_COMPARE(said.size(), 1);
        const QString promise = said.first().first().value<models::Message>().sentence;
        QVERIFY2(promise.startsWith(u"It becomes there what it is here"_s), qPrintable(promise));
        // THEN that is said, and no more once it was changed there again before it was written
        QVERIFY(withdrawn.isEmpty());
        QVERIFY(conflict(u"Pie"_s));
        QTRY_COMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn.first().first().toString(), promise);
    }

    void whatIsOpenAtItsServiceStandsFirstOnItsDay_data()
    {
        QTest::addColumn<domain::Trouble::Kind>("kind");
        QTest::addColumn<models::OpenThere>("open");
        QTest::newRow("changed") << domain::Trouble::Kind::Changed << models::OpenThere::Changed;
        QTest::newRow("failed") << domain::Trouble::Kind::Refused << models::OpenThere::Undone;
    }
    void whatIsOpenAtItsServiceStandsFirstOnItsDay()
    {
        QFETCH(const domain::Trouble::Kind, kind);
        QFETCH(const models::OpenThere, open);
        // GIVEN two posts that were published on one day
        ConnectedFixture given({});
        store::ErrandStore errands(given.workspace.database());
        const auto first = given.due(u"Cake"_s);
        given.publish(first.id);
        given.clock.advance(std::chrono::minutes{5});
        const auto second = given.due(u"Bread"_s);
        const auto sending = await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})).value().value();
        const domain::Sent sent{.remoteId = u"8"_s, .url = u"https://example.social/@us/8"_s, .publishedAt = given.clock.now(), .isVerified = true};
        QVERIFY(await(given.deliveries.settle(sending.delivery.id, u"us"_s, sent, given.clock.now())));
        const QDate day(2026, 11, 23);
        const auto namesOfDay = [&given, day] {
            QStringList names;
            for (const models::CalendarEntry &entry : given.model.month().day(given.model.month().indexOf(day)).entries)
                names << entry.name();
            return names;
        };
        QTRY_COMPARE(namesOfDay(), (QStringList{u"Cake"_s, u"Bread"_s}));
        QVERIFY(!models::isInTrouble(*given.model.entry(second.id)));
        // WHEN what was to be changed of the second was not
        QVERIFY(await(errands.editThere(second.id, u"Rye"_s, given.clock.now())));
        const auto turn = await(errands.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})).value().value();
        const bool isChanged = kind == domain::Trouble::Kind::Changed;
        const auto there = isChanged ? std::optional(domain::Drift{.text = u"Pie"_s}) : std::nullopt;
        QVERIFY(await(errands.fail(turn.errand.id, u"us"_s, {.kind = kind}, there, given.clock.now(), 0.5)));
        // THEN it stands where there is room for it, and says so
        QTRY_COMPARE(namesOfDay(), (QStringList{u"Bread"_s, u"Cake"_s}));
        const auto entry = *given.model.entry(second.id);
        QCOMPARE(entry.openThere, open);
        QVERIFY2(models::spoken(entry).contains(models::wordFor(open)), qPrintable(models::spoken(entry)));
        // AND no more once a person has decided
        QVERIFY(await(isChanged ? errands.takeOver(turn.errand.id, given.clock.now()) : errands.cancel(turn.errand.id, given.clock.now())));
        QTRY_VERIFY(given.model.entry(second.id)->openThere == models::OpenThere::Nothing);
        QCOMPARE(namesOfDay().first(), u"Cake"_s);
    }

    void whatBecameOfItThereAsPromisedGoesOnBeingSaid()
    {
        // GIVEN
        ConnectedFixture given({});
        store::ErrandStore errands(given.workspace.database());
        const auto post = given.due(u"Bread"_s);
        given.publish(post.id);
        QVERIFY(await(errands.editThere(post.id, u"Rye"_s, given.clock.now())));
        const auto claim = [&given, &errands] { return await(errands.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})).value().value().errand.id; };
        QVERIFY(await(errands.fail(claim(), u"us"_s, {.kind = domain::Trouble::Kind::Changed}, domain::Drift{.text = u"Cake"_s}, given.clock.now(), 0.5)));
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        const QSignalSpy withdrawn(&given.messages, &models::Messages::withdrawn);
        given.model.published().keepOurs(post.id);
        QTRY_COMPARE(said.size(), 1);
        // WHEN it was written there
        QVERIFY(await(errands.settle(claim(), u"us"_s, domain::Sent{.remoteId = u"7"_s, .url = {}, .publishedAt = {}, .isVerified = true}, given.clock.now())));
        QTRY_COMPARE(given.stored(post.id).text, u"Rye"_s);
        // THEN that is no longer followed, and nothing of it is taken back
        QTRY_VERIFY(given.model.published().findChildren<models::PromisedThere *>().isEmpty());
        QVERIFY(withdrawn.isEmpty());
    }
};

QTEST_MAIN(OpenAtServiceTest)
#include "openatservicetest.moc"
