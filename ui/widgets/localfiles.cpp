// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/localfiles.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>

namespace parvis::ui {

QStringList filesIn(const QMimeData &given)
{
    QStringList paths;
    for (const QUrl &url : given.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace parvis::ui
