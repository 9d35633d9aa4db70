// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/importpagemodel.h"

#include "core/domain/channels/channel.h"
#include "core/formats/readers.h"
#include "models/imports/importsentences.h"
#include "models/media/attachmentsentences.h"
#include "models/shell/sentences.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtGui/QUndoCommand>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Id;
using domain::Import;
using domain::QueuedImport;
using domain::Result;
using formats::SourceFormat;
using QueueState = domain::QueuedImport::State;

namespace {

constexpr int importsRead = 50;

Message done(const QString &sentence)
{
    return {.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = {}, .action = {}};
}

QString archivedService(SourceFormat format)
{
    switch (format) {
    case SourceFormat::XArchive:
        return u"twitter"_s;
    case SourceFormat::LinkedInArchive:
        return u"linkedin"_s;
    case SourceFormat::FacebookArchive:
        return u"facebook"_s;
    case SourceFormat::InstagramArchive:
        return u"instagram"_s;
    case SourceFormat::ThreadsArchive:
        return u"threads"_s;
    case SourceFormat::YouTubeArchive:
        return u"youtube"_s;
    default:
        return {};
    }
}

QString formatName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Feed:
        return ImportPageModel::tr("RSS or Atom feed");
    case SourceFormat::JsonFeed:
        return ImportPageModel::tr("JSON Feed");
    case SourceFormat::MastodonArchive:
        return ImportPageModel::tr("Mastodon archive");
    case SourceFormat::XArchive:
    case SourceFormat::LinkedInArchive:
    case SourceFormat::FacebookArchive:
    case SourceFormat::InstagramArchive:
    case SourceFormat::ThreadsArchive:
    case SourceFormat::YouTubeArchive:
        //: %1 is a service: LinkedIn, X…
        return ImportPageModel::tr("Archive of %1").arg(domain::serviceName(archivedService(format)));
    case SourceFormat::Mbox:
        return ImportPageModel::tr("Mailbox");
    case SourceFormat::Csv:
        return ImportPageModel::tr("CSV table");
    case SourceFormat::Unknown:
        break;
    }
    return {};
}

SourceInspection inspectFile(SourceInspection found)
{
    QFileInfo info(found.source);
    const auto refuse = [&found](domain::Error::Kind kind, const QString &reason) {
        found.problem = explainSource({.kind = kind, .detail = reason});
        return found;
    };
    if (info.isDir() && !QFileInfo::exists(QDir(found.source).filePath(u"outbox.json"_s))) {
        const auto archive = formats::openFolder(found.source, info.fileName());
        if (!archive)
            return refuse(archive.error().kind, archive.error().detail);
        found.description = formatName(archive->format);
        return found;
    }
    if (info.isDir())
        info.setFile(QDir(found.source).filePath(u"outbox.json"_s));
    if (!info.exists())
        return refuse(domain::Error::Kind::NotFound, info.filePath());
    // A pipe that nobody writes to would hold us for ever.
    if (!info.isFile())
        return refuse(domain::Error::Kind::Unreadable, u"it is no regular file"_s);
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return refuse(domain::Error::Kind::Unreadable, file.errorString());
    found.head = file.peek(formats::headBytes);
    found.isWhole = found.head.size() == file.size();
    // What the import would refuse is refused here already, in the same words; a file so large that this would take long is looked at only.
    constexpr qint64 quicklyRead = 64'000'000;
    const bool isQuick = file.size() <= quicklyRead || found.head.startsWith("PK\x03\x04");
    const auto opened = isQuick ? formats::openSource(file, info.fileName()) : domain::Result<formats::OpenSource>();
    if (!opened)
        return refuse(opened.error().kind, opened.error().detail);
    if (opened->unpacked) {
        opened->unpacked->seek(0);
        found.head = opened->unpacked->peek(formats::headBytes);
        found.isWhole = found.head.size() == opened->unpacked->size();
    }
    const SourceFormat format = opened->reader ? opened->format : formats::detectFormat(found.head, info.fileName());
    if (format == SourceFormat::Unknown)
        return refuse(domain::Error::Kind::Invalid, u"it is not a feed, an archive, a mailbox or a table"_s);
    found.isCsv = format == SourceFormat::Csv;
    found.description = ImportPageModel::tr("%1, %2").arg(formatName(format), sizeOf(info.size()));
    return found;
}

