// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"
#include "core/formats/people/peoplereading.h"

namespace parvis::models {

/// What the files of one import hold together.
struct PeopleFiles
{
    /// A file of which nothing could be read.
    struct Unread
    {
        QString source;
        domain::Error error;
    };
    /// A file that was read in another encoding than Unicode's.
    struct Decoded
    {
        QString source;
        QByteArray encoding;
    };

    QStringList sources;   ///< the names of those that were read
    QList<domain::PersonCard> cards;
    QList<domain::Refusal> refused;
    QList<Unread> unread;
    QList<Decoded> decoded;
};

/// Reads vCards and tables, one after another; takes as long as the disk does.
[[nodiscard]] PeopleFiles readPeopleFiles(const QStringList &paths);

/// What of them does not come in as it stands there, counted in sentences: what was refused, left out, kept as a field, not read. Empty where there is nothing.
[[nodiscard]] QString sentenceOfLeft(const PeopleFiles &files);
/// The same one by one under headings, with the reasons, and in what encoding files were read.
[[nodiscard]] QString reportOf(const PeopleFiles &files);

} // namespace parvis::models
