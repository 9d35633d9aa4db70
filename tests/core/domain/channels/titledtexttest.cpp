// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/titledtext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::LengthFault;

class TitledTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTitleIsOnesOwnOrTheFirstLine_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("body");
        QTest::newRow("its own") << u"News"_s << u"The oven is hot.\nCome."_s << u"News"_s << u"The oven is hot.\nCome."_s;
        QTest::newRow("its own, with which the text begins") << u"The oven"_s << u"The oven is hot.\nCome."_s << u"The oven"_s << u"The oven is hot.\nCome."_s;
        QTest::newRow("none") << QString() << u"The oven is hot\n\nCome."_s << u"The oven is hot"_s << u"Come."_s;
        QTest::newRow("its first line") << u"The oven is hot"_s << u"\n  The oven  is hot\nCome."_s << u"The oven is hot"_s << u"Come."_s;
        QTest::newRow("its first line, cut") << u"The oven is…"_s << u"The oven is hot\nCome."_s << u"The oven is hot"_s << u"Come."_s;
        QTest::newRow("a heading") << QString() << u"## The oven\nCome."_s << u"The oven"_s << u"Come."_s;
        QTest::newRow("a heading, by which the calendar calls it") << u"## The oven"_s << u"## The oven\nCome."_s << u"The oven"_s << u"Come."_s;
        QTest::newRow("one line") << QString() << u"The oven is hot"_s << u"The oven is hot"_s << QString();
        QTest::newRow("one line, longer than titles are")
            << QString() << u"The oven is hot as never before"_s << u"The oven is hot as…"_s << u"The oven is hot as never before"_s;
        QTest::newRow("nothing") << QString() << QString() << QString() << QString();
        QTest::newRow("of the text before") << u"The oven was cold"_s << u"The oven is hot\nCome."_s << u"The oven is hot"_s << u"Come."_s;
    }
    void aTitleIsOnesOwnOrTheFirstLine()
    {
        QFETCH(QString, title);
        QFETCH(QString, text);
        constexpr qint64 longest = 20;
        const auto made = domain::titledText(title, text, longest, u"The oven was cold\nDo not come."_s);
        QTEST(made.title, "called");
        QTEST(made.body, "body");
    }

    void whatIsTooShortIsSaid()
    {
        domain::Capabilities can;
        can.hasTitle = true;
        can.titleText = {.characters = 20, .least = 5};
        can.text.least = 10;
        QCOMPARE(domain::lengthFaultOf(can, {}, u"Hey\n\nThe oven is hot."_s), (LengthFault{.kind = LengthFault::Kind::TitleTooShort, .has = 3, .bound = 5}));
        QCOMPARE(domain::lengthFaultOf(can, u"A title of twenty-two c."_s, u"The oven is hot."_s),
                 (LengthFault{.kind = LengthFault::Kind::TitleTooLong, .has = 24, .bound = 20}));
        QCOMPARE(domain::lengthFaultOf(can, u"Ovens"_s, u"Hot."_s), (LengthFault{.kind = LengthFault::Kind::TextTooShort, .has = 4, .bound = 10}));
        QVERIFY(!domain::lengthFaultOf(can, u"Ovens"_s, u"The oven is hot."_s));
        // Where what is left below the first line would be too short, the whole text stays.
        const QString text = u"The oven\nCome."_s;
        QVERIFY(!domain::lengthFaultOf(can, {}, text));
        QCOMPARE(domain::bodyThatLeaves(can, domain::titledText({}, text, 20), text), text);
        // A first line longer than titles are is cut, and stands whole below.
        QVERIFY(!domain::lengthFaultOf(can, {}, u"The oven is hot as never before"_s));
        can.hasTitle = false;
        QVERIFY(!domain::lengthFaultOf(can, {}, u"Hey"_s));
    }

    void limitsAndDecisionsAreKept()
    {
        auto can = domain::staticCapabilities(u"discourse"_s);
        can.titleText.least = 15;
        can.text.least = 20;
        const auto kept = domain::capabilitiesFromJson(domain::toJson(can));
        QCOMPARE(kept, can);
        can.canModerate = true;
        QVERIFY(can.mayDecide(domain::Verdict::Spam));
        QVERIFY(!can.mayDecide(domain::Verdict::Hold));
    }
};

QTEST_GUILESS_MAIN(TitledTextTest)
#include "titledtexttest.moc"
