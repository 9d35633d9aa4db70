// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace parvis::ui {

/// A bare field of plain text that is as high as what stands in it, up to some lines; Tab leaves it.
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingEdit(int mostLines, QWidget *parent = nullptr);

    /// More lines than these scroll.
    void setMostLines(int lines);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();
    /// How many lines the words take that stand in it while it is empty.
    [[nodiscard]] int placeholderLines() const;

    int m_mostLines;
};

} // namespace parvis::ui
