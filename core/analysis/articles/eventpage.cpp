// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/eventpage.h"

#include "core/analysis/articles/headtags.h"

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

Finding lacks(const QString &what, const QString &text = {})
{
    Finding finding = found(Rule::EventLacks, {.text = text});
    finding.detail = what;
    finding.silenceKey += u':' + what;
    return finding;
}

QJsonObject locationOf(const domain::ArticleEvent &event)
{
    if (!event.place.isEmpty())
        return {{u"@type"_s, u"Place"_s}, {u"name"_s, event.place.section(u',', 0, 0).trimmed()}, {u"address"_s, event.place}};
    if (isAbsoluteAddress(event.url))
        return {{u"@type"_s, u"VirtualLocation"_s}, {u"url"_s, event.url}};
    return {};
}

} // namespace

QList<Finding> checkEvent(const ArticleFacts &facts)
{
    const domain::ArticleEvent &event = facts.event;
    if (event.isEmpty())
        return {};
    QList<Finding> findings;
    const auto start = domain::eventMomentOf(event.start);
    const auto end = domain::eventMomentOf(event.end);
    if (event.start.isEmpty())
        findings << lacks(u"start"_s);
    else if (!start)
        findings << lacks(u"start-unread"_s, event.start);
    if (!event.end.isEmpty() && !end)
        findings << lacks(u"end-unread"_s, event.end);
    if (start && end && domain::isBefore(*end, *start, facts.zone))
        findings << lacks(u"end-before-start"_s, event.end);
    if (event.place.isEmpty() && !isAbsoluteAddress(event.url))
        findings << lacks(u"place"_s);
    return findings;
}

QJsonObject eventJsonLd(const ArticleFacts &facts)
{
    const domain::ArticleEvent &event = facts.event;
    const auto start = domain::eventMomentOf(event.start);
    if (!start)
        return {};
    QJsonObject object{{u"@context"_s, u"https://schema.org"_s},
                       {u"@type"_s, u"Event"_s},
                       {u"inLanguage"_s, languageCodeOf(facts)},
                       {u"startDate"_s, domain::isoOf(*start, facts.zone)}};
    const auto put = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object[key] = value;
    };
    put(u"name"_s, facts.title);
    put(u"description"_s, facts.description);
    if (const auto end = domain::eventMomentOf(event.end); end && !domain::isBefore(*end, *start, facts.zone))
        object[u"endDate"_s] = domain::isoOf(*end, facts.zone);
    if (const QJsonObject location = locationOf(event); !location.isEmpty())
        object[u"location"_s] = location;
    if (!facts.company.isEmpty())
        object[u"organizer"_s] = QJsonObject{{u"@type"_s, u"Organization"_s}, {u"name"_s, facts.company}};
    else if (!facts.author.isEmpty())
        object[u"organizer"_s] = QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, facts.author}};
    if (isAbsoluteAddress(event.url))
        put(u"url"_s, event.url);
    else if (isAbsoluteAddress(facts.url))
        put(u"url"_s, facts.url);
    if (isAbsoluteAddress(facts.image))
        put(u"image"_s, facts.image);
    return object;
}

} // namespace parvis::analysis
