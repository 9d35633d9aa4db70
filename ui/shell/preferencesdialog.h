// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/preferences.h"

#include <QtWidgets/QDialog>

class QComboBox;

namespace parvis::ui {

/// Language and appearance. What is chosen holds at once; there is nothing to confirm.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(models::Preferences &preferences, QWidget *parent = nullptr);
};

/// A combo of the languages Parvis speaks, each named in itself, with the system's first; follows and sets the preference.
[[nodiscard]] QComboBox *languageCombo(models::Preferences &preferences, QWidget *parent);

} // namespace parvis::ui
