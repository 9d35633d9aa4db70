// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/reach.h"

#include "tests/core/connectors/dialogue.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// A server that is asked whether it is there, and nothing else.
class ReachTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAWebhookIsInTheRequest()
    {
        Dialogue dialogue(connectors::reach(QUrl(u"https://us:pw@hooks.example?token=s3cret#part"_s)));
        QCOMPARE(dialogue.request().url, QUrl(u"https://hooks.example/"_s));
        QCOMPARE(dialogue.request().method, QByteArray("GET"));
        QCOMPARE(dialogue.request().effect, connectors::Effect::Reads);
    }

    void whateverItAnswersItIsThere_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 204, 302, 403, 404, 405})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }
    void whateverItAnswersItIsThere()
    {
        QFETCH(const int, status);
        Dialogue dialogue(connectors::reach(QUrl(u"https://hooks.example"_s)));
        dialogue.answer(status, "<html>lies");
        QVERIFY(dialogue.end());
    }

    void whoIsNotThereOrDoesNotWorkIsSaid()
    {
        Dialogue down(connectors::reach(QUrl(u"https://hooks.example"_s)));
        down.answer(503);
        QVERIFY(!down.end());
        for (const auto kind : {domain::Trouble::Kind::Unreachable, domain::Trouble::Kind::Cut, domain::Trouble::Kind::Offline}) {
            Dialogue gone(connectors::reach(QUrl(u"https://hooks.example"_s)));
            gone.meet(kind);
            QCOMPARE(gone.end().error().kind, kind);
        }
    }
};

QTEST_GUILESS_MAIN(ReachTest)
#include "reachtest.moc"
