// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/retakedialog.h"

#include "ui/articles/comparisonview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

RetakeDialog::RetakeDialog(const QString &before, const QString &after, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Take the new text"));
    setSizeGripEnabled(true);
    constexpr QSize usualSize(620, 460);
    resize(usualSize);
    auto *changes = new ComparisonView(tr("What would change in the post"), this);
    changes->showTexts({.before = before, .after = after, .differences = domain::compareTexts(before, after)}, 1);
    auto *take = new QPushButton(tr("Replace my words"), this);
    auto *keep = new QPushButton(tr("Keep my words"), this);
    for (QPushButton *button : {take, keep}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    keep->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::unit);
    foot->addStretch();
    foot->addWidget(take);
    foot->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addWidget(bodyLabel(tr("You changed the words that came from the article. With the new text, the post would become this:"), this));
    column->addWidget(changes, 1);
    column->addLayout(foot);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    keep->setFocus();
}

} // namespace parvis::ui
