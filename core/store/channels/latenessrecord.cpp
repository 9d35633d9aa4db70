// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/latenessrecord.h"

#include "core/domain/channels/settling.h"
#include "core/domain/channels/twin.h"
#include "core/store/channels/cutoff.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/renewal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {
/// Kept among what attempts have learned: since when a person wants it all the same.
constexpr auto wantedNote = "wanted"_L1;
} // namespace

domain::Result<domain::LatePolicy> readLatePolicy(Connection &connection)
{
    Statement row = connection.prepare(u"SELECT value FROM workspace WHERE key = 'late_hours'"_s);
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    domain::LatePolicy policy;
    if (!row.next())
        return policy;
    bool isNumber = false;
    const int hours = row.text(0).toInt(&isNumber);
    if (isNumber)
        policy.most = std::clamp(std::chrono::hours{hours}, std::chrono::hours{0}, domain::LatePolicy::longest);
    return policy;
}

bool hasBegun(const domain::Delivery &delivery)
{
    // A file alone says nothing to anybody.
    for (const auto &[key, value] : delivery.notes.asKeyValueRange()) {
        const bool isOfTheLedger = key == wantedNote || key == cutOffNote || key == domain::openStepNote || key == domain::lostNote
            || key == domain::notWorkedOnNote || key == domain::resentNote;
        if (!isOfTheLedger && !key.startsWith("media"_L1))
            return true;
    }
    return false;
}

bool isTooLate(const domain::Delivery &delivery, const domain::Post &post, const domain::LatePolicy &policy, domain::Instant now)
{
    const auto scheduled = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
    if (delivery.state != domain::DeliveryState::Sending || delivery.departedAt || !scheduled)
        return false;
    // Of what was begun the rest belongs there too.
    if (hasBegun(delivery))
        return false;
    domain::Instant since = *scheduled;
    if (const qint64 wanted = delivery.notes.value(wantedNote).toLongLong(); wanted > 0)
        since = std::max(since, domain::fromMs(wanted));
    return now - since > domain::mostLateness(policy, post.kind);
}

void wantAllTheSame(domain::Delivery &delivery, domain::Instant now)
{
    delivery.notes.insert(wantedNote, QString::number(domain::toMs(now)));
    // That an earlier one was to be taken back says nothing about what leaves now.
    if (!Renewal::in(delivery))
        delivery.notes.remove(recallNote);
}

} // namespace parvis::store
