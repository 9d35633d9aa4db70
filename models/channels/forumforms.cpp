// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/forumforms.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct ForumFormWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ForumForms)
};

using Kind = ServiceField::Kind;

/// A part that may be left out.
ServiceField leavableField(const QString &part, const QString &label, const QString &example, bool isBeside = false)
{
    return {.kind = Kind::Secret, .part = part, .label = label, .example = example, .usual = {}, .isBeside = isBeside, .isOptional = true};
}

} // namespace

std::optional<ServiceForm> forumForm(const QString &service)
{
    if (service == "ghost"_L1)
        return ServiceForm{
            .service = service,
            .fields
            = {{.kind = Kind::Server, .part = {}, .label = ForumFormWords::tr("Address of the site"), .example = u"https://blog.example"_s, .usual = {}},
               {.kind = Kind::Secret,
                .part = u"token"_s,
                .label = ForumFormWords::tr("Admin API key"),
                .example = ForumFormWords::tr("two parts with a colon between them"),
                .usual = {},
                .isHidden = true},
               leavableField(u"newsletter"_s, ForumFormWords::tr("Newsletter"), ForumFormWords::tr("none: articles are not mailed"))},
            .explanation = ForumFormWords::tr(
                "An Admin API key belongs to an integration that you make for Parvis alone and can delete at any time: Settings, Integrations, Add custom "
                "integration. It writes articles and, from Ghost 6 on, reads what members comment. Name a newsletter, and each article is mailed to its "
                "members as it is published."),
            .linkText = ForumFormWords::tr("Open its administration"),
            .page = u"/ghost/"_s};
    if (service == "discourse"_L1)
        return ServiceForm{
            .service = service,
            .fields
            = {{.kind = Kind::Server, .part = {}, .label = ForumFormWords::tr("Address of the forum"), .example = u"https://forum.example"_s, .usual = {}},
               {.kind = Kind::User, .part = {}, .label = ForumFormWords::tr("User name"), .example = ForumFormWords::tr("@us"), .usual = {}},
               {.kind = Kind::Secret, .part = u"token"_s, .label = ForumFormWords::tr("API key"), .example = {}, .usual = {}, .isHidden = true},
               leavableField(u"category"_s, ForumFormWords::tr("Category"), ForumFormWords::tr("none: only what is said to you"))},
            .explanation = ForumFormWords::tr(
                "An administrator of the forum makes the key for your user alone: Admin, Advanced, API keys, “Single user”. It may do there what you may, and "
                "can be revoked at any time. Name a category to take in all that is said in it and to open topics there, or “all” for the whole forum."),
            .linkText = ForumFormWords::tr("Open the API keys of the forum"),
            .page = u"/admin/api/keys"_s};
    if (service == "lemmy"_L1)
        return ServiceForm{
            .service = service,
            .fields = {{.kind = Kind::Server,
                        .part = {},
                        .label = ForumFormWords::tr("Server or handle"),
                        .example = ForumFormWords::tr("@us@lemmy.example"),
                        .usual = {},
                        .isHidden = false,
                        .isHostAlone = true},
                       {.kind = Kind::User, .part = {}, .label = ForumFormWords::tr("User name"), .example = ForumFormWords::tr("us"), .usual = {}},
                       {.kind = Kind::Secret, .part = u"password"_s, .label = ForumFormWords::tr("Password"), .example = {}, .usual = {}, .isHidden = true},
                       {.kind = Kind::Secret,
                        .part = u"community"_s,
                        .label = ForumFormWords::tr("Community"),
                        .example = ForumFormWords::tr("!baking@lemmy.example"),
                        .usual = {}},
                       leavableField(u"code"_s, ForumFormWords::tr("Code, where signing in takes two steps"), u"123456"_s, true)},
            .explanation = ForumFormWords::tr(
                "Lemmy has nothing but your password: it is used once to sign Parvis in as a session of its own, which you can end in your settings there, and "
                "is not kept. Parvis takes in the posts of this community and the comments below them, and what is said to you anywhere, and posts in this "
                "community."),
            .linkText = {},
            .page = {}};
    return std::nullopt;
}

} // namespace parvis::models
