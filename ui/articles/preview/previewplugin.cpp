// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/webpreview.h"

#include <QtCore/QLoggingCategory>
#include <QtQuick/QQuickWindow>
#include <QtWebEngineCore/QWebEngineUrlScheme>

#include <unistd.h>

namespace parvis::ui {

/// The plugin: WebEngine enters the process when this is loaded, and not before.
class WebPreviewPlugin final : public QObject, public PreviewPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.parvis.PreviewPlugin/3")
    Q_INTERFACES(parvis::ui::PreviewPlugin)

public:
    WebPreviewPlugin()
    {
        // A page of text needs no GPU; drawn in software it needs neither shared contexts nor a new native window when the first one
        // appears. Someone else's choice of a scene graph stands.
        if (!qEnvironmentVariableIsSet("QSG_RHI_BACKEND") && !qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
            QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        // Chromium ends the whole process when root starts its sandbox; what the preview shows is shut in without it too.
        if (::geteuid() == 0)
            qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        // A hint to connect ahead (rel=preconnect) passes every interceptor and policy: no host has an address in this engine.
        QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
        flags += " --disable-gpu --host-resolver-rules=\"MAP * ~NOTFOUND\"";
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.trimmed());
        QWebEngineUrlScheme scheme(previewScheme());
        scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
        scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
        QWebEngineUrlScheme::registerScheme(scheme);
    }

    [[nodiscard]] std::unique_ptr<Preview> create(QWidget *parent) override { return std::make_unique<WebPreview>(parent); }
};

} // namespace parvis::ui

#include "previewplugin.moc"
