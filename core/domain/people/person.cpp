// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/person.h"

#include "core/domain/channels/channel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

const QList<PersonRole> &personRoles()
{
    static const QList<PersonRole> roles{PersonRole::Customer,   PersonRole::Prospect,   PersonRole::Partner,
                                         PersonRole::Journalist, PersonRole::Prescriber, PersonRole::Colleague};
    return roles;
}

QString personRoleKey(PersonRole role)
{
    switch (role) {
    case PersonRole::Customer:
        return u"customer"_s;
    case PersonRole::Prospect:
        return u"prospect"_s;
    case PersonRole::Partner:
        return u"partner"_s;
    case PersonRole::Journalist:
        return u"journalist"_s;
    case PersonRole::Prescriber:
        return u"prescriber"_s;
    case PersonRole::Colleague:
        return u"colleague"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<PersonRole> personRoleFromKey(QStringView key)
{
    const QStringView word = key.trimmed();
    const auto &roles = personRoles();
    const auto found = std::ranges::find_if(roles, [word](PersonRole role) { return word.compare(personRoleKey(role), Qt::CaseInsensitive) == 0; });
    return found == roles.end() ? std::nullopt : std::optional(*found);
}

QString complaintOf(const PersonCard &card)
{
    constexpr qsizetype longestLine = 500;
    constexpr qsizetype longestText = 20'000;
    const Person &person = card.person;
    if (person.name.trimmed().isEmpty())
        return u"a name of nothing"_s;
    QStringList lines{person.name, person.company, person.mail, person.site, person.languages.join(u' ')};
    lines << card.tags << person.fields.keys();
    for (const Consent &consent : card.consents)
        lines << consent.purpose << consent.source;
    QStringList texts = person.fields.values();
    texts << person.note;
    if (std::ranges::any_of(lines, [](const QString &line) { return line.size() > longestLine; }))
        return u"more than %1 characters"_s.arg(longestLine);
    if (std::ranges::any_of(texts, [](const QString &text) { return text.size() > longestText; }))
        return u"more than %1 characters"_s.arg(longestText);
    return {};
}

QString uidOf(const QUuid &workspace, Id<Person> person)
{
    return u"urn:uuid:"_s + QUuid::createUuidV5(workspace, u"person %1"_s.arg(person.value())).toString(QUuid::WithoutBraces);
}

void addField(Person &person, const QString &name, const QString &value)
{
    QStringList values = person.fields.value(name).split(u"; "_s, Qt::SkipEmptyParts);
    for (const QString &one : value.split(u"; "_s, Qt::SkipEmptyParts)) {
        if (!values.contains(one))
            values << one;
    }
    person.fields.insert(name, values.join(u"; "_s));
}

QList<Identity> takeOutUnmatchable(PersonCard &card)
{
    if (card.identities.size() < 2 && card.person.mail.isEmpty())
        return {};
    QList<Identity> taken;
    for (const Identity &identity : std::as_const(card.identities)) {
        if (!allowsMatching(identity.service))
            taken << identity;
    }
    card.identities.removeIf([](const Identity &identity) { return !allowsMatching(identity.service); });
    return taken;
}

QString serviceForbiddingAccount(const PersonCard &card, const QString &service)
{
    const bool isKnownElsewhere = !card.identities.isEmpty() || !card.person.mail.isEmpty() || !card.person.site.isEmpty();
    if (!allowsMatching(service) && isKnownElsewhere)
        return service;
    const auto found = std::ranges::find_if_not(card.identities, allowsMatching, &Identity::service);
    return found == card.identities.end() ? QString() : found->service;
}

} // namespace parvis::domain
