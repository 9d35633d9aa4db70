// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "ui/calendar/calendarlegend.h"
#include "ui/calendar/postchip.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;

/// What the signs of the calendar mean.
class CalendarLegendTest : public QObject
{
    Q_OBJECT

    /// The marks of a legend that wide, in its order.
    static QList<QWidget *> marks(const ui::CalendarLegend &legend)
    {
        QList<QWidget *> found;
        for (const ui::LegendSign &sign : ui::legendSigns())
            found << named<QWidget>(legend, sign.word);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void everySignThatAPostWearsIsExplained()
    {
        // GIVEN what the calendar draws, as it stands in its source
        QFile file(QStringLiteral(PARVIS_TESTS "/../ui/calendar/postchip.cpp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString source = QString::fromUtf8(file.readAll());
        source = source.mid(source.indexOf("QString glyphOf("_L1));
        source = source.first(source.indexOf("QString nameOrUntitled("_L1));
        static const QRegularExpression name(u"u\"([a-z-]+)\"_s"_s);
        QSet<QString> worn;
        for (const QRegularExpressionMatch &match : name.globalMatch(source))
            worn += match.captured(1);
        QVERIFY(worn.size() >= 11);
        // THEN the legend has each of them once, with a word of its own
        QStringList explained;
        QSet<QString> words;
        for (const ui::LegendSign &sign : ui::legendSigns()) {
            QVERIFY2(!sign.word.isEmpty(), qPrintable(sign.glyph));
            words += sign.word;
            if (!sign.glyph.isEmpty())
                explained << sign.glyph;
        }
        QCOMPARE(words.size(), ui::legendSigns().size());
        QCOMPARE(QSet<QString>(explained.cbegin(), explained.cend()), worn);
        QCOMPARE(explained.size(), worn.size());
    }

    void itsWordsStandInOneLineOrInTwo()
    {
        QWidget window;
        ui::CalendarLegend legend(&window);
        const int whole = legend.sizeHint().width();
        window.resize(whole, legend.sizeHint().height());
        window.show();
        const auto areApart = [&legend](const QList<QWidget *> &all) {
            for (qsizetype i = 0; i < all.size(); ++i) {
                if (!legend.rect().contains(all.at(i)->geometry()))
                    return false;
                for (qsizetype j = 0; j < i; ++j) {
                    if (all.at(i)->geometry().intersects(all.at(j)->geometry()))
                        return false;
                }
            }
            return true;
        };
        const auto lines = [](const QList<QWidget *> &all) {
            QSet<int> tops;
            for (const QWidget *one : all)
                tops += one->y();
            return tops.size();
        };
        // GIVEN room for all
        legend.resize(whole, legend.sizeHint().height());
        const QList<QWidget *> all = marks(legend);
        QVERIFY(!all.contains(nullptr));
        QVERIFY(areApart(all));
        QCOMPARE(lines(all), 1);
        // THEN every word ends before its mark does
        for (QWidget *one : all) {
            const QImage drawn = one->grab().toImage();
            const int last = drawn.width() - 1;
            for (int y = 0; y < drawn.height(); ++y)
                QVERIFY2(drawn.pixel(last, y) == drawn.pixel(last, 0), qPrintable(one->accessibleName()));
        }
        QList<int> widths;
        for (const QWidget *one : all)
            widths << one->width();
        // WHEN it has little more than half of that
        legend.resize(whole * 3 / 5, legend.sizeHint().height());
        // THEN no word is lost
        QVERIFY(areApart(all));
        QCOMPARE(lines(all), 2);
        for (qsizetype i = 0; i < all.size(); ++i)
            QCOMPARE(all.at(i)->width(), widths.at(i));
        // WHEN there is no room for words, THEN who rests on a sign reads what it means
        legend.resize(legend.minimumSizeHint().width(), legend.sizeHint().height());
        QVERIFY(areApart(all));
        QCOMPARE(lines(all), 1);
        QVERIFY(std::ranges::none_of(all, [](const QWidget *one) { return one->toolTip().isEmpty(); }));
    }
};

QTEST_MAIN(CalendarLegendTest)
#include "calendarlegendtest.moc"
