// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/exporting.h"

#include "tests/models/articles/articlesfixture.h"
#include "ui/articles/articlespage.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtCore/QPointer>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QDialogButtonBox>

using namespace Qt::StringLiterals;
using namespace parvis;

class ExportingTest : public QObject
{
    Q_OBJECT

    static constexpr int patienceMs = 60'000;

    /// The page with one article open, without its preview.
    struct Given : tests::ArticlesFixture
    {
        explicit Given(const QString &body)
            : article(add(u"Story"_s, body))
        {
            QSettings().setValue(u"articles/layout"_s, 0);
            page.resize(1204, 740);
            page.show();
            navigator.openArticle(article.id);
            if (!QTest::qWaitFor([this] { return model.editor().isOpen(); }))
                qFatal("the article does not open");
        }
        [[nodiscard]] QAction *verb(const QString &name) const
        {
            for (QAction *action : page.actions()) {
                if (action->text() == name)
                    return action;
            }
            qFatal("no such verb");
        }
        /// Answers questions for a file with that one.
        void answerWith(const QString &path)
        {
            page.exporting().setFileQuestion([path](QWidget * /*parent*/, const QString & /*title*/, const QString & /*proposed*/, const QString & /*filter*/,
                                                    const std::function<void(const QString &)> &answer) { answer(path); });
        }
        domain::Article article;
        ui::ArticlesPage page{model};
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

    void anExportIsAskedForWhereTheLastOneWent()
    {
        // GIVEN a page that asks for its first export
        Given given(u"words"_s);
        const auto asked = [&given] {
            given.verb(u"Export…"_s)->trigger();
            const std::unique_ptr<QFileDialog> dialog(given.page.findChild<QFileDialog *>());
            return std::pair(dialog->directory().path(), dialog->selectedFiles().value(0));
        };
        QCOMPARE(asked().first, ui::existingFolder(QStandardPaths::DocumentsLocation));
        // WHEN one went elsewhere
        const QString folder = given.workspace.folder();
        QSettings().setValue("articles/exportFolder"_L1, folder);
        // THEN the next is asked for there, under its name
        QCOMPARE(asked(), std::pair(folder, folder + u"/story.html"_s));
        // AND a folder that is gone is none
        QSettings().setValue("articles/exportFolder"_L1, u"/nowhere/at/all"_s);
        QCOMPARE(asked().first, ui::existingFolder(QStandardPaths::DocumentsLocation));
        // AND what is chosen is remembered, its format too
        given.answerWith(folder + u"/story.odt"_s);
        given.verb(u"Export…"_s)->trigger();
        QCOMPARE(QSettings().value("articles/exportFolder"_L1).toString(), folder);
        QCOMPARE(QSettings().value("articles/exportFormat"_L1).toString(), u"odt"_s);
    }

