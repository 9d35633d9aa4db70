// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/renewal.h"
#include "tests/core/sync/channels/sitedesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::DeliveryState;
using domain::PostState;

namespace {

/// A site that holds an article until tomorrow.
struct RightsDesk : SiteDesk
{
    RightsDesk()
        : post(schedule(article(u"Le four"_s, u"Il est froid."_s), 24h))
        , held(wallOf(*domain::toInstant(*post.scheduledFor)))
    {
        send();
        asked = site.asked().size();
    }

    /// The same account, with or without the right to write there.
    void setRight(bool mayWrite)
    {
        site.setUser(1, u"ada"_s, mayWrite);
        sync::Introducer introducer(context());
        QVERIFY(await(introducer.test(channel)));
    }
    void connectAgain()
    {
        connect(u"wordpress"_s, {.server = QUrl(u"https://site.example"_s), .user = u"ada"_s, .secret = {{u"user"_s, u"ada"_s}, {u"password"_s, u"new"_s}}});
    }
    [[nodiscard]] domain::Delivery entry() const { return delivery(post.id); }
    [[nodiscard]] domain::Post stored() const { return SiteDesk::post(post.id); }
    [[nodiscard]] QString wanted() const { return wallOf(*domain::toInstant(*stored().scheduledFor)); }
    [[nodiscard]] bool isDeleted() const { return site.asked().join(u' ').contains(u"DELETE"_s); }
    /// What is kept of it becomes something else.
    void rewriteEntry(DeliveryState state, PostState ofPost)
    {
        QVERIFY(await(workspace.database().write([id = entry().id, key = post.id, state, ofPost](store::Connection &connection) -> domain::Result<> {
            auto delivery = store::readDelivery(connection, id);
            if (!delivery)
                return std::unexpected(delivery.error());
            store::recall(*delivery, delivery->nextAttemptAt.value_or(domain::Instant()));
            delivery->state = state;
            if (domain::hasEnded(state))
                delivery->nextAttemptAt.reset();
            delivery->trouble = domain::Trouble{.kind = domain::Trouble::Kind::Unsure};
            return store::writeDelivery(connection, *delivery, false).and_then([&] {
                return connection.run(u"UPDATE post SET state = %1 WHERE id = %2"_s.arg(static_cast<int>(ofPost)).arg(key.value()));
            });
        })));
    }

    domain::Post post;
    QString held;
    qsizetype asked = 0;
};

} // namespace

