// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media/mediastore.h"

#include "core/store/inbox/replystore.h"
#include "tests/support/await.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

class MediaStoreTest : public QObject
{
    Q_OBJECT

private:
    static domain::IncomingMedia picture(const QByteArray &content, const QString &name = u"pain.png"_s)
    {
        return domain::incomingMedia(name, u"image/png"_s, content);
    }
    static qint64 files(store::Database &database)
    {
        return *await(database.read([](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM media"_s); }));
    }
    /// How many bytes this program has read so far, from files and otherwise.
    static qint64 bytesRead()
    {
        QFile counters(u"/proc/self/io"_s);
        if (!counters.open(QIODevice::ReadOnly))
            return -1;
        return counters.readLine().mid(qstrlen("rchar: ")).trimmed().toLongLong();
    }
    static store::AttachmentsEdit setting(const QList<domain::Attachment> &attachments)
    {
        return [attachments](const QList<domain::Attachment> &) { return attachments; };
    }

private Q_SLOTS:
    void eachContentIsKeptOnce();
    void whatIsEmptyOrTooLargeIsRefused();
    void whatNothingRefersToGoesWhenTheWorkspaceIsOpenedNext();
    void nothingGoesWhileSomebodyHasItOpen();
    void anAlteredFileIsFound();
    void aBackupHoldsTheFiles();
    void aLargeFileDoesNotHoldUpAnOpening();
};

void MediaStoreTest::eachContentIsKeptOnce()
{
    Workspace workspace;
    store::MediaStore media(workspace.database());
    const QByteArray bytes("\0\1\2 bytes \xff", 11);
    const auto first = await(media.add(picture(bytes)));
    QVERIFY(first);
    QCOMPARE(first->name, u"pain.png"_s);
    QCOMPARE(first->bytes, 11);
    QCOMPARE(*await(media.content(first->id)), bytes);
    // WHEN the same content comes under another name
    const auto again = await(media.add(picture(bytes, u"autre.png"_s)));
    // THEN it is the same file, and another content is another
    QCOMPARE(*again, *first);
    QVERIFY(await(media.add(picture("other")))->id != first->id);
    QCOMPARE(files(workspace.database()), 2);
    QCOMPARE(await(media.content(domain::Id<domain::Media>(77))).error().kind, Kind::NotFound);
}

void MediaStoreTest::whatIsEmptyOrTooLargeIsRefused()
{
    Workspace workspace;
    store::MediaStore media(workspace.database());
    QCOMPARE(await(media.add(picture({}))).error().kind, Kind::Invalid);
    QCOMPARE(await(media.add(picture(QByteArray(domain::largestMedia + 1, 'a')))).error().kind, Kind::TooLarge);
    QCOMPARE(files(workspace.database()), 0);
}

void MediaStoreTest::whatNothingRefersToGoesWhenTheWorkspaceIsOpenedNext()
{
    // GIVEN a draft with one of two files
    Workspace workspace;
    takeIn(workspace.database(), {aMention(u"a"_s)});
    const auto mention
        = domain::Id<domain::Mention>(*await(workspace.database().read([](store::Connection &c) { return c.number(u"SELECT id FROM mention"_s); })));
    const auto kept = *await(store::MediaStore(workspace.database()).add(picture("one")));
    QVERIFY(await(store::MediaStore(workspace.database()).add(picture("two"))));
    QVERIFY(await(store::ReplyStore(workspace.database()).editAttachments(mention, setting({{.media = kept}}), instantAt(0))));
    QCOMPARE(files(workspace.database()), 2);
    // WHEN the workspace is closed and opened
    workspace.reopen();
    // THEN the other is gone
    QTRY_COMPARE(files(workspace.database()), 1);
    QCOMPARE(*await(store::MediaStore(workspace.database()).content(kept.id)), "one");
    QCOMPARE(*await(workspace.database().check()), QStringList());
    // AND reading alone removes nothing
    QVERIFY(await(store::MediaStore(workspace.database()).add(picture("three"))));
    workspace.reopenReadOnly();
    QCOMPARE(files(workspace.database()), 2);
}

void MediaStoreTest::nothingGoesWhileSomebodyHasItOpen()
{
    // GIVEN a window whose undo could want a file back
    Workspace workspace;
    QVERIFY(await(store::MediaStore(workspace.database()).add(picture("wanted back"))));
    // WHEN somebody else opens the workspace as well
    const auto other = store::Database::open(workspace.path());
    QVERIFY(other);
    QVERIFY(await((*other)->write([](store::Connection &c) { return c.number(u"SELECT 1"_s); })));
    // THEN it is still there
    QCOMPARE(files(workspace.database()), 1);
}

void MediaStoreTest::anAlteredFileIsFound()
{
    Workspace workspace;
    QVERIFY(await(store::MediaStore(workspace.database()).add(picture("as it was"))));
    QCOMPARE(*await(workspace.database().check()), QStringList());
    QVERIFY(await(workspace.database().write([](store::Connection &c) { return c.run(u"UPDATE media SET content = x'00'"_s); })));
    QCOMPARE(*await(workspace.database().check()), QStringList{u"media: 1 of them are not what their hash says"_s});
}

void MediaStoreTest::aBackupHoldsTheFiles()
{
    Workspace workspace;
    const auto media = *await(store::MediaStore(workspace.database()).add(picture("kept")));
    const QString copy = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(copy)));
    const auto opened = store::Database::open(copy, store::Database::Access::ReadOnly);
    QVERIFY(opened);
    QCOMPARE(*await(store::MediaStore(**opened).content(media.id)), "kept");
}

void MediaStoreTest::aLargeFileDoesNotHoldUpAnOpening()
{
    // GIVEN a file of 60 MB
    constexpr qint64 fileBytes = 60'000'000;
    Workspace workspace;
    takeIn(workspace.database(), {aMention(u"a"_s)});
    const auto mention
        = domain::Id<domain::Mention>(*await(workspace.database().read([](store::Connection &c) { return c.number(u"SELECT id FROM mention"_s); })));
    const auto media = *await(store::MediaStore(workspace.database()).add(picture(QByteArray(fileBytes, 'x'))));
    QVERIFY(await(store::ReplyStore(workspace.database()).editAttachments(mention, setting({{.media = media}}), instantAt(0))));
    workspace.reopen();
    // WHEN its draft is read
    const qint64 before = bytesRead();
    const auto draft = await(store::ReplyStore(workspace.database()).editAttachments(mention, [](const auto &same) { return same; }, instantAt(1)));
    const qint64 forDraft = bytesRead() - before;
    // THEN the file is not, as it is where its content is asked for
    QCOMPARE(draft->attachments.first().media.bytes, fileBytes);
    QCOMPARE_LT(forDraft, fileBytes / 10);
    QCOMPARE(await(store::MediaStore(workspace.database()).content(media.id))->size(), fileBytes);
    QCOMPARE_GE(bytesRead() - before, fileBytes);
}

QTEST_GUILESS_MAIN(MediaStoreTest)
#include "mediastoretest.moc"
