// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <gumbo.h>

#include <memory>
#include <optional>
#include <ranges>
#include <span>

namespace parvis::formats {

struct HtmlTreeDeleter
{
    void operator()(GumboOutput *output) const;
};
/// HTML as gumbo, and with it a browser, reads it.
using HtmlTree = std::unique_ptr<GumboOutput, HtmlTreeDeleter>;

/// Reads HTML, tag soup included; what opens a comment that nothing closes is read as words. Nothing where elements are nested so absurdly (over 5,000 levels)
/// that the parser would not end in time.
[[nodiscard]] std::optional<HtmlTree> parseHtml(const QString &html);

/// An attribute's value without space around it; empty where the element has none.
[[nodiscard]] QString attributeOf(const GumboElement &element, const char *name);
/// What is in an element, as a range of nodes.
[[nodiscard]] inline auto nodesOf(const GumboElement &element)
{
    return std::span(element.children.data, element.children.length)
        | std::views::transform([](const void *node) { return static_cast<const GumboNode *>(node); });
}

} // namespace parvis::formats
