// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/accountscard.h"

#include "models/people/personwords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "ui/people/accountdialog.h"
#include "ui/people/accountrow.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace parvis::ui {

AccountsCard::AccountsCard(models::PeoplePageModel &people, QWidget *parent)
    : Card(tr("Accounts"), parent)
    , m_people(people)
    , m_add(new QPushButton(tr("Add an account…"), this))
    , m_content(new QVBoxLayout)
{
    m_add->setFlat(true);
    m_add->setAutoDefault(false);
    m_add->setAccessibleName(m_add->text());
    m_add->setToolTip(tr("Note an account that you know to be theirs"));
    connect(m_add, &QPushButton::clicked, this, &AccountsCard::ask);
    addToHead(m_add);
    m_content->setSpacing(theme::half);
    body()->addLayout(m_content);
    connect(&m_people, &models::PeoplePageModel::opened, this, &AccountsCard::show);
    connect(&m_people, &models::PeoplePageModel::personChanged, this, &AccountsCard::show);
    show();
}

void AccountsCard::ask()
{
    (new AccountDialog(m_people, this))->open();
}

void AccountsCard::show()
{
    if (!m_people.card())
        return;
    const Shown shown{.card = *m_people.card(), .merges = m_people.merges()};
    if (shown == m_shown)
        return;
    m_shown = shown;
    // Whoever acts on a row that goes stays among the accounts.
    QWidget *focused = window()->focusWidget();
    const bool isInside = focused && focused != m_add && isAncestorOf(focused);
    qsizetype place = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i] == focused)
            place = i;
    }
    if (isInside)
        m_add->setFocus(Qt::OtherFocusReason);
    fill();
    if (isInside && !m_rows.isEmpty())
        m_rows[std::min(place, m_rows.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void AccountsCard::fill()
{
    while (QLayoutItem *item = m_content->takeAt(0)) {
        discard(item->widget());
        delete item;
    }
    m_rows.clear();
    m_last = m_add;
    for (const domain::Identity &account : std::as_const(m_shown.card.identities))
        addAccount(account);
    if (m_rows.isEmpty())
        m_content->addWidget(mutedLabel(tr("No account is known."), this));
    if (const QString why = m_people.whyNotMatched(); !why.isEmpty())
        m_content->addWidget(mutedLabel(why, this));
    for (const store::Merge &merge : std::as_const(m_shown.merges))
        addMerge(merge);
}

void AccountsCard::addAccount(const domain::Identity &account)
{
    auto *row = new AccountRow(account, m_shown.card.person.name, this);
    if (m_people.isReadOnly())
        row->forbidRemoval();
    connect(row, &AccountRow::removalRequested, this, [this, account] { m_people.removeAccount(account); });
    m_content->addWidget(row);
    // The layout shows it with the next turn; it may be given the keyboard in this one.
    row->show();
    m_rows << row;
    chain(*row);
}

void AccountsCard::addMerge(const store::Merge &merge)
{
    // A name is as long as it likes; a button cannot cut it with an ellipsis.
    const QString name = models::mergedName(merge, m_shown.card.person.name);
    m_content->addWidget(new ElidedLabel(tr("With “%1”").arg(name)));
    auto *button = new QPushButton(tr("Take out again"), this);
    button->setAccessibleName(tr("Take “%1” out again").arg(name));
    button->setToolTip(tr("Merged on %1").arg(models::exactMoment(merge.at, m_people.zone())));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, merge] { m_people.unmerge(merge); });
    // A later merge stands on an earlier one: the newest comes off first.
    const store::Merge &newest = m_shown.merges.first();
    if (m_people.isReadOnly())
        switchOff(*button, models::readOnlyReason());
    else if (merge != newest)
        switchOff(*button, tr("Take “%1” out first: that was merged later").arg(models::mergedName(newest, m_shown.card.person.name)));
    m_content->addWidget(button);
    chain(*button);
}

void AccountsCard::chain(QWidget &control)
{
    setTabOrder(m_last, &control);
    m_last = &control;
}

} // namespace parvis::ui
