// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryguide.h"

class QLineEdit;
class QWidget;

namespace parvis::ui {

/// Lets a field in which a query is typed offer fields and values, without covering what below it says how the query reads; the guide outlives it.
void guideField(QLineEdit &field, QWidget &readBack, models::QueryGuide &guide);

} // namespace parvis::ui
