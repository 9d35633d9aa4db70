// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reputation/reputationfixture.h"
#include "tests/ui/named.h"
#include "ui/reputation/figurecard.h"
#include "ui/reputation/reputationpage.h"
#include "ui/widgets/charts/barchart.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;

/// The story of looking: choose a period and a channel, read a figure, open what is behind it, see it move when something comes in.
class LookingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFigureIsReadOpenedAndFollowed()
    {
        // GIVEN two months of mentions
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
        tests::ReputationFixture workspace;
        models::ReputationPageModel model(workspace.workspace.database(), workspace.reputation, workspace.channels, workspace.messages, workspace.navigator,
                                          workspace.clock);
        ui::ReputationPage page(model);
        page.resize(1204, 740);
        page.show();
        domain::MentionFilter opened;
        models::PlaceId place = models::PlaceId::Reputation;
        QObject::connect(&workspace.navigator, &models::Navigator::mentionsRequested, &page,
                         [&](const domain::MentionFilter &filter, const QString & /*what*/) { opened = filter; });
        QObject::connect(&workspace.navigator, &models::Navigator::placeRequested, &page, [&](models::PlaceId to) { place = to; });
        QTRY_COMPARE(model.report().channels.size(), 2);
        QTRY_COMPARE(model.channels().size(), 2);

        // WHEN one channel is chosen over the last week
        model.setPeriod(models::ReputationPageModel::Period::Week);
        auto *channels = named<QComboBox>(page, u"Channel"_s);
        channels->setFocus();
        QTest::keyClick(channels, Qt::Key_Down);
        QTRY_COMPARE(model.report().channels.size(), 1);
        QTRY_COMPARE(model.report().now.range, model.range());

        // THEN the figure, the bars and the rows agree
        auto *card = named<ui::FigureCard>(page, u"Mentions, %1"_s.arg(model.report().now.mentions));
        QVERIFY(card);
        QTest::mouseClick(card, Qt::LeftButton);
        QCOMPARE(place, models::PlaceId::Inbox);
        QCOMPARE(workspace.rows(opened), model.report().now.mentions);
        QCOMPARE(model.report().bars.size(), 7);

        // WHEN more comes in on that channel
        const qint64 before = model.report().now.mentions;
        workspace.takeIn(model.report().channels.first().name, 9, 5);

        // THEN the figure moves, and still opens exactly its rows
        QTRY_VERIFY(model.report().now.mentions > before);
        QTRY_VERIFY(named<ui::FigureCard>(page, u"Mentions, %1"_s.arg(model.report().now.mentions)));
        QTest::mouseClick(named<ui::FigureCard>(page, u"Mentions, "_s), Qt::LeftButton);
        QCOMPARE(workspace.rows(opened), model.report().now.mentions);
    }
};

QTEST_MAIN(LookingTest)
#include "lookingtest.moc"
