// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// parvisctl where posts have titles, and moderators decide.
#include "core/store/channels/connectionstore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/errandstore.h"
#include "tests/core/store/channels/onourforum.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

class ForumCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostIsCalledAsItIsGiven()
    {
        // GIVEN
        HeadlessDesk desk;
        desk.connect(u"lemmy"_s, u"Baking"_s, u"https://server.invalid/c/baking"_s);
        const QString text = desk.file(u"text"_s, "The oven is hot.\n\nCome at four.\n");
        const auto add = [&](const QStringList &more) {
            return desk.ctl(QStringList{u"--json"_s, u"post"_s, u"add"_s, u"--channel"_s, u"Baking"_s, u"--text-file"_s, text} + more);
        };
        // WHEN
        const auto made = add({u"--title"_s, u"Ovens of today"_s});
        // THEN
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const domain::Id<domain::Post> id(made.json().value(u"post"_s).toInteger());
        const auto post = await(store::PostStore(desk.workspace.database()).post(id));
        QCOMPARE(post->title, u"Ovens of today"_s);
        QCOMPARE(post->text.trimmed(), u"The oven is hot.\n\nCome at four."_s);
        // AND what the service would refuse is said before anything waits
        const auto tooShort = add({u"--title"_s, u"Hm"_s});
        QCOMPARE(tooShort.code, 1);
        QVERIFY2(tooShort.err.contains(u"The title is too short: 2 characters, and 'Baking' takes 3 at least"_s), qPrintable(tooShort.err));
        QCOMPARE(add({u"--title"_s, QString(201, u'a')}).code, 1);
        QCOMPARE(desk.count(u"post"_s), 1);
    }

    void whereNothingHasATitleNoneIsTaken()
    {
        HeadlessDesk desk;
        desk.connectAccount();
        const auto made = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, desk.file(u"text"_s, "Hello"), u"--title"_s, u"Hm"_s});
        QCOMPARE(made.code, 2);
        QVERIFY2(made.err.contains(u"have no title"_s), qPrintable(made.err));
    }

    void whatAForumCannotDoIsRefusedAtOnce()
    {
        // GIVEN a moderator of a forum
        HeadlessDesk desk;
        const auto [channel, mention] = onOurForum(desk);
        QCOMPARE(desk.ctl({u"moderate"_s, mention, u"trash"_s}).code, 0);
        // WHEN
        const auto held = desk.ctl({u"moderate"_s, mention, u"hold"_s});
        // THEN
        QCOMPARE(held.code, 1);
        QVERIFY2(held.err.contains(u"stands on 'Forum', which knows no 'hold': it has approve, spam, trash"_s), qPrintable(held.err));
        const auto waiting = await(store::ErrandStore(desk.workspace.database()).newest(10));
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().verdict, domain::Verdict::Trash);
        QCOMPARE(waiting->first().state, domain::ErrandState::Waiting);
        // WHEN the forum lets nobody decide any more
        store::ConnectionStore connections(desk.workspace.database());
        auto connection = *await(connections.connection(channel.id));
        connection.capabilities.withheld = QStringList{u"review"_s};
        QVERIFY(await(connections.setConnection(channel.id, connection)));
        const auto withdrawn = desk.ctl({u"moderate"_s, mention, u"approve"_s});
        QCOMPARE(withdrawn.code, 1);
        QVERIFY2(withdrawn.err.contains(u"does not let you decide about comments any more"_s), qPrintable(withdrawn.err));
    }
};

QTEST_GUILESS_MAIN(ForumCommandsTest)
#include "forumcommandstest.moc"
