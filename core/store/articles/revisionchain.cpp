// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/revisionchain.h"

#include "core/store/articles/revisiontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using ArticleId = domain::Id<domain::Article>;
using RevisionId = domain::Id<domain::Revision>;

namespace {

/// What a step on a chain needs of a row.
struct Link
{
    RevisionId id;
    QString title;   ///< its own or, where it has none, that of the next newer one
    std::optional<QString> body;
    QByteArray bytes;

    [[nodiscard]] domain::Result<QByteArray> text(const QByteArray &newer) const
    {
        if (body)
            return body->toUtf8();
        return unpacked(bytes, newer).transform_error([this](const domain::Error &error) {
            return domain::Error{.kind = error.kind, .detail = u"revision %1: %2"_s.arg(id.value()).arg(error.detail)};
        });
    }
};

std::optional<QString> textOrNull(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

/// The text of the newest link of an article, as it is stored.
domain::Result<QByteArray> newestBytes(Connection &connection, ArticleId article)
{
    Statement row = connection.prepare(u"SELECT packed FROM newest_text WHERE article_id = ?"_s);
    if (auto ran = row.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? row.bytes(0) : QByteArray();
}

domain::Result<> storeNewest(Connection &connection, ArticleId article, const QByteArray &bytes)
{
    Statement store
        = connection.prepare(u"INSERT INTO newest_text (article_id, packed) VALUES (?, ?) ON CONFLICT (article_id) DO UPDATE SET packed = excluded.packed"_s);
    return store.bind(article).bind(bytes).run();
}

/// The links of an article, newest first: all, or the first so many.
domain::Result<QList<Link>> linksOf(Connection &connection, ArticleId article, int most = -1)
{
    const auto newest = newestBytes(connection, article);
    if (!newest)
        return std::unexpected(newest.error());
    Statement rows = connection.prepare(u"SELECT id, title, body, packed FROM revision WHERE article_id = ? ORDER BY id DESC LIMIT ?"_s);
    if (auto ran = rows.bind(article).bind(most).run(); !ran)
        return std::unexpected(ran.error());
    QList<Link> links;
    while (rows.next()) {
        const bool isNewest = links.isEmpty();
        links.append({.id = rows.id<domain::Revision>(0),
                      .title = isNewest || !rows.isNull(1) ? rows.text(1) : links.constLast().title,
                      .body = textOrNull(rows, 2),
                      .bytes = isNewest ? *newest : rows.bytes(3)});
    }
    return rows.ended().transform([&links] { return links; });
}

bool isDamaged(const domain::Result<QByteArray> &text)
{
    return !text && text.error().kind == domain::Error::Kind::Damaged;
}

/// Stores a link anew beside another next newer one.
domain::Result<> relink(Connection &connection, const Link &link, const QByteArray &text, const QString &newerTitle, const QByteArray &newer)
{
    Statement update = connection.prepare(u"UPDATE revision SET title = ?, body = NULL, packed = ?, words = coalesce(words, ?) WHERE id = ?"_s);
    const auto title = link.title == newerTitle ? std::nullopt : std::optional(link.title);
    // Only where the words were not counted before is the text looked at for them.
    const int words = link.body ? domain::countWords(*link.body) : 0;
    return update.bind(title).bind(packed(text, newer)).bind(words).bind(link.id).run();
}

/// A link that is the newest no more, although its text cannot be read.
domain::Result<> leave(Connection &connection, const Link &link)
{
    Statement update = connection.prepare(u"UPDATE revision SET packed = ? WHERE id = ?"_s);
    return update.bind(link.bytes).bind(link.id).run();
}

} // namespace

domain::Result<> addRevision(Connection &connection, const domain::Article &state, domain::Instant at, bool milestone)
{
    const QByteArray text = state.body.toUtf8();
    const auto newest = linksOf(connection, state.id, 1);
    if (!newest)
        return std::unexpected(newest.error());
    if (!newest->isEmpty()) {
        const Link &link = newest->first();
        const auto before = link.text({});
        if (!before && !isDamaged(before))
            return std::unexpected(before.error());
        // What is damaged stays as it is: a save is not to fail for it.
        if (auto stored = before ? relink(connection, link, *before, state.title, text) : leave(connection, link); !stored)
            return stored;
    }
    Statement insert = connection.prepare(u"INSERT INTO revision (article_id, title, words, saved_at, is_milestone) VALUES (?, ?, ?, ?, ?)"_s);
    insert.bind(state.id).bind(state.title).bind(domain::countWords(state.body)).bind(at).bind(milestone);
    return insert.run().and_then([&] { return storeNewest(connection, state.id, packed(text, {})); });
}

domain::Result<std::optional<NewestRevision>> newestRevision(Connection &connection, ArticleId article)
{
    const auto links = linksOf(connection, article, 1);
    if (!links)
        return std::unexpected(links.error());
    if (links->isEmpty())
        return std::nullopt;
    const auto text = links->first().text({});
    if (isDamaged(text))
        return std::nullopt;
    if (!text)
        return std::unexpected(text.error());
    Statement row = connection.prepare(u"SELECT saved_at, coalesce(begun_at, saved_at), is_milestone FROM revision WHERE id = ?"_s);
    if (auto ran = row.bind(links->first().id).run(); !ran || !row.next())
        return ran ? std::nullopt : domain::Result<std::optional<NewestRevision>>(std::unexpected(ran.error()));
    return NewestRevision{.id = links->first().id,
                          .savedAt = domain::fromMs(row.number(0)),
                          .begunAt = domain::fromMs(row.number(1)),
                          .isMilestone = row.flag(2),
                          .body = QString::fromUtf8(*text)};
}

domain::Result<> replaceNewest(Connection &connection, const NewestRevision &newest, const domain::Article &state, domain::Instant at)
{
    const auto links = linksOf(connection, state.id, 2);
    if (!links)
        return std::unexpected(links.error());
    const QByteArray text = state.body.toUtf8();
    if (links->size() > 1) {
        const Link &link = links->at(1);
        const auto before = link.text(newest.body.toUtf8());
        if (!before && !isDamaged(before))
            return std::unexpected(before.error());
        if (before) {
            if (auto stored = relink(connection, link, *before, state.title, text); !stored)
                return stored;
        }
    }
    Statement update
        = connection.prepare(u"UPDATE revision SET title = ?, body = NULL, words = ?, begun_at = coalesce(begun_at, saved_at), saved_at = ? WHERE id = ?"_s);
    update.bind(state.title).bind(domain::countWords(state.body)).bind(at).bind(newest.id);
    return update.run().and_then([&] { return storeNewest(connection, state.id, packed(text, {})); });
}

domain::Result<QList<domain::Revision>> readRevisions(Connection &connection, ArticleId article)
{
    Statement rows = connection.prepare(u"SELECT id, title, words, saved_at, is_milestone, name, body FROM revision WHERE article_id = ? ORDER BY id DESC"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Revision> revisions;
    while (rows.next()) {
        const bool hasTitle = !rows.isNull(1) || revisions.isEmpty();
        revisions.append({.id = rows.id<domain::Revision>(0),
                          .article = article,
                          .title = hasTitle ? rows.text(1) : revisions.constLast().title,
                          .name = rows.text(5),
                          .words = rows.isNull(2) ? domain::countWords(rows.text(6)) : static_cast<int>(rows.number(2)),
                          .savedAt = domain::fromMs(rows.number(3)),
                          .isMilestone = rows.flag(4)});
    }
    if (auto ended = rows.ended(); !ended)
        return std::unexpected(ended.error());
    std::ranges::stable_sort(revisions, std::ranges::greater(), &domain::Revision::savedAt);
    return revisions;
}

domain::Result<QString> readRevisionText(Connection &connection, RevisionId revision)
{
    Statement owner = connection.prepare(u"SELECT article_id FROM revision WHERE id = ?"_s);
    if (auto ran = owner.bind(revision).run(); !ran)
        return std::unexpected(ran.error());
    if (!owner.next())
        return domain::failure(domain::Error::Kind::NotFound, u"revision %1"_s.arg(revision.value()));
    const auto links = linksOf(connection, owner.id<domain::Article>(0));
    if (!links)
        return std::unexpected(links.error());
    QByteArray newer;
    for (const Link &link : *links) {
        // One stored whole needs no newer one to be sound.
        auto text = link.text(newer);
        if (link.id == revision || (!text && !isDamaged(text)))
            return text.transform([](const QByteArray &bytes) { return QString::fromUtf8(bytes); });
        newer = text.value_or(QByteArray());
    }
    return domain::failure(domain::Error::Kind::NotFound, u"revision %1"_s.arg(revision.value()));
}

domain::Result<RevisionId> findRevision(Connection &connection, const domain::Article &state)
{
    const auto links = linksOf(connection, state.id);
    if (!links)
        return std::unexpected(links.error());
    const QByteArray wanted = state.body.toUtf8();
    for (const Link &link : *links) {
        if (link.title != state.title || (link.body ? *link.body != state.body : !mayBe(link.bytes, wanted)))
            continue;
        const auto text = readRevisionText(connection, link.id);
        if (text && *text == state.body)
            return link.id;
    }
    return RevisionId();
}

domain::Result<QList<domain::StoredRevision>> takeRevisions(Connection &connection, ArticleId article)
{
    Statement rows
        = connection.prepare(u"SELECT id, title, body, packed, words, saved_at, begun_at, is_milestone, name FROM revision WHERE article_id = ? ORDER BY id"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::StoredRevision> revisions;
    while (rows.next()) {
        const auto words = rows.numberOrNull(4);
        revisions.append({.id = rows.id<domain::Revision>(0),
                          .title = textOrNull(rows, 1),
                          .body = textOrNull(rows, 2),
                          .packed = rows.isNull(3) ? std::nullopt : std::optional(rows.bytes(3)),
                          .words = words.transform([](qint64 count) { return static_cast<int>(count); }),
                          .savedAt = domain::fromMs(rows.number(5)),
                          .begunAt = rows.instant(6),
                          .isMilestone = rows.flag(7),
                          .name = rows.text(8)});
    }
    if (auto ended = rows.ended(); !ended)
        return std::unexpected(ended.error());
    const auto newest = newestBytes(connection, article);
    if (!newest)
        return std::unexpected(newest.error());
    if (!revisions.isEmpty())
        revisions.last().packed = *newest;
    return revisions;
}

domain::Result<> putBackRevisions(Connection &connection, ArticleId article, const QList<domain::StoredRevision> &revisions)
{
    Statement insert = connection.prepare(
        u"INSERT INTO revision (id, article_id, title, body, packed, words, saved_at, begun_at, is_milestone, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const domain::StoredRevision &revision : revisions) {
        const bool isNewest = &revision == &revisions.constLast();
        insert.bind(revision.id).bind(article).bind(revision.title).bind(revision.body).bind(isNewest ? std::nullopt : revision.packed).bind(revision.words);
        if (auto ran = insert.bind(revision.savedAt).bind(revision.begunAt).bind(revision.isMilestone).bind(revision.name).run(); !ran)
            return ran;
    }
    return revisions.isEmpty() ? domain::Result<>() : storeNewest(connection, article, revisions.constLast().packed.value_or(QByteArray()));
}

domain::Result<QStringList> damagedRevisions(Connection &connection)
{
    Statement rows = connection.prepare(u"SELECT DISTINCT article_id FROM revision ORDER BY article_id"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QStringList findings;
    while (rows.next()) {
        const auto links = linksOf(connection, rows.id<domain::Article>(0));
        if (!links)
            return std::unexpected(links.error());
        QByteArray newer;
        for (const Link &link : *links) {
            const auto text = link.text(newer);
            if (!text)
                findings << text.error().detail;
            newer = text.value_or(QByteArray());
        }
    }
    return rows.ended().transform([&findings] { return findings; });
}

} // namespace parvis::store
