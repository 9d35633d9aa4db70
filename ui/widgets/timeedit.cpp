// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeedit.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

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
}

std::optional<QTime> TimeEdit::baseOfWriting() const
{
    const QLineEdit *field = lineEdit();
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
    const QString typed = event->text();
    const bool isText = !typed.isEmpty() && typed.front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool begins = m_written.isEmpty() && isText && typed.front().isDigit();
    if (begins)
        chooseSection();
    const auto base = begins ? baseOfWriting() : std::nullopt;
    if (base) {
        m_base = *base;
        write(typed);
    } else if (!m_written.isEmpty() && isText) {
        write(m_written + typed);
    } else if (!m_written.isEmpty() && event->key() == Qt::Key_Backspace) {
        write(m_written.chopped(1));
    } else {
        m_written.clear();
        QTimeEdit::keyPressEvent(event);
    }
}

void TimeEdit::focusInEvent(QFocusEvent *event)
{
    m_written.clear();
    QTimeEdit::focusInEvent(event);
}

void TimeEdit::focusOutEvent(QFocusEvent *event)
{
    m_written.clear();
    QTimeEdit::focusOutEvent(event);
}

void TimeEdit::mousePressEvent(QMouseEvent *event)
{
    m_written.clear();
    QTimeEdit::mousePressEvent(event);
}

} // namespace parvis::ui
