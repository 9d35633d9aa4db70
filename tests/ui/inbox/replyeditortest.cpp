// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyeditor.h"

#include "models/media/pictures.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/pictures.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// The field for replies, with files.
class ReplyEditorTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(const domain::Clock &clock, const QString &service = u"mastodon"_s, bool isHeldBack = false)
        {
            takeIn(workspace.database(), {aMention(u"1"_s)});
            const QString sql = u"UPDATE channel SET service = '%1'"_s.arg(service);
            const QString standing = u"UPDATE mention SET standing = %1"_s.arg(isHeldBack ? u"1"_s : u"NULL"_s);
            const auto key = await(workspace.database().write([sql, standing](store::Connection &connection) {
                return connection.run(sql).and_then([&] { return connection.run(standing); }).and_then([&] {
                    return connection.number(u"SELECT id FROM mention"_s);
                });
            }));
            conversation.emplace(workspace.database());
            replies.emplace(workspace.database(), messages, undo, clock, *conversation);
            pictures.emplace(workspace.database());
            conversation->show(domain::Id<domain::Mention>(*key));
            // Before, nothing can be answered: the editor would go out of sight once more, and lose the keyboard.
            QTRY_VERIFY(conversation->mention());
            for (QAction *verb : {&send, &later, &saved, &discard, &attach})
                verb->setText(u"a verb"_s);
            send.setText(u"Send"_s);
            attach.setText(u"Attach"_s);
            editor.emplace(*replies, *pictures,
                           ui::ReplyEditor::Verbs{.send = &send, .later = &later, .saved = &saved, .discard = &discard, .attach = &attach});
            editor->resize(640, 300);
            editor->show();
            QVERIFY(QTest::qWaitForWindowActive(&*editor));
            QTRY_VERIFY(replies->isReady() && replies->attachments().isReady());
        }
        [[nodiscard]] QPlainTextEdit *field() const { return named<QPlainTextEdit>(*editor, u"Reply"_s); }
        [[nodiscard]] QPlainTextEdit *description(const QString &name) const { return named<QPlainTextEdit>(*editor, u"Description of "_s + name); }
        [[nodiscard]] QStringList names()
        {
            QStringList names;
            for (const auto &attachment : replies->attachments().list())
                names << attachment.media.name;
            return names;
        }
        [[nodiscard]] QString file(const QString &name, const QByteArray &content) const { return fileOf(workspace.folder(), name, content); }
        void attachFile(const QString &name, const QByteArray &content)
        {
            const auto before = replies->attachments().list().size();
            replies->attachments().attachFiles({file(name, content)});
            QTRY_COMPARE(replies->attachments().list().size(), before + 1);
            QTRY_VERIFY(description(name));
        }
        /// Whether something held over a part of the editor would be taken, and lets it fall.
        bool drop(QWidget *over, const QMimeData &given) const
        {
            QDragEnterEvent enter(QPoint(4, 4), Qt::CopyAction, &given, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QApplication::sendEvent(over, &enter);
            if (!enter.isAccepted())
                return false;
            QDragMoveEvent move(QPoint(5, 5), Qt::CopyAction, &given, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(over, &move);
            QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &given, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(over, &drop);
            return drop.isAccepted();
        }

        Workspace workspace;
        models::Messages messages;
        QUndoStack undo;
        std::optional<models::ConversationModel> conversation;
        std::optional<models::ReplyWriter> replies;
        std::optional<models::Pictures> pictures;
        QAction send, later, saved, discard, attach;
        std::optional<ui::ReplyEditor> editor;
    };

    FakeClock m_clock;

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aSavedReplyToNothingSaysWhatToChooseFirst()
    {
        Desk desk(m_clock);
        QVERIFY(desk.saved.isEnabled());
        desk.conversation->show({});
        QTRY_VERIFY(!desk.saved.isEnabled());
        QCOMPARE(desk.saved.toolTip(), u"Choose a mention that can be answered first"_s);
    }

    void filesDroppedOnTheTextOrBesideItAreAttached()
    {
        Desk desk(m_clock);
        QMimeData one;
        one.setUrls({QUrl::fromLocalFile(desk.file(u"one.png"_s, pictureBytes({9, 9})))});
        QVERIFY(desk.drop(desk.field()->viewport(), one));
        QTRY_COMPARE(desk.names(), QStringList{u"one.png"_s});
        // AND nothing of it is written into the text
        QCOMPARE(desk.field()->toPlainText(), QString());
        QMimeData two;
        two.setUrls({QUrl::fromLocalFile(desk.file(u"two.pdf"_s, "%PDF-1.7\n")), QUrl(u"https://x.example/three.png"_s)});
        QVERIFY(desk.drop(&*desk.editor, two));
        QTRY_COMPARE(desk.names(), (QStringList{u"one.png"_s, u"two.pdf"_s}));
    }

    void aWordEndsBeforeANoBreakSpace()
    {
        // GIVEN somebody who wrote French
        Desk desk(m_clock);
        QVERIFY(await(desk.workspace.database().write([](store::Connection &connection) {
            connection.changes().everything = true;
            return connection.run(u"UPDATE mention SET language = 'fr'"_s);
        })));
        QTRY_COMPARE(desk.replies->language(), u"fr"_s);
        // WHEN the answer has its marks set as French sets them
        desk.field()->setPlainText(u"Avec plaisir\u202f! Mreci\u00a0: à bientôt"_s);
        const auto underlined = [&desk] {
            QStringList words;
            const QTextBlock line = desk.field()->document()->firstBlock();
            for (const auto &range : line.layout()->formats())
                words << line.text().mid(range.start, range.length);
            return words;
        };
        // THEN only the wrong word is underlined, without its space
        QTRY_COMPARE(underlined(), QStringList{u"Mreci"_s});
    }

    void discardingWhileADescriptionIsWrittenLeavesTheKeyboardInTheReply()
    {
        Desk desk(m_clock);
        desk.attachFile(u"one.png"_s, pictureBytes({9, 9}));
        desk.description(u"one.png"_s)->setFocus();
        QTRY_VERIFY(desk.description(u"one.png"_s)->hasFocus());
        // WHEN
        desk.replies->discard();
        // THEN
        QTRY_VERIFY(!desk.description(u"one.png"_s));
        QTRY_VERIFY(desk.field()->hasFocus());
    }

    void aPictureDroppedIsAttachedAndATextStaysAText()
    {
        Desk desk(m_clock);
        QImage image(12, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QMimeData picture;
        picture.setImageData(image);
        picture.setText(u"https://x.example/picture.png"_s);
        QVERIFY(desk.drop(desk.field()->viewport(), picture));
        QTRY_COMPARE(desk.names(), QStringList{u"Pasted image.png"_s});
        QMimeData text;
        text.setText(u"Bonjour"_s);
        QVERIFY(desk.drop(desk.field()->viewport(), text));
        QCOMPARE(desk.field()->toPlainText(), u"Bonjour"_s);
        QVERIFY(!desk.drop(&*desk.editor, text));
    }

    void whatIsCopiedIsPasted()
    {
        Desk desk(m_clock);
        desk.field()->setFocus();
        QImage image(12, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QApplication::clipboard()->setImage(image);
        QTest::keyClick(desk.field(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(desk.names(), QStringList{u"Pasted image.png"_s});
        auto *files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(desk.file(u"copied.png"_s, pictureBytes({9, 9})))});
        QApplication::clipboard()->setMimeData(files);
        QTest::keyClick(desk.field(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(desk.names(), (QStringList{u"Pasted image.png"_s, u"copied.png"_s}));
        // A text that brings its picture along is a text.
        auto *table = new QMimeData;
        table->setText(u"12 pains"_s);
        table->setImageData(image);
        QApplication::clipboard()->setMimeData(table);
        QTest::keyClick(desk.field(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.field()->toPlainText(), u"12 pains"_s);
        QCOMPARE(desk.names().size(), 2);
    }

    void whatIsBeyondTheLimitIsCountedMarkedAndSaid()
    {
        Desk desk(m_clock, u"bluesky"_s);
        QStringList withdrawn;
        connect(&desk.messages, &models::Messages::withdrawn, this, [&withdrawn](const QString &sentence) { withdrawn << sentence; });
        const auto count = [&desk](const QString &text) -> const QLabel * {
            for (const QLabel *label : desk.editor->findChildren<QLabel *>()) {
                if (label->text() == text)
                    return label;
            }
            return nullptr;
        };
        // WHEN
        desk.field()->setPlainText(QString(397, u'a'));
        // THEN
        const QLabel *tooLong = count(u"397 of 300: 97 too many"_s);
        QVERIFY(tooLong);
        QCOMPARE(tooLong->palette().color(tooLong->foregroundRole()), ui::theme::ink(ui::theme::Ink::Unfavourable));
        QCOMPARE(desk.field()->extraSelections().size(), 1);
        QCOMPARE(desk.field()->extraSelections().first().cursor.selectedText(), QString(97, u'a'));
        const QString sentence = u"This channel takes at most 300 characters, and this reply has 97 too many."_s;
        QVERIFY(!desk.send.isEnabled());
        QCOMPARE(desk.send.toolTip(), sentence);
        // WHEN it fits
        desk.field()->setPlainText(QString(300, u'a'));
        // THEN nothing of it is left
        QVERIFY(desk.send.isEnabled());
        QVERIFY(desk.field()->extraSelections().isEmpty());
        QCOMPARE(withdrawn, QStringList{sentence});
        QVERIFY(count(u"300 of 300"_s));
        QCOMPARE(tooLong->palette().color(tooLong->foregroundRole()), ui::theme::ink(ui::theme::Ink::MutedText));
    }

    void aDescriptionIsCountedAndKept()
    {
        Desk desk(m_clock);
        desk.attachFile(u"one.png"_s, pictureBytes({9, 9}));
        auto *description = desk.description(u"one.png"_s);
        QCOMPARE(description->placeholderText(), u"Describe this image for who cannot see it"_s);
        description->setFocus();
        QTest::keyClicks(description, u"Un pain"_s);
        QCOMPARE(desk.replies->attachments().list().first().altText, u"Un pain"_s);
        bool isCounted = false;
        for (const QLabel *label : desk.editor->findChildren<QLabel *>())
            isCounted = isCounted || (label->isVisible() && label->text() == u"7 of 1,500"_s);
        QVERIFY(isCounted);
        // WHEN the field is left, it is one step of undo
        desk.field()->setFocus();
        QTRY_COMPARE(desk.undo.undoText(), u"Describe an attachment"_s);
        desk.undo.undo();
        QTRY_COMPARE(description->toPlainText(), QString());
    }

    void theKeyboardOrdersAndRemoves()
    {
        Desk desk(m_clock);
        desk.attachFile(u"one.png"_s, pictureBytes({9, 9}));
        desk.attachFile(u"two.png"_s, pictureBytes({9, 8}));
        desk.attachFile(u"three.png"_s, pictureBytes({9, 7}));
        auto *three = desk.description(u"three.png"_s);
        three->setFocus();
        QTest::keyClick(three, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.names(), (QStringList{u"one.png"_s, u"three.png"_s, u"two.png"_s}));
        QTest::keyClick(three, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(three, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.names(), (QStringList{u"three.png"_s, u"one.png"_s, u"two.png"_s}));
        QTest::keyClick(three, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.names().at(1), u"three.png"_s);
        // AND removed
        auto *remove = named<QToolButton>(*desk.editor, u"Remove three.png"_s);
        QVERIFY(remove);
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Space);
        QTRY_COMPARE(desk.names(), (QStringList{u"one.png"_s, u"two.png"_s}));
    }

    void aRowIsDraggedToAnotherPlace()
    {
        Desk desk(m_clock);
        desk.attachFile(u"one.png"_s, pictureBytes({9, 9}));
        desk.attachFile(u"two.png"_s, pictureBytes({9, 8}));
        QTRY_VERIFY(desk.description(u"one.png"_s)->mapTo(&*desk.editor, QPoint()).y() < desk.description(u"two.png"_s)->mapTo(&*desk.editor, QPoint()).y());
        // WHEN the first is dragged below the second by its handle
        QWidget *row = desk.description(u"one.png"_s)->parentWidget();
        QWidget *handle = nullptr;
        for (auto *button : row->findChildren<QToolButton *>()) {
            if (button->cursor().shape() == Qt::OpenHandCursor)
                handle = button;
        }
        QVERIFY(handle && handle->isVisible());
        const QPoint below = handle->mapFromGlobal(desk.description(u"two.png"_s)->mapToGlobal(QPoint(0, 60)));
        QTest::mousePress(handle, Qt::LeftButton, {}, {4, 4});
        QTest::mouseMove(handle, below);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, below);
        // THEN
        QTRY_COMPARE(desk.names(), (QStringList{u"two.png"_s, u"one.png"_s}));
    }

    void whatIsInTheWayIsSaidAtTheAttachmentAndAtSend()
    {
        Desk desk(m_clock);
        desk.attachFile(u"prices.pdf"_s, "%PDF-1.7\n");
        QVERIFY(!desk.send.isEnabled());
        QCOMPARE(desk.send.toolTip(), u"Mastodon does not take files of this type (application/pdf)."_s);
        QCOMPARE(desk.description(u"prices.pdf"_s)->accessibleDescription(), desk.send.toolTip());
    }

    void anImageThatCannotBeReadIsAFileWithASentence()
    {
        Desk desk(m_clock);
        desk.attachFile(u"broken.png"_s, QByteArray("\0\1\2 no picture \xfe", 17));
        QTRY_VERIFY(desk.description(u"broken.png"_s)->accessibleDescription().startsWith(u"This image cannot be shown"_s));
        // It is sent all the same, if somebody says what it is.
        desk.description(u"broken.png"_s)->setPlainText(u"Something"_s);
        QVERIFY(desk.send.isEnabled());
    }

    void aSavedReplyStandsApartFromWhatIsWritten()
    {
        Desk desk(m_clock);
        // GIVEN a line that is written
        QTest::keyClicks(desk.field(), u"Hello Ada,"_s);
        // WHEN a saved reply is put behind it
        Q_EMIT desk.replies->filled(u"It comes today."_s);
        // THEN it is a paragraph of its own
        QCOMPARE(desk.field()->toPlainText(), u"Hello Ada,\n\nIt comes today."_s);
        // WHEN one is put between two words
        desk.field()->setPlainText(u"Hello Ada"_s);
        QTextCursor between = desk.field()->textCursor();
        between.setPosition(5);
        desk.field()->setTextCursor(between);
        Q_EMIT desk.replies->filled(u"dear"_s);
        // THEN it is one of them
        QCOMPARE(desk.field()->toPlainText(), u"Hello dear Ada"_s);
    }

    void sendSaysWhatItDoes()
    {
        Desk desk(m_clock);
        QCOMPARE(desk.send.toolTip(), u"Write a reply first"_s);
        QTest::keyClicks(desk.field(), u"Hello"_s);
        QCOMPARE(desk.send.toolTip(), u"The reply leaves in 10 second(s) and can be undone until then"_s);
        QCOMPARE(desk.later.toolTip(), u"Choose when the reply leaves"_s);
    }

    void ofWhatWaitsForAModeratorSendSaysSo()
    {
        Desk desk(m_clock, u"discourse"_s, true);
        QTest::keyClicks(desk.field(), u"Hello"_s);
        QVERIFY(!desk.send.isEnabled());
        QVERIFY2(desk.send.toolTip().contains(u"waits for a moderator"_s), qPrintable(desk.send.toolTip()));
    }

    void aChannelThatTakesNothingSaysWhy()
    {
        Desk desk(m_clock, u"wordpress"_s);
        QVERIFY(!desk.attach.isEnabled());
        QCOMPARE(desk.attach.toolTip(), u"A reply on WordPress takes no attachments."_s);
    }
};

QTEST_MAIN(ReplyEditorTest)
#include "replyeditortest.moc"
