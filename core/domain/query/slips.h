// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace parvis::domain {

/// Something in a query that can be read, but hardly means what is read.
struct QuerySlip
{
    enum class Kind {
        LowerCase,   ///< an operator that is not upper case, and so a word
        InnerStar,   ///< a star within a word or before it, and so a gap between two
        RawStar,     ///< a star behind what `raw:` looks for, and so a part of it
    };

    Kind kind = Kind::LowerCase;
    QString written;   ///< the word, as it stands

    friend bool operator==(const QuerySlip &, const QuerySlip &) = default;
};

/// The slips of a query, in the order in which they stand; none where the text is no query.
[[nodiscard]] QList<QuerySlip> querySlips(QStringView text);

} // namespace parvis::domain
