// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryjudgement.h"

class QLabel;
class QLineEdit;

namespace parvis::ui {

/// Draws a wave under the characters that are wrong in a field's query; takes it away where nothing is.
void markQuery(QLineEdit &field, const models::QueryJudgement &judgement);
/// Says under a field what is wrong with what stands there, on the paper of a note, or how it is read, muted.
void sayQuery(QLabel &label, const QString &sentence, bool isWrong);

} // namespace parvis::ui
