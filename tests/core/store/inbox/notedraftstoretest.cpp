// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/notedraftstore.h"

#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using Kind = domain::Error::Kind;

class NoteDraftStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsKeptInAConversationUntilItIsEmpty()
    {
        // GIVEN a conversation of two, and another one
        Inbox inbox;
        inbox.take({aMention(u"1"_s), aMention(u"2"_s).at(60).answering(u"1"_s), aMention(u"3"_s).at(90)});
        store::NoteDraftStore drafts(inbox.database());
        const auto conversation = inbox.mention(u"1"_s).conversation;
        QCOMPARE(inbox.mention(u"2"_s).conversation, conversation);
        QCOMPARE(*await(drafts.draft(conversation)), QString());
        // WHEN it is begun beside one and goes on beside the other
        QVERIFY(await(drafts.save(inbox.id(u"1"_s), u"Ask L"_s, instantAt(100))));
        QVERIFY(await(drafts.save(inbox.id(u"2"_s), u"Ask Léa\n"_s, instantAt(101))));
        // THEN it is one
        QCOMPARE(*await(drafts.draft(conversation)), u"Ask Léa\n"_s);
        QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM note_draft"_s), u"1"_s);
        QCOMPARE(*await(drafts.draft(inbox.mention(u"3"_s).conversation)), QString());
        // WHEN it is emptied
        QVERIFY(await(drafts.save(inbox.id(u"2"_s), u" \n"_s, instantAt(102))));
        QCOMPARE(*await(drafts.draft(conversation)), QString());
        QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM note_draft"_s), u"0"_s);
    }

    void mergingLosesNone()
    {
        Inbox inbox;
        inbox.take({aMention(u"1"_s), aMention(u"2"_s).at(60)});
        store::NoteDraftStore drafts(inbox.database());
        QVERIFY(await(drafts.save(inbox.id(u"1"_s), u"One"_s, instantAt(100))));
        QVERIFY(await(drafts.save(inbox.id(u"2"_s), u"Two"_s, instantAt(101))));
        QVERIFY(await(inbox.store().mergeConversations({inbox.mention(u"1"_s).conversation, inbox.mention(u"2"_s).conversation}, instantAt(200))));
        const auto merged = inbox.mention(u"1"_s).conversation;
        // The one changed last stands first; when it is done with, the other comes.
        QCOMPARE(*await(drafts.draft(merged)), u"Two"_s);
        QVERIFY(await(drafts.save(inbox.id(u"1"_s), {}, instantAt(201))));
        QCOMPARE(*await(drafts.draft(merged)), u"One"_s);
        QCOMPARE(*await(inbox.database().check()), QStringList());
    }

    void whatCannotBeKeptIsRefused()
    {
        Inbox inbox;
        inbox.take({aMention(u"1"_s)});
        store::NoteDraftStore drafts(inbox.database());
        QCOMPARE(await(drafts.save(domain::Id<domain::Mention>(7), u"x"_s, instantAt(0))).error().kind, Kind::NotFound);
        QCOMPARE(await(drafts.save(inbox.id(u"1"_s), QString(100'001, u'x'), instantAt(0))).error().kind, Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(NoteDraftStoreTest)
#include "notedraftstoretest.moc"
