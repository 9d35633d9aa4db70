// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QLabel;
class QWidget;

namespace parvis::ui {

/// A label in section type (1.2×, bold).
[[nodiscard]] QLabel *sectionLabel(const QString &text, QWidget *parent = nullptr);
/// A label in caption type and muted ink.
[[nodiscard]] QLabel *captionLabel(const QString &text, QWidget *parent = nullptr);
/// A label in body type that wraps.
[[nodiscard]] QLabel *bodyLabel(const QString &text, QWidget *parent = nullptr);
/// A label in body type, muted ink, that wraps.
[[nodiscard]] QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);

} // namespace parvis::ui
