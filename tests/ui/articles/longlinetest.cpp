// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/longlines.h"
#include "tests/ui/articles/articlesdesk.h"
#include "ui/articles/markdownedit.h"

#include <QtCore/QMimeData>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// Lines that are longer than any editor can lay out while somebody types.
class LongLineTest : public QObject
{
    Q_OBJECT

    static QString longLine() { return u"The bread is out. "_s.repeated(20'000); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
    }
    void init() { QSettings().clear(); }

    void aLongLineThatIsPastedIsBrokenAndTold()
    {
        ui::MarkdownEdit edit;
        QSignalSpy broken(&edit, &ui::MarkdownEdit::linesBroken);
        QGuiApplication::clipboard()->setText(longLine());
        edit.paste();
        QCOMPARE(broken.size(), 1);
        QCOMPARE(broken.first().first().toLongLong(), longLine().size());
        QVERIFY(domain::longestLineOf(edit.toPlainText()) <= 2'000);
        QCOMPARE(edit.toPlainText().simplified(), longLine().simplified());
        edit.undo();
        QVERIFY(edit.toPlainText().isEmpty());
    }

    void formattedTextOfOneLongParagraphIsBrokenToo()
    {
        ui::MarkdownEdit edit;
        edit.setHtmlReader([](const QString &) { return longLine(); });
        QSignalSpy broken(&edit, &ui::MarkdownEdit::linesBroken);
        auto *data = new QMimeData;
        data->setHtml(u"<p>…</p>"_s);
        QGuiApplication::clipboard()->setMimeData(data);
        edit.paste();
        QCOMPARE(broken.size(), 1);
        QVERIFY(domain::longestLineOf(edit.toPlainText()) <= 2'000);
    }

    void formattedTextOverTheLimitIsRefusedWithASentence()
    {
        ui::MarkdownEdit edit;
        edit.openText(u"words"_s);
        edit.setHtmlReader([](const QString &html) { return html; });
        QSignalSpy refused(&edit, &ui::MarkdownEdit::pasteRefused);
        auto *data = new QMimeData;
        data->setHtml(QString(ui::MarkdownEdit::mostLetters + 1, u'x'));
        QGuiApplication::clipboard()->setMimeData(data);
        edit.paste();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(edit.toPlainText(), u"words"_s);
    }

    void anArticleWithALongLineStaysAsItIsUntilSomebodyAgrees()
    {
        // GIVEN an article of one long line
        ArticlesDesk desk;
        const domain::Article article = desk.add(u"Bread"_s, longLine());
        QSettings().setValue(u"articles/layout"_s, 0);
        desk.page.resize(1204, 740);
        desk.page.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        // WHEN it is opened
        desk.navigator.openArticle(article.id);
        // THEN it is shown in lines that can be, not to be written in, with a sentence and a way out
        QTRY_VERIFY(desk.text() && desk.text()->blockCount() > 100);
        QVERIFY(desk.text()->isReadOnly());
        QTRY_VERIFY(desk.sentence().startsWith(u"A line of this article has 360,000 characters"_s));
        // AND who types in vain is offered it again
        const auto offers = desk.said.size();
        QTest::keyClick(desk.text(), Qt::Key_C);
        QCOMPARE(desk.said.size(), offers + 1);
        const auto agree = desk.said.last().action;
        QVERIFY(agree);
        // AND nothing of it changes, whatever is looked at
        desk.model.closeArticle();
        QTRY_VERIFY(!desk.model.editor().isOpen());
        QCOMPARE(desk.stored(article.id).body, longLine());
        // WHEN somebody agrees
        desk.navigator.openArticle(article.id);
        QTRY_VERIFY(desk.model.editor().isOpen() && desk.text()->blockCount() > 100);
        desk.said.last().action();
        // THEN it can be written in, and is kept so
        QVERIFY(!desk.text()->isReadOnly());
        QTRY_VERIFY_WITH_TIMEOUT(domain::longestLineOf(desk.stored(article.id).body) <= 2'000, 10'000);
        QCOMPARE(desk.stored(article.id).body.simplified(), longLine().simplified());
    }
};

QTEST_MAIN(LongLineTest)
#include "longlinetest.moc"
