// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/vcard/plugin/vcardwriting.h"

#include "core/formats/people/days.h"
#include "core/formats/people/labels.h"
#include "core/formats/people/postaladdresses.h"
#include "core/formats/vcard/plugin/vcardproperty.h"

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

const QString departmentField = u"Department"_s;

/// The postal addresses of a field. Of one that is not told apart the whole stands where the street does.
QByteArray addressLines(const QString &type, const QString &value)
{
    QByteArray lines;
    for (const QString &one : value.split(u"; "_s, Qt::SkipEmptyParts)) {
        const PostalAddress address = addressOf(one);
        const QStringList parts{
            {}, {}, escaped(address.street), escaped(address.city), escaped(address.region), escaped(address.postcode), escaped(address.country)};
        lines += folded(u"ADR%1:%2"_s.arg(type.isEmpty() ? QString() : u";TYPE="_s + type, parts.join(u';')));
    }
    return lines;
}

/// A day; what is none that a vCard knows, as a text.
QByteArray dayLine(const QString &property, const QString &value)
{
    const QString day = vCardDay(value);
    return folded(day.isEmpty() ? u"%1;VALUE=text:%2"_s.arg(property, escaped(value)) : property + u':' + day);
}

/// A custom field, as the property that other programs know where there is one.
QByteArray fieldLines(const QString &name, const QString &value)
{
    if (const auto type = addressType(name))
        return addressLines(*type, value);
    if (const QString types = telephoneTypes(name); !types.isEmpty()) {
        QByteArray lines;
        for (const QString &number : value.split(u"; "_s, Qt::SkipEmptyParts))
            lines += folded(u"TEL;VALUE=text;TYPE=%1:%2"_s.arg(types, escaped(number)));
        return lines;
    }
    if (name == "Birthday"_L1)
        return dayLine(u"BDAY"_s, value);
    if (name == "Anniversary"_L1)
        return dayLine(u"ANNIVERSARY"_s, value);
    if (name == "Nickname"_L1)
        return folded(u"NICKNAME:"_s + escapedList(value));
    if (name == "Title"_L1)
        return folded(u"TITLE:"_s + escaped(value));
    return folded(u"X-PARVIS-FIELD;NAME=%1:%2"_s.arg(quotedParameter(name), escaped(value)));
}

/// An account that is a mail address and nothing more stands among the mail addresses.
bool isMailAddress(const domain::Identity &identity)
{
    return identity.service == "mail"_L1 && identity.url.isEmpty() && identity.reach == 0;
}

/// KContacts parts lines within letters, and escapes the parts of names and companies its own way.
QByteArray foldedAnew(QByteArray card)
{
    QByteArray lines;
    for (const QString &line : QString::fromUtf8(card.replace("\r\n ", "")).split(u"\r\n"_s, Qt::SkipEmptyParts)) {
        if (!line.startsWith("N:"_L1) && !line.startsWith("ORG:"_L1))
            lines += folded(line);
    }
    return lines;
}

/// The fields that a name's property holds, in its order.
const QStringList &nameFields()
{
    static const QStringList fields{u"Family name"_s, u"Given name"_s, u"Middle name"_s, u"Honorific"_s, u"Name suffix"_s};
    return fields;
}

bool saysFamily(const domain::Person &person)
{
    return !person.fields.value(nameFields().first()).isEmpty();
}

/// Where nobody said which words are the family's, programs that look at the parts alone find the whole as the given name.
QByteArray nameLine(const domain::Person &person)
{
    QStringList parts{{}, escaped(person.name), {}, {}, {}};
    if (saysFamily(person)) {
        for (qsizetype i = 0; i < parts.size(); ++i)
            parts[i] = escapedList(person.fields.value(nameFields()[i]));
    }
    return folded(u"N:"_s + parts.join(u';'));
}

QByteArray companyLine(const domain::Person &person)
{
    const QString department = person.fields.value(departmentField);
    if (person.company.isEmpty() && department.isEmpty())
        return {};
    return folded(u"ORG:"_s + escaped(person.company) + (department.isEmpty() ? QString() : u';' + escaped(department)));
}

QByteArray ownLines(const domain::PersonCard &card)
{
    QByteArray lines;
    for (const domain::Identity &identity : card.identities) {
        if (isMailAddress(identity))
            continue;
        QString line = u"SOCIALPROFILE;VALUE=text;SERVICE-TYPE=%1;USERNAME=%2"_s.arg(quotedParameter(identity.service), quotedParameter(identity.handle));
        if (identity.reach > 0)
            line += u";X-PARVIS-REACH=%1"_s.arg(identity.reach);
        lines += folded(line + u':' + escaped(identity.url.isEmpty() ? identity.handle : identity.url));
    }
    QStringList roles;
    for (const auto role : domain::personRoles()) {
        if (card.person.roles.testFlag(role))
            roles << domain::personRoleKey(role);
    }
    if (!roles.isEmpty())
        lines += folded(u"X-PARVIS-ROLES:"_s + roles.join(u','));
    lines += nameLine(card.person) + companyLine(card.person);
    for (const auto &[name, value] : card.person.fields.asKeyValueRange()) {
        const bool isWritten = name == departmentField || (saysFamily(card.person) && nameFields().contains(name));
        if (!isWritten)
            lines += fieldLines(name, value);
    }
    for (const domain::Consent &consent : card.consents) {
        lines += folded(u"X-PARVIS-CONSENT;GIVEN=%1;AT=%2;SOURCE=%3:%4"_s.arg(consent.isGiven ? u"yes"_s : u"no"_s, quotedParameter(domain::toIso(consent.at)),
                                                                              quotedParameter(consent.source), escaped(consent.purpose)));
    }
    return lines;
}

} // namespace

QByteArray vCardOf(const domain::PersonCard &card, const QString &uid)
{
    const domain::Person &person = card.person;
    KContacts::Addressee addressee;
    addressee.setUid(uid);
    addressee.setFormattedName(person.name);
    addressee.setNote(person.note);
    if (!person.mail.isEmpty()) {
        KContacts::Email mail(person.mail);
        mail.setPreferred(true);
        addressee.addEmail(mail);
    }
    for (const domain::Identity &identity : card.identities) {
        if (isMailAddress(identity) && identity.handle != person.mail)
            addressee.addEmail(KContacts::Email(identity.handle));
    }
    if (!person.site.isEmpty())
        addressee.setUrl(QUrl(person.site));
    addressee.setCategories(card.tags);
    for (const QString &language : person.languages)
        addressee.insertLang(KContacts::Lang(language));
    QByteArray bytes = KContacts::VCardConverter().exportVCard(addressee, KContacts::VCardConverter::v4_0).trimmed();
    // As version 4 says it, which KContacts reads and does not write.
    bytes.replace("EMAIL;TYPE=PREF:", "EMAIL;PREF=1:");
    if (bytes.endsWith("END:VCARD"))
        bytes.chop(9);
    return foldedAnew(bytes) + ownLines(card) + "END:VCARD\r\n";
}

} // namespace parvis::formats
