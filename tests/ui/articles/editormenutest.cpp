// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/editormenu.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;
using namespace parvis;

class EditorMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBelongsTogetherIsOneSubmenuWhereTheFirstStands()
    {
        QWidget owner;
        const auto action = [&owner](const QString &id) {
            auto *made = new QAction(id, &owner);
            made->setObjectName(id);
            return made;
        };
        QMenu *menu = ui::editorMenu({action(u"export"_s), nullptr, action(u"bold"_s), action(u"find"_s), action(u"italic"_s), action(u"comment"_s)}, &owner);
        const auto shown = menu->actions();
        QCOMPARE(shown.size(), 5);
        QCOMPARE(shown[0]->text(), u"export"_s);
        QVERIFY(shown[1]->isSeparator());
        QVERIFY(shown[2]->menu());
        QCOMPARE(shown[2]->menu()->actions().size(), 2);
        QCOMPARE(shown[2]->menu()->actions().last()->objectName(), u"italic"_s);
        QCOMPARE(shown[3]->text(), u"find"_s);
        QCOMPARE(shown[4]->menu()->actions().size(), 1);
    }
};

QTEST_MAIN(EditorMenuTest)
#include "editormenutest.moc"
