// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/workspacemodel.h"

#include <QtWidgets/QAbstractButton>

namespace parvis::ui {

/// A coloured dot with the words it stands for.
class StateButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StateButton(QWidget *parent = nullptr);

    void setState(models::WorkspaceModel::State state, const QString &text, const QString &detail);
    [[nodiscard]] QSize sizeHint() const override;
    /// With room for the dot alone.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::WorkspaceModel::State m_state = models::WorkspaceModel::State::Old;
};

} // namespace parvis::ui
