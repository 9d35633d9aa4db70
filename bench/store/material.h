// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"

#include <random>

namespace parvis::bench {

/// Invents mentions that weigh what real ones do: 5 to 60 words drawn by Zipf's law from 60,000 French- and English-looking ones, 20,000 authors,
/// one in four an answer to an earlier one, spread evenly over three years. The same seed gives the same material.
class Material
{
public:
    Material(qint64 entries, unsigned seed);

    /// The next one, in order of time; call at most `entries` times.
    [[nodiscard]] domain::IncomingMention next();
    /// The word of that rank: 0 is the most common.
    [[nodiscard]] const QString &word(qsizetype rank) const { return m_words.at(rank); }
    /// The first and last instant.
    [[nodiscard]] static domain::Instant beginning();
    [[nodiscard]] static domain::Instant end();

private:
    [[nodiscard]] qsizetype rank();

    qint64 m_entries;
    qint64 m_at = 0;
    std::mt19937_64 m_random;
    QStringList m_words;
};

} // namespace parvis::bench
