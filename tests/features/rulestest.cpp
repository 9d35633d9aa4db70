// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/rulestore.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "ui/inbox/ruleactionrow.h"
#include "ui/inbox/rulesdialog.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

namespace {
/// The page with the dialog of its rules open.
struct Desk : tests::InboxDesk
{
    explicit Desk(const domain::Clock &clock)
        : InboxDesk(clock)
    {
        open();
    }
    void open()
    {
        dialog = new ui::RulesDialog(*model, &*page);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
    }
    template<class T>
    [[nodiscard]] T *in(const QString &name) const
    {
        for (T *widget : dialog->findChildren<T *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void click(const QString &name) const
    {
        QTRY_VERIFY(in<QPushButton>(name) && in<QPushButton>(name)->isEnabled());
        in<QPushButton>(name)->click();
    }
    /// A new rule with that query and one action that sets the priority to urgent.
    void begin(const QString &name, const QString &query) const
    {
        const auto before = rules().size();
        click(u"Add"_s);
        QTRY_COMPARE(rules().size(), before + 1);
        QTRY_VERIFY(in<QLineEdit>(u"Name of the rule"_s)->text().startsWith(u"New rule"_s));
        QVERIFY(in<QLineEdit>(u"Name of the rule"_s)->hasFocus());
        in<QLineEdit>(u"Name of the rule"_s)->setText(name);
        in<QLineEdit>(u"What the rule looks for"_s)->setText(query);
        choose(u"What is done"_s, u"Set the priority"_s);
        choose(u"With what"_s, u"Urgent"_s);
    }
    void choose(const QString &box, const QString &text) const
    {
        QTRY_VERIFY(in<QComboBox>(box));
        auto *combo = in<QComboBox>(box);
        const int index = combo->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
    [[nodiscard]] QList<domain::Rule> rules() const { return await(store::RuleStore(const_cast<tests::Workspace &>(workspace).database()).rules()).value(); }
    [[nodiscard]] domain::Priority priorityOf(int row)
    {
        return await(store::InboxStore(workspace.database()).mention(model->mentions().keys().at(row))).value().priority;
    }

    QPointer<ui::RulesDialog> dialog;
};
} // namespace

/// Somebody teaches Parvis what to do by itself: tries it, does it, thinks better of it.
class RulesTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aRuleIsTriedWithoutChangingAnything()
    {
        Desk desk(m_clock);
        desk.begin(u"Prix"_s, u"prix"_s);
        desk.choose(u"On what came in"_s, u"at any time"_s);
        // WHEN it is tried
        desk.in<QPushButton>(u"Try it"_s)->setFocus();
        desk.click(u"Try it"_s);
        // THEN what it would do stands there, summed, the keyboard is where it was, and nothing was done
        QTRY_COMPARE(desk.model->rules().effects().rowCount(), 1);
        QCOMPARE(desk.model->rules().finding(), u"It would change 1 mention(s): priority: No priority → Urgent (1)"_s);
        QVERIFY(desk.in<QPushButton>(u"Try it"_s)->hasFocus());
        const auto line = desk.model->rules().effects().lineAt(0);
        QVERIFY2(line->said.contains(u"Le prix a-t-il changé"_s), qPrintable(line->said));
        QCOMPARE(line->effect, u"priority: No priority → Urgent"_s);
        QCOMPARE(desk.priorityOf(1), domain::Priority::None);
        QVERIFY(!desk.in<QPushButton>(u"Undo this run"_s));
    }

    void aRuleIsDoneLoggedAndUndone()
    {
        Desk desk(m_clock);
        desk.begin(u"Prix"_s, u"prix OR visite"_s);
        desk.choose(u"On what came in"_s, u"at any time"_s);
        desk.click(u"Do it now"_s);
        // THEN both are urgent, and the log names both
        QTRY_COMPARE(desk.model->rules().effects().rowCount(), 2);
        QCOMPARE(desk.priorityOf(2), domain::Priority::Urgent);
        QCOMPARE(desk.priorityOf(1), domain::Priority::Urgent);
        // AND the run is undone from one of its lines
        auto *effects = desk.in<QTreeView>(u"What the rule does, mention by mention"_s);
        QVERIFY(effects);
        effects->setCurrentIndex(effects->model()->index(0, 0));
        desk.in<QPushButton>(u"Undo this run"_s)->setFocus();
        desk.click(u"Undo this run"_s);
        QVERIFY(desk.in<QPushButton>(u"What it did"_s)->hasFocus());
        QTRY_COMPARE(desk.priorityOf(2), domain::Priority::None);
        QTRY_COMPARE(desk.priorityOf(1), domain::Priority::None);
        QTRY_COMPARE(desk.model->rules().finding(), u"2 change(s) of the rule undone."_s);
        // AND the log remembers that
        desk.click(u"What it did"_s);
        QTRY_COMPARE(desk.model->rules().effects().rowCount(), 2);
        QVERIFY(desk.model->rules().effects().lineAt(0)->isUndone);
    }

    void aTickedRuleAppliesToWhatComesIn()
    {
        Desk desk(m_clock);
        desk.begin(u"Casse"_s, u"cassé"_s);
        auto *list = desk.in<QListView>(u"Rules"_s);
        QVERIFY(list);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        // THEN it stands as it was written, and is on
        QTRY_VERIFY(desk.rules().constFirst().isEnabled);
        QCOMPARE(desk.rules().constFirst().query, u"cassé"_s);
        QCOMPARE(desk.rules().constFirst().actions.constFirst().priority, domain::Priority::Urgent);
        desk.dialog->accept();
        tests::takeIn(desk.workspace.database(), {tests::aMention(u"9"_s).at(50).by(u"lou"_s).saying(u"Arrivé cassé"_s)});
        QTRY_COMPARE(desk.model->mentions().rowCount(), 5);
        QCOMPARE(desk.priorityOf(0), domain::Priority::Urgent);
        QCOMPARE(desk.priorityOf(1), domain::Priority::None);
    }

    void whatCannotBeKeptIsNeverLost()
    {
        Desk desk(m_clock);
        desk.begin(u"Un"_s, u"prix"_s);
        desk.begin(u"Deux"_s, u"(visite OR"_s);
        // THEN it is said what is wrong, and it can be neither tried nor done
        QTRY_VERIFY(!desk.in<QPushButton>(u"Try it"_s)->isEnabled());
        QVERIFY(!desk.in<QPushButton>(u"Do it now"_s)->isEnabled());
        // AND it cannot be ticked
        auto *list = desk.in<QListView>(u"Rules"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!desk.model->rules().all().at(1).isEnabled);
        // AND another rule can be looked at meanwhile
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(desk.in<QLineEdit>(u"What the rule looks for"_s)->text(), u"prix"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QTRY_COMPARE(desk.in<QLineEdit>(u"What the rule looks for"_s)->text(), u"(visite OR"_s);
        // AND closing asks first
        desk.dialog->accept();
        QTRY_VERIFY(desk.dialog->findChild<QMessageBox *>());
        QVERIFY(desk.dialog->isVisible());
        desk.dialog->findChild<QMessageBox *>()->reject();
        QTRY_VERIFY(!desk.dialog->findChild<QMessageBox *>());
        desk.in<QLineEdit>(u"What the rule looks for"_s)->setText(u"(visite OR salon)"_s);
        desk.dialog->accept();
        QTRY_VERIFY(!desk.dialog);
        QTRY_COMPARE(desk.rules().at(1).query, u"(visite OR salon)"_s);
    }

    void aRemovedRuleComesBack()
    {
        Desk desk(m_clock);
        desk.begin(u"Un"_s, u"prix"_s);
        desk.dialog->accept();
        QTRY_VERIFY(!desk.dialog);
        QTRY_COMPARE(desk.rules().constFirst().name, u"Un"_s);
        desk.open();
        // WHEN it is removed with the keyboard
        auto *list = desk.in<QListView>(u"Rules"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_VERIFY(desk.rules().isEmpty());
        // THEN the keyboard stays, and the dialog itself offers it back
        QVERIFY(list->hasFocus());
        desk.click(u"Undo: The rule “Un” was removed."_s);
        QTRY_COMPARE(desk.rules().size(), 1);
        QCOMPARE(desk.rules().constFirst().query, u"prix"_s);
        QVERIFY(!desk.in<QPushButton>(u"Undo: The rule “Un” was removed."_s));
    }

    void tabGoesFromTheQueryThroughWhatIsDone()
    {
        Desk desk(m_clock);
        desk.begin(u"Prix"_s, u"prix"_s);
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
        desk.in<QLineEdit>(u"What the rule looks for"_s)->setFocus();
        QStringList walked;
        for (int n = 0; n < 4; ++n) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            walked << QApplication::focusWidget()->accessibleName();
        }
        QCOMPARE(walked, QStringList({u"What is done"_s, u"With what"_s, u"Remove the action “Set the priority”"_s, u"Add an action"_s}));
        // AND the name that was written stands in the list by then
        QCOMPARE(desk.model->rules().all().constFirst().name, u"Prix"_s);
    }

    void tabFollowsTheEye()
    {
        Desk desk(m_clock);
        desk.begin(u"Prix"_s, u"prix"_s);
        desk.begin(u"Visite"_s, u"visite"_s);
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
        desk.in<QListView>(u"Rules"_s)->setFocus();
        QTRY_COMPARE(desk.rules().at(1).name, u"Visite"_s);
        // It is the last one, which cannot go down.
        QTRY_VERIFY(desk.in<QPushButton>(u"Move up"_s)->isEnabled() && !desk.in<QPushButton>(u"Move down"_s)->isEnabled());
        QStringList walked;
        for (int n = 0; n < 13; ++n) {
            walked << QApplication::focusWidget()->accessibleName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(
            walked,
            QStringList({u"Rules"_s, u"Move up"_s, u"Add"_s, u"Remove"_s, u"Name of the rule"_s, u"What the rule looks for"_s, u"What is done"_s,
                         u"With what"_s, u"Remove the action “Set the priority”"_s, u"Add an action"_s, u"On what came in"_s, u"Try it"_s, u"Do it now"_s}));
        // AND what closes the dialog comes last
        walked.clear();
        for (int n = 0; n < 3; ++n) {
            walked << QApplication::focusWidget()->accessibleName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(walked, QStringList({u"What it did"_s, u"Close"_s, u"Rules"_s}));
    }

    void conversationsAreMergedAndSplit()
    {
        tests::InboxDesk desk(m_clock);
        // One by one: a conversation of two would be one row.
        desk.model->setGrouped(false);
        QTRY_VERIFY(desk.model->mentions().isComplete());
        const auto conversationOf
            = [&](int row) { return await(store::InboxStore(desk.workspace.database()).mention(desk.model->mentions().keys().at(row)))->conversation; };
        QVERIFY(conversationOf(0) != conversationOf(1));
        // WHEN two are chosen and merged
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Down, Qt::ShiftModifier);
        QTRY_COMPARE(desk.list()->selectedCount(), 2);
        QTest::keyClick(desk.list(), Qt::Key_M, Qt::ShiftModifier);
        // THEN they are one, and undo parts them
        QTRY_COMPARE(conversationOf(0), conversationOf(1));
        desk.undo.undo();
        QTRY_VERIFY(conversationOf(0) != conversationOf(1));
        desk.undo.redo();
        QTRY_COMPARE(conversationOf(0), conversationOf(1));
        // AND the newer one can be split off again
        desk.model->select(desk.model->mentions().keys().at(0));
        QTRY_COMPARE(desk.list()->selectedCount(), 1);
        QTRY_COMPARE(desk.model->conversation().thread().turns.size(), 2);
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_S, Qt::ShiftModifier);
        QTRY_VERIFY(conversationOf(0) != conversationOf(1));
        desk.undo.undo();
        QTRY_COMPARE(conversationOf(0), conversationOf(1));
    }
};

QTEST_MAIN(RulesTest)
#include "rulestest.moc"
