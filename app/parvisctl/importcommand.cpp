// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commands.h"
#include "app/parvisctl/interruption.h"
#include "app/parvisctl/offlinecommand.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/sentences.h"
#include "app/parvisctl/standardinput.h"
#include "core/domain/base/shorttext.h"
#include "core/store/channels/offlineswitch.h"
#include "core/sync/http/qthttpclient.h"
#include "core/sync/imports/importer.h"
#include "core/sync/requests/requestnotes.h"

#include <QtCore/QFutureWatcher>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// The sum over all sources given.
struct ImportSum : Refusals
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0;
    qint64 updated = 0;
    qint64 refusedCount = 0;
    bool hasNetworkFailure = false;
};

bool isOfNetwork(domain::Error::Kind kind)
{
    using Kind = domain::Error::Kind;
    return kind == Kind::Network || kind == Kind::Refused || kind == Kind::Offline;
}

bool isOfSource(domain::Error::Kind kind)
{
    using Kind = domain::Error::Kind;
    return isOfNetwork(kind) || kind == Kind::NotFound || kind == Kind::Unreadable || kind == Kind::Invalid || kind == Kind::TooLarge;
}

std::optional<formats::SourceFormat> formatNamed(const QString &name)
{
    using formats::SourceFormat;
    static const QHash<QString, SourceFormat> formats{{u"feed"_s, SourceFormat::Feed},
                                                      {u"json-feed"_s, SourceFormat::JsonFeed},
                                                      {u"mastodon"_s, SourceFormat::MastodonArchive},
                                                      {u"mbox"_s, SourceFormat::Mbox},
                                                      {u"csv"_s, SourceFormat::Csv},
                                                      {u"x"_s, SourceFormat::XArchive},
                                                      {u"linkedin"_s, SourceFormat::LinkedInArchive},
                                                      {u"facebook"_s, SourceFormat::FacebookArchive},
                                                      {u"instagram"_s, SourceFormat::InstagramArchive},
                                                      {u"threads"_s, SourceFormat::ThreadsArchive},
                                                      {u"youtube"_s, SourceFormat::YouTubeArchive}};
    const auto found = formats.constFind(name);
    return found == formats.constEnd() ? std::nullopt : std::optional(*found);
}

void printSum(const ImportSum &sum, bool isJson)
{
    clearProgress();
    if (isJson) {
        say(JsonLine()
                .add(u"read"_s, sum.read)
                .add(u"added"_s, sum.added)
                .add(u"known"_s, sum.known)
                .add(u"updated"_s, sum.updated)
                .add(u"refused"_s, sum.refused)
                .text());
        return;
    }
    sayCounts({{u"Read"_s, sum.read}, {u"Added"_s, sum.added}, {u"Known already"_s, sum.known}, {u"Refused"_s, sum.refusedCount}});
    if (sum.updated > 0)
        say(sum.updated == 1 ? u"1 of those known already says something else by now, and says it here too."_s
                             : u"%1 of those known already say something else by now, and say it here too."_s.arg(grouped(sum.updated)));
    constexpr qsizetype shown = 50;
    for (const QString &sentence : sum.sentences.first(std::min(shown, sum.sentences.size())))
        complain(sentence);
    if (sum.sentences.size() > shown)
        complain(u"%1 more were refused; --json lists them."_s.arg(grouped(sum.sentences.size() - shown)));
}

/// Takes one source in; nothing where the workspace was closed. Cancelled when it was interrupted.
std::optional<domain::Result<domain::Import>> takeIn(sync::Importer &importer, const QString &source, const Options &options,
                                                     const std::optional<QTimeZone> &zone, Interruption &interruption)
{
    QString path = source;
    std::optional<StandardInput> input;
    if (source == "-"_L1) {
        input.emplace();
        QObject context;
        QObject::connect(&interruption, &Interruption::requested, &context, [&input] { input->stop(); });
        const auto read = waitFor(input->path());
        if (!read)
            return std::nullopt;
        if (!*read)
            return std::unexpected(read->error());
        path = **read;
    }
    auto future = importer.run({.source = path,
                                .name = source,
                                .mapping = {},
                                .channelName = options.channel,
                                .format = formatNamed(options.sourceFormat),
                                .dateOrder = options.dateOrder,
                                .zone = zone});
    QFutureWatcher<domain::Result<domain::Import>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, &watcher,
                     [&source](int entries) { showProgress(u"%1: %2 entries"_s.arg(source, grouped(entries))); });
    QObject::connect(&interruption, &Interruption::requested, &watcher, [&future] {
        showProgress(u"Taking back what was added…"_s);
        future.cancel();
    });
    watcher.setFuture(future);
    return waitFor(future);
}

/// Ends early where it is interrupted; the workspace is closed by then.
Exit takeIn(const Options &options, Interruption &interruption)
{
    const auto zone = givenZone(options);
    if (!zone)
        return zone.error();
    const auto database = openWorkspace(options, store::Database::Access::ReadWrite);
    if (!database)
        return Exit::WorkspaceUnusable;
    // Nothing of it is taken in, rather than a part: what stands on this machine can be given by itself.
    if (!options.isOffline && std::ranges::any_of(options.sources, domain::isWebAddress)) {
        if (const auto refused = refuseOffline(*database))
            return *refused;
    }
    QObject context;
    sync::RequestNotes notes(store::RequestLog(*database), &context);
    sync::QtHttpClient http;
    const bool isOffline = isSwitchedOff(*database);
    http.setOffline(options.isOffline || isOffline);
    const store::OfflineGate gate(database->path());
    http.setGate([&gate] { return gate.isShut(); });
    const store::OfflineSwitch offline(*database, isOffline);
    QObject::connect(&offline, &store::OfflineSwitch::turned, &context, [&http, &options](bool isNow) { http.setOffline(options.isOffline || isNow); });
    http.setDepartures([&notes](const domain::LoggedRequest &request) { notes.add(request); });
    const domain::SystemClock clock;
    sync::Importer importer(*database, http, clock);
    ImportSum sum;
    for (const QString &source : options.sources) {
        const auto taken = takeIn(importer, source, options, *zone, interruption);
        if (interruption.wasRequested()) {
            complain(u"Interrupted: what '%1' had brought was taken back."_s.arg(source));
            return Exit::RefusedInPart;
        }
        if (!taken)
            return Exit::WorkspaceUnusable;
        if (const auto &import = *taken) {
            sum.read += import->read;
            sum.added += import->added;
            sum.known += import->known;
            sum.updated += import->updated;
            sum.refusedCount += import->refusedCount;
            for (const auto &refusal : import->refused)
                sum.refuse(refusal.source, refusal.entry, refusalSentence(refusal));
        } else if (isOfSource(import.error().kind)) {
            sum.hasNetworkFailure |= isOfNetwork(import.error().kind);
            ++sum.refusedCount;
            sum.refuse(source, {}, sourceSentence(import.error(), source));
        } else {
            printSum(sum, options.isJson);
            return complainOf(import.error(), options);
        }
    }
    printSum(sum, options.isJson);
    if (sum.hasNetworkFailure)
        return Exit::Network;
    return sum.refusedCount > 0 ? Exit::RefusedInPart : Exit::Done;
}

} // namespace

Exit runImport(const Options &options)
{
    Interruption interruption;
    const Exit exit = takeIn(options, interruption);
    return interruption.wasRequested() ? interruption.end() : exit;
}

} // namespace parvis::app
