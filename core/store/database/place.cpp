// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/place.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

constexpr auto placeOfCopies = "copy"_L1;

/// Turns the offline switch of a copy (store::OfflineSwitch), where what is planned in it would leave; until a person turns it back.
domain::Result<> keepBackWhatIsPlanned(Connection &connection)
{
    // state: 4 scheduled (domain::PostState); holder: 1 the service, 3 by hand (domain::PostHolder). What is due by now is asked about.
    const auto planned = connection.number(
        u"SELECT EXISTS (SELECT 1 FROM post WHERE state = 4 AND holder NOT IN (1, 3) AND channel_id IS NOT NULL AND scheduled_at > unixepoch('subsec') * 1000)"_s);
    const auto isOff = connection.number(u"SELECT EXISTS (SELECT 1 FROM workspace WHERE key = 'offline' AND value = 'on')"_s);
    if (!planned || !isOff)
        return std::unexpected(planned ? isOff.error() : planned.error());
    if (*planned == 0 || *isOff == 1)
        return {};
    Statement told = connection.prepare(u"UPDATE workspace SET value = ? WHERE key = ?"_s);
    return told.bind(QString(copyPutOffline)).bind(QString(untoldCopy)).run().and_then([&connection] {
        return connection.run(u"INSERT INTO workspace (key, value) VALUES ('offline', 'on') ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    });
}

/// What the workspace says of its place; empty where it says nothing.
domain::Result<QString> placeKept(Connection &connection)
{
    Statement row = connection.prepare(u"SELECT value FROM workspace WHERE key = 'place'"_s);
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? row.text(0) : QString();
}

bool isElsewhere(const QString &kept, const QString &path)
{
    if (kept.isEmpty())
        return false;
    const auto then = Place::fromText(kept);
    return !then || !isSameFile(*then, Place::of(path));
}

} // namespace

Place Place::of(const QString &path)
{
    const QFileInfo info(path);
    Place place;
    place.path = QString::fromLatin1(QCryptographicHash::hash(info.canonicalFilePath().toUtf8(), QCryptographicHash::Sha256).toHex().first(32));
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) == 0) {
        place.device = static_cast<qint64>(facts.st_dev);
        place.file = static_cast<qint64>(facts.st_ino);
    }
    const QDateTime born = info.birthTime();
    place.born = born.isValid() ? born.toMSecsSinceEpoch() : 0;
    return place;
}

std::optional<Place> Place::fromText(const QString &text)
{
    const QStringList words = text.split(u' ');
    if (words.size() != 4)
        return std::nullopt;
    return Place{.path = words.at(0), .device = words.at(1).toLongLong(), .file = words.at(2).toLongLong(), .born = words.at(3).toLongLong()};
}

QString Place::text() const
{
    return u"%1 %2 %3 %4"_s.arg(path).arg(device).arg(file).arg(born);
}

bool isSameFile(const Place &then, const Place &now)
{
    const bool areBothDated = then.born != 0 && now.born != 0;
    if (areBothDated && then.born != now.born)
        return false;
    if (then.path == now.path)
        return true;
    // A device has another number after a start of the machine; the file's own stays, and was given once at that moment.
    return then.file == now.file && (areBothDated || then.device == now.device);
}

domain::Result<> markAsCopy(const dialect::File &file)
{
    return file.run(u"INSERT INTO workspace (key, value) VALUES ('place', %1) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s.arg(
        dialect::quoted(placeOfCopies)));
}

domain::Result<> forgetPlace(const dialect::File &file)
{
    return file.run(u"DELETE FROM workspace WHERE key = 'place'"_s);
}

domain::Result<bool> isFreshCopy(Connection &connection, const QString &path)
{
    return placeKept(connection).transform([&path](const QString &kept) { return isElsewhere(kept, path); });
}

domain::Result<> noteCopied(Connection &connection)
{
    Statement untold = connection.prepare(u"INSERT INTO workspace (key, value) VALUES (?, '1') ON CONFLICT (key) DO NOTHING"_s);
    return untold.bind(QString(untoldCopy)).run().and_then([&connection] {
        return connection
            .prepare(u"INSERT INTO workspace (key, value) VALUES ('copied_at', CAST(unixepoch('subsec') * 1000 AS INTEGER)) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
            .run();
    });
}

domain::Result<> keepPlace(Connection &connection, const QString &path)
{
    const auto kept = placeKept(connection);
    if (!kept)
        return std::unexpected(kept.error());
    const QString here = Place::of(path).text();
    if (*kept == here)
        return {};
    if (isElsewhere(*kept, path)) {
        if (auto noted = noteCopied(connection).and_then([&connection] { return keepBackWhatIsPlanned(connection); }); !noted)
            return noted;
    }
    return connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('place', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
        .bind(here)
        .run();
}

} // namespace parvis::store
