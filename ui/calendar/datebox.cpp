// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/datebox.h"

#include "ui/widgets/daycalendar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QSignalBlocker>
#include <QtCore/QTimeZone>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

/// A time zone as the list names it; several names of one stand there as one.
QString listedZone(const QByteArray &zone)
{
    static const QList<QByteArray> sameAsUtc{"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"};
    return sameAsUtc.contains(zone) ? u"UTC"_s : QString::fromLatin1(zone).replace(u'_', u' ');
}

// Long enough to walk through a date with the arrow keys without writing each step.
constexpr std::chrono::milliseconds pauseBeforeWriting{700};
constexpr std::chrono::milliseconds pauseOfHalves{2'500};

/// A day of which a click chooses the part that it falls on, so that what is typed then goes over it: there is no room for a digit more.
class DayEdit final : public QDateEdit
{
public:
    explicit DayEdit(QWidget *parent)
        : QDateEdit(parent)
    {
        lineEdit()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == lineEdit() && event->type() == QEvent::MouseButtonRelease && !lineEdit()->hasSelectedText())
            QMetaObject::invokeMethod(this, [this] { setSelectedSection(currentSection()); }, Qt::QueuedConnection);
        return QDateEdit::eventFilter(watched, event);
    }
};
} // namespace

DateBox::DateBox(const QString &name, Zone zone, QWidget *parent)
    : QWidget(parent)
    , m_switch(new QCheckBox(name, this))
    , m_day(new DayEdit(this))
    , m_time(new TimeEdit(QTime(0, 0), this))
    , m_meaning(captionLabel({}, this))
    , m_remark(captionLabel({}, this))
    , m_unconfirmed(captionLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half + 2);
    column->addWidget(m_switch);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::unit);
    row->addWidget(m_day, 1);
    row->addWidget(m_time);
    column->addLayout(row);
    // Beside the keyboard.
    m_unconfirmed->setWordWrap(true);
    m_unconfirmed->hide();
    column->addWidget(m_unconfirmed);
    m_switch->setMinimumHeight(theme::buttonHeight - theme::half);
    m_day->setCalendarPopup(true);
    m_day->setCalendarWidget(dayCalendar(this));
    // No year is typed by accident that was before there was anything to plan for.
    m_day->setMinimumDate(QDate(1970, 1, 1));
    // Up from 23 is 0: the day stands beside it and is changed there.
    m_time->setWrapping(true);
    // The wall clock of the post's zone, whatever this machine's zone skips.
    for (QDateTimeEdit *edit : {static_cast<QDateTimeEdit *>(m_day), static_cast<QDateTimeEdit *>(m_time)}) {
        edit->setTimeZone(QTimeZone::UTC);
        guardFromWheel(*edit);
    }
    //: A date as QLocale::toString() takes it, before the time of day: Thu 12 Nov 2026
    m_day->setDisplayFormat(tr("ddd d MMM yyyy", "date in the post editor"));
    // With its arrows and the inset of our fields, of which Qt knows nothing.
    m_time->setMinimumWidth(m_time->sizeHint().width() + theme::unit * 3);
    m_switch->setAccessibleName(name);
    //: %1 is "Planned for" or "Scheduled for"
    m_day->setAccessibleName(tr("%1, day").arg(name));
    //: %1 is "Planned for" or "Scheduled for"
    m_time->setAccessibleName(tr("%1, time").arg(name));
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
        m_noZone = captionLabel({}, this);
        m_noZone->setWordWrap(true);
        m_noZone->setForegroundRole(QPalette::WindowText);
        m_noZone->hide();
        column->addWidget(m_noZone);
        connect(m_zone, &QComboBox::activated, this, &DateBox::touched);
        connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, &DateBox::takeZone);
        connect(m_zone->lineEdit(), &QLineEdit::textEdited, this, [this] { sayOfZone({}); });
    }
    m_meaning->setWordWrap(true);
    m_remark->setWordWrap(true);
    m_remark->setForegroundRole(QPalette::WindowText);
    m_remark->hide();
    column->addWidget(m_remark);
    column->addWidget(m_meaning);

    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DateBox::tell);
    for (QDateTimeEdit *edit : {static_cast<QDateTimeEdit *>(m_day), static_cast<QDateTimeEdit *>(m_time)}) {
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &DateBox::typed);
        connect(edit, &QDateTimeEdit::editingFinished, this, [this] {
            if (!m_isAway)
                flush();
        });
        edit->installEventFilter(this);
        // Also of what is no date yet.
        connect(edit->findChild<QLineEdit *>(), &QLineEdit::textEdited, this, [this] {
            if (m_zone)
                setUnconfirmed(true);
        });
    }
    connect(m_switch, &QCheckBox::toggled, this, [this](bool isOn) {
        m_day->setVisible(isOn);
        m_time->setVisible(isOn);
        if (!m_zone)
            return;
        m_zone->setVisible(isOn);
        m_noZone->setVisible(isOn && !m_noZone->text().isEmpty());
    });
    connect(qApp, &QApplication::focusChanged, this, &DateBox::followFocus);
    connect(m_switch, &QCheckBox::clicked, this, &DateBox::switched);
}

