// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timer/sendingtimer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using Kind = domain::Error::Kind;

namespace {

/// What a unit says; empty where it cannot be read.
QByteArray unitIn(const QString &path)
{
    constexpr qint64 longest = 100'000;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longest) : QByteArray();
}

SendingTimer::Ran runSystemctl(const QStringList &arguments)
{
    constexpr int longestMs = 20'000;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"systemctl"_s, QStringList{u"--user"_s} + arguments);
    if (!process.waitForFinished(longestMs))
        return {.status = -1, .output = process.errorString()};
    return {.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, .output = QString::fromLocal8Bit(process.readAll()).trimmed()};
}

/// An argument as systemd.service(5) reads it: in quotes, with what means something to it taken literally.
QByteArray quotedForUnit(const QString &argument)
{
    QString text = argument;
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    return (u'"' + text + u'"').toUtf8();
}

/// What quotedForUnit() made, of a line of a unit: what stands behind `before`; empty where that is not there.
QString unquotedOfUnit(const QString &unit, const QString &before)
{
    const qsizetype at = unit.indexOf(before + u'"');
    QString text;
    for (qsizetype i = at + before.size() + 1; at >= 0 && i < unit.size() && unit[i] != u'"'; ++i) {
        const bool isPaired = unit[i] == u'\\' || ((unit[i] == u'%' || unit[i] == u'$') && unit.sliced(i + 1).startsWith(unit[i]));
        if (isPaired && i + 1 < unit.size())
            ++i;
        text += unit[i];
    }
    return text;
}

/// Whether both lead to the same file.
bool isSameFile(const QString &one, const QString &other)
{
    const QString file = QFileInfo(one).canonicalFilePath();
    return one == other || (!file.isEmpty() && file == QFileInfo(other).canonicalFilePath());
}

domain::Result<> writeUnit(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return domain::failure(Kind::Unwritable, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

SendingTimer::Place SendingTimer::usualPlace()
{
    const QString beside = QCoreApplication::applicationDirPath() + u"/parvisctl"_s;
    return {.units = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user"_s,
            .program = QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(u"parvisctl"_s),
            .systemctl = runSystemctl};
}

bool SendingTimer::isPossible()
{
    // sd_booted(3), and the manager of this person.
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QFileInfo(u"/run/systemd/system"_s).isDir() && QFileInfo(runtime + u"/systemd/private"_s).exists()
        && !QStandardPaths::findExecutable(u"systemctl"_s).isEmpty();
}

SendingTimer::SendingTimer(const Place &place, const QString &workspace, const QString &id)
    : m_place(place)
    , m_workspace(QFileInfo(workspace).absoluteFilePath())
    , m_stem(u"parvis-send-"_s + id)
{
}

QByteArray SendingTimer::serviceUnit() const
{
    // 5: the workspace is offline, as its person wants it.
    return "[Unit]\nDescription=Parvis: send what is due\nDocumentation=man:parvisctl(1)\n\n[Service]\nType=oneshot\nExecStart="
        + quotedForUnit(m_place.program) + " -w " + quotedForUnit(m_workspace)
        + " send --within 60 --quiet\nSuccessExitStatus=5\nTimeoutStartSec=15min\nNice=5\n";
}

QByteArray SendingTimer::timerUnit() const
{
    // Each minute: what falls due before the next one is waited for, and leaves at its second.
    return "[Unit]\nDescription=Parvis: send what is due, each minute\nDocumentation=man:parvisctl(1)\n\n[Timer]\nOnCalendar=minutely\nAccuracySec=1s\n\n"
           "[Install]\nWantedBy=timers.target\n";
}

QString SendingTimer::servedFile() const
{
    if (!QFileInfo::exists(m_place.units + u'/' + timerName()))
        return {};
    const QString unit = QString::fromUtf8(unitIn(m_place.units + u'/' + serviceName()));
    const QString served = unquotedOfUnit(unit.section(u"\nExecStart="_s, 1).section(u'\n', 0, 0), u" -w "_s);
    // One that somebody wrote anew by hand names it otherwise: it is this one's as far as anybody knows.
    return served.isEmpty() ? m_workspace : served;
}

bool SendingTimer::isOn() const
{
    const QString served = servedFile();
    return !served.isEmpty() && isSameFile(served, m_workspace);
}

QString SendingTimer::otherFile() const
{
    const QString served = servedFile();
    return served.isEmpty() || isSameFile(served, m_workspace) ? QString() : served;
}

bool SendingTimer::isOthers() const
{
    const QString other = otherFile();
    return !other.isEmpty() && QFileInfo::exists(other);
}

domain::Result<> SendingTimer::turnOn(bool takesOver)
{
    if (!takesOver && isOthers())
        return domain::failure(Kind::Conflict, otherFile());
    if (m_place.program.isEmpty())
        return domain::failure(Kind::NotFound, u"parvisctl"_s);
    if (m_workspace.contains(u'\n') || m_workspace.contains(u'\r'))
        return domain::failure(Kind::Invalid, u"the path has a line's end in it"_s);
    if (!QDir().mkpath(m_place.units))
        return domain::failure(Kind::Unwritable, m_place.units);
    // What is taken over is given back where it cannot be.
    const QByteArray former = isOthers() ? unitIn(m_place.units + u'/' + serviceName()) : QByteArray();
    const auto written = writeUnit(m_place.units + u'/' + serviceName(), serviceUnit())
                             .and_then([this] { return writeUnit(m_place.units + u'/' + timerName(), timerUnit()); })
                             .and_then([this] { return run({u"daemon-reload"_s}); })
                             .and_then([this] { return run({u"enable"_s, u"--now"_s, timerName()}); });
    if (!written && !former.isEmpty())
        static_cast<void>(writeUnit(m_place.units + u'/' + serviceName(), former).and_then([this] { return run({u"daemon-reload"_s}); }));
    else if (!written)
        removeUnits();
    return written;
}

domain::Result<> SendingTimer::turnOff()
{
    if (!QFileInfo::exists(m_place.units + u'/' + timerName()) || isOthers())
        return {};
    if (auto stopped = run({u"disable"_s, u"--now"_s, timerName()}); !stopped)
        return stopped;
    removeUnits();
    return {};
}

domain::Result<> SendingTimer::run(const QStringList &arguments) const
{
    const Ran ran = m_place.systemctl(arguments);
    if (ran.status == 0)
        return {};
    return domain::failure(Kind::Refused,
                           u"systemctl --user %1: %2"_s.arg(arguments.join(u' '), ran.output.isEmpty() ? QString::number(ran.status) : ran.output));
}

void SendingTimer::removeUnits() const
{
    QFile::remove(m_place.units + u'/' + timerName());
    QFile::remove(m_place.units + u'/' + serviceName());
    static_cast<void>(m_place.systemctl({u"daemon-reload"_s}));
}

} // namespace parvis::sync
