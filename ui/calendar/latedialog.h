// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"

#include <QtWidgets/QDialog>

namespace parvis::ui {

/// Asks how late a post of this workspace may leave by itself. Shown with open(); it throws itself away.
class LateDialog : public QDialog
{
    Q_OBJECT

public:
    LateDialog(models::CalendarPageModel &model, QWidget *parent);
};

} // namespace parvis::ui
