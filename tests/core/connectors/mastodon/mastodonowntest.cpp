// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "tests/core/connectors/mastodon/onmastodon.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access usWithAnswers()
{
    connectors::Access access = tests::usOnMastodon();
    access.connection.accountId = u"7"_s;
    return access;
}

QJsonObject ownStatus(const QString &id, const QJsonValue &answers, const QJsonValue &whose)
{
    return {{u"id"_s, id},
            {u"url"_s, u"https://server.example/@us/"_s + id},
            {u"created_at"_s, u"2026-11-23T08:41:00.000Z"_s},
            {u"content"_s, u"<p>Oui</p>"_s},
            {u"in_reply_to_id"_s, answers},
            {u"in_reply_to_account_id"_s, whose}};
}

QByteArray statusesOf(const QJsonArray &statuses)
{
    return QJsonDocument(statuses).toJson(QJsonDocument::Compact);
}

} // namespace

class MastodonOwnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWeAnsweredInAnotherProgramComesInAsOurs()
    {
        // GIVEN an answer to somebody, one part of a thread of ours, and a post
        const MastodonConnector connector;
        QVERIFY(connector.streams(usWithAnswers().connection).contains(u"own"_s));
        QVERIFY(connector.pace(u"own"_s) > connector.pace(u"notifications"_s));
        Dialogue talk(connector.fetchNewer(usWithAnswers(), u"own"_s, {}));
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/7/statuses"_s);
        QVERIFY(!talk.query().hasQueryItem(u"min_id"_s));
        // One that the server spoilt hides nothing.
        talk.answer(200, statusesOf({QJsonValue(17), ownStatus(u"30"_s, u"20"_s, u"9"_s), ownStatus(u"29"_s, u"28"_s, u"7"_s), ownStatus(u"28"_s, {}, {})}));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
        QVERIFY(page->olderStart.isEmpty());
        QCOMPARE(page->next, u"30"_s);
        QCOMPARE(page->entries.size(), 1);
        const auto ours = std::get<domain::IncomingPost>(page->entries.first());
        QCOMPARE(ours.remoteId, u"30"_s);
        QCOMPARE(ours.inReplyTo, u"20"_s);
        QCOMPARE(ours.kind, domain::PostKind::Reply);
        QCOMPARE(ours.text, u"Oui"_s);
        // AND from then on upwards: of many none is left out
        Dialogue later(connector.fetchNewer(usWithAnswers(), u"own"_s, page->next));
        QCOMPARE(later.query().queryItemValue(u"min_id"_s), u"30"_s);
        QJsonArray many;
        for (int n = 70; n > 30; --n)
            many.append(ownStatus(QString::number(n), u"20"_s, u"9"_s));
        later.answer(200, statusesOf(many));
        const auto next = later.end();
        QVERIFY(!next->isLast);
        QCOMPARE(next->entries.size(), 40);
        QCOMPARE(next->next, u"70"_s);
    }

    void aServerThatDoesNotHeedWhereToGoOnIsNotAskedForEver()
    {
        const MastodonConnector connector;
        QJsonArray many;
        for (int n = 70; n > 30; --n)
            many.append(ownStatus(QString::number(n), u"20"_s, u"9"_s));
        Dialogue talk(connector.fetchNewer(usWithAnswers(), u"own"_s, u"70"_s));
        talk.answer(200, statusesOf(many));
        const auto page = talk.end();
        QVERIFY(page->isLast);
        QVERIFY(page->entries.isEmpty());
        QCOMPARE(page->next, u"70"_s);
    }

    void whoDoesNotTellHoldsNothingUp_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isTrouble");
        QTest::newRow("no such list") << 404 << false;
        QTest::newRow("a token that may not") << 403 << false;
        QTest::newRow("not let in") << 401 << true;
        QTest::newRow("limping") << 502 << true;
    }
    void whoDoesNotTellHoldsNothingUp()
    {
        QFETCH(const int, status);
        QFETCH(const bool, isTrouble);
        const MastodonConnector connector;
        Dialogue talk(connector.fetchNewer(usWithAnswers(), u"own"_s, u"30"_s));
        talk.answer(status, "{\"error\":\"no\"}");
        const auto page = talk.end();
        QCOMPARE(!page, isTrouble);
        if (page)
            QCOMPARE(page->next, u"30"_s);
    }
};

QTEST_GUILESS_MAIN(MastodonOwnTest)
#include "mastodonowntest.moc"
