// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/wanted.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using analysis::WantedUse;
using analysis::WantedWords;
using domain::WantedMention;
using domain::WantedTerm;

class WantedTest : public QObject
{
    Q_OBJECT

    static domain::Article article()
    {
        domain::Article given;
        given.title = u"Congeler le pain au levain"_s;
        given.language = u"fr"_s;
        given.body = u"## Avant le congélateur\n\nTranchez la miche. Une miche tranchée se garde deux mois au congélateur.\n\n"
                     "## Après\n\nLes tranches vont au grille-pain sans être décongelées. La miche entière demande une nuit. `levure` n’est pas un mot."_s;
        return given;
    }
    static QStringList keysOf(const QList<WantedTerm> &terms)
    {
        QStringList keys;
        for (const WantedTerm &term : terms)
            keys << term.key;
        return keys;
    }
    /// As if each word were said by so many of a thousand mentions, and `common` by three hundred.
    static WantedUse use(const WantedWords &words, const QString &common = {}, double often = 5)
    {
        WantedUse made{.uses = {}, .mentions = 1'000};
        for (const WantedTerm &term : words.words)
            made.uses.append({.mentions = term.key == common ? 300 : often});
        return made;
    }
    static WantedMention mention(qint64 id, const QString &text, const QString &title = {})
    {
        WantedMention made;
        made.id = domain::Id<domain::Mention>(id);
        made.title = title;
        made.text = text;
        made.language = u"fr"_s;
        return made;
    }
    static QList<analysis::WantedQuestion> asked(const QStringList &texts, const domain::Article &given = article())
    {
        const WantedWords words = *analysis::wantedWords(given);
        QList<WantedMention> mentions;
        for (qsizetype i = 0; i < texts.size(); ++i)
            mentions << mention(i + 1, texts[i]);
        return analysis::answeredQuestions(given, words, use(words, u"pain"_s), mentions);
    }

private Q_SLOTS:
    void theWordsOfTitleAndHeadingsTellMost()
    {
        const WantedWords words = *analysis::wantedWords(article());
        const QStringList keys = keysOf(words.words);
        // The title's words come first; words of any text and code are none; number and gender make no other word.
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cbegin() + 3), (QSet<QString>{u"congeler"_s, u"pain"_s, u"levain"_s}));
        QVERIFY(keys.indexOf(u"congelateur"_s) < keys.indexOf(u"nuit"_s));
        QVERIFY(!keys.contains(u"le"_s) && !keys.contains(u"sans"_s) && !keys.contains(u"levur"_s));
        const auto loaf = std::ranges::find(words.words, u"mich"_s, &WantedTerm::key);
        QVERIFY(loaf != words.words.cend());
        QVERIFY(loaf->forms.first().contains(u"miches"_s));
        // What is known from the beginning of a sentence alone keeps its capital.
        QCOMPARE(words.words.at(keys.indexOf(u"congeler"_s)).said, u"Congeler"_s);
        QVERIFY(keysOf(words.phrases).contains(u"pain au levain"_s));
    }

    void aQuestionThatSharesTwoTellingWordsIsAnswered()
    {
        const auto questions = asked({u"Peut-on congeler une miche ? Merci !"_s, u"Bonjour. Et au congélateur, votre levain tient-il aussi ?"_s});
        QCOMPARE(questions.size(), 2);
        // What a heading says twice weighs more than a word of the text.
        QCOMPARE(questions.first().sentence, u"Et au congélateur, votre levain tient-il aussi ?"_s);
        QVERIFY(questions.first().score >= questions.last().score);
        QCOMPARE(questions.last().mention, domain::Id<domain::Mention>(1));
        QCOMPARE(questions.last().sentence, u"Peut-on congeler une miche ?"_s);
        QCOMPARE(questions.last().shared, (QStringList{u"congeler"_s, u"miche"_s}));
    }

    void chanceIsNoReason()
    {
        // One word, a common word beside it, words that nobody asks about, words far away from the question: none is a reason.
        const QString far = u"Le levain de ma tante. "_s + u"Il fait beau ici. "_s.repeated(6) + u"Où êtes-vous samedi ? "_s + u"Il pleut. "_s.repeated(6)
            + u"Et la miche du dimanche."_s;
        QCOMPARE(asked({u"Où est la miche ?"_s, u"Le pain de miche est-il cher ?"_s, u"J’aime congeler le levain."_s, far, QString()}).size(), 0);
    }

    void whatLeadsToAQuestionBelongsToIt()
    {
        const auto questions = asked({u"Je voudrais congeler du levain. La miche tiendra-t-elle ?"_s});
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().sentence, u"La miche tiendra-t-elle ?"_s);
        QVERIFY(questions.first().shared.contains(u"congeler"_s));
    }

    void aSubjectCanAsk()
    {
        const domain::Article given = article();
        const WantedWords words = *analysis::wantedWords(given);
        const auto questions = analysis::answeredQuestions(given, words, use(words), {mention(7, u"Merci d’avance."_s, u"Congeler une miche ?"_s)});
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().sentence, u"Congeler une miche ?"_s);
    }

    void theFocusPhraseIsReasonEnough()
    {
        domain::Article given = article();
        given.focus = u"grille-pain"_s;
        const auto questions = asked({u"Un grille-pain suffit-il ?"_s}, given);
        QCOMPARE(questions.size(), 1);
        QVERIFY(questions.first().hasFocus);
    }

    void aLinkedMentionSaysWhatItShares()
    {
        const domain::Article given = article();
        const WantedWords words = *analysis::wantedWords(given);
        const auto shared = analysis::sharedWith(given, words, use(words), mention(3, u"Le levain. Rien d’autre."_s));
        QCOMPARE(shared.sentence, u"Le levain."_s);
        QCOMPARE(shared.shared, QStringList{u"levain"_s});
        const auto nothing = analysis::sharedWith(given, words, use(words), mention(4, u"Bravo."_s));
        QCOMPARE(nothing.sentence, u"Bravo."_s);
        QVERIFY(nothing.shared.isEmpty());
    }

    void topicsAreWhatSeveralMentionsSay()
    {
        const auto term = [](const QString &key, double weight) {
            WantedTerm made{.key = key, .said = key, .forms = {}, .weight = weight};
            for (const QString &part : key.split(u' '))
                made.forms << QStringList{part};
            return made;
        };
        const auto topics = analysis::topicsOf({term(u"levain"_s, 4), term(u"pain au levain"_s, 5), term(u"miche"_s, 4), term(u"nuit"_s, 4)},
                                               {{.mentions = 10}, {.mentions = 8, .waiting = 2}, {.mentions = 30}, {.mentions = 2}});
        // Levain is said within the phrase mostly, of nuit two alone speak; and two words tell more than one.
        QCOMPARE(topics.size(), 2);
        QCOMPARE(topics.first().use.waiting, 2);
        QCOMPARE(topics.last().term.key, u"miche"_s);
    }

    void aTopicIsLookedForInTheSingularAndInThePlural()
    {
        const WantedWords words = *analysis::wantedWords(article());
        const auto topics = analysis::possibleTopics(words, use(words));
        const auto yeast = std::ranges::find(topics, u"levain"_s, &WantedTerm::key);
        QVERIFY(yeast != topics.cend());
        QCOMPARE(yeast->forms, (QList<QStringList>{{u"levain"_s, u"levains"_s}}));
        // What nobody says is none.
        QVERIFY(std::ranges::none_of(analysis::possibleTopics(words, use(words, {}, 0)), [](const WantedTerm &term) { return !term.isPhrase(); }));
    }

    void aTopicNamesSomething()
    {
        // GIVEN a text that says verbs, adverbs and adjectives as often as names
        domain::Article given;
        given.title = u"La miche attend le four"_s;
        given.language = u"fr"_s;
        given.body
            = u"## La miche attend, longuement\n\nElle attend longuement. Le four chauffe. Le four attendait, le levain est prêt.\n\nUn levain prêt, une miche prête."_s;
        const auto french = *analysis::wantedWords(given);
        // THEN the words that name are topics; the verb still tells of a question
        QVERIFY(keysOf(french.words).contains(u"attend"_s));
        const QStringList topics = keysOf(analysis::possibleTopics(french, use(french)));
        QVERIFY2(topics.contains(u"mich"_s) && topics.contains(u"four"_s) && topics.contains(u"levain"_s), qPrintable(topics.join(u'|')));
        QVERIFY2(!topics.join(u'|').contains(u"attend"_s) && !topics.join(u'|').contains(u"longuement"_s) && !topics.join(u'|').contains(u"pret"_s),
                 qPrintable(topics.join(u'|')));

        given.title = u"Visitors attend the oven school"_s;
        given.language = u"en"_s;
        given.body = u"## Who attends the oven school\n\nVisitors usually attend the oven school twice. The oven is quickly attended."_s;
        const auto english = *analysis::wantedWords(given);
        const QStringList named = keysOf(analysis::possibleTopics(english, use(english)));
        QVERIFY(named.contains(u"oven"_s) && named.contains(u"oven school"_s));
        QVERIFY2(!named.join(u'|').contains(u"attend"_s) && !named.join(u'|').contains(u"usuall"_s), qPrintable(named.join(u'|')));
    }

    void withoutWordsNothingIsWanted()
    {
        const domain::Article empty;
        const auto words = analysis::wantedWords(empty);
        QVERIFY(words && words->words.isEmpty() && words->phrases.isEmpty());
        QVERIFY(analysis::answeredQuestions(empty, *words, {}, {mention(1, u"Peut-on congeler ?"_s)}).isEmpty());
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!analysis::wantedWords(article(), stopped.get_token()));
    }
};

QTEST_GUILESS_MAIN(WantedTest)
#include "wantedtest.moc"
