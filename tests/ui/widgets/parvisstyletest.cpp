// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parvisstyle.h"

#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis::ui;
using theme::Ink;
using theme::Scheme;

class ParvisStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
