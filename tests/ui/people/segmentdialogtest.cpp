// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/segmentdialog.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

class SegmentDialogTest : public QObject
{
    Q_OBJECT

    /// The dialog over a workspace with two journalists and a customer.
    struct Desk
    {
        Desk()
        {
            QList<domain::PersonCard> cards;
            for (const auto &[name, role] : {std::pair(u"Ada"_s, domain::PersonRole::Journalist), std::pair(u"Bob"_s, domain::PersonRole::Journalist),
                                             std::pair(u"Cy"_s, domain::PersonRole::Customer)}) {
                domain::PersonCard card;
                card.person.name = name;
                card.person.roles = role;
                cards << card;
            }
            std::ignore = await(store::PeopleStore(workspace.database()).takeIn(cards));
            dialog->show();
        }
        /// What it asks of goes with it.
        ~Desk() { delete dialog; }

        [[nodiscard]] QLineEdit *field(const QString &name) const { return named<QLineEdit>(*dialog, name); }
        [[nodiscard]] bool says(const QString &text) const
        {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
        }
        static QAbstractItemView *offered() { return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget()); }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::PeoplePageModel people{workspace.database(), messages, navigator, undo, clock};
        QPointer<ui::SegmentDialog> dialog = new ui::SegmentDialog(people, {});
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aSegmentIsNotMadeOfItself()
    {
        // GIVEN a segment, and another made of it
        Desk desk;
        desk.people.saveSegment({.id = {}, .name = u"Press"_s, .query = u"role:journalist"_s});
        QTRY_COMPARE(desk.people.segments().size(), 1);
        desk.people.saveSegment({.id = {}, .name = u"Loud"_s, .query = u"segment:Press"_s});
        QTRY_COMPARE(desk.people.segments().size(), 2);
        // WHEN the first is to be made of the second
        ui::SegmentDialog dialog(desk.people, desk.people.segments().first());
        dialog.show();
        auto *query = named<QLineEdit>(dialog, u"Query of the segment"_s);
        auto *save = dialog.findChild<QDialogButtonBox *>()->buttons().first();
        QVERIFY(query && save && save->isEnabled());
        const auto says = [&] {
            // The names that are known come a moment later.
            query->clear();
            query->setText(u"segment:Loud"_s);
            return save->toolTip();
        };
        // THEN it is refused in words, and what is sound is not
        QTRY_VERIFY2(says().contains(u"cannot be made of itself"_s), qPrintable(save->toolTip()));
        QVERIFY(!save->isEnabled());
        query->setText(u"role:journalist OR role:partner"_s);
        QVERIFY(save->isEnabled());
    }

    void whomTheQueryHoldsIsCountedWhileItIsWritten()
    {
        Desk desk;
        auto *query = desk.field(u"Query of the segment"_s);
        // WHEN a query stands
        query->setText(u"role:journalist"_s);
        // THEN it is counted
        QTRY_VERIFY(desk.says(u"2 people"_s) || desk.says(u"2 person(s)"_s));
        // WHEN it is wrong, THEN no count stands
        query->setText(u"role:("_s);
        QVERIFY(!desk.says(u"2 people"_s) && !desk.says(u"2 person(s)"_s));
    }

    void enterWithNothingChosenSaves()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
        QSignalSpy saved(desk.dialog, &ui::NamedQueryDialog::saved);
        desk.field(u"Name of the segment"_s)->setText(u"Press"_s);
        auto *query = desk.field(u"Query of the segment"_s);
        query->setFocus();
        // WHEN a query is typed under which choices are offered, and Enter is pressed with none chosen
        QTest::keyClicks(query, u"role:jo"_s);
        QTRY_VERIFY(Desk::offered());
        query->setText(u"role:journalist"_s);
        QTest::keyClick(Desk::offered(), Qt::Key_Return);
        // THEN the dialog saves
        QCOMPARE(saved.size(), 1);
        QTRY_COMPARE(desk.people.segments().size(), 1);
    }

    void whatIsOfferedLeavesTheReadBackToBeSeen()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
        auto *query = desk.field(u"Query of the segment"_s);
        query->setFocus();
        // WHEN choices are offered for a query that can be read back
        query->setText(u"role:journalist OR "_s);
        QTest::keyClicks(query, u"role:jo"_s);
        QTRY_VERIFY(Desk::offered());
        // THEN they stand below the sentence
        const auto labels = desk.dialog->findChildren<QLabel *>();
        const auto sentence
            = std::ranges::find_if(labels, [query](const QLabel *label) { return label->isVisible() && !label->text().isEmpty() && label->y() > query->y(); });
        QVERIFY(sentence != labels.cend());
        const int bottom = (*sentence)->mapToGlobal(QPoint(0, (*sentence)->height())).y();
        QVERIFY2(Desk::offered()->mapToGlobal(QPoint()).y() >= bottom, qPrintable((*sentence)->text()));
    }

    void nothingIsOfferedWhereAWordIsWhole()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
        auto *query = desk.field(u"Query of the segment"_s);
        query->setFocus();
        QTest::keyClicks(query, u"role:journalis"_s);
        QTRY_VERIFY(Desk::offered());
        // WHEN the last letter is typed
        QTest::keyClick(Desk::offered(), Qt::Key_T);
        // THEN nothing covers what the query is read as
        QTRY_VERIFY(!Desk::offered());
        QCOMPARE(query->text(), u"role:journalist"_s);
    }
};

QTEST_MAIN(SegmentDialogTest)
#include "segmentdialogtest.moc"
