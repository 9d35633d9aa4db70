// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmlrels.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using formats::htmlRels;

class HtmlRelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksComeInTheOrderOfThePage()
    {
        const auto rels = htmlRels(u"<html><head><link rel=' Me  token_endpoint' href='/t'></head><body><p><a rel=webmention href='w?a=1&amp;b=2'>x</a></p>"
                                   "<link rel='alternate' type='application/rss+xml' href='https://other.example/feed'></body>"_s,
                                   QUrl(u"https://site.example/blog/"_s));
        QCOMPARE(rels.size(), 3);
        QCOMPARE(rels[0].rels, QStringList({u"me"_s, u"token_endpoint"_s}));
        QCOMPARE(rels[0].url, QUrl(u"https://site.example/t"_s));
        QCOMPARE(rels[1].url, QUrl(u"https://site.example/blog/w?a=1&b=2"_s));
        QCOMPARE(rels[2].type, u"application/rss+xml"_s);
    }

    void addressesAreThoseOfItsBase()
    {
        const auto rels = htmlRels(u"<base href='/deep/'><base href='/later/'><link rel=a href='x'><link rel=b href=''>"_s, QUrl(u"https://site.example/p"_s));
        QCOMPARE(rels[0].url, QUrl(u"https://site.example/deep/x"_s));
        QCOMPARE(rels[1].url, QUrl(u"https://site.example/p"_s));
    }

    void whatSaysNothingIsLeftOut()
    {
        QVERIFY(htmlRels(u"<link href='/x'><a href='/y'>z</a><link rel=a><!-- <link rel=b href='/c'> --><script>'<link rel=d href=/e>'</script>"_s,
                         QUrl(u"https://site.example/"_s))
                    .isEmpty());
    }

    void whereAPageLeadsIsKnown()
    {
        const auto targets = formats::htmlTargets(u"<base href='https://base.example/'><a href='x?a=1&amp;b'>x</a><link rel=a href=/b><a>none</a>"
                                                  "<!-- <a href=/c>c</a> --><p><a rel=nofollow href='//d.example/'>d</a></p>"_s,
                                                  QUrl(u"https://site.example/"_s));
        QCOMPARE(targets, (QList<QUrl>{QUrl(u"https://base.example/x?a=1&b"_s), QUrl(u"https://d.example/"_s)}));
        QVERIFY(!htmlRels(u"<link rel=a title='A feed' href=/b>"_s, QUrl(u"https://site.example/"_s)).first().isAnchor);
        QCOMPARE(htmlRels(u"<link rel=a title='A feed' href=/b>"_s, QUrl(u"https://site.example/"_s)).first().title, u"A feed"_s);
    }

    void absurdPagesEndInTime()
    {
        QVERIFY(htmlRels(u"<div>"_s.repeated(200'000) + u"<link rel=a href=b>"_s, QUrl(u"https://site.example/"_s)).size() <= 1);
        QCOMPARE(htmlRels(u"<div>"_s.repeated(2'000) + u"<a rel=a href=b>"_s, QUrl(u"https://site.example/"_s)).size(), 1);
    }
};

QTEST_GUILESS_MAIN(HtmlRelsTest)
#include "htmlrelstest.moc"
