// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"

class QMimeData;
class QPixmap;
class QWidget;

namespace parvis::ui {

/// Starts dragging a post out of a widget and returns when it was let go; `picture` follows the pointer.
void dragPost(QWidget &source, domain::Id<domain::Post> id, const QPixmap &picture);
/// What dragPost() carries.
[[nodiscard]] QMimeData *mimeOf(domain::Id<domain::Post> id);
/// The post that a drag carries; null where it carries something else.
[[nodiscard]] domain::Id<domain::Post> postIn(const QMimeData &data);

} // namespace parvis::ui
