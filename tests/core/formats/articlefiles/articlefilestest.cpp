// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articlefiles/articlefiles.h"

#include "core/domain/articles/library.h"

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

    void whatIsNoArticleIsRefused()
    {
        QTemporaryDir folder;
        QCOMPARE(formats::readArticleSource(folder.path() + u"/none.md"_s).error().kind, domain::Error::Kind::NotFound);
        QCOMPARE(formats::readArticleSource(folder.path()).error().kind, domain::Error::Kind::Invalid);
        write(folder.path() + u"/empty.md"_s, {});
        QCOMPARE(formats::readArticleSource(folder.path() + u"/empty.md"_s).error().kind, domain::Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(ArticleFilesTest)
#include "articlefilestest.moc"
