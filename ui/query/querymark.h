// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryjudgement.h"

class QLineEdit;

namespace parvis::ui {

/// Draws a wave under the characters that are wrong in a field's query; takes it away where nothing is.
void markQuery(QLineEdit &field, const models::QueryJudgement &judgement);

} // namespace parvis::ui