/// Finished imports on the undo stack: undo takes them back, redo asks for them again.
class ImportCommand final : public QUndoCommand
{
public:
    ImportCommand(ImportPageModel &page, const std::shared_ptr<ImportBatch> &batch)
        : m_page(&page)
        , m_batch(batch)
    {
        const auto &outcomes = batch->outcomes;
        setText(outcomes.size() == 1 ? ImportPageModel::tr("import of %1").arg(shortName(outcomes.first().request.source))
                                     : ImportPageModel::tr("import of %Ln sources", nullptr, static_cast<int>(outcomes.size())));
    }
    ~ImportCommand() override { m_batch->command = nullptr; }
    Q_DISABLE_COPY_MOVE(ImportCommand)
    void undo() override
    {
        if (m_page)
            m_page->takeBack(m_batch);
    }
    void redo() override
    {
        // The first redo is the import itself, which has happened.
        if (std::exchange(m_isDone, true) && m_page)
            m_page->askAgain(m_batch);
    }

private:
    QPointer<ImportPageModel> m_page;
    std::shared_ptr<ImportBatch> m_batch;
    bool m_isDone = false;
};

} // namespace

ImportPageModel::ImportPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undo, const domain::Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_queue(database)
    , m_imports(database)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_undo(undo)
    , m_clock(clock)
    , m_list(database, clock)
{
    connect(&m_database, &store::Database::changed, this, [this](const store::Changes &changes) { announceEnded(changes.queuedImports.updated); });
}

QFuture<SourceInspection> ImportPageModel::inspect(const QString &source) const
{
    SourceInspection found{.source = source.trimmed(), .name = shortName(source.trimmed()), .description = {}, .problem = {}, .head = {}};
    found.isAddress = found.source.startsWith("http://"_L1) || found.source.startsWith("https://"_L1);
    if (found.isAddress) {
        found.description = tr("Address, asked when you import");
        return QtFuture::makeReadyValueFuture(found);
    }
    if (found.source.startsWith("file://"_L1))
        found.source = QUrl(found.source).toLocalFile();
    return QtConcurrent::run(&inspectFile, found);
}

void ImportPageModel::import(const QList<ImportWish> &wishes)
{
    if (wishes.isEmpty())
        return;
    auto batch = std::make_shared<ImportBatch>();
    for (const ImportWish &wish : wishes)
        batch->outcomes.append(
            {.request = {.source = wish.source, .mapping = wish.mapping, .channelName = wish.channelName, .error = {}, .requestedAt = {}}, .import = {}});
    ask(batch);
}

void ImportPageModel::ask(const std::shared_ptr<ImportBatch> &batch)
{
    batch->underWay = batch->outcomes.size();
    for (qsizetype part = 0; part < batch->outcomes.size(); ++part) {
        ImportOutcome &outcome = batch->outcomes[part];
        outcome.import.reset();
        outcome.request = {.source = outcome.request.source,
                           .mapping = outcome.request.mapping,
                           .channelName = outcome.request.channelName,
                           .error = {},
                           .requestedAt = m_clock.now()};
        m_queue.add(outcome.request).then(this, [this, batch, part](const Result<QueuedImport> &added) {
            QueuedImport &request = batch->outcomes[part].request;
            if (added) {
                request = *added;
                m_awaited.insert(added->id, {batch, part});
                return;
            }
            QueuedImport failed = request;
            failed.state = QueueState::Failed;
            failed.error = added.error();
            end(batch, part, failed);
        });
    }
}

void ImportPageModel::askAgain(const std::shared_ptr<ImportBatch> &batch)
{
    // Taken back a moment ago, before it had all ended: it goes on to its end first.
    if (batch->underWay == 0)
        ask(batch);
}

void ImportPageModel::cancel(Id<QueuedImport> id)
{
    m_queue.cancel(id).then(this, [this](const Result<> &done) {
        if (!done)
            m_messages.post(problem(tr("The import was not stopped."), done.error()));
    });
}

