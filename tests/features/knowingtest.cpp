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

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

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
        auto *timeline = named<QListView>(page, u"Timeline"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 1);
        timeline->setFocus();
        timeline->setCurrentIndex(timeline->model()->index(0, 0));
        QTest::keyClick(timeline, Qt::Key_Return);
        // THEN the Inbox shows it
        QCOMPARE(place, models::PlaceId::Inbox);

        // WHEN the merge is undone
        undo.undo();
        // THEN
        QTRY_COMPARE(people.list().rowCount(), 2);
    }

    void peopleComeInFromAFileGatherInASegmentAndGoOutAgain()
    {
        // GIVEN an empty workspace, and the cards of a customer and of a journalist who also speaks on Reddit
        ui::theme::apply(ui::theme::Scheme::Light);
        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::PeoplePageModel people(workspace.database(), messages, navigator, undo, clock);
        ui::PeoplePage page(people);
        page.resize(1204, 740);
        page.show();
        QList<models::Message> said;
        QObject::connect(&messages, &models::Messages::posted, &page, [&said](const models::Message &message) { said << message; });
        const QString path = workspace.folder() + u"/friends.vcf"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mary Somerville\r\nTEL:+44 20 1\r\nX-PARVIS-ROLES:customer\r\nEND:VCARD\r\n"
                   "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoé Müller\r\nROLE:journaliste\r\nEMAIL:zoe@example.org\r\n"
                   "SOCIALPROFILE;SERVICE-TYPE=reddit;USERNAME=u/zoe:https://reddit.example/u/zoe\r\nEND:VCARD\r\n");
        file.close();

        // WHEN they are taken in
        people.import({path});
        // THEN both are there, and what was left out is said
        QTRY_COMPARE(people.list().rowCount(), 2);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().details.contains(u"reddit:u/zoe"_s));
        QTRY_COMPARE(people.countOf(domain::PersonRole::Journalist).value_or(0), 1);

        // WHEN the customer is opened, who came in first
        const auto customer = people.list().keyAt(1);
        people.open(customer);
        // THEN the telephone number stands among what is known
        QTRY_VERIFY(named<QLineEdit>(page, u"Phone"_s));
        QCOMPARE(named<QLineEdit>(page, u"Phone"_s)->text(), u"+44 20 1"_s);

        // WHEN the journalists are kept as a segment, and one more is noted
        people.saveSegment({.name = u"Press"_s, .query = u"role:journalist"_s});
        QTRY_COMPARE(people.segments().size(), 1);
        QTRY_COMPARE(people.countOf(people.segments().first().id).value_or(0), 1);
        // (the segment shows its own: the customer is opened again)
        QTRY_VERIFY(people.key() != customer);
        people.open(customer);
        QTRY_VERIFY(people.card());
        store::PersonEdit edit;
        edit.roles = domain::PersonRole::Journalist;
        people.edit(edit);
        // THEN the segment counts both
        QTRY_COMPARE(people.countOf(people.segments().first().id).value_or(0), 2);

        // WHEN the people go out, and the import is taken back
        said.clear();
        people.exportTo(workspace.folder() + u"/out.vcf"_s);
        QTRY_COMPARE(said.size(), 1);
        while (undo.canUndo())
            undo.undo();
        // THEN nobody is left, and the file brings them back
        QTRY_COMPARE(people.list().rowCount(), 0);
        people.import({workspace.folder() + u"/out.vcf"_s});
        QTRY_COMPARE(people.list().rowCount(), 2);
    }
};

QTEST_MAIN(KnowingTest)
#include "knowingtest.moc"
