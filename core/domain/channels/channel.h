// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtCore/QStringList>

namespace parvis::domain {

/// One place on one service that we read and/or publish to.
struct Channel
{
    Id<Channel> id;
    QString service;             ///< a key of knownServices(), lower case: "mastodon", "feed", "mail", "csv"…
    QString name;                ///< what the person calls it
    QString address;             ///< what identifies it on its service: feed URL, actor URL, mailbox… unique with service
    int series = 0;              ///< which colour of the channel palette it wears, from 0
    QString etag;                ///< HTTP validator of the last fetch, empty when there was none
    QString lastModified;        ///< HTTP validator of the last fetch, empty when there was none
    std::optional<Instant> fetchedAt;  ///< when something was last taken in
    QString problem;             ///< why the last fetch failed (an Error's detail), empty when it did not

    friend bool operator==(const Channel &, const Channel &) = default;
};

/// A channel with what it holds, for the Channels place.
struct ChannelSummary
{
    Channel channel;
    qint64 mentions = 0;
    qint64 waiting = 0;   ///< mentions whose state is Open
    std::optional<Instant> newestAt;

    friend bool operator==(const ChannelSummary &, const ChannelSummary &) = default;
};

/// What Parvis knows of a service without asking it.
struct Service
{
    QString key;
    QString name;      ///< proper name, not translated: "Mastodon", "RSS"
    QString mark;      ///< one or two letters drawn as its mark
};

/// Every service this version can take material from or plan for.
[[nodiscard]] const QList<Service> &knownServices();
/// The proper name for a service key; the key itself where it is unknown.
[[nodiscard]] QString serviceName(const QString &key);
/// The services that let no program of a person's own in (or for money, or after a review alone): posts go there by hand, and what was said there comes in
/// as the archive that the service makes of an account.
[[nodiscard]] const QStringList &servicesByHand();
/// Whether anybody can publish there, by a program or by hand. Not in feeds and tables, which are only read.
[[nodiscard]] bool canCarryPosts(const QString &service);
/// The same for one channel of it: not one that stands for files of messages, which has no address of its own to write from.
[[nodiscard]] bool canCarryPosts(const Channel &channel);
/// Whether what a channel of it holds is read from a feed.
[[nodiscard]] bool isFeedService(const QString &service);
/// The service that a feed at that address belongs to: Reddit for its own, since its terms hold there too.
[[nodiscard]] QString feedServiceAt(const QUrl &address);
/// Whether the service lets its accounts be matched with a person's accounts elsewhere. Reddit's terms for developers do not: who speaks there is never
/// proposed as a duplicate and never merged.
[[nodiscard]] bool allowsMatching(const QString &service);

} // namespace parvis::domain
