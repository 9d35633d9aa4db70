// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articlefiles/articlefiles.h"

#include "core/domain/articles/library.h"
#include "core/formats/articleformats.h"
#include "core/formats/zip/zip.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// The smallest PNG there is: one grey pixel.
QByteArray pixel()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!QDir().mkpath(path.section(u'/', 0, -2)) || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %ls", qUtf16Printable(path));
}

} // namespace

class ArticleFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesBesideAPageComeWithItAndNoOthers()
    {
        // GIVEN the folder of a site, with pictures beside a page, among what is copied, out of the folder and on the web
        QTemporaryDir folder;
        const QString site = folder.path() + u"/site"_s;
        write(folder.path() + u"/secret.png"_s, pixel() + "secret");
        write(site + u"/content/quay/oven.png"_s, pixel());
        write(site + u"/static/img/mill.png"_s, pixel() + "mill");
        QVERIFY(QFile::link(folder.path() + u"/secret.png"_s, site + u"/content/quay/link.png"_s));
        write(site + u"/content/quay/index.md"_s,
              "---\ntitle: Quay\n---\n![Oven](oven.png) ![Mill](/img/mill.png) ![](../../../secret.png) ![](link.png) "
              "![](https://a.example/x.png) ![](gone.png)\n");
        // WHEN it is read
        const auto source = formats::readArticleSource(site);
        // THEN
        QVERIFY(source);
        QCOMPARE(source->articles.size(), 1);
        const auto &read = source->articles.first();
        QCOMPARE(read.pictures.size(), 2);
        QCOMPARE(read.pictures.first().name, u"oven.png"_s);
        QCOMPARE(read.pictures.first().content, pixel());
        QVERIFY(read.article.body.contains(u"![Oven](%1)"_s.arg(domain::mediaAddress(read.pictures.first().sha256, u"oven.png"_s))));
        for (const QString &left : {u"../../../secret.png"_s, u"link.png"_s, u"https://a.example/x.png"_s, u"gone.png"_s})
            QVERIFY2(read.article.body.contains(u"![](%1)"_s.arg(left)), qPrintable(read.article.body));
    }

    void picturesThatAnotherWorkspaceWroteComeBackUnderTheirAddress()
    {
        // GIVEN Markdown as a workspace writes it, with one of its pictures beside it and one that is gone
        QTemporaryDir folder;
        const QString address = domain::mediaAddress(domain::incomingMedia(u"oven.png"_s, u"image/png"_s, pixel()).sha256, u"oven.png"_s);
        const QString gone = u"media/0123456789ab-gone.png"_s;
        write(folder.filePath(address), pixel());
        write(folder.filePath(u"a.md"_s), u"![Oven](%1) ![Gone](%2)\n"_s.arg(address, gone).toUtf8());
        // WHEN it is read
        const auto source = formats::readArticleSource(folder.filePath(u"a.md"_s));
        // THEN
        QVERIFY(source);
        const auto &read = source->articles.first();
        QCOMPARE(read.pictures.size(), 1);
        QCOMPARE(read.pictures.first().name, u"oven.png"_s);
        QCOMPARE(domain::mediaAddressesIn(read.article.body), QStringList({address, gone}));
    }

    void imagesThatCannotBeTrueStayOutAndAreNamed()
    {
        // GIVEN a page with a sound image and others that are cut off, lie about their size, are something else or a drawing
        QTemporaryDir folder;
        QByteArray liar = pixel();
        liar.replace(16, 8, QByteArray::fromHex("0000100000001000"));
        QByteArray giant = pixel();
        giant.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
        write(folder.filePath(u"sound.png"_s), pixel());
        write(folder.filePath(u"cut.png"_s), pixel().chopped(20));
        write(folder.filePath(u"cut.jpg"_s), QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2"));
        write(folder.filePath(u"liar.png"_s), liar);
        write(folder.filePath(u"giant.png"_s), giant);
        write(folder.filePath(u"page.png"_s), "<html><script>x()</script></html>");
        write(folder.filePath(u"drawing.svg"_s), "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>");
        write(folder.filePath(u"a.md"_s),
              "# A\n\n![](sound.png) ![](cut.png) ![](cut.jpg) ![](liar.png) ![](giant.png) ![](page.png) ![](drawing.svg) ![](gone.png)\n");
        // WHEN
        const auto source = formats::readArticleSource(folder.filePath(u"a.md"_s));
        // THEN
        QVERIFY(source);
        QCOMPARE(source->articles.first().pictures.size(), 1);
        QStringList said;
        for (const auto &remark : source->remarks)
            said << remark.name + u": "_s + remark.detail;
        QCOMPARE(said,
                 (QStringList{u"cut.png: it is cut off or damaged"_s, u"cut.jpg: it is cut off or damaged"_s, u"liar.png: its size is not what it says"_s,
                              u"giant.png: it says that it has more than 64 million pixels"_s, u"page.png: it is no PNG, JPEG, GIF or WebP"_s,
                              u"drawing.svg: SVG may hold programs"_s, u"gone.png: it was not found"_s}));
        QVERIFY(source->articles.first().article.body.contains(u"![](liar.png)"_s));
    }

    void anEmbeddedPictureBecomesAFileOfTheWorkspace()
    {
        QTemporaryDir folder;
        const QString path = folder.path() + u"/page.html"_s;
        write(path,
              "<html><head><title>Quay</title></head><body><p><img alt=\"The old oven\" src=\"data:image/png;base64," + pixel().toBase64()
                  + "\"></p></body></html>");
        const auto source = formats::readArticleSource(path);
        QVERIFY(source);
        const auto &read = source->articles.first();
        QCOMPARE(read.pictures.size(), 1);
        QCOMPARE(read.pictures.first().name, u"the-old-oven.png"_s);
        QVERIFY2(!read.article.body.contains(u"data:"_s), qPrintable(read.article.body));
        QCOMPARE(domain::mediaAddressesIn(read.article.body).size(), 1);
    }

    void documentsAndWebPagesOfAFolderComeWithItsMarkdown()
    {
        // GIVEN a folder of texts of all kinds, some broken, some parts of pages
        QTemporaryDir folder;
        const QString texts = folder.path() + u"/texts"_s;
        write(texts + u"/one.md"_s, "---\ntitle: One\n---\nText\n");
        write(texts + u"/old/two.html"_s, "<!doctype html><html><head><title>Two</title></head><body><p>Text</p></body></html>");
        domain::Article three;
        three.title = u"Three"_s;
        three.body = u"Text\n"_s;
        write(texts + u"/three.docx"_s, formats::writeArticle(three, formats::ArticleFormat::Docx).first().content);
        write(texts + u"/four.ODT"_s, formats::writeArticle(three, formats::ArticleFormat::Odt).first().content);
        write(texts + u"/broken.docx"_s, "PK broken");
        write(texts + u"/~$three.docx"_s, "Ada");
        write(texts + u"/_index.html"_s, "<!doctype html><html><body><p>A list</p></body></html>");
        write(texts + u"/card.html"_s, "<div>{{ title }}</div>");
        write(texts + u"/notes.txt"_s, "no article");
        // WHEN
        const auto source = formats::readArticleSource(texts);
        // THEN
        QVERIFY(source);
        QStringList titles;
        for (const auto &read : source->articles)
            titles << read.article.title;
        titles.sort();
        QCOMPARE(titles, (QStringList{u"One"_s, u"Three"_s, u"Three"_s, u"Two"_s}));
        QCOMPARE(source->refused.size(), 1);
        QCOMPARE(source->refused.first().entry, u"broken.docx"_s);
        QCOMPARE(source->leftOut, (QStringList{u"_index.html"_s, u"card.html"_s}));
    }

    void aFolderIsNamedFromWhereOneIs()
    {
        QTemporaryDir folder;
        write(folder.path() + u"/texts/old/one.md"_s, "---\ntitle: One\n---\nText\n");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto source = formats::readArticleSource(u"texts"_s);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(source);
        QCOMPARE(source->refused.size(), 0);
        QCOMPARE(source->articles.size(), 1);
    }

    void theTemplatesOfASiteAreNoArticles()
    {
        // GIVEN a site made with Hugo
        QTemporaryDir folder;
        write(folder.path() + u"/hugo.toml"_s, "title = 'Quay'");
        write(folder.path() + u"/content/quay.md"_s, "---\ntitle: Quay\n---\nText\n");
        write(folder.path() + u"/themes/plain/layouts/_default/single.html"_s, "<!doctype html><html><body>{{ .Content }}</body></html>");
        write(folder.path() + u"/static/form.docx"_s, "PK");
        // WHEN, THEN
        const auto source = formats::readArticleSource(folder.path());
        QVERIFY(source);
        QCOMPARE(source->articles.size(), 1);
        QCOMPARE(source->refused.size(), 0);
        QCOMPARE(source->leftOut, (QStringList{u"static/form.docx"_s, u"themes/plain/layouts/_default/single.html"_s}));
    }

    void aLinkIsWhatItLeadsTo()
    {
        // GIVEN links to a text with an image beside it, to its folder, and to nothing
        QTemporaryDir folder;
        write(folder.path() + u"/texts/a.md"_s, "# A\n\n![](a.png)\n");
        write(folder.path() + u"/texts/a.png"_s, pixel());
        QVERIFY(QDir(folder.path()).mkpath(u"links"_s));
        const QString links = folder.path() + u"/links/"_s;
        QVERIFY(QFile::link(folder.path() + u"/texts/a.md"_s, links + u"b.md"_s));
        QVERIFY(QFile::link(folder.path() + u"/texts"_s, links + u"texts"_s));
        QVERIFY(QFile::link(folder.path() + u"/nothing.md"_s, links + u"gone.md"_s));
        // WHEN, THEN
        for (const QString &name : {u"b.md"_s, u"texts"_s}) {
            const auto source = formats::readArticleSource(links + name);
            QVERIFY(source);
            QCOMPARE(source->articles.size(), 1);
            QCOMPARE(source->articles.first().pictures.size(), 1);
            QCOMPARE(source->remarks.size(), 0);
        }
        QCOMPARE(formats::readArticleSource(links + u"gone.md"_s).error().kind, domain::Error::Kind::NotFound);
    }

    void keysThatStandTwiceAreTold()
    {
        QTemporaryDir folder;
        write(folder.path() + u"/a.md"_s, "---\ntitle: One\ntags: [a]\nTitle: Two\nparams:\n  title: x\n---\nText\n");
        write(folder.path() + u"/b.md"_s, "+++\ntitle = 'One'\ntitle = 'Two'\n[params]\ntitle = 'x'\n+++\nText\n");
        for (const QString &path : {u"/a.md"_s, u"/b.md"_s}) {
            const auto source = formats::readArticleSource(folder.path() + path);
            QVERIFY(source);
            QCOMPARE(source->articles.first().article.title, u"Two"_s);
            QCOMPARE(std::ranges::count(source->remarks, formats::ArticleRemark::Kind::KeyRepeated, &formats::ArticleRemark::kind), 1);
            QCOMPARE(source->remarks.first().kind, formats::ArticleRemark::Kind::KeyRepeated);
            QCOMPARE(source->remarks.first().name, path.sliced(1));
        }
        // The title that is the site's own is told once.
        QCOMPARE(formats::readArticleSource(folder.path())->remarks.size(), 3);
    }

    void ofAFolderWhatIsNamedMarkdownAndIsNotSaysSo()
    {
        QTemporaryDir folder;
        write(folder.path() + u"/a.md"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>\n");
        write(folder.path() + u"/b.md"_s, "Text\n");
        const auto source = formats::readArticleSource(folder.path());
        QVERIFY(source);
        QCOMPARE(source->articles.size(), 1);
        QCOMPARE(source->refused.first().detail, u"it is a drawing in SVG, not an article"_s);
    }

    void whatIsSomethingElseSaysSo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");   // empty: it is an article
        domain::Article article;
        article.title = u"A"_s;
        article.body = u"Text\n"_s;
        const auto written = [&article](formats::ArticleFormat format) { return formats::writeArticle(article, format).first().content; };
        QTest::newRow("book") << u"a.epub"_s << written(formats::ArticleFormat::Epub) << u"it is an EPUB book; those are written only"_s;
        QTest::newRow("message") << u"a.eml"_s << written(formats::ArticleFormat::Mail) << u"it is a mail message; those are written only"_s;
        QTest::newRow("message, no ending") << u"a"_s << written(formats::ArticleFormat::Mail) << u"it is a mail message; those are written only"_s;
        QTest::newRow("image") << u"a.png"_s << pixel() << u"it is an image; it can be inserted into an article"_s;
        QTest::newRow("PDF") << u"a.pdf"_s << QByteArray("%PDF-1.7\n") << u"it is a PDF document; those are written only"_s;
        QTest::newRow("drawing") << u"a.svg"_s << QByteArray("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                                 << u"it is a drawing in SVG, not an article"_s;
        QTest::newRow("XML") << u"a.rdf"_s << QByteArray("<?xml version=\"1.0\"?><a/>") << u"it is XML, but no export of WordPress"_s;
        QTest::newRow("settings") << u"passwd"_s << QByteArray("root:x:0:0:root:/root:/bin/bash\n")
                                  << u"neither its name nor what it begins with says that it is Markdown"_s;
        QTest::newRow("text called Word's") << u"a.docx"_s << QByteArray("this is not a zip") << u"it is no document of Word"_s;
        QTest::newRow("text called OpenDocument's") << u"a.odt"_s << QByteArray("this is not a zip") << u"it is no OpenDocument text"_s;
        QTest::newRow("archive called Word's") << u"a.docx"_s << formats::writeZip({{.name = u"a"_s, .content = "b"}}, {}) << u"it is no document of Word"_s;
        QTest::newRow("archive") << u"a.zip"_s << formats::writeZip({{.name = u"a"_s, .content = "b"}}, {})
                                 << u"it is an archive that holds neither a document of Word nor an OpenDocument text"_s;
        QTest::newRow("RTF") << u"a.rtf"_s << QByteArray("{\\rtf1 hi}") << u"it is a document in RTF; save it as .docx or .odt"_s;
        QTest::newRow("RTF called Markdown") << u"a.md"_s << QByteArray("{\\rtf1 hi}") << u"it is a document in RTF; save it as .docx or .odt"_s;
        QTest::newRow("a brace") << u"a.page"_s << QByteArray("{sic} Text\n") << u"neither its name nor what it begins with says that it is Markdown"_s;
        QTest::newRow("nothing") << u"a.md"_s << QByteArray("  \n") << u"it is empty"_s;
        QTest::newRow("nothing behind front matter") << u"a.md"_s << QByteArray("---\nlayout: home\n---\n") << u"it has neither a title nor a text"_s;
        QTest::newRow("drawing called Markdown") << u"a.md"_s << QByteArray("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n")
                                                 << u"it is a drawing in SVG, not an article"_s;
        QTest::newRow("drawing in a text") << u"a.md"_s << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n\nText\n") << QString();
        QTest::newRow("message called Markdown") << u"a.md"_s << written(formats::ArticleFormat::Mail) << u"it is a mail message; those are written only"_s;
        QTest::newRow("a letter") << u"a.md"_s << QByteArray("From: Ada\nSubject: Bread\n\nText\n") << QString();
        QTest::newRow("zeros") << u"a.md"_s << QByteArray("Te\0xt\n", 6) << u"it holds bytes of zero, which no text has"_s;
        QTest::newRow("Latin") << u"a.md"_s << QByteArray("\xc9lise\n") << u"it is not UTF-8 text"_s;
        QTest::newRow("front matter says it") << u"a.page"_s << QByteArray("---\ntitle: A\n---\nText\n") << QString();
        QTest::newRow("text") << u"a.txt"_s << QByteArray("Text\n") << QString();
        QTest::newRow("letters in Markdown") << u"a.md"_s << QByteArray("From: Ada\nSubject: Bread\n\nText\n") << QString();
        QTest::newRow("page with a drawing") << u"a.html"_s << QByteArray("<div><svg/><p>Text</p></div>") << QString();
    }
    void whatIsSomethingElseSaysSo()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, detail);
        const auto reading = formats::readArticles({.name = name, .content = content});
        QCOMPARE(reading ? QString() : reading.error().detail, detail);
        QVERIFY(!reading || reading->articles.first().body.contains(u"Text"_s));
    }

    void anArticleIsNoLongerThanTheEditorTakes()
    {
        QTemporaryDir folder;
        write(folder.path() + u"/a.md"_s, "# A\n\n" + QByteArray(formats::longestArticle, 'x'));
        const auto source = formats::readArticleSource(folder.path() + u"/a.md"_s);
        QVERIFY(source);
        QCOMPARE(source->articles.size(), 0);
        QCOMPARE(source->refused.size(), 1);
        QCOMPARE(source->refused.first().reason, domain::RefusalReason::TooLarge);
    }

    void keysThatNothingIsKeptOfAreToldOnce()
    {
        QTemporaryDir folder;
        write(folder.path() + u"/a.md"_s, "---\ntitle: A\nlayout: post\ncover: x\n---\nText\n");
        write(folder.path() + u"/b.md"_s, "---\ntitle: B\nlayout: post\n---\nText\n");
        const auto source = formats::readArticleSource(folder.path());
        QVERIFY(source);
        QCOMPARE(source->remarks, (QList<formats::ArticleRemark>{{.kind = formats::ArticleRemark::Kind::KeysLeftOut, .detail = u"cover, layout"_s}}));
    }

    void documentsThatDeclareEntitiesAreRefused()
    {
        const QByteArray head = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        const QByteArray word = head
            + "<w:document "
              "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        const QByteArray text = head
            + "<office:document-content "
              "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:body><office:text/></office:body></office:document-content>";
        const auto detail = [](const QString &name, const QString &part, const QByteArray &content) {
            const auto reading = formats::readArticles({.name = name, .content = formats::writeZip({{.name = part, .content = content}}, {})});
            return reading ? QString() : reading.error().detail;
        };
        QCOMPARE(detail(u"a.docx"_s, u"word/document.xml"_s, word), u"it declares entities, which are not expanded"_s);
        QCOMPARE(detail(u"a.odt"_s, u"content.xml"_s, text), u"it declares entities, which are not expanded"_s);
    }

    void postsThatAreHtmlComeInAndTemplatesDoNot()
    {
        // GIVEN sites made with Hugo and Jekyll
        QTemporaryDir folder;
        const QByteArray post = "---\ntitle: Post\ndate: 2026-01-01\n---\n<p>A <b>{{ page.word }}</b> text<script>x()</script></p>\n";
        write(folder.path() + u"/hugo/hugo.toml"_s, "title = 'Quay'");
        write(folder.path() + u"/hugo/content/posts/page.html"_s, post);
        write(folder.path() + u"/hugo/content/posts/_index.html"_s, post);
        write(folder.path() + u"/hugo/content/posts/empty.md"_s, "---\nlayout: list\n---\n");
        write(folder.path() + u"/hugo/content/posts/nothing.md"_s, "\n");
        write(folder.path() + u"/hugo/archetypes/default.md"_s, "+++\ntitle = '{{ replace .File.ContentBaseName }}'\n+++\n");
        write(folder.path() + u"/hugo/themes/x/exampleSite/content/ex.md"_s, "---\ntitle: Example\n---\nText\n");
        write(folder.path() + u"/jekyll/_config.yml"_s, "title: Quay");
        write(folder.path() + u"/jekyll/_posts/2026-03-03-post.html"_s, post);
        write(folder.path() + u"/jekyll/404.html"_s, "---\ntitle: Gone\n---\n<h1>404</h1>");
        // WHEN, THEN
        const auto hugo = formats::readArticleSource(folder.path() + u"/hugo"_s);
        QVERIFY(hugo);
        QCOMPARE(hugo->articles.size(), 1);
        QCOMPARE(hugo->articles.first().article.title, u"Post"_s);
        QCOMPARE(hugo->articles.first().article.body, u"A **{{ page.word }}** text\n"_s);
        QCOMPARE(hugo->refused.size(), 1);
        QCOMPARE(hugo->refused.first().detail, u"it is empty"_s);
        QCOMPARE(
            hugo->leftOut,
            (QStringList{u"archetypes/default.md"_s, u"content/posts/_index.html"_s, u"content/posts/empty.md"_s, u"themes/x/exampleSite/content/ex.md"_s}));
        const auto jekyll = formats::readArticleSource(folder.path() + u"/jekyll"_s);
        QVERIFY(jekyll);
        QCOMPARE(jekyll->articles.size(), 1);
        QCOMPARE(jekyll->articles.first().article.slug, u"post"_s);
        QCOMPARE(jekyll->leftOut, QStringList{u"404.html"_s});
        // AND named themselves, alone or with their folder
        QCOMPARE(formats::readArticleSource(folder.path() + u"/jekyll/_posts"_s)->articles.size(), 1);
        const auto alone = formats::readArticleSource(folder.path() + u"/hugo/content/posts/page.html"_s);
        QVERIFY(alone);
        QCOMPARE(alone->articles.first().article.title, u"Post"_s);
        QVERIFY(alone->articles.first().article.publishedAt);
    }

    void whatIsNoArticleIsRefused()
    {
        QTemporaryDir folder;
        QCOMPARE(formats::readArticleSource(folder.path() + u"/none.md"_s).error().kind, domain::Error::Kind::NotFound);
        QCOMPARE(formats::readArticleSource(folder.path()).error().kind, domain::Error::Kind::Invalid);
        QCOMPARE(formats::readArticleSource(u"/dev/null"_s).error().detail, u"it is no regular file"_s);
        write(folder.path() + u"/empty.md"_s, {});
        QCOMPARE(formats::readArticleSource(folder.path() + u"/empty.md"_s).error().kind, domain::Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(ArticleFilesTest)
#include "articlefilestest.moc"
