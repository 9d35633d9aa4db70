// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/hitlines.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

QString timeOf(const store::SearchHit &hit)
{
    return hit.publishedAt ? domain::toIso(*hit.publishedAt) : QString();
}

QString quoted(QString field)
{
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

JsonLine jsonOf(const store::SearchHit &hit)
{
    JsonLine line;
    line.add(u"id"_s, hit.id)
        .add(u"kind"_s, hit.kind)
        .add(u"service"_s, jsonText(hit.service))
        .add(u"channel"_s, jsonText(hit.channel))
        .add(u"remoteId"_s, jsonText(hit.remoteId))
        .add(u"url"_s, jsonText(hit.url))
        .add(u"title"_s, jsonText(hit.title))
        .add(u"text"_s, hit.text)
        .add(u"author"_s, jsonText(hit.author))
        .add(u"publishedAt"_s, hit.publishedAt ? QJsonValue(timeOf(hit)) : QJsonValue())
        .add(u"state"_s, hit.state)
        .add(u"conversation"_s, hit.conversation ? QJsonValue(*hit.conversation) : QJsonValue());
    // On places that we keep in order alone.
    return line.add(u"standing"_s, jsonText(hit.standing));
}

QByteArray csvOf(const store::SearchHit &hit)
{
    const QStringList fields{QString::number(hit.id),
                             hit.kind,
                             hit.service,
                             hit.channel,
                             hit.remoteId,
                             hit.url,
                             hit.title,
                             hit.text,
                             hit.author,
                             timeOf(hit),
                             hit.state,
                             hit.conversation ? QString::number(*hit.conversation) : QString()};
    QString line;
    for (const QString &field : fields)
        line += (line.isEmpty() ? QString() : u","_s) + quoted(field);
    return line.toUtf8() + "\r\n";
}

QByteArray csvHeader()
{
    return "id,kind,service,channel,remoteId,url,title,text,author,publishedAt,state,conversation\r\n";
}

} // namespace parvis::app
