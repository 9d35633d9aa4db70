// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/anchor.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Anchor;
using domain::PassageFinder;
using domain::TextSpan;

class AnchorTest : public QObject
{
    Q_OBJECT

    static const QString &story()
    {
        static const QString text = u"# The mill\n\nThe wheel turns at night. Nobody hears it, and the miller sleeps.\n\n"
                                    "In the morning the flour is white, the sacks are full, and the road is long.\n\n"
                                    "- flour\n- water\n- salt\n\nAda says: « the bread is not the flour, it is the time ».\n"_s;
        return text;
    }
    /// The passage of the story that says so, the nth of them.
    static Anchor anchorOf(const QString &quote, int nth = 0)
    {
        qsizetype at = -1;
        for (int i = 0; i <= nth; ++i)
            at = story().indexOf(quote, at + 1);
        return PassageFinder(story()).anchorOf({.start = at, .length = quote.size()});
    }
    static QString foundIn(const QString &text, const Anchor &anchor)
    {
        const auto found = PassageFinder(text).find(anchor);
        return found ? text.sliced(found->start, found->length) : u"gone"_s;
    }
    static QString edited(const QString &what, const QString &by)
    {
        QString text = story();
        return text.replace(what, by);
    }

private Q_SLOTS:
    void aPassageIsFoundWhereItStood()
    {
        const Anchor anchor = anchorOf(u"Nobody hears it"_s);
        const auto found = PassageFinder(story()).find(anchor);
        QCOMPARE(found, std::optional(TextSpan{.start = anchor.start, .length = anchor.quote.size()}));
        QVERIFY(anchor.before.endsWith(u"turns at night. "_s));
        QVERIFY(anchor.after.startsWith(u", and the miller"_s));
        QCOMPARE(anchor.others, 0);
    }

    void oneOfManyIsToldByWhatIsAroundIt()
    {
        // GIVEN the second "flour" of three
        const Anchor anchor = anchorOf(u"flour"_s, 1);
        QCOMPARE(anchor.others, 2);
        QCOMPARE(anchor.nth, 1);
        // WHEN the first one comes to stand where it stood, or goes, or others come
        const QString later = u"A very long first paragraph that nobody had seen before, with some flour in it.\n\n"_s + story();
        for (const QString &text :
             {later, edited(u"In the morning the flour"_s, u"In the morning the dust"_s), edited(u"the flour, it"_s, u"the flour, the flour, it"_s)}) {
            // THEN it is still the one of the list
            const auto found = PassageFinder(text).find(anchor);
            QVERIFY(found);
            QCOMPARE(text.sliced(found->start - 2, 7), u"- flour"_s);
        }
    }

    void aPassageThatMovedIsFound()
    {
        QString text = story();
        const QString paragraph = u"In the morning the flour is white, the sacks are full, and the road is long.\n\n"_s;
        const Anchor anchor = anchorOf(u"the sacks are full"_s);
        text.remove(paragraph);
        text += u"\n"_s + paragraph;
        QCOMPARE(foundIn(text, anchor), anchor.quote);
    }

