// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/silencestore.h"

#include "core/store/articles/articlestore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class SilenceStoreTest : public QObject
{
    Q_OBJECT

    static domain::Id<domain::Article> addTo(Workspace &workspace, const QString &title)
    {
        return await(store::ArticleStore(workspace.database()).add({.title = title, .createdAt = instantAt(0), .changedAt = instantAt(0)}))->id;
    }

private Q_SLOTS:
    void whatIsSilencedStaysSoInItsArticleAlone()
    {
        // GIVEN two articles
        Workspace workspace;
        const auto one = addTo(workspace, u"One"_s);
        const auto other = addTo(workspace, u"Other"_s);
        // WHEN a finding and a rule are silenced in one of them, one of the two twice
        {
            store::SilenceStore silences(workspace.database());
            QVERIFY(await(silences.silence(one, {u"passive:0a"_s, u"jargon"_s})));
            QVERIFY(await(silences.silence(one, {u"jargon"_s})));
        }
        workspace.reopen();
        // THEN they are silenced there after the next opening, and not in the other
        store::SilenceStore silences(workspace.database());
        QCOMPARE(await(silences.silenced(one)), (QStringList{u"jargon"_s, u"passive:0a"_s}));
        QCOMPARE(await(silences.silenced(other)), QStringList());
        // AND one of them is listened to again
        QVERIFY(await(silences.listen(one, u"jargon"_s)));
        QVERIFY(await(silences.listen(one, u"jargon"_s)));
        QCOMPARE(await(silences.silenced(one)), QStringList{u"passive:0a"_s});
    }

    void aSilenceIsToldAsAChangeOfItsArticle()
    {
        Workspace workspace;
        const auto article = addTo(workspace, u"One"_s);
        store::SilenceStore silences(workspace.database());
        QSignalSpy changed(&workspace.database(), &store::Database::changed);
        QVERIFY(await(silences.silence(article, {u"jargon"_s})));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.takeFirst().first().value<store::Changes>().articles.updated, QList{article});
        // What was not silenced changes nothing.
        QVERIFY(await(silences.listen(article, u"passive"_s)));
        QVERIFY(await(silences.listen(article, u"jargon"_s)));
        QTRY_COMPARE(changed.size(), 1);
    }

    void silencesGoWithTheirArticle()
    {
        Workspace workspace;
        const auto article = addTo(workspace, u"One"_s);
        store::SilenceStore silences(workspace.database());
        QVERIFY(await(silences.silence(article, {u"jargon"_s})));
        // WHEN the article is removed
        QVERIFY(await(store::ArticleStore(workspace.database()).remove(article)));
        // THEN nothing of it stays, and nothing more is silenced in it
        QCOMPARE(await(silences.silenced(article)), QStringList());
        QCOMPARE(await(silences.silence(article, {u"jargon"_s})).error().kind, domain::Error::Kind::NotFound);
        QCOMPARE(*await(workspace.database().check()), QStringList());
    }
};

QTEST_GUILESS_MAIN(SilenceStoreTest)
#include "silencestoretest.moc"
