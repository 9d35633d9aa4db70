// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/commands.h"
#include "app/parvisctl/sentences.h"
#include "app/parvisctl/moments.h"
#include "core/domain/articles/thread.h"
#include "core/domain/inbox/kindnames.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/derivationstore.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

QString sourceName(domain::PostSource source)
{
    switch (source) {
    case domain::PostSource::Title:
        return u"title"_s;
    case domain::PostSource::Summary:
        return u"summary"_s;
    case domain::PostSource::Passage:
        return u"passage"_s;
    }
    return {};
}

/// When a post left, or is to leave; nothing of one that is planned alone.
std::optional<domain::Instant> instantOf(const domain::Post &post)
{
    if (post.publishedAt)
        return post.publishedAt;
    return post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
}

/// The date on which the calendar has a post, with its offset in an hour that comes twice; empty for an idea.
QString dateOf(const domain::Post &post, const QTimeZone &zone)
{
    const auto at = domain::calendarTime(post, zone);
    const auto instant = instantOf(post);
    return at ? at->toString(u"yyyy-MM-dd'T'HH:mm"_s) + (instant ? offsetWhereTwice(*instant, zone) : QString()) : QString();
}

QString shownDateOf(const domain::Post &post, const QTimeZone &zone)
{
    if (const auto instant = instantOf(post))
        return shownMoment(*instant, zone);
    const auto planned = domain::calendarTime(post, zone);
    return planned ? planned->toString(u"yyyy-MM-dd HH:mm"_s) + u' ' + zoneName(zone) : u"-"_s;
}

void printPost(const store::ArticlePost &one, const QString &channel, const QTimeZone &zone, bool isJson)
{
    const QString date = dateOf(one.post, zone);
    if (!isJson) {
        say(u"%1  %2  %3  %4%5"_s.arg(QString::number(one.post.id.value()).rightJustified(6), domain::nameOf(one.post.state).leftJustified(9),
                                      shownDateOf(one.post, zone), channel.isEmpty() ? u"-"_s : channel, one.isStale() ? u"  (stale)"_s : QString()));
        return;
    }
    const domain::Derivation made = one.derivation.value_or(domain::Derivation{});
    QJsonArray parts;
    for (const QString &part : domain::threadParts(one.post.text, made.cuts, made.isNumbered))
        parts.append(part);
    const bool isMade = one.derivation.has_value();
    say(JsonLine()
            .add(u"id"_s, one.post.id.value())
            .add(u"channel"_s, jsonText(channel))
            .add(u"state"_s, domain::nameOf(one.post.state))
            .add(u"at"_s, date.isEmpty() ? QJsonValue() : QJsonValue(date))
            .add(u"text"_s, one.post.text)
            .add(u"parts"_s, parts)
            .add(u"source"_s, isMade ? QJsonValue(sourceName(made.source)) : QJsonValue())
            .add(u"link"_s, jsonText(made.address))
            .add(u"stale"_s, one.isStale())
            .add(u"before"_s, isMade ? QJsonValue(made.text) : QJsonValue())
            .add(u"now"_s, isMade ? QJsonValue(one.now.text) : QJsonValue())
            .text());
}

} // namespace

Exit runArticlePosts(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const domain::Id<domain::Article> id(options.article);
    const auto article = waitFor(store::ArticleStore(*database).article(id));
    const auto posts = waitFor(store::DerivationStore(*database).ofArticle(id));
    if (!article || !posts)
        return Exit::WorkspaceUnusable;
    if (!*article && article->error().kind == domain::Error::Kind::NotFound) {
        complain(u"There is no article %1; 'parvisctl article list' tells which there are."_s.arg(options.article));
        return Exit::Usage;
    }
    if (!*article || !*posts)
        return complainOf(!*article ? article->error() : posts->error(), options);
    const ChannelNames names(*database);
    for (const store::ArticlePost &one : **posts)
        printPost(one, one.post.channel.isNull() ? QString() : names.of(one.post.channel, options), database->zone(), options.isJson);
    return Exit::Done;
}

} // namespace parvis::app
