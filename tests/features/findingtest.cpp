// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/support/loopbackserver.h"
#include "tests/ui/named.h"
#include "core/sync/http/linkasker.h"
#include "ui/articles/articlespage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::LoopbackAnswer;
using tests::named;

/// The story of an article that wants to be found: it links the firm's other stories, its links live, its event is announced, and its page says so.
class FindingTest : public QObject
{
    Q_OBJECT

    static LoopbackAnswer saying(const QByteArray &status, const QList<QByteArray> &headers = {})
    {
        LoopbackAnswer answer;
        answer.status = status;
        answer.headers = headers;
        return answer;
    }
    static void run(const QWidget &page, const QString &id)
    {
        for (QAction *action : page.actions()) {
            if (action->objectName() == id)
                action->trigger();
        }
    }
    static bool choose(const QWidget &page, const QString &words)
    {
        auto *list = named<QListView>(page, u"Checks of the article"_s);
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString().contains(words)) {
                list->setCurrentIndex(index);
                list->setFocus();
                return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void anArticleIsMadeFindable()
    {
        // GIVEN a story on the web, and a web where one page moved and another is gone
        tests::LoopbackServer web;
        web.answer("/old", saying("301 Moved Permanently", {"Location: /new"}));
        web.answer("/new", saying("200 OK"));
        sync::LinkAsker asker;
        tests::ArticlesFixture given;
        given.model.checks().links().setAsk([&asker](const QString &address) { return asker.ask(address); });
        domain::Article told = given.add(u"Night of the oven"_s, u"Bread."_s);
        told.url = u"https://mill.example/night"_s;
        told.status = domain::ArticleStatus::Published;
        QVERIFY(await(given.store.save(told, given.clock.now())));
        // AND an invitation that speaks of that story and links both pages
        const QString old = web.url(u"/old"_s).toString();
        const QString gone = web.url(u"/gone"_s).toString();
        const auto article = given.add(u"Come and see"_s, u"# Come and see\n\nIt began by night at the oven. [Ada](%1) and [Bo](%2) came."_s.arg(old, gone));
        QSettings().setValue(u"articles/layout"_s, 0);
        ui::ArticlesPage page(given.model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        given.navigator.openArticle(article.id);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text of the article"_s));
        auto *text = named<QPlainTextEdit>(page, u"Text of the article"_s);
        QTRY_COMPARE(text->toPlainText(), article.body);

        // WHEN the checks are looked at and the first proposal is taken, by keyboard
        run(page, u"show-the-checks"_s);
        QTRY_VERIFY(choose(page, u"speaks of what your article “Night of the oven” is about"_s));
        QTest::keyClick(named<QListView>(page, u"Checks of the article"_s), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(text->toPlainText().contains(u"[night at the oven](https://mill.example/night)"_s));

        // AND the links are checked
        run(page, u"check-the-links"_s);
        // THEN the one that is gone is found, and the one that moved takes its new address
        QTRY_VERIFY(choose(page, u"%1 leads nowhere: there is no such page (404)."_s.arg(gone)));
        QTest::keyClick(named<QListView>(page, u"Checks of the article"_s), Qt::Key_Return);
        QCOMPARE(text->textCursor().selectedText(), u"Bo"_s);

        // WHEN its event is announced
        run(page, u"edit-title-and-details"_s);
        for (const auto &[field, words] : {std::pair(u"Event: begins"_s, u"2026-12-11 22:00"_s), std::pair(u"Event: place"_s, u"The bakery, Die"_s)}) {
            auto *edit = named<QLineEdit>(page, field);
            QVERIFY(edit);
            edit->setFocus();
            QTest::keyClicks(edit, words);
            QTest::keyClick(edit, Qt::Key_Return);
        }
        // THEN its page says so to those who make search pages
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"page.html"_s);
        const QSignalSpy written(&given.model.exporter(), &models::ArticleExporter::exported);
        const auto formats = models::fileFormats();
        const auto html = std::ranges::find(formats, u"html"_s, &models::ExportFormat::suffix);
        QVERIFY(html != formats.end());
        given.model.exporter().write(*html, file);
        QTRY_COMPARE(written.size(), 1);
        QFile content(file);
        QVERIFY(content.open(QIODevice::ReadOnly));
        const QByteArray bytes = content.readAll();
        QVERIFY(bytes.contains("\"@type\":\"Event\""));
        QVERIFY(bytes.contains("\"startDate\":\"2026-12-11T22:00:00"));
        QVERIFY(bytes.contains("og:title"));
    }
};

QTEST_MAIN(FindingTest)
#include "findingtest.moc"
