// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <QtCore/QTemporaryDir>

namespace parvis::tests {

/// A new, empty workspace in a temporary folder, open to write; its days are those of Paris. Aborts the test where that fails.
class Workspace
{
public:
    Workspace();
    [[nodiscard]] store::Database &database() { return *m_database; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Closes it and opens it again.
    void reopen();
    /// The same, for reading only.
    void reopenReadOnly();
    /// Closes it: the file alone is left.
    void close() { m_database.reset(); }

private:
    void open(store::Database::Access access);

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
};

} // namespace parvis::tests
