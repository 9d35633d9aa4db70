// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/listwindow.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "tests/core/connectors/mastodon/onmastodon.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using connectors::Page;
using domain::Trouble;
using tests::Dialogue;

namespace {

QJsonObject aStatusOfAda(const QString &id, const QString &text = u"Bonjour"_s, const QJsonValue &editedAt = QJsonValue::Null)
{
    return {{u"id"_s, id},
            {u"url"_s, u"https://social.example/@ada/"_s + id},
            {u"content"_s, u"<p>%1</p>"_s.arg(text)},
            {u"created_at"_s, u"2026-11-23T08:40:00.000Z"_s},
            {u"edited_at"_s, editedAt},
            {u"account"_s, QJsonObject{{u"id"_s, u"2"_s}, {u"acct"_s, u"ada"_s}}}};
}

QJsonObject aMentionNote(int n, const QJsonObject &status = {})
{
    return {{u"id"_s, QString::number(n)}, {u"type"_s, u"mention"_s}, {u"status"_s, status.isEmpty() ? aStatusOfAda(u"s%1"_s.arg(n)) : status}};
}

QByteArray jsonOfAll(const QJsonArray &all)
{
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

/// Notifications of these numbers, newest first.
QByteArray notes(int newest, int oldest)
{
    QJsonArray all;
    for (int n = newest; n >= oldest; --n)
        all.append(aMentionNote(n));
    return jsonOfAll(all);
}

/// The position after a first visit that found these.
QString positionAfter(const QByteArray &found, const QString &stream = u"notifications"_s)
{
    const MastodonConnector connector;
    Dialogue<Page> first(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), stream, {}));
    first.answer(200, found);
    return first.end()->next;
}

domain::IncomingMention mentionIn(const domain::Answer<Page> &page, qsizetype n = 0)
{
    return std::get<domain::IncomingMention>(page->entries.at(n));
}

} // namespace