/// What becomes of an article that a site holds where whoever is signed in may not change it there.
class HeldRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherTimeWaitsForTheRightToTellIt()
    {
        // GIVEN an account that may write there no more, and so hold nothing
        RightsDesk desk;
        desk.setRight(false);
        // WHEN
        desk.moveTo(desk.post.id, 48h, domain::PostHolder::ByHand);
        desk.send();
        // THEN it is held as it was, and says why
        QCOMPARE(desk.entry().state, DeliveryState::Held);
        QCOMPARE(desk.entry().trouble->kind, domain::Trouble::Kind::Refused);
        QCOMPARE(desk.stored().state, PostState::Scheduled);
        QCOMPARE(desk.stored().holder, domain::PostHolder::Service);
        QVERIFY(store::Renewal::in(desk.entry()));
        QCOMPARE(desk.there(0, u"date_gmt"_s), desk.held);
        // WHEN the right is there again
        desk.site.setUser(1, u"ada"_s);
        desk.connectAgain();
        desk.send();
        // THEN it has the other time, in its place
        QCOMPARE(desk.there(0, u"date_gmt"_s), desk.wanted());
        QVERIFY(desk.wanted() != desk.held);
        QVERIFY(!desk.entry().trouble);
        QVERIFY(!desk.isDeleted());
        QCOMPARE(desk.site.posts().size(), 1);
    }

    void itsFormerTimeIsTakenBackTo()
    {
        RightsDesk desk;
        const auto before = desk.stored();
        desk.setRight(false);
        desk.moveTo(desk.post.id, 48h, domain::PostHolder::ByHand);
        desk.send();
        // WHEN
        auto back = desk.stored();
        back.scheduledFor = before.scheduledFor;
        QVERIFY(await(desk.posts.save(back)));
        // THEN nothing is to be told there any more
        QVERIFY(!store::Renewal::in(desk.entry()));
        QCOMPARE(desk.entry().state, DeliveryState::Held);
        QVERIFY(!desk.entry().trouble);
    }

    void aChangeThatIsRefusedTakesNothingBack_data()
    {
        QTest::addColumn<bool>("isOfTime");
        QTest::newRow("another time") << true;
        QTest::newRow("other words") << false;
    }
    void aChangeThatIsRefusedTakesNothingBack()
    {
        QFETCH(bool, isOfTime);
        RightsDesk desk;
        desk.site.refuse(u"POST /wp/v2/posts/10"_s);
        if (isOfTime)
            desk.moveTo(desk.post.id, 48h);
        else
            desk.rewrite(desk.post.article, u"Il est chaud."_s);
        desk.clock.advance(3min);
        desk.send();
        QCOMPARE(desk.entry().state, DeliveryState::Held);
        QCOMPARE(desk.entry().trouble->kind, domain::Trouble::Kind::Refused);
        QCOMPARE(store::toldTimes(desk.entry()).size(), 1);
        QVERIFY(!desk.isDeleted());
        // WHEN it is let
        desk.site.refuse({});
        desk.clock.advance(16min);
        desk.send();
        // THEN it is done
        QVERIFY(!desk.entry().trouble);
        QVERIFY(!store::Renewal::in(desk.entry()));
        if (isOfTime)
            QCOMPARE(desk.there(0, u"date_gmt"_s), desk.wanted());
        else
            QVERIFY(desk.there(0).contains(u"chaud"_s));
        QVERIFY(!desk.isDeleted());
    }

    void whatMayNotBeTakenBackStaysHeld()
    {
        // GIVEN a post that is a draft again here
        RightsDesk desk;
        auto draft = desk.stored();
        draft.state = PostState::Draft;
        draft.scheduledFor.reset();
        draft.holder = domain::PostHolder::Nobody;
        QVERIFY(await(desk.posts.save(draft)));
        desk.site.refuse(u"DELETE"_s);
        desk.send();
        // THEN nobody is asked what everybody can see there
        QCOMPARE(desk.entry().state, DeliveryState::Held);
        QCOMPARE(desk.entry().trouble->kind, domain::Trouble::Kind::Refused);
        QCOMPARE(desk.stored().state, PostState::Draft);
        // AND it goes once that may be
        desk.site.refuse({});
        desk.connectAgain();
        desk.send();
        QCOMPARE(desk.there(0, u"status"_s), u"trash"_s);
        QCOMPARE(desk.entry().state, DeliveryState::Cancelled);
        QCOMPARE(desk.stored().state, PostState::Draft);
    }

    void whoeverSaysThatItIsNotThereMayBeMistaken()
    {
        // GIVEN what a person is asked about though its service knows it
        RightsDesk desk;
        desk.rewriteEntry(DeliveryState::Unsure, PostState::Failed);
        // WHEN
        QVERIFY(await(desk.deliveries.resolve(desk.entry().id, false, desk.clock.now())));
        desk.send();
        // THEN it is held as ever, and nothing was written or deleted there
        QCOMPARE(desk.entry().state, DeliveryState::Held);
        QVERIFY(!store::DeliveryStore::isRecalled(desk.entry()));
        QCOMPARE(desk.stored().state, PostState::Scheduled);
        QCOMPARE(desk.site.asked().sliced(desk.asked), QStringList{u"GET /wp/v2/posts/10"_s});
        // AND where it is not there it leaves as something new
        desk.rewriteEntry(DeliveryState::Unsure, PostState::Failed);
        desk.site.rewrite(0, u"status"_s, u"trash"_s);
        QVERIFY(await(desk.deliveries.resolve(desk.entry().id, false, desk.clock.now())));
        desk.send();
        desk.send();
        QCOMPARE(desk.site.posts().size(), 2);
        QCOMPARE(desk.there(1, u"status"_s), u"future"_s);
        QCOMPARE(desk.entry().state, DeliveryState::Held);
        QVERIFY(!desk.isDeleted());
    }

    void whatAPersonWasAskedAboutIsLookedAtOnceConnectedAgain()
    {
        RightsDesk desk;
        desk.rewriteEntry(DeliveryState::Unsure, PostState::Failed);
        desk.connectAgain();
        desk.send();
        QCOMPARE(desk.entry().state, DeliveryState::Held);
        QCOMPARE(desk.stored().state, PostState::Scheduled);
        QVERIFY(!desk.isDeleted());
    }

    void nothingIsBeingSentThatWasTakenBack()
    {
        RightsDesk desk;
        desk.rewriteEntry(DeliveryState::Held, PostState::Sending);
        desk.clock.advance(24h);
        desk.send();
        QCOMPARE(desk.entry().state, DeliveryState::Cancelled);
        QCOMPARE(desk.stored().state, PostState::Draft);
    }

    void anotherAccountIsAChannelOfItsOwn()
    {
        RightsDesk desk;
        const domain::Channel first = desk.channel;
        store::ConnectionStore connections(desk.workspace.database());
        const auto give = [&desk](const QString &user, const QString &name = {}, const domain::Channel &again = {}) {
            sync::Introducer introducer(desk.context());
            return await(introducer.connectChannel(
                u"wordpress"_s, {.server = QUrl(u"https://site.example"_s), .user = user, .secret = {{u"user"_s, user}, {u"password"_s, u"good"_s}}}, name,
                again));
        };
        // WHEN somebody else signs in to it
        desk.site.setUser(2, u"reader"_s, false);
        const auto refused = give(u"reader"_s, {}, first);
        // THEN nothing changes
        QVERIFY(!refused);
        QCOMPARE(domain::otherAccountIn(refused.error()), u"reader"_s);
        QCOMPARE(await(connections.connection(first.id))->accountId, u"1"_s);
        // AND where that is wanted it is another channel, each time the same
        const auto second = give(u"reader"_s, u"Lecteur"_s);
        QVERIFY(second && second->id != first.id);
        QCOMPARE(second->name, u"Lecteur"_s);
        QCOMPARE(give(u"reader"_s)->id, second->id);
        QCOMPARE(give(u"reader"_s, {}, *second)->id, second->id);
        QCOMPARE(await(connections.connection(first.id))->handle, u"ada"_s);
        // AND a new password of the first one's is the first one's
        desk.site.setUser(1, u"ada"_s);
        QCOMPARE(give(u"ada"_s)->id, first.id);
        QCOMPARE(give(u"ada"_s, {}, first)->id, first.id);
        QVERIFY(!give(u"ada"_s, {}, *second));
        // AND so it is once neither is connected any more
        QVERIFY(await(connections.disconnect(first.id, desk.clock.now())));
        QVERIFY(await(connections.disconnect(second->id, desk.clock.now())));
        desk.site.setUser(2, u"reader"_s, false);
        QCOMPARE(give(u"reader"_s, {}, *second)->id, second->id);
        QVERIFY(await(connections.disconnect(second->id, desk.clock.now())));
        QCOMPARE(give(u"reader"_s)->id, second->id);
        // AND the first one's place stays its own while it is not connected, for who was never there too
        desk.site.setUser(3, u"bob"_s, false);
        QVERIFY(!give(u"bob"_s, {}, first));
        const auto third = give(u"bob"_s);
        QVERIFY(third && third->id != first.id && third->id != second->id);
        desk.site.setUser(1, u"ada"_s);
        QCOMPARE(give(u"ada"_s)->id, first.id);
    }
};

QTEST_GUILESS_MAIN(HeldRightsTest)
#include "heldrightstest.moc"
