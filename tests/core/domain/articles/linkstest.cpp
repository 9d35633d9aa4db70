// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/links.h"

#include <QtTest/QTest>

using namespace parvis::domain;
using namespace Qt::StringLiterals;

class LinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWholeAddressesOfTheWebAreAsked()
    {
        QCOMPARE(askedAddress(u"https://Example.org"_s), u"https://example.org/"_s);
        QCOMPARE(askedAddress(u"http://example.org/a?b=c#part"_s), u"http://example.org/a?b=c"_s);
        QCOMPARE(askedAddress(u"https://example.org/été"_s), u"https://example.org/%C3%A9t%C3%A9"_s);
        for (const auto none : {""_L1, "/mill"_L1, "mailto:ada@example.org"_L1, "ftp://example.org/"_L1, "https://ada:secret@example.org/"_L1, "#part"_L1})
            QCOMPARE(askedAddress(none), QString());
    }

    void hostsOfTheOwnNetworkAreKnown()
    {
        for (const auto own : {"localhost"_L1, "127.0.0.1"_L1, "10.1.2.3"_L1, "172.20.0.1"_L1, "192.168.1.1"_L1, "169.254.3.4"_L1, "::1"_L1, "fe80::1"_L1,
                               "fd12::1"_L1, "intranet"_L1, "printer.local"_L1, "box.lan"_L1})
            QVERIFY2(isOwnNetwork(own), own.data());
        for (const auto other : {"example.org"_L1, "8.8.8.8"_L1, "172.32.0.1"_L1, "2001:db8::1"_L1, "local.example"_L1})
            QVERIFY2(!isOwnNetwork(other), other.data());
    }

    void severalUnknownHostsWithoutAnAnswerMeanThatThisMachineIsCutOff()
    {
        const auto unknown = [](const QString &host) {
            return LinkAnswer{.address = u"https://%1/"_s.arg(host), .state = LinkState::Dead, .trouble = LinkTrouble::UnknownHost};
        };
        // Two hosts, no answer: nothing is called dead
        for (const auto &answer : soberAnswers({unknown(u"a.example"_s), unknown(u"b.example"_s)})) {
            QCOMPARE(answer.state, LinkState::Unsure);
            QCOMPARE(answer.trouble, LinkTrouble::Offline);
        }
        // One host alone, or an answer beside: they are what they seem
        QCOMPARE(soberAnswers({unknown(u"a.example"_s)}).front().state, LinkState::Dead);
        const LinkAnswer good{.address = u"https://c.example/"_s, .state = LinkState::Answers, .status = 200};
        QCOMPARE(soberAnswers({unknown(u"a.example"_s), unknown(u"b.example"_s), good}).front().state, LinkState::Dead);
    }
};

QTEST_GUILESS_MAIN(LinksTest)
#include "linkstest.moc"
