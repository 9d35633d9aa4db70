// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trayicon.h"

#include "tests/support/fakeclock.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

struct Tray
{
    /// The entry whose text begins so, in the menu or in one of its own menus; none where it is not offered now.
    [[nodiscard]] QAction *entry(const QString &text) { return entryIn(icon.menu(), text); }

    tests::FakeClock clock;
    models::Navigator navigator;
    models::Connectivity connectivity;
    models::Preferences preferences;
    models::NoticePause pause{preferences, clock};
    ui::TrayIcon icon{{.navigator = navigator, .connectivity = connectivity, .preferences = preferences, .pause = pause}};

private:
    static QAction *entryIn(const QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions()) {
            if (!action->isVisible())
                continue;
            if (action->text().startsWith(text))
                return action;
            if (QAction *found = action->menu() ? entryIn(*action->menu(), text) : nullptr)
                return found;
        }
        return nullptr;
    }
};

} // namespace

class TrayIconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void whatWaitsIsCountedAndOneEntryAway()
    {
        // GIVEN
        Tray tray;
        QSignalSpy window(&tray.icon, &ui::TrayIcon::windowRequested);
        QSignalSpy waiting(&tray.navigator, &models::Navigator::waitingRequested);
        // WHEN
        tray.icon.setWaiting(12);
        QVERIFY(tray.entry(u"Waiting (12)"_s));
        tray.entry(u"Waiting"_s)->trigger();
        // THEN
        QCOMPARE(window.size(), 1);
        QCOMPARE(waiting.size(), 1);
        tray.entry(u"Open Parvis"_s)->trigger();
        QCOMPARE(window.size(), 2);
    }

    void notificationsArePausedAndResumed()
    {
        Tray tray;
        QVERIFY(!tray.entry(u"Resume notifications"_s));
        // WHEN
        tray.entry(u"For 1 hour"_s)->trigger();
        // THEN
        QVERIFY(tray.pause.until());
        QVERIFY(!tray.entry(u"Pause notifications"_s));
        QVERIFY(tray.entry(u"Resume notifications (paused until "_s));
        tray.entry(u"Resume notifications"_s)->trigger();
        QVERIFY(!tray.pause.until());
        tray.entry(u"Until tomorrow"_s)->trigger();
        QVERIFY(tray.pause.until());
    }

    void theNetworkIsLeftAndTheSwitchFollows()
    {
        Tray tray;
        tray.entry(u"Work offline"_s)->trigger();
        QVERIFY(tray.connectivity.isOffline());
        tray.connectivity.setOffline(false);
        QVERIFY(!tray.entry(u"Work offline"_s)->isChecked());
    }

    void aCopyThatWaitsAsksAtTheWindow()
    {
        Tray tray;
        tray.connectivity.setOffline(true);
        tray.connectivity.waitForWord();
        const QSignalSpy window(&tray.icon, &ui::TrayIcon::windowRequested);
        tray.entry(u"Work offline"_s)->trigger();
        QVERIFY(tray.connectivity.isOffline());
        QVERIFY(tray.entry(u"Work offline"_s)->isChecked());
        QCOMPARE(window.size(), 1);
    }

    void quittingIsAskedFor()
    {
        Tray tray;
        const QSignalSpy quit(&tray.icon, &ui::TrayIcon::quitRequested);
        tray.entry(u"Quit"_s)->trigger();
        QCOMPARE(quit.size(), 1);
    }

    void whereThereIsNoTrayItIsNotShown()
    {
        // GIVEN a bare screen
        const Tray tray;
        QVERIFY(!ui::TrayIcon::isPossible());
        // THEN
        QVERIFY(!tray.icon.isShown());
    }

    void theBadgeIsSeenAtEverySize()
    {
        const QColor badge(0xC8, 0x4E, 0x00);
        for (const int size : {16, 22, 24, 32, 48, 64}) {
            const auto painted = [size, &badge](qint64 waiting) {
                const QImage image = ui::trayPicture(waiting).pixmap(QSize(size, size), 1.0).toImage();
                int pixels = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x)
                        pixels += image.pixelColor(x, y) == badge ? 1 : 0;
                }
                return pixels;
            };
            QCOMPARE(painted(0), 0);
            QVERIFY(painted(1) > 0);
            QVERIFY(painted(99) > 0);
            QVERIFY(painted(12'000) > 0);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TrayIconTest)
#include "trayicontest.moc"
