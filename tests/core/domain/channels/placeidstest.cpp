// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/placeids.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class PlaceIdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsKeptAsItsServiceWritesIt()
    {
        const auto kept = [](const QString &address) { return domain::asItsServiceWrites(u"telegram"_s, address); };
        for (const QString &address : {u"https://t.me/s/parvisnews/45"_s, u"https://telegram.me/parvisnews/45"_s, u"https://t.me/parvisnews/45"_s})
            QCOMPARE(kept(address), u"https://t.me/parvisnews/45"_s);
        QCOMPARE(kept(u"https://t.me/s/parvisnews"_s), u"https://t.me/s/parvisnews"_s);
        QCOMPARE(domain::asItsServiceWrites(u"mastodon"_s, u"https://t.me/s/parvisnews/45"_s), u"https://t.me/s/parvisnews/45"_s);
    }

    void anAddressTellsTheIdWhereItDoes_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("id");
        QTest::newRow("a private group of Telegram") << u"telegram"_s << u"https://t.me/c/1234567890/45"_s << u"-1001234567890/45"_s;
        QTest::newRow("a topic of it") << u"telegram"_s << u"https://t.me/c/1234567890/7/45?single"_s << u"-1001234567890/45"_s;
        QTest::newRow("a channel with a name") << u"telegram"_s << u" https://t.me/parvisnews/45 "_s << u"@parvisnews/45"_s;
        QTest::newRow("the page of it") << u"telegram"_s << u"https://t.me/s/parvisnews/45"_s << u"@parvisnews/45"_s;
        QTest::newRow("at another host") << u"telegram"_s << u"https://telegram.me/parvisnews/45"_s << u"@parvisnews/45"_s;
        QTest::newRow("the page at another host") << u"telegram"_s << u"https://www.telegram.me/s/parvisnews/45?single"_s << u"@parvisnews/45"_s;
        QTest::newRow("no message") << u"telegram"_s << u"https://t.me/parvisnews"_s << QString();
        QTest::newRow("elsewhere") << u"telegram"_s << u"https://example.org/c/1/2"_s << QString();
        QTest::newRow("Discord") << u"discord"_s << u"https://discord.com/channels/11/22/33"_s << u"33"_s;
        QTest::newRow("a channel of Discord") << u"discord"_s << u"https://discord.com/channels/11/22"_s << QString();
        QTest::newRow("Mastodon") << u"mastodon"_s << u"https://example.social/@us/1093"_s << u"1093"_s;
        QTest::newRow("seen from another server") << u"mastodon"_s << u"https://example.social/@us@other.example/1093"_s << QString();
        QTest::newRow("a webhook") << u"webhook"_s << u"https://chat.example/1"_s << QString();
        QTest::newRow("no address") << u"discord"_s << u"channels/11/22/33"_s << QString();
    }
    void anAddressTellsTheIdWhereItDoes()
    {
        QFETCH(QString, service);
        QFETCH(QString, address);
        QTEST(domain::remoteIdAt(service, address), "id");
    }

    void whatStandsElsewhereIsToldByItsAddress()
    {
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/ourbot"_s, u"https://example.com/foo"_s));
        QVERIFY(!domain::isElsewhere(u"telegram"_s, u"https://t.me/ourbot"_s, u"https://t.me/c/123/4"_s));
        // Another chat: by another name, by another number, by a name where ours has none.
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/ourbot"_s, u"https://t.me/other_group/5"_s));
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/c/123"_s, u"https://t.me/other_group/5"_s));
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/c/123"_s, u"https://t.me/c/124/5"_s));
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/our_group"_s, u"https://t.me/other_group/5"_s));
        // An answer stands where what it answers does, which may be the group in which a channel is talked about.
        QVERIFY(!domain::isElsewhere(u"telegram"_s, u"https://t.me/c/123"_s, u"https://t.me/c/124/5"_s, u"-100124/4"_s));
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/c/123"_s, u"https://t.me/c/125/5"_s, u"-100124/4"_s));
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/c/123"_s, u"https://example.com/c/124/5"_s, u"-100124/4"_s));
        QVERIFY(!domain::isElsewhere(u"telegram"_s, u"https://t.me/c/123"_s, u"https://t.me/c/123/7/5"_s));
        QVERIFY(!domain::isElsewhere(u"telegram"_s, u"https://t.me/our_group"_s, u"https://t.me/Our_Group/5"_s));
        QVERIFY(!domain::isElsewhere(u"telegram"_s, u"https://t.me/our_group"_s, u"https://t.me/s/our_group/5"_s));
        QVERIFY(!domain::isElsewhere(u"telegram"_s, u"https://t.me/our_group"_s, u"https://telegram.me/our_group/5"_s));
        QVERIFY(domain::isElsewhere(u"telegram"_s, u"https://t.me/our_group"_s, u"https://t.me/s/other_group/5"_s));
        QVERIFY(domain::isElsewhere(u"discord"_s, u"https://discord.com/channels/9/22"_s, u"https://discord.com/channels/1/2/3"_s));
        QVERIFY(!domain::isElsewhere(u"discord"_s, u"https://discord.com/channels/9/22"_s, u"https://discord.com/channels/9/77/3"_s));
        QVERIFY(domain::isElsewhere(u"mastodon"_s, u"https://a.example/@us"_s, u"https://b.example/@us/3"_s));
        QVERIFY(!domain::isElsewhere(u"micropub"_s, u"https://a.example/"_s, u"https://a.example/2026/bread"_s));
        QVERIFY(!domain::isElsewhere(u"webhook"_s, u"https://a.example#1"_s, u"https://b.example/3"_s));
    }

    void theOpenOneOfSeveralMessagesIsKnownUntilItIsThere()
    {
        const domain::OpenStep second{.number = 2, .of = 4, .note = u"part 1"_s};
        QHash<QString, QString> notes{{u"open"_s, domain::openStepValue(second)}, {u"part 0"_s, u"7"_s}};
        QCOMPARE(domain::openStepIn(notes), second);
        notes.insert(u"part 1"_s, u"8"_s);
        QVERIFY(!domain::openStepIn(notes));
        QVERIFY(!domain::openStepIn({{u"open"_s, u"1 1 part 0"_s}}));
        QVERIFY(!domain::openStepIn({{u"open"_s, u"nonsense"_s}}));
        QVERIFY(!domain::openStepIn({}));
    }

    void whatIsAnothersIsToldByItsIdOrByWhatIsKeptOfIt()
    {
        domain::Outgoing outgoing;
        outgoing.taken = {u"post-12"_s, domain::takenNote(u"part 2"_s, u"9"_s)};
        QVERIFY(domain::isTaken(outgoing, u"post-12"_s));
        QVERIFY(domain::isTaken(outgoing, u"9"_s, u"part 0"_s));
        QVERIFY(!domain::isTaken(outgoing, u"9"_s));
        QVERIFY(!domain::isTaken(outgoing, u"9"_s, u"comment"_s));
        QVERIFY(!domain::isTaken(outgoing, {}));
    }
};

QTEST_GUILESS_MAIN(PlaceIdsTest)
#include "placeidstest.moc"
