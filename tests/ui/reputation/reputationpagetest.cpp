// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reputation/reputationfixture.h"
#include "tests/ui/named.h"
#include "ui/reputation/figurecard.h"
#include "ui/reputation/reputationpage.h"
#include "ui/widgets/charts/barchart.h"
#include "ui/widgets/charts/barlist.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
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
