// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace parvis::formats {

/// A page that we wrote (writeSitePage()), parted from what somebody added to its front matter since.
struct KeptFront
{
    QByteArray page;   ///< as it is without that
    QByteArray added;  ///< whole lines: keys of the first level that we never write, with all that stands below them; comments
};
/// Parts a page that begins with front matter in YAML; of another, nothing was added.
[[nodiscard]] KeptFront partedFront(const QByteArray &page);
/// A page that we wrote, with those lines at the end of its front matter.
[[nodiscard]] QByteArray withAddedFront(const QByteArray &page, const QByteArray &added);
/// The same without when it was published and changed: equal for two pages of one article.
[[nodiscard]] QByteArray withoutTimes(const QByteArray &page);

} // namespace parvis::formats
