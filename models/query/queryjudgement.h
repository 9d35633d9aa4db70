// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::models {

/// What can be said of a query while it is typed.
struct QueryJudgement
{
    QString sentence;               ///< what is wrong, or the query read back; empty where nothing is typed
    bool isWrong = false;
    qsizetype position = 0;         ///< of what is wrong, in UTF-16 units
    qsizetype length = 0;

    friend bool operator==(const QueryJudgement &, const QueryJudgement &) = default;
};

} // namespace parvis::models
