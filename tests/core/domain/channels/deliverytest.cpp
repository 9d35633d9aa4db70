// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;
using namespace std::chrono_literals;

class DeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesDoubleUpToAQuarterOfAnHour()
    {
        QCOMPARE(pauseBefore(1, {}, 0.5), 5s);
        QCOMPARE(pauseBefore(2, {}, 0.5), 10s);
        QCOMPARE(pauseBefore(5, {}, 0.5), 80s);
        QCOMPARE(pauseBefore(50, {}, 0.5), 15min);
        QCOMPARE(pauseBefore(1, {}, 0.0), 4s);
        QCOMPARE(pauseBefore(1, {}, 1.0), 6s);
        // Never before the service says.
        QVERIFY(pauseBefore(9, 30s, 0.0) >= 30s);
        QVERIFY(pauseBefore(9, 30s, 1.0) <= 31s);
    }

    void whatPassesIsTriedAgainForThreeDays_data()
    {
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::addColumn<DeliveryState>("soon");
        QTest::addColumn<DeliveryState>("late");
        QTest::newRow("cut") << Trouble::Kind::Cut << DeliveryState::Sending << DeliveryState::Failed;
        QTest::newRow("limits") << Trouble::Kind::RateLimited << DeliveryState::Sending << DeliveryState::Failed;
        QTest::newRow("offline") << Trouble::Kind::Offline << DeliveryState::Sending << DeliveryState::Sending;
        QTest::newRow("refused") << Trouble::Kind::Refused << DeliveryState::Failed << DeliveryState::Failed;
        QTest::newRow("withdrawn") << Trouble::Kind::AccessWithdrawn << DeliveryState::Sending << DeliveryState::Sending;
        QTest::newRow("unsure") << Trouble::Kind::Unsure << DeliveryState::Unsure << DeliveryState::Unsure;
        QTest::newRow("stopped") << Trouble::Kind::Cancelled << DeliveryState::Cancelled << DeliveryState::Cancelled;
    }
    void whatPassesIsTriedAgainForThreeDays()
    {
        QFETCH(Trouble::Kind, kind);
        QFETCH(DeliveryState, soon);
        QFETCH(DeliveryState, late);
        Delivery delivery;
        delivery.attempts = 1;
        delivery.firstAttemptAt = fromMs(0);
        QCOMPARE(afterTrouble(delivery, {.kind = kind}, fromMs(1'000), 0.5).state, soon);
        const Instant afterDays = fromMs(0) + std::chrono::days{4};
        QCOMPARE(afterTrouble(delivery, {.kind = kind}, afterDays, 0.5).state, late);
        // What may be there does not simply fail.
        delivery.departedAt = fromMs(0);
        if (late == DeliveryState::Failed && passes(kind))
            QCOMPARE(afterTrouble(delivery, {.kind = kind}, afterDays, 0.5).state, DeliveryState::Unsure);
    }

    void whatAServiceWorksOnStaysSoWhereItLetsNobodyIn()
    {
        Delivery delivery;
        delivery.state = DeliveryState::Processing;
        const auto next = afterTrouble(delivery, {.kind = Trouble::Kind::AccessWithdrawn}, fromMs(1'000), 0.5);
        QCOMPARE(next.state, DeliveryState::Processing);
        QCOMPARE(next.pause, std::optional(std::chrono::milliseconds{0}));
    }

    void tagsOfHtmlStayWherePagesOfMarkdownAreWritten()
    {
        for (const QString &service : {u"site-folder"_s, u"git-site"_s}) {
            QVERIFY2(staticCapabilities(service).keepsMarkup, qPrintable(service));
            // Also of a connection that was made before that was told apart.
            QVERIFY2(capabilitiesFromJson("{}", staticCapabilities(service)).keepsMarkup, qPrintable(service));
        }
        for (const QString &service : {u"web-space"_s, u"rss-file"_s, u"wordpress"_s, u"ghost"_s, u"mail"_s})
            QVERIFY2(!staticCapabilities(service).keepsMarkup, qPrintable(service));
    }

    void capabilitiesComeBack_data()
    {
        QTest::addColumn<QString>("service");
        for (const char *service : {"mastodon", "bluesky", "wordpress", "matrix", "telegram", "discord", "mattermost", "webhook", "feed", "git-site"})
            QTest::newRow(service) << QString::fromLatin1(service);
    }
    void capabilitiesComeBack()
    {
        QFETCH(QString, service);
        const Capabilities can = staticCapabilities(service);
        QCOMPARE(capabilitiesFromJson(toJson(can)), can);
        // What is missing is as it was.
        QCOMPARE(capabilitiesFromJson("{}", can), can);
        QCOMPARE(capabilitiesFromJson("nonsense", can), can);
    }
};

QTEST_APPLESS_MAIN(DeliveryTest)
#include "deliverytest.moc"
