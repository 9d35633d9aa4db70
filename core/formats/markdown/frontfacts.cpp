// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/frontfacts.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr std::array dateKeys{"date"_L1, "publishdate"_L1, "pubdate"_L1, "created"_L1, "lastmod"_L1, "last_modified_at"_L1, "updated"_L1, "modified"_L1};
constexpr std::array choiceKeys{"draft"_L1, "published"_L1};
constexpr std::array states{"draft"_L1, "in-review"_L1, "approved"_L1, "published"_L1};

/// The line on which a key stands in a text that begins with front matter.
qsizetype lineOfKey(const QString &text, const QString &key)
{
    const QRegularExpression line(u"^[ \\t{]*[\"']?"_s + QRegularExpression::escape(key) + u"[\"']?\\s*[:=]"_s,
                                  QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const auto match = line.match(text);
    return match.hasMatch() ? 1 + QStringView(text).first(match.capturedStart()).count(u'\n') : 1;
}

} // namespace

bool isReadKey(const QString &key)
{
    static const QSet<QString> read{u"title"_s,
                                    u"description"_s,
                                    u"summary"_s,
                                    u"excerpt"_s,
                                    u"lang"_s,
                                    u"language"_s,
                                    u"locale"_s,
                                    u"author"_s,
                                    u"author.name"_s,
                                    u"authors"_s,
                                    u"params.author"_s,
                                    u"params.author.name"_s,
                                    u"tags"_s,
                                    u"tag"_s,
                                    u"keywords"_s,
                                    u"categories"_s,
                                    u"category"_s,
                                    u"canonicalurl"_s,
                                    u"canonical_url"_s,
                                    u"canonical"_s,
                                    u"params.canonicalurl"_s,
                                    u"url"_s,
                                    u"focus"_s,
                                    u"params.focus"_s,
                                    u"slug"_s,
                                    u"status"_s,
                                    u"head"_s,
                                    u"event.start"_s,
                                    u"event.end"_s,
                                    u"event.date"_s,
                                    u"event.place"_s,
                                    u"event.location"_s,
                                    u"event.url"_s,
                                    u"params.event.start"_s,
                                    u"params.event.end"_s,
                                    u"params.event.place"_s,
                                    u"params.event.url"_s};
    return read.contains(key) || std::ranges::contains(dateKeys, key) || std::ranges::contains(choiceKeys, key);
}

std::optional<domain::Instant> frontDate(const QString &text)
{
    static const QRegularExpression zoned(u"^(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?)\\s*(?:UTC|([+-]\\d{2}):?(\\d{2}))$"_s);
    const auto match = zoned.match(text);
    if (!match.hasMatch())
        return domain::parseInstant(text);
    const QString zone = match.captured(3).isEmpty() ? u"Z"_s : match.captured(3) + u':' + match.captured(4);
    return domain::parseInstant(match.captured(1) + u'T' + match.captured(2) + zone);
}

std::optional<bool> frontChoice(const QString &text)
{
    const QString said = text.trimmed().toLower();
    if (QStringList{u"true"_s, u"yes"_s, u"on"_s, u"1"_s}.contains(said))
        return true;
    return QStringList{u"false"_s, u"no"_s, u"off"_s, u"0"_s}.contains(said) ? std::optional(false) : std::nullopt;
}

QList<FrontEntry> unreadValues(const FrontMatter &front)
{
    QList<FrontEntry> unread;
    const auto look = [&](QLatin1StringView key, const auto &isUnderstood) {
        const auto found = front.constFind(QString(key));
        const QString value = found == front.constEnd() ? QString() : found->values.join(u", "_s).trimmed();
        // What YAML calls nothing is as good as no key.
        if (!value.isEmpty() && value != "null"_L1 && value != "~"_L1 && !isUnderstood(value))
            unread.append({.key = key, .value = value});
    };
    for (const auto key : dateKeys)
        look(key, [](const QString &value) { return frontDate(value).has_value(); });
    for (const auto key : choiceKeys)
        look(key, [](const QString &value) { return frontChoice(value).has_value(); });
    look("status"_L1, [](const QString &value) { return std::ranges::contains(states, value); });
    return unread;
}

QStringList unreadKeys(const FrontMatter &front)
{
    QStringList keys;
    for (auto entry = front.keyBegin(); entry != front.keyEnd(); ++entry) {
        if (isReadKey(*entry))
            continue;
        // Hugo's own table of what is the author's says nothing by itself.
        const QString name = entry->startsWith("params."_L1) ? entry->section(u'.', 0, 1) : entry->section(u'.', 0, 0);
        if (!keys.contains(name))
            keys.append(name);
    }
    return keys;
}

QList<FrontFault> frontFaults(const QString &text)
{
    static const QRegularExpression said(u"^line (\\d+): (.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto parts = splitFrontMatter(text);
    if (!parts) {
        const auto match = said.match(parts.error().detail);
        return {{.line = std::max<qsizetype>(1, match.captured(1).toLongLong()), .detail = match.hasMatch() ? match.captured(2) : parts.error().detail}};
    }
    QList<FrontFault> faults;
    for (const FrontEntry &entry : unreadValues(parts->front.value_or(FrontMatter())))
        faults.append({.line = lineOfKey(text, entry.key), .entry = entry});
    return faults;
}

} // namespace parvis::formats
