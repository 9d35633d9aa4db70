// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/accountrow.h"

#include "models/channels/servicewords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/theme.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace parvis::ui {

AccountRow::AccountRow(const domain::Identity &account, const QString &personName, QWidget *parent)
    : QWidget(parent)
{
    QStringList more{models::serviceWord(account.service)};
    if (!account.name.isEmpty() && account.name != personName)
        more << account.name;
    if (account.reach > 0)
        more << tr("%Ln follower(s)", nullptr, static_cast<int>(std::min<qint64>(account.reach, std::numeric_limits<int>::max())));
    auto *small = new ElidedLabel(more.join(u" · "_s));
    small->setFont(theme::captionFont());
    small->setInk(theme::Ink::MutedText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::half, theme::half, theme::half, theme::half);
    column->setSpacing(1);
    column->addWidget(new ElidedLabel(account.handle));
    column->addWidget(small);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("%1, %2").arg(account.handle, more.join(u", "_s)));
    setToolTip(tr("Delete removes it from this person"));
    ringWhileFocused(*this);
}

void AccountRow::forbidRemoval()
{
    m_canRemove = false;
    setToolTip({});
}

void AccountRow::keyPressEvent(QKeyEvent *event)
{
    if (m_canRemove && event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        Q_EMIT removalRequested();
    else
        QWidget::keyPressEvent(event);
}

void AccountRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_canRemove)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *remove = menu->addAction(theme::icon(u"edit-delete"_s), tr("Remove the account"), this, &AccountRow::removalRequested);
    remove->setShortcut(Qt::Key_Delete);
    menu->popup(event->globalPos());
}

} // namespace parvis::ui
