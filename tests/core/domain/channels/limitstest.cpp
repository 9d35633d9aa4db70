// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/limits.h"

#include "core/domain/articles/thread.h"
#include "core/domain/channels/capabilities.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsCountedAsItsServiceCounts_data();
    void aTextIsCountedAsItsServiceCounts();
    void theLimitThatIsNearerIsShown();
    void whatFitsEndsAtTheLimit();
    void aWarningCountsWithTheTextWhereItDoes();
    void whoWasConnectedBeforeCountsItToo();
    void aCharacterIsWhatTheServiceCallsOne_data();
    void aCharacterIsWhatTheServiceCallsOne();
    void noServiceIsSentMoreThanItCounts();
};

void LimitsTest::aTextIsCountedAsItsServiceCounts_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("most");
    QTest::newRow("Mastodon, plain") << u"mastodon"_s << u"Bonjour à tous"_s << qint64{14} << qint64{500};
    QTest::newRow("Mastodon, a link is 23") << u"mastodon"_s << u"Voyez https://moulin.example/une/adresse/bien/trop/longue/pour/un/message."_s << qint64{30}
                                            << qint64{500};
    QTest::newRow("Mastodon, the server is free") << u"mastodon"_s << u"@ada@social.example merci"_s << qint64{10} << qint64{500};
    QTest::newRow("Mastodon, a family is one") << u"mastodon"_s << u"👩‍👩‍👧‍👦"_s << qint64{1} << qint64{500};
    QTest::newRow("Bluesky, graphemes") << u"bluesky"_s << u"e\u0301te\u0301"_s << qint64{3} << qint64{300};
    QTest::newRow("Matrix, bytes") << u"matrix"_s << u"été"_s << qint64{5} << qint64{60'000};
    QTest::newRow("X, words") << u"twitter"_s << u"été"_s << qint64{3} << qint64{280};
    QTest::newRow("X, a link and an emoji of several") << u"twitter"_s << u"https://fournil.example/a/very/long/way 👩‍🍳"_s << qint64{26} << qint64{280};
    QTest::newRow("X, letters of East Asia") << u"twitter"_s << u"面包"_s << qint64{4} << qint64{280};
    QTest::newRow("Instagram") << u"instagram"_s << u"abc"_s << qint64{3} << qint64{2'200};
    QTest::newRow("LinkedIn, a comment") << u"linkedin"_s << u"abc"_s << qint64{3} << qint64{1'250};
    QTest::newRow("empty") << u"mastodon"_s << QString() << qint64{0} << qint64{500};
}

void LimitsTest::aTextIsCountedAsItsServiceCounts()
{
    QFETCH(QString, service);
    QFETCH(QString, text);
    QFETCH(qint64, used);
    QFETCH(qint64, most);
    const auto measure = domain::measuredText(text, domain::textLimit(service, domain::PostKind::Reply));
    QCOMPARE(measure.used, used);
    QCOMPARE(measure.most, most);
    QVERIFY(!measure.isTooLong());
}

void LimitsTest::theLimitThatIsNearerIsShown()
{
    const auto limit = domain::textLimit(u"bluesky"_s, domain::PostKind::Reply);
    QCOMPARE(domain::measuredText(QString(301, u'a'), limit).used, 301);
    QVERIFY(domain::measuredText(QString(301, u'a'), limit).isTooLong());
    // A hundred and forty families are few characters and many bytes.
    const auto families = domain::measuredText(u"👩‍👩‍👧‍👦"_s.repeated(140), limit);
    QCOMPARE(families.most, 3'000);
    QVERIFY(families.isTooLong());
    QVERIFY(!domain::measuredText(QString(1'000'000, u'a'), domain::textLimit(u"mail"_s, domain::PostKind::Reply)).most);
}

void LimitsTest::whatFitsEndsAtTheLimit()
{
    const auto limit = domain::textLimit(u"mastodon"_s, domain::PostKind::Reply);
    QCOMPARE(domain::fittingLength(u"Bonjour"_s, limit), 7);
    QCOMPARE(domain::fittingLength(QString(501, u'a'), limit), 500);
    QCOMPARE(domain::fittingLength(QString(), limit), 0);
    // A link counts 23, and a family is not cut.
    const QString link = u"https://moulin.example/une/adresse/bien/trop/longue/pour/un/message "_s;
    QCOMPARE(domain::fittingLength(link + QString(600, u'a'), limit), link.size() + 500 - 24);
    const QString family = u"👩‍👩‍👧‍👦"_s;
    QCOMPARE(domain::fittingLength(QString(499, u'a') + family + family, limit), 499 + family.size());
}

void LimitsTest::aWarningCountsWithTheTextWhereItDoes()
{
    const domain::PostOptions options{.warning = u"Pain: https://moulin.example/"_s};
    const auto limit = domain::textLimitOf(domain::staticCapabilities(u"mastodon"_s), options);
    // As it is written: a link in it is no shorter.
    QCOMPARE(domain::measuredText(u"Bonjour"_s, limit).used, options.warning.size() + 7);
    QCOMPARE(domain::fittingLength(QString(501, u'a'), limit), 500 - options.warning.size());
    // In each part of a thread.
    const QString text = u"Bonjour à tous. "_s.repeated(60).trimmed();
    const auto parts = domain::threadParts(text, domain::threadCuts(text, {}, limit, true), true);
    QVERIFY(parts.size() > 2);
    for (const QString &part : parts)
        QVERIFY(part.size() + options.warning.size() <= 500);
    // What leaves no room for a text takes none, and cuts nothing.
    const auto full = domain::textLimitOf(domain::staticCapabilities(u"mastodon"_s), {.warning = QString(501, u'a')});
    QCOMPARE(domain::fittingLength(u"Bonjour"_s, full), 0);
    QVERIFY(domain::threadCuts(text, {}, full, false).isEmpty());
    domain::Post post;
    post.options = options;
    QCOMPARE(domain::editLimitOf(domain::staticCapabilities(u"mastodon"_s), post), limit);
    QCOMPARE(domain::textLimitOf(domain::staticCapabilities(u"bluesky"_s), options).beside, 0);
}

void LimitsTest::whoWasConnectedBeforeCountsItToo()
{
    const auto can = domain::capabilitiesFromJson(R"({"warning": true, "poll": {"options": 4}})");
    QVERIFY(can.countsWarning);
    QVERIFY(can.isPollWithoutMedia);
    QVERIFY(!domain::capabilitiesFromJson(R"({"warning": true, "warningCounts": false})").countsWarning);
    QCOMPARE(domain::capabilitiesFromJson(domain::toJson(domain::staticCapabilities(u"mastodon"_s))), domain::staticCapabilities(u"mastodon"_s));
}

void LimitsTest::aCharacterIsWhatTheServiceCallsOne_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<qint64>("flag");
    QTest::addColumn<qint64>("family");
    QTest::newRow("as a person sees it") << u"mastodon"_s << qint64{1} << qint64{1};
    QTest::newRow("of UTF-16") << u"telegram"_s << qint64{4} << qint64{11};
    QTest::newRow("of Unicode: Mattermost") << u"mattermost"_s << qint64{2} << qint64{7};
    QTest::newRow("of Unicode: Discord") << u"discord"_s << qint64{2} << qint64{7};
    QTest::newRow("of Unicode: Discourse") << u"discourse"_s << qint64{2} << qint64{7};
    QTest::newRow("of Unicode: Lemmy") << u"lemmy"_s << qint64{2} << qint64{7};
}

void LimitsTest::aCharacterIsWhatTheServiceCallsOne()
{
    QFETCH(QString, service);
    QFETCH(qint64, flag);
    QFETCH(qint64, family);
    const domain::Capabilities can = domain::staticCapabilities(service);
    QCOMPARE(domain::measuredText(u"é"_s, can.text).used, 1);
    QCOMPARE(domain::measuredText(u"🇫🇷"_s, can.text).used, flag);
    QCOMPARE(domain::measuredText(u"👩‍👩‍👧‍👦"_s, can.replyText).used, family);
    QCOMPARE(domain::capabilitiesFromJson(domain::toJson(can)), can);
}

void LimitsTest::noServiceIsSentMoreThanItCounts()
{
    const domain::Capabilities can = domain::staticCapabilities(u"telegram"_s);
    // Two thousand and fifty faces are more than it takes, and no face is cut in two.
    const QString faces = u"😀"_s.repeated(2'050);
    QVERIFY(domain::measuredText(faces, can.text).isTooLong());
    QCOMPARE(domain::fittingLength(faces, can.text), 4'096);
    QCOMPARE(domain::fittingLength(u"a"_s + faces, can.text), 4'095);
    for (const QString &part : domain::threadParts(faces, domain::threadCuts(faces, {}, can.text, true), true))
        QVERIFY(part.size() <= 4'096);
    // Of a channel that was connected before this was known as well.
    const auto before = domain::capabilitiesFromJson(R"({"text": {"characters": 4096}, "media": {"sorts": [{"sort": 0}]}})", can);
    QVERIFY(domain::measuredText(faces, before.text).isTooLong());
    QVERIFY(!before.media.hasAltText);
    QCOMPARE(before.media.caption, 1'024);
    // What stands with a file is no longer than 1,024 of them.
    domain::Post post;
    post.text = u"😀"_s.repeated(512);
    post.attachments = {domain::Attachment{}};
    const auto caption = domain::editLimitOf(can, post);
    QVERIFY(!domain::measuredText(post.text, caption).isTooLong());
    QVERIFY(domain::measuredText(post.text + u'!', caption).isTooLong());
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "limitstest.moc"
