// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postchip.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What a chip shows of its post where there is little room.
class PostChipTest : public QObject
{
    Q_OBJECT

    /// As it is painted on one line that wide.
    static QImage painted(const QString &title, QTime time, int width)
    {
        models::CalendarEntry entry;
        entry.post.title = title;
        entry.at = QDateTime(QDate(2026, 11, 26), time);
        ui::PostChip chip;
        chip.setEntry(entry);
        chip.resize(width, ui::PostChip::heightFor(false));
        return chip.grab().toImage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void theTitleHasTheRoomOfANarrowChip()
    {
        constexpr int narrow = 84;
        const QTime morning(10, 5);
        // THEN the title can be told from others, and the time is left to the tooltip
        QVERIFY(painted(u"Bread is baked"_s, morning, narrow) != painted(u"Rye of the week"_s, morning, narrow));
        QCOMPARE(painted(u"Bread is baked"_s, morning, narrow), painted(u"Bread is baked"_s, QTime(11, 45), narrow));
        models::CalendarEntry entry;
        entry.at = QDateTime(QDate(2026, 11, 26), morning);
        ui::PostChip chip;
        chip.setEntry(entry);
        QVERIFY(chip.toolTip().contains(u"10:05"_s));
    }

    void theTimeStandsWhereThereIsRoom()
    {
        constexpr int wide = 200;
        QVERIFY(painted(u"Bread is baked"_s, QTime(10, 5), wide) != painted(u"Bread is baked"_s, QTime(11, 45), wide));
        // AND wherever it stands, shortened too, it says which half of the day it is
        for (int width = 84; width < wide; width += 2) {
            const QImage morning = painted(u"Bread is baked"_s, QTime(10, 5), width);
            const bool isShown = morning != painted(u"Bread is baked"_s, QTime(11, 45), width);
            QCOMPARE(morning != painted(u"Bread is baked"_s, QTime(22, 5), width), isShown);
        }
    }
};

QTEST_MAIN(PostChipTest)
#include "postchiptest.moc"
