// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/imports/importer.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/addresskeys.h"
#include "core/formats/gzip/gunzip.h"
#include "core/sync/answers.h"
#include "core/sync/imports/batchpump.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLoggingCategory>
#include <QtCore/QPromise>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using Kind = domain::Error::Kind;
using Answer = domain::Result<domain::Import>;

namespace {

Q_LOGGING_CATEGORY(lcImport, "parvis.sync.import", QtInfoMsg)

constexpr qsizetype mostRefusals = 100'000;

} // namespace

/// One import on its way.
struct Importer::Job
{
    ImportRequest request;
    QPromise<Answer> promise;
    std::optional<domain::Channel> channel;   ///< of the address, when it was fetched before
    std::optional<HttpResponse> response;     ///< of the address
    QList<domain::IncomingEntry> first;       ///< of a feed: entries read ahead, by which its channel is known
    std::optional<domain::IncomingSource> source; ///< once it is settled: only the worker sets and asks for it
    QList<domain::Refusal> refusals;
    bool hasTruncated = false;

    [[nodiscard]] bool isFetched() const { return domain::isWebAddress(request.source); }
    void answer(Answer result) { static_cast<void>(reach(std::move(result))); }
    /// Answers; false where it was cancelled before and nobody hears it.
    [[nodiscard]] bool reach(Answer result)
    {
        const bool isHeard = promise.addResult(std::move(result));
        promise.finish();
        return isHeard;
    }
};

Importer::Importer(store::Database &database, HttpClient &http, const domain::Clock &clock)
    : m_database(database)
    , m_imports(database)
    , m_channels(database)
    , m_http(http)
    , m_clock(clock)
    , m_context(std::make_unique<QObject>())
{
    m_workers.setMaxThreadCount(1);
}

Importer::~Importer()
{
    m_isStopping = true;
    m_workers.waitForDone();
}

QFuture<Answer> Importer::run(const ImportRequest &request)
{
    auto job = std::make_shared<Job>();
    job->request = request;
    job->promise.start();
    const QFuture<Answer> future = job->promise.future();
    if (const QUrl url(request.source); url.isLocalFile())
        job->request.source = url.toLocalFile();
    if (job->isFetched())
        fetch(job);
    else
        m_workers.start([this, job] { work(job); });
    return future;
}

void Importer::fetch(const std::shared_ptr<Job> &job)
{
    m_channels.find(domain::feedServiceAt(QUrl(job->request.source)), job->request.source)
        .then(m_context.get(), [this, job](const domain::Result<std::optional<domain::Channel>> &found) {
            if (!found)
                return job->answer(std::unexpected(found.error()));
            job->channel = *found;
            HttpRequest request{.url = QUrl(job->request.source), .etag = {}, .lastModified = {}};
            if (job->channel) {
                request.etag = job->channel->etag;
                request.lastModified = job->channel->lastModified;
            }
            QFuture<domain::Result<HttpResponse>> fetched = m_http.get(request);
            auto *watcher = new QFutureWatcher<Answer>(m_context.get());
            QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher, [fetched]() mutable { fetched.cancel(); });
            QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
            watcher->setFuture(job->promise.future());
            fetched
                .then(m_context.get(),
                      [this, job](domain::Result<HttpResponse> response) {
                          if (!response) {
                    // A note that fails changes nothing about the answer.
                              noteFetch(*job, response.error().detail).then([job, error = response.error()](const domain::Result<> &) {
                                  job->answer(std::unexpected(error));
                              });
                              return;
                          }
                          takeAnswer(job, *std::move(response));
                      })
                .onCanceled(m_context.get(), [job] { job->promise.finish(); });
        });
}

