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

/// Whose words these are, for the translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Imports)
};

QString reason(const domain::Refusal &refusal)
{
    switch (refusal.reason) {
    case RefusalReason::Unreadable:
        return Words::tr("it cannot be read (%1).").arg(refusal.detail);
    case RefusalReason::Truncated:
        return Words::tr("the source ends in the middle of it.");
    case RefusalReason::Empty:
        return Words::tr("it has neither title nor text.");
    case RefusalReason::UnknownType:
        return Words::tr("its type, “%1”, is not one that Parvis knows.").arg(refusal.detail);
    case RefusalReason::BadDate:
        return refusal.detail.isEmpty() ? Words::tr("it has no date.") : Words::tr("“%1” is no date.").arg(refusal.detail);
    case RefusalReason::MissingField:
        return Words::tr("the field “%1” is missing.").arg(refusal.detail);
    case RefusalReason::WrongColumnCount:
        return Words::tr("it has another number of columns than the others (%1).").arg(refusal.detail);
    case RefusalReason::BadEncoding:
        return Words::tr("it is not text in the encoding chosen.");
    case RefusalReason::TooLarge:
        return Words::tr("it is too large (%1).").arg(refusal.detail);
    case RefusalReason::Private:
        return Words::tr("it is a private message.");
    case RefusalReason::ForbiddenMarkup:
        return Words::tr("it declares entities, which Parvis does not expand.");
    case RefusalReason::Ours:
        return Words::tr("it is one of our own (%1); a table brings what others said.").arg(refusal.detail);
    case RefusalReason::OpenQuotes:
        return Words::tr("its quotation mark is never closed.");
    }
    return {};
}

} // namespace

QString sentence(const domain::Refusal &refusal)
{
    const QString &entry = refusal.entry;
    if (entry.startsWith("row "_L1))
        return Words::tr("Row %1: %2").arg(entry.sliced(4), reason(refusal));
    if (entry.startsWith("entry "_L1))
        return Words::tr("Entry %1: %2").arg(entry.sliced(6), reason(refusal));
    return entry.isEmpty() ? reason(refusal) : Words::tr("%1: %2").arg(entry, reason(refusal));
}

QString summary(const domain::Import &import)
{
    if (import.read == 0)
        return Words::tr("Nothing new since the last time");
    QStringList parts{Words::tr("%Ln taken in", nullptr, static_cast<int>(import.added))};
    if (import.known > 0)
        parts.append(Words::tr("%Ln already known", nullptr, static_cast<int>(import.known)));
    if (import.refusedCount > 0)
        parts.append(Words::tr("%Ln refused", nullptr, static_cast<int>(import.refusedCount)));
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
