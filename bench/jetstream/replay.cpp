// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_jetstream [EVENTS [QUERIES]] [FILE]: lets so many live watches (20) look at so many events of Jetstream (200,000), on one core, as the listener does:
// from the bytes of a message to whether it is wanted. FILE holds recorded events, one a line; without one they are made of words as often as people use them,
// in the shape and size of recorded ones, a tenth of them deletions. Prints posts a second and how many were wanted; says whether 5,000 a second were reached.
#include "core/connectors/bluesky/jetstream.h"
#include "core/domain/channels/watch.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// A vocabulary whose words come as often as words do (Zipf).
class Vocabulary
{
public:
    Vocabulary()
    {
        constexpr int size = 20'000;
        static constexpr QLatin1StringView syllables = "bacedifogulamenoriputavezixo"_L1;
        constexpr int syllableCount = 14;
        // Each another one; the commonest are the shortest.
        for (int n = 0; n < size; ++n) {
            QString word;
            for (int rest = n + 1; rest > 0; rest /= syllableCount)
                word += syllables.mid(rest % syllableCount * 2, 2);
            m_words << (n % 11 == 0 ? word + u"é"_s : word);
        }
    }
    [[nodiscard]] const QString &word(QRandomGenerator &random) const
    {
        const double rank = std::pow(static_cast<double>(m_words.size()), random.generateDouble());
        return m_words.at(std::min(m_words.size() - 1, static_cast<qsizetype>(rank) - 1));
    }
    [[nodiscard]] const QString &at(qsizetype rank) const { return m_words.at(rank); }

private:
    QStringList m_words;
};

QByteArray madeEvent(const Vocabulary &vocabulary, QRandomGenerator &random, int number)
{
    const bool isDeletion = random.bounded(10) == 0;
    QJsonObject commit{{u"rev"_s, u"3l3qo2vuowo2b"_s},
                       {u"operation"_s, isDeletion ? u"delete"_s : u"create"_s},
                       {u"collection"_s, u"app.bsky.feed.post"_s},
                       {u"rkey"_s, u"3l3qo%1"_s.arg(number)}};
    if (!isDeletion) {
        QString text;
        const int words = 3 + random.bounded(45);
        for (int n = 0; n < words; ++n)
            text += (n > 0 ? u" "_s : QString()) + vocabulary.word(random);
        QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s},
                           {u"createdAt"_s, u"2026-11-23T08:41:00.000Z"_s},
                           {u"langs"_s, QJsonArray{random.bounded(3) == 0 ? u"fr"_s : u"en"_s}},
                           {u"text"_s, text}};
        if (random.bounded(3) == 0) {
            const QJsonObject post{{u"cid"_s, u"bafyreidc6sydkkbchcyg62v77wbhzvb2mvytlmsychqgwf2xojjtirmzj4"_s},
                                   {u"uri"_s, u"at://did:plc:eygmaihciaxprqvxpfvl6flk/app.bsky.feed.post/3l3q%1"_s.arg(number)}};
            record.insert(u"reply"_s, QJsonObject{{u"parent"_s, post}, {u"root"_s, post}});
        }
        commit.insert(u"record"_s, record);
        commit.insert(u"cid"_s, u"bafyreidwaivazkwu67xztlmuobx35hs2lnfh3kolmgfmucldvhd3sgzcqi"_s);
    }
    const QJsonObject event{{u"did"_s, u"did:plc:eygmaihciaxprqvxpf%1"_s.arg(random.bounded(1'000'000))},
                            {u"time_us"_s, 1'795'423'260'000'000 + qint64{number} * 20'000},
                            {u"kind"_s, u"commit"_s},
                            {u"commit"_s, commit}};
    return QJsonDocument(event).toJson(QJsonDocument::Compact);
}

QList<QByteArray> recordedEvents(const QString &path)
{
    QFile file(path);
    QList<QByteArray> events;
    if (!file.open(QIODevice::ReadOnly))
        return events;
    while (!file.atEnd())
        events << file.readLine().trimmed();
    return events;
}

/// Watches as people write them: words, either of some, phrases, what is excluded, nearness, a language, exact letters.
QList<domain::Watch> madeWatches(const Vocabulary &vocabulary, int count)
{
    QList<domain::Watch> watches;
    for (int n = 0; n < count; ++n) {
        const QString one = vocabulary.at(4'000 + n * 137);
        const QString two = vocabulary.at(40 + n * 11);
        const QString three = vocabulary.at(2'500 + n * 73);
        const QStringList forms{one,
                                u"%1 OR %2"_s.arg(one, three),
                                u"%1 -%2"_s.arg(three, two),
                                u"\"%1 %2\""_s.arg(two, three),
                                u"%1 NEAR/5 %2"_s.arg(two, three),
                                u"(%1 OR %2) lang:fr -\"%3 %1\""_s.arg(one, three, two),
                                u"%1* %2"_s.arg(three, two),
                                u"raw:\"%1\""_s.arg(one)};
        watches << domain::Watch{.kind = domain::Watch::Kind::Live, .what = forms.at(n % forms.size())};
    }
    return watches;
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 200'000;
    const int queries = argc > 2 ? std::atoi(argv[2]) : 20;
    const Vocabulary vocabulary;
    QList<QByteArray> events = argc > 3 ? recordedEvents(QString::fromLocal8Bit(argv[3])) : QList<QByteArray>();
    QRandomGenerator random(2);
    while (events.size() < count)
        events << madeEvent(vocabulary, random, static_cast<int>(events.size()));
    qint64 bytes = 0;
    for (const QByteArray &event : std::as_const(events))
        bytes += event.size();
    const domain::LiveFilter filter(madeWatches(vocabulary, queries));
    QElapsedTimer timer;
    timer.start();
    qint64 posts = 0;
    qint64 wanted = 0;
    qint64 lost = 0;
    for (const QByteArray &event : std::as_const(events)) {
        const auto news = connectors::jetstreamNews(event, u"did:plc:us"_s);
        if (!news) {
            ++lost;
            continue;
        }
        for (const domain::IncomingEntry &entry : news->entries) {
            const auto *mention = std::get_if<domain::IncomingMention>(&entry);
            ++posts;
            wanted += mention && filter.wants(*mention) ? 1 : 0;
        }
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    constexpr double least = 5'000;
    const double rate = static_cast<double>(posts) / seconds;
    std::printf("%lld posts in %lld events (%.0f bytes each), %d queries: %.2f s, %.0f posts/s, %lld wanted, %lld no events: %s\n",
                static_cast<long long>(posts), static_cast<long long>(events.size()), static_cast<double>(bytes) / static_cast<double>(events.size()), queries,
                seconds, rate, static_cast<long long>(wanted), static_cast<long long>(lost), rate >= least ? "good" : "MISSED 5,000 posts/s");
    return rate >= least ? EXIT_SUCCESS : EXIT_FAILURE;
}
