// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/taglistmodel.h"

#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using models::TagListModel;

class TagListModelTest : public QObject
{
    Q_OBJECT

    /// Two mentions that wear “Facture”, and a tag that nothing wears.
    struct Desk
    {
        Desk()
        {
            inbox.take({aMention(u"1"_s), aMention(u"2"_s)});
            store::TagStore store(inbox.database());
            bill = *await(store.add({.id = {}, .name = u"Facture"_s, .colour = 1}));
            std::ignore = await(store.add({.id = {}, .name = u"Panne"_s, .colour = 2}));
            QVERIFY(await(inbox.store().edit({inbox.id(u"1"_s), inbox.id(u"2"_s)}, {.addedTags = {bill.id}})));
            tags.emplace(inbox.database(), messages, undo);
            tags->refresh();
            QTRY_COMPARE(tags->rowCount(), 2);
        }

        Inbox inbox;
        domain::Tag bill;
        models::Messages messages;
        QUndoStack undo;
        std::optional<TagListModel> tags;
    };

private Q_SLOTS:
    void itIsSaidWhatWearsATag()
    {
        Desk desk;
        QCOMPARE(TagListModel::wearers(desk.tags->all().first()), u"Worn by 2 mention(s)."_s);
        QCOMPARE(TagListModel::wearers(desk.tags->all().last()), u"Nothing wears this tag."_s);
        QCOMPARE(TagListModel::wearers({.tag = {}, .mentions = 0, .people = 3}), u"Worn by 3 person(s)."_s);
        QCOMPARE(TagListModel::wearers({.tag = {}, .mentions = 1, .people = 3}), u"Worn by 1 mention(s) and 3 person(s)."_s);
    }

    void aTagIsRenamedAndRecolouredAndUndoPutsBackWhatItWas()
    {
        Desk desk;
        // WHEN
        desk.tags->save({.id = desk.bill.id, .name = u"  Devis  reçus "_s, .colour = 5});
        // THEN the workspace knows it by that name
        QTRY_COMPARE(desk.inbox.found(u"tag:\"devis recus\""_s).size(), 2);
        QCOMPARE(desk.tags->all().at(desk.tags->rowOf(desk.bill.id)).tag.colour, 5);
        // AND undo gives it its own again
        desk.undo.undo();
        QTRY_COMPARE(desk.tags->all().at(desk.tags->rowOf(desk.bill.id)).tag, desk.bill);
        // WHEN nothing is another
        desk.tags->save(desk.bill);
        // THEN there is nothing to undo
        QVERIFY(!desk.undo.canUndo());
    }

    void aNameThatCannotBeIsRefusedInASentence()
    {
        Desk desk;
        QCOMPARE(desk.tags->refusal(desk.bill.id, u"PANNE"_s), u"Another tag is called “Panne”."_s);
        QVERIFY(!desk.tags->refusal(desk.bill.id, u" !"_s).isEmpty());
        QVERIFY(desk.tags->refusal(desk.bill.id, u"facture"_s).isEmpty());
        desk.tags->save({.id = desk.bill.id, .name = u"Panne"_s, .colour = 1});
        QVERIFY(!desk.undo.canUndo());
    }

    void aRemovedTagSaysWhatWoreItAndComesBackOnAllOfThat()
    {
        Desk desk;
        const QString stood = desk.inbox.snapshot();
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        // WHEN
        const models::Message answer = desk.tags->remove(desk.bill.id);
        // THEN
        QCOMPARE(answer.sentence, u"The tag “Facture” was removed from 2 mention(s)."_s);
        QCOMPARE(said.size(), 1);
        QTRY_COMPARE(desk.tags->rowCount(), 1);
        QCOMPARE(desk.inbox.value(u"SELECT COUNT(*) FROM mention_tag"_s), u"0"_s);
        // WHEN
        answer.action();
        // THEN
        QTRY_COMPARE(desk.tags->rowCount(), 2);
        QCOMPARE(desk.inbox.snapshot(), stood);
    }

    void aRemovalUndoneAtOnceLeavesEverythingAsItWas()
    {
        Desk desk;
        const QString stood = desk.inbox.snapshot();
        // WHEN it is undone before the workspace answered
        std::ignore = desk.tags->remove(desk.bill.id);
        desk.undo.undo();
        // THEN
        QTRY_COMPARE(desk.inbox.snapshot(), stood);
        // AND redo removes it again
        desk.undo.redo();
        QTRY_COMPARE(desk.tags->rowCount(), 1);
    }

    void newOnesGetNamesThatAreFree()
    {
        Desk desk;
        QSignalSpy added(&*desk.tags, &TagListModel::added);
        desk.tags->add(3);
        QTRY_COMPARE(added.size(), 1);
        desk.tags->add(4);
        QTRY_COMPARE(added.size(), 2);
        const auto &tag = desk.tags->all().at(desk.tags->rowOf(added.last().first().value<TagListModel::Key>())).tag;
        QCOMPARE(tag.name, u"New tag 2"_s);
        QCOMPARE(tag.colour, 4);
        desk.undo.undo();
        QTRY_COMPARE(desk.tags->rowCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TagListModelTest)
#include "taglistmodeltest.moc"
