// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/attachable.h"

#include "ui/widgets/localfiles.h"

#include <QtCore/QMimeData>

namespace parvis::ui {

bool isAttachable(const QMimeData &given, Giving giving)
{
    if (!filesIn(given).isEmpty())
        return true;
    return given.hasImage() && (giving == Giving::Dropped || !given.hasText());
}

QImage pictureIn(const QMimeData &given)
{
    return given.hasImage() ? qvariant_cast<QImage>(given.imageData()) : QImage();
}

} // namespace parvis::ui
