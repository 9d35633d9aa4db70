// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/outline.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Heading;
using domain::LineRange;

class OutlineTest : public QObject
{
    Q_OBJECT

    const QStringList lines = u"intro\n\n# A\na\n\n## A1\na1\n\n\n## A2\na2\n# B\nb"_s.split(u'\n');
    const QList<Heading> headings{{1, u"A"_s, 3}, {2, u"A1"_s, 6}, {2, u"A2"_s, 10}, {1, u"B"_s, 12}};

    QString moved(qsizetype heading, qsizetype before) const
    {
        const auto replaced = domain::moveSection(lines, headings, heading, before);
        if (!replaced)
            return u"as it was"_s;
        QStringList all = lines;
        all.remove(replaced->range.first - 1, replaced->range.last - replaced->range.first + 1);
        for (qsizetype i = 0; i < replaced->lines.size(); ++i)
            all.insert(replaced->range.first - 1 + i, replaced->lines[i]);
        if (all[replaced->movedTo - 1] != lines[headings[heading].line - 1])
            return u"moved to line %1?"_s.arg(replaced->movedTo);
        return all.join(u'\n');
    }

private Q_SLOTS:
    void aSectionGoesDownToTheNextOfItsLevel()
    {
        QCOMPARE(domain::sectionOf(headings, 0, 13), (LineRange{3, 11}));
        QCOMPARE(domain::sectionOf(headings, 1, 13), (LineRange{6, 9}));
        QCOMPARE(domain::sectionOf(headings, 2, 13), (LineRange{10, 11}));
        QCOMPARE(domain::sectionOf(headings, 3, 13), (LineRange{12, 13}));
    }

    void aLineStandsBelowItsHeading()
    {
        QCOMPARE(domain::headingAbove(headings, 2), -1);
        QCOMPARE(domain::headingAbove(headings, 3), 0);
        QCOMPARE(domain::headingAbove(headings, 9), 1);
        QCOMPARE(domain::headingAbove(headings, 99), 3);
        QCOMPARE(domain::headingAbove({}, 1), -1);
    }

    void aSectionMovesWithAllBelowIt()
    {
        QCOMPARE(moved(3, 0), u"intro\n\n# B\nb\n\n# A\na\n\n## A1\na1\n\n\n## A2\na2"_s);
        QCOMPARE(moved(0, 4), u"intro\n\n# B\nb\n\n# A\na\n\n## A1\na1\n\n\n## A2\na2"_s);
        QCOMPARE(moved(2, 1), u"intro\n\n# A\na\n\n## A2\na2\n\n## A1\na1\n\n# B\nb"_s);
        QCOMPARE(moved(1, 3), u"intro\n\n# A\na\n\n## A2\na2\n\n## A1\na1\n\n# B\nb"_s);
        QCOMPARE(moved(1, 4), u"intro\n\n# A\na\n\n## A2\na2\n# B\nb\n\n## A1\na1"_s);
    }

    void aSectionChangesPlacesWithItsNeighbour()
    {
        QCOMPARE(domain::placeBeside(headings, 3, -1), 0);
        QCOMPARE(domain::placeBeside(headings, 0, 1), 4);
        QCOMPARE(domain::placeBeside(headings, 1, 1), 3);
        QCOMPARE(domain::placeBeside(headings, 2, -1), 1);
        // Nor beyond the heading that it stands under, nor beyond the text.
        QCOMPARE(domain::placeBeside(headings, 1, -1), std::nullopt);
        QCOMPARE(domain::placeBeside(headings, 2, 1), std::nullopt);
        QCOMPARE(domain::placeBeside(headings, 0, -1), std::nullopt);
        QCOMPARE(domain::placeBeside(headings, 3, 1), std::nullopt);
    }

    void whatStandsThereIsLeftAlone()
    {
        QCOMPARE(moved(0, 0), u"as it was"_s);
        QCOMPARE(moved(0, 1), u"as it was"_s);   // into itself
        QCOMPARE(moved(0, 3), u"as it was"_s);
        QCOMPARE(moved(3, 4), u"as it was"_s);
    }
};

QTEST_GUILESS_MAIN(OutlineTest)
#include "outlinetest.moc"
