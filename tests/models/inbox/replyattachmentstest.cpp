// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/replywriter.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/pictures.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using models::Message;

/// What can be done with what goes along with a reply, and undone.
class ReplyAttachmentsTest : public QObject
{
    Q_OBJECT

    /// The reply to the newer of two who wait, on Mastodon or another service.
    struct Desk
    {
        explicit Desk(const domain::Clock &clock, const QString &service = u"mastodon"_s)
        {
            takeIn(workspace.database(), {aMention(u"1"_s).at(0), aMention(u"2"_s).at(10)});
            const QString sql = u"UPDATE channel SET service = '%1'"_s.arg(service);
            if (!await(workspace.database().write([sql](store::Connection &connection) { return connection.run(sql); })))
                qFatal("no channel");
            conversation.emplace(workspace.database());
            replies.emplace(workspace.database(), messages, undo, clock, *conversation);
            QObject::connect(&messages, &models::Messages::posted, &messages, [this](const Message &message) { said << message; });
            read(2);
        }
        void read(int which)
        {
            const QString sql = u"SELECT id FROM mention WHERE remote_id = '%1'"_s.arg(which);
            conversation->show(domain::Id<domain::Mention>(*await(workspace.database().read([sql](store::Connection &c) { return c.number(sql); }))));
            QTRY_VERIFY(replies->isReady() && attachments().isReady() && conversation->mention()->remoteId == QString::number(which));
        }
        [[nodiscard]] models::ReplyAttachments &attachments() { return replies->attachments(); }
        void attach(const QList<QByteArray> &contents, const QString &ending = u"png"_s)
        {
            const auto before = attachments().list().size();
            QStringList paths;
            for (const QByteArray &content : contents)
                paths << fileOf(workspace.folder(), u"%1.%2"_s.arg(++files).arg(ending), content);
            attachments().attachFiles(paths);
            QTRY_COMPARE(attachments().list().size(), before + contents.size());
            QTRY_VERIFY(!attachments().isTakingIn());
        }
        [[nodiscard]] QStringList names()
        {
            QStringList names;
            for (const auto &attachment : attachments().list())
                names << attachment.media.name.section(u'.', 0, 0) + (attachment.altText.isEmpty() ? QString() : u':' + attachment.altText);
            return names;
        }
        /// As the workspace has it.
        [[nodiscard]] std::optional<domain::Post> draft()
        {
            return *await(store::ReplyStore(workspace.database()).draft(conversation->mention()->conversation));
        }
        [[nodiscard]] QList<domain::Post> outbox() { return *await(store::ReplyStore(workspace.database()).outbox()); }

        Workspace workspace;
        models::Messages messages;
        QUndoStack undo;
        std::optional<models::ConversationModel> conversation;
        std::optional<models::ReplyWriter> replies;
        QList<Message> said;
        int files = 0;
    };

    FakeClock m_clock;

