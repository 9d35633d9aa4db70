// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

namespace parvis::ui {

/// The one field of the top bar: it searches in the page shown; its key cap opens the commands.
class CommandField : public QLineEdit
{
    Q_OBJECT

public:
    explicit CommandField(QWidget *parent = nullptr);

    /// Shows what is typed for a page, without searchTyped: `hint` stands while it is empty.
    void present(const QString &typed, const QString &hint);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person typed; comes 60 ms after the last keystroke.
    void searchTyped(const QString &typed);
    /// The key cap was clicked.
    void commandsRequested();
    /// Escape in the empty field, or Enter, or arrow down: work goes on in the page.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect capRect() const;

    QTimer m_pause;
};

} // namespace parvis::ui
