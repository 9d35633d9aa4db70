// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/navigator.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QWidget>

#include <map>

class QVBoxLayout;

namespace parvis::ui {

/// One item of the rail: an icon with its name under it and, where something waits, a badge.
class RailItem : public QAbstractButton
{
    Q_OBJECT

public:
    RailItem(const QString &name, const QString &icon, QWidget *parent = nullptr);

    /// The number on the badge; 0 hides it.
    void setBadge(qint64 count);
    [[nodiscard]] qint64 badge() const { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Up (-1) or down (1), by key.
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
    qint64 m_badge = 0;
};

/// The column at the left edge: places at the top, menu and preferences at the foot.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Adds a place at the end of the top part.
    RailItem *addPlace(models::PlaceId place, const QString &name, const QString &icon);
    /// Adds an item at the foot.
    RailItem *addFoot(const QString &name, const QString &icon);
    /// Marks a place as the one shown.
    void setCurrent(models::PlaceId place);
    void setBadge(models::PlaceId place, qint64 count);
    /// Puts the keyboard focus on the current place.
    void focusCurrent();

Q_SIGNALS:
    void placeChosen(parvis::models::PlaceId place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Puts the keyboard on the next item, upwards (-1) or downwards (1).
    void step(RailItem &from, int by);

    QVBoxLayout *m_column;
    qsizetype m_placeCount = 0;
    std::map<models::PlaceId, RailItem *> m_items;
};

} // namespace parvis::ui
