// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postwords.h"

#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDragEnterEvent>

#include <algorithm>

namespace parvis::ui {

namespace {

bool hasLocalFiles(const QMimeData &data)
{
    return std::ranges::any_of(data.urls(), &QUrl::isLocalFile);
}

} // namespace

void TitleField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!hasLocalFiles(*event->mimeData()))
        QLineEdit::dragEnterEvent(event);
}

void TitleField::dropEvent(QDropEvent *event)
{
    if (!hasLocalFiles(*event->mimeData()))
        QLineEdit::dropEvent(event);
}

QSize TextField::sizeHint() const
{
    constexpr int lines = 4;
    return {1, lines * QFontMetrics(theme::bodyFont()).lineSpacing() + 2 * theme::unit};
}

bool TextField::canInsertFromMimeData(const QMimeData *source) const
{
    return !hasLocalFiles(*source) && QPlainTextEdit::canInsertFromMimeData(source);
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (!hasLocalFiles(*source))
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace parvis::ui
