// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/targetdialog.h"

#include "models/shell/moments.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

using models::ResponseTargetsModel;

namespace {
constexpr int wide = 480;
constexpr int daysOfWeek = 7;
} // namespace

TargetDialog::TargetDialog(ResponseTargetsModel &targets, const domain::Channel &channel, QWidget *parent)
    : QDialog(parent)
    , m_targets(targets)
    , m_channel(channel)
    , m_within(new QComboBox(this))
    , m_always(new QCheckBox(tr("&At every hour of every day"), this))
    , m_holidays(new QLineEdit(this))
    , m_sentence(bodyLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Response time of %1").arg(channel.name));
    setMinimumWidth(wide);
    const auto target = targets.target(channel.id);
    const domain::BusinessHours hours = target ? target->hours : domain::BusinessHours::usual();
    m_within->setAccessibleName(tr("Answer within"));
    QList<int> choices{0, 15, 30, 60, 120, 240, 480, 1440, 2880};
    if (target && !choices.contains(static_cast<int>(target->within.count())))
        choices << static_cast<int>(target->within.count());
    for (const int minutes : choices)
        m_within->addItem(minutes == 0 ? tr("no target") : models::shortDuration(std::chrono::minutes(minutes)), minutes);
    m_within->setCurrentIndex(m_within->findData(target ? static_cast<int>(target->within.count()) : 0));
    m_always->setChecked(hours.days == domain::BusinessHours::always().days);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::margin);
    form->setVerticalSpacing(theme::unit);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(tr("Answer &within"), m_within);
    form->addRow(QString(), m_always);
    for (int day = 0; day < daysOfWeek; ++day) {
        auto *field = new QLineEdit(m_always->isChecked() ? ResponseTargetsModel::hoursToText(domain::BusinessHours::usual().days.at(static_cast<size_t>(day)))
                                                          : ResponseTargetsModel::hoursToText(hours.days.at(static_cast<size_t>(day))),
                                    this);
        field->setPlaceholderText(tr("closed"));
        const QString name = QLocale().standaloneDayName(day + 1);
        field->setAccessibleName(tr("Hours on %1").arg(name));
        field->setToolTip(tr("For example 09:00–12:00, 14:00–18:00"));
        form->addRow(name, field);
        connect(field, &QLineEdit::textChanged, this, &TargetDialog::judge);
        m_days << field;
    }
    m_holidays->setText(ResponseTargetsModel::daysToText(hours.holidays));
    m_holidays->setAccessibleName(tr("Holidays"));
    m_holidays->setPlaceholderText(ResponseTargetsModel::daysToText({QDate(2026, 12, 25), QDate(2027, 1, 1)}));
    m_holidays->setToolTip(tr("Days on which nobody answers, parted by commas"));
    form->addRow(tr("&Holidays"), m_holidays);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addWidget(mutedLabel(tr("Only the hours at which somebody answers count. What is late has a view of its own in the Inbox."), this));
    column->addLayout(form);
    column->addWidget(m_sentence);
    column->addWidget(buttons);
    connect(m_within, &QComboBox::activated, this, &TargetDialog::judge);
    connect(m_always, &QCheckBox::toggled, this, &TargetDialog::judge);
    connect(m_holidays, &QLineEdit::textChanged, this, &TargetDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &TargetDialog::keep);
    judge();
}

std::optional<domain::BusinessHours> TargetDialog::hours() const
{
    domain::BusinessHours hours = domain::BusinessHours::always();
    const auto holidays = ResponseTargetsModel::daysFromText(m_holidays->text());
    if (!holidays)
        return std::nullopt;
    hours.holidays = *holidays;
    if (m_always->isChecked())
        return hours;
    for (int day = 0; day < daysOfWeek; ++day) {
        const auto stretches = ResponseTargetsModel::hoursFromText(m_days.at(day)->text());
        if (!stretches)
            return std::nullopt;
        hours.days.at(static_cast<size_t>(day)) = *stretches;
    }
    return hours;
}

void TargetDialog::judge()
{
    const bool hasTarget = m_within->currentData().toInt() > 0;
    m_always->setEnabled(hasTarget);
    m_holidays->setEnabled(hasTarget);
    QString sentence;
    for (int day = 0; day < daysOfWeek; ++day) {
        m_days.at(day)->setEnabled(hasTarget && !m_always->isChecked());
        if (sentence.isEmpty() && m_days.at(day)->isEnabled() && !ResponseTargetsModel::hoursFromText(m_days.at(day)->text()))
            sentence = tr("The hours on %1 cannot be read. Write them like 09:00–12:00, 14:00–18:00.").arg(QLocale().standaloneDayName(day + 1));
    }
    if (sentence.isEmpty() && hasTarget && !ResponseTargetsModel::daysFromText(m_holidays->text()))
        sentence = tr("A holiday cannot be read. Write days like %1, parted by commas.").arg(m_holidays->placeholderText());
    if (sentence.isEmpty() && hasTarget && !hours().value_or(domain::BusinessHours()).isEverOpen())
        sentence = tr("No day has hours. Give one at least, or choose no target.");
    complain(sentence);
}

void TargetDialog::complain(const QString &sentence)
{
    QPalette inks = palette();
    inks.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_sentence->setPalette(inks);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    adjustSize();
    m_save->setEnabled(sentence.isEmpty());
    m_save->setToolTip(sentence.isEmpty() ? tr("Save the response time") : sentence);
}

void TargetDialog::keep()
{
    const std::chrono::minutes within(m_within->currentData().toInt());
    const auto before = m_targets.target(m_channel.id);
    if (within.count() > 0 || before) {
        // Without a target nothing of the hours can be changed: they stay as they were kept.
        const auto open = within.count() > 0 ? hours() : before->hours;
        if (open)
            m_targets.set(m_channel.id, domain::ResponseTarget{.channel = m_channel.id, .within = within, .hours = *open});
    }
    accept();
}

} // namespace parvis::ui
