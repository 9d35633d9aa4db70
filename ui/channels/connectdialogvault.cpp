// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/vaultmodel.h"
#include "ui/channels/connectdialog.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ServiceField;
using models::Vault;

void ConnectDialog::makePassphrase()
{
    m_passphrase
        = makeRow({.kind = ServiceField::Kind::Secret, .part = u"passphrase"_s, .label = tr("Passphrase"), .example = {}, .usual = {}, .isHidden = true});
    m_lost->setAccessibleName(tr("I have lost the passphrase…"));
    m_lost->setToolTip(tr("What that means, and how to go on without"));
    m_repeated = makeRow(
        {.kind = ServiceField::Kind::Secret, .part = u"passphrase"_s, .label = tr("Passphrase, once more"), .example = {}, .usual = {}, .isHidden = true});
    if (auto *column = qobject_cast<QVBoxLayout *>(m_passphrase.whole->layout())) {
        column->addWidget(m_repeated.whole);
        column->addWidget(m_lost, 0, Qt::AlignLeading);
    }
    connect(m_lost, &QPushButton::clicked, this, &ConnectDialog::passphraseLost);
}

void ConnectDialog::followVault()
{
    const Vault vault = m_connecting.vault();
    const bool isWanted = m_connecting.wantsPassphrase(service());
    m_vaultSentence->setText(
        vault == Vault::Unmade
            ? tr("This session has no keychain. What lets Parvis in is kept in a file that is sealed with a passphrase of yours, which is asked "
                 "for each time Parvis starts. Nobody can find it again where it is lost: you would sign in to your channels anew.")
            : tr("This session has no keychain. What lets Parvis in is kept in a sealed file: give its passphrase."));
    m_vaultSentence->setVisible(isWanted);
    m_passphrase.whole->setVisible(isWanted);
    m_repeated.whole->setVisible(vault == Vault::Unmade);
    m_lost->setVisible(vault == Vault::Locked);
    m_passphrase.line->setPlaceholderText(vault == Vault::Unmade ? tr("at least %Ln character(s)", nullptr, static_cast<int>(models::VaultModel::shortest))
                                                                 : QString());
    giveLetters();
    fit();
}

} // namespace parvis::ui
