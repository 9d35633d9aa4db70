// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peopletable.h"

#include "core/domain/people/details.h"
#include "core/domain/people/merge.h"
#include "core/domain/query/words.h"
#include "core/formats/csv/csvmapping.h"
#include "core/formats/csv/csvrows.h"
#include "core/formats/people/days.h"
#include "core/formats/people/labels.h"
#include "core/formats/people/peoplecolumns.h"
#include "core/formats/people/postaladdresses.h"

#include <QtCore/QBuffer>
#include <QtCore/QDate>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using Kind = PeopleColumn::Kind;
using Reason = domain::RefusalReason;

namespace {

/// Reads on to the names of the columns, above which some programs say something about the table (LinkedIn of its missing addresses); empty where the first
/// rows are none of people.
QStringList headerOf(CsvRows &rows)
{
    constexpr int mostRowsAbove = 10;
    const auto isOfPeople = [](Kind kind) { return kind == Kind::Name || kind == Kind::GivenName || kind == Kind::Company || kind == Kind::Mail; };
    for (int above = 0; above <= mostRowsAbove; ++above) {
        auto row = rows.next();
        if (!row)
            break;
        for (QString &name : row->fields)
            name = name.simplified();
        if (std::ranges::any_of(peopleColumnsOf(row->fields), isOfPeople, &PeopleColumn::kind))
            return row->fields;
    }
    return {};
}

/// A row while it is read.
struct Row
{
    domain::PersonCard card;
    QString given;
    QString middle;
    QString family;
    PostalAddresses addresses;
    QHash<QString, QString> labels;   ///< by the group of columns they belong to
    QString birthYear;
    QString birthMonth;
    QString birthDay;
    QStringList asFields;             ///< "language:elvish": what was said where it cannot stand
    QStringList notKept;
};

/// The parts of a value of several. Google parts them by three colons.
QStringList partsOf(const QString &text)
{
    QStringList parts;
    const QString separator = text.contains(":::"_L1) ? u":::"_s : text.contains(u';') ? u";"_s : u","_s;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts))
        parts << part.trimmed();
    parts.removeAll(QString());
    return parts;
}

/// Google marks its own words with a star.
QString withoutStar(const QString &word)
{
    return word.startsWith(u'*') ? word.sliced(1).trimmed() : word;
}

QStringList listOf(const QString &text)
{
    QStringList list;
    for (const QString &part : partsOf(text))
        list << withoutStar(part);
    list.removeAll(QString());
    return list;
}

