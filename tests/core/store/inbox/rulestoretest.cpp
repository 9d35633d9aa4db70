// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/rulestore.h"

#include "core/domain/base/zonedtime.h"
#include "core/store/inbox/colleaguestore.h"
#include "core/store/inbox/replystore.h"
#include "core/store/inbox/savedreplystore.h"
#include "core/store/inbox/tagstore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using ActionKind = domain::RuleAction::Kind;
using Kind = domain::Error::Kind;

class RuleStoreTest : public QObject
{
    Q_OBJECT

private:
    struct Given
    {
        Inbox inbox;
        store::RuleStore rules{inbox.database()};
        store::ReplyStore replies{inbox.database()};
        domain::Id<domain::Tag> tag = await(store::TagStore(inbox.database()).add({.id = {}, .name = u"Facture"_s}))->id;
        domain::Id<domain::Colleague> marc = await(store::ColleagueStore(inbox.database()).add({.name = u"Marc"_s}))->id;
        domain::Id<domain::SavedReply> merci
            = await(store::SavedReplyStore(inbox.database()).add({.name = u"Merci"_s, .texts = {{u"fr"_s, u"Merci {handle}"_s}}}))->id;

        /// Tags invoices, then gives what is so tagged to Marc, urgently, with a note and a draft, as waiting.
        [[nodiscard]] QList<domain::Rule> two() const
        {
            return {{.name = u"Factures"_s, .query = u"facture"_s, .actions = {{.kind = ActionKind::Tag, .tag = tag}}, .isEnabled = true},
                    {.name = u"À Marc"_s,
                     .query = u"tag:facture"_s,
                     .actions = {{.kind = ActionKind::Assign, .colleague = marc},
                                 {.kind = ActionKind::Priority, .priority = domain::Priority::Urgent},
                                 {.kind = ActionKind::State, .state = domain::MentionState::Waiting},
                                 {.kind = ActionKind::Note, .text = u"Vérifier"_s},
                                 {.kind = ActionKind::Draft, .savedReply = merci},
                                 {.kind = ActionKind::Notify}},
                     .isEnabled = true}};
        }
        void enable()
        {
            for (const domain::Rule &rule : two()) {
                if (!await(rules.add(rule)))
                    qFatal("no rule");
            }
        }
        [[nodiscard]] store::RulePeriod period(const QList<domain::Rule> &some)
        {
            const qint64 day = domain::LocalDays(inbox.database().zone()).dayOf(instantAt(0));
            return {.fromDay = day, .untilDay = day, .rules = some};
        }
    };

private Q_SLOTS:
    void allThatMatchApplyInOrderToWhatComesIn();
    void whatComesInIsUndoneByRun();
    void aDryRunTellsWhatARunDoesAndWritesNothing();
    void undoLeavesAloneWhatAPersonChangedSince();
    void aRuleThatIsOffOrBrokenHarmsNothing();
    void anUndoneImportTakesTheDraftsOfRulesAlong();
    void whereNothingCanBeAnsweredNothingIsDrafted();
    void whatARuleThatIsGoneDidIsNobodyElses();
    void rulesAreKeptInOrderAndPutBack();
};

