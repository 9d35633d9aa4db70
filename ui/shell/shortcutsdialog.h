// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/commandlistmodel.h"

#include <QtWidgets/QDialog>

namespace parvis::ui {

/// Every shortcut of the window and its places, by place.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<models::Command> &commands, QWidget *parent = nullptr);
};

} // namespace parvis::ui
