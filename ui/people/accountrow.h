// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"

#include <QtWidgets/QWidget>

namespace parvis::ui {

/// One account of a person; it takes the keyboard, and Delete or its menu asks to remove it.
class AccountRow : public QWidget
{
    Q_OBJECT

public:
    /// `personName`: what the account need not say again.
    AccountRow(const domain::Identity &account, const QString &personName, QWidget *parent = nullptr);

    /// Lets it be read alone.
    void forbidRemoval();

Q_SIGNALS:
    void removalRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool m_canRemove = true;
};

} // namespace parvis::ui
