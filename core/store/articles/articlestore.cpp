// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlestore.h"

#include "core/domain/articles/gonewords.h"
#include "core/store/articles/articlemedia.h"
#include "core/store/articles/articlementions.h"
#include "core/store/articles/articlereview.h"
#include "core/store/articles/revisionchain.h"
#include "core/store/calendar/articlelinks.h"
#include "core/store/articles/publication.h"
#include "core/store/channels/renewal.h"
#include "core/store/query/querysql.h"
#include "core/store/query/querystore.h"
#include "core/store/search/searchindex.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

const QString &articleColumns()
{
    static const QString columns = u"id, title, slug, summary, language, author, tags, status, body, remote_id, url, created_at, changed_at, published_at, "
                                   "goal_words, focus, event_start, event_end, event_place, event_url"_s;
    return columns;
}

domain::Article articleOf(const Statement &row)
{
    int column = 0;
    domain::Article article;
    article.id = row.id<domain::Article>(column++);
    article.title = row.text(column++);
    article.slug = row.text(column++);
    article.summary = row.text(column++);
    article.language = row.text(column++);
    article.author = row.text(column++);
    const QJsonArray tags = QJsonDocument::fromJson(row.text(column++).toUtf8()).array();
    for (const auto &tag : tags)
        article.tags << tag.toString();
    article.status = static_cast<domain::ArticleStatus>(row.number(column++));
    article.body = row.text(column++);
    article.remoteId = row.text(column++);
    article.url = row.text(column++);
    article.createdAt = domain::fromMs(row.number(column++));
    article.changedAt = domain::fromMs(row.number(column++));
    article.publishedAt = row.instant(column++);
    article.goalWords = row.numberOrNull(column++).transform([](qint64 words) { return static_cast<int>(words); });
    article.focus = row.text(column++);
    article.event.start = row.text(column++);
    article.event.end = row.text(column++);
    article.event.place = row.text(column++);
    article.event.url = row.text(column);
    return article;
}

domain::Result<domain::Article> readArticle(Connection &connection, domain::Id<domain::Article> id)
{
    Statement row = connection.prepare(u"SELECT %1 FROM article WHERE id = ?"_s.arg(articleColumns()));
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"article %1"_s.arg(id.value()));
    return articleOf(row);
}

/// The slug asked for (or the title's), with a number behind it where another article has it.
domain::Result<QString> freeSlug(Connection &connection, const domain::Article &article)
{
    const QString wanted = domain::slugOf(article.slug.isEmpty() ? article.title : article.slug);
    Statement taken = connection.prepare(u"SELECT 1 FROM article WHERE slug = ? AND id <> ?"_s);
    QString slug = wanted;
    for (int number = 2;; ++number) {
        if (auto ran = taken.bind(slug).bind(article.id.value()).run(); !ran)
            return std::unexpected(ran.error());
        if (!taken.next())
            return slug;
        slug = u"%1-%2"_s.arg(wanted).arg(number);
    }
}

void bindFields(Statement &statement, const domain::Article &article)
{
    const QString tags = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(article.tags)).toJson(QJsonDocument::Compact));
    statement.bind(article.title).bind(article.slug).bind(article.summary).bind(article.language).bind(article.author).bind(tags);
    statement.bind(static_cast<int>(article.status)).bind(article.body).bind(domain::countWords(article.body)).bindOrNull(article.remoteId).bind(article.url);
    statement.bind(article.createdAt).bind(article.changedAt).bind(article.publishedAt).bind(article.goalWords);
    statement.bind(article.focus).bind(article.event.start).bind(article.event.end).bind(article.event.place).bind(article.event.url);
}

