// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/people/place.h"

#include "models/people/personwords.h"
#include "tests/support/material.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using models::PeoplePageModel;

class PeoplePageModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListFollowsSearchRolesAndOrder()
    {
        // GIVEN
        Place place;
        const QAbstractItemModelTester tester(&place.model.list());
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        // WHEN
        place.model.search(u"hop"_s);
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        QCOMPARE(place.model.list().keyAt(0), place.person(u"Grace"_s));
        // WHEN
        place.model.search({});
        place.model.showRoles(domain::PersonRole::Customer);
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        // WHEN
        place.model.showRoles({});
        place.model.showOrder(store::PersonOrder::Name);
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        QCOMPARE(place.model.list().keyAt(0), place.person(u"Ada"_s));
        QTRY_COMPARE(place.model.countOf(domain::PersonRole::Customer).value_or(-1), 1);
    }

    void anEditIsShownAndUndoneExactly()
    {
        // GIVEN
        Place place;
        place.model.open(place.person(u"Ada"_s));
        QTRY_VERIFY(place.model.card());
        const auto before = *place.model.card();
        // WHEN
        store::PersonEdit edit;
        edit.company = u"Analytical Engines"_s;
        edit.tags = QStringList{u"maths"_s};
        place.model.edit(edit);
        // THEN
        QTRY_COMPARE(place.model.card()->person.company, u"Analytical Engines"_s);
        QCOMPARE(place.model.card()->tags, QStringList{u"maths"_s});
        // WHEN
        place.undo.undo();
        // THEN
        QTRY_COMPARE(*place.model.card(), before);
    }

    void whatStandsSoAlreadyIsNotWritten()
    {
        // GIVEN
        Place place;
        place.model.open(place.person(u"Ada"_s));
        QTRY_VERIFY(place.model.card());
        // WHEN the same mail and a name of blanks are given
        store::PersonEdit edit;
        edit.mail = u"ada@example.org"_s;
        place.model.edit(edit);
        edit.name = u"  "_s;
        place.model.edit(edit);
        // THEN
        QCOMPARE(place.undo.count(), 0);
    }

    void aConsentCarriesItsDayAndSource()
    {
        // GIVEN
        Place place;
        place.model.open(place.person(u"Ada"_s));
        QTRY_VERIFY(place.model.card());
        // WHEN
        place.model.noteConsent(u" newsletter "_s, true, u"by mail"_s);
        // THEN
        QTRY_COMPARE(place.model.card()->consents.size(), 1);
        const auto &consent = place.model.card()->consents.first();
        QCOMPARE(consent.purpose, u"newsletter"_s);
        QCOMPARE(consent.source, u"by mail"_s);
        QVERIFY(consent.isGiven);
        QCOMPARE(consent.at, place.clock.now());
        // WHEN it was taken back on an earlier day
        const QDate earlier = place.model.today().addDays(-30);
        place.model.noteConsent(u"newsletter"_s, false, u"at the fair"_s, earlier);
        // THEN it carries that day
        QTRY_VERIFY(!place.model.card()->consents.first().isGiven);
        QCOMPARE(domain::toDateTime(place.model.card()->consents.first().at).toTimeZone(place.model.zone()).date(), earlier);
    }

    void duplicatesAreMergedAndTakenApartAgain()
    {
        // GIVEN Ada twice: once by her handle here, once there
        auto twin = cardOf(u"Ada Lovelace"_s, {});
        twin.identities.append({.id = {}, .person = {}, .service = u"mastodon"_s, .handle = u"@ada@example.social"_s, .name = {}, .url = {}});
        Place place({twin});
        place.model.lookForDuplicates();
        QTRY_COMPARE(place.model.duplicates().size(), 1);
        const auto pair = place.model.duplicates().first();
        QVERIFY(pair.candidate.confidence >= 50);
        // WHEN
        place.model.merge(pair);
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        QTRY_COMPARE(place.said.size(), 1);
        QCOMPARE(place.said.first().sentence, u"“Ada Lovelace (ada@example.org)” and “Ada Lovelace (@ada@example.social)” are one person now."_s);
        QTRY_VERIFY(place.model.duplicates().isEmpty());
        place.model.open(pair.one.id);
        QTRY_COMPARE(place.model.merges().size(), 1);
        QTRY_VERIFY(place.model.card());
        QCOMPARE(models::mergedName(place.model.merges().first(), u"Ada Lovelace"_s), u"Ada Lovelace (@ada@example.social)"_s);
        QCOMPARE(models::mergedName(place.model.merges().first(), u"Ada"_s), u"Ada Lovelace"_s);
        // WHEN
        place.model.unmerge(place.model.merges().first());
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 3);
        QTRY_COMPARE(place.said.last().sentence, u"“Ada Lovelace (@ada@example.social)” stands alone again."_s);
        QTRY_VERIFY(place.model.merges().isEmpty());
    }

    void whoIsNotTheSameIsNotProposedAgain()
    {
        // GIVEN
        auto twin = cardOf(u"Ada Lovelace"_s, {});
        twin.identities.append({.id = {}, .person = {}, .service = u"mastodon"_s, .handle = u"@ada@example.social"_s, .name = {}, .url = {}});
        Place place({twin});
        place.model.lookForDuplicates();
        QTRY_COMPARE(place.model.duplicates().size(), 1);
        // WHEN
        place.model.setApart(place.model.duplicates().first());
        // THEN
        QTRY_VERIFY(place.model.duplicates().isEmpty());
        // WHEN
        place.undo.undo();
        // THEN
        QTRY_COMPARE(place.model.duplicates().size(), 1);
    }

    void whoSpeaksOnRedditIsNeverMatchedAndItSaysWhy()
    {
        // GIVEN
        auto redditor = cardOf(u"Ada"_s, {});
        redditor.identities.append({.id = {}, .person = {}, .service = u"reddit"_s, .handle = u"adalovelace"_s, .name = {}, .url = {}});
        Place place({redditor});
        // WHEN
        place.model.showOrder(store::PersonOrder::Name);
        QTRY_COMPARE(place.model.list().rowCount(), 3);
        place.model.open(place.model.list().keyAt(0));
        QTRY_VERIFY(place.model.card());
        // THEN
        QCOMPARE(place.model.whyNotMatched(), models::matchingForbidden(u"reddit"_s));
        QVERIFY(place.model.whyNotMatched().startsWith(u"The rules of Reddit "_s));
    }

    void whoseNameBeginsAsTypedStandsFirstAmongTheOthers()
    {
        // GIVEN many whose second word begins so, one of whom only the company does, and one whose name does
        QList<domain::PersonCard> cards;
        for (int i = 0; i < 30; ++i)
            cards << cardOf(u"Aline Rochas %1"_s.arg(i), {});
        cards << cardOf(u"Abel"_s, {}) << cardOf(u"Rob Pike"_s, {});
        cards[30].person.company = u"Robots"_s;
        Place place(cards);
        QSignalSpy found(&place.model, &PeoplePageModel::othersFound);
        // WHEN
        place.model.findOthers(u" RO"_s);
        // THEN
        QTRY_COMPARE(found.size(), 1);
        auto rows = found.first().at(1).value<QList<store::PersonRow>>();
        QCOMPARE(rows.size(), 20);
        QCOMPARE(rows[0].name, u"Rob Pike"_s);
        QVERIFY(rows[1].name.startsWith(u"Aline"_s));
        // WHEN
        place.model.findOthers(u"rob"_s);
        // THEN
        QTRY_COMPARE(found.size(), 2);
        rows = found.last().at(1).value<QList<store::PersonRow>>();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().name, u"Rob Pike"_s);
        QCOMPARE(rows.last().name, u"Abel"_s);
    }

    void somebodyIsMergedWithWhomThePersonChooses()
    {
        // GIVEN Grace, looked at, and somebody on Reddit
        auto redditor = cardOf(u"Gracious"_s, {});
        redditor.identities.append({.id = {}, .person = {}, .service = u"reddit"_s, .handle = u"u/grace"_s, .name = {}, .url = {}});
        Place place({redditor});
        const auto grace = place.person(u"Grace"_s);
        place.model.open(grace);
        QTRY_VERIFY(place.model.card());
        QSignalSpy found(&place.model, &PeoplePageModel::othersFound);
        const auto rows = [&found](qsizetype call) { return found.at(call).at(1).value<QList<store::PersonRow>>(); };
        // WHEN others are looked for, by name or by mail
        place.model.findOthers(u"gra"_s);
        QTRY_COMPARE(found.size(), 1);
        place.model.findOthers(u"ada@example"_s);
        QTRY_COMPARE(found.size(), 2);
        // THEN she is not among them, and the rule is said
        QCOMPARE(rows(0).size(), 1);
        QVERIFY(place.model.whyNotMergedWith(rows(0).first()).startsWith(u"The rules of Reddit "_s));
        QCOMPARE(rows(1).size(), 1);
        QCOMPARE(place.model.whyNotMergedWith(rows(1).first()), QString());
        place.model.mergeWith(rows(0).first());
        QCOMPARE(place.undo.count(), 0);
        // WHEN
        place.model.mergeWith(rows(1).first());
        // THEN who is known longer stays, and it can be undone
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        QTRY_COMPARE(place.model.card() ? place.model.card()->person.name : QString(), u"Ada Lovelace"_s);
        QTRY_COMPARE(place.model.merges().size(), 1);
        place.undo.undo();
        QTRY_COMPARE(place.model.list().rowCount(), 3);
    }

    void theScoreCanBeReckonedAgain()
    {
        using Kind = domain::PrescriberScore::Kind;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const auto score = domain::prescriberScore({.reach = 12'400, .draws = 7'000, .conversations = 3, .mentions = 5, .relevant = 2});
        QStringList said;
        for (const auto &part : score.parts)
            said << models::scoreReckoning(part);
        QCOMPARE(score.parts.first().kind, Kind::Reach);
        QCOMPARE(said,
                 (QStringList{u"35 × log(1 + 12,400) ÷ log(1 + 100,000)"_s, u"25 × log(1 + 1,000) ÷ log(1 + 1,000)"_s, u"15 × log(1 + 3) ÷ log(1 + 50)"_s,
                              u"25 × 2 ÷ (5 + 2)"_s}));
    }

    void anAccountIsAddedAndRemovedWithUndo()
    {
        // GIVEN
        Place place;
        place.model.open(place.person(u"Ada"_s));
        QTRY_VERIFY(place.model.card());
        // WHEN the address of a profile is given
        place.model.addAccount(u"mastodon"_s, u"https://example.social/@ada"_s);
        // THEN its handle is theirs
        QTRY_COMPARE(place.model.card()->identities.size(), 1);
        QCOMPARE(place.model.card()->identities.first().handle, u"@ada@example.social"_s);
        // WHEN it is removed, and all of it undone
        place.model.removeAccount(place.model.card()->identities.first());
        QTRY_VERIFY(place.model.card()->identities.isEmpty());
        QTRY_COMPARE(place.said.size(), 2);
        place.undo.undo();
        // THEN
        QTRY_COMPARE(place.model.card()->identities.size(), 1);
        place.undo.undo();
        QTRY_VERIFY(place.model.card()->identities.isEmpty());
        // WHEN it is none
        QCOMPARE(place.model.complaintOfAccount(u"mastodon"_s, u"@ada"_s),
                 u"An account of Mastodon reads like @ada@example.social, its profile like https://example.social/@ada."_s);
        // AND one that must not stand beside a mail address
        QVERIFY(place.model.complaintOfAccount(u"forum"_s, u"https://reddit.com/u/ada"_s).startsWith(u"The account u/ada was left out"_s));
    }

    void anAccountOfSomebodyElseOffersToMergeThem()
    {
        // GIVEN Ada by a card, and somebody who spoke
        Place place;
        tests::takeIn(place.workspace.database(), {tests::aMention(u"1"_s).by(u"@ada@example.social"_s).saying(u"Hello"_s)});
        const auto ada = place.person(u"Lovelace"_s);
        place.model.open(ada);
        QTRY_VERIFY(place.model.card());
        // WHEN the other's account is given to her
        place.model.addAccount(u"mastodon"_s, u"@ada@example.social"_s);
        // THEN it is said whose it is, and nothing is taken
        QTRY_COMPARE(place.said.size(), 1);
        QCOMPARE(place.said.first().sentence,
                 u"“@ada@example.social” is an account of “@ADA@EXAMPLE.SOCIAL” already. If they are the same person, merge them."_s);
        QCOMPARE(place.undo.count(), 0);
        // WHEN they are merged
        place.said.first().action();
        // THEN she has it
        QTRY_COMPARE(place.model.card() ? place.model.card()->identities.size() : 0, 1);
        QCOMPARE(place.model.key(), ada);
        // WHEN it is to be removed
        QTRY_COMPARE(place.model.merges().size(), 1);
        place.said.clear();
        place.model.removeAccount(place.model.card()->identities.first());
        // THEN it stays, and the way out is named
        QTRY_COMPARE(place.said.size(), 1);
        QVERIFY(place.said.first().sentence.contains(u"out again"_s));
        QCOMPARE(place.undo.count(), 1);
    }

    void whoWasMergedAwayIsFollowedIntoWhomTheyWereMerged()
    {
        // GIVEN Ada twice, the second shown
        auto twin = cardOf(u"Ada Lovelace"_s, {});
        twin.identities.append({.id = {}, .person = {}, .service = u"mastodon"_s, .handle = u"@ada@example.social"_s, .name = {}, .url = {}});
        Place place({twin});
        place.model.lookForDuplicates();
        QTRY_COMPARE(place.model.duplicates().size(), 1);
        const auto pair = place.model.duplicates().first();
        QTRY_COMPARE(place.model.list().rowCount(), 3);
        place.model.open(pair.other.id);
        QTRY_VERIFY(place.model.card());
        // WHEN they are merged
        QSignalSpy selected(&place.model, &PeoplePageModel::selected);
        place.model.merge(pair);
        // THEN the one they are now is shown
        QTRY_COMPARE(place.model.key(), pair.one.id);
        QTRY_VERIFY(place.model.card());
        QTRY_VERIFY(!selected.isEmpty());
    }

    void whoIsNotInAnotherListIsNotShownBesideIt()
    {
        // GIVEN Ada, who is no customer
        Place place;
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        place.model.open(place.person(u"Ada"_s));
        QTRY_VERIFY(place.model.card());
        // WHEN a segment of the customers is saved, which shows it
        place.model.saveSegment({.id = {}, .name = u"Buyers"_s, .query = u"role:customer"_s});
        // THEN its first is shown
        const auto grace = place.person(u"Grace"_s);
        QTRY_COMPARE(place.model.key(), grace);
        // WHEN a role is shown that nobody has
        place.model.showRoles(domain::PersonRole::Partner);
        // THEN nobody is
        QTRY_VERIFY(place.model.key().isNull());
    }

    void detailsAreCheckedBeforeTheyAreWritten()
    {
        // GIVEN
        Place place;
        place.model.open(place.person(u"Ada"_s));
        QTRY_VERIFY(place.model.card());
        // WHEN what is none is given, THEN it is said and not written
        QVERIFY(place.model.editSite(u"my site"_s).contains(u"my site"_s));
        QVERIFY(place.model.editLanguages(u"fr, elvish"_s).contains(u"elvish"_s));
        QCOMPARE(place.undo.count(), 0);
        // WHEN a host and names are given
        QCOMPARE(place.model.editSite(u"example.org"_s), QString());
        QCOMPARE(place.model.editLanguages(u"français, EN, German, fr"_s), QString());
        // THEN they stand as they are kept
        QTRY_COMPARE(place.model.card()->person.site, u"https://example.org"_s);
        QTRY_COMPARE(place.model.card()->person.languages, (QStringList{u"fr"_s, u"en"_s, u"de"_s}));
        // AND nothing is asked of what is emptied
        QCOMPARE(place.model.editSite({}), QString());
        QTRY_COMPARE(place.model.card()->person.site, QString());
    }

    void whoSpeaksOnRedditGetsNoAddress()
    {
        // GIVEN
        auto redditor = cardOf(u"Max"_s, {});
        redditor.identities.append({.id = {}, .person = {}, .service = u"reddit"_s, .handle = u"u/max"_s, .name = {}, .url = {}});
        Place place({redditor});
        place.model.open(place.person(u"Max"_s));
        QTRY_VERIFY(place.model.card());
        // THEN
        QCOMPARE(place.model.editMail(u"max@example.org"_s), models::matchingForbidden(u"reddit"_s));
        QCOMPARE(place.model.editSite(u"example.org"_s), models::matchingForbidden(u"reddit"_s));
        QVERIFY(!place.model.complaintOfAccount(u"mastodon"_s, u"@max@example.social"_s).isEmpty());
        QCOMPARE(place.undo.count(), 0);
    }

    void theAuthorOfAMentionIsSelectedInTheList()
    {
        // GIVEN
        Place place;
        place.model.search(u"Grace"_s);
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        QSignalSpy selected(&place.model, &PeoplePageModel::selected);
        // WHEN somebody outside what is shown is asked for
        place.navigator.openPerson(place.person(u"Ada"_s));
        // THEN everybody is shown, and they are looked at
        QTRY_COMPARE(selected.size(), 1);
        QVERIFY(place.model.typed().isEmpty());
        QTRY_VERIFY(place.model.card());
        QCOMPARE(place.model.card()->person.name, u"Ada Lovelace"_s);
    }
};

QTEST_GUILESS_MAIN(PeoplePageModelTest)
#include "peoplepagemodeltest.moc"
