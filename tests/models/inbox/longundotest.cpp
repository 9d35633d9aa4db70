// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxpagemodel.h"
#include "models/shell/lastingcommand.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

/// Undoing what was done to more mentions than one step changes.
class LongUndoTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int many = 5'000;
    tests::FakeClock m_clock;

    struct Desk
    {
        explicit Desk(const domain::Clock &clock)
        {
            tests::makeMany(workspace.database(), many);
            model.emplace(workspace.database(), messages, navigator, undo, clock);
            QObject::connect(&messages, &models::Messages::posted, &messages, [this](const models::Message &message) { said << message.sentence; });
            keys = await(store::InboxStore(workspace.database()).keys({}, {}, many)).value();
            model->apply(models::InboxPageModel::Verb::Flag, {.ids = keys});
        }
        [[nodiscard]] qsizetype flagged() { return await(store::InboxStore(workspace.database()).keys({.isFlagged = true}, {}, many)).value().size(); }

        tests::Workspace workspace;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        std::optional<models::InboxPageModel> model;
        QList<domain::Id<domain::Mention>> keys;
        QStringList said;
    };

private Q_SLOTS:
    void itIsToldAtItsEnd()
    {
        Desk desk(m_clock);
        QTRY_COMPARE(desk.said, QStringList{u"5,000 mention(s) flagged."_s});
        const auto *command = dynamic_cast<const models::LastingCommand *>(desk.undo.command(0));
        QVERIFY(command && command->tellsItsEnd());
        // WHEN
        desk.undo.undo();
        QVERIFY(desk.model->verbs().isBusy());
        QCOMPARE(desk.said.size(), 1);
        // THEN
        QTRY_COMPARE(desk.said.size(), 2);
        QCOMPARE(desk.said.last(), u"Undone: Flag 5,000 mention(s)"_s);
        QCOMPARE(desk.flagged(), 0);
    }

    void whatIsLeftOfOneThatWasStoppedCanBeUndone()
    {
        Desk desk(m_clock);
        QTRY_COMPARE(desk.said.size(), 1);
        // GIVEN an undo that was stopped after its first step
        int steps = 0;
        const auto stopping = connect(&desk.model->verbs(), &models::MentionVerbs::progressed, this, [&] {
            if (++steps == 2)
                desk.model->stop();
        });
        desk.undo.undo();
        QTRY_VERIFY(steps >= 2);
        QTRY_VERIFY(!desk.model->verbs().isBusy());
        disconnect(stopping);
        // THEN what is undone is so, what is not is not, it is said, and the rest can be undone
        const auto left = desk.flagged();
        QVERIFY(left > 0 && left < many);
        QTRY_COMPARE(desk.said.size(), 2);
        QCOMPARE(desk.said.last(), u"Stopped: %L1 mention(s) are as they were before. %L2 can still be undone."_s.arg(many - left).arg(left));
        QVERIFY(desk.undo.canUndo());
        QVERIFY(!desk.undo.canRedo());
        QCOMPARE(desk.undo.undoText(), u"Flag %L1 mention(s)"_s.arg(left));
        // WHEN
        desk.undo.undo();
        QTRY_COMPARE(desk.said.size(), 3);
        QCOMPARE(desk.flagged(), 0);
        // AND done again it is done to all
        desk.undo.redo();
        QTRY_VERIFY(!desk.model->verbs().isBusy());
        QTRY_COMPARE(desk.flagged(), many);
    }
};

QTEST_MAIN(LongUndoTest)
#include "longundotest.moc"
