// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/tagdialog.h"

#include "ui/inbox/colourchoice.h"
#include "ui/inbox/tagsdialog.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

TagDialog::TagDialog(int colour, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_colours(new ColourChoice(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New tag"));
    m_name->setMaxLength(longestTagName);
    m_name->setAccessibleName(tr("Name of the tag"));
    m_colours->setColour(colour);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = buttons->addButton(tr("Make the tag"), QDialogButtonBox::AcceptRole);
    m_make->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    form->setVerticalSpacing(theme::unit * 2);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Colour"), m_colours);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_name, &QLineEdit::textChanged, this, &TagDialog::follow);
    follow();
}

void TagDialog::accept()
{
    Q_EMIT taken(m_name->text().simplified(), m_colours->colour());
    QDialog::accept();
}

void TagDialog::follow()
{
    const bool isNamed = !m_name->text().trimmed().isEmpty();
    m_make->setEnabled(isNamed);
    m_make->setToolTip(isNamed ? QString() : tr("A tag needs a name"));
}

} // namespace parvis::ui
