// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/webpreview.h"

#include "ui/articles/preview/ownpages.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtGui/QPageLayout>
#include <QtWebEngineCore/QWebEngineNavigationRequest>
#include <QtWebEngineCore/QWebEnginePage>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineCore/QWebEngineSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

[[nodiscard]] QUrl ownUrl(const QString &name)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(previewScheme()));
    url.setPath(name);
    return url;
}

[[nodiscard]] QString resource(const QString &name)
{
    QFile file(u":/parvis/preview/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The address as the article's text has it: a relative one was completed by the page it stands in.
[[nodiscard]] QUrl asWritten(const QUrl &url)
{
    if (url.scheme() != QLatin1StringView(previewScheme()))
        return url;
    QUrl relative = url;
    relative.setScheme({});
    relative.setPath(url.path().sliced(url.path().startsWith(u'/') ? 1 : 0));
    return relative;
}

/// A string as a JavaScript literal.
[[nodiscard]] QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

/// A page that opens no window, follows no link and keeps quiet about what its content complains of.
class ShutPage final : public QWebEnginePage
{
public:
    ShutPage(QWebEngineProfile *profile, Preview &preview, QObject *parent)
        : QWebEnginePage(profile, parent)
        , m_preview(preview)
    {
        QWebEngineSettings &settings = *this->settings();
        using S = QWebEngineSettings;
        for (const auto off :
             {S::JavascriptEnabled, S::LocalStorageEnabled, S::LocalContentCanAccessFileUrls, S::LocalContentCanAccessRemoteUrls, S::PluginsEnabled,
              S::PdfViewerEnabled, S::FullScreenSupportEnabled, S::HyperlinkAuditingEnabled, S::WebGLEnabled, S::Accelerated2dCanvasEnabled,
              S::AutoLoadIconsForPage, S::DnsPrefetchEnabled, S::ErrorPageEnabled, S::NavigateOnDropEnabled, S::JavascriptCanOpenWindows,
              S::JavascriptCanAccessClipboard, S::AllowRunningInsecureContent, S::FocusOnNavigationEnabled, S::SpatialNavigationEnabled})
            settings.setAttribute(off, false);
        settings.setAttribute(S::PlaybackRequiresUserGesture, true);
        settings.setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
    }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override
    {
        if (type == NavigationTypeLinkClicked) {
            if (m_preview.linkClicked)
                m_preview.linkClicked(asWritten(url));
            return false;
        }
        return isMainFrame && type == NavigationTypeTyped && url.scheme() == QLatin1StringView(previewScheme());
    }
    QWebEnginePage *createWindow(WebWindowType /*type*/) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode /*mode*/, const QStringList & /*old*/, const QStringList & /*types*/) override { return {}; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel /*level*/, const QString & /*message*/, int /*line*/, const QString & /*source*/) override { }

private:
    Preview &m_preview;
};

[[nodiscard]] domain::Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return domain::failure(domain::Error::Kind::Internal, u"the page could not be printed"_s);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return domain::failure(isFull ? domain::Error::Kind::DiskFull : domain::Error::Kind::Unwritable, file.errorString());
}

const QString frameName = u"/article"_s;

} // namespace

WebPreview::WebPreview(QWidget *parent)
    : m_profile(std::make_unique<QWebEngineProfile>())
    , m_pages(std::make_unique<OwnPages>())
    , m_refusals(std::make_unique<RefuseLoads>())
    , m_view(new QWebEngineView(parent))
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
        m_isReady = isGood;
        if (!isGood)
            return;
        setStyle(m_css, m_page->backgroundColor());
        showBody(m_html, m_language);
        if (m_line > 0)
            scrollToLine(m_line);
    });
    QObject::connect(m_page, &QWebEnginePage::scrollPositionChanged, m_view, [this] { readLine(); });
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
    m_pages->put(frameName, resource(u"frame.html"_s).toUtf8());
    m_page->load(ownUrl(frameName));
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

void WebPreview::showBody(const QString &html, const QString &language)
{
    m_html = html;
    m_language = language;
    if (!m_isReady)
        return;
    static const QString library = resource(u"update.js"_s);
    m_page->runJavaScript(library + u"showBody("_s + quoted(html) + u',' + quoted(language) + u");"_s, QWebEngineScript::ApplicationWorld,
                          [view = m_view, this](const QVariant & /*result*/) {
                              if (view && shown)
                                  shown();
                          });
}

void WebPreview::scrollToLine(double line)
{
    m_line = line;
    if (m_isReady)
        run(u"scrollToLine(%1);"_s.arg(line, 0, 'f', 2));
}

void WebPreview::readLine()
{
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
    m_view->setZoomFactor(factor);
}

int WebPreview::refusedLoads() const
{
    return m_refusals->refused();
}

QFuture<domain::Result<>> WebPreview::exportPdf(const QByteArray &page, const QString &path)
{
    auto promise = std::make_shared<QPromise<domain::Result<>>>();
    promise->start();
    const QString name = u"/print/%1"_s.arg(++m_printed);
    m_pages->put(name, page);
    auto *printed = new ShutPage(m_profile.get(), *this, m_view);
    const auto finish = [this, promise, printed, name, view = m_view](const domain::Result<> &result) {
        if (!promise->future().isFinished()) {
            promise->addResult(result);
            promise->finish();
        }
        if (view)
            m_pages->remove(name);
        printed->deleteLater();
    };
    QObject::connect(printed, &QWebEnginePage::loadFinished, printed, [this, printed, name, finish, path] {
        QObject::disconnect(printed, &QWebEnginePage::loadFinished, printed, nullptr);
        // A page that tried to lead elsewhere counts as not loaded, yet it is there to be printed.
        if (!m_pages->wasServed(name))
            return finish(domain::failure(domain::Error::Kind::Internal, u"the page could not be laid out"_s));
        const QPageLayout a4(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
        printed->printToPdf([finish, path](const QByteArray &pdf) { finish(writeFile(path, pdf)); }, a4);
    });
    QObject::connect(printed, &QWebEnginePage::renderProcessTerminated, printed,
                     [finish] { finish(domain::failure(domain::Error::Kind::Internal, u"the renderer stopped"_s)); });
    printed->load(ownUrl(name));
    return promise->future();
}

} // namespace parvis::ui
