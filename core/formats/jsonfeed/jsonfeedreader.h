// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entryreader.h"
#include "core/formats/json/jsonitems.h"

namespace parvis::formats {

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). One block in memory.
class JsonFeedReader final : public EntryReader
{
public:
    JsonFeedReader(QIODevice &device, const QString &sourceName);

    [[nodiscard]] domain::Result<domain::IncomingSource> begin() override;
    [[nodiscard]] std::optional<domain::IncomingEntry> next() override;

private:
    QIODevice &m_device;
    QString m_sourceName;
    std::optional<JsonItems> m_items;
    QString m_language;
    QJsonObject m_author;
};

} // namespace parvis::formats