DateBox::~DateBox()
{
    // While it goes, the focus moves, and a field that has it says that it was edited.
    qApp->disconnect(this);
    const auto parts = findChildren<QObject *>();
    for (QObject *part : parts)
        part->disconnect(this);
}

void DateBox::fillZones()
{
    QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    // Offsets and abbreviations promise nothing about summer time: places only.
    zones.removeIf([](const QByteArray &id) { return !id.contains('/') || id.startsWith("Etc/") || id.startsWith("SystemV/"); });
    zones.append("UTC");
    for (const QByteArray &id : std::as_const(zones))
        m_zone->addItem(listedZone(id), id);
}

int DateBox::zoneNamed(const QString &name) const
{
    const auto isWritten = [&name](const QString &other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    int found = -1;
    for (int i = 0; i < m_zone->count(); ++i) {
        const QString shown = m_zone->itemText(i);
        if (isWritten(shown) || isWritten(m_zone->itemData(i).toString()))
            return i;
        // By its town alone where no other is called so.
        if (isWritten(shown.section(u'/', -1)))
            found = found == -1 ? i : -2;
    }
    return found;
}

void DateBox::takeZone()
{
    const QString typed = m_zone->currentText().simplified();
    const QString stands = m_zone->itemText(m_zone->currentIndex());
    if (typed == stands)
        return;
    if (const int place = zoneNamed(typed); place >= 0 && place != m_zone->currentIndex()) {
        m_zone->setCurrentIndex(place);
        return touched();
    }
    m_zone->setEditText(stands);
    if (!typed.isEmpty() && zoneNamed(typed) < 0)
        //: %1 is what was typed, %2 a time zone: Europe/Paris
        sayOfZone(tr("“%1” is no time zone that is known here: %2 stands as before. Choose one from the list.").arg(typed, stands));
}

bool DateBox::acceptsZone()
{
    const QString typed = m_zone && m_switch->isChecked() ? m_zone->currentText().simplified() : QString();
    if (typed.isEmpty() || zoneNamed(typed) >= 0 || typed == m_zone->itemText(m_zone->currentIndex()))
        return true;
    takeZone();
    m_zone->setFocus(Qt::OtherFocusReason);
    m_zone->lineEdit()->selectAll();
    bringToView(m_noZone);
    return false;
}

void DateBox::sayOfZone(const QString &sentence)
{
    if (!m_zone)
        return;
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_noZone->setPalette(warned);
    m_noZone->setText(sentence);
    m_noZone->setVisible(!sentence.isEmpty());
    m_zone->setAccessibleDescription(sentence);
    if (sentence.isEmpty())
        return;
    QAccessibleAnnouncementEvent announcement(m_switch, sentence);
    QAccessible::updateAccessibility(&announcement);
}

void DateBox::touched()
{
    sayOfZone({});
    m_pause.stop();
    setUnconfirmed(false);
    m_isMended = false;
    m_refusal.clear();
    tell();
}

void DateBox::switched(bool isOn)
{
    touched();
    // Not where it was refused.
    if (!isOn || !m_switch->isChecked())
        return;
    m_day->setFocus(Qt::OtherFocusReason);
    // Its number, not the name before it.
    const bool isNamed = m_day->sectionAt(0) == QDateTimeEdit::DaySection && m_day->sectionAt(1) == QDateTimeEdit::DaySection;
    m_day->setCurrentSectionIndex(isNamed ? 1 : 0);
    m_day->setSelectedSection(m_day->currentSection());
    bringToView(this);
}

void DateBox::stayInView()
{
    if (hasKeyboard())
        bringToView(this);
}

void DateBox::tell()
{
    m_isWaiting = !m_blocked.isEmpty();
    if (!m_isWaiting)
        Q_EMIT dateChanged();
}

void DateBox::typed()
{
    if (m_zone && (m_isByKey || m_isUnconfirmed))
        return setUnconfirmed(true);
    // Of a time that is half written the other half is waited for.
    m_pause.start(m_time->isHalfWritten() ? pauseOfHalves : pauseBeforeWriting);
}

void DateBox::setUnconfirmed(bool isUnconfirmed)
{
    if (isUnconfirmed)
        m_pause.stop();
    if (std::exchange(m_isGivenUp, false) && !isUnconfirmed)
        describe({});
    if (std::exchange(m_isUnconfirmed, isUnconfirmed) == isUnconfirmed)
        return;
    // A click on what takes no keyboard leaves the date, too.
    if (isUnconfirmed)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    describe(isUnconfirmed ? tr("Return keeps it, Escape brings back what stood here.") : QString());
}

void DateBox::describe(const QString &sentence)
{
    m_unconfirmed->setText(sentence);
    m_unconfirmed->setVisible(!sentence.isEmpty());
    for (QWidget *edit : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_time)})
        edit->setAccessibleDescription(sentence);
    if (sentence.isEmpty())
        return;
    bringToView(m_unconfirmed);
}

