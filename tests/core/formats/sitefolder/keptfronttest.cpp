// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sitefolder/keptfront.h"
#include "core/formats/sitefolder/sitefolder.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class KeptFrontTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWeWriteIsAllOurs_data()
    {
        QTest::addColumn<formats::SiteMaker>("maker");
        QTest::newRow("Hugo") << formats::SiteMaker::Hugo;
        QTest::newRow("Jekyll") << formats::SiteMaker::Jekyll;
        QTest::newRow("Eleventy") << formats::SiteMaker::Eleventy;
    }
    void whatWeWriteIsAllOurs()
    {
        QFETCH(const formats::SiteMaker, maker);
        // GIVEN an article with everything, published or not
        domain::Article article;
        article.title = u"Le four: \"chaud\""_s;
        article.slug = u"le-four"_s;
        article.summary = u"Un."_s;
        article.author = u"Lucie"_s;
        article.language = u"fr"_s;
        article.tags = {u"pain"_s};
        article.url = u"https://pain.example/four"_s;
        article.focus = u"four"_s;
        article.event = {.start = u"2026-12-01T10:00"_s, .end = {}, .place = u"Quai"_s, .url = {}};
        article.body = u"# Titre\n\n---\n\nlayout: non\n"_s;
        for (const auto status : {domain::ArticleStatus::Draft, domain::ArticleStatus::Published}) {
            article.status = status;
            const QByteArray page = formats::writeSitePage(article, maker, {}, u"<meta>"_s).first().content;
            const auto parts = formats::partedFront(page);
            QCOMPARE(parts.page, page);
            QCOMPARE(parts.added, QByteArray());
            // WHEN somebody adds to it
            const QByteArray added = "layout: post\nmenu:\n  main: {weight: 3}\n# note\n";
            const QByteArray theirs = formats::withAddedFront(page, added);
            // THEN both are known apart
            QCOMPARE(formats::partedFront(theirs).page, page);
            QCOMPARE(formats::partedFront(theirs).added, added);
            QByteArray first = page;
            first.insert(4, "layout: post\n");
            QCOMPARE(formats::partedFront(first).page, page);
            // AND other words are other words
            QVERIFY(formats::partedFront(QByteArray(page).replace("Lucie", "Ada")).page != page);
        }
    }

    void timesAreLeftOut()
    {
        QCOMPARE(formats::withoutTimes("---\ntitle: a\ndate: 1\nlastmod: 2\n---\n\ndate: 3\n"), QByteArray("---\ntitle: a\n---\n\ndate: 3\n"));
        QCOMPARE(formats::withoutTimes("no front\ndate: 1\n"), QByteArray("no front\ndate: 1\n"));
        QCOMPARE(formats::partedFront("---\nnever ends\n").page, QByteArray("---\nnever ends\n"));
        QCOMPARE(formats::partedFront("").page, QByteArray());
        QCOMPARE(formats::withAddedFront("no front", "a: 1\n"), QByteArray("no front"));
    }
};

QTEST_GUILESS_MAIN(KeptFrontTest)
#include "keptfronttest.moc"
