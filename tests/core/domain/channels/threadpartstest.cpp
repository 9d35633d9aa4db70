// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/threadparts.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class ThreadPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreKnownByTheirNotesInOrder()
    {
        const QHash<QString, QString> notes{{u"part 10"_s, u"80"_s},
                                            {u"part 0"_s, u"76 @us"_s},
                                            {u"part 2"_s, QString(knownToBeThere)},
                                            {u"part 9"_s, QString(knownToBeThere)},
                                            {u"part 3"_s, QString()},
                                            {u"part x"_s, u"1"_s},
                                            {u"album 0"_s, u"5"_s}};
        QCOMPARE(knownPartsIn(notes), (QList<int>{1, 3, 10, 11}));
        QCOMPARE(placelessPartsIn(notes), (QList<int>{3, 10}));
        QVERIFY(knownPartsIn({}).isEmpty());
    }

    void theFirstPartThatNobodyKnowsThePlaceOfIsTheFirstByNumber()
    {
        const QHash<QString, QString> notes{{u"part 10"_s, QString(knownToBeThere)}, {u"part 2"_s, QString(knownToBeThere)}};
        QCOMPARE(unknownPartIn(notes), u"part 2"_s);
    }
};

QTEST_GUILESS_MAIN(ThreadPartsTest)
#include "threadpartstest.moc"
