// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/listmonk/listmonkconnector.h"
#include "tests/core/connectors/ghost/onghost.h"
#include "tests/core/connectors/wordpress/onwordpress.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::Dialogue;

namespace {

connectors::Access atLostListmonk()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://news.example"_s),
                         .accountId = u"parvis"_s,
                         .handle = u"parvis"_s,
                         .capabilities = domain::staticCapabilities(u"listmonk"_s)};
    access.secret = {{u"token"_s, u"t0ken"_s}, {u"lists"_s, u"1"_s}};
    return access;
}

domain::Outgoing aLostArticle(const QString &note, const QString &value)
{
    auto outgoing = tests::anArticleForGhost();
    outgoing.notes = {{note, value}};
    return outgoing;
}

/// Takes what the exchange keeps until it wants something else, as the ledger does.
template<class T>
void keepLost(Dialogue<T> &talk, QHash<QString, QString> &notes)
{
    while (!talk.note().key.isEmpty()) {
        const auto note = talk.note();
        if (note.value.isEmpty())
            notes.remove(note.key);
        else
            notes.insert(note.key, note.value);
        talk.goOn();
    }
}

/// What was made, and is answered as not there: forgotten, and said so.
template<class T>
void isForgotten(Dialogue<T> &talk, domain::Outgoing &outgoing, const QString &note)
{
    keepLost(talk, outgoing.notes);
    QVERIFY(talk.hasEnded());
    const auto met = talk.end().error();
    QCOMPARE(met.kind, domain::Trouble::Kind::Gone);
    QCOMPARE(met.said, domain::notShownThere);
    QVERIFY(!outgoing.notes.contains(note));
    QCOMPARE(outgoing.notes.value(QString(domain::lostNote)), QString::number(domain::toMs(*outgoing.firstAttemptAt)));
    // Whoever wants it all the same begins anew, a day later.
    outgoing.now = tests::dialogueTime + std::chrono::hours{24};
    outgoing.firstAttemptAt = outgoing.now;
}

} // namespace

/// What an attempt made and its service does not know any more: whoever wants it all the same has it made anew, and not asked for by the dead id.
class LostThingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleOnGhostIsMadeAnew()
    {
        const connectors::GhostConnector connector;
        auto outgoing = aLostArticle(u"post"_s, tests::ghostArticle);
        {
            Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
            tests::meetTheSite(talk);
            QCOMPARE(talk.asked(), u"GET /ghost/api/admin/posts/"_s + tests::ghostArticle + u'/');
            talk.answer(404, tests::recorded(u"ghost/documented-not-found.json"_s));
            isForgotten(talk, outgoing, u"post"_s);
        }
        // WHEN it is tried again
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        tests::meetTheSite(talk);
        // THEN it is looked for, and made
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/posts/"_s);
        talk.answer(200, tests::jsonOf({{u"posts"_s, QJsonArray()}}));
        QCOMPARE(talk.asked(), u"POST /ghost/api/admin/posts/"_s);
    }

    void anArticleOnWordPressIsMadeAnew()
    {
        const connectors::WordPressConnector connector;
        auto outgoing = aLostArticle(u"post"_s, u"56 https://site.example/?p=56"_s);
        {
            Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
            QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts/56"_s);
            talk.answer(404, tests::recorded(u"wordpress/not-found.json"_s));
            isForgotten(talk, outgoing, u"post"_s);
        }
        outgoing.article->tags.clear();
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts"_s);
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
    }

    void aDraftThatIsGoneBeforeItIsPublishedIsForgotten()
    {
        const connectors::WordPressConnector connector;
        auto outgoing = aLostArticle(u"post"_s, u"56 https://site.example/?p=56"_s);
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, tests::recorded(u"wordpress/post-draft.json"_s));
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/56"_s);
        talk.answer(404, tests::recorded(u"wordpress/not-found.json"_s));
        isForgotten(talk, outgoing, u"post"_s);
    }

    void whatLiesInTheTrashIsNotMadeAgain()
    {
        const connectors::WordPressConnector connector;
        const auto outgoing = aLostArticle(u"post"_s, u"56 https://site.example/?p=56"_s);
        QJsonObject trashed = QJsonDocument::fromJson(tests::recorded(u"wordpress/post-draft.json"_s)).object();
        trashed.insert(u"status"_s, u"trash"_s);
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, tests::jsonBytes(trashed));
        QVERIFY(talk.hasEnded());
        QVERIFY(talk.end().error().said.contains(u"trash"_s));
    }

    void aCommentOnWordPressIsMadeAnew()
    {
        const connectors::WordPressConnector connector;
        auto outgoing = tests::toWordPress();
        outgoing.kind = domain::PostKind::Reply;
        outgoing.parts = {u"Merci"_s};
        outgoing.inReplyTo = u"post-56"_s;
        outgoing.notes = {{u"comment"_s, u"359 https://site.example/?p=56#comment-359"_s}};
        {
            Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
            QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments/359"_s);
            talk.answer(404, tests::recorded(u"wordpress/comment-not-found.json"_s));
            isForgotten(talk, outgoing, u"comment"_s);
        }
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/comments"_s);
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/comments"_s);
    }

    void aCampaignOnListmonkIsMadeAnew()
    {
        const connectors::ListmonkConnector connector;
        auto outgoing = aLostArticle(u"campaign"_s, u"7"_s);
        {
            Dialogue talk(connector.send(atLostListmonk(), outgoing));
            QCOMPARE(talk.asked(), u"GET /api/campaigns/7"_s);
            talk.answer(400, "{\"message\":\"campaign not found\"}");
            isForgotten(talk, outgoing, u"campaign"_s);
        }
        Dialogue talk(connector.send(atLostListmonk(), outgoing));
        QCOMPARE(talk.asked(), u"GET /api/campaigns"_s);
        talk.answer(200, R"({"data":{"results":[],"total":0}})");
        QCOMPARE(talk.asked(), u"POST /api/campaigns"_s);
    }
};

QTEST_GUILESS_MAIN(LostThingTest)
#include "lostthingtest.moc"
