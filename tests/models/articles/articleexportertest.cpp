// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ArticleExporter;
using models::ExportFormat;

class ArticleExporterTest : public QObject
{
    Q_OBJECT

    struct Given : tests::ArticlesFixture
    {
        explicit Given(const QString &body = u"Some **strong** words"_s)
        {
            article = add(u"Twenty years"_s, body);
            model.open(article.id);
            if (!QTest::qWaitFor([this] { return model.editor().isOpen(); }))
                qFatal("the article does not open");
        }
        ArticleExporter &exporter = model.exporter();
        domain::Article article;
    };

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void everyFormatOfTheCommandLineIsOffered()
    {
        QStringList offered;
        for (const ExportFormat &format : models::fileFormats() + models::siteFormats()) {
            QVERIFY(!format.name.isEmpty());
            if (format.format)
                offered.append(QString::number(static_cast<int>(*format.format)));
        }
        QStringList known;
        for (const QString &name : formats::articleFormatNames())
            known.append(QString::number(static_cast<int>(*formats::articleFormatNamed(name))));
        offered.sort();
        known.sort();
        QCOMPARE(offered, known);
    }

    void theEndingOfANameSaysItsFormat()
    {
        for (const ExportFormat &format : models::fileFormats())
            QCOMPARE(models::formatOfName(u"/a.b/My.Story."_s + format.suffix.toUpper()), format);
        QCOMPARE(models::formatOfName(u"a.markdown"_s)->suffix, u"md"_s);
        QCOMPARE(models::formatOfName(u"a.htm"_s)->suffix, u"html"_s);
        QCOMPARE(models::formatOfName(u"a.email.htm"_s)->suffix, u"email.html"_s);
        QVERIFY(!models::formatOfName(u"a.txt"_s));
        QVERIFY(!models::formatOfName(u"a"_s));
    }

    void scriptsThatStayAsTheyWereWrittenAreTold()
    {
        Given given(u"Words\n\n<img src=\"a.png\" onerror=\"run()\">\n"_s);
        const QString folder = given.workspace.folder();
        const QString caution = u"Its text holds a script or what runs one: that stands there as it was written, and a site may run it."_s;
        for (const ExportFormat &format : models::fileFormats()) {
            if (format.isPdf())
                continue;
            const qsizetype before = given.said.size();
            given.exporter.write(format, folder + u"/story."_s + format.suffix);
            QTRY_COMPARE(given.said.size(), before + 1);
            QCOMPARE(given.sentence().endsWith(caution), format.suffix == "md"_L1);
            // What the sentence says needs no details
            QCOMPARE(given.said.last().details, QString());
        }
        given.exporter.writeSite(models::siteFormats().first(), folder + u"/site"_s);
        QTRY_VERIFY2(given.sentence().startsWith(u"Article exported as “index.md” in "_s) && given.sentence().endsWith(caution), qPrintable(given.sentence()));
    }

    void everyFileHoldsWhatTheCommandLineWrites()
    {
        // GIVEN
        Given given;
        QSignalSpy exported(&given.exporter, &ArticleExporter::exported);
        const QString folder = given.workspace.folder();
        QCOMPARE(given.exporter.proposedName(*models::formatOfName(u"a.docx"_s)), u"twenty-years.docx"_s);
        // WHEN
        for (const ExportFormat &format : models::fileFormats()) {
            if (!format.isPdf())
                given.exporter.write(format, folder + u"/a."_s + format.suffix);
        }
        // THEN
        QTRY_COMPARE(exported.size(), 9);
        QVERIFY(contents(folder + u"/a.html"_s).contains("<strong>strong</strong>"));
        QVERIFY(contents(folder + u"/a.email.html"_s).contains("max-width:600px"));
        QVERIFY(contents(folder + u"/a.md"_s).startsWith("---\n"));
        for (const QString &packed : {u"docx"_s, u"odt"_s, u"epub"_s})
            QVERIFY(contents(folder + u"/a."_s + packed).startsWith("PK"));
        QVERIFY(contents(folder + u"/a.eml"_s).contains("Subject: Twenty years"));
        QVERIFY(contents(folder + u"/a.xml"_s).contains("<rss"));
        QVERIFY(contents(folder + u"/a.json"_s).startsWith('{'));
        QCOMPARE(given.said.last().actionText, u"Open"_s);
        QVERIFY2(given.sentence().contains(QDir::toNativeSeparators(folder)), qPrintable(given.sentence()));
    }

