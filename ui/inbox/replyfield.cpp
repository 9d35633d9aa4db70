// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyfield.h"

#include "ui/media/attachable.h"

namespace parvis::ui {

bool ReplyField::canInsertFromMimeData(const QMimeData *source) const
{
    return isAttachable(*source, Giving::Pasted) || GrowingEdit::canInsertFromMimeData(source);
}

void ReplyField::insertFromMimeData(const QMimeData *source)
{
    if (isAttachable(*source, Giving::Pasted))
        Q_EMIT attachableGiven(*source);
    else
        GrowingEdit::insertFromMimeData(source);
}

} // namespace parvis::ui
