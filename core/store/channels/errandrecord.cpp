// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/errandrecord.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/titledtext.h"
#include "core/store/articles/derivationrecord.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/leases.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/search/searchindex.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Errand;

namespace {

void noteErrandChange(Connection &connection, const Errand &errand)
{
    if (!errand.post.isNull())
        connection.changes().posts.updated << errand.post;
    if (!errand.mention.isNull())
        connection.changes().mentions.updated << errand.mention;
}

} // namespace

const QString &errandColumns()
{
    static const QString columns
        = u"e.id, e.kind, e.state, e.channel_id, e.delivery_id, d.post_id, e.mention_id, e.verdict, e.text, e.there, e.overwrites, e.asked_at, e.attempts, "
          "e.first_attempt_at, e.next_attempt_at, e.departed_at, e.trouble_kind, e.trouble, e.trouble_status"_s;
    return columns;
}

const QString &errandTables()
{
    static const QString tables = u"errand e LEFT JOIN delivery d ON d.id = e.delivery_id"_s;
    return tables;
}

Errand errandOf(const Statement &row, int firstColumn)
{
    int column = firstColumn;
    Errand errand;
    errand.id = row.id<Errand>(column++);
    errand.kind = static_cast<domain::ErrandKind>(row.number(column++));
    errand.state = static_cast<domain::ErrandState>(row.number(column++));
    errand.channel = row.id<domain::Channel>(column++);
    errand.delivery = row.id<domain::Delivery>(column++);
    errand.post = row.id<domain::Post>(column++);
    errand.mention = row.id<domain::Mention>(column++);
    if (const auto verdict = row.numberOrNull(column++))
        errand.verdict = static_cast<domain::Verdict>(*verdict);
    errand.text = row.text(column++);
    errand.there = row.text(column++);
    errand.overwrites = row.flag(column++);
    errand.askedAt = domain::fromMs(row.number(column++));
    errand.attempts = static_cast<int>(row.number(column++));
    errand.firstAttemptAt = row.instant(column++);
    errand.nextAttemptAt = row.instant(column++);
    errand.departedAt = row.instant(column++);
    errand.trouble = troubleOf(row, column);
    return errand;
}

domain::Result<QList<Errand>> errandsOf(Statement &rows)
{
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<Errand> errands;
    while (rows.next())
        errands << errandOf(rows);
    return rows.ended().transform([&] { return errands; });
}

domain::Result<Errand> readErrand(Connection &connection, domain::Id<Errand> id)
{
    Statement row = connection.prepare(u"SELECT %1 FROM %2 WHERE e.id = ?"_s.arg(errandColumns(), errandTables()));
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(domain::Error::Kind::NotFound, u"errand %1"_s.arg(id.value()));
    return errandOf(row);
}

domain::Result<domain::Id<Errand>> insertErrand(Connection &connection, const Errand &errand)
{
    Statement insert
        = connection.prepare(u"INSERT INTO errand (kind, channel_id, delivery_id, mention_id, state, verdict, text, overwrites, asked_at, next_attempt_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(static_cast<int>(errand.kind)).bind(errand.channel).bind(errand.delivery).bind(errand.mention).bind(static_cast<int>(errand.state));
    insert.bind(errand.verdict.transform([](domain::Verdict verdict) { return static_cast<qint64>(verdict); })).bind(errand.text).bind(errand.overwrites);
    if (auto ran = insert.bind(errand.askedAt).bind(errand.nextAttemptAt).run(); !ran)
        return std::unexpected(ran.error());
    noteErrandChange(connection, errand);
    return domain::Id<Errand>(connection.lastKey());
}

domain::Result<> writeErrand(Connection &connection, const Errand &errand, bool keepsLease)
{
    Statement update
        = connection.prepare(u"UPDATE errand SET state = ?, text = ?, there = ?, overwrites = ?, attempts = ?, first_attempt_at = ?, next_attempt_at = ?, "
                             "departed_at = ?, trouble_kind = ?, trouble = ?, trouble_status = ?, lease_until = CASE ? WHEN 1 THEN lease_until ELSE 0 END "
                             "WHERE id = ?"_s);
    update.bind(static_cast<int>(errand.state)).bind(errand.text).bind(errand.there).bind(errand.overwrites).bind(errand.attempts);
    update.bind(errand.firstAttemptAt).bind(errand.nextAttemptAt).bind(errand.departedAt);
    bindTrouble(update, errand.trouble);
    update.bind(keepsLease).bind(errand.id);
    noteErrandChange(connection, errand);
    return update.run();
}

domain::Result<> rewritePost(Connection &connection, domain::Id<domain::Post> id, const QString &text, domain::Instant now)
{
    auto post = readPost(connection, id);
    const auto zone = connection.zone();
    if (!post || !zone)
        return std::unexpected(post ? zone.error() : post.error());
    const QString before = post->text;
    post->text = text;
    // Where its name was its beginning, it goes with it.
    if (!post->title.isEmpty() && domain::titledText(post->title, before, 0).isTaken) {
        constexpr qsizetype longestName = 80;
        post->title = domain::shortened(text.trimmed().section(u'\n', 0, 0).simplified(), longestName);
    }
    post->changedAt = now;
    connection.changes().posts.updated << id;
    return updatePost(connection, *post, *zone).and_then([&] { return indexPost(connection, id.value(), post->title, post->text); }).and_then([&] {
        return followText(connection, id, before, text);
    });
}

domain::Result<bool> isErrandLeased(Connection &connection, domain::Id<Errand> id, domain::Instant now)
{
    return isHeld(connection, errandLeases(), id.value(), now);
}

domain::Result<> noteTelling(Connection &connection, const domain::Delivery &delivery, domain::Instant now)
{
    return insertErrand(connection,
                        {.kind = domain::ErrandKind::Tell,
                         .channel = delivery.channel,
                         .delivery = delivery.id,
                         .post = delivery.post,
                         .askedAt = now,
                         .nextAttemptAt = now})
        .transform([](domain::Id<domain::Errand>) { });
}

} // namespace parvis::store
