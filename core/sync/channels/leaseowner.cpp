// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/leaseowner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSysInfo>
#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

/// When the process began, in ticks since the machine was started: a number is given to other processes later on. Empty where there is none, and of one that
/// has ended and whose parent has not asked yet how.
QString beginningOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The name stands in parentheses and may hold anything; after it comes the state, and the 22nd field of all is the 20th (proc_pid_stat(5)).
    const QByteArray stat = file.readAll();
    constexpr int afterName = 19;
    const QByteArrayList fields = stat.sliced(stat.lastIndexOf(')') + 1).trimmed().split(' ');
    const bool isOver = fields.value(0) == "Z" || fields.value(0) == "X";
    return isOver ? QString() : QString::fromLatin1(fields.value(afterName));
}

/// This machine since it was started, and within it the room in which numbers of processes mean something (a container has its own).
QString thisMachine()
{
    const QString room = QFileInfo(u"/proc/self/ns/pid"_s).symLinkTarget().section(u'/', -1);
    return QString::fromLatin1(QSysInfo::bootUniqueId()) + u'/' + room;
}

} // namespace

QString newLeaseOwner()
{
    const qint64 process = QCoreApplication::applicationPid();
    return u"%1 %2 %3 %4"_s.arg(thisMachine(), QString::number(process), beginningOf(process), QUuid::createUuid().toString(QUuid::Id128));
}

bool hasEnded(const QString &leaseOwner)
{
    const QString machine = leaseOwner.section(u' ', 0, 0);
    const QString beginning = leaseOwner.section(u' ', 2, 2);
    if (beginning.isEmpty() || machine != thisMachine())
        return false;
    return beginningOf(leaseOwner.section(u' ', 1, 1).toLongLong()) != beginning;
}

} // namespace parvis::sync
