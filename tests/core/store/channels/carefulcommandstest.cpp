// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/offlineswitch.h"
#include "tests/core/store/channels/headlessdesk.h"

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

struct CarefulDesk : HeadlessDesk
{
    CarefulDesk() { channel = connectAccount(); }
    domain::Post schedule(std::chrono::minutes in = -1min)
    {
        const domain::Instant now = domain::SystemClock().now() + in;
        domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id};
        post.text = u"Bread is out"_s;
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(now, QTimeZone::utc());
        post.createdAt = post.changedAt = now;
        return *await(store::PostStore(workspace.database()).add(post));
    }
    store::SendTurn claim() { return **await(store::DeliveryStore(workspace.database()).claim(u"us"_s, domain::SystemClock().now(), 1min)); }
    domain::Id<domain::Delivery> publish()
    {
        static_cast<void>(schedule());
        const auto turn = claim();
        const domain::Sent sent{.state = domain::Sent::State::Published, .remoteId = u"7"_s, .url = u"https://server.invalid/7"_s, .publishedAt = {}};
        static_cast<void>(await(store::DeliveryStore(workspace.database()).settle(turn.delivery.id, u"us"_s, sent, domain::SystemClock().now())));
        return turn.delivery.id;
    }
    [[nodiscard]] HeadlessRun onFile(const QString &path, const QStringList &arguments) const
    {
        return inSession({{u"PARVIS_PASSPHRASE"_s, u"a passphrase"_s}}, arguments, path);
    }
    [[nodiscard]] HeadlessRun inSession(const QMap<QString, QString> &variables, const QStringList &arguments, const QString &path = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = session();
        for (const auto *name : {"LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"})
            environment.remove(QLatin1StringView(name));
        for (const auto &[name, value] : variables.asKeyValueRange())
            environment.insert(name, value);
        process.setProcessEnvironment(environment);
        process.start(program(), QStringList{u"-w"_s, path.isEmpty() ? workspace.path() : path} + arguments);
        if (!process.waitForFinished(60'000))
            qFatal("parvisctl did not end");
        return {
            .code = process.exitCode(), .out = QString::fromUtf8(process.readAllStandardOutput()), .err = QString::fromUtf8(process.readAllStandardError())};
    }

    domain::Channel channel;
};

} // namespace

