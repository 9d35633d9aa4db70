// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCalendarWidget;
class QWidget;

namespace parvis::ui {

/// A month to choose a day from, in the colours worn: a quiet head with its arrows, weeks that begin as the locale says, weekends like other days.
[[nodiscard]] QCalendarWidget *dayCalendar(QWidget *parent);

} // namespace parvis::ui
