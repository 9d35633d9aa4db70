// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/replystore.h"
#include "models/shell/sentences.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/pictures.h"
#include "ui/inbox/outboxdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using Desk = tests::InboxDesk;
using tests::await;

/// Notes what the system is asked to open.
class Opener : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }

public:
    QList<QUrl> opened;
};

/// Somebody shows what words do not: attaches a picture, says what it shows, sends it, thinks again.
class AttachingTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    static QPlainTextEdit *field(const Desk &desk) { return desk.named<QPlainTextEdit>(u"Reply"_s); }
    static QPlainTextEdit *description(const Desk &desk, const QString &name) { return desk.named<QPlainTextEdit>(u"Description of "_s + name); }
    /// Pastes a file that was copied in the file manager.
    static void paste(Desk &desk, const QString &name, const QByteArray &content)
    {
        QTRY_VERIFY(desk.model->replies().isReady() && desk.model->replies().attachments().isReady());
        desk.key(Qt::Key_R);
        QTRY_VERIFY(field(desk)->hasFocus());
        auto *copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(tests::fileOf(desk.workspace.folder(), name, content))});
        QApplication::clipboard()->setMimeData(copied);
        QTest::keyClick(field(desk), Qt::Key_V, Qt::ControlModifier);
        constexpr int patienceMs = 20'000;
        QTRY_VERIFY_WITH_TIMEOUT(description(desk, name), patienceMs);
    }
    static QList<domain::Post> waiting(Desk &desk) { return await(store::ReplyStore(desk.workspace.database()).outbox()).value(); }
    static QAction *action(const Desk &desk, const QString &name) { return desk.page->findChild<QAction *>(name); }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aPictureIsDescribedSentShownTakenBackAndThereAfterTheEnd()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention());
        const auto conversation = desk.model->conversation().mention()->conversation;
        // GIVEN a picture, pasted and described
        paste(desk, u"pain.png"_s, tests::pictureBytes({900, 600}));
        description(desk, u"pain.png"_s)->setFocus();
        QTest::keyClicks(description(desk, u"pain.png"_s), u"Un pain rond"_s);
        // WHEN it is sent from there, without a word
        QTest::keyClick(description(desk, u"pain.png"_s), Qt::Key_Return, Qt::ControlModifier);
        // THEN it waits, and its turn shows it with what it shows in words
        QTRY_COMPARE(waiting(desk).size(), 1);
        QTRY_VERIFY(!description(desk, u"pain.png"_s));
        // AND the next keys are for the list
        QVERIFY(desk.list()->hasFocus());
        QAbstractButton *shown = nullptr;
        QTRY_VERIFY((shown = desk.named<QAbstractButton>(u"Open pain.png"_s)));
        QCOMPARE(shown->accessibleDescription(), u"Un pain rond"_s);
        // AND it opens in the system's program for pictures
        Opener opener;
        QDesktopServices::setUrlHandler(u"file"_s, &opener, "open");
        shown->click();
        QTRY_COMPARE(opener.opened.size(), 1);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(opener.opened.first().fileName(), u"pain.png"_s);
        QCOMPARE(QImage(opener.opened.first().toLocalFile()).size(), QSize(900, 600));
        // AND the outbox says that there is one
        auto *dialog = new ui::OutboxDialog(*desk.model, &*desk.page);
        dialog->show();
        QTRY_COMPARE(dialog->findChild<QTreeView *>()->model()->index(0, models::OutboxModel::AttachedColumn).data().toString(), u"1 image(s)"_s);
        dialog->close();
        // WHEN it is taken back
        desk.named<QPushButton>(u"Take this reply back"_s)->click();
        QTRY_VERIFY(description(desk, u"pain.png"_s));
        QCOMPARE(description(desk, u"pain.png"_s)->toPlainText(), u"Un pain rond"_s);
        // THEN it is the draft, and there after the end of the program
        desk.page.reset();
        desk.model.reset();
        desk.workspace.reopen();
        const auto draft = await(store::ReplyStore(desk.workspace.database()).draft(conversation)).value();
        QVERIFY(draft.has_value());
        QCOMPARE(draft->attachments.size(), 1);
        QCOMPARE(draft->attachments.first().altText, u"Un pain rond"_s);
    }

    void sendingWithoutADescriptionTakesASecondWord()
    {
        Desk desk(m_clock);
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        paste(desk, u"pain.png"_s, tests::pictureBytes({90, 60}));
        field(desk)->setFocus();
        QTest::keyClicks(field(desk), u"Voila"_s);
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        // THEN the keyboard stands where the description goes, and the message offers to do without
        QTRY_VERIFY(description(desk, u"pain.png"_s)->hasFocus());
        const auto message = said.last().first().value<models::Message>();
        QCOMPARE(message.actionText, u"Send without"_s);
        QCOMPARE(waiting(desk).size(), 0);
        message.action();
        QTRY_COMPARE(waiting(desk).size(), 1);
    }

    void anAttachmentIsRemovedAndComesBack()
    {
        Desk desk(m_clock);
        paste(desk, u"pain.png"_s, tests::pictureBytes({90, 60}));
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.named<QAbstractButton>(u"Remove pain.png"_s)->click();
        QTRY_VERIFY(!description(desk, u"pain.png"_s));
        const auto message = said.last().first().value<models::Message>();
        QCOMPARE(message.sentence, u"“pain.png” was removed."_s);
        message.action();
        QTRY_VERIFY(description(desk, u"pain.png"_s));
    }

    void aWorkspaceForReadingOnlyShowsThemAndAttachesNothing()
    {
        // GIVEN a reply that waits with a picture
        Desk desk(m_clock);
        paste(desk, u"pain.png"_s, tests::pictureBytes({90, 60}));
        QTest::keyClicks(description(desk, u"pain.png"_s), u"Un pain"_s);
        desk.model->replies().send();
        QTRY_COMPARE(waiting(desk).size(), 1);
        desk.page.reset();
        desk.model.reset();
        // WHEN the workspace is opened for reading only
        desk.workspace.reopenReadOnly();
        desk.model.emplace(desk.workspace.database(), desk.messages, desk.navigator, desk.undo, m_clock);
        desk.page.emplace(*desk.model);
        desk.page->resize(1280, 740);
        desk.page->show();
        // THEN it is shown, and attaching says why it is off
        QTRY_VERIFY(desk.named<QAbstractButton>(u"Open pain.png"_s));
        QVERIFY(!action(desk, u"attach"_s)->isEnabled());
        QCOMPARE(action(desk, u"attach"_s)->toolTip(), models::readOnlyReason());
    }

    void theConversationIsCopiedWithWhatItShows()
    {
        Desk desk(m_clock);
        paste(desk, u"pain.png"_s, tests::pictureBytes({90, 60}));
        QTest::keyClicks(description(desk, u"pain.png"_s), u"Un pain"_s);
        desk.model->replies().send();
        QTRY_COMPARE(desk.model->conversation().thread().turns.size(), 2);
        action(desk, u"copy-the-conversation"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"[pain.png] Un pain"_s));
    }
};

QTEST_MAIN(AttachingTest)
#include "attachingtest.moc"
