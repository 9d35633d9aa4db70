// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parvisstyle.h"

#include "ui/widgets/theme.h"

#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace parvis::ui;
using theme::Ink;
using theme::Scheme;

class ParvisStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAClosedMenuLeftBehindLooksPointedAtNoMore()
    {
        // GIVEN a button under the pointer
        theme::apply(Scheme::Light);
        QWidget window;
        window.setGeometry(300, 300, 300, 200);
        auto *button = new QPushButton(u"Press"_s, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCursor::setPos(1, 1);
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(305, 305));
        QApplication::sendEvent(button, &enter);
        QVERIFY(button->underMouse());
        // WHEN a menu closes, and the pointer is elsewhere by then
        QMenu menu;
        menu.addAction(u"Choose"_s);
        menu.popup(window.mapToGlobal(QPoint(40, 40)));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QVERIFY(button->underMouse());
        menu.close();
        // THEN
        QTRY_VERIFY(!button->underMouse());
    }

    void aHeaderIsInLineWithItsColumn()
    {
        // GIVEN
        theme::apply(Scheme::Light);
        QStandardItemModel model(1, 1);
        model.setHorizontalHeaderLabels({u"47"_s});
        model.setItem(0, 0, new QStandardItem(u"47"_s));
        QTableView table;
        table.setModel(&model);
        table.verticalHeader()->hide();
        table.setShowGrid(false);
        table.setFocusPolicy(Qt::NoFocus);
        table.resize(200, 120);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto firstInked = [](QWidget *widget, const QRect &within) {
            const QImage image = widget->grab(within).toImage();
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    if (image.pixelColor(x, y).lightnessF() < 0.5F)
                        return x;
                }
            }
            return -1;
        };
        for (const auto alignment : {Qt::AlignLeft, Qt::AlignRight}) {
            // WHEN both stand at the same side
            model.setHeaderData(0, Qt::Horizontal, QVariant::fromValue(alignment | Qt::AlignVCenter), Qt::TextAlignmentRole);
            model.item(0, 0)->setTextAlignment(alignment | Qt::AlignVCenter);
            const QRect cell = table.visualRect(model.index(0, 0));
            // THEN
            const int word = firstInked(table.horizontalHeader()->viewport(), QRect(cell.left(), 0, cell.width(), 28));
            QVERIFY(word >= 0);
            QCOMPARE(word, firstInked(table.viewport(), cell));
        }
    }

    void theRingRoundAListIsAsWideAtItsScrollBar()
    {
        // GIVEN a list with the keyboard and a scroll bar
        theme::apply(Scheme::Light);
        QListWidget list;
        for (int n = 0; n < 50; ++n)
            list.addItem(QString::number(n));
        list.resize(200, 120);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.setFocus();
        // Without the ring of a row beside it.
        list.setCurrentRow(-1);
        QVERIFY(list.verticalScrollBar()->isVisible());
        const QImage image = list.grab().toImage();
        const auto ringFrom = [&image](QPoint at, QPoint step) {
            int width = 0;
            while (image.rect().contains(at) && image.pixelColor(at) == theme::ink(Ink::Accent)) {
                ++width;
                at += step;
            }
            return width;
        };
        // THEN
        const int middle = image.height() / 2;
        const int overRows = 60;
        const int overBar = image.width() - 8;
        const int expected = 2;
        QCOMPARE(ringFrom({0, middle}, {1, 0}), expected);
        QCOMPARE(ringFrom({image.width() - 1, middle}, {-1, 0}), expected);
        for (const int x : {overRows, overBar}) {
            QCOMPARE(ringFrom({x, 0}, {0, 1}), expected);
            QCOMPARE(ringFrom({x, image.height() - 1}, {0, -1}), expected);
        }
    }

    void anIconKeepsItsInkInAChosenRow_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }
    void anIconKeepsItsInkInAChosenRow()
    {
        QFETCH(Scheme, scheme);
        theme::apply(scheme);
        // GIVEN a row with a tick
        QListWidget list;
        list.addItem(new QListWidgetItem(theme::icon(u"check"_s, Ink::Accent), QString()));
        list.resize(200, 60);
        const auto inked = [&list] {
            const QImage image = list.grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 3; x < 32; ++x)
                    count += image.pixelColor(x, y) == theme::ink(Ink::Accent) ? 1 : 0;
            }
            return count;
        };
        const int before = inked();
        QVERIFY(before > 0);
        // WHEN it is chosen
        list.item(0)->setSelected(true);
        // THEN the tick is there as before
        QVERIFY(inked() >= before);
    }

    void whatIsTypedInAMenuLeadsToTheEntryThatBeginsSo()
    {
        theme::apply(Scheme::Light);
        QMenu menu;
        menu.addAction(u"Blé ancien"_s);
        menu.addAction(u"Fragile"_s)->setEnabled(false);
        const QAction *fresh = menu.addAction(u"Fraîcheur"_s);
        const QAction *added = menu.addAction(u"&New tag…"_s);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        // WHEN letters are typed, without the accent
        QTest::keyClicks(&menu, u"frai"_s);
        QCOMPARE(menu.activeAction(), fresh);
        // AND what nothing begins with leaves the choice
        QTest::keyClicks(&menu, u"x"_s);
        QCOMPARE(menu.activeAction(), fresh);
        // AND the letter of an entry is its own again when the menu opens anew
        menu.hide();
        menu.popup({});
        QSignalSpy chosen(added, &QAction::triggered);
        QTest::keyClicks(&menu, u"n"_s);
        QCOMPARE(chosen.size(), 1);
    }

    void aFlatButtonWithAnIconHasRoomForItsText()
    {
        theme::apply(Scheme::Light);
        QPushButton button(theme::icon(u"check"_s), u"Livraison"_s);
        button.setFlat(true);
        button.ensurePolished();
        // THEN the width asked for holds the icon, the gap that is drawn beside it, and the text
        constexpr int gap = 6;
        const int needed = button.iconSize().width() + gap + QFontMetrics(button.font()).horizontalAdvance(button.text()) + theme::unit * 2;
        QVERIFY(button.sizeHint().width() >= needed);
    }

    void whatEnterPressesHasRoomForTheLettersItWearsThen()
    {
        theme::apply(Scheme::Light);
        // GIVEN a long text on a button of a dialog, which is heavier while it has the keyboard
        QDialog dialog;
        QPushButton button(u"Coller plutôt un jeton ou un mot de passe, ou bien se connecter par le navigateur comme d’habitude…"_s, &dialog);
        QFont heavy = button.font();
        heavy.setWeight(QFont::DemiBold);
        QVERIFY(button.autoDefault());
        QVERIFY(QFontMetrics(heavy).horizontalAdvance(button.text()) > QFontMetrics(button.font()).horizontalAdvance(button.text()) + theme::unit * 2);
        // THEN the width asked for holds it
        QVERIFY(button.sizeHint().width() >= QFontMetrics(heavy).horizontalAdvance(button.text()) + theme::unit * 2);
    }

    void aFlatButtonHasRoomForTheLettersItWearsWhileItIsOn()
    {
        theme::apply(Scheme::Light);
        // GIVEN a text that is wider when it is heavier
        QPushButton button(u"Details mit Beschreibung"_s);
        button.setFlat(true);
        button.setCheckable(true);
        QFont heavy = button.font();
        heavy.setWeight(QFont::DemiBold);
        // THEN the width asked for holds it
        QVERIFY(button.sizeHint().width() >= QFontMetrics(heavy).horizontalAdvance(button.text()) + theme::unit * 2);
    }
};

QTEST_MAIN(ParvisStyleTest)
#include "parvisstyletest.moc"
