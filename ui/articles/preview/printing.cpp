// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/printing.h"

#include "ui/articles/preview/ownpages.h"
#include "ui/articles/preview/paper/finishedpdf.h"
#include "ui/articles/preview/paper/paintedpdf.h"
#include "ui/articles/preview/shutpage.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineCore/QWebEngineSettings>
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

/// The families of a list in CSS; what stands there for any of a kind is the one that the engine takes.
QStringList familiesOf(const QString &css, const QWebEngineSettings &settings)
{
    QStringList families;
    for (QString family : css.split(u',', Qt::SkipEmptyParts)) {
        family = family.remove(u'"').trimmed();
        if (family == "serif"_L1)
            family = settings.fontFamily(QWebEngineSettings::SerifFont);
        else if (family == "sans-serif"_L1)
            family = settings.fontFamily(QWebEngineSettings::SansSerifFont);
        else if (family == "monospace"_L1)
            family = settings.fontFamily(QWebEngineSettings::FixedFont);
        families.append(family);
    }
    return families;
}

/// What a script said of the headings of a page.
QList<PdfHeading> headingsOf(const QVariantList &said)
{
    QList<PdfHeading> headings;
    for (const QVariant &one : said) {
        const QVariantList facts = one.toList();
        headings.append({.level = facts.value(0).toInt(), .words = facts.value(1).toString().simplified(), .place = facts.value(2).toString()});
    }
    return headings;
}

/// Makes the finished PDF of a page that is laid out, then goes on with it; empty where there is none.
void makePdf(PrintJob &job, const QPageLayout &paper, const std::function<void(const QByteArray &)> &use)
{
    static const QString question = u"[document.documentElement.lang, document.querySelector('meta[name=author]')?.content, "
                                    "getComputedStyle(document.body).fontFamily, "
                                    // Chromium notes the places that links of the page lead to; nobody sees these.
                                    "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading, i) => {"
                                    "  heading.id ||= 'heading-' + i;"
                                    "  const link = document.createElement('a');"
                                    "  link.href = '#' + heading.id;"
                                    "  link.hidden = true;"
                                    "  document.body.append(link);"
                                    "  return [Number(heading.tagName[1]), heading.textContent, heading.id];"
                                    "})]"_s;
    const auto print = [job = QPointer(&job), paper, use](const QVariant &answer) {
        if (!job)
            return;
        const QVariantList facts = answer.toList();
        const PdfDetails details{.title = job->page().title(),
                                 .language = facts.value(0).toString(),
                                 .author = facts.value(1).toString(),
                                 .fonts = familiesOf(facts.value(2).toString(), *job->page().settings()),
                                 .margins = paper.margins(QPageLayout::Point),
                                 .headings = headingsOf(facts.value(3).toList())};
        const auto finish = [job, details, use](const QByteArray &pdf) {
            if (job)
                QtConcurrent::run(&finishedPdf, pdf, details).then(job.data(), use);
        };
        job->page().printToPdf(finish, paper);
    };
    job.page().runJavaScript(question, QWebEngineScript::ApplicationWorld, print);
}

} // namespace

QFuture<domain::Result<>> writePdf(const PrintRoom &room, const QByteArray &page, const QString &path, const QPageLayout &paper)
{
    auto *job = new PrintJob(room, page);
    job->load([job, path, paper] {
        makePdf(*job, paper, [job, path](const QByteArray &pdf) {
            const domain::Result<> cancelled = domain::failure(ErrorKind::Cancelled);
            job->end(job->isCancelled() ? cancelled : writeFile(path, pdf));
        });
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
    const auto paint = [job, printer](const QByteArray &pdf) {
        QtConcurrent::run([printer, pdf] { return paintPdf(pdf, *printer); }).then(job, [job](bool isGood) {
            job->end(isGood ? domain::Result<>() : domain::failure(ErrorKind::Internal, u"the printer took nothing"_s));
        });
    };
    QObject::connect(dialog, &QDialog::accepted, job,
                     [job, printer, paint] { job->load([job, printer, paint] { makePdf(*job, printer->pageLayout(), paint); }); });
    dialog->open();
    return future;
}

} // namespace parvis::ui
