// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/widgets/theme.h"

#include <QtWidgets/QLabel>

namespace parvis::ui {

namespace {

/// A label that never takes markup from its text, and follows the palette.
[[nodiscard]] QLabel *plainLabel(const QString &text, const QFont &font, QPalette::ColorRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setForegroundRole(role);
    return label;
}

} // namespace

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    return plainLabel(text, theme::sectionFont(), QPalette::WindowText, parent);
}

QLabel *captionLabel(const QString &text, QWidget *parent)
{
    // PlaceholderText and not a colour: the label then follows a change of palette by itself.
    return plainLabel(text, theme::captionFont(), QPalette::PlaceholderText, parent);
}

QLabel *bodyLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, theme::bodyFont(), QPalette::WindowText, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, theme::bodyFont(), QPalette::PlaceholderText, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace parvis::ui
