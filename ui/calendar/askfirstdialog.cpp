// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/askfirstdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

AskFirstDialog::AskFirstDialog(const QString &verb, const QString &what, QWidget *parent)
    : QDialog(parent)
{
    constexpr int askFirstWidth = 520;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(verb);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *take = buttons->addButton(verb, QDialogButtonBox::DestructiveRole);
    take->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    column->setSpacing(theme::unit * 2);
    column->addWidget(bodyLabel(what, this));
    column->addWidget(buttons);
    resize(askFirstWidth, sizeHint().height());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        Q_EMIT taken();
        accept();
    });
}

} // namespace parvis::ui
