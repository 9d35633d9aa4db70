// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtGui/QTextBlock>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;

/// Where the keyboard is when the panels beside the text are shown, clicked and left.
class PanelKeysTest : public QObject
{
    Q_OBJECT

    static constexpr QStringView body = u"# The mill\n\nThe paddle was carved by Ada in 1901.\n\n## Night\n\nIt turns.\n";

    /// A window with a search field above the page, and an article open.
    struct Given : tests::ArticlesFixture
    {
        Given()
            : article(add(u"The mill"_s, body.toString()))
            , other(add(u"The quay"_s, u"# The quay\n\nBoats."_s))
        {
            QSettings().setValue(u"articles/layout"_s, 0);
            auto *column = new QVBoxLayout(&window);
            column->addWidget(field);
            column->addWidget(page);
            window.resize(1204, 740);
            window.show();
            window.activateWindow();
            if (!QTest::qWaitForWindowActive(&window))
                qFatal("the window does not show");
            open(article);
        }
        void open(const domain::Article &wanted)
        {
            navigator.openArticle(wanted.id);
            if (!QTest::qWaitFor([&] { return text() && text()->toPlainText() == wanted.body; }))
                qFatal("the article does not open");
        }
        [[nodiscard]] QPlainTextEdit *text() const { return named<QPlainTextEdit>(*page, u"Text of the article"_s); }
        [[nodiscard]] QListView *checks() const { return named<QListView>(*page, u"Checks of the article"_s); }
        [[nodiscard]] QListView *outline() const { return named<QListView>(*page, u"Outline of the article"_s); }
        void trigger(const QString &name) const
        {
            for (QAction *action : page->actions()) {
                if (action->objectName() == name)
                    action->trigger();
            }
        }
        /// The row that begins so, as far as it is there.
        [[nodiscard]] static QModelIndex row(const QListView *list, const QString &beginning)
        {
            for (int row = 0; list && row < list->model()->rowCount(); ++row) {
                if (const QModelIndex index = list->model()->index(row, 0); index.data().toString().startsWith(beginning))
                    return index;
            }
            return {};
        }
        static void click(QListView *list, const QModelIndex &index, bool twice = false)
        {
            list->scrollTo(index);
            const QPoint at = list->visualRect(index).center();
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
            if (twice)
                QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
        }

        domain::Article article;
        domain::Article other;
        QWidget window;
        QLineEdit *field = new QLineEdit;
        ui::ArticlesPage *page = new ui::ArticlesPage(model);
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

    void aClickShowsThePlaceAndDeleteSilencesIt()
    {
        Given given;
        given.trigger(u"show-the-checks"_s);
        QTRY_VERIFY(Given::row(given.checks(), u"“was carved”"_s).isValid());
        // WHEN a finding is clicked
        Given::click(given.checks(), Given::row(given.checks(), u"“was carved”"_s));
        // THEN its place is marked, and the keyboard is still in the list
        QCOMPARE(given.text()->textCursor().selectedText(), u"was carved"_s);
        QCOMPARE(QApplication::focusWidget(), given.checks());
        // and Delete takes nothing out of the article
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QTRY_VERIFY(!Given::row(given.checks(), u"“was carved”"_s).isValid());
        QCOMPARE(given.text()->toPlainText(), body);
    }

    void aDoubleClickGoesToThePlace()
    {
        Given given;
        given.trigger(u"show-the-checks"_s);
        QTRY_VERIFY(Given::row(given.checks(), u"“was carved”"_s).isValid());
        Given::click(given.checks(), Given::row(given.checks(), u"“was carved”"_s), true);
        QCOMPARE(given.text()->textCursor().selectedText(), u"was carved"_s);
        QCOMPARE(QApplication::focusWidget(), given.text());
    }

    void aHeadingThatIsClickedIsMovedByKeys()
    {
        Given given;
        given.trigger(u"show-the-outline"_s);
        QTRY_COMPARE(given.outline() ? given.outline()->model()->rowCount() : 0, 2);
        Given::click(given.outline(), Given::row(given.outline(), u"Night"_s));
        QCOMPARE(given.text()->textCursor().block().text(), u"## Night"_s);
        QCOMPARE(QApplication::focusWidget(), given.outline());
    }

    void keysPutTheKeyboardIntoAPanelAndEscapeBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("list");
        QTest::newRow("checks") << static_cast<int>(Qt::Key_K) << u"Checks of the article"_s;
        QTest::newRow("history") << static_cast<int>(Qt::Key_H) << u"Saved states, newest first"_s;
        QTest::newRow("outline") << static_cast<int>(Qt::Key_O) << u"Outline of the article"_s;
    }
    void keysPutTheKeyboardIntoAPanelAndEscapeBack()
    {
        QFETCH(const int, key);
        QFETCH(const QString, list);
        Given given;
        given.text()->setFocus();
        QTest::keyClick(given.text(), static_cast<Qt::Key>(key), Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(named<QListView>(*given.page, list));
        auto *rows = named<QListView>(*given.page, list);
        QTRY_COMPARE(QApplication::focusWidget(), rows);
        QTRY_COMPARE(rows->currentIndex().row(), 0);
        QTest::keyClick(rows, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), given.text());
        QVERIFY(given.model.editor().isOpen());
    }

    void aPanelWithoutRowsTakesTheKeyboardToo_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("wanted") << static_cast<int>(Qt::Key_W);
        QTest::newRow("comments") << static_cast<int>(Qt::Key_M);
        QTest::newRow("posts") << static_cast<int>(Qt::Key_P);
        QTest::newRow("guide") << static_cast<int>(Qt::Key_G);
    }
    void aPanelWithoutRowsTakesTheKeyboardToo()
    {
        QFETCH(const int, key);
        Given given;
        given.text()->setFocus();
        QTest::keyClick(given.text(), static_cast<Qt::Key>(key), Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(given.text()->toPlainText(), body);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), given.text());
    }

    void theKeysWorkFromTheSearchField()
    {
        Given given;
        given.field->setFocus();
        QTest::keyClick(given.field, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(given.checks());
        QTRY_COMPARE(QApplication::focusWidget(), given.checks());
    }

    void aPanelStaysWhenLayoutOrArticleChange()
    {
        Given given;
        given.trigger(u"show-the-checks"_s);
        QTRY_VERIFY(given.checks());
        given.trigger(u"show-text-and-preview"_s);
        QVERIFY(given.checks());
        given.trigger(u"show-the-text"_s);
        QVERIFY(given.checks());
        given.open(given.other);
        QVERIFY(given.checks());
        given.model.closeArticle();
        given.open(given.article);
        QVERIFY(given.checks());
    }
};

QTEST_MAIN(PanelKeysTest)
#include "panelkeystest.moc"
