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

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

Q_LOGGING_CATEGORY(lcTurns, "parvis.store.turns", QtWarningMsg)

constexpr std::chrono::milliseconds turnsPatience{1000};

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
    if (place.isEmpty() || states.isEmpty())
        return;
    // Of its path nobody can read more than that it is the same; what stood there before it, under another id, is counted by itself.
    const QByteArray digest = QCryptographicHash::hash((place + u'\n' + m_id).toUtf8(), QCryptographicHash::Sha256).toHex();
    m_file = u"%1/parvis/turns/%2"_s.arg(states, QString::fromLatin1(digest.first(32)));
}

qint64 Turns::kept() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 mostRead = 200;
    const QStringList words = QString::fromLatin1(file.read(mostRead)).split(u' ', Qt::SkipEmptyParts);
    return words.value(0) == m_id ? words.value(1).toLongLong() : 0;
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
    return isRestored(connection).and_then([&](bool isAskedAnyway) { return isAskedAnyway ? domain::Result<>() : noteCopied(connection); }).and_then([&] {
        return writeTurns(connection, here);
    });
}

domain::Result<qint64> Turns::count(Connection &connection)
{
    return turnsIn(connection).and_then([&](qint64 turns) { return writeTurns(connection, turns + 1).transform([turns] { return turns + 1; }); });
}

void Turns::keep(qint64 turns) const
{
    if (m_file.isEmpty())
        return;
    const QString folder = QFileInfo(m_file).path();
    if (!QDir().mkpath(folder)) {
        qCInfo(lcTurns).noquote() << "There is no folder" << folder;
        return;
    }
    constexpr auto ofThePerson = QFile::ReadOwner | QFile::WriteOwner;
    QFile::setPermissions(folder, ofThePerson | QFile::ExeOwner);
    // Another process that sends from the same workspace may be at it.
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(turnsPatience) && lock.error() == QLockFile::LockFailedError)
        qCInfo(lcTurns).noquote() << "Another process keeps" << m_file;
    if (kept() >= turns)
        return;
    QSaveFile file(m_file);
    const QByteArray words = u"%1 %2\n"_s.arg(m_id).arg(turns).toLatin1();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ofThePerson) || file.write(words) != words.size() || !file.commit())
        qCInfo(lcTurns).noquote() << "Not kept in" << m_file << file.errorString();
}

} // namespace parvis::store
