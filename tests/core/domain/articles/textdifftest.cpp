// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/textdiff.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;
using Kind = ParagraphDiff::Kind;
using RunKind = WordRun::Kind;

class TextDiffTest : public QObject
{
    Q_OBJECT

    /// A text of few words, so that its pieces come again.
    static QString randomText(QRandomGenerator &random, int paragraphs)
    {
        static const QStringList pieces{u"pain"_s, u"l’été"_s, u" "_s,    u" "_s,          u", "_s,  u"."_s,  u"\n"_s,
                                        u"**"_s,   u"面包"_s,  u"four"_s, u"\U0001F600"_s, u"sel"_s, u"\t"_s, u"- "_s};
        static const QStringList gaps{u"\n\n"_s, u"\n \n"_s, u"\n\n\n"_s};
        QString text;
        for (int i = random.bounded(paragraphs + 1); i > 0; --i) {
            for (int words = random.bounded(12); words >= 0; --words)
                text += pieces[random.bounded(pieces.size())];
            text += gaps[random.bounded(gaps.size())];
        }
        return text;
    }
    /// The same with some pieces taken out, put in and moved.
    static QString edited(QRandomGenerator &random, QString text)
    {
        for (int edits = random.bounded(5); edits > 0; --edits) {
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(text.size()) + 1));
            const qsizetype length = std::min<qsizetype>(random.bounded(40), text.size() - at);
            const QString cut = text.sliced(at, length);
            switch (random.bounded(3)) {
            case 0:
                text.remove(at, length);
                break;
            case 1:
                text.insert(at, randomText(random, 2));
                break;
            default:
                text.remove(at, length);
                text.insert(random.bounded(static_cast<int>(text.size()) + 1), cut);
            }
        }
        return text;
    }
    static QString joined(const QList<WordRun> &runs, RunKind side)
    {
        QString text;
        for (const WordRun &run : runs) {
            if (run.kind == RunKind::Kept || run.kind == side)
                text += run.text;
        }
        return text;
    }
    static QStringList paragraphsOf(const QString &text)
    {
        QStringList paragraphs;
        for (const ParagraphDiff &one : compareTexts(text, text))
            paragraphs << text.sliced(one.after.start, one.after.length);
        return paragraphs;
    }
    static QList<Kind> kindsOf(const QList<ParagraphDiff> &differences)
    {
        QList<Kind> kinds;
        for (const ParagraphDiff &one : differences)
            kinds << one.kind;
        return kinds;
    }

