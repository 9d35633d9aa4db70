// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of ErrandStore a person decides.
#include "core/store/channels/errandstore.h"

#include "core/store/calendar/postrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/twice.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Errand;
using domain::ErrandKind;
using domain::ErrandState;
using ErrandId = domain::Id<Errand>;
using Kind = domain::Error::Kind;

QFuture<domain::Result<>> ErrandStore::retry(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        if (!errand)
            return std::unexpected(errand.error());
        if (errand->state != ErrandState::Failed)
            return domain::failure(Kind::Conflict, u"errand %1 has not failed"_s.arg(id.value()));
        // What is let through now is what is read here by now.
        if (errand->kind == ErrandKind::Moderate && !errand->text.isEmpty()) {
            Statement row = connection.prepare(u"SELECT body FROM mention WHERE id = ?"_s);
            if (auto ran = row.bind(errand->mention).run(); !ran)
                return ran;
            errand->text = row.next() ? row.text(0) : QString();
        }
        errand->state = ErrandState::Waiting;
        errand->attempts = 0;
        errand->firstAttemptAt.reset();
        errand->nextAttemptAt = now;
        errand->trouble.reset();
        return dropTwinLook(connection, errand->delivery).and_then([&] { return writeErrand(connection, *errand, false); });
    });
}

QFuture<domain::Result<>> ErrandStore::overwrite(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        if (!errand)
            return std::unexpected(errand.error());
        if (errand->state != ErrandState::Changed)
            return domain::failure(Kind::Conflict, u"nothing was changed there that errand %1 would write over"_s.arg(id.value()));
        errand->state = ErrandState::Waiting;
        errand->overwrites = true;
        errand->attempts = 0;
        errand->firstAttemptAt.reset();
        errand->nextAttemptAt = now;
        errand->trouble.reset();
        return writeErrand(connection, *errand, false);
    });
}

QFuture<domain::Result<>> ErrandStore::takeOver(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        if (!errand)
            return std::unexpected(errand.error());
        if (errand->state != ErrandState::Changed)
            return domain::failure(Kind::Conflict, u"nothing was changed there that errand %1 knows of"_s.arg(id.value()));
        errand->state = ErrandState::Cancelled;
        errand->nextAttemptAt.reset();
        auto delivery = readDelivery(connection, errand->delivery);
        if (!delivery)
            return std::unexpected(delivery.error());
        const auto drift = domain::driftIn(delivery->notes).value_or(domain::Drift());
        delivery->notes = domain::withDrift(delivery->notes, std::nullopt);
        // What is left there instead of being deleted, or could not be read, was seen by nobody: who wants it changed or deleted later is asked as before.
        const bool isEdit = errand->kind == ErrandKind::Edit;
        if (isEdit && !errand->there.isEmpty()) {
            for (const auto &[key, value] : drift.accepting.asKeyValueRange())
                delivery->notes.insert(key, value);
        }
        // An article keeps its words here: what a site makes of them does not come back. Those that stand there are theirs from here on.
        if (isEdit && errand->text.isEmpty())
            delivery->notes = domain::withTheirs(delivery->notes, drift.accepting);
        const bool isText = !errand->text.isEmpty() && !errand->there.isEmpty();
        const auto written = isText ? rewritePost(connection, errand->post, errand->there, now) : domain::Result<>();
        return written.and_then([&] { return writeDelivery(connection, *delivery, true); })
            .and_then([&] { return writeErrand(connection, *errand, false); })
            .and_then([&] { return lookForTwinOf(connection, errand->delivery, now); });
    });
}

QFuture<domain::Result<>> ErrandStore::cancel(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        const auto isLeased = isErrandLeased(connection, id, now);
        if (!errand || !isLeased)
            return std::unexpected(errand ? isLeased.error() : errand.error());
        if (*isLeased || errand->state == ErrandState::Done || errand->state == ErrandState::Cancelled)
            return domain::failure(Kind::Conflict, u"errand %1 is being done, or does not wait"_s.arg(id.value()));
        errand->state = ErrandState::Cancelled;
        errand->nextAttemptAt.reset();
        return writeErrand(connection, *errand, false).and_then([&] { return lookForTwinOf(connection, errand->delivery, now); });
    });
}

} // namespace parvis::store
