// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/merge.h"

#include "core/domain/query/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

QString either(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

QStringList together(QStringList list, const QStringList &more)
{
    for (const QString &one : more) {
        if (!list.contains(one))
            list << one;
    }
    return list;
}

/// By purpose, the later of two.
QList<Consent> together(const QList<Consent> &mine, const QList<Consent> &more, Id<Person> person)
{
    QMap<QString, Consent> byPurpose;
    for (const QList<Consent> &list : {mine, more}) {
        for (Consent consent : list) {
            consent.person = person;
            const auto found = byPurpose.constFind(consent.purpose);
            if (found == byPurpose.constEnd() || found->at < consent.at)
                byPurpose.insert(consent.purpose, consent);
        }
    }
    return byPurpose.values();
}

QMap<QString, QString> together(QMap<QString, QString> mine, const QMap<QString, QString> &more)
{
    for (const auto &[name, value] : more.asKeyValueRange()) {
        if (mine.value(name).isEmpty())
            mine.insert(name, value);
    }
    return mine;
}

template<class T>
void takeBack(T &field, const T &before, const T &merged)
{
    if (field == merged)
        field = before;
}

/// What the merge added goes, what it found stays, what came since stays.
QStringList without(const QStringList &now, const QStringList &before, const QStringList &merged)
{
    if (now == merged)
        return before;
    QStringList left;
    for (const QString &one : now) {
        if (before.contains(one) || !merged.contains(one))
            left << one;
    }
    return left;
}

QMap<QString, QString> without(const QMap<QString, QString> &now, const QMap<QString, QString> &before, const QMap<QString, QString> &merged)
{
    QMap<QString, QString> left;
    for (const auto &[name, value] : now.asKeyValueRange()) {
        const bool isOfMerge = merged.contains(name) && merged.value(name) == value;
        if (!isOfMerge)
            left.insert(name, value);
        else if (before.contains(name))
            left.insert(name, before.value(name));
    }
    return left;
}

QList<Consent> without(const QList<Consent> &now, const QList<Consent> &before, const QList<Consent> &merged)
{
    QList<Consent> left;
    for (const Consent &consent : now) {
        if (!merged.contains(consent)) {
            left << consent;
            continue;
        }
        const auto was = std::ranges::find(before, consent.purpose, &Consent::purpose);
        if (was != before.end())
            left << *was;
    }
    return left;
}

} // namespace

PersonCard mergedCard(const PersonCard &kept, const PersonCard &other)
{
    PersonCard card = kept;
    Person &person = card.person;
    person.company = either(kept.person.company, other.person.company);
    person.mail = either(kept.person.mail, other.person.mail);
    person.site = either(kept.person.site, other.person.site);
    person.note = kept.person.note == other.person.note             ? kept.person.note
        : kept.person.note.isEmpty() || other.person.note.isEmpty() ? kept.person.note + other.person.note
                                                                    : kept.person.note + u"\n\n"_s + other.person.note;
    person.roles |= other.person.roles;
    person.languages = together(kept.person.languages, other.person.languages);
    person.fields = together(kept.person.fields, other.person.fields);
    card.tags = tidiedTags(kept.tags + other.tags);
    card.consents = together(kept.consents, other.consents, person.id);
    return card;
}

Unmerged unmergedCard(const PersonCard &before, const PersonCard &merged, const PersonCard &now)
{
    Unmerged result{.card = now, .hasLaterEdits = false};
    PersonCard same = now;
    same.identities = merged.identities;
    result.hasLaterEdits = same != merged;
    Person &person = result.card.person;
    takeBack(person.name, before.person.name, merged.person.name);
    takeBack(person.company, before.person.company, merged.person.company);
    takeBack(person.mail, before.person.mail, merged.person.mail);
    takeBack(person.site, before.person.site, merged.person.site);
    takeBack(person.note, before.person.note, merged.person.note);
    person.roles = now.person.roles & ~(merged.person.roles & ~before.person.roles);
    person.languages = without(now.person.languages, before.person.languages, merged.person.languages);
    person.fields = without(now.person.fields, before.person.fields, merged.person.fields);
    result.card.tags = without(now.tags, before.tags, merged.tags);
    result.card.consents = without(now.consents, before.consents, merged.consents);
    return result;
}

PersonCard completedCard(const PersonCard &known, const PersonCard &card)
{
    PersonCard completed = mergedCard(known, card);
    // A card that is taken in again must not add its note again.
    if (!known.person.note.isEmpty() && known.person.note.contains(card.person.note))
        completed.person.note = known.person.note;
    completed.person.name = either(known.person.name, card.person.name);
    const auto keepOther = [&completed](const QString &field, const QString &stands, const QString &said) {
        if (!said.isEmpty() && foldedText(said) != foldedText(stands))
            addField(completed.person, field, said);
    };
    for (const auto &[field, value] : card.person.fields.asKeyValueRange())
        keepOther(field, completed.person.fields.value(field), value);
    keepOther(u"Nickname"_s, completed.person.name, card.person.name);
    keepOther(u"Other company"_s, completed.person.company, card.person.company);
    keepOther(u"Other mail"_s, completed.person.mail, card.person.mail);
    keepOther(u"Site"_s, completed.person.site, card.person.site);
    return completed;
}

QStringList tidiedTags(const QStringList &tags)
{
    QMap<QString, QString> byFolded;
    for (const QString &tag : tags) {
        const QString name = tag.simplified();
        const QString folded = foldedText(name);
        if (!folded.isEmpty() && !byFolded.contains(folded))
            byFolded.insert(folded, name);
    }
    return byFolded.values();
}

} // namespace parvis::domain
