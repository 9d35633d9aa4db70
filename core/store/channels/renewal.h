// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/calendar/post.h"
#include "core/domain/channels/delivery.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// That what a service holds, or is just being given, is an article that is something else here by now: other words, another time, or both. Kept among the
/// notes of its entry, in the place of the one that it is to be taken back (isRecalled()), which a renewal is a gentler form of: it stays what it is there,
/// with all that anybody made of it by hand.
struct Renewal
{
    QString token;                ///< tells it from a later one
    domain::Instant changedAt;    ///< when it changed here last
    domain::Instant due;          ///< when that is to be written there
    bool ofWords = true;
    bool ofTime = false;
    bool overwrites = false;      ///< a person wants it whatever stands there by now

    /// Nothing where nothing is to be renewed.
    [[nodiscard]] static std::optional<Renewal> in(const domain::Delivery &delivery);
};

/// Notes that an article changed for all that services hold of it. It is written there once the article was left alone for two minutes, and early enough before
/// its time; who sends does it. Nothing is noted where what leaves of it stays the same.
[[nodiscard]] domain::Result<> renewHeld(Connection &connection, const domain::Article &before, const domain::Article &after, domain::Instant now);
/// Notes that a post which a service holds has another time or other categories here, to be written there at once. False, and nothing is noted, where it is no
/// article, or something else changed of it, so that it has to be taken back and held anew.
[[nodiscard]] domain::Result<bool> renewPost(Connection &connection, domain::Delivery &delivery, const domain::Post &before, const domain::Post &after);
/// That the article of one entry is to be written there at once; with `overwrites` its time as well, whatever stands there by now.
void renewNow(domain::Delivery &delivery, domain::Instant now, bool overwrites = false);
/// That its words alone are, whatever stands there by now: it stays held until when it is there.
void renewWordsNow(domain::Delivery &delivery, domain::Instant now);
/// Forgets the renewal that `token` names, unless the article has changed again since; any, where it is empty.
void forgetRenewal(domain::Delivery &delivery, const QString &token);
/// The same of one that was done, but for how it stands otherwise there still: with its words ours stand there again.
void endRenewal(domain::Delivery &delivery, const QString &token, const std::optional<domain::Drift> &drift);

/// Of an article that changed while it was on its way the service got the former words: they are written over. What changed once it stood there waits for
/// somebody's word, as ever.
[[nodiscard]] domain::Result<> renewPublished(Connection &connection, domain::Delivery &delivery, domain::Instant now);

/// Until when the service was told to hold it, by us: more than one time where nobody knows which of them arrived. Empty where that was not kept.
[[nodiscard]] QList<domain::Instant> toldTimes(const domain::Delivery &delivery);
/// The note of that, and what it says once it was told another time as well.
inline constexpr QLatin1StringView toldNote{"until"};
[[nodiscard]] QString toldAlso(const domain::Delivery &delivery, domain::Instant at);

} // namespace parvis::store
