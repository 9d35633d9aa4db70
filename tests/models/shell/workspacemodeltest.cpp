// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/workspacemodel.h"

#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::Message;
using models::WorkspaceModel;

class WorkspaceModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"mine.parvis"_s);
        QVERIFY(store::Database::create(path, u"Mine"_s, QTimeZone::utc()).has_value());
        auto opened = store::Database::open(path);
        QVERIFY(opened.has_value());
        m_database = std::move(*opened);
        m_said.clear();
        m_messages = std::make_unique<models::Messages>();
        connect(m_messages.get(), &models::Messages::posted, this, [this](const Message &message) { m_said.append(message); });
        m_model = std::make_unique<WorkspaceModel>(*m_database, *m_messages, m_clock);
    }

    void cleanup()
    {
        m_model.reset();
        m_database.reset();
    }

    void nothingIsCalledUpToDateThatStandsStill()
    {
        // GIVEN what came in today
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://social.example/@us"_s;
        store::ConnectionStore connections(*m_database);
        const auto added = tests::await(connections.connect(channel, {.state = domain::ConnectionState::Connected}, m_clock.now()));
        QVERIFY(added);
        QVERIFY(*tests::await(connections.claim(u"us"_s, m_clock.now(), std::chrono::minutes{1})));
        QVERIFY(tests::await(connections.endTurn(added->id, u"us"_s, {}, m_clock.now() + std::chrono::minutes{2}, {}, m_clock.now())));
        QTRY_COMPARE(m_model->state(), WorkspaceModel::State::Recent);
        // WHEN THEN offline
        m_model->setWayOut(models::WayOut::SwitchedOff);
        QTRY_COMPARE(m_model->state(), WorkspaceModel::State::Old);
        QVERIFY(m_model->stateDetail().contains(u"Parvis is offline"_s));
        // AND without a network
        m_model->setWayOut(models::WayOut::NoNetwork);
        QTRY_COMPARE(m_model->stateText(), u"No network"_s);
        QCOMPARE(m_model->state(), WorkspaceModel::State::Old);
        // AND while the secrets are closed
        m_model->setSealed(true);
        QTRY_COMPARE(m_model->state(), WorkspaceModel::State::Problem);
        QVERIFY(m_model->stateText().contains(u"secrets"_s));
        m_model->setSealed(false);
        m_model->setWayOut(models::WayOut::Open);
        QTRY_COMPARE(m_model->state(), WorkspaceModel::State::Recent);
    }

    void aBackupIsWrittenAndSaid()
    {
        // GIVEN
        const QString target = m_model->proposedBackup();
        QVERIFY(target.endsWith(u"mine-2026-11-23.parvis"_s));
        // WHEN
        m_model->backUp(target);
        QVERIFY(m_model->isBackingUp());
        // THEN
        QVERIFY(QTest::qWaitFor([this] { return !m_said.isEmpty(); }));
        QCOMPARE(m_said.first().kind, Message::Kind::Done);
        QVERIFY(m_said.first().sentence.contains(target));
        QVERIFY(QFile::exists(target));
        QVERIFY(!m_model->isBackingUp());
    }

    void aBackupNeverOverwrites()
    {
        // GIVEN
        QFile taken(m_folder->filePath(u"taken.parvis"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        // WHEN
        m_model->backUp(taken.fileName());
        // THEN
        QVERIFY(QTest::qWaitFor([this] { return !m_said.isEmpty(); }));
        QCOMPARE(m_said.first().kind, Message::Kind::Problem);
        QCOMPARE(taken.size(), 0);
    }

    void aChannelWithAProblemIsTheState()
    {
        // GIVEN
        store::ChannelStore channels(*m_database);
        const QSignalSpy changed(m_model.get(), &WorkspaceModel::stateChanged);
        auto added = tests::await(channels.add({.service = u"feed"_s, .name = u"Gazette"_s, .address = u"https://example.org/feed"_s}));
        QVERIFY(added.has_value());
        // WHEN
        domain::Channel channel = *added;
        channel.problem = u"no answer"_s;
        QVERIFY(tests::await(channels.noteFetch(channel)).has_value());
        // THEN
        QVERIFY(QTest::qWaitFor([this] { return m_model->state() == WorkspaceModel::State::Problem; }));
        QVERIFY(m_model->stateDetail().contains(u"Gazette"_s));
        QVERIFY(!changed.isEmpty());
    }

    void aConnectedChannelThatIsTakenInIsFreshAndOneThatIsHinderedAProblem()
    {
        // GIVEN a channel that was connected and fetched
        store::ConnectionStore connections(*m_database);
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://social.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        const auto connected = tests::await(connections.connect(channel, connection, m_clock.now()));
        QVERIFY(connected.has_value());
        const auto turnEnds = [&](const std::optional<domain::Trouble> &trouble) {
            QVERIFY(tests::await(connections.claim(u"us"_s, m_clock.now(), std::chrono::minutes(1)))->has_value());
            QVERIFY(tests::await(connections.endTurn(connected->id, u"us"_s, trouble, m_clock.now(), {}, m_clock.now())).has_value());
        };
        turnEnds(std::nullopt);
        // THEN the workspace is fresh
        QVERIFY(QTest::qWaitFor([this] { return m_model->state() == WorkspaceModel::State::Recent; }));
        // WHEN something is in the way
        turnEnds(domain::Trouble{.kind = domain::Trouble::Kind::ServerTrouble});
        // THEN that is the state
        QVERIFY(QTest::qWaitFor([this] { return m_model->state() == WorkspaceModel::State::Problem; }));
        QVERIFY(m_model->stateDetail().contains(u"Our server"_s));
    }

    void theStateSaysHowFreshTheWorkspaceIsAndAgesWithIt()
    {
        // GIVEN nothing was ever taken in
        QVERIFY(QTest::qWaitFor([this] { return !m_model->stateText().isEmpty(); }));
        QCOMPARE(m_model->state(), WorkspaceModel::State::Old);
        // WHEN a channel is fetched now
        store::ChannelStore channels(*m_database);
        auto channel = tests::await(channels.add({.service = u"feed"_s, .name = u"Gazette"_s, .address = u"https://example.org/feed"_s}));
        QVERIFY(channel.has_value());
        channel->fetchedAt = m_clock.now();
        QVERIFY(tests::await(channels.noteFetch(*channel)).has_value());
        // THEN
        QVERIFY(QTest::qWaitFor([this] { return m_model->state() == WorkspaceModel::State::Recent; }));
        QVERIFY(m_model->stateText().contains(u"today"_s));
        // WHEN two days pass without a fetch
        m_clock.advance(std::chrono::hours(48));
        channel->etag = u"\"2\""_s;
        QVERIFY(tests::await(channels.noteFetch(*channel)).has_value());
        // THEN it no longer looks fresh
        QVERIFY(QTest::qWaitFor([this] { return m_model->state() == WorkspaceModel::State::Old; }));
        QVERIFY(!m_model->stateText().contains(u"today"_s));
    }

    void anInterruptedImportIsSaidWithAWayToGoOn()
    {
        // GIVEN
        store::ImportStore imports(*m_database);
        QVERIFY(tests::await(imports.begin({.service = u"feed"_s, .address = u"https://example.org/feed"_s, .title = u"Gazette"_s}, u"/somewhere/feed.xml"_s,
                                           m_clock.now()))
                    .has_value());
        m_clock.advance(std::chrono::minutes(5));
        QSignalSpy again(m_model.get(), &WorkspaceModel::importRequested);
        // WHEN
        m_model->reportInterrupted();
        // THEN
        QVERIFY(QTest::qWaitFor([this] { return !m_said.isEmpty(); }));
        QVERIFY(m_said.first().action);
        m_said.first().action();
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.first().first().toStringList(), QStringList{u"/somewhere/feed.xml"_s});
    }

private:
    tests::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<models::Messages> m_messages;
    std::unique_ptr<WorkspaceModel> m_model;
    QList<Message> m_said;
};

QTEST_GUILESS_MAIN(WorkspaceModelTest)
#include "workspacemodeltest.moc"
