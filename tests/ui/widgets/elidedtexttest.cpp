// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedtext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QFontMetrics>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ElidedTextTest : public QObject
{
    Q_OBJECT

    static QString inWidthOf(const QString &name, const QString &room)
    {
        const QFontMetrics metrics(ui::theme::captionFont());
        return ui::elidedFileName(name, metrics, metrics.horizontalAdvance(room));
    }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aNameIsCutAndWhatStandsBehindItStays()
    {
        const QFontMetrics metrics(ui::theme::captionFont());
        const QString name = u"alice@example.test · newsletter of the bakers"_s;
        const QString text = name + u" (articles only)"_s;
        const auto shown = [&](const QString &room) { return ui::elidedBefore(name, text, metrics, metrics.horizontalAdvance(room)); };
        QCOMPARE(shown(text), text);
        for (const QString &room : {u"alice@example.test bakers (articles only)"_s, u"alice…ers (articles only)"_s}) {
            const QString cut = shown(room);
            QVERIFY2(cut.startsWith(u"al"_s) && cut.contains(u'…') && cut.endsWith(u" (articles only)"_s), qPrintable(cut));
            QVERIFY(metrics.horizontalAdvance(cut) <= metrics.horizontalAdvance(room));
        }
        // Where the remark alone has hardly room, the name says more.
        QVERIFY2(shown(u"(articles only)"_s).startsWith(u"alice@"_s), qPrintable(shown(u"(articles only)"_s)));
        const int narrow = metrics.horizontalAdvance(u"alice@exa"_s);
        QCOMPARE(ui::elidedBefore({}, text, metrics, narrow), metrics.elidedText(text, Qt::ElideRight, narrow));
    }

    void theNameOfAFileIsCutBetweenItsWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("shown");
        QTest::newRow("it fits") << u"photo-of-the-oven.jpg"_s << u"photo-of-the-oven.jpg"_s << u"photo-of-the-oven.jpg"_s;
        QTest::newRow("its last word stays") << u"photo-of-the-oven-final.jpg"_s << u"photo-of-the…final.jpg"_s << u"photo-of-the…final.jpg"_s;
        QTest::newRow("a little less than that") << u"photo-of-the-oven-final.jpg"_s << u"photo-of-the-…nal.jp"_s << u"photo-of…final.jpg"_s;
        QTest::newRow("spaces and dots") << u"Capture of 12 November at 14.32.05.png"_s << u"Capture of 12 Novem….05.png"_s << u"Capture of 12…05.png"_s;
        QTest::newRow("a last word without room") << u"oven-anticonstitutionnellement.jpg"_s << u"oven-anticonst"_s << u"oven….jpg"_s;
        QTest::newRow("one word") << u"anticonstitutionnellement.jpg"_s << u"anticon….jpg"_s << u"anticon….jpg"_s;
        QTest::newRow("no extension") << u"notes of the meeting in the mill"_s << u"notes of the…mill"_s << u"notes of the…mill"_s;
        QTest::newRow("one word without an extension") << u"anticonstitutionnellement"_s << u"anticons…"_s << u"anticons…"_s;
    }

    void theNameOfAFileIsCutBetweenItsWords()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, room);
        QTEST(inWidthOf(name, room), "shown");
    }

    void itsKindIsToldInAnyRoom()
    {
        const QFontMetrics metrics(ui::theme::captionFont());
        const QString name = u"photo_of_the_oven_2026-11-30_final.jpeg"_s;
        for (int width = metrics.horizontalAdvance(u"p….jpeg"_s); width < metrics.horizontalAdvance(name) + 20; ++width) {
            const QString shown = ui::elidedFileName(name, metrics, width);
            QVERIFY2(shown.endsWith(u".jpeg"_s) && metrics.horizontalAdvance(shown) <= width, qPrintable(shown));
        }
    }
};

QTEST_MAIN(ElidedTextTest)
#include "elidedtexttest.moc"
