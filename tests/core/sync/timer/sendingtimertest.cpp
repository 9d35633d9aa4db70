// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timer/sendingtimer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// The units that send while no window is open.
class SendingTimerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_asked;
    int m_refuses = 0;   ///< status of `enable`

    [[nodiscard]] sync::SendingTimer::Place place()
    {
        return {.units = m_folder.path() + u"/units"_s, .program = u"/usr/bin/parvisctl"_s, .systemctl = [this](const QStringList &arguments) {
                    m_asked << arguments.join(u' ');
                    const bool isRefused = arguments.first() == "enable"_L1 && m_refuses != 0;
                    return sync::SendingTimer::Ran{.status = isRefused ? m_refuses : 0, .output = isRefused ? u"no bus"_s : QString()};
                }};
    }
    [[nodiscard]] QStringList units() const { return QDir(m_folder.path() + u"/units"_s).entryList(QDir::Files, QDir::Name); }

private Q_SLOTS:
    void init()
    {
        QVERIFY(QDir(m_folder.path() + u"/units"_s).removeRecursively());
        m_asked.clear();
        m_refuses = 0;
    }

    void itIsTurnedOnAndOffAgain()
    {
        // GIVEN
        sync::SendingTimer timer(place(), u"/home/mill/Work.parvis"_s, u"ab12"_s);
        QVERIFY(!timer.isOn());
        // WHEN
        QVERIFY(timer.turnOn());
        // THEN
        QVERIFY(timer.isOn());
        QCOMPARE(units(), (QStringList{u"parvis-send-ab12.service"_s, u"parvis-send-ab12.timer"_s}));
        QCOMPARE(m_asked, (QStringList{u"daemon-reload"_s, u"enable --now parvis-send-ab12.timer"_s}));
        // AND another workspace's is another one
        QVERIFY(!sync::SendingTimer(place(), u"/home/mill/Other.parvis"_s, u"cd34"_s).isOn());
        // WHEN
        QVERIFY(timer.turnOff());
        // THEN
        QVERIFY(!timer.isOn() && units().isEmpty());
        QVERIFY(m_asked.contains(u"disable --now parvis-send-ab12.timer"_s));
    }

    void aCopyLeavesTheTimerOfTheOriginalAlone()
    {
        // GIVEN a workspace that sends, and a copy of it, which has its id
        const auto fileOf = [this](const QString &name) {
            QFile file(m_folder.filePath(name));
            return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
        };
        const QString original = fileOf(u"100 % \"ours\" $HOME\\x.parvis"_s);
        const QString copied = fileOf(u"copy.parvis"_s);
        sync::SendingTimer first(place(), original, u"ab12"_s);
        sync::SendingTimer copy(place(), copied, u"ab12"_s);
        QVERIFY(first.turnOn());
        // THEN
        QVERIFY(first.isOn() && first.otherFile().isEmpty());
        QVERIFY(!copy.isOn());
        QCOMPARE(copy.otherFile(), original);
        // WHEN
        QVERIFY(copy.turnOff());
        const auto refused = copy.turnOn();
        // THEN
        QCOMPARE(refused.error().kind, domain::Error::Kind::Conflict);
        QCOMPARE(refused.error().detail, original);
        QVERIFY(first.isOn());
        // AND where it is to take it over and cannot, the original's stays
        m_refuses = 1;
        QVERIFY(!copy.turnOn(true));
        QVERIFY(first.isOn());
        m_refuses = 0;
        // WHEN it is to take it over
        QVERIFY(copy.turnOn(true));
        // THEN
        QVERIFY(copy.isOn() && !first.isOn());
        QCOMPARE(first.otherFile(), copied);
        // AND of one that was moved there is nobody to ask
        QVERIFY(QFile::remove(copied));
        QVERIFY(first.turnOn() && first.isOn());
    }

    void pathsAreTakenLiterally()
    {
        const sync::SendingTimer timer(place(), u"/home/mill/100 % \"ours\" $HOME\\x.parvis"_s, u"ab12"_s);
        const QByteArray unit = timer.serviceUnit();
        QVERIFY2(unit.contains("-w \"/home/mill/100 %% \\\"ours\\\" $$HOME\\\\x.parvis\" send"), unit.constData());
        sync::SendingTimer broken(place(), u"/home/mill/two\nlines.parvis"_s, u"ab12"_s);
        QCOMPARE(broken.turnOn().error().kind, domain::Error::Kind::Invalid);
        QVERIFY(units().isEmpty());
    }

    void nothingIsLeftWhereSystemdRefuses()
    {
        m_refuses = 1;
        sync::SendingTimer timer(place(), u"/home/mill/Work.parvis"_s, u"ab12"_s);
        const auto turned = timer.turnOn();
        QCOMPARE(turned.error().kind, domain::Error::Kind::Refused);
        QVERIFY(turned.error().detail.contains(u"no bus"_s));
        QVERIFY(!timer.isOn() && units().isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile inTheWay(m_folder.path() + u"/units"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        sync::SendingTimer timer(place(), u"/home/mill/Work.parvis"_s, u"ab12"_s);
        QCOMPARE(timer.turnOn().error().kind, domain::Error::Kind::Unwritable);
        QVERIFY(m_asked.isEmpty() || !m_asked.contains(u"enable --now parvis-send-ab12.timer"_s));
        QVERIFY(inTheWay.remove());
    }
};

QTEST_GUILESS_MAIN(SendingTimerTest)
#include "sendingtimertest.moc"
