// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

namespace {

const QByteArray article = "---\ntitle: \"The night of the oven\"\nsummary: \"A night.\"\nlang: en\n---\n\nOur stakeholders came. [here](/a)\n";

} // namespace

class ParvisctlArticleCheckTest : public ParvisctlRuns
{
    Q_OBJECT

    static QStringList rulesOf(const Run &run)
    {
        QStringList rules;
        for (const QJsonValue finding : run.json()[u"findings"].toArray())
            rules << finding[u"rule"].toString();
        return rules;
    }

private Q_SLOTS:
    void init() { renewFolder(); }

    void findingsAreSaidOneALineAndScoresWithTheirEvidence()
    {
        // WHEN an article is checked, without a workspace
        const Run check = run({u"article"_s, u"check"_s, write(u"a.md"_s, article)});

        // THEN each finding says where, why and how to mend it, and the scores what they are made of
        QCOMPARE(check.code, 0);
        QCOMPARE(check.err, QString());
        const QStringList lines = check.out.split(u'\n');
        QCOMPARE(
            lines[0],
            file(u"a.md"_s)
                + u":7:5: 'stakeholders' is a word of the trade or the office, which readers elsewhere do not use. — Say it in the words of a conversation, "
                  "or say what it means. [jargon]"_s);
        QVERIFY(lines[1].startsWith(file(u"a.md"_s) + u":7:25: 'here' does not say"_s));
        QVERIFY(lines[2].startsWith(u"Reading ease (Flesch): "_s));
        QVERIFY(lines.contains(u"  sentences: 1"_s));
        QVERIFY(check.out.contains(u"\nStory: "_s));
        QVERIFY(lines.contains(u"  words about the firm: 1, for 0 of 20 points (Our; line 7)"_s));
    }

    void frontMatterThatIsNotUnderstoodIsAFinding()
    {
        // GIVEN a file whose front matter is broken, and one that says a date that is none
        const QString broken = write(u"broken.md"_s, "---\n\ttitle: A\n---\nA text of words.\n");
        const QString undated = write(u"undated.md"_s, "---\ntitle: A title\ndate: 2026-13-45\n---\nA text of words.\n");
        // WHEN, THEN
        const Run check = run({u"article"_s, u"check"_s, broken, u"--lang"_s, u"en"_s});
        QCOMPARE(check.code, 0);
        QCOMPARE(
            check.out.section(u'\n', 0, 0),
            broken
                + u":2:1: The front matter cannot be read: a tab stands where YAML wants spaces. — Mend this line: all of it counts as text until then. [front-matter]"_s);
        const QJsonObject finding
            = run({u"article"_s, u"check"_s, undated, u"--lang"_s, u"en"_s, u"--json"_s, u"--rule"_s, u"front-matter"_s}).json()[u"findings"][0].toObject();
        QCOMPARE(finding.keys(), (QStringList{u"column"_s, u"length"_s, u"line"_s, u"mend"_s, u"rule"_s, u"text"_s, u"why"_s}));
        QCOMPARE(finding[u"line"].toInt(), 3);
        QCOMPARE(finding[u"why"].toString(), u"'date: 2026-13-45' is not understood."_s);
        QVERIFY(!rulesOf(run({u"article"_s, u"check"_s, undated, u"--lang"_s, u"en"_s, u"--json"_s, u"--without"_s, u"front-matter"_s}))
                     .contains(u"front-matter"_s));
        // Without a language it is what stands in the way.
        QVERIFY(run({u"article"_s, u"check"_s, broken}).err.contains(u":2: The front matter cannot be read"_s));
    }

    void jsonHasTheFieldsOfTheContract()
    {
        const Run check = run({u"article"_s, u"check"_s, write(u"a.md"_s, article), u"--json"_s});
        QCOMPARE(check.code, 0);
        const QJsonObject object = check.json();
        QCOMPARE(object.keys(), (QStringList{u"findings"_s, u"head"_s, u"language"_s, u"paragraphs"_s, u"scores"_s, u"words"_s}));
        QCOMPARE(object[u"language"].toString(), u"en"_s);
        QCOMPARE(object[u"words"].toInt(), 4);
        const QJsonObject finding = object[u"findings"][0].toObject();
        QCOMPARE(finding.keys(), (QStringList{u"column"_s, u"length"_s, u"line"_s, u"mend"_s, u"rule"_s, u"text"_s, u"why"_s}));
        QCOMPARE(finding[u"rule"].toString(), u"jargon"_s);
        QCOMPARE(finding[u"line"].toInt(), 7);
        QCOMPARE(finding[u"column"].toInt(), 5);
        QCOMPARE(finding[u"length"].toInt(), 12);
        QCOMPARE(finding[u"text"].toString(), u"stakeholders"_s);
        const QJsonObject score = object[u"scores"][1].toObject();
        QCOMPARE(score[u"name"].toString(), u"story"_s);
        QCOMPARE(score[u"most"].toInt(), 100);
        QCOMPARE(score[u"evidence"][0][u"name"].toString(), u"firm"_s);
        QCOMPARE(score[u"evidence"][0][u"places"][0][u"text"].toString(), u"Our"_s);
        QCOMPARE(object[u"paragraphs"][0][u"line"].toInt(), 7);
        QCOMPARE(object[u"head"][u"tags"][0][u"content"].toString(), u"A night."_s);
        QCOMPARE(object[u"head"][u"jsonLd"][0][u"headline"].toString(), u"The night of the oven"_s);
    }

