// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/keylistmodel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::models;

class KeyListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
    }

    void actionsStandByPlaceAndTitleWithTheirUsualKeys()
    {
        Preferences preferences;
        KeyListModel keys(preferences);
        const QAbstractItemModelTester tester(&keys);
        fill(keys);
        QCOMPARE(column(keys, KeyListModel::TitleColumn), (QStringList{u"Search"_s, u"New post"_s, u"Done"_s, u"Flag"_s}));
        QCOMPARE(column(keys, KeyListModel::KeysColumn), (QStringList{u"Ctrl+F"_s, u"N"_s, u"E"_s, u"F, S"_s}));
        // AND an action that is made again is the same one
        keys.add({.id = u"inbox.done"_s, .place = u"Inbox"_s, .title = u"Finished"_s, .usual = {}});
        QCOMPARE(keys.rowCount(), 4);
        QCOMPARE(keys.action(2).title, u"Finished"_s);
    }

    void whatThePersonChoseIsRemembered()
    {
        // GIVEN
        {
            Preferences preferences;
            KeyListModel keys(preferences);
            fill(keys);
            const QSignalSpy told(&keys, &KeyListModel::keysChanged);
            // WHEN one gets other keys and another none
            keys.give(2, QKeySequence(u"Ctrl+D"_s));
            keys.give(1, {});
            // THEN
            QCOMPARE(told.size(), 2);
        }
        Preferences preferences;
        KeyListModel again(preferences);
        fill(again);
        QCOMPARE(again.keys(u"inbox.done"_s), QList{QKeySequence(u"Ctrl+D"_s)});
        QVERIFY(again.isChosen(2));
        QVERIFY(again.keys(u"calendar.new-post"_s).isEmpty());
        // WHEN all go back
        again.resetAll();
        // THEN
        QCOMPARE(column(again, KeyListModel::KeysColumn), (QStringList{u"Ctrl+F"_s, u"N"_s, u"E"_s, u"F, S"_s}));
        QVERIFY(!again.isChosen(2));
    }

    void keysAreTakenOnlyWhereBothActionsHearThem()
    {
        Preferences preferences;
        KeyListModel keys(preferences);
        fill(keys);
        QCOMPARE(keys.takenBy(2, QKeySequence(u"S"_s)), 3);
        QCOMPARE(keys.takenBy(2, QKeySequence(u"N"_s)), -1);       // another place
        QCOMPARE(keys.takenBy(2, QKeySequence(u"Ctrl+F"_s)), 0);   // everywhere
        QCOMPARE(keys.takenBy(0, QKeySequence(u"N"_s)), 1);
        QCOMPARE(keys.takenBy(2, {}), -1);
    }

    void keysThatAreGivenLeaveTheActionThatHadThem()
    {
        // GIVEN
        Preferences preferences;
        KeyListModel keys(preferences);
        fill(keys);
        // WHEN
        keys.give(2, QKeySequence(u"F"_s));
        // THEN the other keeps what else it had
        QCOMPARE(keys.keys(u"inbox.done"_s), QList{QKeySequence(u"F"_s)});
        QCOMPARE(keys.keys(u"inbox.flag"_s), QList{QKeySequence(u"S"_s)});
        // WHEN it wants its usual ones back, one of which is given away
        keys.reset(3);
        // THEN
        QCOMPARE(keys.keys(u"inbox.flag"_s), QList{QKeySequence(u"S"_s)});
        // WHEN that one is free again
        keys.reset(2);
        // THEN it is back where it was taken from
        QCOMPARE(keys.keys(u"inbox.done"_s), QList{QKeySequence(u"E"_s)});
        QCOMPARE(keys.keys(u"inbox.flag"_s), (QList{QKeySequence(u"F"_s), QKeySequence(u"S"_s)}));
        QVERIFY(!keys.isChosen(3));
    }

private:
    static void fill(KeyListModel &keys)
    {
        keys.add({.id = u"inbox.flag"_s, .place = u"Inbox"_s, .title = u"Flag"_s, .usual = {QKeySequence(u"F"_s), QKeySequence(u"S"_s)}});
        keys.add({.id = u"inbox.done"_s, .place = u"Inbox"_s, .title = u"Done"_s, .usual = {QKeySequence(u"E"_s)}});
        keys.add({.id = u"window.search"_s, .place = {}, .title = u"Search"_s, .usual = {QKeySequence(u"Ctrl+F"_s)}});
        keys.add({.id = u"calendar.new-post"_s, .place = u"Calendar"_s, .title = u"New post"_s, .usual = {QKeySequence(u"N"_s)}});
    }
    static QStringList column(const KeyListModel &keys, int column)
    {
        QStringList texts;
        for (int row = 0; row < keys.rowCount(); ++row)
            texts.append(keys.index(row, column).data().toString());
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(KeyListModelTest)
#include "keylistmodeltest.moc"
