// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/watch.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Watch;
using domain::WatchPast;
using domain::WatchProblem;

namespace {

domain::IncomingMention posted(const QString &text, const QString &language = u"en"_s)
{
    domain::IncomingMention mention;
    mention.remoteId = u"x"_s;
    mention.text = text;
    mention.language = language;
    return mention;
}

} // namespace

class WatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWatchIsAStreamAndBack()
    {
        for (const Watch &watch : {Watch{.kind = Watch::Kind::Tag, .what = u"parvis"_s}, Watch{.kind = Watch::Kind::Words, .what = u"open: source"_s},
                                   Watch{.kind = Watch::Kind::Live, .what = u"parvis -hotel"_s}})
            QCOMPARE(domain::watchOf(domain::streamName(watch)), watch);
        QVERIFY(!domain::watchOf(u"notifications"_s));
        QVERIFY(!domain::watchOf(u"tags"_s));
    }

    void whatIsTypedIsTidied()
    {
        QCOMPARE(domain::tidied(Watch{.kind = Watch::Kind::Tag, .what = u"  #Parvis "_s}).what, u"parvis"_s);
        QCOMPARE(domain::tidied(Watch{.kind = Watch::Kind::Words, .what = u" Open   source "_s}).what, u"Open source"_s);
    }

    void whatIsNoWatchIsSaid_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<WatchProblem>("problem");
        const auto row = [](const char *name, Watch::Kind kind, const QString &what, WatchProblem problem) {
            QTest::newRow(name) << static_cast<int>(kind) << what << problem;
        };
        row("nothing", Watch::Kind::Words, {}, WatchProblem::Empty);
        row("a tag", Watch::Kind::Tag, u"été_2026"_s, WatchProblem::None);
        row("two tags", Watch::Kind::Tag, u"open source"_s, WatchProblem::NoTag);
        row("a path", Watch::Kind::Tag, u"a/../b"_s, WatchProblem::NoTag);
        row("too long", Watch::Kind::Words, QString(201, u'a'), WatchProblem::TooLong);
        row("words", Watch::Kind::Words, u"open source"_s, WatchProblem::None);
        row("a query", Watch::Kind::Live, u"(parvis OR parvise) -hotel lang:fr"_s, WatchProblem::None);
        row("no query", Watch::Kind::Live, u"(parvis"_s, WatchProblem::NoQuery);
        row("known here alone", Watch::Kind::Live, u"parvis tag:press"_s, WatchProblem::OnlyHere);
        row("who said it", Watch::Kind::Live, u"parvis from:ada"_s, WatchProblem::OnlyHere);
        row("all but", Watch::Kind::Live, u"-hotel"_s, WatchProblem::TooMuch);
        row("a whole language", Watch::Kind::Live, u"lang:fr"_s, WatchProblem::TooMuch);
        row("words or a language", Watch::Kind::Live, u"parvis OR lang:fr"_s, WatchProblem::TooMuch);
    }
    void whatIsNoWatchIsSaid()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, what);
        QFETCH(const WatchProblem, problem);
        QCOMPARE(domain::problemOf(Watch{.kind = static_cast<Watch::Kind>(kind), .what = what}), problem);
    }

    void capabilitiesSayWhatCanBeWatched()
    {
        const auto mastodon = domain::staticCapabilities(u"mastodon"_s);
        QVERIFY(domain::canWatch(mastodon, Watch::Kind::Tag) && domain::canWatch(mastodon, Watch::Kind::Words));
        QVERIFY(!domain::canWatch(mastodon, Watch::Kind::Live));
        QVERIFY(domain::canWatch(domain::staticCapabilities(u"bluesky"_s), Watch::Kind::Live));
        QVERIFY(!domain::canWatch(domain::staticCapabilities(u"discord"_s)));
        // AND what an instance says is kept
        auto less = mastodon;
        less.canSearch = false;
        QCOMPARE(domain::capabilitiesFromJson(domain::toJson(less), mastodon), less);
    }

    void howFarBackIsPartOfTheBeginning()
    {
        const domain::Instant now = domain::fromMs(1'795'423'260'000);
        const Watch tag{.kind = Watch::Kind::Tag, .what = u"parvis"_s};
        QCOMPARE(domain::beginningOf(tag, WatchPast::All, now), domain::StreamPosition());
        QVERIFY(domain::beginningOf(tag, WatchPast::Newest, now).isWhole);
        const auto week = domain::beginningOf(tag, WatchPast::Week, now);
        const auto limit = domain::pastLimitOf(week.older);
        QCOMPARE(limit.since, now - std::chrono::days{7});
        QVERIFY(limit.position.isEmpty());
        const domain::PastLimit further{.since = limit.since, .position = u"a|b|c"_s};
        QCOMPARE(domain::pastLimitOf(domain::olderText(further)), further);
        QCOMPARE(domain::pastLimitOf(u"a|b"_s).position, u"a|b"_s);
        // A live watch begins now.
        const auto live = domain::beginningOf({.kind = Watch::Kind::Live, .what = u"parvis"_s}, WatchPast::All, now);
        QCOMPARE(live.newer, u"1795423260000000"_s);
        QVERIFY(live.isWhole);
        QCOMPARE(domain::unreachedIn(live.older), domain::UnreachedSource());
    }

    void whatIsNotReachedIsKeptBesideWhatWasMissed()
    {
        const domain::MissedStretch missed{.from = domain::fromMs(1'000), .until = domain::fromMs(9'000)};
        const domain::UnreachedSource unreached{.hasHeard = true,
                                                .trouble = domain::Trouble{.kind = domain::Trouble::Kind::Unreachable, .said = u"Host not found | really"_s},
                                                .since = domain::fromMs(12'000)};
        const QString kept = domain::withUnreached(domain::missedText(missed), unreached);
        QCOMPARE(domain::missedOf(kept), missed);
        QCOMPARE(domain::unreachedIn(kept), unreached);
        QCOMPARE(domain::withUnreached(kept, {}), domain::missedText(missed));
        QVERIFY(!domain::unreachedIn(domain::missedText(missed)));
        QVERIFY(!domain::unreachedIn(u"since=1|x"_s));
    }

    void whatWasMissedIsKept()
    {
        const domain::MissedStretch missed{.from = domain::fromMs(1'000), .until = domain::fromMs(9'000)};
        QCOMPARE(domain::missedOf(domain::missedText(missed)), missed);
        for (const QString &other : {QString(), u"since=1|x"_s, u"missed=a|b"_s, u"missed=1"_s})
            QVERIFY(!domain::missedOf(other));
    }

    void liveWatchesSpeakTheLanguageOfQueries()
    {
        const auto live = [](const QString &what) { return Watch{.kind = Watch::Kind::Live, .what = what}; };
        const domain::LiveFilter filter({live(u"parvis -hotel"_s),
                                         live(u"\"town square\" lang:en"_s),
                                         live(u"place NEAR/3 marche"_s),
                                         live(u"raw:\"C++\""_s),
                                         live(u"(broken"_s),
                                         {.kind = Watch::Kind::Tag, .what = u"no"_s}});
        QVERIFY(filter.wants(posted(u"Le #Parvis est là"_s)));
        QVERIFY(!filter.wants(posted(u"Parvis hotel"_s)));
        QVERIFY(filter.wants(posted(u"On the Town square!"_s)));
        QVERIFY(!filter.wants(posted(u"On the town square"_s, u"fr"_s)));
        QVERIFY(!filter.wants(posted(u"square of the town"_s)));
        QVERIFY(filter.wants(posted(u"La place du grand marché"_s)));
        QVERIFY(filter.wants(posted(u"C++ again"_s)));
        QVERIFY(!filter.wants(posted(u"no"_s)));
        QVERIFY(!filter.wants(posted(QString())));
        QVERIFY(domain::LiveFilter({live(u"(broken"_s)}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WatchTest)
#include "watchtest.moc"
