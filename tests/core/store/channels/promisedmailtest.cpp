// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailingproblem.h"
#include "core/store/articles/articlestore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::Mailing;

namespace {

/// A site that mails by "weekly", unless it is connected another way.
struct MailingDesk
{
    MailingDesk() { channel = connect(u"weekly"_s); }
    domain::Channel connect(const QString &usual)
    {
        domain::Channel wanted;
        wanted.service = u"ghost"_s;
        wanted.name = u"Blog"_s;
        wanted.address = u"https://blog.example"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(wanted.address);
        connection.capabilities = domain::staticCapabilities(wanted.service);
        for (const QString &key : {u"weekly"_s, u"four"_s})
            connection.capabilities.newsletters.append({.key = key, .name = key, .isUsual = key == usual});
        return *await(store::ConnectionStore(workspace.database()).connect(wanted, connection, instantAt(0)));
    }
    domain::Post schedule(const std::optional<Mailing> &mailing, domain::PostState state = domain::PostState::Scheduled, bool isOfAnArticle = true)
    {
        domain::Article article;
        article.title = u"The oven"_s;
        article.slug = u"oven-%1"_s.arg(++articles);
        article.createdAt = article.changedAt = instantAt(0);
        domain::Post post{.state = state, .channel = channel.id};
        post.title = article.title;
        if (isOfAnArticle)
            post.article = await(store::ArticleStore(workspace.database()).add(article))->id;
        post.holder = domain::PostHolder::ThisMachine;
        if (state == domain::PostState::Scheduled)
            post.scheduledFor = domain::toZoned(instantAt(3'600), QTimeZone("Europe/Paris"));
        post.options.mailing = mailing;
        return *await(store::PostStore(workspace.database()).add(post));
    }
    std::optional<Mailing> mailingOf(const domain::Post &post) { return await(store::PostStore(workspace.database()).post(post.id))->options.mailing; }

    Workspace workspace;
    domain::Channel channel;
    int articles = 0;
};

const Mailing byWeekly{.newsletter = u"weekly"_s, .isToConfirm = true};

} // namespace

/// A scheduled article that its channel's newsletter was to mail is not published without that because the channel was connected another way.
class PromisedMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasToBeMailedWaitsOnceItsChannelDoesNot()
    {
        MailingDesk desk;
        const auto promised = desk.schedule({});
        const auto unmailed = desk.schedule(Mailing());
        const auto other = desk.schedule(Mailing{.newsletter = u"four"_s});
        const auto draft = desk.schedule({}, domain::PostState::Draft);
        const auto text = desk.schedule({}, domain::PostState::Scheduled, false);
        // WHEN it is connected again without its newsletter
        desk.connect({});
        // THEN what was scheduled as the channel had it keeps how that was, and waits
        QCOMPARE(desk.mailingOf(promised), byWeekly);
        QCOMPARE(desk.mailingOf(unmailed), Mailing());
        QCOMPARE(desk.mailingOf(other), (Mailing{.newsletter = u"four"_s}));
        // AND what nobody has scheduled, or is no article, does not
        QVERIFY(!desk.mailingOf(draft));
        QVERIFY(!desk.mailingOf(text));
        // AND its words count as they were
        QCOMPARE(await(store::PostStore(desk.workspace.database()).post(promised.id))->changedAt, promised.changedAt);
    }

    void aChannelThatWasDisconnectedInBetweenPromisedTheSame()
    {
        MailingDesk desk;
        const auto promised = desk.schedule({});
        QVERIFY(await(store::ConnectionStore(desk.workspace.database()).disconnect(desk.channel.id, instantAt(10))));
        QCOMPARE(desk.mailingOf(promised), byWeekly);
        // Connected by another newsletter it waits on.
        desk.connect(u"four"_s);
        QCOMPARE(desk.mailingOf(promised), byWeekly);
        // Connected by the same one it is mailed as before.
        desk.connect(u"weekly"_s);
        QVERIFY(!desk.mailingOf(promised));
    }

    void whatTheChannelMailsStillIsLeftAlone()
    {
        MailingDesk desk;
        const auto promised = desk.schedule({});
        desk.connect(u"weekly"_s);
        QVERIFY(!desk.mailingOf(promised));
    }

    void whatCouldNotBeMailedFailsUntilAPersonTriesAgain()
    {
        using Kind = domain::MailingProblem::Kind;
        // GIVEN what the site held, and made a draft of
        MailingDesk desk;
        static_cast<void>(desk.schedule({}));
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto turn = *await(deliveries.claim(u"us"_s, instantAt(3'600), 1min));
        QVERIFY(turn);
        const auto id = turn->delivery.id;
        QVERIFY(
            await(deliveries.settle(id, u"us"_s, {.state = domain::Sent::State::Held, .remoteId = u"66c0"_s, .url = {}, .publishedAt = {}}, instantAt(3'600))));
        const auto look = *await(deliveries.claim(u"us"_s, instantAt(4'000), 1min));
        QVERIFY(look);
        // WHEN
        const auto trouble = domain::troubleOf({.kind = Kind::NotThere, .newsletter = u"weekly"_s}, domain::Trouble::Kind::Changed);
        const auto failed = await(deliveries.fail(id, u"us"_s, {.trouble = trouble}, instantAt(4'000), 0.5));
        // THEN it waits for a person, and nobody sends it
        QCOMPARE(failed->state, domain::DeliveryState::Failed);
        QCOMPARE(await(store::PostStore(desk.workspace.database()).post(failed->post))->state, domain::PostState::Failed);
        QVERIFY(!*await(deliveries.claim(u"us"_s, instantAt(9'000), 1min)));
        QVERIFY(await(deliveries.retry(id, instantAt(9'000))));
        QVERIFY(*await(deliveries.claim(u"us"_s, instantAt(9'000), 1min)));
    }
};

QTEST_GUILESS_MAIN(PromisedMailTest)
#include "promisedmailtest.moc"
