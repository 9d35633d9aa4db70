// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peoplecolumns.h"

#include "core/domain/query/words.h"
#include "core/formats/people/labels.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using Kind = PeopleColumn::Kind;

namespace {

/// By folded name.
const QHash<QString, Kind> &knownKinds()
{
    static const QHash<QString, Kind> known{
        {u"name"_s, Kind::Name},
        {u"full name"_s, Kind::Name},
        {u"display name"_s, Kind::Name},
        {u"nom complet"_s, Kind::Name},
        {u"nom a afficher"_s, Kind::Name},
        {u"nom"_s, Kind::FamilyName},
        {u"last name"_s, Kind::FamilyName},
        {u"family name"_s, Kind::FamilyName},
        {u"surname"_s, Kind::FamilyName},
        {u"nom de famille"_s, Kind::FamilyName},
        {u"first name"_s, Kind::GivenName},
        {u"given name"_s, Kind::GivenName},
        {u"prenom"_s, Kind::GivenName},
        {u"middle name"_s, Kind::MiddleName},
        {u"additional name"_s, Kind::MiddleName},
        {u"deuxieme prenom"_s, Kind::MiddleName},
        {u"company"_s, Kind::Company},
        {u"organization"_s, Kind::Company},
        {u"organisation"_s, Kind::Company},
        {u"societe"_s, Kind::Company},
        {u"societe organisation"_s, Kind::Company},
        {u"entreprise"_s, Kind::Company},
        {u"organization name"_s, Kind::Company},
        {u"organization 1 name"_s, Kind::Company},
        {u"roles"_s, Kind::Roles},
        {u"role"_s, Kind::Roles},
        {u"languages"_s, Kind::Languages},
        {u"language"_s, Kind::Languages},
        {u"langue"_s, Kind::Languages},
        {u"langues"_s, Kind::Languages},
        {u"mail"_s, Kind::Mail},
        {u"email"_s, Kind::Mail},
        {u"e mail"_s, Kind::Mail},
        {u"email address"_s, Kind::Mail},
        {u"e mail address"_s, Kind::Mail},
        {u"primary email"_s, Kind::Mail},
        {u"courriel"_s, Kind::Mail},
        {u"adresse mail"_s, Kind::Mail},
        {u"adresse e mail"_s, Kind::Mail},
        {u"adresse de messagerie"_s, Kind::Mail},
        {u"adresse electronique"_s, Kind::Mail},
        {u"premiere adresse electronique"_s, Kind::Mail},
        {u"adresse electronique principale"_s, Kind::Mail},
        {u"secondary email"_s, Kind::OtherMail},
        {u"e mail 2 address"_s, Kind::OtherMail},
        {u"e mail 3 address"_s, Kind::OtherMail},
        {u"adresse mail 2"_s, Kind::OtherMail},
        {u"adresse mail 3"_s, Kind::OtherMail},
        {u"adresse de messagerie 2"_s, Kind::OtherMail},
        {u"adresse de messagerie 3"_s, Kind::OtherMail},
        {u"deuxieme adresse electronique"_s, Kind::OtherMail},
        {u"adresse electronique secondaire"_s, Kind::OtherMail},
        {u"site"_s, Kind::Site},
        {u"website"_s, Kind::Site},
        {u"url"_s, Kind::Site},
        {u"site web"_s, Kind::Site},
        {u"site web 1"_s, Kind::Site},
        {u"site web 2"_s, Kind::Site},
        {u"web page"_s, Kind::Site},
        {u"web page 1"_s, Kind::Site},
        {u"web page 2"_s, Kind::Site},
        {u"page web"_s, Kind::Site},
        {u"page web 1"_s, Kind::Site},
        {u"page web 2"_s, Kind::Site},
        {u"mastodon"_s, Kind::Account},
        {u"bluesky"_s, Kind::Account},
        {u"reddit"_s, Kind::Account},
        {u"tags"_s, Kind::Tags},
        {u"labels"_s, Kind::Tags},
        {u"categories"_s, Kind::Tags},
        {u"etiquettes"_s, Kind::Tags},
        {u"group membership"_s, Kind::Tags},
        {u"note"_s, Kind::Note},
        {u"notes"_s, Kind::Note},
        {u"identities"_s, Kind::Identities},
        {u"consents"_s, Kind::Consents},
        {u"fields"_s, Kind::Fields},
        {u"phone"_s, Kind::Telephone},
        {u"telephone"_s, Kind::Telephone},
        {u"birthday"_s, Kind::Birthday},
        {u"date of birth"_s, Kind::Birthday},
        {u"date de naissance"_s, Kind::Birthday},
        {u"anniversaire"_s, Kind::Birthday},
        {u"birth year"_s, Kind::BirthYear},
        {u"annee de naissance"_s, Kind::BirthYear},
        {u"birth month"_s, Kind::BirthMonth},
        {u"mois"_s, Kind::BirthMonth},
        {u"birth day"_s, Kind::BirthDay},
        {u"jour"_s, Kind::BirthDay},
        {u"photo"_s, Kind::Picture},
    };
    return known;
}

/// The fields that vCards bring too, by the folded names of columns: one name, whatever the file. Of telephones the column's name says more.
const QHash<QString, QString> &knownFields()
{
    static const QHash<QString, QString> known{
        {u"job title"_s, u"Title"_s},
        {u"organization title"_s, u"Title"_s},
        {u"organization 1 title"_s, u"Title"_s},
        {u"position"_s, u"Title"_s},
        {u"fonction"_s, u"Title"_s},
        {u"name prefix"_s, u"Honorific"_s},
        {u"civilite"_s, u"Honorific"_s},
        {u"name suffix"_s, u"Name suffix"_s},
        {u"suffix"_s, u"Name suffix"_s},
        {u"suffixe"_s, u"Name suffix"_s},
        {u"nickname"_s, u"Nickname"_s},
        {u"surnom"_s, u"Nickname"_s},
        {u"department"_s, u"Department"_s},
        {u"organization department"_s, u"Department"_s},
        {u"organization 1 department"_s, u"Department"_s},
        {u"anniversary"_s, u"Anniversary"_s},
        {u"anniversaire de mariage ou fete"_s, u"Anniversary"_s},
        {u"address"_s, u"Address"_s},
        {u"adresse"_s, u"Address"_s},
        {u"adresse postale"_s, u"Address"_s},
        {u"work phone"_s, u"Phone"_s},
        {u"home phone"_s, u"Phone"_s},
        {u"home phone 2"_s, u"Phone"_s},
        {u"business phone"_s, u"Phone"_s},
        {u"business phone 2"_s, u"Phone"_s},
        {u"company main phone"_s, u"Phone"_s},
        {u"primary phone"_s, u"Phone"_s},
        {u"other phone"_s, u"Phone"_s},
        {u"tel professionnel"_s, u"Phone"_s},
        {u"tel personnel"_s, u"Phone"_s},
        {u"tel principal"_s, u"Phone"_s},
        {u"telephone personnel"_s, u"Phone"_s},
        {u"telephone professionnel"_s, u"Phone"_s},
        {u"telephone bureau"_s, u"Phone"_s},
        {u"telephone 2 bureau"_s, u"Phone"_s},
        {u"telephone domicile"_s, u"Phone"_s},
        {u"telephone 2 domicile"_s, u"Phone"_s},
        {u"telephone societe"_s, u"Phone"_s},
        {u"telephone autre"_s, u"Phone"_s},
        {u"mobile"_s, u"Mobile"_s},
        {u"mobile phone"_s, u"Mobile"_s},
        {u"mobile number"_s, u"Mobile"_s},
        {u"portable"_s, u"Mobile"_s},
        {u"tel mobile"_s, u"Mobile"_s},
        {u"telephone mobile"_s, u"Mobile"_s},
        {u"fax"_s, u"Fax"_s},
        {u"fax number"_s, u"Fax"_s},
        {u"business fax"_s, u"Fax"_s},
        {u"home fax"_s, u"Fax"_s},
        {u"other fax"_s, u"Fax"_s},
        {u"fax bureau"_s, u"Fax"_s},
        {u"fax domicile"_s, u"Fax"_s},
        {u"fax autre"_s, u"Fax"_s},
        {u"telecopie bureau"_s, u"Fax"_s},
        {u"telecopie domicile"_s, u"Fax"_s},
        {u"telecopie autre"_s, u"Fax"_s},
    };
    return known;
}

/// What Google and Outlook call "Phone 1 - Value", and the column beside it that says what it is; a field where it is none of these.
PeopleColumn numberedColumn(const QString &header)
{
    static const QRegularExpression numbered(
        u"^((e mail|website|phone|custom field|event|relation|im|address|organization) (\\d+)) (label|type|service|value)$"_s);
    const auto found = numbered.match(domain::foldedText(header));
    if (!found.hasMatch())
        return {.name = header};
    const QString what = found.captured(2);
    PeopleColumn column{.name = header.section(u'-', 0, -2).trimmed(), .group = found.captured(1)};
    if (found.captured(4) != "value"_L1)
        column.kind = Kind::Label;
    else if (what == "e mail"_L1)
        column.kind = found.captured(3) == "1"_L1 ? Kind::Mail : Kind::OtherMail;
    else if (what == "website"_L1)
        column.kind = Kind::Site;
    else if (what == "phone"_L1)
        column.kind = Kind::Telephone;
    return column;
}

/// The part of an address that a word names, as Google, Outlook or Thunderbird call it; what is none of them belongs to the street.
PostalPart addressPart(const QString &word)
{
    static const QHash<QString, PostalPart> known{{u"city"_s, &PostalAddress::city},         {u"ville"_s, &PostalAddress::city},
                                                  {u"region"_s, &PostalAddress::region},     {u"state"_s, &PostalAddress::region},
                                                  {u"dep region"_s, &PostalAddress::region}, {u"postal code"_s, &PostalAddress::postcode},
                                                  {u"zipcode"_s, &PostalAddress::postcode},  {u"code postal"_s, &PostalAddress::postcode},
                                                  {u"country"_s, &PostalAddress::country},   {u"country region"_s, &PostalAddress::country},
                                                  {u"pays"_s, &PostalAddress::country},      {u"pays region"_s, &PostalAddress::country}};
    return known.value(word, &PostalAddress::street);
}

/// A column of Google, Outlook or Thunderbird that holds a postal address or a part of one; nothing for another.
std::optional<PeopleColumn> addressColumn(const QString &folded)
{
    static const QRegularExpression google(u"^(?<group>address \\d+) (?<part>formatted|street|city|po box|region|postal code|country|extended address)$"_s);
    static const QRegularExpression outlook(
        u"^(?<group>business|work|home|other) (?<part>(?:street|address)(?: [23])?|city|state|postal code|zipcode|country(?: region)?|(?:address )?po box)$"_s);
    static const QRegularExpression french(
        u"^(?<part>rue|ville|dep region|code postal|pays(?: region)?|boite postale) (?<group>bureau|domicile|autre)(?: [23])?$"_s);
    for (const QRegularExpression &parted : {google, outlook, french}) {
        const auto found = parted.match(folded);
        if (!found.hasMatch())
            continue;
        const QString part = found.captured(u"part"_s);
        if (part == "formatted"_L1)
            return PeopleColumn{.kind = Kind::Address, .name = folded, .group = found.captured(u"group"_s)};
        return PeopleColumn{.kind = Kind::AddressPart, .name = folded, .group = found.captured(u"group"_s), .part = addressPart(part)};
    }
    return std::nullopt;
}

/// What Outlook says of a mail address beside it: "SMTP", and the name and the address again.
bool isAboutMail(const QString &folded)
{
    static const QRegularExpression about(
        u"^(?:e mail (?:[23] )?(?:type|display name)|(?:type de messagerie|nom complet de l ?adresse de messagerie)(?: [23])?)$"_s);
    return about.match(folded).hasMatch();
}

PeopleColumn columnOf(const QString &header)
{
    const QString folded = domain::foldedText(header);
    if (isAboutMail(folded))
        return {.kind = Kind::Label, .name = folded};
    if (const auto address = addressColumn(folded))
        return *address;
    if (const auto kind = knownKinds().constFind(folded); kind != knownKinds().cend())
        return {.kind = *kind, .name = folded};
    if (const auto field = knownFields().constFind(folded); field != knownFields().cend())
        return {.name = telephoneTypes(*field).isEmpty() ? *field : telephoneField(folded)};
    return numberedColumn(header);
}

/// What stands beside a column says what it is: a folded "nom" beside neither "prénom" nor a whole name is the whole name.
void settleNames(QList<PeopleColumn> &columns)
{
    const auto has = [&columns](Kind kind) { return std::ranges::contains(columns, kind, &PeopleColumn::kind); };
    if (has(Kind::Name) || has(Kind::GivenName))
        return;
    for (PeopleColumn &column : columns) {
        if (column.kind == Kind::FamilyName)
            column.kind = Kind::Name;
    }
}

/// Outlook says "Ms." under "Title" and the job under "Job Title", in French both under "Titre", the first before the given name; where "Title" or
/// "Profession" stands alone, it is the job. "Service" is the department where the table is in French.
void settleTitles(QList<PeopleColumn> &columns, const QStringList &header)
{
    const auto isJob = [](const QString &name) { return knownFields().value(domain::foldedText(name)) == "Title"_L1; };
    const auto isTitle = [](const QString &name) {
        const QString folded = domain::foldedText(name);
        return folded == "title"_L1 || folded == "titre"_L1;
    };
    const bool hasJob = std::ranges::any_of(header, isJob);
    const bool isFrench = std::ranges::any_of(header, [](const QString &name) { return domain::foldedText(name) == "prenom"_L1; });
    const bool hasSeveral = std::ranges::count_if(header, isTitle) > 1;
    const auto given = std::ranges::find(columns, Kind::GivenName, &PeopleColumn::kind) - columns.begin();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString folded = domain::foldedText(header[i]);
        if (isTitle(header[i]))
            columns[i].name = hasJob || (hasSeveral && i < given) ? u"Honorific"_s : u"Title"_s;
        else if (folded == "service"_L1 && isFrench)
            columns[i].name = u"Department"_s;
        else if (folded == "profession"_L1 && !hasJob)
            columns[i].name = u"Title"_s;
    }
}

/// Thunderbird parts a birthday in three; a month or a day beside no year of birth is another one.
void settleBirth(QList<PeopleColumn> &columns, const QStringList &header)
{
    if (std::ranges::contains(columns, Kind::BirthYear, &PeopleColumn::kind))
        return;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i].kind == Kind::BirthMonth || columns[i].kind == Kind::BirthDay)
            columns[i] = {.name = header[i]};
    }
}

} // namespace

QList<PeopleColumn> peopleColumnsOf(const QStringList &header)
{
    QList<PeopleColumn> columns;
    for (const QString &name : header)
        columns << columnOf(name);
    settleNames(columns);
    settleTitles(columns, header);
    settleBirth(columns, header);
    return columns;
}

} // namespace parvis::formats
