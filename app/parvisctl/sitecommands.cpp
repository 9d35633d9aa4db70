// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/sitecommands.h"

#include "app/parvisctl/listcommands.h"
#include "app/parvisctl/channeldesks.h"
#include "app/parvisctl/moments.h"
#include "core/domain/channels/leavingwhole.h"
#include "core/domain/channels/limits.h"
#include "core/domain/channels/pollfault.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/listcounts.h"
#include "core/store/channels/sitepagestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

QString allOf(const QStringList &names)
{
    return names.isEmpty() ? u"none"_s : names.join(u", "_s);
}

/// The newsletter that is meant by its key or its name; complains where there is none.
const domain::Newsletter *newsletterMeant(const domain::Capabilities &can, const QString &meant, const QString &channel)
{
    const auto found = std::ranges::find_if(
        can.newsletters, [&meant](const domain::Newsletter &one) { return one.key == meant || one.name.compare(meant, Qt::CaseInsensitive) == 0; });
    if (found != can.newsletters.cend())
        return &*found;
    QStringList keys;
    for (const domain::Newsletter &one : can.newsletters)
        keys << one.key;
    complain(u"'%3' has no newsletter '%1'. There are: %2. 'channels test' reads them anew."_s.arg(meant, allOf(keys), channel));
    return nullptr;
}

