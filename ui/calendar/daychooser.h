// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QFrame>

class QCalendarWidget;

namespace parvis::ui {

/// A small calendar that asks for one day and closes by itself: arrows walk the days, Page Up and Page Down the months, Enter or a click
/// chooses, Escape leaves.
class DayChooser : public QFrame
{
    Q_OBJECT

public:
    /// `question` stands above the days; `first` has the focus; days before `earliest` cannot be chosen where it is valid.
    DayChooser(const QString &question, QDate first, QDate earliest, QWidget *parent);

    /// Shows it with its corner there (in global coordinates), within the window.
    void popUpAt(const QPoint &corner);

Q_SIGNALS:
    void chosen(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QCalendarWidget *m_days;
};

} // namespace parvis::ui