/// What is asked for and would do something else, or nothing, is said to.
class CarefulCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeletionIsNotDroppedByAChange()
    {
        CarefulDesk desk;
        const QString id = QString::number(desk.publish().value());
        QCOMPARE(desk.ctl({u"deliveries"_s, u"delete"_s, id}).code, 0);
        const QString words = desk.file(u"words.txt"_s, "Other words");
        const auto changed = desk.ctl({u"deliveries"_s, u"edit"_s, id, u"--text-file"_s, words});
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.err.contains(u"to be deleted"_s) && changed.err.contains(u"deliveries cancel "_s + id), qPrintable(changed.err));
        const auto waits = desk.ctl({u"errands"_s, u"--json"_s}).json();
        QCOMPARE(waits.value(u"kind"_s).toString(), u"delete"_s);
        QCOMPARE(waits.value(u"state"_s).toString(), u"waiting"_s);
        // Taken back, it can be changed.
        QCOMPARE(desk.ctl({u"deliveries"_s, u"cancel"_s, id}).code, 0);
        QCOMPARE(desk.ctl({u"deliveries"_s, u"edit"_s, id, u"--text-file"_s, words}).code, 0);
    }

    void theLanguageOfAPostIsThatOfTheSession_data()
    {
        QTest::addColumn<QMap<QString, QString>>("session");
        QTest::addColumn<QString>("language");
        using Session = QMap<QString, QString>;
        QTest::newRow("LANG") << Session{{u"LANG"_s, u"fr_FR.UTF-8"_s}} << u"fr"_s;
        QTest::newRow("LC_MESSAGES before LANG") << Session{{u"LANG"_s, u"fr_FR.UTF-8"_s}, {u"LC_MESSAGES"_s, u"de_DE.UTF-8"_s}} << u"de"_s;
        QTest::newRow("LC_ALL before all") << Session{{u"LANG"_s, u"fr_FR.UTF-8"_s}, {u"LC_MESSAGES"_s, u"de_DE"_s}, {u"LC_ALL"_s, u"it_IT@euro"_s}} << u"it"_s;
        QTest::newRow("C is none") << Session{{u"LANG"_s, u"fr_FR.UTF-8"_s}, {u"LC_ALL"_s, u"C.UTF-8"_s}} << QString();
        QTest::newRow("POSIX is none") << Session{{u"LANG"_s, u"POSIX"_s}} << QString();
        QTest::newRow("nothing") << Session{} << QString();
    }
    void theLanguageOfAPostIsThatOfTheSession()
    {
        using Session = QMap<QString, QString>;
        QFETCH(Session, session);
        CarefulDesk desk;
        const auto added
            = desk.inSession(session, {u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, desk.file(u"a.txt"_s, "Bread"), u"--json"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const auto post = await(store::PostStore(desk.workspace.database()).post(domain::Id<domain::Post>(added.json().value(u"post"_s).toInteger())));
        QTEST(post->language, "language");
    }

    void whatAServiceDoesNotHaveIsRefused()
    {
        CarefulDesk desk;
        const QString text = desk.file(u"a.txt"_s, "Bread");
        for (const QStringList &asked :
             {QStringList{u"--newsletter"_s, u"none"_s}, QStringList{u"--newsletter"_s, u"weekly"_s}, QStringList{u"--readers"_s, u"free"_s}}) {
            const auto added = desk.ctl(QStringList{u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, text} + asked);
            QCOMPARE(added.code, 2);
            QVERIFY2(added.err.contains(u"has no newsletter"_s) && added.err.contains(asked.first()), qPrintable(added.err));
        }
        const auto connected = desk.ctl({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, u"https://server.invalid/feed"_s, u"--user"_s, u"ada"_s});
        QCOMPARE(connected.code, 2);
        QVERIFY2(connected.err.contains(u"leave --user away"_s), qPrintable(connected.err));
    }

    void whatIsNoNumberIsSaidToBeNone()
    {
        CarefulDesk desk;
        const auto answered = desk.ctl({u"reply"_s, u"abc"_s, u"--text-file"_s, desk.file(u"a.txt"_s, "Yes")});
        QCOMPARE(answered.code, 2);
        QVERIFY2(answered.err.contains(u"'abc' is no number."_s), qPrintable(answered.err));
        QVERIFY(desk.ctl({u"reply"_s, u"0"_s, u"--text-file"_s, desk.file(u"a.txt"_s, "Yes")}).err.contains(u"not in range"_s));
    }

    void momentsThatAreNoneAreNull()
    {
        CarefulDesk desk;
        static_cast<void>(desk.schedule());
        static_cast<void>(desk.claim());
        const auto channel = desk.ctl({u"channels"_s, u"list"_s, u"--json"_s}).json();
        QVERIFY(channel.contains(u"fetchedAt"_s) && channel.value(u"fetchedAt"_s).isNull());
        const auto delivery = desk.ctl({u"deliveries"_s, u"--json"_s}).json();
        QVERIFY(delivery.contains(u"publishedAt"_s) && delivery.value(u"publishedAt"_s).isNull());
        QVERIFY(delivery.contains(u"nextAttemptAt"_s));
        QVERIFY(delivery.value(u"nextAttemptAt"_s).isNull() || !delivery.value(u"nextAttemptAt"_s).toString().isEmpty());
    }

    void whoeverSendsFromACopyIsAskedFirst()
    {
        // GIVEN a post that is due, and a backup of the workspace
        CarefulDesk desk;
        static_cast<void>(desk.schedule());
        const QString copy = desk.workspace.folder() + u"/copy.parvis"_s;
        QCOMPARE(desk.ctl({u"backup"_s, copy}).code, 0);
        // WHEN the copy is to send
        const auto sent = desk.onFile(copy, {u"send"_s});
        // THEN nothing leaves, and it says why
        QCOMPARE(sent.code, 1);
        QVERIFY2(sent.err.contains(u"This workspace is a copy, or was moved"_s), qPrintable(sent.err));
        QVERIFY2(sent.err.contains(u"this workspace is a copy, and the original may have sent it"_s), qPrintable(sent.err));
        QCOMPARE(desk.onFile(copy, {u"requests"_s, u"--json"_s}).out, QString());
        QCOMPARE(desk.onFile(copy, {u"deliveries"_s, u"--json"_s}).json().value(u"state"_s).toString(), u"unsure"_s);
        // AND that it is a copy is told once
        QVERIFY(!desk.onFile(copy, {u"send"_s}).err.contains(u"This workspace is a copy"_s));
        // AND the original says nothing of the kind
        QVERIFY(!desk.ctl({u"post"_s, u"list"_s}).err.contains(u"is a copy"_s));
        QCOMPARE(desk.count(u"delivery"_s), 0);
    }

    void aCopyInWhichSomethingIsPlannedIsOfflineUntilItIsSaid()
    {
        // GIVEN a post for later, and a backup that is opened as a workspace
        CarefulDesk desk;
        static_cast<void>(desk.schedule(300min));
        const QString copy = desk.workspace.folder() + u"/copy.parvis"_s;
        QCOMPARE(desk.ctl({u"backup"_s, copy}).code, 0);
        const auto told = desk.onFile(copy, {u"send"_s});
        QVERIFY2(told.err.contains(u"'parvisctl offline off'"_s), qPrintable(told.err));
        QCOMPARE(store::offlineSwitchAt(copy), std::optional(true));
        // THEN one word is enough, and is asked for once
        QCOMPARE(desk.onFile(copy, {u"offline"_s, u"off"_s}).code, 0);
        const auto after = desk.onFile(copy, {u"send"_s});
        QVERIFY2(!after.err.contains(u"offline"_s), qPrintable(after.err));
        // AND the original goes on
        QVERIFY2(!desk.ctl({u"send"_s}).err.contains(u"offline"_s), qPrintable(desk.ctl({u"send"_s}).err));
    }
};

QTEST_GUILESS_MAIN(CarefulCommandsTest)
#include "carefulcommandstest.moc"
