// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace parvis::ui {

/// Shows what becomes of a post whose words a person changed, before the new text of its article takes their place; accepted where it is to.
class RetakeDialog : public QDialog
{
    Q_OBJECT

public:
    RetakeDialog(const QString &before, const QString &after, QWidget *parent = nullptr);
};

} // namespace parvis::ui