    void aSiteIsWrittenIntoAndNothingThereIsReplacedUnasked()
    {
        // GIVEN a page that was written into a site, and changed there
        Given given;
        QSignalSpy exported(&given.exporter, &ArticleExporter::exported);
        QSignalSpy asked(&given.exporter, &ArticleExporter::replacingAsked);
        const ExportFormat hugo = models::siteFormats().first();
        const QString folder = given.workspace.folder() + u"/site"_s;
        const QString page = folder + u"/content/posts/twenty-years/index.md"_s;
        given.exporter.writeSite(hugo, folder);
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(contents(page).contains("Some **strong** words"));
        QFile file(page);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("changed");
        file.close();
        // WHEN it is written again
        given.exporter.writeSite(hugo, folder);
        // THEN somebody is asked, and the file stands
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(2).toStringList(), QStringList{u"content/posts/twenty-years/index.md"_s});
        QCOMPARE(contents(page), "changed"_ba);
        QCOMPARE(exported.size(), 1);
        // WHEN they say yes
        given.exporter.writeSite(hugo, folder, true);
        QTRY_COMPARE(exported.size(), 2);
        QVERIFY(contents(page).contains("Some **strong** words"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        Given given;
        const ExportFormat html = models::fileFormats().first();
        given.exporter.write(html, u"/nowhere/at/all/a.html"_s);
        QTRY_VERIFY(given.sentence().startsWith(u"“a.html” was not written."_s));
        QVERIFY(QDir().mkpath(given.workspace.folder() + u"/folder.html"_s));
        given.exporter.write(html, given.workspace.folder() + u"/folder.html"_s);
        QTRY_VERIFY(given.sentence().startsWith(u"“folder.html” was not written."_s));
        given.exporter.refuseName(u"/tmp/a.txt"_s);
        QVERIFY2(given.sentence().contains(u"a.txt"_s) && given.sentence().contains(u".docx"_s), qPrintable(given.sentence()));
    }

    void whatTakesLongIsSaidAndCanBeCancelled()
    {
        // GIVEN a writing that does not end by itself
        Given given;
        QList<QString> withdrawn;
        connect(&given.messages, &models::Messages::withdrawn, this, [&withdrawn](const QString &sentence) { withdrawn.append(sentence); });
        QPromise<domain::Result<>> promise;
        promise.start();
        given.exporter.follow(u"/tmp/a.pdf"_s, promise.future());
        QVERIFY(given.said.isEmpty());
        // WHEN somebody has waited, it is said
        QTRY_COMPARE(given.sentence(), u"“a.pdf” is being written…"_s);
        QCOMPARE(given.said.last().actionText, u"Cancel"_s);
        // WHEN they cancel
        given.said.last().action();
        QVERIFY(promise.isCanceled());
        promise.finish();
        // THEN the one sentence goes and another comes
        QTRY_COMPARE(given.sentence(), u"Cancelled: “a.pdf” was not written."_s);
        QCOMPARE(withdrawn, QStringList{u"“a.pdf” is being written…"_s});
    }

    void aPageToPrintTellsItsPictures()
    {
        Given given(u"![the oven](https://a.example/oven.png) [a](https://a.example/) <https://b.example/>"_s);
        const QByteArray page = tests::await(given.exporter.printedPage());
        QVERIFY2(page.contains("<em>the oven</em>"), page.constData());
        QVERIFY(page.contains("<a href=\"https://a.example/\">a</a>"));
        QVERIFY(page.contains("<a class=\"bare\" href=\"https://b.example/\">https://b.example/</a>"));
    }
};

QTEST_MAIN(ArticleExporterTest)
#include "articleexportertest.moc"
