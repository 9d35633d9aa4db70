// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"

#include "tests/core/connectors/bluesky/blueskydialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::BlueskyConnector;
using domain::Trouble;
using tests::aliceId;
using tests::aliceOnBluesky;
using tests::bobId;
using tests::compact;
using tests::Dialogue;

namespace {

QByteArray aJetEvent(const QString &did, const QString &key, const QString &text, qint64 time = 1'795'423'260'000'000)
{
    return compact({{u"did"_s, did},
                    {u"time_us"_s, time},
                    {u"kind"_s, u"commit"_s},
                    {u"commit"_s,
                     QJsonObject{{u"operation"_s, u"create"_s},
                                 {u"collection"_s, u"app.bsky.feed.post"_s},
                                 {u"rkey"_s, key},
                                 {u"record"_s, QJsonObject{{u"text"_s, text}, {u"createdAt"_s, u"2026-11-23T08:40:00.000Z"_s}}}}}});
}

} // namespace

class BlueskyLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLiveWatchesAreListenedFor()
    {
        const BlueskyConnector connector;
        Dialogue none(connector.listen(aliceOnBluesky(), {.streams = {u"tag:parvis"_s, u"search:parvis"_s}, .position = {}}));
        QVERIFY(none.hasEnded());
        QCOMPARE(none.end().error().kind, Trouble::Kind::NotPossible);
        Dialogue live(connector.listen(aliceOnBluesky(), {.streams = {u"live:parvis"_s}, .position = u"1795423260000000"_s}));
        QVERIFY(live.hasEnded());
        const auto source = live.end();
        QVERIFY(source->isEverything);
        QCOMPARE(source->addresses.size(), 4);
        for (const QUrl &address : source->addresses) {
            QCOMPARE(address.scheme(), u"wss"_s);
            QVERIFY(address.host().endsWith(u".bsky.network"_s));
            QCOMPARE(QUrlQuery(address).queryItemValue(u"wantedCollections"_s), u"app.bsky.feed.post"_s);
            // Some seconds back: what bears the same time is told again.
            QCOMPARE(QUrlQuery(address).queryItemValue(u"cursor"_s), u"1795423250000000"_s);
        }
        // Nothing that lets us in goes there.
        QVERIFY(source->headers.entries().isEmpty() && source->subprotocol.isEmpty() && source->greetings.isEmpty());
    }

    void whatIsPostedIsNewsButOurs()
    {
        const auto said = connectors::jetstreamNews(aJetEvent(bobId, u"3k"_s, u"Le parvis"_s), aliceId);
        QCOMPARE(said->entries.size(), 1);
        QCOMPARE(said->position, u"1795423260000000"_s);
        const auto ours = connectors::jetstreamNews(aJetEvent(aliceId, u"3k"_s, u"Le parvis"_s), aliceId);
        QVERIFY(ours->entries.isEmpty());
        QCOMPARE(ours->position, u"1795423260000000"_s);
        QCOMPARE(connectors::jetstreamNews("{}", aliceId).error().kind, Trouble::Kind::Malformed);
    }

    void whoPostedItIsAsked()
    {
        const BlueskyConnector connector;
        const auto first = connectors::jetstreamNews(aJetEvent(bobId, u"3k"_s, u"Le parvis"_s), aliceId)->entries;
        const auto second = connectors::jetstreamNews(aJetEvent(u"did:plc:unknown"_s, u"3l"_s, u"Le parvis"_s), aliceId)->entries;
        Dialogue dialogue(connector.complete(aliceOnBluesky(), first + second));
        QCOMPARE(dialogue.asked(), u"GET /xrpc/app.bsky.actor.getProfiles"_s);
        QCOMPARE(dialogue.query().allQueryItemValues(u"actors"_s), (QStringList{bobId, u"did:plc:unknown"_s}));
        QCOMPARE(dialogue.header("Authorization"), "Bearer access-1");
        const QJsonObject bob{{u"did"_s, bobId}, {u"handle"_s, u"bob.test"_s}, {u"displayName"_s, u"Bob"_s}, {u"followersCount"_s, 12}};
        dialogue.answer(200, compact({{u"profiles"_s, QJsonArray{bob}}}));
        const auto entries = dialogue.end();
        const auto named = std::get<domain::IncomingMention>(entries->at(0));
        QCOMPARE(named.author.handle, u"bob.test"_s);
        QCOMPARE(named.author.name, u"Bob"_s);
        QCOMPARE(named.author.reach, 12);
        QCOMPARE(named.url, u"https://bsky.app/profile/bob.test/post/3k"_s);
        // Who is not known there stays who they are.
        QCOMPARE(std::get<domain::IncomingMention>(entries->at(1)).author.handle, u"did:plc:unknown"_s);
    }

    void whatCannotBeAskedIsATrouble()
    {
        const BlueskyConnector connector;
        const auto entries = connectors::jetstreamNews(aJetEvent(bobId, u"3k"_s, u"Le parvis"_s), aliceId)->entries;
        Dialogue stale(connector.complete(aliceOnBluesky(), entries));
        stale.answer(400, R"({"error":"ExpiredToken","message":"Token has expired"})");
        QCOMPARE(stale.end().error().kind, Trouble::Kind::AccessDenied);
        // Nobody is asked for nothing.
        Dialogue nothing(connector.complete(aliceOnBluesky(), {}));
        QVERIFY(nothing.hasEnded());
    }
};

QTEST_GUILESS_MAIN(BlueskyLiveTest)
#include "blueskylivetest.moc"
