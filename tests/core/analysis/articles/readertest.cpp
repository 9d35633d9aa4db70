// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/reader.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class ReaderTest : public QObject
{
    Q_OBJECT

    static QStringList found(const QString &markdown, Language language)
    {
        QStringList findings;
        for (const Finding &finding : checkReader(readArticle(markdown, language), language).findings)
            findings << keyOf(finding.rule) + u": "_s + finding.place.text;
        return findings;
    }
    /// A sentence of so many words.
    static QString sentence(int words) { return u"Bread"_s + QString(u" bread"_s).repeated(words - 1) + u'.'; }

private Q_SLOTS:
    void aSentenceIsLongFromItsLanguagesLimitOn()
    {
        QCOMPARE(found(sentence(30), Language::English), QStringList());
        QCOMPARE(found(sentence(35), Language::French), QStringList());
        const auto check = checkReader(readArticle(u"Short one. "_s + sentence(31), Language::English), Language::English);
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings[0].rule, Rule::LongSentence);
        QCOMPARE(check.findings[0].count, 31);
        QCOMPARE(check.findings[0].limit, 30);
        QCOMPARE(check.findings[0].place.column, 12);
        QCOMPARE(found(sentence(36), Language::French).size(), 1);
    }

    void whatPeopleSayIsTheirs()
    {
        QCOMPARE(found(u"> "_s + sentence(60), Language::English), QStringList());
        QCOMPARE(found(u"He said: “Our synergies were made by the the stakeholders.”"_s, Language::English), QStringList());
        QCOMPARE(found(u"« Le process est piloté par les parties prenantes »"_s, Language::French), QStringList());
    }

    void jargonIsFoundInBothLanguages()
    {
        QCOMPARE(found(u"Our stakeholders leverage synergies.\n\n## Going forward\n"_s, Language::English),
                 (QStringList{u"jargon: stakeholders"_s, u"jargon: leverage"_s, u"jargon: synergies"_s, u"jargon: Going forward"_s}));
        QCOMPARE(found(u"Nous digitalisons le parcours client."_s, Language::French), (QStringList{u"jargon: digitalisons"_s, u"jargon: parcours client"_s}));
        QCOMPARE(found(u"`leverage synergies`\n\n    leverage\n"_s, Language::English), QStringList());
    }

    void smallWordsAreNotWrittenTwice()
    {
        QCOMPARE(found(u"The the mill. On the\nthe hill. The end, the start. He had had it."_s, Language::English),
                 (QStringList{u"repeated-word: The the"_s, u"repeated-word: the the"_s}));
        QCOMPARE(found(u"Il a mis le le pain. Nous nous levons. Si, si ! Elle, elle part."_s, Language::French), QStringList{u"repeated-word: le le"_s});
        QCOMPARE(found(u"La la croûte chante. Oh là là ! La la la, fait-elle. Il la la montre."_s, Language::French),
                 (QStringList{u"repeated-word: La la"_s, u"repeated-word: la la"_s}));
    }

    void aPassiveIsFoundWhereItsAgentIsNamed()
    {
        QCOMPARE(found(u"The bench was made by the carpenters. The door was painted. It rains. It snows. We wait. They sing."_s, Language::English),
                 QStringList{u"passive: was made"_s});
        QCOMPARE(found(u"La lettre a été lue par Samir. Le pain est vendu. Il pleut. Il neige. On attend. On chante."_s, Language::French),
                 QStringList{u"passive: a été lue"_s});
    }

    void manyPassivesAreAllFound()
    {
        // GIVEN four passives without an agent among five sentences
        const QString text = u"The door was painted. The roof was mended. The floor was swept. The bell was rung. It rains."_s;
        QCOMPARE(found(text, Language::English).size(), 4);
        // WHEN there are twelve sentences, THEN four of them are no habit
        QCOMPARE(found(text + QString(u" We sing."_s).repeated(7), Language::English), QStringList());
    }

    void scoresAreThoseOfTheLanguage()
    {
        const auto english = checkReader(readArticle(u"# No prose\n\nThe cat sat. The dog ran."_s, Language::English), Language::English);
        QCOMPARE(english.scores.size(), 1);
        QCOMPARE(english.scores[0].kind, ScoreKind::Flesch);
        QCOMPARE(english.scores[0].points, 100.0);
        QCOMPARE(english.scores[0].evidence[0].count, 6);
        QCOMPARE(english.scores[0].evidence[1].count, 2);
        const auto french = checkReader(readArticle(u"Le chat dort."_s, Language::French), Language::French);
        QCOMPARE(french.scores.size(), 2);
        QCOMPARE(french.scores[0].kind, ScoreKind::KandelMoles);
        QCOMPARE(french.scores[1].kind, ScoreKind::Lix);
        QCOMPARE(french.scores[1].points, 3.0);
        QVERIFY(checkReader(readArticle(u"# Title\n"_s, Language::French), Language::French).scores.isEmpty());
    }

    void harderTextsScoreLower()
    {
        const auto ease = [](const QString &text, Language language) { return checkReader(readArticle(text, language), language).scores[0].points; };
        QVERIFY(ease(u"The rain fell on the roof. We ate our bread and slept."_s, Language::English)
                > ease(u"Precipitation subsequently necessitated comprehensive rehabilitation of residential infrastructure."_s, Language::English) + 50);
        QVERIFY(
            ease(u"La pluie tombait sur le toit. On a mangé, puis dormi."_s, Language::French)
            > ease(u"Les précipitations considérables nécessitèrent ultérieurement une réhabilitation des infrastructures résidentielles."_s, Language::French)
                + 50);
    }

    void paragraphsOfRunningTextHaveAHeat()
    {
        const auto check = checkReader(readArticle(u"# Head\n\nOne.\n\n- Two\n\n| a |\n|---|\n| b |\n"_s, Language::English), Language::English);
        QCOMPARE(check.paragraphs.size(), 2);
        QCOMPARE(check.paragraphs[1].firstLine, 5);
    }
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "readertest.moc"
