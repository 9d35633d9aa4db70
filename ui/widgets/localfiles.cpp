// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/localfiles.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

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

namespace {
bool endsWithOneOf(const QString &path, const QStringList &endings)
{
    return std::ranges::any_of(endings, [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}
} // namespace

bool areImages(const QStringList &paths)
{
    static const QStringList endings{u".png"_s, u".jpg"_s, u".jpeg"_s, u".gif"_s,  u".webp"_s, u".svg"_s,
                                     u".bmp"_s, u".tif"_s, u".tiff"_s, u".avif"_s, u".heic"_s};
    return !paths.isEmpty() && std::ranges::all_of(paths, [](const QString &path) { return endsWithOneOf(path, endings); });
}

bool areArticles(const QStringList &paths)
{
    static const QStringList endings{u".md"_s, u".markdown"_s, u".html"_s, u".htm"_s, u".docx"_s, u".odt"_s};
    return !paths.isEmpty() && std::ranges::all_of(paths, [](const QString &path) { return QFileInfo(path).isDir() || endsWithOneOf(path, endings); });
}

} // namespace parvis::ui
