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

    void wordsOfALineThatWasCutAreKnown()
    {
        QVERIFY(domain::saysSecureLineCut(u"OpenSSL SSL_read: OpenSSL/3.5.9: error:0A000126:SSL routines::unexpected eof while reading, errno 0"_s));
        QVERIFY(domain::saysSecureLineCut(u"fatal: unable to access 'https://git.example/': GnuTLS recv error (-54): Error in the pull function."_s));
        QVERIFY(!domain::saysSecureLineCut(u"Recv failure: Connection reset by peer"_s));
        QVERIFY(!domain::saysSecureLineCut(u"error:0A00010B:SSL routines::wrong version number"_s));
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
