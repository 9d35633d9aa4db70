// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/domain/channels/mailingproblem.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/requestlog.h"
#include "tests/core/store/channels/headlessdesk.h"
#include "tests/support/loopbackserver.h"

#include <QtCore/QJsonArray>

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

using domain::Sent;

/// A workspace of Paris with a post that has left as far as the test wants.
struct SayingDesk : HeadlessDesk
{
    /// Of such a channel; `in`: leaves in so long, held by its service where that is not now.
    domain::Post scheduleOn(const domain::Channel &channel, std::chrono::milliseconds in, domain::Id<domain::Article> article = {})
    {
        domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id, .article = article};
        post.text = article.isNull() ? u"Bread is out"_s : QString();
        post.title = u"Bread is out"_s;
        post.holder = in > 0ms ? domain::PostHolder::Service : domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(domain::SystemClock().now() + in, QTimeZone("America/New_York"));
        return *await(store::PostStore(workspace.database()).add(post));
    }
    /// The service takes what is due, and says so.
    domain::Id<domain::Delivery> take(const Sent &sent)
    {
        store::DeliveryStore deliveries(workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        if (!turn || !*turn)
            qFatal("nothing is due");
        if (!await(deliveries.settle((*turn)->delivery.id, u"us"_s, sent, now)))
            qFatal("not settled");
        return (*turn)->delivery.id;
    }
    /// Of the next one that is due nobody knows whether it arrived.
    domain::Id<domain::Delivery> leaveOpen()
    {
        store::DeliveryStore deliveries(workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        if (!turn || !*turn)
            qFatal("nothing is due");
        const auto id = (*turn)->delivery.id;
        static_cast<void>(await(deliveries.depart(id, u"us"_s, now, 1min)));
        static_cast<void>(await(deliveries.fail(id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unsure}}, now, 0.5)));
        return id;
    }
    static QString inParis(const domain::Post &post)
    {
        return domain::toZoned(*domain::toInstant(*post.scheduledFor), QTimeZone("Europe/Paris")).wall.toString(u"yyyy-MM-dd HH:mm"_s) + u" Europe/Paris"_s;
    }
};

QString numberOf(auto id)
{
    return QString::number(id.value());
}

} // namespace

