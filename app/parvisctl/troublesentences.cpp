// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/troublesentences.h"

#include "app/parvisctl/exportsentences.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

using TroubleKind = domain::Trouble::Kind;

QString troubleSentence(const domain::Trouble &trouble, const QString &channel)
{
    if (const auto problem = domain::exportProblemIn(trouble.said))
        return u"'%1': %2"_s.arg(channel, exportSentence(*problem));
    const QString said = trouble.said.isEmpty() ? QString() : u" (%1)"_s.arg(trouble.said);
    switch (trouble.kind) {
    case TroubleKind::Offline:
        return u"'%1' was not asked: Parvis is offline."_s.arg(channel);
    case TroubleKind::Unreachable:
        return u"'%1' cannot be reached%2. Check the address and the network."_s.arg(channel, said);
    case TroubleKind::Cut:
        return u"The connection to '%1' broke off%2. It is tried again."_s.arg(channel, said);
    case TroubleKind::RateLimited:
        return u"'%1' asks us to wait%2. It is tried again."_s.arg(channel, said);
    case TroubleKind::ServerTrouble:
        return u"'%1' is in trouble%2. It is tried again."_s.arg(channel, said);
    case TroubleKind::Refused:
        return u"'%1' says no%2."_s.arg(channel, said);
    case TroubleKind::AccessDenied:
        return u"'%1' does not let us in%2. Check what you sign in with."_s.arg(channel, said);
    case TroubleKind::AccessWithdrawn:
        return u"'%1' does not let us in any more%2. Connect it again with 'channels add'."_s.arg(channel, said);
    case TroubleKind::Gone:
        return u"What it is about does not exist on '%1' any more%2."_s.arg(channel, said);
    case TroubleKind::TooLarge:
        return u"It is more than '%1' takes%2."_s.arg(channel, said);
    case TroubleKind::Malformed:
        return u"'%1' answers what is no answer%2. Is the address that of its interface?"_s.arg(channel, said);
    case TroubleKind::Unsure:
        return u"It may have arrived at '%1', and there is no way to find out%2. Look there, then say so with 'deliveries --arrived' or '--not-arrived'."_s.arg(
            channel, said);
    case TroubleKind::Changed:
        return u"It was changed on '%1' meanwhile and was left as it is there%2."_s.arg(channel, said);
    case TroubleKind::NotPossible:
        return u"'%1' has no way to do that%2."_s.arg(channel, said);
    case TroubleKind::Cancelled:
        return u"Stopped%1."_s.arg(said);
    case TroubleKind::Late:
        return u"Its time passed while '%1' could not be reached%2. 'deliveries retry' sends it all the same."_s.arg(channel, said);
    }
    return said;
}

QString nameOf(TroubleKind kind)
{
    switch (kind) {
    case TroubleKind::Offline:
        return u"offline"_s;
    case TroubleKind::Unreachable:
        return u"unreachable"_s;
    case TroubleKind::Cut:
        return u"cut"_s;
    case TroubleKind::RateLimited:
        return u"rate-limited"_s;
    case TroubleKind::ServerTrouble:
        return u"server-trouble"_s;
    case TroubleKind::Refused:
        return u"refused"_s;
    case TroubleKind::AccessDenied:
        return u"access-denied"_s;
    case TroubleKind::AccessWithdrawn:
        return u"access-withdrawn"_s;
    case TroubleKind::Gone:
        return u"gone"_s;
    case TroubleKind::TooLarge:
        return u"too-large"_s;
    case TroubleKind::Malformed:
        return u"malformed"_s;
    case TroubleKind::Unsure:
        return u"unsure"_s;
    case TroubleKind::Changed:
        return u"changed"_s;
    case TroubleKind::NotPossible:
        return u"not-possible"_s;
    case TroubleKind::Cancelled:
        return u"cancelled"_s;
    case TroubleKind::Late:
        return u"late"_s;
    }
    return {};
}

QString nameOf(domain::DeliveryState state)
{
    static const QStringList names{u"sending"_s, u"held"_s, u"pending"_s, u"published"_s, u"failed"_s, u"unsure"_s, u"cancelled"_s, u"removed"_s};
    return names.value(static_cast<int>(state));
}

QString nameOf(domain::ConnectionState state)
{
    static const QStringList names{u"not-connected"_s, u"connected"_s, u"sign-in-needed"_s, u"paused"_s};
    return names.value(static_cast<int>(state));
}

QString nameOf(domain::RequestPurpose purpose)
{
    static const QStringList names{u"fetch"_s, u"send"_s, u"connect"_s, u"picture"_s, u"link"_s, u"import"_s};
    return names.value(static_cast<int>(purpose));
}

} // namespace parvis::app
