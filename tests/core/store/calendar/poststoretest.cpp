// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

class PostStoreTest : public QObject
{
    Q_OBJECT

private:
    static domain::Post aPost(const QString &title)
    {
        domain::Post post;
        post.title = title;
        post.text = u"Texte"_s;
        post.createdAt = instantAt(0);
        post.changedAt = instantAt(0);
        return post;
    }
    static QStringList titles(const QList<domain::Post> &posts)
    {
        QStringList titles;
        for (const auto &post : posts)
            titles << post.title;
        return titles;
    }

private Q_SLOTS:
    void plannedAndScheduledAreTwoFields();
    void theDayShownIsTheWorkspacesOwn();
    void statesThatContradictTheirDatesAreRefused();
    void aRemovedPostComesBackUnderItsKey();
    void aReplyMarksWhatItAnswersUntilItIsRemoved();
};

void PostStoreTest::plannedAndScheduledAreTwoFields()
{
    Workspace workspace;
    store::PostStore posts(workspace.database());
    auto post = aPost(u"Both"_s);
    post.plannedFor = QDateTime(QDate(2026, 3, 3), QTime(9, 0));
    post.scheduledFor = domain::ZonedTime{.wall = QDateTime(QDate(2026, 3, 4), QTime(10, 30)), .zone = "America/Montreal"};
    post.state = domain::PostState::Scheduled;
    const auto added = await(posts.add(post));
    QVERIFY(added);
    QCOMPARE(added->plannedFor, post.plannedFor);
    QCOMPARE(added->scheduledFor, post.scheduledFor);
    QCOMPARE(*await(posts.post(added->id)), *added);
}

void PostStoreTest::theDayShownIsTheWorkspacesOwn()
{
    // GIVEN a post scheduled in the evening of Montreal, one planned, one idea, one that failed
    Workspace workspace;
    store::PostStore posts(workspace.database());
    auto late = aPost(u"Late"_s);
    late.scheduledFor = domain::ZonedTime{.wall = QDateTime(QDate(2026, 3, 4), QTime(20, 0)), .zone = "America/Montreal"};
    late.state = domain::PostState::Scheduled;
    auto planned = aPost(u"Planned"_s);
    planned.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(1, 0));
    auto failed = aPost(u"Failed"_s);
    failed.state = domain::PostState::Failed;
    for (const auto &post : {late, planned, aPost(u"Idea"_s), failed})
        QVERIFY(await(posts.add(post)));

    // THEN Paris sees the late one on the morrow, after the planned one
    const qint64 day = domain::dayOfDate(QDate(2026, 3, 5));
    QCOMPARE(titles(*await(posts.between(day, day))), (QStringList{u"Planned"_s, u"Late"_s}));
    QCOMPARE(titles(*await(posts.between(day - 1, day - 1))), QStringList());
    QCOMPARE(titles(*await(posts.ideas())), (QStringList{u"Failed"_s, u"Idea"_s}));
    QCOMPARE(titles(*await(posts.failed(5))), QStringList{u"Failed"_s});
}

void PostStoreTest::statesThatContradictTheirDatesAreRefused()
{
    Workspace workspace;
    store::PostStore posts(workspace.database());
    auto post = aPost(u"x"_s);
    post.state = domain::PostState::Scheduled;
    QCOMPARE(await(posts.add(post)).error().kind, Kind::Invalid);
    post.scheduledFor = domain::ZonedTime{.wall = QDateTime(QDate(2026, 3, 4), QTime(20, 0)), .zone = "Mars/Olympus"};
    QCOMPARE(await(posts.add(post)).error().kind, Kind::Invalid);
    auto good = *await(posts.add(aPost(u"good"_s)));
    good.state = domain::PostState::Scheduled;
    QCOMPARE(await(posts.save(good)).error().kind, Kind::Invalid);
    good.id = domain::Id<domain::Post>(99);
    good.state = domain::PostState::Draft;
    QCOMPARE(await(posts.save(good)).error().kind, Kind::NotFound);
}

void PostStoreTest::aRemovedPostComesBackUnderItsKey()
{
    Workspace workspace;
    store::PostStore posts(workspace.database());
    const auto post = *await(posts.add(aPost(u"x"_s)));
    QCOMPARE(*await(posts.remove(post.id)), post);
    QCOMPARE(await(posts.post(post.id)).error().kind, Kind::NotFound);
    QCOMPARE(*await(posts.add(post)), post);
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

void PostStoreTest::aReplyMarksWhatItAnswersUntilItIsRemoved()
{
    // GIVEN a question
    Workspace workspace;
    store::ImportStore imports(workspace.database());
    const auto target = await(imports.begin({.service = u"mastodon"_s, .address = u"a"_s, .title = u"A"_s}, u"x"_s, instantAt(0)));
    QVERIFY(await(imports.ingest(*target, {aMention(u"q"_s)})));
    store::InboxStore inbox(workspace.database());
    const auto id = await(inbox.keys({}, {}, 1))->first();

    // WHEN a reply to it is published
    store::PostStore posts(workspace.database());
    auto reply = aPost(QString());
    reply.kind = domain::PostKind::Reply;
    reply.state = domain::PostState::Published;
    reply.publishedAt = instantAt(600);
    reply.channel = target->channel;
    reply.inReplyTo = id;
    const auto added = await(posts.add(reply));

    // THEN the question is answered, in one conversation
    QVERIFY(added);
    QCOMPARE(added->conversation.value(), id.value());
    QCOMPARE(await(inbox.mention(id))->answeredAt, instantAt(600));
    QCOMPARE(await(inbox.conversation(added->conversation))->turns.size(), 2);
    QVERIFY(await(posts.between(0, 100'000))->isEmpty());

    // WHEN it is removed THEN the question waits again
    QVERIFY(await(posts.remove(added->id)));
    QVERIFY(!await(inbox.mention(id))->answeredAt);
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

QTEST_GUILESS_MAIN(PostStoreTest)
#include "poststoretest.moc"
