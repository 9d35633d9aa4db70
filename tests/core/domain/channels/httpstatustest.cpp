// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/httpstatus.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What the status of an answer without words means.
class HttpStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusWithoutWordsIsTold()
    {
        QCOMPARE(domain::bareStatusIn(u"HTTP 403"_s), std::optional(403));
        QCOMPARE(domain::bareStatusIn(u"403 Forbidden"_s), std::optional(403));
        QCOMPARE(domain::bareStatusIn(u"HTTP 413 Content Too Large"_s), std::optional(413));
        for (const QString &said :
             {QString(), u"HTTP"_s, u"HTTP 0"_s, u"HTTP 999"_s, u"HTTP 403 by our moderators"_s, u"403"_s, u"403 bakers"_s, u"not HTTP 403"_s})
            QVERIFY2(!domain::bareStatusIn(said), qPrintable(said));
    }

    void everyStatusOfAnErrorMeansSomething()
    {
        constexpr int first = 300;
        constexpr int last = 599;
        for (int status = first; status <= last; ++status)
            QVERIFY2(!domain::statusMeaning(status).isEmpty(), qPrintable(QString::number(status)));
        QVERIFY(domain::statusMeaning(403) != domain::statusMeaning(404));
        QVERIFY(domain::statusMeaning(413) != domain::statusMeaning(400));
        QCOMPARE(domain::statusMeaning(502), domain::statusMeaning(500));
    }

    void whatWasSaidIsToldWithWhatItMeans()
    {
        QCOMPARE(domain::withMeaning(u"HTTP 403"_s), u"HTTP 403: it does not allow that to this account"_s);
        QCOMPARE(domain::withMeaning(u"bread.example: refused: HTTP 404"_s), u"bread.example: refused: HTTP 404: it was not found there"_s);
        for (const QString &said : {QString(), u"too many hashtags"_s, u"bread.example: sent"_s, u"403 bakers"_s, u"see: HTTP is fine"_s})
            QCOMPARE(domain::withMeaning(said), said);
    }
};

QTEST_APPLESS_MAIN(HttpStatusTest)
#include "httpstatustest.moc"
