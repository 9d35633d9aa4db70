// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"
#include "ui/widgets/wheelguard.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis;

class EmptyStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentenceIsShownWholeHoweverWideThePlace_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1200;
        QTest::newRow("a list's width") << 320;
        QTest::newRow("narrow") << 200;
    }
    void aSentenceIsShownWholeHoweverWideThePlace()
    {
        // GIVEN a place without rows, and a sentence of several lines
        QFETCH(int, width);
        const QString sentence = u"Ici se tient ce qui a besoin de vous : les billets qui partent, les gens qui attendent, ce qui a échoué."_s;
        ui::EmptyState state(u"place-today"_s, sentence, nullptr);
        state.resize(width, 600);
        state.show();
        // THEN no line of it is cut off
        QLabel *label = nullptr;
        for (QLabel *candidate : state.findChildren<QLabel *>()) {
            if (candidate->text() == sentence)
                label = candidate;
        }
        QVERIFY(label);
        const QRect needed = label->fontMetrics().boundingRect(QRect(0, 0, label->width(), 10'000), Qt::TextWordWrap, sentence);
        QVERIFY(label->height() >= needed.height());
        QVERIFY(label->height() < needed.height() + 2 * label->fontMetrics().lineSpacing());
        QVERIFY(label->width() <= width);
    }

    void theWheelChangesNoGuardedValue()
    {
        // GIVEN a guarded control and another one
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *guarded = new QSpinBox;
        auto *other = new QSpinBox;
        column->addWidget(guarded);
        column->addWidget(other);
        ui::guardFromWheel(*guarded);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const auto turn = [guarded] {
            const QPointF at(5, 5);
            QWheelEvent event(at, guarded->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(guarded, &event);
        };
        // WHEN, THEN
        turn();
        QCOMPARE(guarded->value(), 0);
        guarded->setFocus();
        turn();
        QCOMPARE(guarded->value(), 0);
    }
};

QTEST_MAIN(EmptyStateTest)
#include "emptystatetest.moc"
