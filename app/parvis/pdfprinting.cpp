// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/pdfprinting.h"

#include "ui/articles/paper.h"
#include "ui/articles/previewloader.h"

#include <QtCore/QFile>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <cstdio>
#include <print>

namespace parvis::app {

int printPdf(const QString &path)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QByteArray page = input.readAll();
    const auto plugin = ui::loadPreviewPlugin();
    if (!plugin) {
        std::println(stderr, "parvis: the preview, which makes PDFs, is not installed: {}", plugin.error().detail.toStdString());
        return 1;
    }
    QWidget host;
    const auto preview = (*plugin)->create(&host);
    preview->exportPdf(page, path, ui::paperOf()).then(&host, [](const domain::Result<> &result) {
        if (!result)
            std::println(stderr, "parvis: the PDF was not written: {}", result.error().detail.toStdString());
        QApplication::exit(result ? 0 : 1);
    });
    return QApplication::exec();
}

} // namespace parvis::app
