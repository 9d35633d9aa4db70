// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyledItemDelegate>

namespace parvis::ui {

/// Where an item whose words are a name and a remark behind it ("Our blog (not connected)") has the name alone.
inline constexpr int remarkedNameRole = Qt::UserRole + 1;

/// Cuts the name of such an item where room lacks, never its remark; the tooltip then begins with the whole.
class RemarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// A box to choose such an item in: open and closed it keeps the remark in sight, and who rests on it reads the whole.
class RemarkBox : public QComboBox
{
    Q_OBJECT

public:
    explicit RemarkBox(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace parvis::ui
