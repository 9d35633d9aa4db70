// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace parvis::ui {

/// A few choices side by side of which one is taken (Day | Week | Month). Arrow keys move between them.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the whole.
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    /// Adds a choice at the end; answers its index. The first is taken at once.
    int addSegment(const QString &text, const QString &tooltip = {});
    [[nodiscard]] int currentIndex() const;
    /// Takes a choice, without currentChanged.
    void setCurrentIndex(int index);

Q_SIGNALS:
    /// The person took another choice.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace parvis::ui
