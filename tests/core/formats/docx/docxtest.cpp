// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/docx/docx.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/zip/zip.h"
#include "tests/support/articles.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using Kind = domain::Error::Kind;

namespace {

/// The document with another main part.
QByteArray withText(const QByteArray &bytes, const QByteArray &text)
{
    QList<formats::NamedFile> files;
    const auto parts = formats::readZip(bytes).value_or(QHash<QString, QByteArray>());
    for (auto part = parts.begin(); part != parts.end(); ++part)
        files.append({.name = part.key(), .content = part.key() == "word/document.xml"_L1 ? text : part.value()});
    return formats::writeZip(files, {});
}

QString htmlOf(const QString &markdown)
{
    return formats::renderMarkdown(markdown).html;
}

} // namespace

class DocxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleComesBackWhole()
    {
        // GIVEN an article that uses all that such a document can hold
        const auto article = tests::anArticle();
        // WHEN it is written and read
        const auto again = formats::readDocx(formats::writeDocx(article));
        // THEN all of it is there but what the format has no place for
        QVERIFY(again);
        QCOMPARE(again->title, article.title);
        QCOMPARE(again->summary, article.summary);
        QCOMPARE(again->author, article.author);
        QCOMPARE(again->language, article.language);
        QCOMPARE(again->tags, article.tags);
        QCOMPARE(again->status, article.status);
        QCOMPARE(again->slug, article.slug);
        QCOMPARE(again->publishedAt, article.publishedAt);
        QCOMPARE(again->createdAt, article.createdAt);
        QCOMPARE(again->changedAt, article.changedAt);
        QCOMPARE(htmlOf(again->body), htmlOf(article.body));
        // and once more says the same
        QCOMPARE(formats::readDocx(formats::writeDocx(*again))->body, again->body);
    }

    void detailsComeBack()
    {
        // GIVEN an article whose details say what documents have no place for
        auto article = tests::anArticle();
        article.slug = u"un-autre-nom"_s;
        article.tags = {u"pain, levain"_s, u"a\\b"_s, u"four"_s};
        article.url = u"https://a.example/le-four"_s;
        article.focus = u"four à bois <&\">"_s;
        article.event = {.start = u"2026-12-05 18:30"_s, .end = u"2026-12-05 20:00"_s, .place = u"Place du Four"_s, .url = u"https://a.example/fete"_s};
        // WHEN
        const auto again = formats::readDocx(formats::writeDocx(article));
        // THEN
        QVERIFY(again);
        QCOMPARE(again->slug, article.slug);
        QCOMPARE(again->tags, article.tags);
        QCOMPARE(again->url, article.url);
        QCOMPARE(again->focus, article.focus);
        QCOMPARE(again->event, article.event);
        // AND one that is not out yet says so
        article.status = domain::ArticleStatus::InReview;
        article.publishedAt.reset();
        const auto draft = formats::readDocx(formats::writeDocx(article));
        QCOMPARE(draft->status, article.status);
        QCOMPARE(draft->publishedAt, std::nullopt);
        // AND one that says that it is, but not since when, was approved
        article.status = domain::ArticleStatus::Published;
        QCOMPARE(formats::readDocx(formats::writeDocx(article))->status, domain::ArticleStatus::Approved);
    }

    void piecesComeBack_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("loose list") << u"- a\n\n- b\n\n  more\n\n- c"_s;
        QTest::newRow("nested lists") << u"1. a\n   - b\n     1. c\n   - d\n2. e"_s;
        QTest::newRow("code in a list") << u"- a\n\n  ```\n  x\n  ```\n\n- b"_s;
        QTest::newRow("codes side by side") << u"```\nx\n```\n\n```\ny\n```\n\n- a\n\n  ```\n  b\n  ```\n\n  ```\n  c\n  ```\n\n- d"_s;
        QTest::newRow("lists side by side") << u"- a\n\n* b\n\n5. c"_s;
        QTest::newRow("marks in marks") << u"**a *b ~~c~~*** [**d** e](https://a.example/)"_s;
        QTest::newRow("spaces in code") << u"`a  b` c"_s;
        QTest::newRow("headings") << u"# A\n\n#### B\n\n###### C"_s;
        QTest::newRow("a table alone") << u"| a |\n| --- |\n| b |\n\n| c | d |\n| :-: | --- |"_s;
        QTest::newRow("two references of one note") << u"a[^1] b[^1]\n\n[^1]: N"_s;
        QTest::newRow("signs of XML") << u"a < b & c > \"d\" 'e' ]]>"_s;
        QTest::newRow("far characters") << u"🔥 日本 שלום"_s;
        QTest::newRow("spaces that somebody chose") << u"## Qui\u202f? «\u00a0Moi\u202f! », 12\u202f345 *grains\u202f;*"_s;
        QTest::newRow("lines of a cell") << u"| a |\n| --- |\n| b<br>c |"_s;
        QTest::newRow("the language of code") << u"```c++\nx\n```\n\n```JSON\ny\n```\n\n```c++\nz\n```\n\n```\nw\n```\n\n- a\n\n  ```c++\n  b\n  ```"_s;
        QTest::newRow("a quote in a quote") << u"> a\n>\n> > b\n> >\n> > > c\n>\n> d"_s;
        QTest::newRow("a quote in a quote alone") << u"> > a"_s;
        QTest::newRow("a quote in a list") << u"- a\n\n  > b\n\n- c"_s;
        QTest::newRow("a picture with a title") << u"![«\u00a0Four\u00a0»](data:image/png;base64,%1 \"Le four\u202f!\")"_s.arg(
            QString::fromLatin1(tests::aPicture().toBase64()));
    }
    void piecesComeBack()
    {
        QFETCH(const QString, markdown);
        domain::Article article;
        article.title = u"T"_s;
        article.body = markdown;
        const auto again = formats::readDocx(formats::writeDocx(article));
        QVERIFY(again);
        QCOMPARE(htmlOf(again->body), htmlOf(markdown));
    }

    void aNoteThatIsReferredToTwiceStandsOnce()
    {
        domain::Article article;
        article.body = u"a[^1] b[^2] c[^1] d[^1]\n\n[^1]: N\n\n[^2]: M"_s;
        const QByteArray text = formats::readZip(formats::writeDocx(article))->value(u"word/document.xml"_s);
        QCOMPARE(text.count("<w:footnoteReference w:id=\"1\"/>"), 1);
        QCOMPARE(text.count("<w:footnoteReference w:id=\"2\"/>"), 1);
        QCOMPARE(text.count(" NOTEREF _RefNote1 "), 2);
        QVERIFY(text.contains("<w:bookmarkStart w:id=\"1\" w:name=\"_RefNote1\"/>"));
    }

    void theHeadOfATableLooksSo()
    {
        domain::Article article;
        article.body = u"| a | b |\n| --- | --: |\n| **c** | d |\n"_s;
        const auto parts = formats::readZip(formats::writeDocx(article));
        QCOMPARE(parts->value(u"word/document.xml"_s).count("<w:pStyle w:val=\"TableHeading\"/>"), 2);
        QVERIFY(parts->value(u"word/fontTable.xml"_s).contains("Liberation Mono"));
        // It is no emphasis of the words.
        QCOMPARE(formats::readDocx(formats::writeDocx(article))->body, article.body);
    }

    void picturesAreTakenWhereTheyAreToBeHad()
    {
        // GIVEN an article with a picture of a site, and one that nobody has
        domain::Article article;
        article.title = u"T"_s;
        article.body = u"![Carré](carre.png) ![Rond](https://a.example/rond.png) ![Piège](piege.svg)"_s;
        const auto source = [](const QString &address) -> std::optional<QByteArray> {
            if (address == "piege.svg"_L1)
                return QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>");
            return address == "carre.png"_L1 ? std::optional(tests::aPicture()) : std::nullopt;
        };
        // WHEN
        const auto again = formats::readDocx(formats::writeDocx(article, source));
        // THEN the one is in it, the others are links
        QVERIFY(again);
        QCOMPARE(again->body,
                 u"![Carré](data:image/png;base64,%1) [Rond](https://a.example/rond.png) [Piège](piege.svg)\n"_s.arg(
                     QString::fromLatin1(tests::aPicture().toBase64())));
    }

    void aPictureThatStandsElsewhereKeepsItsAddress()
    {
        // GIVEN documents that show a picture of the web, and one of somebody's folder
        domain::Article article;
        article.body = u"![Carré](carre.png)\n"_s;
        const auto parts = formats::readZip(formats::writeDocx(article, [](const QString &) { return std::optional(tests::aPicture()); }));
        QVERIFY(parts);
        const auto bodyWith = [&parts](const QByteArray &target) {
            QList<formats::NamedFile> files;
            for (const auto &[name, content] : parts->asKeyValueRange()) {
                QByteArray part = content;
                part.replace("r:embed=", "r:link=").replace("Target=\"media/picture-1.png\"", "TargetMode=\"External\" Target=\"" + target + '"');
                files.append({.name = name, .content = part});
            }
            return formats::readDocx(formats::writeZip(files, {}))->body;
        };
        // THEN
        QCOMPARE(bodyWith("https://a.example/c.png"), u"![Carré](https://a.example/c.png)\n"_s);
        QCOMPARE(bodyWith("file:///home/ada/c.png"), u"![Carré](c.png)\n"_s);
    }

    void whatLibreOfficeSavedAgainIsWhole()
    {
        // GIVEN a document as LibreOffice writes it: a numbering for every item, indents by the side where text starts, keywords put together, and the way out
        // of all folders for an address that begins at the root
        domain::Article article;
        article.title = u"A"_s;
        article.tags = {u"bread"_s, u"oven & mill"_s};
        QHash<QString, QByteArray> parts = formats::readZip(formats::writeDocx(article)).value();
        const auto paragraph = [](const QByteArray &properties, const QByteArray &words) {
            return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
        };
        const auto item = [&paragraph](const QByteArray &number, const QByteArray &words, const QByteArray &level = "0") {
            return paragraph("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + number + "\"/></w:numPr><w:contextualSpacing/>", words);
        };
        parts[u"word/document.xml"_s] = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
            + item("5", "one") + item("2", "two") + item("6", "two one", "1") + item("7", "two two", "1") + item("2", "three") + paragraph({}, "From seven:")
            + item("8", "seven") + item("9", "eight") + item("10", "one again") + paragraph({}, "To do:") + item("3", "\u2612 knead") + item("4", "\u2610 bake")
            + paragraph("<w:ind w:start=\"720\"/>", "For an hour.") + paragraph("<w:pStyle w:val=\"SourceCode\"/>", "bake:</w:t><w:tab/><w:t>1 h")
            + "<w:p><w:hyperlink r:id=\"a\"><w:r><w:t>about</w:t></w:r></w:hyperlink></w:p></w:body></w:document>";
        QByteArray numbers = "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        for (const QByteArray sort : {"bullet", "decimal"}) {
            numbers += "<w:abstractNum w:abstractNumId=\"" + sort + "\">";
            for (const QByteArray level : {"0", "1"})
                numbers += "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + sort + "\"/></w:lvl>";
            numbers += "</w:abstractNum>";
        }
        const auto number = [&numbers](const QByteArray &id, const QByteArray &sort, const QByteArray &level = {}, const QByteArray &start = {}) {
            numbers += "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + sort + "\"/>";
            if (!start.isEmpty())
                numbers += "<w:lvlOverride w:ilvl=\"" + level + "\"><w:startOverride w:val=\"" + start + "\"/></w:lvlOverride>";
            numbers += "</w:num>";
        };
        number("2", "decimal");
        number("3", "bullet");
        number("4", "bullet");
        number("5", "decimal", "0", "1");
        number("6", "decimal", "1", "1");
        number("7", "decimal");
        number("8", "decimal", "0", "7");
        number("9", "decimal");
        number("10", "decimal", "0", "1");
        parts[u"word/numbering.xml"_s] = numbers + "</w:numbering>";
        parts[u"word/_rels/document.xml.rels"_s]
            = "<Relationships><Relationship Id=\"a\" Target=\"../../../../about\" TargetMode=\"External\"/></Relationships>";
        parts[u"docProps/core.xml"_s].replace("bread, oven", "bread oven");
        parts[u"docProps/app.xml"_s] = "<Properties><Application>LibreOffice/25.2.3.2$Linux_X86_64</Application></Properties>";
        const auto packed = [&parts] {
            QList<formats::NamedFile> files;
            for (auto part = parts.begin(); part != parts.end(); ++part)
                files.append({.name = part.key(), .content = part.value()});
            return formats::writeZip(files, {});
        };
        // WHEN
        const auto read = formats::readDocx(packed());
        // THEN
        QVERIFY(read);
        QCOMPARE(read->body,
                 u"1. one\n2. two\n   1. two one\n   2. two two\n3. three\n\nFrom seven:\n\n7. seven\n8. eight\n\n1) one again\n\nTo do:\n\n"
                 "- [x] knead\n- [ ] bake\n\n  For an hour.\n\n```\nbake:\t1 h\n```\n\n[about](/about)\n"_s);
        QCOMPARE(read->tags, article.tags);
        // AND other programs mean what they say
        parts.remove(u"docProps/app.xml"_s);
        QVERIFY(formats::readDocx(packed())->body.contains(u"(../../../../about)"_s));
        // AND keywords that somebody changed are those
        parts[u"docProps/core.xml"_s].replace("bread oven", "cake, oven");
        QCOMPARE(formats::readDocx(packed())->tags, (QStringList{u"cake"_s, u"oven & mill"_s}));
    }

    void whatIsNoDocumentIsRefused()
    {
        const QByteArray whole = formats::writeDocx(tests::anArticle());
        QCOMPARE(formats::readDocx("PK").error().kind, Kind::Unreadable);
        QCOMPARE(formats::readDocx(whole.first(whole.size() / 2)).error().kind, Kind::Unreadable);
        QCOMPARE(formats::readDocx(formats::writeZip({{.name = u"a"_s, .content = "x"}}, {})).error().kind, Kind::Invalid);
        QCOMPARE(formats::readDocx(withText(whole, "<a><b>")).error().kind, Kind::Invalid);
        QCOMPARE(formats::readDocx(withText(whole, QByteArray(20'000'000, ' '))).error().kind, Kind::TooLarge);
    }

    void entitiesAreNotBlownUp()
    {
        // GIVEN a billion laughs
        QByteArray bomb = "<!DOCTYPE a [<!ENTITY a \"haha\">";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&x;").replace('x', char(c - 1)).repeated(10) + "\">";
        bomb += "]><a>&j;</a>";
        // THEN
        const auto read = formats::readDocx(withText(formats::writeDocx(tests::anArticle()), bomb));
        QVERIFY(!read || read->body.size() < 10'000);
    }

    void controlCharactersDoNotBreakTheDocument()
    {
        domain::Article article;
        article.title = u"A\x01"
                        "B"_s;
        article.body = u"C\x02"
                       "D `\x1b`"_s
            + QChar(0xd800);
        const auto again = formats::readDocx(formats::writeDocx(article));
        QVERIFY(again);
        QCOMPARE(again->title, u"AB"_s);
        QVERIFY(again->body.startsWith(u"CD"_s));
    }
};

QTEST_GUILESS_MAIN(DocxTest)
#include "docxtest.moc"
