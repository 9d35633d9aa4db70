// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peoplereading.h"

#include "core/formats/people/peopletable.h"
#include "core/formats/vcard/vcards.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

QString withoutControls(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text.trimmed();
}

QString line(const QString &text)
{
    return withoutControls(text).simplified();
}

} // namespace

void addCard(PeopleReading &reading, domain::PersonCard card, const QString &source, const QString &entry)
{
    domain::Person &person = card.person;
    for (QString *text : {&person.name, &person.company, &person.mail, &person.site})
        *text = line(*text);
    if (person.name.isEmpty())
        person.name = !person.company.isEmpty() ? person.company : person.mail;
    if (!person.site.startsWith("http://"_L1, Qt::CaseInsensitive) && !person.site.startsWith("https://"_L1, Qt::CaseInsensitive))
        person.site.clear();
    person.note = withoutControls(person.note);
    for (QString &value : person.fields)
        value = withoutControls(value);
    std::ranges::sort(card.identities, {}, [](const domain::Identity &identity) { return std::pair(identity.service, identity.handle); });
    if (person.name.isEmpty()) {
        reading.refused.append({.source = source, .entry = entry, .reason = domain::RefusalReason::MissingField, .detail = u"name"_s});
        return;
    }
    if (const QString complaint = domain::complaintOf(card); !complaint.isEmpty()) {
        reading.refused.append({.source = source, .entry = entry, .reason = domain::RefusalReason::TooLarge, .detail = complaint});
        return;
    }
    reading.cards << card;
}

domain::Result<PeopleReading> readPeople(const QByteArray &bytes, const QString &source)
{
    if (holdsVCards(bytes))
        return loadVCards().transform([&](const VCards *cards) { return cards->read(bytes, source); });
    return readPeopleTable(bytes, source);
}

} // namespace parvis::formats
