// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtWidgets/QProgressBar>

namespace parvis::ui {

/// Says that something is under way of which nobody knows how long it takes: a piece of it goes along, for as long as it is shown.
class BusyBar final : public QProgressBar
{
    Q_OBJECT

public:
    explicit BusyBar(const QString &accessibleName, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QBasicTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace parvis::ui