    static QByteArray some(int n) { return pictureBytes({n + 1, 4}); }

private Q_SLOTS:
    void whatIsAttachedIsKeptAtOnceAndUndone()
    {
        Desk desk(m_clock);
        desk.replies->write(u"Voilà"_s);
        desk.attach({some(1), some(2)});
        QCOMPARE(desk.names(), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(desk.draft()->attachments, desk.attachments().list());
        // WHEN
        desk.undo.undo();
        QTRY_COMPARE(desk.names(), QStringList());
        desk.undo.redo();
        QTRY_COMPARE(desk.names(), (QStringList{u"1"_s, u"2"_s}));
        // THEN the text was never touched
        QCOMPARE(desk.replies->text(), u"Voilà"_s);
        // AND attached once more it is said to be there
        desk.attachments().attachFiles({desk.workspace.folder() + u"/1.png"_s});
        QTRY_VERIFY(!desk.attachments().isTakingIn());
        QCOMPARE(desk.said.last().sentence, u"This is attached already."_s);
        QCOMPARE(desk.names().size(), 2);
    }

    void removingAndOrderingAreUndone()
    {
        Desk desk(m_clock);
        desk.attach({some(1), some(2), some(3)});
        const auto key = [&desk](int at) { return desk.attachments().list().at(at).media.id; };
        desk.attachments().move(key(2), 0);
        QCOMPARE(desk.names(), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
        QTRY_COMPARE(desk.draft()->attachments, desk.attachments().list());
        desk.attachments().remove(key(1));
        QTRY_COMPARE(desk.names(), (QStringList{u"3"_s, u"2"_s}));
        // WHEN the removal is undone by what was offered
        QCOMPARE(desk.said.last().sentence, u"“1.png” was removed."_s);
        desk.said.last().action();
        QTRY_COMPARE(desk.names(), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
        desk.undo.undo();
        QTRY_COMPARE(desk.names(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        desk.undo.redo();
        desk.undo.redo();
        QTRY_COMPARE(desk.names(), (QStringList{u"3"_s, u"2"_s}));
        // A place that there is not is none.
        desk.attachments().move(key(0), 2);
        desk.attachments().move(key(0), -1);
        QCOMPARE(desk.names(), (QStringList{u"3"_s, u"2"_s}));
    }

    void nobodyIsAskedForADescriptionThatDoesNotGoAlong()
    {
        Desk desk(m_clock, u"telegram"_s);
        desk.attach({some(1)});
        QCOMPARE(desk.attachments().undescribed(), 0);
        QVERIFY(desk.attachments().descriptionNote().contains(u"Telegram carries no descriptions"_s));
        Desk other(m_clock);
        other.attach({some(1)});
        QVERIFY(other.attachments().descriptionNote().isEmpty());
    }

    void aDescriptionIsKeptWhileItIsTypedAndIsOneStep()
    {
        Desk desk(m_clock);
        desk.attach({some(1)});
        const auto key = desk.attachments().list().first().media.id;
        QCOMPARE(desk.attachments().undescribed(), 1);
        // WHEN it is typed, with a pause
        desk.attachments().describe(key, u"Un pain"_s);
        QTRY_COMPARE(desk.draft()->attachments.first().altText, u"Un pain"_s);
        desk.attachments().describe(key, u"Un pain rond"_s);
        desk.attachments().endDescribing();
        QTRY_COMPARE(desk.draft()->attachments.first().altText, u"Un pain rond"_s);
        QCOMPARE(desk.attachments().undescribed(), 0);
        // AND another time
        desk.attachments().describe(key, u"Un pain carré"_s);
        desk.attachments().endDescribing();
        // THEN each visit to the field is one step
        desk.undo.undo();
        QTRY_COMPARE(desk.names(), QStringList{u"1:Un pain rond"_s});
        desk.undo.undo();
        QTRY_COMPARE(desk.names(), QStringList{u"1"_s});
        desk.undo.redo();
        QTRY_COMPARE(desk.names(), QStringList{u"1:Un pain rond"_s});
    }

    void whatWasTypedLastIsThereAfterTheEnd()
    {
        Desk desk(m_clock);
        desk.attach({some(1)});
        const auto conversation = desk.conversation->mention()->conversation;
        desk.attachments().describe(desk.attachments().list().first().media.id, u"Un p"_s);
        // WHEN the program ends within the half second
        desk.replies.reset();
        desk.conversation.reset();
        desk.workspace.reopen();
        // THEN
        const auto draft = *await(store::ReplyStore(desk.workspace.database()).draft(conversation));
        QCOMPARE(draft->attachments.first().altText, u"Un p"_s);
    }

    void eachConversationHasItsOwn()
    {
        Desk desk(m_clock);
        desk.attach({some(1)});
        desk.read(1);
        QCOMPARE(desk.names(), QStringList());
        desk.attach({some(2)});
        desk.read(2);
        QCOMPARE(desk.names(), QStringList{u"1"_s});
        // WHEN a file is still on its way as another conversation is read
        desk.attachments().attachFiles({fileOf(desk.workspace.folder(), u"3.png"_s, some(3))});
        desk.conversation->show({});
        QTRY_VERIFY(!desk.attachments().isTakingIn());
        // THEN it goes where it was meant for
        desk.read(1);
        QCOMPARE(desk.names(), QStringList{u"2"_s});
        desk.read(2);
        QTRY_COMPARE(desk.names(), (QStringList{u"1"_s, u"3"_s}));
    }

    void aReplyIsSentTakenBackAndSentAgainWithThem()
    {
        Desk desk(m_clock);
        desk.attach({some(1)});
        desk.attachments().describe(desk.attachments().list().first().media.id, u"Un pain"_s);
        QVERIFY(desk.replies->canSend());
        // WHEN it is sent without a word
        desk.replies->send();
        QTRY_COMPARE(desk.outbox().size(), 1);
        QCOMPARE(desk.outbox().first().attachments.first().altText, u"Un pain"_s);
        QTRY_COMPARE(desk.names(), QStringList());
        QTRY_VERIFY(!desk.replies->isBegun());
        // THEN undo brings it back step by step, and redo sends it again
        desk.undo.undo();
        QTRY_COMPARE(desk.names(), QStringList{u"1:Un pain"_s});
        QCOMPARE(desk.outbox().size(), 0);
        desk.undo.undo();
        QTRY_COMPARE(desk.names(), QStringList{u"1"_s});
        desk.undo.undo();
        QTRY_VERIFY(!desk.draft());
        for (int step = 0; step < 3; ++step)
            desk.undo.redo();
        QTRY_COMPARE(desk.outbox().size(), 1);
        QCOMPARE(desk.outbox().first().attachments.first().altText, u"Un pain"_s);
    }

    void aDraftThatIsRemovedComesBackWhole()
    {
        Desk desk(m_clock);
        desk.attach({some(1), some(2)});
        desk.replies->write(u"Voilà"_s);
        desk.replies->discard();
        QTRY_COMPARE(desk.names(), QStringList());
        QTRY_COMPARE(desk.replies->text(), QString());
        QVERIFY(!desk.draft());
        desk.undo.undo();
        QTRY_COMPARE(desk.names(), (QStringList{u"1"_s, u"2"_s}));
        QTRY_COMPARE(desk.replies->text(), u"Voilà"_s);
        desk.undo.redo();
        QTRY_VERIFY(!desk.draft());
    }

    void anImageWithoutADescriptionHoldsTheReplyOnce()
    {
        Desk desk(m_clock);
        desk.attach({some(1)});
        QSignalSpy wanted(&*desk.replies, &models::ReplyWriter::descriptionWanted);
        // WHEN
        desk.replies->send();
        // THEN nothing leaves, and the message says why and offers to send it all the same
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(desk.said.last().actionText, u"Send without"_s);
        QVERIFY(desk.said.last().sentence.startsWith(u"1 image(s) have no description"_s));
        QCOMPARE(desk.outbox().size(), 0);
        desk.said.last().action();
        QTRY_COMPARE(desk.outbox().size(), 1);
        // AND pressed again it sends nothing else
        QTRY_VERIFY(!desk.replies->isBegun());
        for (const Message &message : std::as_const(desk.said)) {
            if (message.actionText == u"Send without"_s)
                message.action();
        }
        QCOMPARE(desk.outbox().size(), 1);
    }

    void aFileThatIsNoImageNeedsNoDescription()
    {
        Desk desk(m_clock, u"matrix"_s);
        desk.attach({"%PDF-1.7\n"}, u"pdf"_s);
        QCOMPARE(desk.attachments().undescribed(), 0);
        desk.replies->send();
        QTRY_COMPARE(desk.outbox().size(), 1);
    }

    void whatTheChannelDoesNotTakeIsSaidAndHoldsTheReply()
    {
        Desk desk(m_clock);
        desk.attach({some(1), some(2), some(3), some(4), some(5)});
        QCOMPARE(desk.attachments().problemOf(3), QString());
        QCOMPARE(desk.attachments().problemOf(4), u"Mastodon takes at most 4 image(s) at a time."_s);
        QCOMPARE(desk.attachments().hindrance(), desk.attachments().problemOf(4));
        QVERIFY(!desk.replies->canSend());
        desk.attachments().remove(desk.attachments().list().last().media.id);
        QTRY_COMPARE(desk.attachments().list().size(), 4);
        QVERIFY(desk.replies->canSend());
    }

    void aChannelThatTakesNoneSaysSo()
    {
        Desk desk(m_clock, u"wordpress"_s);
        QCOMPARE(desk.attachments().refusal(), u"A reply on WordPress takes no attachments."_s);
        desk.attachments().attachPicture(QImage(4, 4, QImage::Format_RGB32));
        QVERIFY(!desk.attachments().isTakingIn());
        QCOMPARE(desk.said.last().sentence, desk.attachments().refusal());
    }

    void whatCannotBeReadIsSaidAndTheRestIsAttached()
    {
        Desk desk(m_clock);
        const QString good = fileOf(desk.workspace.folder(), u"good.png"_s, some(1));
        desk.attachments().attachFiles({desk.workspace.folder() + u"/gone.png"_s, desk.workspace.folder(), good});
        // A fast disk may have given them already; while it has not, nothing is sent.
        QVERIFY(!(desk.attachments().isTakingIn() && desk.replies->canSend()));
        QTRY_COMPARE(desk.names(), QStringList{u"good"_s});
        QCOMPARE(desk.said.last().sentence, u"2 file(s) were not attached."_s);
        QVERIFY(desk.said.last().details.contains(u"“gone.png” was not attached. It does not exist any more."_s));
        desk.attachments().attachFiles({fileOf(desk.workspace.folder(), u"empty.png"_s, {})});
        QTRY_COMPARE(desk.said.last().sentence, u"“empty.png” was not attached: it is a folder, or an empty file."_s);
    }

    void aPastedPictureIsAttached()
    {
        Desk desk(m_clock);
        QImage picture(30, 20, QImage::Format_RGB32);
        picture.fill(Qt::green);
        desk.attachments().attachPicture(picture);
        QTRY_COMPARE(desk.attachments().list().size(), 1);
        QCOMPARE(desk.attachments().list().first().media.name, u"Pasted image.png"_s);
        QCOMPARE(desk.attachments().list().first().media.type, u"image/png"_s);
    }

    void nothingIsTakenBackOverAFileThatIsAttached()
    {
        Desk desk(m_clock);
        desk.replies->write(u"Un"_s);
        desk.replies->send();
        QTRY_COMPARE(desk.outbox().size(), 1);
        QTRY_COMPARE(desk.replies->text(), QString());
        desk.attach({some(1)});
        const auto waiting = desk.outbox().first();
        desk.replies->takeBack(waiting.id, m_clock.now());
        QCOMPARE(desk.said.last().sentence, u"A reply is being written here already. Send it or remove it first."_s);
        QCOMPARE(desk.outbox().size(), 1);
    }

    void aMergeShowsTheDraftOfTheConversationThatItBecame()
    {
        // GIVEN a draft with a file on the newer of two mentions
        Desk desk(m_clock);
        desk.replies->write(u"Voilà"_s);
        desk.attach({some(1)});
        const auto newer = desk.conversation->mention()->conversation;
        desk.read(1);
        const auto older = desk.conversation->mention()->conversation;
        desk.read(2);
        // WHEN the two are made one conversation, which has another key
        QVERIFY(await(store::InboxStore(desk.workspace.database()).mergeConversations({older, newer}, m_clock.now())));
        QTRY_COMPARE(desk.conversation->mention()->conversation, older);
        // THEN it is shown still
        QTRY_COMPARE(desk.names(), QStringList{u"1"_s});
        QTRY_COMPARE(desk.replies->text(), u"Voilà"_s);
    }
};

QTEST_MAIN(ReplyAttachmentsTest)
#include "replyattachmentstest.moc"
