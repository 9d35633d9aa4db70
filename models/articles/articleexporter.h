// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/librarystore.h"
#include "models/articles/articleeditormodel.h"
#include "models/articles/exportformats.h"
#include "models/articles/pagehead.h"
#include "models/shell/messages.h"

#include <QtCore/QFuture>

namespace parvis::models {

/// Writes the opened article out, off the window's thread, and says how it went: where it is, with a way to open it, or why it is not written. What takes
/// over a second is said, with a way to cancel; nothing is written then.
class ArticleExporter : public QObject
{
    Q_OBJECT

public:
    /// From this on, a person wants to know that something is under way.
    static constexpr std::chrono::milliseconds patience{1000};

    ArticleExporter(store::LibraryStore &library, ArticleEditorModel &editor, Messages &messages, QObject *parent = nullptr);

    /// Whose pages are written.
    void setSite(const analysis::PageSite &site) { m_site = site; }
    /// "vingt-ans-de-levain.html"
    [[nodiscard]] QString proposedName(const ExportFormat &format) const;
    /// Writes a file in a format that is no PDF, in place of one that stands there.
    void write(const ExportFormat &format, const QString &path);
    /// Writes the page, and the pictures that travel in it, into the folder of a site; where files stand in their place and `mayReplace` is false, asks for it
    /// by replacingAsked() and writes nothing.
    void writeSite(const ExportFormat &format, const QString &folder, bool mayReplace = false);
    /// The opened article as a complete HTML page to print, with the workspace's pictures; nothing is fetched for it, so others are told by their words.
    [[nodiscard]] QFuture<QByteArray> printedPage() const;
    /// Says how a writing goes that somebody else does; cancelling it is theirs to heed.
    void follow(const QString &path, QFuture<domain::Result<>> writing) { follow(path, {}, writing); }
    /// Refuses an ending that names no format, and says which do.
    void refuseName(const QString &path);

Q_SIGNALS:
    void exported(const QString &path);
    void replacingAsked(const parvis::models::ExportFormat &format, const QString &folder, const QStringList &names);

private:
    /// The pictures of the workspace that the opened article shows, to be asked from any thread.
    [[nodiscard]] QFuture<formats::PictureSource> pictures() const;
    /// With what more is to be said of what was written.
    void follow(const QString &path, const QString &more, QFuture<domain::Result<>> writing);
    void tell(const QString &path, const QString &more, const domain::Result<> &result);
    /// What is to be said of a text that is written as it stands.
    [[nodiscard]] static QString wordOfCaution(const domain::Article &article, formats::ArticleFormat format);

    store::LibraryStore &m_library;
    ArticleEditorModel &m_editor;
    Messages &m_messages;
    analysis::PageSite m_site;
};

} // namespace parvis::models
