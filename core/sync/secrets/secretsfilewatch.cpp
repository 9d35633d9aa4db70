// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secrets/secretsfilewatch.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace parvis::sync {

SecretsFileWatch::SecretsFileWatch(const QString &path, std::chrono::milliseconds pace, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_seen(seen())
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const QString now = seen();
        if (std::exchange(m_seen, now) != now)
            Q_EMIT changed();
    });
    m_timer.start(pace);
}

QString SecretsFileWatch::seen() const
{
    const QFileInfo file(m_path);
    return file.exists() ? u"%1 %2"_s.arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size()) : QString();
}

} // namespace parvis::sync