void ImportPageModel::undo(const Import &import)
{
    m_imports.undo(import.id).then(this, [this, import](const Result<qint64> &removed) {
        if (removed)
            m_messages.post(done(tr("%Ln entries of “%1” were taken back.", nullptr, static_cast<int>(*removed)).arg(shortName(import.source))));
        else
            m_messages.post(problem(tr("The import was not taken back."), removed.error(), [this, import] { undo(import); }));
    });
}

void ImportPageModel::takeBack(const std::shared_ptr<ImportBatch> &batch)
{
    QList<QFuture<Result<qint64>>> undone;
    for (const ImportOutcome &outcome : batch->outcomes) {
        if (outcome.request.isActive())
            cancel(outcome.request.id);
        else if (outcome.import && outcome.import->added > 0)
            undone.append(m_imports.undo(outcome.import->id));
    }
    if (undone.isEmpty())
        return;
    QtFuture::whenAll(undone.begin(), undone.end()).then(this, [this, batch](const QList<QFuture<Result<qint64>>> &answers) {
        qint64 removed = 0;
        for (const auto &answer : answers) {
            if (answer.resultCount() == 0)
                return;
            if (const Result<qint64> one = answer.result(); one) {
                removed += *one;
            } else {
                m_messages.post(problem(tr("The import was not taken back."), one.error(), [this, batch] { takeBack(batch); }));
                return;
            }
        }
        const int count = static_cast<int>(removed);
        if (batch->outcomes.size() == 1)
            m_messages.post(done(tr("%Ln entries of “%1” were taken back.", nullptr, count).arg(shortName(batch->outcomes.first().request.source))));
        else
            m_messages.post(done(tr("%Ln entries of all these sources were taken back.", nullptr, count)));
    });
}

void ImportPageModel::dismiss(Id<QueuedImport> id)
{
    m_queue.dismiss(id).then(this, [this](const Result<> &done) {
        if (!done)
            m_messages.post(problem(tr("The entry was not removed from the list."), done.error()));
    });
}

void ImportPageModel::retry(const QueuedImport &failed)
{
    if (failed.state == QueueState::Failed)
        dismiss(failed.id);
    import({{.source = failed.source, .mapping = failed.mapping, .channelName = failed.channelName}});
}

void ImportPageModel::announceEnded(const QList<Id<QueuedImport>> &ids)
{
    for (const auto id : ids) {
        if (!m_awaited.contains(id))
            continue;
        m_queue.request(id).then(this, [this, id](const Result<QueuedImport> &request) {
            if (!request || request->isActive() || !m_awaited.contains(id))
                return;
            const auto [batch, part] = m_awaited.take(id);
            end(batch, part, *request);
        });
    }
}

void ImportPageModel::end(const std::shared_ptr<ImportBatch> &batch, qsizetype part, const QueuedImport &ended)
{
    batch->outcomes[part].request = ended;
    if (--batch->underWay > 0)
        return;
    // Others may have been asked for meanwhile: these are among the last of all.
    const int read = importsRead + static_cast<int>(batch->outcomes.size());
    m_imports.imports(read).then(this, [this, batch](const Result<QList<Import>> &imports) {
        for (ImportOutcome &outcome : batch->outcomes) {
            if (!imports || outcome.request.state != QueueState::Done)
                continue;
            const auto import = std::ranges::find(*imports, outcome.request.import, &Import::id);
            // Nothing was new: no import was begun.
            outcome.import = import == imports->end() ? Import{.source = outcome.request.source, .refused = {}} : *import;
        }
        announce(batch);
    });
}

void ImportPageModel::announce(const std::shared_ptr<ImportBatch> &batch)
{
    Message message = reportOf(batch->outcomes);
    if (std::ranges::any_of(batch->outcomes, [](const ImportOutcome &outcome) { return outcome.import && outcome.import->added > 0; })) {
        if (!batch->command) {
            auto *command = new ImportCommand(*this, batch);
            batch->command = command;
            m_undo.push(command);
        }
        const Message offer = undoable({}, m_undo, batch->command);
        message.actionText = offer.actionText;
        message.action = offer.action;
        message.undoes = offer.undoes;
    } else if (batch->outcomes.size() == 1) {
        const QueuedImport &only = batch->outcomes.first().request;
        if (only.error && canRetry(*only.error)) {
            message.actionText = tr("Retry");
            message.action = [this, only] { retry(only); };
        }
    }
    m_messages.post(message);
}

} // namespace parvis::models
