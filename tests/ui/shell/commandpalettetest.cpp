// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "models/inbox/inboxpagemodel.h"
#include "tests/support/await.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "tests/ui/shell/shellworld.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/mentionlistview.h"
#include "ui/shell/messagebar.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QMouseEvent>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

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
        QVERIFY(found(u"give"_s).contains(u"Assign"_s));
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

    void aPointerAtRestChoosesNothing()
    {
        // GIVEN a pointer over the rows of an open palette
        m_world->window.openPalette(u"e"_s);
        auto *list = control<QListView>(u"Commands found"_s);
        auto *field = control<QLineEdit>(u"Command"_s);
        QTRY_VERIFY(list->model()->rowCount() > 20);
        const QPoint place(100, list->visualRect(list->model()->index(6, 0)).center().y());
        QTest::mouseMove(list->viewport(), place);
        // It moved there: the row is chosen.
        QTRY_COMPARE(list->currentIndex().row(), list->indexAt(place).row());
        // WHEN the keys scroll the list under it
        QTest::keyClick(field, Qt::Key_PageDown);
        const int chosen = list->currentIndex().row();
        QVERIFY(chosen > 6 && list->verticalScrollBar()->value() > 0);
        QMouseEvent stays(QEvent::MouseMove, place, list->viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(list->viewport(), &stays);
        // THEN what stands under it now is not chosen
        QTest::qWait(50);
        QCOMPARE(list->currentIndex().row(), chosen);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::qWait(50);
        QVERIFY(list->currentIndex().row() > chosen);
        // AND one that moves chooses again
        QTest::mouseMove(list->viewport(), place + QPoint(1, 0));
        QTRY_COMPARE(list->currentIndex().row(), list->indexAt(place).row());
    }

    void leavingThePaletteChoosesNothing()
    {
        // GIVEN an inbox in which nothing is chosen
        tests::takeIn(m_workspace->database(), {tests::aMention(u"1"_s), tests::aMention(u"2"_s).at(60)});
        auto *mentions = control<ui::MentionListView>(u"Mentions"_s);
        QTRY_COMPARE(mentions->selectedCount(), 1);
        mentions->setFocus();
        mentions->clearSelection();
        QCOMPARE(mentions->selectedCount(), 0);
        // WHEN
        m_world->window.openPalette();
        QTest::keyClick(control<QLineEdit>(u"Command"_s), Qt::Key_Escape);
        // THEN the keyboard is back, and nothing is chosen
        QTRY_VERIFY(mentions->hasFocus());
        QCOMPARE(mentions->selectedCount(), 0);
        QVERIFY(!m_world->inbox.conversation().mention());
    }

    void theUndoOfManyIsNotToldBeforeItsEnd()
    {
        // GIVEN very many that were flagged
        constexpr int many = 5'000;
        tests::makeMany(m_workspace->database(), many);
        auto &inbox = m_world->inbox;
        const auto keys = tests::await(store::InboxStore(m_workspace->database()).keys({}, {}, many)).value();
        inbox.apply(models::InboxPageModel::Verb::Flag, {.ids = keys});
        const auto *bar = m_world->window.findChild<ui::MessageBar *>();
        QTRY_COMPARE(bar->sentence(), u"5,000 mention(s) flagged."_s);
        // WHEN
        command(u"Undo: Flag 5,000 mention(s)"_s).run();
        // THEN
        QVERIFY(inbox.verbs().isBusy());
        QVERIFY(!bar->sentence().startsWith(u"Undone"_s));
        QTRY_COMPARE(bar->sentence(), u"Undone: Flag 5,000 mention(s)"_s);
        QVERIFY(!inbox.verbs().isBusy());
    }

    void aHintGoesWithTheMentionItWasAbout()
    {
        // GIVEN a hint about the mention that is read
        tests::takeIn(m_workspace->database(), {tests::aMention(u"1"_s), tests::aMention(u"2"_s).at(60)});
        auto *mentions = control<ui::MentionListView>(u"Mentions"_s);
        QTRY_VERIFY(m_world->inbox.conversation().mention());
        mentions->setFocus();
        QTest::keyClick(mentions, Qt::Key_S, Qt::ShiftModifier);
        const auto *bar = m_world->window.findChild<ui::MessageBar *>();
        QTRY_VERIFY(bar->sentence().startsWith(u"The conversation begins with this mention"_s));
        // WHEN another one is gone to
        QTest::keyClick(mentions, Qt::Key_Down);
        // THEN
        QCOMPARE(bar->sentence(), QString());
        // AND so it goes with another view
        QTest::keyClick(mentions, Qt::Key_S, Qt::ShiftModifier);
        QVERIFY(!bar->sentence().isEmpty());
        m_world->inbox.showView({.kind = models::InboxViewListModel::Kind::All});
        QCOMPARE(bar->sentence(), QString());
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
    /// With the inbox, which its page in the window needs to the end.
    struct World : tests::ShellModels
    {
        using ShellModels::ShellModels;
        models::InboxPageModel inbox{database, messages, navigator, undo, clock};
        ui::MainWindow window{forWindow()};
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
