// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/mastodon/mastodonlive.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access usOnMastodon()
{
    connectors::Access access;
    access.connection.server = QUrl(u"https://social.example"_s);
    access.connection.accountId = u"1"_s;
    access.secret = {{u"token"_s, u"t0ken"_s}};
    return access;
}

QJsonObject aSaidStatus(const QString &id, const QString &at = u"2026-11-23T08:40:00.000Z"_s, const QString &author = u"2"_s)
{
    return {{u"id"_s, id},
            {u"url"_s, u"https://social.example/@ada/"_s + id},
            {u"content"_s, u"<p>Bonjour</p>"_s},
            {u"created_at"_s, at},
            {u"account"_s, QJsonObject{{u"id"_s, author}, {u"acct"_s, u"ada"_s}}}};
}

QByteArray aSearchPage(const QList<std::pair<QString, QString>> &statuses)
{
    QJsonArray all;
    for (const auto &[id, at] : statuses)
        all.append(aSaidStatus(id, at));
    return QJsonDocument(QJsonObject{{u"statuses"_s, all}, {u"accounts"_s, QJsonArray()}}).toJson(QJsonDocument::Compact);
}

/// As the stream of the account tells it, or of a tag.
QByteArray anEvent(const QString &event, const QJsonObject &payload, const QString &tag = {})
{
    return QJsonDocument(QJsonObject{{u"stream"_s, tag.isEmpty() ? QJsonArray{u"user"_s} : QJsonArray{u"hashtag"_s, tag}},
                                     {u"event"_s, event},
                                     {u"payload"_s, QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact))}})
        .toJson(QJsonDocument::Compact);
}

domain::Answer<connectors::LiveNews> heard(const QByteArray &message)
{
    return connectors::mastodon::newsIn(message, usOnMastodon());
}

} // namespace

