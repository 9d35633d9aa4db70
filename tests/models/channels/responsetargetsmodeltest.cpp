// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/responsetargetsmodel.h"

#include "core/store/channels/channelstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/await.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ResponseTargetsModel;

class ResponseTargetsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("understood");
        QTest::newRow("one") << u"09:00-18:00"_s << u"09:00–18:00"_s;
        QTest::newRow("two, any order") << u"14:00–18:30, 9:00–12:00"_s << u"09:00–12:00, 14:00–18:30"_s;
        QTest::newRow("French") << u"9h-12h 14h-18h30"_s << u"09:00–12:00, 14:00–18:30"_s;
        QTest::newRow("hours alone") << u"9 - 17"_s << u"09:00–17:00"_s;
        QTest::newRow("until midnight") << u"18:00-24:00"_s << u"18:00–24:00"_s;
        QTest::newRow("closed") << u"  "_s << QString();
        QTest::newRow("touching") << u"9-12, 12-14"_s << u"09:00–12:00, 12:00–14:00"_s;
    }
    void hoursAreReadAsPeopleWriteThem()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, understood);
        const auto hours = ResponseTargetsModel::hoursFromText(typed);
        QVERIFY(hours);
        QCOMPARE(ResponseTargetsModel::hoursToText(*hours), understood);
        QCOMPARE(ResponseTargetsModel::hoursFromText(understood), hours);
    }
    void hoursThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << u"in the morning"_s;
        QTest::newRow("backwards") << u"18-9"_s;
        QTest::newRow("empty stretch") << u"9-9"_s;
        QTest::newRow("minute 75") << u"9:75-18:00"_s;
        QTest::newRow("hour 25") << u"9-25"_s;
        QTest::newRow("overlap") << u"9-13, 12-18"_s;
        QTest::newRow("half") << u"9-12, 14"_s;
    }
    void hoursThatCannotBeAreRefused()
    {
        QFETCH(const QString, typed);
        QVERIFY(!ResponseTargetsModel::hoursFromText(typed));
    }
    void daysAreReadAndRefused()
    {
        const auto days = ResponseTargetsModel::daysFromText(u"2027-01-01, 2026-12-25"_s);
        QVERIFY(days);
        for (const auto &[locale, text] : {std::pair(u"fr_FR"_s, u"25/12/2026, 01/01/2027"_s), std::pair(u"en_GB"_s, u"25/12/2026, 01/01/2027"_s),
                                           std::pair(u"en_US"_s, u"12/25/2026, 1/1/2027"_s), std::pair(u"de_DE"_s, u"25.12.2026, 01.01.2027"_s)}) {
            QLocale::setDefault(QLocale(locale));
            QCOMPARE(ResponseTargetsModel::daysToText(*days), text);
            QCOMPARE(ResponseTargetsModel::daysFromText(text), days);
            QCOMPARE(ResponseTargetsModel::daysFromText(u"2027-01-01\n2026-12-25"_s), days);
        }
        QLocale::setDefault(QLocale(u"fr_FR"_s));
        QCOMPARE(ResponseTargetsModel::daysFromText(u"25.12.26; 1-1-27"_s), days);
        QVERIFY(!ResponseTargetsModel::daysFromText(u"12/25/2026"_s));
        QVERIFY(ResponseTargetsModel::daysFromText({})->isEmpty());
        QVERIFY(!ResponseTargetsModel::daysFromText(u"2026-02-30"_s));
        QVERIFY(!ResponseTargetsModel::daysFromText(u"Christmas"_s));
    }
    void aTargetMakesMentionsDueAndIsUndone()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s).at(10).by(u"amelie"_s).saying(u"Où ?"_s)});
        models::Messages messages;
        QUndoStack undo;
        ResponseTargetsModel model(workspace.database(), messages, undo);
        const auto channel = tests::await(store::ChannelStore(workspace.database()).summaries())->constFirst().channel.id;
        const auto dueAt = [&] {
            store::InboxStore inbox(workspace.database());
            const auto page = tests::await(inbox.page({}, {}, 10, 10));
            return page->rows.constFirst().dueAt;
        };
        QVERIFY(!dueAt());
        // WHEN it is to be answered within two hours, at any time of day
        model.set(channel, domain::ResponseTarget{.channel = channel, .within = std::chrono::minutes(120), .hours = domain::BusinessHours::always()});
        // THEN it is due two hours after it was said, and the model says so
        QTRY_VERIFY(model.target(channel));
        QCOMPARE(model.sentence(channel), u"Answer within 2 h"_s);
        const auto said = tests::await(store::InboxStore(workspace.database()).page({}, {}, 10, 10))->rows.constFirst().publishedAt;
        QCOMPARE(dueAt(), said + std::chrono::hours(2));
        undo.undo();
        QTRY_VERIFY(!model.target(channel));
        QVERIFY(!dueAt());
        undo.redo();
        QTRY_VERIFY(model.target(channel));
    }
    void withoutATargetItsHoursAreKeptAndNothingIsDue()
    {
        // GIVEN a channel with a target, hours and a holiday
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s).at(10).by(u"amelie"_s).saying(u"Où ?"_s)});
        models::Messages messages;
        QList<models::Message> said;
        connect(&messages, &models::Messages::posted, &messages, [&said](const models::Message &message) { said << message; });
        QUndoStack undo;
        ResponseTargetsModel model(workspace.database(), messages, undo);
        const auto channel = tests::await(store::ChannelStore(workspace.database()).summaries())->constFirst().channel.id;
        domain::ResponseTarget target{.channel = channel, .within = std::chrono::minutes(120), .hours = domain::BusinessHours::usual()};
        target.hours.holidays = {QDate(2026, 12, 25)};
        model.set(channel, target);
        QTRY_COMPARE(model.target(channel), target);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.last().sentence, u"The channel is to be answered within 2 h."_s);
        // WHEN it is to have none
        domain::ResponseTarget none = target;
        none.within = {};
        model.set(channel, none);
        // THEN nothing is due, the hours are there still, and it can be undone
        QTRY_COMPARE(said.size(), 2);
        QTRY_COMPARE(model.target(channel), none);
        QCOMPARE(model.sentence(channel), QString());
        QVERIFY(!tests::await(store::InboxStore(workspace.database()).page({}, {}, 10, 10))->rows.constFirst().dueAt);
        QVERIFY(!said.last().actionText.isEmpty());
        said.last().action();
        QTRY_COMPARE(model.target(channel), target);
    }
};

QTEST_MAIN(ResponseTargetsModelTest)
#include "responsetargetsmodeltest.moc"
