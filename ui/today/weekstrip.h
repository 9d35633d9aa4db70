// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/today/todaypagemodel.h"

#include <QtWidgets/QWidget>

namespace parvis::ui {

/// The next seven days side by side, a dot for each post. Each day is a button that leads to the calendar.
class WeekStrip : public QWidget
{
    Q_OBJECT

public:
    explicit WeekStrip(QWidget *parent = nullptr);

    /// Shows those days; the first is today.
    void setDays(const QList<models::TodayDay> &days);

Q_SIGNALS:
    /// The person chose a day.
    void dayChosen(const parvis::models::TodayDay &day);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<models::TodayDay> m_days;
};

} // namespace parvis::ui
