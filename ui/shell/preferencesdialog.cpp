// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferencesdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using Appearance = models::Preferences::Appearance;

QComboBox *languageCombo(models::Preferences &preferences, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(QCoreApplication::translate("parvis::ui::PreferencesDialog", "As the system"), QString());
    // Each language is named in itself, so that a person finds theirs whatever is shown.
    combo->addItem(u"English"_s, u"en"_s);
    combo->addItem(u"Français"_s, u"fr"_s);
    combo->setCurrentIndex(qMax(0, combo->findData(preferences.language())));
    combo->setAccessibleName(QCoreApplication::translate("parvis::ui::PreferencesDialog", "Language"));
    QObject::connect(combo, &QComboBox::activated, &preferences, [combo, &preferences] { preferences.setLanguage(combo->currentData().toString()); });
    return combo;
}

PreferencesDialog::PreferencesDialog(models::Preferences &preferences, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Preferences"));
    QComboBox *language = languageCombo(preferences, this);
    auto *appearance = new SegmentedControl(tr("Appearance"), this);
    appearance->addSegment(tr("System"), tr("Light or dark as the system is"));
    appearance->addSegment(tr("Light"));
    appearance->addSegment(tr("Dark"));
    appearance->setCurrentIndex(static_cast<int>(preferences.appearance()));
    connect(appearance, &SegmentedControl::currentChanged, this, [&preferences](int index) { preferences.setAppearance(static_cast<Appearance>(index)); });

    auto *undo = new QComboBox(this);
    constexpr int none = 0;
    constexpr int few = 5;
    constexpr int usual = 10;
    constexpr int many = 30;
    constexpr int most = 60;
    for (const int seconds : {none, few, usual, many, most})
        undo->addItem(seconds == 0 ? tr("at once") : tr("after %n second(s)", nullptr, seconds), seconds);
    undo->setCurrentIndex(qMax(0, undo->findData(static_cast<int>(preferences.undoPeriod().count()))));
    undo->setAccessibleName(tr("A reply that was sent leaves"));
    connect(undo, &QComboBox::activated, &preferences, [undo, &preferences] { preferences.setUndoPeriod(std::chrono::seconds(undo->currentData().toInt())); });

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::margin);
    form->setVerticalSpacing(theme::unit * 2);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(tr("&Language"), language);
    form->addRow(tr("Appearance"), appearance);
    form->addRow(tr("&A reply that was sent leaves"), undo);

    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addWidget(sectionLabel(tr("Preferences"), this));
    column->addLayout(form);
    column->addWidget(mutedLabel(tr("Changes hold at once."), this));
    column->addStretch(1);
    column->addWidget(close, 0, Qt::AlignTrailing);
    constexpr int usualWidth = 440;
    setMinimumWidth(usualWidth);
}

} // namespace parvis::ui
