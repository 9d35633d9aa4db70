// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/domain/query/parser.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/reputation/reputationstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Ids = QList<domain::Id<domain::Mention>>;

class InboxStoreTest : public QObject
{
    Q_OBJECT

private:
    static store::IngestTarget take(store::Database &database, const QList<domain::IncomingEntry> &entries, const QString &address = u"a"_s,
                                    const QString &service = u"mastodon"_s)
    {
        store::ImportStore imports(database);
        const auto target = await(imports.begin({.service = service, .address = address, .title = address}, u"x"_s, instantAt(0)));
        if (!target || !await(imports.ingest(*target, entries)) || !await(imports.finish(target->import)))
            qFatal("cannot take the entries in");
        return *target;
    }
    static Ids keys(store::Database &database, const domain::MentionFilter &filter = {}, qint64 limit = -1, domain::Id<domain::Mention> after = {})
    {
        const auto found = await(store::InboxStore(database).keys(filter, after, limit));
        if (!found)
            qFatal("keys: %ls", qUtf16Printable(found.error().detail));
        return *found;
    }
    static qint64 count(store::Database &database, const QString &typed)
    {
        domain::MentionFilter filter;
        filter.query = domain::queryOrWords(typed);
        return keys(database, filter).size();
    }

private Q_SLOTS:
    void pagesFollowEachOtherWithoutGapOrRepeat();
    void everyFilterAgreesWithAPlainReading();
    void namedOnesAreShownAlone();
    void nothingTypedIsASyntaxError();
    void wordsPhrasesBeginningsAndExclusionsAreFound();
    void ligaturesAreFoundByEitherSpelling();
    void anEditAndItsUndoAreExact();
    void notesAreKeptCountedAndPutBack();
    void whatAFeedSaysWithoutAnAuthorIsSaidByTheFeed();
    void aLongConversationGivesItsNewestTurns();
    void aLongConversationIsShownAboutAnOldMention();
    void whoWaitsLongestComesFirst();
    void aDayThatSpillsOverMidnightStaysItsDay();
    void rollUpsEqualARecountAfterAnything();
};

void InboxStoreTest::pagesFollowEachOtherWithoutGapOrRepeat()
{
    // GIVEN a hundred mentions, some done, some read
    Workspace workspace;
    QList<domain::IncomingEntry> entries;
    for (int n = 0; n < 100; ++n)
        entries << aMention(QString::number(n)).at(n / 3);
    take(workspace.database(), entries);
    const Ids all = keys(workspace.database());
    QVERIFY(std::ranges::is_sorted(all, std::greater()));
    Ids some;
    for (qsizetype n = 0; n < all.size(); n += 3)
        some << all[n];
    store::MentionEdit edit;
    edit.state = domain::MentionState::Done;
    QVERIFY(await(store::InboxStore(workspace.database()).edit(some, edit)));

    // WHEN the list is read page by page
    Ids paged;
    while (true) {
        const Ids page = keys(workspace.database(), {}, 7, paged.isEmpty() ? domain::Id<domain::Mention>() : paged.last());
        if (page.isEmpty())
            break;
        paged << page;
    }

    // THEN it is the whole list
    QCOMPARE(paged, all);
}

