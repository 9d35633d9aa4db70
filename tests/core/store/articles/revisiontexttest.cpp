// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/revisiontext.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using store::packed;
using store::unpacked;

class RevisionTextTest : public QObject
{
    Q_OBJECT

    static QByteArray words(int count, quint32 seed)
    {
        QRandomGenerator random(seed);
        QByteArray text;
        while (count-- > 0)
            text += "w" + QByteArray::number(random.bounded(20'000)) + (random.bounded(12) == 0 ? ".\n\n" : " ");
        return text;
    }

private Q_SLOTS:
    void aTextComesBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("newer");
        const QByteArray some = words(300, 1);
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("nothing beside a text") << QByteArray() << some;
        QTest::newRow("a text beside nothing") << some << QByteArray();
        QTest::newRow("the same") << some << some;
        QTest::newRow("the beginning of it") << some.first(700) << some;
        QTest::newRow("the end of it") << some.last(700) << some;
        QTest::newRow("more than it") << some + "more" << some;
        QTest::newRow("a repetition") << QByteArray("aaaa") << QByteArray("aaa");
        QTest::newRow("within a letter") << QByteArray("\xC3\xA9t\xC3\xA9") << QByteArray("\xC3\xA8t\xC3\xA8");
        QTest::newRow("something else") << words(500, 2) << words(700, 3);
        QTest::newRow("zeros") << QByteArray(1000, '\0') << some;
        const QByteArray large = words(1'700'000, 4);
        QTest::newRow("10 MB beside nothing") << large << QByteArray();
        QTest::newRow("10 MB, changed at both ends") << "x" + large + "y" << "z" + large + "zz";
        QTest::newRow("10 MB, turned round") << large.sliced(5'000'000) + large.first(5'000'000) << large;
    }
    void aTextComesBack()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, newer);
        const QByteArray bytes = packed(text, newer);
        const auto back = unpacked(bytes, newer);
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QVERIFY(*back == text);
        QVERIFY(store::mayBe(bytes, text));
    }

    void whatStayedCostsNothing()
    {
        const QByteArray newer = words(5'000, 5);
        QVERIFY(packed(newer.first(20'000), newer).size() <= 8);
        QByteArray moved = newer;
        const QByteArray sentence = moved.sliced(2'000, 120);
        moved.remove(2'000, 120).insert(20'000, sentence);
        QVERIFY(packed(moved, newer).size() < 60);
        const QByteArray large = words(1'700'000, 4);
        QVERIFY(packed("x" + large + "y", "z" + large + "zz").size() < 2'000);
    }

    void whatIsDamagedIsNeverAnotherText()
    {
        // GIVEN a text whose every byte, and every end, is altered in turn
        const QByteArray newer = words(60, 6);
        const QByteArray text = "One more. " + words(30, 7) + newer.sliced(100);
        const QByteArray whole = packed(text, newer);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const int bit : {1, 16, 128}) {
                QByteArray altered = whole;
                altered[i] = static_cast<char>(altered[i] ^ bit);
                const auto back = unpacked(altered, newer);
                QVERIFY2(!back || *back == text, qPrintable(QString::number(i)));
            }
            QVERIFY(!unpacked(whole.first(i), newer));
        }
        // WHEN another text stands in the place of the newer one
        QVERIFY(!unpacked(whole, words(60, 8)));
        QVERIFY(!unpacked(whole, {}));
        QCOMPARE(unpacked(whole, {}).error().kind, domain::Error::Kind::Damaged);
    }
};

QTEST_GUILESS_MAIN(RevisionTextTest)
#include "revisiontexttest.moc"
