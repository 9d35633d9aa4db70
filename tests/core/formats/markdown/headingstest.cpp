// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/headings.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Heading;

class HeadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFormsAreHeadings()
    {
        QCOMPARE(formats::headingsOf(u"# The *oven* and `bread` of [Zoé](https://example.org) #\n\ntext\n\nUnder\nlined\n-----\n\n###### deep"_s),
                 (QList<Heading>{{1, u"The oven and bread of Zoé"_s, 1}, {2, u"Under lined"_s, 5}, {6, u"deep"_s, 9}}));
    }

    void whatOnlyLooksLikeOneIsNone()
    {
        QCOMPARE(formats::headingsOf(u"```\n# code\n```\n\n> # quoted\n\n- # listed\n\n#none\n\n    # code\n\n| a |\n|---|\n| # |\n"_s), QList<Heading>());
        QCOMPARE(formats::headingsOf({}), QList<Heading>());
    }
};

QTEST_GUILESS_MAIN(HeadingsTest)
#include "headingstest.moc"