void InboxStoreTest::everyFilterAgreesWithAPlainReading()
{
    // GIVEN mentions of two channels over some days, in every state; one of them is a feed, on which no answer is possible
    Workspace workspace;
    store::Database &database = workspace.database();
    std::mt19937 random(1);
    domain::Id<domain::Channel> feed;
    for (const QString &channel : {u"a"_s, u"b"_s}) {
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < 120; ++n) {
            entries << aMention(QString::number(n)).at(n * 7000).saying(n % 2 == 0 ? u"even beta"_s : u"odd alpha"_s);
            if (n % 5 == 0)
                entries << ours(u"o%1"_s.arg(n), n * 7000 + 60 * (n + 1), QString::number(n));
        }
        feed = take(database, entries, channel, channel == u"b"_s ? u"feed"_s : u"mastodon"_s).channel;
    }
    store::InboxStore inbox(database);
    for (const auto id : keys(database)) {
        store::MentionEdit edit;
        edit.state = random() % 2 == 0 ? domain::MentionState::Done : domain::MentionState::Open;
        edit.isRead = random() % 2 == 0;
        edit.isFlagged = random() % 4 == 0;
        QVERIFY(await(inbox.edit({id}, edit)));
    }
    QList<domain::Mention> mentions;
    for (const auto id : keys(database))
        mentions << *await(inbox.mention(id));
    const Ids all = keys(database);
    domain::LocalDays days(database.zone());
    const qint64 firstDay = days.dayOf(instantAt(0));

    for (int round = 0; round < 120; ++round) {
        // WHEN a random filter is asked
        domain::MentionFilter filter;
        if (random() % 2 == 0)
            filter.state = random() % 2 == 0 ? domain::MentionState::Done : domain::MentionState::Open;
        if (random() % 3 == 0)
            filter.isRead = random() % 2 == 0;
        if (random() % 3 == 0)
            filter.isFlagged = random() % 2 == 0;
        if (random() % 3 == 0)
            filter.isAnswered = random() % 2 == 0;
        if (random() % 3 == 0)
            filter.channel = mentions.at(static_cast<qsizetype>(random() % static_cast<size_t>(mentions.size()))).channel;
        if (random() % 3 == 0)
            filter.fromDay = firstDay + random() % 5;
        if (random() % 3 == 0)
            filter.untilDay = firstDay + random() % 10;
        filter.onlyAnswerable = random() % 4 == 0;
        const int words = static_cast<int>(random() % 4);
        filter.query = domain::queryOrWords(words == 1 ? u"alpha " : words == 2 ? u"-alpha" : u"");

        // THEN the list is what reading every mention gives
        Ids expected;
        for (const domain::Mention &mention : std::as_const(mentions)) {
            const qint64 day = days.dayOf(mention.publishedAt);
            const bool isOdd = mention.text.startsWith(u"odd"_s);
            if ((!filter.state || mention.state == *filter.state) && (!filter.isRead || mention.isRead == *filter.isRead)
                && (!filter.isFlagged || mention.isFlagged == *filter.isFlagged) && (!filter.isAnswered || mention.answeredAt.has_value() == *filter.isAnswered)
                && (filter.channel.isNull() || mention.channel == filter.channel) && (!filter.fromDay || day >= *filter.fromDay)
                && (!filter.untilDay || day <= *filter.untilDay) && (!filter.onlyAnswerable || mention.channel != feed) && (words != 1 || isOdd)
                && (words != 2 || !isOdd))
                expected << mention.id;
        }
        QCOMPARE(keys(database, filter), expected);
        // AND the same filter over given keys agrees
        QCOMPARE(*await(inbox.keysAmong(filter, all)), expected);
        const Ids few = all.first(20);
        Ids expectedFew;
        std::ranges::copy_if(few, std::back_inserter(expectedFew), [&expected](auto id) { return expected.contains(id); });
        QCOMPARE(*await(inbox.keysAmong(filter, few)), expectedFew);
    }
}

void InboxStoreTest::namedOnesAreShownAlone()
{
    // GIVEN six mentions of which four are named, one of them twice and one that does not exist
    Workspace workspace;
    QList<domain::IncomingEntry> entries;
    for (int n = 0; n < 6; ++n)
        entries << aMention(QString::number(n)).at(n).saying(n % 2 == 0 ? u"Cassé"_s : u"Bravo"_s);
    take(workspace.database(), entries);
    const Ids all = keys(workspace.database());
    domain::MentionFilter filter;
    filter.only = {all[4], all[0], all[1], all[4], domain::Id<domain::Mention>(7), all[3]};
    // THEN they come newest first, page by page
    QCOMPARE(keys(workspace.database(), filter), (Ids{all[0], all[1], all[3], all[4]}));
    QCOMPARE(keys(workspace.database(), filter, 2), (Ids{all[0], all[1]}));
    QCOMPARE(keys(workspace.database(), filter, 2, all[1]), (Ids{all[3], all[4]}));
    QCOMPARE(*await(store::InboxStore(workspace.database()).keysAmong(filter, all)), (Ids{all[0], all[1], all[3], all[4]}));
    // AND everything else narrows them
    filter.query = domain::queryOrWords(u"bravo"_s);
    QCOMPARE(keys(workspace.database(), filter), (Ids{all[0], all[4]}));
    QVERIFY(await(store::InboxStore(workspace.database()).edit({all[0]}, {.state = domain::MentionState::Done})));
    filter.state = domain::MentionState::Open;
    QCOMPARE(keys(workspace.database(), filter), Ids{all[4]});
}

