// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/leavingwhole.h"
#include "core/domain/channels/pollfault.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Capabilities;
using domain::Poll;
using domain::PollFault;
using Kind = domain::PollFault::Kind;
using namespace std::chrono_literals;

class PollFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAServiceDoesNotTakeIsFound_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<Poll>("poll");
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<PollFault>>("fault");
        const QStringList two{u"Rye"_s, u"Oat"_s};
        const auto answers = [](int count) {
            QStringList list;
            for (int n = 0; n < count; ++n)
                list << QString::number(n);
            return list;
        };
        const QString question = u"Which bread?"_s;
        const auto none = std::optional<PollFault>();
        using Found = std::optional<PollFault>;
        QTest::newRow("no polls") << u"bluesky"_s << Poll{.options = two} << question << Found({.kind = Kind::NoPolls});
        QTest::newRow("one answer") << u"telegram"_s << Poll{.options = {u"Rye"_s}} << question << Found({.kind = Kind::TooFewAnswers, .bound = 2, .has = 1});
        QTest::newRow("twice the same") << u"discord"_s << Poll{.options = {u"Rye"_s, u"Rye "_s}} << question
                                        << Found({.kind = Kind::TooFewAnswers, .bound = 2, .has = 1});
        QTest::newRow("an empty one") << u"discord"_s << Poll{.options = {u"Rye"_s, u" "_s}} << question
                                      << Found({.kind = Kind::TooFewAnswers, .bound = 2, .has = 2});
        QTest::newRow("twelve on Telegram") << u"telegram"_s << Poll{.options = answers(12)} << question << none;
        QTest::newRow("thirteen on Telegram") << u"telegram"_s << Poll{.options = answers(13)} << question
                                              << Found({.kind = Kind::TooManyAnswers, .bound = 12, .has = 13});
        QTest::newRow("ten on Discord") << u"discord"_s << Poll{.options = answers(10)} << question << none;
        QTest::newRow("eleven on Discord") << u"discord"_s << Poll{.options = answers(11)} << question
                                           << Found({.kind = Kind::TooManyAnswers, .bound = 10, .has = 11});
        QTest::newRow("a long answer on Telegram") << u"telegram"_s << Poll{.options = {u"Rye"_s, QString(101, u'a')}} << question
                                                   << Found({.kind = Kind::AnswerTooLong, .bound = 100, .has = 101, .answer = 2});
        QTest::newRow("a long answer on Discord") << u"discord"_s << Poll{.options = {QString(56, u'a'), u"Rye"_s}} << question
                                                  << Found({.kind = Kind::AnswerTooLong, .bound = 55, .has = 56, .answer = 1});
        // Each counts as it does: an emoji is one of Mastodon's and Discord's characters, and two of Telegram's.
        QTest::newRow("emoji on Mastodon") << u"mastodon"_s << Poll{.options = {u"Rye"_s, u"😀"_s.repeated(50)}} << question << none;
        QTest::newRow("emoji on Discord") << u"discord"_s << Poll{.options = {u"Rye"_s, u"😀"_s.repeated(55)}} << question << none;
        QTest::newRow("emoji on Telegram") << u"telegram"_s << Poll{.options = {u"Rye"_s, u"😀"_s.repeated(51)}} << question
                                           << Found({.kind = Kind::AnswerTooLong, .bound = 100, .has = 102, .answer = 2});
        QTest::newRow("five minutes on Telegram") << u"telegram"_s << Poll{.options = two, .lasts = 5min} << question << none;
        QTest::newRow("a month on Telegram") << u"telegram"_s << Poll{.options = two, .lasts = 30 * 24h} << question << none;
        QTest::newRow("more on Telegram") << u"telegram"_s << Poll{.options = two, .lasts = 31 * 24h} << question
                                          << Found({.kind = Kind::TooLong, .bound = 2'592'000, .has = 2'678'400});
        QTest::newRow("half an hour on Discord") << u"discord"_s << Poll{.options = two, .lasts = 30min} << question
                                                 << Found({.kind = Kind::TooShort, .bound = 3'600, .has = 1'800});
        QTest::newRow("an hour and a half on Discord")
            << u"discord"_s << Poll{.options = two, .lasts = 90min} << question << Found({.kind = Kind::NotInSteps, .bound = 3'600, .has = 5'400});
        QTest::newRow("32 days on Discord") << u"discord"_s << Poll{.options = two, .lasts = 32 * 24h} << question << none;
        QTest::newRow("33 days on Discord") << u"discord"_s << Poll{.options = two, .lasts = 33 * 24h} << question
                                            << Found({.kind = Kind::TooLong, .bound = 2'764'800, .has = 2'851'200});
        QTest::newRow("a long question") << u"telegram"_s << Poll{.options = two} << QString(301, u'a')
                                         << Found({.kind = Kind::QuestionTooLong, .bound = 300, .has = 301});
        QTest::newRow("a text beside its poll") << u"mastodon"_s << Poll{.options = two} << QString(301, u'a') << none;
    }
    void whatAServiceDoesNotTakeIsFound()
    {
        QFETCH(const QString, service);
        QFETCH(const Poll, poll);
        QFETCH(const QString, text);
        QFETCH(const std::optional<PollFault>, fault);
        const Capabilities can = domain::staticCapabilities(service);
        QCOMPARE(domain::pollFaultOf(can, poll, text, false), fault);
        // What was scheduled all the same does not leave
        domain::Outgoing outgoing;
        outgoing.parts = {text};
        outgoing.poll = poll;
        QCOMPARE(domain::whyNotWhole(can, outgoing).has_value(), fault.has_value());
        // and neither does it with files.
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(1), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}}};
        if (!fault)
            QCOMPARE(domain::whyNotWhole(can, outgoing)->said, u"a post has a poll or files there, not both"_s);
    }

    void aTextThatIsAQuestionIsAsLongAsOne()
    {
        for (const QString &service : {u"telegram"_s, u"discord"_s}) {
            const Capabilities can = domain::staticCapabilities(service);
            const domain::PostOptions asking{.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}}};
            QCOMPARE(domain::textLimitOf(can, asking).characters, 300);
            QCOMPARE(domain::textLimitOf(can, {}), can.text);
            QVERIFY(domain::isFixedByPoll(can, asking));
            QVERIFY(!domain::isFixedByPoll(can, {}));
        }
        const Capabilities beside = domain::staticCapabilities(u"mastodon"_s);
        const domain::PostOptions asking{.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}}};
        QCOMPARE(domain::textLimitOf(beside, asking).characters, 500);
        QVERIFY(!domain::isFixedByPoll(beside, asking));
    }

    void aThreadDoesNotLeaveAsAQuestion()
    {
        domain::Outgoing outgoing;
        outgoing.parts = {QString(200, u'a'), QString(200, u'b')};
        outgoing.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}};
        QCOMPARE(domain::whyNotWhole(domain::staticCapabilities(u"telegram"_s), outgoing)->said,
                 u"its text is the question of its poll there, and too long for one"_s);
        // Neither does one that is short enough for a question.
        outgoing.parts = {u"Which bread?"_s, u"And when?"_s};
        for (const QString &service : {u"telegram"_s, u"discord"_s})
            QCOMPARE(domain::whyNotWhole(domain::staticCapabilities(service), outgoing)->said,
                     u"its text is the question of its poll there, and cut into a thread"_s);
        QVERIFY(!domain::whyNotWhole(domain::staticCapabilities(u"mastodon"_s), outgoing));
    }

    void whatPollsThereAreIsKept()
    {
        for (const QString &service : {u"telegram"_s, u"discord"_s, u"mastodon"_s, u"bluesky"_s}) {
            const Capabilities can = domain::staticCapabilities(service);
            QCOMPARE(domain::capabilitiesFromJson(domain::toJson(can)), can);
        }
        // A channel that was connected before Parvis knew of its polls has them
        const Capabilities can = domain::staticCapabilities(u"telegram"_s);
        const auto before = domain::capabilitiesFromJson(R"({"poll": null, "pollWithoutMedia": false})", can);
        QCOMPARE(before.poll, can.poll);
        QVERIFY(before.isPollWithoutMedia);
        // and one that says that it has none has none.
        QVERIFY(!domain::capabilitiesFromJson(R"({"poll": false})", can).poll);
        QVERIFY(!domain::capabilitiesFromJson(R"({"poll": null})").poll);
    }
};

QTEST_GUILESS_MAIN(PollFaultTest)
#include "pollfaulttest.moc"
