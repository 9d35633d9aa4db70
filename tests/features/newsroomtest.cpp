// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/articles/postmakerdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

/// The story of an article's whole life: it comes from the folder of a site, is mended, reviewed, told in a post, goes back to the site, and finds its first
/// words again.
class NewsroomTest : public QObject
{
    Q_OBJECT

    static constexpr int patienceMs = 30'000;

    static void run(const QWidget &page, const QString &id)
    {
        for (QAction *action : page.actions()) {
            if (action->objectName() == id) {
                QVERIFY2(action->isEnabled(), qPrintable(id));
                return action->trigger();
            }
        }
        QFAIL(qPrintable(id));
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init()
    {
        QSettings().clear();
        QSettings().setValue(u"articles/layout"_s, 0);
    }
    void cleanup() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void anArticleLivesFromOneSiteToTheNext_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("English") << u"en_GB"_s << u"en"_s << u"night-of-the-oven"_s << u"The night of the oven"_s << u"Ada lit it on Sunday."_s << u"Sunday"_s
                                 << u"Monday"_s;
        QTest::newRow("French") << u"fr_FR"_s << u"fr"_s << u"la-nuit-du-four"_s << u"La nuit du four, à l’été"_s << u"Agnès l’a allumé dimanche."_s
                                << u"dimanche"_s << u"lundi"_s;
    }
    void anArticleLivesFromOneSiteToTheNext()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, language);
        QFETCH(const QString, slug);
        QFETCH(const QString, title);
        QFETCH(const QString, first);
        QFETCH(const QString, wrong);
        QFETCH(const QString, right);
        QLocale::setDefault(QLocale(locale));

        // GIVEN the folder of a site with one story, and a channel to tell it on
        tests::ArticlesFixture given;
        const QString site = given.workspace.folder() + u"/site"_s;
        const QString front = u"---\ntitle: \"%1\"\nslug: %2\nlanguage: %3\nsummary: \"%4\"\ntags: [oven]\n---\n\n"_s.arg(title, slug, language, first);
        write(site + u"/content/posts/"_s + slug + u".md"_s, (front + u"# %1\n\n%2\n"_s.arg(title, first)).toUtf8());
        write(site + u"/hugo.toml"_s, "title = \"site\"\n");
        store::ChannelStore channels(given.workspace.database());
        static_cast<void>(await(channels.add({.service = u"mastodon"_s, .name = u"masto"_s, .address = u"m@mill.example"_s})));
        ui::ArticlesPage page(given.model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));

        // WHEN the folder is imported, the one article of it is opened, with what its front matter says
        given.model.importer().import({site});
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text of the article"_s));
        auto *text = named<QPlainTextEdit>(page, u"Text of the article"_s);
        QTRY_VERIFY(text->toPlainText().contains(first));
        const auto id = given.model.editor().id();
        QCOMPARE(given.stored(id).title, title);
        QCOMPARE(given.stored(id).slug, slug);
        QCOMPARE(given.stored(id).language, language);
        const QString imported = given.stored(id).body;

        // WHEN a word is mended by typing, it is another moment of the history
        given.clock.advance(std::chrono::minutes(10));
        text->setTextCursor(text->document()->find(wrong));
        QVERIFY(text->textCursor().hasSelection());
        QTest::keyClicks(text, right);
        given.model.editor().flush();
        QTRY_VERIFY(given.stored(id).body.contains(right));

        // WHEN it is reviewed and approved
        given.clock.advance(std::chrono::minutes(10));
        run(page, u"ask-for-review"_s);
        QTRY_COMPARE(given.model.editor().status(), domain::ArticleStatus::InReview);
        run(page, u"approve"_s);
        QTRY_COMPARE(given.model.editor().status(), domain::ArticleStatus::Approved);

        // WHEN a post is made of it
        run(page, u"make-posts"_s);
        QTRY_VERIFY(page.findChild<ui::PostMakerDialog *>());
        auto *dialog = page.findChild<ui::PostMakerDialog *>();
        QTRY_VERIFY(named<QListWidget>(*dialog, u"Channels"_s) && named<QListWidget>(*dialog, u"Channels"_s)->count() == 1);
        QTest::keyClick(named<QListWidget>(*dialog, u"Channels"_s), Qt::Key_Space);
        named<QPushButton>(*dialog, u"Save as ideas"_s)->click();
        // THEN it is linked to the article, in its language
        QTRY_COMPARE(given.model.posts().rowCount(), 1);
        QCOMPARE(given.model.posts().stale(), 0);

        // WHEN it is written to another site's folder
        const QString other = given.workspace.folder() + u"/other"_s;
        QVERIFY(QDir().mkpath(other));
        page.exporting().setFolderQuestion(
            [&other](QWidget * /*parent*/, const QString & /*title*/, const std::function<void(const QString &)> &answer) { answer(other); });
        QSignalSpy exported(&given.model.exporter(), &models::ArticleExporter::exported);
        const auto makers = models::siteFormats();
        QVERIFY(!makers.isEmpty());
        page.exporting().exportToSite(makers.first());
        QVERIFY(QTest::qWaitFor([&] { return exported.size() == 1; }, patienceMs));
        // THEN its page says there what it says here
        const QStringList pages = filesBelow(other);
        QVERIFY2(!pages.isEmpty(), qPrintable(other));
        const QByteArray written = contentOf(pages.last());
        QVERIFY2(written.contains(right.toUtf8()) && written.contains(title.toUtf8()), written.constData());

        // WHEN the first words are restored from the history
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        run(page, u"show-the-history"_s);
        QTRY_VERIFY(named<QListView>(page, u"Saved states, newest first"_s));
        auto *moments = named<QListView>(page, u"Saved states, newest first"_s);
        QTRY_VERIFY(moments->model()->rowCount() >= 2);
        moments->setFocus();
        QTest::keyClick(moments, Qt::Key_End);
        QTRY_VERIFY(named<QPushButton>(page, u"Restore this text"_s)->isEnabled());
        auto *restore = named<QPushButton>(page, u"Restore this text"_s);
        restore->setFocus();
        QTest::keyClick(restore, Qt::Key_Space);
        QTRY_COMPARE(text->toPlainText(), imported);
        // THEN the keyboard is on the moments, and not on another verb
        QTRY_VERIFY(!restore->isEnabled());
        QCOMPARE(QApplication::focusWidget(), moments);

        // WHEN that is undone, the mended word is back
        given.undo.undo();
        QTRY_VERIFY(text->toPlainText().contains(right));
    }

private:
    static QStringList filesBelow(const QString &folder)
    {
        QStringList files;
        QDirIterator found(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files << found.next();
        return files;
    }
};

QTEST_MAIN(NewsroomTest)
#include "newsroomtest.moc"
