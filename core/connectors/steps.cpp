// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/steps.h"

#include "core/connectors/unsure.h"

#include <algorithm>

namespace parvis::connectors {

Exchange<> beginStep(domain::Outgoing outgoing, domain::OpenStep step)
{
    if (outgoing.departedAt)
        co_return std::unexpected(unsureOfEarlier());
    // Of a single message nobody asks which.
    if (step.of < 2)
        co_return domain::Answer<>();
    if (const Given kept = co_await keep(QString(domain::openStepNote), domain::openStepValue(step)); !kept)
        co_return std::unexpected(kept.error());
    co_return domain::Answer<>();
}

QString idsOfStep(const QString &noted)
{
    return noted == domain::knownToBeThere ? QString() : noted;
}

Exchange<> forgetLost(domain::Outgoing outgoing, QString note, domain::Trouble met)
{
    // What its connector says by itself is about something that stands there (in a trash).
    if (met.kind != domain::Trouble::Kind::Gone || met.status == 0)
        co_return std::unexpected(met);
    const QString since = QString::number(domain::toMs(outgoing.firstAttemptAt.value_or(outgoing.now)));
    if (const Given kept = co_await keep(QString(domain::lostNote), since); !kept)
        co_return std::unexpected(kept.error());
    if (const Given kept = co_await keep(note, {}); !kept)
        co_return std::unexpected(kept.error());
    met.said = domain::notShownThere;
    co_return std::unexpected(met);
}

domain::Outgoing afterLoss(domain::Outgoing outgoing)
{
    const qint64 lost = outgoing.notes.value(QString(domain::lostNote)).toLongLong();
    if (lost <= 0)
        return outgoing;
    const domain::Instant since = domain::fromMs(lost);
    outgoing.departedAt = outgoing.departedAt.value_or(since);
    outgoing.firstAttemptAt = std::min(outgoing.firstAttemptAt.value_or(since), since);
    return outgoing;
}

} // namespace parvis::connectors
