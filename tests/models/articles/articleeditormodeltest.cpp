// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ArticleEditorModel;
using tests::await;
using SaveState = ArticleEditorModel::SaveState;

class ArticleEditorModelTest : public QObject
{
    Q_OBJECT

    /// An editor with an article open, and a text to type into.
    struct Given : tests::ArticlesFixture
    {
        explicit Given(const QString &body = u"one"_s)
            : text(body)
        {
            article = add(u"Story"_s, body);
            editor().setTextSource([this] { return text; });
            editor().open(article.id);
            if (!QTest::qWaitFor([this] { return editor().isOpen(); }))
                qFatal("the article does not open");
        }
        ~Given() { editor().setTextSource({}); }
        Q_DISABLE_COPY_MOVE(Given)
        ArticleEditorModel &editor() { return model.editor(); }
        void type(const QString &wanted)
        {
            text = wanted;
            clock.advance(std::chrono::milliseconds(50));
            editor().textEdited();
        }
        /// What another window or program would do.
        void writeElsewhere(const std::function<void(domain::Article &)> &change)
        {
            auto theirs = stored(article.id);
            change(theirs);
            clock.advance(std::chrono::seconds(1));
            if (!await(store.save(theirs, clock.now())))
                qFatal("not written");
        }
        [[nodiscard]] QStringList history()
        {
            QStringList bodies;
            const auto revisions = await(store.revisions(article.id));
            for (const auto &revision : *revisions)
                bodies.append(*await(store.revisionText(revision.id)));
            return bodies;
        }
        QString text;
        domain::Article article;
    };

    /// The same workspace in another process, as far as the first can tell.
    struct OtherWindow
    {
        explicit OtherWindow(Given &given)
            : database(*store::Database::open(given.workspace.path()))
            , store(*database)
            , editor(*database, store, messages, given.clock)
            , clock(given.clock)
        {
            QObject::connect(&messages, &models::Messages::posted, &messages, [this](const models::Message &message) { said.append(message); });
            QObject::connect(&editor, &ArticleEditorModel::textReplaced, &messages, [this](const QString &replaced) { text = replaced; });
            editor.setTextSource([this] { return text; });
            editor.open(given.article.id);
            if (!QTest::qWaitFor([this] { return editor.isOpen(); }))
                qFatal("the article does not open");
            text = editor.article().body;
        }
        ~OtherWindow() { editor.setTextSource({}); }
        Q_DISABLE_COPY_MOVE(OtherWindow)
        void type(const QString &wanted)
        {
            text = wanted;
            clock.advance(std::chrono::milliseconds(50));
            editor.textEdited();
        }
        std::unique_ptr<store::Database> database;
        store::ArticleStore store;
        models::Messages messages;
        ArticleEditorModel editor;
        tests::FakeClock &clock;
        QList<models::Message> said;
        QString text;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatIsTypedIsSavedWithinASecond()
    {
        // GIVEN
        Given given;
        QElapsedTimer timer;
        timer.start();
        // WHEN
        given.type(u"one two"_s);
        QCOMPARE(given.editor().saveState(), SaveState::Saving);
        // THEN
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(given.stored(given.article.id).body, u"one two"_s);
        QVERIFY(given.editor().saveWords().startsWith(u"Saved at"_s));
    }

    void typingOnDoesNotPutOffTheSave()
    {
        // GIVEN somebody who types without a pause for three seconds
        Given given;
        QSignalSpy saved(&given.editor(), &ArticleEditorModel::saved);
        QElapsedTimer timer;
        timer.start();
        constexpr int typingMs = 3000;
        constexpr int keyMs = 40;
        // WHEN
        while (timer.elapsed() < typingMs) {
            given.type(given.text + u'x');
            QTest::qWait(keyMs);
        }
        // THEN it was saved at least every second
        QVERIFY2(saved.size() >= 3, qPrintable(QString::number(saved.size())));
    }

    void manyKeysAskForTheTextOnlyToSaveIt()
    {
        Given given;
        int pulls = 0;
        given.editor().setTextSource([&] {
            ++pulls;
            return given.text;
        });
        for (int i = 0; i < 1000; ++i)
            given.editor().textEdited();
        QCOMPARE(pulls, 0);
        given.text = u"new"_s;
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        QVERIFY(pulls <= 2);
    }

    void closingSavesTheLastWords()
    {
        Given given;
        given.type(u"last words"_s);

        given.editor().close();

        QVERIFY(!given.editor().isOpen());
        QTRY_COMPARE(given.stored(given.article.id).body, u"last words"_s);
    }

    void openingAnotherSavesTheLastWords()
    {
        Given given;
        const auto other = given.add(u"Other"_s, u"other"_s);
        given.type(u"last words"_s);

        given.editor().open(other.id);

        QTRY_COMPARE(given.editor().id(), other.id);
        QTRY_COMPARE(given.stored(given.article.id).body, u"last words"_s);
        QCOMPARE(given.stored(other.id).body, u"other"_s);
    }