void RuleStoreTest::allThatMatchApplyInOrderToWhatComesIn()
{
    Given given;
    given.enable();
    QList<store::Notice> notices;
    QObject::connect(&given.inbox.database(), &store::Database::changed, &given.inbox.database(),
                     [&notices](const store::Changes &changes) { notices << changes.notices; });
    given.inbox.take({aMention(u"1"_s).saying(u"Ma facture est fausse"_s).by(u"ada"_s), aMention(u"2"_s).saying(u"Bravo"_s)});
    const auto mention = given.inbox.mention(u"1"_s);
    QCOMPARE(mention.tags, QList{given.tag});
    QCOMPARE(mention.assignee, given.marc);
    QCOMPARE(mention.priority, domain::Priority::Urgent);
    QCOMPARE(mention.state, domain::MentionState::Waiting);
    QCOMPARE(given.inbox.value(u"SELECT body FROM note"_s), u"Vérifier"_s);
    QCOMPARE((*await(given.replies.draft(mention.conversation)))->text, u"Merci ada"_s);
    QVERIFY(given.inbox.mention(u"2"_s).tags.isEmpty());
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(notices.first().mention, mention.id);
    // AND the log says which rule did what
    const auto rules = await(given.rules.rules());
    QCOMPARE(await(given.rules.log(rules->first().id, 10))->size(), 1);
    const auto log = await(given.rules.log(rules->last().id, 10));
    QCOMPARE(log->size(), 6);
    QCOMPARE(log->last().effect.action.colleague, given.marc);
    const auto told = await(given.inbox.store().activities(mention.conversation));
    QCOMPARE(told->size(), 6);
    QVERIFY(std::ranges::all_of(*told, &domain::Activity::isByRule));
    // AND so does the conversation, of each thing by itself
    QCOMPARE(told->first().rules, QStringList{u"Factures"_s});
    for (const domain::Activity &activity : told->sliced(1))
        QCOMPARE(activity.rules, QStringList{u"À Marc"_s});
    QCOMPARE(*await(given.inbox.database().check()), QStringList());
}

void RuleStoreTest::whatComesInIsUndoneByRun()
{
    Given given;
    given.inbox.take({aMention(u"1"_s).saying(u"Ma facture"_s).by(u"ada"_s)});
    store::MentionEdit snooze;
    snooze.snoozedUntil = instantAt(9000);
    QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"1"_s)}, snooze)));
    const QString stood = given.inbox.snapshot();
    const auto run = await(given.rules.run(given.period(given.two()), instantAt(100)));
    QVERIFY(run);
    QCOMPARE(run->mentions, 1);
    QCOMPARE(run->effects, 6);
    QVERIFY(given.inbox.snapshot() != stood);
    const auto undone = await(given.rules.undo(run->id));
    QVERIFY(undone);
    QCOMPARE(undone->undone, 6);
    QCOMPARE(undone->leftAlone, 0);
    QCOMPARE(given.inbox.snapshot(), stood);
    QCOMPARE(await(given.rules.undo(run->id)).error().kind, Kind::Conflict);
    QCOMPARE(await(given.rules.undo(99)).error().kind, Kind::NotFound);
    QVERIFY(await(given.rules.runs(10))->first().isUndone);
    QCOMPARE(*await(given.inbox.database().check()), QStringList());
}

void RuleStoreTest::aDryRunTellsWhatARunDoesAndWritesNothing()
{
    Given given;
    given.enable();
    const QList<domain::Rule> rules = *await(given.rules.rules());
    QList<domain::Rule> off = rules;
    for (domain::Rule &rule : off) {
        rule.isEnabled = false;
        QVERIFY(await(given.rules.save(rule)));
    }
    QList<domain::IncomingEntry> entries;
    for (int n = 0; n < 1200; ++n)
        entries << aMention(QString::number(n)).at(n).saying(n % 3 == 0 ? u"facture"_s : u"merci"_s);
    given.inbox.take(entries);
    const QString stood = given.inbox.snapshot();
    const auto dry = await(given.rules.dryRun(given.period(rules), instantAt(5000), 100));
    QVERIFY(dry);
    QCOMPARE(given.inbox.snapshot(), stood);
    QCOMPARE(dry->mentions, 400);
    QCOMPARE(dry->total, 2800);
    QCOMPARE(dry->effects.size(), 100);
    QCOMPARE(dry->effects.first().mention, given.inbox.id(u"1197"_s));
    // WHEN it is done in earnest: the same but for the notices
    const auto run = await(given.rules.run(given.period(rules), instantAt(5000)));
    QCOMPARE(run->mentions, 400);
    QCOMPARE(run->effects, 2400);
    // AND once more there is nothing left to do
    QCOMPARE(await(given.rules.run(given.period(rules), instantAt(5000)))->effects, 0);
    QCOMPARE(await(given.rules.runs(10))->size(), 1);
    QCOMPARE(await(given.rules.undo(run->id))->undone, 2400);
    QCOMPARE(given.inbox.snapshot(), stood);
    // AND another day has none of it
    store::RulePeriod other = given.period(rules);
    other.fromDay = ++other.untilDay;
    QCOMPARE(await(given.rules.dryRun(other, instantAt(5000), 100))->total, 0);
}

