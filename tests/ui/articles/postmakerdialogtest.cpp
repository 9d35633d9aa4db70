// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/postmakerdialog.h"

#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

class PostMakerDialogTest : public QObject
{
    Q_OBJECT

    /// The dialog over an article of which a long passage is selected, for a channel of 300 characters and one of 500.
    struct Given : tests::ArticlesFixture
    {
        explicit Given(const QString &text = u"The wheel of the mill turns in the night, and nobody knows. "_s.repeated(8).trimmed())
            : passage(text)
        {
            store::ChannelStore channels(workspace.database());
            static_cast<void>(await(channels.add({.service = u"bluesky"_s, .name = u"blue"_s, .address = u"b"_s})));
            static_cast<void>(await(channels.add({.service = u"mastodon"_s, .name = u"masto"_s, .address = u"m"_s})));
            article = add(u"The mill"_s, passage);
            model.posts().make(article.id, {.start = 0, .length = passage.size()}, [this](std::unique_ptr<models::PostMaker> maker) {
                dialog = new ui::PostMakerDialog(std::move(maker));
                dialog->show();
            });
            if (!QTest::qWaitFor([this] { return dialog && QTest::qWaitForWindowActive(dialog) && list()->count() == 2; }))
                qFatal("the dialog does not show");
        }
        ~Given() { delete dialog; }
        Q_DISABLE_COPY_MOVE(Given)

        template<class T>
        [[nodiscard]] T *control(const QString &name) const
        {
            return named<T>(*dialog, name);
        }
        [[nodiscard]] QListWidget *list() const { return control<QListWidget>(u"Channels"_s); }
        [[nodiscard]] QListView *thread() const { return control<QListView>(u"Parts of the thread"_s); }
        [[nodiscard]] QString part(int number) const { return thread()->model()->index(number * 2, 0).data().toString(); }
        [[nodiscard]] bool says(const QString &words) const
        {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        }
        QList<store::ArticlePost> made() { return *await(store::DerivationStore(workspace.database()).ofArticle(article.id)); }

        const QString passage;
        domain::Article article;
        QPointer<ui::PostMakerDialog> dialog;
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

