// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <QtCore/QTemporaryDir>

namespace parvis::tests {

/// A new workspace in a folder of its own, gone with the test. Days count in Europe/Paris.
class TemporaryWorkspace
{
public:
    TemporaryWorkspace();

    [[nodiscard]] store::Database &database() { return *m_database; }
    /// The path of a file of that name beside the workspace.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes such a file and answers its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    /// Closes the workspace and opens it again, as a restart does.
    void reopen();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
};

} // namespace parvis::tests