    void closingWhileAWriteIsUnderWaySavesTheLastWords()
    {
        Given given;
        given.type(u"first"_s);
        given.editor().flush();
        given.type(u"first and last"_s);
        given.editor().close();

        QTRY_COMPARE(given.stored(given.article.id).body, u"first and last"_s);
    }

    void theTitleFollowsTheFirstHeading()
    {
        // GIVEN an article without a title
        Given given({});
        given.writeElsewhere([](domain::Article &article) {
            article.title.clear();
            article.slug = u"article"_s;
        });
        QTRY_VERIFY(given.editor().fields().title.isEmpty());
        // WHEN
        given.type(u"# Twenty years\n\nText"_s);
        // THEN
        QTRY_COMPARE(given.stored(given.article.id).title, u"Twenty years"_s);
        QCOMPARE(given.stored(given.article.id).slug, u"twenty-years"_s);
        // WHEN the heading changes, the title does; once it has a name of its own, no more
        given.type(u"# Twenty\\-one *years*\n\nText"_s);
        QTRY_COMPARE(given.editor().article().title, u"Twenty-one years"_s);
        auto fields = given.editor().fields();
        fields.title = u"A name of its own"_s;
        given.editor().edit(fields);
        given.type(u"# Something else\n\nText"_s);
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        QCOMPARE(given.stored(given.article.id).title, u"A name of its own"_s);
    }

    void theTitleFollowsAHeadingWrittenAnew()
    {
        // GIVEN an article named by its heading
        Given given({});
        given.writeElsewhere([](domain::Article &article) {
            article.title.clear();
            article.slug = u"article"_s;
        });
        QTRY_VERIFY(given.editor().fields().title.isEmpty());
        given.type(u"# First\n\nText"_s);
        QTRY_COMPARE(given.stored(given.article.id).title, u"First"_s);
        // WHEN the text is emptied, saved, and begun anew
        given.type({});
        QTRY_COMPARE(given.stored(given.article.id).body, QString());
        QCOMPARE(given.stored(given.article.id).title, u"First"_s);
        given.type(u"# Second"_s);
        // THEN title, address and file follow
        QTRY_COMPARE(given.stored(given.article.id).title, u"Second"_s);
        QCOMPARE(given.stored(given.article.id).slug, u"second"_s);
        QCOMPARE(given.model.exporter().proposedName(*models::formatOfName(u"a.md"_s)), u"second.md"_s);
        // AND an article that somebody named keeps its name over such a moment
        auto fields = given.editor().fields();
        fields.title = u"A name of its own"_s;
        given.editor().edit(fields);
        given.type({});
        QTRY_COMPARE(given.stored(given.article.id).body, QString());
        given.type(u"# Third"_s);
        QTRY_COMPARE(given.stored(given.article.id).body, u"# Third"_s);
        QCOMPARE(given.stored(given.article.id).title, u"A name of its own"_s);
    }

    void aSlugWrittenByHandStays()
    {
        Given given;
        auto fields = given.editor().fields();
        fields.slug = u"My Own Address"_s;
        given.editor().edit(fields);
        QCOMPARE(given.editor().fields().slug, u"my-own-address"_s);

        fields = given.editor().fields();
        fields.title = u"Another title"_s;
        given.editor().edit(fields);

        QCOMPARE(given.editor().fields().slug, u"my-own-address"_s);
    }

    void aChangeElsewhereIsTakenWhenNothingIsTyped()
    {
        Given given;
        QSignalSpy replaced(&given.editor(), &ArticleEditorModel::textReplaced);

        given.writeElsewhere([](domain::Article &article) { article.body = u"theirs"_s; });

        QTRY_COMPARE(replaced.size(), 1);
        QCOMPARE(replaced.first().first().toString(), u"theirs"_s);
    }

    void changesOfDifferentFieldsAreBothKept()
    {
        Given given;
        given.type(u"ours"_s);
        given.writeElsewhere([](domain::Article &article) { article.summary = u"theirs"_s; });

        QTRY_COMPARE(given.stored(given.article.id).body, u"ours"_s);
        QTRY_COMPARE(given.stored(given.article.id).summary, u"theirs"_s);
        QVERIFY(given.said.isEmpty());
    }

    void ofTwoTextsOursStaysAndTheirsIsInTheHistory()
    {
        // GIVEN words that are not saved yet
        Given given;
        given.type(u"ours"_s);
        // WHEN another program writes the same article
        given.writeElsewhere([](domain::Article &article) { article.body = u"theirs"_s; });
        // THEN ours is saved, theirs is kept, and it is said
        QTRY_COMPARE(given.stored(given.article.id).body, u"ours"_s);
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        QVERIFY(given.sentence().contains(u"also changed elsewhere"_s));
        const QStringList bodies = given.history();
        QVERIFY(bodies.contains(u"theirs"_s));
        QVERIFY(bodies.contains(u"ours"_s));
        // AND the history is a click away
        QSignalSpy asked(&given.editor(), &ArticleEditorModel::historyRequested);
        given.said.last().action();
        QCOMPARE(asked.size(), 1);
    }

