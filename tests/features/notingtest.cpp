// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Private notes: what is half-written survives anything.
#include "core/store/inbox/notedraftstore.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

class NotingTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    static QPlainTextEdit *field(const tests::InboxDesk &desk) { return desk.named<QPlainTextEdit>(u"Private note"_s); }
    static QString kept(tests::InboxDesk &desk, domain::Id<domain::Conversation> conversation)
    {
        return await(store::NoteDraftStore(desk.workspace.database()).draft(conversation)).value();
    }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aHalfWrittenNoteSurvives()
    {
        tests::InboxDesk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention() && field(desk));
        const auto conversation = desk.model->conversation().mention()->conversation;
        // WHEN one is begun, THEN it is kept without anything being pressed
        field(desk)->setFocus();
        QTest::keyClicks(field(desk), u"Ask Lea"_s);
        QTRY_COMPARE(kept(desk, conversation), u"Ask Lea"_s);
        // AND it waits while another conversation is read
        desk.list()->setFocus();
        desk.key(Qt::Key_Down);
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        desk.key(Qt::Key_Up);
        QTRY_COMPARE(field(desk)->toPlainText(), u"Ask Lea"_s);
        // WHEN the program ends with the last letter typed just before, and begins again
        QTest::keyClicks(field(desk), u"!"_s);
        desk.page.reset();
        desk.model.reset();
        desk.workspace.reopen();
        QCOMPARE(kept(desk, conversation), u"Ask Lea!"_s);
        desk.model.emplace(desk.workspace.database(), desk.messages, desk.navigator, desk.undo, m_clock);
        desk.page.emplace(*desk.model);
        desk.page->resize(1280, 740);
        desk.page->show();
        // THEN it stands there
        QTRY_VERIFY(field(desk));
        QTRY_COMPARE(field(desk)->toPlainText(), u"Ask Lea!"_s);
        // WHEN it is added, THEN nothing of it is left to write
        field(desk)->setFocus();
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(field(desk)->toPlainText(), QString());
        QTRY_COMPARE(kept(desk, conversation), QString());
        QTRY_COMPARE(desk.model->conversation().thread().turns.size(), 2);
        // WHEN that is undone, THEN its words are begun again; done again, it is a note
        desk.undo.undo();
        QTRY_COMPARE(field(desk)->toPlainText(), u"Ask Lea!"_s);
        QCOMPARE(kept(desk, conversation), u"Ask Lea!"_s);
        desk.undo.redo();
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        QTRY_COMPARE(kept(desk, conversation), QString());
        // AND undone beside something begun, it leaves that alone
        field(desk)->setFocus();
        QTest::keyClicks(field(desk), u"Wait"_s);
        desk.undo.undo();
        QTRY_COMPARE(desk.model->conversation().thread().turns.size(), 1);
        QTRY_COMPARE(kept(desk, conversation), u"Wait"_s);
        QCOMPARE(field(desk)->toPlainText(), u"Wait"_s);
    }
};

QTEST_MAIN(NotingTest)
#include "notingtest.moc"
