// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/latedialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

LateDialog::LateDialog(models::CalendarPageModel &model, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Posts that are late"));
    auto *hours = new QComboBox(this);
    hours->setAccessibleName(tr("How late a post may leave by itself"));
    hours->addItem(tr("Not at all: ask me"), 0);
    for (const int most : {1, 2, 4, 6, 12, 24})
        hours->addItem(tr("Up to %Ln hour(s) late", nullptr, most), most);
    const int present = static_cast<int>(model.latePolicy().most.count());
    if (hours->findData(present) < 0)
        hours->addItem(tr("Up to %Ln hour(s) late", nullptr, present), present);
    hours->setCurrentIndex(hours->findData(present));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    form->setVerticalSpacing(theme::unit * 2);
    form->addRow(bodyLabel(tr("Where this computer was off or offline when a post was to leave, it leaves as soon as it can. What is later than this waits for "
                              "you. Replies leave up to a day late."),
                           this));
    form->addRow(tr("&Leaves by itself"), hours);
    form->addRow(buttons);
    constexpr int width = 460;
    resize(width, sizeHint().height());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, &model, hours] {
        model.setLatePolicy({.most = std::chrono::hours{hours->currentData().toInt()}});
        accept();
    });
}

} // namespace parvis::ui
