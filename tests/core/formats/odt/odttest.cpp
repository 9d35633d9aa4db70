// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/odt/odt.h"
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
        files.append({.name = part.key(), .content = part.key() == "content.xml"_L1 ? text : part.value()});
    return formats::writeZip(files, {});
}

QString htmlOf(const QString &markdown)
{
    return formats::renderMarkdown(markdown).html;
}

} // namespace

class OdtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleComesBackWhole()
    {
        // GIVEN an article that uses all that such a document can hold
        const auto article = tests::anArticle();
        // WHEN it is written and read
        const auto again = formats::readOdt(formats::writeOdt(article));
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
        QCOMPARE(htmlOf(QString(again->body).replace("ftn1"_L1, "1"_L1)), htmlOf(article.body));
        // and once more says the same
        QCOMPARE(formats::readOdt(formats::writeOdt(*again))->body, again->body);
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
        const auto again = formats::readOdt(formats::writeOdt(article));
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
        const auto draft = formats::readOdt(formats::writeOdt(article));
        QCOMPARE(draft->status, article.status);
        QCOMPARE(draft->publishedAt, std::nullopt);
        // AND one that says that it is, but not since when, was approved
        article.status = domain::ArticleStatus::Published;
        QCOMPARE(formats::readOdt(formats::writeOdt(article))->status, domain::ArticleStatus::Approved);
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
        const auto again = formats::readOdt(formats::writeOdt(article));
        QVERIFY(again);
        QCOMPARE(htmlOf(QString(again->body).replace("ftn1"_L1, "1"_L1)), htmlOf(markdown));
    }

    void whatWouldGrowTogetherStandsApart()
    {
        // GIVEN a note that is referred to twice, tables and codes side by side
        domain::Article article;
        article.body = u"a[^1] b[^1]\n\n| a |\n| --- |\n\n| b |\n| --- |\n\n```\nx\n```\n\n```\ny\n```\n\n[^1]: N"_s;
        const QByteArray text = formats::readZip(formats::writeOdt(article))->value(u"content.xml"_s);
        // THEN the second number is raised as the first one is, and between the others is a gap
        QVERIFY2(text.contains("style:text-position=\"super 58%\""), text.constData());
        QVERIFY2(text.contains("<text:span text:style-name=\"NoteReference\"><text:note-ref "), text.constData());
        QVERIFY(text.contains("</table:table><text:p text:style-name=\"Text_20_body\"/><table:table>"));
        QVERIFY(text.contains("x</text:p><text:p text:style-name=\"Text_20_body\"/><text:p text:style-name=\"Preformatted_20_Text\">y"));
    }

    void codeAndTheHeadOfATableLookSo()
    {
        domain::Article article;
        article.body = u"```python\nx\n```\n\n| a | b |\n| --- | --: |\n| **c** | d |\n"_s;
        const auto parts = formats::readZip(formats::writeOdt(article));
        const QByteArray styles = parts->value(u"styles.xml"_s);
        const QByteArray code = styles.sliced(styles.indexOf("Preformatted Text: python"));
        QVERIFY(code.indexOf("style:font-pitch=\"fixed\"") < code.indexOf("</style:style>"));
        QVERIFY(styles.contains("<style:master-page "));
        const QByteArray content = parts->value(u"content.xml"_s);
        QVERIFY(content.contains("<text:p text:style-name=\"Table_20_Heading\">a</text:p>")
                && content.contains("<text:p text:style-name=\"HeadRight\">b</text:p>"));
        // It is no emphasis of the words.
        QCOMPARE(formats::readOdt(formats::writeOdt(article))->body, article.body);
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
        const auto again = formats::readOdt(formats::writeOdt(article, source));
        // THEN the one is in it, the others are links
        QVERIFY(again);
        QCOMPARE(again->body,
                 u"![Carré](data:image/png;base64,%1) [Rond](https://a.example/rond.png) [Piège](piege.svg)\n"_s.arg(
                     QString::fromLatin1(tests::aPicture().toBase64())));
    }

    void whatIsNoDocumentIsRefused()
    {
        const QByteArray whole = formats::writeOdt(tests::anArticle());
        QCOMPARE(formats::readOdt("PK").error().kind, Kind::Unreadable);
        QCOMPARE(formats::readOdt(whole.first(whole.size() / 2)).error().kind, Kind::Unreadable);
        QCOMPARE(formats::readOdt(formats::writeZip({{.name = u"a"_s, .content = "x"}}, {})).error().kind, Kind::Invalid);
        QCOMPARE(formats::readOdt(withText(whole, "<a><b>")).error().kind, Kind::Invalid);
        QCOMPARE(formats::readOdt(withText(whole, QByteArray(20'000'000, ' '))).error().kind, Kind::TooLarge);
    }

    void entitiesAreNotBlownUp()
    {
        // GIVEN a billion laughs
        QByteArray bomb = "<!DOCTYPE a [<!ENTITY a \"haha\">";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&x;").replace('x', char(c - 1)).repeated(10) + "\">";
        bomb += "]><a>&j;</a>";
        // THEN
        const auto read = formats::readOdt(withText(formats::writeOdt(tests::anArticle()), bomb));
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
        const auto again = formats::readOdt(formats::writeOdt(article));
        QVERIFY(again);
        QCOMPARE(again->title, u"AB"_s);
        QVERIFY(again->body.startsWith(u"CD"_s));
    }
};

QTEST_GUILESS_MAIN(OdtTest)
#include "odttest.moc"
