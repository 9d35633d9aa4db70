// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTabBar>

namespace parvis::ui {

/// The tabs of a narrow panel that shows many things: each an icon, with its name as tooltip, the current one with its name beside it. A tab can count.
class PanelTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit PanelTabs(QWidget *parent = nullptr);

    void addPanel(const QString &name, const QString &icon);
    /// How much waits there; 0 is not written.
    void setCount(int index, int count);
    /// As wide as it becomes with any of them current: choosing another one moves nothing beside it.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    /// What stands beside the icon.
    [[nodiscard]] QString words(int index, bool isCurrent) const;
    [[nodiscard]] int widthOf(int index, bool isCurrent) const;

    QStringList m_icons;
    QStringList m_names;
    QList<int> m_counts;
};

} // namespace parvis::ui
