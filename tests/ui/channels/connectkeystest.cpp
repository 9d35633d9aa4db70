// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/connectdialog.h"

#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace parvis;

/// The dialog that connects a channel, by Tab alone.
class ConnectKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
    }
    void init() { QSettings().clear(); }

    void whereTheServiceHasMoreFieldsTheDialogGrows()
    {
        // GIVEN a dialog that asks for little
        tests::Workspace workspace;
        const tests::FakeClock clock;
        models::Messages messages;
        QUndoStack undo;
        models::ChannelListModel list(workspace.database(), clock);
        models::ConnectModel connecting(workspace.database(), list, messages, undo, clock);
        models::ConnectModel::Hooks hooks;
        hooks.services = {u"feed"_s, u"site-folder"_s};
        connecting.setHooks(hooks);
        auto *dialog = new ui::ConnectDialog(connecting, {.service = u"feed"_s}, nullptr);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const int before = dialog->height();
        // WHEN another service is chosen
        auto *chooser = dialog->findChild<QComboBox *>();
        chooser->setCurrentIndex(chooser->findData(u"site-folder"_s));
        // THEN nothing is hidden
        QTRY_VERIFY(dialog->height() > before);
        auto *fields = dialog->findChild<QScrollArea *>();
        QTRY_COMPARE(fields->verticalScrollBar()->maximum(), 0);
        delete dialog;
    }

    void tabGoesFromTheServiceThroughTheFieldsToConnect_data()
    {
        QTest::addColumn<QString>("service");
        QTest::newRow("with a token") << u"mattermost"_s;
        QTest::newRow("a folder") << u"site-folder"_s;
        QTest::newRow("an address alone") << u"feed"_s;
    }
    void tabGoesFromTheServiceThroughTheFieldsToConnect()
    {
        // GIVEN
        QFETCH(const QString, service);
        tests::Workspace workspace;
        const tests::FakeClock clock;
        models::Messages messages;
        QUndoStack undo;
        models::ChannelListModel list(workspace.database(), clock);
        models::ConnectModel connecting(workspace.database(), list, messages, undo, clock);
        models::ConnectModel::Hooks hooks;
        hooks.services = {u"mattermost"_s, u"site-folder"_s, u"feed"_s};
        connecting.setHooks(hooks);
        auto *dialog = new ui::ConnectDialog(connecting, {.service = service}, nullptr);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *chooser = dialog->findChild<QComboBox *>();
        QVERIFY(chooser);
        chooser->setFocus();
        // WHEN Tab is pressed until all was visited
        QList<QWidget *> visited;
        constexpr int most = 30;
        for (int press = 0; press < most; ++press) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            if (dialog->focusWidget() == chooser)
                break;
            visited << dialog->focusWidget();
        }
        // THEN every field was among them, before the button that connects, and the way leads round
        QCOMPARE(dialog->focusWidget(), chooser);
        QPushButton *connect = nullptr;
        const auto buttons = dialog->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isDefault())
                connect = button;
        }
        QVERIFY(connect);
        const qsizetype atConnect = visited.indexOf(connect);
        QVERIFY(atConnect > 0);
        const auto lines = dialog->findChildren<QLineEdit *>();
        int fields = 0;
        for (QLineEdit *line : lines) {
            if (!line->isVisibleTo(dialog) || line->focusPolicy() == Qt::NoFocus || qobject_cast<QComboBox *>(line->parent()))
                continue;
            ++fields;
            QVERIFY2(visited.indexOf(line) >= 0 && visited.indexOf(line) < atConnect, qPrintable(line->accessibleName()));
        }
        QVERIFY(fields > 0);
        delete dialog;
    }
};

QTEST_MAIN(ConnectKeysTest)
#include "connectkeystest.moc"
