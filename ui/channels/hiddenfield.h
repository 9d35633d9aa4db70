// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QToolButton;

namespace parvis::ui {

/// A line for what nobody is to read over a shoulder, with a button that shows it.
class HiddenField : public QWidget
{
    Q_OBJECT

public:
    explicit HiddenField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    /// What comes next by Tab.
    [[nodiscard]] QToolButton *button() const { return m_show; }

private:
    QLineEdit *m_line;
    QToolButton *m_show;
};

} // namespace parvis::ui
