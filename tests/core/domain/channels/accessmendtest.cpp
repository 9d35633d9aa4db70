// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class AccessMendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToBePutRightTravelsInATrouble()
    {
        using Kind = AccessMend::Kind;
        for (const Kind kind : {Kind::LetInAgain, Kind::NewAddress, Kind::SwitchOn, Kind::OpenPlace, Kind::GiveRight}) {
            const AccessMend mend{.kind = kind, .said = u"no_service"_s};
            const Trouble trouble = troubleOf(mend, 404);
            QCOMPARE(accessMendIn(trouble), std::optional(mend));
            QCOMPARE(trouble.status, 404);
            // It is no attempt that counts: it waits for as long as that takes.
            Delivery delivery;
            delivery.state = DeliveryState::Sending;
            delivery.firstAttemptAt = Instant();
            QCOMPARE(afterTrouble(delivery, trouble, Instant() + std::chrono::days{30}, 0.5).state, DeliveryState::Sending);
        }
        // What a service says in its own words is none.
        QVERIFY(!accessMendIn({.kind = Trouble::Kind::AccessDenied, .said = u"no_service"_s}));
        QVERIFY(!accessMendIn({.kind = Trouble::Kind::Refused, .said = troubleOf(AccessMend(), 0).said}));
    }

    void whatIsWithheldIsKept()
    {
        Capabilities can = staticCapabilities(u"ghost"_s);
        can.withheld = QStringList{u"comments"_s};
        QCOMPARE(capabilitiesFromJson(toJson(can)), can);
        QVERIFY(capabilitiesFromJson("{}").withheld.isEmpty());
    }
};

QTEST_APPLESS_MAIN(AccessMendTest)
#include "accessmendtest.moc"
