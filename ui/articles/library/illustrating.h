// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/pictureplace.h"
#include "models/articles/library/articlelibrary.h"

#include <QtCore/QPointer>

class QImage;

namespace parvis::ui {

class MarkdownEdit;

/// Puts images and files into the article that is written, and describes and edits those that are there: the dialogs by which it asks, and what the text
/// says then. What is put in goes where the cursor is at that moment, as one edit of the text.
class Illustrating : public QObject
{
    Q_OBJECT

public:
    using FilesQuestion = std::function<void(QWidget *parent, const std::function<void(const QStringList &)> &answer)>;

    Illustrating(models::ArticleLibrary &library, MarkdownEdit &text, QObject *parent = nullptr);

    /// Replaces the file dialog by which files are chosen.
    void setFilesQuestion(FilesQuestion question) { m_askFiles = std::move(question); }

    /// Asks for files of this computer.
    void insertFiles();
    /// Takes those files in; one image is described first.
    void take(const QStringList &paths);
    /// Takes a picture that is no file in.
    void take(const QImage &picture);
    void openLibrary();
    /// Asks what the image at the cursor shows; false where there is none.
    [[nodiscard]] bool describe();
    /// Crops and resizes the image at the cursor, and shows the new one in its place; false where there is none of this workspace.
    [[nodiscard]] bool edit();

Q_SIGNALS:
    /// The person wants to see an article that shows one of the library.
    void articleWanted(parvis::domain::Id<parvis::domain::Article> article);

private:
    void insert(const QList<domain::LibraryItem> &items);
    void describeThen(const domain::LibraryItem &item);
    /// What the text says already of an image.
    [[nodiscard]] QString wordsHere(const domain::LibraryItem &item) const;
    void write(const QStringList &pieces);
    void openEditor(const domain::LibraryItem &item, const QString &address);
    [[nodiscard]] std::optional<domain::PicturePlace> atCursor() const;
    /// Calls with the file of that address, where the library has it.
    void find(const QString &address, const std::function<void(const domain::LibraryItem &)> &found);

    models::ArticleLibrary &m_library;
    MarkdownEdit &m_text;
    FilesQuestion m_askFiles;
};

} // namespace parvis::ui