void Importer::takeAnswer(const std::shared_ptr<Job> &job, HttpResponse response)
{
    constexpr int notModified = 304;
    if (response.status == notModified) {
        domain::Import nothing;
        nothing.source = job->request.source;
        nothing.state = domain::Import::State::Done;
        nothing.startedAt = m_clock.now();
        if (job->channel) {
            // A 304 need not repeat its validators: those that were asked with stay good.
            response.etag = job->channel->etag;
            response.lastModified = job->channel->lastModified;
            job->response = std::move(response);
        }
        const auto note = [this, job, nothing] { noteFetch(*job, {}).then([job, nothing](const domain::Result<> &) { job->answer(nothing); }); };
        const QUrl moved = job->response ? job->response->permanentUrl : QUrl();
        if (job->channel && moved.isValid() && moved != QUrl(job->channel->address))
            m_channels.move(job->channel->id, moved.toString(QUrl::FullyEncoded)).then(m_context.get(), [note](const domain::Result<> &) { note(); });
        else
            note();
        return;
    }
    job->response = std::move(response);
    m_workers.start([this, job] { work(job); });
}

void Importer::work(const std::shared_ptr<Job> &job)
{
    qCInfo(lcImport).noquote() << "Importing" << job->request.source;
    Answer answer = domain::failure(Kind::Cancelled);
    if (!job->promise.isCanceled() && !m_isStopping) {
        if (job->isFetched()) {
            QBuffer buffer(&job->response->body);
            buffer.open(QIODevice::ReadOnly);
            answer = take(*job, buffer, job->request.source);
        } else {
            answer = takeFile(*job);
        }
    }
    if (!answer) {
        qCInfo(lcImport).noquote() << "Import ended early:" << job->request.source << answer.error().detail;
        if (job->isFetched() && answer.error().kind != Kind::Cancelled)
            static_cast<void>(answerOf(noteFetch(*job, answer.error().detail)));
    }
    const auto import = answer ? answer->id : domain::Id<domain::Import>();
    if (!job->reach(std::move(answer)) && !import.isNull())
        static_cast<void>(answerOf(m_imports.undo(import)));
}

