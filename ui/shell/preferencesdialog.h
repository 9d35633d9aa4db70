// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/notice.h"
#include "models/notices/noticepause.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QStackedWidget;

namespace parvis::ui {

class SegmentedControl;

/// What the person chose for this machine, in two parts. What is chosen holds at once; there is nothing to confirm.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Part { General, Notifications };
    /// What it lives on.
    struct Context
    {
        models::Preferences &preferences;
        models::NoticePause &pause;
        models::NoticeDisplay &display;
    };

    explicit PreferencesDialog(const Context &context, QWidget *parent = nullptr);

    void showPart(Part part);

protected:
    /// Grows with what stands in it: a sentence that comes later would squeeze the rest.
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeGeneral(models::Preferences &preferences);
    [[nodiscard]] QWidget *makeTray(models::Preferences &preferences);

    SegmentedControl *m_parts;
    QStackedWidget *m_stack;
};

/// A combo of the languages Parvis speaks, each named in itself, with the system's first; follows and sets the preference.
[[nodiscard]] QComboBox *languageCombo(models::Preferences &preferences, QWidget *parent);

} // namespace parvis::ui