private Q_SLOTS:
    void paragraphsAreWhatStandsBetweenBlankLines()
    {
        QCOMPARE(paragraphsOf(u"\n\n# A\n  \n\nb\nc \n\n  - d\n"_s), (QStringList{u"# A"_s, u"b\nc "_s, u"  - d"_s}));
        QCOMPARE(compareTexts({}, u" \n"_s), QList<ParagraphDiff>());
    }

    void changesAreToldByParagraphAndWord()
    {
        const QString before = u"# Bread\n\nWe bake at four.\n\nGone.\n\nThe oven is old."_s;
        const QString after = u"# Bread\n\nWe bake at five, alone.\n\nThe oven is old.\n\nNew."_s;
        const auto found = compareTexts(before, after);
        QCOMPARE(kindsOf(found), (QList{Kind::Same, Kind::Changed, Kind::Removed, Kind::Same, Kind::Added}));
        QCOMPARE(found[1].runs,
                 (QList<WordRun>{{.kind = RunKind::Kept, .text = u"We bake at "_s},
                                 {.kind = RunKind::Removed, .text = u"four"_s},
                                 {.kind = RunKind::Added, .text = u"five, alone"_s},
                                 {.kind = RunKind::Kept, .text = u"."_s}}));
        QCOMPARE(found[2].after, (TextSpan{.start = found[3].after.start, .length = 0}));
        QCOMPARE(found[4].before, (TextSpan{.start = before.size(), .length = 0}));
    }

    void aPhraseIsToldAsOne()
    {
        const auto found = compareTexts(u"Here an old grey cat sleeps today."_s, u"Here a young black cat sleeps today."_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].runs[1], (WordRun{.kind = RunKind::Removed, .text = u"an old grey"_s}));
        QCOMPARE(found[0].runs[2], (WordRun{.kind = RunKind::Added, .text = u"a young black"_s}));
    }

    void aParagraphThatBecameAnotherIsRemovedAndAdded()
    {
        const auto found = compareTexts(u"Bread is made of flour and water."_s, u"Yesterday everybody went home by train."_s);
        QCOMPARE(kindsOf(found), (QList{Kind::Removed, Kind::Added}));
    }

    void aChangedParagraphIsFoundBesideNewOnes()
    {
        const auto found = compareTexts(u"The mill turns at night."_s, u"A first one.\n\nAnother, quite new.\n\nThe mill turns by day."_s);
        QCOMPARE(kindsOf(found), (QList{Kind::Added, Kind::Added, Kind::Changed}));
    }

    void runsMakeBothTextsAgain()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 1500; ++round) {
            const QString before = randomText(random, 12);
            const QString after = random.bounded(4) == 0 ? randomText(random, 12) : edited(random, before);
            const auto found = compareTexts(before, after);
            QStringList old;
            QStringList now;
            qsizetype oldEnd = 0;
            qsizetype nowEnd = 0;
            for (const ParagraphDiff &one : found) {
                // Each stands behind the one before, with nothing but blank lines between.
                QVERIFY(QStringView(before).sliced(oldEnd, one.before.start - oldEnd).trimmed().isEmpty());
                QVERIFY(QStringView(after).sliced(nowEnd, one.after.start - nowEnd).trimmed().isEmpty());
                const QString was = before.sliced(one.before.start, one.before.length);
                const QString is = after.sliced(one.after.start, one.after.length);
                if (one.before.length > 0) {
                    old << was;
                    oldEnd = one.before.start + one.before.length;
                }
                if (one.after.length > 0) {
                    now << is;
                    nowEnd = one.after.start + one.after.length;
                }
                QCOMPARE(one.kind == Kind::Same, !was.isEmpty() && was == is);
                QCOMPARE(one.kind == Kind::Added, was.isEmpty());
                QCOMPARE(one.kind == Kind::Removed, is.isEmpty());
                if (one.kind == Kind::Changed) {
                    QCOMPARE(joined(one.runs, RunKind::Removed), was);
                    QCOMPARE(joined(one.runs, RunKind::Added), is);
                    QVERIFY(std::ranges::none_of(one.runs, [](const WordRun &run) { return run.text.isEmpty(); }));
                }
            }
            QCOMPARE(old, paragraphsOf(before));
            QCOMPARE(now, paragraphsOf(after));
        }
    }

    void restoringAllParagraphsMakesTheOldText()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 1500; ++round) {
            const QString before = randomText(random, 8);
            QString after = edited(random, before);
            // Each time the first change, as a person would go through them.
            for (int steps = 0; steps < 200; ++steps) {
                const auto found = compareTexts(before, after);
                const auto change = std::ranges::find_if(found, [](const ParagraphDiff &one) { return one.kind != Kind::Same; });
                if (change == found.cend())
                    break;
                const TextReplaced edit = restoring(before, after, *change);
                QVERIFY(edit.span.start >= 0 && edit.span.length >= 0 && edit.span.start + edit.span.length <= after.size());
                after.replace(edit.span.start, edit.span.length, edit.by);
            }
            QCOMPARE(paragraphsOf(after), paragraphsOf(before));
        }
    }

    void aParagraphIsRestoredWithItsBlankLines()
    {
        const QString before = u"a\n\nb\n\nc\n"_s;
        const auto restored = [&before](QString after) {
            const auto found = compareTexts(before, after);
            for (const ParagraphDiff &one : found) {
                if (one.kind != Kind::Same) {
                    const TextReplaced edit = restoring(before, after, one);
                    return after.replace(edit.span.start, edit.span.length, edit.by);
                }
            }
            return after;
        };
        QCOMPARE(restored(u"a\n\nc\n"_s), before);
        QCOMPARE(restored(u"a\n\nb\n"_s), before);
        QCOMPARE(restored(u"b\n\nc\n"_s), before);
        QCOMPARE(restored(u"a\n\nx\n\nb\n\nc\n"_s), before);
        QCOMPARE(restored(u"a\n\nb\n\nc\n\nx\n"_s), before);
        QCOMPARE(compareTexts(before, u"a\n\n\n\nb\n\nc"_s).size(), 3);
    }

    void aLongTextOfWhichNothingStayedTakesNotLong_data()
    {
        QTest::addColumn<int>("paragraph");
        QTest::addColumn<int>("vocabulary");
        QTest::newRow("other words in usual paragraphs") << 80 << 1'000'000;
        QTest::newRow("the same words in another order") << 80 << 2'000;
        QTest::newRow("a word a paragraph") << 1 << 300;
        QTest::newRow("few and long paragraphs") << 20'000 << 500;
        QTest::newRow("paragraphs at the limit") << 990 << 500;
    }
    void aLongTextOfWhichNothingStayedTakesNotLong()
    {
        QFETCH(const int, paragraph);
        QFETCH(const int, vocabulary);
        QRandomGenerator random(9);
        const auto text = [&] {
            QString made;
            for (int word = 0; word < 200'000; ++word) {
                made += u'w' + QString::number(random.bounded(vocabulary));
                made += word % paragraph == paragraph - 1 ? u"\n\n"_s : u" "_s;
            }
            return made;
        };
        const QString before = text();
        const QString after = text();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!compareTexts(before, after).isEmpty());
        qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
        // Ten times what it takes: a bound that does not hold takes minutes.
        QVERIFY(timer.elapsed() < 20'000);
    }

    void whatIsStoppedAnswersAtOnce()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(compareTexts(u"a\n\nb\n\nc"_s, u"a\n\nb\n\nc"_s, stop.get_token()).size() < 3);
    }
};

QTEST_GUILESS_MAIN(TextDiffTest)
#include "textdifftest.moc"
