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
    return "[Unit]\nDescription=Parvis: send what is due\nDocumentation=man:parvisctl(1)\n\n[Service]\nType=oneshot\nExecStart="
        + quotedForUnit(m_place.program) + " -w " + quotedForUnit(m_workspace) + " send --within 60\nTimeoutStartSec=15min\nNice=5\n";
}

QByteArray SendingTimer::timerUnit() const
{
    // Each minute: what falls due before the next one is waited for, and leaves at its second.
    return "[Unit]\nDescription=Parvis: send what is due, each minute\nDocumentation=man:parvisctl(1)\n\n[Timer]\nOnCalendar=minutely\nAccuracySec=1s\n\n"
           "[Install]\nWantedBy=timers.target\n";
}

bool SendingTimer::isOn() const
{
    return QFileInfo::exists(m_place.units + u'/' + timerName());
}

domain::Result<> SendingTimer::turnOn()
{
    if (m_place.program.isEmpty())
        return domain::failure(Kind::NotFound, u"parvisctl"_s);
    if (m_workspace.contains(u'\n') || m_workspace.contains(u'\r'))
        return domain::failure(Kind::Invalid, u"the path has a line's end in it"_s);
    if (!QDir().mkpath(m_place.units))
        return domain::failure(Kind::Unwritable, m_place.units);
    const auto written = writeUnit(m_place.units + u'/' + serviceName(), serviceUnit())
                             .and_then([this] { return writeUnit(m_place.units + u'/' + timerName(), timerUnit()); })
                             .and_then([this] { return run({u"daemon-reload"_s}); })
                             .and_then([this] { return run({u"enable"_s, u"--now"_s, timerName()}); });
    if (!written)
        removeUnits();
    return written;
}

domain::Result<> SendingTimer::turnOff()
{
    if (!isOn())
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
