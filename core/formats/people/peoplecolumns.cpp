// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peoplecolumns.h"

#include "core/domain/query/words.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

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
        {u"e mail type"_s, Kind::Label},
        {u"photo"_s, Kind::Picture},
    };
    return known;
}

/// The fields that vCards bring too, by the folded names of columns: one name, whatever the file.
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
        {u"nickname"_s, u"Nickname"_s},
        {u"surnom"_s, u"Nickname"_s},
        {u"department"_s, u"Department"_s},
        {u"organization department"_s, u"Department"_s},
        {u"organization 1 department"_s, u"Department"_s},
        {u"anniversary"_s, u"Anniversary"_s},
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

PeopleColumn columnOf(const QString &header)
{
    const QString folded = domain::foldedText(header);
    if (const auto kind = knownKinds().constFind(folded); kind != knownKinds().cend())
        return {.kind = *kind, .name = folded};
    if (const auto field = knownFields().constFind(folded); field != knownFields().cend())
        return {.name = *field};
    return numberedColumn(header);
}

/// What stands beside a column says what it is: a folded "nom" beside no "prénom" is the whole name, beside a whole name its parts say nothing new.
void settleNames(QList<PeopleColumn> &columns)
{
    const auto has = [&columns](Kind kind) { return std::ranges::contains(columns, kind, &PeopleColumn::kind); };
    const bool hasWhole = has(Kind::Name);
    const bool hasGiven = has(Kind::GivenName);
    for (PeopleColumn &column : columns) {
        const bool isMiddle = column.kind == Kind::Field && (column.name == "Middle Name"_L1 || column.name == "Additional Name"_L1);
        if (hasWhole && (column.kind == Kind::GivenName || column.kind == Kind::FamilyName || isMiddle))
            column.kind = Kind::NamePart;
        else if (!hasGiven && column.kind == Kind::FamilyName)
            column.kind = Kind::Name;
    }
}

/// Outlook says "Ms." under "Title" and the job under "Job Title"; where "Title" or "Profession" stands alone, it is the job.
void settleTitles(QList<PeopleColumn> &columns, const QStringList &header)
{
    const auto isJob = [](const QString &name) { return knownFields().value(domain::foldedText(name)) == "Title"_L1; };
    const bool hasJob = std::ranges::any_of(header, isJob);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString folded = domain::foldedText(header[i]);
        if (folded == "title"_L1 || folded == "titre"_L1)
            columns[i].name = hasJob ? u"Honorific"_s : u"Title"_s;
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
