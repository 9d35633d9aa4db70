// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/importpagemodel.h"

#include "core/store/inbox/inboxstore.h"
#include "core/sync/http/qthttpclient.h"
#include "core/sync/imports/importrunner.h"
#include "models/imports/importsentences.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ImportPageModel;
using models::Message;
using tests::await;

class ImportPageModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<Place>(m_clock); }
    void cleanup() { m_place.reset(); }

    void theRestOfASourceIsNamedInWords()
    {
        const domain::Refusal refusal{.source = {}, .entry = u"end"_s, .reason = domain::RefusalReason::TooLarge, .detail = u"more than 50 MB"_s};
        QCOMPARE(models::sentence(refusal), u"The rest: it is too large (more than 50 MB)."_s);
    }

    void severalSourcesAreToldOfAndTakenBackAtOnce()
    {
        // GIVEN two tables, one with a row that is none, and something that is no source
        const QString first = write(u"first.csv"_s, "author,text\nAda,one\nBob,two\n");
        const QString second = write(u"second.csv"_s, "author,text\nCy,three\nragged\n");
        const QString other = write(u"other.json"_s, "{\"hello\":1}");
        // WHEN they are asked for together
        m_place->model.import({{first, {}, {}}, {second, {}, {}}, {other, {}, {}}});
        QTRY_COMPARE(m_place->said.size(), 1);
        // THEN one message says what came of all, and of each
        const Message message = m_place->said.first();
        QCOMPARE(message.kind, Message::Kind::Problem);
        QVERIFY(message.sentence.contains(u"3 taken in, 1 refused"_s));
        QVERIFY(message.sentence.contains(u"1 of them"_s));
        const QStringList lines = message.details.split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].contains(u"first.csv"_s) && lines[0].contains(u"2 taken in"_s));
        QVERIFY(lines[1].contains(u"second.csv"_s) && lines[1].contains(u"1 taken in, 1 refused"_s));
        QVERIFY(lines[2].contains(u"other.json"_s) && lines[2].contains(u"it is JSON"_s));
        QVERIFY(lines[3].contains(u"second.csv"_s) && lines[3].contains(u"Row 3"_s));
        QCOMPARE(m_place->mentions(), 3);
        // AND one undo takes all of it back
        QCOMPARE(m_place->undo.count(), 1);
        message.action();
        QTRY_COMPARE(m_place->said.size(), 2);
        QVERIFY(m_place->said.last().sentence.startsWith(u"3 "_s));
        QCOMPARE(m_place->mentions(), 0);
        // AND redo brings it again, as the same step
        m_place->undo.redo();
        QTRY_COMPARE(m_place->said.size(), 3);
        QCOMPARE(m_place->mentions(), 3);
        QCOMPARE(m_place->undo.count(), 1);
        m_place->undo.undo();
        QTRY_COMPARE(m_place->said.size(), 4);
        QCOMPARE(m_place->mentions(), 0);
    }

    void aSingleSourceIsNamed()
    {
        m_place->model.import(write(u"first.csv"_s, "author,text\nAda,one\nBob,two\n"));
        QTRY_COMPARE(m_place->said.size(), 1);
        QCOMPARE(m_place->said.first().kind, Message::Kind::Done);
        QVERIFY(m_place->said.first().sentence.contains(u"first.csv"_s));
        QCOMPARE(m_place->undo.count(), 1);
        m_place->undo.undo();
        QTRY_COMPARE(m_place->said.size(), 2);
        QVERIFY(m_place->said.last().sentence.contains(u"first.csv"_s));
        QCOMPARE(m_place->mentions(), 0);
    }

    void thousandsOfRefusalsAreNotAllInTheMessage()
    {
        m_place->model.import(write(u"first.csv"_s, "author,text\nAda,one\n" + QByteArray("ragged\n").repeated(5000)));
        QTRY_COMPARE(m_place->said.size(), 1);
        const QStringList lines = m_place->said.first().details.split(u'\n');
        QVERIFY(lines.size() < 20);
        QVERIFY(lines.last().contains(u"88"_s));
    }

    void aSourceIsRefusedBeforehandForTheReasonThatTheImportGives_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const QByteArray laughs("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol1 \"&lol;&lol;&lol;\">]><lolz>&lol1;</lolz>");
        QTest::newRow("a billion laughs") << u"bomb.xml"_s << laughs << u"entities"_s;
        QTest::newRow("a feed whose title laughs")
            << u"bomb.xml"_s
            << QByteArray("<!DOCTYPE r [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>")
            << u"entities"_s;
        QTest::newRow("an empty file") << u"empty.xml"_s << QByteArray() << u"it is empty"_s;
        QTest::newRow("a picture") << u"feed.xml"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\6\0\0\0", 29) << u"not a feed"_s;
        QTest::newRow("JSON that is no feed") << u"feed.json"_s << QByteArray("{\"hello\":\"world\"}") << u"JSON"_s;
        QTest::newRow("a feed without items") << u"feed.json"_s << QByteArray("{\"version\":\"https://jsonfeed.org/version/1.1\"}") << u"no list of items"_s;
        QTest::newRow("a web page") << u"feed.html"_s << QByteArray("<!DOCTYPE html><html></html>") << u"web page"_s;
        QTest::newRow("packed and cut off") << u"feed.xml.gz"_s << tests::gzipped(QByteArray("<rss/>").repeated(100)).first(10) << u"cut off"_s;
    }
    void aSourceIsRefusedBeforehandForTheReasonThatTheImportGives()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QString path = write(name, content);
        // WHEN it is looked at, and imported all the same
        const auto found = await(m_place->model.inspect(path));
        const auto taken = await(m_place->importer.run({.source = path, .mapping = {}, .channelName = {}, .format = {}}));
        // THEN both say what it is
        QVERIFY2(found.problem.contains(reason), qPrintable(found.problem));
        QVERIFY(!taken);
        QCOMPARE(models::explainSource(taken.error()), found.problem);
        m_place->model.import(path);
        QTRY_COMPARE(m_place->said.size(), 1);
        QVERIFY(m_place->said.first().sentence.contains(found.problem));
    }

    void whyAnAddressGaveNothingIsAWholeSentence_data()
    {
        QTest::addColumn<domain::Error>("error");
        QTest::addColumn<QString>("sentence");
        using Kind = domain::Error::Kind;
        QTest::newRow("a server in trouble") << domain::Error{Kind::Network, u"500 Internal Server Error"_s}
                                             << u"The server answered with an error: its server is in trouble (HTTP 500)."_s;
        QTest::newRow("a page that is gone") << domain::Error{Kind::Refused, u"410 Gone"_s}
                                             << u"The server answered with an error: it is not there any more (HTTP 410)."_s;
        QTest::newRow("a circle") << domain::Error{Kind::Refused, u"it redirects to itself"_s} << u"The server refused: it redirects to itself."_s;
        QTest::newRow("silence") << domain::Error{Kind::Network, u"no byte came for 30 s"_s} << u"The address does not answer: no byte came for 30 s."_s;
    }
    void whyAnAddressGaveNothingIsAWholeSentence()
    {
        QFETCH(domain::Error, error);
        QFETCH(QString, sentence);
        QCOMPARE(models::explainSource(error), sentence);
    }

    void aPackedTableIsShownAsWhatItHolds()
    {
        const auto found = await(m_place->model.inspect(write(u"table.csv.gz"_s, tests::gzipped("author,text\nAda,one\n"))));
        QVERIFY2(found.problem.isEmpty(), qPrintable(found.problem));
        QVERIFY(found.isCsv && found.isWhole);
        QCOMPARE(found.head, "author,text\nAda,one\n");
    }

private:
    struct Place
    {
        explicit Place(const domain::Clock &clock)
            : importer(workspace.database(), http, clock)
            , runner(workspace.database(), importer, clock)
            , model(workspace.database(), messages, navigator, undo, clock)
        {
            QObject::connect(&messages, &models::Messages::posted, &messages, [this](const Message &message) { said.append(message); });
        }
        [[nodiscard]] qsizetype mentions()
        {
            constexpr int most = 100;
            return await(store::InboxStore(workspace.database()).keys({}, {}, most)).value().size();
        }

        tests::Workspace workspace;
        sync::QtHttpClient http;
        sync::Importer importer;
        sync::ImportRunner runner;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        ImportPageModel model;
        QList<Message> said;
    };

    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(QDir(m_place->workspace.folder()).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    tests::FakeClock m_clock;
    std::unique_ptr<Place> m_place;
};

QTEST_MAIN(ImportPageModelTest)
#include "importpagemodeltest.moc"
