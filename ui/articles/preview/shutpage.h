// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUrl>
#include <QtWebEngineCore/QWebEnginePage>

namespace parvis::ui {

class Preview;

/// The address under our scheme of a page that was handed over by that name.
[[nodiscard]] QUrl ownUrl(const QString &name);
/// The address as the article's text has it: a relative one was completed by the page it stands in.
[[nodiscard]] QUrl asWritten(const QUrl &url);

/// A page that opens no window, follows no link and keeps quiet about what its content complains of.
class ShutPage final : public QWebEnginePage
{
public:
    ShutPage(QWebEngineProfile *profile, Preview &preview, QObject *parent);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &types) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;

private:
    Preview &m_preview;
};

} // namespace parvis::ui
