// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlewanted.h"

#include "core/domain/query/parser.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/models/articles/articlesfixture.h"
#include "tests/support/material.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using models::ArticleWanted;
using models::WantedRow;
using Kind = WantedRow::Kind;

class ArticleWantedTest : public QObject
{
    Q_OBJECT

    /// An article about an oven, opened and watched, and what people say.
    struct Given : ArticlesFixture
    {
        explicit Given(const QList<domain::IncomingEntry> &entries = talk(), const QString &body = u"# The oven\n\nIt burns wood."_s)
        {
            takeIn(workspace.database(), entries);
            article = add(u"The oven and its wood"_s, body);
            model.open(article.id);
            if (!QTest::qWaitFor([this] { return model.editor().isOpen(); }))
                qFatal("the article does not open");
            wanted().setWatched(true);
        }
        [[nodiscard]] static QList<domain::IncomingEntry> talk()
        {
            return {aMention(u"1"_s).at(10).by(u"ada"_s).saying(u"Hello. Is the oven heated with wood?"_s),
                    aMention(u"2"_s).at(20).by(u"bo"_s).saying(u"A lovely oven."_s), aMention(u"5"_s).at(25).by(u"ed"_s).saying(u"That oven smokes."_s),
                    aMention(u"3"_s).at(30).by(u"cy"_s).saying(u"Are you open?"_s)};
        }
        [[nodiscard]] ArticleWanted &wanted() { return model.wanted(); }
        /// Rows as a letter of their kind and their text.
        [[nodiscard]] QStringList rows()
        {
            QStringList all;
            for (const WantedRow &row : wanted().rows())
                all << u"#?*=-"_s.at(static_cast<int>(row.kind)) + row.text;
            return all;
        }
        [[nodiscard]] WantedRow row(Kind kind)
        {
            const auto found = std::ranges::find(wanted().rows(), kind, &WantedRow::kind);
            return found == wanted().rows().cend() ? WantedRow() : *found;
        }

