// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

class ParvisctlArticleTest : public ParvisctlRuns
{
    Q_OBJECT

private:
    static QByteArray page(const QByteArray &title, const QByteArray &more = {})
    {
        return "---\ntitle: " + title + "\ndate: 2026-01-31\nlang: fr\ntags: [pain]\n" + more + "---\n\nDu **pain** & du sel.\n";
    }
    [[nodiscard]] Run import(const QString &path) const { return ctl({u"article"_s, u"import"_s, path, u"--json"_s}); }
    [[nodiscard]] Run exportTo(const QString &format, const QString &target, const QStringList &more = {}) const
    {
        return ctl(QStringList{u"article"_s, u"export"_s, u"1"_s, u"--format"_s, format, u"--out"_s, target, u"--json"_s} + more);
    }
    /// What somebody writes into the only article, who does not save it by this program.
    void changeBody(const QString &body) const { QCOMPARE(QProcess::execute(u"sqlite3"_s, {workspace(), u"UPDATE article SET body = '%1'"_s.arg(body)}), 0); }

private Q_SLOTS:
    void init() { renewFolder(); }

    void aFolderComesInOnce()
    {
        // GIVEN a folder of a site with two posts, a page that is broken, and what is none
        make();
        QVERIFY(QDir().mkpath(file(u"site/_posts"_s)));
        static_cast<void>(write(u"site/_posts/2026-01-31-un.md"_s, page("Un")));
        static_cast<void>(write(u"site/_posts/2026-02-01-deux.md"_s, page("Deux", "published: false\n")));
        static_cast<void>(write(u"site/trois.md"_s, "---\ntitle: [\n---\nx"));
        static_cast<void>(write(u"site/README.md"_s, "x"));
        // WHEN
        const Run first = import(file(u"site"_s));
        // THEN
        QCOMPARE(first.code, 1);
        QCOMPARE(first.json()[u"read"].toInt(), 3);
        QCOMPARE(first.json()[u"added"].toInt(), 2);
        QCOMPARE(first.json()[u"refused"][0][u"entry"].toString(), u"trois.md"_s);
        QVERIFY(first.json()[u"refused"][0][u"reason"].toString().startsWith(u"It cannot be read: line "_s));
        const Run again = import(file(u"site"_s));
        QCOMPARE(again.json()[u"added"].toInt(-1), 0);
        QCOMPARE(again.json()[u"known"].toInt(), 2);
        // and they are listed
        const auto lines = ctl({u"article"_s, u"list"_s, u"--json"_s}).lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0][u"title"].toString(), u"Deux"_s);
        QCOMPARE(lines[0][u"state"].toString(), u"draft"_s);
        QVERIFY(lines[0][u"publishedAt"].isNull());
        QCOMPARE(lines[1][u"state"].toString(), u"published"_s);
        QCOMPARE(lines[1][u"publishedAt"].toString(), u"2026-01-31T00:00:00Z"_s);
        QCOMPARE(lines[1][u"words"].toInt(), 4);
    }

    void articlesThatShareAPictureGoIntoOneFolder()
    {
        // GIVEN two articles with the same picture
        make();
        QVERIFY(QDir().mkpath(file(u"in"_s)));
        QFile::copy(QStringLiteral(PARVIS_TESTS "/../docs/pictures/today.png"), file(u"in/today.png"_s));
        static_cast<void>(write(u"in/one.md"_s, page("One") + "\n![Today](today.png)\n"));
        static_cast<void>(write(u"in/two.md"_s, page("Two") + "\n![Today](today.png)\n"));
        QCOMPARE(import(file(u"in"_s)).code, 0);
        // WHEN each is written beside the other, and all are
        QVERIFY(QDir().mkpath(file(u"out"_s)));
        for (const QString &id : {u"1"_s, u"2"_s})
            QCOMPARE(ctl({u"article"_s, u"export"_s, id, u"--out"_s, file(u"out/%1.md"_s.arg(id))}).code, 0);
        QCOMPARE(ctl({u"export"_s, u"--format"_s, u"md"_s, u"--out"_s, file(u"all"_s)}).code, 0);
        QCOMPARE(ctl({u"export"_s, u"--format"_s, u"html"_s, u"--out"_s, file(u"pages"_s)}).code, 0);
        // THEN the picture is there, once
        QCOMPARE(QDir(file(u"out/media"_s)).entryList(QDir::Files).size(), 1);
        QCOMPARE(QDir(file(u"all"_s)).entryList(QDir::Files), (QStringList{u"one.md"_s, u"two.md"_s}));
        QCOMPARE(QDir(file(u"all/media"_s)).entryList(QDir::Files).size(), 1);
        QVERIFY(read(file(u"pages/one.html"_s)).contains("src=\"data:image/png"));
    }

    void wordsOfOthersGiveTheTerminalNoOrders()
    {
        make();
        QCOMPARE(import(write(u"a.md"_s, page("\"Un\\e[31m rouge\\u202e\""))).code, 0);
        const QString list = ctl({u"article"_s, u"list"_s}).out;
        QVERIFY(list.contains("Un[31m rouge"_L1));
        QVERIFY(!list.contains(QChar(0x1B)));
        QVERIFY(!list.contains(QChar(0x202E)));
    }

    void whatIsWrittenComesBackElsewhere_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"md", "html", "docx", "odt", "wxr", "ghost", "hugo", "jekyll", "eleventy"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void whatIsWrittenComesBackElsewhere()
    {
        QFETCH(const QString, format);
        // GIVEN an article
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        // WHEN it is written
        const QString target = file(format == "ghost"_L1 ? u"out.json"_s : format == "wxr"_L1 ? u"out.xml"_s : u"out."_s + format);
        const Run written = exportTo(format, target);
        QCOMPARE(written.code, 0);
        QCOMPARE(written.json()[u"path"].toString(), target);
        // THEN this workspace knows it, and another takes it in
        QCOMPARE(import(target).json()[u"known"].toInt(), 1);
        QVERIFY(QFile::remove(workspace()));
        make();
        QCOMPARE(import(target).json()[u"added"].toInt(), 1);
        const auto lines = ctl({u"article"_s, u"list"_s, u"--json"_s}).lines();
        QCOMPARE(lines[0][u"title"].toString(), u"Le four"_s);
        QCOMPARE(lines[0][u"state"].toString(), u"published"_s);
        QCOMPARE(exportTo(u"md"_s, file(u"again.md"_s)).code, 0);
        QVERIFY(read(file(u"again.md"_s)).contains("Du **pain** & du sel."));
    }

    void booksAndMessagesAreWritten()
    {
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        QCOMPARE(exportTo(u"epub"_s, file(u"a.epub"_s)).code, 0);
        QVERIFY(read(file(u"a.epub"_s)).startsWith("PK"));
        QCOMPARE(exportTo(u"eml"_s, file(u"a.eml"_s)).code, 0);
        QVERIFY(read(file(u"a.eml"_s)).contains("Subject: Le four"));
    }

    void theEndingSaysTheFormatWhereNothingElseDoes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("md") << u"a.md"_s << QByteArray("---\ntitle: ");
        QTest::newRow("html") << u"a.HTML"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("docx") << u"a.docx"_s << QByteArray("PK");
        QTest::newRow("odt") << u"a.odt"_s << QByteArray("PK");
        QTest::newRow("epub") << u"a.epub"_s << QByteArray("PK");
        QTest::newRow("eml") << u"a.eml"_s << QByteArray("MIME-Version:");
        QTest::newRow("email") << u"a.email.html"_s << QByteArray("max-width:600px");
        QTest::newRow("WordPress") << u"a.xml"_s << QByteArray("wxr_version");
        QTest::newRow("Ghost") << u"a.json"_s << QByteArray("mobiledoc");
        QTest::newRow("none") << u"a"_s << QByteArray("---\ntitle: ");
    }
    void theEndingSaysTheFormatWhereNothingElseDoes()
    {
        // GIVEN
        QFETCH(const QString, name);
        QFETCH(const QByteArray, beginning);
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        // WHEN
        QCOMPARE(ctl({u"article"_s, u"export"_s, u"1"_s, u"--out"_s, file(name)}).code, 0);
        // THEN
        QVERIFY2(read(file(name)).contains(beginning) && (beginning != "PK" || read(file(name)).startsWith(beginning)), read(file(name)).first(40).constData());
    }

    void anEndingThatNobodyKnowsIsRefused()
    {
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        for (const QString &name : {u"a.text"_s, u"a.hugo"_s}) {
            const Run refused = ctl({u"article"_s, u"export"_s, u"1"_s, u"--out"_s, file(name)});
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains(u"'%1' names no format"_s.arg(name)) && refused.err.contains(u".email.html, "_s), qPrintable(refused.err));
            QVERIFY(!QFile::exists(file(name)));
        }
        QCOMPARE(exportTo(u"md"_s, file(u"a.text"_s)).code, 0);
    }

    void titlesTakeOneLineInTheList()
    {
        // GIVEN articles without a title, with one of two lines, with one that never ends
        make();
        QCOMPARE(import(write(u"a.md"_s, page("Le four"))).code, 0);
        const auto shown = [this](const QString &expression) {
            if (QProcess::execute(u"sqlite3"_s, {workspace(), u"UPDATE article SET title = "_s + expression}) != 0)
                return u"?"_s;
            return ctl({u"article"_s, u"list"_s}).out.trimmed().section(u"  "_s, 2);
        };
        // THEN
        QCOMPARE(shown(u"''"_s), u"Untitled article"_s);
        QCOMPARE(shown(u"'Un' || char(10) || 'deux'"_s), u"Un deux"_s);
        QCOMPARE(shown(u"printf('%200000s', '') || 'x'"_s), u"x"_s);
        const QString cut = shown(u"replace(printf('%20000s', ''), ' ', 'mot ')"_s);
        QVERIFY2(cut.size() <= 100 && cut.endsWith(u'…'), qPrintable(cut));
        QVERIFY(ctl({u"article"_s, u"list"_s, u"--json"_s}).lines()[0][u"title"].toString().size() >= 79'000);
    }

    void whatIsNoCommandOfAnArticleIsNamed()
    {
        for (const QString &group : {u"article"_s, u"people"_s}) {
            const Run run = ctl({group, u"bogus"_s});
            QCOMPARE(run.code, 2);
            QVERIFY2(run.err.startsWith(u"parvisctl: There is no command '%1 bogus'."_s.arg(group)), qPrintable(run.err));
        }
    }

    void aPdfIsMadeByTheWindowsProgram()
    {
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        const QString target = file(u"a.pdf"_s);
        const Run made = ctl({u"article"_s, u"export"_s, u"1"_s, u"--out"_s, target});
        // A build of the core alone has no such program.
        if (QFile::exists(QFileInfo(program()).dir().filePath(u"parvis"_s))) {
            QCOMPARE(made.err, QString());
            QCOMPARE(made.code, 0);
            QVERIFY(read(target).startsWith("%PDF-"));
            QVERIFY(read(target).contains("/Title (Le four)"));
            QCOMPARE(exportTo(u"pdf"_s, target).code, 1);
        } else {
            QCOMPARE(made.code, 2);
        }
    }

    void withoutTheWindowsProgramNoPdfIsMade()
    {
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        QVERIFY(QFile::copy(program(), file(u"parvisctl"_s)));
        QProcess alone;
        alone.start(file(u"parvisctl"_s), {u"-w"_s, workspace(), u"article"_s, u"export"_s, u"1"_s, u"--out"_s, file(u"a.pdf"_s)});
        QVERIFY(alone.waitForFinished());
        QCOMPARE(alone.exitCode(), 2);
        QVERIFY(alone.readAllStandardError().contains("PDFs are made by the program of the window"));
        QVERIFY(!QFile::exists(file(u"a.pdf"_s)));
        QCOMPARE(ctl({u"article"_s, u"export"_s, u"1"_s, u"--format"_s, u"md"_s, u"--out"_s, file(u"a.pdf"_s)}).code, 0);
    }

    void filesThatStandAreLeft()
    {
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        const QString target = write(u"a.docx"_s, "mine");
        const Run run = exportTo(u"docx"_s, target);
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains(u"--overwrite"_s));
        QCOMPARE(read(target), QByteArray("mine"));
        QCOMPARE(exportTo(u"docx"_s, target, {u"--overwrite"_s}).code, 0);
        QCOMPARE(exportTo(u"docx"_s, file(u"none/a.docx"_s)).code, 1);
    }

    void whatIsNoArticleIsSaidSo()
    {
        make();
        QCOMPARE(exportTo(u"md"_s, file(u"a.md"_s)).code, 2);
        QCOMPARE(ctl({u"article"_s, u"history"_s, u"1"_s}).code, 2);
        QCOMPARE(ctl({u"article"_s, u"export"_s, u"x"_s, u"--out"_s, u"a"_s}).code, 2);
        QCOMPARE(ctl({u"article"_s, u"export"_s, u"1"_s, u"--format"_s, u"paper"_s, u"--out"_s, u"a"_s}).code, 2);
        QVERIFY(import(file(u"none.md"_s)).json()[u"refused"][0][u"reason"].toString().contains(u"no such file"_s));
        QCOMPARE(import(write(u"a.docx"_s, "PK\x03\x04 cut")).code, 1);
        QCOMPARE(import(write(u"a.xml"_s, "<rss><channel/></rss>")).code, 1);
        QVERIFY(import(write(u"a.json"_s, "{}")).json()[u"refused"][0][u"reason"].toString().contains(u"no export of Ghost"_s));
        QVERIFY(QDir().mkpath(file(u"empty"_s)));
        QCOMPARE(import(file(u"empty"_s)).code, 1);
    }

    void theHistoryTellsOfRevisions()
    {
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        const auto lines = ctl({u"article"_s, u"history"_s, u"1"_s, u"--json"_s}).lines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"title"].toString(), u"Le four"_s);
        QCOMPARE(lines[0][u"words"].toInt(), 4);
        QVERIFY(lines[0][u"milestone"].toBool());
        QVERIFY(lines[0][u"name"].isNull());
        QVERIFY(ctl({u"article"_s, u"history"_s, u"1"_s}).out.contains(u"4 words  Le four"_s));
    }

    void theTextOfARevisionIsPrintedAndWritten()
    {
        // GIVEN an article
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four"))).code, 0);
        const auto history = [this](const QStringList &more) { return ctl(QStringList{u"article"_s, u"history"_s, u"1"_s} + more); };
        const QString id = QString::number(history({u"--json"_s}).lines()[0][u"id"].toInt());
        // THEN
        QVERIFY(history({}).out.trimmed().startsWith(id + u"  "_s));
        QCOMPARE(history({u"--revision"_s, id}).out.trimmed(), u"Du **pain** & du sel."_s);
        QCOMPARE(history({u"--revision"_s, id, u"--json"_s}).json()[u"text"].toString().trimmed(), u"Du **pain** & du sel."_s);
        const QString target = file(u"old.md"_s);
        QCOMPARE(history({u"--revision"_s, id, u"--out"_s, target}).code, 0);
        QCOMPARE(read(target).trimmed(), QByteArray("Du **pain** & du sel."));
        const Run again = history({u"--revision"_s, id, u"--out"_s, target});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(u"--overwrite"_s));
        QCOMPARE(history({u"--revision"_s, id, u"--out"_s, target, u"--overwrite"_s}).code, 0);
        // AND what is none is said to be none
        QCOMPARE(history({u"--revision"_s, u"99"_s}).code, 2);
        QVERIFY(history({u"--revision"_s, u"99"_s}).err.contains(u"has no revision 99"_s));
        QCOMPARE(history({u"--revision"_s, u"0"_s}).code, 2);
        QCOMPARE(history({u"--out"_s, target}).code, 2);
        QCOMPARE(history({u"--revision"_s, id, u"--diff"_s, id}).code, 2);
    }

    void aRevisionIsComparedWithThePresentText()
    {
        // GIVEN an article whose text was another one
        make();
        QCOMPARE(import(write(u"le-four.md"_s, page("Le four", "summary: x\n"))).code, 0);
        const auto id = ctl({u"article"_s, u"history"_s, u"1"_s, u"--json"_s}).lines()[0][u"id"].toInt();
        const auto diff
            = [this, id](const QStringList &more) { return ctl(QStringList{u"article"_s, u"history"_s, u"1"_s, u"--diff"_s, QString::number(id)} + more); };
        QCOMPARE(diff({}).out.trimmed(), u"@@ 1 paragraph unchanged @@"_s);
        changeBody(u"Du **beurre** & du sel.\n\nEt du lait."_s);
        // THEN
        QCOMPARE(diff({}).out.trimmed(), u"~ Du **[-pain-]{+beurre+}** & du sel.\n+ Et du lait."_s);
        const auto lines = diff({u"--json"_s}).lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0][u"kind"].toString(), u"changed"_s);
        QCOMPARE(lines[0][u"marked"].toString(), u"Du **[-pain-]{+beurre+}** & du sel."_s);
        QCOMPARE(lines[1][u"kind"].toString(), u"added"_s);
        QCOMPARE(lines[1][u"after"].toString(), u"Et du lait."_s);
    }
};

QTEST_GUILESS_MAIN(ParvisctlArticleTest)
#include "parvisctlarticletest.moc"
