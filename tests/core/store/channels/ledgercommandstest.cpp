// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "core/domain/channels/mailingproblem.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/core/store/channels/headlessdesk.h"

#include <QtCore/QJsonArray>

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

struct LedgerCommandsDesk : HeadlessDesk
{
    /// Takes up a post that is due now.
    domain::Id<domain::Delivery> claim(const QString &title = u"Bread is out"_s)
    {
        domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id, .title = title, .text = title};
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(now, QTimeZone("Europe/Paris"));
        if (!await(store::PostStore(workspace.database()).add(post)))
            qFatal("it was not planned");
        const auto turn = await(deliveries.claim(u"us"_s, now, 1min));
        if (!turn || !*turn)
            qFatal("nothing is due");
        return (*turn)->delivery.id;
    }
    QJsonObject json() { return QJsonDocument::fromJson(ctl({u"deliveries"_s, u"--limit"_s, u"1"_s, u"--json"_s}).out.toUtf8()).object(); }

    domain::Channel channel = connectAccount();
    domain::Instant now = domain::SystemClock().now();
    store::DeliveryStore deliveries{workspace.database()};
};

} // namespace

/// What 'parvisctl deliveries' says of an entry.
class LedgerCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAServiceStillWorksOnWasNotPublished()
    {
        LedgerCommandsDesk desk;
        const auto id = desk.claim();
        domain::Sent sent{.state = domain::Sent::State::Processing, .remoteId = u"7"_s, .url = {}, .publishedAt = desk.now};
        QVERIFY(await(desk.deliveries.settle(id, u"us"_s, sent, desk.now)));
        QCOMPARE(desk.json()[u"state"].toString(), u"pending"_s);
        QVERIFY(desk.json()[u"publishedAt"].isNull());
    }

    void whatWasNotMailedIsPublishedAndSaysWhy()
    {
        LedgerCommandsDesk desk;
        const auto id = desk.claim();
        domain::Sent sent{.remoteId = u"7"_s, .url = {}, .publishedAt = desk.now};
        sent.dropped << domain::unmailedFor(u"Mailgun said no."_s);
        QVERIFY(await(desk.deliveries.settle(id, u"us"_s, sent, desk.now)));
        const QString out = desk.ctl({u"deliveries"_s}).out;
        QVERIFY2(out.contains(u"It is published; its newsletter was not mailed: Mailgun said no. Mail it from Ghost."_s), qPrintable(out));
        QCOMPARE(desk.json()[u"dropped"].toArray(), QJsonArray{u"newsletter"_s});
        QCOMPARE(desk.json()[u"said"].toString(), u"Mailgun said no."_s);
        QVERIFY(desk.json()[u"publishedAt"].isString());
    }

    void whatLeftWithoutAnAnswerSaysWhenItIsLookedFor()
    {
        // GIVEN what left, and whoever sent it is no more
        LedgerCommandsDesk desk;
        const auto id = desk.claim();
        QVERIFY(await(desk.deliveries.depart(id, u"us"_s, desk.now, 1min)));
        const QString out = desk.ctl({u"deliveries"_s}).out;
        QVERIFY2(out.contains(u"No answer came yet: a 'send' from "_s) && out.contains(u" on looks whether it arrived"_s), qPrintable(out));
    }

    void ofANewsletterItIsSaidHowManyHaveIt()
    {
        LedgerCommandsDesk desk;
        const auto id = desk.claim();
        const QString said = domain::saidOf(domain::MailingDoubt{.reached = 59, .readers = 60, .who = u"bob@x.example"_s});
        QVERIFY(await(desk.deliveries.fail(id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unsure, .said = said}}, desk.now, 0)));
        const QString out = desk.ctl({u"deliveries"_s}).out;
        QVERIFY2(out.contains(u"59 of 60 have it; whether it reached bob@x.example is not known."_s), qPrintable(out));
    }

    void aTitleOfEmojiIsNeverCutWithinOne()
    {
        // One of the two would be cut within an emoji, wherever the end is.
        for (const QString &before : {QString(), u"a"_s}) {
            LedgerCommandsDesk desk;
            static_cast<void>(desk.claim(before + u"🍞"_s.repeated(100)));
            const QString out = desk.ctl({u"deliveries"_s}).out;
            QVERIFY2(out.contains(u"🍞…"_s) && !out.contains(u'?') && !out.contains(QChar(QChar::ReplacementCharacter)), qPrintable(out));
        }
    }
};

QTEST_GUILESS_MAIN(LedgerCommandsTest)
#include "ledgercommandstest.moc"
