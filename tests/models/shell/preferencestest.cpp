// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/preferences.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::models;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
    }

    void choicesAreRememberedAndToldOnce()
    {
        // GIVEN
        {
            Preferences preferences;
            const QSignalSpy told(&preferences, &Preferences::appearanceChanged);
            QCOMPARE(preferences.appearance(), Preferences::Appearance::System);
            // WHEN
            preferences.setAppearance(Preferences::Appearance::Dark);
            preferences.setAppearance(Preferences::Appearance::Dark);
            preferences.setLanguage(u"fr"_s);
            preferences.setLastPlace(PlaceId::Inbox);
            QVERIFY(preferences.isInboxGrouped() && !preferences.isInboxCompact());
            preferences.setInboxGrouped(false);
            preferences.setInboxCompact(true);
            // THEN
            QCOMPARE(told.size(), 1);
        }
        const Preferences again;
        QCOMPARE(again.appearance(), Preferences::Appearance::Dark);
        QCOMPARE(again.language(), u"fr"_s);
        QCOMPARE(again.lastPlace(), PlaceId::Inbox);
        QVERIFY(!again.isInboxGrouped() && again.isInboxCompact());
    }

    void whatIsSparedOnAMeteredNetworkIsRemembered()
    {
        using parvis::domain::NetworkSaving;
        // GIVEN what nobody chose
        {
            Preferences preferences;
            const QSignalSpy told(&preferences, &Preferences::meteredSavingChanged);
            QCOMPARE(preferences.meteredSaving(), NetworkSaving::Less);
            // WHEN
            preferences.setMeteredSaving(NetworkSaving::Less);
            preferences.setMeteredSaving(NetworkSaving::SendOnly);
            // THEN
            QCOMPARE(told.size(), 1);
        }
        Preferences again;
        QCOMPARE(again.meteredSaving(), NetworkSaving::SendOnly);
        again.setMeteredSaving(NetworkSaving::No);
        QCOMPARE(Preferences().meteredSaving(), NetworkSaving::No);
    }

    void whatIsWantedOnTheDesktopIsRememberedToTheLastDay()
    {
        // GIVEN
        NoticeWishes wishes;
        {
            Preferences preferences;
            QCOMPARE(preferences.noticeWishes(), wishes);
            QVERIFY(preferences.isTrayShown());
            QVERIFY(!preferences.isKeptInTray());
            const QSignalSpy told(&preferences, &Preferences::noticeWishesChanged);
            // WHEN
            wishes = {.wantsMatches = false,
                      .showsWords = false,
                      .quiet = {.isOn = true, .from = QTime(21, 30), .until = QTime(7, 15), .days = {true, false, true, false, false, false, true}},
                      .pausedUntil = parvis::domain::fromMs(1'795'423'260'000)};
            preferences.setNoticeWishes(wishes);
            preferences.setNoticeWishes(wishes);
            preferences.setKeptInTray(true);
            // THEN
            QCOMPARE(told.size(), 1);
        }
        Preferences again;
        QCOMPARE(again.noticeWishes(), wishes);
        QVERIFY(again.isKeptInTray());
        wishes.pausedUntil.reset();
        wishes.quiet.days = {};
        again.setNoticeWishes(wishes);
        QCOMPARE(again.noticeWishes(), wishes);
    }

    void theLastWorkspaceComesFirstAndGoneOnesAreLeftOut()
    {
        // GIVEN
        Preferences preferences;
        const auto make = [this](const QString &name) {
            QFile file(m_folder->filePath(name));
            return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
        };
        const QString one = make(u"one.parvis"_s);
        const QString two = make(u"two.parvis"_s);
        // WHEN
        preferences.rememberWorkspace(one);
        preferences.rememberWorkspace(two);
        preferences.rememberWorkspace(one);
        // THEN
        QCOMPARE(preferences.recentWorkspaces(), (QStringList{one, two}));
        // WHEN
        QVERIFY(QFile::remove(one));
        // THEN
        QCOMPARE(preferences.recentWorkspaces(), QStringList{two});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferencestest.moc"
