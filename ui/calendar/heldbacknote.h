// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"
#include "ui/widgets/notebar.h"

namespace parvis::ui {

/// Says of the opened post what keeps it here, whatever its time: Parvis or the computer is offline, or the file of secrets is closed; and offers the way out
/// of that. Else it is not there.
class HeldBackNote : public NoteBar
{
    Q_OBJECT

public:
    HeldBackNote(models::CalendarPageModel &model, QWidget *parent = nullptr);

    /// Shows what is known now.
    void follow();

private:
    models::CalendarPageModel &m_model;
};

} // namespace parvis::ui
