// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/connectmodel.h"

#include "core/store/channels/channelstore.h"
#include "tests/models/calendar/calendarfixture.h"
#include "tests/support/await.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::CalendarFixture;

namespace {

/// Somebody who adds channels, beside a calendar.
struct ByHandFixture : CalendarFixture
{
    explicit ByHandFixture()
    {
        connecting.setHooks({.services = {u"mastodon"_s}, .connect = [this](const models::ConnectWish &) {
                                 ++asked;
                                 return QtFuture::makeReadyValueFuture(domain::Answer<domain::Channel>(domain::Channel()));
                             }});
    }
    /// The channel that is added for a page; nothing where it is refused.
    std::optional<domain::Channel> add(const QString &service, const QString &page, const QString &name = {})
    {
        QSignalSpy added(&connecting, &models::ConnectModel::connected);
        QSignalSpy refusals(&connecting, &models::ConnectModel::refused);
        connecting.connectChannel({.service = service, .user = page, .name = name});
        [&] { QTRY_VERIFY(added.size() + refusals.size() == 1); }();
        if (!refusals.isEmpty())
            refused = refusals.constFirst().constFirst().value<models::ConnectRefusal>();
        return added.isEmpty() ? std::nullopt : std::optional(added.constFirst().constFirst().value<domain::Channel>());
    }

    models::ChannelListModel list{workspace.database(), clock};
    models::ConnectModel connecting{workspace.database(), list, messages, undo, clock};
    int asked = 0;
    models::ConnectRefusal refused;
};

} // namespace

/// Channels of services that let no program in.
class ByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<domain::Channel>();
        qRegisterMetaType<models::ConnectRefusal>();
    }

    void itsPageMakesAChannelAndNobodyIsAsked_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("post");
        QTest::newRow("LinkedIn") << u"linkedin"_s << u"https://www.linkedin.com/company/fournil"_s
                                  << u"https://www.linkedin.com/feed/update/urn:li:share:7/"_s;
        QTest::newRow("X") << u"twitter"_s << u"https://x.com/fournil"_s << u"https://x.com/fournil/status/7"_s;
        QTest::newRow("Facebook") << u"facebook"_s << u"https://www.facebook.com/fournil"_s << u"https://www.facebook.com/fournil/posts/7"_s;
        QTest::newRow("Instagram") << u"instagram"_s << u"https://www.instagram.com/fournil"_s << u"https://www.instagram.com/p/Ab7/"_s;
        QTest::newRow("Threads") << u"threads"_s << u"https://www.threads.com/@fournil"_s << u"https://www.threads.com/@fournil/post/Ab7"_s;
        QTest::newRow("YouTube") << u"youtube"_s << u"https://www.youtube.com/@fournil"_s << u"https://www.youtube.com/watch?v=Ab7"_s;
    }
    void itsPageMakesAChannelAndNobodyIsAsked()
    {
        QFETCH(const QString, service);
        QFETCH(const QString, page);
        QFETCH(const QString, post);
        // GIVEN
        ByHandFixture given;
        QVERIFY(given.connecting.services().contains(service));
        // WHEN
        const auto channel = given.add(service, page);
        // THEN
        QVERIFY(channel);
        QCOMPARE(channel->service, service);
        QCOMPARE(channel->address, page);
        QVERIFY(channel->name.contains(u"fournil"_s));
        QCOMPARE(given.asked, 0);
        // AND what is due there is published by hand, at the address that is pasted
        models::CalendarPageModel calendar{
            given.workspace.database(), given.posts, given.channels, given.articles, given.messages, given.navigator, given.undo, given.clock};
        calendar.load();
        domain::Post due;
        due.state = domain::PostState::Scheduled;
        due.holder = domain::PostHolder::ByHand;
        due.channel = channel->id;
        due.title = due.text = u"Bread"_s;
        due.scheduledFor = domain::toZoned(given.clock.now() - std::chrono::seconds{1}, given.workspace.database().zone());
        const auto added = await(given.posts.add(due)).value();
        QTRY_VERIFY(calendar.entry(added.id));
        QCOMPARE(calendar.entry(added.id)->holder, domain::PostHolder::ByHand);
        QVERIFY(calendar.publishedByHand(added.id, post));
        QTRY_COMPARE(await(given.posts.post(added.id)).value().state, domain::PostState::Published);
        QCOMPARE(await(given.posts.post(added.id)).value().url, post);
    }

    void itsCardSaysByHand()
    {
        ByHandFixture given;
        QVERIFY(given.add(u"twitter"_s, u"https://x.com/fournil"_s, u"Us on X"_s));
        const auto health = [&given](const QString &name) {
            for (int row = 0; row < given.list.rowCount(); ++row) {
                if (given.list.index(row).data().toString() == name)
                    return given.list.index(row).data(models::ChannelListModel::HealthRole).toString();
            }
            return QString();
        };
        QTRY_COMPARE(health(u"Us on X"_s), u"By hand. No mentions yet"_s);
    }

    void whatIsNoPageIsRefusedBesideItsField()
    {
        ByHandFixture given;
        for (const QString &typed : {u"fournil"_s, u"https://x.com"_s, u"javascript:alert(1)"_s, u"https://x.com/"_s}) {
            QVERIFY2(!given.add(u"twitter"_s, typed), qPrintable(typed));
            QVERIFY(given.refused.field);
            QVERIFY(given.refused.sentence.contains(u"https://x.com/fournil"_s));
        }
        QVERIFY(!given.connecting.isBusy());
    }

    void onePageIsOneChannelHoweverItIsWritten()
    {
        ByHandFixture given;
        QVERIFY(given.add(u"twitter"_s, u"x.com/fournil"_s, u"Us on X"_s));
        QVERIFY(!given.add(u"twitter"_s, u"https://twitter.com/Fournil/"_s));
        QVERIFY(given.refused.sentence.contains(u"Us on X"_s));
    }
};

QTEST_MAIN(ByHandTest)
#include "byhandtest.moc"
