// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/commentsmodel.h"

#include "tests/models/articles/articlesfixture.h"

#include <QtGui/QTextDocument>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using models::CommentRow;
using models::CommentsModel;

class CommentsModelTest : public QObject
{
    Q_OBJECT

    static const QString &story()
    {
        static const QString text = u"# The mill\n\nThe wheel turns at night. Nobody hears it.\n\nIn the morning the flour is white.\n"_s;
        return text;
    }

    /// An article open in a document, as the editor has it.
    struct Given : ArticlesFixture
    {
        Given()
            : article(add(u"The mill"_s, story()))
        {
            // Without a layout, a document tells of no change.
            static_cast<void>(document.documentLayout());
            model.editor().setTextSource([this] { return document.toPlainText(); });
            QObject::connect(&model.editor(), &models::ArticleEditorModel::textReplaced, &document, [this](const QString &text) {
                QTextCursor all(&document);
                all.select(QTextCursor::Document);
                all.insertText(text);
            });
            QObject::connect(&document, &QTextDocument::contentsChange, &document, [this] { model.editor().textEdited(); });
            open();
        }
        ~Given()
        {
            model.editor().flush();
            model.comments().setDocument(nullptr);
            model.editor().setTextSource({});
        }
        Q_DISABLE_COPY_MOVE(Given)
        void open()
        {
            comments().setDocument(&document);
            model.open(article.id);
            QVERIFY(QTest::qWaitFor([this] { return model.editor().isOpen(); }));
            document.setPlainText(article.body);
            QVERIFY(QTest::qWaitFor([this] { return comments().isRead(); }));
        }
        [[nodiscard]] CommentsModel &comments() { return model.comments(); }
        [[nodiscard]] QTextCursor at(const QString &words) { return document.find(words, 0, QTextDocument::FindCaseSensitively); }
        void commentOn(const QString &words, const QString &text)
        {
            const int rows = comments().rowCount();
            const QTextCursor place = at(words);
            comments().comment({.start = place.selectionStart(), .length = words.size()}, text);
            QVERIFY(QTest::qWaitFor([&] { return comments().rowCount() > rows; }));
        }
        /// What the passage of a row says; "gone" where it is not there.
        [[nodiscard]] QString passage(int row = 0)
        {
            const auto place = comments().placeOf(comments().row(comments().index(row)).comment.id);
            return place ? document.toPlainText().sliced(place->start, place->length) : u"gone"_s;
        }
        [[nodiscard]] QStringList rows()
        {
            QStringList told;
            for (int row = 0; row < comments().rowCount(); ++row) {
                const CommentRow one = comments().row(comments().index(row));
                static const QStringList marks{u"- "_s, u"> "_s, u"# "_s, u"= "_s};
                told << marks[static_cast<int>(one.kind)] + comments().index(row).data().toString();
            }
            return told;
        }
        [[nodiscard]] CommentsModel::CommentId id(int row = 0) { return comments().row(comments().index(row)).comment.id; }
        [[nodiscard]] domain::Anchor noted() { return await(store::CommentStore(workspace.database()).review(article.id))->comments.first().anchor; }

