// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/days.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::formats {

QString dayField(const QString &written)
{
    static const QRegularExpression form(u"^(-|\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]\\d.*)?$"_s);
    constexpr int noYear = 1604;
    const auto parts = form.match(written.trimmed());
    if (!parts.hasMatch())
        return written;
    const bool saysYear = parts.captured(1) != "-"_L1 && parts.captured(1).toInt() != noYear;
    const QDate day(saysYear ? parts.captured(1).toInt() : noYear, parts.captured(2).toInt(), parts.captured(3).toInt());
    if (!day.isValid())
        return written;
    return saysYear ? day.toString(Qt::ISODate) : day.toString(u"--MM-dd"_s);
}

QString vCardDay(const QString &field)
{
    static const QRegularExpression whole(u"^(?:\\d{4}|-)-\\d{2}-\\d{2}$"_s);
    static const QRegularExpression beginning(u"^\\d{4}(?:-\\d{2})?$"_s);
    QString day = dayField(field);
    if (beginning.match(day).hasMatch())
        return day;
    if (!whole.match(day).hasMatch())
        return {};
    return day.startsWith("--"_L1) ? u"--"_s + day.sliced(2).remove(u'-') : day.remove(u'-');
}

} // namespace parvis::formats
