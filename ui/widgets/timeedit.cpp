// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeedit.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

std::optional<QTime> writtenTime(const QString &text, QTime base)
{
    static const QRegularExpression form(u"^(\\d{1,2})\\s*[:.h]?\\s*(\\d{0,2})\\s*(?:([ap])\\.?\\s*(?:m\\.?)?)?$"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr int noon = 12;
    const auto parts = form.match(text.trimmed());
    if (!parts.hasMatch())
        return std::nullopt;
    int hour = parts.captured(1).toInt();
    const QString half = parts.captured(3).toLower();
    const bool isAfternoon = half == "p"_L1 || (half.isEmpty() && base.hour() >= noon);
    if (isAfternoon && hour < noon)
        hour += noon;
    else if (half == "a"_L1 && hour == noon)
        hour = 0;
    const QTime time(hour, parts.captured(2).isEmpty() ? base.minute() : parts.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

TimeEdit::TimeEdit(QTime time, QWidget *parent)
    : QTimeEdit(time, parent)
{
    // Some languages set their halves of the day off by a narrow space that no keyboard has.
    constexpr QChar narrow(0x202F);
    setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat).replace(narrow, u' '));
}

bool TimeEdit::isHalfWritten() const
{
    constexpr qsizetype whole = 3;
    return !m_written.isEmpty() && std::ranges::count_if(m_written, [](QChar one) { return one.isDigit(); }) < whole;
}

void TimeEdit::beginAnew()
{
    m_written.clear();
    m_part.clear();
}

std::optional<QTime> TimeEdit::baseOfWriting() const
{
    const QLineEdit *field = lineEdit();
    // Of what was wiped out nothing is left to write into.
    if (std::ranges::none_of(field->text(), [](QChar one) { return one.isDigit(); }))
        return QTime(0, 0);
    if (field->selectionStart() != 0)
        return std::nullopt;
    if (field->selectedText() == field->text())
        return QTime(0, 0);
    // The keyboard comes into the hours; of who writes on from there, the minutes may follow or stay.
    constexpr int noon = 12;
    const bool hasHalves = displayedSections() & AmPmSection;
    return QTime(hasHalves && time().hour() >= noon ? noon : 0, time().minute());
}

void TimeEdit::chooseSection()
{
    const bool isUntouched = lineEdit()->text() == textFromDateTime(dateTime());
    if (!lineEdit()->hasSelectedText() && isUntouched)
        setSelectedSection(currentSection());
}

bool TimeEdit::writeHalf(QChar letter)
{
    const bool isAfternoon = letter == u'p';
    if (!(displayedSections() & AmPmSection) || (!isAfternoon && letter != u'a' && letter != u'm'))
        return false;
    constexpr int noon = 12;
    if (letter != u'm')
        setTime(QTime(time().hour() % noon + (isAfternoon ? noon : 0), time().minute()));
    return true;
}

void TimeEdit::write(const QString &text)
{
    const auto time = writtenTime(text, m_base);
    if (!time && !text.isEmpty())
        return;
    m_written = text;
    if (time)
        setTime(*time);
    selectAll();
}

void TimeEdit::keyPressEvent(QKeyEvent *event)
{
    // ":" and "PM" are typed with it.
    if (event->key() == Qt::Key_Shift || event->key() == Qt::Key_AltGr || event->key() == Qt::Key_CapsLock)
        return QTimeEdit::keyPressEvent(event);
    const QString typed = event->text();
    const bool isText = !typed.isEmpty() && typed.front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (m_written.isEmpty() && isText && writeHalf(typed.front().toLower()))
        return;
    // Who goes on with a colon meant the whole, wherever the click fell.
    constexpr QLatin1StringView signs(":.h");
    if (m_written.isEmpty() && isText && !m_part.isEmpty() && signs.contains(typed.front().toLower())) {
        m_base = QTime(0, 0);
        return write(std::exchange(m_part, {}) + typed);
    }
    const bool begins = m_written.isEmpty() && isText && typed.front().isDigit();
    if (begins)
        chooseSection();
    const auto base = begins ? baseOfWriting() : std::nullopt;
    if (base) {
        m_base = *base;
        m_part.clear();
        write(typed);
    } else if (!m_written.isEmpty() && isText) {
        write(m_written + typed);
    } else if (!m_written.isEmpty() && event->key() == Qt::Key_Backspace) {
        write(m_written.chopped(1));
    } else {
        m_written.clear();
        // Who goes on after two digits meant the whole, wherever the click fell.
        m_part = isText && typed.front().isDigit() ? m_part + typed : QString();
        constexpr qsizetype part = 2;
        if (m_part.size() <= part)
            return QTimeEdit::keyPressEvent(event);
        m_base = QTime(0, 0);
        write(std::exchange(m_part, {}));
    }
}

void TimeEdit::focusInEvent(QFocusEvent *event)
{
    m_written.clear();
    m_part.clear();
    QTimeEdit::focusInEvent(event);
}

void TimeEdit::focusOutEvent(QFocusEvent *event)
{
    m_written.clear();
    m_part.clear();
    QTimeEdit::focusOutEvent(event);
}

bool TimeEdit::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): past the one that goes from section to section
    return m_written.isEmpty() ? QTimeEdit::focusNextPrevChild(next) : QAbstractSpinBox::focusNextPrevChild(next);
}

void TimeEdit::mousePressEvent(QMouseEvent *event)
{
    m_written.clear();
    m_part.clear();
    QTimeEdit::mousePressEvent(event);
}

} // namespace parvis::ui
