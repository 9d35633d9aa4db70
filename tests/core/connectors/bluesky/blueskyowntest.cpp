// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"
#include "tests/core/connectors/bluesky/blueskydialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::BlueskyConnector;
using tests::Dialogue;

namespace {

QJsonObject ownRecord(const connectors::Access &access, const QString &key, const QString &parent)
{
    QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, u"Oui"_s}, {u"createdAt"_s, u"2026-11-23T08:40:00.000Z"_s}};
    if (!parent.isEmpty())
        record.insert(u"reply"_s, QJsonObject{{u"parent"_s, QJsonObject{{u"uri"_s, parent}}}, {u"root"_s, QJsonObject{{u"uri"_s, parent}}}});
    return {{u"uri"_s, u"at://%1/app.bsky.feed.post/%2"_s.arg(access.connection.accountId, key)}, {u"cid"_s, u"c"_s}, {u"value"_s, record}};
}

QByteArray recordsOf(const QJsonArray &records, const QString &cursor = {})
{
    QJsonObject answer{{u"records"_s, records}};
    if (!cursor.isEmpty())
        answer.insert(u"cursor"_s, cursor);
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace

class BlueskyOwnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWeAnsweredInAnotherProgramComesInAsOurs()
    {
        const auto access = tests::aliceOnBluesky();
        const QString theirs = u"at://did:plc:bob/app.bsky.feed.post/3aaa"_s;
        const QString own = u"at://%1/app.bsky.feed.post/3mmm1"_s.arg(access.connection.accountId);
        const BlueskyConnector connector;
        Dialogue talk(connector.fetchNewer(access, u"own"_s, {}));
        QVERIFY(talk.asked().endsWith(u"com.atproto.repo.listRecords"_s));
        QCOMPARE(talk.query().queryItemValue(u"collection"_s), u"app.bsky.feed.post"_s);
        // GIVEN an answer to somebody, one part of a thread of ours, and a post
        talk.answer(200, recordsOf({ownRecord(access, u"3mmm3"_s, theirs), ownRecord(access, u"3mmm2"_s, own), ownRecord(access, u"3mmm1"_s, {})}, u"3mmm1"_s));
        // THEN of what came before the newest page is enough
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
        QCOMPARE(page->next, u"3mmm3"_s);
        QCOMPARE(page->entries.size(), 1);
        const auto ours = std::get<domain::IncomingPost>(page->entries.first());
        QCOMPARE(ours.inReplyTo, theirs);
        QCOMPARE(ours.kind, domain::PostKind::Reply);
        QCOMPARE(ours.text, u"Oui"_s);
    }

    void whatIsKnownEndsIt()
    {
        const auto access = tests::aliceOnBluesky();
        const QString theirs = u"at://did:plc:bob/app.bsky.feed.post/3aaa"_s;
        const BlueskyConnector connector;
        Dialogue talk(connector.fetchNewer(access, u"own"_s, u"3mmm3"_s));
        talk.answer(200, recordsOf({ownRecord(access, u"3mmm6"_s, theirs), ownRecord(access, u"3mmm5"_s, theirs)}, u"3mmm5"_s));
        // More than a page came since: it goes on below.
        QCOMPARE(talk.query().queryItemValue(u"cursor"_s), u"3mmm5"_s);
        talk.answer(200, recordsOf({ownRecord(access, u"3mmm4"_s, theirs), ownRecord(access, u"3mmm3"_s, theirs)}, u"3mmm3"_s));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 3);
        QCOMPARE(page->next, u"3mmm6"_s);
    }

    void whatIsNoListIsNone()
    {
        const BlueskyConnector connector;
        Dialogue talk(connector.fetchNewer(tests::aliceOnBluesky(), u"own"_s, {}));
        talk.answer(200, "{\"records\":7}");
        QCOMPARE(talk.end().error().kind, domain::Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(BlueskyOwnTest)
#include "blueskyowntest.moc"
