// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/parser.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/commentdraftstore.h"
#include "core/store/articles/commentstore.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/articles/librarystore.h"
#include "core/store/articles/linkstore.h"
#include "core/store/articles/silencestore.h"
#include "core/store/articles/storystore.h"
#include "core/store/articles/wantedstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/requestlog.h"
#include "core/store/channels/sitepagestore.h"
#include "core/store/database/database.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/inbox/notedraftstore.h"
#include "core/store/words/wordstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// Workspaces of earlier versions.
class VersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWorkspaceHasAnIdThatStays();
    void everyVersionsFileOpens_data();
    void everyVersionsFileOpens();
};

void VersionsTest::everyWorkspaceHasAnIdThatStays()
{
    // GIVEN two workspaces made alike
    Workspace workspace;
    Workspace other;
    const QUuid id = workspace.database().id();
    QVERIFY(!id.isNull());
    QVERIFY(id != other.database().id());
    workspace.reopenReadOnly();
    QCOMPARE(workspace.database().id(), id);

    // WHEN one was made when none had an id
    const auto forget = [](store::Connection &connection) { return connection.run(u"DELETE FROM workspace WHERE key = 'id'"_s); };
    QVERIFY(await(other.database().write(forget)));
    other.reopenReadOnly();
    const QUuid derived = other.database().id();
    QVERIFY(!derived.isNull());
    QCOMPARE(await(other.database().read([](store::Connection &c) { return c.number(u"SELECT COUNT(*) FROM workspace WHERE key = 'id'"_s); })), 0);

    // THEN opening it to write keeps the one it is known by
    other.reopen();
    QCOMPARE(other.database().id(), derived);
    const auto kept = [](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM workspace WHERE key = 'id'"_s); };
    // Behind the write that keeps it.
    QCOMPARE(await(other.database().write(kept)), 1);
}

void VersionsTest::everyVersionsFileOpens_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("the first") << 1;
    QTest::newRow("triage and people") << 2;
    QTest::newRow("lists by conversation") << 3;
    QTest::newRow("lists by speaker") << 4;
    QTest::newRow("silenced findings") << 5;
    QTest::newRow("revisions by difference") << 6;
    QTest::newRow("images, comments, derived posts") << 7;
    QTest::newRow("answered mentions, events, half-written comments, links") << 8;
    QTest::newRow("connected channels, deliveries, requests") << 9;
    QTest::newRow("pages of connected sites") << 10;
}

