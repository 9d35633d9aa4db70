// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferencesdialog.h"

#include "tests/support/fakeclock.h"
#include "tests/support/fakedisplay.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTimeEdit>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

struct Desk
{
    explicit Desk(bool isServed = true)
    {
        display.isServed = isServed;
        dialog.emplace(ui::PreferencesDialog::Context{.preferences = preferences, .pause = pause, .display = display});
        dialog->showPart(ui::PreferencesDialog::Part::Notifications);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*dialog));
    }
    [[nodiscard]] QCheckBox *box(const QString &name) const { return tests::named<QCheckBox>(*dialog, name); }
    [[nodiscard]] bool says(const QString &words) const
    {
        return std::ranges::any_of(dialog->findChildren<QLabel *>(),
                                   [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    tests::FakeClock clock;
    models::Preferences preferences;
    models::NoticePause pause{preferences, clock};
    tests::FakeDisplay display;
    std::optional<ui::PreferencesDialog> dialog;
};

} // namespace

class PreferencesDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
        ui::theme::apply(ui::theme::Scheme::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void whatIsToldIsChosenAtOnce()
    {
        const Desk desk;
        desk.box(u"what a rule"_s)->click();
        QVERIFY(!desk.preferences.noticeWishes().wantsMatches);
        desk.box(u"which mentions become late"_s)->click();
        QVERIFY(!desk.preferences.noticeWishes().wantsTriage);
        desk.box(u"what did not work"_s)->click();
        QVERIFY(!desk.preferences.noticeWishes().wantsProblems);
        desk.box(u"Show what was said"_s)->click();
        QVERIFY(!desk.preferences.noticeWishes().showsWords);
    }

    void whatAMeteredConnectionCarriesIsChosenAtOnce()
    {
        const Desk desk;
        QComboBox *metered = nullptr;
        for (QComboBox *combo : desk.dialog->findChildren<QComboBox *>()) {
            if (combo->accessibleName() == u"On a metered connection"_s)
                metered = combo;
        }
        QVERIFY(metered);
        QCOMPARE(metered->currentText(), u"fetch less often"_s);
        QTest::keyClick(metered, Qt::Key_Down);
        QCOMPARE(desk.preferences.meteredSaving(), domain::NetworkSaving::SendOnly);
    }

    void quietHoursHaveTimesAndDays()
    {
        // GIVEN they are off: their times and days cannot be chosen, and it is said why
        const Desk desk;
        auto *from = tests::named<QTimeEdit>(*desk.dialog, u"Quiet hours begin"_s);
        auto *until = tests::named<QTimeEdit>(*desk.dialog, u"Quiet hours end"_s);
        QVERIFY(!from->isEnabled());
        QVERIFY(!from->toolTip().isEmpty());
        // WHEN
        desk.box(u"Quiet hours: show nothing"_s)->click();
        QVERIFY(desk.says(u"of the next day"_s));
        from->setTime(QTime(12, 0));
        until->setTime(QTime(13, 30));
        desk.box(u"Quiet hours begin on Sunday"_s)->click();
        // THEN
        const models::QuietHours quiet = desk.preferences.noticeWishes().quiet;
        QVERIFY(quiet.isOn);
        QCOMPARE(quiet.from, QTime(12, 0));
        QCOMPARE(quiet.until, QTime(13, 30));
        QCOMPARE(quiet.days, (std::array{true, true, true, true, true, true, false}));
        QVERIFY(!desk.says(u"of the next day"_s));
    }

    void aTimeIsWrittenOverTheOtherInOneGo_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        const QLocale french(QLocale::French, QLocale::France);
        QTest::newRow("with its half") << american << u"11:00 PM"_s << QTime(23, 0);
        QTest::newRow("in small letters") << american << u"9:45 am"_s << QTime(9, 45);
        QTest::newRow("of 24 hours") << american << u"21:15"_s << QTime(21, 15);
        QTest::newRow("in French") << french << u"23h30"_s << QTime(23, 30);
        QTest::newRow("without a sign") << french << u"2330"_s << QTime(23, 30);
        QTest::newRow("what is none is not taken") << french << u"7:x5"_s << QTime(7, 5);
    }
    void aTimeIsWrittenOverTheOtherInOneGo()
    {
        QFETCH(const QLocale, locale);
        QFETCH(const QString, typed);
        QFETCH(const QTime, time);
        QLocale::setDefault(locale);
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&*desk.dialog));
        desk.box(u"Quiet hours: show nothing"_s)->click();
        auto *from = tests::named<QTimeEdit>(*desk.dialog, u"Quiet hours begin"_s);
        // WHEN all of it is chosen, or the keyboard comes into it
        for (const bool isWhole : {true, false}) {
            from->setTime(QTime(22, 30));
            desk.box(u"Quiet hours: show nothing"_s)->setFocus();
            from->setFocus(Qt::TabFocusReason);
            if (isWhole)
                QTest::keyClick(from, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(from, typed);
            // THEN
            QCOMPARE(from->time(), time);
            QCOMPARE(desk.preferences.noticeWishes().quiet.from, time);
        }
    }

    void anHourAloneLeavesTheMinutes()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&*desk.dialog));
        desk.box(u"Quiet hours: show nothing"_s)->click();
        auto *from = tests::named<QTimeEdit>(*desk.dialog, u"Quiet hours begin"_s);
        from->setTime(QTime(22, 30));
        from->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(from, u"9"_s);
        QCOMPARE(from->time(), QTime(21, 30));
        // WHEN it is all written over, and a letter taken back
        QTest::keyClick(from, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(from, u"12"_s);
        QTest::keyClick(from, Qt::Key_Backspace);
        QCOMPARE(from->time(), QTime(1, 0));
    }

    void aPauseIsSaidAndEnded()
    {
        Desk desk;
        QVERIFY(!desk.says(u"paused"_s));
        desk.pause.forAnHour();
        QVERIFY(desk.says(u"Notifications are paused until"_s));
        tests::named<QPushButton>(*desk.dialog, u"Resume notifications"_s)->click();
        QVERIFY(!desk.pause.until());
        QVERIFY(!desk.says(u"paused"_s));
    }

    void aDesktopWithoutNotificationsIsSaidPlainly()
    {
        const Desk served;
        QVERIFY(!served.says(u"no notification service"_s));
        const Desk bare(false);
        QVERIFY(bare.says(u"no notification service"_s));
    }

    void whereThereIsNoTrayItIsSaidWhy()
    {
        // GIVEN a bare screen
        Desk desk;
        desk.dialog->showPart(ui::PreferencesDialog::Part::General);
        // THEN
        for (const QString &name : {u"Show Parvis in the tray"_s, u"Keep Parvis in the tray when its window is closed"_s}) {
            QVERIFY(!desk.box(name)->isEnabled());
            QVERIFY(desk.box(name)->toolTip().contains(u"no tray"_s));
        }
    }

    void everyControlThatTakesTheFocusHasAName()
    {
        Desk desk;
        for (const auto part : {ui::PreferencesDialog::Part::General, ui::PreferencesDialog::Part::Notifications}) {
            desk.dialog->showPart(part);
            for (const QWidget *widget : desk.dialog->findChildren<QWidget *>()) {
                if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0)
                    QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(PreferencesDialogTest)
#include "preferencesdialogtest.moc"
