// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QImage>

class QMimeData;

namespace parvis::ui {

/// How something comes: dragged here, where what was taken hold of is meant, or from the clipboard, where a text that brings its picture along is a text.
enum class Giving { Dropped, Pasted };

/// Whether anything of it can be attached: files of this computer, or a picture.
[[nodiscard]] bool isAttachable(const QMimeData &given, Giving giving);
/// The picture it is, where it names no files.
[[nodiscard]] QImage pictureIn(const QMimeData &given);

} // namespace parvis::ui
