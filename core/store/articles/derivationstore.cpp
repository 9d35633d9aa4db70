// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/derivationstore.h"

#include "core/domain/articles/thread.h"
#include "core/store/articles/derivationrecord.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/search/searchindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::DerivedPost;
using domain::Id;
using domain::Post;
using domain::Result;

namespace {

/// What the articles say that posts were made of; nothing else of them is read.
Result<QHash<qint64, domain::Article>> sourceArticles(Connection &connection, const QString &condition, std::optional<qint64> bound = {})
{
    Statement rows = connection.prepare(u"SELECT id, title, summary, body FROM article WHERE "_s + condition);
    if (bound)
        rows.bind(*bound);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QHash<qint64, domain::Article> articles;
    while (rows.next()) {
        domain::Article article;
        article.id = rows.id<domain::Article>(0);
        article.title = rows.text(1);
        article.summary = rows.text(2);
        article.body = rows.text(3);
        articles.insert(article.id.value(), article);
    }
    return articles;
}

Result<> insertDerived(Connection &connection, DerivedPost &made, const QTimeZone &zone)
{
    if (auto inserted = insertPost(connection, made.post, zone); !inserted)
        return inserted;
    made.post.id = Id<Post>(connection.lastKey());
    made.derivation.post = made.post.id;
    auto &changes = connection.changes();
    changes.posts.inserted << made.post.id;
    if (!made.post.channel.isNull() && !changes.channels.updated.contains(made.post.channel))
        changes.channels.updated << made.post.channel;
    if (!made.post.article.isNull() && !changes.articles.updated.contains(made.post.article))
        changes.articles.updated << made.post.article;
    return indexPost(connection, made.post.id.value(), made.post.title, made.post.text).and_then([&] { return writeDerivation(connection, made.derivation); });
}

/// Takes out a post that nobody answered yet, for it never left.
Result<> removeDerived(Connection &connection, const Post &post)
{
    Statement index = connection.prepare(u"DELETE FROM post_search WHERE rowid = ?"_s);
    Statement remove = connection.prepare(u"DELETE FROM post WHERE id = ?"_s);
    auto &changes = connection.changes();
    changes.posts.removed << post.id;
    if (!post.channel.isNull())
        changes.channels.updated << post.channel;
    if (!post.article.isNull())
        changes.articles.updated << post.article;
    return index.bind(post.id).run().and_then([&] { return remove.bind(post.id).run(); });
}

/// The same with the words that stand around its passage in the article now, where it stands there.
Result<domain::Derivation> placedAnew(Connection &connection, const domain::Derivation &derivation, Id<domain::Article> article)
{
    if (derivation.source != domain::PostSource::Passage || derivation.text.isEmpty() || article.isNull())
        return derivation;
    const auto articles = sourceArticles(connection, u"id = ?"_s, article.value());
    if (!articles)
        return std::unexpected(articles.error());
    const domain::Article now = articles->value(article.value());
    const qsizetype start = now.body.indexOf(derivation.text);
    if (start < 0)
        return derivation;
    const domain::Derivation around = domain::sourceIn(now, domain::PostSource::Passage, {.start = start, .length = derivation.text.size()});
    domain::Derivation placed = derivation;
    placed.before = around.before;
    placed.after = around.after;
    return placed;
}

/// In the order of ofArticle().
bool comesFirst(const ArticlePost &a, const ArticlePost &b)
{
    const bool hasLeft = domain::isLocked(a.post.state);
    if (hasLeft != domain::isLocked(b.post.state))
        return !hasLeft;
    if (hasLeft)
        return std::pair(a.post.publishedAt, a.post.id) > std::pair(b.post.publishedAt, b.post.id);
    const auto wallOf = [](const Post &post) { return post.scheduledFor ? std::optional(post.scheduledFor->wall) : post.plannedFor; };
    return std::pair(wallOf(a.post), a.post.id) < std::pair(wallOf(b.post), b.post.id);
}

} // namespace

DerivationStore::DerivationStore(Database &database)
    : m_database(database)
{
}

QFuture<Result<QList<DerivedPost>>> DerivationStore::add(const QList<DerivedPost> &given)
{
    return m_database.write([given](Connection &connection) -> Result<QList<DerivedPost>> {
        const auto zone = connection.zone();
        if (!zone)
            return std::unexpected(zone.error());
        QList<DerivedPost> posts = given;
        for (DerivedPost &made : posts) {
            if (auto inserted = insertDerived(connection, made, *zone); !inserted)
                return std::unexpected(inserted.error());
        }
        return posts;
    });
}

QFuture<Result<QList<DerivedPost>>> DerivationStore::remove(const QList<Id<Post>> &posts)
{
    return m_database.write([posts](Connection &connection) -> Result<QList<DerivedPost>> {
        QList<DerivedPost> removed;
        for (const auto id : posts) {
            const auto post = readPost(connection, id);
            if (!post && post.error().kind == domain::Error::Kind::NotFound)
                continue;
            const auto derivation = readDerivation(connection, id);
            if (!post || !derivation)
                return std::unexpected(post ? derivation.error() : post.error());
            if (domain::isLocked(post->state) || !*derivation)
                continue;
            if (auto ran = removeDerived(connection, *post); !ran)
                return std::unexpected(ran.error());
            removed.append({.post = *post, .derivation = **derivation});
        }
        return removed;
    });
}