    void ofTwoWindowsEachIsToldAndBothTextsAreInTheHistory()
    {
        // GIVEN two windows on one article
        Given given;
        OtherWindow other(given);
        // WHEN both type, and the first is saved first
        other.type(u"brambles"_s);
        given.type(u"bread"_s);
        given.editor().flush();
        // THEN the second keeps its text and is told
        QTRY_VERIFY(!other.said.isEmpty());
        QVERIFY(other.said.first().sentence.contains(u"also changed elsewhere"_s));
        QTRY_COMPARE(given.stored(given.article.id).body, u"brambles"_s);
        // AND the first shows it, and says where its own is
        QTRY_COMPARE(given.editor().article().body, u"brambles"_s);
        QTRY_VERIFY(given.sentence().contains(u"What you had written here is in its history"_s));
        QCOMPARE(given.said.last().actionText, u"Show the history"_s);
        QVERIFY(given.history().contains(u"bread"_s));
        QVERIFY(given.history().contains(u"brambles"_s));
    }

    void wordsSavedAndThenReplacedElsewhereAreKept()
    {
        // GIVEN words saved from here, and another window that has read them
        Given given;
        given.type(u"ours"_s);
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        OtherWindow other(given);
        // WHEN it puts others in their place, so soon that both saves share a revision
        other.type(u"theirs"_s);
        // THEN it is said once, and ours are in the history
        QTRY_COMPARE(given.editor().article().body, u"theirs"_s);
        QTRY_COMPARE(given.said.size(), 1);
        QVERIFY(given.sentence().contains(u"What you had written here is in its history"_s));
        QCOMPARE(given.history(), (QStringList{u"theirs"_s, u"ours"_s}));
    }

    void wordsThatSomebodyElseGoesOnWithAreNoNews()
    {
        Given given;
        given.type(u"ours"_s);
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        OtherWindow other(given);

        other.type(u"ours and theirs"_s);

        QTRY_COMPARE(given.editor().article().body, u"ours and theirs"_s);
        QVERIFY(given.said.isEmpty());
    }

    void wordsThatARestoreTookAwayAreInTheHistory()
    {
        // GIVEN words saved from here
        Given given;
        given.type(u"ours"_s);
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        // WHEN another program puts back a state that never knew them
        OtherWindow other(given);
        const QString id = QString::number(given.article.id.value());
        QVERIFY(await(other.database->write([id](store::Connection &connection) {
            return connection.run(u"DELETE FROM revision WHERE article_id = "_s + id).and_then([&] {
                return connection.run(u"UPDATE article SET body = 'before', changed_at = 1 WHERE id = "_s + id);
            });
        })));
        // THEN
        QTRY_COMPARE(given.editor().article().body, u"before"_s);
        QTRY_VERIFY(given.sentence().contains(u"What you had written here is in its history"_s));
        QCOMPARE(given.history(), QStringList{u"ours"_s});
    }

    void savedWordsOfAnArticleRemovedElsewhereCanBeKept()
    {
        Given given;
        given.type(u"ours"_s);
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        OtherWindow other(given);

        QVERIFY(await(other.store.remove(given.article.id)));

        QTRY_VERIFY(!given.said.isEmpty());
        QCOMPARE(given.said.last().actionText, u"Keep my text"_s);
        given.said.last().action();
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        QCOMPARE(given.stored(given.article.id).body, u"ours"_s);
    }

    void lastWordsAreSavedEvenWhereNobodyHearsOfAConflict()
    {
        // GIVEN an editor with words that are not saved yet
        Given given;
        auto other = std::make_unique<OtherWindow>(given);
        other->type(u"last words"_s);
        // WHEN somebody else writes, and the editor goes before it knows
        auto theirs = given.article;
        theirs.body = u"theirs"_s;
        given.clock.advance(std::chrono::seconds(1));
        QFuture<domain::Result<domain::Article>> written = given.store.save(theirs, given.clock.now());
        written.waitForFinished();
        other.reset();
        // THEN both are there
        QCOMPARE(given.stored(given.article.id).body, u"last words"_s);
        QVERIFY(given.history().contains(u"theirs"_s));
    }

    void wordsOfAnArticleRemovedElsewhereCanBeKept()
    {
        // GIVEN
        Given given;
        given.type(u"ours"_s);
        // WHEN
        QVERIFY(await(given.store.remove(given.article.id)));
        // THEN it is said, and the words can come back
        QTRY_COMPARE(given.editor().saveState(), SaveState::Failed);
        QTRY_VERIFY(!given.said.isEmpty());
        QCOMPARE(given.said.last().actionText, u"Keep my text"_s);
        given.said.last().action();
        QTRY_COMPARE(given.editor().saveState(), SaveState::Saved);
        QCOMPARE(given.stored(given.article.id).body, u"ours"_s);
    }

    void anArticleRemovedElsewhereClosesWhenNothingIsUnsaved()
    {
        Given given;

        QVERIFY(await(given.store.remove(given.article.id)));

        QTRY_VERIFY(!given.editor().isOpen());
    }
};

QTEST_MAIN(ArticleEditorModelTest)
#include "articleeditormodeltest.moc"