    void theNameFollowsTheKindThatIsChosen()
    {
        // GIVEN the dialog of an export
        Given given(u"words"_s);
        given.page.exporting().exportToFile();
        const std::unique_ptr<QFileDialog> dialog(given.page.findChild<QFileDialog *>());
        QCOMPARE(dialog->nameFilters().size(), 10);
        // WHEN another kind is chosen
        dialog->selectNameFilter(u"EPUB book (*.epub)"_s);
        Q_EMIT dialog->filterSelected(u"EPUB book (*.epub)"_s);
        // THEN the name has its ending
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"story.epub"_s);
        QCOMPARE(dialog->defaultSuffix(), u"epub"_s);
        // AND so has one whose ending has two parts, and the next
        for (const QString &ending : {u"email.html"_s, u"html"_s, u"email.html"_s, u"eml"_s}) {
            Q_EMIT dialog->filterSelected(u"Kind (*.%1)"_s.arg(ending));
            QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"story."_s + ending);
            QCOMPARE(dialog->defaultSuffix(), ending);
        }
    }

    void theEndingThatIsTypedWinsAndIsCompletedWhereItSaysNothing()
    {
        // GIVEN the dialog of an export, in which web pages are chosen
        Given given(u"words"_s);
        const QString folder = given.workspace.folder();
        QSettings().setValue("articles/exportFolder"_L1, folder);
        const auto type = [&given](const QString &name) {
            given.page.exporting().exportToFile();
            const QPointer<QFileDialog> dialog(given.page.findChild<QFileDialog *>());
            auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            edit->selectAll();
            QTest::keyClicks(edit, name);
            auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
            QTRY_VERIFY(save->isEnabled());
            save->click();
            QTRY_VERIFY(!dialog);
        };
        // WHEN a name ends as another kind, THEN it is that
        type(u"story.docx"_s);
        QTRY_VERIFY(QFile::exists(folder + u"/story.docx"_s));
        QFile file(folder + u"/story.docx"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("PK"));
        // What is proposed and stands there would be selected in the list, which goes before what is typed.
        QVERIFY(file.remove());
        // AND one that ends as none has the ending of the kind that was chosen, now that of the last export
        type(u"chapter.2"_s);
        QTRY_VERIFY(QFile::exists(folder + u"/chapter.2.docx"_s));
        QVERIFY(!QFile::exists(folder + u"/chapter.2"_s));
    }

    void theLastKindIsProposedAgain()
    {
        Given given(u"words"_s);
        QSettings().setValue("articles/exportFormat"_L1, u"email.html"_s);
        given.page.exporting().exportToFile();
        const std::unique_ptr<QFileDialog> dialog(given.page.findChild<QFileDialog *>());
        QCOMPARE(dialog->selectedNameFilter(), u"HTML for e-mail (*.email.html)"_s);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"story.email.html"_s);
    }

    void anExportIsWhatItsNameSays()
    {
        Given given(u"some *words*"_s);
        const QString path = given.workspace.folder() + u"/typed.md"_s;
        given.answerWith(path);
        given.verb(u"Export…"_s)->trigger();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY2(written.startsWith("---\n") && written.contains("some *words*"), written.constData());
        // WHEN a name says nothing
        given.answerWith(given.workspace.folder() + u"/typed.txt"_s);
        given.verb(u"Export…"_s)->trigger();
        // THEN it is refused in a sentence
        QVERIFY2(given.sentence().startsWith(u"“typed.txt” was not written"_s), qPrintable(given.sentence()));
    }

    void aSitesFilesAreReplacedWhenSomebodySaysSo()
    {
        // GIVEN an article that stands in a site
        Given given(u"some *words*"_s);
        const QString site = given.workspace.folder() + u"/site"_s;
        int asked = 0;
        bool goesOn = false;
        given.page.exporting().setFolderQuestion(
            [&site](QWidget * /*parent*/, const QString & /*title*/, const std::function<void(const QString &)> &answer) { answer(site); });
        given.page.exporting().setGoOnQuestion(
            [&](QWidget * /*parent*/, const QString & /*question*/, const QString & /*button*/, const std::function<void()> &goOn) {
                ++asked;
                if (goesOn)
                    goOn();
            });
        QSignalSpy exported(&given.model.exporter(), &models::ArticleExporter::exported);
        given.verb(u"Export to an Eleventy site…"_s)->trigger();
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(asked, 0);
        QVERIFY(QFile::exists(site + u"/posts/story.md"_s));
        // WHEN it is exported again, and that is not wanted
        given.verb(u"Export to an Eleventy site…"_s)->trigger();
        QTRY_COMPARE(asked, 1);
        // WHEN it is
        goesOn = true;
        given.verb(u"Export to an Eleventy site…"_s)->trigger();
        QTRY_COMPARE(exported.size(), 2);
        QCOMPARE(asked, 2);
    }

    void withoutAPrinterAPdfIsOffered()
    {
        // GIVEN a computer on which no server of printers answers
        qputenv("CUPS_SERVER", "/nowhere/cups.sock");
        Given given(u"words"_s);
        // WHEN
        given.verb(u"Print…"_s)->trigger();
        // THEN that is said, with a way out
        QTRY_COMPARE_WITH_TIMEOUT(given.sentence(), u"There is no printer on this computer."_s, patienceMs);
        QString proposed;
        given.page.exporting().setFileQuestion([&proposed](QWidget * /*parent*/, const QString & /*title*/, const QString &name, const QString & /*filter*/,
                                                           const std::function<void(const QString &)> & /*answer*/) { proposed = name; });
        given.said.last().action();
        QCOMPARE(proposed, u"story.pdf"_s);
    }
};

QTEST_MAIN(ExportingTest)
#include "exportingtest.moc"