    void aChannelIsTickedByKeyboardAndItsPostSaved()
    {
        Given given;
        auto *save = given.control<QPushButton>(u"Save as ideas"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(given.says(u"Tick the channels first."_s));
        QVERIFY(given.says(u"No link goes along."_s));
        // WHEN
        QTest::keyClick(given.list(), Qt::Key_Down);
        QTest::keyClick(given.list(), Qt::Key_Space);
        QVERIFY(save->isEnabled());
        QVERIFY(given.says(u"On masto"_s));
        save->click();
        // THEN
        QTRY_VERIFY(!given.dialog);
        QTRY_COMPARE(given.made().size(), 1);
        QCOMPARE(given.made().first().post.text, given.passage);
    }

    void aChannelThatIsTickedIsShownWithWhatWasWritten()
    {
        // GIVEN words of the person's own for the first channel
        Given given(u"The wheel turns."_s);
        given.list()->item(0)->setCheckState(Qt::Checked);
        auto *text = given.control<QPlainTextEdit>(u"What the post says"_s);
        text->setPlainText(u"My own words"_s);
        // WHEN another one is ticked, as a click on its box does
        given.list()->item(1)->setCheckState(Qt::Checked);
        // THEN
        QVERIFY(given.says(u"On masto"_s));
        QCOMPARE(given.list()->currentRow(), 1);
        QCOMPARE(text->toPlainText(), u"My own words"_s);
        QVERIFY(given.says(u"Your words for “blue”"_s));
        QVERIFY(given.says(u"2 post(s): blue and masto"_s));
    }

    void theLinkAndItsParametersAreShownAndRemembered()
    {
        {
            Given given;
            auto *link = given.control<QLineEdit>(u"Link to the article"_s);
            link->setText(u"a.example"_s);
            QVERIFY(given.says(u"This is no whole address"_s));
            link->setText(u"https://a.example/mill"_s);
            QVERIFY(given.control<QPlainTextEdit>(u"What the post says"_s)->toPlainText().endsWith(u"\n\nhttps://a.example/mill"_s));
            QVERIFY(!given.control<QLineEdit>(u"Campaign"_s));
            given.control<QCheckBox>(u"Campaign parameters"_s)->click();
            QTest::keyClicks(given.control<QLineEdit>(u"Campaign"_s), u"spring"_s);
            QVERIFY(given.says(u"https://a.example/mill?utm_source=bluesky&utm_medium=social&utm_campaign=spring"_s));
        }
        Given again;
        QVERIFY(again.control<QCheckBox>(u"Campaign parameters"_s)->isChecked());
        QCOMPARE(again.control<QLineEdit>(u"Campaign"_s)->text(), u"spring"_s);
    }

    void aCutIsMovedByKeysAndButtons()
    {
        Given given;
        QVERIFY(given.thread());
        QVERIFY(given.says(u"a thread of 2 part"_s));
        const qsizetype before = given.part(0).size();
        given.thread()->setFocus();
        QTest::keyClick(given.thread(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(given.part(0).size(), before - 60);
        given.control<QPushButton>(u"Move the cut down"_s)->click();
        QCOMPARE(given.part(0).size(), before);
        given.control<QPushButton>(u"Move the cut down"_s)->click();
        QVERIFY(given.says(u"Part 1 is too long"_s));
        // Who saves it is told too.
        QTest::keyClick(given.list(), Qt::Key_Space);
        QVERIFY(given.control<QPushButton>(u"Save as ideas"_s)->toolTip().contains(u"Part 1 is too long"_s));
        given.control<QPushButton>(u"Cut it anew"_s)->click();
        QCOMPARE(given.part(0).size(), before);
        QVERIFY(!given.control<QPushButton>(u"Cut it anew"_s));
        given.control<QCheckBox>(u"Number the parts"_s)->click();
        QVERIFY(!given.part(0).endsWith(u"1/2"_s));
    }

    void aCutIsDragged()
    {
        Given given;
        auto *view = given.thread();
        const qsizetype before = given.part(0).size();
        const auto cut = [view] { return view->visualRect(view->model()->index(1, 0)).center(); };
        // WHEN it is dragged upwards by more than half of the part
        const QPoint from = cut();
        const QPoint to(from.x(), view->visualRect(view->model()->index(0, 0)).center().y());
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view->viewport(), (from + to) / 2);
        QTest::mouseMove(view->viewport(), to);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        // THEN sentences went to the later part, as many as bring the cut to the pointer
        QVERIFY(given.part(0).size() < before);
        QVERIFY(!given.part(0).isEmpty());
    }

    void aCutFollowsThePointerThroughShortSentences()
    {
        // GIVEN sentences of which several stand in one line
        Given given(u"It turns. "_s.repeated(90).trimmed());
        auto *view = given.thread();
        view->window()->resize(1000, 900);
        const auto cut = [view] { return view->visualRect(view->model()->index(1, 0)).center(); };
        const QString before = given.part(0);
        const QPoint from = cut();
        const int line = QFontMetrics(ui::theme::bodyFont()).lineSpacing();
        // WHEN it is dragged by half a line, by a line, by two lines, and to where it was
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view->viewport(), from - QPoint(0, line / 2));
        const QString half = given.part(0);
        QTest::mouseMove(view->viewport(), from - QPoint(0, line));
        const QString whole = given.part(0);
        QTest::mouseMove(view->viewport(), from - QPoint(0, 2 * line));
        const QString two = given.part(0);
        const int off = std::abs(cut().y() - (from.y() - 2 * line));
        QTest::mouseMove(view->viewport(), from);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, from);
        // THEN each took more sentences away, and the way back brought the cut to the line where it stood
        QVERIFY(2 * off <= line);
        QVERIFY(half.size() < before.size());
        QVERIFY(whole.size() < half.size());
        QVERIFY(two.size() < whole.size());
        QCOMPARE(cut(), from);
        // AND a hand that trembles where it took hold moves nothing
        const QString now = given.part(0);
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from + QPoint(0, 6));
        QTest::mouseMove(view->viewport(), from + QPoint(0, 6));
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, from + QPoint(0, 6));
        QCOMPARE(cut(), from);
        QVERIFY(!now.isEmpty());
    }

    void postsArePlannedForADay()
    {
        Given given;
        QVERIFY(!given.control<QDateEdit>(u"Day for which they are planned"_s));
        QTest::keyClick(given.list(), Qt::Key_Space);
        given.control<QCheckBox>(u"Plan them for a day"_s)->click();
        auto *day = given.control<QDateEdit>(u"Day for which they are planned"_s);
        const QDate date = day->date().addDays(4);
        day->setDate(date);
        given.control<QPushButton>(u"Plan the posts"_s)->click();
        QTRY_COMPARE(given.made().size(), 1);
        QCOMPARE(given.made().first().post.plannedFor->date(), date);
    }

    void whatIsTypedIsCounted()
    {
        Given given;
        QTest::keyClick(given.list(), Qt::Key_Down);
        auto *text = given.control<QPlainTextEdit>(u"What the post says"_s);
        text->setPlainText(u"Short"_s);
        QVERIFY(given.says(u"5 of 500"_s));
        QVERIFY(!given.thread());
        text->setPlainText({});
        QVERIFY(given.says(u"It says nothing yet."_s));
    }
};

QTEST_MAIN(PostMakerDialogTest)
#include "postmakerdialogtest.moc"
