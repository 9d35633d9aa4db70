// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/responsetargetsmodel.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

/// How soon a channel is to be answered, and at which hours its company answers.
class TargetDialog : public QDialog
{
    Q_OBJECT

public:
    TargetDialog(models::ResponseTargetsModel &targets, const domain::Channel &channel, QWidget *parent = nullptr);

private:
    void judge();
    void complain(const QString &sentence);
    void keep();
    [[nodiscard]] std::optional<domain::BusinessHours> hours() const;

    models::ResponseTargetsModel &m_targets;
    domain::Channel m_channel;
    QComboBox *m_within;
    QCheckBox *m_always;
    QList<QLineEdit *> m_days;
    QLineEdit *m_holidays;
    QLabel *m_sentence;
    QPushButton *m_save;
};

} // namespace parvis::ui
