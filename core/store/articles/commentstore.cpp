// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/commentstore.h"

#include "core/store/articles/articlereview.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using CommentError = domain::Error::Kind;
using ArticleKey = domain::Id<domain::Article>;
using CommentKey = domain::Id<domain::Comment>;

namespace {

domain::Result<> wantText(const QString &text)
{
    return text.trimmed().isEmpty() ? domain::failure(CommentError::Invalid, u"a comment without words"_s) : domain::Result<>();
}

domain::Result<> wantArticle(Connection &connection, ArticleKey article)
{
    Statement row = connection.prepare(u"SELECT 1 FROM article WHERE id = ?"_s);
    if (auto ran = row.bind(article).run(); !ran)
        return ran;
    return row.next() ? domain::Result<>() : domain::failure(CommentError::NotFound, u"article %1"_s.arg(article.value()));
}

/// What is answered has to stand on the article itself.
domain::Result<> wantAnswerable(Connection &connection, const domain::Comment &answer)
{
    Statement row = connection.prepare(u"SELECT answers_id FROM article_comment WHERE id = ? AND article_id = ?"_s);
    if (auto ran = row.bind(answer.answers).bind(answer.article).run(); !ran)
        return ran;
    if (!row.next())
        return domain::failure(CommentError::NotFound, u"comment %1"_s.arg(answer.answers.value()));
    return row.isNull(0) ? domain::Result<>() : domain::failure(CommentError::Invalid, u"an answer to an answer"_s);
}

/// Tells the change that a statement made, which returns the article.
domain::Result<> tellOfComment(Connection &connection, Statement &changed, CommentKey id)
{
    if (auto ran = changed.run(); !ran)
        return ran;
    if (!changed.next())
        return domain::failure(CommentError::NotFound, u"comment %1"_s.arg(id.value()));
    connection.changes().articles.updated << changed.id<domain::Article>(0);
    return {};
}

Statement &bindAnchor(Statement &statement, const domain::Anchor &anchor)
{
    return statement.bind(static_cast<qint64>(anchor.start))
        .bind(anchor.quote)
        .bind(anchor.before)
        .bind(anchor.after)
        .bind(anchor.others)
        .bind(anchor.nth)
        .bind(anchor.isGone);
}

const QString &anchoring()
{
    static const QString sql = u"UPDATE article_comment SET place = ?, quote = ?, before = ?, after = ?, others = ?, nth = ?, is_gone = ? WHERE id = ?"_s;
    return sql;
}

domain::Result<domain::Comment> commentOf(Connection &connection, ArticleKey article, CommentKey id)
{
    const auto comments = readComments(connection, article);
    if (!comments)
        return std::unexpected(comments.error());
    for (const domain::Comment &comment : *comments) {
        if (comment.id == id)
            return comment;
    }
    return domain::failure(CommentError::NotFound, u"comment %1"_s.arg(id.value()));
}

} // namespace

CommentStore::CommentStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<ArticleReview>> CommentStore::review(ArticleKey article) const
{
    return m_database.read([article](Connection &connection) -> domain::Result<ArticleReview> {
        auto comments = readComments(connection, article);
        if (!comments)
            return std::unexpected(comments.error());
        auto steps = readReviewSteps(connection, article);
        if (!steps)
            return std::unexpected(steps.error());
        return whoSitsHere(connection).transform([&](domain::Id<domain::Colleague> me) {
            return ArticleReview{.comments = *std::move(comments), .steps = *std::move(steps), .isSigned = !me.isNull()};
        });
    });
}

QFuture<domain::Result<domain::Comment>> CommentStore::add(const domain::Comment &given)
{
    return m_database.write([given](Connection &connection) -> domain::Result<domain::Comment> {
        auto allowed = wantText(given.text).and_then([&] { return wantArticle(connection, given.article); });
        if (allowed && given.isAnswer())
            allowed = wantAnswerable(connection, given);
        if (!allowed)
            return std::unexpected(allowed.error());
        const auto me = whoSitsHere(connection);
        if (!me)
            return std::unexpected(me.error());
        domain::Comment comment = given;
        comment.by = *me;
        const auto id = insertComment(connection, comment);
        if (!id)
            return std::unexpected(id.error());
        connection.changes().articles.updated << comment.article;
        return commentOf(connection, comment.article, *id);
    });
}

QFuture<domain::Result<QList<domain::Comment>>> CommentStore::remove(CommentKey id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<QList<domain::Comment>> {
        ArticleKey article;
        {
            Statement row = connection.prepare(u"SELECT article_id FROM article_comment WHERE id = ?"_s);
            if (auto ran = row.bind(id).run(); !ran)
                return std::unexpected(ran.error());
            if (!row.next())
                return domain::failure(CommentError::NotFound, u"comment %1"_s.arg(id.value()));
            article = row.id<domain::Article>(0);
        }
        auto comments = readComments(connection, article);
        if (!comments)
            return comments;
        comments->removeIf([id](const domain::Comment &comment) { return comment.id != id && comment.answers != id; });
        Statement remove = connection.prepare(u"DELETE FROM article_comment WHERE id = ?"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().articles.updated << article;
        return comments;
    });
}

