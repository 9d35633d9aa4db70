// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/noticewords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace parvis::models {

using Ids = QList<domain::Id<domain::Mention>>;

namespace {

struct NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Notices)
};

constexpr qsizetype mostQuoted = 3;
constexpr qsizetype mostNamed = 4;

/// Each once, the order kept.
Ids once(const Ids &ids)
{
    Ids each;
    QSet<domain::Id<domain::Mention>> seen;
    for (const auto id : ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        each << id;
    }
    return each;
}

Ids lastOf(const Ids &ids)
{
    return ids.last(std::min(mostQuoted, ids.size()));
}

Ids matchedOf(const store::NoticeNews &news)
{
    Ids ids;
    for (const store::RuleMatch &match : news.matches)
        ids << match.mention;
    return once(ids);
}

/// What became late first, then what woke and is not late besides.
Ids dueOf(const store::NoticeNews &news)
{
    return once(news.late + news.woken);
}

QString quote(const domain::MentionRow &row)
{
    constexpr qsizetype longest = 120;
    QString said = (row.title.isEmpty() ? row.excerpt : row.title).simplified();
    if (said.size() > longest)
        said = said.first(longest).trimmed() + u'…';
    //: %1 is who spoke, %2 what they said
    return row.author.isEmpty() ? said : NoticeWords::tr("%1: %2").arg(row.author, said);
}

/// The last few of them, newest first; without words the channels that they came on.
QString quotesOf(const Ids &ids, const NoticeFindings &found, bool showsWords)
{
    QStringList lines;
    const Ids last = lastOf(ids);
    for (const auto id : last | std::views::reverse) {
        const auto row = found.rows.constFind(id);
        if (row != found.rows.cend())
            lines << (showsWords ? quote(*row) : row->channelName);
    }
    if (!showsWords) {
        lines.removeDuplicates();
        // The channels of some are not those of all.
        return ids.size() > mostQuoted ? QString() : lines.join(u", "_s);
    }
    if (const auto more = ids.size() - lines.size(); !lines.isEmpty() && more > 0)
        lines << NoticeWords::tr("and %Ln more", nullptr, static_cast<int>(more));
    return lines.join(u'\n');
}

bool isOfOneRule(const QList<store::RuleMatch> &matches)
{
    return std::ranges::all_of(matches, [&](const store::RuleMatch &match) { return match.rule == matches.first().rule; });
}

QString matchesSentence(const store::NoticeNews &news)
{
    const int count = static_cast<int>(matchedOf(news).size());
    return isOfOneRule(news.matches)
        //: %1 is the name of a rule
        ? NoticeWords::tr("%Ln new mention(s) match “%1”", nullptr, count).arg(news.matches.first().ruleName)
        : NoticeWords::tr("%Ln new mention(s) match your rules", nullptr, count);
}

QString lateSentence(const store::NoticeNews &news)
{
    return NoticeWords::tr("%Ln mention(s) are late", nullptr, static_cast<int>(news.late.size()));
}

QString wokenSentence(const store::NoticeNews &news)
{
    return NoticeWords::tr("%Ln snoozed mention(s) woke", nullptr, static_cast<int>(dueOf(news).size() - news.late.size()));
}

QString problemsSentence(const QStringList &problems)
{
    return NoticeWords::tr("%Ln thing(s) did not work", nullptr, static_cast<int>(problems.size()));
}

/// How many mentions each rule matched, those with most first.
QString sharesOf(const QList<store::RuleMatch> &matches)
{
    struct Share
    {
        QString name;
        domain::Id<domain::Rule> rule;
        int mentions = 0;
    };
    QList<Share> shares;
    for (const store::RuleMatch &match : matches) {
        auto share = std::ranges::find(shares, match.rule, &Share::rule);
        if (share == shares.end())
            share = shares.insert(shares.end(), {.name = match.ruleName, .rule = match.rule});
        ++share->mentions;
    }
    std::ranges::stable_sort(shares, std::ranges::greater{}, &Share::mentions);
    QStringList lines;
    for (const Share &share : shares.first(std::min(mostNamed, shares.size())))
        //: %1 is the name of a rule, %2 how many mentions it matched
        lines << NoticeWords::tr("“%1”: %2").arg(share.name, QLocale().toString(share.mentions));
    if (const auto more = shares.size() - lines.size(); more > 0)
        lines << NoticeWords::tr("and %Ln other rule(s)", nullptr, static_cast<int>(more));
    return lines.join(u'\n');
}

Notice about(Notice::Kind kind, const Ids &ids)
{
    Notice notice{.kind = kind, .mentions = ids, .openText = NoticeWords::tr("Open")};
    if (ids.size() == 1)
        notice.doneText = NoticeWords::tr("Mark as done");
    return notice;
}

} // namespace

Ids quotedOf(const store::NoticeNews &news)
{
    return once(lastOf(matchedOf(news)) + lastOf(dueOf(news)));
}

Notice matchesNotice(const NoticeFindings &found, bool showsWords)
{
    const Ids ids = matchedOf(found.news);
    Notice notice = about(Notice::Kind::Matches, ids);
    if (ids.isEmpty())
        return notice;
    notice.title = matchesSentence(found.news);
    notice.text = isOfOneRule(found.news.matches) ? quotesOf(ids, found, showsWords) : sharesOf(found.news.matches);
    return notice;
}

Notice triageNotice(const NoticeFindings &found, bool showsWords)
{
    const Ids ids = dueOf(found.news);
    Notice notice = about(Notice::Kind::Triage, ids);
    if (ids.isEmpty())
        return notice;
    const bool isLate = !found.news.late.isEmpty();
    const bool isAwake = ids.size() > found.news.late.size();
    notice.title = isLate ? lateSentence(found.news) : wokenSentence(found.news);
    notice.text = isLate && isAwake ? wokenSentence(found.news) : quotesOf(ids, found, showsWords);
    return notice;
}

Notice problemNotice(const NoticeFindings &found)
{
    Notice notice = about(Notice::Kind::Problem, {});
    if (found.problems.isEmpty())
        return notice;
    notice.title = problemsSentence(found.problems);
    QStringList lines = found.problems.last(std::min(mostQuoted, found.problems.size()));
    if (const auto more = found.problems.size() - lines.size(); more > 0)
        lines << NoticeWords::tr("and %Ln more", nullptr, static_cast<int>(more));
    notice.text = lines.join(u'\n');
    return notice;
}

Notice summaryNotice(const NoticeFindings &found, const QString &title)
{
    Notice summary = about(Notice::Kind::Summary, once(matchedOf(found.news) + dueOf(found.news)));
    summary.title = title;
    summary.doneText.clear();
    QStringList lines;
    if (!found.news.matches.isEmpty())
        lines << matchesSentence(found.news);
    if (!found.news.late.isEmpty())
        lines << lateSentence(found.news);
    if (dueOf(found.news).size() > found.news.late.size())
        lines << wokenSentence(found.news);
    if (!found.problems.isEmpty())
        lines << problemsSentence(found.problems);
    summary.text = lines.join(u'\n');
    return summary;
}

} // namespace parvis::models
