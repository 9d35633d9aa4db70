// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/watchesmodel.h"

#include "core/store/channels/connectionstore.h"
#include "core/store/channels/livestore.h"
#include "models/channels/channelverbs.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Watch;
using domain::WatchPast;
using models::WatchesModel;

namespace {

struct WatchesDesk
{
    WatchesDesk()
        : model(workspace.database(), messages, undo, clock)
    {
        domain::Channel wanted;
        wanted.service = u"bluesky"_s;
        wanted.name = u"Us"_s;
        wanted.address = u"https://bsky.app/profile/us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://pds.example"_s);
        channel = tests::await(store::ConnectionStore(workspace.database()).connect(wanted, connection, clock.now()))->id;
    }

    tests::FakeClock clock;
    tests::Workspace workspace;
    models::Messages messages;
    QUndoStack undo;
    WatchesModel model;
    domain::Id<domain::Channel> channel;
};

const Watch aTag{.kind = Watch::Kind::Tag, .what = u"parvis"_s};

} // namespace

class WatchesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watchesAreAddedAndTakenAwayWithUndo()
    {
        WatchesDesk desk;
        desk.model.add(desk.channel, {.kind = Watch::Kind::Tag, .what = u" #Parvis"_s}, WatchPast::All);
        QTRY_COMPARE(desk.model.watches(desk.channel).size(), 1);
        QCOMPARE(desk.model.watches(desk.channel).first().watch, aTag);
        QCOMPARE(desk.model.sentence(desk.channel), u"Watches #parvis"_s);
        QVERIFY(desk.undo.undoText().contains(u"#parvis"_s));
        desk.undo.undo();
        QTRY_VERIFY(desk.model.watches(desk.channel).isEmpty());
        QVERIFY(desk.model.sentence(desk.channel).isEmpty());
        desk.undo.redo();
        QTRY_COMPARE(desk.model.watches(desk.channel).size(), 1);
    }

    void whatIsPutBackGoesOnWhereItWas()
    {
        WatchesDesk desk;
        desk.model.add(desk.channel, aTag, WatchPast::All);
        QTRY_COMPARE(desk.model.watches(desk.channel).size(), 1);
        store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(tests::await(connections.claim(u"us"_s, desk.clock.now(), std::chrono::minutes{1})));
        const store::FetchedPage page{.stream = u"tag:parvis"_s, .position = {.newer = u"77"_s, .older = u"12"_s}, .entries = {}, .removed = {}};
        QVERIFY(tests::await(connections.takeIn(desk.channel, u"us"_s, page, desk.clock.now(), std::chrono::minutes{1})));
        desk.model.remove(desk.channel, aTag);
        QTRY_VERIFY(desk.model.watches(desk.channel).isEmpty());
        desk.undo.undo();
        QTRY_COMPARE(desk.model.watches(desk.channel).size(), 1);
        QCOMPARE(desk.model.watches(desk.channel).first().position.newer, u"77"_s);
        QCOMPARE(desk.model.watches(desk.channel).first().position.older, u"12"_s);
    }

    void whatIsNoWatchIsSaidAndNotAdded()
    {
        WatchesDesk desk;
        for (const Watch &watch : {Watch{.kind = Watch::Kind::Tag, .what = u"two words"_s}, Watch{.kind = Watch::Kind::Words, .what = u"  "_s},
                                   Watch{.kind = Watch::Kind::Live, .what = u"(broken"_s}, Watch{.kind = Watch::Kind::Live, .what = u"lang:fr"_s}}) {
            QVERIFY(!desk.model.refusalOf(desk.channel, watch).isEmpty());
            desk.model.add(desk.channel, watch, WatchPast::All);
        }
        QCOMPARE(desk.undo.count(), 0);
        QVERIFY(desk.model.refusalOf(desk.channel, aTag).isEmpty());
        desk.model.add(desk.channel, aTag, WatchPast::Newest);
        QTRY_COMPARE(desk.model.watches(desk.channel).size(), 1);
        QVERIFY(!desk.model.refusalOf(desk.channel, {.kind = Watch::Kind::Tag, .what = u"#PARVIS"_s}).isEmpty());
    }

    void howFarOneIsIsSaid()
    {
        WatchesDesk desk;
        QCOMPARE(desk.model.stateOf({.watch = aTag, .position = {}}), u"Not asked for yet"_s);
        QCOMPARE(desk.model.stateOf({.watch = aTag, .position = {.isWhole = true}}), u"Nothing was found so far"_s);
        QCOMPARE(desk.model.stateOf({.watch = aTag, .position = {.newer = u"1"_s}}), u"What came before is being taken in"_s);
        QCOMPARE(desk.model.stateOf({.watch = aTag, .position = {.newer = u"1"_s, .older = {}, .isWhole = true}}), u"All that was wanted is here"_s);
        const Watch live{.kind = Watch::Kind::Live, .what = u"parvis"_s};
        const auto heard = [&](std::chrono::milliseconds ago) {
            auto position = domain::beginningOf(live, WatchPast::Newest, desk.clock.now() - ago);
            position.older = domain::withUnreached(position.older, {});
            return store::KeptWatch{.watch = live, .position = position};
        };
        QCOMPARE(desk.model.stateOf({.watch = live, .position = domain::beginningOf(live, WatchPast::Newest, desk.clock.now())}),
                 u"Nothing was heard so far"_s);
        QCOMPARE(desk.model.stateOf(heard(std::chrono::seconds{30})), u"Heard until just now"_s);
        QVERIFY(desk.model.stateOf(heard(std::chrono::hours{1})).startsWith(u"Heard until 0"_s));
    }

    void whatIsNotReachedIsSaidOnTheCard()
    {
        // GIVEN a live watch that was never heard
        WatchesDesk desk;
        const Watch live{.kind = Watch::Kind::Live, .what = u"parvis"_s};
        desk.model.add(desk.channel, live, WatchPast::Newest);
        QTRY_COMPARE(desk.model.watches(desk.channel).size(), 1);
        QCOMPARE(desk.model.sentence(desk.channel), u"Watches live: parvis"_s);
        // WHEN its stream cannot be reached
        store::LiveStore heard(desk.workspace.database());
        QVERIFY(tests::await(heard.noteUnreached(desk.channel, {.kind = domain::Trouble::Kind::Unreachable, .said = u"Host not found"_s}, desk.clock.now())));
        QTRY_VERIFY(desk.model.sentence(desk.channel).contains(u"cannot be reached"_s));
        QVERIFY(desk.model.stateOf(desk.model.watches(desk.channel).first()).startsWith(u"Nothing was heard so far; not reached since"_s));
        // THEN it is said until something is heard
        const store::HeardPage page{
            .entries = {}, .removed = {}, .position = QString::number(domain::toMs(desk.clock.now() + std::chrono::seconds{1}) * 1'000)};
        QVERIFY(tests::await(heard.takeIn(desk.channel, page, desk.clock.now())));
        QTRY_COMPARE(desk.model.sentence(desk.channel), u"Watches live: parvis"_s);
        QCOMPARE(desk.model.stateOf(desk.model.watches(desk.channel).first()), u"Heard until just now"_s);
    }

    void onlyWhatCanBeWatchedOffersIt()
    {
        domain::Channel channel;
        channel.name = u"Us"_s;
        const auto has = [&](domain::ConnectionState state, bool canWatch) {
            return std::ranges::contains(models::channelVerbs(channel, state, {.canWatch = canWatch}), models::ChannelVerb::Kind::Watch,
                                         &models::ChannelVerb::kind);
        };
        QVERIFY(has(domain::ConnectionState::Connected, true));
        QVERIFY(has(domain::ConnectionState::Paused, true));
        QVERIFY(!has(domain::ConnectionState::Connected, false));
        QVERIFY(!has(domain::ConnectionState::None, true));
    }
};

QTEST_MAIN(WatchesModelTest)
#include "watchesmodeltest.moc"
