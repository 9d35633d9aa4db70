// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

/// Paints one person of the list: initials, name, company and roles, last contact, and the score as a bar with its number.
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PersonDelegate(const domain::Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const domain::Clock &m_clock;
    QTimeZone m_zone;
};

/// Paints one entry of a TimelineModel: who spoke where and when, and the beginning of what was said.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace parvis::ui
