// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv/csvmappingjson.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using Column = std::pair<QLatin1StringView, int CsvMapping::*>;
constexpr std::array columns{
    Column{"text"_L1, &CsvMapping::text},           Column{"title"_L1, &CsvMapping::title},       Column{"author"_L1, &CsvMapping::author},
    Column{"handle"_L1, &CsvMapping::handle},       Column{"date"_L1, &CsvMapping::date},         Column{"url"_L1, &CsvMapping::url},
    Column{"remoteId"_L1, &CsvMapping::remoteId},   Column{"language"_L1, &CsvMapping::language}, Column{"channel"_L1, &CsvMapping::channel},
    Column{"inReplyTo"_L1, &CsvMapping::inReplyTo}, Column{"kind"_L1, &CsvMapping::kind},         Column{"service"_L1, &CsvMapping::service},
    Column{"state"_L1, &CsvMapping::state},
};

} // namespace

QString toJson(const CsvMapping &mapping)
{
    QJsonObject object{
        {u"delimiter"_s, QString(QLatin1Char(mapping.delimiter))}, {u"encoding"_s, QString::fromLatin1(mapping.encoding)}, {u"hasHeader"_s, mapping.hasHeader}};
    if (mapping.dateOrder == domain::DateOrder::MonthFirst)
        object.insert("monthFirst"_L1, true);
    if (mapping.zone)
        object.insert("zone"_L1, QString::fromLatin1(mapping.zone->id()));
    for (const auto &[name, member] : columns) {
        if (mapping.*member >= 0)
            object.insert(name, mapping.*member);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<CsvMapping> csvMappingFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QString delimiter = document[u"delimiter"_s].toString();
    if (!document.isObject() || delimiter.size() != 1)
        return std::nullopt;
    CsvMapping mapping{
        .delimiter = delimiter.front().toLatin1(), .encoding = document[u"encoding"_s].toString().toLatin1(), .hasHeader = document[u"hasHeader"_s].toBool()};
    if (document["monthFirst"_L1].toBool())
        mapping.dateOrder = domain::DateOrder::MonthFirst;
    if (const QByteArray zone = document["zone"_L1].toString().toLatin1(); QTimeZone::isTimeZoneIdAvailable(zone))
        mapping.zone = QTimeZone(zone);
    for (const auto &[name, member] : columns)
        mapping.*member = document[name].toInt(-1);
    return mapping;
}

} // namespace parvis::formats