        QTextDocument document;
        domain::Article article;
    };

private Q_SLOTS:
    void commentsStandInTheOrderOfTheTextWithTheirAnswers()
    {
        Given given;
        const QAbstractItemModelTester tester(&given.comments(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        // WHEN the text is commented from its end, and one is answered, also by answering its answer
        given.commentOn(u"white"_s, u"Really?"_s);
        given.commentOn(u"Nobody hears it"_s, u"The miller does."_s);
        QCOMPARE(given.rows(), (QStringList{u"- The miller does."_s, u"- Really?"_s}));
        given.comments().answer(given.id(0), u"He is deaf."_s);
        QTRY_COMPARE(given.comments().rowCount(), 3);
        given.comments().answer(given.id(1), u"Is he?"_s);
        // THEN
        QTRY_COMPARE(given.rows(), (QStringList{u"- The miller does."_s, u"> He is deaf."_s, u"> Is he?"_s, u"- Really?"_s}));
        QCOMPARE(given.comments().openComments(), 2);
        QCOMPARE(given.passage(0), u"Nobody hears it"_s);
        QCOMPARE(given.comments().index(0).data(CommentsModel::QuoteRole).toString(), u"Nobody hears it"_s);
        // AND each is undone
        for (int rows = 3; rows >= 0; --rows) {
            given.undo.undo();
            QTRY_COMPARE(given.comments().rowCount(), rows);
        }
        given.undo.redo();
        QTRY_COMPARE(given.rows(), QStringList{u"- Really?"_s});
    }

    void aPassageFollowsWhatIsTyped()
    {
        Given given;
        given.commentOn(u"wheel turns"_s, u"Which?"_s);
        QTextCursor cursor(&given.document);
        // WHEN words come before it, at both its ends, and inside
        cursor.setPosition(0);
        cursor.insertText(u"Once.\n\n"_s);
        cursor = given.at(u"wheel"_s);
        cursor.setPosition(cursor.selectionStart());
        cursor.insertText(u"big "_s);
        QCOMPARE(given.passage(), u"wheel turns"_s);
        cursor = given.at(u" at night"_s);
        cursor.setPosition(cursor.selectionStart());
        cursor.insertText(u" round"_s);
        QCOMPARE(given.passage(), u"wheel turns"_s);
        cursor = given.at(u" turns"_s);
        cursor.setPosition(cursor.selectionStart());
        cursor.insertText(u" slowly"_s);
        QCOMPARE(given.passage(), u"wheel slowly turns"_s);
        // THEN it is noted with the save
        QTRY_COMPARE(given.noted().quote, u"wheel slowly turns"_s);
        QCOMPARE(given.noted().start, given.document.toPlainText().indexOf(u"wheel slowly turns"_s));
    }

    void aPassageThatIsDeletedIsGoneAndBackWithUndo()
    {
        Given given;
        given.commentOn(u"Nobody hears it."_s, u"Who says so?"_s);
        // WHEN the paragraph goes
        QTextCursor cursor = given.at(u"The wheel turns at night. Nobody hears it."_s);
        cursor.removeSelectedText();
        // THEN the comment stays and says so, and that is kept
        QTRY_VERIFY(given.comments().index(0).data(CommentsModel::GoneRole).toBool());
        QCOMPARE(given.comments().index(0).data(CommentsModel::QuoteRole).toString(), u"Nobody hears it."_s);
        QTRY_VERIFY(given.noted().isGone);
        QCOMPARE(given.noted().quote, u"Nobody hears it."_s);
        // WHEN the text comes back
        given.document.undo();
        // THEN it stands where it stood
        QTRY_COMPARE(given.passage(), u"Nobody hears it."_s);
        QTRY_VERIFY(!given.noted().isGone);
        // AND a passage of which a part was deleted is whole again with undo
        cursor = given.at(u"hears it"_s);
        cursor.removeSelectedText();
        QTRY_COMPARE(given.noted().quote, u"Nobody ."_s);
        given.document.undo();
        QTRY_COMPARE(given.passage(), u"Nobody hears it."_s);
    }

    void aParagraphThatIsCutAndPastedElsewhereTakesItsCommentAlong()
    {
        Given given;
        given.commentOn(u"Nobody hears it"_s, u"Who says so?"_s);
        given.commentOn(u"white"_s, u"Really?"_s);
        QTextCursor cursor = given.at(u"The wheel turns at night. Nobody hears it."_s);
        const QString cut = cursor.selectedText();
        cursor.removeSelectedText();
        QTRY_COMPARE(given.passage(0), u"gone"_s);
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(cut);
        // THEN it stands there, and the list follows the text
        QTRY_COMPARE(given.rows(), (QStringList{u"- Really?"_s, u"- Who says so?"_s}));
        QCOMPARE(given.passage(1), u"Nobody hears it"_s);
    }

    void anotherWindowMayChangeTheText()
    {
        Given given;
        given.commentOn(u"Nobody hears it"_s, u"Who says so?"_s);
        given.commentOn(u"white"_s, u"Really?"_s);
        QTRY_COMPARE(given.noted().quote, u"Nobody hears it"_s);
        // WHEN it is saved elsewhere with another beginning and one passage worded otherwise
        auto article = given.stored(given.article.id);
        article.body.replace(u"# The mill"_s, u"# The old mill\n\nA story of the valley."_s).replace(u"Nobody hears it"_s, u"Nobody in the house hears it"_s);
        given.clock.advance(std::chrono::minutes(1));
        QVERIFY(await(given.ArticlesFixture::store.save(article, given.clock.now())));
        // THEN both are found
        QTRY_COMPARE(given.document.toPlainText(), article.body);
        QTRY_COMPARE(given.passage(0), u"Nobody in the house hears it"_s);
        QCOMPARE(given.passage(1), u"white"_s);
    }

    void aPassageIsFoundAgainAfterACrash()
    {
        Given given;
        given.commentOn(u"Nobody hears it"_s, u"Who says so?"_s);
        given.model.closeArticle();
        // GIVEN a text that was saved when nobody could note where passages stand any more
        auto article = given.stored(given.article.id);
        article.body.prepend(u"A new paragraph stands before all others.\n\n"_s);
        QVERIFY(await(given.ArticlesFixture::store.save(article, given.clock.now())));
        given.article = article;
        // WHEN it is opened
        given.open();
        // THEN
        QTRY_COMPARE(given.passage(), u"Nobody hears it"_s);
    }

    void itIsEditedResolvedMovedAndRemoved()
    {
        Given given;
        given.commentOn(u"Nobody hears it"_s, u"Who says so?"_s);
        CommentsModel &comments = given.comments();
        const auto id = given.id();
        comments.edit(id, u"Who knows?"_s);
        QTRY_COMPARE(given.rows(), QStringList{u"- Who knows?"_s});
        given.undo.undo();
        QTRY_COMPARE(given.rows(), QStringList{u"- Who says so?"_s});
        // resolved, it is not shown unless that is wanted
        comments.resolve(id);
        QTRY_COMPARE(comments.rowCount(), 0);
        QCOMPARE(comments.resolvedComments(), 1);
        comments.setResolvedShown(true);
        QVERIFY(comments.index(0).data(CommentsModel::ResolvedRole).toString().startsWith(u"Resolved"_s));
        comments.openAgain(id);
        QTRY_COMPARE(comments.openComments(), 1);
        given.undo.undo();
        QTRY_COMPARE(comments.openComments(), 0);
        given.undo.undo();
        QTRY_COMPARE(comments.openComments(), 1);
        // moved, and back
        const QTextCursor place = given.at(u"flour"_s);
        comments.hang(id, {.start = place.selectionStart(), .length = 5});
        QTRY_COMPARE(given.noted().quote, u"flour"_s);
        QCOMPARE(given.passage(), u"flour"_s);
        given.undo.undo();
        QTRY_COMPARE(given.noted().quote, u"Nobody hears it"_s);
        QCOMPARE(given.passage(), u"Nobody hears it"_s);
        // where nothing is selected, it says so
        comments.hang(id, {.start = 3, .length = 0});
        QVERIFY(given.sentence().startsWith(u"Select the words first"_s));
        comments.remove(id);
        QTRY_COMPARE(comments.rowCount(), 0);
        given.undo.undo();
        QTRY_COMPARE(given.rows(), QStringList{u"- Who says so?"_s});
        QCOMPARE(given.passage(), u"Nobody hears it"_s);
    }

    void oneWalksFromCommentToComment()
    {
        Given given;
        given.commentOn(u"wheel"_s, u"1"_s);
        given.commentOn(u"The wheel turns at night."_s, u"2"_s);
        given.commentOn(u"white"_s, u"3"_s);
        const CommentsModel &comments = given.comments();
        const auto text = [&](CommentsModel::CommentId id) { return comments.row(comments.indexOf(id)).comment.text; };
        QCOMPARE(text(comments.nextFrom(0)), u"2"_s);
        QCOMPARE(text(comments.nextFrom(comments.placeOf(comments.nextFrom(0))->start)), u"1"_s);
        QCOMPARE(text(comments.nextFrom(story().size())), u"2"_s);
        QCOMPARE(text(comments.previousFrom(0)), u"3"_s);
        // the shortest one that holds the place
        QCOMPARE(text(comments.commentAt(story().indexOf(u"heel"_s))), u"1"_s);
        QCOMPARE(text(comments.commentAt(story().indexOf(u"night"_s))), u"2"_s);
        QVERIFY(comments.commentAt(0).isNull());
    }

    void approvingComesAfterReviewAndSaysWhatIsOpen()
    {
        Given given;
        given.commentOn(u"wheel"_s, u"Which?"_s);
        const auto id = given.article.id;
        using enum domain::ArticleStatus;
        // WHEN it is approved as a draft
        given.model.setStatus(id, Approved);
        // THEN it says what comes first
        QCOMPARE(given.sentence(), u"An article is approved once it is in review. Ask for review first."_s);
        QCOMPARE(given.stored(id).status, Draft);
        // WHEN
        given.comments().signAs(u"Lucie"_s);
        QTRY_VERIFY(given.comments().isSigned());
        given.clock.advance(std::chrono::minutes(1));
        given.model.setStatus(id, InReview);
        QTRY_COMPARE(given.comments().steps().size(), 1);
        given.clock.advance(std::chrono::minutes(1));
        given.model.setStatus(id, Approved);
        // THEN it says how many are open, and who did what
        QCOMPARE(given.sentence(), u"Approved. 1 comment(s) are still open."_s);
        QTRY_COMPARE(given.rows(), (QStringList{u"- Which?"_s, u"# What was decided"_s, u"= Approved by Lucie"_s, u"= Review asked for by Lucie"_s}));
        QTRY_VERIFY(given.model.approval().words().startsWith(u"Approved by Lucie · "_s));
        QVERIFY(!given.model.approval().isOther());
        // and the history knows both moments by name
        const auto names = [&given, id] {
            QStringList called;
            for (const domain::Revision &revision : await(given.store.revisions(id)).value_or(QList<domain::Revision>()))
                called << revision.name;
            return called;
        };
        QTRY_COMPARE(names().first(2), (QStringList{u"Approved"_s, u"Asked for review"_s}));
        // WHEN the text is written on
        given.clock.advance(std::chrono::minutes(1));
        QTextCursor(&given.document).insertText(u"Once. "_s);
        // THEN it is no longer what was approved; and is again
        QTRY_VERIFY(given.model.approval().isOther());
        QVERIFY(!given.model.approval().approved().isNull());
        QCOMPARE(given.model.editor().status(), Approved);
        given.document.undo();
        QCOMPARE(given.document.toPlainText(), story());
        QTRY_VERIFY(!given.model.approval().isOther());
        // AND an approval that is undone never was
        given.undo.undo();
        QTRY_COMPARE(given.comments().steps().size(), 1);
        QTRY_COMPARE(given.model.editor().status(), InReview);
        QTRY_VERIFY(!names().contains(u"Approved"_s));
    }

    void theyComeBackWithARemovedArticle()
    {
        Given given;
        given.commentOn(u"wheel"_s, u"Which?"_s);
        given.model.setStatus(given.article.id, domain::ArticleStatus::InReview);
        QTRY_COMPARE(given.comments().steps().size(), 1);
        given.model.load();
        QTRY_COMPARE(given.model.list().index(0).data(models::ArticleListModel::CommentsRole).toString(), u"1 comment(s)"_s);
        given.model.remove(given.article.id);
        QTRY_VERIFY(!await(given.ArticlesFixture::store.article(given.article.id)));
        given.undo.undo();
        QTRY_VERIFY(await(given.ArticlesFixture::store.article(given.article.id)));
        given.open();
        QTRY_COMPARE(given.rows().size(), 3);
        QTRY_COMPARE(given.passage(), u"wheel"_s);
    }
};

QTEST_MAIN(CommentsModelTest)
#include "commentsmodeltest.moc"
