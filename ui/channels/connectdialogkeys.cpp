// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/browserwaiting.h"
#include "ui/channels/connectdialog.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

namespace parvis::ui {

ConnectDialog::~ConnectDialog()
{
    // A field that has the focus says that it was edited while it goes.
    for (const Row &row : std::as_const(m_rows))
        row.line->disconnect(this);
}

QList<QWidget *> ConnectDialog::keyOrder() const
{
    QList<QWidget *> order{m_service};
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i == m_helped)
            order << m_page;
        const Row &row = m_rows.at(i);
        order << (row.line->focusProxy() ? row.line->focusProxy() : row.line);
        if (row.last != row.line)
            order << row.last;
    }
    if (m_helped < 0)
        order << m_page;
    return order << m_way << m_name << m_passphrase.line << m_passphrase.last << m_waiting->first() << m_waiting->last() << m_connect << m_cancel;
}

bool ConnectDialog::focusNextPrevChild(bool next)
{
    // Fields come and go with the service: the order is made anew each time, not kept in Qt's chain, which loses who gets another parent.
    QList<QWidget *> order = keyOrder();
    order.removeIf(
        [this](const QWidget *one) { return one != focusWidget() && (!one->isVisibleTo(this) || !one->isEnabled() || !(one->focusPolicy() & Qt::TabFocus)); });
    const qsizetype at = order.indexOf(focusWidget());
    if (at < 0)
        return QDialog::focusNextPrevChild(next);
    const qsizetype to = (at + (next ? 1 : order.size() - 1)) % order.size();
    order.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_scroll->ensureWidgetVisible(order.at(to));
    return true;
}

} // namespace parvis::ui
