// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/listwindow.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

QJsonArray jsonOfMarks(const QList<ListMark> &marks)
{
    QJsonArray json;
    for (const ListMark &one : marks)
        json.append(QJsonArray{one.id, one.mark});
    return json;
}

QList<ListMark> marksFromJson(const QJsonValue &json)
{
    QList<ListMark> marks;
    const QJsonArray entries = json.toArray();
    for (const auto &entry : entries) {
        const QJsonArray pair = entry.toArray();
        marks << ListMark{.id = pair.at(0).toString(), .mark = pair.at(1).toString()};
    }
    return marks;
}

} // namespace

ListPosition ListPosition::read(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.known = marksFromJson(json.value("known"_L1)), .newest = marksFromJson(json.value("newest"_L1)), .at = json.value("at"_L1).toString()};
}

QString ListPosition::written() const
{
    QJsonObject json{{u"known"_s, jsonOfMarks(known)}};
    if (!at.isEmpty()) {
        json.insert(u"newest"_s, jsonOfMarks(newest));
        json.insert(u"at"_s, at);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ListMeeting meetingOf(const QList<ListMark> &page, const QList<ListMark> &known, bool isEnd)
{
    ListMeeting meeting;
    QHash<QString, qsizetype> places;
    for (qsizetype place = 0; place < known.size(); ++place)
        places.insert(known[place].id, place);
    QSet<qsizetype> met;
    qsizetype lastMet = -1;
    for (qsizetype at = 0; at < page.size(); ++at) {
        const auto place = places.constFind(page[at].id);
        if (place == places.constEnd()) {
            meeting.changed << at;
            continue;
        }
        meeting.hasMet = true;
        met.insert(*place);
        lastMet = std::max(lastMet, *place);
        if (known[*place].mark != page[at].mark)
            meeting.changed << at;
    }
    if (isEnd)
        lastMet = known.size();
    for (qsizetype place = 0; place < lastMet && place < known.size(); ++place) {
        if (!met.contains(place))
            meeting.missing << known[place].id;
    }
    return meeting;
}

void goOn(Page &page, ListPosition position, const QList<ListMark> &marks, const ListMeeting &meeting, const QString &next, bool isFirst)
{
    if (position.at.isEmpty())
        position.newest = marks;
    page.isLast = isFirst || meeting.hasMet || next.isEmpty();
    if (isFirst)
        page.olderStart = next;
    if (page.isLast) {
        position.known = position.newest;
        position.at.clear();
    } else {
        position.at = next;
    }
    page.next = position.written();
}

} // namespace parvis::connectors
