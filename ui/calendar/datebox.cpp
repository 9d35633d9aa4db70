// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/datebox.h"

#include "ui/widgets/daycalendar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtCore/QTimeZone>
#include <QtGui/QAccessible>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
// Long enough to walk through a date with the arrow keys without writing each step.
constexpr std::chrono::milliseconds pauseBeforeWriting{700};
} // namespace

DateBox::DateBox(const QString &name, Zone zone, QWidget *parent)
    : QWidget(parent)
    , m_switch(new QCheckBox(name, this))
    , m_edit(new QDateTimeEdit(this))
    , m_meaning(captionLabel({}, this))
    , m_remark(captionLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half + 2);
    column->addWidget(m_switch);
    column->addWidget(m_edit);
    m_switch->setMinimumHeight(theme::buttonHeight - theme::half);
    m_edit->setCalendarPopup(true);
    m_edit->setCalendarWidget(dayCalendar(this));
    // The wall clock of the post's zone, whatever this machine's zone skips.
    m_edit->setTimeZone(QTimeZone::UTC);
    //: A date as QLocale::toString() takes it, before the time of day: Thu 12 Nov 2026
    m_edit->setDisplayFormat(tr("ddd d MMM yyyy", "date in the post editor") + u"  "_s + QLocale().timeFormat(QLocale::ShortFormat));
    m_switch->setAccessibleName(name);
    m_edit->setAccessibleName(tr("%1, date and time").arg(name));
    guardFromWheel(*m_edit);
    if (zone == Zone::With) {
        m_zone = new QComboBox(this);
        guardFromWheel(*m_zone);
        m_zone->setAccessibleName(tr("Time zone"));
        m_zone->setEditable(true);
        m_zone->setInsertPolicy(QComboBox::NoInsert);
        m_zone->lineEdit()->setAcceptDrops(false);
        m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_zone->completer()->setFilterMode(Qt::MatchContains);
        m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
        fillZones();
        column->addWidget(m_zone);
        connect(m_zone, &QComboBox::activated, this, &DateBox::touched);
    }
    m_meaning->setWordWrap(true);
    m_remark->setWordWrap(true);
    m_remark->setForegroundRole(QPalette::WindowText);
    m_remark->hide();
    column->addWidget(m_remark);
    column->addWidget(m_meaning);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeWriting);
    connect(&m_pause, &QTimer::timeout, this, &DateBox::dateChanged);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_edit, &QDateTimeEdit::editingFinished, this, [this] {
        if (m_pause.isActive())
            touched();
    });
    connect(m_switch, &QCheckBox::toggled, this, [this](bool isOn) {
        m_edit->setVisible(isOn);
        if (m_zone)
            m_zone->setVisible(isOn);
    });
    connect(m_switch, &QCheckBox::clicked, this, &DateBox::touched);
}

void DateBox::fillZones()
{
    QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    // Offsets and abbreviations promise nothing about summer time: places only.
    zones.removeIf([](const QByteArray &id) { return !id.contains('/') || id.startsWith("Etc/") || id.startsWith("SystemV/"); });
    zones.append("UTC");
    for (const QByteArray &id : std::as_const(zones))
        m_zone->addItem(QString::fromLatin1(id).replace(u'_', u' '), id);
}

void DateBox::touched()
{
    m_pause.stop();
    Q_EMIT dateChanged();
}

void DateBox::setDate(const std::optional<domain::ZonedTime> &date, const domain::ZonedTime &otherwise)
{
    const domain::ZonedTime shown = date.value_or(otherwise);
    const QSignalBlocker quietEdit(m_edit);
    const QSignalBlocker quietSwitch(m_switch);
    m_pause.stop();
    m_edit->setDateTime(QDateTime(shown.wall.date(), shown.wall.time(), QTimeZone::UTC));
    m_switch->setChecked(date.has_value());
    m_edit->setVisible(date.has_value());
    if (!m_zone)
        return;
    const QSignalBlocker quietZone(m_zone);
    int place = m_zone->findData(shown.zone);
    if (place < 0) {
        m_zone->addItem(QString::fromLatin1(shown.zone), shown.zone);
        place = m_zone->count() - 1;
    }
    m_zone->setCurrentIndex(place);
    m_zone->setVisible(date.has_value());
}

std::optional<domain::ZonedTime> DateBox::date() const
{
    if (!m_switch->isChecked())
        return std::nullopt;
    const QDateTime shown = m_edit->dateTime();
    return domain::ZonedTime{.wall = QDateTime(shown.date(), shown.time()), .zone = m_zone ? m_zone->currentData().toByteArray() : QByteArray()};
}

void DateBox::setMeaning(const QString &meaning)
{
    m_meaning->setText(meaning);
}

void DateBox::setRemark(const QString &remark)
{
    m_remark->setPalette(palette());
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void DateBox::setRefusal(const QString &sentence)
{
    setRemark(sentence);
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_remark->setPalette(warned);
    QAccessibleAnnouncementEvent announcement(m_edit, sentence);
    QAccessible::updateAccessibility(&announcement);
}

void DateBox::setBlocked(const QString &reason)
{
    for (QWidget *control : {static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_zone)}) {
        if (!control)
            continue;
        control->setEnabled(reason.isEmpty());
        control->setToolTip(reason);
    }
}

} // namespace parvis::ui
