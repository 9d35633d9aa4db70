// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/headlessdesk.h"

#include "tests/support/loopbackserver.h"

#include <algorithm>

using namespace parvis;
using namespace parvis::tests;

/// What had left when parvisctl was killed.
class KilledRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasUnderWayWhenItWasKilledIsListed()
    {
        // GIVEN a post that is due in a room whose server says nothing
        HeadlessDesk desk;
        LoopbackServer server;
        const QByteArray phrase = "a passphrase";
        const QString room = u"/services/T1/B2/s3cret"_s;
        server.answer("/", {.status = "404 Not Found"});
        server.answer(room.toLatin1(), {.isSilent = true});
        QCOMPARE(desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(room).toString(), u"--name"_s, u"Room"_s}, phrase).code, 0);
        const QString words = desk.file(u"a.txt"_s, "Bread");
        const HeadlessRun added = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Room"_s, u"--text-file"_s, words});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        // WHEN it left, and the program that sent it is killed
        QProcess process;
        QProcessEnvironment environment = desk.session();
        environment.insert(u"PARVIS_PASSPHRASE"_s, QString::fromUtf8(phrase));
        process.setProcessEnvironment(environment);
        process.start(HeadlessDesk::program(), {u"-w"_s, desk.workspace.path(), u"send"_s});
        const auto hasArrived = [&server] { return std::ranges::any_of(server.requests(), [](const QByteArray &head) { return head.startsWith("POST "); }); };
        QTRY_VERIFY_WITH_TIMEOUT(hasArrived(), 20'000);
        process.kill();
        QVERIFY(process.waitForFinished(20'000));
        // THEN the list has it, and says that it has no end
        const HeadlessRun listed = desk.ctl({u"requests"_s, u"--limit"_s, u"1"_s});
        QVERIFY2(listed.out.contains(u"POST"_s) && listed.out.contains(u"no answer noted"_s), qPrintable(listed.out));
        QVERIFY2(!listed.out.contains(u"s3cret"_s), qPrintable(listed.out));
    }
};

QTEST_GUILESS_MAIN(KilledRequestTest)
#include "killedrequesttest.moc"
