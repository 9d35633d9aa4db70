// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/drive.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::Exchange;
using connectors::Given;

namespace {

Exchange<> askedOnce(std::shared_ptr<int> answers)
{
    const Given given = co_await connectors::ask(connectors::getRequest(QUrl(u"https://fake.example/"_s)));
    ++*answers;
    co_return given ? domain::Answer<>() : domain::Answer<>(std::unexpected(given.error()));
}

/// Answers when it is told to, by way of the context, as whoever counts requests does.
class LateDesk : public sync::ExchangeDesk
{
public:
    explicit LateDesk(QObject *context)
        : m_context(context)
    {
        m_wire.start();
    }

    QFuture<Given> satisfy(const connectors::Want & /*want*/) override
    {
        return m_wire.future().then(m_context, [] { return Given(std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Unreachable})); });
    }
    void answer() { m_wire.finish(); }

private:
    QObject *m_context;
    QPromise<void> m_wire;
};

} // namespace

/// An exchange goes on by what it is given, and no further once whoever wanted it is gone.
class DriveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsGivenToTheExchange()
    {
        QObject context;
        const auto desk = std::make_shared<LateDesk>(&context);
        const auto answers = std::make_shared<int>(0);
        const auto end = sync::drive(askedOnce(answers), desk, &context);
        QCOMPARE(*answers, 0);
        // WHEN
        desk->answer();
        // THEN
        QTRY_VERIFY(end.isFinished());
        QCOMPARE(*answers, 1);
        QCOMPARE(end.result().error().kind, domain::Trouble::Kind::Unreachable);
    }

    void nothingHappensOnceTheContextIsGone()
    {
        // GIVEN a request that is under way
        auto context = std::make_unique<QObject>();
        const auto desk = std::make_shared<LateDesk>(context.get());
        const auto answers = std::make_shared<int>(0);
        const auto end = sync::drive(askedOnce(answers), desk, context.get());
        // WHEN whoever wanted it goes
        context.reset();
        desk->answer();
        // THEN
        QTRY_VERIFY(end.isFinished());
        QVERIFY(end.isCanceled());
        QCOMPARE(*answers, 0);
    }
};

QTEST_GUILESS_MAIN(DriveTest)
#include "drivetest.moc"