void DateBox::bringToView(QWidget *part)
{
    QWidget *around = parentWidget();
    while (around && !qobject_cast<QScrollArea *>(around))
        around = around->parentWidget();
    // It has its place only when control returns.
    if (auto *area = qobject_cast<QScrollArea *>(around))
        QTimer::singleShot(0, part, [part, area] { area->ensureWidgetVisible(part, 0, theme::unit); });
}

void DateBox::giveUp()
{
    if (!m_isUnconfirmed)
        return;
    takeBack();
    m_isGivenUp = true;
    const QString sentence = tr("What was typed here was not confirmed and is not kept: the former date stands.");
    describe(sentence);
    QAccessibleAnnouncementEvent announcement(m_switch, sentence);
    QAccessible::updateAccessibility(&announcement);
}

bool DateBox::isClickElsewhere(const QObject *watched, const QEvent &event) const
{
    if (event.type() != QEvent::MouseButtonPress)
        return false;
    const auto *clicked = qobject_cast<const QWidget *>(watched);
    // Who looks further down comes back to what was begun.
    return clicked && clicked->window() == window() && !holds(clicked) && !qobject_cast<const QScrollBar *>(clicked);
}

void DateBox::takeBack()
{
    forget();
    setRemark({});
    showStanding();
    const QSignalBlocker quietDay(m_day);
    const QSignalBlocker quietTime(m_time);
    m_time->beginAnew();
    // Also where it was no date yet.
    m_day->setDate(m_day->date());
    m_time->setTime(m_time->time());
}

bool DateBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_day && watched != m_time) {
        if (isClickElsewhere(watched, *event))
            flush();
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut && m_isUnconfirmed) {
        // Whoever looks into another window, or a menu, comes back to what was begun.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool comesBack = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
        // A place that goes hands the keyboard on as Tab does, without a key.
        const bool isConfirmed = m_isByKey || reason == Qt::MouseFocusReason;
        {
            const QScopedValueRollback away(m_isAway, comesBack || !isConfirmed);
            watched->event(event);
        }
        if (!comesBack && !isConfirmed)
            giveUp();
        return true;
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!m_zone || !isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape || !isBeingWritten()) {
        if (event->type() != QEvent::KeyPress)
            return QWidget::eventFilter(watched, event);
        // Handled here and now, so that what it changes is known to come of a key.
        const QScopedValueRollback byKey(m_isByKey, true);
        watched->event(event);
        return true;
    }
    // Before the shortcut that closes the post.
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        takeBack();
        static_cast<QDateTimeEdit *>(watched)->selectAll();
    }
    return true;
}

void DateBox::flush()
{
    if (m_isUnconfirmed) {
        m_day->interpretText();
        m_time->interpretText();
    }
    if (m_isUnconfirmed && date() == m_stands)
        return takeBack();
    if (m_pause.isActive() || m_isUnconfirmed)
        touched();
}

