// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/settling.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;

namespace {

/// What left two seconds ago, and was first tried a minute ago.
domain::Delivery departedDelivery(domain::Instant now)
{
    domain::Delivery delivery;
    delivery.firstAttemptAt = now - 1min;
    delivery.departedAt = now - 2s;
    return delivery;
}

constexpr domain::Instant settlingNow = domain::fromMs(1'795'423'260'000);

} // namespace

class SettlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHasNoKeyIsGivenTime_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("waits");
        for (const QString &service : {u"wordpress"_s, u"discourse"_s, u"ghost"_s, u"lemmy"_s, u"mattermost"_s, u"micropub"_s, u"listmonk"_s})
            QTest::addRow("%s", qPrintable(service)) << service << true;
        // A key that its service knows again, or a person who is asked.
        for (const QString &service : {u"mastodon"_s, u"bluesky"_s, u"matrix"_s, u"discord"_s, u"telegram"_s, u"webhook"_s})
            QTest::addRow("%s", qPrintable(service)) << service << false;
    }
    void whoHasNoKeyIsGivenTime()
    {
        QFETCH(QString, service);
        QFETCH(bool, waits);
        const auto from = domain::looksFrom(departedDelivery(settlingNow), domain::staticCapabilities(service), settlingNow);
        QCOMPARE(from, waits ? std::optional(settlingNow + 58s) : std::nullopt);
    }

    void aKeyThatIsForgottenIsNone()
    {
        auto delivery = departedDelivery(settlingNow);
        delivery.firstAttemptAt = settlingNow - 61min;
        QCOMPARE(domain::looksFrom(delivery, domain::staticCapabilities(u"mastodon"_s), settlingNow), settlingNow + 58s);
        QVERIFY(!domain::looksFrom(delivery, domain::staticCapabilities(u"bluesky"_s), settlingNow));
    }

    void whatHasNotLeftOrWasAnsweredNeedsNone()
    {
        const auto can = domain::staticCapabilities(u"wordpress"_s);
        auto delivery = departedDelivery(settlingNow);
        delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::RateLimited, .status = 429};
        QVERIFY(!domain::looksFrom(delivery, can, settlingNow));
        // Somebody in between may say so of a server that works.
        delivery.trouble->status = 503;
        QVERIFY(domain::looksFrom(delivery, can, settlingNow));
        delivery.departedAt.reset();
        QVERIFY(!domain::looksFrom(delivery, can, settlingNow));
    }

    void whatIsNotThereIsLookedForAgain_data()
    {
        QTest::addColumn<int>("since");
        QTest::addColumn<int>("again");
        QTest::newRow("after one minute") << 60 << 180;
        QTest::newRow("just before the second look") << 179 << 180;
        QTest::newRow("after three minutes") << 180 << 600;
        QTest::newRow("after ten minutes") << 600 << 0;
        QTest::newRow("the next day") << 86'400 << 0;
    }
    void whatIsNotThereIsLookedForAgain()
    {
        QFETCH(int, since);
        QFETCH(int, again);
        auto delivery = departedDelivery(settlingNow);
        delivery.departedAt = settlingNow - std::chrono::seconds{since};
        const auto expected = again > 0 ? std::optional(*delivery.departedAt + std::chrono::seconds{again}) : std::nullopt;
        QCOMPARE(domain::looksAgain(delivery, domain::staticCapabilities(u"wordpress"_s), settlingNow), expected);
        // Who is known by a key, and who is asked, waits for nothing.
        QVERIFY(!domain::looksAgain(delivery, domain::staticCapabilities(u"bluesky"_s), settlingNow));
        QVERIFY(!domain::looksAgain(delivery, domain::staticCapabilities(u"telegram"_s), settlingNow));
        QVERIFY(!domain::looksAgain(delivery, domain::staticCapabilities(u"mail"_s), settlingNow));
    }

    void whatIsNotWorkedOnIsLookedForOnce()
    {
        auto delivery = departedDelivery(settlingNow);
        const auto can = domain::staticCapabilities(u"wordpress"_s);
        // A look that was too much says nothing of what left.
        delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::RateLimited, .status = 429};
        QVERIFY(domain::looksAgain(delivery, can, settlingNow));
        delivery.notes.insert(QString(domain::notWorkedOnNote), u"yes"_s);
        QVERIFY(!domain::looksAgain(delivery, can, settlingNow));
        QVERIFY(domain::isNotWorkedOn(*delivery.trouble));
        QVERIFY(domain::isNotWorkedOn({.kind = domain::Trouble::Kind::Cut, .said = u"the connection was closed when 4 KiB of 2 MiB had left"_s}));
        QVERIFY(!domain::isNotWorkedOn({.kind = domain::Trouble::Kind::Cut, .said = u"the connection was closed before an answer came"_s}));
        QVERIFY(!domain::isNotWorkedOn({.kind = domain::Trouble::Kind::ServerTrouble, .status = 504}));
    }

    void whatAPersonSaysIsNotThereIsLookedForOnceWhereThatCanBe()
    {
        // GIVEN
        auto delivery = departedDelivery(settlingNow);
        const auto can = domain::staticCapabilities(u"wordpress"_s);
        QVERIFY(domain::looksAgain(delivery, can, settlingNow));
        // WHEN THEN
        delivery.notes.insert(QString(domain::notThereNote), u"yes"_s);
        QVERIFY(!domain::looksAgain(delivery, can, settlingNow));
        QVERIFY(domain::isLookedAfter(delivery, can));
        // AND who is known by a key is asked by it; where nobody can look their word holds
        QVERIFY(domain::isLookedAfter(delivery, domain::staticCapabilities(u"bluesky"_s)));
        QVERIFY(!domain::isLookedAfter(delivery, domain::staticCapabilities(u"telegram"_s)));
        QVERIFY(!domain::isLookedAfter(delivery, domain::staticCapabilities(u"mail"_s)));
        delivery.departedAt.reset();
        QVERIFY(!domain::isLookedAfter(delivery, can));
    }

    void whatIsLookedForLaterIsKnown()
    {
        auto delivery = departedDelivery(settlingNow);
        QVERIFY(!domain::isLookedFor(delivery, settlingNow));
        delivery.nextAttemptAt = settlingNow + 58s;
        QVERIFY(domain::isLookedFor(delivery, settlingNow));
        QVERIFY(!domain::isLookedFor(delivery, settlingNow + 58s));
        delivery.state = domain::DeliveryState::Published;
        QVERIFY(!domain::isLookedFor(delivery, settlingNow));
    }
};

QTEST_GUILESS_MAIN(SettlingTest)
#include "settlingtest.moc"