void InboxStoreTest::nothingTypedIsASyntaxError()
{
    Workspace workspace;
    take(workspace.database(), {aMention(u"1"_s).saying(u"l’été 😀 AND OR NOT NEAR title:x \"quoted\" c++ 50%"_s)});
    const QString pieces = u"\"'«»()*^:-+{}[]\\/%_ ANDORNOTNEARaé😀\u0301\u200d0"_s;
    std::mt19937 random(2);
    for (int round = 0; round < 500; ++round) {
        QString typed;
        const auto length = random() % 12;
        for (size_t n = 0; n < length; ++n)
            typed += pieces.at(static_cast<qsizetype>(random() % static_cast<size_t>(pieces.size())));
        count(workspace.database(), typed);
    }
    QCOMPARE(count(workspace.database(), u"NOT AND "_s), 1);
    QCOMPARE(count(workspace.database(), u"title:x "_s), 1);
    QCOMPARE(count(workspace.database(), u"\""_s), 1);
    QCOMPARE(count(workspace.database(), u"😀 été "_s), 1);
}

void InboxStoreTest::wordsPhrasesBeginningsAndExclusionsAreFound()
{
    Workspace workspace;
    store::Database &database = workspace.database();
    take(database,
         {aMention(u"1"_s).saying(u"La communauté répond très vite"_s), aMention(u"2"_s).saying(u"Community answers fast"_s).by(u"ada"_s),
          aMention(u"3"_s).titled(u"Vite"_s).saying(u"répond"_s)});
    QCOMPARE(count(database, u"COMMUNAUTE "_s), 1);
    QCOMPARE(count(database, u"commun"_s), 2);
    QCOMPARE(count(database, u"commun "_s), 0);
    QCOMPARE(count(database, u"communauté répon"_s), 1);
    QCOMPARE(count(database, u"\"répond très\""_s), 1);
    QCOMPARE(count(database, u"\"très répond\""_s), 0);
    QCOMPARE(count(database, u"vite -très "_s), 1);
    QCOMPARE(count(database, u"-vite "_s), 1);
    QCOMPARE(count(database, u"ada "_s), 1);
    QCOMPARE(count(database, u"c"_s), 0);
}

void InboxStoreTest::ligaturesAreFoundByEitherSpelling()
{
    // GIVEN what people write with a ligature, and what they write without
    Workspace workspace;
    store::Database &database = workspace.database();
    take(database,
         {aMention(u"1"_s).saying(u"Le cœur de l’œuvre"_s), aMention(u"2"_s).saying(u"Un coeur, une soeur"_s), aMention(u"3"_s).saying(u"Die Straße"_s)});
    const auto holds = [&] {
        return count(database, u"coeur "_s) == 2 && count(database, u"CŒUR "_s) == 2 && count(database, u"\"l'oeuvre\""_s) == 1
            && count(database, u"sœu"_s) == 1 && count(database, u"strasse "_s) == 1 && count(database, u"straße "_s) == 1;
    };
    // THEN each is found by the other's spelling
    QVERIFY(holds());
    // AND so it is after the index was made again
    QVERIFY(await(database.rebuild()));
    QVERIFY(holds());
}

void InboxStoreTest::anEditAndItsUndoAreExact()
{
    // GIVEN three mentions, one done already
    Workspace workspace;
    store::Database &database = workspace.database();
    take(database, {aMention(u"1"_s), aMention(u"2"_s), aMention(u"3"_s)});
    store::InboxStore inbox(database);
    const Ids all = keys(database);
    store::MentionEdit done;
    done.state = domain::MentionState::Done;
    QVERIFY(await(inbox.edit({all[0]}, done)));
    const auto counts = await(inbox.counts());

    // WHEN all are marked done, and that is undone
    const auto before = await(inbox.edit(all, done));
    QCOMPARE(before->size(), 2);
    QCOMPARE(await(inbox.counts())->done, 3);
    QVERIFY(await(inbox.restore(*before)));

    // THEN it stands as before
    QCOMPARE(*await(inbox.counts()), *counts);
    QCOMPARE(*await(database.check()), QStringList());
}

void InboxStoreTest::whatAFeedSaysWithoutAnAuthorIsSaidByTheFeed()
{
    Workspace workspace;
    store::ImportStore imports(workspace.database());
    const auto target
        = await(imports.begin({.service = u"feed"_s, .address = u"https://mill.example/feed"_s, .title = u"The mill’s news"_s}, u"x"_s, instantAt(0)));
    QVERIFY(target);
    QVERIFY(await(imports.ingest(*target,
                                 {aMention(u"1"_s).kind(domain::MentionKind::FeedEntry).saying(u"Flour"_s),
                                  aMention(u"2"_s).at(60).kind(domain::MentionKind::FeedEntry).by(u"Ada"_s).saying(u"Rye"_s),
                                  aMention(u"3"_s).at(120).kind(domain::MentionKind::Comment).saying(u"Anonymous"_s)})));
    store::InboxStore inbox(workspace.database());
    QStringList authors;
    for (const auto id : keys(workspace.database())) {
        const auto row = await(inbox.rows({id}))->first();
        authors << row.author;
        QCOMPARE(await(inbox.conversation(row.conversation))->turns.first().author, row.author);
    }
    QCOMPARE(authors, (QStringList{QString(), u"ADA"_s, u"The mill’s news"_s}));
}

