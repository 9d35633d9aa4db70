// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/librarystore.h"

#include "core/store/articles/articlestore.h"
#include "core/store/media/mediastore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

domain::IncomingItem itemOf(const QString &name, const QByteArray &content)
{
    return {.media = domain::incomingMedia(name, u"image/png"_s, content)};
}

} // namespace

class LibraryStoreTest : public QObject
{
    Q_OBJECT

    static domain::Article add(Workspace &workspace, const QString &body)
    {
        return *await(store::ArticleStore(workspace.database()).add({.title = u"Quay"_s, .body = body, .createdAt = instantAt(0), .changedAt = instantAt(0)}));
    }

private Q_SLOTS:
    void theSameContentIsKeptOnceUnderItsFirstName()
    {
        Workspace workspace;
        store::LibraryStore library(workspace.database());
        // GIVEN an image of which its size was seen
        domain::IncomingItem quay = itemOf(u"Quay.png"_s, "quay");
        quay.size = QSize(640, 480);
        quay.thumbnail = "small";
        const auto added = await(library.add({quay, itemOf(u"mill.png"_s, "mill")}, instantAt(0)));
        QVERIFY(added);
        QCOMPARE(added->first().size, QSize(640, 480));
        QVERIFY(!added->last().size);
        // WHEN it comes again under another name, unlooked at
        const auto again = await(library.add({itemOf(u"other.png"_s, "quay")}, instantAt(60)));
        // THEN it is the one that was there
        QCOMPARE(*again, QList{added->first()});
        QCOMPARE(await(library.items())->size(), 2);
        QCOMPARE(await(library.thumbnails({added->first().media.id, added->last().media.id}))->value(added->first().media.id), "small"_ba);
        // AND what is seen later is noted
        QVERIFY(await(library.setLook(added->last().media.id, QSize(10, 20), "tiny")));
        workspace.reopen();
        QCOMPARE(await(store::LibraryStore(workspace.database()).items())->first().size, QSize(10, 20));
    }

    void oneThatCannotBeTakenInLeavesTheOthersOut()
    {
        Workspace workspace;
        store::LibraryStore library(workspace.database());
        const auto added = await(library.add({itemOf(u"good.png"_s, "good"), itemOf(u"empty.png"_s, {})}, instantAt(0)));
        QCOMPARE(added.error().kind, domain::Error::Kind::Invalid);
        QVERIFY(await(library.items())->isEmpty());
    }

    void articlesFindTheirFilesByAddress()
    {
        Workspace workspace;
        store::LibraryStore library(workspace.database());
        const auto quay = await(library.add({itemOf(u"quay.png"_s, "quay")}, instantAt(0)))->first();
        const QString nowhere = domain::mediaAddress(QByteArray(32, 'x'), u"gone.png"_s);
        // WHEN an article shows it, and one that the workspace has not
        auto article = add(workspace, u"![Quay](%1) ![](%2)"_s.arg(quay.address, nowhere));
        // THEN
        QCOMPARE(await(library.contents({quay.address, nowhere, u"https://example.org/x.png"_s})), (QHash<QString, QByteArray>{{quay.address, "quay"}}));
        QCOMPARE(await(library.items())->first().articles, 1);
        QCOMPARE(await(library.articlesWith(quay.media.id))->first().id, article.id);
        // AND what it says of it is known
        QCOMPARE(*await(library.wordsOf(quay.media.id)), u"Quay"_s);
        // WHEN it no longer does, its revisions still need it
        article.body = u"No picture."_s;
        QVERIFY(await(store::ArticleStore(workspace.database()).save(article, instantAt(3600))));
        QCOMPARE(await(library.items())->first().articles, 0);
        QVERIFY(await(library.items())->first().isHeld);
        QVERIFY(await(library.articlesWith(quay.media.id))->isEmpty());
        QVERIFY(await(library.wordsOf(quay.media.id))->isEmpty());
        QCOMPARE(await(library.remove(quay.media.id)).error().kind, domain::Error::Kind::Conflict);
        // WHEN the article is removed, nothing does; put back, they do again
        const auto removed = await(store::ArticleStore(workspace.database()).remove(article.id));
        QVERIFY(removed);
        QVERIFY(!await(library.items())->first().isHeld);
        QVERIFY(await(store::ArticleStore(workspace.database()).putBack(*removed)));
        QVERIFY(await(library.items())->first().isHeld);
    }

    void whatTheLibraryOrARevisionHoldsIsNotSwept()
    {
        Workspace workspace;
        const auto sweep = [&workspace] { return await(store::MediaStore(workspace.database()).sweep()).value_or(-1); };
        store::LibraryStore library(workspace.database());
        const auto quay = await(library.add({itemOf(u"quay.png"_s, "quay")}, instantAt(0)))->first();
        QCOMPARE(sweep(), 0);
        // WHEN it is taken out
        const auto removed = await(library.remove(quay.media.id));
        QVERIFY(removed);
        QVERIFY(await(library.items())->isEmpty());
        // THEN it can be put back as it was
        QVERIFY(await(library.putBack(*removed)));
        QCOMPARE(await(library.items())->first(), quay);
        QVERIFY(await(library.remove(quay.media.id)));
        QCOMPARE(await(library.remove(quay.media.id)).error().kind, domain::Error::Kind::NotFound);
        // AND goes in the end
        QCOMPARE(sweep(), 1);
        QVERIFY(await(library.contents({quay.address}))->isEmpty());
    }

    void anOriginalStaysAsLongAsWhatWasMadeOfIt()
    {
        Workspace workspace;
        store::LibraryStore library(workspace.database());
        const auto original = await(library.add({itemOf(u"quay.png"_s, "quay")}, instantAt(0)))->first();
        domain::IncomingItem cut = itemOf(u"quay.png"_s, "cut");
        cut.original = original.media.id;
        const auto edited = await(library.add({cut}, instantAt(1)))->first();
        QCOMPARE(edited.original, original.media.id);
        QCOMPARE(await(library.remove(original.media.id)).error().detail, u"edited image"_s);
        QVERIFY(await(library.remove(edited.media.id)));
        QVERIFY(await(library.remove(original.media.id)));
    }
};

QTEST_GUILESS_MAIN(LibraryStoreTest)
#include "librarystoretest.moc"
