// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailingproblem.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/core/store/channels/headlessdesk.h"
#include "tests/support/entries.h"
#include "tests/support/loopbackserver.h"

#include <QtCore/QJsonArray>
#include <QtNetwork/QTcpServer>

using namespace parvis;
using namespace parvis::tests;

namespace {

constexpr auto phrase = "a passphrase";

QString numbered(qint64 number)
{
    return QString::number(number);
}

/// The first of the rows.
QJsonObject rowOf(const HeadlessRun &run)
{
    return QJsonDocument::fromJson(run.out.section(u'\n', 0, 0).toUtf8()).object();
}

} // namespace

/// Channels that are disconnected, tried and named from the command line, and what parvisctl says of what waits and of what arrived only in part.
class CutOffCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsToldAndLeavesOnceItsChannelIsConnectedAgain()
    {
        // GIVEN an article on its way to a site
        HeadlessDesk desk;
        desk.connectFolder();
        const auto article = desk.addArticle(u"Bread"_s, u"From the mill."_s);
        const HeadlessRun added = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, numbered(article.id.value()), u"--json"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const QString post = numbered(added.json()[u"post"].toInteger());
        // WHEN
        const HeadlessRun removed = desk.ctl({u"channels"_s, u"remove"_s, u"Site"_s, u"--json"_s});
        // THEN that is said
        QVERIFY2(removed.code == 0, qPrintable(removed.err));
        QVERIFY2(removed.err.contains(u"1 post cannot leave until 'Site' is connected again"_s), qPrintable(removed.err));
        QCOMPARE(removed.json()[u"waiting"].toInt(), 1);
        QCOMPARE(removed.json()[u"held"].toArray().size(), 0);
        QVERIFY(rowOf(desk.ctl({u"post"_s, u"list"_s, u"--json"_s}))[u"isCutOff"].toBool());
        QVERIFY(desk.ctl({u"post"_s, u"list"_s}).out.contains(u"(its channel is disconnected)"_s));
        QVERIFY(desk.ctl({u"post"_s, u"show"_s, post}).out.contains(u"'Site' is disconnected"_s));
        const HeadlessRun sent = desk.ctl({u"send"_s});
        QCOMPARE(sent.code, 1);
        QVERIFY2(sent.err.contains(u"1 post cannot leave (1 due by now): 'Site' is disconnected."_s), qPrintable(sent.err));
        QVERIFY(desk.ctl({u"deliveries"_s, u"missed"_s}).out.contains(u"'Site' is disconnected"_s));
        QVERIFY(desk.written(article.slug).isEmpty());
        // WHEN
        desk.connectFolder();
        const HeadlessRun left = desk.ctl({u"send"_s});
        // THEN it leaves, once
        QVERIFY2(left.code == 0, qPrintable(left.err));
        QVERIFY(desk.written(article.slug).contains("From the mill."));
        QCOMPARE(desk.count(u"delivery"_s), 1);
        QVERIFY(desk.ctl({u"send"_s}).err.contains(u"Nothing is due."_s));
    }

    void whatItsServerHoldsIsNamedWithItsAddress()
    {
        // GIVEN what a server holds
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        const domain::Instant now = domain::SystemClock().now();
        domain::Post held{.state = domain::PostState::Scheduled, .channel = channel.id, .text = u"Bread is out"_s};
        held.holder = domain::PostHolder::Service;
        held.scheduledFor = domain::toZoned(now + std::chrono::hours{5}, QTimeZone::utc());
        held = *await(store::PostStore(desk.workspace.database()).add(held));
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        QVERIFY(await(deliveries.settle((*turn)->delivery.id, u"us"_s,
                                        {.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = u"https://server.invalid/7"_s}, now)));
        // WHEN
        const HeadlessRun removed = desk.ctl({u"channels"_s, u"remove"_s, u"Us"_s}, phrase);
        // THEN
        QVERIFY2(removed.err.contains(u"(Bread is out) is held by the server of 'Us' and will still appear there"_s)
                     && removed.err.contains(u"https://server.invalid/7"_s),
                 qPrintable(removed.err));
        const HeadlessRun cancelled = desk.ctl({u"post"_s, u"cancel"_s, numbered(held.id.value())});
        QCOMPARE(cancelled.code, 1);
        QVERIFY2(cancelled.err.contains(u"The server of 'Us' holds it, and 'Us' is disconnected"_s), qPrintable(cancelled.err));
        QCOMPARE(await(store::PostStore(desk.workspace.database()).post(held.id))->state, domain::PostState::Scheduled);
    }

    void aNameIsBorneByOneChannel()
    {
        HeadlessDesk desk;
        desk.connectFolder();
        const QString other = desk.workspace.folder() + u"/other"_s;
        QVERIFY(QDir().mkpath(other));
        const auto add = [&desk](const QString &path, const QString &name) {
            return desk.ctl({u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, path, u"--set"_s, u"maker=hugo"_s, u"--name"_s, name});
        };
        const HeadlessRun twice = add(other, u"site"_s);
        QCOMPARE(twice.code, 2);
        QVERIFY2(twice.err.contains(u"Another channel is called 'site' already"_s) && twice.err.contains(u"--name"_s), qPrintable(twice.err));
        const HeadlessRun byHand
            = desk.ctl({u"channels"_s, u"add"_s, u"linkedin"_s, u"--url"_s, u"https://www.linkedin.com/company/fournil"_s, u"--name"_s, u"Site"_s});
        QCOMPARE(byHand.code, 2);
        QCOMPARE(desk.count(u"channel"_s), 1);
        // AND the same one again keeps it
        QCOMPARE(add(desk.site, u"Site"_s).code, 0);
        QCOMPARE(add(other, u"Other"_s).code, 0);
        QCOMPARE(desk.count(u"channel"_s), 2);
    }

    void aWebhookIsReachedAndNotTried()
    {
        // GIVEN a webhook whose server is there
        HeadlessDesk desk;
        LoopbackServer server;
        server.answer("/", {.status = "404 Not Found"});
        const auto add = [&desk](const QUrl &webhook, const QString &name) {
            return desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, webhook.toString(), u"--name"_s, name}, phrase);
        };
        const HeadlessRun added = add(server.url(u"/services/T1/B2/s3cret"_s), u"Room"_s);
        QVERIFY2(added.code == 0, qPrintable(added.err));
        // WHEN THEN
        const HeadlessRun reached = desk.ctl({u"channels"_s, u"test"_s, u"Room"_s}, phrase);
        QVERIFY2(reached.code == 0 && reached.out.contains(u"The server of 'Room' was reached."_s), qPrintable(reached.out + reached.err));
        QCOMPARE(server.requests().size(), 1);
        QVERIFY2(server.requests().first().startsWith("GET / "), server.requests().first().constData());
        // AND where nobody is there, that is said
        QUrl nowhere;
        {
            QTcpServer closed;
            QVERIFY(closed.listen(QHostAddress::LocalHost));
            nowhere = QUrl(u"http://127.0.0.1:%1/hooks/s3cret"_s.arg(closed.serverPort()));
        }
        QCOMPARE(add(nowhere, u"Nobody"_s).code, 0);
        const HeadlessRun unreached = desk.ctl({u"channels"_s, u"test"_s, u"Nobody"_s}, phrase);
        QCOMPARE(unreached.code, 4);
        QVERIFY2(unreached.err.contains(u"'Nobody' cannot be reached"_s) && unreached.out.isEmpty(), qPrintable(unreached.out + unreached.err));
    }

    void whoDidNotGetANewsletterIsTold()
    {
        HeadlessDesk desk;
        const auto channel = desk.connect(u"mail"_s, u"Letters"_s, u"us@server.invalid"_s);
        const domain::Instant now = domain::SystemClock().now();
        domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id, .text = u"Bread"_s};
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(now, QTimeZone::utc());
        post = *await(store::PostStore(desk.workspace.database()).add(post));
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        const domain::Trouble trouble{.kind = domain::Trouble::Kind::Refused,
                                      .said = domain::saidOf({.refused = 1, .readers = 3, .who = u"bob@x.example (550 nobody)"_s})};
        QVERIFY(await(deliveries.fail((*turn)->delivery.id, u"us"_s, {.trouble = trouble}, now, 0.5)));
        const QString line = u"2 of 3 have it. 'Letters' did not take: bob@x.example (550 nobody)."_s;
        const HeadlessRun told = desk.ctl({u"deliveries"_s});
        QVERIFY2(told.out.contains(line), qPrintable(told.out));
        QVERIFY(desk.ctl({u"post"_s, u"show"_s, numbered(post.id.value())}).out.contains(line));
    }

    void whatAServerLeftOutIsTold()
    {
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        const domain::Instant now = domain::SystemClock().now();
        domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id, .text = u"Bread"_s};
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(now, QTimeZone::utc());
        post = *await(store::PostStore(desk.workspace.database()).add(post));
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        const domain::Sent sent{.remoteId = u"7"_s,
                                .url = u"https://server.invalid/7"_s,
                                .publishedAt = now,
                                .dropped = {QString(domain::Sent::poll), QString(domain::Sent::visibility)}};
        QVERIFY(await(deliveries.settle((*turn)->delivery.id, u"us"_s, sent, now)));
        const QString line = u"It stands on 'Us', but its server left something out: the poll."_s;
        QVERIFY(desk.ctl({u"deliveries"_s}).out.contains(line));
        QVERIFY(desk.ctl({u"deliveries"_s}).out.contains(u"More people can read it on 'Us' than were to"_s));
        QVERIFY(desk.ctl({u"post"_s, u"show"_s, numbered(post.id.value())}).out.contains(line));
        const QJsonArray told{u"poll"_s, u"visibility"_s};
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--json"_s}).json()[u"dropped"].toArray(), told);
        QCOMPARE(desk.ctl({u"post"_s, u"show"_s, numbered(post.id.value()), u"--json"_s}).json()[u"dropped"].toArray(), told);
    }

    void aPostSaysInWhichLanguageItIs()
    {
        HeadlessDesk desk;
        desk.connectAccount();
        const QString text = desk.file(u"t.txt"_s, "Bread is out. Come in.");
        const auto languageOf = [&](const QStringList &more) {
            const HeadlessRun added = desk.ctl(QStringList{u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, text, u"--json"_s} + more);
            if (added.code != 0)
                return u"refused: "_s + added.err;
            return desk.ctl({u"post"_s, u"show"_s, numbered(added.json()[u"post"].toInteger()), u"--json"_s}).json()[u"language"].toString();
        };
        QCOMPARE(languageOf({u"--language"_s, u"fr"_s}), u"fr"_s);
        QCOMPARE(languageOf({u"--language"_s, u"PT-br"_s}), u"pt-BR"_s);
        QCOMPARE(languageOf({u"--thread"_s, u"--language"_s, u"zh-hant"_s}), u"zh-Hant"_s);
        // AND without it that of its article
        const auto article = desk.addArticle(u"Mill"_s, u"From the mill."_s);
        QCOMPARE(languageOf({u"--article"_s, numbered(article.id.value())}), u"en"_s);
        for (const QString &bad : {u"french"_s, u"xx"_s, u"fr_FR"_s, u"-"_s}) {
            const HeadlessRun refused = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, text, u"--language="_s + bad});
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains(u"'%1' is no language."_s.arg(bad)), qPrintable(refused.err));
        }
    }

    void theSameAnswerIsGivenTwiceOnlyWhereThatIsWanted()
    {
        // GIVEN somebody who spoke to us
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        store::ConnectionStore connections(desk.workspace.database());
        const auto now = domain::SystemClock().now();
        static_cast<void>(await(connections.claim(u"us"_s, now, std::chrono::minutes{1}, channel.id)));
        QVERIFY(await(connections.takeIn(channel.id, u"us"_s, {.stream = u"entries"_s, .entries = {aMention(u"a"_s).at(0)}}, now, std::chrono::minutes{1})));
        const QString mention
            = numbered(await(desk.workspace.database().read([](store::Connection &one) { return one.number(u"SELECT MAX(id) FROM mention"_s); })).value_or(0));
        const auto reply = [&](const QByteArray &text, const QStringList &more = {}) {
            return desk.ctl(QStringList{u"reply"_s, mention, u"--text-file"_s, desk.file(u"r.txt"_s, text), u"--json"_s} + more);
        };
        // WHEN
        const HeadlessRun first = reply("Thank you!", {u"--language"_s, u"fr"_s});
        QVERIFY2(first.code == 0, qPrintable(first.err));
        const QString post = numbered(first.json()[u"post"].toInteger());
        QCOMPARE(desk.ctl({u"post"_s, u"show"_s, post, u"--json"_s}).json()[u"language"].toString(), u"fr"_s);
        // THEN
        const HeadlessRun second = reply("Thank you!\n");
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(u"answered in the same words already, by post "_s + post), qPrintable(second.err));
        QCOMPARE(desk.count(u"post"_s), 1);
        QCOMPARE(reply("Thank you!", {u"--again"_s}).code, 0);
        QCOMPARE(reply("Something else").code, 0);
        QCOMPARE(desk.count(u"post"_s), 3);
    }

    void whatIsNotThereIsNamedInAWholeSentence()
    {
        HeadlessDesk desk;
        for (const QString &option : {u"--arrived"_s, u"--not-arrived"_s, u"--retry"_s}) {
            const HeadlessRun refused = desk.ctl({u"deliveries"_s, option, u"99"_s});
            QCOMPARE(refused.code, 2);
            QCOMPARE(refused.err.trimmed(), u"parvisctl: There is no delivery 99."_s);
        }
    }

    void ofOneThingIsSaidAtATime()
    {
        HeadlessDesk desk;
        const HeadlessRun both = desk.ctl({u"deliveries"_s, u"--arrived"_s, u"3"_s, u"--not-arrived"_s, u"3"_s});
        QCOMPARE(both.code, 2);
        QVERIFY2(both.err.contains(u"--arrived"_s) && both.err.contains(u"--not-arrived"_s), qPrintable(both.err));
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--retry"_s, u"3"_s, u"--arrived"_s, u"3"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(CutOffCommandsTest)
#include "cutoffcommandstest.moc"
