// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleimporter.h"

#include "models/imports/importsentences.h"
#include "tests/models/articles/articlesfixture.h"
#include "tests/support/pictures.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class ArticleImporterTest : public QObject
{
    Q_OBJECT

    struct Given : ArticlesFixture
    {
        [[nodiscard]] QString file(const QString &name, const QByteArray &content) const { return fileOf(workspace.folder(), name, content); }
        [[nodiscard]] qsizetype articles() { return await(store.rows())->size(); }
        models::ArticleImporter &importer = model.importer();
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatFrontMatterSaysWronglyOrInVainIsTold()
    {
        Given given;
        // WHEN
        given.importer.import({given.file(u"one.md"_s, "---\ntitle: One\ndate: 2026-13-45\ncover: a\n---\nText\n")});
        // THEN
        QTRY_COMPARE(given.sentence(), u"1 article(s) added. 2 thing(s) were left out or changed: the details say which."_s);
        QCOMPARE(given.said.last().details,
                 u"The front matter of “one.md” says “date: 2026-13-45”, which is not understood: it was left out.\n"
                 "The front matter of “one.md” has what an article has no place for; it was left out, and is not in exports: cover."_s);
        // AND what is broken is refused
        given.importer.import({given.file(u"two.md"_s, "---\n\ttitle: Two\n---\nText\n")});
        QTRY_VERIFY2(given.sentence().contains(u"line 2: a tab stands where YAML wants spaces"_s), qPrintable(given.sentence()));
    }

    void severalFilesAreOneImportWithOneUndo()
    {
        Given given;
        // WHEN two articles and what is none are taken in
        given.importer.import(
            {given.file(u"one.md"_s, "---\ntitle: One\n---\nText\n"), given.file(u"two.md"_s, "---\ntitle: Two\n---\nText\n"), given.file(u"empty.md"_s, {})});
        // THEN
        QTRY_COMPARE(given.said.size(), 1);
        QVERIFY2(given.sentence().startsWith(u"2 article(s) added. “empty.md”: "_s), qPrintable(given.sentence()));
        QCOMPARE(given.articles(), 2);
        QCOMPARE(given.undo.count(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.articles(), 0);
        given.undo.redo();
        QTRY_COMPARE(given.articles(), 2);
        // WHEN they come again
        given.importer.import({given.workspace.folder() + u"/one.md"_s});
        QTRY_COMPARE(given.sentence(), u"1 article(s) were known already."_s);
        QCOMPARE(given.undo.count(), 1);
    }

    void oneAloneIsOpenedWithItsPicture()
    {
        Given given;
        static_cast<void>(given.file(u"oven.png"_s, pictureBytes({40, 30})));
        given.importer.import({given.file(u"one.md"_s, "---\ntitle: One\n---\n![The oven](oven.png)\n")});
        QTRY_VERIFY(given.model.editor().isOpen());
        const auto addresses = domain::mediaAddressesIn(given.model.editor().article().body);
        QCOMPARE(addresses.size(), 1);
        QVERIFY(addresses.first().endsWith(u"-oven.png"_s));
    }

    void whatWasChangedSinceStaysWhenTheImportIsUndone()
    {
        Given given;
        given.importer.import({given.file(u"one.md"_s, "---\ntitle: One\n---\nText\n"), given.file(u"two.md"_s, "---\ntitle: Two\n---\nText\n")});
        QTRY_COMPARE(given.undo.count(), 1);
        auto one = given.stored(domain::Id<domain::Article>(1));
        one.body = u"Text of hours\n"_s;
        given.clock.advance(std::chrono::minutes(5));
        QVERIFY(await(given.store.save(one, given.clock.now(), false)));
        // WHEN
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.sentence(), u"“One” stays: it was changed since the import."_s);
        QCOMPARE(given.articles(), 1);
        QCOMPARE(given.stored(domain::Id<domain::Article>(1)).body, one.body);
        // AND the other comes back
        given.undo.redo();
        QTRY_COMPARE(given.articles(), 2);
        // AND what is again as it came in goes
        one.body = u"Text\n"_s;
        given.clock.advance(std::chrono::minutes(5));
        QVERIFY(await(given.store.save(one, given.clock.now(), false)));
        given.undo.undo();
        QTRY_COMPARE(given.articles(), 0);
    }

    void whatCameInOtherwiseThanItWasIsTold()
    {
        Given given;
        given.importer.import({given.file(u"one.md"_s, "---\ntitle: One\ntitle: Two\n---\n![gone](missing.png)\n")});
        QTRY_COMPARE(given.said.size(), 1);
        QCOMPARE(given.said.last().details,
                 u"The image “missing.png” was left out: it was not found.\nThe front matter of “one.md” says “title” more than once: the last one counts."_s);
        given.importer.import(
            {given.file(u"posts.xml"_s,
                        "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\" "
                        "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><wp:wxr_version>1.2</wp:wxr_version>"
                        "<item><title>Later</title><content:encoded>x</content:encoded><wp:post_type>post</wp:post_type><wp:status>future</wp:status>"
                        "<wp:post_date_gmt>2027-01-02 09:00:00</wp:post_date_gmt></item>"
                        "<item><title>Ours</title><content:encoded>y</content:encoded><wp:post_type>post</wp:post_type><wp:status>private</wp:status></item>"
                        "</channel></rss>")});
        QTRY_COMPARE(given.said.size(), 2);
        QVERIFY2(given.said.last().details.startsWith(u"“Later” was to appear on "_s), qPrintable(given.said.last().details));
        QVERIFY(given.said.last().details.contains(u"2027"_s));
        QVERIFY(given.said.last().details.endsWith(u"\n“Ours” was private and came in as a draft."_s));
    }

    void imagesLeftOutAreNamed()
    {
        Given given;
        static_cast<void>(given.file(u"cut.png"_s, pictureBytes({40, 30}).chopped(30)));
        static_cast<void>(given.file(u"sound.png"_s, pictureBytes({40, 30})));
        static_cast<void>(given.file(u"sound.jpg"_s, pictureBytes({40, 30}, Qt::darkYellow, "JPEG")));
        given.importer.import({given.file(u"one.md"_s, "---\ntitle: One\n---\n![](cut.png) ![](sound.png) ![](sound.jpg)\n")});
        QTRY_COMPARE(given.sentence(), u"1 article(s) added. The image “cut.png” was left out: it is cut off or damaged."_s);
        // AND several are in the details
        given.importer.import({given.file(u"two.md"_s, "---\ntitle: Two\n---\n![](cut.png) ![](one.md)\n")});
        QTRY_COMPARE(given.sentence(), u"1 article(s) added. 2 thing(s) were left out or changed: the details say which."_s);
        QCOMPARE(given.said.last().details,
                 u"The image “cut.png” was left out: it is cut off or damaged.\nThe image “one.md” was left out: it is no PNG, JPEG, GIF or WebP."_s);
    }

    void ofAFolderTheArticleOfAnImageIsNamed()
    {
        Given given;
        QVERIFY(QDir(given.workspace.folder()).mkpath(u"notes"_s));
        static_cast<void>(given.file(u"notes/one.md"_s, "---\ntitle: One\n---\n![](../pic.png)\n"));
        static_cast<void>(given.file(u"notes/two.md"_s, "---\ntitle: Two\n---\n![](../pic.png)\n"));
        // WHEN
        given.importer.import({given.workspace.folder() + u"/notes"_s});
        // THEN
        QTRY_COMPARE(given.said.size(), 1);
        const QString details = given.said.last().details;
        QVERIFY2(details.startsWith(u"The image “../pic.png” of “one.md” was left out: "_s), qPrintable(details));
        QVERIFY2(details.contains(u"\nThe image “../pic.png” of “two.md” was left out: "_s), qPrintable(details));
    }

    void ofAFolderDocumentsComeInAndTemplatesAreNamed()
    {
        Given given;
        const QString folder = given.workspace.folder() + u"/texts"_s;
        QVERIFY(QDir().mkpath(folder));
        static_cast<void>(fileOf(folder, u"one.html"_s, "<html><head><title>One</title></head><body><p>Text</p></body></html>"));
        static_cast<void>(fileOf(folder, u"card.html"_s, "<div>{{ title }}</div>"));
        static_cast<void>(fileOf(folder, u"two.docx"_s, "PK broken"));
        given.importer.import({folder});
        QTRY_COMPARE(given.said.size(), 1);
        QCOMPARE(given.sentence(),
                 u"1 article(s) added. “texts”: two.docx: it cannot be read (it is no zip archive, or one that is cut off or damaged). "
                 "1 web page(s) or document(s) were left out: they look like templates or downloads of a site. To take one in, choose the file itself."_s);
        QCOMPARE(given.said.last().details, u"“card.html”: left out."_s);
        QCOMPARE(given.articles(), 1);
    }

    void whyOneIsRefusedIsSaidInThePersonsWords()
    {
        // GIVEN what core and its parsers say of broken articles
        const auto sentenceOf = [](domain::Error::Kind kind, const QString &detail) { return models::explainSource({.kind = kind, .detail = detail}); };
        using enum domain::Error::Kind;
        QCOMPARE(sentenceOf(Invalid, u"it is no export of Ghost"_s), u"This is nothing that Parvis can take in: it is no export of Ghost."_s);
        QCOMPARE(sentenceOf(TooLarge, u"210000000 bytes"_s), u"It is too large: 210 MB."_s);
        QCOMPARE(sentenceOf(Unreadable, u"'word/document.xml' in it is damaged"_s), u"The file cannot be read: “word/document.xml” in it is damaged."_s);
        // THEN a parser's own words stand in brackets behind ours
        QCOMPARE(sentenceOf(Invalid, u"line 3: bad indentation of a mapping entry"_s),
                 u"This is nothing that Parvis can take in: line 3 is not understood (bad indentation of a mapping entry)."_s);
        QCOMPARE(sentenceOf(Invalid, u"line 4: not understood (end of sequence flow not found)"_s),
                 u"This is nothing that Parvis can take in: line 4 is not understood (end of sequence flow not found)."_s);
        QCOMPARE(sentenceOf(Invalid, u"line 2: its quotation mark is never closed"_s),
                 u"This is nothing that Parvis can take in: line 2: its quotation mark is never closed."_s);
        QCOMPARE(sentenceOf(Invalid, u"line 1: front matter in 'js' is not read"_s),
                 u"This is nothing that Parvis can take in: line 1: front matter in “js” is not read."_s);
        QCOMPARE(sentenceOf(Invalid, u"Opening and ending tag mismatch."_s), u"This is nothing that Parvis can take in (Opening and ending tag mismatch)."_s);
    }

    void nothingIsTakenInTwiceAtOnce()
    {
        Given given;
        QStringList paths;
        for (int n = 0; n < 40; ++n)   // of few it may be over before somebody looks
            paths << given.file(u"%1.md"_s.arg(n), "---\ntitle: Number " + QByteArray::number(n) + "\n---\nText\n");
        given.importer.import(paths);
        QVERIFY(given.importer.isBusy());
        given.importer.import(paths);
        QCOMPARE(given.sentence(), u"Other articles are still being taken in. Wait for their end, or cancel it."_s);
        QTRY_VERIFY(!given.importer.isBusy());
        QCOMPARE(given.articles(), 40);
        // AND nothing where there is nothing
        given.importer.import({given.workspace.folder() + u"/none.md"_s});
        QTRY_COMPARE(given.said.last().kind, models::Message::Kind::Problem);
    }
};

QTEST_MAIN(ArticleImporterTest)
#include "articleimportertest.moc"
