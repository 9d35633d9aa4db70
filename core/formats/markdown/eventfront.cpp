// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/eventfront.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

QString momentOfFront(const QString &text)
{
    const auto moment = domain::eventMomentOf(text);
    return moment ? domain::textOf(*moment) : text.simplified();
}

QString eventFront(const domain::ArticleEvent &event)
{
    QString front;
    const auto add = [&front](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            front += u"  "_s + key + u": "_s + yamlQuoted(value) + u'\n';
    };
    add("start"_L1, event.start);
    add("end"_L1, event.end);
    add("place"_L1, event.place);
    add("url"_L1, event.url);
    return front.isEmpty() ? front : u"event:\n"_s + front;
}

domain::ArticleEvent eventOf(const FrontMatter &front)
{
    return {.start = momentOfFront(firstValue(front, {"event.start"_L1, "params.event.start"_L1, "event.date"_L1})),
            .end = momentOfFront(firstValue(front, {"event.end"_L1, "params.event.end"_L1})),
            .place = firstValue(front, {"event.place"_L1, "params.event.place"_L1, "event.location"_L1}).simplified(),
            .url = firstValue(front, {"event.url"_L1, "params.event.url"_L1}).trimmed()};
}

} // namespace parvis::formats
