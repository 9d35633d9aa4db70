// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace parvis::formats {

/// A `link` or `a` that leads somewhere.
struct HtmlLink
{
    QStringList rels;        ///< lower case
    QString address;         ///< as it is written; may be empty: the page itself
    QString type = {};       ///< media type, lower case, without parameters
    QString title = {};
    bool isAnchor = false;   ///< an `a`: something to click

    friend bool operator==(const HtmlLink &, const HtmlLink &) = default;
};

/// The links of a page in their order, and what relative ones stand on.
struct HtmlLinks
{
    QList<HtmlLink> links;
    QUrl base;               ///< of its first `base`; empty: the page's own address

    /// Where a link leads on a page of that address.
    [[nodiscard]] QUrl resolved(const HtmlLink &link, const QUrl &page) const { return page.resolved(base).resolved(QUrl(link.address)); }
};

/// Tag soup included, of the first 2 million characters; comments, templates and scripts hold no links. Nesting beyond 400 levels is left out.
[[nodiscard]] HtmlLinks linksOfHtml(const QString &html);

} // namespace parvis::formats
