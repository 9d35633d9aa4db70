// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/library/illustrating.h"

#include "tests/models/articles/articlesfixture.h"
#include "tests/support/pictures.h"
#include "ui/articles/library/cropview.h"
#include "ui/articles/library/describedialog.h"
#include "ui/articles/library/librarydialog.h"
#include "ui/articles/library/pictureeditdialog.h"
#include "ui/articles/markdownedit.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

template<class Dialog>
Dialog *dialogOf(QWidget &window)
{
    Dialog *found = nullptr;
    return QTest::qWaitFor([&] {
        found = window.findChild<Dialog *>();
        return found && found->isVisible();
    })
        ? found
        : nullptr;
}

QPushButton *buttonOf(QWidget &within, const QString &text)
{
    for (auto *button : within.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class IllustratingTest : public QObject
{
    Q_OBJECT

    struct Given : ArticlesFixture
    {
        Given()
        {
            QObject::connect(&text, &ui::MarkdownEdit::filesOffered, &illustrating, qOverload<const QStringList &>(&ui::Illustrating::take));
            QObject::connect(&text, &ui::MarkdownEdit::pictureOffered, &illustrating, qOverload<const QImage &>(&ui::Illustrating::take));
            text.show();
            text.openText(u"Before "_s);
            text.moveCursor(QTextCursor::End);
        }
        [[nodiscard]] QString file(const QString &name, const QByteArray &content) const { return fileOf(workspace.folder(), name, content); }
        /// Puts an image into the text by way of the dialog.
        bool insert(const QString &words)
        {
            illustrating.take(QStringList{file(u"quay.png"_s, pictureBytes({400, 300}))});
            auto *dialog = dialogOf<ui::DescribeDialog>(text);
            if (!dialog)
                return false;
            QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), words);
            QTest::keyClick(dialog->findChild<QPlainTextEdit *>(), Qt::Key_Return);
            return true;
        }
        ui::MarkdownEdit text;
        ui::Illustrating illustrating{model.library(), text};
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void oneImageIsDescribedAndStandsWhereTheCursorIs()
    {
        Given given;
        QVERIFY(given.insert(u"The quay [old]"_s));
        static const QRegularExpression expected(u"^Before !\\[The quay \\\\\\[old\\\\\\]\\]\\(media/[0-9a-f]{12}-quay\\.png\\)$"_s);
        QTRY_VERIFY2(expected.match(given.text.toPlainText()).hasMatch(), qPrintable(given.text.toPlainText()));
        // AND one undo takes it out
        given.text.undo();
        QCOMPARE(given.text.toPlainText(), u"Before "_s);
    }

    void whatIsSaidOfAnImageIsProposedAgain()
    {
        // GIVEN an image that the text describes
        Given given;
        QVERIFY(given.insert(u"The quay"_s));
        QTRY_VERIFY(given.text.toPlainText().contains(u"![The quay]"_s));
        // WHEN it is inserted once more
        given.illustrating.take(QStringList{given.file(u"quay.png"_s, pictureBytes({400, 300}))});
        ui::DescribeDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = dialogOf<ui::DescribeDialog>(given.text)) && dialog->isVisible());
        // THEN one key keeps the words
        auto *words = dialog->findChild<QPlainTextEdit *>();
        QCOMPARE(words->toPlainText(), u"The quay"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE(given.text.toPlainText().count(u"![The quay]"_s), 2);
    }

    void cancellingInsertsNothing()
    {
        Given given;
        given.illustrating.take(QStringList{given.file(u"quay.png"_s, pictureBytes({400, 300}))});
        auto *dialog = dialogOf<ui::DescribeDialog>(given.text);
        QVERIFY(dialog);
        dialog->reject();
        QCOMPARE(given.text.toPlainText(), u"Before "_s);
    }

    void severalFilesStandInAParagraphEach()
    {
        Given given;
        given.illustrating.take(QStringList{given.file(u"a.png"_s, pictureBytes({40, 30})), given.file(u"plan.pdf"_s, "%PDF-1.4\n%...")});
        QTRY_VERIFY(given.text.toPlainText().contains(u"![]("_s));
        static const QRegularExpression expected(
            u"^Before \\n\\n!\\[\\]\\(media/[0-9a-f]{12}-a\\.png\\)\\n\\n\\[plan\\.pdf\\]\\(media/[0-9a-f]{12}-plan\\.pdf\\)$"_s);
        QVERIFY2(expected.match(given.text.toPlainText()).hasMatch(), qPrintable(given.text.toPlainText()));
    }

    void aPastedPictureAndPastedFilesAreTakenIn()
    {
        Given given;
        auto *data = new QMimeData;
        data->setImageData(QImage(20, 20, QImage::Format_RGB32));
        QGuiApplication::clipboard()->setMimeData(data);
        given.text.paste();
        auto *dialog = dialogOf<ui::DescribeDialog>(given.text);
        QVERIFY(dialog);
        buttonOf(*dialog, u"Insert"_s)->click();
        QTRY_VERIFY(given.text.toPlainText().contains(u"-picture.png)"_s));
        // AND words that come with a picture of themselves stay words
        auto *words = new QMimeData;
        words->setImageData(QImage(20, 20, QImage::Format_RGB32));
        words->setText(u" words"_s);
        QGuiApplication::clipboard()->setMimeData(words);
        given.text.moveCursor(QTextCursor::End);
        given.text.paste();
        QVERIFY(given.text.toPlainText().endsWith(u") words"_s));
    }

    void whatOnlyDecoratesIsMarkedSoAndUnmarked()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        Given given;
        given.text.openText(u"![](media/0123456789ab-a.png) end"_s);
        QVERIFY(given.illustrating.describe());
        auto *dialog = dialogOf<ui::DescribeDialog>(given.text);
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(!dialog->findChild<QPlainTextEdit *>()->isEnabled());
        buttonOf(*dialog, u"Describe it"_s)->click();
        QCOMPARE(given.text.toPlainText(), u"![](media/0123456789ab-a.png \"decorative\") end"_s);
        delete dialog;
        given.text.moveCursor(QTextCursor::Start);
        QVERIFY(given.illustrating.describe());
        dialog = dialogOf<ui::DescribeDialog>(given.text);
        QVERIFY(dialog->findChild<QCheckBox *>()->isChecked());
        dialog->findChild<QCheckBox *>()->setChecked(false);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"A line"_s);
        buttonOf(*dialog, u"Describe it"_s)->click();
        QCOMPARE(given.text.toPlainText(), u"![A line](media/0123456789ab-a.png) end"_s);
    }

    void theImageAtTheCursorIsDescribedAnew()
    {
        Given given;
        QVERIFY(!given.illustrating.describe());
        given.text.openText(u"![old](media/0123456789ab-a.png \"A title\") end"_s);
        QVERIFY(given.illustrating.describe());
        auto *dialog = dialogOf<ui::DescribeDialog>(given.text);
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"new\nwords"_s);
        buttonOf(*dialog, u"Describe it"_s)->click();
        QCOMPARE(given.text.toPlainText(), u"![new words](media/0123456789ab-a.png \"A title\") end"_s);
    }

    void croppingPutsTheNewImageInItsPlace()
    {
        Given given;
        QVERIFY(given.insert(u"Quay"_s));
        QTRY_VERIFY(given.text.toPlainText().contains(u"media/"_s));
        const QString before = given.text.toPlainText();
        given.text.moveCursor(QTextCursor::Left);
        QVERIFY(given.illustrating.edit());
        auto *dialog = dialogOf<ui::PictureEditDialog>(given.text);
        QVERIFY(dialog);
        // nothing chosen: nothing to save
        auto *save = buttonOf(*dialog, u"Save as another image"_s);
        QVERIFY(!save->isEnabled());
        // WHEN a part is chosen by the keyboard, and a width
        auto *view = dialog->findChild<ui::CropView *>();
        QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(view->part(), QRect(0, 0, 390, 300));
        dialog->findChild<QSpinBox *>()->setValue(195);
        QCOMPARE(dialog->edit(), (models::PictureEdit{.crop = QRect(0, 0, 390, 300), .size = QSize(195, 150)}));
        save->click();
        // THEN the text shows another image with the same words
        QTRY_VERIFY(given.text.toPlainText() != before);
        QVERIFY(given.text.toPlainText().startsWith(u"Before ![Quay](media/"_s));
        QTRY_COMPARE(given.model.library().items().size(), 2);
        QCOMPARE(given.model.library().items().first().size, QSize(195, 150));
    }

    void aShapeIsKeptWhilePulling()
    {
        ui::CropView view(QImage(400, 300, QImage::Format_RGB32));
        view.resize(416, 316);
        view.setRatio(1.0);
        QCOMPARE(view.part().size(), QSize(300, 300));
        // pulled far beyond the image it stays within and square
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(10, 10));
        QTest::mouseMove(&view, QPoint(5000, 4000));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(5000, 4000));
        QCOMPARE(view.part().width(), view.part().height());
        QVERIFY(QRect(0, 0, 400, 300).contains(view.part()));
    }

    void theLibraryInsertsWhatIsChosen()
    {
        Given given;
        given.model.library().addFiles({given.file(u"a.png"_s, pictureBytes({40, 30})), given.file(u"b.png"_s, pictureBytes({50, 30}))});
        given.illustrating.openLibrary();
        auto *dialog = dialogOf<ui::LibraryDialog>(given.text);
        QVERIFY(dialog);
        auto *list = dialog->findChild<QListView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 20'000);   // both pictures are made small first
        auto *insert = buttonOf(*dialog, u"Insert"_s);
        // One is chosen from the beginning.
        QTRY_VERIFY(insert->isEnabled());
        list->clearSelection();
        QVERIFY(!insert->isEnabled());
        list->selectAll();
        QVERIFY(insert->isEnabled());
        insert->click();
        QTRY_COMPARE(given.text.toPlainText().count(u"![](media/"_s), 2);
    }
};

QTEST_MAIN(IllustratingTest)
#include "illustratingtest.moc"
