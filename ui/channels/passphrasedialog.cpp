// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/passphrasedialog.h"

#include "ui/channels/hiddenfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

PassphraseDialog::PassphraseDialog(models::VaultModel &vault, About about, QWidget *parent)
    : QDialog(parent)
    , m_vault(vault)
    , m_about(about)
    , m_next(new HiddenField(tr("New passphrase"), this))
    , m_repeated(new HiddenField(tr("New passphrase, once more"), this))
    , m_error(bodyLabel({}, this))
    , m_do(new QPushButton(about == About::Change ? tr("Change the passphrase") : tr("Begin a new file"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(about == About::Change ? tr("Change the passphrase") : tr("The passphrase is lost"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit);
    const QString place = m_vault.place();
    if (about == About::Change) {
        //: %1 is the path of a file
        column->addWidget(bodyLabel(tr("What lets Parvis in is kept in %1. From now on the new passphrase alone opens it, in all workspaces of yours and in "
                                       "parvisctl.")
                                        .arg(place),
                                    this));
        m_current = new HiddenField(tr("Present passphrase"), this);
        column->addWidget(captionLabel(m_current->line()->accessibleName(), this));
        column->addWidget(m_current);
    } else {
        //: %1 is the path of a file
        column->addWidget(bodyLabel(tr("What is in %1 cannot be read without its passphrase: not by Parvis, and not by anybody else. The file is kept beside, "
                                       "with “lost” and the date in its name, in case you find the passphrase again.")
                                        .arg(place),
                                    this));
        column->addWidget(bodyLabel(tr("A new file begins, and Parvis asks you to sign in to your channels again, in every workspace of yours. Nothing else "
                                       "is lost: what was taken in and written stays, and what is due waits until you have signed in."),
                                    this));
    }
    for (HiddenField *field : {m_next, m_repeated}) {
        column->addWidget(captionLabel(field->line()->accessibleName(), this));
        column->addWidget(field);
    }
    m_next->line()->setPlaceholderText(tr("at least %Ln character(s)", nullptr, static_cast<int>(models::VaultModel::shortest)));
    column->addWidget(m_error);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_do->setDefault(true);
    buttons->addButton(m_do, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    m_error->hide();
    constexpr int wide = 480;
    setMinimumWidth(wide);

    QList<HiddenField *> fields{m_next, m_repeated};
    if (m_current)
        fields.prepend(m_current);
    for (HiddenField *field : std::as_const(fields))
        connect(field->line(), &QLineEdit::textChanged, m_error, &QWidget::hide);
    connect(m_do, &QPushButton::clicked, this, &PassphraseDialog::tryIt);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_vault, &models::VaultModel::done, this, &QDialog::accept);
    connect(&m_vault, &models::VaultModel::refused, this, [this](const QString &sentence) { complain(sentence, m_current ? m_current : m_next); });
    connect(&m_vault, &models::VaultModel::busyChanged, this, &PassphraseDialog::follow);
    fields.first()->line()->setFocus();
    dress();
    follow();
}

void PassphraseDialog::follow()
{
    m_do->setEnabled(!m_vault.isBusy());
}

void PassphraseDialog::tryIt()
{
    if (m_current && m_current->line()->text().isEmpty())
        return complain(tr("Give the present passphrase."), m_current);
    const QString next = m_next->line()->text();
    if (const QString wrong = models::VaultModel::whatIsWrong(next, m_repeated->line()->text()); !wrong.isEmpty())
        return complain(wrong, next.size() < models::VaultModel::shortest ? m_next : m_repeated);
    m_error->hide();
    if (m_about == About::Change)
        m_vault.change(m_current->line()->text(), next);
    else
        m_vault.beginAnew(next);
}

void PassphraseDialog::complain(const QString &sentence, HiddenField *field)
{
    m_error->setText(sentence);
    m_error->show();
    field->line()->setAccessibleDescription(sentence);
    field->line()->selectAll();
    field->line()->setFocus();
    grow();
}

void PassphraseDialog::grow()
{
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
    if (needed > height())
        resize(width(), needed);
}

bool PassphraseDialog::event(QEvent *event)
{
    const bool isTaken = QDialog::event(event);
    // A sentence that comes later needs its lines: none is cut. (After the event that deletes it, the dialog is no more.)
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) && layout())
        grow();
    return isTaken;
}

void PassphraseDialog::dress()
{
    QPalette inks = m_error->palette();
    inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_error->setPalette(inks);
}

void PassphraseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_error)
        dress();
}

} // namespace parvis::ui
