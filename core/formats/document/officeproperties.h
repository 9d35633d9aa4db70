// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <utility>

namespace parvis::formats {

/// What docProps/core.xml (ISO/IEC 29500-2, Dublin Core) or meta.xml (OpenDocument 1.3, 4.3) says of an article; what it does not say stays empty.
[[nodiscard]] domain::Article readOfficeProperties(const QByteArray &xml);

/// What an article says that documents have no property for: they keep it as properties of a name of their own. Of tags that stand among these and among the
/// keywords, these are whole.
[[nodiscard]] QList<std::pair<QString, QString>> customProperties(const domain::Article &article);
/// Takes what docProps/custom.xml or meta.xml says of those into an article that has read the other properties; what is no such value is passed over. A
/// published article of which nothing says when was approved.
void takeCustomProperties(domain::Article &article, const QByteArray &xml);

/// The data: address of a picture that a document holds; empty where the bytes are none, or more than 5 MB.
[[nodiscard]] QString embeddedAddress(const QByteArray &picture);

} // namespace parvis::formats
