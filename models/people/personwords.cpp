// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/personwords.h"

#include "core/domain/query/words.h"
#include "core/formats/people/labels.h"
#include "models/channels/servicewords.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

/// Gives the free functions their context for translation.
struct PersonWords
{
    Q_DECLARE_TR_FUNCTIONS(PersonWords)
};

QString nameWith(const QString &name, const QString &account)
{
    //: %1 is the name of a person, %2 one of their accounts
    return account.isEmpty() || account == name ? name : PersonWords::tr("%1 (%2)").arg(name, account);
}

} // namespace

QString roleName(domain::PersonRole role)
{
    using Role = domain::PersonRole;
    switch (role) {
    case Role::Customer:
        return PersonWords::tr("Customer");
    case Role::Prospect:
        return PersonWords::tr("Prospect");
    case Role::Partner:
        return PersonWords::tr("Partner");
    case Role::Journalist:
        return PersonWords::tr("Journalist");
    case Role::Prescriber:
        return PersonWords::tr("Prescriber");
    case Role::Colleague:
        return PersonWords::tr("Colleague");
    }
    return {};
}

QString fieldName(const QString &name)
{
    static const QHash<QString, const char *> known{{u"Phone"_s, QT_TRANSLATE_NOOP("PersonWords", "Phone")},
                                                    {u"Work phone"_s, QT_TRANSLATE_NOOP("PersonWords", "Work phone")},
                                                    {u"Home phone"_s, QT_TRANSLATE_NOOP("PersonWords", "Home phone")},
                                                    {u"Work mobile"_s, QT_TRANSLATE_NOOP("PersonWords", "Work mobile")},
                                                    {u"Home mobile"_s, QT_TRANSLATE_NOOP("PersonWords", "Home mobile")},
                                                    {u"Work fax"_s, QT_TRANSLATE_NOOP("PersonWords", "Work fax")},
                                                    {u"Home fax"_s, QT_TRANSLATE_NOOP("PersonWords", "Home fax")},
                                                    {u"Mobile"_s, QT_TRANSLATE_NOOP("PersonWords", "Mobile")},
                                                    {u"Fax"_s, QT_TRANSLATE_NOOP("PersonWords", "Fax")},
                                                    {u"Birthday"_s, QT_TRANSLATE_NOOP("PersonWords", "Birthday")},
                                                    {u"Anniversary"_s, QT_TRANSLATE_NOOP("PersonWords", "Anniversary")},
                                                    {u"Address"_s, QT_TRANSLATE_NOOP("PersonWords", "Address")},
                                                    {u"Work address"_s, QT_TRANSLATE_NOOP("PersonWords", "Work address")},
                                                    {u"Home address"_s, QT_TRANSLATE_NOOP("PersonWords", "Home address")},
                                                    {u"Given name"_s, QT_TRANSLATE_NOOP("PersonWords", "Given name")},
                                                    {u"Middle name"_s, QT_TRANSLATE_NOOP("PersonWords", "Middle name")},
                                                    {u"Family name"_s, QT_TRANSLATE_NOOP("PersonWords", "Family name")},
                                                    {u"Name suffix"_s, QT_TRANSLATE_NOOP("PersonWords", "Name suffix")},
                                                    {u"Title"_s, QT_TRANSLATE_NOOP("PersonWords", "Title")},
                                                    {u"Role"_s, QT_TRANSLATE_NOOP("PersonWords", "Role")},
                                                    {u"Honorific"_s, QT_TRANSLATE_NOOP("PersonWords", "Honorific")},
                                                    {u"Nickname"_s, QT_TRANSLATE_NOOP("PersonWords", "Nickname")},
                                                    {u"Other company"_s, QT_TRANSLATE_NOOP("PersonWords", "Other company")},
                                                    {u"Other mail"_s, QT_TRANSLATE_NOOP("PersonWords", "Other mail")},
                                                    {u"Site"_s, QT_TRANSLATE_NOOP("PersonWords", "Other site")},
                                                    {u"Gender"_s, QT_TRANSLATE_NOOP("PersonWords", "Gender")},
                                                    {u"Spouse"_s, QT_TRANSLATE_NOOP("PersonWords", "Spouse")},
                                                    {u"Department"_s, QT_TRANSLATE_NOOP("PersonWords", "Department")},
                                                    {u"Language"_s, QT_TRANSLATE_NOOP("PersonWords", "Other language")}};
    const char *title = known.value(name);
    return title ? PersonWords::tr(title) : name;
}

