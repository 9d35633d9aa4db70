// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QScrollArea>

namespace parvis::ui {

/// Holds what is under the pointer, else what has the keyboard, where it stands in a scroll area while what stands above it grows or shrinks: a click that is
/// under way hits what it was meant for. From its beginning to its end, and once more when control returns. `held`: what is held instead, where that is known.
class SteadyPlace
{
public:
    explicit SteadyPlace(QScrollArea &area, QWidget *held = nullptr);
    ~SteadyPlace();
    Q_DISABLE_COPY_MOVE(SteadyPlace)

private:
    QPointer<QScrollArea> m_area;
    QPointer<QWidget> m_held;
    int m_top = 0;
};

} // namespace parvis::ui
