// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace parvis::ui {

/// How large a chip of that text is, in caption type.
[[nodiscard]] QSize chipSize(const QString &text);
/// Paints a chip (a caption in a soft pill) with its left edge at `topLeft`; answers the rectangle it took. For delegates.
QRect paintChip(QPainter &painter, QPoint topLeft, const QString &text, theme::Ink fill = theme::Ink::SoftFill, theme::Ink word = theme::Ink::MutedText);

/// A chip as a widget: a word about something, not a control.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    /// Changes the word.
    void setText(const QString &text);
    /// Changes the colours; the default is muted text on the soft fill.
    void setInks(theme::Ink fill, theme::Ink text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    theme::Ink m_fill = theme::Ink::SoftFill;
    theme::Ink m_ink = theme::Ink::MutedText;
};

} // namespace parvis::ui
