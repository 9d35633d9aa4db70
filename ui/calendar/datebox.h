// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/zonedtime.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;

namespace parvis::ui {

class TimeEdit;

/// One date of a post: a switch, a wall-clock day and time, perhaps a zone, and words that say what it means. What is being typed is newer than what it is told
/// to show: it shows that once the person is done. A commitment, the date with a zone, is told once what was typed is confirmed with Return, or left with Tab
/// or by a click elsewhere, since a service may be told it at once; Escape brings back what stands, and so does whatever else takes the keyboard away (a
/// shortcut, the palette, the end of the window): that it did is said then. Whoever switches it on is led to the day, which is to be chosen next.
class DateBox : public QWidget
{
    Q_OBJECT

public:
    enum class Zone { Without, With };

    DateBox(const QString &name, Zone zone, QWidget *parent = nullptr);
    ~DateBox() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Shows a date without dateChanged; nothing switches it off and keeps `otherwise` ready for when it is switched on.
    void setDate(const std::optional<domain::ZonedTime> &date, const domain::ZonedTime &otherwise);
    /// Forgets what is being typed and was refused: another post is shown.
    void forget();
    /// Tells what was typed a moment ago, now.
    void flush();
    /// Brings back what stands where what was typed is not confirmed, and says so.
    void giveUp();
    /// False where what was typed as its zone is none: that is said here, and the keyboard comes to it.
    [[nodiscard]] bool acceptsZone();
    /// What is shown; nothing while switched off.
    [[nodiscard]] std::optional<domain::ZonedTime> date() const;
    /// The words under it.
    void setMeaning(const QString &meaning);
    /// A remark in stronger words; empty hides it.
    void setRemark(const QString &remark);
    /// Why what is shown was not taken: in the colour of a problem, read out, until another date is chosen. What was typed stays to be mended while the
    /// keyboard is here, and gives way then to what stands; where nothing stands the switch goes off at once.
    void setRefusal(const QString &sentence);
    /// Why it cannot be changed, for the tooltip; empty: it can. The keyboard is not taken from who is writing here: what is written meanwhile is told once it
    /// can be changed again.
    void setBlocked(const QString &reason);
    /// Stays in view in what scrolls around it, where the keyboard is in it.
    void stayInView();

Q_SIGNALS:
    /// The person chose another date, zone or switched it on or off.
    void dateChanged();

private:
    void fillZones();
    /// Where a zone stands in the list that is written so, or whose town is; negative: nowhere, or no one knows which.
    [[nodiscard]] int zoneNamed(const QString &name) const;
    /// Takes the zone that was typed; of what is none it says so, and the former one stands.
    void takeZone();
    void sayOfZone(const QString &sentence);
    void touched();
    void switched(bool isOn);
    void typed();
    void tell();
    void setUnconfirmed(bool isUnconfirmed);
    void describe(const QString &sentence);
    void bringToView(QWidget *part);
    [[nodiscard]] bool isClickElsewhere(const QObject *watched, const QEvent &event) const;
    /// Back to what stands, whatever was typed.
    void takeBack();
    void showStanding();
    void block();
    [[nodiscard]] bool hasKeyboard() const;
    void followFocus(const QWidget *from, const QWidget *to);
    [[nodiscard]] bool isBeingWritten() const;
    [[nodiscard]] bool holds(const QWidget *widget) const;

    QCheckBox *m_switch;
    QDateEdit *m_day;
    TimeEdit *m_time;
    QComboBox *m_zone = nullptr;
    QLabel *m_noZone = nullptr; ///< below it: what was typed is none
    QLabel *m_meaning;
    QLabel *m_remark;
    QLabel *m_unconfirmed;
    QTimer m_pause;
    std::optional<domain::ZonedTime> m_stands; ///< as it was last told
    domain::ZonedTime m_otherwise;
    QString m_refusal;
    QString m_blocked;
    bool m_isWaiting = false; ///< what is shown was written while it could not be changed
    bool m_isMended = false; ///< what is shown was refused, and the person is still at it
    bool m_isUnconfirmed = false; ///< what is shown was typed, and is told once that is over
    bool m_isAway = false; ///< the keyboard leaves, and what was typed is not confirmed by that
    bool m_isGivenUp = false; ///< the words under the date say that what was typed is gone
    bool m_isByKey = false; ///< a key is being handled
};

} // namespace parvis::ui
