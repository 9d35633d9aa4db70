// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/vcard/vcards.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/people/details.h"
#include "core/domain/people/merge.h"
#include "core/formats/people/days.h"
#include "core/formats/people/labels.h"
#include "core/formats/people/postaladdresses.h"
#include "core/formats/text/decodetext.h"
#include "core/formats/vcard/plugin/vcardproperty.h"
#include "core/formats/vcard/plugin/vcardwriting.h"

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>

#include <QtCore/QObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using Reason = domain::RefusalReason;

namespace {

constexpr qsizetype largestCard = 20'000'000;

/// What of a card found no place of its own.
struct Rest
{
    QStringList notKept;    ///< names of properties
    QStringList asFields;   ///< as PeopleEntry has them
};

bool isUtf8(const QByteArray &bytes)
{
    return decodeText(bytes, "UTF-8").has_value();
}

bool isOf21(const QByteArray &card)
{
    return card.toUpper().contains("VERSION:2.1");
}

/// The card with its lines whole, which may be parted inside a letter. Version 2.1 parts them at spaces that stay, which KContacts knows.
QByteArray unfolded(QByteArray card)
{
    if (!isOf21(card))
        card.replace("\r\n ", "").replace("\r\n\t", "").replace("\n ", "").replace("\n\t", "");
    return card;
}

/// Whether the card is no person but a list of some, as address books write their groups.
bool isOfGroup(const QByteArray &card)
{
    static const QRegularExpression kind(u"^(?:X-ADDRESSBOOKSERVER-)?KIND[^:]*:\\s*group\\s*$"_s,
                                         QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return kind.match(QString::fromLatin1(card)).hasMatch();
}

/// Without the groups that join a property and its label ("item1.EMAIL"), which KContacts does not take for properties.
QByteArray ungrouped(const QByteArray &card)
{
    static const QRegularExpression group(u"^[A-Za-z0-9-]+\\.(?=[A-Za-z-]+[;:])"_s, QRegularExpression::MultilineOption);
    return QString::fromLatin1(card).remove(group).toLatin1();
}

/// The card in UTF-8, each line read as it says itself (CHARSET), or else in the file's encoding where it is no UTF-8. Nothing where that cannot be.
std::optional<QByteArray> inUtf8(const QByteArray &card, const QByteArray &encoding)
{
    static const QRegularExpression charset(u"^[^:]*(;CHARSET=\"?([^;:\"]+)\"?)"_s, QRegularExpression::CaseInsensitiveOption);
    QByteArrayList lines;
    for (QByteArray line : card.split('\n')) {
        if (!isUtf8(line)) {
            const auto named = charset.match(QString::fromLatin1(line));
            const QByteArray own = named.hasMatch() ? named.captured(2).toLatin1() : encoding;
            const auto text = decodeText(line, own);
            if (!text)
                return std::nullopt;
            line = text->toUtf8();
            // It says no longer what is true.
            if (named.hasMatch())
                line.replace(named.captured(1).toUtf8(), QByteArray());
        }
        lines << line;
    }
    return lines.join('\n');
}

/// Keeps the parts of a name where they say which is the family's.
void addNameParts(const VCardProperty &property, domain::Person &person)
{
    const QStringList parts = listsAt(property.raw);
    const auto keep = [&](const QString &field, qsizetype part) {
        if (const QString said = parts.value(part); !said.isEmpty())
            domain::addField(person, field, said);
    };
    keep(u"Honorific"_s, 3);
    if (parts.first().isEmpty())
        return;
    keep(u"Family name"_s, 0);
    keep(u"Given name"_s, 1);
    keep(u"Middle name"_s, 2);
    keep(u"Name suffix"_s, 4);
}

/// What KContacts keeps only once, or in part: what comes again is added.
void addRepeated(const QList<VCardProperty> &properties, domain::PersonCard &card)
{
    domain::Person &person = card.person;
    QStringList notes;
    QStringList companies;
    QStringList departments;
    QList<QStringList> tags;
    for (const VCardProperty &property : properties) {
        if (property.name == "NOTE"_L1 && !property.value.trimmed().isEmpty())
            notes << property.value.trimmed();
        if (property.name == "N"_L1)
            addNameParts(property, person);
        if (property.name == "CATEGORIES"_L1)
            tags << partsAt(property.raw, u',');
        if (property.name == "ORG"_L1) {
            QStringList parts = partsAt(property.raw, u';');
            companies << parts.takeFirst();
            parts.removeAll(QString());
            departments << parts.join(u", "_s);
        }
    }
    notes.removeDuplicates();
    if (notes.size() > 1)
        person.note = notes.join(u"\n\n"_s);
    companies.removeAll(QString());
    companies.removeDuplicates();
    if (!companies.isEmpty())
        person.company = companies.takeFirst();
    for (const QString &company : std::as_const(companies))
        domain::addField(person, u"Other company"_s, company);
    departments.removeAll(QString());
    for (const QString &department : std::as_const(departments))
        domain::addField(person, u"Department"_s, department);
    if (tags.size() > 1)
        card.tags = domain::tidiedTags(std::accumulate(tags.cbegin(), tags.cend(), QStringList()));
}

/// False where it is no account.
bool addIdentity(domain::PersonCard &card, const QString &service, const QString &handle, const QString &url)
{
    constexpr qsizetype longest = 500;
    if (service.isEmpty() || handle.isEmpty() || handle.size() > longest || service.size() > longest || url.size() > longest * 4)
        return false;
    if (std::ranges::any_of(card.identities, [&](const auto &one) { return one.service == service && one.handle == handle; }))
        return true;
    const bool isWeb = url.startsWith("http://"_L1) || url.startsWith("https://"_L1);
    card.identities.append({.id = {}, .person = {}, .service = service, .handle = handle, .name = {}, .url = isWeb ? url : QString()});
    return true;
}

/// The service that a profile names; a type may say other things, which name none.
QString serviceOf(const VCardProperty &property)
{
    static const QSet<QString> others{u"home"_s, u"work"_s, u"pref"_s, u"internet"_s, u"other"_s, u"profile"_s};
    if (const QString named = property.parameters.value(u"SERVICE-TYPE"_s).trimmed(); !named.isEmpty())
        return named.toLower();
    QStringList types = property.parameters.value(u"TYPE"_s).toLower().split(u',', Qt::SkipEmptyParts);
    types.removeIf([](const QString &type) { return others.contains(type); });
    return types.join(u',');
}

/// The account at a profile, by the name that is said beside it where that is whole ("jl" alone names nobody on Mastodon), else by the address.
std::optional<domain::Identity> accountAt(const VCardProperty &property)
{
    const QString service = serviceOf(property);
    const QString address = property.value.trimmed();
    if (service.isEmpty())
        return profileAccount(address);
    const QString named = property.parameters.value(u"USERNAME"_s, property.parameters.value(u"X-USER"_s)).trimmed();
    if (const auto account = typedAccount(service, named))
        return account;
    if (const auto account = domain::isWebAddress(address) ? typedAccount(service, address) : std::nullopt)
        return account;
    return domain::Identity{.service = service, .handle = named.isEmpty() ? address : named};
}

bool readProfile(const VCardProperty &property, domain::PersonCard &card)
{
    const auto account = accountAt(property);
    if (!account || !addIdentity(card, account->service, account->handle, property.value))
        return false;
    if (const qint64 reach = property.parameters.value(u"X-PARVIS-REACH"_s).toLongLong(); reach > 0)
        card.identities.last().reach = reach;
    return true;
}

/// An account of a messenger, "scheme:handle". What the scheme of Matrix calls "u/ada:example.org" is "@ada:example.org".
bool readMessenger(const VCardProperty &property, domain::PersonCard &card)
{
    if (const auto reddit = redditAccount(property.value))
        return addIdentity(card, u"reddit"_s, *reddit, property.value);
    // An address of the web is no name of a service.
    if (property.value.startsWith("http"_L1))
        return false;
    const QString service = property.value.section(u':', 0, 0).toLower();
    QString handle = property.value.section(u':', 1).trimmed();
    if (service == "matrix"_L1 && handle.startsWith("u/"_L1))
        handle = u'@' + handle.sliced(2).section(u'?', 0, 0);
    return addIdentity(card, service, handle, {});
}

bool readRoles(const VCardProperty &property, domain::PersonCard &card, Rest &rest)
{
    QStringList unknown;
    for (const QString &word : property.value.split(u',')) {
        if (const auto role = personRoleFromWord(word))
            card.person.roles |= *role;
        else
            unknown << word.trimmed();
    }
    for (const QString &word : std::as_const(unknown))
        rest.asFields << u"role:"_s + word;
    if (!unknown.isEmpty())
        domain::addField(card.person, u"Role"_s, unknown.join(u"; "_s));
    return true;
}

bool readConsent(const VCardProperty &property, domain::PersonCard &card)
{
    const auto at = domain::parseInstant(property.parameters.value(u"AT"_s));
    if (!at || property.value.isEmpty())
        return false;
    card.consents.append({.person = {},
                          .purpose = property.value,
                          .isGiven = property.parameters.value(u"GIVEN"_s) == "yes"_L1,
                          .at = *at,
                          .source = property.parameters.value(u"SOURCE"_s)});
    return true;
}

/// Whether a property found its place among what Parvis keeps of people, KContacts' part included.
bool readKnown(const VCardProperty &property, domain::PersonCard &card, Rest &rest)
{
    static const QSet<QString> ofKContacts{u"BEGIN"_s, u"END"_s, u"VERSION"_s, u"N"_s, u"ORG"_s, u"NOTE"_s, u"EMAIL"_s, u"LANG"_s, u"CATEGORIES"_s};
    static const QSet<QString> ofPrograms{u"PRODID"_s,     u"REV"_s,         u"UID"_s,          u"KIND"_s,      u"CLASS"_s,
                                          u"MAILER"_s,     u"SORT-STRING"_s, u"CLIENTPIDMAP"_s, u"X-ABLABEL"_s, u"X-ABUID"_s,
                                          u"X-ABSHOWAS"_s, u"X-IMAGEHASH"_s, u"X-IMAGETYPE"_s,  u"X-ABADR"_s};
    const QString &name = property.name;
    if (ofKContacts.contains(name) || ofPrograms.contains(name))
        return true;
    if (name == "SOCIALPROFILE"_L1 || name == "X-SOCIALPROFILE"_L1)
        return readProfile(property, card);
    if (name == "IMPP"_L1)
        return readMessenger(property, card);
    if (name == "X-REDDIT"_L1)
        return addIdentity(card, u"reddit"_s, redditAccount(property.value).value_or(property.value.trimmed()), {});
    if (name == "X-PARVIS-ROLES"_L1)
        return readRoles(property, card, rest);
    if (name == "X-PARVIS-CONSENT"_L1)
        return readConsent(property, card);
    if (const auto account = profileAccount(property.value); account && name == "URL"_L1) {
        // The library has taken it for their site.
        if (QUrl(property.value) == QUrl(card.person.site))
            card.person.site.clear();
        return addIdentity(card, account->service, account->handle, property.value);
    }
    // Many escape the colon, which the library takes for a part of the address.
    if (name == "URL"_L1 && card.person.site.isEmpty() && QUrl(property.value).scheme().startsWith("http"_L1)) {
        card.person.site = property.value.trimmed();
        return true;
    }
    if (name == "URL"_L1)
        return QUrl(property.value).toString() == card.person.site;
    if (name == "NICKNAME"_L1 || name == "FN"_L1)
        return property.value.trimmed() == card.person.name;
    if (name == "ROLE"_L1 && personRoleFromWord(property.value)) {
        card.person.roles |= *personRoleFromWord(property.value);
        return true;
    }
    return false;
}

/// What a property says it is: TYPE=cell, of version 2.1 without the name of the parameter.
QStringList typesOf(const VCardProperty &property)
{
    return property.parameters.value(u"TYPE"_s).toUpper().split(u',') + property.parameters.keys();
}

/// What a property without a place of its own is called among the fields; `label` is what the card calls it ("_$!<Spouse>!$_" of Apple), mostly empty.
QString fieldNameOf(const VCardProperty &property, QString label)
{
    static const QHash<QString, QString> names{
        {u"BDAY"_s, u"Birthday"_s}, {u"ANNIVERSARY"_s, u"Anniversary"_s}, {u"TITLE"_s, u"Title"_s}, {u"ROLE"_s, u"Role"_s}, {u"NICKNAME"_s, u"Nickname"_s},
        {u"URL"_s, u"Site"_s},      {u"GENDER"_s, u"Gender"_s},           {u"FN"_s, u"Nickname"_s}};
    if (property.name == "X-PARVIS-FIELD"_L1) {
        const QString own = property.parameters.value(u"NAME"_s).trimmed();
        return own.isEmpty() ? property.name : own;
    }
    if (label.startsWith("_$!<"_L1) && label.endsWith(">!$_"_L1))
        label = label.sliced(4, label.size() - 8);
    const QString types = (typesOf(property) << label).join(u' ');
    if (property.name == "TEL"_L1)
        return telephoneField(types);
    if (property.name == "ADR"_L1)
        return addressField(types);
    return names.value(property.name, label.isEmpty() ? property.name : label);
}

/// An address as a field holds it. A post office box and what extends the street's name stand before it, as vCards have them.
QString postalAddressOf(const VCardProperty &property)
{
    const QStringList parts = partsAt(property.raw, u';');
    QStringList street = parts.first(std::min<qsizetype>(parts.size(), 3));
    street.removeAll(QString());
    return addressValue(
        {.street = street.join(u'\n'), .postcode = parts.value(5), .city = parts.value(3), .region = parts.value(4), .country = parts.value(6)});
}

/// A value as a field holds it, on one line where it has parts.
QString valueOf(const VCardProperty &property)
{
    if (property.name == "X-PARVIS-FIELD"_L1)
        return property.value;
    if (property.name == "NICKNAME"_L1)
        return listsAt(property.raw).join(u"; "_s);
    if (property.name == "ADR"_L1)
        return postalAddressOf(property);
    const QString value = partsOf(property.raw);
    return property.name == "BDAY"_L1 || property.name == "ANNIVERSARY"_L1 ? dayField(value) : value;
}

/// Reads a property; answers the name of what a workspace does not keep, empty otherwise.
QString readLine(const VCardProperty &property, const QHash<QString, QString> &labels, domain::PersonCard &card, Rest &rest)
{
    static const QSet<QString> ofBytes{u"PHOTO"_s, u"LOGO"_s, u"SOUND"_s, u"KEY"_s};
    if (property.value.trimmed().isEmpty())
        return {};
    const bool isLink = property.value.startsWith("http://"_L1) || property.value.startsWith("https://"_L1);
    if (ofBytes.contains(property.name) && !isLink)
        return property.name;
    if (readKnown(property, card, rest))
        return {};
    QString value = valueOf(property);
    if (property.name == "TEL"_L1 && value.startsWith("tel:"_L1))
        value.remove(0, 4);
    if (!value.isEmpty())
        domain::addField(card.person, fieldNameOf(property, labels.value(property.group)), value);
    return {};
}

/// The first address that is one, the preferred before others; what is none becomes a field.
void readMails(const KContacts::Addressee &addressee, domain::PersonCard &card, Rest &rest)
{
    QStringList mails{addressee.preferredEmail()};
    mails << addressee.emails();
    mails.removeAll(QString());
    mails.removeDuplicates();
    for (const QString &written : std::as_const(mails)) {
        const QString mail = written.trimmed();
        if (!domain::isMailAddress(mail)) {
            domain::addField(card.person, u"Other mail"_s, mail);
            rest.asFields << u"mail:"_s + mail;
        } else if (card.person.mail.isEmpty()) {
            card.person.mail = mail;
        } else {
            addIdentity(card, u"mail"_s, mail, {});
        }
    }
}

/// What finds no place of its own is added to `rest`.
domain::PersonCard cardOf(const KContacts::Addressee &addressee, const QByteArray &bytes, Rest &rest)
{
    domain::PersonCard card;
    domain::Person &person = card.person;
    person.name = addressee.formattedName().trimmed();
    if (person.name.isEmpty())
        person.name = addressee.assembledName().trimmed();
    if (person.name.isEmpty())
        person.name = addressee.nickName().trimmed();
    // Semicolons need no backslash here, and get one from many programs.
    person.note = addressee.note().replace("\\;"_L1, ";"_L1);
    person.site = addressee.url().url().toString();
    readMails(addressee, card, rest);
    const auto languages = addressee.langs();
    for (const auto &language : languages) {
        if (const QStringList unknown = addLanguages(person, {language.language()}); !unknown.isEmpty()) {
            domain::addField(person, u"Language"_s, unknown.first());
            rest.asFields << u"language:"_s + unknown.first();
        }
    }
    card.tags = domain::tidiedTags(addressee.categories());
    QList<VCardProperty> properties;
    QHash<QString, QString> labels;
    for (const QString &line : unfoldedLines(bytes)) {
        if (const auto property = propertyOf(line)) {
            properties << *property;
            if (property->name == "X-ABLABEL"_L1 && !property->group.isEmpty())
                labels.insert(property->group, property->value);
        }
    }
    // KContacts takes the last of several names; the one that is preferred is meant, or the first.
    const auto isName = [](const VCardProperty &property) { return property.name == "FN"_L1 && !property.value.trimmed().isEmpty(); };
    const auto isPreferred = [&isName](const VCardProperty &property) {
        return isName(property)
            && (property.parameters.value(u"PREF"_s) == "1"_L1 || property.parameters.value(u"TYPE"_s).split(u',').contains("pref"_L1, Qt::CaseInsensitive));
    };
    auto meant = std::ranges::find_if(properties, isPreferred);
    if (meant == properties.cend())
        meant = std::ranges::find_if(properties, isName);
    if (meant != properties.cend())
        person.name = meant->value.trimmed();
    addRepeated(properties, card);
    for (const VCardProperty &property : std::as_const(properties)) {
        if (const QString name = readLine(property, labels, card, rest); !name.isEmpty() && !rest.notKept.contains(name))
            rest.notKept << name;
    }
    std::ranges::sort(card.consents, {}, &domain::Consent::purpose);
    return card;
}

/// What a card says of its name, for what is said of it; empty where it says none.
QString nameSaidIn(const QByteArray &card)
{
    constexpr qsizetype most = 65'536;
    QString assembled;
    for (const QString &line : unfoldedLines(card.first(std::min(card.size(), most)))) {
        const auto property = propertyOf(line);
        if (!property || property->value.contains(QChar(QChar::ReplacementCharacter)))
            continue;
        if (property->name == "FN"_L1 && !property->value.trimmed().isEmpty())
            return property->value;
        if (property->name == "N"_L1) {
            const QStringList parts = partsAt(property->raw, u';');
            assembled = parts.value(1) + u' ' + parts.value(0);
        }
    }
    return assembled;
}

} // namespace

/// What KContacts makes of vCards; the only object that links it.
class VCardsPlugin final : public QObject, public VCards
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.parvis.VCards/3")
    Q_INTERFACES(parvis::formats::VCards)

public:
    [[nodiscard]] PeopleReading read(const QByteArray &bytes, const QString &source) const override;
    [[nodiscard]] QByteArray write(const domain::PersonCard &card, const QString &uid) const override;
};

