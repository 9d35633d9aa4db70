// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace parvis::ui {

class ElidedLabel;

/// A surface with a hairline and round corners, with an optional title line (title at left, a quiet note at right). Content goes into
/// body(), which has margins of its own; rows that run from edge to edge are added with addRow().
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    /// The line at the top, and the card's accessible name; empty hides it.
    void setTitle(const QString &title);
    /// Lets a long title go on in a second line.
    void wrapTitle();
    /// The muted words at the right of the title ("4, to drag"); empty hides them.
    void setNote(const QString &note);
    /// The muted line under the title; empty hides it.
    void setSubtitle(const QString &subtitle);
    /// Where content goes: margins of 16, spacing of 8.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Puts a small control at the right end of the title's line.
    void addToHead(QWidget *control);
    /// Adds a widget over the whole width with a hairline above it.
    void addRow(QWidget *row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QWidget *m_head;
    QHBoxLayout *m_line;
    ElidedLabel *m_title;
    QLabel *m_note;
    ElidedLabel *m_subtitle;
};

} // namespace parvis::ui
