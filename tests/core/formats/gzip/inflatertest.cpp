// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/gzip/inflater.h"

#include "tests/support/loopbackserver.h"

#include <QtTest/QTest>

using namespace parvis;
using formats::Inflater;

class InflaterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamComesOutWholeHoweverItIsCut()
    {
        // GIVEN
        QByteArray text;
        for (int i = 0; i < 30'000; ++i)
            text += QByteArray::number(i);
        const QByteArray packed = tests::gzipped(text);
        for (const qsizetype step : {1, 7, 1'000, 1'000'000}) {
            Inflater inflater(text.size());
            QByteArray out;
            // WHEN
            for (qsizetype at = 0; at < packed.size(); at += step)
                inflater.feed(packed.sliced(at, std::min(step, packed.size() - at)), out);
            // THEN
            QCOMPARE(inflater.state(), Inflater::State::AtEnd);
            QCOMPARE(out, text);
        }
    }

    void zlibStreamsAreUnderstoodToo()
    {
        Inflater inflater(1'000);
        QByteArray out;
        QCOMPARE(inflater.feed(qCompress("hello").sliced(4), out), Inflater::State::AtEnd);
        QCOMPARE(out, QByteArray("hello"));
    }

    void oneByteBeyondTheLimitIsTooLarge()
    {
        Inflater inflater(99);
        QByteArray out;
        QCOMPARE(inflater.feed(tests::gzipped(QByteArray(100, 'x')), out), Inflater::State::TooLarge);
    }

    void noiseIsBroken()
    {
        Inflater inflater(1'000);
        QByteArray out;
        QCOMPARE(inflater.feed("no gzip here, nor zlib", out), Inflater::State::Broken);
        QVERIFY(out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(InflaterTest)
#include "inflatertest.moc"