void RuleStoreTest::undoLeavesAloneWhatAPersonChangedSince()
{
    Given given;
    given.inbox.take({aMention(u"1"_s).saying(u"Ma facture"_s).by(u"ada"_s)});
    const auto run = await(given.rules.run(given.period(given.two()), instantAt(100)));
    const auto mention = given.inbox.mention(u"1"_s);
    store::MentionEdit edit{.removedTags = {given.tag}};
    edit.priority = domain::Priority::Low;
    edit.state = domain::MentionState::Done;
    QVERIFY(await(given.inbox.store().edit({mention.id}, edit)));
    QVERIFY(await(given.replies.saveDraft(mention.id, u"Merci ada, nous regardons"_s, instantAt(200))));
    const auto undone = await(given.rules.undo(run->id));
    QCOMPARE(undone->undone, 2);
    QCOMPARE(undone->leftAlone, 4);
    const auto after = given.inbox.mention(u"1"_s);
    QVERIFY(after.assignee.isNull());
    QCOMPARE(after.priority, domain::Priority::Low);
    QCOMPARE(after.state, domain::MentionState::Done);
    QCOMPARE(given.inbox.value(u"SELECT COUNT(*) FROM note"_s), u"0"_s);
    QCOMPARE((*await(given.replies.draft(mention.conversation)))->text, u"Merci ada, nous regardons"_s);
}

void RuleStoreTest::aRuleThatIsOffOrBrokenHarmsNothing()
{
    Given given;
    domain::Rule off = given.two().first();
    off.isEnabled = false;
    QVERIFY(await(given.rules.add(off)));
    domain::Rule gone = given.two().first();
    gone.query = u"segment:nowhere"_s;
    QVERIFY(await(given.rules.add(gone)));
    domain::Rule lost = given.two().first();
    lost.actions
        = {{.kind = ActionKind::Tag, .tag = domain::Id<domain::Tag>(99)}, {.kind = ActionKind::Draft, .savedReply = domain::Id<domain::SavedReply>(99)}};
    QVERIFY(await(given.rules.add(lost)));
    given.inbox.take({aMention(u"1"_s).saying(u"Ma facture"_s)});
    QVERIFY(given.inbox.mention(u"1"_s).tags.isEmpty());
    QVERIFY(await(given.rules.runs(10))->isEmpty());
    QCOMPARE(await(given.rules.dryRun(given.period({gone}), instantAt(0), 10)).error().kind, Kind::Invalid);
}

void RuleStoreTest::anUndoneImportTakesTheDraftsOfRulesAlong()
{
    Given given;
    given.enable();
    const auto target = given.inbox.import({aMention(u"1"_s).saying(u"Ma facture"_s), aMention(u"2"_s).at(9).saying(u"Une facture"_s)});
    QCOMPARE(given.inbox.value(u"SELECT COUNT(*) FROM post"_s), u"2"_s);
    QVERIFY(await(given.replies.saveDraft(given.inbox.id(u"2"_s), u"De ma main"_s, instantAt(20))));
    QVERIFY(await(store::ImportStore(given.inbox.database()).undo(target.import)));
    QCOMPARE(given.inbox.value(u"SELECT group_concat(body) FROM post"_s), u"De ma main"_s);
    QCOMPARE(given.inbox.value(u"SELECT COUNT(*) FROM rule_effect"_s), u"0"_s);
    QCOMPARE(*await(given.inbox.database().check()), QStringList());
    // AND what somebody wrote is back in its conversation with the mention
    given.inbox.import({aMention(u"2"_s).at(9).saying(u"Une facture"_s)});
    QCOMPARE((*await(given.replies.draft(given.inbox.mention(u"2"_s).conversation)))->text, u"De ma main"_s);
}

