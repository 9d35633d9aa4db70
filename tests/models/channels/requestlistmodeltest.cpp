// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/requestlistmodel.h"

#include "core/store/channels/channelstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::RequestListModel;
using tests::await;

/// The list of what left.
class RequestListModelTest : public QObject
{
    Q_OBJECT

    tests::FakeClock m_clock;

    [[nodiscard]] domain::LoggedRequest request(const QString &address, domain::Id<domain::Channel> channel = {}) const
    {
        return {.id = {},
                .at = m_clock.now(),
                .channel = channel,
                .purpose = domain::RequestPurpose::Fetch,
                .method = u"GET"_s,
                .address = address,
                .status = 200,
                .sent = 0,
                .received = 2048,
                .took = std::chrono::milliseconds(120),
                .problem = {}};
    }

private Q_SLOTS:
    void whatLeavesComesOnTopWhileItIsLookedAt()
    {
        // GIVEN one request
        tests::Workspace workspace;
        store::RequestLog log(workspace.database());
        QVERIFY(await(log.add({request(u"https://a.example/1"_s)})));
        RequestListModel model(workspace.database(), m_clock);
        QTRY_COMPARE(model.rowCount(), 1);
        // WHEN others leave
        QVERIFY(await(log.add({request(u"https://a.example/2"_s), request(u"https://b.example/3"_s)})));
        // THEN they stand on top, each once
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, RequestListModel::AddressColumn).data().toString(), u"https://b.example/3"_s);
        QCOMPARE(model.index(2, RequestListModel::AddressColumn).data().toString(), u"https://a.example/1"_s);
        QCOMPARE(model.index(0, RequestListModel::TookColumn).data().toString(), u"120 ms"_s);
        // AND a table of them has a line each, and the names of the columns
        QCOMPARE(model.asTable({0, 2}).count(u'\n'), 2);
    }

    void whatWasSaidIsQuotedAfterASentenceOfOurs()
    {
        tests::Workspace workspace;
        store::RequestLog log(workspace.database());
        auto silent = request(u"https://a.example/1"_s);
        silent.status = 0;
        silent.problem = u"upstream sulks"_s;
        auto turnedDown = request(u"smtp://a.example"_s);
        turnedDown.status = 550;
        turnedDown.problem = u"550 5.1.1 nobody"_s;
        auto pushed = request(u"git@a.example:site.git"_s);
        pushed.status = 0;
        QVERIFY(await(log.add({silent, turnedDown, pushed})));
        RequestListModel model(workspace.database(), m_clock);
        QTRY_COMPARE(model.rowCount(), 3);
        const auto answer = [&model](int row, int role) { return model.index(row, RequestListModel::AnswerColumn).data(role).toString(); };
        QCOMPARE(answer(2, Qt::DisplayRole), u"no answer"_s);
        QCOMPARE(answer(2, Qt::ToolTipRole), u"What was said instead of an answer: “upstream sulks”"_s);
        QCOMPARE(answer(1, Qt::DisplayRole), u"550"_s);
        QCOMPARE(answer(1, Qt::ToolTipRole), u"The answer: “550 5.1.1 nobody”"_s);
        QCOMPARE(answer(0, Qt::DisplayRole), u"done"_s);
        QCOMPARE(answer(0, Qt::ToolTipRole), u"done"_s);
    }

    void whatIsUnderWayIsToldSoAndThenWhatCameOfIt()
    {
        // GIVEN one that has ended between two that were only begun
        tests::Workspace workspace;
        store::RequestLog log(workspace.database());
        auto made = request(u"https://a.example/made"_s);
        made.method = u"POST"_s;
        made.status = 0;
        const auto first = await(log.begin(made));
        QVERIFY(first);
        QVERIFY(await(log.add({request(u"https://a.example/ended"_s)})));
        const auto second = await(log.begin(request(u"https://a.example/never"_s)));
        QVERIFY(second);
        RequestListModel model(workspace.database(), m_clock);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 3);
        const auto shown = [&model](int row, int column, int role = Qt::DisplayRole) { return model.index(row, column).data(role).toString(); };
        QCOMPARE(shown(2, RequestListModel::AnswerColumn), u"no answer noted"_s);
        QVERIFY2(shown(2, RequestListModel::AnswerColumn, Qt::ToolTipRole).contains(u"or Parvis ended before it did"_s),
                 qPrintable(shown(2, RequestListModel::AnswerColumn, Qt::ToolTipRole)));
        QCOMPARE(shown(2, RequestListModel::TookColumn), QString());
        QCOMPARE(shown(1, RequestListModel::AnswerColumn), u"200"_s);
        // WHEN it is noted what came of one, that the other never left, and another one leaves
        made.id = *first;
        made.status = 201;
        QVERIFY(await(log.add({made, request(u"https://a.example/next"_s)}, {*second})));
        // THEN each stands there once, as it is
        QTRY_COMPARE(shown(2, RequestListModel::AnswerColumn), u"201"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(shown(2, RequestListModel::TookColumn), u"120 ms"_s);
        QCOMPARE(shown(1, RequestListModel::AddressColumn), u"https://a.example/ended"_s);
        QCOMPARE(shown(0, RequestListModel::AddressColumn), u"https://a.example/next"_s);
    }

    void isNarrowedByChannelAndWords()
    {
        tests::Workspace workspace;
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://social.example/@us"_s;
        const auto ours = await(store::ChannelStore(workspace.database()).add(channel));
        QVERIFY(ours);
        store::RequestLog log(workspace.database());
        QVERIFY(await(log.add({request(u"https://a.example/notifications"_s, ours->id), request(u"https://b.example/other"_s)})));
        RequestListModel model(workspace.database(), m_clock);
        models::RequestFilter filter;
        filter.setSourceModel(&model);
        QTRY_COMPARE(filter.rowCount(), 2);
        filter.setChannel(ours->id);
        QCOMPARE(filter.rowCount(), 1);
        QTRY_COMPARE(filter.index(0, RequestListModel::ChannelColumn).data().toString(), u"Our server"_s);
        filter.setChannel({});
        filter.setWords(u"OTHER 200"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"other 404"_s);
        QCOMPARE(filter.rowCount(), 0);
    }
};

QTEST_MAIN(RequestListModelTest)
#include "requestlistmodeltest.moc"
