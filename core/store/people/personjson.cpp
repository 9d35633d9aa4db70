// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QMap<QString, QString> &fields)
{
    QJsonObject object;
    for (const auto &[name, value] : fields.asKeyValueRange())
        object.insert(name, value);
    return object;
}

QMap<QString, QString> fieldsOf(const QJsonObject &object)
{
    QMap<QString, QString> fields;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        fields.insert(it.key(), it.value().toString());
    return fields;
}

QJsonObject objectOf(const domain::PersonCard &card)
{
    const domain::Person &person = card.person;
    QJsonArray consents;
    for (const domain::Consent &consent : card.consents)
        consents.append(
            QJsonObject{{u"purpose"_s, consent.purpose}, {u"given"_s, consent.isGiven}, {u"at"_s, domain::toMs(consent.at)}, {u"source"_s, consent.source}});
    return {{u"id"_s, person.id.value()},
            {u"name"_s, person.name},
            {u"company"_s, person.company},
            {u"roles"_s, person.roles.toInt()},
            {u"languages"_s, QJsonArray::fromStringList(person.languages)},
            {u"mail"_s, person.mail},
            {u"site"_s, person.site},
            {u"note"_s, person.note},
            {u"fields"_s, objectOf(person.fields)},
            {u"tags"_s, QJsonArray::fromStringList(card.tags)},
            {u"consents"_s, consents}};
}

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    for (const auto &one : value.toArray())
        list << one.toString();
    return list;
}

domain::PersonCard cardFrom(const QJsonObject &object)
{
    domain::PersonCard card;
    const domain::Id<domain::Person> id(object[u"id"].toInteger());
    card.person = {.id = id,
                   .name = object[u"name"].toString(),
                   .company = object[u"company"].toString(),
                   .roles = domain::PersonRoles::fromInt(object[u"roles"].toInt()),
                   .languages = listOf(object[u"languages"]),
                   .mail = object[u"mail"].toString(),
                   .site = object[u"site"].toString(),
                   .note = object[u"note"].toString(),
                   .fields = fieldsOf(object[u"fields"].toObject())};
    card.tags = listOf(object[u"tags"]);
    for (const auto &value : object[u"consents"].toArray()) {
        const QJsonObject consent = value.toObject();
        card.consents.append({.person = id,
                              .purpose = consent[u"purpose"].toString(),
                              .isGiven = consent[u"given"].toBool(),
                              .at = domain::fromMs(consent[u"at"].toInteger()),
                              .source = consent[u"source"].toString()});
    }
    return card;
}

template<class T>
QJsonArray arrayOf(const QList<domain::Id<T>> &ids)
{
    QJsonArray array;
    for (const auto id : ids)
        array.append(id.value());
    return array;
}

template<class T>
QList<domain::Id<T>> idsOf(const QJsonValue &value)
{
    QList<domain::Id<T>> ids;
    for (const auto &one : value.toArray())
        ids << domain::Id<T>(one.toInteger());
    return ids;
}

} // namespace

QString fieldsToJson(const QMap<QString, QString> &fields)
{
    return textOf(objectOf(fields));
}

QMap<QString, QString> fieldsFromJson(const QString &json)
{
    return fieldsOf(QJsonDocument::fromJson(json.toUtf8()).object());
}

QString mergeToJson(const MergeRecord &record)
{
    return textOf({{u"before"_s, objectOf(record.before)},
                   {u"merged"_s, objectOf(record.merged)},
                   {u"other"_s, record.other.value()},
                   {u"identities"_s, arrayOf(record.identities)},
                   {u"apart"_s, arrayOf(record.apart)}});
}

std::optional<MergeRecord> mergeFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    if (!object.contains(u"before"_s) || !object.contains(u"merged"_s))
        return std::nullopt;
    return MergeRecord{.before = cardFrom(object[u"before"].toObject()),
                       .merged = cardFrom(object[u"merged"].toObject()),
                       .other = domain::Id<domain::Person>(object[u"other"].toInteger()),
                       .identities = idsOf<domain::Identity>(object[u"identities"]),
                       .apart = idsOf<domain::Person>(object[u"apart"])};
}

} // namespace parvis::store
