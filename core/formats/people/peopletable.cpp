// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peopletable.h"

#include "core/domain/people/merge.h"
#include "core/domain/query/words.h"
#include "core/formats/csv/csvmapping.h"
#include "core/formats/csv/csvrows.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using Reason = domain::RefusalReason;

namespace {

enum class Column {
    Name,
    GivenName,
    FamilyName,
    NamePart,
    Company,
    Roles,
    Languages,
    Mail,
    OtherMail,
    Site,
    Tags,
    Note,
    Identities,
    Account,
    Consents,
    Fields,
    Other
};

Column columnOf(const QString &header)
{
    static const QHash<QString, Column> known{
        {u"name"_s, Column::Name},
        {u"full name"_s, Column::Name},
        {u"display name"_s, Column::Name},
        {u"nom complet"_s, Column::Name},
        {u"nom"_s, Column::FamilyName},
        {u"last name"_s, Column::FamilyName},
        {u"family name"_s, Column::FamilyName},
        {u"surname"_s, Column::FamilyName},
        {u"nom de famille"_s, Column::FamilyName},
        {u"first name"_s, Column::GivenName},
        {u"given name"_s, Column::GivenName},
        {u"prenom"_s, Column::GivenName},
        {u"company"_s, Column::Company},
        {u"organization"_s, Column::Company},
        {u"organisation"_s, Column::Company},
        {u"societe"_s, Column::Company},
        {u"entreprise"_s, Column::Company},
        {u"organization name"_s, Column::Company},
        {u"organization 1 name"_s, Column::Company},
        {u"roles"_s, Column::Roles},
        {u"role"_s, Column::Roles},
        {u"languages"_s, Column::Languages},
        {u"language"_s, Column::Languages},
        {u"langue"_s, Column::Languages},
        {u"langues"_s, Column::Languages},
        {u"mail"_s, Column::Mail},
        {u"email"_s, Column::Mail},
        {u"e mail"_s, Column::Mail},
        {u"email address"_s, Column::Mail},
        {u"e mail address"_s, Column::Mail},
        {u"e mail 1 value"_s, Column::Mail},
        {u"courriel"_s, Column::Mail},
        {u"adresse mail"_s, Column::Mail},
        {u"adresse de messagerie"_s, Column::Mail},
        {u"e mail 2 address"_s, Column::OtherMail},
        {u"e mail 3 address"_s, Column::OtherMail},
        {u"e mail 2 value"_s, Column::OtherMail},
        {u"e mail 3 value"_s, Column::OtherMail},
        {u"adresse de messagerie 2"_s, Column::OtherMail},
        {u"adresse de messagerie 3"_s, Column::OtherMail},
        {u"adresse e mail"_s, Column::Mail},
        {u"site"_s, Column::Site},
        {u"website"_s, Column::Site},
        {u"url"_s, Column::Site},
        {u"site web"_s, Column::Site},
        {u"web page"_s, Column::Site},
        {u"page web"_s, Column::Site},
        {u"mastodon"_s, Column::Account},
        {u"bluesky"_s, Column::Account},
        {u"reddit"_s, Column::Account},
        {u"website 1 value"_s, Column::Site},
        {u"tags"_s, Column::Tags},
        {u"labels"_s, Column::Tags},
        {u"categories"_s, Column::Tags},
        {u"etiquettes"_s, Column::Tags},
        {u"note"_s, Column::Note},
        {u"notes"_s, Column::Note},
        {u"identities"_s, Column::Identities},
        {u"consents"_s, Column::Consents},
        {u"fields"_s, Column::Fields},
    };
    return known.value(domain::foldedText(header), Column::Other);
}

/// A folded "nom" beside no "prénom" is the whole name.
QList<Column> columnsOf(const QStringList &header)
{
    QList<Column> columns;
    for (const QString &name : header)
        columns << columnOf(name);
    if (columns.contains(Column::Name)) {
        // Beside the whole of a name its parts say nothing new.
        for (const Column part : {Column::GivenName, Column::FamilyName})
            std::ranges::replace(columns, part, Column::NamePart);
    } else if (!columns.contains(Column::GivenName)) {
        std::ranges::replace(columns, Column::FamilyName, Column::Name);
    }
    return columns;
}

QStringList listOf(const QString &text)
{
    QStringList list;
    // Google parts values by three colons and marks its own labels with a star.
    const QString separator = text.contains(":::"_L1) ? u":::"_s : text.contains(u';') ? u";"_s : u","_s;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
        const QString plain = part.trimmed();
        list << (plain.startsWith("* "_L1) ? plain.sliced(2) : plain);
    }
    list.removeAll(QString());
    return list;
}

