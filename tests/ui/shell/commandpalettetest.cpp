// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "models/inbox/inboxpagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedisplay.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::PlaceId;

/// What a person finds in the palette of the window.
class CommandPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
        ui::theme::apply(ui::theme::Scheme::Light);
        m_workspace = std::make_unique<tests::Workspace>();
        m_world = std::make_unique<World>(m_workspace->database());
        m_world->window.addPlace({.id = PlaceId::Inbox, .name = u"Inbox"_s, .icon = u"place-inbox"_s, .make = [this](QWidget *parent) {
                                      return new ui::InboxPage(m_world->inbox, parent);
                                  }});
        m_world->window.showPlace(PlaceId::Inbox);
        m_world->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
    }

    void cleanup()
    {
        m_world.reset();
        m_workspace.reset();
    }

    void whatTheMenusOfTriageHoldIsFoundInThePalette()
    {
        // GIVEN an inbox with a mention chosen, a colleague and a tag, of which no menu was opened
        tests::takeIn(m_workspace->database(), {tests::aMention(u"1"_s)});
        auto &inbox = m_world->inbox;
        const auto marc = tests::await(inbox.choices().addColleague(u"Marc"_s, false));
        const auto tag = tests::await(inbox.choices().findOrAddTag(u"Livraison"_s));
        QVERIFY(marc && tag);
        QTRY_VERIFY(inbox.conversation().mention().has_value());
        const auto found = [this](const QString &typed) {
            m_world->window.openPalette(typed);
            const auto *model = control<QListView>(u"Commands found"_s)->model();
            QStringList titles;
            for (int row = 0; row < model->rowCount(); ++row)
                titles.append(model->index(row, 0).data().toString());
            return titles;
        };
        // THEN all stands there by its name, and by other words
        QTRY_COMPARE(found(u"marc"_s).value(0), u"Assign to Marc"_s);
        QVERIFY(found(u"assign"_s).contains(u"Assign to Marc"_s));
        QVERIFY(found(u"give"_s).contains(u"Assign to Marc"_s));
        QCOMPARE(found(u"urgent"_s).value(0), u"Priority: Urgent"_s);
        QTRY_COMPARE(found(u"livraison"_s).value(0), u"Tag: Livraison"_s);
        // WHEN they are taken there
        QTest::keyClick(control<QLineEdit>(u"Command"_s), Qt::Key_Return);
        QTRY_COMPARE(inbox.conversation().mention()->tags, QList{tag->id});
        QVERIFY(found(u"livraison"_s).contains(u"Take off the tag: Livraison"_s));
        QCOMPARE(found(u"urgent"_s).value(0), u"Priority: Urgent"_s);
        QTest::keyClick(control<QLineEdit>(u"Command"_s), Qt::Key_Return);
        QTRY_COMPARE(inbox.conversation().mention()->priority, domain::Priority::Urgent);
        QCOMPARE(found(u"marc"_s).value(0), u"Assign to Marc"_s);
        QTest::keyClick(control<QLineEdit>(u"Command"_s), Qt::Key_Return);
        // THEN it is so
        QTRY_COMPARE(inbox.conversation().mention()->assignee, marc->id);
    }

    void whatCannotBeDoneIsPassedOver()
    {
        // GIVEN a word whose first find cannot be done, and more finds below and above
        m_world->window.openPalette(u"theme"_s);
        auto *list = control<QListView>(u"Commands found"_s);
        auto *field = control<QLineEdit>(u"Command"_s);
        command(u"Light theme"_s).run();
        m_world->window.openPalette(u"Light theme"_s);
        QTRY_VERIFY(list->model()->rowCount() > 1);
        QVERIFY(!list->model()->index(0, 0).flags().testFlag(Qt::ItemIsEnabled));
        // THEN the first that can be done is chosen, and the arrows go from one such to the next, round the ends
        QVERIFY(list->currentIndex().flags().testFlag(Qt::ItemIsEnabled));
        const int chosen = list->currentIndex().row();
        for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Up}) {
            QTest::keyClick(field, key);
            QVERIFY(list->currentIndex().flags().testFlag(Qt::ItemIsEnabled));
        }
        QCOMPARE(list->currentIndex().row(), chosen);
    }

    void theThemeIsChosenFromThePalette()
    {
        QCOMPARE(command(u"Theme as the system is"_s).reason, u"This theme is in use"_s);
        command(u"Dark theme"_s).run();
        QCOMPARE(m_world->preferences.appearance(), models::Preferences::Appearance::Dark);
        QVERIFY(!command(u"Dark theme"_s).reason.isEmpty());
        QVERIFY(command(u"Light theme"_s).reason.isEmpty());
        QVERIFY(command(u"Theme as the system is"_s).reason.isEmpty());
    }

    void notificationsArePausedFromThePalette()
    {
        // GIVEN
        QVERIFY(!command(u"Resume notifications"_s).reason.isEmpty());
        // WHEN
        command(u"Pause notifications for 1 hour"_s).run();
        // THEN
        QVERIFY(m_world->pause.until());
        QVERIFY(!command(u"Pause notifications until tomorrow"_s).reason.isEmpty());
        command(u"Resume notifications"_s).run();
        QVERIFY(!m_world->pause.until());
        // AND so is the network left
        command(u"Work offline"_s).run();
        QVERIFY(m_world->connectivity.isOffline());
        command(u"Go online"_s).run();
        QVERIFY(!m_world->connectivity.isOffline());
    }

private:
    struct World
    {
        explicit World(store::Database &database)
            : workspace(database, messages, clock)
            , inbox(database, messages, navigator, undo, clock)
            , window({.workspace = workspace,
                      .messages = messages,
                      .navigator = navigator,
                      .connectivity = connectivity,
                      .preferences = preferences,
                      .undo = undo,
                      .pause = pause,
                      .display = display})
        {
        }

        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        models::Connectivity connectivity;
        models::Preferences preferences;
        models::NoticePause pause{preferences, clock};
        tests::FakeDisplay display;
        QUndoStack undo;
        models::WorkspaceModel workspace;
        models::InboxPageModel inbox;
        ui::MainWindow window;
    };

    template<class T>
    [[nodiscard]] T *control(const QString &name) const
    {
        const auto controls = m_world->window.findChildren<T *>();
        const auto found = std::ranges::find(controls, name, &QWidget::accessibleName);
        return found == controls.cend() ? nullptr : *found;
    }
    [[nodiscard]] models::Command command(const QString &title) const
    {
        const auto all = m_world->window.commands();
        const auto found = std::ranges::find(all, title, &models::Command::title);
        return found == all.cend() ? models::Command() : *found;
    }

    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<tests::Workspace> m_workspace;
    std::unique_ptr<World> m_world;
};

QTEST_MAIN(CommandPaletteTest)
#include "commandpalettetest.moc"
