// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/threadmodel.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

QString measureInWords(const domain::TextMeasure &measure)
{
    if (!measure.most)
        return ThreadModel::tr("%Ln character(s)", nullptr, static_cast<int>(measure.used));
    const QLocale locale;
    const QString of = ThreadModel::tr("%1 of %2", "characters").arg(locale.toString(measure.used), locale.toString(*measure.most));
    return measure.isTooLong() ? ThreadModel::tr("%1: %2 too many", "characters").arg(of, locale.toString(measure.used - *measure.most)) : of;
}

void ThreadModel::setParts(const QStringList &parts, const domain::TextLimit &limit)
{
    const int before = rowCount();
    const int after = parts.isEmpty() ? 0 : static_cast<int>(parts.size()) * 2 - 1;
    QList<Part> shown;
    for (const QString &part : parts)
        shown.append({.text = part, .measure = domain::measuredText(part, limit)});
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_parts = shown;
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_parts = shown;
        endInsertRows();
    } else {
        m_parts = shown;
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0), index(after - 1));
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_parts.isEmpty() ? 0 : static_cast<int>(m_parts.size()) * 2 - 1;
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int number = index.row() / 2;
    if (index.row() % 2 == 1) {
        switch (role) {
        case Qt::DisplayRole:
            return tr("Cut");
        case Qt::AccessibleTextRole:
            return tr("Cut between part %1 and part %2").arg(number + 1).arg(number + 2);
        case CutRole:
            return number;
        default:
            return {};
        }
    }
    const Part &part = m_parts[number];
    switch (role) {
    case Qt::DisplayRole:
        return part.text;
    case Qt::AccessibleTextRole:
        return tr("Part %1, %2: %3").arg(QString::number(number + 1), measureInWords(part.measure), part.text);
    case CutRole:
        return -1;
    case LengthRole:
        return measureInWords(part.measure);
    case TooLongRole:
        return part.measure.isTooLong();
    default:
        return {};
    }
}

} // namespace parvis::models
