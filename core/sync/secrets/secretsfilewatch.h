// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace parvis::sync {

/// Notices that the file of secrets was made, written or taken away, by whatever process. It looks every few seconds: the folder may not be there yet, and
/// whatever is renamed into place is another file each time.
class SecretsFileWatch : public QObject
{
    Q_OBJECT

public:
    explicit SecretsFileWatch(const QString &path, std::chrono::milliseconds pace = std::chrono::seconds{2}, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString seen() const;

    QString m_path;
    QString m_seen;
    QTimer m_timer;
};

} // namespace parvis::sync
