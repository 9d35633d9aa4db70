// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSet>
#include <QtCore/QString>

namespace parvis::analysis {

/// A folded word without what number and gender add to it in French and English: "bakeries" and "bakery", "artisanales" and "artisanal" are one.
[[nodiscard]] QString stemOf(QString word);

/// The phrase by which an article wants to be found.
class Focus
{
public:
    explicit Focus(QStringView phrase);

    /// True of a phrase without words.
    [[nodiscard]] bool isEmpty() const { return m_stems.isEmpty(); }
    /// Whether all its words of three letters and more stand in a text, in whatever order, number and gender.
    [[nodiscard]] bool standsIn(QStringView text) const;

private:
    QSet<QString> m_stems;
};

} // namespace parvis::analysis
