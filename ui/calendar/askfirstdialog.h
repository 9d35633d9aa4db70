// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace parvis::ui {

/// Says what comes of a verb, and asks whether it is meant. Shown with open(); it throws itself away.
class AskFirstDialog : public QDialog
{
    Q_OBJECT

public:
    /// `verb`: as its button says it; `what`: what happens then, as sentences.
    AskFirstDialog(const QString &verb, const QString &what, QWidget *parent);

Q_SIGNALS:
    void taken();
};

} // namespace parvis::ui
