// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media/mediastore.h"

#include "core/store/media/mediarecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

MediaStore::MediaStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<domain::Media>> MediaStore::add(const domain::IncomingMedia &media)
{
    return m_database.write([media](Connection &connection) { return keepMedia(connection, media); });
}

QFuture<domain::Result<QByteArray>> MediaStore::content(domain::Id<domain::Media> id) const
{
    return m_database.read([id](Connection &connection) -> domain::Result<QByteArray> {
        Statement row = connection.prepare(u"SELECT content FROM media WHERE id = ?"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(domain::Error::Kind::NotFound, u"media %1"_s.arg(id.value()));
        return row.bytes(0);
    });
}

QFuture<domain::Result<qint64>> MediaStore::sweep()
{
    return m_database.write([](Connection &connection) { return sweepMedia(connection); });
}

} // namespace parvis::store
