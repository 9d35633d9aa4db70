// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/passive.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class PassiveTest : public QObject
{
    Q_OBJECT

    static QStringList verbs(const QString &text, Language language)
    {
        const auto article = readArticle(text, language);
        QStringList found;
        for (const Passage &passage : article.passages) {
            for (const PassiveVerb &verb : passivesOf(passage, language))
                found << passage.text.sliced(verb.span.start, verb.span.length) + (verb.hasAgent ? u" +"_s : QString());
        }
        return found;
    }

private Q_SLOTS:
    void passivesAreFound_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("agent") << Language::English << u"The bench was made by the carpenters."_s << QStringList{u"was made +"_s};
        QTest::newRow("no agent") << Language::English << u"The roof has been carefully repaired."_s << QStringList{u"has been carefully repaired"_s};
        QTest::newRow("negated") << Language::English << u"It was not built in a day."_s << QStringList{u"was not built"_s};
        QTest::newRow("two") << Language::English << u"Bread is sold here and was never given away by anybody."_s
                             << QStringList{u"is sold"_s, u"was never given +"_s};
        QTest::newRow("by hand") << Language::English << u"The dough is folded by hand and was baked by noon."_s << QStringList{u"is folded"_s, u"was baked"_s};
        QTest::newRow("by doing") << Language::English << u"It was cooled by opening the door."_s << QStringList{u"was cooled"_s};
        QTest::newRow("agent, French") << Language::French << u"Le pain a été vendu par Hugo."_s << QStringList{u"a été vendu +"_s};
        QTest::newRow("agent of -é, French") << Language::French << u"Les miches sont façonnées chaque matin par Nadia."_s
                                             << QStringList{u"sont façonnées +"_s};
        QTest::newRow("irregular, French") << Language::French << u"La lettre fut écrite ; elle a été lue par tous."_s
                                           << QStringList{u"fut écrite"_s, u"a été lue +"_s};
        QTest::newRow("two verbs, French") << Language::French << u"Ce qui était est gardé."_s << QStringList{u"est gardé"_s};
        QTest::newRow("par jour") << Language::French << u"Le four est chauffé deux fois par jour."_s << QStringList{u"est chauffé"_s};
    }
    void passivesAreFound()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, text);
        QFETCH(const QStringList, found);
        QCOMPARE(verbs(text, language), found);
    }

    void whatOnlyLooksLikeOneIsNone_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("state") << Language::English << u"He was tired, she is married, they were interested by then."_s;
        QTest::newRow("used to") << Language::English << u"We are used to the noise."_s;
        QTest::newRow("noun") << Language::English << u"It is a bed of red seed. There is need. It was a hundred."_s;
        QTest::newRow("across a comma") << Language::English << u"Where the mill is, painted wood hangs."_s;
        QTest::newRow("doing") << Language::English << u"They were walking and had walked."_s;
        QTest::newRow("perfect of être") << Language::French << u"Elle est venue, ils sont partis, nous sommes arrivés par la route."_s;
        QTest::newRow("reflexive") << Language::French << u"Il s’est levé, nous nous sommes rendus à Die, elles se sont préparées."_s;
        QTest::newRow("state, French") << Language::French << u"Il est fatigué, elle est âgée, la porte est fermée, elle est occupée."_s;
        QTest::newRow("state of bread, French") << Language::French << u"La croûte est dorée, les miches étaient bien salées, le prix est élevé."_s;
        QTest::newRow("noun, French") << Language::French << u"La qualité est une liberté. C’est l’été. Il est à côté."_s;
    }
    void whatOnlyLooksLikeOneIsNone()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, text);
        QCOMPARE(verbs(text, language), QStringList());
    }
};

QTEST_GUILESS_MAIN(PassiveTest)
#include "passivetest.moc"
