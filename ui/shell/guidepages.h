// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/navigator.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace parvis::ui {

/// A heading within a page of the guide.
struct GuideHeading
{
    QString text;
    QString anchor;   ///< as links name it: "what-comes-in"

    friend bool operator==(const GuideHeading &, const GuideHeading &) = default;
};

/// A page of the user guide (docs/guide, embedded with its pictures).
struct GuidePage
{
    QUrl address;
    QString title;
    QList<GuideHeading> headings;
};

/// What links call a heading of that text, as the sites do on which the guide is read too: lower case, hyphens for spaces, no other punctuation.
[[nodiscard]] QString guideAnchor(const QString &heading);
/// The guide in the language spoken: the short guide, the first page of the whole one, then the pages in the order in which that one names them.
[[nodiscard]] QList<GuidePage> guidePages();
/// Where the guide tells of a service: the heading under which the picture of its dialog stands; the table of services where it has none.
[[nodiscard]] QUrl guideAddressOf(const QString &service);
/// The page of the guide that tells of a place.
[[nodiscard]] QUrl guideAddressOf(models::PlaceId place);

} // namespace parvis::ui
