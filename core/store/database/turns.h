// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

#include <QtCore/QUuid>

namespace parvis::store {

/// Counts how often something of a workspace was taken up to leave: in the workspace, and beside it on this machine, in a file of its own for each place at
/// which a workspace is, and in an attribute of the workspace's file, which stays with it whatever is poured into it. The higher of both counts. A workspace
/// that counts less than this machine does is an older copy of itself that was put in its place, or lost what it wrote last.
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
    /// Has this machine count as many, once that is committed and before anything leaves. It never counts less than it did; where it can keep it in neither
    /// way, the workspace alone counts (isUncounted()).
    void keep(qint64 turns) const;
    /// True once this process took something up that this machine could count nowhere: an older copy that is put in that workspace's place is not known for
    /// one.
    [[nodiscard]] static bool isUncounted();

private:
    [[nodiscard]] qint64 kept() const;
    [[nodiscard]] qint64 keptInFile() const;
    [[nodiscard]] qint64 keptAsAttribute() const;
    /// False where it cannot.
    [[nodiscard]] bool keepInFile(qint64 turns) const;
    [[nodiscard]] bool keepAsAttribute(qint64 turns) const;
    [[nodiscard]] QByteArray words(qint64 turns) const;
    [[nodiscard]] qint64 turnsOf(const QByteArray &words) const;

    QString m_file; ///< empty where there is no such place
    QByteArray m_workspace; ///< its path, as the system has it
    QString m_id;
};

} // namespace parvis::store
