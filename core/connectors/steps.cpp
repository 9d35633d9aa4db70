// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/steps.h"

#include "core/connectors/unsure.h"

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

} // namespace parvis::connectors
