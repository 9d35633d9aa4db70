// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reputation/reputationfixture.h"
#include "tests/ui/named.h"
#include "ui/reputation/figurecard.h"
#include "ui/reputation/reputationpage.h"
#include "ui/widgets/charts/barchart.h"
#include "ui/widgets/charts/barlist.h"
#include "ui/widgets/charts/sparkline.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;

class ReputationPageTest : public QObject
{
    Q_OBJECT

    struct Given : tests::ReputationFixture
    {
        Given()
        {
            QObject::connect(&navigator, &models::Navigator::mentionsRequested, &navigator,
                             [this](const domain::MentionFilter &filter, const QString & /*what*/) { opened = filter; });
            page.resize(1204, 740);
            page.show();
            page.activateWindow();
        }
        [[nodiscard]] bool isReady()
        {
            return QTest::qWaitForWindowActive(&page) && QTest::qWaitFor([this] { return model.report().channels.size() == 2; })
                && QTest::qWaitFor([this] { return model.channels().size() == 2; });
        }

        models::ReputationPageModel model{workspace.database(), reputation, channels, messages, navigator, clock};
        ui::ReputationPage page{model};
        domain::MentionFilter opened;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void aFigureSaysItsNumberAndOpensItsRows()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const QString mentions = QString::number(given.model.report().now.mentions);
        auto *card = named<ui::FigureCard>(given.page, u"Mentions, "_s + mentions);
        QVERIFY(card);
        // WHEN
        QTest::keyClick(card, Qt::Key_Return);
        // THEN
        QCOMPARE(given.rows(given.opened), given.model.report().now.mentions);
    }

    void theAnsweredShareNamesItsParts()
    {
        // GIVEN
        Given given;
        // WHEN
        QVERIFY(given.isReady());
        // THEN
        const auto &now = given.model.report().now;
        auto *card = named<ui::FigureCard>(given.page, u"Answered"_s);
        QVERIFY(card->accessibleName().contains(u"%1 of %2 mentions"_s.arg(now.answered).arg(now.mentions)));
    }

