// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/previewinterface.h"

#include <QtCore/QPointer>
#include <QtCore/QQueue>
#include <QtWebEngineWidgets/QWebEngineView>

class QWebEnginePage;
class QWebEngineProfile;

namespace parvis::ui {

class OwnPages;
class RefuseLoads;

/// The scheme under which our own pages, and nothing else, are served.
[[nodiscard]] QByteArray previewScheme();

/// The preview by Qt WebEngine, shut in from four sides: page scripts are off, every request except our own pages is refused by an
/// interceptor, a content security policy forbids what the interceptor does not see, and navigation is refused.
class WebPreview final : public Preview
{
public:
    explicit WebPreview(QWidget *parent);
    ~WebPreview() override;

    [[nodiscard]] QWidget *widget() override;
    void setStyle(const QString &css, const QColor &ground) override;
    void showBody(const QString &html, const QString &language) override;
    void scrollToLine(double line) override;
    void setZoom(double factor) override;
    [[nodiscard]] QFuture<domain::Result<>> exportPdf(const QByteArray &page, const QString &path) override;
    [[nodiscard]] int refusedLoads() const override;

private:
    void run(const QString &call);
    void readLine();
    void loadFrame();

    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<OwnPages> m_pages;
    std::unique_ptr<RefuseLoads> m_refusals;
    QPointer<QWebEngineView> m_view;
    QWebEnginePage *m_page = nullptr;
    QString m_css;
    QString m_html;
    QString m_language;
    double m_line = 0;
    int m_printed = 0;
    bool m_isReading = false;
    bool m_isScrolledMeanwhile = false;
    bool m_isReady = false;
};

} // namespace parvis::ui
