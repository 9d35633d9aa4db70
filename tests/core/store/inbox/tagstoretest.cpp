// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/tagstore.h"

#include "tests/support/await.h"
#include "tests/support/inbox.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

class TagStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesDifferByMoreThanCaseAndAccents();
    void aTagIsRenamedRecolouredAndCounted();
    void aRemovedTagComesBackOnAllThatWoreIt();
};

void TagStoreTest::namesDifferByMoreThanCaseAndAccents()
{
    Inbox inbox;
    store::TagStore tags(inbox.database());
    const auto ete = await(tags.add({.id = {}, .name = u"  Été "_s, .colour = 3}));
    QCOMPARE(ete->name, u"Été"_s);
    QCOMPARE(await(tags.add({.id = {}, .name = u"ete"_s})).error().kind, Kind::Conflict);
    QCOMPARE(await(tags.add({.id = {}, .name = u" !"_s})).error().kind, Kind::Invalid);
    QCOMPARE(await(tags.add({.id = {}, .name = QString(101, u'a')})).error().kind, Kind::Invalid);
    QCOMPARE(await(tags.findOrAdd(u"ETE"_s, 5))->id, ete->id);
    QVERIFY(await(tags.findOrAdd(u"Hiver"_s, 5))->id != ete->id);
    QCOMPARE(await(tags.tags())->size(), 2);
}

void TagStoreTest::aTagIsRenamedRecolouredAndCounted()
{
    Inbox inbox;
    inbox.take({aMention(u"1"_s)});
    store::TagStore tags(inbox.database());
    const auto tag = *await(tags.add({.id = {}, .name = u"Facture"_s, .colour = 1}));
    QVERIFY(await(inbox.store().edit({inbox.id(u"1"_s)}, {.addedTags = {tag.id}})));
    QCOMPARE(await(tags.summaries())->first().mentions, 1);
    QVERIFY(await(tags.save({.id = tag.id, .name = u"Devis"_s, .colour = 4})) == tag);
    QCOMPARE(inbox.found(u"tag:devis"_s), QStringList{u"1"_s});
    QCOMPARE(inbox.found(u"tag:facture"_s), QStringList());
    QCOMPARE(await(tags.save({.id = domain::Id<domain::Tag>(99), .name = u"x"_s})).error().kind, Kind::NotFound);
}

void TagStoreTest::aRemovedTagComesBackOnAllThatWoreIt()
{
    Inbox inbox;
    inbox.take({aMention(u"1"_s), aMention(u"2"_s)});
    store::TagStore tags(inbox.database());
    const auto tag = *await(tags.add({.id = {}, .name = u"Facture"_s, .colour = 1}));
    QVERIFY(await(inbox.store().edit({inbox.id(u"1"_s), inbox.id(u"2"_s)}, {.addedTags = {tag.id}})));
    const QString stood = inbox.snapshot();
    const auto before = await(tags.remove(tag.id));
    QVERIFY(before);
    QCOMPARE(inbox.found(u"tag:facture"_s), QStringList());
    QVERIFY(await(tags.restore(*before)));
    QCOMPARE(inbox.snapshot(), stood);
    QVERIFY(await(tags.tags())->first() == tag);
    QCOMPARE(await(tags.remove(domain::Id<domain::Tag>(99))).error().kind, Kind::NotFound);
}

QTEST_GUILESS_MAIN(TagStoreTest)
#include "tagstoretest.moc"
