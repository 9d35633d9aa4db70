// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/epub/epub.h"
#include "core/formats/zip/zip.h"
#include "tests/support/articles.h"

#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// What is wrong with it as XML; empty: nothing.
QString faultOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString();
}

} // namespace

class EpubTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBookHoldsTheArticleAndItsPictures()
    {
        const auto files = formats::readZip(formats::writeEpub(tests::anArticle()));
        QVERIFY(files);
        QCOMPARE(files->value(u"mimetype"_s), QByteArray("application/epub+zip"));
        QCOMPARE(files->value(u"EPUB/picture-1.png"_s), tests::aPicture());
        for (const auto &name : {u"META-INF/container.xml"_s, u"EPUB/package.opf"_s, u"EPUB/nav.xhtml"_s, u"EPUB/text.xhtml"_s})
            QVERIFY2(faultOf(files->value(name)).isEmpty(), qPrintable(name + faultOf(files->value(name))));
        const QByteArray text = files->value(u"EPUB/text.xhtml"_s);
        QVERIFY(text.contains("<img src=\"picture-1.png\" alt=\"Un carré\" />"));
        QVERIFY(text.contains("<h2 id=\"heading-1\">Une <em>histoire</em></h2>"));
        QVERIFY(text.contains("<td style=\"text-align: right\"><strong>500</strong></td>"));
        QVERIFY(files->value(u"EPUB/nav.xhtml"_s).contains("<a href=\"text.xhtml#heading-1\">Une histoire</a>"));
        QVERIFY(files->value(u"EPUB/package.opf"_s).contains("<dc:language>fr</dc:language>"));
    }

    void picturesAreNamedAfterWhatTheyAre()
    {
        domain::Article article;
        article.title = u"T"_s;
        article.body = u"![](media/0123456789ab-four.jpg) ![](media/0123456789ac-four)"_s;
        const auto source = [](const QString & /*address*/) { return std::optional(tests::aPicture()); };
        const auto files = formats::readZip(formats::writeEpub(article, source));
        QVERIFY(files);
        QVERIFY2(files->contains(u"EPUB/four.png"_s) && files->contains(u"EPUB/2-four.png"_s), qPrintable(files->keys().join(u' ')));
        QVERIFY(files->value(u"EPUB/text.xhtml"_s).contains("src=\"four.png\""));
    }

    void whatABookMayNotHoldStaysOut()
    {
        domain::Article article;
        article.title = u"A\x01 & <b>"_s;
        article.body = u"![Rond](https://a.example/r.png) ![](p.png) [ici](/ici) [là](#la) <script>x()</script>\x02\n\n<p onclick=\"x()\">Mot</p>"_s;
        const auto files = formats::readZip(formats::writeEpub(article));
        QVERIFY(files);
        const QByteArray text = files->value(u"EPUB/text.xhtml"_s);
        QVERIFY2(faultOf(text).isEmpty(), qPrintable(faultOf(text)));
        QVERIFY(text.contains("<a href=\"https://a.example/r.png\">Rond</a>"));
        QVERIFY(text.contains("ici là"));
        QVERIFY(!text.contains("<script") && !text.contains("onclick") && !text.contains("<img"));
    }
};

QTEST_GUILESS_MAIN(EpubTest)
#include "epubtest.moc"
