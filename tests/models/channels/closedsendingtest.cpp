// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/closedsending.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// The switch that lets what is due leave while Parvis is closed.
class ClosedSendingTest : public QObject
{
    Q_OBJECT

private:
    models::Messages m_messages;
    QStringList m_said;
    std::optional<domain::Error> m_error;
    bool m_isOn = false;

    [[nodiscard]] models::ClosedSending::Hooks hooks()
    {
        return {.isOn = [this] { return m_isOn; },
                .turn =
                    [this](bool isOn) {
                        domain::Result<> done;
                        if (m_error)
                            done = std::unexpected(*m_error);
                        else
                            m_isOn = isOn;
                        return QtFuture::makeReadyValueFuture(done);
                    }};
    }

private Q_SLOTS:
    void initTestCase()
    {
        connect(&m_messages, &models::Messages::posted, this, [this](const models::Message &message) { m_said << message.sentence; });
    }
    void init()
    {
        m_said.clear();
        m_error.reset();
        m_isOn = false;
    }

    void itIsAsTheMachineSays()
    {
        models::ClosedSending sending(m_messages);
        QVERIFY(!sending.isPossible());
        m_isOn = true;
        sending.setHooks(hooks());
        QVERIFY(sending.isPossible() && sending.isOn());
    }

    void whatNeedsAPassphraseIsNotPromised()
    {
        // GIVEN a computer without a keychain, where folders are connected all the same
        models::ClosedSending sending(m_messages);
        auto some = hooks();
        some.isInPart = [] { return true; };
        sending.setHooks(some);
        // WHEN
        sending.turn(true);
        // THEN
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY(sending.isOn());
        QVERIFY2(m_said.first().contains(u"passphrase"_s), qPrintable(m_said.first()));
    }

    void aCopyLearnsWhoseTimerItIs()
    {
        models::ClosedSending sending(m_messages);
        sending.setHooks(hooks());
        m_error = domain::Error{.kind = domain::Error::Kind::Conflict, .detail = u"/srv/original.parvis"_s};
        sending.turn(true);
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY(!sending.isOn());
        QVERIFY2(m_said.first().contains(u"/srv/original.parvis"_s), qPrintable(m_said.first()));
    }

    void itIsTurnedOnAndOff()
    {
        models::ClosedSending sending(m_messages);
        sending.setHooks(hooks());
        QSignalSpy changes(&sending, &models::ClosedSending::changed);
        sending.turn(true);
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(sending.isOn() && m_isOn);
        sending.turn(false);
        QTRY_COMPARE(changes.size(), 2);
        QVERIFY(!sending.isOn() && !m_isOn);
        QCOMPARE(m_said.size(), 2);
    }

    void whereItCannotBeItStaysOffAndSaysWhy_data()
    {
        QTest::addColumn<domain::Error::Kind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("no keychain") << domain::Error::Kind::Unreadable << u"keychain"_s;
        QTest::newRow("systemd refuses") << domain::Error::Kind::Refused << u"could not be changed"_s;
    }
    void whereItCannotBeItStaysOffAndSaysWhy()
    {
        QFETCH(const domain::Error::Kind, kind);
        QFETCH(const QString, says);
        models::ClosedSending sending(m_messages);
        sending.setHooks(hooks());
        m_error = domain::Error{kind, u"technical"_s};
        QSignalSpy changes(&sending, &models::ClosedSending::changed);
        sending.turn(true);
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(!sending.isOn());
        QCOMPARE(m_said.size(), 1);
        QVERIFY2(m_said.first().contains(says), qPrintable(m_said.first()));
    }
};

QTEST_GUILESS_MAIN(ClosedSendingTest)
#include "closedsendingtest.moc"
