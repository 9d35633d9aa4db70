// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/rule.h"
#include "core/domain/query/parser.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

using ActionKind = domain::RuleAction::Kind;

class TriageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInViewIsAQuery();
    void actionsComeBackFromTheirText();
    void whatIsNoListOfActionsIsRefused();
    void variablesAreFilledOnce();
    void aReplyIsInTheLanguageOfWhomItAnswers();
};

void TriageTest::everyBuiltInViewIsAQuery()
{
    for (int view = 0; view <= static_cast<int>(domain::BuiltInView::All); ++view) {
        const auto query = domain::parseQuery(domain::queryOf(static_cast<domain::BuiltInView>(view)));
        QVERIFY(query);
        QCOMPARE(query->isEmpty(), view == static_cast<int>(domain::BuiltInView::All));
    }
}

void TriageTest::actionsComeBackFromTheirText()
{
    const QList<domain::RuleAction> actions{
        {.kind = ActionKind::Tag, .tag = domain::Id<domain::Tag>(3)},
        {.kind = ActionKind::Assign, .colleague = domain::Id<domain::Colleague>(4)},
        {.kind = ActionKind::Assign},
        {.kind = ActionKind::Priority, .priority = domain::Priority::Urgent},
        {.kind = ActionKind::State, .state = domain::MentionState::Waiting},
        {.kind = ActionKind::Note, .text = u"Voir \"le devis\"\n{name}"_s},
        {.kind = ActionKind::Draft, .savedReply = domain::Id<domain::SavedReply>(9)},
        {.kind = ActionKind::Notify},
    };
    const auto read = domain::actionsFromJson(domain::actionsToJson(actions));
    QVERIFY(read);
    QVERIFY(*read == actions);
}

void TriageTest::whatIsNoListOfActionsIsRefused()
{
    for (const QString &json :
         {u""_s, u"{}"_s, u"[1]"_s, u"[{\"do\":\"explode\"}]"_s, u"[{\"do\":\"state\",\"state\":3}]"_s, u"[{\"do\":\"priority\",\"priority\":9}]"_s})
        QVERIFY(!domain::actionsFromJson(json));
}

void TriageTest::variablesAreFilledOnce()
{
    const domain::ReplyVariables variables{
        .name = u"{me} Ada"_s, .handle = u"@ada"_s, .company = u"Moulin"_s, .me = u"Lucie"_s, .link = u"https://x.example"_s};
    QCOMPARE(domain::filledReply(u"{name}, {handle} de {company} : {link}. {me}"_s, variables), u"{me} Ada, @ada de Moulin : https://x.example. Lucie"_s);
    QCOMPARE(domain::filledReply(u"{ {nobody} {{me}} {me"_s, variables), u"{ {nobody} {Lucie} {me"_s);
    QCOMPARE(domain::filledReply({}, variables), QString());
}

void TriageTest::aReplyIsInTheLanguageOfWhomItAnswers()
{
    domain::SavedReply reply{.name = u"Merci"_s, .texts = {{u"fr"_s, u"Merci"_s}, {u"en"_s, u"Thanks"_s}}};
    QCOMPARE(domain::textFor(reply, u"fr"_s), u"Merci"_s);
    QCOMPARE(domain::textFor(reply, u"de"_s), u"Thanks"_s);
    reply.texts.remove(u"en"_s);
    QCOMPARE(domain::textFor(reply, u"de"_s), u"Merci"_s);
    QCOMPARE(domain::textFor({}, u"fr"_s), QString());
}

QTEST_GUILESS_MAIN(TriageTest)
#include "triagetest.moc"
