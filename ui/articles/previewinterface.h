// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/renderedblock.h"
#include "core/domain/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QUrl>
#include <QtCore/QtPlugin>
#include <QtGui/QColor>
#include <QtGui/QPageLayout>

#include <functional>
#include <memory>

class QWidget;

namespace parvis::ui {

/// One preview: shows an article's HTML as a reader will see it. Runs no script of it, loads nothing but what is handed over, reads no
/// file, follows no link. An interface without Q_OBJECT, so that program and plugin share no meta objects.
class Preview
{
public:
    Preview() = default;
    virtual ~Preview() = default;
    Q_DISABLE_COPY_MOVE(Preview)

    /// What to put into a layout. Belongs to the preview. Where its width changes, the line at the top stays there.
    [[nodiscard]] virtual QWidget *widget() = 0;
    /// The style sheet around the body, and the colour before anything is drawn. The line at the top stays there.
    virtual void setStyle(const QString &css, const QColor &ground) = 0;
    /// Shows a body, block after block; what did not change stays where it is. `language` (ISO 639-1) is for hyphenation and screen readers.
    virtual void showBody(const QList<domain::RenderedBlock> &body, const QString &language) = 0;
    /// Shows these bytes wherever the body has a picture of that address, now and later. They were fetched by somebody else: the preview fetches nothing.
    virtual void addPicture(const QString &address, const QByteArray &content) = 0;
    /// Shows none of the added pictures any more.
    virtual void forgetPictures() = 0;
    /// Brings the block that came from that source line (1-based, fractions between) to the top.
    virtual void scrollToLine(double line) = 0;
    /// Scrolls by the least that brings the block of that source line into view, or the line's place in it where the view is smaller. The first line is at
    /// the upper end of the page, one behind the last block at the lower end of the article.
    virtual void showLine(double line) = 0;
    virtual void setZoom(double factor) = 0;
    /// Writes a complete HTML page as a PDF on such paper, with its title, language and author, and numbers at the foot of several pages; nothing is written
    /// once the future is cancelled. Unwritable, DiskFull, Internal.
    [[nodiscard]] virtual QFuture<domain::Result<>> exportPdf(const QByteArray &page, const QString &path, const QPageLayout &paper) = 0;
    /// Asks the person for a printer, over that window, and prints a complete HTML page. Cancelled by them, NotFound where there is no printer, Internal.
    [[nodiscard]] virtual QFuture<domain::Result<>> print(const QByteArray &page, const QPageLayout &paper, QWidget *window) = 0;
    /// How many loads were asked for and refused, for tests and the curious.
    [[nodiscard]] virtual int refusedLoads() const = 0;

    /// The person clicked a link; nothing was followed.
    std::function<void(const QUrl &)> linkClicked;
    /// The pointer is over a link; an empty address when it left.
    std::function<void(const QString &)> linkHovered;
    /// The person scrolled: what came from that source line, as scrollToLine() takes it, is at the top.
    std::function<void(double)> scrolledToLine;
    /// What was shown last is painted.
    std::function<void()> shown;
};

/// What the plugin gives.
class PreviewPlugin
{
public:
    PreviewPlugin() = default;
    virtual ~PreviewPlugin() = default;
    Q_DISABLE_COPY_MOVE(PreviewPlugin)

    [[nodiscard]] virtual std::unique_ptr<Preview> create(QWidget *parent) = 0;
};

} // namespace parvis::ui

QT_BEGIN_NAMESPACE
Q_DECLARE_INTERFACE(parvis::ui::PreviewPlugin, "org.parvis.PreviewPlugin/5")
QT_END_NAMESPACE
