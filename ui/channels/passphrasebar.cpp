// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/passphrasebar.h"

#include "ui/channels/hiddenfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimer>
#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

using models::Vault;

PassphraseBar::PassphraseBar(models::ConnectModel &connecting, const models::ChannelListModel &list, QWidget *parent)
    : QFrame(parent)
    , m_connecting(connecting)
    , m_list(list)
    , m_sentence(bodyLabel({}, this))
    , m_field(new HiddenField(tr("Passphrase of the file of secrets"), this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_lost(new QPushButton(tr("I have lost it…"), this))
    , m_error(bodyLabel({}, this))
{
    m_field->line()->setPlaceholderText(tr("Passphrase"));
    m_open->setAccessibleName(tr("Open the file of secrets"));
    m_open->setToolTip(tr("What is new is taken in then, and what waits leaves"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::unit);
    row->addWidget(m_field, 1);
    row->addWidget(m_open);
    row->addWidget(m_lost);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit + theme::half, theme::unit * 2, theme::unit + theme::half);
    column->setSpacing(theme::unit);
    column->addWidget(m_sentence);
    column->addLayout(row);
    column->addWidget(m_error);
    m_error->hide();
    connect(m_field->line(), &QLineEdit::returnPressed, this, &PassphraseBar::open);
    connect(m_field->line(), &QLineEdit::textChanged, this, [this](const QString &text) {
        m_open->setEnabled(!text.isEmpty());
        m_error->hide();
    });
    m_lost->setAccessibleName(tr("I have lost the passphrase…"));
    m_lost->setToolTip(tr("What that means, and how to go on without"));
    connect(m_open, &QPushButton::clicked, this, &PassphraseBar::open);
    connect(m_lost, &QPushButton::clicked, this, &PassphraseBar::passphraseLost);
    connect(&m_connecting, &models::ConnectModel::vaultChanged, this, &PassphraseBar::follow);
    connect(&m_connecting, &models::ConnectModel::passphraseRefused, this, [this](const QString &sentence) {
        m_error->setText(sentence);
        m_error->show();
        m_field->line()->selectAll();
        m_field->setFocus();
    });
    connect(&m_list, &models::ChannelListModel::loaded, this, &PassphraseBar::follow);
    m_open->setEnabled(false);
    dress();
    follow();
}

void PassphraseBar::follow()
{
    const Vault vault = m_connecting.vault();
    const bool isWanted = m_connecting.isVaultMissed();
    if (!isWanted)
        m_field->line()->clear();
    // What needs nothing of the file goes on, and is not to be missed in vain.
    if (m_connecting.hasOpenChannels())
        m_sentence->setText(
            vault == Vault::Unmade
                ? tr("This session has no keychain, and what let Parvis into your accounts is not here. Sign in to them again. Folders and "
                     "feeds go on without.")
                : tr("What lets Parvis into your accounts is in a sealed file. Until its passphrase is given nothing is taken in or sent there; "
                     "folders and feeds go on without."));
    else
        m_sentence->setText(
            vault == Vault::Unmade
                ? tr("This session has no keychain, and what let Parvis into your channels is not here. Sign in to them again.")
                : tr("What lets Parvis into your channels is in a sealed file. Until its passphrase is given nothing is taken in, and nothing is sent."));
    m_field->setVisible(vault == Vault::Locked);
    m_open->setVisible(vault == Vault::Locked);
    m_lost->setVisible(vault == Vault::Locked);
    setVisible(isWanted);
}

void PassphraseBar::open()
{
    if (!m_field->line()->text().isEmpty())
        m_connecting.unlock(m_field->line()->text());
}

void PassphraseBar::dress()
{
    QPalette inks = m_error->palette();
    inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_error->setPalette(inks);
}

void PassphraseBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    takeFocus();
}

void PassphraseBar::takeFocus()
{
    // After the place has put the keyboard where it usually stands.
    QTimer::singleShot(0, m_field, [field = m_field] {
        if (field->isVisible() && field->isEnabled())
            field->setFocus(Qt::OtherFocusReason);
    });
}

void PassphraseBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void PassphraseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(theme::Ink::AccentSoft), theme::ink(theme::Ink::Line), theme::cardRadius);
}

} // namespace parvis::ui
