// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace parvis::ui {

/// The round avatar of a name as a widget.
class AvatarView : public QWidget
{
    Q_OBJECT

public:
    explicit AvatarView(int size, QWidget *parent = nullptr);

    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace parvis::ui
