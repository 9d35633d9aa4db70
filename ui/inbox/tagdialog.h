// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace parvis::ui {

class ColourChoice;

/// Asks for the name and the colour of a new tag.
class TagDialog : public QDialog
{
    Q_OBJECT

public:
    /// `colour` is the one to begin with.
    TagDialog(int colour, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    /// The person wants this tag.
    void taken(const QString &name, int colour);

private:
    void follow();

    QLineEdit *m_name;
    ColourChoice *m_colours;
    QPushButton *m_make = nullptr;
};

} // namespace parvis::ui
