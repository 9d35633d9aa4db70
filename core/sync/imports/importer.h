// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/formats/readers.h"
#include "core/store/channels/channelstore.h"
#include "core/store/imports/importstore.h"
#include "core/sync/http/httpclient.h"

#include <QtCore/QUrl>

namespace parvis::sync {

/// What to take in and how.
struct ImportRequest
{
    QString source;                             ///< a path, or an http(s) address
    std::optional<formats::CsvMapping> mapping; ///< for CSV: as the person settled it; nothing: guessed
    QString channelName;                        ///< for CSV: the channel to put rows in; empty: the file's name
    std::optional<formats::SourceFormat> format;///< nothing: detected

    friend bool operator==(const ImportRequest &, const ImportRequest &) = default;
};

/// Takes material in: reads it on a worker, in batches, and hands them to the store, at most two batches ahead.
class Importer
{
public:
    Importer(store::Database &database, HttpClient &http, const domain::Clock &clock);

    /// Imports one source. Progress (progressValue in entries; progressRange when the size is known, in bytes) and cancel are those of the
    /// QFuture: cancelling takes back what was added and answers Cancelled. An address is asked conditionally: a 304 answers an
    /// import that read nothing. Fails with Unreadable, NotFound, Network, Refused, Offline, TooLarge, Invalid (no format we know).
    [[nodiscard]] QFuture<domain::Result<domain::Import>> run(const ImportRequest &request);

private:
    store::Database &m_database;
    store::ImportStore m_imports;
    store::ChannelStore m_channels;
    HttpClient &m_http;
    const domain::Clock &m_clock;
};

} // namespace parvis::sync