QFuture<domain::Result<>> CommentStore::putBack(const QList<domain::Comment> &comments)
{
    return m_database.write([comments](Connection &connection) -> domain::Result<> {
        for (const domain::Comment &comment : comments) {
            if (auto stands = wantArticle(connection, comment.article); !stands)
                return stands;
            connection.changes().articles.updated << comment.article;
        }
        return putBackReview(connection, comments, {});
    });
}

QFuture<domain::Result<>> CommentStore::setText(CommentKey id, const QString &text, std::optional<domain::Instant> editedAt)
{
    return m_database.write([id, text, editedAt](Connection &connection) -> domain::Result<> {
        if (auto worded = wantText(text); !worded)
            return worded;
        Statement update = connection.prepare(u"UPDATE article_comment SET text = ?, edited_at = ? WHERE id = ? RETURNING article_id"_s);
        return tellOfComment(connection, update.bind(text).bind(editedAt).bind(id), id);
    });
}

QFuture<domain::Result<>> CommentStore::setResolved(CommentKey id, const std::optional<domain::Resolution> &resolved)
{
    return m_database.write([id, resolved](Connection &connection) -> domain::Result<> {
        const auto me = whoSitsHere(connection);
        if (!me)
            return std::unexpected(me.error());
        Statement update = connection.prepare(
            u"UPDATE article_comment SET resolved_at = ?, resolver_id = (SELECT id FROM colleague WHERE id = ?) WHERE id = ? RETURNING article_id"_s);
        if (resolved)
            update.bind(resolved->at).bind(resolved->by.isNull() ? *me : resolved->by);
        else
            update.bindNull().bindNull();
        return tellOfComment(connection, update.bind(id), id);
    });
}

QFuture<domain::Result<>> CommentStore::setAnchor(CommentKey id, const domain::Anchor &anchor)
{
    return m_database.write([id, anchor](Connection &connection) {
        Statement update = connection.prepare(anchoring() + u" RETURNING article_id"_s);
        return tellOfComment(connection, bindAnchor(update, anchor).bind(id), id);
    });
}

QFuture<domain::Result<>> CommentStore::noteAnchors(const QList<std::pair<CommentKey, domain::Anchor>> &anchors)
{
    return m_database.write([anchors](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(anchoring());
        for (const auto &[id, anchor] : anchors) {
            if (auto ran = bindAnchor(update, anchor).bind(id).run(); !ran)
                return ran;
        }
        return {};
    });
}

QFuture<domain::Result<domain::ReviewStep>> CommentStore::tell(ArticleKey article, domain::ArticleStatus status, domain::Instant at)
{
    return m_database.write([article, status, at](Connection &connection) -> domain::Result<domain::ReviewStep> {
        if (auto stands = wantArticle(connection, article); !stands)
            return std::unexpected(stands.error());
        const auto me = whoSitsHere(connection);
        if (!me)
            return std::unexpected(me.error());
        domain::ReviewStep step{.id = {}, .article = article, .status = status, .at = at, .by = *me, .who = {}, .revision = {}};
        {
            Statement saved = connection.prepare(u"SELECT id FROM revision WHERE article_id = ? AND saved_at = ? ORDER BY id DESC LIMIT 1"_s);
            if (auto ran = saved.bind(article).bind(at).run(); !ran)
                return std::unexpected(ran.error());
            if (saved.next())
                step.revision = saved.id<domain::Revision>(0);
        }
        const auto id = insertReviewStep(connection, step);
        if (!id)
            return std::unexpected(id.error());
        step.id = *id;
        connection.changes().articles.updated << article;
        return step;
    });
}

QFuture<domain::Result<>> CommentStore::untell(const domain::ReviewStep &step)
{
    return m_database.write([step](Connection &connection) -> domain::Result<> {
        Statement remove = connection.prepare(u"DELETE FROM article_review WHERE id = ?"_s);
        connection.changes().articles.updated << step.article;
        return remove.bind(step.id).run();
    });
}

QFuture<domain::Result<>> CommentStore::retell(const domain::ReviewStep &step)
{
    return m_database.write([step](Connection &connection) -> domain::Result<> {
        if (auto stands = wantArticle(connection, step.article); !stands)
            return stands;
        connection.changes().articles.updated << step.article;
        return insertReviewStep(connection, step).transform([](domain::Id<domain::ReviewStep>) { });
    });
}

} // namespace parvis::store
