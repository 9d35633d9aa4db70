// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace parvis::ui {

/// The field for a post's title. Files of this machine that are dropped on it are left to the window: their addresses are no words.
class TitleField : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

/// The field for a post's text: it asks for four lines and takes what is left. Files of this machine and pictures
/// are none of its words: dropped they are left to the editor, pasted they are told.
class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Something was pasted that is no text: it is to be attached.
    void attachableGiven(const QMimeData &given);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace parvis::ui
