// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/turns.h"

#include "core/store/database/place.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>

#include <sys/xattr.h>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

Q_LOGGING_CATEGORY(lcTurns, "parvis.store.turns", QtWarningMsg)

constexpr std::chrono::milliseconds turnsPatience{1000};
constexpr auto turnsAttribute = "user.parvis.turns";
/// An id and a number are shorter.
constexpr qsizetype mostTurnsWords = 200;

std::atomic_bool &uncountedTurns()
{
    static std::atomic_bool isUncounted = false;
    return isUncounted;
}

domain::Result<qint64> turnsIn(Connection &connection)
{
    Statement row = connection.prepare(u"SELECT value FROM workspace WHERE key = 'turns'"_s);
    return row.run().transform([&row] { return row.next() ? row.text(0).toLongLong() : 0; });
}

domain::Result<> writeTurns(Connection &connection, qint64 turns)
{
    return connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('turns', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
        .bind(QString::number(turns))
        .run();
}

/// Something left since the copy was made, and nobody knows what: it may have been what is planned for later, too.
domain::Result<> askAboutAllThatIsPlanned(Connection &connection)
{
    constexpr qint64 endOfTime = 253'402'300'799'000;   // the last moment of the year 9999
    return connection.prepare(u"UPDATE workspace SET value = ? WHERE key IN ('copied_at', 'restored_at')"_s).bind(QString::number(endOfTime)).run();
}

domain::Result<bool> isRestored(Connection &connection)
{
    Statement row = connection.prepare(u"SELECT 1 FROM workspace WHERE key = 'restored_at'"_s);
    return row.run().transform([&row] { return row.next(); });
}

} // namespace

Turns::Turns(const QString &path, const QUuid &id)
    : m_id(id.toString(QUuid::WithoutBraces))
{
    const QString place = QFileInfo(path).canonicalFilePath();
    const QString states = QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation);
    m_workspace = QFile::encodeName(place);
    if (place.isEmpty() || states.isEmpty())
        return;
    // Of its path nobody can read more than that it is the same; what stood there before it, under another id, is counted by itself.
    const QByteArray digest = QCryptographicHash::hash((place + u'\n' + m_id).toUtf8(), QCryptographicHash::Sha256).toHex();
    m_file = u"%1/parvis/turns/%2"_s.arg(states, QString::fromLatin1(digest.first(32)));
}

QByteArray Turns::words(qint64 turns) const
{
    return u"%1 %2\n"_s.arg(m_id).arg(turns).toLatin1();
}

qint64 Turns::turnsOf(const QByteArray &words) const
{
    const QList<QByteArray> parts = words.simplified().split(' ');
    return parts.value(0) == m_id.toLatin1() ? parts.value(1).toLongLong() : 0;
}

qint64 Turns::kept() const
{
    return std::max(keptInFile(), keptAsAttribute());
}

qint64 Turns::keptInFile() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return 0;
    return turnsOf(file.read(mostTurnsWords));
}

qint64 Turns::keptAsAttribute() const
{
    // By its path: a descriptor of ours that is closed takes the locks of SQLite along.
    std::array<char, mostTurnsWords> found = {};
    const auto size = m_workspace.isEmpty() ? -1 : ::getxattr(m_workspace.constData(), turnsAttribute, found.data(), found.size());
    return size > 0 ? turnsOf(QByteArray(found.data(), size)) : 0;
}

domain::Result<bool> Turns::isBehind(Connection &connection) const
{
    // This machine's first: another process counts in the workspace before it does here.
    const qint64 here = kept();
    return turnsIn(connection).and_then([&](qint64 there) -> domain::Result<bool> {
        if (there >= here)
            return false;
        return isRestored(connection).transform([](bool isAskedAnyway) { return !isAskedAnyway; });
    });
}

domain::Result<> Turns::catchUp(Connection &connection) const
{
    const qint64 here = kept();
    const auto there = turnsIn(connection);
    if (!there)
        return std::unexpected(there.error());
    if (*there >= here)
        return {};
    return isRestored(connection)
        .and_then([&](bool isAskedAnyway) { return isAskedAnyway ? domain::Result<>() : noteCopied(connection); })
        .and_then([&] { return askAboutAllThatIsPlanned(connection); })
        .and_then([&] { return writeTurns(connection, here); });
}

domain::Result<qint64> Turns::count(Connection &connection)
{
    return turnsIn(connection).and_then([&](qint64 turns) { return writeTurns(connection, turns + 1).transform([turns] { return turns + 1; }); });
}

bool Turns::isUncounted()
{
    return uncountedTurns();
}

void Turns::keep(qint64 turns) const
{
    const bool isInFile = keepInFile(turns);
    const bool isAttribute = keepAsAttribute(turns);
    if (!isInFile && !isAttribute)
        uncountedTurns() = true;
}

bool Turns::keepAsAttribute(qint64 turns) const
{
    if (m_workspace.isEmpty())
        return false;
    if (keptAsAttribute() >= turns)
        return true;
    const QByteArray value = words(turns);
    if (::setxattr(m_workspace.constData(), turnsAttribute, value.constData(), static_cast<size_t>(value.size()), 0) == 0)
        return true;
    qCInfo(lcTurns).noquote() << "Not kept as an attribute of" << QFile::decodeName(m_workspace) << qt_error_string(errno);
    return false;
}

bool Turns::keepInFile(qint64 turns) const
{
    if (m_file.isEmpty())
        return false;
    const QString folder = QFileInfo(m_file).path();
    if (!QDir().mkpath(folder)) {
        qCInfo(lcTurns).noquote() << "There is no folder" << folder;
        return false;
    }
    constexpr auto ofThePerson = QFile::ReadOwner | QFile::WriteOwner;
    QFile::setPermissions(folder, ofThePerson | QFile::ExeOwner);
    // Another process that sends from the same workspace may be at it.
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(turnsPatience) && lock.error() == QLockFile::LockFailedError)
        qCInfo(lcTurns).noquote() << "Another process keeps" << m_file;
    if (keptInFile() >= turns)
        return true;
    QSaveFile file(m_file);
    const QByteArray value = words(turns);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ofThePerson) && file.write(value) == value.size() && file.commit())
        return true;
    qCInfo(lcTurns).noquote() << "Not kept in" << m_file << file.errorString();
    return false;
}

} // namespace parvis::store