/// What is no account of a service is answered.
QStringList takeIdentities(const QString &text, domain::PersonCard &card)
{
    QStringList unknown;
    for (const QString &part : text.split(u"; "_s, Qt::SkipEmptyParts)) {
        const QString service = part.section(u':', 0, 0).trimmed();
        const QString handle = part.section(u':', 1).trimmed();
        if (service.isEmpty() || handle.isEmpty())
            unknown << part.trimmed();
        else
            card.identities.append({.id = {}, .person = {}, .service = service, .handle = handle, .name = {}, .url = {}});
    }
    return unknown;
}

/// False where one of them is none.
bool takeConsents(const QString &json, domain::PersonCard &card)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    bool isWhole = document.isArray();
    for (const auto &value : document.array()) {
        const QJsonObject consent = value.toObject();
        const auto at = domain::parseInstant(consent[u"at"].toString());
        if (!at || consent[u"purpose"].toString().isEmpty()) {
            isWhole = false;
            continue;
        }
        card.consents.append({.person = {},
                              .purpose = consent[u"purpose"].toString(),
                              .isGiven = consent[u"given"].toBool(),
                              .at = *at,
                              .source = consent[u"source"].toString()});
    }
    std::ranges::sort(card.consents, {}, &domain::Consent::purpose);
    return isWhole;
}

bool takeFields(const QString &json, domain::PersonCard &card)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonObject fields = document.object();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        domain::addField(card.person, it.key(), it.value().toVariant().toString());
    return document.isObject();
}

/// Takes the first value; another one of the same meaning stays a field of its own.
bool takeFirst(QString &place, const QString &value)
{
    if (!place.isEmpty())
        return false;
    place = value;
    return true;
}

/// The first mail address of a person is theirs, others are accounts beside it; what is none is answered.
QString takeMails(bool isMain, const QString &value, domain::PersonCard &card)
{
    QStringList unknown;
    for (const QString &mail : listOf(value)) {
        if (isMain && card.person.mail.isEmpty())
            card.person.mail = mail;
        else if (mail.contains(u'@') && !mail.contains(u' '))
            card.identities.append({.id = {}, .person = {}, .service = u"mail"_s, .handle = mail, .name = {}, .url = {}});
        else
            unknown << mail;
    }
    return unknown.join(u"; "_s);
}

