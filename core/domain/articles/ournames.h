// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace parvis::domain {

/// What a company is called, and what it sells: an article that names them often speaks of the firm rather than to its readers.
struct OurNames
{
    QStringList companies;   ///< empty where nobody said: the workspace's own name counts
    QStringList products;

    friend bool operator==(const OurNames &, const OurNames &) = default;
};

} // namespace parvis::domain
