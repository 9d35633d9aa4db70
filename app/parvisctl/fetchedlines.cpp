// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/fetchedlines.h"

#include "app/parvisctl/terminal.h"
#include "app/parvisctl/troublesentences.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

QString lineOfFetching(const domain::Channel &channel, qint64 added, qint64 known, bool isWhole, const QJsonValue &trouble)
{
    return JsonLine()
        .add(u"channel"_s, channel.id.value())
        .add(u"name"_s, channel.name)
        .add(u"added"_s, added)
        .add(u"known"_s, known)
        .add(u"isWhole"_s, isWhole)
        .add(u"trouble"_s, trouble)
        .text();
}

} // namespace

QString fetchedLine(const sync::TurnReport &report)
{
    return lineOfFetching(report.channel, report.added, report.known, report.isWhole, report.trouble ? QJsonValue(nameOf(*report.trouble)) : QJsonValue());
}

QString notFetchedLine(const domain::Channel &channel, const QString &why)
{
    return lineOfFetching(channel, 0, 0, false, why);
}

} // namespace parvis::app