/// Puts a value in its place; `service` is what its column is called. Answers what found none.
QString takeValue(Column column, const QString &service, const QString &value, domain::PersonCard &card, QString &given)
{
    domain::Person &person = card.person;
    const auto rest = [&value](bool isTaken) { return isTaken ? QString() : value; };
    switch (column) {
    case Column::Name:
    case Column::FamilyName:
        return rest(takeFirst(person.name, value));
    case Column::GivenName:
        return rest(takeFirst(given, value));
    case Column::NamePart:
        given = (given + u' ' + value).trimmed();
        return {};
    case Column::Company:
        return rest(takeFirst(person.company, value));
    case Column::Roles: {
        QStringList unknown;
        for (const QString &word : listOf(value)) {
            if (const auto role = personRoleFromWord(word))
                person.roles |= *role;
            else
                unknown << word;
        }
        return unknown.join(u"; "_s);
    }
    case Column::Languages:
        return addLanguages(person, listOf(value)).join(u"; "_s);
    case Column::Mail:
    case Column::OtherMail:
        return takeMails(column == Column::Mail, value, card);
    case Column::Site:
        return rest(takeFirst(person.site, value));
    case Column::Tags:
        card.tags = domain::tidiedTags(card.tags + listOf(value));
        return {};
    case Column::Note:
        return rest(takeFirst(person.note, value));
    case Column::Account:
        card.identities.append({.id = {}, .person = {}, .service = service, .handle = value, .name = {}, .url = {}});
        return {};
    case Column::Identities:
        return takeIdentities(value, card).join(u"; "_s);
    case Column::Consents:
        return rest(takeConsents(value, card));
    case Column::Fields:
        return rest(takeFields(value, card));
    case Column::Other:
        return value;
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray quoted(QString text)
{
    const bool isPlain = std::ranges::none_of(text, [](QChar c) { return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r'; });
    return isPlain ? text.toUtf8() : (u'"' + text.replace(u'"', u"\"\""_s) + u'"').toUtf8();
}

QByteArray rowOf(const QStringList &values)
{
    QByteArrayList row;
    for (const QString &value : values)
        row << quoted(value);
    return row.join(',') + "\r\n";
}

} // namespace

domain::Result<PeopleReading> readPeopleTable(const QByteArray &bytes, const QString &source)
{
    constexpr qsizetype headSize = 262'144;
    const CsvMapping guess = guessCsvMapping(bytes.first(std::min(bytes.size(), headSize)));
    QBuffer device;
    device.setData(bytes);
    if (!device.open(QIODevice::ReadOnly))
        return domain::failure(domain::Error::Kind::Internal, u"a buffer does not open"_s);
    CsvRows rows(device, guess.delimiter, guess.encoding);
    const auto first = rows.next();
    QStringList header = first ? first->fields : QStringList();
    for (QString &name : header)
        name = name.simplified();
    const QList<Column> columns = columnsOf(header);
    const bool isOfPeople = std::ranges::any_of(
        columns, [](Column column) { return column == Column::Name || column == Column::GivenName || column == Column::Company || column == Column::Mail; });
    if (!isOfPeople)
        return domain::failure(domain::Error::Kind::Invalid, u"no column is called name, mail or company"_s);
    PeopleReading reading;
    while (const auto row = rows.next()) {
        const QString entry = u"row %1"_s.arg(row->line);
        const auto refuse = [&](Reason reason, const QString &detail = {}) {
            reading.refused.append({.source = source, .entry = entry, .reason = reason, .detail = detail});
        };
        if (row->isOpen) {
            refuse(Reason::OpenQuotes);
        } else if (row->isTooLarge) {
            refuse(Reason::TooLarge);
        } else if (row->hasBadBytes) {
            refuse(Reason::BadEncoding);
        } else if (std::ranges::any_of(row->fields.mid(columns.size()), [](const QString &more) { return !more.trimmed().isEmpty(); })) {
            refuse(Reason::WrongColumnCount, u"%1/%2"_s.arg(row->fields.size()).arg(columns.size()));
        } else {
            domain::PersonCard card;
            QString given;
            // Programs leave out what is empty at the end of a row.
            for (qsizetype i = 0; i < std::min(columns.size(), row->fields.size()); ++i) {
                const QString value = row->fields[i].trimmed();
                const QString rest = value.isEmpty() ? QString() : takeValue(columns[i], domain::foldedText(header[i]), value, card, given);
                // What found no place is a field under its column's name.
                if (!rest.isEmpty())
                    domain::addField(card.person, header[i].isEmpty() ? u"Column %1"_s.arg(i + 1) : header[i], rest);
            }
            if (!given.isEmpty() && (card.person.name.isEmpty() || !columns.contains(Column::NamePart)))
                card.person.name = (given + u' ' + card.person.name).trimmed();
            addCard(reading, std::move(card), source, entry);
        }
    }
    return reading;
}

QByteArray peopleTableHeader()
{
    return "name,company,roles,languages,mail,site,tags,note,identities,consents,fields\r\n";
}

QByteArray toTableRow(const domain::PersonCard &card)
{
    const domain::Person &person = card.person;
    QStringList roles;
    for (const auto role : domain::personRoles()) {
        if (person.roles.testFlag(role))
            roles << domain::personRoleKey(role);
    }
    QStringList identities;
    for (const domain::Identity &identity : card.identities)
        identities << identity.service + u':' + identity.handle;
    QJsonArray consents;
    for (const domain::Consent &consent : card.consents) {
        consents.append(
            QJsonObject{{u"purpose"_s, consent.purpose}, {u"given"_s, consent.isGiven}, {u"at"_s, domain::toIso(consent.at)}, {u"source"_s, consent.source}});
    }
    QJsonObject fields;
    for (const auto &[name, value] : person.fields.asKeyValueRange())
        fields.insert(name, value);
    const auto json = [](const QJsonDocument &document) { return QString::fromUtf8(document.toJson(QJsonDocument::Compact)); };
    return rowOf({person.name, person.company, roles.join(u"; "_s), person.languages.join(u"; "_s), person.mail, person.site, card.tags.join(u"; "_s),
                  person.note, identities.join(u"; "_s), consents.isEmpty() ? QString() : json(QJsonDocument(consents)),
                  fields.isEmpty() ? QString() : json(QJsonDocument(fields))});
}

} // namespace parvis::formats
