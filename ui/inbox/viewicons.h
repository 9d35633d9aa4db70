// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace parvis::ui {

/// An icon that a saved view can wear.
struct ViewIcon
{
    QString id;     ///< as theme::icon() and the workspace name it; empty: none
    QString name;   ///< as a person does
};

/// The icons offered, no icon first.
[[nodiscard]] QList<ViewIcon> viewIcons();
/// Whether an icon of that name is among them: a workspace may come from a Parvis that knew others.
[[nodiscard]] bool isViewIcon(const QString &id);

} // namespace parvis::ui
