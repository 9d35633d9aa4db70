// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/duplicates.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class DuplicatesTest : public QObject
{
    Q_OBJECT

private:
    using Kind = DuplicateReason::Kind;
    using Handles = QList<DuplicateSubject::Handle>;

    static DuplicateSubject someone(qint64 key, const QString &name, const Handles &handles = {}, const QString &mail = {}, const QString &site = {})
    {
        return {.person = Id<Person>(key), .name = name, .mail = mail, .site = site, .handles = handles};
    }
    static PersonPair pair(qint64 one, qint64 other) { return PersonPair::of(Id<Person>(one), Id<Person>(other)); }

private Q_SLOTS:
    void namesAreComparedWithoutCaseAccentsAndOrder();
    void handlesAreComparedByWhatTheirOwnerChose();
    void hostsThatManyShareSayNothing();
    void oneMailIsOnePerson();
    void aNameOfSeveralWordsIsProposedAndAFirstNameIsNot();
    void weakReasonsAddUp();
    void twoHandlesThatAgreeCountOnce();
    void accountsOnTheSameServiceSpeakAgainst();
    void whoSpeaksWhereMatchingIsForbiddenIsNeverProposed();
    void whatManyShareIsNoReason();
    void pairsSaidToBeApartStayApart();
    void theSurestComeFirst();
};

void DuplicatesTest::namesAreComparedWithoutCaseAccentsAndOrder()
{
    QCOMPARE(foldedPersonName(u"Éloïse  DUPRÉ-Martin"_s), u"dupre eloise martin"_s);
    QCOMPARE(foldedPersonName(u"Lovelace, Ada"_s), foldedPersonName(u"ada lovelace"_s));
    QCOMPARE(foldedPersonName(u"—"_s), QString());
    QCOMPARE(foldedPersonName(u"山田 太郎"_s), u"太郎 山田"_s);
}

void DuplicatesTest::handlesAreComparedByWhatTheirOwnerChose()
{
    QCOMPARE(chosenHandle(u"mastodon"_s, u"@Ada.L@example.social"_s), u"ada.l"_s);
    QCOMPARE(chosenHandle(u"bluesky"_s, u"ada.l.bsky.social"_s), u"ada.l"_s);
    QCOMPARE(chosenHandle(u"bluesky"_s, u"ada.example.org"_s), u"ada.example.org"_s);
    QCOMPARE(chosenHandle(u"matrix"_s, u"@ada.l:matrix.org"_s), u"ada.l"_s);
    QCOMPARE(chosenHandle(u"mail"_s, u"Ada.L@example.org"_s), u"ada.l"_s);
    QCOMPARE(chosenHandle(u"mail"_s, u"contact@example.org"_s), QString());
    QCOMPARE(chosenHandle(u"mastodon"_s, u"@al@example.social"_s), QString());
    QCOMPARE(chosenHandle(u"feed"_s, u"Ada Lovelace"_s), QString());
    QCOMPARE(chosenHandle(u"matrix"_s, QString()), QString());
}

void DuplicatesTest::hostsThatManyShareSayNothing()
{
    QCOMPARE(ownSite(u"https://www.Ada.example/about"_s), u"ada.example"_s);
    QCOMPARE(ownSite(u"ada.example"_s), u"ada.example"_s);
    QCOMPARE(ownSite(u"https://github.com/Ada/"_s), u"github.com/ada"_s);
    QCOMPARE(ownSite(u"https://github.com/"_s), QString());
    QCOMPARE(ownSite(u"https://www.reddit.com/user/ada"_s), QString());
    QCOMPARE(ownSite(u"https://old.reddit.com/user/ada"_s), QString());
    QCOMPARE(ownSite(u"not a site"_s), QString());
}

void DuplicatesTest::oneMailIsOnePerson()
{
    // GIVEN a mail known as a field of one person and as the handle of another
    const auto found
        = findDuplicates({someone(7, u"A. Lovelace"_s, {{u"mail"_s, u"Countess@Example.org"_s}}), someone(3, u"Ada"_s, {}, u"countess@example.org"_s)});

    // THEN they are proposed, lower key first, for that one reason
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().pair, pair(3, 7));
    QCOMPARE(found.first().reasons, (QList<DuplicateReason>{{.kind = Kind::Mail, .evidence = u"countess@example.org"_s}}));
    QCOMPARE(found.first().confidence, 95);
}

