// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/serviceforms.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace parvis::ui {

/// What is wrong with what a line holds, for who cannot see it: told of what stands for the line where it is hidden.
void describeField(QLineEdit *line, const QString &sentence);
/// Two fields in one row, in a widget of theirs.
[[nodiscard]] QWidget *sideBySide(QWidget *first, QWidget *second, QWidget *parent);

/// The path of a folder or a file of this machine: written, chosen in a dialog, or dropped on it.
class PathField : public QWidget
{
    Q_OBJECT

public:
    PathField(const models::ServiceField &field, QWidget *parent);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QWidget *button() const;

protected:
    /// Of what is dropped the line itself would take the address as words.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void take(const QString &path);

    models::ServiceField m_field;
    QLineEdit *m_line;
    QToolButton *m_button;
};

/// One of a few things, behind a line that holds which.
class ChoiceField : public QWidget
{
    Q_OBJECT

public:
    ChoiceField(const models::ServiceField &field, QWidget *parent);

    /// Hidden; what is written into it is chosen, what is chosen stands in it. Its focus is that of the choice.
    [[nodiscard]] QLineEdit *line() const { return m_line; }

private:
    QLineEdit *m_line;
    QComboBox *m_choice;
};

} // namespace parvis::ui
