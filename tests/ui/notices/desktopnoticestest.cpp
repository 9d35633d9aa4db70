// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/desktopnotices.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtDBus/QDBusConnection>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace parvis;
using Answer = models::NoticeDisplay::Answer;
using models::Notice;

namespace {

/// A session bus of the test's own, with nothing on it.
class Bus
{
public:
    explicit Bus(const QString &folder)
    {
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s, u"--address=unix:dir=%1"_s.arg(folder)});
        if (!m_daemon.waitForReadyRead())
            qFatal("no session bus can be started");
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~Bus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Bus)

    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

/// A notification service (Desktop Notifications Specification 1.2) that shows nothing and tells what it was asked.
class Service final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    explicit Service(QStringList capabilities)
        : m_capabilities(std::move(capabilities))
    {
    }

    void click(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }

    // The bus knows these by their names.
    // NOLINTBEGIN(readability-identifier-naming)
public Q_SLOTS:
    QStringList GetCapabilities() { return m_capabilities; }
    uint Notify(const QString &application, uint /*replaces*/, const QString &icon, const QString &summary, const QString &body, const QStringList &actions,
                const QVariantMap &hints, int /*timeout*/)
    {
        ++m_last;
        Q_EMIT notified(m_last,
                        {{u"application"_s, application},
                         {u"icon"_s, icon},
                         {u"summary"_s, summary},
                         {u"body"_s, body},
                         {u"actions"_s, actions},
                         {u"event"_s, hints.value(u"x-kde-eventId"_s)},
                         {u"desktop-entry"_s, hints.value(u"desktop-entry"_s)}});
        return m_last;
    }
    void CloseNotification(uint id)
    {
        constexpr uint byACall = 3;
        Q_EMIT NotificationClosed(id, byACall);
        Q_EMIT closed(id);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND(readability-identifier-naming)
    void notified(uint id, const QVariantMap &said);
    void closed(uint id);

private:
    QStringList m_capabilities;
    uint m_last = 0;
};

/// The service on a connection and a thread of its own, as another program would be.
class Desktop
{
public:
    Desktop(const QString &address, const QStringList &capabilities)
        : m_service(new Service(capabilities))
    {
        QObject::connect(m_service, &Service::notified, &m_here, [this](uint id, const QVariantMap &said) {
            last = id;
            notified << said;
        });
        QObject::connect(m_service, &Service::closed, &m_here, [this](uint id) { closed << id; });
        m_service->moveToThread(&m_thread);
        m_thread.start();
        const auto enter = [this, address] {
            QDBusConnection bus = QDBusConnection::connectToBus(address, u"service"_s);
            return bus.registerObject(u"/org/freedesktop/Notifications"_s, m_service, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
                && bus.registerService(u"org.freedesktop.Notifications"_s);
        };
        bool isThere = false;
        QMetaObject::invokeMethod(m_service, enter, Qt::BlockingQueuedConnection, &isThere);
        if (!isThere)
            qFatal("the service did not get its name");
    }
    ~Desktop()
    {
        const auto leave = [] {
            QDBusConnection(u"service"_s).unregisterService(u"org.freedesktop.Notifications"_s);
            QDBusConnection::disconnectFromBus(u"service"_s);
        };
        QMetaObject::invokeMethod(m_service, leave, Qt::BlockingQueuedConnection);
        m_service->deleteLater();
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Desktop)

    /// Clicks on the last one shown: "default" is the notice itself.
    void click(const QString &action)
    {
        QMetaObject::invokeMethod(m_service, [service = m_service, id = last, action] { service->click(id, action); });
    }

    QList<QVariantMap> notified;
    QList<uint> closed;
    uint last = 0;

private:
    QThread m_thread;
    QObject m_here;
    Service *m_service;
};

Notice complaint()
{
    return {.kind = Notice::Kind::Matches,
            .title = u"1 new mention matches “Plaintes”"_s,
            .text = u"Ada: <b>cassé</b> & fâchée\nBéa: rien"_s,
            .mentions = {domain::Id<domain::Mention>(7)},
            .openText = u"Open"_s,
            .doneText = u"Mark as done"_s};
}

QStringList everything()
{
    return {u"actions"_s, u"body"_s, u"body-markup"_s};
}

bool isMapped(const QByteArray &library)
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

} // namespace

/// By the real protocol, on a bus of its own: what the desktop is told, and what comes back.
class DesktopNoticesTest : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNoticesTest(const Bus &bus)
        : m_bus(bus)
    {
    }

