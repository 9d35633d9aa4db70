// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/articles/previewpane.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;

/// The story of an article: written, seen, exported, found again the next day.
class WritingTest : public QObject
{
    Q_OBJECT

    static QAction *verb(const QWidget &page, const QString &text)
    {
        for (QAction *action : page.actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    // What another story chose for the window is not to be seen here.
    void init() { QSettings().clear(); }

    void anArticleIsWrittenSeenExportedAndFoundAgain()
    {
        constexpr int patienceMs = 60'000;
        tests::ArticlesFixture given;
        domain::Id<domain::Article> id;
        {
            // GIVEN an empty shelf that says what it is for
            ui::ArticlesPage page(given.model);
            page.resize(1204, 740);
            page.show();
            page.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&page));
            QTRY_VERIFY(named<QAbstractButton>(page, u"New article"_s));
            QCOMPARE(page.windowTitle(), u"Articles"_s);

            // WHEN a new article is begun and typed
            QTest::mouseClick(named<QAbstractButton>(page, u"New article"_s), Qt::LeftButton);
            QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text of the article"_s));
            auto *text = named<QPlainTextEdit>(page, u"Text of the article"_s);
            QTRY_COMPARE(QApplication::focusWidget(), text);
            auto *preview = page.findChild<ui::PreviewPane *>();
            QSignalSpy painted(preview, &ui::PreviewPane::shown);
            QTest::keyClicks(text, u"# Twenty years of sourdough"_s);
            QTest::keyClick(text, Qt::Key_Return);
            QTest::keyClick(text, Qt::Key_Return);
            QTest::keyClicks(text, u"- flour"_s);
            QTest::keyClick(text, Qt::Key_Return);
            QTest::keyClicks(text, u"water"_s);
            QTest::keyClick(text, Qt::Key_Return);
            QTest::keyClick(text, Qt::Key_Return);
            QTest::keyClicks(text, u"And time, time above all."_s);

            // THEN the list went on by itself, the preview shows it, and it is saved under its title
            QCOMPARE(text->toPlainText(), u"# Twenty years of sourdough\n\n- flour\n- water\n\nAnd time, time above all."_s);
            QVERIFY(QTest::qWaitFor([&] { return !painted.isEmpty(); }, patienceMs));
            QTRY_COMPARE(page.windowTitle(), u"Twenty years of sourdough"_s);
            QTRY_VERIFY(named(page, u"Draft · Saved at"_s));
            QVERIFY(named(page, u"Draft"_s)->accessibleName().contains(u"11 "_s));

            // WHEN it is exported in the three ways
            QSignalSpy exported(&given.model.exporter(), &models::ArticleExporter::exported);
            const QString folder = given.workspace.folder();
            QString ending;
            page.exporting().setFileQuestion(
                [&folder, &ending](QWidget * /*parent*/, const QString & /*title*/, const QString &proposed, const QString & /*filter*/,
                                   const std::function<void(const QString &)> &answer) { answer(folder + u'/' + proposed.section(u'.', 0, 0) + ending); });
            for (const QString &wanted : {u".html"_s, u".md"_s, u".pdf"_s}) {
                ending = wanted;
                verb(page, u"Export…"_s)->trigger();
            }

            // THEN three files stand under the article's name
            QVERIFY(QTest::qWaitFor([&] { return exported.size() == 3; }, patienceMs));
            const QString base = folder + u"/twenty-years-of-sourdough"_s;
            QVERIFY(contents(base + u".html"_s).contains("<li>flour</li>") || contents(base + u".html"_s).contains(">flour"));
            QVERIFY(contents(base + u".md"_s).startsWith("---\n"));
            QVERIFY(contents(base + u".pdf"_s).startsWith("%PDF-"));

            // WHEN a last word is typed and the window is closed at once
            QTest::keyClicks(text, u" The end."_s);
            id = given.model.editor().id();
        }

        // THEN nothing is missing the next day
        given.model.closeArticle();
        given.workspace.database().write([](store::Connection &) -> domain::Result<> { return {}; }).waitForFinished();
        QVERIFY(given.stored(id).body.endsWith(u"The end."_s));
        ui::ArticlesPage tomorrow(given.model);
        tomorrow.resize(1204, 740);
        tomorrow.show();
        tomorrow.search(u"sourdough"_s);
        QTRY_COMPARE(named<QListView>(tomorrow, u"Articles"_s)->model()->rowCount(), 1);
        auto *shelf = named<QListView>(tomorrow, u"Articles"_s);
        shelf->setCurrentIndex(shelf->model()->index(0, 0));
        QTest::keyClick(shelf, Qt::Key_Return);
        QTRY_VERIFY(named<QPlainTextEdit>(tomorrow, u"Text of the article"_s));
        QTRY_VERIFY(named<QPlainTextEdit>(tomorrow, u"Text of the article"_s)->toPlainText().endsWith(u"The end."_s));

        // AND Escape leads back to the shelf
        QTest::keyClick(named<QPlainTextEdit>(tomorrow, u"Text of the article"_s), Qt::Key_Escape);
        QTRY_VERIFY(named<QListView>(tomorrow, u"Articles"_s));
        QCOMPARE(tomorrow.windowTitle(), u"Articles"_s);
    }
};

QTEST_MAIN(WritingTest)
#include "writingtest.moc"
