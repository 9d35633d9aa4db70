// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postchip.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>

#include <algorithm>

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

    void whatWaitsForSomethingIsNotSaidToBeOnItsWay()
    {
        // GIVEN a post that was taken up, while the file of secrets was closed
        models::CalendarEntry entry;
        entry.post.title = u"Bread"_s;
        entry.at = QDateTime(QDate(2026, 11, 26), QTime(10, 5));
        entry.post.state = domain::PostState::Sending;
        entry.look = models::PostLook::Leaving;
        entry.delivery.emplace().state = domain::DeliveryState::Sending;
        ui::PostChip chip;
        chip.setEntry(entry);
        QVERIFY(chip.toolTip().contains(u"is being sent"_s));
        // WHEN it is known what it waits for
        entry.waits = u"It cannot leave: what lets Parvis into “Our site” is in the file of secrets, which is closed until you give its passphrase."_s;
        chip.setEntry(entry);
        // THEN that is said in its place, in lines that are not as wide as the window
        const QStringList lines = chip.toolTip().split(u'\n');
        QVERIFY(std::ranges::all_of(lines, [](const QString &line) { return line.size() <= 64; }));
        for (const QString &told : {lines.join(u' '), chip.accessibleName()}) {
            QVERIFY2(told.contains(entry.waits), qPrintable(told));
            QVERIFY2(!told.contains(u"is being sent"_s) && !told.contains(u"leaving"_s), qPrintable(told));
        }
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
