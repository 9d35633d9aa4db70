// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/inboxstore.h"
#include "models/inbox/inboxpagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/inbox/inboxpage.h"
#include "ui/people/peoplepage.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::aMention;
using tests::await;
using tests::named;

/// The story of knowing: from a message to who wrote it, what is noted of them, the same person found on another channel, and back to the message.
class KnowingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWroteIsOpenedNotedMergedAndReadAcrossChannels()
    {
        // GIVEN somebody who wrote on two channels
        ui::theme::apply(ui::theme::Scheme::Light);
        tests::Workspace workspace;
        store::Database &database = workspace.database();
        tests::takeIn(database, {aMention(u"1"_s).at(10).by(u"ada.lovelace"_s).saying(u"Where is my order"_s)});
        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::InboxPageModel inbox(database, messages, navigator, undo, clock);
        models::PeoplePageModel people(database, messages, navigator, undo, clock);
        ui::InboxPage inboxPage(inbox);
        ui::PeoplePage page(people);
        page.resize(1204, 740);
        page.show();
        models::PlaceId place = models::PlaceId::Inbox;
        QObject::connect(&navigator, &models::Navigator::placeRequested, &page, [&](models::PlaceId to) { place = to; });
        domain::PersonCard known;
        known.person.name = u"Ada Lovelace"_s;
        known.identities.append({.id = {}, .person = {}, .service = u"bluesky"_s, .handle = u"ada.lovelace.bsky.social"_s, .name = {}, .url = {}});
        std::ignore = await(store::PeopleStore(database).takeIn({known}));
        const auto mention = await(store::InboxStore(database).keys({}, {}, 1)).value().first();

        // WHEN the author of the message is asked for
        inbox.open(mention);
        QTRY_VERIFY(inbox.conversation().mention());
        inbox.openAuthor();
        // THEN the person is shown, with what they said
        QCOMPARE(place, models::PlaceId::People);
        QTRY_COMPARE(people.timeline().size(), 1);
        const auto author = people.key();

        // WHEN a role and a company are noted
        QTRY_VERIFY(named<QAbstractButton>(page, u"Customer"_s));
        named<QAbstractButton>(page, u"Customer"_s)->click();
        QTRY_VERIFY(people.card()->person.roles.testFlag(domain::PersonRole::Customer));
        auto *company = named<QLineEdit>(page, u"Company"_s);
        company->setFocus();
        QTest::keyClicks(company, u"Engines"_s);
        QTest::keyClick(company, Qt::Key_Return);
        // THEN
        QTRY_COMPARE(people.card()->person.company, u"Engines"_s);
        QTRY_COMPARE(people.countOf(domain::PersonRole::Customer).value_or(0), 1);

        // WHEN duplicates are looked for and the pair is merged
        people.lookForDuplicates();
        QTRY_COMPARE(people.duplicates().size(), 1);
        people.merge(people.duplicates().first());
        // THEN one person has both accounts
        QTRY_COMPARE(people.list().rowCount(), 1);
        people.open(author);
        QTRY_VERIFY(people.card());
        QTRY_COMPARE(people.card()->identities.size(), 2);

        // WHEN the entry of the timeline is opened
        auto *timeline = named<QListWidget>(page, u"Timeline"_s);
        QTRY_COMPARE(timeline->count(), 1);
        timeline->setFocus();
        timeline->setCurrentRow(0);
        QTest::keyClick(timeline, Qt::Key_Return);
        // THEN the Inbox shows it
        QCOMPARE(place, models::PlaceId::Inbox);

        // WHEN the merge is undone
        undo.undo();
        // THEN
        QTRY_COMPARE(people.list().rowCount(), 2);
    }
};

QTEST_MAIN(KnowingTest)
#include "knowingtest.moc"
