// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/querycompleter.h"

#include "ui/query/querymark.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using ui::theme::Ink;
using ui::theme::Scheme;

class QueryCompleterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAChosenOneMeansCanBeRead_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }
    void whatAChosenOneMeansCanBeRead()
    {
        // GIVEN a list with one choice
        QFETCH(Scheme, scheme);
        ui::theme::apply(scheme);
        QWidget window;
        window.resize(600, 300);
        QLineEdit field(&window);
        ui::QueryCompleter completer(field);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        completer.offer({.start = 0, .length = 0, .choices = {u"a"_s}, .meanings = {{u"a"_s, u"MMMMMMMM"_s}}});
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        // WHEN the person goes to it
        list->setCurrentIndex(list->model()->index(0, 0));
        // THEN its meaning, at the right, is as dark (or light) as text
        const QRect row = list->visualRect(list->model()->index(0, 0));
        const QImage image = list->viewport()->grab(row.adjusted(row.width() / 2, 0, 0, 0)).toImage();
        float farthest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                farthest = std::max(farthest, std::abs(image.pixelColor(x, y).lightnessF() - ui::theme::ink(Ink::AccentSoft).lightnessF()));
        }
        QVERIFY2(farthest > 0.5F, qPrintable(QString::number(farthest)));
        completer.close();
    }

    void aFieldTakesMoreThanAQueryMayHave()
    {
        QLineEdit field;
        const ui::QueryCompleter completer(field);
        const QString typed(100'001, u'a');
        field.setText(typed);
        QCOMPARE(field.text().size(), typed.size());
    }

    void whatIsWrongStandsOnThePaperOfANote()
    {
        ui::theme::apply(Scheme::Light);
        QLabel label;
        ui::sayQuery(label, u"It can be one of these."_s, true);
        QVERIFY(label.autoFillBackground());
        QCOMPARE(label.palette().color(label.backgroundRole()), ui::theme::ink(Ink::NotePaper));
        QCOMPARE(label.palette().color(label.foregroundRole()), ui::theme::ink(Ink::Text));
        ui::sayQuery(label, u"Mentions that are open."_s, false);
        QVERIFY(!label.autoFillBackground());
        QCOMPARE(label.foregroundRole(), QPalette::PlaceholderText);
    }
};

QTEST_MAIN(QueryCompleterTest)
#include "querycompletertest.moc"
