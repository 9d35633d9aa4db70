// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postchip.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What a chip shows of its post where there is little room.
class PostChipTest : public QObject
{
    Q_OBJECT

    /// As it is painted that wide.
    static QImage painted(const models::CalendarEntry &entry, int width, bool isTwoLines)
    {
        ui::PostChip chip;
        chip.setEntry(entry);
        chip.setTwoLines(isTwoLines);
        chip.resize(width, ui::PostChip::heightFor(isTwoLines));
        return chip.grab().toImage();
    }
    static QImage painted(const QString &title, QTime time, int width)
    {
        models::CalendarEntry entry;
        entry.post.title = title;
        entry.at = QDateTime(QDate(2026, 11, 26), time);
        return painted(entry, width, false);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void theTimeStaysAndTheTitleIsCutInANarrowChip()
    {
        const QTime morning(10, 5);
        // THEN the time is told from every other, whatever the sign beside it, down to where it has room alone
        for (const models::PostLook look : {models::PostLook::Planned, models::PostLook::Scheduled, models::PostLook::Failed}) {
            const auto at = [look](QTime time, int width) {
                models::CalendarEntry entry;
                entry.post.title = u"Bread is baked"_s;
                entry.at = QDateTime(QDate(2026, 11, 26), time);
                entry.look = look;
                return painted(entry, width, false);
            };
            for (int width = 84; width < 200; ++width)
                QVERIFY2(at(morning, width) != at(QTime(11, 45), width) && at(morning, width) != at(QTime(22, 5), width), qPrintable(QString::number(width)));
        }
        // AND of the title as much as there is room for; the tooltip has both
        constexpr int narrow = 104;
        QVERIFY(painted(u"Bread is baked"_s, morning, narrow) != painted(u"Rye of the week"_s, morning, narrow));
        models::CalendarEntry entry;
        entry.post.title = u"Bread is baked"_s;
        entry.at = QDateTime(QDate(2026, 11, 26), morning);
        ui::PostChip chip;
        chip.setEntry(entry);
        QVERIFY(chip.toolTip().contains(u"10:05"_s) && chip.toolTip().contains(u"Bread is baked"_s));
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

    void aTimeOverItsTitleIsNeverCut_data()
    {
        QTest::addColumn<models::PostLook>("look");
        QTest::newRow("planned") << models::PostLook::Planned;
        QTest::newRow("scheduled") << models::PostLook::Scheduled;
        QTest::newRow("failed") << models::PostLook::Failed;
    }

    void aTimeOverItsTitleIsNeverCut()
    {
        QFETCH(const models::PostLook, look);
        const auto at = [look](QTime time, int width) {
            models::CalendarEntry entry;
            entry.post.title = u"Bread is baked"_s;
            entry.at = QDateTime(QDate(2026, 11, 26), time);
            entry.look = look;
            return painted(entry, width, true);
        };
        int seen = 0;
        for (int width = 24; width < 140; ++width) {
            const QImage morning = at(QTime(10, 5), width);
            const bool isShown = morning != at(QTime(11, 5), width);
            // THEN its last figure is there too, and which half of the day it is
            QVERIFY2((morning != at(QTime(10, 6), width)) == isShown, qPrintable(QString::number(width)));
            QVERIFY2((morning != at(QTime(22, 5), width)) == isShown, qPrintable(QString::number(width)));
            seen += isShown ? 1 : 0;
        }
        QVERIFY(seen > 50);
        // AND in a month beside the editor, in a small window, a long one stands there with the sign of its post
        constexpr int narrow = 64;
        QVERIFY(at(QTime(12, 30), narrow) != at(QTime(12, 31), narrow));
        QVERIFY(at(QTime(12, 30), narrow) != at(QTime(0, 30), narrow));
    }

    void aLongTimeLeavesRoomForTheSign()
    {
        // GIVEN two posts that differ in their sign alone
        models::CalendarEntry failed;
        failed.post.title = u"Bread is baked"_s;
        failed.at = QDateTime(QDate(2026, 11, 26), QTime(12, 30));
        failed.look = models::PostLook::Failed;
        models::CalendarEntry late = failed;
        late.look = models::PostLook::Late;
        // THEN it is seen at any width
        for (int width = 56; width < 140; ++width)
            QVERIFY2(painted(failed, width, true) != painted(late, width, true), qPrintable(QString::number(width)));
    }

    void aSignMeansOneThing()
    {
        // GIVEN what is late, what is cut off from its channel, and what arrived only in part
        models::CalendarEntry late;
        late.post.title = u"Bread"_s;
        late.at = QDateTime(QDate(2026, 11, 26), QTime(10, 5));
        late.channelName = u"Our Mastodon"_s;
        late.post.state = domain::PostState::Scheduled;
        late.look = models::PostLook::Late;
        late.holder = domain::PostHolder::ThisMachine;
        models::CalendarEntry cutOff = late;
        cutOff.look = models::PostLook::Scheduled;
        cutOff.isCutOff = true;
        models::CalendarEntry partly = late;
        partly.post.state = domain::PostState::Published;
        partly.look = models::PostLook::Published;
        partly.holder = domain::PostHolder::Nobody;
        partly.dropped = {domain::Sent::poll};
        models::CalendarEntry drifted = late;
        drifted.look = models::PostLook::Scheduled;
        drifted.holder = domain::PostHolder::Service;
        drifted.delivery.emplace().state = domain::DeliveryState::Held;
        drifted.openThere = models::OpenThere::Changed;
        // THEN each has a sign of its own, and the words of it for who rests on it or listens
        const QStringList signs{ui::signOf(late),
                                ui::signOf(cutOff),
                                ui::signOf(partly),
                                ui::signOf(drifted),
                                ui::glyphOf(models::PostLook::Scheduled),
                                ui::glyphOf(models::PostLook::Published)};
        QCOMPARE(QSet<QString>(signs.cbegin(), signs.cend()).size(), signs.size());
        for (const QString &sign : signs)
            QVERIFY2(!ui::theme::icon(sign).isNull(), qPrintable(sign));
        const auto tells = [](const models::CalendarEntry &entry, const QString &tip, const QString &spoken) {
            ui::PostChip chip;
            chip.setEntry(entry);
            QVERIFY2(chip.toolTip().simplified().contains(tip), qPrintable(chip.toolTip()));
            QVERIFY2(chip.accessibleName().contains(spoken), qPrintable(chip.accessibleName()));
        };
        tells(late, u"late"_s, u"late"_s);
        tells(cutOff, u"its channel is disconnected"_s, u"its channel is disconnected"_s);
        tells(drifted, u"Changed at its service"_s, u"changed at its service"_s);
        tells(partly, u"its server left something out: the poll"_s, u"not all of it arrived"_s);
    }
};

QTEST_MAIN(PostChipTest)
#include "postchiptest.moc"
