// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelspage.h"

#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "ui/channels/targetdialog.h"
#include "ui/imports/importdialog.h"
#include "ui/widgets/theme.h"

#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QInputDialog>

using namespace Qt::StringLiterals;
using namespace parvis;

class ChannelsPageTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(store::Database &database)
            : imports(database, messages, navigator, undo, clock)
            , model(database, imports, messages, navigator, undo, clock)
            , page(model)
        {
        }

        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports;
        models::ChannelsPageModel model;
        ui::ChannelsPage page;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void whatACardOffersIsFoundByTheNameOfItsChannel()
    {
        // GIVEN a channel
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s)});
        Desk desk(workspace.database());
        QTRY_COMPARE(desk.model.list().rowCount(), 1);
        const QString name = desk.model.list().summary(0).channel.name;
        // WHEN
        const auto commands = desk.page.commands();
        // THEN
        QCOMPARE(commands.size(), 2);
        QCOMPARE(commands[0].title, u"Response time of %1"_s.arg(name));
        QVERIFY(commands[0].also.contains(u"hours"_s));
        commands[0].run();
        QVERIFY(desk.page.findChild<ui::TargetDialog *>());
        QCOMPARE(commands[1].title, u"Rename %1"_s.arg(name));
        commands[1].run();
        QCOMPARE(desk.page.findChild<QInputDialog *>()->textValue(), name);
    }

    void ctrlIOpensTheImport()
    {
        // GIVEN
        tests::Workspace workspace;
        Desk desk(workspace.database());
        desk.page.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        // WHEN
        QTest::keyClick(&desk.page, Qt::Key_I, Qt::ControlModifier);
        // THEN
        QVERIFY(desk.page.findChild<ui::ImportDialog *>());
    }

    void nothingOfItCanBeDoneForReadingOnly()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s)});
        workspace.reopenReadOnly();
        Desk desk(workspace.database());
        QTRY_COMPARE(desk.model.list().rowCount(), 1);
        for (const auto &command : desk.page.commands())
            QVERIFY(!command.reason.isEmpty());
    }
};

QTEST_MAIN(ChannelsPageTest)
#include "channelspagetest.moc"
