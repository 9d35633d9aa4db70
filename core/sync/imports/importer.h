// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/formats/readers.h"
#include "core/store/channels/channelstore.h"
#include "core/store/imports/importstore.h"
#include "core/sync/http/httpclient.h"

#include <QtCore/QThreadPool>
#include <QtCore/QUrl>

#include <atomic>

namespace parvis::sync {

/// What to take in and how.
struct ImportRequest
{
    QString source;                             ///< a path, or an http(s) address
    QString name = {};                          ///< what a file is called instead of by its path ("-": standard input); empty: as it is
    std::optional<formats::CsvMapping> mapping; ///< for CSV: as the person settled it; nothing: guessed
    QString channelName;                        ///< for CSV: the channel to put rows in; empty: the file's name
    std::optional<formats::SourceFormat> format;///< nothing: detected
    std::optional<domain::DateOrder> dateOrder; ///< for CSV: as the person knows it; nothing: as the mapping says
    std::optional<QTimeZone> zone;              ///< for CSV: of times that name none; nothing: as the mapping says

    friend bool operator==(const ImportRequest &, const ImportRequest &) = default;
};

/// Takes material in: reads it on a worker, in batches, and hands them to the store, at most two batches ahead. Imports run one after the
/// other. Lives on the thread that made it, which needs an event loop for addresses.
class Importer
{
public:
    Importer(store::Database &database, HttpClient &http, const domain::Clock &clock);
    /// Stops a running import where it stands (it shows as interrupted later on; importing again completes it).
    ~Importer();
    Q_DISABLE_COPY_MOVE(Importer)

    /// Imports one source: a file, a folder with an outbox.json in it or that an archive was unpacked to, or an address. Progress and cancel are those of the
    /// QFuture: progressValue counts entries read, progressMaximum estimates how many there are (0 while nobody knows). Cancelling takes back what was added
    /// and, once that is done, finishes the future without a result (Qt's rule for cancelled futures: answer it in onCanceled() or QFutureWatcher::finished).
    /// An address is asked conditionally: a 304 answers an import that read nothing (null id). The answer carries up to 100,000 refusals. Fails with NotFound,
    /// Unreadable, Network, Refused, Offline, TooLarge, Invalid (no format we know) and what the store fails with; nothing stays half taken in then.
    [[nodiscard]] QFuture<domain::Result<domain::Import>> run(const ImportRequest &request);

private:
    struct Job;

    void fetch(const std::shared_ptr<Job> &job);
    void takeAnswer(const std::shared_ptr<Job> &job, HttpResponse response);
    void work(const std::shared_ptr<Job> &job);
    [[nodiscard]] domain::Result<domain::Import> takeFile(Job &job);
    [[nodiscard]] domain::Result<domain::Import> take(Job &job, QIODevice &device, const QString &sourceName);
    /// `device`: what it is read from, where how far that is tells how far the import is.
    [[nodiscard]] domain::Result<domain::Import> take(Job &job, const domain::Result<formats::OpenSource> &opened, const QIODevice *device,
                                                      const QString &sourceName);
    [[nodiscard]] domain::Result<> settleSource(domain::IncomingSource &source, const Job &job, const QString &sourceName);
    /// The address, on its service, of the channel that an answer of the network belongs to.
    [[nodiscard]] domain::Result<QString> addressOf(const domain::IncomingSource &source, const Job &job);
    /// The same of a feed in a file.
    [[nodiscard]] domain::Result<QString> addressOfFile(const domain::IncomingSource &source, const Job &job);
    /// The address by which a channel that is known goes on after it was asked at `asked`: one that a file made takes it for its own.
    [[nodiscard]] domain::Result<QString> goingOn(const domain::Channel &channel, const QString &asked);
    [[nodiscard]] domain::Result<domain::Import> close(Job &job, domain::Id<domain::Import> id);
    [[nodiscard]] QFuture<domain::Result<>> noteFetch(const Job &job, const QString &problem);

    store::Database &m_database;
    store::ImportStore m_imports;
    store::ChannelStore m_channels;
    HttpClient &m_http;
    const domain::Clock &m_clock;
    std::unique_ptr<QObject> m_context;
    QThreadPool m_workers;
    std::atomic_bool m_isStopping = false;
};

} // namespace parvis::sync
