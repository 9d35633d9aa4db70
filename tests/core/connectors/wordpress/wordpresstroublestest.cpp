// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressapi.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Trouble;

class WordPressTroublesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsNotSignedInIsToldSoInManyWays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        // As WordPress 6.8 answers once an application password was revoked.
        QTest::newRow("posts of any state") << 400
                                            << QByteArray(
                                                   "{\"code\":\"rest_invalid_param\",\"message\":\"Invalid parameter(s): status\",\"data\":{\"status\":400,"
                                                   "\"params\":{\"status\":\"Status is forbidden.\"},\"details\":{\"status\":{\"code\":"
                                                   "\"rest_forbidden_status\",\"message\":\"Status is forbidden.\",\"data\":{\"status\":401}}}}}")
                                            << Trouble::Kind::AccessDenied;
        QTest::newRow("comments of any state") << 401
                                               << QByteArray("{\"code\":\"rest_forbidden_param\",\"message\":\"Query parameter not permitted: status\","
                                                             "\"data\":{\"status\":401}}")
                                               << Trouble::Kind::AccessDenied;
        QTest::newRow("a parameter that is wrong") << 400
                                                   << QByteArray("{\"code\":\"rest_invalid_param\",\"message\":\"Invalid parameter(s): slug\",\"data\":{"
                                                                 "\"status\":400,\"params\":{\"slug\":\"slug is not of type string.\"}}}")
                                                   << Trouble::Kind::Refused;
    }
    void whoIsNotSignedInIsToldSoInManyWays()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Trouble::Kind, kind);
        const Trouble trouble = connectors::wordpress::troubleOfWordPress(
            {.status = status, .headers = {}, .body = body, .url = QUrl(u"https://site.example/"_s), .receivedAt = {}});
        QCOMPARE(trouble.kind, kind);
        QVERIFY(domain::passes(trouble.kind) == (kind == Trouble::Kind::AccessDenied));
    }
};

QTEST_GUILESS_MAIN(WordPressTroublesTest)
#include "wordpresstroublestest.moc"
