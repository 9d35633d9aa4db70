// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/store/material.h"

#include <QtCore/QSet>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::bench {

namespace {
constexpr qsizetype vocabulary = 60'000;
constexpr qint64 yearMs = qint64{365} * 86'400'000;
constexpr int years = 3;
} // namespace

Material::Material(qint64 entries, unsigned seed)
    : m_entries(entries)
    , m_random(seed)
{
    // The words do not depend on the seed, so that every size of workspace knows the same ones.
    std::mt19937_64 random(7);
    static const std::array syllables{u"par"_s, u"vis"_s, u"com"_s, u"mu"_s,  u"té"_s,  u"ré"_s,  u"pro"_s, u"tion"_s, u"ser"_s, u"vice"_s,
                                      u"li"_s,  u"an"_s,  u"ou"_s,  u"ver"_s, u"mer"_s, u"ci"_s,  u"pon"_s, u"se"_s,   u"ex"_s,  u"ment"_s,
                                      u"a"_s,   u"in"_s,  u"te"_s,  u"ra"_s,  u"ble"_s, u"con"_s, u"sou"_s, u"ple"_s,  u"ga"_s,  u"ness"_s};
    QSet<QString> seen;
    while (m_words.size() < vocabulary) {
        // Common words are short.
        const auto length = 1 + random() % (m_words.size() < 60 ? 2 : m_words.size() < 2000 ? 3 : 5);
        QString word;
        for (size_t n = 0; n < length; ++n)
            word += syllables.at(random() % syllables.size());
        if (word.size() > 1 && !seen.contains(word)) {
            seen.insert(word);
            m_words << word;
        }
        if (m_words.size() < 60 && seen.size() > 400)
            seen.clear();
    }
}

qsizetype Material::rank()
{
    const double uniform = std::uniform_real_distribution(0.0, 1.0)(m_random);
    return static_cast<qsizetype>(std::pow(static_cast<double>(vocabulary), uniform)) - 1;
}

domain::IncomingMention Material::next()
{
    domain::IncomingMention mention;
    mention.remoteId = u"https://social.example/notes/%1"_s.arg(m_at);
    mention.kind = domain::MentionKind::Mention;
    constexpr qint64 nearest = 200;
    if (m_random() % 4 == 0 && m_at > nearest) {
        mention.inReplyTo = u"https://social.example/notes/%1"_s.arg(m_at - 1 - static_cast<qint64>(m_random() % nearest));
        mention.kind = domain::MentionKind::Reply;
    } else {
        const size_t words = 3 + m_random() % 8;
        for (size_t n = 0; n < words; ++n)
            mention.title += (n == 0 ? u""_s : u" "_s) + word(rank());
    }
    const size_t words = 5 + m_random() % 56;
    for (size_t n = 0; n < words; ++n)
        mention.text += (n == 0 ? u""_s : u" "_s) + word(rank());
    mention.url = u"https://social.example/@someone/%1"_s.arg(m_at);
    mention.language = m_random() % 3 == 0 ? u"en"_s : u"fr"_s;
    const auto author = m_random() % 20'000;
    mention.author = {.handle = u"@person%1@social.example"_s.arg(author), .name = u"Person %1"_s.arg(author), .url = {}};
    mention.publishedAt = beginning() + std::chrono::milliseconds(years * yearMs * m_at / m_entries);
    ++m_at;
    return mention;
}

domain::Instant Material::beginning()
{
    return end() - std::chrono::milliseconds(years * yearMs);
}

domain::Instant Material::end()
{
    constexpr qint64 endMs = 1'795'000'000'000;
    return domain::fromMs(endMs);
}

} // namespace parvis::bench
