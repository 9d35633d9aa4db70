// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/sameplace.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::CountedAs;

namespace {

/// A channel as an earlier Parvis left it, which knew less of what services do.
struct EarlierDesk
{
    explicit EarlierDesk(const QString &service)
        : store(workspace.database())
    {
        domain::Channel wanted;
        wanted.service = service;
        wanted.name = u"Us"_s;
        wanted.address = u"https://server.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://server.example"_s);
        connection.capabilities = domain::staticCapabilities(service);
        // What the instance said, which is not what its service documents.
        connection.capabilities.text.characters = 777;
        connection.capabilities.canEdit = false;
        channel = *await(store.connect(wanted, connection, instantAt(0)));
    }
    void forget(const QStringList &paths)
    {
        QVERIFY(await(workspace.database().write([&paths](store::Connection &connection) {
            return connection.run(u"UPDATE connection SET capabilities = json_remove(capabilities, '%1')"_s.arg(paths.join(u"', '"_s)));
        })));
    }
    [[nodiscard]] domain::Capabilities can() const { return await(store.connection(channel.id))->capabilities; }

    Workspace workspace;
    store::ConnectionStore store;
    domain::Channel channel;
};

} // namespace

/// What an instance was not asked, since its channel was connected by an earlier Parvis, is as its service documents it.
class EarlierCapabilitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCountsHowIsAsTheServiceDocumentsIt_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<CountedAs>("counted");
        for (const QString &service : {u"mattermost"_s, u"discourse"_s, u"lemmy"_s, u"discord"_s})
            QTest::newRow(qPrintable(service)) << service << CountedAs::CodePoints;
        QTest::newRow("telegram") << u"telegram"_s << CountedAs::Units;
        QTest::newRow("mastodon") << u"mastodon"_s << CountedAs::Graphemes;
    }
    void whatCountsHowIsAsTheServiceDocumentsIt()
    {
        // GIVEN a channel of before it was known what counts there
        QFETCH(const QString, service);
        QFETCH(const CountedAs, counted);
        EarlierDesk desk(service);
        desk.forget({u"$.text.counted"_s, u"$.replyText.counted"_s, u"$.titleText"_s, u"$.media.described"_s, u"$.media.caption"_s, u"$.media.together"_s});
        // THEN its texts are counted as its service counts, whoever asks
        const domain::Capabilities can = desk.can();
        const domain::Capabilities documented = domain::staticCapabilities(service);
        QCOMPARE(can.text.countedAs, counted);
        QCOMPARE(can.replyText.countedAs, counted);
        QCOMPARE(can.titleText, documented.titleText);
        QCOMPARE(can.media, documented.media);
        QCOMPARE(await(desk.store.health())->value(desk.channel.id).connection.capabilities, can);
        // AND what the instance did say stays
        QCOMPARE(can.text.characters, 777);
        QVERIFY(!can.canEdit);
    }

    void whatIsKnownOnceMoreStaysSo()
    {
        // GIVEN one of those, of which a stream is withheld
        EarlierDesk desk(u"discourse"_s);
        desk.forget({u"$.text.counted"_s});
        static_cast<void>(await(desk.store.claim(u"us"_s, instantAt(1), std::chrono::minutes{1})));
        QVERIFY(await(desk.store.setWithheld(desk.channel.id, u"us"_s, {u"review"_s})));
        // THEN
        QCOMPARE(desk.can().text.countedAs, CountedAs::CodePoints);
        QCOMPARE(desk.can().withheld, QStringList{u"review"_s});
    }
};

QTEST_GUILESS_MAIN(EarlierCapabilitiesTest)
#include "earliercapabilitiestest.moc"
