// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/cutoff.h"
#include "core/store/channels/errandstore.h"
#include "tests/core/store/channels/ledgerdesk.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;
using domain::Trouble;
using tests::await;

/// What of the ledger nobody can take back, and of what nobody knows whether it is there.
class OutOfReachTest : public QObject
{
    Q_OBJECT

    static void publish(tests::LedgerDesk &desk, const QString &remoteId)
    {
        const auto turn = desk.claim(desk.now, 1min);
        QVERIFY(turn);
        QVERIFY(await(desk.deliveries.settle(turn->delivery.id, u"us"_s, {.remoteId = remoteId, .url = {}, .publishedAt = desk.now}, desk.now)));
    }

private Q_SLOTS:
    void whatLeftByAWebhookIsNeitherChangedNorDeleted()
    {
        tests::LedgerDesk desk(u"webhook"_s);
        publish(desk, {});
        store::ErrandStore errands(desk.workspace.database());
        const auto refused = await(errands.deleteThere(desk.post.id, desk.now, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, domain::Error::Kind::Refused);
        QVERIFY2(refused.error().detail.contains(u"neither changed nor deleted"_s), qPrintable(refused.error().detail));
        QVERIFY(await(errands.editThere(desk.post.id, u"Rye"_s, desk.now, {})).error().detail.contains(u"neither changed nor deleted"_s));
    }

    void whatAPersonIsToSayCountsAmongTheUnanswered()
    {
        // GIVEN something that may have arrived, which a person is to say
        tests::LedgerDesk desk;
        const auto turn = desk.claim(desk.now, 1min);
        QVERIFY(turn);
        QVERIFY(await(desk.deliveries.fail(turn->delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Unsure}}, desk.now, 0)));
        QCOMPARE(desk.entry().state, domain::DeliveryState::Unsure);
        // THEN who takes its channel away is told so
        QCOMPARE(await(store::waitingThere(desk.workspace.database(), desk.channel))->unanswered.size(), 1);
        // BUT not once they have said it
        QVERIFY(await(desk.deliveries.resolve(desk.entry().id, true, desk.now)));
        QVERIFY(await(store::waitingThere(desk.workspace.database(), desk.channel))->unanswered.isEmpty());
    }
};

QTEST_GUILESS_MAIN(OutOfReachTest)
#include "outofreachtest.moc"
