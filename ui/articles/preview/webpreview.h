// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/preview/previewview.h"
#include "ui/articles/preview/printing.h"
#include "ui/articles/previewinterface.h"

#include <QtCore/QPointer>
#include <QtCore/QHash>
#include <QtCore/QTimer>

class QWebEnginePage;
class QWebEngineProfile;

namespace parvis::ui {

class OwnPages;
class RefuseLoads;

/// The scheme under which our own pages, and nothing else, are served.
[[nodiscard]] QByteArray previewScheme();

/// The preview by Qt WebEngine, shut in from four sides: page scripts are off, every request except our own pages and the pictures handed over is refused by
/// an interceptor, a content security policy forbids what the interceptor does not see, and navigation is refused.
class WebPreview final : public Preview
{
public:
    explicit WebPreview(QWidget *parent);
    ~WebPreview() override;

    [[nodiscard]] QWidget *widget() override;
    void setStyle(const QString &css, const QColor &ground) override;
    void showBody(const QList<domain::RenderedBlock> &body, const QString &language) override;
    void addPicture(const QString &address, const QByteArray &content) override;
    void forgetPictures() override;
    void scrollToLine(double line) override;
    void showLine(double line) override;
    void setZoom(double factor) override;
    [[nodiscard]] QFuture<domain::Result<>> exportPdf(const QByteArray &page, const QString &path, const QPageLayout &paper) override;
    [[nodiscard]] QFuture<domain::Result<>> print(const QByteArray &page, const QPageLayout &paper, QWidget *window) override;
    [[nodiscard]] int refusedLoads() const override;

private:
    void run(const QString &call);
    /// Brings the page nearer to what is wanted: all of it, or, of much that comes, the next part.
    void fill();
    [[nodiscard]] QList<domain::RenderedBlock> nextShown() const;
    void readLine();
    void loadFrame();
    /// The page is about to be laid out anew: what was at the top comes back there.
    void keepPlace();
    void goBack();
    [[nodiscard]] PrintRoom printRoom();

    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<OwnPages> m_pages;
    std::unique_ptr<RefuseLoads> m_refusals;
    QPointer<PreviewView> m_view;
    QWebEnginePage *m_page = nullptr;
    QString m_css;
    QList<domain::RenderedBlock> m_wanted;
    QList<domain::RenderedBlock> m_shown;   ///< what the page has
    QString m_language;
    QHash<QString, QString> m_pictures;   ///< our addresses by those of the article
    QTimer m_placed;
    double m_line = 0;
    double m_lineToShow = 0;   ///< while the page is not there yet
    bool m_isPartial = false;   ///< the page has the first part of what is wanted
    bool m_isFilling = false;
    bool m_isPlacing = false;
    bool m_isReading = false;
    bool m_isScrolledMeanwhile = false;
    bool m_isReady = false;
};

} // namespace parvis::ui