/// "90m", "3h", "1d", "2w"; complains where it is none.
std::optional<std::chrono::seconds> durationOf(const QString &given)
{
    constexpr qint64 most = 10'000;
    static const QHash<QChar, qint64> units{{u's', 1}, {u'm', 60}, {u'h', 3'600}, {u'd', 86'400}, {u'w', 604'800}};
    bool isNumber = false;
    const qint64 number = given.chopped(given.isEmpty() ? 0 : 1).trimmed().toLongLong(&isNumber);
    const qint64 unit = given.isEmpty() ? 0 : units.value(given.back().toLower());
    if (isNumber && unit > 0 && number > 0 && number <= most)
        return std::chrono::seconds{number * unit};
    complain(u"'%1' is no duration. Write a number and its unit: 30m, 3h, 1d, 2w."_s.arg(given));
    return std::nullopt;
}

/// The same to be read.
QString shownDuration(std::chrono::seconds time)
{
    for (const auto &[length, name] : {std::pair(86'400, u"day"_s), std::pair(3'600, u"hour"_s), std::pair(60, u"minute"_s), std::pair(1, u"second"_s)}) {
        if (time.count() % length == 0)
            return u"%1 %2"_s.arg(time.count() / length).arg(time.count() == length ? name : name + u's');
    }
    return {};
}

/// The poll of the options, as the one that was there before becomes; complains where it is none.
std::optional<domain::Poll> pollAsked(const ChannelOptions &asked, const std::optional<domain::Poll> &before)
{
    domain::Poll poll = before.value_or(domain::Poll());
    if (!asked.pollChoices.isEmpty()) {
        poll.options = asked.pollChoices;
        poll.isMultiple = false;
    }
    poll.isMultiple = poll.isMultiple || asked.isPollMultiple;
    const auto lasts = asked.pollEnds.isEmpty() ? std::optional(poll.lasts) : durationOf(asked.pollEnds);
    if (!lasts)
        return std::nullopt;
    poll.lasts = *lasts;
    QStringList different;
    for (const QString &one : std::as_const(poll.options))
        different << one.trimmed();
    const bool isEmpty = different.contains(QString());
    const bool isDoubled = different.removeDuplicates() > 0;
    if (isEmpty || isDoubled || different.size() < 2) {
        complain(u"A poll needs two different answers at least, and none that is empty: give --poll-choice once for each."_s);
        return std::nullopt;
    }
    return poll;
}

} // namespace

bool takesPoll(const domain::Post &post, const domain::Capabilities &can, const QString &channel, qsizetype parts)
{
    using Kind = domain::PollFault::Kind;
    const bool hasFiles = !post.attachments.isEmpty();
    const auto fault = post.options.poll ? domain::pollFaultOf(can, *post.options.poll, post.text, hasFiles, parts) : std::nullopt;
    if (!fault)
        return true;
    const QString bound = QString::number(fault->bound);
    const QString time = shownDuration(std::chrono::seconds{fault->bound});
    switch (fault->kind) {
    case Kind::NoPolls:
        complain(u"'%1' has no polls: leave --poll-choice away."_s.arg(channel));
        break;
    case Kind::TooFewAnswers:
        complain(u"A poll needs two different answers at least, and none that is empty: give --poll-choice once for each."_s);
        break;
    case Kind::TooManyAnswers:
        complain(u"A poll on '%1' has at most %2 answers."_s.arg(channel, bound));
        break;
    case Kind::AnswerTooLong:
        complain(u"An answer of a poll on '%1' has at most %2 characters, and '%3' has %4."_s.arg(
            channel, bound, post.options.poll->options.value(fault->answer - 1), QString::number(fault->has)));
        break;
    case Kind::QuestionTooLong:
        complain(u"On '%1' the text is the question of its poll: it has at most %2 characters, and this one has %3."_s.arg(channel, bound,
                                                                                                                           QString::number(fault->has)));
        break;
    case Kind::TooShort:
        complain(u"A poll on '%1' is open for %2 at least: give another --poll-ends."_s.arg(channel, time));
        break;
    case Kind::TooLong:
        complain(u"A poll on '%1' is open for %2 at most: give another --poll-ends."_s.arg(channel, time));
        break;
    case Kind::NotInSteps:
        complain(u"How long a poll is open on '%1' is counted in steps of %2: give another --poll-ends."_s.arg(channel, time));
        break;
    case Kind::InThread:
        complain(u"On '%1' the text is the question of its poll, and this one is cut into a thread: give one --text-file, without --thread, or no poll."_s.arg(
            channel));
        break;
    case Kind::WithFiles:
        complain(u"On '%1' a post has a poll or files, not both: take one of them away."_s.arg(channel));
        break;
    }
    return false;
}

QStringList visibilityKeys()
{
    return {u"public"_s, u"unlisted"_s, u"followers"_s, u"direct"_s, u"private"_s, u"draft"_s, u"review"_s};
}

std::optional<domain::PostOptions> postOptionsAsked(const ChannelOptions &asked, const domain::Capabilities &can, const QString &channel, bool isByHand,
                                                    const domain::PostOptions &before)
{
    domain::PostOptions options = before;
    if (asked.isWithoutPoll)
        options.poll.reset();
    else if (!asked.pollChoices.isEmpty() || ((!asked.pollEnds.isEmpty() || asked.isPollMultiple) && options.poll)) {
        options.poll = pollAsked(asked, options.poll);
        if (!options.poll)
            return std::nullopt;
    } else if (!asked.pollEnds.isEmpty() || asked.isPollMultiple) {
        complain(u"There is no poll: give --poll-choice once for each of its answers."_s);
        return std::nullopt;
    }
    if (asked.warning)
        options.warning = asked.warning->simplified();
    if (!options.warning.isEmpty() && !can.hasWarning && !isByHand) {
        complain(u"'%1' has no warnings: leave --warning away, or write it into the text."_s.arg(channel));
        return std::nullopt;
    }
    if (!asked.visibility.isEmpty()) {
        const auto wanted = static_cast<domain::Visibility>(visibilityKeys().indexOf(asked.visibility));
        const bool isUsual = wanted == domain::Visibility::Public && !can.visibilities.isEmpty();
        if (!can.visibilities.contains(wanted) && !isUsual) {
            QStringList offered;
            for (const domain::Visibility one : can.visibilities)
                offered << visibilityKeys().value(static_cast<int>(one));
            complain(u"'%3' has no visibility '%1'. There are: %2."_s.arg(asked.visibility, allOf(offered), channel));
            return std::nullopt;
        }
        options.visibility = can.visibilities.contains(wanted) ? std::optional(wanted) : std::nullopt;
    } else if (domain::isShownToAll(can, options.visibility) && !isByHand) {
        complain(u"'%1' cannot keep it from everybody, as is chosen: choose who sees it with --visibility."_s.arg(channel));
        return std::nullopt;
    }
    if (!asked.categories.isEmpty() && !can.hasCategories) {
        complain(u"'%1' has no categories."_s.arg(channel));
        return std::nullopt;
    }
    if (!asked.categories.isEmpty())
        options.categories = asked.categories;
    for (const QString &name : std::as_const(asked.categories)) {
        if (!can.categories.isEmpty() && !can.categories.contains(name, Qt::CaseInsensitive) && can.canAddCategories)
            complain(u"There was no category '%1' when the site was last asked: where there is none still, it is made as the article arrives."_s.arg(name));
        else if (!can.categories.isEmpty() && !can.categories.contains(name, Qt::CaseInsensitive))
            complain(u"There may be no category '%1', and this account may make none: the article fails then."_s.arg(name));
    }
    if (can.newsletters.isEmpty() && (!asked.newsletter.isEmpty() || asked.hasReaders)) {
        complain(u"'%1' has no newsletter: leave --%2 away."_s.arg(channel, asked.newsletter.isEmpty() ? u"readers"_s : u"newsletter"_s));
        return std::nullopt;
    }
    if (asked.newsletter.isEmpty())
        return options;
    if (asked.newsletter == "none"_L1) {
        options.mailing = domain::Mailing();
        return options;
    }
    const domain::Newsletter *newsletter = newsletterMeant(can, asked.newsletter, channel);
    if (!newsletter)
        return std::nullopt;
    options.mailing = domain::Mailing{.newsletter = newsletter->key,
                                      .readers = asked.readers == "free"_L1 ? domain::Readership::Free
                                          : asked.readers == "paying"_L1    ? domain::Readership::Paying
                                                                            : domain::Readership::All};
    return options;
}

void sayMailing(const domain::PostOptions &options, const domain::Capabilities &can)
{
    const auto found = std::ranges::find_if(
        can.newsletters, [&options](const domain::Newsletter &one) { return options.mailing ? one.key == options.mailing->newsletter : one.isUsual; });
    if (found == can.newsletters.cend())
        return;
    const domain::Readership readers = options.mailing ? options.mailing->readers : domain::Readership::All;
    if (readers != domain::Readership::All)
        complain(u"It is mailed to those subscribers of '%1' who %2pay."_s.arg(found->name, readers == domain::Readership::Free ? u"do not "_s : QString()));
    else if (found->readers)
        complain(u"It is mailed to the %1 subscriber(s) of '%2'."_s.arg(grouped(*found->readers), found->name));
    else
        complain(u"It is mailed to all subscribers of '%1'."_s.arg(found->name));
}

Exit listSitePages(store::Database &database, const Options &options)
{
    std::optional<domain::Id<domain::Channel>> only;
    if (!options.channels.name.isEmpty()) {
        const auto channel = channelMeant(database, options.channels.name, options);
        if (!channel)
            return Exit::Usage;
        only = channel->id;
    }
    const auto pages = waitFor(store::SitePageStore(database).pages(only, mostRows(options)));
    if (!pages)
        return Exit::WorkspaceUnusable;
    if (!*pages)
        return complainOf(pages->error(), options);
    for (const domain::KeptSitePage &one : **pages) {
        if (options.isJson)
            say(JsonLine()
                    .add(u"channel"_s, one.channel.value())
                    .add(u"remoteId"_s, jsonText(one.page.remoteId))
                    .add(u"title"_s, jsonText(one.page.title))
                    .add(u"url"_s, jsonText(one.page.url))
                    .add(u"publishedAt"_s, jsonMoment(one.page.publishedAt))
                    .add(u"changedAt"_s, jsonMoment(one.page.changedAt))
                    .text());
        else
            say(u"%1  %2  %3"_s.arg(shownMoment(one.page.publishedAt, database.zone()).leftJustified(17 + zoneName(database.zone()).size()), one.page.title,
                                    one.page.url));
    }
    sayMoreRows((*pages)->size(), options, [&] { return store::sitePageCount(database, only.value_or(domain::Id<domain::Channel>())); });
    if ((*pages)->isEmpty() && !options.isJson)
        complain(u"No page of a connected site is known; 'sync' reads them of sites that are connected."_s);
    return Exit::Done;
}

} // namespace parvis::app
