// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/serveraddress.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// Where a service is, however a person writes it.
class ServerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundInWhatIsPasted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("user");
        QTest::newRow("name") << u"social.example"_s << u"https://social.example"_s << QString();
        QTest::newRow("blanks") << u"  social.example/ "_s << u"https://social.example"_s << QString();
        QTest::newRow("handle") << u"@us@social.example"_s << u"https://social.example"_s << u"us"_s;
        QTest::newRow("mail-like") << u"us@social.example"_s << u"https://social.example"_s << u"us"_s;
        QTest::newRow("matrix") << u"@us:matrix.example"_s << u"https://matrix.example"_s << u"us"_s;
        QTest::newRow("profile") << u"https://social.example/@us"_s << u"https://social.example"_s << u"us"_s;
        QTest::newRow("post") << u"https://social.example/@us/1234567"_s << u"https://social.example"_s << u"us"_s;
        QTest::newRow("actor") << u"https://social.example/users/us"_s << u"https://social.example"_s << u"us"_s;
        QTest::newRow("web") << u"https://social.example/web/@us@other.example"_s << u"https://social.example"_s << u"us"_s;
        QTest::newRow("folder") << u"https://example.org/blog/"_s << u"https://example.org/blog"_s << QString();
        QTest::newRow("query and fragment") << u"https://example.org/?a=b#c"_s << u"https://example.org"_s << QString();
        QTest::newRow("this machine") << u"localhost:8081"_s << u"http://localhost:8081"_s << QString();
        QTest::newRow("handle of this machine") << u"@bob@localhost:8081"_s << u"http://localhost:8081"_s << u"bob"_s;
        QTest::newRow("loopback") << u"http://127.0.0.1:3000"_s << u"http://127.0.0.1:3000"_s << QString();
        QTest::newRow("password in it") << u"https://us:secret@example.org"_s << u"https://example.org"_s << QString();
        QTest::newRow("accents") << u"https://société.example"_s << u"https://xn--socit-esab.example"_s << QString();
    }
    void isFoundInWhatIsPasted()
    {
        QFETCH(QString, typed);
        const auto found = domain::serverAddressOf(typed);
        QCOMPARE(found.problem, domain::ServerAddress::Problem::None);
        QTEST(found.server.toDisplayString(), "server");
        QTEST(found.user, "user");
    }

    void whatIsNoneIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<domain::ServerAddress::Problem>("problem");
        using Problem = domain::ServerAddress::Problem;
        QTest::newRow("nothing") << u"  "_s << Problem::Empty;
        QTest::newRow("a word") << u"mastodon"_s << Problem::NotAnAddress;
        QTest::newRow("words") << u"my server"_s << Problem::NotAnAddress;
        QTest::newRow("another scheme") << u"ftp://example.org"_s << Problem::NotAnAddress;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << Problem::NotAnAddress;
        QTest::newRow("plain http") << u"http://example.org"_s << Problem::PlainHttp;
        QTest::newRow("looks like this machine") << u"http://127.0.0.1.example.org"_s << Problem::PlainHttp;
    }
    void whatIsNoneIsSaid()
    {
        QFETCH(QString, typed);
        QTEST(domain::serverAddressOf(typed).problem, "problem");
    }
};

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "serveraddresstest.moc"
