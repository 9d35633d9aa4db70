// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

/// Connecting in words, channels by hand, and what can be said before any service is asked.
class ParvisctlChannelsTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renewFolder();
        make();
    }

    void anArchiveUnpackedBesideUsIsTakenIn()
    {
        // GIVEN the folder of an archive of X, named as it stands here
        QVERIFY(QDir(folder()).mkpath(u"x/data"_s));
        static_cast<void>(
            write(u"x/data/account.js"_s,
                  "window.YTD.account.part0 = [{\"account\":{\"username\":\"fournil\",\"accountId\":\"42\",\"accountDisplayName\":\"Le Fournil\"}}]"));
        static_cast<void>(write(u"x/data/tweets.js"_s,
                                "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1050118621198921733\",\"created_at\":\"Wed Oct 10 20:19:24 +0000 2018\","
                                "\"full_text\":\"Ouvert dimanche\",\"lang\":\"fr\"}}]"));
        // WHEN
        const auto taken = ctl({u"import"_s, u"x"_s, u"--json"_s});
        // THEN
        QVERIFY2(taken.code == 0, qPrintable(taken.out + taken.err));
        QCOMPARE(taken.json()[u"added"].toInt(), 1);
    }

    void whatIsMissingIsNamedByItsOption_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("telegram") << QStringList{u"telegram"_s} << u"Telegram needs --token-file FILE and --set chat=…."_s;
        QTest::newRow("wordpress") << QStringList{u"wordpress"_s, u"--url"_s, u"https://a.example"_s, u"--password-file"_s, u"secret"_s}
                                   << u"WordPress needs --user NAME."_s;
        QTest::newRow("mail") << QStringList{u"mail"_s} << u"E-mail needs --user NAME and --password-file FILE."_s;
        QTest::newRow("mastodon") << QStringList{u"mastodon"_s}
                                  << u"Mastodon needs --url URL and --token-file FILE. With --browser you sign in there instead."_s;
        QTest::newRow("webhook") << QStringList{u"webhook"_s} << u"Webhook needs --set webhook=…. That address may be --url as well."_s;
        QTest::newRow("mattermost") << QStringList{u"mattermost"_s, u"--url"_s, u"https://chat.example"_s, u"--token-file"_s, u"secret"_s}
                                    << u"Mattermost needs --set channel=…. The address of an incoming webhook, as --url, does as well."_s;
        QTest::newRow("a folder") << QStringList{u"site-folder"_s} << u"Site folder needs --url PATH."_s;
        QTest::newRow("a token for nothing") << QStringList{u"feed"_s, u"--url"_s, u"https://a.example/feed"_s, u"--token-file"_s, u"secret"_s}
                                             << u"RSS takes no token: leave --token-file away."_s;
        QTest::newRow("a password in place of a token")
            << QStringList{u"ghost"_s, u"--url"_s, u"https://a.example"_s, u"--password-file"_s, u"secret"_s} << u"Ghost takes no password"_s;
        QTest::newRow("a key") << QStringList{u"site-folder"_s, u"--url"_s, u"."_s, u"--set"_s, u"room=x"_s}
                               << u"'--set room=' means nothing to site-folder. It takes maker=, posts=, address=."_s;
        QTest::newRow("a value") << QStringList{u"site-folder"_s, u"--url"_s, u"."_s, u"--set"_s, u"maker=eleventi"_s}
                                 << u"'--set maker' cannot be 'eleventi'. It may be hugo, jekyll, eleventy."_s;
        QTest::newRow("another value") << QStringList{u"git-site"_s, u"--url"_s, u"."_s, u"--set"_s, u"push=maybe"_s}
                                       << u"'--set push' cannot be 'maybe'. It may be yes, no."_s;
        QTest::newRow("no page") << QStringList{u"youtube"_s, u"--url"_s, u"nothing"_s} << u"'nothing' is no page of YouTube."_s;
        QTest::newRow("a page elsewhere") << QStringList{u"linkedin"_s, u"--url"_s, u"https://example.org/fournil"_s} << u"is no page of LinkedIn."_s;
        QTest::newRow("no page at all") << QStringList{u"youtube"_s} << u"YouTube needs --url URL, the address of your page there."_s;
        QTest::newRow("no text") << QStringList{u"mastodon"_s, u"--url"_s, u"https://a.example"_s, u"--token-file"_s, u"bytes"_s}
                                 << u"'bytes' is no text in UTF-8."_s;
    }
    void whatIsMissingIsNamedByItsOption()
    {
        QFETCH(const QStringList, given);
        QFETCH(const QString, sentence);
        static_cast<void>(write(u"secret"_s, "abc"));
        static_cast<void>(write(u"bytes"_s, "\xff\xfe\xfd"));
        const auto refused = ctl(QStringList{u"channels"_s, u"add"_s} + given);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(sentence), qPrintable(refused.err));
        QVERIFY(ctl({u"channels"_s, u"list"_s, u"--json"_s}).lines().isEmpty());
    }

    void xIsAddedByTheNameThatPeopleGiveIt()
    {
        const auto added = ctl({u"channels"_s, u"add"_s, u"x"_s, u"--url"_s, u"https://x.com/fournil"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QCOMPARE(ctl({u"channels"_s, u"list"_s, u"--json"_s}).json()[u"service"].toString(), u"twitter"_s);
    }

    void whoIsCalledAlikeIsToldApart()
    {
        // GIVEN two channels that are called alike, with a post each
        const QString words = write(u"post.txt"_s, "Bread is out.");
        const QStringList pages{u"https://x.com/fournil"_s, u"https://www.instagram.com/fournil"_s};
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"x"_s, u"--url"_s, pages.first()}).code, 0);
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"instagram"_s, u"--url"_s, pages.last()}).code, 0);
        for (const QString &page : pages) {
            const auto post = ctl({u"post"_s, u"add"_s, u"--channel"_s, page, u"--text-file"_s, words});
            QVERIFY2(post.code == 0, qPrintable(post.err));
        }
        // THEN their services stand beside their names
        const QString listed = ctl({u"post"_s, u"list"_s}).out;
        QVERIFY2(listed.contains(u"fournil (Instagram)"_s) && listed.count(u"fournil ("_s) == 2, qPrintable(listed));
        // AND each is counted for itself
        const QString counted = ctl({u"stats"_s}).out;
        QVERIFY2(counted.contains(u"fournil (Instagram)"_s) && counted.count(u"fournil ("_s) == 2, qPrintable(counted));
        // AND one can be named so, while a program reads the name alone
        QCOMPARE(ctl({u"post"_s, u"add"_s, u"--channel"_s, u"fournil (Instagram)"_s, u"--text-file"_s, words}).code, 0);
        QCOMPARE(ctl({u"post"_s, u"add"_s, u"--channel"_s, u"fournil"_s, u"--text-file"_s, words}).code, 2);
        QCOMPARE(ctl({u"post"_s, u"show"_s, u"1"_s, u"--json"_s}).json()[u"name"].toString(), u"fournil"_s);
    }

    void whatIsDisconnectedIsNotAsked()
    {
        QVERIFY(QDir(folder()).mkpath(u"site/content"_s));
        static_cast<void>(write(u"site/hugo.toml"_s, "title = 'x'\n"));
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, u"site"_s, u"--set"_s, u"maker=hugo"_s, u"--name"_s, u"Site"_s}).code, 0);
        QCOMPARE(ctl({u"channels"_s, u"test"_s, u"Site"_s}).code, 0);
        QCOMPARE(ctl({u"channels"_s, u"remove"_s, u"Site"_s}).code, 0);
        const auto tried = ctl({u"channels"_s, u"test"_s, u"Site"_s});
        QCOMPARE(tried.code, 1);
        QVERIFY2(tried.err.contains(u"'Site' is not connected, so nobody was asked: 'channels add site-folder' connects it again."_s), qPrintable(tried.err));
    }

    void aChannelByHandIsAddedRenamedAndRemoved()
    {
        // WHEN
        const QStringList page{u"channels"_s, u"add"_s, u"linkedin"_s, u"--url"_s, u"https://www.linkedin.com/company/fournil"_s};
        const auto added = ctl(page);
        QVERIFY2(added.code == 0, qPrintable(added.err));
        // THEN it is by hand, and known by its page
        auto listed = ctl({u"channels"_s, u"list"_s, u"--json"_s}).json();
        QCOMPARE(listed[u"state"].toString(), u"by-hand"_s);
        QCOMPARE(listed[u"name"].toString(), u"fournil"_s);
        QCOMPARE(ctl(page).code, 1);
        // WHEN it gets a name
        const auto renamed = ctl(page + QStringList{u"--name"_s, u"Our page"_s});
        QVERIFY2(renamed.code == 0 && renamed.out.contains(u"Renamed"_s), qPrintable(renamed.out + renamed.err));
        listed = ctl({u"channels"_s, u"list"_s, u"--json"_s}).json();
        QCOMPARE(listed[u"name"].toString(), u"Our page"_s);
        // WHEN a post is planned for it
        const QString words = write(u"post.txt"_s, "Bread is out.");
        const auto post
            = ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Our page"_s, u"--text-file"_s, words, u"--at"_s, u"2099-01-01 09:00 Europe/Paris"_s, u"--json"_s});
        QVERIFY2(post.code == 0, qPrintable(post.err));
        // THEN it goes with what was planned left as a draft
        const auto removed = ctl({u"channels"_s, u"remove"_s, u"Our page"_s});
        QVERIFY2(removed.code == 0, qPrintable(removed.err));
        QVERIFY2(removed.out.contains(u"1 post(s) that were planned for it have no channel now"_s), qPrintable(removed.out));
        QVERIFY(ctl({u"channels"_s, u"list"_s, u"--json"_s}).lines().isEmpty());
        const auto shown = ctl({u"post"_s, u"show"_s, QString::number(post.json()[u"post"].toInt()), u"--json"_s}).json();
        QCOMPARE(shown[u"state"].toString(), u"draft"_s);
        QVERIFY(shown[u"channel"].isNull());
    }

    void aPostByHandIsMarkedAsPublished()
    {
        // GIVEN a post that a person publishes
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"linkedin"_s, u"--url"_s, u"https://www.linkedin.com/company/fournil"_s, u"--name"_s, u"Page"_s}).code, 0);
        const auto post = ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Page"_s, u"--text-file"_s, write(u"post.txt"_s, "Bread is out.\nCome in."), u"--json"_s});
        QVERIFY2(post.code == 0, qPrintable(post.err));
        QCOMPARE(post.json()[u"holder"].toString(), u"by-hand"_s);
        const QString id = QString::number(post.json()[u"post"].toInt());
        // THEN nothing sends it, and the outbox names it
        QVERIFY(!ctl({u"send"_s}).out.contains(u"published"_s));
        const auto waiting = ctl({u"post"_s, u"list"_s, u"--json"_s}).json();
        QCOMPARE(waiting[u"name"].toString(), u"Page"_s);
        QCOMPARE(waiting[u"holder"].toString(), u"by-hand"_s);
        QCOMPARE(waiting[u"title"].toString(), u"Bread is out."_s);
        QVERIFY(ctl({u"post"_s, u"list"_s}).out.contains(u"Page  Bread is out."_s));
        // WHEN the address is of somewhere else
        const auto elsewhere = ctl({u"post"_s, u"published"_s, id, u"--url"_s, u"https://example.org/1"_s});
        QCOMPARE(elsewhere.code, 2);
        QVERIFY2(elsewhere.err.contains(u"is no address of LinkedIn"_s), qPrintable(elsewhere.err));
        // WHEN it is there
        const QString there = u"https://www.linkedin.com/posts/fournil_1"_s;
        const auto marked = ctl({u"post"_s, u"published"_s, id, u"--url"_s, there});
        // THEN it counts as published, once
        QVERIFY2(marked.code == 0, qPrintable(marked.err));
        const auto shown = ctl({u"post"_s, u"show"_s, id, u"--json"_s}).json();
        QCOMPARE(shown[u"state"].toString(), u"published"_s);
        QCOMPARE(shown[u"url"].toString(), there);
        QCOMPARE(ctl({u"post"_s, u"published"_s, id}).code, 1);
        QCOMPARE(ctl({u"post"_s, u"cancel"_s, id}).code, 1);
        QVERIFY(ctl({u"post"_s, u"list"_s, u"--json"_s}).lines().isEmpty());
        QCOMPARE(ctl({u"post"_s, u"show"_s, u"999"_s}).code, 2);
    }

    void whatWasChangedThereIsDeletedOnAWord()
    {
        // GIVEN two articles in the folder of a site, which somebody changed by hand
        QVERIFY(QDir(folder()).mkpath(u"site/content"_s));
        static_cast<void>(write(u"site/hugo.toml"_s, "title = 'x'\n"));
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, u"site"_s, u"--set"_s, u"maker=hugo"_s, u"--name"_s, u"Site"_s}).code, 0);
        for (const QString &title : {u"Levain"_s, u"Seigle"_s}) {
            const QString file = write(title + u".md"_s, "---\ntitle: " + title.toUtf8() + "\nlanguage: en\n---\nBread.\n");
            QCOMPARE(ctl({u"article"_s, u"import"_s, file}).code, 0);
        }
        for (const QString &article : {u"1"_s, u"2"_s})
            QCOMPARE(ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, article}).code, 0);
        const auto left = ctl({u"send"_s});
        QVERIFY2(left.code == 0, qPrintable(left.out + left.err));
        const QStringList pages{folder() + u"/site/content/posts/levain/index.md"_s, folder() + u"/site/content/posts/seigle/index.md"_s};
        for (const QString &page : pages) {
            QFile file(page);
            QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Append), qPrintable(page));
            file.write("\nBy hand.\n");
        }
        // WHEN they are to be deleted
        for (const QString &delivery : {u"1"_s, u"2"_s})
            QCOMPARE(ctl({u"deliveries"_s, u"delete"_s, delivery}).code, 0);
        static_cast<void>(ctl({u"send"_s}));
        // THEN both stand there until somebody says what is to become of them
        QVERIFY(QFile::exists(pages.first()) && QFile::exists(pages.last()));
        QVERIFY(ctl({u"errands"_s}).out.contains(u"'deliveries ours 1' deletes it all the same"_s));
        const auto ours = ctl({u"deliveries"_s, u"ours"_s, u"1"_s});
        QVERIFY2(ours.out.contains(u"It is deleted there by the next 'send'"_s), qPrintable(ours.out + ours.err));
        const auto theirs = ctl({u"deliveries"_s, u"theirs"_s, u"2"_s});
        QVERIFY2(theirs.out.contains(u"is not deleted"_s), qPrintable(theirs.out + theirs.err));
        static_cast<void>(ctl({u"send"_s}));
        QVERIFY(!QFile::exists(pages.first()) && QFile::exists(pages.last()));
        const auto errands = ctl({u"errands"_s}).out;
        QVERIFY2(errands.contains(u"done"_s) && errands.contains(u"cancelled"_s) && !errands.contains(u"deliveries ours"_s), qPrintable(errands));
        QCOMPARE(ctl({u"post"_s, u"show"_s, u"2"_s, u"--json"_s}).json()[u"state"].toString(), u"published"_s);
    }

    void aFolderThatIsConnectedAnewIsNamedAsAFolder()
    {
        QVERIFY(QDir(folder()).mkpath(u"site"_s));
        const QStringList add{u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, u"site"_s, u"--set"_s, u"maker=hugo"_s};
        QCOMPARE(ctl(add).code, 0);
        const auto again = ctl(add + QStringList{u"--set"_s, u"address=https://pain.example"_s});
        QVERIFY2(again.out.contains(u"/site (address=https://pain.example, maker=hugo) instead of "_s), qPrintable(again.out));
        QVERIFY2(!again.out.contains(u"file:"_s) && !again.out.contains(u"%3A"_s), qPrintable(again.out));
    }

    void aTimeThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("past") << u"2020-01-01 09:00 Europe/Paris"_s << u"2020-01-01 09:00 in Europe/Paris has passed."_s;
        QTest::newRow("skipped") << u"2027-03-28 02:30 Europe/Paris"_s
                                 << u"There is no 2027-03-28 02:30 in Europe/Paris: the clocks are put forward then. 2027-03-28 03:30 comes next there."_s;
        QTest::newRow("no time") << u"tomorrow"_s << u"is no time"_s;
    }
    void aTimeThatIsNoneIsRefused()
    {
        QFETCH(const QString, at);
        QFETCH(const QString, sentence);
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"linkedin"_s, u"--url"_s, u"https://www.linkedin.com/company/fournil"_s, u"--name"_s, u"Page"_s}).code, 0);
        const auto refused = ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Page"_s, u"--text-file"_s, write(u"post.txt"_s, "Bread"), u"--at"_s, at});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(sentence), qPrintable(refused.err));
        QVERIFY(ctl({u"post"_s, u"list"_s, u"--json"_s}).lines().isEmpty());
    }

    void aTimeThatComesTwiceIsTheFirst()
    {
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"linkedin"_s, u"--url"_s, u"https://www.linkedin.com/company/fournil"_s, u"--name"_s, u"Page"_s}).code, 0);
        const auto post = ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Page"_s, u"--text-file"_s, write(u"post.txt"_s, "Bread"), u"--at"_s,
                               u"2027-10-31 02:30 Europe/Paris"_s, u"--json"_s});
        QVERIFY2(post.code == 0, qPrintable(post.err));
        QVERIFY2(post.err.contains(u"comes twice in Europe/Paris"_s), qPrintable(post.err));
        QCOMPARE(post.json()[u"leavesAt"].toString(), u"2027-10-31T00:30:00Z"_s);
    }
};

QTEST_GUILESS_MAIN(ParvisctlChannelsTest)
#include "parvisctlchannelstest.moc"
