// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/importsentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::RefusalReason;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("parvis::models::Imports", text, nullptr, n);
}

QString reason(const domain::Refusal &refusal)
{
    switch (refusal.reason) {
    case RefusalReason::Unreadable:
        return tr("it cannot be read (%1).").arg(refusal.detail);
    case RefusalReason::Truncated:
        return tr("the source ends in the middle of it.");
    case RefusalReason::Empty:
        return tr("it has neither title nor text.");
    case RefusalReason::UnknownType:
        return tr("its type, “%1”, is not one that Parvis knows.").arg(refusal.detail);
    case RefusalReason::BadDate:
        return tr("“%1” is no date.").arg(refusal.detail);
    case RefusalReason::MissingField:
        return tr("the field “%1” is missing.").arg(refusal.detail);
    case RefusalReason::WrongColumnCount:
        return tr("it has another number of columns than the others (%1).").arg(refusal.detail);
    case RefusalReason::BadEncoding:
        return tr("it is not text in the encoding chosen.");
    case RefusalReason::TooLarge:
        return tr("it is too large (%1).").arg(refusal.detail);
    case RefusalReason::ForbiddenMarkup:
        return tr("it declares entities, which Parvis does not expand.");
    }
    return {};
}

} // namespace

QString sentence(const domain::Refusal &refusal)
{
    const QString &entry = refusal.entry;
    if (entry.startsWith("row "_L1))
        return tr("Row %1: %2").arg(entry.sliced(4), reason(refusal));
    if (entry.startsWith("entry "_L1))
        return tr("Entry %1: %2").arg(entry.sliced(6), reason(refusal));
    return entry.isEmpty() ? reason(refusal) : tr("%1: %2").arg(entry, reason(refusal));
}

QString summary(const domain::Import &import)
{
    if (import.read == 0)
        return tr("Nothing new since the last time");
    QStringList parts{tr("%n taken in", static_cast<int>(import.added))};
    if (import.known > 0)
        parts.append(tr("%n already known", static_cast<int>(import.known)));
    if (import.refusedCount > 0)
        parts.append(tr("%n refused", static_cast<int>(import.refusedCount)));
    return parts.join(u", "_s);
}

QString shortName(const QString &source)
{
    if (const auto scheme = source.indexOf("://"_L1); scheme > 0)
        return source.sliced(scheme + 3);
    const QString name = QFileInfo(source).fileName();
    return name.isEmpty() ? source : name;
}

} // namespace parvis::models
