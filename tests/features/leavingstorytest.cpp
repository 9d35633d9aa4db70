// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/calendar/connectedfixture.h"
#include "tests/ui/named.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/postchip.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;
using tests::named;

/// The story of a post that is committed to, leaves, and of one that does not.
class LeavingStoryTest : public QObject
{
    Q_OBJECT

private:
    static bool isSaid(const QWidget &page, const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void aPostIsScheduledLeavesAndStandsThere()
    {
        // GIVEN a post for a channel that is connected, in the editor
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 900);
        page.show();
        const auto post = given.write(u"Bread"_s);
        // WHEN it is scheduled
        QTRY_VERIFY(named<QCheckBox>(page, u"Scheduled for"_s)->isEnabled());
        named<QCheckBox>(page, u"Scheduled for"_s)->click();
        // THEN the editor and the chip say who holds it
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        QTRY_VERIFY(isSaid(page, u"This computer sends the post then"_s));
        QTRY_VERIFY(named<ui::PostChip>(page, u"Bread, 09:00, scheduled, Our Mastodon, this computer must be awake"_s));
        // WHEN its time comes and it leaves
        given.clock.set(*domain::toInstant(*given.stored(post.id).scheduledFor));
        given.publish(post.id);
        // THEN it stands there
        QTRY_VERIFY(named<QPushButton>(page, u"Copy the address"_s));
        QTRY_VERIFY(isSaid(page, u"it stands there as it was sent"_s));
    }

    void aPostThatFailedIsSentAgain()
    {
        // GIVEN one that the service refused
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 900);
        page.show();
        const auto post = given.due(u"Bread"_s);
        given.fail(post.id, domain::Trouble::Kind::Refused, u"too many hashtags"_s);
        given.model.open(post.id);
        // THEN it says why
        QTRY_VERIFY(isSaid(page, u"too many hashtags"_s));
        // WHEN
        QTRY_VERIFY(named<QPushButton>(page, u"Try again"_s));
        named<QPushButton>(page, u"Try again"_s)->click();
        QTRY_COMPARE(given.stored(post.id).state, PostState::Sending);
        given.publish(post.id);
        // THEN
        QTRY_COMPARE(given.stored(post.id).state, PostState::Published);
        QTRY_VERIFY(!named<QPushButton>(page, u"Try again"_s));
    }

    void aPostForAPersonToPublishBringsWhatItNeeds()
    {
        // GIVEN one for a channel that is not connected, whose time has come
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 900);
        page.show();
        auto post = given.due(u"Bread"_s);
        post.channel = given.byHand;
        post.holder = domain::PostHolder::ByHand;
        QVERIFY(tests::await(given.posts.save(post)));
        given.model.open(post.id);
        // WHEN
        QTRY_VERIFY(named<QLineEdit>(page, u"Address of the published post"_s));
        named<QLineEdit>(page, u"Address of the published post"_s)->setText(u"https://example.org/p/1"_s);
        named<QPushButton>(page, u"I published it"_s)->click();
        // THEN it may stand elsewhere than its service is, where the person says so
        QTRY_VERIFY(named<QPushButton>(page, u"Keep it all the same"_s));
        named<QPushButton>(page, u"Keep it all the same"_s)->click();
        QTRY_COMPARE(given.stored(post.id).url, u"https://example.org/p/1"_s);
        QTRY_VERIFY(!named<QPushButton>(page, u"I published it"_s));
    }
};

QTEST_MAIN(LeavingStoryTest)
#include "leavingstorytest.moc"
