// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/watch.h"

#include "core/domain/inbox/mentionfeatures.h"
#include "core/domain/query/parser.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr std::array watchPrefixes{std::pair{Watch::Kind::Tag, "tag:"_L1}, std::pair{Watch::Kind::Words, "search:"_L1},
                                   std::pair{Watch::Kind::Live, "live:"_L1}};
constexpr auto sinceMark = "since="_L1;
constexpr auto missedMark = "missed="_L1;
constexpr auto unreachedMark = "unreached="_L1;
constexpr qsizetype longestWatch = 200;

QueryPost watchedPost(const QString &text, const QString &language)
{
    QueryFacts facts;
    facts.body = text;
    facts.language = language;
    facts.features = mentionFeatures({}, text);
    return QueryPost(std::move(facts));
}

/// Whether a query asks only what a post says of itself.
bool isOfThePost(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Field && node.field != QueryField::Language && node.field != QueryField::Has)
        return false;
    return std::ranges::all_of(node.parts, isOfThePost);
}

/// Whether some word must stand in whatever a query matches.
bool needsWords(const QueryNode &node)
{
    switch (node.kind) {
    case QueryNode::Kind::All:
        return std::ranges::any_of(node.parts, needsWords);
    case QueryNode::Kind::Any:
        return std::ranges::all_of(node.parts, needsWords);
    case QueryNode::Kind::Words:
    case QueryNode::Kind::Near:
    case QueryNode::Kind::Raw:
        return true;
    case QueryNode::Kind::Not:
    case QueryNode::Kind::Field:
        return false;
    }
    return false;
}

WatchProblem liveProblem(const QString &what)
{
    const auto query = parseQuery(what);
    if (!query)
        return WatchProblem::NoQuery;
    if (!isOfThePost(query->root))
        return WatchProblem::OnlyHere;
    return needsWords(query->root) ? WatchProblem::None : WatchProblem::TooMuch;
}

} // namespace

QString streamName(const Watch &watch)
{
    const auto found = std::ranges::find(watchPrefixes, watch.kind, [](const auto &one) { return one.first; });
    return found->second + watch.what;
}

std::optional<Watch> watchOf(const QString &stream)
{
    for (const auto &[kind, prefix] : watchPrefixes) {
        if (stream.startsWith(prefix))
            return Watch{.kind = kind, .what = stream.sliced(prefix.size())};
    }
    return std::nullopt;
}

Watch tidied(const Watch &watch)
{
    Watch tidy{.kind = watch.kind, .what = watch.what.simplified()};
    if (tidy.kind == Watch::Kind::Tag) {
        while (tidy.what.startsWith(u'#'))
            tidy.what.remove(0, 1);
        // Services do not tell tags apart by their case: neither are there two watches.
        tidy.what = tidy.what.toLower();
    }
    return tidy;
}

WatchProblem problemOf(const Watch &watch)
{
    if (watch.what.isEmpty())
        return WatchProblem::Empty;
    if (watch.what.size() > longestWatch)
        return WatchProblem::TooLong;
    if (watch.kind == Watch::Kind::Live)
        return liveProblem(watch.what);
    const auto isOfATag = [](QChar one) { return one.isLetterOrNumber() || one.isMark() || one.isSurrogate() || one == u'_'; };
    if (watch.kind == Watch::Kind::Tag && !std::ranges::all_of(watch.what, isOfATag))
        return WatchProblem::NoTag;
    return WatchProblem::None;
}

bool canWatch(const Capabilities &can, Watch::Kind kind)
{
    switch (kind) {
    case Watch::Kind::Tag:
        return can.canFollowTags;
    case Watch::Kind::Words:
        return can.canSearch;
    case Watch::Kind::Live:
        return can.canListenLive;
    }
    return false;
}

bool canWatch(const Capabilities &can)
{
    return can.canFollowTags || can.canSearch || can.canListenLive;
}

