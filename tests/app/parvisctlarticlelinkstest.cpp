// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

class ParvisctlArticleLinksTest : public ParvisctlRuns
{
    Q_OBJECT

    static QJsonObject findingOf(const Run &run, const QString &rule)
    {
        for (const QJsonValue finding : run.json()[u"findings"].toArray()) {
            if (finding[u"rule"].toString() == rule)
                return finding.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void init() { renewFolder(); }

    void linksToTheWorkspacesArticlesAreProposed()
    {
        // GIVEN a workspace with an article on the web, and a file that speaks of what it is about
        make();
        const QString known = write(u"known.md"_s,
                                    "---\ntitle: Night of the oven\nlang: en\nurl: https://mill.example/night\nstatus: published\n"
                                    "date: 2026-11-01T08:00:00Z\n---\n\nBread.\n");
        QCOMPARE(ctl({u"article"_s, u"import"_s, known}).code, 0);
        const QString path = write(u"a.md"_s, "---\ntitle: Ada\nlang: en\n---\n\nShe came by night to the oven.\n");
        // WHEN it is checked with the workspace
        const Run check = ctl({u"article"_s, u"check"_s, path, u"--json"_s});
        // THEN
        QCOMPARE(check.code, 0);
        const QJsonObject finding = findingOf(check, u"own-link"_s);
        QCOMPARE(finding[u"text"].toString(), u"night to the oven"_s);
        QCOMPARE(finding[u"line"].toInt(), 6);
        QCOMPARE(finding[u"link"].toString(), u"https://mill.example/night"_s);
        QCOMPARE(finding[u"fix"][u"line"].toInt(), 6);
        QCOMPARE(finding[u"fix"][u"column"].toInt(), 13);
        QCOMPARE(finding[u"fix"][u"length"].toInt(), 17);
        QCOMPARE(finding[u"fix"][u"by"].toString(), u"[night to the oven](https://mill.example/night)"_s);
        // AND without it, nothing is known of them
        QVERIFY(findingOf(run({u"article"_s, u"check"_s, path, u"--json"_s}), u"own-link"_s).isEmpty());
        // AND a workspace that is not there is said
        QCOMPARE(run({u"-w"_s, file(u"none.parvis"_s), u"article"_s, u"check"_s, path}).code, 3);
    }

    void linksAreAskedOnlyWhereThePersonSaysSo()
    {
        // Nobody listens at the first port of this machine.
        const QString path = write(u"a.md"_s, "---\ntitle: Ada\nlang: en\n---\n\nSee [the mill](http://127.0.0.1:1/mill).\n");
        const Run quiet = run({u"article"_s, u"check"_s, path, u"--json"_s});
        QCOMPARE(quiet.code, 0);
        QVERIFY(!quiet.json().contains(u"links"));
        const Run check = run({u"article"_s, u"check"_s, path, u"--online"_s, u"--json"_s});
        QCOMPARE(check.code, 0);
        const QJsonObject link = check.json()[u"links"][0].toObject();
        QCOMPARE(link.keys(), (QStringList{u"address"_s, u"movedTo"_s, u"state"_s, u"status"_s, u"trouble"_s}));
        QCOMPARE(link[u"state"].toString(), u"dead"_s);
        QCOMPARE(link[u"trouble"].toString(), u"refused"_s);
        QCOMPARE(findingOf(check, u"dead-link"_s)[u"text"].toString(), u"the mill"_s);
        const Run lines = run({u"article"_s, u"check"_s, path, u"--online"_s});
        QVERIFY(lines.out.contains(u"Nothing answers at http://127.0.0.1:1/mill: the machine takes no connection there."_s));
        QVERIFY(lines.out.contains(u"\nLinks: 0 answer, 0 moved, 1 dead, 0 could not be checked"_s));
    }

    void offlineNothingIsCalledDead()
    {
        const QString path = write(u"a.md"_s, "---\ntitle: Ada\nlang: en\n---\n\nSee [the mill](https://mill.example/).\n");
        const Run check = run({u"article"_s, u"check"_s, path, u"--online"_s, u"--offline"_s, u"--json"_s});
        QCOMPARE(check.code, 4);
        QVERIFY(check.err.contains(u"offline: no link was checked, and none is called dead"_s));
        QVERIFY(findingOf(check, u"dead-link"_s).isEmpty());
        QCOMPARE(check.json()[u"links"][0][u"trouble"].toString(), u"offline"_s);
    }

    void anEventsPageIsCheckedAndToldToMachines()
    {
        const QString path = write(u"a.md"_s, "---\ntitle: Ada\nlang: en\nfocus: night oven\nevent:\n  start: 2026-12-11T22:00:00+01:00\n---\n\nBread.\n");
        const Run check = run({u"article"_s, u"check"_s, path, u"--json"_s});
        QCOMPARE(findingOf(check, u"event-lacks"_s)[u"why"].toString(), u"Nothing says where the event takes place."_s);
        QVERIFY(!findingOf(check, u"focus-missing"_s).isEmpty());
        QCOMPARE(check.json()[u"head"][u"jsonLd"][1][u"startDate"].toString(), u"2026-12-11T22:00:00+01:00"_s);
    }

    void exportsToHtmlHaveTheHeadOfAPage()
    {
        QCOMPARE(ctl({u"init"_s, u"--name"_s, u"The Mill"_s, u"--zone"_s, u"Europe/Paris"_s}).code, 0);
        const QString path = write(u"a.md"_s, "---\ntitle: Ada\nlang: en\nurl: https://mill.example/ada\n---\n\nBread.\n");
        QCOMPARE(ctl({u"article"_s, u"import"_s, path}).code, 0);
        QCOMPARE(ctl({u"article"_s, u"export"_s, u"1"_s, u"--out"_s, file(u"a.html"_s)}).code, 0);
        const QByteArray html = read(file(u"a.html"_s));
        QVERIFY(html.contains("<meta property=\"og:site_name\" content=\"The Mill\">"));
        QVERIFY(html.contains("application/ld+json"));
        QCOMPARE(html.count("rel=\"canonical\""), 1);
    }
};

QTEST_GUILESS_MAIN(ParvisctlArticleLinksTest)
#include "parvisctlarticlelinkstest.moc"
