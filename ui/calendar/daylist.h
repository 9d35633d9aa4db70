// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/monthmodel.h"

#include <QtWidgets/QFrame>

class QScrollArea;

namespace parvis::ui {

/// All posts of one day in a small list that closes by itself.
class DayList : public QFrame
{
    Q_OBJECT

public:
    explicit DayList(const models::MonthDay &day, QWidget *parent = nullptr);

    /// Shows it over that widget, within the screen.
    void popUpAt(const QWidget &place);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void opened(parvis::domain::Id<parvis::domain::Post> id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QScrollArea *m_scroll = nullptr;
    QWidget *m_first = nullptr;
    QWidget *m_last = nullptr;
};

} // namespace parvis::ui
