// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/webpreview.h"

#include "ui/articles/preview/ownpages.h"
#include "ui/articles/preview/printing.h"
#include "ui/articles/preview/shutpage.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineScript>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

[[nodiscard]] QString resource(const QString &name)
{
    QFile file(u":/parvis/preview/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A string as a JavaScript literal.
[[nodiscard]] QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

const QString frameName = u"/article"_s;
constexpr std::chrono::milliseconds timeToPlace{400};

} // namespace

WebPreview::WebPreview(QWidget *parent)
    : m_profile(std::make_unique<QWebEngineProfile>())
    , m_pages(std::make_unique<OwnPages>())
    , m_refusals(std::make_unique<RefuseLoads>())
    , m_view(new PreviewView(parent))
{
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setSpellCheckEnabled(false);
    m_profile->setUrlRequestInterceptor(m_refusals.get());
    m_profile->installUrlSchemeHandler(previewScheme(), m_pages.get());
    m_page = new ShutPage(m_profile.get(), *this, m_view);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAcceptDrops(false);
    QObject::connect(m_page, &QWebEnginePage::linkHovered, m_view, [this](const QString &url) {
        if (linkHovered)
            linkHovered(url.isEmpty() ? url : asWritten(QUrl(url)).toDisplayString());
    });
    QObject::connect(m_page, &QWebEnginePage::loadFinished, m_view, [this](bool isGood) {
        // A refused link ends as a load that failed; the page stands as before.
        if (!isGood || m_isReady)
            return;
        m_isReady = true;
        setStyle(m_css, m_page->backgroundColor());
        for (const auto &[address, own] : m_pictures.asKeyValueRange())
            run(u"addPicture(%1,%2);"_s.arg(quoted(address), quoted(own)));
        m_shown.clear();
        m_isPartial = false;
        m_isFilling = false;
        showBody(m_wanted, m_language);
        goBack();
    });
    QObject::connect(m_page, &QWebEnginePage::scrollPositionChanged, m_view, [this] { readLine(); });
    m_placed.setSingleShot(true);
    m_placed.setInterval(timeToPlace);
    QObject::connect(&m_placed, &QTimer::timeout, m_view, [this] { m_isPlacing = false; });
    QObject::connect(m_page, &QWebEnginePage::contentsSizeChanged, m_view, [this] {
        if (m_isPlacing && m_line > 1)
            goBack();
    });
    m_view->resized = [this] { keepPlace(); };
    // A renderer that died (memory, a fault) is started again with what it showed.
    QObject::connect(m_page, &QWebEnginePage::renderProcessTerminated, m_view, [this] {
        m_isReady = false;
        m_isReading = false;
        QMetaObject::invokeMethod(m_view.data(), [this] { loadFrame(); }, Qt::QueuedConnection);
    });
    loadFrame();
}

WebPreview::~WebPreview()
{
    // The page goes before its profile.
    delete m_page;
    delete m_view;
}

void WebPreview::loadFrame()
{
    m_isReady = false;
    m_pages->put(frameName, resource(u"frame.html"_s).toUtf8());
    m_page->load(ownUrl(frameName));
}

void WebPreview::addPicture(const QString &address, const QByteArray &content)
{
    const QString own = m_pages->putPicture(content);
    m_pictures.insert(address, own);
    if (m_isReady)
        run(u"addPicture(%1,%2);"_s.arg(quoted(address), quoted(own)));
}

void WebPreview::forgetPictures()
{
    if (m_pictures.isEmpty())
        return;
    m_pictures.clear();
    m_pages->removePictures();
    if (m_isReady)
        run(u"forgetPictures();"_s);
}

void WebPreview::keepPlace()
{
    m_isPlacing = true;
    m_placed.start();
}

void WebPreview::goBack()
{
    // A line that was to be seen still is on a page that became longer.
    const double seen = m_lineToShow;
    if (m_line > 0)
        scrollToLine(m_line);
    if (seen > 0)
        showLine(seen);
}

QWidget *WebPreview::widget()
{
    return m_view;
}

void WebPreview::run(const QString &call)
{
    // In a world of its own: the page's content has scripts off and could not reach in if it had not.
    static const QString library = resource(u"update.js"_s);
    m_page->runJavaScript(library + call, QWebEngineScript::ApplicationWorld);
}

void WebPreview::setStyle(const QString &css, const QColor &ground)
{
    m_css = css;
    m_page->setBackgroundColor(ground);
    if (m_isReady)
        run(u"setStyle(%1);"_s.arg(quoted(css)));
}

void WebPreview::showBody(const QList<domain::RenderedBlock> &body, const QString &language)
{
    m_wanted = body;
    m_language = language;
    // What was selected of one article is no selection of the next, of which it would be the whole.
    if (m_isReady && body.isEmpty())
        run(u"getSelection().removeAllRanges();"_s);
    if (m_isReady && !m_isFilling)
        fill();
}

QList<domain::RenderedBlock> WebPreview::nextShown() const
{
    // So many are made and laid out within a tenth of a second or two.
    constexpr qsizetype atOnce = 400;
    if (m_isPartial) {
        // First what changed of the part that is there.
        const auto part = m_wanted.first(std::min(m_shown.size(), m_wanted.size()));
        return part == m_shown ? m_wanted.first(std::min(m_shown.size() + atOnce, m_wanted.size())) : part;
    }
    const domain::BlocksReplaced replaced = domain::blocksReplaced(m_shown, m_wanted);
    const bool isEnd = replaced.first + replaced.gone == m_shown.size();
    return replaced.come > atOnce && isEnd ? m_wanted.first(replaced.first + atOnce) : m_wanted;
}

void WebPreview::fill()
{
    const QList<domain::RenderedBlock> next = nextShown();
    const domain::BlocksReplaced replaced = domain::blocksReplaced(m_shown, next);
    // What is to be seen may stand in the part that comes now.
    const double before = m_isPartial && !m_shown.isEmpty() ? m_shown.last().line : 0;
    const bool isAwaited = m_isPartial && (m_line > before || m_lineToShow > before);
    m_isPartial = next.size() < m_wanted.size();
    m_isFilling = true;
    m_shown = next;
    QStringList come;
    for (const domain::RenderedBlock &block : next.sliced(replaced.first, replaced.come))
        come.append(u"[%1,"_s.arg(block.line) + quoted(block.html) + u']');
    QStringList moved;
    for (const auto &stretch : replaced.moved)
        moved.append(u"[%1,%2,%3]"_s.arg(stretch.first).arg(stretch.count).arg(stretch.lines));
    static const QString library = resource(u"update.js"_s);
    const QString call = u"replaceBlocks(%1,%2,["_s.arg(replaced.first).arg(replaced.gone) + come.join(u',') + u"],["_s + moved.join(u',') + u"],"_s
        + quoted(m_language) + u");"_s;
    m_page->runJavaScript(library + call, QWebEngineScript::ApplicationWorld, [view = m_view, isAwaited, this](const QVariant & /*result*/) {
        if (!view)
            return;
        m_isFilling = false;
        if (isAwaited)
            goBack();
        // Somebody may have typed meanwhile.
        if (m_isReady && m_shown != m_wanted)
            fill();
        else if (shown)
            shown();
    });
}

void WebPreview::scrollToLine(double line)
{
    m_line = line;
    m_lineToShow = 0;
    if (m_isReady)
        run(u"scrollToLine(%1);"_s.arg(line, 0, 'f', 2));
}

void WebPreview::showLine(double line)
{
    m_lineToShow = line;
    if (!m_isReady)
        return;
    static const QString library = resource(u"update.js"_s);
    const QString call = library + u"showLine(%1);"_s.arg(line, 0, 'f', 2);
    m_page->runJavaScript(call, QWebEngineScript::ApplicationWorld, [view = m_view, this](const QVariant &result) {
        // A page that is laid out anew keeps what is at the top since.
        if (view && result.toDouble() >= 1)
            m_line = result.toDouble();
    });
}

void WebPreview::readLine()
{
    // What moves while the page is laid out anew is nobody's scrolling.
    if (m_isPlacing)
        return;
    if (!m_isReady || m_isReading) {
        m_isScrolledMeanwhile = m_isReading;
        return;
    }
    m_isReading = true;
    static const QString library = resource(u"update.js"_s);
    m_page->runJavaScript(library + u"lineScrolledTo();"_s, QWebEngineScript::ApplicationWorld, [view = m_view, this](const QVariant &result) {
        if (!view)
            return;
        m_isReading = false;
        const double line = result.toDouble();
        if (line >= 1)
            m_line = line;
        if (line >= 1 && scrolledToLine)
            scrolledToLine(line);
        if (std::exchange(m_isScrolledMeanwhile, false))
            readLine();
    });
}

void WebPreview::setZoom(double factor)
{
    if (qFuzzyCompare(m_view->zoomFactor(), factor))
        return;
    keepPlace();
    m_view->setZoomFactor(factor);
}

int WebPreview::refusedLoads() const
{
    return m_refusals->refused();
}

QFuture<domain::Result<>> WebPreview::exportPdf(const QByteArray &page, const QString &path, const QPageLayout &paper)
{
    return writePdf(printRoom(), page, path, paper);
}

QFuture<domain::Result<>> WebPreview::print(const QByteArray &page, const QPageLayout &paper, QWidget *window)
{
    return printOnPaper(printRoom(), page, paper, window);
}

PrintRoom WebPreview::printRoom()
{
    return {.profile = *m_profile, .pages = *m_pages, .preview = *this, .owner = m_view};
}

} // namespace parvis::ui
