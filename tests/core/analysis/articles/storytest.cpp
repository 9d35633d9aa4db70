// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/story.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

namespace {

const QString englishStory
    = u"Ada Bell was forty-one when she lit the oven of Crest for the first time. It was 2 March, at four in the morning, and it rained on the market "
      u"square.\n\n"
      "“I burned sixty loaves,” she says. “The next day I burned thirty.” Her neighbour, Tom Reed, ate them all the same.\n\n"
      "Three years later, two hundred people queue on Saturdays. Nobody knows why the crust tastes of hazelnut. Reed has a theory. “It is the rain,” he says.\n"_s;

const QString englishLeaflet = u"In today's fast-paced world, we are proud to present our world-class solution. Our team made our product for you. We believe "
                               u"our product is unparalleled. "
                               "We listen, we care and we deliver. Our state-of-the-art ovens are second to none. Order now while stocks last! Our experts are "
                               "here. Our range of breads is "
                               "our pride, our passion and our promise. We do what we love, and we love what we do. Our ovens bake our bread in our own "
                               "bakery, because we are who we are. "
                               "Don't hesitate to contact us for more information.\n"_s;

const QString frenchStory
    = u"Nadia avait quarante ans quand elle a poussé la porte du fournil de Die. C’était le 3 mars, il pleuvait, et Hugo ne l’attendait plus.\n\n"
      "« J’ai brûlé soixante miches, dit-elle. Le lendemain, trente. » Son voisin, Bernard Faure, les a mangées quand même.\n\n"
      "Trois ans plus tard, deux cents personnes font la queue le samedi. Personne ne sait pourquoi la croûte a un goût de noisette. Bernard a une idée : la pluie.\n"_s;

const QString frenchLeaflet = u"Dans un monde en perpétuelle évolution, nous sommes fiers de présenter notre solution. Notre équipe a conçu nos produits avec "
                              u"notre passion. Nous croyons "
                              "en notre savoir-faire unique et en nos valeurs. Nos fours sont inégalés et nos pains incomparables. Profitez de nos offres, "
                              "commandez dès maintenant ! Nous "
                              "écoutons, nous agissons, nous livrons. Notre gamme est notre fierté, notre passion et notre promesse. Nous faisons ce que nous "
                              "aimons et nous aimons ce que "
                              "nous faisons, dans notre fournil, avec nos mains. N’hésitez pas à nous contacter.\n"_s;

StoryCheck checked(const QString &markdown, Language language)
{
    return checkStory(readArticle(markdown, language), {.language = language});
}

QStringList keysOf(const StoryCheck &check)
{
    QStringList keys;
    for (const Finding &finding : check.findings)
        keys << keyOf(finding.rule);
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

Evidence evidenceOf(const StoryCheck &check, EvidenceKind kind)
{
    return *std::ranges::find(check.score->evidence, kind, &Evidence::kind);
}

} // namespace

class StoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoryPassesAndALeafletDoesNot_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("leaflet");
        QTest::newRow("English") << Language::English << englishStory << englishLeaflet;
        QTest::newRow("French") << Language::French << frenchStory << frenchLeaflet;
    }
    void aStoryPassesAndALeafletDoesNot()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, story);
        QFETCH(const QString, leaflet);

        const StoryCheck good = checked(story, language);
        QCOMPARE(keysOf(good), QStringList());
        QVERIFY2(good.score->points >= 95, qPrintable(QString::number(good.score->points)));

        const StoryCheck bad = checked(leaflet, language);
        QCOMPARE(keysOf(bad), (QStringList{u"call-to-buy"_s, u"firm-centred"_s, u"no-ending"_s, u"superlative"_s, u"weak-opening"_s}));
        QVERIFY2(bad.score->points <= 25, qPrintable(QString::number(bad.score->points)));
    }

    void theScoreIsTheSumOfItsEvidence()
    {
        for (const QString &text : {englishStory, englishLeaflet}) {
            const Score score = *checked(text, Language::English).score;
            double points = 0;
            int most = 0;
            for (const Evidence &evidence : score.evidence) {
                points += evidence.points;
                most += evidence.most;
                QVERIFY(evidence.points >= 0 && evidence.points <= evidence.most);
                QCOMPARE(evidence.places.size(), evidence.count);
            }
            QCOMPARE(score.points, points);
            QCOMPARE(most, 100);
            QCOMPARE(score.most, 100.0);
        }
    }

    void evidenceSaysWhereItStands()
    {
        const StoryCheck check = checked(frenchStory, Language::French);
        QCOMPARE(evidenceOf(check, EvidenceKind::Quotes).places,
                 (QList{Place{.line = 3, .column = 1, .length = 63, .text = u"« J’ai brûlé soixante miches, dit-elle. Le lendemain, trente. »"_s}}));
        QStringList facts;
        for (const Place &place : evidenceOf(check, EvidenceKind::Facts).places)
            facts << place.text;
        QCOMPARE(facts, (QStringList{u"quarante"_s, u"Die"_s, u"3"_s, u"Hugo"_s, u"soixante"_s, u"trente"_s, u"Bernard"_s, u"Trois"_s, u"deux"_s, u"cents"_s}));
    }

    void aShortTextLosesLessWithoutAQuotation()
    {
        const auto points = [](const QString &text) { return evidenceOf(checked(text, Language::English), EvidenceKind::Quotes).points; };
        const QString sentence = u"The bread is good and the water is clear. "_s;
        QCOMPARE(points(sentence.repeated(10)), 11);
        QCOMPARE(points(sentence.repeated(40)), 0);
        QCOMPARE(points(sentence.repeated(60) + u"\n\n> It rains on the mill."_s), 8);
        QCOMPARE(points(sentence + u"\n\n> It rains on the mill."_s), 15);
    }

    void ourOwnNamesAreNoFactsButNamings()
    {
        // GIVEN a text that names a product often
        const QString text = u"The hall smells of Levanto. Everybody eats Levanto here, and Levanto again, and more Levanto, from Hearth and Sons. "_s;
        const StoryCheck check = checkStory(readArticle(text, Language::English), {.products = {u"levanto"_s}, .company = u"Hearth and Sons"_s});

        // THEN that is found, and neither name counts as a fact
        QCOMPARE(keysOf(check), QStringList{u"product-density"_s});
        QCOMPARE(check.findings[0].count, 4);
        QCOMPARE(check.findings[0].place.text, u"Levanto"_s);
        QCOMPARE(evidenceOf(check, EvidenceKind::Facts).count, 0);
        QCOMPARE(evidenceOf(check, EvidenceKind::Firm).count, 1);
        QCOMPARE(evidenceOf(check, EvidenceKind::Products).count, 4);
    }

    void evidenceNamesWhatWasCounted()
    {
        // GIVEN several names of the company, one of which a list would read as a remark
        const QString text = u"Levanto rises at night. We bake Levanto, and the people of Hearth and of #1 Mill help. Incredible: the best, the best."_s;
        const StoryCheck check = checkStory(readArticle(text, Language::English), {.products = {u"levanto"_s}, .companyNames = {u"Hearth"_s, u"#1 Mill"_s}});

        // THEN the evidence has each once, as it was written, the most frequent first
        QCOMPARE(evidenceOf(check, EvidenceKind::Products).words, QStringList{u"Levanto"_s});
        QCOMPARE(evidenceOf(check, EvidenceKind::Firm).words, (QStringList{u"We"_s, u"Hearth"_s, u"1 Mill"_s}));
        QCOMPARE(evidenceOf(check, EvidenceKind::Praise).words, (QStringList{u"the best"_s, u"Incredible"_s}));
        // AND none of our own names is a fact
        QCOMPARE(evidenceOf(check, EvidenceKind::Facts).words, QStringList());
        for (const Place &place : evidenceOf(check, EvidenceKind::Facts).places)
            QVERIFY(place.text != "Levanto"_L1 && place.text != "Hearth"_L1);
    }

    void aLongTextWithoutVoicesOrFiguresIsFound()
    {
        const QString dull = QString(u"The bread is good and the water is clear. "_s).repeated(40);
        QCOMPARE(keysOf(checked(dull, Language::English)), (QStringList{u"no-facts"_s, u"no-quote"_s}));
        QCOMPARE(keysOf(checked(dull.first(600), Language::English)), QStringList());
        QCOMPARE(keysOf(checked(dull + u"\n\n> It rains on the old mill.\n"_s, Language::English)), QStringList{u"no-facts"_s});
        // Words between quotation marks that are a name are nobody's voice.
        QCOMPARE(keysOf(checked(dull + u"They call it “the wheel”."_s, Language::English)), (QStringList{u"no-facts"_s, u"no-quote"_s}));
    }

    void whoeverSpeaksOfUsToTheReaderIsNotFirmCentred()
    {
        const QString dialogue = QString(u"We bake and you eat what you like. Our bread is your bread. "_s).repeated(8);
        QCOMPARE(keysOf(checked(dialogue, Language::English)), QStringList());
        QVERIFY(
            keysOf(checked(QString(u"We bake and eat what we like. Our bread is our bread. "_s).repeated(8), Language::English)).contains(u"firm-centred"_s));
        // A short text is told as well what its score holds against it.
        QCOMPARE(keysOf(checked(u"We bake. Our bread is our pride, and our oven is ours."_s, Language::English)), QStringList{u"firm-centred"_s});
        // What others say of themselves is not the firm's.
        QCOMPARE(keysOf(checked(QString(u"“We bake what we like, our bread is ours,” they say. "_s).repeated(8), Language::English)), QStringList());
    }

    void openings_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("weak") << Language::English << u"# Title\n\nNowadays, bread matters."_s << u"Nowadays"_s;
        QTest::newRow("weak, French") << Language::French << u"De nos jours, le pain compte."_s << u"De nos jours"_s;
        QTest::newRow("later") << Language::English << u"Bread matters nowadays."_s << QString();
        QTest::newRow("later paragraph") << Language::French << u"Il pleut.\n\nDe nos jours, le pain compte."_s << QString();
        QTest::newRow("quoted") << Language::French << u"« De nos jours, dit Bernard, on jette. »"_s << QString();
        QTest::newRow("near miss") << Language::English << u"Everyone knows Bernard."_s << QString();
        QTest::newRow("near miss, French") << Language::French << u"Face à la mer, il attend."_s << QString();
    }
    void openings()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, text);
        QFETCH(const QString, found);
        const StoryCheck check = checked(text, language);
        QCOMPARE(keysOf(check), found.isEmpty() ? QStringList() : QStringList{u"weak-opening"_s});
        if (!found.isEmpty())
            QCOMPARE(check.findings[0].place.text, found);
    }

    void endings_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("heading") << Language::English << u"It rains.\n\n## More"_s << u"More"_s;
        QTest::newRow("press office") << Language::English << u"It rains.\n\n## About us\n\nFounded long ago."_s << u"About us"_s;
        QTest::newRow("press office, French") << Language::French << u"Il pleut.\n\n## Contact presse\n\nInès."_s << u"Contact presse"_s;
        QTest::newRow("set phrase") << Language::French << u"Il pleut.\n\nPour plus d’informations, écrivez."_s << u"Pour plus d’informations"_s;
        QTest::newRow("cut off") << Language::English << u"It rains,"_s << u"It rains,"_s;
        QTest::newRow("whole") << Language::English << u"It rains.[^1]\n\n[^1]: For more information, read."_s << QString();
        QTest::newRow("set phrase earlier") << Language::English << u"For more information, she asked.\n\nHe knew."_s << QString();
        QTest::newRow("signature") << Language::French << u"Il pleut.\n\nLucie"_s << QString();
    }
    void endings()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, text);
        QFETCH(const QString, found);
        const StoryCheck check = checked(text, language);
        QCOMPARE(keysOf(check), found.isEmpty() ? QStringList() : QStringList{u"no-ending"_s});
        if (!found.isEmpty())
            QCOMPARE(check.findings[0].place.text, found);
    }

    void aTextWithoutWordsHasNoScore()
    {
        QVERIFY(!checked(u"# Title\n\n![](x.png)\n"_s, Language::English).score);
        QVERIFY(checked({}, Language::French).findings.isEmpty());
    }
};

QTEST_GUILESS_MAIN(StoryTest)
#include "storytest.moc"
