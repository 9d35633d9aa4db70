// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/listcounts.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

QFuture<domain::Result<qint64>> countOf(Database &database, const QString &table, domain::Id<domain::Channel> channel = {})
{
    return database.read([table, channel](Connection &connection) {
        const QString rows = u"SELECT COUNT(*) FROM "_s + table;
        return connection.number(channel.isNull() ? rows : rows + u" WHERE channel_id = %1"_s.arg(channel.value()));
    });
}

} // namespace

QFuture<domain::Result<qint64>> deliveryCount(Database &database)
{
    return countOf(database, u"delivery"_s);
}

QFuture<domain::Result<qint64>> errandCount(Database &database)
{
    return countOf(database, u"errand"_s);
}

QFuture<domain::Result<qint64>> requestCount(Database &database, domain::Id<domain::Channel> channel)
{
    return countOf(database, u"request"_s, channel);
}

QFuture<domain::Result<qint64>> sitePageCount(Database &database, domain::Id<domain::Channel> channel)
{
    return countOf(database, u"site_page"_s, channel);
}

} // namespace parvis::store
