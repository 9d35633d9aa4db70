// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryguide.h"

class QLineEdit;

namespace parvis::ui {

/// Lets a field in which a query is typed offer fields and values; the guide outlives it.
void guideField(QLineEdit &field, models::QueryGuide &guide);

} // namespace parvis::ui
