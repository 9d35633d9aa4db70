// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/mailingwords.h"

#include "models/calendar/calendarentry.h"
#include "models/calendar/deliverywords.h"
#include "models/channels/troublesentences.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// Why an article was not published without its mail is said in words, wherever it is told.
class MailingWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSaysWhatToDo()
    {
        using Kind = domain::MailingProblem::Kind;
        for (const auto &[kind, why] :
             {std::pair{Kind::NotThere, u"is not on the site any more"_s}, std::pair{Kind::LeftBehind, u"connected without that one"_s}}) {
            const auto trouble = domain::troubleOf({.kind = kind, .newsletter = u"weekly"_s}, domain::Trouble::Kind::Refused);
            const QString sentence = models::troubleSentence(trouble, u"Blog"_s);
            QVERIFY2(sentence.startsWith(u"It was not published"_s) && sentence.contains(u"“weekly”"_s), qPrintable(sentence));
            QVERIFY2(sentence.contains(why) && sentence.endsWith(u"then try again."_s), qPrintable(sentence));
            // A failed post says the same.
            domain::Post post;
            post.problem = trouble.said;
            QCOMPARE(models::failureInWords(post), sentence);
        }
    }

    void whoDidNotGetItIsNamedAndHowManyDid()
    {
        const domain::MailingShortfall shortfall{.refused = 1, .readers = 3, .who = u"bob@x.example (550 nobody: go away)"_s};
        const domain::Trouble trouble{.kind = domain::Trouble::Kind::Refused, .said = domain::saidOf(shortfall)};
        QCOMPARE(domain::mailingShortfallIn(trouble.said), shortfall);
        QVERIFY(!domain::mailingShortfallIn(u"550 1 of 3 not taken"_s));
        const QString sentence = models::troubleSentence(trouble, u"our own address"_s);
        QVERIFY2(sentence.startsWith(u"2 of 3 have it. Not taken: bob@x.example (550 nobody: go away)."_s), qPrintable(sentence));
        // By the name of what changes that.
        QVERIFY2(sentence.contains(u"in Channels, under “Recipients…”"_s) && sentence.contains(u"does not get it twice"_s), qPrintable(sentence));
        domain::Post post;
        post.problem = trouble.said;
        QCOMPARE(models::failureInWords(post), sentence);
    }

    void whatWaitsToBeChosenSaysSo()
    {
        const domain::Mailing promised{.newsletter = u"weekly"_s, .isToConfirm = true};
        QVERIFY(models::mailingSentence(promised, {}).contains(u"waits until you have chosen"_s));
        QVERIFY(!models::mailingSentence(domain::Mailing{.newsletter = u"weekly"_s}, {}).contains(u"waits"_s));
    }
};

QTEST_GUILESS_MAIN(MailingWordsTest)
#include "mailingwordstest.moc"