/// How many characters lie between what both texts begin and end with.
qsizetype goneSpan(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    const auto alike = static_cast<qsizetype>(std::ranges::mismatch(before, after).in1 - before.begin());
    qsizetype end = 0;
    while (end < shorter - alike && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return before.size() - alike - end;
}

/// True where putting one text in the place of the other would lose what somebody wrote. Words that moved are not lost, nor is a language without gaps one
/// long word: the smaller count holds.
bool losesText(const QString &before, const QString &after)
{
    constexpr qsizetype slight = 40;
    constexpr qsizetype share = 5;
    const auto isMuch = [&before](qsizetype gone) { return gone > slight && gone * share > before.size(); };
    return isMuch(goneSpan(before, after)) && isMuch(domain::goneWords(before, after));
}

domain::Result<> keepRevision(Connection &connection, const domain::Article &article, domain::Instant at, bool milestone)
{
    // Begun so long ago, it is closed also where nobody paused: what was written an hour ago is to be found.
    constexpr std::chrono::minutes longest{5};
    const auto last = newestRevision(connection, article.id);
    if (!last)
        return std::unexpected(last.error());
    const bool goesOn = *last && !milestone && !(*last)->isMilestone && at - (*last)->begunAt < longest && !losesText((*last)->body, article.body);
    return goesOn ? replaceNewest(connection, **last, article, at) : addRevision(connection, article, at, milestone);
}

domain::Result<domain::Article> insertArticle(Connection &connection, const domain::Article &given)
{
    domain::Article article = given;
    auto slug = freeSlug(connection, article);
    if (!slug)
        return std::unexpected(slug.error());
    article.slug = *slug;
    Statement insert = connection.prepare(
        u"INSERT INTO article (id, title, slug, summary, language, author, tags, status, body, word_count, remote_id, url, created_at, changed_at, "
        "published_at, goal_words, focus, event_start, event_end, event_place, event_url) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(article.id);
    bindFields(insert, article);
    if (auto ran = insert.run(); !ran)
        return std::unexpected(ran.error());
    article.id = domain::Id<domain::Article>(connection.lastKey());
    connection.changes().articles.inserted << article.id;
    return indexArticle(connection, article.id.value(), article.title, article.summary, article.body)
        .and_then([&] { return noteArticleMedia(connection, article.id, article.body); })
        .transform([&article] { return article; });
}

domain::Result<domain::Article> addArticle(Connection &connection, const domain::Article &given)
{
    return insertArticle(connection, given).and_then([&connection](const domain::Article &article) {
        return keepRevision(connection, article, article.changedAt, false).transform([&article] { return article; });
    });
}

domain::Result<domain::Article> updateArticle(Connection &connection, const domain::Article &given, domain::Instant at, bool milestone)
{
    const auto before = readArticle(connection, given.id);
    if (!before)
        return before;
    domain::Article article = given;
    article.changedAt = at;
    auto slug = freeSlug(connection, article);
    if (!slug)
        return std::unexpected(slug.error());
    article.slug = *slug;
    Statement update = connection.prepare(
        u"UPDATE article SET title = ?, slug = ?, summary = ?, language = ?, author = ?, tags = ?, status = ?, body = ?, word_count = ?, remote_id = ?, "
        "url = ?, created_at = ?, changed_at = ?, published_at = ?, goal_words = ?, focus = ?, event_start = ?, event_end = ?, event_place = ?, "
        "event_url = ? WHERE id = ?"_s);
    bindFields(update, article);
    if (auto ran = update.bind(article.id).run(); !ran)
        return std::unexpected(ran.error());
    connection.changes().articles.updated << article.id;
    return indexArticle(connection, article.id.value(), article.title, article.summary, article.body)
        .and_then([&] { return noteArticleMedia(connection, article.id, article.body); })
        .and_then([&] { return keepRevision(connection, article, at, milestone); })
        .and_then([&] { return renewHeld(connection, *before, article, at); })
        .and_then([&] { return followTitle(connection, *before, article); })
        .transform([&] { return article; });
}

} // namespace

ArticleStore::ArticleStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::ArticleRow>>> ArticleStore::rows(const domain::Query &query, domain::Instant now) const
{
    return m_database.read([query, now](Connection &connection) -> domain::Result<QList<domain::ArticleRow>> {
        const auto zone = connection.zone();
        const auto plan = queryPlan(connection, query, now);
        if (!zone || !plan)
            return std::unexpected(zone ? plan.error() : zone.error());
        const auto asked = querySql(*plan, QueryTable::Article, IndexLookup::Whole, *zone);
        SqlCondition where;
        if (!asked.match.isEmpty())
            where = {.sql = u"m.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"_s, .values = {asked.match}};
        where &= asked.condition;
        QString sql = u"SELECT id, title, summary, language, status, word_count, changed_at, published_at, "
                      "CASE summary WHEN '' THEN substr(body, 1, 600) ELSE '' END, "
                      "(SELECT COUNT(*) FROM article_comment c WHERE c.article_id = m.id AND c.answers_id IS NULL AND c.resolved_at IS NULL) FROM article m"_s;
        if (!where.isEmpty())
            sql += u" WHERE "_s + where.sql;
        Statement row = connection.prepareOnce(sql + u" ORDER BY changed_at DESC, id DESC"_s);
        bindAll(row, where.values);
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::ArticleRow> rows;
        while (row.next()) {
            QString summary = row.text(2);
            if (summary.isEmpty())
                summary = row.text(8);
            rows.append({.id = row.id<domain::Article>(0),
                         .title = row.text(1),
                         .summary = summary,
                         .language = row.text(3),
                         .status = static_cast<domain::ArticleStatus>(row.number(4)),
                         .words = static_cast<int>(row.number(5)),
                         .changedAt = domain::fromMs(row.number(6)),
                         .publishedAt = row.instant(7),
                         .openComments = static_cast<int>(row.number(9))});
        }
        return rows;
    });
}

QFuture<domain::Result<domain::Article>> ArticleStore::article(domain::Id<domain::Article> id) const
{
    return m_database.read([id](Connection &connection) { return readArticle(connection, id); });
}

QFuture<domain::Result<domain::Article>> ArticleStore::add(const domain::Article &given)
{
    return m_database.write([given](Connection &connection) { return addArticle(connection, given); });
}

QFuture<domain::Result<domain::Article>> ArticleStore::save(const domain::Article &given, domain::Instant at, bool milestone,
                                                            std::optional<domain::Instant> over)
{
    return m_database.write([given, at, milestone, over](Connection &connection) -> domain::Result<domain::Article> {
        const auto stored = readArticle(connection, given.id);
        if (!stored)
            return stored;
        if (over && stored->changedAt != *over)
            return domain::failure(Kind::Conflict, u"article %1 was changed meanwhile"_s.arg(given.id.value()));
        return updateArticle(connection, given, at, milestone);
    });
}

QFuture<domain::Result<domain::Article>> ArticleStore::saveLast(const domain::Article &given, domain::Instant at)
{
    return m_database.write([given, at](Connection &connection) -> domain::Result<domain::Article> {
        const auto stored = readArticle(connection, given.id);
        if (stored)
            return updateArticle(connection, given, at, stored->changedAt != given.changedAt);
        if (stored.error().kind != Kind::NotFound)
            return stored;
        domain::Article again = given;
        again.changedAt = at;
        return addArticle(connection, again);
    });
}

QFuture<domain::Result<>> ArticleStore::keep(const domain::Article &state)
{
    return m_database.write([state](Connection &connection) -> domain::Result<> {
        if (const auto stored = readArticle(connection, state.id); !stored)
            return std::unexpected(stored.error());
        const auto same = findRevision(connection, state);
        if (!same)
            return std::unexpected(same.error());
        if (same->isNull())
            return addRevision(connection, state, state.changedAt, true);
        Statement mark = connection.prepare(u"UPDATE revision SET is_milestone = 1 WHERE id = ?"_s);
        return mark.bind(*same).run();
    });
}

QFuture<domain::Result<domain::RemovedArticle>> ArticleStore::remove(domain::Id<domain::Article> id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::RemovedArticle> {
        auto article = readArticle(connection, id);
        if (!article)
            return std::unexpected(article.error());
        auto revisions = takeRevisions(connection, id);
        if (!revisions)
            return std::unexpected(revisions.error());
        auto posts = postsOfArticle(connection, id);
        if (!posts)
            return std::unexpected(posts.error());
        auto media = mediaOfArticle(connection, id);
        if (!media)
            return std::unexpected(media.error());
        auto comments = readComments(connection, id);
        if (!comments)
            return std::unexpected(comments.error());
        auto reviews = readReviewSteps(connection, id);
        if (!reviews)
            return std::unexpected(reviews.error());
        auto answered = readArticleMentions(connection, id);
        if (!answered)
            return std::unexpected(answered.error());
        Statement index = connection.prepare(u"DELETE FROM article_search WHERE rowid = ?"_s);
        Statement remove = connection.prepare(u"DELETE FROM article WHERE id = ?"_s);
        if (auto ran = index.bind(id).run().and_then([&] { return remove.bind(id).run(); }); !ran)
            return std::unexpected(ran.error());
        connection.changes().articles.removed << id;
        for (const auto post : std::as_const(*posts))
            connection.changes().posts.updated << post;
        return domain::RemovedArticle{.article = *std::move(article),
                                      .revisions = *std::move(revisions),
                                      .posts = *std::move(posts),
                                      .media = *std::move(media),
                                      .comments = *std::move(comments),
                                      .reviews = *std::move(reviews),
                                      .answered = *std::move(answered)};
    });
}