/// Streaming and searching (docs.joinmastodon.org/methods/streaming, methods/search).
class MastodonLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInstanceSaysWhereItsStreamingIs()
    {
        const MastodonConnector connector;
        Dialogue dialogue(connector.listen(usOnMastodon(), {.streams = {u"tag:parvis"_s, u"search:x"_s}, .position = {}}));
        QCOMPARE(dialogue.asked(), u"GET /api/v2/instance"_s);
        const QJsonObject urls{{u"streaming"_s, u"wss://streaming.social.example"_s}};
        dialogue.answer(200, QJsonDocument(QJsonObject{{u"configuration"_s, QJsonObject{{u"urls"_s, urls}}}}).toJson(QJsonDocument::Compact));
        const auto source = dialogue.end();
        QVERIFY(source);
        QCOMPARE(source->addresses, QList{QUrl(u"wss://streaming.social.example/api/v1/streaming"_s)});
        // The token is in no address.
        QCOMPARE(source->subprotocol, u"t0ken"_s);
        QCOMPARE(source->greetings.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(source->greetings.at(0)).object(), (QJsonObject{{u"type"_s, u"subscribe"_s}, {u"stream"_s, u"user"_s}}));
        QCOMPARE(QJsonDocument::fromJson(source->greetings.at(1)).object(),
                 (QJsonObject{{u"type"_s, u"subscribe"_s}, {u"stream"_s, u"hashtag"_s}, {u"tag"_s, u"parvis"_s}}));
        QVERIFY(!source->isEverything);
    }

    void whoHasNoStreamingSaysSoAndThatIsAll()
    {
        const MastodonConnector connector;
        Dialogue dialogue(connector.listen(usOnMastodon(), {}));
        dialogue.answer(404);
        QCOMPARE(dialogue.asked(), u"GET /api/v1/instance"_s);
        dialogue.answer(200, R"({"uri":"localhost:8081","urls":{"streaming_api":""}})");
        QCOMPARE(dialogue.end().error().kind, Trouble::Kind::NotPossible);
        // AND nothing strange is dialled
        for (const QString &address : {u"javascript:alert(1)"_s, u"streaming"_s, u"ftp://a.example"_s})
            QVERIFY(connectors::mastodon::streamingOf({{u"urls"_s, QJsonObject{{u"streaming_api"_s, address}}}}).isEmpty());
        QCOMPARE(connectors::mastodon::streamingOf({{u"urls"_s, QJsonObject{{u"streaming_api"_s, u"https://a.example"_s}}}}), QUrl(u"wss://a.example"_s));
    }

    void aMentionIsHeard()
    {
        const auto news = heard(anEvent(u"notification"_s, {{u"id"_s, u"9"_s}, {u"type"_s, u"mention"_s}, {u"status"_s, aSaidStatus(u"11"_s)}}));
        QVERIFY(news);
        QCOMPARE(news->entries.size(), 1);
        const auto mention = std::get<domain::IncomingMention>(news->entries.first());
        QCOMPARE(mention.remoteId, u"11"_s);
        QCOMPARE(mention.author.handle, u"ada@social.example"_s);
        QVERIFY(!news->mustFetch);
    }

    void whoQuotesUsIsHeard()
    {
        const auto news = heard(anEvent(u"notification"_s, {{u"id"_s, u"9"_s}, {u"type"_s, u"quote"_s}, {u"status"_s, aSaidStatus(u"11"_s)}}));
        QVERIFY(news);
        QCOMPARE(news->entries.size(), 1);
        QCOMPARE(std::get<domain::IncomingMention>(news->entries.first()).kind, domain::MentionKind::Mention);
        // Of what we quoted ourselves nobody says anything to us.
        QVERIFY(
            heard(anEvent(u"notification"_s, {{u"id"_s, u"9"_s}, {u"type"_s, u"quoted_update"_s}, {u"status"_s, aSaidStatus(u"12"_s)}}))->entries.isEmpty());
    }

    void taggedEditedAndDeletedStatusesAreHeard()
    {
        QCOMPARE(heard(anEvent(u"update"_s, aSaidStatus(u"12"_s), u"parvis"_s))->entries.size(), 1);
        QCOMPARE(heard(anEvent(u"status.update"_s, aSaidStatus(u"12"_s), u"parvis"_s))->entries.size(), 1);
        QCOMPARE(heard(R"({"stream":["hashtag","parvis"],"event":"delete","payload":"12"})")->removed, QStringList{u"12"_s});
    }

    void editsAndDeletionsOfMentionsAreHeard()
    {
        // GIVEN what somebody said to us was edited: Mastodon tells it by the stream of the account, whether we follow who said it or not
        QJsonObject edited = aSaidStatus(u"11"_s);
        edited.insert(u"content"_s, u"<p>Bonsoir</p>"_s);
        edited.insert(u"mentions"_s, QJsonArray{QJsonObject{{u"id"_s, u"7"_s}}, QJsonObject{{u"id"_s, u"1"_s}, {u"acct"_s, u"us"_s}}});
        const auto news = heard(anEvent(u"status.update"_s, edited));
        QVERIFY(news);
        QCOMPARE(news->entries.size(), 1);
        QCOMPARE(std::get<domain::IncomingMention>(news->entries.first()).text, u"Bonsoir"_s);
        QCOMPARE(heard(R"({"stream":["user"],"event":"delete","payload":"11"})")->removed, QStringList{u"11"_s});
        // AND what those say whom we follow, or edit, does not come in by it
        QCOMPARE(*heard(anEvent(u"update"_s, edited)), connectors::LiveNews());
        QCOMPARE(*heard(anEvent(u"status.update"_s, aSaidStatus(u"12"_s))), connectors::LiveNews());
    }

    void whatIsNothingToUsIsNothing()
    {
        QCOMPARE(*heard({}), connectors::LiveNews());
        QCOMPARE(*heard(anEvent(u"notification"_s, {{u"type"_s, u"favourite"_s}, {u"status"_s, aSaidStatus(u"11"_s)}})), connectors::LiveNews());
        QCOMPARE(*heard(anEvent(u"update"_s, aSaidStatus(u"13"_s, u"2026-11-23T08:40:00.000Z"_s, u"1"_s), u"parvis"_s)), connectors::LiveNews());
        QCOMPARE(*heard(R"({"event":"filters_changed"})"), connectors::LiveNews());
    }

    void whatIsNoMessageIsMalformed()
    {
        for (const QByteArray &message : {QByteArray("nonsense"), QByteArray("[]"), QByteArray("{}"), QByteArray(R"({"event":"delete"})"),
                                          QByteArray("{\"event\":\"update\",\"payload\":\"{cut\"}"), anEvent(u"update"_s, {{u"a"_s, 1}})})
            QCOMPARE(heard(message).error().kind, Trouble::Kind::Malformed);
        QCOMPARE(heard(R"({"error":"Invalid access token","status":401})").error().kind, Trouble::Kind::AccessDenied);
    }

    void aSearchBeginsWithItsNewestPage()
    {
        const MastodonConnector connector;
        Dialogue dialogue(connector.fetchNewer(usOnMastodon(), u"search:open source"_s, {}));
        QCOMPARE(dialogue.asked(), u"GET /api/v2/search"_s);
        QCOMPARE(dialogue.query().queryItemValue(u"q"_s, QUrl::FullyDecoded), u"open source"_s);
        QCOMPARE(dialogue.query().queryItemValue(u"type"_s), u"statuses"_s);
        QCOMPARE(dialogue.header("Authorization"), "Bearer t0ken");
        dialogue.answer(200, aSearchPage({{u"9"_s, u"2026-11-23T08:00:00.000Z"_s}, {u"8"_s, u"2026-11-20T08:00:00.000Z"_s}}));
        const auto page = dialogue.end();
        QVERIFY(page && page->isLast);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(page->next, u"2026-11-23T08:00:00.000Z||||9 8"_s);
        QVERIFY(!page->olderStart.isEmpty());
        // Where nothing is found, whatever will be is new.
        Dialogue empty(connector.fetchNewer(usOnMastodon(), u"search:x"_s, {}));
        empty.answer(200, aSearchPage({}));
        const auto none = empty.end();
        QVERIFY(none->olderStart.isEmpty());
        Dialogue later(connector.fetchNewer(usOnMastodon(), u"search:x"_s, none->next));
        later.answer(200, aSearchPage({{u"9"_s, u"2026-11-23T08:00:00.000Z"_s}}));
        QCOMPARE(later.end()->entries.size(), 1);
    }

    void aSearchFillsItsGapByCounting()
    {
        const MastodonConnector connector;
        // GIVEN forty that are newer than what is known
        QList<std::pair<QString, QString>> statuses;
        for (int n = 0; n < 40; ++n)
            statuses << std::pair{QString::number(100 - n), u"2026-11-23T08:%1:00.000Z"_s.arg(59 - n, 2, 10, QChar(u'0'))};
        Dialogue first(connector.fetchNewer(usOnMastodon(), u"search:x"_s, u"2026-11-23T07:00:00.000Z"_s));
        first.answer(200, aSearchPage(statuses));
        const auto page = first.end();
        QVERIFY(!page->isLast);
        // THEN it goes on behind them, some again
        Dialogue second(connector.fetchNewer(usOnMastodon(), u"search:x"_s, page->next));
        QCOMPARE(second.query().queryItemValue(u"offset"_s), u"35"_s);
        second.answer(200, aSearchPage({{u"61"_s, u"2026-11-23T08:20:00.000Z"_s}, {u"50"_s, u"2026-11-23T06:40:00.000Z"_s}}));
        const auto last = second.end();
        QVERIFY(last->isLast);
        QCOMPARE(last->next.section(u'|', 0, 0), u"2026-11-23T08:59:00.000Z"_s);
        // The newest page is what the next visit compares with.
        QVERIFY(last->next.section(u'|', 4).startsWith(u"100 99 98"_s));
    }

    void whatASearchFindsNoMoreIsLookedFor()
    {
        const MastodonConnector connector;
        const QString at = u"2026-11-23T08:00:00.000Z"_s;
        Dialogue talk(connector.fetchNewer(usOnMastodon(), u"search:x"_s, at + u"||||9 8 7"_s));
        talk.answer(200, aSearchPage({{u"9"_s, at}, {u"7"_s, u"2026-11-20T08:00:00.000Z"_s}}));
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/8"_s);
        talk.answer(404, R"({"error":"Record not found"})");
        const auto page = talk.end();
        QVERIFY(page && page->isLast);
        QCOMPARE(page->removed, QStringList{u"8"_s});
        QCOMPARE(page->next, at + u"||||9 7"_s);
        // A position of a former version names none.
        Dialogue former(connector.fetchNewer(usOnMastodon(), u"search:x"_s, at));
        former.answer(200, aSearchPage({{u"9"_s, at}}));
        QVERIFY(former.hasEnded());
    }

    void aServerThatDoesNotCountEndsIt()
    {
        const MastodonConnector connector;
        const QByteArray same = aSearchPage({{u"9"_s, u"2026-11-23T08:00:00.000Z"_s}, {u"8"_s, u"2026-11-20T08:00:00.000Z"_s}});
        Dialogue first(connector.fetchOlder(usOnMastodon(), u"search:x"_s, u"35|2026-11-20T08:00:00.000Z"_s));
        first.answer(200, same);
        QVERIFY(first.end()->isLast);
    }

    void aSearchThatIsRefusedSaysSo()
    {
        const MastodonConnector connector;
        Dialogue refused(connector.fetchNewer(usOnMastodon(), u"search:x"_s, {}));
        refused.answer(404, R"({"error":"Not found"})");
        QVERIFY(!refused.end());
        Dialogue lying(connector.fetchNewer(usOnMastodon(), u"search:x"_s, {}));
        lying.answer(200, R"({"statuses":7})");
        QCOMPARE(lying.end().error().kind, Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(MastodonLiveTest)
#include "mastodonlivetest.moc"
