// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

#include <QtCore/QUuid>

namespace parvis::store {

/// Counts how often something of a workspace was taken up to leave: in the workspace, and beside it on this machine, in a file of its own for each place at
/// which a workspace is. A workspace that counts less than this machine does is an older copy of itself that was put in its place, or lost what it wrote last.
class Turns
{
public:
    /// Of the workspace `id` at `path`.
    Turns(const QString &path, const QUuid &id);

    /// Whether the workspace that is open lacks what this machine counted; false where a restored backup is asked about anyway. From within a transaction or
    /// not.
    [[nodiscard]] domain::Result<bool> isBehind(Connection &connection) const;
    /// Of a workspace that is behind notes when that was, for askAboutWhatWasRestored(), and goes on from this machine's count. In a transaction that writes.
    [[nodiscard]] domain::Result<> catchUp(Connection &connection) const;
    /// Counts one more, and says how many that makes. In the transaction that takes something up.
    [[nodiscard]] static domain::Result<qint64> count(Connection &connection);
    /// Has this machine count as many, once that is committed and before anything leaves. It never counts less than it did; where it cannot keep it, that is
    /// logged, and the workspace alone counts.
    void keep(qint64 turns) const;

private:
    [[nodiscard]] qint64 kept() const;

    QString m_file; ///< empty where there is no such place
    QString m_id;
};

} // namespace parvis::store
