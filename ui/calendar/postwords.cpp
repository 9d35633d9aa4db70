// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postwords.h"

#include "ui/media/attachable.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>

namespace parvis::ui {

void TitleField::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesIn(*event->mimeData()).isEmpty())
        QLineEdit::dragEnterEvent(event);
}

void TitleField::dropEvent(QDropEvent *event)
{
    if (filesIn(*event->mimeData()).isEmpty())
        QLineEdit::dropEvent(event);
}

QSize TextField::sizeHint() const
{
    constexpr int lines = 4;
    return {1, lines * QFontMetrics(theme::bodyFont()).lineSpacing() + 2 * theme::unit};
}

bool TextField::canInsertFromMimeData(const QMimeData *source) const
{
    return filesIn(*source).isEmpty() && QPlainTextEdit::canInsertFromMimeData(source);
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (isAttachable(*source, Giving::Pasted))
        Q_EMIT attachableGiven(*source);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace parvis::ui
