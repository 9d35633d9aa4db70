// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/attachable.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>

namespace parvis::ui {

bool isAttachable(const QMimeData &given, Giving giving)
{
    if (!filesIn(given).isEmpty())
        return true;
    return given.hasImage() && (giving == Giving::Dropped || !given.hasText());
}

QStringList filesIn(const QMimeData &given)
{
    QStringList paths;
    for (const QUrl &url : given.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QImage pictureIn(const QMimeData &given)
{
    return given.hasImage() ? qvariant_cast<QImage>(given.imageData()) : QImage();
}

} // namespace parvis::ui
