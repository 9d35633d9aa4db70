// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/publication.h"

#include "core/domain/channels/holding.h"
#include "core/store/articles/articlereview.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/search/searchindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::ArticleStatus;

namespace {

/// What of an article follows.
struct PublicationOfArticle
{
    ArticleStatus status = ArticleStatus::Draft;
    QString url;
    domain::Instant changedAt;
    std::optional<domain::Instant> publishedAt;
};

domain::Result<std::optional<PublicationOfArticle>> publicationOf(Connection &connection, domain::Id<domain::Article> article)
{
    Statement row = connection.prepare(u"SELECT status, url, changed_at, published_at FROM article WHERE id = ?"_s);
    if (auto ran = row.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<PublicationOfArticle>();
    return std::optional(PublicationOfArticle{
        .status = static_cast<ArticleStatus>(row.number(0)), .url = row.text(1), .changedAt = domain::fromMs(row.number(2)), .publishedAt = row.instant(3)});
}

domain::Result<> writePublication(Connection &connection, domain::Id<domain::Article> article, const PublicationOfArticle &publication, domain::Instant now)
{
    // Who has it open writes over what was changed at the moment that they know: this is another one, always.
    const domain::Instant at = std::max(now, publication.changedAt + std::chrono::milliseconds{1});
    Statement update = connection.prepare(u"UPDATE article SET status = ?, url = ?, published_at = ?, changed_at = ? WHERE id = ?"_s);
    update.bind(static_cast<int>(publication.status)).bind(publication.url).bind(publication.publishedAt).bind(at);
    if (auto ran = update.bind(article).run(); !ran)
        return ran;
    connection.changes().articles.updated << article;
    return insertReviewStep(connection, {.id = {}, .article = article, .status = publication.status, .at = at, .by = {}, .who = {}, .revision = {}})
        .transform([](domain::Id<domain::ReviewStep>) { });
}

/// Whether a post is the article, where people read it.
domain::Result<bool> isReadThere(Connection &connection, const domain::Post &post)
{
    if (post.article.isNull() || (post.options.visibility && domain::isOfArticles(*post.options.visibility)))
        return false;
    const auto link = readConnection(connection, post.channel);
    if (!link && link.error().kind == domain::Error::Kind::NotFound)
        return false;
    return link.transform([&post](const domain::Connection &there) { return domain::leavesAsArticle(there.capabilities, true, post.kind, post.text); });
}

/// Whether the article stands published by another post of it.
domain::Result<bool> standsElsewhere(Connection &connection, const domain::Post &post)
{
    QList<domain::Id<domain::Post>> others;
    {
        Statement rows = connection.prepare(u"SELECT id FROM post WHERE article_id = ? AND id <> ? AND state = ?"_s);
        if (auto ran = rows.bind(post.article).bind(post.id).bind(static_cast<int>(domain::PostState::Published)).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            others << rows.id<domain::Post>(0);
        if (auto ended = rows.ended(); !ended)
            return std::unexpected(ended.error());
    }
    for (const auto id : std::as_const(others)) {
        const auto other = readPost(connection, id);
        if (!other)
            return std::unexpected(other.error());
        const auto isRead = isReadThere(connection, *other);
        if (!isRead || *isRead)
            return isRead;
    }
    return false;
}

} // namespace

domain::Result<> followPublication(Connection &connection, const domain::Post &post, const domain::Delivery &delivery, domain::Instant now)
{
    const bool isThere = delivery.state == domain::DeliveryState::Published;
    if (!isThere && delivery.state != domain::DeliveryState::Removed)
        return {};
    const auto isRead = isReadThere(connection, post);
    if (!isRead || !*isRead)
        return isRead.transform([](bool) { });
    const auto found = publicationOf(connection, post.article);
    if (!found || !*found)
        return found.transform([](const auto &) { });
    PublicationOfArticle publication = **found;
    if (isThere) {
        if (publication.status == ArticleStatus::Published && !publication.url.isEmpty())
            return {};
        publication.status = ArticleStatus::Published;
        publication.publishedAt = publication.publishedAt.value_or(delivery.publishedAt.value_or(now));
        if (publication.url.isEmpty())
            publication.url = delivery.url;
        return writePublication(connection, post.article, publication, now);
    }
    const auto elsewhere = standsElsewhere(connection, post);
    if (!elsewhere || *elsewhere || publication.status != ArticleStatus::Published)
        return elsewhere.transform([](bool) { });
    const auto steps = readReviewSteps(connection, post.article);
    if (!steps)
        return std::unexpected(steps.error());
    const auto before = std::ranges::find_last_if(*steps, [](const domain::ReviewStep &step) { return step.status != ArticleStatus::Published; });
    publication.status = before.empty() ? ArticleStatus::Draft : before.front().status;
    publication.publishedAt.reset();
    if (publication.url == delivery.url)
        publication.url.clear();
    return writePublication(connection, post.article, publication, now);
}

domain::Result<> followTitle(Connection &connection, const domain::Article &before, const domain::Article &after)
{
    if (before.title == after.title || before.title.trimmed().isEmpty())
        return {};
    QList<domain::Post> posts;
    {
        Statement rows = connection.prepare(u"SELECT %1 FROM post WHERE article_id = ?"_s.arg(postColumns()));
        const auto read = postsOf(rows.bind(after.id));
        if (!read)
            return std::unexpected(read.error());
        posts = *read;
    }
    for (const domain::Post &post : std::as_const(posts)) {
        if (post.kind != domain::PostKind::Post || !post.text.trimmed().isEmpty() || post.title.simplified() != before.title.simplified())
            continue;
        const QString title = after.title.simplified();
        Statement update = connection.prepare(u"UPDATE post SET title = ? WHERE id = ?"_s);
        auto named = update.bind(title).bind(post.id).run().and_then([&] { return indexPost(connection, post.id.value(), title, post.text); });
        if (!named)
            return named;
        connection.changes().posts.updated << post.id;
    }
    return {};
}

namespace {

std::optional<ArticleOnSite::How> howItStands(const domain::Post &post, domain::DeliveryState state)
{
    if (state == domain::DeliveryState::Held)
        return ArticleOnSite::How::Held;
    if (state != domain::DeliveryState::Published || !post.options.visibility)
        return std::nullopt;
    switch (*post.options.visibility) {
    case domain::Visibility::Private:
        return ArticleOnSite::How::Private;
    case domain::Visibility::Draft:
        return ArticleOnSite::How::Draft;
    case domain::Visibility::InReview:
        return ArticleOnSite::How::InReview;
    default:
        return std::nullopt;
    }
}

} // namespace

QFuture<domain::Result<QList<ArticleOnSite>>> articlesOnSites(Database &database)
{
    return database.read([](Connection &connection) -> domain::Result<QList<ArticleOnSite>> {
        // delivery.state: 1 held, 3 published (domain::DeliveryState); of what failed there is nothing there, and what was published is here only where
        // somebody chose who sees it.
        Statement rows = connection.prepare(
            u"SELECT %1 FROM post WHERE article_id IS NOT NULL AND (EXISTS (SELECT 1 FROM delivery WHERE post_id = post.id AND state = 1) OR (options LIKE "
            "'%\"visibility\"%' AND EXISTS (SELECT 1 FROM delivery WHERE post_id = post.id AND state = 3))) ORDER BY id"_s.arg(postColumns()));
        const auto posts = postsOf(rows);
        if (!posts)
            return std::unexpected(posts.error());
        QList<ArticleOnSite> found;
        for (const domain::Post &post : *posts) {
            const auto link = readConnection(connection, post.channel);
            if (!link && link.error().kind != domain::Error::Kind::NotFound)
                return std::unexpected(link.error());
            if (!link || !domain::leavesAsArticle(link->capabilities, true, post.kind, post.text))
                continue;
            Statement newest = connection.prepare(u"SELECT state FROM delivery WHERE post_id = ? ORDER BY id DESC LIMIT 1"_s);
            if (auto ran = newest.bind(post.id).run(); !ran)
                return std::unexpected(ran.error());
            const auto how = newest.next() ? howItStands(post, static_cast<domain::DeliveryState>(newest.number(0))) : std::nullopt;
            if (!how)
                continue;
            const auto leavesAt = *how == ArticleOnSite::How::Held && post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
            found.append({.article = post.article, .channel = post.channel, .how = *how, .leavesAt = leavesAt});
        }
        return found;
    });
}

} // namespace parvis::store
