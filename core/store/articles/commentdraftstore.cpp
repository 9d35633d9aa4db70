// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/commentdraftstore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {
constexpr qsizetype longestCommentDraft = 100'000;
}

CommentDraftStore::CommentDraftStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<std::optional<CommentDraft>>> CommentDraftStore::draft(domain::Id<domain::Article> article) const
{
    return m_database.read([article](Connection &connection) -> domain::Result<std::optional<CommentDraft>> {
        Statement row = connection.prepare(u"SELECT d.kind, c.id, d.text, d.place, d.quote, d.before, d.after, d.others, d.nth FROM comment_draft d "
                                           "LEFT JOIN article_comment c ON c.id = d.comment_id AND c.article_id = d.article_id WHERE d.article_id = ?"_s);
        if (auto ran = row.bind(article).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return std::nullopt;
        int column = 0;
        CommentDraft draft;
        draft.kind = static_cast<CommentDraft::Kind>(row.number(column++));
        draft.comment = row.id<domain::Comment>(column++);
        draft.text = row.text(column++);
        draft.anchor.start = row.number(column++);
        draft.anchor.quote = row.text(column++);
        draft.anchor.before = row.text(column++);
        draft.anchor.after = row.text(column++);
        draft.anchor.others = static_cast<int>(row.number(column++));
        draft.anchor.nth = static_cast<int>(row.number(column++));
        if (draft.comment.isNull())
            draft.kind = CommentDraft::Kind::Comment;
        return draft;
    });
}

QFuture<domain::Result<>> CommentDraftStore::save(domain::Id<domain::Article> article, const CommentDraft &draft, domain::Instant now)
{
    return m_database.write([article, draft, now](Connection &connection) -> domain::Result<> {
        if (draft.text.size() > longestCommentDraft)
            return domain::failure(domain::Error::Kind::Invalid, u"a comment that is begun has at most %1 characters"_s.arg(longestCommentDraft));
        if (draft.text.trimmed().isEmpty()) {
            Statement remove = connection.prepare(u"DELETE FROM comment_draft WHERE article_id = ?"_s);
            return remove.bind(article).run();
        }
        {
            Statement row = connection.prepare(u"SELECT 1 FROM article WHERE id = ?"_s);
            if (auto ran = row.bind(article).run(); !ran)
                return ran;
            if (!row.next())
                return domain::failure(domain::Error::Kind::NotFound, u"article %1"_s.arg(article.value()));
        }
        Statement put
            = connection.prepare(u"INSERT OR REPLACE INTO comment_draft (article_id, kind, comment_id, text, place, quote, before, after, others, nth, "
                                 "changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        put.bind(article).bind(static_cast<int>(draft.kind)).bind(draft.comment).bind(draft.text).bind(static_cast<qint64>(draft.anchor.start));
        put.bind(draft.anchor.quote).bind(draft.anchor.before).bind(draft.anchor.after).bind(draft.anchor.others).bind(draft.anchor.nth);
        return put.bind(now).run();
    });
}

} // namespace parvis::store