QFuture<domain::Result<domain::Article>> ArticleStore::putBack(const domain::RemovedArticle &removed)
{
    return m_database.write([removed](Connection &connection) -> domain::Result<domain::Article> {
        const auto article = insertArticle(connection, removed.article);
        if (!article)
            return article;
        return putBackRevisions(connection, article->id, removed.revisions)
            .and_then([&] { return linkPosts(connection, removed.posts, article->id); })
            .and_then([&] { return putBackArticleMedia(connection, article->id, removed.media); })
            .and_then([&] { return putBackReview(connection, removed.comments, removed.reviews); })
            .and_then([&] { return putBackArticleMentions(connection, article->id, removed.answered); })
            .transform([&article] { return *article; });
    });
}

QFuture<domain::Result<QList<domain::Revision>>> ArticleStore::revisions(domain::Id<domain::Article> id) const
{
    return m_database.read([id](Connection &connection) { return readRevisions(connection, id); });
}

QFuture<domain::Result<QString>> ArticleStore::revisionText(domain::Id<domain::Revision> id) const
{
    return m_database.read([id](Connection &connection) { return readRevisionText(connection, id); });
}

QFuture<domain::Result<domain::Revision>> ArticleStore::closeRevision(domain::Id<domain::Article> id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::Revision> {
        const auto revisions = readRevisions(connection, id);
        if (!revisions)
            return std::unexpected(revisions.error());
        if (revisions->isEmpty())
            return domain::failure(Kind::NotFound, u"article %1"_s.arg(id.value()));
        // The one that a save would take up, which is the newest by its key: one that was kept aside may have an earlier moment.
        domain::Revision newest = *std::ranges::max_element(*revisions, {}, [](const domain::Revision &revision) { return revision.id.value(); });
        newest.isMilestone = true;
        Statement mark = connection.prepare(u"UPDATE revision SET is_milestone = 1 WHERE id = ?"_s);
        if (auto ran = mark.bind(newest.id).run(); !ran)
            return std::unexpected(ran.error());
        return newest;
    });
}

QFuture<domain::Result<>> ArticleStore::nameRevision(domain::Id<domain::Revision> id, const QString &name)
{
    return m_database.write([id, name](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(u"UPDATE revision SET name = ?, is_milestone = 1 WHERE id = ? RETURNING article_id"_s);
        if (auto ran = update.bind(name).bind(id).run(); !ran)
            return ran;
        if (!update.next())
            return domain::failure(Kind::NotFound, u"revision %1"_s.arg(id.value()));
        connection.changes().articles.updated << update.id<domain::Article>(0);
        return {};
    });
}

} // namespace parvis::store
