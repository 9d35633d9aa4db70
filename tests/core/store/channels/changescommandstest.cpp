// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "tests/core/store/channels/onourforum.h"

#include <QtCore/QJsonArray>

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

using domain::Sent;
using domain::Trouble;

struct ChangesDesk : HeadlessDesk
{
    /// A post that the service has taken as the test wants.
    domain::Id<domain::Post> leave(const domain::Channel &channel, const Sent &sent)
    {
        domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id, .title = u"Bread is out"_s, .text = u"Bread is out"_s};
        post.holder = sent.state == Sent::State::Held ? domain::PostHolder::Service : domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(domain::SystemClock().now() + (sent.state == Sent::State::Held ? 5h : 0h), QTimeZone("Europe/Paris"));
        const auto id = await(store::PostStore(workspace.database()).add(post))->id;
        store::DeliveryStore deliveries(workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        if (!turn || !*turn || !await(deliveries.settle((*turn)->delivery.id, u"us"_s, sent, now)))
            qFatal("it did not leave");
        return id;
    }
    /// What stands there is to be changed, and the service could not be asked: it is tried again in so long.
    void changeInVain(domain::Id<domain::Post> post, std::chrono::milliseconds again)
    {
        store::ErrandStore errands(workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        if (!await(errands.editThere(post, u"Bread is gone"_s, now)))
            qFatal("it is not to be changed");
        const auto turn = await(errands.claim(u"us"_s, now, 1min));
        if (!turn || !*turn)
            qFatal("nothing is to be changed");
        const Trouble busy{.kind = Trouble::Kind::ServerTrouble, .said = u"busy"_s, .retryAfter = again};
        static_cast<void>(await(errands.fail((*turn)->errand.id, u"us"_s, busy, {}, now, 0.5)));
    }
    static Sent published() { return {.remoteId = u"7"_s, .url = {}, .publishedAt = domain::SystemClock().now(), .isVerified = true}; }
};

QJsonObject lastObject(const QString &out)
{
    return QJsonDocument::fromJson(out.trimmed().section(u'\n', -1).toUtf8()).object();
}

} // namespace

