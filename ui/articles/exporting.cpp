// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/exporting.h"

#include "ui/articles/previewpane.h"
#include "ui/widgets/folders.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using ErrorKind = domain::Error::Kind;

namespace {

constexpr QLatin1StringView folderKey("articles/exportFolder");
constexpr QLatin1StringView formatKey("articles/exportFormat");
constexpr QLatin1StringView siteKey("articles/siteFolder");

/// The folder that settings remember, else the person's documents.
QString folderOf(QLatin1StringView key)
{
    const QString last = QSettings().value(key).toString();
    return !last.isEmpty() && QDir(last).exists() ? last : existingFolder(QStandardPaths::DocumentsLocation);
}

/// "docx" of "Word document (*.docx)".
QString endingOf(const QString &filter)
{
    return filter.section(u"*."_s, 1).section(u')', 0, 0);
}

void askWhetherToGoOn(QWidget *parent, const QString &question, const QString &button, const std::function<void()> &goOn)
{
    auto *box = new QMessageBox(QMessageBox::Question, Exporting::tr("Export the article"), question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(button, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, parent, goOn);
    box->open();
}

/// Answers with the path whose ending names a format: the one that was typed, else with that of the kind that was chosen. The dialog has asked about files that
/// stand there under the first name alone.
void answerCompleted(QWidget *parent, const QString &path, const QString &filter, const std::function<void(const QString &)> &answer)
{
    if (models::formatOfName(path))
        return answer(path);
    const QString completed = path + u'.' + endingOf(filter);
    if (!QFileInfo::exists(completed))
        return answer(completed);
    askWhetherToGoOn(parent, Exporting::tr("“%1” stands there already. What it holds would be lost.").arg(QFileInfo(completed).fileName()),
                     Exporting::tr("Replace"), [completed, answer] { answer(completed); });
}

void askForFile(QWidget *parent, const QString &title, const QString &proposed, const QString &filter, const std::function<void(const QString &)> &answer)
{
    const QString folder = folderOf(folderKey);
    auto *dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const auto follow = [dialog](const QString &chosen, const QString &name) {
        const QString ending = endingOf(chosen);
        dialog->setDefaultSuffix(ending);
        const QFileInfo file(name);
        // Another ending than the formats' is a part of the name that the person typed.
        const auto named = models::formatOfName(name);
        const QString base = named ? file.fileName().section(u'.', 0, -2 - named->suffix.count(u'.')) : file.fileName();
        if (!base.isEmpty() && !file.isDir())
            dialog->selectFile(dialog->directory().filePath(base + u'.' + ending));
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, follow](const QString &chosen) { follow(chosen, dialog->selectedFiles().value(0)); });
    const auto format = models::formatOfName(proposed);
    const QString ending = format ? format->suffix : QString();
    for (const QString &one : filter.split(u";;"_s)) {
        if (endingOf(one) == ending)
            dialog->selectNameFilter(one);
    }
    dialog->setDefaultSuffix(ending);
    // A name alone would be one of the folder that the program was started in.
    dialog->selectFile(QDir(folder).filePath(proposed));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [parent, dialog, answer](const QString &path) { answerCompleted(parent, path, dialog->selectedNameFilter(), answer); });
    dialog->open();
}

void askForFolder(QWidget *parent, const QString &title, const std::function<void(const QString &)> &answer)
{
    auto *dialog = new QFileDialog(parent, title, folderOf(siteKey));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, answer);
    dialog->open();
}

} // namespace

Exporting::Exporting(models::ArticlesPageModel &model, QWidget &page, std::function<PreviewPane &()> preview)
    : QObject(&page)
    , m_model(model)
    , m_page(page)
    , m_preview(std::move(preview))
    , m_askFile(askForFile)
    , m_askFolder(askForFolder)
    , m_askGoOn(askWhetherToGoOn)
{
    connect(&m_model.exporter(), &models::ArticleExporter::replacingAsked, this, &Exporting::askToReplace);
}

void Exporting::exportToFile()
{
    const QString last = QSettings().value(formatKey).toString();
    QStringList filters;
    QString proposed;
    for (const models::ExportFormat &format : models::fileFormats()) {
        filters.append(u"%1 (*.%2)"_s.arg(format.name, format.suffix));
        if (proposed.isEmpty() || format.suffix == last)
            proposed = m_model.exporter().proposedName(format);
    }
    m_askFile(&m_page, tr("Export the article"), proposed, filters.join(u";;"_s), [this](const QString &path) { writeTo(path); });
}

void Exporting::writeTo(const QString &path)
{
    const auto format = models::formatOfName(path);
    if (!format)
        return m_model.exporter().refuseName(path);
    QSettings settings;
    settings.setValue(folderKey, QFileInfo(path).absolutePath());
    settings.setValue(formatKey, format->suffix);
    if (!format->isPdf())
        return m_model.exporter().write(*format, path);
    if (!hasPreview())
        return;
    m_model.exporter().printedPage().then(this, [this, path](const QByteArray &page) { m_model.exporter().follow(path, m_preview().exportPdf(page, path)); });
}

void Exporting::exportToSite(const models::ExportFormat &maker)
{
    //: %1 is Hugo, Jekyll or Eleventy
    m_askFolder(&m_page, tr("Choose the folder of the %1 site").arg(maker.name), [this, maker](const QString &folder) {
        QSettings().setValue(siteKey, folder);
        m_model.exporter().writeSite(maker, folder);
    });
}

void Exporting::askToReplace(const models::ExportFormat &format, const QString &folder, const QStringList &names)
{
    const QString question = tr("%Ln file(s) of this article stand in that folder already, “%1” among them. What was changed there would be lost.", nullptr,
                                static_cast<int>(names.size()))
                                 .arg(names.first());
    m_askGoOn(&m_page, question, tr("Replace"), [this, format, folder] { m_model.exporter().writeSite(format, folder, true); });
}

bool Exporting::hasPreview()
{
    if (m_preview().prepare())
        return true;
    m_model.tellProblem(tr("Paper and PDFs need the preview, which is not installed. Export as a web page and print that instead."), {});
    return false;
}

void Exporting::print()
{
    if (!hasPreview())
        return;
    m_model.exporter()
        .printedPage()
        .then(this, [this](const QByteArray &page) { return m_preview().print(page); })
        .unwrap()
        .then(this, [this](const domain::Result<> &result) {
            if (result)
                return m_model.tell(tr("The article went to the printer."));
            if (result.error().kind == ErrorKind::Cancelled)
                return;
            if (result.error().kind != ErrorKind::NotFound)
                return m_model.tellProblem(tr("The article was not printed. Export it as a PDF and print that instead."), result.error().detail);
            m_model.tellProblem(tr("There is no printer on this computer."), tr("Make a PDF…"), [this] {
                QSettings().setValue(formatKey, u"pdf"_s);
                exportToFile();
            });
        });
}

} // namespace parvis::ui
