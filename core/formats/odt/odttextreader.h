// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/formats/document/document.h"

#include <QtCore/QHash>

namespace parvis::formats {

/// What a style says that matters to an article.
struct OdtStyle
{
    QString parent;
    QString name;                            ///< as a person sees it, lower case; empty for those that programs make
    std::optional<bool> isStrong;
    std::optional<bool> isEmphasis;
    std::optional<bool> isStrikethrough;
    ColumnAlignment alignment = ColumnAlignment::None;
    QList<bool> orderedLevels;               ///< of a style of lists
};
using OdtStyles = QHash<QString, OdtStyle>;

/// Adds the styles of content.xml or styles.xml.
void readOdtStyles(const QByteArray &part, OdtStyles &styles);

/// The text of content.xml with its title.
struct OdtReadText
{
    QString title;
    Document document;
};
/// Reads it; `picture` gives the address of a picture of the package, empty where there is none. Invalid where it is no XML, or cut off; what is nested
/// beyond 30 levels is left out.
[[nodiscard]] domain::Result<OdtReadText> readOdtText(const QByteArray &content, const OdtStyles &styles,
                                                      const std::function<QString(const QString &name)> &picture);

} // namespace parvis::formats
