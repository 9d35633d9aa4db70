// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articleimporter.h"

#include "tests/models/articles/articlesfixture.h"
#include "tests/support/pictures.h"

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

    void nothingIsTakenInTwiceAtOnce()
    {
        Given given;
        const QString path = given.file(u"one.md"_s, "---\ntitle: One\n---\nText\n");
        given.importer.import({path});
        QVERIFY(given.importer.isBusy());
        given.importer.import({path});
        QCOMPARE(given.sentence(), u"Other articles are still being taken in. Wait for their end, or cancel it."_s);
        QTRY_VERIFY(!given.importer.isBusy());
        QCOMPARE(given.articles(), 1);
        // AND nothing where there is nothing
        given.importer.import({given.workspace.folder() + u"/none.md"_s});
        QTRY_COMPARE(given.said.last().kind, models::Message::Kind::Problem);
    }
};

QTEST_MAIN(ArticleImporterTest)
#include "articleimportertest.moc"
