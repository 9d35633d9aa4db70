// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadyplace.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What is written in stands still while what is said above it changes.
class SteadyPlaceTest : public QObject
{
    Q_OBJECT

    /// A field that has the keyboard, far down in an area, with words that wrap in a box of their own above it.
    struct Given
    {
        Given()
        {
            auto *page = new QWidget;
            auto *column = new QVBoxLayout(page);
            auto *box = new QWidget(page);
            auto *inner = new QVBoxLayout(box);
            words = new QLabel(box);
            words->setWordWrap(true);
            inner->addWidget(words);
            words->hide();
            column->addWidget(box);
            field = new QLineEdit(page);
            auto *above = new QWidget(page);
            above->setFixedHeight(400);
            column->addWidget(above);
            column->addWidget(field);
            below = new QWidget(page);
            below->setFixedHeight(600);
            column->addWidget(below);
            area.setWidgetResizable(true);
            area.setWidget(page);
            area.resize(260, 300);
            area.show();
            area.activateWindow();
            [&] { QVERIFY(QTest::qWaitForWindowActive(&area)); }();
            field->setFocus();
            area.verticalScrollBar()->setValue(300);
        }
        [[nodiscard]] int top() const { return field->mapTo(area.viewport(), QPoint()).y(); }
        void say(const QString &sentence)
        {
            const ui::SteadyPlace steady(area, field);
            words->setText(sentence);
            words->setVisible(!sentence.isEmpty());
        }

        QScrollArea area;
        QLabel *words;
        QLineEdit *field;
        QWidget *below;
    };

private Q_SLOTS:
    void whatIsSaidAboveMovesNothing()
    {
        Given given;
        const int before = given.top();
        given.say(u"It stands on the server and leaves from there, whatever becomes of this machine until then."_s);
        QTest::qWait(50);
        QCOMPARE(given.top(), before);
    }

    void whatIsSaidQuicklyOneAfterTheOtherMovesNothingEither()
    {
        Given given;
        const int before = given.top();
        given.say(u"It changed here: it is taken back from the server first, and then put there anew, with all of its words and all of its files."_s);
        given.say(u"It is being sent."_s);
        given.say({});
        given.say(u"It stands on the server and leaves from there, whatever becomes of this machine until then."_s);
        QTest::qWait(50);
        QCOMPARE(given.top(), before);
    }

    void whatGoesForAMomentAtTheTopLeavesNothingScrolled()
    {
        // GIVEN words above a field, seen from the top
        Given given;
        given.area.resize(260, 560);
        given.say(u"It stands on the server and leaves from there, whatever becomes of this machine until then."_s);
        QTest::qWait(50);
        given.area.verticalScrollBar()->setValue(0);
        const int before = given.top();
        // WHEN they go and come again
        given.say({});
        QTest::qWait(50);
        QVERIFY(given.top() < before);
        given.say(u"It stands on the server and leaves from there, whatever becomes of this machine until then."_s);
        QTest::qWait(50);
        // THEN
        QCOMPARE(given.top(), before);
        QCOMPARE(given.area.verticalScrollBar()->value(), 0);
    }

    void whatGoesForAMomentBelowLeavesNothingScrolled()
    {
        // GIVEN a field that is seen from the foot
        Given given;
        given.below->setFixedHeight(100);
        QTest::qWait(50);
        given.area.verticalScrollBar()->setValue(given.area.verticalScrollBar()->maximum());
        const int before = given.top();
        const auto makeHigh = [&given](int height) {
            const ui::SteadyPlace steady(given.area, given.field);
            given.below->setFixedHeight(height);
        };
        // WHEN what stands below it goes and comes again
        makeHigh(40);
        QTest::qWait(50);
        QVERIFY(given.top() > before);
        makeHigh(100);
        QTest::qWait(50);
        // THEN
        QCOMPARE(given.top(), before);
    }

    void whoScrollsIsLeftAlone()
    {
        Given given;
        given.say(u"It stands on the server and leaves from there, whatever becomes of this machine until then."_s);
        given.area.verticalScrollBar()->setValue(350);
        const int scrolled = given.top();
        given.say(u"It is being sent."_s);
        QTest::qWait(50);
        QCOMPARE(given.top(), scrolled);
    }
};

QTEST_MAIN(SteadyPlaceTest)
#include "steadyplacetest.moc"