void InboxStoreTest::notesAreKeptCountedAndPutBack()
{
    Workspace workspace;
    take(workspace.database(), {aMention(u"1"_s).saying(u"hello"_s)});
    store::InboxStore inbox(workspace.database());
    const auto id = keys(workspace.database()).first();
    const auto note = await(inbox.addNote(id, u"  ask Léa "_s, instantAt(60)));
    QVERIFY(note);
    QCOMPARE(note->text, u"ask Léa"_s);
    QCOMPARE(await(inbox.rows({id}))->first().notes, 1);
    const auto thread = await(inbox.conversation(domain::Id<domain::Conversation>(id.value())));
    QCOMPARE(thread->turns.size(), 2);
    QCOMPARE(thread->turns.last().note, note->id);
    const auto removed = await(inbox.removeNote(note->id));
    QCOMPARE(*removed, *note);
    QCOMPARE(await(inbox.rows({id}))->first().notes, 0);
    QVERIFY(await(inbox.restoreNote(*removed)));
    QCOMPARE(await(inbox.rows({id}))->first().notes, 1);
    QCOMPARE(await(inbox.addNote(id, u"  "_s, instantAt(0))).error().kind, domain::Error::Kind::Invalid);
    QCOMPARE(await(inbox.addNote(id, QString(20'001, u'x'), instantAt(0))).error().kind, domain::Error::Kind::Invalid);
    QCOMPARE(await(inbox.addNote(domain::Id<domain::Mention>(7), u"x"_s, instantAt(0))).error().kind, domain::Error::Kind::NotFound);
}

void InboxStoreTest::aLongConversationGivesItsNewestTurns()
{
    Workspace workspace;
    QList<domain::IncomingEntry> entries{aMention(u"0"_s).titled(u"Root"_s)};
    for (int n = 1; n < 30; ++n)
        entries << aMention(QString::number(n)).at(n).answering(QString::number(n - 1)).saying(QString::number(n));
    take(workspace.database(), entries);
    store::InboxStore inbox(workspace.database());
    const auto root = keys(workspace.database()).last();
    const auto thread = await(inbox.conversation(domain::Id<domain::Conversation>(root.value()), 10));
    QVERIFY(thread->isCut);
    QCOMPARE(thread->subject, u"Root"_s);
    QCOMPARE(thread->turns.size(), 10);
    QCOMPARE(thread->turns.last().text, u"29"_s);
    QVERIFY(!await(inbox.conversation(domain::Id<domain::Conversation>(root.value()), 30))->isCut);
    QCOMPARE(await(inbox.conversation(domain::Id<domain::Conversation>(5))).error().kind, domain::Error::Kind::NotFound);
}

void InboxStoreTest::aLongConversationIsShownAboutAnOldMention()
{
    // GIVEN a conversation of thirty
    Workspace workspace;
    QList<domain::IncomingEntry> entries{aMention(u"0"_s).saying(u"0"_s)};
    for (int n = 1; n < 30; ++n)
        entries << aMention(QString::number(n)).at(n).answering(QString::number(n - 1)).saying(QString::number(n));
    take(workspace.database(), entries);
    store::InboxStore inbox(workspace.database());
    const auto all = keys(workspace.database());
    const domain::Id<domain::Conversation> conversation(all.last().value());
    const auto textsAbout = [&](qsizetype newestFirst) {
        const auto thread = await(inbox.conversation(conversation, 9, all[newestFirst]));
        QStringList texts;
        for (const auto &turn : thread->turns)
            texts << turn.text;
        return std::tuple(texts, thread->isCut, thread->isCutLater);
    };
    // THEN the newest are shown about a new one, and where it is old, those before and behind it
    QCOMPARE(textsAbout(1), std::tuple(QStringList({u"21"_s, u"22"_s, u"23"_s, u"24"_s, u"25"_s, u"26"_s, u"27"_s, u"28"_s, u"29"_s}), true, false));
    const auto [texts, isCut, isCutLater] = textsAbout(15);   // the one that says 14
    QVERIFY(texts.contains(u"14"_s) && texts.contains(u"12"_s) && texts.contains(u"16"_s));
    QCOMPARE(texts.size(), 9);
    QVERIFY(isCut && isCutLater);
    const auto [oldest, isCutBefore, isCutBehind] = textsAbout(29);
    QCOMPARE(oldest.first(), u"0"_s);
    QVERIFY(!isCutBefore && isCutBehind);
}

void InboxStoreTest::whoWaitsLongestComesFirst()
{
    Workspace workspace;
    take(workspace.database(), {aMention(u"1"_s).at(0), ours(u"a"_s, 10, u"1"_s), aMention(u"2"_s).at(20), aMention(u"3"_s).at(30), aMention(u"4"_s).at(40)});
    store::InboxStore inbox(workspace.database());
    store::MentionEdit read;
    read.isRead = true;
    const Ids all = keys(workspace.database());
    QVERIFY(await(inbox.edit({all[1]}, read)));
    const auto waiting = await(inbox.longestWaiting(2));
    QCOMPARE(waiting->size(), 2);
    QCOMPARE(waiting->at(0).id, all[2]);
    QCOMPARE(waiting->at(1).id, all[1]);
}

void InboxStoreTest::aDayThatSpillsOverMidnightStaysItsDay()
{
    // GIVEN five thousand mentions of the last second of a day in Paris
    Workspace workspace;
    QList<domain::IncomingEntry> entries;
    constexpr qint64 lastSecond = 15 * 3600 - 1;
    for (int n = 0; n < 5000; ++n)
        entries << aMention(QString::number(n)).at(lastSecond);
    entries << aMention(u"next"_s).at(lastSecond + 1);
    take(workspace.database(), entries);

    // THEN the day's list is the day's figure
    domain::LocalDays days(workspace.database().zone());
    const qint64 day = days.dayOf(instantAt(lastSecond));
    const auto figures = await(store::ReputationStore(workspace.database()).figures({.from = day, .until = day}));
    QCOMPARE(figures->mentions, 5000);
    domain::MentionFilter filter;
    filter.fromDay = day;
    filter.untilDay = day;
    QCOMPARE(keys(workspace.database(), filter).size(), 5000);
    filter.fromDay = day + 1;
    filter.untilDay = day + 1;
    QCOMPARE(keys(workspace.database(), filter).size(), 1);
}

void InboxStoreTest::rollUpsEqualARecountAfterAnything()
{
    Workspace workspace;
    store::Database &database = workspace.database();
    store::InboxStore inbox(database);
    store::ImportStore imports(database);
    std::mt19937 random(9);
    QList<domain::Id<domain::Import>> done;
    for (int round = 0; round < 60; ++round) {
        const auto what = random() % 6;
        if (what < 2) {
            QList<domain::IncomingEntry> entries;
            for (int n = 0; n < 30; ++n) {
                const auto id = QString::number(random() % 400);
                const auto at = static_cast<qint64>(random() % 900'000);
                auto builder = aMention(id).at(at).by(QString::number(random() % 9)).saying(u"text "_s + id);
                if (random() % 2 == 0)
                    builder.answering(QString::number(random() % 400));
                entries << builder;
                if (random() % 3 == 0)
                    entries << ours(u"o"_s + QString::number(random() % 200), at + 100, QString::number(random() % 400));
            }
            done << take(database, entries).import;
        } else if (what == 2 && !done.isEmpty()) {
            QVERIFY(await(imports.undo(done.takeAt(static_cast<qsizetype>(random() % static_cast<size_t>(done.size()))))));
        } else {
            Ids some;
            for (const auto id : keys(database)) {
                if (random() % 3 == 0)
                    some << id;
            }
            store::MentionEdit edit;
            if (random() % 2 == 0)
                edit.state = random() % 2 == 0 ? domain::MentionState::Done : domain::MentionState::Open;
            if (random() % 2 == 0)
                edit.isRead = random() % 2 == 0;
            if (random() % 2 == 0)
                edit.isFlagged = random() % 2 == 0;
            const auto before = await(inbox.edit(some, edit));
            QVERIFY(before);
            if (random() % 2 == 0)
                QVERIFY(await(inbox.restore(*before)));
        }
        QCOMPARE(*await(database.check()), QStringList());
    }
    for (const auto import : std::as_const(done))
        QVERIFY(await(imports.undo(import)));
    QCOMPARE(await(inbox.counts())->all, 0);
    for (const QString &table : {u"person"_s, u"identity"_s, u"conversation"_s, u"post"_s, u"mention_day"_s, u"response_day"_s, u"channel"_s})
        QCOMPARE(*await(database.read([table](store::Connection &c) { return c.number(u"SELECT COUNT(*) FROM "_s + table); })), 0);
}

QTEST_GUILESS_MAIN(InboxStoreTest)
#include "inboxstoretest.moc"
