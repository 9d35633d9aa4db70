// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/siteforms.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct SiteFormWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::SiteForms)
};

} // namespace

std::optional<ServiceForm> siteForm(const QString &service)
{
    using Kind = ServiceField::Kind;
    if (service == "feed"_L1)
        return ServiceForm{.service = service,
                           .fields = {{.kind = Kind::Server,
                                       .part = {},
                                       .label = SiteFormWords::tr("Address of the feed, or of the site"),
                                       .example = u"https://example.org/blog"_s,
                                       .usual = {},
                                       .isWholeAddress = true}},
                           .explanation = SiteFormWords::tr(
                               "Most sites have a feed (RSS, Atom or JSON Feed): paste its address, or that of the page, and Parvis finds it. Nothing lets "
                               "Parvis in but the address. It is asked twice an hour at most, less often where the site wants that."),
                           .linkText = {},
                           .page = {}};
    if (service == "reddit"_L1)
        return ServiceForm{
            .service = service,
            .fields = {{.kind = Kind::Server,
                        .part = {},
                        .label = SiteFormWords::tr("Community, account, search or post"),
                        .example = u"https://www.reddit.com/r/baking"_s,
                        .usual = {},
                        .isWholeAddress = true,
                        .within = u"https://www.reddit.com"_s}},
            .explanation = SiteFormWords::tr(
                "Reddit is read by its public feeds, once an hour. Where it refuses, paste an address of your own feeds instead: signed in to Reddit, "
                "“Preferences, RSS feeds” gives them, and they are kept like a password. Reddit’s terms forbid matching who speaks there with "
                "accounts elsewhere: Parvis does not."),
            .linkText = SiteFormWords::tr("Open your feeds on Reddit"),
            .page = u"https://www.reddit.com/prefs/feeds"_s};
    if (service == "micropub"_L1)
        return ServiceForm{
            .service = service,
            .fields = {{.kind = Kind::Server, .part = {}, .label = SiteFormWords::tr("Address of the site"), .example = u"https://example.org"_s, .usual = {}},
                       {.kind = Kind::Secret, .part = u"token"_s, .label = SiteFormWords::tr("Access token"), .example = {}, .usual = {}, .isHidden = true}},
            .explanation = SiteFormWords::tr(
                "A site that speaks Micropub says so on its first page. Its settings, or those of its plugin, make an access token; the rights that "
                "Parvis needs are “create”, “update”, “delete” and “media”. Pages that a post links are told of it by Webmention."),
            .linkText = {},
            .page = {}};
    if (service == "listmonk"_L1)
        return ServiceForm{
            .service = service,
            .fields
            = {{.kind = Kind::Server, .part = {}, .label = SiteFormWords::tr("Address of listmonk"), .example = u"https://news.example.org"_s, .usual = {}},
               {.kind = Kind::User, .part = {}, .label = SiteFormWords::tr("API user"), .example = u"parvis"_s, .usual = {}},
               {.kind = Kind::Secret, .part = u"token"_s, .label = SiteFormWords::tr("Token"), .example = {}, .usual = {}, .isHidden = true},
               {.kind = Kind::Secret,
                .part = u"lists"_s,
                .label = SiteFormWords::tr("Lists, with commas between them"),
                .example = SiteFormWords::tr("Newsletter, Customers"),
                .usual = {}}},
            .explanation = SiteFormWords::tr(
                "In listmonk: Admin, Users, New, of the type API. Its role needs “campaigns:get”, “campaigns:manage”, “campaigns:send”, “lists:get_all” "
                "and “media:manage”; subscribers it need not see. An article that is sent here leaves as a newsletter to these lists."),
            .linkText = SiteFormWords::tr("Open the users of listmonk"),
            .page = u"/admin/users"_s};
    return std::nullopt;
}

} // namespace parvis::models
