// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::store {

/// The name under which a file is made before it gets its own ("w.parvis.1b3c9d02.part"), claimed as long as this stands: what begins with it is somebody's.
/// What a killed program left of the same file goes when the next one claims; what a running one holds stays.
class PartFile
{
public:
    /// Claims a name for what is to become `target`, and makes an empty file of it.
    explicit PartFile(const QString &target);
    /// Removes what still stands under the name or behind it.
    ~PartFile();
    Q_DISABLE_COPY_MOVE(PartFile)

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    int m_claim = -1;
};

} // namespace parvis::store