        domain::Article article;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void questionsAndTopicsStandWithTheirReasons()
    {
        Given given;
        const QAbstractItemModelTester tester(&given.wanted(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(given.rows(), (QStringList{u"#Questions (1)"_s, u"?Is the oven heated with wood?"_s, u"#Topics (1)"_s, u"*oven"_s}));
        const WantedRow question = given.row(Kind::Question);
        QCOMPARE(question.why, u"It speaks of “wood” and “oven”, as the article does."_s);
        QVERIFY2(question.about.startsWith(u"ADA · Town square · "_s), qPrintable(question.about));
        QCOMPARE(given.row(Kind::Topic).about, u"3 mention(s), 3 of them wait(s)"_s);
        QCOMPARE(given.wanted().questions(), 1);
        QVERIFY(given.wanted().emptyWords().isEmpty());
        // Heads are passed over by the keyboard; what is read says all.
        QVERIFY(!given.wanted().index(0).flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(given.wanted().index(1).data(Qt::AccessibleTextRole).toString().contains(u"as the article does"_s));
    }

    void linkingAndUnlinkingCanBeUndone()
    {
        Given given;
        QTRY_COMPARE(given.wanted().questions(), 1);
        // WHEN
        given.wanted().link(given.row(Kind::Question));
        // THEN the question stands among the linked
        const QStringList linked{u"#Questions"_s,  u"-No other question waits for this article."_s,
                                 u"#Topics (1)"_s, u"*oven"_s,
                                 u"#Linked (1)"_s, u"=Is the oven heated with wood?"_s};
        QTRY_COMPARE(given.rows(), linked);
        QVERIFY(given.said.last().sentence.startsWith(u"Linked"_s));
        // WHEN it is undone, done again, and taken off
        given.said.last().action();
        QTRY_COMPARE(given.wanted().questions(), 1);
        given.undo.redo();
        QTRY_COMPARE(given.rows(), linked);
        given.wanted().unlink(given.row(Kind::Linked));
        QTRY_COMPARE(given.wanted().questions(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.rows(), linked);
    }

    void whatChangesIsFollowed()
    {
        Given given;
        QTRY_COMPARE(given.wanted().questions(), 1);
        // WHEN another question comes in, and the first is done
        takeIn(given.workspace.database(), {aMention(u"4"_s).at(40).by(u"di"_s).saying(u"Which wood feeds the oven?"_s)});
        QTRY_COMPARE(given.wanted().questions(), 2);
        store::InboxStore inbox(given.workspace.database());
        QVERIFY(await(inbox.edit({given.row(Kind::Question).mention}, {.state = domain::MentionState::Done, .isRead = {}, .isFlagged = {}})));
        QTRY_COMPARE(given.wanted().questions(), 1);
        // WHEN the text treats something else
        auto fields = given.model.editor().fields();
        fields.title = u"Opening hours"_s;
        given.model.editor().edit(fields);
        given.model.editor().setTextSource([] { return u"Snow lies deep. Snow again."_s; });
        given.model.editor().textEdited();
        given.wanted().textEdited();
        QTRY_COMPARE(given.wanted().questions(), 0);
    }

    void linksOfAnotherWindowAreSeen()
    {
        Given given;
        QTRY_COMPARE(given.wanted().questions(), 1);
        store::WantedStore other(given.workspace.database());
        QVERIFY(await(other.link(given.article.id, {.mention = given.row(Kind::Question).mention, .linkedAt = given.clock.now()})));
        QTRY_COMPARE(given.row(Kind::Linked).text, u"Is the oven heated with wood?"_s);
        QCOMPARE(given.wanted().questions(), 0);
    }

    void rowsLeadToTheInbox()
    {
        Given given;
        QTRY_COMPARE(given.wanted().questions(), 1);
        QSignalSpy one(&given.navigator, &models::Navigator::mentionRequested);
        given.wanted().open(given.row(Kind::Question));
        QCOMPARE(one.first().first().value<domain::Id<domain::Mention>>(), given.row(Kind::Question).mention);
        QSignalSpy many(&given.navigator, &models::Navigator::mentionsRequested);
        given.wanted().open(given.row(Kind::Topic));
        given.wanted().openWaiting(given.row(Kind::Topic));
        const auto all = many.first().first().value<domain::MentionFilter>();
        QVERIFY(all.fromDay && !all.state && !all.query.isEmpty());
        QCOMPARE(await(store::InboxStore(given.workspace.database()).keys(all, {}, 10))->size(), 3);
        QCOMPARE(many.last().first().value<domain::MentionFilter>().state, std::optional(domain::MentionState::Open));
        QCOMPARE(many.last().last().toString(), u"“oven”, waiting"_s);
    }

    void whereThereIsNothingASentenceTeaches()
    {
        Given silent({});
        QTRY_VERIFY2(silent.wanted().emptyWords().startsWith(u"Nothing has come in yet."_s), qPrintable(silent.wanted().emptyWords()));
        Given apart({aMention(u"1"_s).saying(u"Are you open?"_s)});
        QTRY_VERIFY2(apart.wanted().emptyWords().startsWith(u"Nobody speaks of this yet."_s), qPrintable(apart.wanted().emptyWords()));
        auto fields = apart.model.editor().fields();
        fields.title.clear();
        apart.model.editor().edit(fields);
        apart.model.editor().setTextSource([] { return QString(); });
        apart.model.editor().textEdited();
        QTRY_VERIFY2(apart.wanted().emptyWords().startsWith(u"Write a title"_s), qPrintable(apart.wanted().emptyWords()));
    }

    void anotherArticleShowsNothingOfTheOneBefore()
    {
        Given given;
        QTRY_COMPARE(given.wanted().questions(), 1);
        const auto other = given.add(u"Snow"_s, u"Snow lies deep."_s);
        given.model.open(other.id);
        QTRY_COMPARE(given.model.editor().id(), other.id);
        QCOMPARE(given.wanted().rowCount(), 0);
        QTRY_VERIFY(!given.wanted().emptyWords().isEmpty());
        given.model.closeArticle();
        QTRY_VERIFY(given.wanted().emptyWords().isEmpty());
    }
};

QTEST_MAIN(ArticleWantedTest)
#include "articlewantedtest.moc"
