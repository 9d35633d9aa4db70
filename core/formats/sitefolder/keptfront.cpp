// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sitefolder/keptfront.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace parvis::formats {

namespace {

/// What writeSitePage() writes, whichever the maker.
constexpr std::array<std::string_view, 18> ownFrontKeys{"title",       "date",   "lastmod", "last_modified_at", "updated",       "published", "draft", "slug",
                                                        "description", "author", "lang",    "canonicalURL",     "canonical_url", "canonical", "tags",  "focus",
                                                        "event",       "head"};
constexpr std::array<std::string_view, 4> timeFrontKeys{"date", "lastmod", "last_modified_at", "updated"};

/// The key of a line of the first level; empty where it is none.
std::string_view frontKeyOf(const QByteArray &line)
{
    const auto colon = line.indexOf(':');
    if (colon < 1 || line.front() == ' ' || line.front() == '\t' || line.front() == '#' || line.front() == '-')
        return {};
    return std::string_view(line.constData(), static_cast<size_t>(colon));
}

/// Keeps the lines of the front matter whose key is wanted; the others go to `left`.
QByteArray siftedFront(const QByteArray &page, const std::function<bool(std::string_view)> &isWanted, QByteArray &left)
{
    constexpr QByteArrayView fence("---\n");
    if (!page.startsWith(fence))
        return page;
    const auto end = page.indexOf("\n---\n", fence.size() - 1);
    if (end < 0)
        return page;
    QByteArray kept = fence.toByteArray();
    bool isKept = true;
    const QList<QByteArray> lines = page.sliced(fence.size(), std::max<qsizetype>(0, end + 1 - fence.size())).split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        if (const auto key = frontKeyOf(line); !key.empty())
            isKept = isWanted(key);
        else if (line.startsWith('#') || line.isEmpty())
            isKept = false;
        (isKept ? kept : left) += line + '\n';
    }
    return kept + page.sliced(end + 1);
}

} // namespace

KeptFront partedFront(const QByteArray &page)
{
    KeptFront parts;
    parts.page = siftedFront(page, [](std::string_view key) { return std::ranges::contains(ownFrontKeys, key); }, parts.added);
    return parts;
}

QByteArray withAddedFront(const QByteArray &page, const QByteArray &added)
{
    const auto end = page.indexOf("\n---\n", 3);
    if (added.isEmpty() || !page.startsWith("---\n") || end < 0)
        return page;
    return page.first(end + 1) + added + page.sliced(end + 1);
}

QByteArray withoutTimes(const QByteArray &page)
{
    QByteArray left;
    return siftedFront(page, [](std::string_view key) { return !std::ranges::contains(timeFrontKeys, key); }, left);
}

} // namespace parvis::formats
