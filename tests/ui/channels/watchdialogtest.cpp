// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/watchdialog.h"

#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;
using namespace parvis;

class WatchDialogTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(const QString &service)
            : model(workspace.database(), messages, undo, clock)
        {
            domain::Channel wanted;
            wanted.service = service;
            wanted.name = u"Our server"_s;
            wanted.address = u"https://a.example/us"_s;
            domain::Connection connection;
            connection.state = domain::ConnectionState::Connected;
            connection.server = QUrl(u"https://a.example"_s);
            channel = *tests::await(store::ConnectionStore(workspace.database()).connect(wanted, connection, clock.now()));
            dialog.emplace(model, channel, domain::staticCapabilities(service), undo);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
        }
        template<class T>
        [[nodiscard]] T *named(const QString &name) const
        {
            for (T *widget : dialog->findChildren<T *>()) {
                if (widget->accessibleName() == name)
                    return widget;
            }
            return nullptr;
        }
        [[nodiscard]] QPushButton *button(const QString &text) const
        {
            for (auto *one : dialog->findChildren<QPushButton *>()) {
                if (one->text() == text)
                    return one;
            }
            return nullptr;
        }
        [[nodiscard]] QString seenText() const
        {
            QString text;
            for (const auto *label : dialog->findChildren<QLabel *>()) {
                if (label->isVisibleTo(&*dialog))
                    text += label->text() + u'\n';
            }
            return text;
        }

        tests::FakeClock clock;
        tests::Workspace workspace;
        models::Messages messages;
        QUndoStack undo;
        models::WatchesModel model;
        domain::Channel channel;
        std::optional<ui::WatchDialog> dialog;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aTagIsAddedAndRemovedByKeyboardAlone()
    {
        Desk desk(u"mastodon"_s);
        QVERIFY(QTest::qWaitForWindowActive(&*desk.dialog));
        auto *list = desk.named<QTreeWidget>(u"What is watched"_s);
        QVERIFY(!list->isVisible());
        // WHEN a tag is typed
        auto *what = desk.named<QLineEdit>(u"What to watch for"_s);
        QVERIFY(what->hasFocus());
        QTest::keyClicks(what, u"#Parvis"_s);
        QTest::keyClick(what, Qt::Key_Return);
        // THEN
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), u"#parvis"_s);
        QVERIFY(what->text().isEmpty() && what->hasFocus());
        // A week of what came before, unless something else was chosen.
        QVERIFY(domain::pastLimitOf(desk.model.watches(desk.channel.id).first().position.older).since);
        // WHEN it is removed
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(0));
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QVERIFY(desk.seenText().contains(u"#parvis is not watched for any more."_s));
        // THEN it can be put back
        desk.button(u"Undo"_s)->click();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
    }

    void whatTheServiceCannotIsNotOffered()
    {
        Desk desk(u"mastodon"_s);
        QCOMPARE(desk.named<QComboBox>(u"Kind of watch"_s)->count(), 2);
        Desk other(u"bluesky"_s);
        auto *kinds = other.named<QComboBox>(u"Kind of watch"_s);
        QCOMPARE(kinds->count(), 3);
        // A live query begins now.
        QVERIFY(other.named<QComboBox>(u"How far back"_s)->isEnabled());
        kinds->setCurrentIndex(2);
        QVERIFY(!other.named<QComboBox>(u"How far back"_s)->isEnabled());
        QVERIFY(other.seenText().contains(u"gigabytes"_s));
    }

    void whatIsNoWatchSaysWhy()
    {
        Desk desk(u"bluesky"_s);
        auto *what = desk.named<QLineEdit>(u"What to watch for"_s);
        QVERIFY(!desk.button(u"Add"_s)->isEnabled());
        QTest::keyClicks(what, u"two words"_s);
        QVERIFY(!desk.button(u"Add"_s)->isEnabled());
        QVERIFY(desk.seenText().contains(u"A tag is one word"_s));
        desk.named<QComboBox>(u"Kind of watch"_s)->setCurrentIndex(1);
        QVERIFY(desk.button(u"Add"_s)->isEnabled());
    }
};

QTEST_MAIN(WatchDialogTest)
#include "watchdialogtest.moc"
