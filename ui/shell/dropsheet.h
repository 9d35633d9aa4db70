// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace parvis::ui {

/// What covers the window while something is dragged over it that could be imported.
class DropSheet : public QWidget
{
    Q_OBJECT

public:
    explicit DropSheet(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace parvis::ui