/// Without the groups in which Google keeps everybody, or the favourites.
QStringList tagsOf(const QString &text)
{
    static const QSet<QString> groups{u"mycontacts"_s, u"my contacts"_s, u"starred"_s, u"other contacts"_s};
    QStringList tags;
    for (const QString &part : partsOf(text)) {
        const bool isGroup = groups.contains(domain::foldedText(part)) && (part.startsWith(u'*') || part == "myContacts"_L1);
        if (!isGroup)
            tags << withoutStar(part);
    }
    tags.removeAll(QString());
    return tags;
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
QStringList takeMails(bool isMain, const QString &value, domain::PersonCard &card)
{
    QStringList unknown;
    for (const QString &mail : listOf(value)) {
        if (!domain::isMailAddress(mail))
            unknown << mail;
        else if (isMain && card.person.mail.isEmpty())
            card.person.mail = mail;
        else
            card.identities.append({.id = {}, .person = {}, .service = u"mail"_s, .handle = mail, .name = {}, .url = {}});
    }
    return unknown;
}

/// The first site that is nobody's profile is theirs, as vCards have it; another one is a field.
void takeSites(const QString &value, domain::PersonCard &card)
{
    const QStringList sites = value.contains(":::"_L1) ? partsOf(value) : QStringList{value};
    for (const QString &site : sites) {
        if (const auto account = profileAccount(site))
            card.identities << *account;
        else if (!takeFirst(card.person.site, site))
            domain::addField(card.person, u"Site"_s, site);
    }
}

QStringList takeRoles(const QString &value, domain::Person &person)
{
    QStringList unknown;
    for (const QString &word : listOf(value)) {
        if (const auto role = personRoleFromWord(word))
            person.roles |= *role;
        else
            unknown << word;
    }
    return unknown;
}

/// A field of one value or several.
void takeField(domain::Person &person, const QString &name, const QString &value)
{
    domain::addField(person, name, value.contains(":::"_L1) ? partsOf(value).join(u"; "_s) : value);
}

/// Keeps what was said where it cannot stand as a field under its column's name.
void keepAsField(Row &row, const QString &kind, const QString &header, const QStringList &values)
{
    if (!values.isEmpty())
        domain::addField(row.card.person, header, values.join(u"; "_s));
    for (const QString &value : values)
        row.asFields << kind + u':' + value;
}

/// Puts a value in its place; answers what found none.
QString takeValue(const PeopleColumn &column, const QString &header, const QString &value, Row &row)
{
    domain::PersonCard &card = row.card;
    domain::Person &person = card.person;
    const auto rest = [&value](bool isTaken) { return isTaken ? QString() : value; };
    switch (column.kind) {
    case Kind::Name:
        return rest(takeFirst(person.name, value));
    case Kind::FamilyName:
        return rest(takeFirst(row.family, value));
    case Kind::GivenName:
        return rest(takeFirst(row.given, value));
    case Kind::MiddleName:
        return rest(takeFirst(row.middle, value));
    case Kind::Company:
        return rest(takeFirst(person.company, value));
    case Kind::Roles:
        keepAsField(row, u"role"_s, header, takeRoles(value, person));
        return {};
    case Kind::Languages:
        keepAsField(row, u"language"_s, header, addLanguages(person, listOf(value)));
        return {};
    case Kind::Mail:
    case Kind::OtherMail:
        keepAsField(row, u"mail"_s, header, takeMails(column.kind == Kind::Mail, value, card));
        return {};
    case Kind::Site:
        takeSites(value, card);
        return {};
    case Kind::Tags:
        card.tags = domain::tidiedTags(card.tags + tagsOf(value));
        return {};
    case Kind::Note:
        return rest(takeFirst(person.note, value));
    case Kind::Account:
        card.identities.append({.id = {}, .person = {}, .service = column.name, .handle = value, .name = {}, .url = {}});
        return {};
    case Kind::Identities:
        return takeIdentities(value, card).join(u"; "_s);
    case Kind::Consents:
        return rest(takeConsents(value, card));
    case Kind::Fields:
        return rest(takeFields(value, card));
    case Kind::Telephone:
        takeField(person, telephoneField(row.labels.value(column.group)), value);
        return {};
    case Kind::Birthday:
        domain::addField(person, u"Birthday"_s, dayField(value));
        return {};
    case Kind::BirthYear:
        return rest(takeFirst(row.birthYear, value));
    case Kind::BirthMonth:
        return rest(takeFirst(row.birthMonth, value));
    case Kind::BirthDay:
        return rest(takeFirst(row.birthDay, value));
    case Kind::Address:
        row.addresses.addWhole(column.group, value.contains(":::"_L1) ? partsOf(value) : QStringList{value});
        return {};
    case Kind::AddressPart:
        row.addresses.addPart(column.group, column.part, value);
        return {};
    case Kind::Picture:
        row.notKept << header;
        return {};
    case Kind::Label:
        return {};
    case Kind::Field:
        takeField(person, row.labels.value(column.group, column.name.isEmpty() ? header : column.name), value);
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

/// Thunderbird parts a birthday, of which the year may be unsaid; what is no day is kept as it was said.
void joinBirthday(Row &row)
{
    constexpr int leapYear = 2000;
    const bool saysYear = !row.birthYear.isEmpty();
    const QDate date(saysYear ? row.birthYear.toInt() : leapYear, row.birthMonth.toInt(), row.birthDay.toInt());
    QStringList said{row.birthYear, row.birthMonth, row.birthDay};
    said.removeAll(QString());
    if (!said.isEmpty())
        domain::addField(row.card.person, u"Birthday"_s, !date.isValid() ? said.join(u'-') : date.toString(saysYear ? u"yyyy-MM-dd"_s : u"--MM-dd"_s));
}

/// Makes a whole name of the parts where no column says one, and keeps the parts where they say which is the family's.
void joinName(Row &row, bool hasWhole)
{
    domain::Person &person = row.card.person;
    if (person.name.isEmpty()) {
        QStringList parts{row.given, hasWhole ? row.middle : QString(), row.family};
        parts.removeAll(QString());
        person.name = parts.join(u' ');
    }
    const auto keep = [&person](const QString &field, const QString &part) {
        if (!part.isEmpty())
            domain::addField(person, field, part);
    };
    keep(u"Family name"_s, row.family);
    keep(u"Given name"_s, row.family.isEmpty() ? QString() : row.given);
    keep(u"Middle name"_s, row.family.isEmpty() && hasWhole ? QString() : row.middle);
}

/// Outlook says of a day that nobody gave "0/0/00" or "00/00/00".
bool isNoDay(const QString &value)
{
    static const QRegularExpression zeros(u"^0+([/.-])0+\\g{1}0+$"_s);
    return zeros.match(value).hasMatch();
}

Row rowOf(const QStringList &fields, const QStringList &header, const QList<PeopleColumn> &columns)
{
    Row row;
    // Programs leave out what is empty at the end of a row.
    const qsizetype count = std::min(columns.size(), fields.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (const QString label = withoutStar(fields[i].trimmed()); columns[i].kind == Kind::Label && !columns[i].group.isEmpty() && !label.isEmpty())
            row.labels.insert(columns[i].group, label);
    }
    for (qsizetype i = 0; i < count; ++i) {
        const QString value = fields[i].trimmed();
        const QString name = header[i].isEmpty() ? u"Column %1"_s.arg(i + 1) : header[i];
        const QString rest = value.isEmpty() || isNoDay(value) ? QString() : takeValue(columns[i], name, value, row);
        // What found no place is a field under its column's name.
        if (!rest.isEmpty())
            domain::addField(row.card.person, name, rest);
    }
    joinBirthday(row);
    joinName(row, std::ranges::contains(columns, Kind::Name, &PeopleColumn::kind));
    row.addresses.addTo(row.card.person, row.labels);
    return row;
}

/// Which of two numbers of a birthday is the day is decided by the whole table: "13/04/1990" tells of "05/04/1991" as well. Where nothing tells, they stay as
/// they were written.
void settleBirthdays(QList<domain::PersonCard> &cards)
{
    static const QRegularExpression written(u"^(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})$"_s);
    const QString field = u"Birthday"_s;
    const auto dateOf = [](const QRegularExpressionMatch &match, bool isDayFirst) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(3).toInt();
        return isDayFirst ? QDate(match.captured(4).toInt(), second, first) : QDate(match.captured(4).toInt(), first, second);
    };
    bool mayBeDayFirst = true;
    bool mayBeMonthFirst = true;
    for (const domain::PersonCard &card : std::as_const(cards)) {
        if (const auto match = written.match(card.person.fields.value(field)); match.hasMatch()) {
            mayBeDayFirst = mayBeDayFirst && dateOf(match, true).isValid();
            mayBeMonthFirst = mayBeMonthFirst && match.captured(2) == "/"_L1 && dateOf(match, false).isValid();
        }
    }
    for (domain::PersonCard &card : cards) {
        if (const auto match = written.match(card.person.fields.value(field)); match.hasMatch() && mayBeDayFirst != mayBeMonthFirst)
            card.person.fields[field] = dateOf(match, mayBeDayFirst).toString(Qt::ISODate);
    }
}

bool saysSomething(const QStringList &fields)
{
    return std::ranges::any_of(fields, [](const QString &field) { return !field.trimmed().isEmpty(); });
}

PeopleReading readRows(CsvRows &rows, const QStringList &header, const QString &source)
{
    const QList<PeopleColumn> columns = peopleColumnsOf(header);
    PeopleReading reading;
    while (const auto read = rows.next()) {
        QString entry = u"row %1"_s.arg(read->line);
        const auto refuse = [&](Reason reason, const QString &detail = {}) {
            reading.refused.append({.source = source, .entry = entry, .reason = reason, .detail = detail});
        };
        if (read->isOpen) {
            refuse(Reason::OpenQuotes);
        } else if (read->isTooLarge) {
            refuse(Reason::TooLarge);
        } else if (read->hasBadBytes) {
            refuse(Reason::BadEncoding);
        } else if (saysSomething(read->fields.mid(columns.size()))) {
            entry = namedEntry(entry, rowOf(read->fields, header, columns).card.person.name);
            refuse(Reason::WrongColumnCount, u"%1/%2"_s.arg(read->fields.size()).arg(columns.size()));
        } else if (saysSomething(read->fields)) {
            Row row = rowOf(read->fields, header, columns);
            const bool isTaken = addCard(reading, std::move(row.card), {.source = source, .entry = entry, .asFields = row.asFields});
            for (const QString &name : isTaken ? row.notKept : QStringList())
                refuse(Reason::NotKept, name);
        }
    }
    settleBirthdays(reading.cards);
    return reading;
}

QByteArray quoted(QString text)
{
    const bool isPlain = std::ranges::none_of(text, [](QChar c) { return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r'; });
    return isPlain ? text.toUtf8() : (u'"' + text.replace(u'"', u"\"\""_s) + u'"').toUtf8();
}

QByteArray lineOf(const QStringList &values)
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
    // What stands above the names of the columns leads the guess astray.
    for (const char delimiter : {guess.delimiter, ',', ';', '\t'}) {
        QBuffer device;
        device.setData(bytes);
        if (!device.open(QIODevice::ReadOnly))
            return domain::failure(domain::Error::Kind::Internal, u"a buffer does not open"_s);
        CsvRows rows(device, delimiter, guess.encoding);
        if (const QStringList header = headerOf(rows); !header.isEmpty()) {
            PeopleReading reading = readRows(rows, header, source);
            reading.encoding = guess.encoding;
            return reading;
        }
    }
    return domain::failure(domain::Error::Kind::Invalid, u"no column is called name, mail or company"_s);
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
    return lineOf({person.name, person.company, roles.join(u"; "_s), person.languages.join(u"; "_s), person.mail, person.site, card.tags.join(u"; "_s),
                   person.note, identities.join(u"; "_s), consents.isEmpty() ? QString() : json(QJsonDocument(consents)),
                   fields.isEmpty() ? QString() : json(QJsonDocument(fields))});
}

} // namespace parvis::formats