/// What parvisctl says of what waits, left and is held: in which zone, of which row, and what follows.
class SayingCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoCouldNotBeToldIsSaidWithThePostThatLinksThem()
    {
        // GIVEN a published post of which a page that it links could not be told yet
        SayingDesk desk;
        const auto post = desk.scheduleOn(desk.connect(u"micropub"_s, u"Notes"_s, u"https://notes.invalid"_s), 0ms);
        const Sent sent{.remoteId = u"https://notes.invalid/1"_s, .url = {}, .publishedAt = domain::SystemClock().now(), .isToTell = true};
        static_cast<void>(desk.take(sent));
        store::ErrandStore errands(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(errands.claim(u"us"_s, now, 1min));
        QVERIFY(turn && *turn);
        const domain::Trouble nobody{.kind = domain::Trouble::Kind::Unreachable, .said = u"gone.example: Host not found"_s};
        QVERIFY(await(errands.fail((*turn)->errand.id, u"us"_s, nobody, {}, now, 0.5)));
        // THEN the post is named with it
        const HeadlessRun told = desk.ctl({u"errands"_s});
        const QString named = u"Post %1 (Bread is out) is published on 'Notes'. Not everybody whom it links could be told so"_s.arg(numberOf(post.id));
        QVERIFY2(told.out.contains(named), qPrintable(told.out));
    }

    void whatCouldNotBeMailedSaysWhatToDo()
    {
        // GIVEN an article that was not published without its mail
        SayingDesk desk;
        const auto channel = desk.connect(u"ghost"_s, u"Blog"_s, u"https://blog.invalid"_s);
        static_cast<void>(desk.scheduleOn(channel, 0ms, desk.addArticle(u"The oven"_s, u"It is hot."_s).id));
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto turn = await(deliveries.claim(u"us"_s, domain::SystemClock().now(), 1min));
        QVERIFY(turn && *turn);
        const auto trouble = domain::troubleOf({.kind = domain::MailingProblem::Kind::NotThere, .newsletter = u"weekly"_s}, domain::Trouble::Kind::Refused);
        QVERIFY(await(deliveries.fail((*turn)->delivery.id, u"us"_s, {.trouble = trouble}, domain::SystemClock().now(), 0.5)));
        // THEN
        const HeadlessRun told = desk.ctl({u"deliveries"_s});
        const QString said = told.out + told.err;
        QVERIFY2(said.contains(u"It was not published: the newsletter 'weekly', by which it was to be mailed on 'Blog', is not there any more."_s),
                 qPrintable(said));
        QVERIFY2(said.contains(u"--newsletter"_s), qPrintable(said));
    }

    void timesAreThoseOfTheWorkspaceAndNameTheirZone()
    {
        // GIVEN a post that was scheduled by another clock, and is held
        SayingDesk desk;
        const auto post = desk.scheduleOn(desk.connectAccount(), 5h);
        const QString when = SayingDesk::inParis(post);
        static_cast<void>(desk.take({.state = Sent::State::Held, .remoteId = u"7"_s}));
        // THEN
        for (const QStringList &asked :
             {QStringList{u"post"_s, u"list"_s}, QStringList{u"post"_s, u"show"_s, numberOf(post.id)}, QStringList{u"deliveries"_s}}) {
            const QString out = desk.ctl(asked).out;
            QVERIFY2(out.contains(when) && !out.contains(u"00Z"_s), qPrintable(out));
        }
        QVERIFY(desk.ctl({u"deliveries"_s}).out.contains(u"held        leaves "_s + when));
        // AND JSON has them in UTC
        const QString utc = domain::toIso(*domain::toInstant(*post.scheduledFor));
        QVERIFY(utc.endsWith(u'Z'));
        QCOMPARE(desk.ctl({u"post"_s, u"list"_s, u"--json"_s}).json()[u"leavesAt"].toString(), utc);
    }

    void anHourThatComesTwiceIsToldApart_data()
    {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("shown");
        QTest::newRow("the first") << u"2026-10-25T00:30:15Z"_s << u"2026-10-25 02:30:15 Europe/Paris (UTC+02:00)"_s;
        QTest::newRow("the second") << u"2026-10-25T01:30:15Z"_s << u"2026-10-25 02:30:15 Europe/Paris (UTC+01:00)"_s;
        QTest::newRow("before") << u"2026-10-24T23:59:59Z"_s << u"2026-10-25 01:59:59 Europe/Paris  "_s;
    }
    void anHourThatComesTwiceIsToldApart()
    {
        QFETCH(const QString, utc);
        QFETCH(const QString, shown);
        SayingDesk desk;
        QVERIFY(await(store::RequestLog(desk.workspace.database())
                          .add({{.at = *domain::parseInstant(utc), .method = u"GET"_s, .address = u"https://server.invalid/"_s, .status = 200}})));
        const QString out = desk.ctl({u"requests"_s}).out;
        QVERIFY2(out.startsWith(shown), qPrintable(out));
        QCOMPARE(desk.ctl({u"requests"_s, u"--json"_s}).json()[u"at"].toString(), utc);
    }

    void ofARequestWhoseEndIsNotNotedThatIsSaid()
    {
        SayingDesk desk;
        const domain::LoggedRequest begun{.at = domain::SystemClock().now(), .method = u"POST"_s, .address = u"https://server.invalid/"_s, .sent = 7};
        QVERIFY(await(store::RequestLog(desk.workspace.database()).begin(begun)));
        const QString out = desk.ctl({u"requests"_s}).out;
        QVERIFY2(out.contains(u"POST   https://server.invalid/  no answer noted  7 bytes sent"_s), qPrintable(out));
        QVERIFY(desk.ctl({u"requests"_s, u"--json"_s}).json()[u"ms"].isNull());
    }

    void whatItsServerHoldsLeavesThoughItsChannelIsDisconnected()
    {
        // GIVEN
        SayingDesk desk;
        const auto channel = desk.connectAccount();
        static_cast<void>(desk.scheduleOn(channel, 5h));
        static_cast<void>(desk.take({.state = Sent::State::Held, .remoteId = u"7"_s}));
        QVERIFY(desk.ctl({u"post"_s, u"list"_s, u"--json"_s}).json()[u"isHeldThere"].toBool());
        // WHEN
        QCOMPARE(desk.ctl({u"channels"_s, u"remove"_s, u"Us"_s}, "a passphrase").code, 0);
        // THEN it is not said to wait for anything
        const QString out = desk.ctl({u"post"_s, u"list"_s}).out;
        QVERIFY2(out.contains(u"(held there: it leaves from there, though its channel is disconnected)"_s), qPrintable(out));
        const QJsonObject json = desk.ctl({u"post"_s, u"list"_s, u"--json"_s}).json();
        QVERIFY(!json[u"isCutOff"].toBool());
        QVERIFY(json[u"isHeldThere"].toBool());
    }

    void whatIsSaidOfAnEntryTellsOfThatEntryAndWhatFollows_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("follows");
        QTest::newRow("it is there") << u"--arrived"_s << u"published"_s << u"It counts as published."_s;
        QTest::newRow("it is not") << u"--not-arrived"_s << u"sending"_s << u"looks whether it arrived, before it sends it again."_s;
    }
    void whatIsSaidOfAnEntryTellsOfThatEntryAndWhatFollows()
    {
        // GIVEN two entries, of the first of which nobody knows
        QFETCH(const QString, option);
        QFETCH(const QString, state);
        QFETCH(const QString, follows);
        SayingDesk desk;
        const auto channel = desk.connectAccount();
        static_cast<void>(desk.scheduleOn(channel, 0ms));
        const auto open = desk.leaveOpen();
        static_cast<void>(desk.scheduleOn(channel, 0ms));
        static_cast<void>(desk.take({.state = Sent::State::Published, .remoteId = u"8"_s}));
        // WHEN
        const QString before = desk.ctl({u"deliveries"_s}).out;
        QVERIFY2(before.contains(u"say so with 'deliveries --arrived %1' or '--not-arrived %1'."_s.arg(numberOf(open))), qPrintable(before));
        const auto said = desk.ctl({u"deliveries"_s, option, numberOf(open)});
        // THEN
        QVERIFY2(said.code == 0, qPrintable(said.err));
        const QStringList lines = said.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.size() == 2, qPrintable(said.out));
        QVERIFY2(lines.first().startsWith(numberOf(open).rightJustified(6) + u"  "_s + state), qPrintable(said.out));
        QVERIFY2(lines.last().contains(follows), qPrintable(said.out));
        const auto json = desk.ctl({u"deliveries"_s, u"cancel"_s, numberOf(open), u"--json"_s});
        QVERIFY2(json.code == (state == u"sending"_s ? 0 : 1), qPrintable(json.err));
        QCOMPARE(json.out.isEmpty(), json.code != 0);
        if (json.code == 0)
            QCOMPARE(json.json()[u"state"].toString(), u"cancelled"_s);
    }

    void whoWasMistakenThatItIsThereSaysSo()
    {
        SayingDesk desk;
        const auto channel = desk.connectAccount();
        static_cast<void>(desk.scheduleOn(channel, 0ms));
        const auto open = desk.leaveOpen();
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--arrived"_s, numberOf(open)}).code, 0);
        const auto said = desk.ctl({u"deliveries"_s, u"--not-arrived"_s, numberOf(open)});
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QVERIFY2(said.out.startsWith(numberOf(open).rightJustified(6) + u"  sending"_s), qPrintable(said.out));
        QVERIFY2(said.out.contains(u"looks whether it arrived, before it sends it again."_s), qPrintable(said.out));
    }

    void anArticleThatIsHeldIsSaidToFollow()
    {
        // GIVEN an article that a site holds
        SayingDesk desk;
        const auto site = desk.connect(u"wordpress"_s, u"Blog"_s, u"https://server.invalid"_s);
        const auto article = desk.addArticle(u"Bread"_s, u"From the mill."_s);
        const auto post = desk.scheduleOn(site, 5h, article.id);
        static_cast<void>(desk.take({.state = Sent::State::Held, .remoteId = u"7"_s, .url = u"https://server.invalid/?p=7"_s}));
        const QString path = desk.file(u"bread.md"_s, "From our mill.");
        // WHEN
        const auto edited = desk.ctl({u"article"_s, u"edit"_s, numberOf(article.id), u"--text-file"_s, path, u"--there"_s});
        // THEN
        QVERIFY2(edited.code == 0, qPrintable(edited.err));
        QVERIFY2(edited.out.contains(u"'Blog' holds it: it leaves there at %1: https://server.invalid/?p=7."_s.arg(SayingDesk::inParis(post))),
                 qPrintable(edited.out));
        QVERIFY2(edited.out.contains(u"Its article changed here; it is written over there by a 'send' from "_s), qPrintable(edited.out));
        QVERIFY(desk.ctl({u"send"_s}, "a passphrase").err.contains(u"what changed here of what a service holds is written there by a 'send' from "_s));
        const auto same = desk.ctl({u"article"_s, u"edit"_s, numberOf(article.id), u"--text-file"_s, path, u"--there"_s, u"--json"_s}).json();
        QVERIFY(same[u"published"].toArray().isEmpty());
        QCOMPARE(same[u"held"].toArray().size(), 1);
        QCOMPARE(same[u"held"].toArray().first().toObject()[u"leavesAt"].toString(), domain::toIso(*domain::toInstant(*post.scheduledFor)));
        QVERIFY(!same[u"held"].toArray().first().toObject()[u"renewalAt"].toString().isEmpty());
    }

    void whatGoesThereAnewIsSaidToDoSo()
    {
        // GIVEN a newsletter that its server holds, on a server that can be given no other time for it
        SayingDesk desk;
        LoopbackServer server;
        const auto campaign = [](const QByteArray &number, const QByteArray &status) {
            return LoopbackAnswer{.body = "{\"data\":{\"id\":" + number + ",\"uuid\":\"u\",\"name\":\"n\",\"status\":\"" + status + "\"}}"};
        };
        server.answer("/api/lists?per_page=all&minimal=true", {.body = R"({"data":{"results":[{"id":3,"name":"Readers"}]}})"});
        server.answer("/api/campaigns?per_page=1&no_body=true", {.body = R"({"data":{"results":[]}})"});
        server.answer("/api/campaigns/101?no_body=true", campaign("101", "scheduled"));
        server.answer("DELETE /api/campaigns/101", {.body = R"({"data":true})"});
        server.answer("POST /api/campaigns", campaign("102", "draft"));
        server.answer("PUT /api/campaigns/102/status", campaign("102", "scheduled"));
        server.answer("/api/campaigns/102?no_body=true", campaign("102", "scheduled"));
        const auto made = desk.ctl({u"channels"_s, u"add"_s, u"listmonk"_s, u"--url"_s, server.url({}).toString(), u"--user"_s, u"api"_s, u"--token-file"_s,
                                    desk.file(u"token"_s, "good"), u"--set"_s, u"lists=Readers"_s, u"--name"_s, u"Letter"_s},
                                   "a passphrase");
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const auto letter = await(store::ChannelStore(desk.workspace.database()).summaries())->first().channel;
        const auto post = desk.scheduleOn(letter, 5h, desk.addArticle(u"Bread"_s, u"From the mill."_s).id);
        static_cast<void>(desk.take({.state = Sent::State::Held, .remoteId = u"101"_s, .url = {}, .publishedAt = {}}));
        // WHEN it has another time here
        const auto later = domain::toZoned(domain::SystemClock().now() + 9h, QTimeZone("Europe/Paris")).wall.toString(u"yyyy-MM-dd HH:mm"_s);
        const auto moved = desk.ctl({u"post"_s, u"edit"_s, numberOf(post.id), u"--at"_s, later + u" Europe/Paris"_s});
        QVERIFY2(moved.code == 0, qPrintable(moved.err));
        const auto sent = desk.ctl({u"send"_s}, "a passphrase");
        // THEN one thing is said of it
        QVERIFY2(sent.out.contains(u"Taken back there, since it changed here (its time): it goes there anew."_s), qPrintable(sent.out + sent.err));
        QVERIFY2(!sent.out.contains(u"Changed there"_s), qPrintable(sent.out));
    }

    void theSystemsWordsAreEnglishAsWell()
    {
        // GIVEN a session in French, where that is installed
        SayingDesk desk;
        desk.connectAccount();
        const QString file = desk.file(u"bread.txt"_s, "Bread");
        qputenv("LC_ALL", "fr_FR.UTF-8");
        const auto refused = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, file + u"/within"_s});
        qunsetenv("LC_ALL");
        // THEN
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u"cannot be read: Not a directory."_s), qPrintable(refused.err));
    }

    void whatCannotBeMeantIsNamed()
    {
        SayingDesk desk;
        desk.connectAccount();
        const QString file = desk.file(u"bread.txt"_s, "Bread");
        const auto zone = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, file, u"--at"_s, u"2030-12-01 09:00 Europe/Pariss"_s});
        QCOMPARE(zone.code, 2);
        QVERIFY2(zone.err.contains(u"There is no time zone 'Europe/Pariss'"_s), qPrintable(zone.err));
        const auto closed = desk.ctl({u"send"_s, u"--passphrase-fd"_s, u"77"_s});
        QCOMPARE(closed.code, 2);
        QVERIFY2(closed.err.contains(u"The descriptor 77 for the passphrase cannot be read."_s), qPrintable(closed.err));
        const auto empty = desk.ctl({u"send"_s, u"--passphrase-fd"_s, u"0"_s});
        QCOMPARE(empty.code, 2);
        QVERIFY2(empty.err.contains(u"The descriptor 0 brought no passphrase."_s), qPrintable(empty.err));
    }

    void whatWaitsForItsNextAttemptIsNotPassedOver()
    {
        // GIVEN a post that could not leave just now
        SayingDesk desk;
        desk.connectFolder();
        static_cast<void>(desk.scheduleOn(desk.connectAccount(), 0ms));
        store::DeliveryStore deliveries(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        QVERIFY(turn && *turn);
        QVERIFY(await(deliveries.fail((*turn)->delivery.id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::ServerTrouble}}, now + 1h, 0.5)));
        // WHEN THEN
        const auto sent = desk.ctl({u"send"_s, u"--json"_s});
        QVERIFY2(sent.err.contains(u"Nothing is due; 1 post waits for its next attempt at "_s), qPrintable(sent.err));
    }

    void whatIsOnItsWayIsNotPassedOver()
    {
        // GIVEN a post that somebody on another machine sends, on a channel whose service knows no keys
        SayingDesk desk;
        desk.connectFolder();
        static_cast<void>(desk.scheduleOn(desk.connect(u"micropub"_s, u"Us"_s, u"https://server.invalid/"_s), 0ms));
        store::DeliveryStore deliveries(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 5min));
        QVERIFY(turn && *turn);
        // WHEN THEN
        const auto sent = desk.ctl({u"send"_s, u"--json"_s});
        QVERIFY2(sent.err.contains(u"Nothing is due; 1 post is on its way: another Parvis sends it just now"_s), qPrintable(sent.err));
        // WHEN it has left and its process was killed
        const auto id = (*turn)->delivery.id;
        QVERIFY(await(deliveries.depart(id, u"us"_s, now, 5min)));
        QVERIFY(await(deliveries.release(u"us"_s)));
        // THEN it says when it looks
        const auto left = desk.ctl({u"send"_s, u"--json"_s});
        const QString at = domain::toZoned(now + 1min, QTimeZone("Europe/Paris")).wall.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" Europe/Paris"_s;
        QVERIFY2(left.err.contains(u"Nothing is due; 1 post may have arrived: a 'send' from %1 on finds out, before it sends it again."_s.arg(at)),
                 qPrintable(left.err));
        const auto listed = desk.ctl({u"deliveries"_s});
        QVERIFY2(listed.out.contains(u"  looks "_s + at), qPrintable(listed.out));
    }

    void whatSendTellsNamesItsPost()
    {
        // GIVEN a folder that takes an article
        SayingDesk desk;
        desk.connectFolder();
        const auto article = desk.addArticle(u"Bread for all"_s, u"From the mill."_s);
        const QStringList add{u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, numberOf(article.id)};
        QCOMPARE(desk.ctl(add).code, 0);
        // WHEN THEN
        const QString out = desk.ctl({u"send"_s}).out;
        QVERIFY2(out.contains(u"published   Site  Bread for all  "_s), qPrintable(out));
        QCOMPARE(desk.ctl(add + QStringList{u"--again"_s}).code, 0);
        const QJsonObject json = desk.ctl({u"send"_s, u"--json"_s}).json();
        QCOMPARE(json[u"title"].toString(), u"Bread for all"_s);
        QVERIFY(json[u"leavesAt"].isNull());
    }
};

QTEST_GUILESS_MAIN(SayingCommandsTest)
#include "sayingcommandstest.moc"
