// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/tlsproblem.h"
#include "models/channels/channelcondition.h"
#include "models/channels/channelverbs.h"
#include "models/channels/mendwords.h"
#include "models/channels/signinwords.h"
#include "models/channels/troublesentences.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

using domain::AccessMend;
using domain::Trouble;

/// What somebody has to put right at a service is said in words, wherever it is told.
class MendWordsTest : public QObject
{
    Q_OBJECT

    static models::ChannelCondition conditionOf(const domain::ChannelHealth &health)
    {
        domain::ChannelSummary summary;
        summary.channel.name = u"Town"_s;
        summary.channel.service = u"ghost"_s;
        return models::channelCondition(summary, health, domain::Instant(), QTimeZone::utc(), models::HeldBack::No);
    }

private Q_SLOTS:
    void eachSaysWhatToDo()
    {
        using Kind = AccessMend::Kind;
        const QList<std::pair<Kind, QString>> wanted{{Kind::LetInAgain, u"Try the connection"_s},
                                                     {Kind::NewAddress, u"Make a new one there"_s},
                                                     {Kind::SwitchOn, u"switched on"_s},
                                                     {Kind::OpenPlace, u"opened again"_s},
                                                     {Kind::GiveRight, u"given the right"_s}};
        for (const auto &[kind, words] : wanted) {
            const Trouble trouble = domain::troubleOf(AccessMend{.kind = kind, .said = u"no_service"_s}, 404);
            const QString sentence = models::troubleSentence(trouble, u"Town"_s);
            QVERIFY2(sentence.contains(words) && sentence.contains(u"“Town”"_s), qPrintable(sentence));
            // The service's words stand behind it, without the mark that they travel with.
            QVERIFY2(sentence.endsWith(u"(“no_service”)"_s), qPrintable(sentence));
            QVERIFY(models::connectRefusal(trouble, {.service = u"telegram"_s}).sentence.contains(words));
        }
    }

    void aCardSaysWhatSigningInAloneDoesNotMend()
    {
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::SignInNeeded;
        health.trouble = domain::troubleOf(AccessMend{.kind = AccessMend::Kind::LetInAgain, .said = u"kicked"_s}, 403);
        const auto condition = conditionOf(health);
        QCOMPARE(condition.tone, models::ChannelCondition::Tone::Bad);
        QVERIFY2(condition.trouble.contains(u"Let its bot or account in again"_s), qPrintable(condition.trouble));
        QVERIFY2(!condition.state.contains(u"Sign in again"_s), qPrintable(condition.state));
        health.trouble = Trouble{.kind = Trouble::Kind::AccessWithdrawn, .said = u"revoked"_s};
        QVERIFY(conditionOf(health).state.contains(u"Sign in again"_s));
    }

    void aCardSaysWhatWaitsForSomethingToBePutRight()
    {
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::Connected;
        domain::ChannelSummary summary;
        summary.channel.name = u"Town"_s;
        summary.channel.service = u"telegram"_s;
        const auto saysOf = [&](AccessMend::Kind kind) {
            return models::channelCondition(summary, health, domain::Instant(), QTimeZone::utc(), models::HeldBack::No, 0,
                                            AccessMend{.kind = kind, .said = {}});
        };
        QVERIFY(saysOf(AccessMend::Kind::SwitchOn).trouble.contains(u"is switched off"_s));
        QCOMPARE(saysOf(AccessMend::Kind::SwitchOn).tone, models::ChannelCondition::Tone::Bad);
        QVERIFY(saysOf(AccessMend::Kind::LetInAgain).trouble.contains(u"Try the connection"_s));
        // AND what its sentence names comes first
        using State = domain::ConnectionState;
        for (const State state : {State::Connected, State::SignInNeeded})
            QCOMPARE(models::channelVerbs(summary.channel, state, {.testsFirst = true}).first().kind, models::ChannelVerb::Kind::Test);
        QCOMPARE(models::channelVerbs(summary.channel, State::SignInNeeded, {}).first().kind, models::ChannelVerb::Kind::SignInAgain);
    }

    void aCardSaysThatNobodyIsLetInToSend()
    {
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::Connected;
        health.connection.handle = u"town.example"_s;
        health.connection.capabilities.canReadMentions = true;
        health.trouble = Trouble{.kind = Trouble::Kind::AccessDenied, .said = u"token revoked"_s, .status = 401};
        health.isOfSending = true;
        const auto condition = conditionOf(health);
        QCOMPARE(condition.tone, models::ChannelCondition::Tone::Bad);
        QCOMPARE(condition.state, u"Connected as town.example, but nothing leaves just now"_s);
        QVERIFY2(condition.trouble.contains(u"does not let Parvis in"_s) && condition.trouble.contains(u"token revoked"_s), qPrintable(condition.trouble));
    }

