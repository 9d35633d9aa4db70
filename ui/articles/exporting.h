// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"

#include <functional>

class QWidget;

namespace parvis::ui {

class PreviewPane;

/// Asks a person for a file to write: `answer` is called with its path, or not at all.
using FileQuestion = std::function<void(QWidget *parent, const QString &title, const QString &proposed, const QString &filter,
                                        const std::function<void(const QString &)> &answer)>;
/// Asks a person for a folder likewise.
using FolderQuestion = std::function<void(QWidget *parent, const QString &title, const std::function<void(const QString &)> &answer)>;
/// Asks a person whether to go on; `goOn` is called, or not.
using GoOnQuestion = std::function<void(QWidget *parent, const QString &question, const QString &button, const std::function<void()> &goOn)>;

/// What leaves the Articles place: files of every format, pages for the folder of a site, paper. Asks where to, and has it written.
class Exporting : public QObject
{
    Q_OBJECT

public:
    /// `preview` gives the preview, which makes PDFs and prints; `page` is what dialogs belong to.
    Exporting(models::ArticlesPageModel &model, QWidget &page, std::function<PreviewPane &()> preview);

    void setFileQuestion(FileQuestion question) { m_askFile = std::move(question); }
    void setFolderQuestion(FolderQuestion question) { m_askFolder = std::move(question); }
    void setGoOnQuestion(GoOnQuestion question) { m_askGoOn = std::move(question); }

    /// Asks for a file whose ending says the format, beginning with the one of the last export.
    void exportToFile();
    void exportToSite(const models::ExportFormat &maker);
    void print();

private:
    void writeTo(const QString &path);
    void askToReplace(const models::ExportFormat &format, const QString &folder, const QStringList &names);
    /// Whether there is a preview; says so where there is none.
    [[nodiscard]] bool hasPreview();

    models::ArticlesPageModel &m_model;
    QWidget &m_page;
    std::function<PreviewPane &()> m_preview;
    FileQuestion m_askFile;
    FolderQuestion m_askFolder;
    GoOnQuestion m_askGoOn;
};

} // namespace parvis::ui
