// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/goalbox.h"

namespace parvis::ui {

GoalBox::GoalBox(QWidget *parent)
    : QSpinBox(parent)
{
    constexpr int mostWords = 1'000'000;
    constexpr int stepOfWords = 100;
    setAccessibleName(tr("Words to aim at"));
    setRange(0, mostWords);
    setSingleStep(stepOfWords);
    setGroupSeparatorShown(true);
    setSpecialValueText(tr("no goal"));
}

std::optional<int> GoalBox::goal() const
{
    return value() > 0 ? std::optional(value()) : std::nullopt;
}

void GoalBox::setGoal(std::optional<int> words)
{
    setValue(words.value_or(0));
}

} // namespace parvis::ui