    void aPassageThatIsWordedOtherwiseIsFoundByItsWords_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("found");
        QTest::newRow("a word inside") << u"the miller sleeps"_s << u"the miller sleeps"_s << u"the old miller sleeps"_s << u"the old miller sleeps"_s;
        QTest::newRow("its last word") << u"the sacks are full"_s << u"are full"_s << u"are empty"_s << u"the sacks are empty"_s;
        QTest::newRow("its first word") << u"Nobody hears it"_s << u"Nobody hears"_s << u"Somebody hears"_s << u"Somebody hears it"_s;
        QTest::newRow("cut short") << u"the bread is not the flour, it is the time"_s << u", it is the time"_s << QString() << u"the bread is not the flour"_s;
        QTest::newRow("its spaces") << u"« the bread is"_s << u"« the bread"_s << u"«\u00a0the bread"_s << u"«\u00a0the bread is"_s;
    }
    void aPassageThatIsWordedOtherwiseIsFoundByItsWords()
    {
        QFETCH(const QString, quote);
        QFETCH(const QString, what);
        QFETCH(const QString, by);
        QFETCH(const QString, found);
        QCOMPARE(foundIn(edited(what, by), anchorOf(quote)), found);
    }

    void whatIsDeletedIsGone_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("what");
        QTest::newRow("a sentence") << u"Nobody hears it, and the miller sleeps."_s << u" Nobody hears it, and the miller sleeps."_s;
        QTest::newRow("a word that is elsewhere too") << u"flour"_s << u"the flour is white, "_s;
        QTest::newRow("a paragraph") << u"In the morning the flour is white"_s
                                     << u"In the morning the flour is white, the sacks are full, and the road is long.\n\n"_s;
        QTest::newRow("a small word among others") << u"the"_s << u"the miller sleeps"_s;
    }
    void whatIsDeletedIsGone()
    {
        QFETCH(const QString, quote);
        QFETCH(const QString, what);
        const qsizetype at = story().indexOf(what);
        const Anchor anchor = PassageFinder(story()).anchorOf({.start = story().indexOf(quote, at), .length = quote.size()});
        QCOMPARE(foundIn(edited(what, {}), anchor), u"gone"_s);
        // AND it is back when the text is
        Anchor gone = anchor;
        gone.isGone = true;
        QCOMPARE(PassageFinder(story()).find(gone), std::optional(TextSpan{.start = anchor.start, .length = quote.size()}));
    }

    void whatWasGoneIsNotTakenForSomethingAlike()
    {
        Anchor anchor = anchorOf(u"Nobody hears it, and the miller sleeps."_s);
        anchor.isGone = true;
        QCOMPARE(foundIn(edited(u"Nobody hears it, and the miller sleeps."_s, u"Nobody sees it, and the miller sleeps well."_s), anchor), u"gone"_s);
    }

    void textsThatHaveNothingAreNoTrouble()
    {
        QVERIFY(!PassageFinder({}).find(anchorOf(u"salt"_s)));
        QVERIFY(!PassageFinder(story()).find({}));
        QCOMPARE(PassageFinder({}).anchorOf({.start = 5, .length = 9}).quote, QString());
        QCOMPARE(PassageFinder(u"ab"_s).anchorOf({.start = 1, .length = 9}).quote, u"b"_s);
        Anchor anchor = anchorOf(u"salt"_s);
        anchor.start = -7;
        QCOMPARE(foundIn(story(), anchor), u"salt"_s);
        QCOMPARE(domain::trimmed(u" \n a b \n"_s, {.start = 0, .length = 99}), (TextSpan{.start = 3, .length = 3}));
        QCOMPARE(domain::trimmed(u"   "_s, {.start = 1, .length = 1}).length, 0);
    }

    void aLongTextWithManyAlikeIsNoTrouble()
    {
        // GIVEN a text of a hundred thousand times the same word but for one neighbour
        QString text = u"la "_s.repeated(50'000) + u"roue de "_s + u"la "_s.repeated(50'000);
        const qsizetype at = text.indexOf(u"roue"_s) - 3;
        const Anchor anchor = PassageFinder(text).anchorOf({.start = at, .length = 2});
        text.prepend(u"Un début. "_s);
        const auto found = PassageFinder(text).find(anchor);
        QVERIFY(found && found->start == at + 10);
    }

    void whatNobodyTouchedIsNeitherLostNorTakenForAnother_data()
    {
        QTest::addColumn<int>("vocabulary");
        QTest::newRow("a text of many words") << 400;
        QTest::newRow("a text that repeats itself") << 25;
    }
    /// Random texts, passages and edits: words put in, taken out and changed, sentences moved, all outside the passage and not right beside it.
    void whatNobodyTouchedIsNeitherLostNorTakenForAnother()
    {
        QFETCH(const int, vocabulary);
        constexpr int rounds = 4'000;
        QRandomGenerator random(20261129);
        const auto wordOf = [&] { return u"w%1"_s.arg(random.bounded(vocabulary)); };
        const auto gapOf = [&] {
            return random.bounded(9) == 0 ? u". "_s : random.bounded(25) == 0 ? u"\n\n"_s : random.bounded(40) == 0 ? u"\u00a0"_s : u" "_s;
        };
        for (int round = 0; round < rounds; ++round) {
            // GIVEN a text of words, and of gaps behind them, with a passage of one to a dozen words
            QStringList words;
            const int count = 20 + random.bounded(180);
            for (int i = 0; i < count; ++i)
                words << wordOf() + gapOf();
            const int first = random.bounded(count);
            const int length = std::min(count - first, 1 + random.bounded(12));
            const QString before = words.first(first).join(QString());
            QString quote = words.sliced(first, length).join(QString());
            const QString end = quote.last(1).trimmed().isEmpty() ? quote.last(1) : QString();
            quote.chop(end.size());
            const QString text = words.join(QString());
            const Anchor anchor = PassageFinder(text).anchorOf({.start = before.size(), .length = quote.size()});
            // WHEN words far enough from it are edited
            constexpr int near = 3;
            QStringList left = words.first(first);
            QStringList right = words.sliced(first + length);
            const int edits = random.bounded(12);
            for (int i = 0; i < edits; ++i) {
                const bool isLeft = random.bounded(2) == 0;
                QStringList &side = isLeft ? left : right;
                if (side.size() <= near)
                    continue;
                const qsizetype at
                    = isLeft ? random.bounded(static_cast<int>(side.size()) - near) : near + random.bounded(static_cast<int>(side.size()) - near);
                switch (random.bounded(4)) {
                case 0:
                    side.insert(at, wordOf() + gapOf());
                    break;
                case 1:
                    side.removeAt(at);
                    break;
                case 2:
                    side[at] = wordOf() + gapOf();
                    break;
                default:
                    for (int inserted = 0; inserted < 30; ++inserted)
                        side.insert(at, wordOf() + gapOf());
                }
            }
            const QString newBefore = left.join(QString());
            const QString newText = newBefore + quote + end + right.join(QString());
            // THEN it stands where it stands
            const auto found = PassageFinder(newText).find(anchor);
            const QString told = u"round %1: '%2' in\n%3\nwas in\n%4"_s.arg(round).arg(quote, newText, text);
            QVERIFY2(found, qPrintable(told));
            // The one excuse: another passage that says the same, and is as much surrounded by what surrounded this one.
            const auto touches = [&](qsizetype at) {
                const QStringView old(text);
                const QStringView now(newText);
                qsizetype alike = 0;
                while (alike < std::min(before.size(), at) && old[before.size() - 1 - alike] == now[at - 1 - alike])
                    ++alike;
                const auto oldAfter = old.sliced(before.size() + quote.size());
                const auto nowAfter = now.sliced(at + quote.size());
                return alike + std::distance(oldAfter.begin(), std::ranges::mismatch(oldAfter, nowAfter).in1);
            };
            QCOMPARE(newText.sliced(found->start, found->length), quote);
            QVERIFY2(touches(found->start) >= touches(newBefore.size()), qPrintable(told));
        }
    }
};

QTEST_GUILESS_MAIN(AnchorTest)
#include "anchortest.moc"
