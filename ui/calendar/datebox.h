// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/zonedtime.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace parvis::ui {

/// One date of a post: a switch, a wall-clock date and time, perhaps a zone, and words that say what it means.
class DateBox : public QWidget
{
    Q_OBJECT

public:
    enum class Zone { Without, With };

    DateBox(const QString &name, Zone zone, QWidget *parent = nullptr);

    /// Shows a date without dateChanged; nothing switches it off and keeps `otherwise` ready for when it is switched on.
    void setDate(const std::optional<domain::ZonedTime> &date, const domain::ZonedTime &otherwise);
    /// What is shown; nothing while switched off.
    [[nodiscard]] std::optional<domain::ZonedTime> date() const;
    /// The words under it.
    void setMeaning(const QString &meaning);
    /// A remark in stronger words; empty hides it.
    void setRemark(const QString &remark);
    /// Why what is shown was not taken: in the colour of a problem, read out, until another date is shown.
    void setRefusal(const QString &sentence);
    /// Why it cannot be changed, for the tooltip; empty: it can.
    void setBlocked(const QString &reason);

Q_SIGNALS:
    /// The person chose another date, zone or switched it on or off.
    void dateChanged();

private:
    void fillZones();
    void touched();

    QCheckBox *m_switch;
    QDateTimeEdit *m_edit;
    QComboBox *m_zone = nullptr;
    QLabel *m_meaning;
    QLabel *m_remark;
    QTimer m_pause;
};

} // namespace parvis::ui