Answer Importer::takeFile(Job &job)
{
    QString path = job.request.source;
    if (QFileInfo(path).isDir()) {
        if (!QFileInfo::exists(QDir(path).filePath(u"outbox.json"_s)))
            return take(job, formats::openFolder(path, path, job.request.format), nullptr, path);
        path = QDir(path).filePath(u"outbox.json"_s);
    }
    const QFileInfo info(path);
    if (!info.exists())
        return domain::failure(Kind::NotFound, path);
    if (info.isDir())
        return domain::failure(Kind::Unreadable, u"it is a folder"_s);
    // A pipe that nobody writes to would hold us for ever.
    if (!info.isFile())
        return domain::failure(Kind::Unreadable, u"it is no regular file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(Kind::Unreadable, file.errorString());
    return take(job, file, job.request.name.isEmpty() ? path : job.request.name);
}

Answer Importer::take(Job &job, QIODevice &device, const QString &sourceName)
{
    const auto map = [this, &job](const QByteArray &head) {
        formats::CsvMapping mapping = job.request.mapping ? *job.request.mapping : formats::guessCsvMapping(head);
        mapping.dateOrder = job.request.dateOrder.value_or(mapping.dateOrder);
        mapping.zone = job.request.zone.or_else([&mapping] { return mapping.zone; }).value_or(m_database.zone());
        return mapping;
    };
    const bool isStopped = job.response && job.response->isTruncated;
    return take(job, formats::openSource(device, sourceName, job.request.format, map, isStopped), &device, sourceName);
}

Answer Importer::take(Job &job, const domain::Result<formats::OpenSource> &opened, const QIODevice *device, const QString &sourceName)
{
    if (!opened)
        return std::unexpected(opened.error());
    domain::IncomingSource source = opened->says;
    source.title.removeIf([](QChar c) { return c < u' '; });
    const auto read = [&opened] { return opened->reader->next().transform([](domain::IncomingEntry entry) { return domain::tidied(std::move(entry)); }); };
    constexpr qsizetype telling = 32;
    while (domain::isFeedService(source.service) && job.first.size() < telling) {
        auto entry = read();
        if (!entry)
            break;
        job.first.append(*std::move(entry));
    }
    if (auto settled = settleSource(source, job, sourceName); !settled)
        return std::unexpected(settled.error());
    job.source = source;
    const auto target = answerOf(m_imports.begin(source, sourceName, m_clock.now()));
    if (!target)
        return std::unexpected(target.error());

    BatchPump pump(m_imports, *target);
    domain::Result<> taken;
    int entries = 0;
    const auto report = [&] {
        const QIODevice *bytes = opened->isArchive ? nullptr : opened->unpacked ? opened->unpacked.get() : device;
        const qint64 at = bytes ? bytes->pos() : 0;
        if (at > 0 && bytes->size() > 0)
            job.promise.setProgressRange(
                0, std::max(entries, static_cast<int>(static_cast<double>(entries) * static_cast<double>(bytes->size()) / static_cast<double>(at))));
        job.promise.setProgressValue(entries);
    };
    constexpr int reportEvery = 256;
    while (taken && !job.promise.isCanceled() && !m_isStopping) {
        auto entry = job.first.isEmpty() ? read() : std::optional(job.first.takeFirst());
        if (!entry)
            break;
        if (auto *refusal = std::get_if<domain::Refusal>(&*entry)) {
            refusal->source = sourceName;
            job.hasTruncated |= refusal->reason == domain::RefusalReason::Truncated;
            if (job.refusals.size() < mostRefusals)
                job.refusals.append(*refusal);
        }
        taken = pump.push(*std::move(entry));
        if (++entries % reportEvery == 0)
            report();
    }
    // Where the reader saw itself that its last entry is cut off, that is said already; that we stopped is not.
    const bool isTooLarge = job.response && job.response->isTooLarge;
    if (taken && (isTooLarge || (opened->isCutOff && !job.hasTruncated))) {
        domain::Refusal cut{.source = sourceName, .entry = u"end"_s, .reason = domain::RefusalReason::Truncated, .detail = {}};
        if (isTooLarge) {
            cut.reason = domain::RefusalReason::TooLarge;
            cut.detail = u"more than 50 MB"_s;
        }
        job.refusals.append(cut);
        taken = pump.push(cut);
    }
    if (m_isStopping) {
        pump.abandon();
        static_cast<void>(answerOf(m_imports.abandon(target->import)));
        return domain::failure(Kind::Cancelled, u"the workspace is being closed"_s);
    }
    if (taken && !job.promise.isCanceled())
        taken = pump.finish();
    if (!taken || job.promise.isCanceled()) {
        pump.abandon();
        static_cast<void>(answerOf(m_imports.undo(target->import)));
        return taken ? domain::failure(Kind::Cancelled) : std::unexpected(taken.error());
    }
    report();
    return close(job, target->import).transform([&pump](domain::Import import) {
        import.updated = pump.updated();
        return import;
    });
}

domain::Result<> Importer::settleSource(domain::IncomingSource &source, const Job &job, const QString &sourceName)
{
    const QFileInfo file(sourceName == "-"_L1 ? u"stdin"_s : formats::unpackedName(sourceName));
    if (source.service == "csv"_L1) {
        source.title = job.request.channelName.isEmpty() ? file.completeBaseName() : job.request.channelName;
        source.address = source.title;
    } else if (job.isFetched()) {
        const auto address = addressOf(source, job);
        if (!address)
            return std::unexpected(address.error());
        source.address = *address;
    }
    // An account that is known goes on in its channel, however its address is written.
    if (domain::standsAtProfiles(source.service) && !source.address.isEmpty()) {
        const auto alike = answerOf(m_channels.findAlike(source.service, source.address));
        if (!alike)
            return std::unexpected(alike.error());
        if (*alike)
            source.address = (*alike)->address;
    }
    if (source.address.isEmpty())
        source.address = file.fileName();
    if (source.title.isEmpty())
        source.title = job.isFetched() ? QUrl(job.request.source).host() : file.completeBaseName();
    if (domain::isFeedService(source.service) && !job.isFetched()) {
        const auto address = addressOfFile(source, job);
        if (!address)
            return std::unexpected(address.error());
        source.address = *address;
    }
    return {};
}

domain::Result<QString> Importer::addressOfFile(const domain::IncomingSource &source, const Job &job)
{
    const auto known = answerOf(m_channels.find(source.service, source.address));
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return source.address;
    // A feed that was asked at an address which it does not name itself is known by what it holds.
    return answerOf(m_channels.holding(source.service, source.title, job.first)).transform([&source](const std::optional<domain::Channel> &held) {
        return held ? held->address : source.address;
    });
}

domain::Result<QString> Importer::addressOf(const domain::IncomingSource &source, const Job &job)
{
    // Where a feed moved for good, its channel moves along.
    const QString moved = job.response->permanentUrl.isValid() ? job.response->permanentUrl.toString(QUrl::FullyEncoded) : job.request.source;
    if (job.channel && job.channel->service == source.service) {
        if (QUrl(job.channel->address) == job.response->permanentUrl)
            return job.channel->address;
        const auto done = answerOf(m_channels.move(job.channel->id, moved));
        if (done)
            return moved;
        // Both addresses were taken in before it was known that they are one: each keeps its own.
        return done.error().kind == Kind::Conflict ? domain::Result<QString>(job.channel->address) : std::unexpected(done.error());
    }
    // A feed that is known by where it is now, or that a file brought before, goes on in its channel; otherwise it gets one of its own.
    for (const QString &address : {moved, source.address}) {
        if (address.isEmpty())
            continue;
        const auto known = answerOf(m_channels.find(source.service, address));
        if (!known)
            return std::unexpected(known.error());
        if (*known)
            return goingOn(**known, moved);
    }
    // Feeds alone live where they are asked; an archive and a mailbox are the same wherever they lie.
    if (!domain::isFeedService(source.service) && !source.address.isEmpty())
        return source.address;
    const auto held = answerOf(m_channels.holding(source.service, source.title, job.first));
    if (!held)
        return std::unexpected(held.error());
    // Two addresses may each have a feed of the same entries; a file that named none has no other.
    if (*held && !domain::isWebAddress((*held)->address))
        return goingOn(**held, moved);
    return QUrl(job.request.source) == job.response->permanentUrl ? job.request.source : moved;
}

domain::Result<QString> Importer::goingOn(const domain::Channel &channel, const QString &asked)
{
    // Of feeds alone the address is where they are asked.
    if (!domain::isFeedService(channel.service) || domain::isWebAddress(channel.address))
        return channel.address;
    return answerOf(m_channels.move(channel.id, asked)).transform([&asked] { return asked; });
}

Answer Importer::close(Job &job, domain::Id<domain::Import> id)
{
    auto import = answerOf(m_imports.finish(id));
    if (import) {
        import->refused = job.refusals;
        if (job.isFetched())
            static_cast<void>(answerOf(noteFetch(job, {})));
    }
    return import;
}

QFuture<domain::Result<>> Importer::noteFetch(const Job &job, const QString &problem)
{
    std::optional<domain::Channel> channel = job.channel;
    if (!channel && job.source) {
        const auto found = answerOf(m_channels.find(job.source->service, job.source->address));
        channel = found.value_or(std::nullopt);
    }
    if (!channel)
        return QtFuture::makeReadyValueFuture(domain::Result<>());
    channel->problem = problem;
    if (problem.isEmpty()) {
        channel->fetchedAt = m_clock.now();
        // Of a cut-off answer the validators would hide the missing rest from the next fetch.
        const bool isWhole = job.response && !job.response->isTruncated;
        channel->etag = isWhole ? job.response->etag : QString();
        channel->lastModified = isWhole ? job.response->lastModified : QString();
    }
    return m_channels.noteFetch(*channel);
}

} // namespace parvis::sync
