// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entryreader.h"

namespace parvis::formats {

/// A mailbox in mbox form (RFC 4155 and its mboxo and mboxrd relatives): cut at its "From " lines, one message in memory at a time.
class MboxReader final : public EntryReader
{
public:
    MboxReader(QIODevice &device, const QString &sourceName);

    [[nodiscard]] domain::Result<domain::IncomingSource> begin() override;
    [[nodiscard]] std::optional<domain::IncomingEntry> next() override;

private:
    QIODevice &m_device;
    QString m_sourceName;
    qint64 m_number = 0;
    QByteArray m_boundary;   ///< the "From " line of the message that comes
    bool m_isOpen = false;   ///< a "From " line was read and its message not yet
};

} // namespace parvis::formats
