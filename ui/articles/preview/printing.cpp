// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/printing.h"

#include "ui/articles/preview/ownpages.h"
#include "ui/articles/preview/pdfdetails.h"
#include "ui/articles/preview/shutpage.h"

#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using ErrorKind = domain::Error::Kind;

namespace {

domain::Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return domain::failure(domain::Error::Kind::Internal, u"the page could not be printed"_s);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return domain::failure(isFull ? domain::Error::Kind::DiskFull : domain::Error::Kind::Unwritable, file.errorString());
}

/// A page laid out off the screen, until it is printed or is not.
class PrintJob final : public QObject
{
public:
    PrintJob(const PrintRoom &room, const QByteArray &html)
        : QObject(room.owner)
        , m_pages(room.pages)
        , m_name(u"/print/%1"_s.arg(++count))
        , m_page(new ShutPage(&room.profile, room.preview, &m_view))
    {
        m_promise.start();
        m_pages.put(m_name, html);
        m_view.setPage(m_page);
    }
    ~PrintJob() override
    {
        finish(domain::failure(ErrorKind::Cancelled));
        m_pages.remove(m_name);
        // The page goes before its profile, which its view may outlive by a turn of the loop.
        delete m_page;
    }
    Q_DISABLE_COPY_MOVE(PrintJob)

    [[nodiscard]] QFuture<domain::Result<>> future() const { return m_promise.future(); }
    [[nodiscard]] bool isCancelled() const { return m_promise.isCanceled(); }
    [[nodiscard]] QWebEngineView &view() { return m_view; }
    [[nodiscard]] QWebEnginePage &page() { return *m_page; }

    /// Lays the page out, then goes on.
    void load(const std::function<void()> &use)
    {
        connect(m_page, &QWebEnginePage::loadFinished, this, [this, use] {
            disconnect(m_page, &QWebEnginePage::loadFinished, this, nullptr);
            // A page that tried to lead elsewhere counts as not loaded, yet it is there to be printed.
            if (!m_pages.wasServed(m_name))
                return end(domain::failure(ErrorKind::Internal, u"the page could not be laid out"_s));
            use();
        });
        connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this] { end(domain::failure(ErrorKind::Internal, u"the renderer stopped"_s)); });
        m_page->load(ownUrl(m_name));
    }
    void end(const domain::Result<> &result)
    {
        finish(result);
        deleteLater();
    }

private:
    void finish(const domain::Result<> &result)
    {
        if (std::exchange(m_isFinished, true))
            return;
        m_promise.addResult(result);
        m_promise.finish();
    }

    static inline int count = 0;
    QPromise<domain::Result<>> m_promise;
    OwnPages &m_pages;
    QString m_name;
    QWebEngineView m_view;
    ShutPage *m_page;
    bool m_isFinished = false;
};

} // namespace

QFuture<domain::Result<>> writePdf(const PrintRoom &room, const QByteArray &page, const QString &path, const QPageLayout &paper)
{
    auto *job = new PrintJob(room, page);
    job->load([job, path, paper] {
        const auto write = [job = QPointer(job), path](const QString &language, const QByteArray &pdf) {
            if (!job)
                return;
            const domain::Result<> cancelled = domain::failure(ErrorKind::Cancelled);
            job->end(job->isCancelled() ? cancelled : writeFile(path, pdf.isEmpty() ? pdf : withDetails(pdf, job->page().title(), language)));
        };
        const auto print = [job = QPointer(job), write, paper](const QVariant &language) {
            if (job)
                job->page().printToPdf([write, spoken = language.toString()](const QByteArray &pdf) { write(spoken, pdf); }, paper);
        };
        job->page().runJavaScript(u"document.documentElement.lang"_s, QWebEngineScript::ApplicationWorld, print);
    });
    return job->future();
}

QFuture<domain::Result<>> printOnPaper(const PrintRoom &room, const QByteArray &page, const QPageLayout &paper, QWidget *window)
{
    auto *job = new PrintJob(room, page);
    auto future = job->future();
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        job->end(domain::failure(ErrorKind::NotFound, u"no printer"_s));
        return future;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(paper);
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::rejected, job, [job] { job->end(domain::failure(ErrorKind::Cancelled)); });
    QObject::connect(dialog, &QDialog::accepted, job, [job, printer] {
        QObject::connect(&job->view(), &QWebEngineView::printFinished, job, [job, printer](bool isGood) {
            job->end(isGood ? domain::Result<>() : domain::failure(ErrorKind::Internal, u"the printer took nothing"_s));
        });
        job->load([job, printer] { job->view().print(printer.get()); });
    });
    dialog->open();
    return future;
}

} // namespace parvis::ui
