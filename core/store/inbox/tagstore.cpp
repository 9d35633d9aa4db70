// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/tagstore.h"

#include "core/domain/query/words.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using TagId = domain::Id<domain::Tag>;

namespace {

domain::Result<std::optional<domain::Tag>> tagWhere(Statement &row)
{
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<domain::Tag>();
    return domain::Tag{.id = row.id<domain::Tag>(0), .name = row.text(1), .colour = static_cast<int>(row.number(2))};
}

domain::Result<std::optional<domain::Tag>> tagNamed(Connection &connection, const QString &folded)
{
    Statement row = connection.prepare(u"SELECT id, name, colour FROM tag WHERE folded = ?"_s);
    return tagWhere(row.bind(folded));
}

domain::Result<domain::Tag> tagOf(Connection &connection, TagId id)
{
    Statement row = connection.prepare(u"SELECT id, name, colour FROM tag WHERE id = ?"_s);
    return tagWhere(row.bind(id)).and_then([id](const std::optional<domain::Tag> &tag) -> domain::Result<domain::Tag> {
        if (!tag)
            return domain::failure(Kind::NotFound, u"tag %1"_s.arg(id.value()));
        return *tag;
    });
}

/// The name folded; Invalid where it is none, Conflict where another tag has it.
domain::Result<QString> freeName(Connection &connection, const domain::Tag &tag)
{
    constexpr qsizetype longest = 100;
    const QString folded = domain::foldedText(tag.name);
    if (folded.isEmpty() || tag.name.trimmed().size() > longest)
        return domain::failure(Kind::Invalid, u"a tag's name has 1 to %1 characters, one of them a letter or a digit"_s.arg(longest));
    const auto known = tagNamed(connection, folded);
    if (!known)
        return std::unexpected(known.error());
    if (*known && (*known)->id != tag.id)
        return domain::failure(Kind::Conflict, u"the tag \"%1\" stands already"_s.arg((*known)->name));
    return folded;
}

domain::Result<domain::Tag> addTag(Connection &connection, const domain::Tag &given)
{
    domain::Tag tag = given;
    tag.name = given.name.simplified();
    const auto folded = freeName(connection, tag);
    if (!folded)
        return std::unexpected(folded.error());
    Statement insert = connection.prepare(u"INSERT INTO tag (id, name, folded, colour) VALUES (?, ?, ?, ?)"_s);
    if (auto ran = insert.bind(tag.id).bind(tag.name).bind(*folded).bind(tag.colour).run(); !ran)
        return std::unexpected(ran.error());
    tag.id = TagId(connection.lastKey());
    connection.changes().tags.inserted << tag.id;
    return tag;
}

template<class T>
domain::Result<QList<domain::Id<T>>> wearers(Connection &connection, TagId tag, const QString &what)
{
    QList<domain::Id<T>> ids;
    Statement rows = connection.prepare(u"SELECT %1_id FROM %1_tag WHERE tag_id = ? ORDER BY %1_id"_s.arg(what));
    if (auto ran = rows.bind(tag).run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next())
        ids << rows.id<T>(0);
    return ids;
}

template<class T>
domain::Result<> putOn(Connection &connection, TagId tag, const QString &what, const QList<domain::Id<T>> &ids)
{
    Statement put = connection.prepare(u"INSERT INTO %1_tag (tag_id, %1_id) SELECT ?, id FROM %1 WHERE id = ?"_s.arg(what));
    for (const auto id : ids) {
        if (auto ran = put.bind(tag).bind(id).run(); !ran)
            return ran;
    }
    return {};
}

} // namespace

TagStore::TagStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::Tag>>> TagStore::tags() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::Tag>> {
        Statement rows = connection.prepare(u"SELECT id, name, colour FROM tag ORDER BY folded"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::Tag> tags;
        while (rows.next())
            tags.append({.id = rows.id<domain::Tag>(0), .name = rows.text(1), .colour = static_cast<int>(rows.number(2))});
        return tags;
    });
}

QFuture<domain::Result<QList<TagSummary>>> TagStore::summaries() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<TagSummary>> {
        Statement rows = connection.prepare(u"SELECT id, name, colour, (SELECT COUNT(*) FROM mention_tag m WHERE m.tag_id = tag.id), "
                                            "(SELECT COUNT(*) FROM person_tag p WHERE p.tag_id = tag.id) FROM tag ORDER BY folded"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<TagSummary> tags;
        while (rows.next()) {
            tags.append({.tag = {.id = rows.id<domain::Tag>(0), .name = rows.text(1), .colour = static_cast<int>(rows.number(2))},
                         .mentions = rows.number(3),
                         .people = rows.number(4)});
        }
        return rows.ended().transform([&tags] { return tags; });
    });
}

QFuture<domain::Result<domain::Tag>> TagStore::add(const domain::Tag &tag)
{
    return m_database.write([tag](Connection &connection) { return addTag(connection, tag); });
}

QFuture<domain::Result<domain::Tag>> TagStore::findOrAdd(const QString &name, int colour)
{
    return m_database.write([name, colour](Connection &connection) -> domain::Result<domain::Tag> {
        const auto known = tagNamed(connection, domain::foldedText(name));
        if (!known)
            return std::unexpected(known.error());
        return *known ? domain::Result<domain::Tag>(**known) : addTag(connection, {.id = {}, .name = name, .colour = colour});
    });
}

QFuture<domain::Result<domain::Tag>> TagStore::save(const domain::Tag &given)
{
    return m_database.write([given](Connection &connection) -> domain::Result<domain::Tag> {
        auto before = tagOf(connection, given.id);
        if (!before)
            return before;
        domain::Tag tag = given;
        tag.name = given.name.simplified();
        const auto folded = freeName(connection, tag);
        if (!folded)
            return std::unexpected(folded.error());
        Statement update = connection.prepare(u"UPDATE tag SET name = ?, folded = ?, colour = ? WHERE id = ?"_s);
        connection.changes().tags.updated << tag.id;
        return update.bind(tag.name).bind(*folded).bind(tag.colour).bind(tag.id).run().transform([&before] { return *before; });
    });
}

QFuture<domain::Result<TagBefore>> TagStore::remove(TagId id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<TagBefore> {
        const auto tag = tagOf(connection, id);
        if (!tag)
            return std::unexpected(tag.error());
        const auto mentions = wearers<domain::Mention>(connection, id, u"mention"_s);
        const auto people = wearers<domain::Person>(connection, id, u"person"_s);
        if (!mentions || !people)
            return std::unexpected(mentions ? people.error() : mentions.error());
        Statement remove = connection.prepare(u"DELETE FROM tag WHERE id = ?"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().tags.removed << id;
        connection.changes().mentions.updated << *mentions;
        connection.changes().people.updated << *people;
        return TagBefore{.tag = *tag, .mentions = *mentions, .people = *people};
    });
}

QFuture<domain::Result<>> TagStore::restore(const TagBefore &before)
{
    return m_database.write([before](Connection &connection) -> domain::Result<> {
        connection.changes().mentions.updated << before.mentions;
        connection.changes().people.updated << before.people;
        return addTag(connection, before.tag)
            .and_then([&](const domain::Tag &) { return putOn(connection, before.tag.id, u"mention"_s, before.mentions); })
            .and_then([&] { return putOn(connection, before.tag.id, u"person"_s, before.people); });
    });
}

} // namespace parvis::store
