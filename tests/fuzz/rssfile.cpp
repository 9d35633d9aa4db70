// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/rssfile.h"

#include <cstdint>
#include <cstdlib>

using namespace parvis;

/// Somebody's feed, to which an entry is added, changed, and taken away: what else stands there stays.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto before = formats::rssItemsIn(file);
    formats::RssItem item{.title = QStringLiteral("Le four"),
                          .guid = QStringLiteral("urn:parvis:fuzz"),
                          .html = QStringLiteral("<p>x</p>"),
                          .publishedAt = domain::fromMs(1'795'423'260'000)};
    const auto with = formats::withRssItem(file, item);
    if (before.has_value() != with.has_value())
        std::abort();
    if (!before)
        return 0;
    const auto after = formats::rssItemsIn(*with);
    if (!after)
        std::abort();
    qsizetype ours = 0;
    qsizetype known = 0;
    for (const auto &one : *after)
        ours += one.guid == item.guid;
    for (const auto &one : *before)
        known += one.guid == item.guid;
    if (ours != std::max<qsizetype>(1, known) || after->size() != before->size() + (known == 0))
        std::abort();
    const auto without = formats::withoutRssItem(*with, item.guid);
    if (!without)
        std::abort();
    // What others wrote is there, byte by byte.
    const auto left = formats::rssItemsIn(*without);
    if (!left)
        std::abort();
    qsizetype at = 0;
    for (const auto &one : *before) {
        if (one.guid == item.guid)
            continue;
        while (at < left->size() && left->at(at).text != one.text)
            ++at;
        if (at == left->size())
            std::abort();
    }
    return 0;
}