void RuleStoreTest::whereNothingCanBeAnsweredNothingIsDrafted()
{
    // GIVEN mentions of a channel that is only read
    Given given;
    given.inbox.take({aMention(u"1"_s).saying(u"Ma facture"_s), aMention(u"2"_s).saying(u"Merci"_s)});
    QVERIFY(await(given.inbox.database().write([](store::Connection &connection) { return connection.run(u"UPDATE channel SET service = 'csv'"_s); })));
    domain::Rule both{
        .name = u"Merci"_s, .query = u"facture OR merci"_s, .actions = {{.kind = ActionKind::Draft, .savedReply = given.merci}}, .isEnabled = true};
    both.id = await(given.rules.add(both))->id;
    // WHEN it is tried: it changes nothing, and says what is left out
    const auto dry = await(given.rules.dryRun(given.period({both}), instantAt(100), 10));
    QCOMPARE(dry->mentions, 0);
    QCOMPARE(dry->total, 2);
    QVERIFY(std::ranges::all_of(dry->effects, &store::RuleEffect::isLeftOut));
    // WHEN it runs
    both.actions.prepend({.kind = ActionKind::Priority, .priority = domain::Priority::High});
    const auto run = await(given.rules.run(given.period({both}), instantAt(100)));
    QCOMPARE(run->mentions, 2);
    QCOMPARE(run->effects, 2);
    // THEN there is no draft that nobody can see, and the log says so
    QCOMPARE(given.inbox.value(u"SELECT COUNT(*) FROM post"_s), u"0"_s);
    const auto log = await(given.rules.log(both.id, 10));
    QCOMPARE(std::ranges::count(*log, true, [](const store::RuleLogEntry &entry) { return entry.effect.isLeftOut; }), 2);
    QCOMPARE(log->first().effect.action.savedReply, given.merci);
    // AND it says so once, and it is nothing to undo
    QCOMPARE(await(given.rules.run(given.period({both}), instantAt(200)))->id, 0);
    QCOMPARE(await(given.rules.runs(10))->size(), 1);
    QCOMPARE(await(given.rules.runs(10))->first().effects, 2);
    QCOMPARE(*await(given.rules.undo(run->id)), (store::RuleUndo{.undone = 2, .leftAlone = 0}));
    QCOMPARE(*await(given.inbox.database().check()), QStringList());
}

void RuleStoreTest::whatARuleThatIsGoneDidIsNobodyElses()
{
    Given given;
    given.enable();
    given.inbox.take({aMention(u"1"_s).saying(u"Ma facture"_s)});
    const auto rules = await(given.rules.rules());
    QVERIFY(await(given.rules.remove(rules->last().id)));
    const auto told = await(given.inbox.store().activities(given.inbox.mention(u"1"_s).conversation));
    QCOMPARE(told->first().rules, QStringList{u"Factures"_s});
    QCOMPARE(told->last().rules, QStringList());
    QVERIFY(told->last().isByRule);
}

void RuleStoreTest::rulesAreKeptInOrderAndPutBack()
{
    Given given;
    given.enable();
    const auto all = *await(given.rules.rules());
    QCOMPARE(all.last().position, 1);
    QCOMPARE(all.last().actions, given.two().last().actions);
    QCOMPARE(*await(given.rules.move(all.last().id, 0)), 1);
    QCOMPARE(await(given.rules.rules())->first().name, u"À Marc"_s);
    const auto removed = await(given.rules.remove(all.last().id));
    QCOMPARE(await(given.rules.rules())->size(), 1);
    QVERIFY(await(given.rules.add(*removed)) == removed);
    QCOMPARE(await(given.rules.rules())->first().name, u"À Marc"_s);
    QCOMPARE(await(given.rules.add({.name = u"x"_s, .query = u"a"_s})).error().kind, Kind::Invalid);
    domain::Rule wrong = all.first();
    wrong.query = u"is:("_s;
    QCOMPARE(await(given.rules.save(wrong)).error().kind, Kind::Invalid);
    wrong = all.first();
    wrong.name.clear();
    QCOMPARE(await(given.rules.save(wrong)).error().kind, Kind::Invalid);
    QCOMPARE(await(given.rules.remove(domain::Id<domain::Rule>(99))).error().kind, Kind::NotFound);
}

QTEST_GUILESS_MAIN(RuleStoreTest)
#include "rulestoretest.moc"
