// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entryreader.h"
#include "core/formats/json/jsonitems.h"

namespace parvis::formats {

/// The `outbox.json` of a Mastodon account's archive: an ActivityStreams OrderedCollection of what the account said (Create of a Note or a
/// Question) and passed on (Announce). One block in memory.
class MastodonArchiveReader final : public EntryReader
{
public:
    MastodonArchiveReader(QIODevice &device, const QString &sourceName);

    [[nodiscard]] domain::Result<domain::IncomingSource> begin() override;
    [[nodiscard]] std::optional<domain::IncomingEntry> next() override;

private:
    [[nodiscard]] domain::IncomingEntry read(const QJsonObject &activity, qint64 number) const;

    QIODevice &m_device;
    QString m_sourceName;
    QString m_home;   ///< host of the account
    std::optional<JsonItems> m_items;
    std::optional<JsonItems::Item> m_first;
};

} // namespace parvis::formats
