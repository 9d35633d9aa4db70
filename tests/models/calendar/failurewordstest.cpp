// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailingproblem.h"
#include "models/calendar/calendarentry.h"
#include "models/channels/troublesentences.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

domain::Post failedFor(const QString &problem, domain::PostHolder holder = domain::PostHolder::ThisMachine)
{
    domain::Post post;
    post.state = domain::PostState::Failed;
    post.problem = problem;
    post.holder = holder;
    return post;
}

} // namespace

/// How it is said why a post did not leave, or may not have.
class FailureWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNoServiceSaidIsNotPutIntoItsMouth()
    {
        const QString cut = models::failureInWords(failedFor(u"unsure: the connection was closed before an answer came"_s));
        QVERIFY2(!cut.contains(u"answered"_s), qPrintable(cut));
        QVERIFY2(cut.endsWith(u"the connection was closed before an answer came."_s), qPrintable(cut));
        // What it said stays in its own words.
        const QString said = models::failureInWords(failedFor(u"too-large: 612 of 500"_s));
        QVERIFY2(said.contains(u"The service answered “612 of 500”"_s), qPrintable(said));
    }

    void thatThereIsNoSuchThingIsSaidOnce()
    {
        const QString words = models::failureInWords(failedFor(u"gone: there is no such thing"_s));
        QVERIFY2(!words.contains(u"no such thing"_s) && words.contains(u"does not exist any more"_s), qPrintable(words));
        const QString told = models::troubleSentence({.kind = domain::Trouble::Kind::Gone, .said = u"there is no such thing"_s}, u"Club"_s);
        QVERIFY2(!told.contains(u"no such thing"_s) && told.contains(u"Club"_s), qPrintable(told));
    }

    void whatWasTakenAwayWhereItWasHeldIsSaidAsThat()
    {
        const QString words = models::failureInWords(failedFor(u"gone: it was cancelled in listmonk"_s, domain::PostHolder::Service));
        QVERIFY2(words.contains(u"taken away on its server"_s), qPrintable(words));
    }

    void howManyHaveANewsletterIsSaidWhereItIsOpenForOne()
    {
        const QString said = domain::saidOf(domain::MailingDoubt{.reached = 59, .readers = 60, .who = u"bob@x.example"_s});
        const QString words = models::failureInWords(failedFor(u"unsure: "_s + said));
        QVERIFY2(words.startsWith(u"59 of 60 have it; whether it reached bob@x.example is not known"_s), qPrintable(words));
        QCOMPARE(models::troubleSentence({.kind = domain::Trouble::Kind::Unsure, .said = said}, u"Letters"_s), words);
    }

    void aNumberAloneIsNoSentence()
    {
        QCOMPARE(models::failureInWords(failedFor(u"HTTP 403"_s)), u"The service says no. What is known: it does not allow that to this account (HTTP 403)."_s);
        QCOMPARE(models::failureInWords(failedFor(u"too-large: HTTP 413"_s)),
                 u"It is more than the service takes. What is known: it is too large for it (HTTP 413)."_s);
        QVERIFY(models::failureInWords(failedFor(u"unsure: HTTP 502"_s)).contains(u"What is known: its server is in trouble (HTTP 502)."_s));
        // Whoever says no without a word has said a number too.
        using Kind = domain::Trouble::Kind;
        QVERIFY(models::troubleSentence({.kind = Kind::Refused, .status = 403}, u"Blog"_s).endsWith(u"does not allow that to this account (HTTP 403)."_s));
        QVERIFY(models::troubleSentence({.kind = Kind::AccessDenied, .said = u"HTTP 401"_s}, u"Blog"_s).endsWith(u"it does not know who asks (HTTP 401)."_s));
    }

    void whatMayHaveArrivedHasNotFailed()
    {
        const domain::Post unsure = failedFor(u"unsure: HTTP 502"_s);
        QCOMPARE(models::stateWord(unsure), u"May have arrived"_s);
        models::CalendarEntry entry;
        entry.post = unsure;
        entry.look = models::lookOf(unsure, {});
        QCOMPARE(entry.look, models::PostLook::Unsure);
        QCOMPARE(models::lookWord(entry), u"may have arrived"_s);
        QCOMPARE(models::stateWord(failedFor(u"too many hashtags"_s)), u"Failed"_s);
    }
};

QTEST_GUILESS_MAIN(FailureWordsTest)
#include "failurewordstest.moc"