void VersionsTest::everyVersionsFileOpens()
{
    QFETCH(int, version);
    // GIVEN a file as that version wrote it
    const QString name = u"v%1.parvis"_s.arg(version);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QVERIFY(QFile::copy(QStringLiteral(PARVIS_TESTS "/core/store/golden/") + name, path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

    // WHEN this version opens it
    const auto opened = store::Database::open(path);

    // THEN everything in it is there, is found, and an older one has left a copy beside it
    QVERIFY(opened);
    QCOMPARE((*opened)->name(), u"Golden"_s);
    QCOMPARE(*await((*opened)->check()), QStringList());
    store::InboxStore inbox(**opened);
    const auto keys = await(inbox.keys({}, {}, -1));
    QCOMPARE(keys->size(), 3);
    QCOMPARE(await(inbox.mention(keys->last()))->answeredAt, instantAt(3600));
    QCOMPARE(await(store::ArticleStore(**opened).rows(domain::queryOrWords(u"golden")))->size(), 1);
    QCOMPARE(QFileInfo::exists(path + u".before-10"_s), version < 10);
    if (version >= 2) {
        QCOMPARE(await(inbox.counts())->waiting, 1);
        QCOMPARE(await(inbox.counts())->snoozed, 1);
    }
    const auto sitePages = await(store::SitePageStore(**opened).pages({}, 10));
    QVERIFY(sitePages);
    QCOMPARE(sitePages->size(), version >= 10 ? 1 : 0);
    if (version >= 10)
        QCOMPARE(sitePages->first().page.title, u"The golden oven"_s);
    const auto health = await(store::ConnectionStore(**opened).health());
    QCOMPARE(health->size(), version >= 9 ? 1 : 0);
    if (version >= 9) {
        const auto how = health->cbegin().value();
        QCOMPARE(how.connection.handle, u"@us@server.example"_s);
        QCOMPARE(how.trouble, (domain::Trouble{.kind = domain::Trouble::Kind::ServerTrouble, .said = u"Bad gateway"_s, .status = 502}));
        QVERIFY(how.isWhole);
        const auto sent = await(store::DeliveryStore(**opened).newest(10));
        QCOMPARE(sent->size(), 1);
        QCOMPARE(sent->first().state, domain::DeliveryState::Published);
        QCOMPARE(sent->first().notes.value(u"part 0"_s), u"77 https://server.example/@us/77"_s);
        QCOMPARE(await(store::RequestLog(**opened).newest(10))->size(), 1);
        const auto errands = await(store::ErrandStore(**opened).newest(10));
        QCOMPARE(errands->size(), 1);
        QCOMPARE(errands->first().kind, domain::ErrandKind::Edit);
        QCOMPARE(errands->first().text, u"Golden, mended"_s);
        QCOMPARE(errands->first().state, domain::ErrandState::Done);
        QCOMPARE(await(store::WordStore(**opened).words()), QStringList{u"Zampano"_s});
    }
    store::ArticleStore articles(**opened);
    const auto article = await(articles.rows())->first().id;
    const auto revisions = await(articles.revisions(article));
    QVERIFY(!revisions->isEmpty());
    QCOMPARE(await(articles.revisionText(revisions->first().id)), await(articles.article(article))->body);
    if (version >= 6) {
        const int newer = version >= 7 ? 1 : 0;
        QCOMPARE(revisions->size(), 3 + newer);
        QCOMPARE(revisions->at(1 + newer).name, u"First draft"_s);
        QCOMPARE(await(articles.revisionText(revisions->at(1 + newer).id)), u"# Hello\n\nWorld\n\nA paragraph that went again."_s);
        QCOMPARE(await(articles.revisionText(revisions->at(2 + newer).id)), u"# Hello\n\nWorld"_s);
        QCOMPARE(await(articles.article(article))->goalWords, 800);
        store::StoryStore stories(**opened);
        QCOMPARE(await(stories.templates())->first().goalWords, 600);
        QCOMPARE(await(stories.steps(article))->size(), 2);
    }
    if (version >= 7) {
        const auto image = await(store::LibraryStore(**opened).items())->first();
        QCOMPARE(image.size, QSize(640, 480));
        QCOMPARE(image.articles, 1);
        const auto review = await(store::CommentStore(**opened).review(article));
        QCOMPARE(review->comments.size(), 1);
        QCOMPARE(review->comments.first().anchor.quote, u"World"_s);
        QCOMPARE(review->steps.size(), 1);
        const auto posts = await(store::DerivationStore(**opened).ofArticle(article));
        QCOMPARE(posts->size(), 2);
        const auto made = std::ranges::find_if(*posts, [](const store::ArticlePost &post) { return post.derivation.has_value(); });
        QVERIFY(made != posts->end());
        QCOMPARE(made->derivation->cuts, QList<qsizetype>{6});
        QVERIFY(made->isStale());
        QCOMPARE(await(store::NoteDraftStore(**opened).draft(await(inbox.mention(keys->last()))->conversation)), u"To be asked"_s);
    }
    if (version >= 8) {
        const auto written = await(articles.article(article));
        QCOMPARE(written->focus, u"golden oven"_s);
        QCOMPARE(written->event.place, u"The quay"_s);
        QCOMPARE(await(store::WantedStore(**opened).linked(article))->size(), 1);
        QCOMPARE((*await(store::CommentDraftStore(**opened).draft(article)))->text, u"Half a comment"_s);
        const auto links = await(store::LinkStore(**opened).answers({u"https://quay.example/gone"_s}, instantAt(0)));
        QCOMPARE(links->size(), 1);
        QCOMPARE(links->first().status, 404);
    }
    QCOMPARE(await(store::SilenceStore(**opened).silenced(article)), version >= 5 ? QStringList{u"passive"_s} : QStringList());
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "versionstest.moc"
