// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/renderedblock.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class RenderedBlockTest : public QObject
{
    Q_OBJECT

    /// Blocks of two lines each.
    static QList<domain::RenderedBlock> blocks(const QString &letters, int firstLine = 1)
    {
        QList<domain::RenderedBlock> blocks;
        for (const QChar letter : letters)
            blocks.append({.line = firstLine + 2 * static_cast<int>(blocks.size()), .html = letter});
        return blocks;
    }

private Q_SLOTS:
    void onlyWhatDiffersIsReplaced_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("gone");
        QTest::addColumn<int>("come");
        QTest::newRow("nothing") << u"abc"_s << u"abc"_s << 3 << 0 << 0;
        QTest::newRow("all new") << u""_s << u"abc"_s << 0 << 0 << 3;
        QTest::newRow("all gone") << u"abc"_s << u""_s << 0 << 3 << 0;
        QTest::newRow("one changed") << u"abc"_s << u"axc"_s << 1 << 1 << 1;
        QTest::newRow("one put in") << u"abc"_s << u"abxc"_s << 2 << 0 << 1;
        QTest::newRow("one of equals put in") << u"aaa"_s << u"aaaa"_s << 3 << 0 << 1;
        QTest::newRow("one of equals taken out") << u"aaaa"_s << u"aaa"_s << 3 << 1 << 0;
        QTest::newRow("two places") << u"abcde"_s << u"axcye"_s << 1 << 3 << 3;
    }

    void onlyWhatDiffersIsReplaced()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto replaced = domain::blocksReplaced(blocks(before), blocks(after));
        QTEST(static_cast<int>(replaced.first), "first");
        QTEST(static_cast<int>(replaced.gone), "gone");
        QTEST(static_cast<int>(replaced.come), "come");
        // Done to the one, it makes the other.
        QString made = before;
        made.replace(replaced.first, replaced.gone, after.sliced(replaced.first, replaced.come));
        QCOMPARE(made, after);
    }

    void whatMovedIsToldInStretches()
    {
        // Two more lines at the top move all alike.
        QCOMPARE(domain::blocksReplaced(blocks(u"abc"_s), blocks(u"abc"_s, 3)).moved,
                 (QList<domain::BlocksReplaced::Moved>{{.first = 0, .count = 3, .lines = 2}}));
        // A block that came moves what is behind it.
        QCOMPARE(domain::blocksReplaced(blocks(u"abc"_s), blocks(u"axbc"_s)).moved,
                 (QList<domain::BlocksReplaced::Moved>{{.first = 2, .count = 2, .lines = 2}}));
        // What stays where it is is not told.
        QVERIFY(domain::blocksReplaced(blocks(u"abc"_s), blocks(u"axc"_s)).moved.isEmpty());
        // A gap that grew between the first two moves what is behind it.
        auto apart = blocks(u"abc"_s);
        apart[1].line += 1;
        apart[2].line += 4;
        QCOMPARE(domain::blocksReplaced(blocks(u"abc"_s), apart).moved,
                 (QList<domain::BlocksReplaced::Moved>{{.first = 1, .count = 1, .lines = 1}, {.first = 2, .count = 1, .lines = 4}}));
    }
};

QTEST_GUILESS_MAIN(RenderedBlockTest)
#include "renderedblocktest.moc"
