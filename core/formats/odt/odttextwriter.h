// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// A text as files of a package.
struct OdtText
{
    QByteArray content;         ///< content.xml
    QList<NamedFile> pictures;
};

/// Writes a text below its title; an empty title is left out.
[[nodiscard]] OdtText writeOdtText(const QString &title, const Document &document, const PictureSource &pictures);

} // namespace parvis::formats
