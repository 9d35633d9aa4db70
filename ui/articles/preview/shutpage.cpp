// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/shutpage.h"

#include "ui/articles/preview/webpreview.h"

#include <QtWebEngineCore/QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace parvis::ui {

QUrl ownUrl(const QString &name)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(previewScheme()));
    url.setPath(name);
    return url;
}

QUrl asWritten(const QUrl &url)
{
    if (url.scheme() != QLatin1StringView(previewScheme()))
        return url;
    QUrl relative = url;
    relative.setScheme({});
    relative.setPath(url.path().sliced(url.path().startsWith(u'/') ? 1 : 0));
    return relative;
}

ShutPage::ShutPage(QWebEngineProfile *profile, Preview &preview, QObject *parent)
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

bool ShutPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (type == NavigationTypeLinkClicked) {
        if (m_preview.linkClicked)
            m_preview.linkClicked(asWritten(url));
        return false;
    }
    return isMainFrame && type == NavigationTypeTyped && url.scheme() == QLatin1StringView(previewScheme());
}

QWebEnginePage *ShutPage::createWindow(WebWindowType /*type*/)
{
    return nullptr;
}

QStringList ShutPage::chooseFiles(FileSelectionMode /*mode*/, const QStringList & /*old*/, const QStringList & /*types*/)
{
    return {};
}

void ShutPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel /*level*/, const QString & /*message*/, int /*line*/, const QString & /*source*/)
{
}

} // namespace parvis::ui
