// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/recipientsdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QTextBlock>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

namespace {
constexpr QSize recipientsSize(480, 420);
} // namespace

RecipientsDialog::RecipientsDialog(models::ConnectModel &connecting, const domain::Channel &channel, const QString &recipients, QWidget *parent)
    : QDialog(parent)
    , m_connecting(connecting)
    , m_channel(channel)
    , m_recipients(new QPlainTextEdit(recipients, this))
    , m_sentence(bodyLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a channel
    setWindowTitle(tr("Recipients of %1").arg(channel.name));
    m_recipients->setAccessibleName(tr("Newsletter goes to"));
    m_recipients->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addWidget(mutedLabel(tr("One address a line. Each gets a message of their own, and nobody sees anybody else’s address; without any there is no "
                                    "newsletter."),
                                 this));
    column->addWidget(m_recipients, 1);
    column->addWidget(m_sentence);
    column->addWidget(buttons);
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_sentence->setPalette(inks);
    m_sentence->hide();
    resize(recipientsSize);
    connect(m_recipients, &QPlainTextEdit::textChanged, this, [this] { complain({}); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecipientsDialog::keep);
    m_recipients->setFocus();
}

void RecipientsDialog::complain(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_save->setEnabled(true);
}

void RecipientsDialog::choose(const QString &refusal)
{
    for (QTextBlock line = m_recipients->document()->begin(); line.isValid(); line = line.next()) {
        const QString address = line.text().trimmed();
        if (address.isEmpty() || !refusal.contains(address))
            continue;
        QTextCursor cursor(line);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        return m_recipients->setTextCursor(cursor);
    }
}

void RecipientsDialog::keep()
{
    // A button that is switched off would hand the keyboard on to Cancel.
    m_recipients->setFocus(Qt::OtherFocusReason);
    m_save->setEnabled(false);
    m_connecting.setRecipients(m_channel, m_recipients->toPlainText(), this, [this](const QString &refusal) {
        complain(refusal);
        if (refusal.isEmpty())
            return accept();
        choose(refusal);
    });
}

} // namespace parvis::ui
