// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/commandlistmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::models;

namespace {

Command named(const QString &title, const QString &reason = {})
{
    return {.title = title, .detail = u"Inbox"_s, .keys = u"E"_s, .icon = {}, .reason = reason, .run = {}};
}

} // namespace

class CommandListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllInOrderWhileNothingIsTyped()
    {
        // GIVEN
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        // WHEN
        model.setCommands({named(u"Mark as done"_s), named(u"Flag"_s)});
        // THEN
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"Mark as done"_s);
    }

    void typingKeepsWhatAnswersBestFirst()
    {
        // GIVEN
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCommands({named(u"Undo the flag"_s), named(u"Import…"_s), named(u"Flag"_s)});
        // WHEN
        model.setTyped(u"fla"_s);
        // THEN
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"Flag"_s);
        QCOMPARE(model.command(1).title, u"Undo the flag"_s);
    }

    void aCommandIsFoundByOtherWordsToo()
    {
        // GIVEN
        CommandListModel model;
        Command discard = named(u"Discard the draft"_s);
        discard.also = u"delete remove"_s;
        model.setCommands({named(u"Flag"_s), discard});
        // WHEN
        model.setTyped(u"delete"_s);
        // THEN
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), u"Discard the draft"_s);
    }

    void whatItsTitleQuotesDoesNotFindIt()
    {
        // GIVEN
        CommandListModel model;
        Command undo = named(u"Undo: date of “Rye”"_s);
        undo.foundBy = u"Undo"_s;
        model.setCommands({undo, named(u"Rye"_s)});
        // WHEN what it quotes is typed
        model.setTyped(u"rye"_s);
        // THEN
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.command(0).title, u"Rye"_s);
        // AND it is found by its own name
        model.setTyped(u"undo"_s);
        QCOMPARE(model.command(0).title, undo.title);
    }

    void whatBelongsToThePlaceShownComesFirst()
    {
        // GIVEN
        CommandListModel model;
        Command here = named(u"Merge the conversations"_s, u"Choose mentions first"_s);
        here.also = u"join"_s;
        here.isHere = true;
        model.setCommands({named(u"Merge with…"_s), named(u"Join the others"_s), here});
        // THEN also where another is called so and it is only found by it
        for (const QString &typed : {u"merge"_s, u"join"_s}) {
            model.setTyped(typed);
            QCOMPARE(model.command(0).title, u"Merge the conversations"_s);
            QCOMPARE(model.rowCount(), 2);
        }
    }

    void aCommandThatCannotBeDoneSaysWhy()
    {
        // GIVEN
        CommandListModel model;
        model.setCommands({named(u"Undo"_s, u"Nothing to undo"_s)});
        // THEN
        QVERIFY(!model.index(0).flags().testFlag(Qt::ItemIsEnabled));
        QCOMPARE(model.index(0).data(CommandListModel::DetailRole).toString(), u"Nothing to undo"_s);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Nothing to undo"_s));
    }

    void whatCanBeDoneComesBeforeWhatCannot()
    {
        // GIVEN
        CommandListModel model;
        // WHEN
        model.setCommands({named(u"Undo"_s, u"Nothing to undo"_s), named(u"Flag"_s), named(u"Import…"_s)});
        // THEN
        QCOMPARE(model.command(0).title, u"Flag"_s);
        QCOMPARE(model.command(2).title, u"Undo"_s);
    }

    void newCommandsAreFilteredByWhatIsTypedAlready()
    {
        // GIVEN
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTyped(u"levain"_s);
        // WHEN
        model.setCommands({named(u"Import…"_s), named(u"Vingt ans de levain"_s)});
        // THEN
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(CommandListModelTest)
#include "commandlistmodeltest.moc"