QFuture<Result<QList<ArticlePost>>> DerivationStore::ofArticle(Id<domain::Article> article) const
{
    return m_database.read([article](Connection &connection) -> Result<QList<ArticlePost>> {
        const auto articles = sourceArticles(connection, u"id = ?"_s, article.value());
        if (!articles)
            return std::unexpected(articles.error());
        Statement rows = connection.prepare(u"SELECT %1 FROM post WHERE article_id = ? AND kind <> 1 ORDER BY id"_s.arg(postColumns()));
        const auto posts = postsOf(rows.bind(article));
        if (!posts)
            return std::unexpected(posts.error());
        QList<ArticlePost> found;
        for (const Post &post : *posts) {
            const auto derivation = readDerivation(connection, post.id);
            if (!derivation)
                return std::unexpected(derivation.error());
            const auto now = *derivation ? domain::sourceNow(**derivation, articles->value(article.value())) : domain::SourceNow{};
            found.append({.post = post, .derivation = *derivation, .now = now});
        }
        std::ranges::stable_sort(found, comesFirst);
        return found;
    });
}

QFuture<Result<QList<Id<Post>>>> DerivationStore::stale() const
{
    return m_database.read([](Connection &connection) -> Result<QList<Id<Post>>> {
        // What is being sent, waits at the service or is published (5 to 7) changes no more.
        const QString open = u"FROM derived_post d JOIN post p ON p.id = d.post_id WHERE p.article_id IS NOT NULL AND p.state NOT IN (5, 6, 7)"_s;
        const auto articles = sourceArticles(connection, u"id IN (SELECT p.article_id "_s + open + u')');
        if (!articles)
            return std::unexpected(articles.error());
        Statement rows = connection.prepare(u"SELECT p.article_id, %1 %2 ORDER BY d.post_id"_s.arg(derivationColumns(), open));
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<Id<Post>> stale;
        while (rows.next()) {
            const auto derivation = derivationOf(rows, 1);
            if (derivation && domain::sourceNow(*derivation, articles->value(rows.number(0))).standing != domain::SourceNow::Standing::Same)
                stale << derivation->post;
        }
        return stale;
    });
}

QFuture<Result<std::optional<domain::Derivation>>> DerivationStore::derivation(Id<Post> post) const
{
    return m_database.read([post](Connection &connection) { return readDerivation(connection, post); });
}

QFuture<Result<QHash<Id<Post>, int>>> DerivationStore::partCounts(const QList<Id<Post>> &posts) const
{
    return m_database.read([posts](Connection &connection) -> Result<QHash<Id<Post>, int>> {
        QHash<Id<Post>, int> counts;
        for (const Id<Post> id : posts) {
            const auto derivation = readDerivation(connection, id);
            if (!derivation)
                return std::unexpected(derivation.error());
            if (!*derivation || (*derivation)->cuts.isEmpty())
                continue;
            const auto post = readPost(connection, id);
            if (!post)
                return std::unexpected(post.error());
            const QStringList parts = domain::threadParts(post->text, (*derivation)->cuts, false);
            if (parts.size() > 1)
                counts.insert(id, static_cast<int>(parts.size()));
        }
        return counts;
    });
}

QFuture<Result<>> DerivationStore::copy(Id<Post> from, Id<Post> to)
{
    return m_database.write([from, to](Connection &connection) -> Result<> {
        const auto post = readPost(connection, to);
        const auto derivation = readDerivation(connection, from);
        if (!post || !derivation)
            return std::unexpected(post ? derivation.error() : post.error());
        if (!*derivation)
            return {};
        domain::Derivation copied = **derivation;
        copied.post = to;
        connection.changes().posts.updated << to;
        if (!post->article.isNull())
            connection.changes().articles.updated << post->article;
        return writeDerivation(connection, copied);
    });
}

QFuture<Result<>> DerivationStore::put(Id<Post> id, const std::optional<domain::Derivation> &derivation)
{
    return m_database.write([id, derivation](Connection &connection) -> Result<> {
        const auto post = readPost(connection, id);
        if (!post)
            return std::unexpected(post.error());
        if (domain::isLocked(post->state))
            return domain::failure(domain::Error::Kind::Conflict, u"post %1 has left"_s.arg(id.value()));
        connection.changes().posts.updated << id;
        if (!post->article.isNull())
            connection.changes().articles.updated << post->article;
        if (!derivation) {
            Statement remove = connection.prepare(u"DELETE FROM derived_post WHERE post_id = ?"_s);
            return remove.bind(id).run();
        }
        domain::Derivation written = *derivation;
        written.post = id;
        return writeDerivation(connection, written);
    });
}

QFuture<Result<DerivedPost>> DerivationStore::change(const domain::Derivation &derivation, const std::optional<QString> &text, domain::Instant at)
{
    return m_database.write([derivation, text, at](Connection &connection) -> Result<DerivedPost> {
        const auto zone = connection.zone();
        const auto post = readPost(connection, derivation.post);
        const auto before = readDerivation(connection, derivation.post);
        if (!zone || !post || !before)
            return std::unexpected(!zone ? zone.error() : !post ? post.error() : before.error());
        if (!*before)
            return domain::failure(domain::Error::Kind::NotFound, u"post %1 was not made of an article"_s.arg(derivation.post.value()));
        if (text && *text != post->text) {
            if (domain::isLocked(post->state))
                return domain::failure(domain::Error::Kind::Conflict, u"post %1 has left"_s.arg(derivation.post.value()));
            Post changed = *post;
            changed.text = *text;
            changed.changedAt = at;
            const auto written
                = updatePost(connection, changed, *zone).and_then([&] { return indexPost(connection, changed.id.value(), changed.title, changed.text); });
            if (!written)
                return std::unexpected(written.error());
        }
        connection.changes().posts.updated << post->id;
        if (!post->article.isNull())
            connection.changes().articles.updated << post->article;
        return placedAnew(connection, derivation, post->article)
            .and_then([&](const domain::Derivation &placed) { return writeDerivation(connection, placed); })
            .transform([&] { return DerivedPost{.post = *post, .derivation = **before}; });
    });
}

} // namespace parvis::store
