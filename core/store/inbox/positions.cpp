// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/positions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<int> makeRoom(Connection &connection, const QString &table, int position)
{
    const auto count = connection.number(u"SELECT COUNT(*) FROM "_s + table);
    if (!count)
        return std::unexpected(count.error());
    const int end = static_cast<int>(*count);
    const int place = position < 0 ? end : std::min(position, end);
    Statement shift = connection.prepare(u"UPDATE %1 SET position = position + 1 WHERE position >= ?"_s.arg(table));
    return shift.bind(place).run().transform([place] { return place; });
}

domain::Result<> closeGap(Connection &connection, const QString &table, int position)
{
    Statement shift = connection.prepare(u"UPDATE %1 SET position = position - 1 WHERE position > ?"_s.arg(table));
    return shift.bind(position).run();
}

domain::Result<int> moveRow(Connection &connection, const QString &table, qint64 key, int position)
{
    int before = 0;
    {
        Statement row = connection.prepare(u"SELECT position FROM %1 WHERE id = ?"_s.arg(table));
        if (auto ran = row.bind(key).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(domain::Error::Kind::NotFound, u"%1 %2"_s.arg(table).arg(key));
        before = static_cast<int>(row.number(0));
    }
    const auto last = connection.number(u"SELECT MAX(position) FROM "_s + table);
    if (!last)
        return std::unexpected(last.error());
    const int place = std::clamp(position, 0, static_cast<int>(*last));
    Statement shift = connection.prepare(place < before ? u"UPDATE %1 SET position = position + 1 WHERE position >= ? AND position < ?"_s.arg(table)
                                                        : u"UPDATE %1 SET position = position - 1 WHERE position <= ? AND position > ?"_s.arg(table));
    Statement put = connection.prepare(u"UPDATE %1 SET position = ? WHERE id = ?"_s.arg(table));
    return shift.bind(place).bind(before).run().and_then([&] { return put.bind(place).bind(key).run(); }).transform([before] { return before; });
}

} // namespace parvis::store
