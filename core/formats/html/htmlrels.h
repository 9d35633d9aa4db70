// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace parvis::formats {

/// A link of a page that says what it leads to: `<link rel>` and `<a rel>`.
struct HtmlRel
{
    QStringList rels;    ///< lower case
    QUrl url;            ///< whole
    QString type = {};   ///< media type, as it stands there
    QString title = {};
    bool isAnchor = false;   ///< an `<a>`: something to click

    friend bool operator==(const HtmlRel &, const HtmlRel &) = default;
};

/// Those of a page, in the order in which they stand there; addresses are resolved against the page's, or its `<base>`. An empty address is the page's own.
[[nodiscard]] QList<HtmlRel> htmlRels(const QString &html, const QUrl &page);
/// Where its `<a>` lead, whatever they say of it, in the same order.
[[nodiscard]] QList<QUrl> htmlTargets(const QString &html, const QUrl &page);

} // namespace parvis::formats
