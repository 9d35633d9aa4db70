// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/place.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSysInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

constexpr auto placeOfCopies = "copy"_L1;
constexpr auto keyOfPlace = "place"_L1;

/// Where its pages were taken from, of a copy that Parvis made; and a digest of the machine on which that was.
constexpr auto placeOfOrigin = "copied_from"_L1;
constexpr auto machineOfOrigin = "copied_on"_L1;

/// Whether anything is planned for later that this machine would send. What is due by now is asked about.
QString somethingIsPlanned()
{
    // state: 4 scheduled (domain::PostState); holder: 1 the service, 3 by hand (domain::PostHolder).
    return u"EXISTS (SELECT 1 FROM post WHERE state = 4 AND holder NOT IN (1, 3) AND channel_id IS NOT NULL AND scheduled_at > unixepoch('subsec') * 1000)"_s;
}

/// What makes of a workspace a copy as of now: what may have left is asked about, and where something is planned in it, its offline switch
/// (store::OfflineSwitch) is turned until a person turns it back.
QStringList copyStatements()
{
    constexpr auto put = "INSERT INTO workspace (key, value) SELECT '%1', %2 WHERE %3 ON CONFLICT (key) DO UPDATE SET value = excluded.value"_L1;
    const QString now = u"CAST(unixepoch('subsec') * 1000 AS INTEGER)"_s;
    const QString always = u"1"_s;
    // A copy of one that waits, or one that was put there a while ago, waits on.
    const QString held = u"%1 OR EXISTS (SELECT 1 FROM workspace WHERE key = %2)"_s.arg(somethingIsPlanned(), dialect::quoted(waitingCopy));
    return {
        QString(put).arg(untoldCopy, u"'1'"_s, always),
        QString(put).arg(u"copied_at"_s, now, always),
        QString(put).arg(waitingCopy, now, held),
        QString(put).arg(u"offline"_s, u"'on'"_s, held),
    };
}

domain::Result<> runEach(auto &where, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto ran = where.run(statement); !ran)
            return ran;
    }
    return {};
}

/// A digest: it tells no more of the machine than that it is the same.
QString digestOfMachine()
{
    return QString::fromLatin1(QCryptographicHash::hash("parvis:" + QSysInfo::machineUniqueId(), QCryptographicHash::Sha256).toHex().first(32));
}

/// What a file says of itself; empty where it says nothing of that.
QString saidInFile(const dialect::File &file, QLatin1StringView key)
{
    return file.column(u"SELECT value FROM workspace WHERE key = "_s + dialect::quoted(key)).value_or(QStringList()).value(0);
}

domain::Result<> keepInFileOf(const dialect::File &file, QLatin1StringView key, const QString &value)
{
    return file.run(u"INSERT INTO workspace (key, value) VALUES (%1, %2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s.arg(dialect::quoted(key),
                                                                                                                                       dialect::quoted(value)));
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

domain::Result<> markAsCopy(const dialect::File &file, const QString &source)
{
    const QString kept = saidInFile(file, keyOfPlace);
    const bool isOfCopy = kept == placeOfCopies && !saidInFile(file, placeOfOrigin).isEmpty();
    const auto origin = Place::fromText(kept);
    const auto noted = isOfCopy ? domain::Result<>() : keepInFileOf(file, placeOfOrigin, origin.value_or(Place::of(source)).text()).and_then([&file] {
        return keepInFileOf(file, machineOfOrigin, digestOfMachine());
    });
    return noted.and_then([&file] { return keepInFileOf(file, keyOfPlace, placeOfCopies); });
}

domain::Result<> forgetPlace(const dialect::File &file)
{
    return file.run(u"DELETE FROM workspace WHERE key = 'place'"_s);
}

Origin Origin::of(const dialect::File &file)
{
    const QString kept = saidInFile(file, keyOfPlace);
    const auto own = Place::fromText(kept);
    return {.place = own ? own : Place::fromText(saidInFile(file, placeOfOrigin)),
            .machine = own ? QString() : saidInFile(file, machineOfOrigin),
            .workspace = saidInFile(file, "id"_L1)};
}

bool Origin::isAt(const QString &path, const std::optional<QString> &workspaceThere) const
{
    const bool isSameMachine = !machine.isEmpty() && machine == digestOfMachine();
    if ((!machine.isEmpty() && !isSameMachine) || (workspaceThere && *workspaceThere != workspace && !workspace.isEmpty()))
        return false;
    if (!place)
        return workspaceThere.has_value();
    const Place now = Place::of(path);
    return isSameFile(*place, now) || (place->path == now.path && (isSameMachine || workspaceThere));
}

domain::Result<> becomeCopy(const dialect::File &file)
{
    return keepInFileOf(file, keyOfPlace, placeOfCopies).and_then([&file] { return runEach(file, copyStatements()); });
}

CopyAt CopyAt::of(const QString &path)
{
    const auto file = dialect::File::open(path, dialect::Mode::ReadLast);
    if (!file || saidInFile(*file, keyOfPlace) != placeOfCopies)
        return {};
    return {.isCopy = true, .isPutOffline = !saidInFile(*file, waitingCopy).isEmpty()};
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
        if (auto noted = runEach(connection, copyStatements()); !noted)
            return noted;
    }
    return connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('place', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
        .bind(here)
        .run();
}

} // namespace parvis::store