QString fieldHint(const QString &name)
{
    //: the parts of a postal address, as they stand in one field with bars between them
    return formats::addressType(name) ? PersonWords::tr("street | postcode | city | region | country") : QString();
}

QString roleNames(domain::PersonRoles roles)
{
    QStringList names;
    for (const auto role : domain::personRoles()) {
        if (roles.testFlag(role))
            names << roleName(role);
    }
    return names.join(u", "_s);
}

QString spokenPerson(const store::PersonRow &row, domain::Instant now, const QTimeZone &zone)
{
    QStringList parts{row.name};
    if (!row.company.isEmpty())
        parts << row.company;
    if (row.roles)
        parts << roleNames(row.roles);
    if (row.lastContact)
        parts << PersonWords::tr("last contact %1").arg(letterMoment(*row.lastContact, now, zone));
    if (row.score)
        parts << PersonWords::tr("score %1 of 100").arg(*row.score);
    return parts.join(u", "_s);
}

QString personLine(const store::PersonRow &row)
{
    QStringList parts{row.name};
    if (!row.company.isEmpty())
        parts << row.company;
    QStringList services;
    for (const QString &service : row.services)
        services << serviceWord(service);
    if (!services.isEmpty())
        parts << services.join(u", "_s);
    return parts.join(u" · "_s);
}

std::pair<QString, QString> namesApart(const store::PersonRow &one, const store::PersonRow &other)
{
    if (domain::foldedText(one.name) != domain::foldedText(other.name))
        return {one.name, other.name};
    return {nameWith(one.name, one.account), nameWith(other.name, other.account)};
}

QString mergedName(const store::Merge &merge, const QString &keptName)
{
    const bool isShared = domain::foldedText(merge.otherName) == domain::foldedText(keptName);
    return isShared ? nameWith(merge.otherName, merge.otherAccount) : merge.otherName;
}

QString duplicateSentence(const domain::DuplicateReason &reason)
{
    using Kind = domain::DuplicateReason::Kind;
    switch (reason.kind) {
    case Kind::Mail:
        return PersonWords::tr("Both have the address %1.").arg(reason.evidence);
    case Kind::Handle:
        return PersonWords::tr("Both go by “%1”.").arg(reason.evidence);
    case Kind::Name:
        return PersonWords::tr("Both have the same name.");
    case Kind::Site:
        return PersonWords::tr("Both have the site %1.").arg(reason.evidence);
    }
    return {};
}

QString matchingForbidden(const QString &service)
{
    return PersonWords::tr("The rules of %1 forbid matching its accounts with accounts elsewhere, so this person is never merged.").arg(serviceWord(service));
}

QString accountForbidden(const domain::Identity &account, const QString &service)
{
    return PersonWords::tr("The account %1 was left out: the rules of %2 forbid matching its accounts with other accounts, a mail address or a site.")
        .arg(account.handle, serviceWord(service));
}

QString scoreSentence(const domain::PrescriberScore::Part &part)
{
    using Kind = domain::PrescriberScore::Kind;
    const int fact = static_cast<int>(std::min<qint64>(part.fact, std::numeric_limits<int>::max()));
    QString evidence;
    switch (part.kind) {
    case Kind::Reach:
        evidence = PersonWords::tr("%Ln follower(s)", nullptr, fact);
        break;
    case Kind::Draws:
        evidence = PersonWords::tr("%Ln reaction(s) drawn", nullptr, fact);
        break;
    case Kind::Conversations:
        evidence = PersonWords::tr("%Ln conversation(s) begun", nullptr, fact);
        break;
    case Kind::Relevance:
        evidence = PersonWords::tr("%1 of %2 mentions about your subjects").arg(QLocale().toString(part.fact), QLocale().toString(part.full));
        break;
    }
    return evidence;
}

QString scoreReckoning(const domain::PrescriberScore::Part &part)
{
    const QLocale locale;
    const QString most = locale.toString(part.most);
    if (part.kind == domain::PrescriberScore::Kind::Relevance)
        return u"%1 × %2 ÷ (%3 + 2)"_s.arg(most, locale.toString(part.fact), locale.toString(part.full));
    return u"%1 × log(1 + %2) ÷ log(1 + %3)"_s.arg(most, locale.toString(std::min(part.fact, part.full)), locale.toString(part.full));
}

QString scoreFormula()
{
    return PersonWords::tr(
        "Each part is rounded to whole points. The logarithm makes ten times as many followers, reactions or conversations always add about the same; more "
        "than "
        "the last number of a line earns no more. Subjects count by the share of mentions about them, with two mentions about nothing added.");
}

} // namespace parvis::models
