// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/connectmodel.h"
#include "models/channels/exportforms.h"
#include "models/channels/servicewords.h"
#include "models/channels/troublesentences.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::ExportProblem;
using models::ServiceField;

class ExportFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemIsASentenceWithAWayOut()
    {
        QSet<QString> sentences;
        for (int number = 0; number <= static_cast<int>(ExportProblem::Kind::NoKey); ++number) {
            const ExportProblem problem{.kind = static_cast<ExportProblem::Kind>(number), .about = u"~/site"_s};
            const QString sentence = models::exportSentence(problem);
            QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith("~/site"_L1), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            sentences.insert(sentence);
            // Wherever troubles are told it is that sentence, not its name.
            QCOMPARE(models::troubleSentence(domain::troubleOf(problem), u"Site"_s), sentence);
            QCOMPARE(models::connectRefusal(domain::troubleOf(problem), {.service = u"git-site"_s}).sentence, sentence);
        }
        QCOMPARE(sentences.size(), static_cast<int>(ExportProblem::Kind::NoKey) + 1);
    }

    void everyServiceOfFilesHasAFormAndAName()
    {
        for (const QString &service : domain::exportServices()) {
            const auto form = models::serviceForm(service);
            QCOMPARE(form.service, service);
            QVERIFY(form.field(ServiceField::Kind::Server));
            QCOMPARE(form.field(ServiceField::Kind::Server)->local != ServiceField::Local::None, domain::isOnThisMachine(service));
            QVERIFY(!form.explanation.isEmpty());
            QVERIFY(!models::serviceWord(service).isEmpty() && models::serviceWord(service) != service);
        }
        QVERIFY(!models::exportForm(u"mastodon"_s));
    }

    void placesAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("user");
        QTest::newRow("path") << u"site-folder"_s << u" /home/ada/site/ "_s << u"file:///home/ada/site"_s << u"/home/ada/site"_s << QString();
        QTest::newRow("letters") << u"site-folder"_s << u"/home/ada/Mes sites/été #1"_s << u"file:///home/ada/Mes%20sites/%C3%A9t%C3%A9%20%231"_s
                                 << u"/home/ada/Mes sites/été #1"_s << QString();
        QTest::newRow("address") << u"rss-file"_s << u"file:///home/ada/feed.xml"_s << u"file:///home/ada/feed.xml"_s << u"/home/ada/feed.xml"_s << QString();
        QTest::newRow("with settings") << u"git-site"_s << u"file:///home/ada/site?maker=hugo"_s << u"file:///home/ada/site"_s << u"/home/ada/site"_s
                                       << QString();
        QTest::newRow("no path") << u"site-folder"_s << u"site"_s << QString() << QString() << QString();
        QTest::newRow("elsewhere") << u"site-folder"_s << u"https://example.org"_s << QString() << QString() << QString();
        QTest::newRow("SFTP") << u"web-space"_s << u"sftp://ada@example.org:2222/~/www/"_s << u"sftp://example.org:2222/~/www"_s
                              << u"sftp://example.org:2222/~/www"_s << u"ada"_s;
        QTest::newRow("WebDAV") << u"web-space"_s << u"https://example.org/dav/@ada/"_s << u"https://example.org/dav/@ada"_s
                                << u"https://example.org/dav/@ada"_s << QString();
        QTest::newRow("not safe") << u"web-space"_s << u"http://example.org/dav"_s << QString() << QString() << QString();
        QTest::newRow("neither") << u"web-space"_s << u"ftp://example.org/dav"_s << QString() << QString() << QString();
    }
    void placesAreReadAsTheyAreWritten()
    {
        QFETCH(const QString, service);
        QFETCH(const QString, typed);
        QFETCH(const QString, server);
        QFETCH(const QString, shown);
        QFETCH(const QString, user);
        const auto form = models::serviceForm(service);
        const auto found = form.serverIn(typed);
        QCOMPARE(found.problem == domain::ServerAddress::Problem::None, !server.isEmpty());
        if (server.isEmpty())
            return;
        QCOMPARE(found.server.toString(QUrl::FullyEncoded), server);
        QCOMPARE(found.user.isEmpty() ? QString() : found.user, user);
        QCOMPARE(form.shown(found.server), shown);
    }
};

QTEST_GUILESS_MAIN(ExportFormsTest)
#include "exportformstest.moc"
