// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/articles/articlesdesk.h"
#include "ui/articles/ournamesdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

class ChecksPanelTest : public QObject
{
    Q_OBJECT

    /// The page with an article and its checks beside the text.
    struct Given : tests::ArticlesDesk
    {
        explicit Given(const QString &body)
        {
            open(add(u"The mill"_s, body));
            trigger(u"show-the-checks"_s);
        }
        [[nodiscard]] QListView *list() const { return named<QListView>(page, u"Checks of the article"_s); }
        [[nodiscard]] bool choose(const QString &beginning) const { return chooseRow(list(), beginning); }
        [[nodiscard]] QStringList silenced() { return *await(store::SilenceStore(workspace.database()).silenced(article.id)); }
    };

    static constexpr QStringView passive = u"“was carved”";

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void returnGoesToThePlaceAndSelectsIt()
    {
        Given given(u"# The mill\n\nThe paddle was carved by Ada in 1901."_s);
        QTRY_VERIFY(given.choose(passive.toString()));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QVERIFY(given.text()->hasFocus());
        QCOMPARE(given.text()->textCursor().selectedText(), u"was carved"_s);
    }

    void whatConcernsTheSummaryIsMendedInTheDetails()
    {
        Given given(u"# The mill\n\nThe paddle was carved by Ada in 1901."_s);
        QTRY_VERIFY(given.choose(u"There is no summary"_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QTRY_VERIFY(named<QPlainTextEdit>(given.page, u"Summary"_s));
        QVERIFY(named<QPlainTextEdit>(given.page, u"Summary"_s)->hasFocus());
    }

    void deleteSilencesAndUndoTakesItBack()
    {
        // GIVEN a finding
        Given given(u"# The mill\n\nThe paddle was carved by Ada in 1901."_s);
        QTRY_VERIFY(given.choose(passive.toString()));
        // WHEN
        QTest::keyClick(given.list(), Qt::Key_Delete);
        // THEN it is gone from the list, kept by the workspace, and said
        QTRY_VERIFY(!given.choose(passive.toString()));
        QCOMPARE(given.silenced().size(), 1);
        QCOMPARE(given.sentence(), u"Silenced."_s);
        // WHEN
        given.said.last().action();
        // THEN
        QTRY_VERIFY(given.choose(passive.toString()));
        QCOMPARE(given.silenced(), QStringList());
    }

    void aSilencedRuleIsListenedToAgain()
    {
        // GIVEN a rule that is silenced in the article
        Given given(u"# The mill\n\nThe paddle was carved by Ada in 1901."_s);
        QTRY_VERIFY(given.choose(passive.toString()));
        QTest::keyClick(given.list(), Qt::Key_Delete, Qt::ShiftModifier);
        QTRY_COMPARE(given.silenced(), QStringList{u"passive"_s});
        // WHEN it is looked up among what is silenced
        QTRY_VERIFY(given.choose(u"1 silenced"_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QVERIFY(given.choose(u"Passive voice"_s));
        auto *again = named<QPushButton>(given.page, u"Listen again"_s);
        QVERIFY(again && again->isEnabled());
        again->click();
        // THEN
        QTRY_VERIFY(given.choose(passive.toString()));
        QCOMPARE(given.silenced(), QStringList());
    }

    void whoListensAgainByKeyboardStaysInTheList()
    {
        Given given(u"# The mill\n\nThe paddle was carved by Ada in 1901."_s);
        QTRY_VERIFY(given.choose(passive.toString()));
        QTest::keyClick(given.list(), Qt::Key_Delete, Qt::ShiftModifier);
        QTRY_VERIFY(given.choose(u"1 silenced"_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QVERIFY(given.choose(u"Passive voice"_s));
        auto *again = named<QPushButton>(given.page, u"Listen again"_s);
        again->setFocus();
        // WHEN
        QTest::keyClick(again, Qt::Key_Space);
        // THEN the next key does nothing that nobody asked for
        QTRY_COMPARE(given.silenced(), QStringList());
        QTRY_VERIFY(given.choose(passive.toString()) || given.list()->hasFocus());
        QVERIFY(given.list()->hasFocus());
        QVERIFY(!given.model.checks().links().isAutomatic());
    }

    void ourNamesAreCountedOnceTheyAreSaid()
    {
        // GIVEN an article that names a product and the company, of which nobody knows yet
        Given given(u"# The mill\n\nThe people of Crest bake Levanto. Levanto rises, and Levanto is eaten by all who like Levanto."_s);
        const auto story = [&given] {
            for (int row = 0; row < given.list()->model()->rowCount(); ++row) {
                if (const QString said = given.list()->model()->index(row, 0).data().toString(); said.startsWith(u"Namings of products"_s))
                    return said;
            }
            return QString();
        };
        QTRY_VERIFY(given.choose(u"Story"_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QTRY_VERIFY(story().startsWith(u"Namings of products: 0"_s));
        // WHEN the names are given
        QTest::keyClick(named<QPushButton>(given.page, u"Names of our company and products"_s), Qt::Key_Space);
        auto *dialog = given.page.window()->findChild<ui::OurNamesDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(named<QPlainTextEdit>(*dialog, u"Names of our company, one a line"_s), u"Crest"_s);
        QTest::keyClick(named<QPlainTextEdit>(*dialog, u"Names of our company, one a line"_s), Qt::Key_Tab);
        QTest::keyClicks(named<QPlainTextEdit>(*dialog, u"Names of our products, one a line"_s), u"Levanto"_s);
        named<QPushButton>(*dialog, u"Keep the names"_s)->click();
        // THEN they are counted, and the evidence says which
        QTRY_VERIFY(story().startsWith(u"Namings of products: 4"_s));
        QVERIFY(story().contains(u"(Levanto; "_s));
        QTRY_VERIFY(given.choose(u"Products are named 4"_s));
        const domain::OurNames kept{.companies = {u"Crest"_s}, .products = {u"Levanto"_s}};
        QCOMPARE(*await(store::OurNamesStore(given.workspace.database()).names()), kept);
        // WHEN that is undone
        given.undo.undo();
        // THEN
        QTRY_VERIFY(story().startsWith(u"Namings of products: 0"_s));
        QCOMPARE(*await(store::OurNamesStore(given.workspace.database()).names()), domain::OurNames());
    }

    void silencesComeBackWithARemovedArticle()
    {
        Given given(u"# The mill\n\nThe paddle was carved by Ada in 1901."_s);
        QTRY_VERIFY(given.choose(passive.toString()));
        QTest::keyClick(given.list(), Qt::Key_Delete);
        QTRY_COMPARE(given.silenced().size(), 1);
        const QStringList silenced = given.silenced();
        given.model.remove(given.article.id);
        QTRY_COMPARE(given.silenced(), QStringList());
        given.undo.undo();
        QTRY_COMPARE(given.silenced(), silenced);
    }

    void silencingLosesNothingThatIsBeingTyped()
    {
        Given given(u"# The mill\n\nThe paddle was carved by Ada in 1901."_s);
        QTRY_VERIFY(given.choose(passive.toString()));
        QTest::keyClicks(given.text(), u"More "_s);
        QTest::keyClick(given.list(), Qt::Key_Delete);
        QTRY_COMPARE(given.silenced().size(), 1);
        QTRY_VERIFY(given.stored(given.article.id).body.startsWith("More # The mill"_L1));
        QVERIFY(given.text()->toPlainText().startsWith("More # The mill"_L1));
    }

    void whatIsTypedIsCheckedAndAnEmptyTextSaysWhatTheChecksAreFor()
    {
        Given given({});
        const auto teaches = [&] { return given.model.checks().emptyWords().startsWith("Write a few sentences"_L1); };
        QTRY_VERIFY(teaches());
        QTRY_VERIFY(!given.list());
        QTest::keyClicks(given.text(), u"The paddle was carved by Ada."_s);
        QTRY_VERIFY(given.choose(passive.toString()));
    }
};

QTEST_MAIN(ChecksPanelTest)
#include "checkspaneltest.moc"
