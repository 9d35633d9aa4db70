// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/articles/articlesdesk.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::LinkAnswer;
using domain::LinkState;
using tests::await;
using tests::named;

/// What one click mends, and what the details say for search pages.
class MendingTest : public QObject
{
    Q_OBJECT

    /// The page with an article and its checks beside the text; another article stands on the web. Every address has moved.
    struct Given : tests::ArticlesDesk
    {
        explicit Given(const QString &body)
        {
            model.checks().links().setAsk([this](const QString &address) {
                asked << address;
                return QtFuture::makeReadyValueFuture(
                    LinkAnswer{.address = address, .state = LinkState::Moved, .status = 200, .movedTo = u"https://new.example/"_s});
            });
            domain::Article known = add(u"Night of the oven"_s, u"Bread."_s);
            known.url = u"https://mill.example/night"_s;
            known.status = domain::ArticleStatus::Published;
            if (!await(store.save(known, clock.now())))
                qFatal("no article on the web");
            open(add(u"Ada"_s, body));
        }
        void run(const QString &id) const { trigger(id); }
        [[nodiscard]] QListView *list() const { return named<QListView>(page, u"Checks of the article"_s); }
        [[nodiscard]] QPushButton *button(const QString &name) const { return named<QPushButton>(page, name); }
        [[nodiscard]] bool choose(const QString &words) const { return chooseRow(list(), words, Qt::MatchContains); }

        QStringList asked;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void oneClickLinksTheWordsAndTheTextUndoesIt()
    {
        // GIVEN words that speak of another article
        Given given(u"# Ada\n\nShe came by night to the oven."_s);
        given.run(u"show-the-checks"_s);
        QTRY_VERIFY(given.choose(u"speaks of what your article"_s));
        QVERIFY(given.button(u"Link these words"_s)->isVisible());
        // WHEN
        given.button(u"Link these words"_s)->click();
        // THEN
        QCOMPARE(given.text()->toPlainText(), u"# Ada\n\nShe came by [night to the oven](https://mill.example/night)."_s);
        QVERIFY(given.text()->hasFocus());
        QTRY_VERIFY(!given.choose(u"speaks of what your article"_s));
        // AND the text undoes it
        given.text()->setFocus();
        QTest::keyClick(given.text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(given.text()->toPlainText(), given.article.body);
    }

    void aWordThatStandsTwiceIsTakenOut()
    {
        Given given(u"# Ada\n\nShe saw the the mill of 1901."_s);
        given.run(u"show-the-checks"_s);
        QTRY_VERIFY(given.choose(u"stands twice"_s));
        given.button(u"Mend this"_s)->click();
        QCOMPARE(given.text()->toPlainText(), u"# Ada\n\nShe saw the mill of 1901."_s);
    }

    void whatIsNoDateIsSaidAtItsField()
    {
        Given given(u"# Ada"_s);
        given.run(u"edit-title-and-details"_s);
        auto *begins = named<QLineEdit>(given.page, u"Event: begins"_s);
        QVERIFY(begins);
        const auto isSaid = [&given] {
            return std::ranges::any_of(given.page.findChildren<QLabel *>(),
                                       [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"This is no date."_s); });
        };
        QVERIFY(!isSaid());
        for (const QString &written : {u"tomorrow evening"_s, u"2026-13-45"_s}) {
            begins->setFocus();
            begins->selectAll();
            QTest::keyClicks(begins, written);
            QTest::keyClick(begins, Qt::Key_Return);
            QTRY_VERIFY(isSaid());
        }
        begins->selectAll();
        QTest::keyClicks(begins, u"2026-12-05 18:30"_s);
        QTest::keyClick(begins, Qt::Key_Return);
        QTRY_VERIFY(!isSaid());
    }