private Q_SLOTS:
    void theProgramDoesNotContainKNotifications()
    {
        const ui::DesktopNotices notices;
        QVERIFY(!isMapped("libKF6Notifications"));
    }

    void withoutAServiceNothingIsShownAndNothingIsSaid()
    {
        // GIVEN
        ui::DesktopNotices notices;
        std::optional<bool> isServed;
        QTest::failOnWarning();
        // WHEN
        notices.show(complaint(), [](Answer) { });
        notices.askIfServed([&isServed](bool answer) { isServed = answer; });
        // THEN
        QTRY_COMPARE(isServed, false);
        QVERIFY(isMapped("libKF6Notifications"));
    }

    void aNoticeReachesTheDesktop()
    {
        // GIVEN
        const Desktop desktop(m_bus.address(), everything());
        ui::DesktopNotices notices;
        std::optional<bool> isServed;
        notices.askIfServed([&isServed](bool answer) { isServed = answer; });
        QTRY_COMPARE(isServed, true);
        // WHEN
        notices.show(complaint(), [](Answer) { });
        // THEN
        QTRY_COMPARE(desktop.notified.size(), 1);
        const QVariantMap said = desktop.notified.first();
        QCOMPARE(said[u"summary"_s].toString(), complaint().title);
        QCOMPARE(said[u"body"_s].toString(), u"Ada: &lt;b&gt;cassé&lt;/b&gt; &amp; fâchée\nBéa: rien"_s);
        QCOMPARE(said[u"actions"_s].toStringList(), (QStringList{u"default"_s, u"Open"_s, u"1"_s, u"Mark as done"_s}));
        QCOMPARE(said[u"application"_s].toString(), u"Parvis"_s);
        QCOMPARE(said[u"icon"_s].toString(), u"io.github.parvis.Parvis"_s);
        QCOMPARE(said[u"event"_s].toString(), u"matches"_s);
        QCOMPARE(said[u"desktop-entry"_s].toString(), u"io.github.parvis.Parvis"_s);
    }

    void aClickComesBackOnce()
    {
        // GIVEN
        Desktop desktop(m_bus.address(), everything());
        ui::DesktopNotices notices;
        QList<Answer> answers;
        notices.show(complaint(), [&answers](Answer answer) { answers << answer; });
        QTRY_COMPARE(desktop.notified.size(), 1);
        // WHEN
        desktop.click(u"default"_s);
        desktop.click(u"1"_s);
        // THEN the first counts, and the desktop puts it away
        QTRY_COMPARE(answers, QList{Answer::Open});
        QTRY_VERIFY(desktop.closed.contains(desktop.last));
        // AND its button does something else
        notices.show(complaint(), [&answers](Answer answer) { answers << answer; });
        QTRY_COMPARE(desktop.notified.size(), 2);
        desktop.click(u"1"_s);
        QTRY_COMPARE(answers, (QList{Answer::Open, Answer::Done}));
    }

    void everyKindIsAnEventThatTheDesktopKnows_data()
    {
        QTest::addColumn<Notice::Kind>("kind");
        QTest::newRow("matches") << Notice::Kind::Matches;
        QTest::newRow("triage") << Notice::Kind::Triage;
        QTest::newRow("problem") << Notice::Kind::Problem;
        QTest::newRow("summary") << Notice::Kind::Summary;
    }
    void everyKindIsAnEventThatTheDesktopKnows()
    {
        // GIVEN an event that no .notifyrc names would be complained about, and not be shown
        QFETCH(const Notice::Kind, kind);
        QTest::failOnWarning();
        const Desktop desktop(m_bus.address(), everything());
        ui::DesktopNotices notices;
        Notice notice = complaint();
        notice.kind = kind;
        notice.doneText.clear();
        // WHEN
        notices.show(notice, [](Answer) { });
        // THEN
        QTRY_COMPARE(desktop.notified.size(), 1);
        QCOMPARE(desktop.notified.first()[u"event"_s].toString(), QLatin1StringView(QTest::currentDataTag()));
        QCOMPARE(desktop.notified.first()[u"actions"_s].toStringList(), (QStringList{u"default"_s, u"Open"_s}));
    }

    void whatIsWithdrawnAnswersNoMore()
    {
        // GIVEN
        Desktop desktop(m_bus.address(), everything());
        ui::DesktopNotices notices;
        QList<Answer> answers;
        notices.show(complaint(), [&answers](Answer answer) { answers << answer; });
        QTRY_COMPARE(desktop.notified.size(), 1);
        // WHEN
        notices.withdraw();
        desktop.click(u"default"_s);
        // THEN
        QTRY_VERIFY(desktop.closed.contains(desktop.last));
        // AND what was on its way is not shown any more
        notices.show(complaint(), [&answers](Answer answer) { answers << answer; });
        notices.withdraw();
        notices.show(complaint(), [&answers](Answer answer) { answers << answer; });
        QTRY_COMPARE(desktop.notified.size(), 2);
        QVERIFY(answers.isEmpty());
    }

    void aProgramWithoutItsPluginServesNothing()
    {
        // GIVEN
        ui::DesktopNotices notices({u"/nowhere/parvis_notifier.so"_s});
        QTest::ignoreMessage(QtWarningMsg, "Notifications cannot be shown: there is no /nowhere/parvis_notifier.so");
        std::optional<bool> isServed;
        // WHEN
        notices.show(complaint(), [](Answer) { });
        notices.askIfServed([&isServed](bool answer) { isServed = answer; });
        // THEN
        QTRY_COMPARE(isServed, false);
    }

private:
    const Bus &m_bus;
};

int main(int argc, char **argv)
{
    // Before anything in this process asks for a session bus.
    const QTemporaryDir folder;
    const Bus bus(folder.path());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address().toUtf8());
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    QApplication::setDesktopFileName(u"io.github.parvis.Parvis"_s);
    const QApplication application(argc, argv);
    DesktopNoticesTest test(bus);
    return QTest::qExec(&test, argc, argv);
}

#include "desktopnoticestest.moc"
