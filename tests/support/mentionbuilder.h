// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/imports/importstore.h"

namespace parvis::tests {

/// Makes what comes in, a property at a time: aMention(u"m1"_s).by(u"Ada"_s).saying(u"Hello"_s).minutesAgo(5). Times count back from the start
/// of FakeClock.
class MentionBuilder
{
public:
    explicit MentionBuilder(const QString &remoteId);

    MentionBuilder &by(const QString &name);
    MentionBuilder &saying(const QString &text);
    MentionBuilder &titled(const QString &title);
    MentionBuilder &answering(const QString &remoteId);
    MentionBuilder &minutesAgo(int minutes);
    [[nodiscard]] domain::IncomingMention made() const { return m_mention; }

private:
    domain::IncomingMention m_mention;
};

[[nodiscard]] MentionBuilder aMention(const QString &remoteId);

/// Takes them into a channel of that name and waits until they are there.
void takeIn(store::Database &database, const QList<MentionBuilder> &mentions, const QString &channel = QStringLiteral("Town square"));
/// Makes so many mentions by number straight in the tables, a minute apart: for lists that are too long to take in one by one. The roll-ups are
/// not kept.
void makeMany(store::Database &database, int count);

} // namespace parvis::tests