    void rulesAreChosenAndSilenced()
    {
        const QString path = write(u"a.md"_s, article);
        const auto rules = [&](const QStringList &options) { return rulesOf(run(QStringList{u"article"_s, u"check"_s, path, u"--json"_s} + options)); };
        QCOMPARE(rules({}), (QStringList{u"jargon"_s, u"link-text"_s}));
        QCOMPARE(rules({u"--without"_s, u"jargon"_s}), QStringList{u"link-text"_s});
        QCOMPARE(rules({u"--rule"_s, u"jargon"_s, u"--rule"_s, u"passive"_s}), QStringList{u"jargon"_s});
        QCOMPARE(rules({u"--without"_s, u"jargon"_s, u"--without"_s, u"link-text"_s}), QStringList());
    }

    void whatIsGivenWinsOverTheFrontMatter()
    {
        // GIVEN a French article from standard input, with names to look out for
        const QByteArray french = "Nous levons la pâte. De nos jours, le Levanto lève.\n";
        const Run check = run({u"article"_s, u"check"_s, u"-"_s, u"--lang"_s, u"fr"_s, u"--title"_s, u"La pâte"_s, u"--focus"_s, u"levain"_s, u"--product"_s,
                               u"Levanto"_s, u"--company"_s, u"Four"_s, u"--json"_s},
                              french);
        QCOMPARE(check.code, 0);
        QCOMPARE(check.json()[u"language"].toString(), u"fr"_s);
        QCOMPARE(rulesOf(check), (QStringList{u"no-description"_s, u"focus-missing"_s, u"focus-missing"_s, u"focus-missing"_s}));
        QCOMPARE(check.json()[u"scores"][2][u"evidence"][2][u"count"].toInt(), 1);
    }

    void namesOfTheWorkspaceCountAndOptionsAddToThem()
    {
        // GIVEN a workspace that has a name of its own
        QCOMPARE(ctl({u"init"_s, u"--zone"_s, u"Europe/Paris"_s, u"--name"_s, u"Hearth"_s}).code, 0);
        const QString path = write(u"a.md"_s, "---\ntitle: Ada\nlang: en\n---\n\nThe people of Hearth bake Levanto in Crest.\n");
        const auto counted = [&](const QStringList &options, int evidence) {
            const QJsonValue words
                = ctl(QStringList{u"article"_s, u"check"_s, path, u"--json"_s} + options).json()[u"scores"][1][u"evidence"][evidence][u"words"];
            return QVariant(words.toArray().toVariantList()).toStringList();
        };
        // THEN it counts as the company's, and options add to it
        QCOMPARE(counted({}, 0), QStringList{u"Hearth"_s});
        QCOMPARE(counted({u"--company"_s, u"Crest"_s}, 0), (QStringList{u"Hearth"_s, u"Crest"_s}));
        QCOMPARE(counted({u"--product"_s, u"Levanto"_s}, 2), QStringList{u"Levanto"_s});
        // AND without a workspace none does
        QVERIFY(run({u"article"_s, u"check"_s, path, u"--json"_s}).json()[u"scores"][1][u"evidence"][0][u"words"].toArray().isEmpty());
    }

    void whatCannotBeCheckedIsSaidSo()
    {
        const Run missing = run({u"article"_s, u"check"_s, file(u"none.md"_s), u"--lang"_s, u"fr"_s});
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.err, u"parvisctl: %1: There is no such file.\n"_s.arg(file(u"none.md"_s)));
        QCOMPARE(missing.out, QString());
        const Run folder = run({u"article"_s, u"check"_s, this->folder(), u"--lang"_s, u"fr"_s});
        QCOMPARE(folder.code, 1);
        QVERIFY(folder.err.contains(u"It is a folder"_s));
        const Run binary = run({u"article"_s, u"check"_s, write(u"b.md"_s, "\xff\xfe"), u"--lang"_s, u"fr"_s});
        QCOMPARE(binary.code, 1);
        QVERIFY(binary.err.contains(u"no text in UTF-8"_s));
    }

    void aWrongCommandLineIsSaidSo()
    {
        const QString path = write(u"a.md"_s, "Bread.\n");
        const Run language = run({u"article"_s, u"check"_s, path});
        QCOMPARE(language.code, 2);
        QVERIFY(language.err.contains(u"--lang fr or --lang en"_s));
        QCOMPARE(run({u"article"_s}).code, 2);
        QCOMPARE(run({u"article"_s, u"check"_s}).code, 2);
        QCOMPARE(run({u"article"_s, u"check"_s, path, path}).code, 2);
        QCOMPARE(run({u"article"_s, u"check"_s, path, u"--lang"_s, u"de"_s}).code, 2);
        const Run rule = run({u"article"_s, u"check"_s, path, u"--without"_s, u"nonsense"_s});
        QCOMPARE(rule.code, 2);
        QVERIFY(rule.err.contains(u"There is no rule 'nonsense'"_s, Qt::CaseInsensitive));
    }
};

QTEST_GUILESS_MAIN(ParvisctlArticleCheckTest)
#include "parvisctlarticlechecktest.moc"