StreamPosition beginningOf(const Watch &watch, WatchPast past, Instant now)
{
    // Of what was posted before it was listened to, nothing is kept anywhere: a live watch begins now, in microseconds.
    constexpr qint64 perMillisecond = 1'000;
    if (watch.kind == Watch::Kind::Live)
        return {.newer = QString::number(toMs(now) * perMillisecond), .older = withUnreached({}, UnreachedSource()), .isWhole = true};
    constexpr std::chrono::days week{7};
    return {.newer = {}, .older = past == WatchPast::Week ? olderText({.since = now - week, .position = {}}) : QString(), .isWhole = past == WatchPast::Newest};
}

PastLimit pastLimitOf(const QString &older)
{
    const qsizetype end = older.indexOf(u'|');
    if (!older.startsWith(sinceMark) || end < 0)
        return {.since = {}, .position = older};
    bool isNumber = false;
    const qint64 ms = QStringView(older).sliced(sinceMark.size(), end - sinceMark.size()).toLongLong(&isNumber);
    return {.since = isNumber ? std::optional(fromMs(ms)) : std::nullopt, .position = older.sliced(end + 1)};
}

QString olderText(const PastLimit &limit)
{
    return limit.since ? sinceMark + QString::number(toMs(*limit.since)) + u'|' + limit.position : limit.position;
}

QString missedText(const MissedStretch &missed)
{
    return missedMark + QString::number(toMs(missed.from)) + u'|' + QString::number(toMs(missed.until));
}

std::optional<MissedStretch> missedOf(const QString &older)
{
    if (!older.startsWith(missedMark))
        return std::nullopt;
    bool hasFrom = false;
    bool hasUntil = false;
    const QString line = older.section(u'\n', 0, 0);
    const MissedStretch missed{.from = fromMs(line.sliced(missedMark.size()).section(u'|', 0, 0).toLongLong(&hasFrom)),
                               .until = fromMs(line.section(u'|', 1, 1).toLongLong(&hasUntil))};
    return hasFrom && hasUntil ? std::optional(missed) : std::nullopt;
}

std::optional<UnreachedSource> unreachedIn(const QString &older)
{
    const QString line = older.section(u'\n', -1);
    if (!line.startsWith(unreachedMark))
        return std::nullopt;
    // "unreached=HEARD", with a trouble "unreached=HEARD|KIND|SINCE|SAID".
    const QString told = line.sliced(unreachedMark.size());
    UnreachedSource unreached{.hasHeard = told.section(u'|', 0, 0) == u'1', .trouble = {}};
    bool hasKind = false;
    const int kind = told.section(u'|', 1, 1).toInt(&hasKind);
    if (!hasKind)
        return unreached;
    unreached.trouble = Trouble{.kind = static_cast<Trouble::Kind>(kind), .said = told.section(u'|', 3)};
    unreached.since = fromMs(told.section(u'|', 2, 2).toLongLong());
    return unreached;
}

QString withUnreached(const QString &older, const std::optional<UnreachedSource> &unreached)
{
    QStringList lines;
    if (const auto missed = missedOf(older))
        lines << missedText(*missed);
    if (unreached) {
        QStringList told{unreached->hasHeard ? u"1"_s : u"0"_s};
        if (unreached->trouble)
            told << QString::number(static_cast<int>(unreached->trouble->kind)) << QString::number(toMs(unreached->since))
                 << unreached->trouble->said.simplified();
        lines << unreachedMark + told.join(u'|');
    }
    return lines.join(u'\n');
}

LiveFilter::LiveFilter(const QList<Watch> &watches)
{
    for (const Watch &watch : watches) {
        if (watch.kind != Watch::Kind::Live || problemOf(watch) != WatchProblem::None)
            continue;
        if (const auto plan = planQuery(*parseQuery(watch.what), {}))
            m_matchers << QueryMatcher(*plan);
    }
}

bool LiveFilter::wants(const IncomingMention &mention) const
{
    const QueryPost post = watchedPost(mention.text, mention.language);
    return std::ranges::any_of(m_matchers, [&post](const QueryMatcher &matcher) { return matcher.matches(post); });
}

} // namespace parvis::domain
