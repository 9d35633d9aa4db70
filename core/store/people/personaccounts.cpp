// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personaccounts.h"

#include "core/store/people/personrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using AccountId = domain::Id<domain::Identity>;
using Kind = domain::Error::Kind;

namespace {

/// Why an account cannot be kept, in technical English; empty where it can.
QString complaintOfAccount(const domain::Identity &account)
{
    constexpr qsizetype longest = 500;
    if (account.service.isEmpty() || account.handle.isEmpty())
        return u"an account needs a service and a handle"_s;
    const bool isTooLong = account.service.size() > longest || account.handle.size() > longest || account.name.size() > longest;
    return isTooLong ? u"more than %1 characters"_s.arg(longest) : QString();
}

/// What is derived of a person whose accounts are others now.
domain::Result<> followAccounts(Connection &connection, domain::Id<domain::Person> person)
{
    connection.changes().people.updated << person;
    return refreshPerson(connection, person);
}

domain::Result<domain::Identity> accountOfKey(Connection &connection, AccountId account)
{
    Statement row = connection.prepare(u"SELECT person_id, service, handle, name, url, reach FROM identity WHERE id = ?"_s);
    if (auto ran = row.bind(account).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"identity %1"_s.arg(account.value()));
    return domain::Identity{.id = account,
                            .person = row.id<domain::Person>(0),
                            .service = row.text(1),
                            .handle = row.text(2),
                            .name = row.text(3),
                            .url = row.text(4),
                            .reach = row.number(5)};
}

} // namespace

domain::Result<std::optional<AccountOwner>> accountOwner(Connection &connection, const QString &service, const QString &handle)
{
    Statement row = connection.prepare(u"SELECT i.id, p.id, p.name FROM identity i JOIN person p ON p.id = i.person_id "
                                       "WHERE i.service = ? AND i.handle = ? COLLATE NOCASE ORDER BY i.id LIMIT 1"_s);
    if (auto ran = row.bind(service).bind(handle).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<AccountOwner>();
    return std::optional(AccountOwner{.account = row.id<domain::Identity>(0), .person = row.id<domain::Person>(1), .name = row.text(2)});
}

domain::Result<AccountId> giveAccount(Connection &connection, const domain::Identity &account)
{
    if (const QString complaint = complaintOfAccount(account); !complaint.isEmpty())
        return domain::failure(Kind::Invalid, complaint);
    const auto card = cardOf(connection, account.person);
    if (!card)
        return std::unexpected(card.error());
    if (const QString service = domain::serviceForbiddingAccount(*card, account.service); !service.isEmpty())
        return domain::failure(Kind::Invalid, service);
    const auto owner = accountOwner(connection, account.service, account.handle);
    if (!owner)
        return std::unexpected(owner.error());
    if (*owner)
        return domain::failure(Kind::Conflict, u"identity %1"_s.arg((*owner)->account.value()));
    const auto added = addIdentity(connection, account);
    if (!added)
        return std::unexpected(added.error());
    if (!*added)
        return domain::failure(Kind::Conflict, account.service + u':' + account.handle);
    return followAccounts(connection, account.person).transform([&added] { return **added; });
}

domain::Result<domain::Identity> takeAccount(Connection &connection, AccountId account)
{
    const auto taken = accountOfKey(connection, account);
    if (!taken)
        return taken;
    const auto hasSpoken = saidSomething(connection, account);
    if (!hasSpoken)
        return std::unexpected(hasSpoken.error());
    if (*hasSpoken)
        return domain::failure(Kind::Conflict, u"identity %1 has mentions"_s.arg(account.value()));
    {
        Statement remove = connection.prepare(u"DELETE FROM identity WHERE id = ?"_s);
        if (auto ran = remove.bind(account).run(); !ran)
            return std::unexpected(ran.error());
    }
    return followAccounts(connection, taken->person).transform([&taken] { return *taken; });
}

domain::Result<bool> saidSomething(Connection &connection, AccountId account)
{
    Statement row = connection.prepare(u"SELECT 1 FROM mention WHERE identity_id = ? LIMIT 1"_s);
    if (auto ran = row.bind(account).run(); !ran)
        return std::unexpected(ran.error());
    return row.next();
}

} // namespace parvis::store
