// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/thread.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;

class ThreadTest : public QObject
{
    Q_OBJECT

    static constexpr domain::TextLimit twenty{.characters = 20};

    /// Behind each full stop and its gap.
    static QList<qsizetype> endsOf(const QString &text)
    {
        QList<qsizetype> ends;
        for (qsizetype at = text.indexOf(u". "_s); at >= 0; at = text.indexOf(u". "_s, at + 1))
            ends << at + 2;
        return ends;
    }

private Q_SLOTS:
    void whatFitsIsNoThread()
    {
        QCOMPARE(domain::threadCuts(u"Short. Enough."_s, {7}, twenty, true), QList<qsizetype>());
        QCOMPARE(domain::threadCuts(u"No limit at all. None."_s, {17}, {}, true), QList<qsizetype>());
        QCOMPARE(domain::threadParts(u" Short. "_s, {}, true), QStringList{u"Short."_s});
    }

    void aTextIsCutWhereSentencesEnd()
    {
        const QString text = u"One two. Three four. Five six. Seven."_s;
        const auto cuts = domain::threadCuts(text, endsOf(text), twenty, false);
        QCOMPARE(domain::threadParts(text, cuts, false), (QStringList{u"One two. Three four."_s, u"Five six. Seven."_s}));
    }

    void numbersTakeTheirRoom()
    {
        const QString text = u"One two. Three four. Five six. Seven."_s;
        const auto cuts = domain::threadCuts(text, endsOf(text), twenty, true);
        QCOMPARE(domain::threadParts(text, cuts, true), (QStringList{u"One two. 1/3"_s, u"Three four. 2/3"_s, u"Five six. Seven. 3/3"_s}));
    }

    void aSentenceTooLongIsCutBetweenWords()
    {
        const QString text = u"A sentence that nobody ended anywhere at all"_s;
        const auto parts = domain::threadParts(text, domain::threadCuts(text, {}, twenty, false), false);
        QCOMPARE(parts, (QStringList{u"A sentence that"_s, u"nobody ended"_s, u"anywhere at all"_s}));
        // AND a word too long within itself, but no character is
        const QString word = u"é"_s.repeated(50);
        QCOMPARE(domain::threadParts(word, domain::threadCuts(word, {}, twenty, false), false).size(), 3);
    }

    void aCutThatIsMovedLeavesAHeadingWithWhatFollows()
    {
        const QString text = u"One two three. Four.\n\nThe heading\n\nFive six. Seven."_s;
        const qsizetype heading = text.indexOf(u"The"_s);
        const qsizetype five = text.indexOf(u"Five"_s);
        const QList<qsizetype> ends{15, heading, five, text.indexOf(u"Seven"_s)};
        // Down from before the heading: not behind it, but behind the sentence after it
        QCOMPARE(domain::movedCut(text, {heading}, 0, 1, ends), QList<qsizetype>{ends.last()});
        // AND back
        QCOMPARE(domain::movedCut(text, {ends.last()}, 0, -1, ends), QList<qsizetype>{heading});
    }

    void everyPartFitsAndNothingIsLost()
    {
        // Words and sentences of many lengths, emoji and combining marks among them.
        quint32 seed = 7;
        const auto next = [&seed](quint32 below) {
            seed = seed * 1664525 + 1013904223;
            return (seed >> 8) % below;
        };
        const QStringList letters{u"a"_s, u"é"_s, u"e\u0301"_s, u"👩‍🌾"_s, u"z"_s};
        for (int round = 0; round < 60; ++round) {
            QString text;
            for (quint32 sentence = 0, count = 1 + next(30); sentence < count; ++sentence) {
                for (quint32 word = 0, words = 1 + next(8); word < words; ++word)
                    text += letters[next(5)].repeated(1 + next(7)) + u' ';
                text = text.trimmed() + u". "_s;
            }
            text = text.trimmed();
            const bool isNumbered = round % 2 == 0;
            const domain::TextLimit limit{.characters = 30, .bytes = round % 3 == 0 ? 200 : 0};
            const auto cuts = domain::threadCuts(text, endsOf(text), limit, isNumbered);
            QVERIFY(std::ranges::is_sorted(cuts));
            for (const QString &part : domain::threadParts(text, cuts, isNumbered))
                QVERIFY2(!domain::measuredText(part, limit).isTooLong(), qPrintable(part));
            QCOMPARE(domain::threadParts(text, cuts, false).join(u' ').simplified().remove(u' '), text.simplified().remove(u' '));
        }
    }

    void aHeadingBelongsToWhatFollows()
    {
        const QString text = u"It turns at night.\n\nBy day\n\nIt rests."_s;
        constexpr domain::TextLimit limit{.characters = 30};
        QCOMPARE(domain::threadParts(text, domain::threadCuts(text, {20, 28}, limit, false), false),
                 (QStringList{u"It turns at night."_s, u"By day\n\nIt rests."_s}));
        // An item of a list, or a line that ends like a sentence, is none.
        const QString list = u"It turns at night.\n\n- By day\n\nIt rests."_s;
        QCOMPARE(domain::threadParts(list, domain::threadCuts(list, {20, 30}, limit, false), false).first(), u"It turns at night.\n\n- By day"_s);
    }

    void aCutMovesBySentences()
    {
        const QString text = u"One. Two. Three. Four."_s;
        const auto ends = endsOf(text);
        QCOMPARE(domain::movedCut(text, {10}, 0, -1, ends), QList<qsizetype>{5});
        QCOMPARE(domain::movedCut(text, {10}, 0, 1, ends), QList<qsizetype>{17});
        // AND never so that a part is empty
        QCOMPARE(domain::movedCut(text, {17}, 0, 1, ends), QList<qsizetype>{17});
        QCOMPARE(domain::movedCut(text, {5}, 0, -1, ends), QList<qsizetype>{5});
        QCOMPARE(domain::movedCut(text, {5, 10}, 0, 1, ends), (QList<qsizetype>{5, 10}));
        QCOMPARE(domain::movedCut(text, {5, 10}, 7, 1, ends), (QList<qsizetype>{5, 10}));
        // AND one within a sentence goes to where it begins or ends
        QCOMPARE(domain::movedCut(text, {7}, 0, 1, ends), QList<qsizetype>{10});
    }

    void cutsFollowWhatIsWritten()
    {
        const QString text = u"One. Two. Three."_s;
        QCOMPARE(domain::followedCuts(text, u"Well, one. Two. Three."_s, {5, 10}), (QList<qsizetype>{11, 16}));
        QCOMPARE(domain::followedCuts(text, u"One. Two. Three. Four."_s, {5, 10}), (QList<qsizetype>{5, 10}));
        QCOMPARE(domain::followedCuts(text, u"One. Two and a half. Three."_s, {5, 10}), (QList<qsizetype>{5, 21}));
        // What is taken out takes its cuts along.
        QCOMPARE(domain::followedCuts(text, u"One. Three."_s, {5, 10}), QList<qsizetype>{5});
        QCOMPARE(domain::followedCuts(text, {}, {5, 10}), QList<qsizetype>());
    }

    void cutsThatPartNothingArePassedOver() { QCOMPARE(domain::threadParts(u"One. Two."_s, {-3, 0, 5, 5, 9, 40}, false), (QStringList{u"One."_s, u"Two."_s})); }
};

QTEST_GUILESS_MAIN(ThreadTest)
#include "threadtest.moc"