    void anUnsafeConnectionIsSaidToBeOne()
    {
        const Trouble trouble = domain::troubleOf(domain::TlsProblem{.kind = domain::TlsProblem::Kind::Expired, .host = u"mail.example"_s});
        for (const QString &sentence : {models::troubleSentence(trouble, u"Town"_s), models::connectRefusal(trouble, {.service = u"mail"_s}).sentence}) {
            QVERIFY2(sentence.contains(u"the certificate of mail.example has expired"_s), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"network"_s), qPrintable(sentence));
        }
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::Connected;
        health.trouble = trouble;
        QVERIFY2(conditionOf(health).trouble.contains(u"the certificate of mail.example has expired"_s), qPrintable(conditionOf(health).trouble));
    }

    void whatIsWithheldIsToldWithoutAlarm()
    {
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::Connected;
        health.connection.handle = u"town.example"_s;
        health.connection.capabilities.canReadMentions = true;
        health.connection.capabilities.withheld = QStringList{u"comments"_s};
        const auto condition = conditionOf(health);
        QCOMPARE(condition.tone, models::ChannelCondition::Tone::Waiting);
        QVERIFY2(condition.trouble.contains(u"Comments are not given"_s), qPrintable(condition.trouble));
        QCOMPARE(condition.state, u"Connected as town.example"_s);
    }

    void aRightThatIsNotGivenIsNamedOnTheCard()
    {
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::Connected;
        health.connection.capabilities.lackedRights = {u"update"_s, u"delete"_s};
        const auto condition = conditionOf(health);
        QCOMPARE(condition.tone, models::ChannelCondition::Tone::Bad);
        QVERIFY2(condition.trouble.contains(u"“update”, “delete”"_s) && condition.trouble.contains(u"“Town”"_s), qPrintable(condition.trouble));
        // Where nothing leaves for want of it, that is why.
        health.connection.state = domain::ConnectionState::SignInNeeded;
        health.connection.capabilities.lackedRights = {u"create"_s};
        QVERIFY(conditionOf(health).trouble.contains(u"“create”"_s));
    }

    void whatCameBeforeCanBeStoppedAndBegunAgain()
    {
        using Kind = models::ChannelVerb::Kind;
        domain::ChannelSummary summary;
        summary.channel.name = u"Town"_s;
        const auto offers = [&](const models::ChannelAbilities &can, Kind kind) {
            return std::ranges::contains(models::channelVerbs(summary.channel, domain::ConnectionState::Connected, can), kind, &models::ChannelVerb::kind);
        };
        QVERIFY(offers({.isFilling = true}, Kind::StopFilling) && !offers({.isFilling = true}, Kind::FillAgain));
        QVERIFY(offers({.isFillingStopped = true}, Kind::FillAgain) && !offers({.isFillingStopped = true}, Kind::StopFilling));
        QVERIFY(!offers({}, Kind::StopFilling) && !offers({}, Kind::FillAgain));
        // AND the card does not say that all of it is here
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::Connected;
        health.connection.capabilities.canReadMentions = true;
        health.isFillingStopped = true;
        QVERIFY(conditionOf(health).past.contains(u"you stopped"_s));
        health.isFillingStopped = false;
        health.isWhole = true;
        QVERIFY(!conditionOf(health).past.contains(u"you stopped"_s));
    }

    void whatCameInInPartIsNotNothing()
    {
        domain::ChannelHealth health;
        health.connection.state = domain::ConnectionState::Connected;
        health.connection.handle = u"town.example"_s;
        health.connection.capabilities.canReadMentions = true;
        health.trouble = Trouble{.kind = Trouble::Kind::Cut, .said = u"the feed breaks off before its end: what of it is whole was taken in"_s};
        const auto part = conditionOf(health);
        QCOMPARE(part.tone, models::ChannelCondition::Tone::Waiting);
        QCOMPARE(part.state, u"Connected as town.example"_s);
        QVERIFY2(part.trouble.contains(u"Not all of “Town” came in"_s), qPrintable(part.trouble));
        health.failures = 1;
        QVERIFY(conditionOf(health).state.contains(u"nothing comes in"_s));
    }
};

QTEST_GUILESS_MAIN(MendWordsTest)
#include "mendwordstest.moc"
