// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/mentionmill.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What a mill made, sorted out.
struct Talk
{
    QList<std::pair<qsizetype, domain::IncomingMention>> mentions;
    QList<std::pair<qsizetype, domain::IncomingPost>> replies;
};

class MentionMillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aboutAsMuchIsSaidAsWasAskedFor_data()
    {
        QTest::addColumn<qint64>("asked");
        QTest::newRow("the usual") << qint64{4'000};
        QTest::newRow("many") << qint64{30'000};
    }

    void aboutAsMuchIsSaidAsWasAskedFor()
    {
        QFETCH(const qint64, asked);
        const auto talk = grind(asked);
        QVERIFY2(talk.mentions.size() > asked * 9 / 10 && talk.mentions.size() < asked * 11 / 10, qPrintable(QString::number(talk.mentions.size())));
    }

    void sevenChannelsSpeakFrenchAndEnglish()
    {
        // GIVEN
        const auto talk = grind(4'000);
        // WHEN
        QSet<qsizetype> channels;
        qsizetype french = 0;
        for (const auto &[channel, mention] : talk.mentions) {
            channels.insert(channel);
            french += mention.language == "fr"_L1 ? 1 : 0;
        }
        // THEN
        QCOMPARE(channels.size(), 7);
        const double share = static_cast<double>(french) / static_cast<double>(talk.mentions.size());
        QVERIFY2(share > 0.6 && share < 0.82, qPrintable(QString::number(share)));
    }

    void mostOfItIsAnswered()
    {
        // GIVEN
        const auto talk = grind(4'000);
        // WHEN
        QSet<QString> answered;
        for (const auto &[channel, reply] : talk.replies)
            answered.insert(reply.inReplyTo);
        // THEN
        const double share = static_cast<double>(answered.size()) / static_cast<double>(talk.mentions.size());
        QVERIFY2(share > 0.55 && share < 0.75, qPrintable(QString::number(share)));
    }

    void nothingIsSaidAfterNowOrMoreThanAYearBefore()
    {
        const auto talk = grind(4'000);
        for (const auto &[channel, mention] : talk.mentions) {
            QVERIFY(mention.publishedAt <= now());
            QVERIFY(*mention.publishedAt > now() - std::chrono::hours(24 * 366));
        }
        for (const auto &[channel, reply] : talk.replies)
            QVERIFY(reply.publishedAt <= now());
    }

    void aReplyComesAfterWhatItAnswers()
    {
        // GIVEN
        const auto talk = grind(4'000);
        QHash<QString, domain::Instant> times;
        for (const auto &[channel, mention] : talk.mentions)
            times.insert(mention.remoteId, *mention.publishedAt);
        // THEN
        for (const auto &[channel, reply] : talk.replies) {
            QVERIFY2(times.contains(reply.inReplyTo), qPrintable(reply.inReplyTo));
            QVERIFY(times.value(reply.inReplyTo) < reply.publishedAt);
        }
    }

    void theWaveComesTwoDaysAgo()
    {
        // GIVEN
        const auto talk = grind(4'000);
        domain::LocalDays days(QTimeZone("Europe/Paris"));
        const qint64 today = days.dayOf(now());
        // WHEN
        QHash<qint64, int> perDay;
        for (const auto &[channel, mention] : talk.mentions)
            ++perDay[days.dayOf(*mention.publishedAt)];
        // THEN
        for (qint64 day = today - 30; day < today - 2; ++day)
            QVERIFY(perDay.value(day) < perDay.value(today - 2));
    }

    void idsAreUniqueAndSlotsAreFilled()
    {
        const auto talk = grind(4'000);
        QSet<QString> ids;
        for (const auto &[channel, mention] : talk.mentions) {
            QVERIFY(!ids.contains(mention.remoteId));
            ids.insert(mention.remoteId);
            QVERIFY2(!mention.text.contains(u'{') && !mention.text.contains(u"=>"_s) && !mention.text.contains(u"  "_s) && !mention.text.isEmpty(),
                     qPrintable(mention.text));
            QVERIFY(!mention.author.handle.isEmpty() && !mention.author.name.isEmpty());
        }
        for (const auto &[channel, reply] : talk.replies)
            QVERIFY2(!reply.text.contains(u'{') && !reply.text.contains(u"=>"_s) && !reply.text.isEmpty(), qPrintable(reply.text));
    }

    void neighboursDoNotRepeatEachOther()
    {
        // GIVEN a list as a screen shows it: twelve in a row
        const auto talk = grind(4'000);
        constexpr qsizetype rows = 12;
        int screens = 0;
        // WHEN
        for (qsizetype at = 0; at + rows <= talk.mentions.size(); at += rows) {
            QSet<QString> texts;
            for (qsizetype i = at; i < at + rows; ++i)
                texts.insert(talk.mentions[i].second.text);
            screens += texts.size() < rows ? 1 : 0;
        }
        // THEN
        QVERIFY2(screens < 40, qPrintable(QString::number(screens)));
    }

    void theSameNowSaysTheSame()
    {
        const auto first = grind(4'000);
        const auto second = grind(4'000);
        QCOMPARE(first.mentions.size(), second.mentions.size());
        for (qsizetype i = 0; i < first.mentions.size(); ++i)
            QVERIFY(first.mentions[i] == second.mentions[i]);
    }

private:
    static domain::Instant now() { return domain::fromMs(1'795'423'260'000); }
    static Talk grind(qint64 mentions)
    {
        domain::LocalDays days(QTimeZone("Europe/Paris"));
        const qint64 today = days.dayOf(now());
        sync::MentionMill mill(now(), QTimeZone("Europe/Paris"), mentions, {{today - 200, u"Vingt ans de levain"_s}, {today - 90, u"La nuit du four"_s}});
        Talk talk;
        for (qint64 day = mill.firstDay(); day <= mill.today(); ++day) {
            mill.grind(day, [&talk](qsizetype channel, const domain::IncomingEntry &entry) {
                if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
                    talk.mentions.append({channel, *mention});
                else if (const auto *post = std::get_if<domain::IncomingPost>(&entry))
                    talk.replies.append({channel, *post});
            });
        }
        return talk;
    }
};

QTEST_GUILESS_MAIN(MentionMillTest)
#include "mentionmilltest.moc"
