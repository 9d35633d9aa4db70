// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferencesdialog.h"

#include "ui/shell/noticepreferences.h"
#include "ui/shell/trayicon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using Appearance = models::Preferences::Appearance;

QComboBox *languageCombo(models::Preferences &preferences, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    guardFromWheel(*combo);
    combo->addItem(QCoreApplication::translate("parvis::ui::PreferencesDialog", "As the system"), QString());
    // Each language is named in itself, so that a person finds theirs whatever is shown.
    combo->addItem(u"English"_s, u"en"_s);
    combo->addItem(u"Français"_s, u"fr"_s);
    combo->setCurrentIndex(qMax(0, combo->findData(preferences.language())));
    combo->setAccessibleName(QCoreApplication::translate("parvis::ui::PreferencesDialog", "Language"));
    QObject::connect(combo, &QComboBox::activated, &preferences, [combo, &preferences] { preferences.setLanguage(combo->currentData().toString()); });
    return combo;
}

PreferencesDialog::PreferencesDialog(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_parts(new SegmentedControl(tr("Part of the preferences"), this))
    , m_stack(new QStackedWidget(this))
{
    setWindowTitle(tr("Preferences"));
    m_parts->addSegment(tr("General"));
    m_stack->addWidget(makeGeneral(context.preferences));
    m_parts->addSegment(tr("Notifications"));
    m_stack->addWidget(new NoticePreferences(context.preferences, context.pause, context.display, m_stack));
    connect(m_parts, &SegmentedControl::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);

    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addWidget(sectionLabel(tr("Preferences"), this));
    column->addWidget(m_parts);
    column->addWidget(m_stack, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(mutedLabel(tr("Changes take effect at once."), this), 1);
    foot->addWidget(close);
    column->addLayout(foot);
    constexpr int usualWidth = 520;
    setMinimumWidth(usualWidth);
}

bool PreferencesDialog::event(QEvent *event)
{
    const bool isTaken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
            resize(width(), needed);
    }
    return isTaken;
}

void PreferencesDialog::showPart(Part part)
{
    m_parts->setCurrentIndex(static_cast<int>(part));
    m_stack->setCurrentIndex(static_cast<int>(part));
}

QWidget *PreferencesDialog::makeGeneral(models::Preferences &preferences)
{
    auto *part = new QWidget(this);
    QComboBox *language = languageCombo(preferences, part);
    auto *appearance = new SegmentedControl(tr("Appearance"), part);
    appearance->addSegment(tr("System"), tr("Light or dark as the system is"));
    appearance->addSegment(tr("Light"));
    appearance->addSegment(tr("Dark"));
    appearance->setCurrentIndex(static_cast<int>(preferences.appearance()));
    connect(appearance, &SegmentedControl::currentChanged, this, [&preferences](int index) { preferences.setAppearance(static_cast<Appearance>(index)); });

    auto *undo = new QComboBox(part);
    guardFromWheel(*undo);
    constexpr int none = 0;
    constexpr int few = 5;
    constexpr int usual = 10;
    constexpr int many = 30;
    constexpr int most = 60;
    for (const int seconds : {none, few, usual, many, most})
        undo->addItem(seconds == 0 ? tr("at once") : tr("after %n second(s)", nullptr, seconds), seconds);
    undo->setCurrentIndex(qMax(0, undo->findData(static_cast<int>(preferences.undoPeriod().count()))));
    undo->setAccessibleName(tr("A reply, or a post that is published now, leaves"));
    connect(undo, &QComboBox::activated, &preferences, [undo, &preferences] { preferences.setUndoPeriod(std::chrono::seconds(undo->currentData().toInt())); });

    using Saving = domain::NetworkSaving;
    auto *metered = new QComboBox(part);
    guardFromWheel(*metered);
    metered->addItem(tr("fetch less often"), static_cast<int>(Saving::Less));
    metered->addItem(tr("only send what is due"), static_cast<int>(Saving::SendOnly));
    metered->addItem(tr("fetch as usual"), static_cast<int>(Saving::No));
    metered->setCurrentIndex(qMax(0, metered->findData(static_cast<int>(preferences.meteredSaving()))));
    metered->setAccessibleName(tr("On a metered connection"));
    metered->setToolTip(tr("Your system says which connections are counted or paid by what goes over them"));
    connect(metered, &QComboBox::activated, &preferences,
            [metered, &preferences] { preferences.setMeteredSaving(static_cast<Saving>(metered->currentData().toInt())); });

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::margin);
    form->setVerticalSpacing(theme::unit * 2);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(tr("&Language"), language);
    form->addRow(tr("Appearance"), appearance);
    form->addRow(tr("&A reply or Publish now leaves"), undo);
    form->addRow(tr("On a &metered connection"), metered);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit * 2);
    column->addLayout(form);
    column->addWidget(makeTray(preferences));
    column->addStretch(1);
    return part;
}

QWidget *PreferencesDialog::makeTray(models::Preferences &preferences)
{
    auto *part = new QWidget(this);
    auto *shown = new QCheckBox(tr("Show Parvis in the &tray"), part);
    auto *kept = new QCheckBox(tr("&Keep Parvis in the tray when its window is closed"), part);
    shown->setAccessibleName(tr("Show Parvis in the tray"));
    kept->setAccessibleName(tr("Keep Parvis in the tray when its window is closed"));
    shown->setChecked(preferences.isTrayShown());
    kept->setChecked(preferences.isKeptInTray());
    const auto follow = [shown, kept] {
        const QString none = tr("This desktop has no tray: closing the window quits Parvis.");
        const bool isPossible = TrayIcon::isPossible();
        shown->setEnabled(isPossible);
        shown->setToolTip(isPossible ? QString() : none);
        kept->setEnabled(isPossible && shown->isChecked());
        kept->setToolTip(!isPossible ? none : shown->isChecked() ? QString() : tr("Parvis must stand in the tray first."));
    };
    connect(shown, &QCheckBox::toggled, &preferences, &models::Preferences::setTrayShown);
    connect(shown, &QCheckBox::toggled, kept, follow);
    connect(kept, &QCheckBox::toggled, &preferences, &models::Preferences::setKeptInTray);
    // A tooltip of what is switched off is hard to come by.
    QLabel *why = captionLabel(tr("This desktop has no tray: closing the window quits Parvis."), part);
    why->setWordWrap(true);
    why->setVisible(!TrayIcon::isPossible());
    follow();
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(shown);
    column->addWidget(kept);
    column->addWidget(why);
    return part;
}

} // namespace parvis::ui
