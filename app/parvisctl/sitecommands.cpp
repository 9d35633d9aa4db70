// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/sitecommands.h"

#include "app/parvisctl/listcommands.h"
#include "app/parvisctl/channeldesks.h"
#include "app/parvisctl/moments.h"
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

} // namespace

QStringList visibilityKeys()
{
    return {u"public"_s, u"unlisted"_s, u"followers"_s, u"direct"_s, u"private"_s, u"draft"_s, u"review"_s};
}

std::optional<domain::PostOptions> postOptionsAsked(const ChannelOptions &asked, const domain::Capabilities &can, const QString &channel)
{
    domain::PostOptions options;
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
        if (can.visibilities.contains(wanted))
            options.visibility = wanted;
    }
    if (!asked.categories.isEmpty() && !can.hasCategories) {
        complain(u"'%1' has no categories."_s.arg(channel));
        return std::nullopt;
    }
    options.categories = asked.categories;
    for (const QString &name : std::as_const(options.categories)) {
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
                    .add(u"remoteId"_s, one.page.remoteId)
                    .add(u"title"_s, one.page.title)
                    .add(u"url"_s, one.page.url)
                    .add(u"publishedAt"_s, jsonMoment(one.page.publishedAt))
                    .add(u"changedAt"_s, jsonMoment(one.page.changedAt))
                    .text());
        else
            say(u"%1  %2  %3"_s.arg(shownMoment(one.page.publishedAt, database.zone()).leftJustified(17 + database.zone().id().size()), one.page.title,
                                    one.page.url));
    }
    sayMoreRows((*pages)->size(), options, [&] { return store::sitePageCount(database, only.value_or(domain::Id<domain::Channel>())); });
    if ((*pages)->isEmpty() && !options.isJson)
        complain(u"No page of a connected site is known; 'sync' reads them of sites that are connected."_s);
    return Exit::Done;
}

} // namespace parvis::app
