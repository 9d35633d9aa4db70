// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QSpinBox>

#include <optional>

namespace parvis::ui {

/// A field for how many words to aim at; "no goal" at its low end.
class GoalBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit GoalBox(QWidget *parent = nullptr);

    [[nodiscard]] std::optional<int> goal() const;
    void setGoal(std::optional<int> words);
};

} // namespace parvis::ui
