// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/headlessdesk.h"

using namespace parvis;
using namespace parvis::tests;

namespace {

/// What stands on a stream, an object a line; nothing where a line is none.
std::optional<QList<QJsonObject>> objectsOf(const QString &stream)
{
    QList<QJsonObject> objects;
    for (const QString &line : stream.split(u'\n', Qt::SkipEmptyParts)) {
        const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
        if (!document.isObject())
            return std::nullopt;
        objects << document.object();
    }
    return objects;
}

} // namespace

/// What parvisctl says with --json where it does not do what it was asked for.
class JsonRefusalsTest : public QObject
{
    Q_OBJECT

private:
    HeadlessDesk m_desk;

private Q_SLOTS:
    void initTestCase()
    {
        static_cast<void>(m_desk.connectAccount());
        m_desk.connectFolder();
        static_cast<void>(m_desk.file(u"text.txt"_s, "Bread is out\n"));
        static_cast<void>(m_desk.file(u"empty.txt"_s, "\n"));
        static_cast<void>(m_desk.file(u"picture.txt"_s, "\xff\xfe\x01"));
    }

    void aRefusalIsAnObjectToo_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QString &command, int code = 2) { QTest::newRow(name) << command << code; };
        row("no such channel to test", u"channels test Nope"_s);
        row("no such channel to remove", u"channels remove Nope"_s);
        row("no such channel to rename", u"channels rename Nope New"_s);
        row("no such channel to ask", u"sync --channel Nope"_s);
        row("no such channel to publish on", u"post add --channel Nope --text-file text.txt"_s);
        row("no such channel to tell of", u"requests --channel Nope"_s);
        row("no such service", u"channels add nope --url https://example.org"_s);
        row("no such file of a token", u"channels add mastodon --url https://server.invalid --token-file none"_s);
        row("no token", u"channels add mastodon --url https://server.invalid"_s);
        row("nobody there", u"channels add mastodon --url http://127.0.0.1:9 --token-file text.txt"_s, 4);
        row("no such text", u"post add --channel Us --text-file none.txt"_s);
        row("an empty text", u"post add --channel Us --text-file empty.txt"_s, 1);
        row("no text at all", u"post add --channel Us --text-file picture.txt"_s);
        row("no text where articles go", u"post add --channel Site --text-file text.txt"_s);
        row("a time that has passed", u"post add --channel Us --text-file text.txt --at 2020-01-01T09:00␣UTC"_s);
        row("no such mention", u"reply 99 --text-file text.txt"_s);
        row("no such text of an answer", u"reply 99 --text-file none.txt"_s);
        row("an empty answer", u"reply 99 --text-file empty.txt"_s, 1);
        row("no number", u"reply abc --text-file text.txt"_s);
        row("no such entry", u"deliveries --retry 99"_s);
        row("no such entry to say of", u"deliveries --arrived 99"_s);
        row("no passphrase", u"channels test Us"_s);
        row("no secrets", u"serve --secrets none"_s);
        row("no such command", u"nonsense"_s);
        row("no such option", u"sync --bogus"_s);
        row("nothing in an option", u"post add --channel Us --text-file text.txt --at ␣"_s);
    }
    void aRefusalIsAnObjectToo()
    {
        // GIVEN a command that is refused (a space that stands within an argument is written as ␣)
        QFETCH(const QString, command);
        QFETCH(const int, code);
        QStringList arguments = command.split(u' ');
        for (QString &one : arguments) {
            one.replace(u'␣', u' ');
            if (one.endsWith(u".txt"_s) || one == u"none"_s)
                one.prepend(m_desk.workspace.folder() + u'/');
        }
        // WHEN
        const bool isSealed = command == u"channels test Us"_s;
        const HeadlessRun run = m_desk.ctl(QStringList{u"--json"_s} + arguments, isSealed ? QByteArray() : QByteArray("a passphrase"));
        // THEN each sentence is an object on standard error, and standard output has none of it
        QCOMPARE(run.code, code);
        const auto said = objectsOf(run.err);
        QVERIFY2(said && !said->isEmpty(), qPrintable(run.err));
        for (const QJsonObject &one : *said)
            QVERIFY2(one[u"sentence"].toString().endsWith(u'.') || one[u"sentence"].toString().endsWith(u'…'), qPrintable(run.err));
        QVERIFY2(run.out.isEmpty(), qPrintable(run.out));
        // AND people read the same as lines
        const HeadlessRun plain = m_desk.ctl(arguments, isSealed ? QByteArray() : QByteArray("a passphrase"));
        QCOMPARE(plain.code, code);
        QVERIFY2(plain.err.startsWith(u"parvisctl: "_s + said->first()[u"sentence"].toString()), qPrintable(plain.err));
    }

    void whereAQueryIsWrongIsToldToo()
    {
        const HeadlessRun run = m_desk.ctl({u"search"_s, u"(four OR bois"_s, u"--json"_s});
        QCOMPARE(run.code, 2);
        const auto said = objectsOf(run.err);
        QVERIFY2(said && said->size() == 1, qPrintable(run.err));
        QCOMPARE(said->first()[u"query"].toString(), u"(four OR bois"_s);
        QCOMPARE(said->first()[u"at"].toInt(), 13);
    }

    void whatIsDoneIsAnObjectAndNothingIsComplainedOf_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("key");
        QTest::newRow("channels list") << u"channels list"_s << u"channel"_s;
        QTest::newRow("channels test") << u"channels test Site"_s << u"isReachedOnly"_s;
        QTest::newRow("sync") << u"sync --channel Site"_s << u"added"_s;
        QTest::newRow("post add") << u"post add --channel Us --text-file text.txt --language en --at 2999-01-01T09:00␣UTC"_s << u"holder"_s;
        QTest::newRow("post list") << u"post list"_s << u"title"_s;
        QTest::newRow("offline") << u"offline"_s << u"offline"_s;
        QTest::newRow("channels remove") << u"channels remove Site"_s << u"access"_s;
    }
    void whatIsDoneIsAnObjectAndNothingIsComplainedOf()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, key);
        QStringList arguments = command.split(u' ');
        for (QString &one : arguments) {
            one.replace(u'␣', u' ');
            if (one.endsWith(u".txt"_s))
                one.prepend(m_desk.workspace.folder() + u'/');
        }
        const HeadlessRun run = m_desk.ctl(arguments + QStringList{u"--json"_s}, "a passphrase");
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.isEmpty(), qPrintable(run.err));
        const auto said = objectsOf(run.out);
        QVERIFY2(said && !said->isEmpty() && said->first().contains(key), qPrintable(run.out));
    }
};

QTEST_GUILESS_MAIN(JsonRefusalsTest)
#include "jsonrefusalstest.moc"
