// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/domain/query/parser.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/search/searchstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Entries = QList<domain::IncomingEntry>;

class ImportStoreTest : public QObject
{
    Q_OBJECT

private:
    /// Takes entries in as one import, whole, in batches of that size.
    static store::IngestTarget take(store::Database &database, const Entries &entries, qsizetype batch = 1000)
    {
        store::ImportStore imports(database);
        const auto target
            = await(imports.begin({.service = u"mastodon"_s, .address = u"https://example.social/us"_s, .title = u"Us"_s}, u"outbox.json"_s, instantAt(0)));
        if (!target)
            qFatal("begin: %ls", qUtf16Printable(target.error().detail));
        for (qsizetype at = 0; at < entries.size(); at += batch) {
            if (const auto report = await(imports.ingest(*target, entries.mid(at, batch))); !report)
                qFatal("ingest: %ls", qUtf16Printable(report.error().detail));
        }
        if (const auto done = await(imports.finish(target->import)); !done)
            qFatal("finish: %ls", qUtf16Printable(done.error().detail));
        return *target;
    }
    static QList<domain::Id<domain::Mention>> allKeys(store::Database &database) { return *await(store::InboxStore(database).keys({}, {}, -1)); }
    /// The conversation of each remote id, as the set of remote ids in it, and who is answered: what must not depend on the order of arrival.
    static QMap<QString, QStringList> threads(store::Database &database)
    {
        const auto answer = await(database.read([](store::Connection &connection) -> domain::Result<QMap<QString, QStringList>> {
            QMap<QString, QStringList> threads;
            store::Statement rows = connection.prepare(
                u"SELECT v.id, v.subject, m.remote_id, COALESCE(m.answered_at, 0), m.id FROM mention m JOIN conversation v ON v.id = m.conversation_id "
                "UNION ALL SELECT COALESCE(p.conversation_id, 0), '', p.remote_id, COALESCE(p.in_reply_to, 0), 0 FROM post p ORDER BY 1, 3"_s);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next()) {
                threads[QString::number(rows.number(0)) + rows.text(1)] << u"%1 %2 %3"_s.arg(rows.text(2)).arg(rows.number(3)).arg(rows.number(4));
            }
            return threads;
        }));
        return *answer;
    }
    static qint64 countOf(store::Database &database, const QString &table)
    {
        return *await(database.read([table](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM "_s + table); }));
    }

    /// What the channel's posts are: id and address of each.
    static QStringList postsOf(store::Database &database)
    {
        return *await(database.read([](store::Connection &connection) -> domain::Result<QStringList> {
            QStringList posts;
            store::Statement rows = connection.prepare(u"SELECT COALESCE(remote_id, ''), url FROM post ORDER BY id"_s);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                posts << rows.text(0) + u' ' + rows.text(1);
            return posts;
        }));
    }
    static domain::IncomingPost said(const QString &id, const QString &url, const QString &text, qint64 at, const QString &inReplyTo = {})
    {
        return {.kind = inReplyTo.isEmpty() ? domain::PostKind::Post : domain::PostKind::Reply,
                .remoteId = id,
                .inReplyTo = inReplyTo,
                .url = url,
                .text = text,
                .language = {},
                .publishedAt = instantAt(at)};
    }
    /// Takes entries in as a connector does.
    static void fetch(store::Database &database, const store::IngestTarget &target, const Entries &entries)
    {
        store::ImportStore imports(database);
        if (const auto done = await(imports.ingest({.import = {}, .channel = target.channel, .now = instantAt(0)}, entries)); !done)
            qFatal("fetch: %ls", qUtf16Printable(done.error().detail));
    }
    static void publish(store::Database &database, domain::Id<domain::Channel> channel, const QString &url, const QString &text, qint64 at)
    {
        const auto done = await(database.write([=](store::Connection &connection) {
            store::Statement insert = connection.prepare(u"INSERT INTO post (kind, state, channel_id, body, url, published_at, created_at, changed_at) "
                                                         "VALUES (0, 7, ?, ?, ?, ?, 0, 0)"_s);
            return insert.bind(channel).bind(text).bind(url).bind(instantAt(at)).run();
        }));
        if (!done)
            qFatal("publish: %ls", qUtf16Printable(done.error().detail));
    }

    /// Takes entries in as one import, in one batch; answers what that did.
    static store::IngestReport takeOnce(store::Database &database, const Entries &entries)
    {
        store::ImportStore imports(database);
        const auto target
            = await(imports.begin({.service = u"mastodon"_s, .address = u"https://example.social/us"_s, .title = u"Us"_s}, u"outbox.json"_s, instantAt(9)));
        const auto report = target ? await(imports.ingest(*target, entries)) : domain::failure(domain::Error::Kind::Internal);
        if (!report || !await(imports.finish(target->import)))
            qFatal("the import failed");
        return *report;
    }
    static QStringList wordsOf(store::Database &database, const QString &table)
    {
        return *await(database.read([table](store::Connection &connection) -> domain::Result<QStringList> {
            QStringList words;
            store::Statement rows = connection.prepare(u"SELECT title, body FROM %1 ORDER BY id"_s.arg(table));
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                words << rows.text(0) + u'|' + rows.text(1);
            return words;
        }));
    }

private Q_SLOTS:
    void whatWasEditedThereSinceItCameInSaysThatHere()
    {
        // GIVEN entries that came in
        Workspace workspace;
        auto &database = workspace.database();
        const Entries first{aMention(u"a"_s).titled(u"Bread"_s).saying(u"It is out"_s), aMention(u"b"_s).saying(u"Cake"_s), said(u"c"_s, {}, u"Rye"_s, 1)};
        QCOMPARE(takeOnce(database, first).added, 3);
        QCOMPARE(takeOnce(database, first), (store::IngestReport{.known = 3}));
        // WHEN they come in once more, two of them with other words, and one twice
        const Entries second{aMention(u"a"_s).titled(u"Bread"_s).saying(u"It is gone"_s), aMention(u"b"_s).saying(u"Cake"_s), said(u"c"_s, {}, u"Oat"_s, 1),
                             aMention(u"b"_s).saying(u"Another of the same id"_s)};
        const auto report = takeOnce(database, second);
        // THEN these say it here
        QCOMPARE(report.updated, 2);
        QCOMPARE(report.added, 0);
        QCOMPARE(wordsOf(database, u"mention"_s), (QStringList{u"Bread|It is gone"_s, u"|Cake"_s}));
        QCOMPARE(wordsOf(database, u"post"_s), QStringList{u"Oat|Oat"_s});
        // AND are found by it
        const auto found = [&database](const QString &word) {
            return *await(database.read([&word](store::Connection &one) {
                return one.number(u"SELECT (SELECT COUNT(*) FROM mention_search WHERE mention_search MATCH '%1') + "
                                  "(SELECT COUNT(*) FROM post_search WHERE post_search MATCH '%1')"_s.arg(word));
            }));
        };
        QCOMPARE(found(u"gone"_s), 1);
        QCOMPARE(found(u"oat"_s), 1);
        QCOMPARE(found(u"rye"_s), 0);
        QCOMPARE(takeOnce(database, second).updated, 0);
    }

    void whatAPersonChangedOrAServiceTellsIsNotChangedByAnImport()
    {
        // GIVEN a post that came in and was changed here, and entries of a channel that is connected
        Workspace workspace;
        auto &database = workspace.database();
        takeOnce(database, {aMention(u"a"_s).saying(u"Bread"_s), said(u"c"_s, {}, u"Rye"_s, 1)});
        QVERIFY(await(database.write([](store::Connection &one) { return one.run(u"UPDATE post SET body = 'Ours', changed_at = changed_at + 1"_s); })));
        // WHEN THEN
        QCOMPARE(takeOnce(database, {said(u"c"_s, {}, u"Oat"_s, 1)}).updated, 0);
        QCOMPARE(wordsOf(database, u"post"_s), QStringList{u"Rye|Ours"_s});
        const domain::Channel us{.service = u"mastodon"_s, .name = u"Us"_s, .address = u"https://example.social/us"_s};
        QVERIFY(await(store::ConnectionStore(database).connect(us, {.state = domain::ConnectionState::Connected}, instantAt(0))));
        QCOMPARE(takeOnce(database, {aMention(u"a"_s).saying(u"Of years ago"_s)}).updated, 0);
        // AND what comes without words takes none away
        QVERIFY(await(store::ConnectionStore(database).disconnect(domain::Id<domain::Channel>(1), instantAt(0))));
        QCOMPARE(takeOnce(database, {aMention(u"a"_s)}).updated, 0);
        QCOMPARE(wordsOf(database, u"mention"_s), QStringList{u"|Bread"_s});
    }

    void aPostThatCameAnotherWayIsNotTakenTwice()
    {
        // GIVEN a post that an archive brought, under another id than the interface knows it by
        Workspace workspace;
        auto &database = workspace.database();
        const auto target = take(database, {said(u"https://m.example/objects/1"_s, u"https://m.example/@us/1"_s, u"Bonjour"_s, 1)});
        // WHEN it comes by the interface
        fetch(database, target, {said(u"1"_s, u"https://m.example/@us/1/"_s, u"Bonjour"_s, 1)});
        // THEN there is one, which is known by the id that the interface gives
        QCOMPARE(postsOf(database), QStringList{u"1 https://m.example/@us/1"_s});
        // AND the archive, later, brings no other
        take(database, {said(u"https://m.example/objects/1"_s, u"https://m.example/@us/1"_s, u"Bonjour"_s, 1)});
        QCOMPARE(postsOf(database), QStringList{u"1 https://m.example/@us/1"_s});
    }

    void aPostPublishedByHandIsKnownWhenTheArchiveComes()
    {
        // GIVEN two posts that a person published by hand: one with its address, one without
        Workspace workspace;
        auto &database = workspace.database();
        const auto channel = await(store::ChannelStore(database).add({.service = u"mastodon"_s, .name = u"Us"_s, .address = u"https://example.social/us"_s}));
        QVERIFY(channel);
        publish(database, channel->id, u"https://twitter.com/us/status/7?s=20"_s, u"Un"_s, 10);
        publish(database, channel->id, {}, u"Deux  miches"_s, 20);
        // WHEN
        take(database,
             {said(u"7"_s, u"https://x.com/us/status/7"_s, u"Un"_s, 9), said(u"sha256:a"_s, {}, u"Deux miches\n\n[Sur la table]"_s, 19),
              said(u"sha256:b"_s, {}, u"Deux miches"_s, 21), said(u"sha256:c"_s, {}, u"Trois"_s, 22)});
        // THEN both are there once; what was said a second time and what is new came in
        QCOMPARE(postsOf(database), (QStringList{u"7 https://twitter.com/us/status/7?s=20"_s, u"sha256:a "_s, u"sha256:b "_s, u"sha256:c "_s}));
    }

    void aPostPublishedByHandIsKnownWhateverTheArchiveCallsTheAccount_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<qsizetype>("posts");
        QTest::newRow("plain") << u"https://www.linkedin.com/feed/update/urn:li:share:7009"_s << qsizetype{1};
        QTest::newRow("with a slash") << u"https://www.linkedin.com/feed/update/urn:li:share:7009/"_s << qsizetype{1};
        QTest::newRow("encoded, host in capitals") << u"https://WWW.LinkedIn.com/feed/update/urn%3Ali%3ashare%3A7009"_s << qsizetype{1};
        QTest::newRow("another post") << u"https://www.linkedin.com/feed/update/urn:li:share:7010"_s << qsizetype{2};
    }

    void aPostPublishedByHandIsKnownWhateverTheArchiveCallsTheAccount()
    {
        // GIVEN a post that was published by hand on a channel that a person called after the profile
        QFETCH(QString, pasted);
        Workspace workspace;
        auto &database = workspace.database();
        const auto alice = await(store::ChannelStore(database).add({.service = u"linkedin"_s, .name = u"alice"_s, .address = u"alice"_s}));
        QVERIFY(alice);
        publish(database, alice->id, pasted, u"Le levain"_s, 10);
        // WHEN the archive comes, twice, which calls the account by its owner's name
        const auto takeArchive = [&database] {
            store::ImportStore imports(database);
            const auto target
                = await(imports.begin({.service = u"linkedin"_s, .address = u"Alice Archer"_s, .title = u"Alice Archer"_s}, u"Shares.csv"_s, instantAt(0)));
            const auto report = await(
                imports.ingest(*target, {said(u"urn:li:share:7009"_s, u"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7009"_s, u"Le levain"_s, 9)}));
            if (!report || !await(imports.finish(target->import)))
                qFatal("not taken in");
        };
        takeArchive();
        takeArchive();
        // THEN
        QFETCH(qsizetype, posts);
        QCOMPARE(postsOf(database).size(), posts);
        if (posts == 1)
            QCOMPARE(postsOf(database), QStringList{u"urn:li:share:7009 "_s + pasted});
    }

    void repliesThatNameTheAddressOfWhatTheyAnswerAreEachTheirOwn()
    {
        Workspace workspace;
        auto &database = workspace.database();
        const QString post = u"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7"_s;
        take(database,
             {said(u"urn:li:share:7"_s, post, u"Le levain"_s, 1), said(u"sha256:a"_s, post, u"Merci"_s, 2, u"urn:li:share:7"_s),
              said(u"sha256:b"_s, post, u"Encore merci"_s, 3, u"urn:li:share:7"_s)});
        QCOMPARE(postsOf(database).size(), 3);
    }

    void whatComesInIsFoundReadAndCounted();
    void theSameEntriesTwiceAddNothing();
    void theSameEntryTwiceInOneBatchIsTakenOnce();
    void keysFollowTimeAndSpillOverFullSeconds();
    void threadsAreTheSameInEveryOrderOfArrival();
    void ourReplyMarksWhatItAnswersWhicheverComesFirst();
    void entriesWithAChannelOfTheirOwnGoThere();
    void refusalsAreKeptWithTheirReasons();
    void undoLeavesWhatWasThereBeforeExactly();
    void undoKeepsWhatOthersUse();
    void undoOfAThousandsGoesInSteps();
    void aKilledImportIsFoundInterrupted();
    void oneChangeIsToldForEachBatch();
};

void ImportStoreTest::whatComesInIsFoundReadAndCounted()
{
    // GIVEN an empty workspace
    Workspace workspace;

    // WHEN two mentions come in
    take(workspace.database(),
         {aMention(u"1"_s).at(10).by(u"ada"_s).titled(u"L’été à Nîmes"_s).saying(u"Très  bon\naccueil"_s), aMention(u"2"_s).at(20).saying(u"fine"_s)});

    // THEN the inbox lists them newest first, with all a row shows
    store::InboxStore inbox(workspace.database());
    const auto keys = await(inbox.keys({}, {}, -1));
    QVERIFY(keys);
    QCOMPARE(keys->size(), 2);
    const auto rows = await(inbox.rows(*keys));
    QVERIFY(rows);
    QCOMPARE(rows->at(1).author, u"ADA"_s);
    QCOMPARE(rows->at(1).excerpt, u"Très bon accueil"_s);
    QCOMPARE(rows->at(1).channelName, u"Us"_s);
    QCOMPARE(rows->at(0).excerpt, u"fine"_s);
    // AND accents do not matter in a search
    QCOMPARE(await(store::SearchStore(workspace.database()).search(domain::queryOrWords(u"ete nimes "), {}, 0))->size(), 1);
    // AND the counts hold
    const auto counts = await(inbox.counts());
    QCOMPARE(*counts, (domain::InboxCounts{.open = 2, .unread = 2, .flagged = 0, .done = 0, .all = 2}));
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

void ImportStoreTest::theSameEntriesTwiceAddNothing()
{
    // GIVEN an import
    Workspace workspace;
    const Entries entries{aMention(u"1"_s), ours(u"p1"_s, 5, u"1"_s), aMention(u"2"_s)};
    take(workspace.database(), entries);
    const auto before = threads(workspace.database());

    // WHEN the same comes again
    store::ImportStore imports(workspace.database());
    const auto target = take(workspace.database(), entries);

    // THEN all of it is known
    const auto list = await(imports.imports(1));
    QCOMPARE(list->first().id, target.import);
    QCOMPARE(list->first().added, 0);
    QCOMPARE(list->first().known, 3);
    QCOMPARE(threads(workspace.database()), before);
}

void ImportStoreTest::theSameEntryTwiceInOneBatchIsTakenOnce()
{
    Workspace workspace;
    take(workspace.database(), {aMention(u"1"_s), aMention(u"1"_s), aMention(u"1"_s).at(50)});
    QCOMPARE(allKeys(workspace.database()).size(), 1);
}

void ImportStoreTest::keysFollowTimeAndSpillOverFullSeconds()
{
    // GIVEN three thousand entries of one second, and one a minute later
    Workspace workspace;
    Entries entries{aMention(u"late"_s).at(60)};
    for (int n = 0; n < 3000; ++n)
        entries << aMention(QString::number(n)).at(0);

    // WHEN they come in
    take(workspace.database(), entries, 700);

    // THEN every one has a key of its own, and the late one stays the newest
    const auto keys = allKeys(workspace.database());
    QCOMPARE(keys.size(), 3001);
    QCOMPARE(QSet<domain::Id<domain::Mention>>(keys.begin(), keys.end()).size(), 3001);
    QCOMPARE(await(store::InboxStore(workspace.database()).mention(keys.first()))->remoteId, u"late"_s);
}

void ImportStoreTest::threadsAreTheSameInEveryOrderOfArrival()
{
    // GIVEN a thread with two branches, answers of ours, and strangers
    Entries entries{aMention(u"a"_s).at(0).titled(u"Question"_s), aMention(u"b"_s).at(10).answering(u"a"_s), ours(u"p"_s, 20, u"b"_s), ours(u"q"_s, 25, u"p"_s),
                    aMention(u"c"_s).at(30).answering(u"q"_s),    aMention(u"d"_s).at(40).answering(u"a"_s), aMention(u"e"_s).at(50),  ours(u"r"_s, 60),
                    aMention(u"f"_s).at(70).answering(u"r"_s)};
    Workspace straight;
    take(straight.database(), entries);
    const auto expected = threads(straight.database());

    for (int seed = 0; seed < 12; ++seed) {
        // WHEN the same comes one by one in another order
        Workspace shuffled;
        std::mt19937 random(static_cast<unsigned>(seed));
        std::ranges::shuffle(entries, random);
        take(shuffled.database(), entries, 1 + seed % 3);

        // THEN conversations and answers are the same
        QCOMPARE(threads(shuffled.database()), expected);
        QCOMPARE(*await(shuffled.database().check()), QStringList());
    }
}

void ImportStoreTest::ourReplyMarksWhatItAnswersWhicheverComesFirst()
{
    for (const bool isReplyFirst : {false, true}) {
        // GIVEN a question and our answer an hour later
        Workspace workspace;
        const Entries entries{aMention(u"q"_s).at(0), ours(u"a"_s, 3600, u"q"_s)};

        // WHEN they come in, one by one
        take(workspace.database(), isReplyFirst ? Entries{entries[1], entries[0]} : entries, 1);

        // THEN the question is answered at that time, and the conversation holds both
        store::InboxStore inbox(workspace.database());
        const auto mention = await(inbox.mention(allKeys(workspace.database()).first()));
        QCOMPARE(mention->answeredAt, instantAt(3600));
        const auto thread = await(inbox.conversation(mention->conversation));
        QCOMPARE(thread->turns.size(), 2);
        QCOMPARE(thread->turns.last().side, domain::Turn::Side::Ours);
        domain::MentionFilter answered;
        answered.isAnswered = true;
        QCOMPARE(await(inbox.keys(answered, {}, -1))->size(), 1);
        QCOMPARE(*await(workspace.database().check()), QStringList());
    }
}

void ImportStoreTest::entriesWithAChannelOfTheirOwnGoThere()
{
    Workspace workspace;
    take(workspace.database(), {aMention(u"1"_s).inChannel(u"Forum"_s), aMention(u"2"_s), aMention(u"1"_s)});
    const auto channels = await(store::ChannelStore(workspace.database()).summaries());
    QCOMPARE(channels->size(), 2);
    QCOMPARE(channels->first().channel.name, u"Forum"_s);
    QCOMPARE(channels->first().mentions, 1);
    QCOMPARE(channels->last().mentions, 2);
    QCOMPARE(channels->last().newestAt, instantAt(0));
    QVERIFY(channels->first().channel.series != channels->last().channel.series);
}

void ImportStoreTest::refusalsAreKeptWithTheirReasons()
{
    Workspace workspace;
    const domain::Refusal refusal{.source = u"a.csv"_s, .entry = u"row 3"_s, .reason = domain::RefusalReason::BadDate, .detail = u"yesterday"_s};
    take(workspace.database(), {refusal, aMention(u"1"_s), refusal}, 2);
    const auto import = await(store::ImportStore(workspace.database()).imports(1))->first();
    QCOMPARE(import.read, 3);
    QCOMPARE(import.refusedCount, 2);
    QCOMPARE(import.refused, (QList{refusal, refusal}));
    QCOMPARE(import.state, domain::Import::State::Done);
}

void ImportStoreTest::undoLeavesWhatWasThereBeforeExactly()
{
    // GIVEN a workspace with some threads, torn where the parents are missing
    Workspace workspace;
    store::Database &database = workspace.database();
    take(database,
         {aMention(u"b"_s).at(10).answering(u"a"_s).by(u"ada"_s), aMention(u"d"_s).at(40).answering(u"a"_s), ours(u"p"_s, 20, u"b"_s), ours(u"r"_s, 90, u"z"_s),
          aMention(u"e"_s).at(5).saying(u"unicorn"_s)});
    const auto before = threads(database);
    const auto countsBefore = await(store::InboxStore(database).counts());
    const auto people = countOf(database, u"person"_s);

    // WHEN an import joins them and is undone
    store::ImportStore imports(database);
    const auto target = take(database,
                             {aMention(u"a"_s).at(0).by(u"bob"_s), aMention(u"z"_s).at(80).by(u"ada"_s).saying(u"unicorn"_s), ours(u"s"_s, 100, u"e"_s),
                              aMention(u"x"_s).at(95).inChannel(u"Elsewhere"_s)});
    QVERIFY(threads(database) != before);
    const auto undone = await(imports.undo(target.import));

    // THEN nothing of it is left
    QCOMPARE(undone.value(), 4);
    QCOMPARE(threads(database), before);
    QCOMPARE(*await(store::InboxStore(database).counts()), *countsBefore);
    QCOMPARE(countOf(database, u"person"_s), people);
    QCOMPARE(countOf(database, u"channel"_s), 1);
    QCOMPARE(await(store::SearchStore(database).search(domain::queryOrWords(u"unicorn "), {}, 0))->size(), 1);
    QCOMPARE(await(imports.imports(1))->first().state, domain::Import::State::Undone);
    QCOMPARE(*await(database.check()), QStringList());
}

void ImportStoreTest::undoKeepsWhatOthersUse()
{
    // GIVEN two imports by the same author in the same channel
    Workspace workspace;
    store::Database &database = workspace.database();
    const auto first = take(database, {aMention(u"1"_s).by(u"ada"_s)});
    take(database, {aMention(u"2"_s).by(u"ada"_s)});

    // WHEN the first, which made both, is undone
    QVERIFY(await(store::ImportStore(database).undo(first.import)));

    // THEN the second keeps its author and channel
    const auto rows = await(store::InboxStore(database).rows(allKeys(database)));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().author, u"ADA"_s);
    QCOMPARE(*await(database.check()), QStringList());
}

void ImportStoreTest::undoOfAThousandsGoesInSteps()
{
    Workspace workspace;
    Entries entries;
    for (int n = 0; n < 2500; ++n)
        entries << aMention(QString::number(n)).at(n).by(QString::number(n % 7));
    const auto target = take(workspace.database(), entries);
    QSignalSpy changes(&workspace.database(), &store::Database::changed);
    QCOMPARE(await(store::ImportStore(workspace.database()).undo(target.import)).value(), 2500);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(allKeys(workspace.database()).size(), 0);
    QCOMPARE(countOf(workspace.database(), u"person"_s), 0);
    QCOMPARE(countOf(workspace.database(), u"conversation"_s), 0);
    QCOMPARE(countOf(workspace.database(), u"mention_day"_s), 0);
}

void ImportStoreTest::aKilledImportIsFoundInterrupted()
{
    // GIVEN an import that never finished
    Workspace workspace;
    store::ImportStore imports(workspace.database());
    const auto target = await(imports.begin({.service = u"feed"_s, .address = u"x"_s, .title = {}}, u"x.xml"_s, instantAt(0)));
    QVERIFY(await(imports.ingest(*target, {aMention(u"1"_s)})));

    // THEN it counts as running for a minute, and as interrupted afterwards, once
    QCOMPARE(await(imports.findInterrupted(instantAt(30)))->size(), 0);
    QCOMPARE(await(imports.findInterrupted(instantAt(120)))->size(), 1);
    QCOMPARE(await(imports.findInterrupted(instantAt(180)))->size(), 0);

    // AND one that was abandoned is found at once, and can be taken back
    const auto left = await(imports.begin({.service = u"feed"_s, .address = u"y"_s, .title = {}}, u"y.xml"_s, instantAt(200)));
    QVERIFY(await(imports.ingest(*left, {aMention(u"2"_s)})));
    QVERIFY(await(imports.abandon(left->import)));
    const auto found = await(imports.findInterrupted(instantAt(201)));
    QCOMPARE(found->size(), 1);
    QCOMPARE(*await(imports.undo(found->first().id)), 1);
}

void ImportStoreTest::oneChangeIsToldForEachBatch()
{
    Workspace workspace;
    QSignalSpy changes(&workspace.database(), &store::Database::changed);
    take(workspace.database(), {aMention(u"1"_s), aMention(u"2"_s), aMention(u"3"_s)});
    QTRY_COMPARE(changes.size(), 3); // begin, one batch, finish
    const auto told = changes.at(1).first().value<store::Changes>();
    QCOMPARE(told.mentions.inserted.size(), 3);
}

QTEST_GUILESS_MAIN(ImportStoreTest)
#include "importstoretest.moc"
