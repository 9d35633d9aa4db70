// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/errand.h"

#include "core/domain/channels/lateness.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;
using namespace std::chrono_literals;

namespace {

const Instant errandNoon = fromMs(1'764'500'400'000);

Outgoing whatLeft(const QString &text)
{
    return {.parts = {text}, .scheduledAt = errandNoon + 24h, .now = errandNoon};
}

Post whatIsScheduled(PostKind kind, Instant at)
{
    Post post;
    post.kind = kind;
    post.state = PostState::Scheduled;
    post.holder = PostHolder::ThisMachine;
    post.scheduledFor = toZoned(at, QTimeZone::utc());
    return post;
}

} // namespace

class ErrandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPassesIsTriedAgainForThreeDays_data()
    {
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::addColumn<ErrandState>("soon");
        QTest::addColumn<ErrandState>("afterFourDays");
        QTest::newRow("cut") << Trouble::Kind::Cut << ErrandState::Waiting << ErrandState::Failed;
        QTest::newRow("offline") << Trouble::Kind::Offline << ErrandState::Waiting << ErrandState::Waiting;
        QTest::newRow("refused") << Trouble::Kind::Refused << ErrandState::Failed << ErrandState::Failed;
        QTest::newRow("gone") << Trouble::Kind::Gone << ErrandState::Failed << ErrandState::Failed;
        QTest::newRow("changed there") << Trouble::Kind::Changed << ErrandState::Changed << ErrandState::Changed;
        QTest::newRow("stopped") << Trouble::Kind::Cancelled << ErrandState::Waiting << ErrandState::Waiting;
    }
    void whatPassesIsTriedAgainForThreeDays()
    {
        QFETCH(const Trouble::Kind, kind);
        Errand errand;
        errand.attempts = 2;
        errand.firstAttemptAt = errandNoon;
        QTEST(afterTrouble(errand, {.kind = kind}, errandNoon + 1min, 0.5).state, "soon");
        QTEST(afterTrouble(errand, {.kind = kind}, errandNoon + 96h, 0.5).state, "afterFourDays");
    }

    void whatStandsThereIsComparedWithWhatLeft()
    {
        Sent sent{.state = Sent::State::Held, .remoteId = u"7"_s, .url = {}, .publishedAt = {}};
        // Who cannot tell says nothing.
        QVERIFY(!driftOf(whatLeft(u"Bonjour"_s), sent));
        sent.standing = Standing{.text = u"Bonjour\r\n"_s, .leavesAt = errandNoon + 24h + 20s};
        QVERIFY(!driftOf(whatLeft(u"Bonjour"_s), sent));
        sent.standing->leavesAt = errandNoon + 25h;
        QCOMPARE(driftOf(whatLeft(u"Bonjour"_s), sent)->leavesAt, errandNoon + 25h);
        QVERIFY(!driftOf(whatLeft(u"Bonjour"_s), sent)->text);
        sent.standing->text = u"Bonsoir"_s;
        QCOMPARE(driftOf(whatLeft(u"Bonjour"_s), sent)->text, u"Bonsoir"_s);
        // What has left has no time to be held until.
        sent.state = Sent::State::Published;
        QVERIFY(!driftOf(whatLeft(u"Bonjour"_s), sent)->leavesAt);
    }

    void anArticleIsWhatItsSiteSays()
    {
        Outgoing article = whatLeft({});
        article.article = OutgoingArticle{};
        Sent sent{.remoteId = u"post-7"_s, .url = {}, .publishedAt = {}};
        sent.standing = Standing{.text = u"Dressed anew"_s};
        QVERIFY(!driftOf(article, sent));
        sent.standing->isChanged = true;
        QCOMPARE(driftOf(article, sent)->text, u"Dressed anew"_s);
    }

    void aDriftIsKeptAmongNotes()
    {
        const Drift drift{.text = u"Bonsoir “là”"_s, .leavesAt = errandNoon, .accepting = {{u"seen"_s, u"ab12"_s}}};
        const auto notes = withDrift({{u"part 0"_s, u"77 u"_s}}, drift);
        QCOMPARE(driftIn(notes), drift);
        QCOMPARE(notes.value(u"part 0"_s), u"77 u"_s);
        QVERIFY(!driftIn(withDrift(notes, std::nullopt)));
        QVERIFY(!driftIn({}));
        Drift both = drift;
        both.hereToo = true;
        QCOMPARE(driftIn(withDrift(notes, both)), both);
        // What was left as theirs stands beside it.
        const auto theirs = withTheirs(notes, {{u"seen"_s, u"ab12"_s}});
        QVERIFY(keepsTheirs(theirs));
        QVERIFY(!keepsTheirs(notes));
        QCOMPARE(withoutTheirs(theirs), notes);
        // What somebody wrote by hand is none that would crash.
        QVERIFY(driftIn({{u"drift"_s, u"[1,"_s}}).has_value());
    }

    void whatIsTooLateWaits()
    {
        const auto post = whatIsScheduled(PostKind::Post, errandNoon);
        const LatePolicy policy;
        QVERIFY(!hasMissedItsTime(post, policy, errandNoon + 2h));
        QVERIFY(hasMissedItsTime(post, policy, errandNoon + 2h + 1s));
        // Never at all by itself still gives an awake machine the time to be it.
        QVERIFY(!hasMissedItsTime(post, {.most = 0h}, errandNoon + 5min));
        QVERIFY(hasMissedItsTime(post, {.most = 0h}, errandNoon + 6min));
        // No choice lets anything leave days late.
        QVERIFY(hasMissedItsTime(post, {.most = 999h}, errandNoon + 25h));
        // Somebody waits for a reply.
        QVERIFY(!hasMissedItsTime(whatIsScheduled(PostKind::Reply, errandNoon), {.most = 0h}, errandNoon + 23h));
        QVERIFY(hasMissedItsTime(whatIsScheduled(PostKind::Reply, errandNoon), {.most = 0h}, errandNoon + 25h));
        auto byHand = post;
        byHand.holder = PostHolder::ByHand;
        QVERIFY(!hasMissedItsTime(byHand, policy, errandNoon + 240h));
        auto left = post;
        left.state = PostState::Published;
        QVERIFY(!hasMissedItsTime(left, policy, errandNoon + 240h));
    }
};

QTEST_APPLESS_MAIN(ErrandTest)
#include "errandtest.moc"
