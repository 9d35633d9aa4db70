// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/zip/namedfile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace parvis::tests {

/// Archives of an account of the bakery "Le Fournil", written as each service writes them (docs/formats.md says whence that is known). Nobody in them exists.
[[nodiscard]] QList<formats::NamedFile> archiveOfX();
[[nodiscard]] QList<formats::NamedFile> archiveOfLinkedIn();
[[nodiscard]] QList<formats::NamedFile> archiveOfFacebook();
[[nodiscard]] QList<formats::NamedFile> archiveOfInstagram();
[[nodiscard]] QList<formats::NamedFile> archiveOfThreads();
[[nodiscard]] QList<formats::NamedFile> archiveOfYouTube();

/// JSON as Meta writes it: each byte of UTF-8 as a letter of Latin-1, escaped.
[[nodiscard]] QByteArray asMetaWrites(const QJsonDocument &document);
/// The script of one assignment that X writes.
[[nodiscard]] QByteArray asXWrites(const QByteArray &name, const QJsonArray &list);
/// The files as a zip archive, under a folder of that name where one is given.
[[nodiscard]] QByteArray zipped(const QList<formats::NamedFile> &files, const QString &folder = {});
/// Writes them below a folder.
void unpack(const QList<formats::NamedFile> &files, const QString &folder);

} // namespace parvis::tests
