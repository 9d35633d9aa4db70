// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/tlsproblem.h"
#include "tests/core/connectors/mail/mailtalk.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Introduction;
using connectors::MailConnector;
using domain::Trouble;

namespace {

QStringList idsOf(const connectors::Page &page)
{
    QStringList ids;
    for (const auto &entry : page.entries) {
        if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
            ids << mention->remoteId;
    }
    return ids;
}

} // namespace

class MailConnectorTest : public QObject
{
    Q_OBJECT

private:
    const MailConnector m_mail;

private Q_SLOTS:
    void theServersAreGuessed()
    {
        // GIVEN an address and a password
        Dialogue talk(m_mail.introduce({.server = {}, .user = u" Hello@Shop.example "_s, .secret = {{u"password"_s, u"p4ss"_s}}}));
        // THEN the usual names are tried, one after the other
        QCOMPARE(talk.transfer().url, QUrl(u"imaps://imap.shop.example:993"_s));
        QCOMPARE(talk.transfer().user, u"hello@shop.example"_s);
        talk.meet(Trouble::Kind::Unreachable);
        QCOMPARE(talk.transfer().url, QUrl(u"imaps://mail.shop.example:993"_s));
        talk.answer(imapSaid("* LIST (\\Sent) \".\" Sent\r\n"));
        QCOMPARE(talk.transfer().url, QUrl(u"smtps://smtp.shop.example:465"_s));
        QCOMPARE(talk.transfer().command, QByteArray("NOOP"));
        talk.meet(Trouble::Kind::Unreachable);
        QCOMPARE(talk.transfer().url, QUrl(u"smtp://smtp.shop.example:587"_s));
        talk.answer(connectors::HttpResponse{.status = 250});
        QVERIFY(talk.hasEnded());
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->address, u"hello@shop.example"_s);
        QCOMPARE(made->connection.server, QUrl(u"imaps://mail.shop.example:993"_s));
        QCOMPARE(made->secret.value(u"smtp"_s), u"smtp://smtp.shop.example:587"_s);
        QVERIFY(made->connection.capabilities.canReply);
        // Nobody is named who gets a newsletter.
        QVERIFY(!made->connection.capabilities.canPublishArticles);
    }

    void whoIsTriedAnewIsAskedWhereItWas()
    {
        Dialogue first(m_mail.introduce({.server = {},
                                         .user = u"hello@shop.example"_s,
                                         .secret = {{u"password"_s, u"p4ss"_s},
                                                    {u"imap"_s, u"imap://localhost:1143"_s},
                                                    {u"smtp"_s, u"localhost:1587"_s},
                                                    {u"recipients"_s, u"a@x.example; b@y.example A@x.example"_s}}}));
        QCOMPARE(first.transfer().url, QUrl(u"imap://localhost:1143"_s));
        first.answer(imapSaid());
        QCOMPARE(first.transfer().url, QUrl(u"smtp://localhost:1587"_s));
        first.answer(connectors::HttpResponse{.status = 250});
        const auto made = first.end();
        QVERIFY(made);
        QVERIFY(made->connection.capabilities.canPublishArticles);
        QCOMPARE(made->secret.value(u"recipients"_s), u"a@x.example, b@y.example"_s);
        Dialogue again(m_mail.introduce({.server = made->connection.server, .user = made->connection.handle, .secret = made->secret}));
        QCOMPARE(again.transfer().url, QUrl(u"imap://localhost:1143"_s));
        again.answer(imapSaid());
        QCOMPARE(again.transfer().url, QUrl(u"smtp://localhost:1587"_s));
    }

    void aPasswordGoesToNoOtherServerOnceOneSaidNo()
    {
        Dialogue talk(m_mail.introduce({.server = {}, .user = u"hello@shop.example"_s, .secret = {{u"password"_s, u"wrong"_s}}}));
        talk.meet(Trouble::Kind::AccessDenied);
        QVERIFY(talk.hasEnded());
        const auto made = talk.end();
        QCOMPARE(made.error().kind, Trouble::Kind::AccessDenied);
        QVERIFY(made.error().said.contains("imap.shop.example:993"_L1));
    }

    void ofOnePortThatIsTriedTwiceTheServerIsNamedOnce()
    {
        const Introduction named{.server = {}, .user = u"hello@shop.example"_s, .secret = {{u"password"_s, u"wrong"_s}, {u"imap"_s, u"localhost:1993"_s}}};
        Dialogue talk(m_mail.introduce(named));
        talk.meet(Trouble::Kind::Unreachable);
        talk.answer(std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = u"NO [AUTHENTICATIONFAILED] no"_s}));
        QCOMPARE(talk.end().error().said, u"IMAP, localhost:1993: NO [AUTHENTICATIONFAILED] no"_s);
        Dialogue away(m_mail.introduce(named));
        away.meet(Trouble::Kind::Unreachable);
        away.answer(std::unexpected(Trouble{.kind = Trouble::Kind::Unreachable, .said = u"silent"_s}));
        QCOMPARE(away.end().error().said, u"IMAP, localhost:1993: silent"_s);
    }

    void aServerThatCannotBeTrustedIsToldAsThat()
    {
        using domain::TlsProblem;
        const Introduction named{.server = {},
                                 .user = u"hello@shop.example"_s,
                                 .secret = {{u"password"_s, u"p4ss"_s}, {u"imap"_s, u"imaps://box.example:993"_s}, {u"smtp"_s, u"smtps://post.example:465"_s}}};
        const auto meet = [](auto &talk, TlsProblem::Kind kind, const QString &host) {
            talk.answer(std::unexpected(domain::troubleOf(TlsProblem{.kind = kind, .host = host})));
        };
        // GIVEN servers that are named, of which one has another host's certificate, or one that is too old
        Dialogue box(m_mail.introduce(named));
        meet(box, TlsProblem::Kind::OtherHost, u"box.example"_s);
        QCOMPARE(domain::tlsProblemIn(box.end().error()), std::optional(TlsProblem{.kind = TlsProblem::Kind::OtherHost, .host = u"box.example:993"_s}));
        Dialogue post(m_mail.introduce(named));
        post.answer(imapSaid());
        meet(post, TlsProblem::Kind::Expired, u"post.example"_s);
        QCOMPARE(domain::tlsProblemIn(post.end().error()), std::optional(TlsProblem{.kind = TlsProblem::Kind::Expired, .host = u"post.example:465"_s}));
        // AND one among those that are guessed, of which the others are not there
        Dialogue guessed(m_mail.introduce({.server = {}, .user = u"hello@shop.example"_s, .secret = {{u"password"_s, u"p4ss"_s}}}));
        guessed.meet(Trouble::Kind::Unreachable);
        meet(guessed, TlsProblem::Kind::Untrusted, u"mail.shop.example"_s);
        guessed.meet(Trouble::Kind::Unreachable);
        QVERIFY(guessed.hasEnded());
        QCOMPARE(domain::tlsProblemIn(guessed.end().error())->host, u"mail.shop.example:993"_s);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<Introduction>("introduction");
        QTest::newRow("no address") << Introduction{.server = {}, .user = u"hello"_s, .secret = {{u"password"_s, u"p"_s}}};
        QTest::newRow("a recipient that is none") << Introduction{
            .server = {}, .user = u"a@b.example"_s, .secret = {{u"password"_s, u"p"_s}, {u"recipients"_s, u"c@d.example, Ada <e@f.example>"_s}}};
        QTest::newRow("a server that is none") << Introduction{.server = {}, .user = u"a@b.example"_s, .secret = {{u"imap"_s, u"https://b.example"_s}}};
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(Introduction, introduction);
        Dialogue talk(m_mail.introduce(introduction));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Refused);
    }

    void theFirstPageIsTheNewest()
    {
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, {}));
        QCOMPARE(talk.transfer().url.path(), u"/INBOX"_s);
        talk.answer(imapSaid(60, 7, 101));
        QCOMPARE(talk.transfer().command, QByteArray("FETCH 11:* (UID FLAGS BODY.PEEK[]<0.262144>)"));
        talk.answer(imapSaid(60, 7, 101, fetched(100, adasMail(2), "\\Answered") + fetched(40, adasMail(1)) + fetched(99, adasMail(9), "\\Deleted")));
        QVERIFY(talk.hasEnded());
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(idsOf(*page), (QStringList{u"q1@reader.example"_s, u"q2@reader.example"_s}));
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.at(0)).state, domain::MentionState::Open);
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.at(1)).state, domain::MentionState::Done);
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.at(0)).author.handle, u"ada@reader.example"_s);
        QCOMPARE(page->next, u"7 100 2026-11-23"_s);
        QCOMPARE(page->olderStart, u"7 40 2026-11-23"_s);
        QVERIFY(page->isLast);
    }

    void anEmptyInboxIsWhole()
    {
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, {}));
        talk.answer(imapSaid(0, 7, 5));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->next, u"7 4 2026-11-23"_s);
        QVERIFY(page->olderStart.isEmpty());
    }

    void whatIsNewFollows()
    {
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 100 2026-11-20"_s));
        QCOMPARE(talk.transfer().command, QByteArray("UID SEARCH UID 101:*"));
        // "*" is the last one there is, known or not.
        talk.answer(imapSaid(61, 7, 103, "* SEARCH 100 101 102\r\n"));
        QCOMPARE(talk.transfer().command, QByteArray("UID FETCH 101,102 (UID FLAGS BODY.PEEK[]<0.262144>)"));
        talk.answer(imapSaid(61, 7, 103, fetched(101, adasMail(3)) + fetched(102, adasMail(4))));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(page->next, u"7 102 2026-11-23"_s);
    }

    void nothingNewMovesNothing()
    {
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 100 2026-11-20"_s));
        talk.answer(imapSaid(60, 7, 101, "* SEARCH 100\r\n"));
        QVERIFY(talk.hasEnded());
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->entries.isEmpty());
        QCOMPARE(page->next, u"7 100 2026-11-23"_s);
    }

    void muchThatIsNewComesInPages()
    {
        QByteArray found = "* SEARCH";
        QByteArray first;
        for (int uid = 101; uid <= 160; ++uid) {
            found += ' ' + QByteArray::number(uid);
            if (uid <= 150)
                first += fetched(uid, adasMail(uid));
        }
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 100 2026-11-20"_s));
        talk.answer(imapSaid(160, 7, 161, found + "\r\n"));
        talk.answer(imapSaid(160, 7, 161, first));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 50);
        QVERIFY(!page->isLast);
        // The day stays that of the last whole look, should the numbers change in between.
        QCOMPARE(page->next, u"7 150 2026-11-20"_s);
    }

    void newNumbersLoseNothing()
    {
        // GIVEN a server that numbers anew
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 100 2026-11-20"_s));
        talk.answer(imapSaid(3, 8, 4, "* SEARCH 3\r\n"));
        // THEN what came since the last look is read again, from two days before
        QCOMPARE(talk.transfer().command, QByteArray("UID SEARCH SINCE 18-Nov-2026"));
        talk.answer(imapSaid(3, 8, 4, "* SEARCH 2 3\r\n"));
        QCOMPARE(talk.transfer().command, QByteArray("UID FETCH 2,3 (UID FLAGS BODY.PEEK[]<0.262144>)"));
        talk.answer(imapSaid(3, 8, 4, fetched(2, adasMail(2)) + fetched(3, adasMail(5))));
        const auto page = talk.end();
        QVERIFY(page);
        // What is known has the id that it had.
        QCOMPARE(idsOf(*page), (QStringList{u"q2@reader.example"_s, u"q5@reader.example"_s}));
        QCOMPARE(page->next, u"8 3 2026-11-23"_s);
    }

    void aMessageThatCannotBeReadHoldsUpNoOther()
    {
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 100 2026-11-20"_s));
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 101 102 103\r\n"));
        // GIVEN a server that gives one of three; one has gone, one stands there
        talk.answer(imapSaid(61, 7, 104, fetched(103, adasMail(6))));
        QCOMPARE(talk.transfer().command, QByteArray("UID SEARCH UID 101,102"));
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 102\r\n"));
        QCOMPARE(talk.transfer().command, QByteArray("UID FETCH 102 (UID FLAGS BODY.PEEK[]<0.262144>)"));
        talk.meet(Trouble::Kind::ServerTrouble);
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(idsOf(*page), QStringList{u"q6@reader.example"_s});
        // THEN that one stands there still is told
        QCOMPARE(page->next, u"7 103 2026-11-23 102"_s);
        QVERIFY(page->lack && page->lack->kind == Trouble::Kind::Cut);
        QVERIFY(page->lack->said.contains(u"102"_s));
    }

    void whatAServerDidNotGiveIsAskedForAgain_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("next");
        QTest::newRow("it gives it now") << fetched(102, adasMail(7)) << QByteArray() << QStringList{u"q7@reader.example"_s} << u"7 103 2026-11-23"_s;
        QTest::newRow("it is gone") << QByteArray() << QByteArray("* SEARCH\r\n") << QStringList() << u"7 103 2026-11-23"_s;
        QTest::newRow("it stands there still") << QByteArray() << QByteArray("* SEARCH 102\r\n") << QStringList() << u"7 103 2026-11-23 102*1"_s;
    }
    void whatAServerDidNotGiveIsAskedForAgain()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, there);
        QFETCH(QStringList, taken);
        QFETCH(QString, next);
        // GIVEN a message that was not given, and nothing new
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 103 2026-11-22 102"_s));
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 103\r\n"));
        // WHEN it is asked for again
        QCOMPARE(talk.transfer().command, QByteArray("UID FETCH 102 (UID FLAGS BODY.PEEK[]<0.262144>)"));
        talk.answer(imapSaid(61, 7, 104, given));
        if (given.isEmpty()) {
            talk.answer(imapSaid(61, 7, 104, there));
            if (!talk.hasEnded())
                talk.meet(Trouble::Kind::ServerTrouble);
        }
        // THEN nothing is lost, and nothing is held up
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(idsOf(*page), taken);
        QCOMPARE(page->next, next);
        QCOMPARE(page->lack.has_value(), next.contains(u" 102"_s));
    }

    void whatIsNeverGivenIsAskedForSoOften_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<bool>("isAsked");
        QTest::addColumn<QString>("next");
        // The server says that it is the 23rd.
        QTest::newRow("at first each time") << u"7 103 2026-11-23 102*9"_s << true << u"7 103 2026-11-23 102*10"_s;
        QTest::newRow("then no more that day") << u"7 103 2026-11-23 102*10"_s << false << u"7 103 2026-11-23 102*10"_s;
        QTest::newRow("on the next one again") << u"7 103 2026-11-22 102*10"_s << true << u"7 103 2026-11-23 102*11"_s;
        QTest::newRow("until it was a month") << u"7 103 2026-11-22 102*39"_s << true << u"7 103 2026-11-23"_s;
    }
    void whatIsNeverGivenIsAskedForSoOften()
    {
        QFETCH(const QString, known);
        QFETCH(const bool, isAsked);
        QFETCH(const QString, next);
        // GIVEN a message that was not given so often, and nothing new
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, known));
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 103\r\n"));
        // WHEN it stands there still
        QCOMPARE(!talk.hasEnded(), isAsked);
        if (isAsked) {
            talk.answer(imapSaid(61, 7, 104));
            talk.answer(imapSaid(61, 7, 104, "* SEARCH 102\r\n"));
            talk.answer(imapSaid(61, 7, 104));
        }
        // THEN it is told as long as it is asked for, and that it is not any more
        const auto page = talk.end();
        QVERIFY(page && page->lack);
        QCOMPARE(page->next, next);
        QCOMPARE(page->lack->said,
                 next.contains(u'*') ? u"the server does not give message 102"_s : u"the server does not give message 102, and is not asked for it any more"_s);
    }

    void whatItDidNotGiveOfWhatCameBeforeIsAskedForWithWhatIsNew()
    {
        // GIVEN two below what is here, of which one is not given, and one that was not given above (as an earlier Parvis noted it)
        Dialogue talk(m_mail.fetchOlder(shopMail(), u"INBOX"_s, u"7 30 2026-11-20 42"_s));
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 27 28\r\n"));
        talk.answer(imapSaid(61, 7, 104, fetched(28, adasMail(3))));
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 27\r\n"));
        talk.meet(Trouble::Kind::ServerTrouble);
        // THEN the past goes on without them, and that is told
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(idsOf(*page), QStringList{u"q3@reader.example"_s});
        QCOMPARE(page->next, u"7 27 2026-11-20"_s);
        QVERIFY(page->lack && page->lack->said.contains(u"42"_s));
        // AND they are owed with what is new, once, where the numbers are the same
        const QString newer = m_mail.owingToo(u"7 103 2026-11-23 42*3"_s, page->owed);
        QCOMPARE(newer, u"7 103 2026-11-23 42*3 27"_s);
        QCOMPARE(m_mail.owingToo(u"8 103 2026-11-23"_s, page->owed), u"8 103 2026-11-23"_s);
        // WHEN what is new is looked for THEN both are asked for
        Dialogue later(m_mail.fetchNewer(shopMail(), u"INBOX"_s, newer));
        later.answer(imapSaid(61, 7, 104, "* SEARCH 103\r\n"));
        QCOMPARE(later.transfer().command, QByteArray("UID FETCH 42,27 (UID FLAGS BODY.PEEK[]<0.262144>)"));
        later.answer(imapSaid(61, 7, 104, fetched(27, adasMail(2)) + fetched(42, adasMail(4))));
        const auto whole = later.end();
        QVERIFY(whole && !whole->lack);
        QCOMPARE(idsOf(*whole), (QStringList{u"q2@reader.example"_s, u"q4@reader.example"_s}));
        QCOMPARE(whole->next, u"7 103 2026-11-23"_s);
    }

    void theLastThatCannotBeReadDoesNotHoldThePastUp()
    {
        // GIVEN the oldest message of all, which is there and is not given
        Dialogue talk(m_mail.fetchOlder(shopMail(), u"INBOX"_s, u"7 2 2026-11-20"_s));
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 1\r\n"));
        talk.meet(Trouble::Kind::ServerTrouble);
        talk.answer(imapSaid(61, 7, 104, "* SEARCH 1\r\n"));
        talk.meet(Trouble::Kind::ServerTrouble);
        // THEN
        const auto page = talk.end();
        QVERIFY(page && page->isLast && page->lack);
        QCOMPARE(page->owed, QStringList{u"7 1"_s});
    }

    void aServerThatGivesNothingIsAskedAgainLater()
    {
        Dialogue talk(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 100 2026-11-20"_s));
        talk.answer(imapSaid(61, 7, 102, "* SEARCH 101\r\n"));
        talk.meet(Trouble::Kind::ServerTrouble);
        talk.answer(imapSaid(61, 7, 102, "* SEARCH 101\r\n"));
        talk.meet(Trouble::Kind::ServerTrouble);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void whatCameBeforeIsFoundInWindows()
    {
        Dialogue talk(m_mail.fetchOlder(shopMail(), u"INBOX"_s, u"7 5000 2026-11-20"_s));
        QCOMPARE(talk.transfer().command, QByteArray("UID SEARCH UID 4800:4999"));
        talk.answer(imapSaid(60, 7, 5100, "* SEARCH\r\n"));
        QCOMPARE(talk.transfer().command, QByteArray("UID SEARCH UID 3200:4799"));
        talk.answer(imapSaid(60, 7, 5100, "* SEARCH 3300 3400\r\n"));
        talk.answer(imapSaid(60, 7, 5100, fetched(3300, adasMail(1)) + fetched(3400, adasMail(2))));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(page->next, u"7 3300 2026-11-20"_s);
        QVERIFY(!page->isLast);
    }

    void thePastEnds()
    {
        Dialogue talk(m_mail.fetchOlder(shopMail(), u"INBOX"_s, u"7 30 2026-11-20"_s));
        QCOMPARE(talk.transfer().command, QByteArray("UID SEARCH UID 1:29"));
        talk.answer(imapSaid(60, 7, 5100, "* SEARCH\r\n"));
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
    }

    void newNumbersBeginThePastAnew()
    {
        Dialogue talk(m_mail.fetchOlder(shopMail(), u"INBOX"_s, u"7 30 2026-11-20"_s));
        talk.answer(imapSaid(60, 8, 61, "* SEARCH 3\r\n"));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->next, u"8 61 2026-11-23"_s);
        QVERIFY(!page->isLast);
    }

    void whatWeWroteIsOurs()
    {
        const QByteArray ours = "From: The Shop <hello@shop.example>\r\nTo: ada@reader.example\r\nSubject: Re: Question\r\nMessage-ID: <k1@shop.example>\r\n"
                                "In-Reply-To: <q1@reader.example>\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000\r\n\r\nYes.\r\n";
        const auto entry = connectors::mail::entryOf(ours, {}, u"hello@shop.example"_s, u"1"_s);
        const auto *post = std::get_if<domain::IncomingPost>(&entry);
        QVERIFY(post);
        QCOMPARE(post->remoteId, u"k1@shop.example"_s);
        QCOMPARE(post->inReplyTo, u"q1@reader.example"_s);
    }

    void aFormOnTheSiteIsByWhoFilledItIn()
    {
        const QByteArray form
            = "From: The Shop <hello@shop.example>\r\nReply-To: Bea <Bea@Reader.example>\r\nSubject: Contact\r\nMessage-ID: <f1@shop.example>\r\n"
              "Date: Mon, 23 Nov 2026 08:00:00 +0000\r\n\r\nHello\r\n";
        const auto entry = connectors::mail::entryOf(form, {}, u"hello@shop.example"_s, u"1"_s);
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        QVERIFY(mention);
        QCOMPARE(mention->author.handle, u"bea@reader.example"_s);
        QCOMPARE(mention->author.name, u"Bea"_s);
    }

    void whatIsNoAnswerIsMalformed()
    {
        for (const QByteArray said : {"hello\r\n", "* 1 FETCH (UID\r\n", "* SEARCH 1"}) {
            Dialogue newer(m_mail.fetchNewer(shopMail(), u"INBOX"_s, u"7 100 2026-11-20"_s));
            newer.answer(imapSaid(said));
            QVERIFY(newer.hasEnded());
            QCOMPARE(newer.end().error().kind, Trouble::Kind::Malformed);
        }
        Dialogue older(m_mail.fetchOlder(shopMail(), u"INBOX"_s, u"rubbish"_s));
        QVERIFY(older.hasEnded());
        QCOMPARE(older.end().error().kind, Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(MailConnectorTest)
#include "mailconnectortest.moc"