PeopleReading VCardsPlugin::read(const QByteArray &bytes, const QString &source) const
{
    PeopleReading reading;
    QByteArray text = withoutWideLetters(bytes);
    // By the ends of lines as they were written, which tell the old Macintosh.
    const QByteArray encoding = guessEncoding(text);
    reading.encoding = encoding;
    if (!text.contains('\n'))
        text.replace('\r', '\n');
    const QByteArray upper = text.toUpper();
    const KContacts::VCardConverter converter;
    int number = 0;
    for (qsizetype begin = upper.indexOf("BEGIN:VCARD"); begin >= 0;) {
        const QString entry = u"card %1"_s.arg(++number);
        const auto refuse = [&](Reason reason, const QString &detail = {}, const QString &name = {}) {
            reading.refused.append({.source = source, .entry = namedEntry(entry, name), .reason = reason, .detail = detail});
        };
        const auto keep = [&](const QByteArray &card) {
            Rest rest;
            const domain::PersonCard read = cardOf(converter.parseVCard(ungrouped(card)), card, rest);
            const bool isTaken = addCard(reading, read, {.source = source, .entry = entry, .asFields = rest.asFields});
            for (const QString &name : isTaken ? rest.notKept : QStringList())
                refuse(Reason::NotKept, name, read.person.name);
        };
        const qsizetype end = upper.indexOf("END:VCARD", begin);
        const qsizetype next = upper.indexOf("BEGIN:VCARD", begin + 1);
        if (end < 0 || (next >= 0 && next < end)) {
            refuse(Reason::Truncated, {}, nameSaidIn(text.sliced(begin, (next < 0 ? text.size() : next) - begin)));
            begin = next;
            continue;
        }
        const QByteArray bytesOfCard = text.sliced(begin, end + 9 - begin) + "\r\n";
        begin = next;
        const auto card = inUtf8(unfolded(bytesOfCard), encoding);
        if (bytesOfCard.size() > largestCard)
            refuse(Reason::TooLarge, u"%1 bytes"_s.arg(bytesOfCard.size()), nameSaidIn(bytesOfCard));
        else if (!card)
            refuse(Reason::BadEncoding, {}, nameSaidIn(bytesOfCard));
        else if (isOfGroup(*card))
            refuse(Reason::NotKept, u"KIND:group"_s);
        else
            keep(*card);
    }
    return reading;
}

QByteArray VCardsPlugin::write(const domain::PersonCard &card, const QString &uid) const
{
    return vCardOf(card, uid);
}

} // namespace parvis::formats

#include "vcardsplugin.moc"