    void arrowsWalkTheBarsAndEnterOpensOne()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        auto *chart = named<ui::BarChart>(given.page, u"Mentions over time"_s);
        QVERIFY(chart);
        chart->setFocus(Qt::TabFocusReason);
        const auto &bars = given.model.report().bars;
        QCOMPARE(chart->currentBar(), static_cast<int>(bars.size()) - 1);
        // WHEN
        QTest::keyClick(chart, Qt::Key_Left);
        QTest::keyClick(chart, Qt::Key_Left);
        // THEN
        QVERIFY(chart->accessibleDescription().startsWith(u"21 Nov 2026"_s));
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(given.rows(given.opened), bars[bars.size() - 3].total);
        // WHEN one part of it
        QTest::keyClick(chart, Qt::Key_Up);
        QTest::keyClick(chart, Qt::Key_Return);
        // THEN
        QCOMPARE(given.opened.channel, given.model.report().channels.first().id);
        QCOMPARE(given.rows(given.opened), bars[bars.size() - 3].mentions.first());
    }

    void aClickOnABarOpensWhatIsUnderThePointer()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        auto *chart = named<ui::BarChart>(given.page, u"Mentions over time"_s);
        const auto &bar = given.model.report().bars[10];
        // WHEN
        QTest::mouseClick(chart, Qt::LeftButton, Qt::NoModifier, chart->barRect(10, 1).center());
        // THEN
        QCOMPARE(given.opened.channel, given.model.report().channels[1].id);
        QCOMPARE(given.rows(given.opened), bar.mentions[1]);
        // WHEN
        auto *list = named<ui::BarList>(given.page, u"Mentions by channel"_s);
        QTest::mouseClick(list, Qt::LeftButton, Qt::NoModifier, list->lineRect(1).center());
        // THEN
        QCOMPARE(given.rows(given.opened), given.model.report().channels[1].mentions);
    }

    void theMedianIsSaidToBeAboutRight()
    {
        // GIVEN
        Given given;
        // WHEN
        QVERIFY(given.isReady());
        auto *card = named<ui::FigureCard>(given.page, u"Median response, about 5"_s);
        // THEN it opens all the answers it is of
        QVERIFY(card);
        QVERIFY(card->accessibleName().contains(u"about as long"_s));
        QTest::keyClick(card, Qt::Key_Return);
        QCOMPARE(given.rows(given.opened), given.model.report().now.answered);
    }

    void aValueWithoutRoomBesideItKeepsItsLine()
    {
        // GIVEN a card as narrow as at 1280 pixels
        ui::FigureCard card(u"Réponse médiane"_s, ui::FigureCard::Rise::Bad);
        card.setPoints({1.0, 3.0, 2.0});
        card.resize(280, card.sizeHint().height());
        card.show();
        // WHEN
        card.setFigure({.lead = u"environ"_s, .value = u"55 min"_s, .change = u"à peu près autant"_s, .of = u"sur 309 réponses"_s});
        // THEN
        QVERIFY(card.findChild<ui::Sparkline *>()->isVisible());
        QCOMPARE(card.accessibleName(), u"Réponse médiane, environ 55 min, à peu près autant, sur 309 réponses"_s);
    }

    void barsFollowThePalette()
    {
        // GIVEN the answered bars in the accent of the light palette
        Given given;
        QVERIFY(given.isReady());
        auto *answers = named<ui::BarList>(given.page, u"Answers by channel"_s);
        QVERIFY(answers);
        // WHEN
        ui::theme::apply(ui::theme::Scheme::Dark);
        // Under test the application does not say so by itself.
        QEvent changed(QEvent::PaletteChange);
        QCoreApplication::sendEvent(&given.page, &changed);
        // THEN
        const QImage picture = answers->grab().toImage();
        const QRgb accent = ui::theme::ink(ui::theme::Ink::Accent).rgb();
        bool isWorn = false;
        for (int x = 0; x < picture.width(); ++x)
            isWorn = isWorn || picture.pixel(x, answers->lineRect(0).center().y() + 1) == accent;
        QVERIFY(isWorn);
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void whoComesBackStandsWhereTheyLeft()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        auto *chart = named<ui::BarChart>(given.page, u"Mentions over time"_s);
        chart->setFocus(Qt::TabFocusReason);
        QTest::keyClick(chart, Qt::Key_Left);
        const int bar = chart->currentBar();
        // WHEN a bar is opened, and the page comes back
        QTest::keyClick(chart, Qt::Key_Return);
        named<ui::FigureCard>(given.page, u"Answered"_s)->setFocus();
        given.page.focusMain();
        // THEN
        QTRY_COMPARE(QApplication::focusWidget(), chart);
        QCOMPARE(chart->currentBar(), bar);
        // WHEN a card
        auto *card = named<ui::FigureCard>(given.page, u"Not answered"_s);
        QTest::mouseClick(card, Qt::LeftButton);
        chart->setFocus();
        given.page.focusMain();
        // THEN
        QCOMPARE(QApplication::focusWidget(), card);
        // WHEN nothing was opened since
        given.page.focusMain();
        // THEN work begins at the first figure
        QCOMPARE(QApplication::focusWidget(), named<ui::FigureCard>(given.page, u"Mentions, "_s));
        // WHEN a row of a table, and new numbers come meanwhile
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        auto *table = named<QTableView>(given.page, u"Mentions over time, as a table"_s);
        table->setCurrentIndex(table->model()->index(4, 1));
        Q_EMIT table->activated(table->currentIndex());
        const qint64 before = given.model.report().now.mentions;
        given.takeIn(u"Blog"_s, 5, 0);
        QTRY_VERIFY(given.model.report().now.mentions > before);
        given.page.focusMain();
        // THEN
        QCOMPARE(QApplication::focusWidget(), table);
        QCOMPARE(table->currentIndex().row(), 4);
    }

    void aTableShowsAllItsColumnsAndWholeRows()
    {
        // GIVEN eight channels with long names
        Given given;
        for (int n = 0; n < 6; ++n)
            given.takeIn(u"A channel with a long name, number %1"_s.arg(n), 1, n);
        QVERIFY(QTest::qWaitFor([&given] { return given.model.report().channels.size() == 8; }));
        QVERIFY(QTest::qWaitForWindowActive(&given.page));
        given.page.focusMain();
        // WHEN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        // THEN
        for (const QString &name : {u"Mentions over time"_s, u"Mentions by channel"_s, u"Answers by channel"_s}) {
            auto *table = named<QTableView>(given.page, name);
            QVERIFY(table);
            QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
            QCOMPARE(table->viewport()->height() % table->rowHeight(0), 0);
        }
    }

    void aPeriodOfOnesOwnNeedsNoMoreRoom()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto *period = named<ui::SegmentedControl>(given.page, u"Period"_s);
        QVERIFY(period);
        const int high = period->parentWidget()->height();
        // WHEN
        given.model.setPeriod(models::ReputationPageModel::Period::Custom);
        // THEN
        QTRY_VERIFY(named<QDateEdit>(given.page, u"First day"_s));
        QTest::qWait(0);
        QCOMPARE(period->parentWidget()->height(), high);
    }

    void oneKeyTurnsChartsIntoTables()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        given.page.focusMain();
        // WHEN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        // THEN
        auto *table = named<QTableView>(given.page, u"Mentions over time, as a table"_s);
        QVERIFY(table);
        qint64 sum = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            sum += QLocale().toLongLong(table->model()->index(row, 1).data().toString());
        QCOMPARE(sum, given.model.report().now.mentions);
        // WHEN the second row, which is yesterday
        Q_EMIT table->activated(table->model()->index(1, 0));
        // THEN
        const auto &bars = given.model.report().bars;
        QCOMPARE(given.rows(given.opened), bars[bars.size() - 2].total);
    }
};

QTEST_MAIN(ReputationPageTest)
#include "reputationpagetest.moc"