void DuplicatesTest::aNameOfSeveralWordsIsProposedAndAFirstNameIsNot()
{
    const auto found = findDuplicates({someone(1, u"Ada Lovelace"_s), someone(2, u"LOVELACE Ada"_s), someone(3, u"Ada"_s), someone(4, u"ada"_s)});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().pair, pair(1, 2));
    QCOMPARE(found.first().confidence, 55);
}

void DuplicatesTest::weakReasonsAddUp()
{
    const auto found = findDuplicates({someone(1, u"Ada"_s, {}, {}, u"ada.example"_s), someone(2, u"ada"_s, {}, {}, u"https://www.ada.example/"_s)});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().reasons.size(), 2);
    QCOMPARE(found.first().confidence, 51);
}

void DuplicatesTest::twoHandlesThatAgreeCountOnce()
{
    const Handles one{{u"mastodon"_s, u"@countess@a.example"_s}, {u"mail"_s, u"lovelace@a.example"_s}};
    const Handles other{{u"bluesky"_s, u"countess.bsky.social"_s}, {u"mail"_s, u"lovelace@b.example"_s}};
    const auto found = findDuplicates({someone(1, {}, one), someone(2, {}, other)});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().reasons.size(), 2);
    QCOMPARE(found.first().confidence, 55);
}

void DuplicatesTest::accountsOnTheSameServiceSpeakAgainst()
{
    // GIVEN one name on two accounts of one service
    const QList<DuplicateSubject> people{someone(1, u"Marie Martin"_s, {{u"mastodon"_s, u"@marie1@a.example"_s}}),
                                         someone(2, u"Marie Martin"_s, {{u"mastodon"_s, u"@martin2@b.example"_s}})};

    // THEN the name alone is no longer enough
    QCOMPARE(findDuplicates(people), QList<DuplicateCandidate>());

    // WHEN they share a mail as well
    auto withMail = people;
    withMail[0].mail = withMail[1].mail = u"marie@example.org"_s;

    // THEN they are proposed, less surely, and it is told what speaks against
    const auto found = findDuplicates(withMail);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().confidence, 68);
    QCOMPARE(found.first().sharedService, u"mastodon"_s);
    QCOMPARE(found.first().reasons.first().kind, Kind::Mail);

    // AND accounts on different services speak against nothing
    withMail[0].handles = {{u"bluesky"_s, u"marie1.bsky.social"_s}};
    QCOMPARE(findDuplicates(withMail).first().confidence, 98);
    QCOMPARE(findDuplicates(withMail).first().sharedService, QString());
}

void DuplicatesTest::whoSpeaksWhereMatchingIsForbiddenIsNeverProposed()
{
    const Handles reddit{{u"mastodon"_s, u"@countess@a.example"_s}, {u"reddit"_s, u"countess"_s}};
    QCOMPARE(serviceForbiddingMatch(reddit), u"reddit"_s);
    QCOMPARE(serviceForbiddingMatch({{u"mastodon"_s, u"@countess@a.example"_s}}), QString());
    QCOMPARE(findDuplicates({someone(1, u"Ada Lovelace"_s, reddit, u"ada@example.org"_s), someone(2, u"Ada Lovelace"_s, {}, u"ada@example.org"_s)}),
             QList<DuplicateCandidate>());
}

void DuplicatesTest::whatManyShareIsNoReason()
{
    // GIVEN a name that twelve people have
    QList<DuplicateSubject> people;
    for (qint64 key = 1; key <= 12; ++key)
        people.append(someone(key, u"Marie Martin"_s));
    QCOMPARE(findDuplicates(people).size(), 66);

    // WHEN a thirteenth comes
    people.append(someone(13, u"Marie Martin"_s));

    // THEN it says nothing any more
    QCOMPARE(findDuplicates(people), QList<DuplicateCandidate>());
}

void DuplicatesTest::pairsSaidToBeApartStayApart()
{
    const QList<DuplicateSubject> people{someone(1, u"Ada Lovelace"_s), someone(2, u"Ada Lovelace"_s), someone(3, u"Ada Lovelace"_s)};
    const auto found = findDuplicates(people, {pair(3, 1)});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).pair, pair(1, 2));
    QCOMPARE(found.at(1).pair, pair(2, 3));
}

void DuplicatesTest::theSurestComeFirst()
{
    const auto found = findDuplicates(
        {someone(1, u"Ada Lovelace"_s), someone(2, u"Ada Lovelace"_s), someone(8, {}, {}, u"g@h.example"_s), someone(9, {}, {}, u"G@H.example"_s)});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).pair, pair(8, 9));
    QCOMPARE(found.at(1).pair, pair(1, 2));
}

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "duplicatestest.moc"