/// What parvisctl says of what is to be changed at services, or was left out there.
class ChangesCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeThatIsTriedAgainWaits()
    {
        // GIVEN a change that met a trouble
        ChangesDesk desk;
        desk.changeInVain(desk.leave(desk.connectAccount(), ChangesDesk::published()), 50min);
        // WHEN nothing is due
        const auto sent = desk.ctl({u"send"_s}, "a passphrase");
        // THEN it is said to wait, and until when
        QVERIFY2(sent.err.contains(u"Nothing is due; 1 change waits for its next attempt at "_s), qPrintable(sent.err));
        QVERIFY2(sent.err.contains(u"'errands' tells why."_s), qPrintable(sent.err));
        QCOMPARE(sent.code, 0);
        // AND as the end of a while
        const auto within = desk.ctl({u"send"_s, u"--within"_s, u"1"_s}, "a passphrase");
        QVERIFY2(within.err.contains(u"What waits still: 1 change waits for its next attempt at "_s), qPrintable(within.err));
        QVERIFY2(within.err.contains(u"'errands' tells which."_s), qPrintable(within.err));
        const auto json = lastObject(desk.ctl({u"send"_s, u"--within"_s, u"1"_s, u"--json"_s}, "a passphrase").out);
        QCOMPARE(json[u"waiting"].toInt(), 1);
        QCOMPARE(json[u"changes"].toInt(), 1);
        QVERIFY(json[u"nextChangeAt"].isString());
        QCOMPARE(json[u"tried"].toInt(), 0);
        // AND whoever sends once is told the same
        const auto once = desk.ctl({u"send"_s, u"--json"_s}, "a passphrase");
        QCOMPARE(once.out.count(u'\n'), 1);
        QCOMPARE(once.json(), json);
        QVERIFY(desk.ctl({u"send"_s, u"--json"_s, u"--quiet"_s}, "a passphrase").out.isEmpty());
    }

    void aChangeThatIsHeldUpWaits_data()
    {
        QTest::addColumn<QString>("held");
        QTest::addColumn<bool>("hasTime");
        const qint64 later = domain::toMs(domain::SystemClock().now() + 1h);
        QTest::newRow("its service asked to be left alone")
            << u"trouble_kind = %1, quota_resets_at = %2"_s.arg(static_cast<int>(Trouble::Kind::RateLimited)).arg(later) << true;
        QTest::newRow("its channel is paused") << u"state = 3"_s << false;
        QTest::newRow("nobody is let in") << u"state = 2"_s << false;
    }
    void aChangeThatIsHeldUpWaits()
    {
        // GIVEN a change that is due where nothing is taken just now
        QFETCH(const QString, held);
        QFETCH(const bool, hasTime);
        ChangesDesk desk;
        const auto post = desk.leave(desk.connectAccount(), ChangesDesk::published());
        QVERIFY(await(store::ErrandStore(desk.workspace.database()).editThere(post, u"Bread is gone"_s, domain::SystemClock().now())));
        QVERIFY(await(desk.workspace.database().write([&held](store::Connection &connection) { return connection.run(u"UPDATE connection SET "_s + held); })));
        // WHEN
        const auto json = lastObject(desk.ctl({u"send"_s, u"--json"_s}, "a passphrase").out);
        // THEN
        QCOMPARE(json[u"waiting"].toInt(), 1);
        QCOMPARE(json[u"changes"].toInt(), 1);
        QVERIFY(json.contains(u"nextChangeAt"_s));
        QCOMPARE(json[u"nextChangeAt"].isString(), hasTime);
    }

    void whoSendsForAWhileMakesTheChangesThatFallDue()
    {
        // GIVEN a change that is tried again in a moment
        ChangesDesk desk;
        desk.changeInVain(desk.leave(desk.connectAccount(), ChangesDesk::published()), 2s);
        // WHEN
        const auto sent = desk.ctl({u"send"_s, u"--within"_s, u"8"_s}, "a passphrase");
        // THEN it was tried, and how that ended is said (nobody has kept what lets us in there)
        QVERIFY2(sent.out.contains(u"edit"_s), qPrintable(sent.out + sent.err));
        QVERIFY2(sent.err.contains(u"'Us'"_s), qPrintable(sent.err));
    }

    void whatItsServerLeftOutIsSaidAsItLeaves()
    {
        // GIVEN what a server took without its poll, and is asked after
        ChangesDesk desk;
        static_cast<void>(desk.leave(desk.connectAccount(), {.state = Sent::State::Held, .remoteId = u"7"_s, .dropped = {QString(Sent::poll)}}));
        const auto askAfter = [&desk] {
            return await(desk.workspace.database().write(
                [](store::Connection &connection) { return connection.run(u"UPDATE delivery SET next_attempt_at = 1, trouble_kind = NULL"_s); }));
        };
        QVERIFY(askAfter());
        // THEN
        const auto told = desk.ctl({u"send"_s}, "a passphrase");
        QVERIFY2(told.out.contains(u"its server left something out: the poll."_s), qPrintable(told.out + told.err));
        QVERIFY(askAfter());
        const auto json = desk.ctl({u"send"_s, u"--json"_s}, "a passphrase").json();
        QCOMPARE(json[u"dropped"].toArray(), QJsonArray{QString(Sent::poll)});
    }

    void whatIsToBeTakenBackThereIsNotSaidToLeave()
    {
        // GIVEN what a service holds
        ChangesDesk desk;
        static_cast<void>(desk.leave(desk.connectAccount(), {.state = Sent::State::Held, .remoteId = u"7"_s}));
        QVERIFY(desk.ctl({u"deliveries"_s}).out.contains(u"held        leaves "_s));
        QVERIFY(!desk.ctl({u"deliveries"_s, u"--json"_s}).json()[u"isTakenBack"].toBool());
        // WHEN it is taken back, and nothing was asked yet
        QCOMPARE(desk.ctl({u"deliveries"_s, u"cancel"_s, u"1"_s}).code, 0);
        // THEN
        const QString told = desk.ctl({u"deliveries"_s}).out;
        QVERIFY2(told.contains(u"It is taken back there by the next 'send'."_s) && !told.contains(u"leaves"_s), qPrintable(told));
        QVERIFY(desk.ctl({u"deliveries"_s, u"--json"_s}).json()[u"isTakenBack"].toBool());
    }

    void whatIsAskedForAndNotDoneYetIsSaidOfWhatStandsThere()
    {
        // GIVEN what was changed there before it could be changed from here
        ChangesDesk desk;
        const auto post = desk.leave(desk.connectAccount(), ChangesDesk::published());
        store::ErrandStore errands(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        QVERIFY(await(errands.editThere(post, u"Bread is gone"_s, now)));
        const QString waits = u"It is changed there by the next 'send'; until then it stands there as it was."_s;
        QVERIFY(desk.ctl({u"deliveries"_s}).out.contains(waits));
        const auto turn = await(errands.claim(u"us"_s, now, 1min));
        QVERIFY(turn && *turn);
        const domain::Drift there{.text = u"Bread for all"_s, .leavesAt = {}, .accepting = {}};
        QVERIFY(await(errands.fail((*turn)->errand.id, u"us"_s, {.kind = Trouble::Kind::Changed}, there, now, 0.5)));
        const QString asked = u"It says something else there than here."_s;
        QVERIFY(desk.ctl({u"deliveries"_s}).out.contains(asked));
        // WHEN a person has said which is right
        QCOMPARE(desk.ctl({u"deliveries"_s, u"ours"_s, u"1"_s}).code, 0);
        // THEN nobody is asked any more
        for (const QStringList &list : {QStringList{u"deliveries"_s}, QStringList{u"post"_s, u"show"_s, QString::number(post.value())}}) {
            const QString told = desk.ctl(list).out;
            QVERIFY2(told.contains(waits) && !told.contains(asked) && !told.contains(u"says which is right"_s), qPrintable(told));
        }
    }

    void whatWasChangedBeforeItCouldBeDeletedIsShown()
    {
        ChangesDesk desk;
        const auto post = desk.leave(desk.connectAccount(), ChangesDesk::published());
        store::ErrandStore errands(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        QVERIFY(await(errands.deleteThere(post, now)));
        const auto turn = await(errands.claim(u"us"_s, now, 1min));
        QVERIFY(turn && *turn);
        const domain::Drift there{.text = u"Bread for all"_s, .leavesAt = {}, .accepting = {}};
        QVERIFY(await(errands.fail((*turn)->errand.id, u"us"_s, {.kind = Trouble::Kind::Changed}, there, now, 0.5)));
        const QString told = desk.ctl({u"errands"_s}).out;
        QVERIFY2(told.contains(u"It says there by now: Bread for all"_s) && told.contains(u"'deliveries ours 1' deletes it all the same"_s), qPrintable(told));
    }

    void ofAThreadThatMayHaveArrivedIsSaidWhichPartsAreThere_data()
    {
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QStringList{} << u"Whether any of its 4 parts stands on 'Us' Parvis could not find out"_s;
        QTest::newRow("one") << QStringList{u"part 0"_s} << u"Of its 4 parts, part 1 stands on 'Us'; whether the others do Parvis could not find out"_s;
        QTest::newRow("several") << QStringList{u"part 2"_s, u"part 0"_s, u"part 1"_s}
                                 << u"Of its 4 parts, parts 1, 2, and 3 stand on 'Us'; whether the others do Parvis could not find out"_s;
    }
    void ofAThreadThatMayHaveArrivedIsSaidWhichPartsAreThere()
    {
        // GIVEN a thread of which so much had arrived when its workspace was copied
        QFETCH(const QStringList, known);
        QFETCH(const QString, said);
        ChangesDesk desk;
        desk.connectAccount();
        QStringList add{u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s};
        for (const QString &word : {u"One."_s, u"Two."_s, u"Three."_s, u"Four."_s})
            add << u"--text-file"_s << desk.file(word, word.toUtf8());
        const auto added = desk.ctl(add);
        QVERIFY2(added.code == 0, qPrintable(added.err));
        store::DeliveryStore deliveries(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        QVERIFY(turn && *turn);
        const auto id = (*turn)->delivery.id;
        for (const QString &part : known)
            QVERIFY(await(deliveries.keep(id, u"us"_s, part, part + u" id"_s, false, now, 1min)));
        QVERIFY(await(deliveries.setAside(id, u"us"_s, u"this workspace is a copy, and the original may have sent it"_s, now)));
        // THEN
        const QString mend
            = u"Look there, then say so with 'deliveries --arrived 1' (all of it is there) or '--not-arrived 1' (what is missing is looked for, and sent)."_s;
        for (const QStringList &asked : {QStringList{u"deliveries"_s}, QStringList{u"post"_s, u"show"_s, u"1"_s}}) {
            const QString told = desk.ctl(asked).out;
            QVERIFY2(told.contains(said + u" (this workspace is a copy, and the original may have sent it). "_s + mend), qPrintable(told));
        }
        const QString sent = desk.ctl({u"send"_s}, "a passphrase").err;
        QVERIFY2(sent.contains(said) && sent.contains(mend), qPrintable(sent));
    }

    void whatItsServiceStillWorksOnIsNotChangedThere()
    {
        ChangesDesk desk;
        static_cast<void>(desk.leave(desk.connectAccount(), {.state = Sent::State::Processing, .remoteId = u"7"_s}));
        for (const QStringList &asked : {QStringList{u"deliveries"_s, u"edit"_s, u"1"_s, u"--text-file"_s, desk.file(u"new"_s, "Bread is gone")},
                                         QStringList{u"deliveries"_s, u"delete"_s, u"1"_s}}) {
            const auto refused = desk.ctl(asked);
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains(u"is still working on it: once it is done, it can be changed and deleted there."_s), qPrintable(refused.err));
        }
    }

    void whatFailedIsNamedBesideWhatWaits()
    {
        // GIVEN an outbox with nothing in it, and a post that failed
        ChangesDesk desk;
        const QString before = desk.ctl({u"post"_s, u"list"_s}).err;
        QVERIFY2(before.contains(u"Nothing waits in the outbox."_s) && !before.contains(u"failed"_s), qPrintable(before));
        const auto post = desk.leave(desk.connectAccount(), ChangesDesk::published());
        QVERIFY(await(desk.workspace.database().write([&](store::Connection &connection) {
            return connection.run(u"UPDATE post SET state = 8, problem = 'refused' WHERE id = %1"_s.arg(post.value()));
        })));
        // THEN
        const auto listed = desk.ctl({u"post"_s, u"list"_s});
        QVERIFY2(listed.err.contains(u"Nothing waits in the outbox."_s), qPrintable(listed.err));
        QVERIFY2(listed.err.contains(u"1 post failed; 'deliveries' tells why."_s), qPrintable(listed.err));
        QVERIFY(desk.ctl({u"post"_s, u"list"_s, u"--json"_s}).err.isEmpty());
    }

    void anAddressAloneSaysNothing()
    {
        ChangesDesk desk;
        const auto refused = desk.ctl({u"deliveries"_s, u"--url"_s, u"https://server.invalid/7"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(u"--url"_s) && refused.err.contains(u"--arrived"_s), qPrintable(refused.err));
        QVERIFY(refused.out.isEmpty());
    }

    void aDecisionThatIsTakenBackBeforeItLeftLeavesNothingToDo()
    {
        // GIVEN a comment that stands on a forum of a moderator
        ChangesDesk desk;
        const QString mention = onOurForum(desk).mention;
        QVERIFY(await(desk.workspace.database().write([](store::Connection &one) { return one.run(u"UPDATE mention SET standing = 0"_s); })));
        const auto decided = [&](const QString &verdict, bool isJson = false) {
            return desk.ctl(QStringList{u"moderate"_s, mention, verdict} + (isJson ? QStringList{u"--json"_s} : QStringList()));
        };
        // WHEN
        QCOMPARE(decided(u"spam"_s).out, u"It is done there by the next 'send'.\n"_s);
        QCOMPARE(decided(u"spam"_s).out, u"It is done there by the next 'send'.\n"_s);
        // THEN
        QCOMPARE(decided(u"approve"_s).out, u"What was to be done there is taken back: it stands there so already, and nothing leaves.\n"_s);
        QCOMPARE(decided(u"approve"_s).out, u"It is so already.\n"_s);
        QCOMPARE(decided(u"spam"_s, true).json()[u"state"].toString(), u"waiting"_s);
        QCOMPARE(decided(u"approve"_s, true).json()[u"state"].toString(), u"done"_s);
        QVERIFY2(desk.ctl({u"send"_s}, "a passphrase").err.contains(u"Nothing is due."_s), "nothing is to be done");
    }
};

QTEST_GUILESS_MAIN(ChangesCommandsTest)
#include "changescommandstest.moc"
