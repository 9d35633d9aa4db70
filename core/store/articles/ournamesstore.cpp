// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/ournamesstore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::OurNames;
using domain::Result;

namespace {

const QString &companiesKey()
{
    static const QString key = u"companies"_s;
    return key;
}

const QString &productsKey()
{
    static const QString key = u"products"_s;
    return key;
}

/// One a line, in the order given.
QStringList tidyNames(const QStringList &lines)
{
    QStringList names;
    for (const QString &line : lines) {
        if (const QString name = line.simplified(); !name.isEmpty())
            names << name;
    }
    names.removeDuplicates();
    return names;
}

Result<OurNames> readNames(Connection &connection)
{
    OurNames names;
    Statement row = connection.prepare(u"SELECT value FROM workspace WHERE key = ?"_s);
    for (auto [key, kept] : {std::pair(companiesKey(), &names.companies), std::pair(productsKey(), &names.products)}) {
        if (auto ran = row.bind(key).run(); !ran)
            return std::unexpected(ran.error());
        if (row.next())
            *kept = tidyNames(row.text(0).split(u'\n'));
    }
    return names;
}

} // namespace

OurNamesStore::OurNamesStore(Database &database)
    : m_database(database)
{
}

QFuture<Result<OurNames>> OurNamesStore::names() const
{
    return m_database.read(readNames);
}

QFuture<Result<OurNames>> OurNamesStore::setNames(const OurNames &names)
{
    return m_database.write([names](Connection &connection) -> Result<OurNames> {
        const auto before = readNames(connection);
        if (!before)
            return before;
        Statement put = connection.prepare(u"INSERT INTO workspace (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
        Statement remove = connection.prepare(u"DELETE FROM workspace WHERE key = ?"_s);
        for (const auto &[key, given] : {std::pair(companiesKey(), tidyNames(names.companies)), std::pair(productsKey(), tidyNames(names.products))}) {
            auto ran = given.isEmpty() ? remove.bind(key).run() : put.bind(key).bind(given.join(u'\n')).run();
            if (!ran)
                return std::unexpected(ran.error());
        }
        return before;
    });
}

} // namespace parvis::store