void DateBox::forget()
{
    m_pause.stop();
    setUnconfirmed(false);
    m_isMended = false;
    m_isWaiting = false;
    m_refusal.clear();
    sayOfZone({});
}

bool DateBox::isBeingWritten() const
{
    return m_pause.isActive() || m_isMended || m_isWaiting || m_isUnconfirmed;
}

bool DateBox::hasKeyboard() const
{
    return window()->isActiveWindow() && holds(QApplication::focusWidget());
}

bool DateBox::holds(const QWidget *widget) const
{
    // Over the edge of a window too: a calendar or a list that is open belongs here.
    const QObject *one = widget;
    while (one && one != this)
        one = one->parent();
    return one;
}

void DateBox::followFocus(const QWidget *from, const QWidget *to)
{
    // The whole of it: the words below say what is typed. Under a pointer nothing moves.
    if (to && holds(to) && !holds(from) && QApplication::mouseButtons() == Qt::NoButton)
        bringToView(this);
    if (!to || !holds(from) || holds(to))
        return;
    block();
    if (!std::exchange(m_isMended, false))
        return;
    showStanding();
}

void DateBox::setDate(const std::optional<domain::ZonedTime> &date, const domain::ZonedTime &otherwise)
{
    // What was refused is past once something else stands.
    if (date != m_stands)
        m_refusal.clear();
    m_stands = date;
    m_otherwise = otherwise;
    if (!isBeingWritten())
        showStanding();
}

void DateBox::showStanding()
{
    const domain::ZonedTime shown = m_stands.value_or(m_otherwise);
    const bool isOn = m_stands.has_value();
    const QSignalBlocker quietDay(m_day);
    const QSignalBlocker quietTime(m_time);
    const QSignalBlocker quietSwitch(m_switch);
    // What stands there already is left alone, with the part of it that the keyboard is in.
    if (m_day->date() != shown.wall.date())
        m_day->setDate(shown.wall.date());
    if (m_time->time() != shown.wall.time())
        m_time->setTime(shown.wall.time());
    m_switch->setChecked(isOn);
    m_day->setVisible(isOn);
    m_time->setVisible(isOn);
    if (!m_zone)
        return;
    const QSignalBlocker quietZone(m_zone);
    const QString listed = listedZone(shown.zone);
    int place = m_zone->findText(listed, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (place < 0) {
        m_zone->addItem(listed, shown.zone);
        place = m_zone->count() - 1;
    }
    // Under which of its names it stands is no change.
    m_zone->setItemData(place, shown.zone);
    if (m_zone->currentIndex() != place)
        m_zone->setCurrentIndex(place);
    m_zone->setVisible(isOn);
    m_noZone->setVisible(isOn && !m_noZone->text().isEmpty());
}

std::optional<domain::ZonedTime> DateBox::date() const
{
    if (!m_switch->isChecked())
        return std::nullopt;
    return domain::ZonedTime{.wall = QDateTime(m_day->date(), m_time->time()), .zone = m_zone ? m_zone->currentData().toByteArray() : QByteArray()};
}

void DateBox::setMeaning(const QString &meaning)
{
    if (m_meaning->text() == meaning)
        return;
    m_meaning->setText(meaning);
    stayInView();
}

void DateBox::setRemark(const QString &remark)
{
    if (!m_refusal.isEmpty())
        return;
    m_remark->setPalette(palette());
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void DateBox::setRefusal(const QString &sentence)
{
    m_refusal.clear();
    setRemark(sentence);
    m_refusal = sentence;
    if (m_stands)
        m_isMended = true;
    else
        showStanding();
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    m_remark->setPalette(warned);
    QAccessibleAnnouncementEvent announcement(m_switch, sentence);
    QAccessible::updateAccessibility(&announcement);
}

void DateBox::setBlocked(const QString &reason)
{
    m_blocked = reason;
    // A control that is switched off loses the keyboard, and what is being typed its second half.
    if (reason.isEmpty() || !hasKeyboard())
        block();
    if (reason.isEmpty() && std::exchange(m_isWaiting, false))
        touched();
}

void DateBox::block()
{
    for (QWidget *control : {static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_zone)}) {
        if (!control)
            continue;
        control->setEnabled(m_blocked.isEmpty());
        control->setToolTip(m_blocked);
    }
}

} // namespace parvis::ui
