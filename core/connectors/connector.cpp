// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connector.h"

namespace parvis::connectors {

namespace {

std::unexpected<domain::Trouble> notPossible()
{
    return std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::NotPossible});
}

} // namespace

Exchange<SignIn> Connector::beginSignIn(Introduction, WayBack) const
{
    co_return notPossible();
}

Exchange<Acquaintance> Connector::finishSignIn(SignIn, QUrl) const
{
    co_return notPossible();
}

Exchange<domain::Secret> Connector::renew(Access) const
{
    co_return notPossible();
}

domain::GivingBack Connector::givingBack(const domain::Secret &) const
{
    return revokes() ? domain::GivingBack::Ends : domain::GivingBack::Stays;
}

Exchange<> Connector::revoke(Access) const
{
    co_return notPossible();
}

domain::Answer<Acquaintance> Connector::withRecipients(const domain::Connection &, const domain::Secret &, const QString &) const
{
    return notPossible();
}

Exchange<Page> Connector::fetchOlder(Access, QString, QString) const
{
    co_return Page();
}

QString Connector::owingToo(const QString &newer, const QStringList &) const
{
    return newer;
}

Exchange<LiveSource> Connector::listen(Access, LiveWish) const
{
    co_return notPossible();
}

Exchange<QList<domain::IncomingEntry>> Connector::complete(Access, QList<domain::IncomingEntry> entries) const
{
    co_return entries;
}

Exchange<domain::Sent> Connector::send(Access, domain::Outgoing) const
{
    co_return notPossible();
}

Exchange<domain::Sent> Connector::lookAfter(Access, domain::Outgoing, domain::Delivery) const
{
    co_return notPossible();
}

Exchange<domain::Sent> Connector::edit(Access, domain::Outgoing, domain::Delivery) const
{
    co_return notPossible();
}

Exchange<domain::Sent> Connector::moveHeld(Access, domain::Outgoing, domain::Delivery) const
{
    co_return notPossible();
}

Exchange<> Connector::remove(Access, domain::Delivery) const
{
    co_return notPossible();
}

Exchange<> Connector::tell(Access, domain::Outgoing, domain::Delivery) const
{
    co_return notPossible();
}

Exchange<> Connector::moderate(Access, QString, domain::Verdict) const
{
    co_return notPossible();
}

} // namespace parvis::connectors
