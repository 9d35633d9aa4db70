// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/headlessdesk.h"

#include "core/domain/base/clock.h"
#include "core/domain/channels/capabilities.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

constexpr auto feedOfOne = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A blog</title><item><title>One</title><guid>g1</guid>"
                           "<description>Words</description></item></channel></rss>";

} // namespace

/// parvisctl on channels that are connected: what goes on while what lets us in is closed, threads, and articles that are changed where they stand.
class HeadlessChannelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderIsWrittenWhileAnAccountWaitsForItsPassphrase()
    {
        // GIVEN a folder, and an account whose token nobody can read here
        HeadlessDesk desk;
        desk.connectFolder();
        desk.connectAccount();
        const auto article = desk.addArticle(u"Why we bake at night"_s, u"The oven is free then."_s);
        const QString id = QString::number(article.id.value());
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, id}).code, 0);
        // WHEN nothing is due on the account
        const HeadlessRun sent = desk.ctl({u"send"_s});
        // THEN
        QVERIFY2(sent.code == 0, qPrintable(sent.err));
        QVERIFY(sent.out.contains(u"published"_s));
        QVERIFY(desk.written(u"why-we-bake-at-night"_s).contains("The oven is free then."));
        // WHEN something is
        const QString words = desk.file(u"post.txt"_s, "Bonjour");
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, words}).code, 0);
        const HeadlessRun waiting = desk.ctl({u"send"_s});
        // THEN it waits untouched, and that is said
        QCOMPARE(waiting.code, 1);
        QVERIFY2(waiting.err.contains(u"Something is due, and 'Us' waits"_s) && waiting.err.contains(u"PARVIS_PASSPHRASE"_s), qPrintable(waiting.err));
        QCOMPARE(desk.count(u"delivery WHERE channel_id IN (SELECT id FROM channel WHERE service = 'mastodon')"_s), 0);
        QCOMPARE(desk.count(u"post WHERE state = 4"_s), 1);
    }

    void aFeedIsTakenInWhileAnAccountWaitsForItsPassphrase()
    {
        // GIVEN
        HeadlessDesk desk;
        LoopbackServer server;
        server.answer("/feed", {.body = feedOfOne});
        QCOMPARE(desk.ctl({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, server.url(u"/feed"_s).toString(), u"--name"_s, u"Blog"_s}).code, 0);
        const auto account = desk.connectAccount();
        // WHEN
        const HeadlessRun taken = desk.ctl({u"sync"_s, u"--json"_s});
        // THEN
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.err.contains(u"'Us' waits"_s), qPrintable(taken.err));
        QVERIFY2(taken.out.contains(u"\"trouble\":\"sealed\""_s), qPrintable(taken.out));
        QCOMPARE(desk.count(u"mention"_s), 1);
        const auto health = await(store::ConnectionStore(desk.workspace.database()).health())->value(account.id);
        QCOMPARE(health.failures, 0);
        QVERIFY(!health.trouble);
        QCOMPARE(health.connection.state, domain::ConnectionState::Connected);
        // AND who asks for the account alone is told what is missing
        const HeadlessRun alone = desk.ctl({u"sync"_s, u"--channel"_s, u"Us"_s});
        QCOMPARE(alone.code, 2);
        QVERIFY(alone.err.contains(u"passphrase"_s));
        // AND where there is nothing but accounts nothing is done
        HeadlessDesk other;
        other.connectAccount();
        QCOMPARE(other.ctl({u"sync"_s}).code, 2);
    }

    void serveGoesOnWithWhatNeedsNoPassphrase()
    {
        // GIVEN
        HeadlessDesk desk;
        desk.connectFolder();
        desk.connectAccount();
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        QProcess process;
        process.setProcessEnvironment(desk.session());
        process.start(HeadlessDesk::program(), {u"-w"_s, desk.workspace.path(), u"serve"_s});
        QByteArray said;
        QTRY_VERIFY2_WITH_TIMEOUT((said += process.readAllStandardError()).contains("until it is stopped"), said.constData(), 20'000);
        QVERIFY2(said.contains("'Us' waits"), said.constData());
        // WHEN something falls due meanwhile
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, QString::number(article.id.value())}).code, 0);
        // THEN it leaves by itself
        QTRY_VERIFY_WITH_TIMEOUT(desk.written(u"flour"_s).contains("From the mill."), 20'000);
        // WHEN it is stopped
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        // THEN it ends well
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void aTextThatIsTooLongSaysByHowMuchAndBecomesAThread()
    {
        // GIVEN
        HeadlessDesk desk;
        desk.connectAccount();
        const QByteArray sentence = "This is one sentence of forty characters. ";
        const QString words = desk.file(u"long.txt"_s, sentence.repeated(20));
        const QStringList add{u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, words};
        // WHEN
        const HeadlessRun refused = desk.ctl(add);
        // THEN
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"by 339 characters: it has 839, and at most 500 go there"_s) && refused.err.contains(u"--thread cuts it into 2 parts"_s),
                 qPrintable(refused.err));
        QCOMPARE(desk.count(u"post"_s), 0);
        // WHEN
        const HeadlessRun thread = desk.ctl(add + QStringList{u"--thread"_s, u"--numbered"_s, u"--json"_s});
        // THEN
        QVERIFY2(thread.code == 0, qPrintable(thread.err));
        QCOMPARE(thread.json().value("parts"_L1).toInt(), 2);
        const auto turn = await(store::DeliveryStore(desk.workspace.database()).claim(u"us"_s, domain::SystemClock().now(), std::chrono::minutes{1}));
        const QStringList parts = (*turn)->outgoing.parts;
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts[0].endsWith(u"characters. 1/2"_s));
        QVERIFY(parts[1].startsWith(u"This is"_s) && parts[1].endsWith(u" 2/2"_s));
        QVERIFY(!domain::measuredText(parts[0], domain::staticCapabilities(u"mastodon"_s).text).isTooLong());
        // AND the ledger says so
        const HeadlessRun ledger = desk.ctl({u"deliveries"_s});
        QVERIFY2(ledger.out.contains(u"(thread of 2 parts)"_s), qPrintable(ledger.out));
        QCOMPARE(desk.ctl({u"deliveries"_s, u"--json"_s}).json().value("parts"_L1).toInt(), 2);
    }

    void severalFilesAreAThread()
    {
        HeadlessDesk desk;
        desk.connectAccount();
        const QString first = desk.file(u"1.txt"_s, "First.\n\nStill the first.\n");
        const QString second = desk.file(u"2.txt"_s, "Second.");
        const QStringList add{u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--at"_s, u"2099-01-01 09:00 Europe/Paris"_s, u"--text-file"_s, first};
        const HeadlessRun made = desk.ctl(add + QStringList{u"--text-file"_s, second, u"--json"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QCOMPARE(made.json().value("parts"_L1).toInt(), 2);
        // No server holds a thread.
        QCOMPARE(made.json().value("holder"_L1).toString(), u"machine"_s);
        const domain::Id<domain::Post> post(made.json().value("post"_L1).toInteger());
        const auto derivation = await(store::DerivationStore(desk.workspace.database()).derivation(post));
        const QString text = await(store::PostStore(desk.workspace.database()).post(post))->text;
        QCOMPARE((*derivation)->cuts, QList<qsizetype>{text.indexOf(u"Second."_s)});
        QCOMPARE(await(store::DerivationStore(desk.workspace.database()).stale())->size(), 0);
        // A part that says nothing, one that is too long, and a file of a later part are refused.
        QCOMPARE(desk.ctl(add + QStringList{u"--text-file"_s, desk.file(u"3.txt"_s, " \n")}).code, 1);
        const HeadlessRun tooLong = desk.ctl(add + QStringList{u"--text-file"_s, desk.file(u"4.txt"_s, QByteArray(501, 'x'))});
        QCOMPARE(tooLong.code, 1);
        QVERIFY2(tooLong.err.contains(u"Part 2 is too long, by 1 character:"_s), qPrintable(tooLong.err));
        const HeadlessRun later = desk.ctl(add + QStringList{u"--text-file"_s, second, u"--media"_s, second, u"--alt"_s, u"words"_s});
        QCOMPARE(later.code, 2);
        QVERIFY2(later.err.contains(u"first part of a thread"_s), qPrintable(later.err));
        QCOMPARE(desk.count(u"post"_s), 1);
    }

    void whereThereAreNoThreadsNothingIsCut()
    {
        // GIVEN sites whose posts leave as one
        HeadlessDesk desk;
        desk.connect(u"micropub"_s, u"Site"_s, u"https://server.invalid/"_s);
        desk.connect(u"telegram"_s, u"Chat"_s, u"https://t.me/us"_s);
        const QString first = desk.file(u"1.txt"_s, "First.");
        const QStringList add{u"post"_s, u"add"_s, u"--text-file"_s, first};
        // WHEN a thread is asked for, in one file or in several
        for (const QStringList &more : {QStringList{u"--thread"_s}, QStringList{u"--text-file"_s, desk.file(u"2.txt"_s, "Second.")}}) {
            const HeadlessRun refused = desk.ctl(add + more + QStringList{u"--channel"_s, u"Site"_s});
            // THEN it is said before anything waits
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains(u"'Site' has no threads"_s), qPrintable(refused.err));
            QCOMPARE(desk.count(u"post"_s), 0);
        }
        // AND where parts leave as messages they do
        QCOMPARE(desk.ctl(add + QStringList{u"--text-file"_s, first, u"--channel"_s, u"Chat"_s}).code, 0);
        QCOMPARE(desk.ctl(add + QStringList{u"--channel"_s, u"Site"_s}).code, 0);
    }

    void anArticleIsChangedWhereItStands()
    {
        // GIVEN an article that was published into a folder
        HeadlessDesk desk;
        desk.connectFolder();
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        const QString id = QString::number(article.id.value());
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, id}).code, 0);
        QCOMPARE(desk.ctl({u"send"_s}).code, 0);
        QVERIFY(desk.written(u"flour"_s).contains("From the mill."));
        // WHEN it says something else
        const QString words = desk.file(u"flour.md"_s, "---\ntitle: Flour and water\ntags: [bread]\n---\nFrom two mills.\n");
        const HeadlessRun edited = desk.ctl({u"article"_s, u"edit"_s, id, u"--text-file"_s, words});
        // THEN it is so here, and how it becomes so there is said
        QVERIFY2(edited.code == 0, qPrintable(edited.err));
        QVERIFY2(edited.out.contains(u"'Site'"_s) && edited.out.contains(u"deliveries edit "_s), qPrintable(edited.out));
        const auto now = await(store::ArticleStore(desk.workspace.database()).article(article.id));
        QCOMPARE(now->title, u"Flour and water"_s);
        QCOMPARE(now->body.trimmed(), u"From two mills."_s);
        QCOMPARE(now->slug, article.slug);
        QCOMPARE(now->language, u"en"_s);
        QCOMPARE(now->tags, QStringList{u"bread"_s});
        QVERIFY(desk.written(u"flour"_s).contains("From the mill."));
        // WHEN
        const HeadlessRun there = desk.ctl({u"article"_s, u"edit"_s, id, u"--text-file"_s, words, u"--there"_s, u"--json"_s});
        // THEN nothing is new here, and the change waits for its turn
        QVERIFY2(there.code == 0, qPrintable(there.err));
        QVERIFY(!there.json().value("isChanged"_L1).toBool());
        QVERIFY(there.out.contains(u"\"errand\":"_s) && !there.out.contains(u"\"errand\":null"_s));
        QCOMPARE(desk.ctl({u"send"_s}).code, 0);
        QVERIFY(desk.written(u"flour"_s).contains("From two mills."));
        // AND its history holds what it said
        QVERIFY(await(store::ArticleStore(desk.workspace.database()).revisions(article.id))->size() >= 2);
    }

    void aHeadlineAboveTheTextIsItsTitle()
    {
        // GIVEN an article that was published into a folder
        HeadlessDesk desk;
        desk.connectFolder();
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        const QString id = QString::number(article.id.value());
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, id}).code, 0);
        QCOMPARE(desk.ctl({u"send"_s}).code, 0);
        const auto edit = [&](const QByteArray &text) {
            const HeadlessRun run = desk.ctl({u"article"_s, u"edit"_s, id, u"--text-file"_s, desk.file(u"new.md"_s, text), u"--there"_s});
            return run.code == 0 ? await(store::ArticleStore(desk.workspace.database()).article(article.id))->title : run.err;
        };
        // WHEN what it is to say begins with a headline
        QCOMPARE(edit("# Flour *and* water\n\nFrom two mills.\n"), u"Flour and water"_s);
        // THEN it stands there once
        QCOMPARE(desk.ctl({u"send"_s}).code, 0);
        const QByteArray there = desk.written(u"flour"_s);
        QVERIFY2(there.contains("title: \"Flour and water\"") && there.contains("From two mills.") && !there.contains("\n# "), there.constData());
        // AND what the front matter calls it goes before; a headline further below, or of a part of it, is none
        QCOMPARE(edit("---\ntitle: Salt\n---\n# Flour\n\nFrom two mills.\n"), u"Salt"_s);
        QCOMPARE(edit("From two mills.\n\n# Later\n\nMore.\n"), u"Salt"_s);
        QCOMPARE(edit("## A part\n\nMore.\n"), u"Salt"_s);
    }

    void whatIsNoTextOfAnArticleChangesNothing()
    {
        HeadlessDesk desk;
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        const QString id = QString::number(article.id.value());
        QCOMPARE(desk.ctl({u"article"_s, u"edit"_s, id, u"--text-file"_s, desk.file(u"empty.md"_s, "\n")}).code, 1);
        QCOMPARE(desk.ctl({u"article"_s, u"edit"_s, id, u"--text-file"_s, desk.file(u"bytes.md"_s, "\xff\xfe\xfd")}).code, 1);
        QCOMPARE(desk.ctl({u"article"_s, u"edit"_s, id, u"--text-file"_s, desk.workspace.folder() + u"/nowhere.md"_s}).code, 1);
        QCOMPARE(desk.ctl({u"article"_s, u"edit"_s, u"999"_s, u"--text-file"_s, desk.file(u"a.md"_s, "Words")}).code, 2);
        QCOMPARE(await(store::ArticleStore(desk.workspace.database()).article(article.id))->body, article.body);
    }

    void whatAServiceWantsToKnowIsToldAndNothingElseTaken()
    {
        HeadlessDesk desk;
        const HeadlessRun help = desk.ctl({u"channels"_s, u"add"_s, u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const QString &line :
             {u"matrix       room="_s, u"mail         name=, login=, recipients=, imap=, smtp="_s, u"discord      webhook="_s, u"lists="_s})
            QVERIFY2(help.out.contains(line), qPrintable(help.out));
        QVERIFY(help.out.contains(u"Exit codes"_s));
        const HeadlessRun wrong = desk.ctl({u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, desk.workspace.folder(), u"--set"_s, u"room=x"_s});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(u"'--set room=' means nothing to site-folder. It takes maker=, posts=, address=."_s), qPrintable(wrong.err));
        QCOMPARE(desk.count(u"channel"_s), 0);
    }

    void whatIsNotOfRedditIsSaidNotToBe()
    {
        // GIVEN another server
        HeadlessDesk desk;
        LoopbackServer server;
        // WHEN
        const HeadlessRun run = desk.ctl({u"channels"_s, u"add"_s, u"reddit"_s, u"--url"_s, server.url(u"/r/bread"_s).toString()});
        // THEN it is not said that anybody answered, and nobody was asked
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains(u"is no community, account, search or post of Reddit. Write it like https://www.reddit.com/r/baking."_s),
                 qPrintable(run.err));
        QVERIFY(!run.err.contains(u"says no"_s));
        QVERIFY(server.requests().isEmpty());
    }

    void whatWasConnectedAlreadyIsSaidToHaveBeen()
    {
        // GIVEN
        HeadlessDesk desk;
        LoopbackServer server;
        server.answer("/feed", {.body = feedOfOne});
        const QStringList add{u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, server.url(u"/feed"_s).toString()};
        const HeadlessRun first = desk.ctl(add + QStringList{u"--name"_s, u"Blog"_s});
        QCOMPARE(first.code, 0);
        QVERIFY2(!first.out.contains(u"already"_s), qPrintable(first.out));
        // WHEN it is connected once more, under another name
        const HeadlessRun again = desk.ctl(add + QStringList{u"--name"_s, u"Lent"_s});
        // THEN that is said
        QCOMPARE(again.code, 0);
        QVERIFY2(again.out.contains(u"'Blog' was connected already and is connected anew, and is called 'Lent' now."_s), qPrintable(again.out));
        // AND without a name it keeps the one that it has
        const HeadlessRun kept = desk.ctl(add);
        QVERIFY2(kept.out.contains(u"'Lent' was connected already and is connected anew."_s), qPrintable(kept.out));
        QCOMPARE(desk.ctl(add + QStringList{u"--json"_s}).json().value("formerName"_L1).toString(), u"Lent"_s);
        QCOMPARE(desk.count(u"channel"_s), 1);
    }

    void theAddressOfASiteIsOneOfTheWeb_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("another scheme") << u"ftp://nope"_s << false;
        QTest::newRow("no address") << u"not an address"_s << false;
        QTest::newRow("without a host") << u"https:///blog"_s << false;
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("a page") << u"https://example.org/blog"_s << true;
        QTest::newRow("a pattern") << u"http://localhost:8080/{year}/{slug}/"_s << true;
    }

    void theAddressOfASiteIsOneOfTheWeb()
    {
        QFETCH(QString, address);
        QFETCH(bool, isGood);
        HeadlessDesk desk;
        const QDir folder(desk.workspace.folder());
        for (const QStringList &place : {QStringList{u"site-folder"_s, u"--url"_s, desk.workspace.folder(), u"--set"_s, u"maker=hugo"_s},
                                         QStringList{u"rss-file"_s, u"--url"_s, folder.filePath(u"feed.xml"_s)}}) {
            const HeadlessRun run = desk.ctl(QStringList{u"channels"_s, u"add"_s} + place + QStringList{u"--set"_s, u"address="_s + address});
            QCOMPARE(run.code == 0, isGood);
            if (!isGood)
                QVERIFY2(run.err.contains(u"--set address=: no address of the web: %1."_s.arg(address)), qPrintable(run.err));
        }
        QCOMPARE(desk.count(u"channel"_s), isGood ? 2 : 0);
    }
};

QTEST_GUILESS_MAIN(HeadlessChannelsTest)
#include "headlesschannelstest.moc"