    void theKeyboardMendsToo()
    {
        Given given(u"# Ada\n\nShe came by night to the oven."_s);
        given.run(u"show-the-checks"_s);
        QTRY_VERIFY(given.choose(u"speaks of what your article"_s));
        QTest::keyClick(given.list(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(given.text()->toPlainText().contains(u"[night to the oven]("_s));
    }

    void theKeyboardStaysAndMendsTheNext()
    {
        Given given(u"# Ada\n\nShe saw the the mill of 1901.\n\nShe saw it from from the quay."_s);
        given.run(u"show-the-checks"_s);
        QTRY_VERIFY(given.choose(u"stands twice"_s));
        // WHEN two are mended one after the other
        QTest::keyClick(given.list(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(given.list()->hasFocus());
        QTRY_VERIFY(!given.model.checks().list().index(0).data().toString().isEmpty());
        QTest::keyClick(given.list(), Qt::Key_Return, Qt::ControlModifier);
        // THEN
        QTRY_COMPARE(given.text()->toPlainText(), u"# Ada\n\nShe saw the mill of 1901.\n\nShe saw it from the quay."_s);
        QVERIFY(given.list()->hasFocus());
        // AND what was mended from the list is undone from there
        QTest::keySequence(given.list(), QKeySequence::Undo);
        QCOMPARE(given.text()->toPlainText(), u"# Ada\n\nShe saw the mill of 1901.\n\nShe saw it from from the quay."_s);
        QTest::keySequence(given.list(), QKeySequence::Undo);
        QCOMPARE(given.text()->toPlainText(), u"# Ada\n\nShe saw the the mill of 1901.\n\nShe saw it from from the quay."_s);
    }

    void wordsThatChangedSinceTheCheckAreLeft()
    {
        Given given(u"# Ada\n\nShe came by night to the oven."_s);
        given.run(u"show-the-checks"_s);
        QTRY_VERIFY(given.choose(u"speaks of what your article"_s));
        // WHEN something is typed before them and mended at once
        QTest::keyClicks(given.text(), u"More "_s);
        const QString typed = given.text()->toPlainText();
        QVERIFY(given.choose(u"speaks of what your article"_s));
        given.text()->moveCursor(QTextCursor::Start);
        given.text()->insertPlainText(u"More\n"_s);
        QTest::keyClick(given.list(), Qt::Key_Return, Qt::ControlModifier);
        // THEN
        QCOMPARE(given.text()->toPlainText(), u"More\n"_s + typed);
        QVERIFY(given.sentence().startsWith(u"The text has changed meanwhile."_s));
    }

    void linksAreCheckedByAButtonAndANewAddressTaken()
    {
        // GIVEN
        Given given(u"# Ada\n\nSee [the mill](https://old.example/)."_s);
        given.run(u"check-the-links"_s);
        // THEN the panel opens, and asks what the text links
        QTRY_COMPARE(given.asked, QStringList{u"https://old.example/"_s});
        QTRY_VERIFY(given.choose(u"https://old.example/ has moved for good."_s));
        // WHEN
        given.button(u"Use the new address"_s)->click();
        // THEN
        QCOMPARE(given.text()->toPlainText(), u"# Ada\n\nSee [the mill](https://new.example/)."_s);
        // AND the button asks again
        QTRY_VERIFY(!given.choose(u"has moved for good"_s));
        given.button(u"Check the links"_s)->click();
        QTRY_COMPARE(given.asked.size(), 2);
    }

    void checkingByItselfIsOffAtFirstAndRemembered()
    {
        {
            Given given(u"# Ada\n\nSee [the mill](https://old.example/)."_s);
            given.run(u"show-the-checks"_s);
            auto *box = named<QCheckBox>(given.page, u"Check links when online"_s);
            QVERIFY(box);
            QVERIFY(!box->isChecked());
            QVERIFY(!given.model.checks().links().isAutomatic());
            box->click();
            QVERIFY(given.model.checks().links().isAutomatic());
        }
        Given given(u"# Ada"_s);
        QTRY_VERIFY(given.model.checks().links().isAutomatic());
    }

    void theDetailsKeepPhraseAddressAndEvent()
    {
        // GIVEN
        Given given(u"# Ada\n\nShe came."_s);
        given.run(u"edit-title-and-details"_s);
        const auto type = [&](const QString &field, const QString &words) {
            auto *edit = named<QLineEdit>(given.page, field);
            if (!edit)
                qFatal("no such field");
            edit->setFocus();
            edit->clear();
            QTest::keyClicks(edit, words);
            QTest::keyClick(edit, Qt::Key_Return);
        };
        // WHEN they are written, a day as this country writes it
        type(u"Phrase to be found by"_s, u"night oven"_s);
        type(u"Whole address on the web"_s, u"https://mill.example/ada"_s);
        type(u"Event: begins"_s, u"05/12/2026 18:30"_s);
        type(u"Event: place"_s, u"The bakery"_s);
        // THEN
        QCOMPARE(named<QLineEdit>(given.page, u"Event: begins"_s)->text(), u"2026-12-05 18:30"_s);
        QTRY_COMPARE(given.stored(given.article.id).event, (domain::ArticleEvent{.start = u"2026-12-05 18:30"_s, .place = u"The bakery"_s}));
        QCOMPARE(given.stored(given.article.id).focus, u"night oven"_s);
        QCOMPARE(given.stored(given.article.id).url, u"https://mill.example/ada"_s);
        // AND what is missing is mended where it is written
        type(u"Event: place"_s, {});
        given.run(u"show-the-checks"_s);
        QTRY_VERIFY(given.choose(u"Nothing says where the event takes place."_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Event: place"_s));
        QVERIFY(named<QLineEdit>(given.page, u"Event: place"_s)->hasFocus());
    }

    void theCardsShowTheHeadOfThePage()
    {
        Given given(u"# Ada\n\nShe came."_s);
        QSettings().setValue(u"articles/layout"_s, 1);
        given.run(u"show-text-and-preview"_s);
        auto *cards = named<QAbstractButton>(given.page, u"Cards"_s);
        QVERIFY(cards);
        cards->click();
        QTRY_VERIFY(named<QPlainTextEdit>(given.page, u"Lines in the head of the page"_s));
        QVERIFY(named<QPlainTextEdit>(given.page, u"Lines in the head of the page"_s)->toPlainText().contains(u"og:title"_s));
    }
};

QTEST_MAIN(MendingTest)
#include "mendingtest.moc"
