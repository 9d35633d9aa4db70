// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/importpagemodel.h"

#include "core/formats/gzip/gunzip.h"
#include "core/formats/readers.h"
#include "models/imports/importsentences.h"
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
using State = QueuedImport::State;

namespace {

constexpr qint64 headBytes = 256 * 1024;
constexpr int importsRead = 50;

QString formatName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Feed:
        return ImportPageModel::tr("RSS or Atom feed");
    case SourceFormat::JsonFeed:
        return ImportPageModel::tr("JSON Feed");
    case SourceFormat::MastodonArchive:
        return ImportPageModel::tr("Mastodon archive");
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
    if (info.isDir())
        info.setFile(QDir(found.source).filePath(u"outbox.json"_s));
    QFile file(info.filePath());
    if (!info.exists() || !file.open(QIODevice::ReadOnly)) {
        found.problem = explain({.kind = info.exists() ? domain::Error::Kind::Unreadable : domain::Error::Kind::NotFound, .detail = {}});
        return found;
    }
    found.head = file.read(headBytes);
    found.isWhole = file.atEnd();
    if (formats::isGzip(found.head)) {
        found.head = formats::gunzipHead(found.head);
        found.isWhole = false;
    }
    const SourceFormat format = formats::detectFormat(found.head, formats::unpackedName(info.fileName()));
    if (format == SourceFormat::Unknown) {
        found.problem = ImportPageModel::tr("This is none of the formats that Parvis reads: RSS, Atom, JSON Feed, Mastodon archive, mbox, CSV.");
        return found;
    }
    found.isCsv = format == SourceFormat::Csv;
    found.description = ImportPageModel::tr("%1, %2").arg(formatName(format), QLocale().formattedDataSize(info.size()));
    return found;
}

/// A finished import on the undo stack: undo takes it back, redo asks for it again.
class ImportCommand final : public QUndoCommand
{
public:
    ImportCommand(ImportPageModel &page, const Import &import, const QueuedImport &request)
        : QUndoCommand(ImportPageModel::tr("import of %1").arg(shortName(request.source)))
        , m_page(&page)
        , m_import(import)
        , m_request(request)
    {
    }
    void undo() override
    {
        if (m_page)
            m_page->undo(m_import);
    }
    void redo() override
    {
        // The first redo is the import itself, which has happened.
        if (std::exchange(m_isDone, true) && m_page)
            m_page->retry(m_request);
    }

private:
    QPointer<ImportPageModel> m_page;
    Import m_import;
    QueuedImport m_request;
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

void ImportPageModel::import(const QString &source, const QString &mapping, const QString &channelName)
{
    QueuedImport request{.source = source, .mapping = mapping, .channelName = channelName, .error = {}, .requestedAt = m_clock.now()};
    m_queue.add(request).then(this, [this, request](const Result<QueuedImport> &added) {
        if (added)
            m_awaited.append(added->id);
        else
            m_messages.post(
                problem(tr("The import was not started."), added.error(), [this, request] { import(request.source, request.mapping, request.channelName); }));
    });
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
        if (!removed) {
            m_messages.post(problem(tr("The import was not taken back."), removed.error(), [this, import] { undo(import); }));
            return;
        }
        m_messages.post({.kind = Message::Kind::Done,
                         .sentence = tr("%Ln entries of “%1” were taken back.", nullptr, static_cast<int>(*removed)).arg(shortName(import.source)),
                         .details = {},
                         .actionText = {},
                         .action = {}});
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
    if (failed.state == State::Failed)
        dismiss(failed.id);
    import(failed.source, failed.mapping, failed.channelName);
}

void ImportPageModel::announceEnded(const QList<Id<QueuedImport>> &ids)
{
    for (const auto id : ids) {
        if (!m_awaited.contains(id))
            continue;
        m_queue.request(id).then(this, [this](const Result<QueuedImport> &request) {
            if (request && !request->isActive() && m_awaited.removeOne(request->id))
                announce(*request);
        });
    }
}

void ImportPageModel::announce(const QueuedImport &ended)
{
    const QString name = shortName(ended.source);
    if (ended.state == State::Failed) {
        m_messages.post(problem(tr("“%1” was not imported.").arg(name), ended.error.value_or(domain::Error{}), [this, ended] { retry(ended); }));
        return;
    }
    if (ended.state == State::Cancelled) {
        m_messages.post({.kind = Message::Kind::Done,
                         .sentence = tr("The import of “%1” was stopped; nothing of it was kept.").arg(name),
                         .details = {},
                         .actionText = {},
                         .action = {}});
        return;
    }
    m_imports.imports(importsRead).then(this, [this, ended, name](const Result<QList<Import>> &imports) {
        if (!imports)
            return;
        const auto import = std::ranges::find(*imports, ended.import, &Import::id);
        if (import == imports->end())
            return;
        Message message{.kind = import->refusedCount > 0 ? Message::Kind::Problem : Message::Kind::Done,
                        .sentence = tr("“%1”: %2.").arg(name, summary(*import)),
                        .details = {},
                        .actionText = {},
                        .action = {}};
        if (import->refusedCount > 0) {
            QStringList sentences;
            for (const domain::Refusal &refusal : import->refused)
                sentences.append(sentence(refusal));
            message.details = sentences.join(u'\n');
        }
        if (import->added > 0) {
            m_undo.push(new ImportCommand(*this, *import, ended));
            const Message offer = undoable({}, m_undo);
            message.actionText = offer.actionText;
            message.action = offer.action;
            message.undoes = offer.undoes;
        }
        m_messages.post(message);
    });
}

} // namespace parvis::models
