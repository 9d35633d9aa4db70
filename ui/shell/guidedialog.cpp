// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guidedialog.h"

#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

GuideDialog::GuideDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("User guide"));
    constexpr QSize usual(720, 700);
    resize(usual);

    const bool isFrench = QLocale().language() == QLocale::French;
    QFile file(u":/parvis/guide/guide-%1.md"_s.arg(isFrench ? u"fr"_s : u"en"_s));
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();

    auto *browser = new QTextBrowser(this);
    browser->setAccessibleName(windowTitle());
    browser->setProperty("plain", true);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setOpenLinks(false);
    browser->document()->setDocumentMargin(theme::margin);
    browser->document()->setDefaultFont(theme::bodyFont());
    browser->setMarkdown(text);
    QTextCursor cursor(browser->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    constexpr qreal readingLineHeight = 135;
    lines.setLineHeight(readingLineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(lines);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(browser);
}

} // namespace parvis::ui
