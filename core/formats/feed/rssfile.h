// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/domain/base/result.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace parvis::formats {

/// One entry as it is written into a feed (RSS 2.0, with content:encoded for the whole text).
struct RssItem
{
    QString title;
    QString link = {};         ///< where it can be read; empty: nowhere but here
    QString guid;              ///< what it is known by; an address, where it begins as one
    QString summary = {};      ///< plain text
    QString html = {};         ///< the whole
    QString author = {};
    QStringList tags = {};
    domain::Instant publishedAt;

    friend bool operator==(const RssItem &, const RssItem &) = default;
};

/// What a feed says of itself.
struct RssChannel
{
    QString title;
    QString link;
    QString description;
    QString language = {};

    friend bool operator==(const RssChannel &, const RssChannel &) = default;
};

/// An entry of a feed that stands in a file.
struct StandingRssItem
{
    QString guid;              ///< or its link, where it has none
    std::optional<domain::Instant> publishedAt;
    QByteArray text;           ///< from its first bracket to its last, as it stands there

    friend bool operator==(const StandingRssItem &, const StandingRssItem &) = default;
};

/// What an entry that stands in a file says, as far as it can be read.
struct RssWords
{
    QString title;
    QString html;              ///< the whole, else the summary

    friend bool operator==(const RssWords &, const RssWords &) = default;
};
/// `item`: StandingRssItem::text.
[[nodiscard]] RssWords rssWordsIn(const QByteArray &item);

/// A feed without an entry.
[[nodiscard]] QByteArray newRssFile(const RssChannel &channel);
/// One entry as text: what putRssItem() writes.
[[nodiscard]] QByteArray rssItemText(const RssItem &item);
/// The entries of a feed, in the order of the file. Invalid where it is no RSS 2.0 in UTF-8.
[[nodiscard]] domain::Result<QList<StandingRssItem>> rssItemsIn(const QByteArray &file);
/// The feed with that entry: in the place of the one with its guid, else before the first that is older. Nothing else in the file changes, but that the prefix
/// of content:encoded is declared where it was not. Invalid as above.
[[nodiscard]] domain::Result<QByteArray> withRssItem(const QByteArray &file, const RssItem &item);
/// The feed without the entry of that guid. Invalid as above.
[[nodiscard]] domain::Result<QByteArray> withoutRssItem(const QByteArray &file, const QString &guid);

} // namespace parvis::formats
