// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/sameplace.h"

#include "core/domain/channels/addresskeys.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

struct PlaceDesk
{
    PlaceDesk()
        : store(workspace.database())
    {
    }
    [[nodiscard]] domain::Channel connect(const QString &service, const QString &address, const QString &account, const QString &handle,
                                          bool mayModerate = true, const QUrl &server = QUrl(u"https://site.example/wp-json/"_s))
    {
        domain::Channel wanted;
        wanted.service = service;
        wanted.name = address;
        wanted.address = address;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = server;
        connection.accountId = account;
        connection.handle = handle;
        connection.capabilities.canModerate = mayModerate;
        return *await(store.connect(wanted, connection, instantAt(0)));
    }
    /// A page of a stream; what it says of the place unless `isPersonal`.
    [[nodiscard]] store::IngestReport take(const domain::Channel &channel, const QList<domain::IncomingEntry> &entries, bool isPersonal = false,
                                           const QStringList &removed = {})
    {
        // Whose turn it is does not matter here.
        static_cast<void>(await(store.release(u"us"_s)));
        while (const auto turn = *await(store.claim(u"us"_s, instantAt(1), 1min))) {
            if (turn->channel.id == channel.id)
                break;
        }
        store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"1"_s}, .entries = entries, .removed = removed};
        page.isOfThePlace = !isPersonal;
        const auto taken = await(store.takeIn(channel.id, u"us"_s, page, instantAt(10), 1min));
        if (!taken)
            qFatal("not taken in: %s", qPrintable(taken.error().detail));
        return *taken;
    }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        return await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); })).value_or(-1);
    }
    [[nodiscard]] qint64 mentionsOn(const domain::Channel &channel)
    {
        return number(u"SELECT COUNT(*) FROM mention WHERE channel_id = %1"_s.arg(channel.id.value()));
    }
    [[nodiscard]] qint64 open() { return await(store::InboxStore(workspace.database()).counts())->open; }

    Workspace workspace;
    store::ConnectionStore store;
};

/// The two of a site: Ada keeps it in order, Bob writes there.
struct TwoOfASite : PlaceDesk
{
    domain::Channel ada = connect(u"wordpress"_s, u"https://site.example"_s, u"1"_s, u"ada"_s);
    domain::Channel bob = connect(u"wordpress"_s, u"https://site.example#bob"_s, u"2"_s, u"bob"_s, false);
};

domain::IncomingMention said(const QString &id, const QString &account = {}, const QString &handle = u"Zoe"_s)
{
    auto mention = std::get<domain::IncomingMention>(domain::IncomingEntry(aMention(id).by(handle).saying(u"What "_s + id)));
    mention.author.accountId = account;
    return mention;
}

} // namespace

class SamePlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsTheAddressWithoutTheAccount()
    {
        QCOMPARE(domain::placeOf(u"https://site.example#bob"_s), u"https://site.example"_s);
        QCOMPARE(domain::placeOf(u"https://site.example"_s), u"https://site.example"_s);
        QCOMPARE(domain::placeOf(u"https://matrix.to/#/!room:server.example"_s), u"https://matrix.to/#/!room:server.example"_s);
        QCOMPARE(domain::placeOf(u"https://matrix.to/#/!room:server.example#@us:server.example"_s), u"https://matrix.to/#/!room:server.example"_s);
    }

    void aCommentOfASiteWaitsOnce()
    {
        // GIVEN two accounts of one site
        TwoOfASite desk;
        // WHEN both read the same comments, one after the other or the other way round
        QCOMPARE(desk.take(desk.ada, {said(u"5"_s)}).added, 1);
        QCOMPARE(desk.take(desk.bob, {said(u"5"_s), said(u"6"_s)}).added, 1);
        QCOMPARE(desk.take(desk.ada, {said(u"5"_s), said(u"6"_s)}).added, 0);
        // THEN each waits once, with whoever may decide about it
        QCOMPARE(desk.open(), 2);
        QCOMPARE(desk.mentionsOn(desk.ada), 2);
        QCOMPARE(await(desk.workspace.database().check()).value(), QStringList());
    }

    void aThreadStaysWhole()
    {
        // GIVEN two who may decide alike, and a comment that came in by the second one
        TwoOfASite desk;
        const auto cleo = desk.connect(u"wordpress"_s, u"https://site.example#cleo"_s, u"3"_s, u"cleo"_s);
        QCOMPARE(desk.take(cleo, {said(u"5"_s)}).added, 1);
        QCOMPARE(desk.mentionsOn(cleo), 1);
        // WHEN what answers it is seen by the first one, the newer of two before the older
        auto answer = said(u"6"_s);
        answer.inReplyTo = u"5"_s;
        auto further = said(u"7"_s);
        further.inReplyTo = u"6"_s;
        further.publishedAt = instantAt(60);
        QCOMPARE(desk.take(desk.ada, {further, answer}).added, 2);
        // THEN they stand where it does
        QCOMPARE(desk.mentionsOn(cleo), 3);
        QCOMPARE(desk.number(u"SELECT COUNT(DISTINCT conversation_id) FROM mention"_s), 1);
        // AND what Ada answers there by another program closes it there
        QCOMPARE(desk.take(desk.ada, {ours(u"8"_s, 120, u"7"_s)}).added, 1);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '7' AND state = 1"_s), 1);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post WHERE remote_id = '8' AND channel_id = %1"_s.arg(cleo.id.value())), 1);
    }

    void whatIsSaidToOneAloneStaysWithEach()
    {
        TwoOfASite desk;
        QCOMPARE(desk.take(desk.ada, {said(u"5"_s)}, true).added, 1);
        QCOMPARE(desk.take(desk.bob, {said(u"5"_s)}, true).added, 1);
        QCOMPARE(desk.mentionsOn(desk.bob), 1);
    }

    void anotherPlaceIsAnother()
    {
        TwoOfASite desk;
        const auto other = desk.connect(u"wordpress"_s, u"https://other.example"_s, u"1"_s, u"ada"_s, true, QUrl(u"https://other.example/wp-json/"_s));
        QCOMPARE(desk.take(desk.ada, {said(u"5"_s)}).added, 1);
        QCOMPARE(desk.take(other, {said(u"5"_s)}).added, 1);
        QCOMPARE(desk.open(), 2);
    }

    void onceOneIsDisconnectedTheOtherTakesOn()
    {
        // GIVEN a comment that Ada's channel has, which is connected no more
        TwoOfASite desk;
        QCOMPARE(desk.take(desk.ada, {said(u"5"_s)}).added, 1);
        QVERIFY(await(desk.store.disconnect(desk.ada.id, instantAt(2))));
        // WHEN more is said, be it in answer to that one
        auto answer = said(u"6"_s);
        answer.inReplyTo = u"5"_s;
        QCOMPARE(desk.take(desk.bob, {said(u"5"_s), answer, said(u"7"_s)}).added, 2);
        // THEN that comes in by the other one, and what was there already once
        QCOMPARE(desk.mentionsOn(desk.bob), 2);
        QCOMPARE(desk.mentionsOn(desk.ada), 1);
        // AND what goes from there is noted of what nobody else looks after any more
        QCOMPARE(desk.take(desk.bob, {}, false, {u"5"_s}).added, 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '5' AND removed_at IS NOT NULL"_s), 1);
    }

    void whatGoesFromOneThatIsConnectedItSaysItself()
    {
        // GIVEN a comment that was taken back into the queue, where Bob does not see it any more
        TwoOfASite desk;
        QCOMPARE(desk.take(desk.ada, {said(u"5"_s)}).added, 1);
        QCOMPARE(desk.take(desk.bob, {}, false, {u"5"_s}).added, 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE removed_at IS NOT NULL"_s), 0);
    }

    void whatOneOfOursSaysWaitsForNobody()
    {
        // GIVEN what Bob says below an article, which his own channel reads too
        TwoOfASite desk;
        QCOMPARE(desk.take(desk.ada, {said(u"5"_s, u"2"_s, u"Bob (#2)"_s)}).added, 0);
        // AND while that is not so
        QVERIFY(await(desk.store.setState(desk.bob.id, domain::ConnectionState::Paused, instantAt(2))));
        QCOMPARE(desk.take(desk.ada, {said(u"6"_s, u"2"_s, u"Bob (#2)"_s)}).added, 1);
        // THEN nothing waits, but what others say, and what somebody has to let through
        QCOMPARE(desk.open(), 0);
        auto held = said(u"7"_s, u"2"_s, u"Bob (#2)"_s);
        held.standing = domain::Verdict::Hold;
        QCOMPARE(desk.take(desk.ada, {held, said(u"8"_s, u"9"_s, u"Zoe (#9)"_s)}).added, 2);
        QCOMPARE(desk.open(), 2);
    }

    void whatAnAccountSaidBeforeItWasConnectedIsOursOnceItIs()
    {
        // GIVEN what Zoe asks below an article, what Ada answers there, and what Zoe says to that, all of it taken in by Bob
        PlaceDesk desk;
        const auto bob = desk.connect(u"wordpress"_s, u"https://site.example#bob"_s, u"2"_s, u"bob"_s, false);
        auto answer = said(u"6"_s, u"1"_s, u"Ada (#1)"_s);
        answer.inReplyTo = u"5"_s;
        auto further = said(u"7"_s);
        further.inReplyTo = u"6"_s;
        further.publishedAt = instantAt(120);
        auto alone = said(u"8"_s, u"1"_s, u"Ada (#1)"_s);
        QCOMPARE(desk.take(bob, {said(u"5"_s), answer, further, alone}).added, 4);
        QCOMPARE(desk.open(), 4);
        // WHEN Ada's account is connected as well, and reads what she said
        const auto ada = desk.connect(u"wordpress"_s, u"https://site.example"_s, u"1"_s, u"ada"_s);
        static_cast<void>(desk.take(ada, {said(u"5"_s), ours(u"6"_s, 60, u"5"_s), ours(u"8"_s, 60, {}), further}));
        // THEN it stands once, as ours, where its thread does
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id IN ('6', '8')"_s), 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post WHERE remote_id = '6' AND channel_id = %1"_s.arg(bob.id.value())), 1);
        QCOMPARE(desk.number(u"SELECT COUNT(DISTINCT conversation_id) FROM (SELECT conversation_id FROM mention UNION ALL "
                             "SELECT conversation_id FROM post WHERE remote_id = '6')"_s),
                 1);
        // AND whom it answers counts as answered; what was said to it waits
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '5' AND state = 1"_s), 1);
        QCOMPARE(desk.open(), 1);
        QCOMPARE(await(desk.workspace.database().check()).value(), QStringList());
        // AND so it stays, whoever reads it again
        QCOMPARE(desk.take(bob, {said(u"5"_s), answer, further}).added, 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '6'"_s), 0);
    }

    void whatStoodThereTwiceStandsOnce()
    {
        // GIVEN an answer of ours that an earlier Parvis took in as a mention too
        PlaceDesk desk;
        const auto bob = desk.connect(u"wordpress"_s, u"https://site.example#bob"_s, u"2"_s, u"bob"_s, false);
        auto answer = said(u"6"_s, u"1"_s, u"Ada (#1)"_s);
        answer.inReplyTo = u"5"_s;
        QCOMPARE(desk.take(bob, {said(u"5"_s), answer}).added, 2);
        QVERIFY(await(desk.workspace.database().write([](store::Connection &connection) {
            return connection.run(
                u"INSERT INTO post (channel_id, conversation_id, kind, state, body, published_at, remote_id, reply_to, created_at, changed_at) "
                "SELECT channel_id, conversation_id, 1, 7, body, published_at, remote_id, in_reply_to, published_at, published_at "
                "FROM mention WHERE remote_id = '6'"_s);
        })));
        // WHEN anything comes in there
        QCOMPARE(desk.take(bob, {said(u"9"_s)}).added, 1);
        // THEN
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '6'"_s), 0);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post WHERE remote_id = '6'"_s), 1);
        QCOMPARE(desk.number(u"SELECT is_answered FROM mention WHERE remote_id = '5'"_s), 1);
    }

    void whatPeopleHaveWorkedOnStaysAndWaitsForNobody()
    {
        // GIVEN what Ada says, which came in by Bob and which somebody gave a tag
        PlaceDesk desk;
        const auto bob = desk.connect(u"wordpress"_s, u"https://site.example#bob"_s, u"2"_s, u"bob"_s, false);
        QCOMPARE(desk.take(bob, {said(u"6"_s, u"1"_s, u"Ada (#1)"_s)}).added, 1);
        QVERIFY(await(desk.workspace.database().write([](store::Connection &connection) {
            return connection.run(u"INSERT INTO tag (id, name, folded) VALUES (1, 'bread', 'bread')"_s).and_then([&] {
                return connection.run(u"INSERT INTO mention_tag (mention_id, tag_id) SELECT id, 1 FROM mention"_s);
            });
        })));
        // WHEN her account reads it
        const auto ada = desk.connect(u"wordpress"_s, u"https://site.example"_s, u"1"_s, u"ada"_s);
        static_cast<void>(desk.take(ada, {ours(u"6"_s, 60, {})}));
        // THEN
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE remote_id = '6' AND state = 1"_s), 1);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post WHERE remote_id = '6'"_s), 0);
        QCOMPARE(desk.open(), 0);
    }

    void whatOneAccountSaysToAnotherWaitsForNobody()
    {
        // GIVEN two accounts of one server, and one of another
        PlaceDesk desk;
        const QUrl server(u"https://server.example"_s);
        const auto alice = desk.connect(u"mastodon"_s, u"https://server.example/@alice"_s, u"11"_s, u"@alice@server.example"_s, false, server);
        static_cast<void>(desk.connect(u"mastodon"_s, u"https://server.example/@bob"_s, u"12"_s, u"@bob@server.example"_s, false, server));
        static_cast<void>(
            desk.connect(u"mastodon"_s, u"https://far.example/users/cleo"_s, u"12"_s, u"@cleo@far.example"_s, false, QUrl(u"https://far.example"_s)));
        // WHEN they speak to Alice, and others do who bear such a number or name elsewhere
        auto far = said(u"3"_s, u"77"_s, u"cleo@far.example"_s);
        far.author.url = u"https://far.example/@cleo"_s;
        auto stranger = said(u"4"_s, u"78"_s, u"cleo@near.example"_s);
        stranger.author.url = u"https://near.example/@cleo"_s;
        QCOMPARE(desk.take(alice, {said(u"2"_s, u"12"_s, u"bob@server.example"_s), far, stranger}, true).added, 3);
        // THEN what is ours waits for nobody, and the stranger does
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE state = 0 AND remote_id = '4'"_s), 1);
        QCOMPARE(desk.open(), 1);
    }

    void nobodyIsOursByAWordOfTheirOwn_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("url");
        QTest::newRow("a visitor of that name") << QString() << u"bob"_s << QString();
        QTest::newRow("who gives our site as theirs") << QString() << u"Zoe"_s << u"https://site.example"_s;
        QTest::newRow("of that number on another site") << u"4"_s << u"Dora (#4)"_s << QString();
    }

    void nobodyIsOursByAWordOfTheirOwn()
    {
        QFETCH(QString, account);
        QFETCH(QString, handle);
        QFETCH(QString, url);
        TwoOfASite desk;
        static_cast<void>(desk.connect(u"wordpress"_s, u"https://site.example/other"_s, u"4"_s, u"dan"_s));
        auto mention = said(u"5"_s, account, handle);
        mention.author.url = url;
        QCOMPARE(desk.take(desk.ada, {mention}).added, 1);
        QCOMPARE(desk.open(), 1);
    }
};

QTEST_GUILESS_MAIN(SamePlaceTest)
#include "sameplacetest.moc"
