// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleexporter.h"

#include "core/formats/markdown/articlefile.h"
#include "models/shell/sentences.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Result;
using ErrorKind = domain::Error::Kind;
using Writing = QPromise<Result<>>;

namespace {

Result<> writeExported(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).isDir())
        return domain::failure(ErrorKind::Unwritable, u"it is a folder"_s);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return domain::failure(isFull ? ErrorKind::DiskFull : ErrorKind::Unwritable, file.errorString());
}

/// Those of the files that stand in the folder already, by their places in it.
QStringList standing(const QDir &folder, const QList<formats::NamedFile> &files)
{
    QStringList names;
    for (const formats::NamedFile &file : files) {
        if (QFileInfo::exists(folder.filePath(file.name)))
            names.append(file.name);
    }
    return names;
}

Result<> writeInto(const QDir &folder, const QList<formats::NamedFile> &files)
{
    for (const formats::NamedFile &file : files) {
        const QString path = folder.filePath(file.name);
        if (!QDir().mkpath(QFileInfo(path).path()))
            return domain::failure(ErrorKind::Unwritable, QDir::toNativeSeparators(QFileInfo(path).path()));
        if (const auto written = writeExported(path, file.content); !written)
            return written;
    }
    return {};
}

/// The head of the article's page, for the formats that have one.
QString headFor(const domain::Article &article, formats::ArticleFormat format, const analysis::PageSite &site)
{
    return format == formats::ArticleFormat::Html || formats::isSiteFolder(format) ? analysis::pageHead(article, site) : QString();
}

} // namespace

ArticleExporter::ArticleExporter(store::LibraryStore &library, ArticleEditorModel &editor, Messages &messages, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_editor(editor)
    , m_messages(messages)
{
}

QString ArticleExporter::proposedName(const ExportFormat &format) const
{
    const QString slug = m_editor.fields().slug;
    const QString base = slug.isEmpty() ? domain::slugOf(m_editor.fields().title) : slug;
    return format.suffix.isEmpty() ? base : base + u'.' + format.suffix;
}

void ArticleExporter::write(const ExportFormat &format, const QString &path)
{
    if (!format.format)
        return;
    pictures().then(this, [this, article = m_editor.article(), written = *format.format, path](const formats::PictureSource &source) {
        const auto make = [article, written, path, source, site = m_site](Writing &promise) {
            const auto files = formats::writeArticle(article, written, source, headFor(article, written, site));
            if (promise.isCanceled())
                return;
            // What belongs beside it stands there before it does.
            const auto beside = writeInto(QFileInfo(path).dir(), files.sliced(1));
            promise.addResult(beside ? writeExported(path, files.first().content) : beside);
        };
        follow(path, wordOfCaution(article, written), QtConcurrent::run(make));
    });
}

void ArticleExporter::writeSite(const ExportFormat &format, const QString &folder, bool mayReplace)
{
    if (!format.format)
        return;
    const auto make = [article = m_editor.article(), written = *format.format, site = m_site](const formats::PictureSource &source) {
        return QtConcurrent::run([=] { return formats::writeArticle(article, written, source, headFor(article, written, site)); });
    };
    pictures()
        .then(this, make)
        .unwrap()
        .then(this, [this, format, folder, mayReplace, more = wordOfCaution(m_editor.article(), *format.format)](const QList<formats::NamedFile> &files) {
            const QDir site(folder);
            if (const QStringList names = standing(site, files); !names.isEmpty() && !mayReplace)
                return Q_EMIT replacingAsked(format, folder, names);
            const auto write = [site, files](Writing &promise) {
                if (!promise.isCanceled())
                    promise.addResult(writeInto(site, files));
            };
            follow(site.filePath(files.first().name), more, QtConcurrent::run(write));
        });
}

QFuture<QByteArray> ArticleExporter::printedPage() const
{
    return pictures().then(QtFuture::Launch::Async, [article = m_editor.article()](const formats::PictureSource &source) {
        domain::Article whole = article;
        whole.body = formats::withEmbeddedPictures(article.body, source);
        return formats::articleToHtml(whole, formats::Pictures::Told);
    });
}

QFuture<formats::PictureSource> ArticleExporter::pictures() const
{
    return m_library.contents(domain::mediaAddressesIn(m_editor.article().body)).then([](const Result<QHash<QString, QByteArray>> &contents) {
        // What cannot be read is told by its words, as what is gone.
        return formats::PictureSource([known = contents.value_or(QHash<QString, QByteArray>())](const QString &address) {
            const auto found = known.constFind(address);
            return found == known.cend() ? std::nullopt : std::optional(*found);
        });
    });
}

QString ArticleExporter::wordOfCaution(const domain::Article &article, formats::ArticleFormat format)
{
    const bool isAsWritten = format == formats::ArticleFormat::Markdown || formats::isSiteFolder(format);
    return isAsWritten && formats::holdsScript(article.body)
        ? tr("Its text holds a script or what runs one: that stands there as it was written, and a site may run it.")
        : QString();
}

void ArticleExporter::follow(const QString &path, const QString &more, QFuture<Result<>> writing)
{
    const QString sentence = tr("“%1” is being written…").arg(QFileInfo(path).fileName());
    auto *late = new QTimer(this);
    late->setSingleShot(true);
    connect(late, &QTimer::timeout, this, [this, sentence, writing] {
        m_messages.post({.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = tr("Cancel"), .action = [writing]() mutable {
                             writing.cancel();
                         }});
    });
    late->start(patience);
    const auto end = [this, late, sentence] {
        delete late;
        m_messages.withdraw(sentence);
    };
    writing
        .then(this,
              [this, path, more, end](const Result<> &result) {
                  end();
                  tell(path, more, result);
              })
        .onCanceled(this, [this, path, end] {
            end();
            m_messages.post({.kind = Message::Kind::Done,
                             .sentence = tr("Cancelled: “%1” was not written.").arg(QFileInfo(path).fileName()),
                             .details = {},
                             .actionText = {},
                             .action = {}});
        });
}

void ArticleExporter::tell(const QString &path, const QString &more, const Result<> &result)
{
    const QString name = QFileInfo(path).fileName();
    if (!result)
        return m_messages.post(problem(tr("“%1” was not written.").arg(name), result.error()));
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    m_messages.post({.kind = Message::Kind::Done,
                     .sentence = tr("Article exported as “%1” in %2.").arg(name, folder) + (more.isEmpty() ? QString() : u' ' + more),
                     .details = {},
                     .actionText = tr("Open"),
                     .action = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
    Q_EMIT exported(path);
}

void ArticleExporter::refuseName(const QString &path)
{
    QStringList endings;
    for (const ExportFormat &format : fileFormats())
        endings.append(u'.' + format.suffix);
    m_messages.post({.kind = Message::Kind::Problem,
                     .sentence = tr("“%1” was not written: its ending names no format. These do: %2.").arg(QFileInfo(path).fileName(), endings.join(u", "_s)),
                     .details = {},
                     .actionText = {},
                     .action = {}});
}

} // namespace parvis::models
