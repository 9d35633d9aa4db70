// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/words/wordstore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

WordStore::WordStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QStringList>> WordStore::words() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QStringList> {
        Statement rows = connection.prepare(u"SELECT word FROM known_word ORDER BY word COLLATE NOCASE, word"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QStringList words;
        while (rows.next())
            words << rows.text(0);
        return words;
    });
}

QFuture<domain::Result<QStringList>> WordStore::add(const QStringList &words)
{
    return m_database.write([words](Connection &connection) -> domain::Result<QStringList> {
        Statement insert = connection.prepare(u"INSERT INTO known_word (word) VALUES (?) ON CONFLICT DO NOTHING"_s);
        QStringList added;
        for (const QString &word : words) {
            if (auto ran = insert.bind(word).run(); !ran)
                return std::unexpected(ran.error());
            if (insert.affected() > 0)
                added << word;
        }
        connection.changes().words = connection.changes().words || !added.isEmpty();
        return added;
    });
}

QFuture<domain::Result<>> WordStore::remove(const QStringList &words)
{
    return m_database.write([words](Connection &connection) -> domain::Result<> {
        Statement remove = connection.prepare(u"DELETE FROM known_word WHERE word = ?"_s);
        for (const QString &word : words) {
            if (auto ran = remove.bind(word).run(); !ran)
                return ran;
            if (remove.affected() > 0)
                connection.changes().words = true;
        }
        return {};
    });
}

} // namespace parvis::store