/// What is edited and deleted by who wrote it, as the newest page of a list tells it.
class MastodonWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNothingChangedOneRequestTellsIt()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(40, 1))));
        QCOMPARE(talk.asked(), u"GET /api/v1/notifications"_s);
        QVERIFY(!talk.query().hasQueryItem(u"since_id"_s));
        talk.answer(200, notes(40, 1));
        QVERIFY(talk.hasEnded());
        const auto page = talk.end();
        QVERIFY(page->isLast);
        QVERIFY(page->entries.isEmpty());
        QVERIFY(page->removed.isEmpty());
    }

    void whoQuotesUsComesInWhereTheServerTellsIt()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(3, 1))));
        QCOMPARE(talk.query().allQueryItemValues(u"types[]"_s), (QStringList{u"mention"_s, u"quote"_s}));
        QJsonObject quote = aMentionNote(4);
        quote.insert(u"type"_s, u"quote"_s);
        QJsonObject ours = aMentionNote(5);
        ours.insert(u"type"_s, u"quoted_update"_s);
        talk.answer(200, jsonOfAll({ours, quote, aMentionNote(3), aMentionNote(2), aMentionNote(1)}));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(mentionIn(page).remoteId, u"s4"_s);
        QCOMPARE(mentionIn(page).kind, domain::MentionKind::Mention);
        // Servers that only speak its API are asked for what they know.
        Dialogue other(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, false), u"notifications"_s, {}));
        QCOMPARE(other.query().allQueryItemValues(u"types[]"_s), QStringList{u"mention"_s});
    }

    void anEditComesInAgain()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(3, 1))));
        talk.answer(200,
                    jsonOfAll({aMentionNote(4), aMentionNote(3), aMentionNote(2, aStatusOfAda(u"s2"_s, u"Bonsoir"_s, u"2026-11-23T09:00:00.000Z"_s)),
                               aMentionNote(1)}));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(mentionIn(page, 0).remoteId, u"s4"_s);
        QCOMPARE(mentionIn(page, 1).remoteId, u"s2"_s);
        QCOMPARE(mentionIn(page, 1).text, u"Bonsoir"_s);
        // Mastodon's ids stay.
        QVERIFY(!mentionIn(page, 1).mayChangeId);
    }

    void anEditIsSeenWhereTheServerDoesNotSayWhen()
    {
        const MastodonConnector connector;
        QJsonObject before = aStatusOfAda(u"s1"_s);
        before.remove(u"edited_at"_s);
        QJsonObject after = aStatusOfAda(u"s1"_s, u"Bonsoir"_s);
        after.remove(u"edited_at"_s);
        const QString position = positionAfter(jsonOfAll({aMentionNote(1, before)}));
        Dialogue same(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, false), u"notifications"_s, position));
        same.answer(200, jsonOfAll({aMentionNote(1, before)}));
        QVERIFY(same.end()->entries.isEmpty());
        Dialogue edited(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, false), u"notifications"_s, position));
        edited.answer(200, jsonOfAll({aMentionNote(1, after)}));
        QCOMPARE(mentionIn(edited.end()).text, u"Bonsoir"_s);
    }

    void whatGotAnotherIdWithItsEditSaysSo()
    {
        // GIVEN snac: the notification stays, its status has another id and the same address
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, false), u"notifications"_s, positionAfter(notes(2, 1))));
        QJsonObject edited = aStatusOfAda(u"s1b"_s, u"Bonsoir"_s, u"2026-11-23T09:00:00.000Z"_s);
        edited.insert(u"url"_s, u"https://social.example/@ada/s1"_s);
        talk.answer(200, jsonOfAll({aMentionNote(2), aMentionNote(1, edited)}));
        // THEN nothing is looked for, and the store is told that it may know it
        QVERIFY(talk.hasEnded());
        const auto page = talk.end();
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(mentionIn(page).remoteId, u"s1b"_s);
        QVERIFY(mentionIn(page).mayChangeId);
        QVERIFY(page->removed.isEmpty());
    }

    void whatIsMissingIsLookedForBeforeItIsGone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isGone");
        QTest::newRow("not there") << 404 << true;
        QTest::newRow("gone") << 410 << true;
        QTest::newRow("its notification was cleared") << 200 << false;
        QTest::newRow("not to be read") << 403 << false;
    }
    void whatIsMissingIsLookedForBeforeItIsGone()
    {
        QFETCH(int, status);
        QFETCH(bool, isGone);
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(3, 1))));
        talk.answer(200, jsonOfAll({aMentionNote(3), aMentionNote(1)}));
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/s2"_s);
        QCOMPARE(talk.header("Authorization"), "Bearer t0ken");
        talk.answer(status, status == 200 ? QJsonDocument(aStatusOfAda(u"s2"_s)).toJson() : QByteArray("{\"error\":\"no\"}"));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->removed, isGone ? QStringList{u"s2"_s} : QStringList());
        // AND once looked for, it is not looked for again
        Dialogue again(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, page->next));
        again.answer(200, jsonOfAll({aMentionNote(3), aMentionNote(1)}));
        QVERIFY(again.hasEnded());
        QVERIFY(again.end()->removed.isEmpty());
    }

    void whereTheServerDoesNotSayWhetherItIsThereNothingIsGone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("limited") << 429 << QByteArray("{}") << Trouble::Kind::RateLimited;
        QTest::newRow("broken") << 502 << QByteArray("<html>") << Trouble::Kind::ServerTrouble;
        QTest::newRow("no JSON") << 200 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("who are you") << 401 << QByteArray("{}") << Trouble::Kind::AccessDenied;
    }
    void whereTheServerDoesNotSayWhetherItIsThereNothingIsGone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(3, 1))));
        talk.answer(200, jsonOfAll({aMentionNote(3), aMentionNote(1)}));
        talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        const auto page = talk.end();
        QVERIFY(!page);
        QCOMPARE(page.error().kind, kind);
    }

    void severalAreLookedForAtOnceWhereTheServerCan()
    {
        // GIVEN that all was cleared, and two were deleted
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(30, 1))));
        talk.answer(200, "[]");
        // WHEN
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses"_s);
        QCOMPARE(talk.query().allQueryItemValues(u"id[]"_s).size(), 20);
        QJsonArray there;
        for (int n = 30; n >= 12; --n)
            there.append(aStatusOfAda(u"s%1"_s.arg(n)));
        talk.answer(200, jsonOfAll(there));
        QCOMPARE(talk.query().allQueryItemValues(u"id[]"_s).size(), 10);
        there = {};
        for (int n = 10; n >= 2; --n)
            there.append(aStatusOfAda(u"s%1"_s.arg(n)));
        talk.answer(200, jsonOfAll(there));
        // THEN
        QVERIFY(talk.hasEnded());
        const auto page = talk.end();
        QCOMPARE(page->removed, (QStringList{u"s11"_s, u"s1"_s}));
    }

    void whoHasNoSuchWayIsAskedOneByOne()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(2, 1))));
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses"_s);
        talk.answer(404, "{}");
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/s2"_s);
        talk.answer(404, "{}");
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/s1"_s);
        talk.answer(200, QJsonDocument(aStatusOfAda(u"s1"_s)).toJson());
        QCOMPARE(talk.end()->removed, QStringList{u"s2"_s});
    }

    void notMoreThanTwentyAreAskedForInARoundAndNoneIsForgotten()
    {
        // GIVEN a server that is asked one by one, and that everything was deleted there
        const MastodonConnector connector;
        const auto isGone = [&connector](const QString &position, int most, QString *next) {
            Dialogue<Page> talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, false), u"notifications"_s, position));
            talk.answer(200, "[]");
            int asked = 0;
            for (; !talk.hasEnded() && asked < most; ++asked)
                talk.answer(404, "{}");
            const auto page = talk.end();
            *next = page->next;
            return page->removed;
        };
        QString position = positionAfter(notes(30, 1));
        const QStringList first = isGone(position, 20, &position);
        QCOMPARE(first.size(), 20);
        // THEN the rest is looked for in the next round, and after that nothing
        const QStringList second = isGone(position, 10, &position);
        QCOMPARE(second.size(), 10);
        QCOMPARE(QSet<QString>(first.cbegin(), first.cend()).intersect(QSet<QString>(second.cbegin(), second.cend())).size(), 0);
        QVERIFY(isGone(position, 0, &position).isEmpty());
    }

    void aGapIsFilledDownToWhatIsKnown()
    {
        // GIVEN more than a page came in since
        const MastodonConnector connector;
        Dialogue first(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(5, 1))));
        first.answer(200, notes(60, 21));
        const auto newest = first.end();
        QVERIFY(!newest->isLast);
        QCOMPARE(newest->entries.size(), 40);
        // THEN the server ends the list at the oldest that is known
        Dialogue second(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, newest->next));
        QCOMPARE(second.query().queryItemValue(u"max_id"_s), u"21"_s);
        QCOMPARE(second.query().queryItemValue(u"since_id"_s), u"1"_s);
        second.answer(200, notes(20, 2));
        const auto rest = second.end();
        QVERIFY(rest->isLast);
        QCOMPARE(rest->entries.size(), 15);
        QVERIFY(rest->removed.isEmpty());
        // AND the next visit begins at the top again
        Dialogue third(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, rest->next));
        QVERIFY(!third.query().hasQueryItem(u"max_id"_s));
        third.answer(200, notes(60, 21));
        QVERIFY(third.hasEnded());
        QVERIFY(third.end()->entries.isEmpty());
    }

    void whereAllThatWasKnownIsGoneTheGapEnds_data()
    {
        QTest::addColumn<QByteArray>("below");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("heeds since_id") << QByteArray("[]") << QStringList{u"s12"_s, u"s11"_s, u"s10"_s};
        QTest::newRow("does not heed it") << notes(6, 6) << QStringList{u"s12"_s, u"s11"_s, u"s10"_s};
        QTest::newRow("does not heed it, and the oldest is there") << notes(10, 4) << QStringList{u"s12"_s, u"s11"_s};
    }
    void whereAllThatWasKnownIsGoneTheGapEnds()
    {
        QFETCH(QByteArray, below);
        QFETCH(QStringList, missing);
        const MastodonConnector connector;
        Dialogue first(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, positionAfter(notes(12, 10))));
        first.answer(200, notes(9, 6));
        const auto newest = first.end();
        QVERIFY(!newest->isLast);
        Dialogue second(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, newest->next));
        second.answer(200, below);
        QCOMPARE(second.asked(), u"GET /api/v1/statuses"_s);
        QCOMPARE(second.query().allQueryItemValues(u"id[]"_s), missing);
        second.answer(200, "[]");
        const auto page = second.end();
        QVERIFY(page->isLast);
        QCOMPARE(page->removed, missing);
    }

    void theOnlyMentionIsMissedToo()
    {
        // GIVEN it was deleted, and somebody else spoke to us
        const MastodonConnector connector;
        Dialogue first(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, false), u"notifications"_s, positionAfter(notes(1, 1))));
        first.answer(200, notes(2, 2));
        const auto newest = first.end();
        QCOMPARE(newest->entries.size(), 1);
        Dialogue second(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, false), u"notifications"_s, newest->next));
        second.answer(200, "[]");
        QCOMPARE(second.asked(), u"GET /api/v1/statuses/s1"_s);
        second.answer(404, "{}");
        QCOMPARE(second.end()->removed, QStringList{u"s1"_s});
    }

    void positionsOfFormerVersionsAreUnderstood()
    {
        const MastodonConnector connector;
        // The newest that was known.
        Dialogue plain(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, u"10"_s));
        QVERIFY(!plain.query().hasQueryItem(u"max_id"_s));
        plain.answer(200, notes(12, 8));
        QVERIFY(plain.hasEnded());
        const auto page = plain.end();
        QVERIFY(page->isLast);
        QVERIFY(page->removed.isEmpty());
        QVERIFY(page->next.startsWith(u'{'));
        // A gap that was being filled.
        Dialogue gap(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, u"10|13|14"_s));
        QCOMPARE(gap.query().queryItemValue(u"max_id"_s), u"13"_s);
        QCOMPARE(gap.query().queryItemValue(u"since_id"_s), u"10"_s);
        gap.answer(200, notes(12, 11));
        const auto between = gap.end();
        QCOMPARE(between->entries.size(), 2);
        QVERIFY(!between->isLast);
        Dialogue end(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, between->next));
        end.answer(200, "[]");
        QVERIFY(end.hasEnded());
        QVERIFY(end.end()->isLast);
    }

    void ofAWatchedTagTheSame()
    {
        const MastodonConnector connector;
        const QByteArray before = jsonOfAll({aStatusOfAda(u"9"_s), aStatusOfAda(u"8"_s), aStatusOfAda(u"7"_s)});
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"tag:parvis"_s, positionAfter(before, u"tag:parvis"_s)));
        QCOMPARE(talk.asked(), u"GET /api/v1/timelines/tag/parvis"_s);
        talk.answer(200, jsonOfAll({aStatusOfAda(u"9"_s, u"Bonsoir"_s, u"2026-11-23T09:00:00.000Z"_s), aStatusOfAda(u"7"_s)}));
        // THEN it may have lost its tag alone
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/8"_s);
        talk.answer(200, QJsonDocument(aStatusOfAda(u"8"_s, u"Sans mot-dièse"_s)).toJson());
        const auto page = talk.end();
        QVERIFY(page->removed.isEmpty());
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(mentionIn(page, 0).text, u"Bonsoir"_s);
        QCOMPARE(mentionIn(page, 1).text, u"Sans mot-dièse"_s);
    }

    void whatHasNoIdIsPassedOver()
    {
        // Nobody could ever know it again.
        const MastodonConnector connector;
        QJsonObject nameless = aStatusOfAda(u"s2"_s);
        nameless.remove(u"id"_s);
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, {}));
        talk.answer(200, jsonOfAll({aMentionNote(2, nameless), aMentionNote(1)}));
        const auto page = talk.end();
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(mentionIn(page).remoteId, u"s1"_s);
    }

    void whatAServerSpoiltHidesNothingBelowIt_data()
    {
        QTest::addColumn<QJsonValue>("spoilt");
        QTest::newRow("no id") << QJsonValue(QJsonObject{{u"id"_s, QJsonValue::Null}, {u"type"_s, u"mention"_s}});
        QTest::newRow("nothing") << QJsonValue(QJsonObject{});
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("a number") << QJsonValue(17);
    }
    void whatAServerSpoiltHidesNothingBelowIt()
    {
        QFETCH(const QJsonValue, spoilt);
        const MastodonConnector connector;
        Dialogue past(connector.fetchOlder(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, u"9"_s));
        past.answer(200, jsonOfAll({aMentionNote(8), spoilt, aMentionNote(7), spoilt}));
        const auto older = past.end();
        QCOMPARE(older->entries.size(), 2);
        QCOMPARE(older->next, u"7"_s);
        QVERIFY(!older->isLast);
        Dialogue now(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, {}));
        now.answer(200, jsonOfAll({spoilt, aMentionNote(2), aMentionNote(1)}));
        const auto newest = now.end();
        QCOMPARE(newest->entries.size(), 2);
        QCOMPARE(newest->olderStart, u"1"_s);
        // WHEN nothing of a page says where it goes on
        Dialogue lost(connector.fetchOlder(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, u"9"_s));
        lost.answer(200, jsonOfAll({spoilt, spoilt}));
        // THEN it does not count as the end
        const auto page = lost.end();
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Trouble::Kind::Malformed);
    }

    void whatIsNoMentionOfSomebodyElseIsNeverLookedFor()
    {
        const MastodonConnector connector;
        QJsonObject ours = aStatusOfAda(u"s2"_s);
        ours.insert(u"account"_s, QJsonObject{{u"id"_s, u"1"_s}});
        const QJsonObject follow{{u"id"_s, u"1"_s}, {u"type"_s, u"follow"_s}};
        const QString position = positionAfter(jsonOfAll({aMentionNote(3), aMentionNote(2, ours), follow}));
        Dialogue talk(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, position));
        talk.answer(200, jsonOfAll({aMentionNote(3)}));
        // It ends nowhere that is known: nothing is missing, as far as the page goes.
        QVERIFY(talk.hasEnded());
        QVERIFY(talk.end()->removed.isEmpty());
        Dialogue empty(connector.fetchNewer(tests::usOnMastodon(u"social.example"_s, true), u"notifications"_s, position));
        empty.answer(200, "[]");
        QCOMPARE(empty.asked(), u"GET /api/v1/statuses/s3"_s);
    }
};

QTEST_GUILESS_MAIN(MastodonWindowTest)
#include "mastodonwindowtest.moc"
