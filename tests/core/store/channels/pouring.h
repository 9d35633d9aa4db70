// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>

namespace parvis::tests {

/// What `cp` does: the words of one file into the other, which stays the file that it is where it stands already.
inline void pour(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("not copied");
    const QByteArray words = source.readAll();
    if (target.write(words) != words.size())
        qFatal("not copied whole");
}

} // namespace parvis::tests
