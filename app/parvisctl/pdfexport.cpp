// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/pdfexport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

namespace parvis::app {

std::expected<QByteArray, Exit> pdfOf(const QByteArray &page)
{
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"parvis"_s);
    if (!QFileInfo(program).isExecutable()) {
        complain(u"PDFs are made by the program of the window, and '%1' is not installed. Nothing was written."_s.arg(program));
        return std::unexpected(Exit::Usage);
    }
    const QTemporaryDir folder;
    QFile made(folder.filePath(u"article.pdf"_s));
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, {u"--pdf"_s, made.fileName()});
    process.write(page);
    process.closeWriteChannel();
    // A book of a thousand pages takes less than a minute.
    constexpr int patienceMs = 600'000;
    const bool isDone = process.waitForFinished(patienceMs);
    const QString said = QString::fromLocal8Bit(process.readAllStandardError()).trimmed();
    if (isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 && made.open(QIODevice::ReadOnly))
        return made.readAll();
    complain(u"The PDF was not made. Nothing was written. The window's program said: %1"_s.arg(said.isEmpty() ? u"nothing"_s : said));
    return std::unexpected(Exit::RefusedInPart);
}

} // namespace parvis::app
