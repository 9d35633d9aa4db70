// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandfield.h"

#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;
using namespace parvis;

class CommandFieldTest : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        Desk()
            : field(&window)
        {
            window.resize(800, 300);
            field.setGeometry(20, 20, 500, 34);
            window.show();
            field.setFocus();
        }
        [[nodiscard]] QLabel *note() const
        {
            for (auto *label : window.findChildren<QLabel *>()) {
                if (label->accessibleName() == u"How the query is understood")
                    return label;
            }
            return nullptr;
        }
        static QAbstractItemView *offered() { return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget()); }
        QWidget window;
        ui::CommandField field;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void howTheQueryIsUnderstoodStandsUnderTheFieldAndIsTold()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClicks(&desk.field, u"bread is:happy"_s);
        // WHEN it is judged wrong
        desk.field.judge({.sentence = u"It can be one of these."_s, .isWrong = true, .position = 9, .length = 5});
        // THEN the sentence stands under the field, and screen readers are told
        QVERIFY(desk.note() && desk.note()->isVisible());
        QCOMPARE(desk.note()->text(), u"It can be one of these."_s);
        QVERIFY(desk.note()->geometry().top() >= desk.field.geometry().bottom());
        QCOMPARE(desk.field.accessibleDescription(), u"It can be one of these."_s);
        QCOMPARE(desk.field.text(), u"bread is:happy"_s);
        // WHEN it is right again
        desk.field.judge({.sentence = u"Mentions that contain “bread”."_s});
        // THEN how it is understood stands there, until the person goes on
        QVERIFY(desk.note()->isVisible());
        QCOMPARE(desk.note()->text(), u"Mentions that contain “bread”."_s);
        QCOMPARE(desk.field.accessibleDescription(), u"Mentions that contain “bread”."_s);
        desk.field.clearFocus();
        QVERIFY(!desk.note()->isVisible());
    }

    void aChoiceReplacesWhatWasTyped()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QSignalSpy wanted(&desk.field, &ui::CommandField::completionWanted);
        QTest::keyClicks(&desk.field, u"bread ta"_s);
        QCOMPARE(wanted.last().at(1).toLongLong(), 8);
        // WHEN a field is offered and chosen by keyboard
        desk.field.offer({.start = 6, .length = 2, .choices = {u"tag:"_s, u"table:"_s}});
        QTRY_VERIFY(Desk::offered());
        QTest::keyClick(Desk::offered(), Qt::Key_Down);
        QTest::keyClick(Desk::offered(), Qt::Key_Return);
        // THEN it stands there, its value is asked for, and the field keeps the keyboard
        QCOMPARE(desk.field.text(), u"bread tag:"_s);
        QCOMPARE(wanted.last().at(0).toString(), u"bread tag:"_s);
        QVERIFY(!Desk::offered());
        // WHEN a value is chosen
        desk.field.offer({.start = 10, .length = 0, .choices = {u"\"to call\""_s}});
        QTRY_VERIFY(Desk::offered());
        QTest::keyClick(Desk::offered(), Qt::Key_Down);
        QTest::keyClick(Desk::offered(), Qt::Key_Return);
        // THEN the next word can follow
        QCOMPARE(desk.field.text(), u"bread tag:\"to call\" "_s);
    }

    void whatIsOfferedStandsBeneathHowTheQueryIsUnderstood()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClicks(&desk.field, u"in"_s);
        // GIVEN a list under the field
        desk.field.offer({.start = 0, .length = 2, .choices = {u"intent:"_s}});
        QTRY_VERIFY(Desk::offered());
        // WHEN the query is judged
        desk.field.judge({.sentence = u"Mentions that contain “in…”."_s});
        // THEN its sentence stands under the field, and the list makes way
        QVERIFY(desk.note() && desk.note()->isVisible());
        const auto foot = [&desk] { return desk.note()->mapToGlobal(QPoint(0, desk.note()->height())).y(); };
        QVERIFY(Desk::offered()->mapToGlobal(QPoint()).y() >= foot());
        // AND a longer one pushes it further
        const int before = foot();
        desk.field.judge({.sentence = u"Mentions that contain “in…”, and are much else besides. "_s.repeated(6)});
        QVERIFY(foot() > before);
        QVERIFY(Desk::offered()->mapToGlobal(QPoint()).y() >= foot());
        // WHEN Escape closes the list
        QTest::keyClick(Desk::offered(), Qt::Key_Escape);
        // THEN the sentence stands as it stood
        QVERIFY(!Desk::offered());
        QVERIFY(desk.note()->isVisible());
        QCOMPARE(desk.field.text(), u"in"_s);
    }

    void whatIsWrongIsSaidInTheInksOfTheTheme()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClicks(&desk.field, u"is:happy"_s);
        for (const auto scheme : {ui::theme::Scheme::Dark, ui::theme::Scheme::Light}) {
            ui::theme::apply(scheme);
            desk.field.judge({.sentence = u"It can be one of these."_s, .isWrong = true, .position = 3, .length = 5});
            const QPalette inks = desk.note()->palette();
            QCOMPARE(inks.color(desk.note()->backgroundRole()), ui::theme::ink(ui::theme::Ink::NotePaper));
            QCOMPARE(inks.color(desk.note()->foregroundRole()), ui::theme::ink(ui::theme::Ink::Text));
        }
    }

    void whatIsOfferedDoesNotStandInTheWayOfEnterAndTyping()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QSignalSpy left(&desk.field, &ui::CommandField::left);
        QTest::keyClicks(&desk.field, u"ta"_s);
        desk.field.offer({.start = 0, .length = 2, .choices = {u"tag:"_s}});
        QTRY_VERIFY(Desk::offered());
        QVERIFY(!Desk::offered()->currentIndex().isValid());
        QTest::keyClick(Desk::offered(), Qt::Key_R);
        QCOMPARE(desk.field.text(), u"tar"_s);
        desk.field.offer({.start = 0, .length = 2, .choices = {u"tag:"_s}});
        QTRY_VERIFY(Desk::offered());
        QTest::keyClick(Desk::offered(), Qt::Key_Return);
        QCOMPARE(left.count(), 1);
        QCOMPARE(desk.field.text(), u"tar"_s);
    }

    void enterStaysWithWhatIsWrong()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QSignalSpy left(&desk.field, &ui::CommandField::left);
        // GIVEN a query that is judged wrong the moment it is looked for, with an offer over its sentence
        connect(&desk.field, &ui::CommandField::searchTyped, &desk.field,
                [&desk] { desk.field.judge({.sentence = u"It can be one of these."_s, .isWrong = true, .position = 0, .length = 8}); });
        QTest::keyClicks(&desk.field, u"is:happy"_s);
        desk.field.offer({.start = 3, .length = 5, .choices = {u"open"_s}});
        QTRY_VERIFY(Desk::offered());
        // WHEN Enter is pressed
        QTest::keyClick(&desk.field, Qt::Key_Return);
        // THEN the keyboard stays, with the sentence in sight
        QCOMPARE(left.count(), 0);
        QVERIFY(desk.field.hasFocus());
        QTRY_VERIFY(desk.note() && desk.note()->isVisible());
        // WHEN it is right and Enter is pressed again
        desk.field.judge({.sentence = u"Mentions that are open."_s});
        QTest::keyClick(&desk.field, Qt::Key_Return);
        QCOMPARE(left.count(), 1);
    }
};

QTEST_MAIN(CommandFieldTest)
#include "commandfieldtest.moc"
