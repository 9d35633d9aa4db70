// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/tlsproblem.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::TlsProblem;
using domain::Trouble;

class TlsProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTravelsInATroubleAndIsReadOutOfIt()
    {
        using Kind = TlsProblem::Kind;
        for (const Kind kind : {Kind::Expired, Kind::NotYetValid, Kind::OtherHost, Kind::Untrusted, Kind::NoTls, Kind::Failed}) {
            const TlsProblem problem{.kind = kind, .host = u"mail.example"_s};
            const Trouble trouble = domain::troubleOf(problem);
            QCOMPARE(trouble.kind, Trouble::Kind::Unreachable);
            QVERIFY(trouble.said.contains(u"mail.example"_s));
            QCOMPARE(domain::tlsProblemIn(trouble), std::optional(problem));
        }
    }

    void otherWordsAreNone()
    {
        QVERIFY(!domain::tlsProblemIn({.kind = Trouble::Kind::Unreachable, .said = u"Connection refused"_s}));
        QVERIFY(!domain::tlsProblemIn({.kind = Trouble::Kind::Unreachable, .said = {}}));
        QVERIFY(!domain::tlsProblemIn({.kind = Trouble::Kind::Refused, .said = u"the certificate of mail.example has expired"_s}));
        QVERIFY(!domain::tlsProblemIn({.kind = Trouble::Kind::Unreachable, .said = u"this machine does not speak TLS there"_s}));
    }
};

QTEST_GUILESS_MAIN(TlsProblemTest)
#include "tlsproblemtest.moc"
