// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlereview.h"

#include "core/domain/articles/article.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<QList<domain::Comment>> readComments(Connection &connection, domain::Id<domain::Article> article)
{
    Statement rows = connection.prepare(
        u"SELECT c.id, c.answers_id, c.text, c.colleague_id, w.name, w.is_me, c.written_at, c.edited_at, c.place, c.quote, c.before, c.after, c.others, c.nth, "
        "c.is_gone, c.resolved_at, c.resolver_id, r.name FROM article_comment c LEFT JOIN colleague w ON w.id = c.colleague_id "
        "LEFT JOIN colleague r ON r.id = c.resolver_id WHERE c.article_id = ? ORDER BY c.id"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Comment> comments;
    while (rows.next()) {
        int column = 0;
        domain::Comment comment;
        comment.id = rows.id<domain::Comment>(column++);
        comment.article = article;
        comment.answers = rows.id<domain::Comment>(column++);
        comment.text = rows.text(column++);
        comment.by = rows.id<domain::Colleague>(column++);
        comment.who = rows.text(column++);
        comment.isMine = comment.by.isNull() || rows.flag(column);
        ++column;
        comment.writtenAt = domain::fromMs(rows.number(column++));
        comment.editedAt = rows.instant(column++);
        comment.anchor.start = rows.number(column++);
        comment.anchor.quote = rows.text(column++);
        comment.anchor.before = rows.text(column++);
        comment.anchor.after = rows.text(column++);
        comment.anchor.others = static_cast<int>(rows.number(column++));
        comment.anchor.nth = static_cast<int>(rows.number(column++));
        comment.anchor.isGone = rows.flag(column++);
        if (const auto at = rows.instant(column++))
            comment.resolved = domain::Resolution{.at = *at, .by = rows.id<domain::Colleague>(column), .who = rows.text(column + 1)};
        comments.append(comment);
    }
    return rows.ended().transform([&comments] { return comments; });
}

domain::Result<domain::Id<domain::Comment>> insertComment(Connection &connection, const domain::Comment &comment)
{
    Statement insert
        = connection.prepare(u"INSERT INTO article_comment (id, article_id, answers_id, text, colleague_id, written_at, edited_at, place, quote, before, "
                             u"after, others, nth, is_gone, "
                             "resolved_at, resolver_id) VALUES (?, ?, ?, ?, (SELECT id FROM colleague WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                             "(SELECT id FROM colleague WHERE id = ?))"_s);
    const domain::Anchor &anchor = comment.anchor;
    insert.bind(comment.id).bind(comment.article).bind(comment.answers).bind(comment.text).bind(comment.by).bind(comment.writtenAt).bind(comment.editedAt);
    insert.bind(static_cast<qint64>(anchor.start)).bind(anchor.quote).bind(anchor.before).bind(anchor.after);
    insert.bind(anchor.others).bind(anchor.nth).bind(anchor.isGone);
    if (comment.resolved)
        insert.bind(comment.resolved->at).bind(comment.resolved->by);
    else
        insert.bindNull().bindNull();
    return insert.run().transform([&connection] { return domain::Id<domain::Comment>(connection.lastKey()); });
}

domain::Result<QList<domain::ReviewStep>> readReviewSteps(Connection &connection, domain::Id<domain::Article> article)
{
    Statement rows = connection.prepare(u"SELECT s.id, s.status, s.at, s.colleague_id, c.name, s.revision_id FROM article_review s "
                                        "LEFT JOIN colleague c ON c.id = s.colleague_id WHERE s.article_id = ? ORDER BY s.id"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::ReviewStep> steps;
    while (rows.next()) {
        steps.append({.id = rows.id<domain::ReviewStep>(0),
                      .article = article,
                      .status = static_cast<domain::ArticleStatus>(rows.number(1)),
                      .at = domain::fromMs(rows.number(2)),
                      .by = rows.id<domain::Colleague>(3),
                      .who = rows.text(4),
                      .revision = rows.id<domain::Revision>(5)});
    }
    return rows.ended().transform([&steps] { return steps; });
}

domain::Result<domain::Id<domain::ReviewStep>> insertReviewStep(Connection &connection, const domain::ReviewStep &step)
{
    Statement insert = connection.prepare(u"INSERT INTO article_review (id, article_id, status, at, colleague_id, revision_id) VALUES (?, ?, ?, ?, "
                                          "(SELECT id FROM colleague WHERE id = ?), (SELECT id FROM revision WHERE id = ?))"_s);
    insert.bind(step.id).bind(step.article).bind(static_cast<int>(step.status)).bind(step.at).bind(step.by).bind(step.revision);
    return insert.run().transform([&connection] { return domain::Id<domain::ReviewStep>(connection.lastKey()); });
}

domain::Result<> putBackReview(Connection &connection, const QList<domain::Comment> &comments, const QList<domain::ReviewStep> &steps)
{
    for (const domain::Comment &comment : comments) {
        if (const auto put = insertComment(connection, comment); !put)
            return std::unexpected(put.error());
    }
    for (const domain::ReviewStep &step : steps) {
        if (const auto put = insertReviewStep(connection, step); !put)
            return std::unexpected(put.error());
    }
    return {};
}

domain::Result<domain::Id<domain::Colleague>> whoSitsHere(Connection &connection)
{
    Statement row = connection.prepare(u"SELECT id FROM colleague WHERE is_me = 1"_s);
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? row.id<domain::Colleague>(0) : domain::Id<domain::Colleague>();
}

} // namespace parvis::store
