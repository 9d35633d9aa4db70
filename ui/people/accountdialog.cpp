// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/accountdialog.h"

#include "models/channels/servicewords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

AccountDialog::AccountDialog(models::PeoplePageModel &people, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_service(new QComboBox(this))
    , m_account(new QLineEdit(this))
    , m_sentence(mutedLabel({}, this))
{
    constexpr int wide = 420;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add an account"));
    setMinimumWidth(wide);
    m_service->setAccessibleName(tr("Service"));
    for (const QString &service : models::PeoplePageModel::accountServices())
        m_service->addItem(models::serviceWord(service), service);
    m_account->setAccessibleName(tr("Handle or address of the profile"));
    auto *buttons = new QDialogButtonBox(this);
    m_add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(captionLabel(m_service->accessibleName(), this));
    column->addWidget(m_service);
    column->addWidget(captionLabel(m_account->accessibleName(), this));
    column->addWidget(m_account);
    column->addWidget(m_sentence);
    column->addSpacing(theme::unit);
    column->addWidget(buttons);
    connect(m_service, &QComboBox::currentIndexChanged, this, &AccountDialog::judge);
    connect(m_account, &QLineEdit::textChanged, this, &AccountDialog::judge);
    // Another person may be looked at meanwhile; the account was meant for this one.
    connect(&m_people, &models::PeoplePageModel::opened, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_people.addAccount(service(), m_account->text());
        accept();
    });
    m_account->setFocus(Qt::OtherFocusReason);
    judge();
}

QString AccountDialog::service() const
{
    return m_service->currentData().toString();
}

void AccountDialog::judge()
{
    const QString complaint = m_people.complaintOfAccount(service(), m_account->text());
    m_sentence->setText(complaint);
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed);
    m_add->setEnabled(complaint.isEmpty());
    m_add->setToolTip(complaint.isEmpty() ? tr("Note that it is theirs") : complaint);
}

} // namespace parvis::ui
