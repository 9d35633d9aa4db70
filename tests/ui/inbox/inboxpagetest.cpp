// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::aMention;
using tests::named;

class InboxPageTest : public QObject
{
    Q_OBJECT

    /// The inbox of a workspace with two who wait.
    struct Desk
    {
        explicit Desk(store::Database &database)
            : inbox(database, messages, navigator, undo, clock)
            , page(inbox)
        {
            undoAction = undo.createUndoAction(&page);
            undoAction->setShortcut(QKeySequence::Undo);
            page.addAction(undoAction);
            page.resize(1204, 740);
            page.show();
        }

        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::InboxPageModel inbox;
        ui::InboxPage page;
        QAction *undoAction = nullptr;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void anEmptyNoteFieldLeavesUndoAndSelectAllToTheInbox()
    {
        // GIVEN a note that was added by key
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s), aMention(u"2"_s).saying(u"Thank you"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"Private note"_s));
        auto *note = named<QPlainTextEdit>(desk.page, u"Private note"_s);
        note->setFocus();
        QTest::keyClicks(note, u"Ask the shop"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.inbox.conversation().thread().turns.size(), 2);
        // WHEN
        QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
        // THEN
        QTRY_COMPARE(desk.inbox.conversation().thread().turns.size(), 1);
        QVERIFY(note->toPlainText().isEmpty());
        // WHEN
        QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
        // THEN
        QTRY_COMPARE(named<QAbstractItemView>(desk.page, u"Mentions"_s)->selectionModel()->selectedRows().size(), 2);
    }

    void aWorkspaceForReadingOnlyOffersNothingThatWrites()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        workspace.reopenReadOnly();
        Desk desk(workspace.database());
        QList<models::Message> said;
        connect(&desk.messages, &models::Messages::posted, &desk.messages, [&said](const models::Message &message) { said.append(message); });
        // WHEN a mention is chosen and looked at
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"Private note"_s));
        // THEN
        const QString reason = u"The workspace was opened for reading only."_s;
        for (const QString &verb : {u"Done"_s, u"Flag"_s, u"Mark as read"_s, u"Note"_s, u"Import…"_s}) {
            const auto actions = desk.page.actions();
            const auto found = std::ranges::find(actions, verb, &QAction::text);
            QVERIFY2(found != actions.end() && !(*found)->isEnabled(), qPrintable(verb));
            QCOMPARE((*found)->toolTip(), reason);
        }
        auto *note = named<QPlainTextEdit>(desk.page, u"Private note"_s);
        QVERIFY(!note->isEnabled());
        QCOMPARE(note->placeholderText(), reason);
        // Nobody is told that it could not be marked as read.
        constexpr int longerThanReading = 1'500;
        QTest::qWait(longerThanReading);
        QVERIFY(said.isEmpty());
    }
};

QTEST_MAIN(InboxPageTest)
#include "inboxpagetest.moc"
