// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace parvis::formats {

/// A file of a folder or an archive: its path there, with slashes, and what is in it.
struct NamedFile
{
    QString name;
    QByteArray content;

    friend bool operator==(const NamedFile &, const NamedFile &) = default;
};

} // namespace parvis::formats
