// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QFuture>
#include <QtGui/QPageLayout>

class QWebEngineProfile;
class QWidget;

namespace parvis::ui {

class OwnPages;
class Preview;

/// Where pages are laid out to be printed. When `owner` goes, so does what is under way.
struct PrintRoom
{
    QWebEngineProfile &profile;
    OwnPages &pages;
    Preview &preview;
    QWidget *owner = nullptr;
};

/// See Preview::exportPdf.
[[nodiscard]] QFuture<domain::Result<>> writePdf(const PrintRoom &room, const QByteArray &page, const QString &path, const QPageLayout &paper);
/// See Preview::print. The PDF of the page is painted for the printer, so that paper and file look alike.
[[nodiscard]] QFuture<domain::Result<>> printOnPaper(const PrintRoom &room, const QByteArray &page, const QPageLayout &paper, QWidget *window);

} // namespace parvis::ui
