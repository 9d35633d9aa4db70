// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/linkdialog.h"

#include "core/store/articles/articlestore.h"
#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/articles/markdownedit.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

/// A workspace with a published article and a connected site with pages.
struct LinkDesk
{
    explicit LinkDesk(int pages = 2)
    {
        const auto added = await(store::ArticleStore(workspace.database())
                                     .add({.title = u"Night of the oven"_s,
                                           .status = domain::ArticleStatus::Published,
                                           .url = u"https://mill.example/night"_s,
                                           .createdAt = instantAt(0),
                                           .changedAt = instantAt(0)}));
        own = added->id;
        store::ConnectionStore connections(workspace.database());
        domain::Channel wanted;
        wanted.service = u"wordpress"_s;
        wanted.name = u"The mill"_s;
        wanted.address = u"https://mill.example"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        const auto channel = await(connections.connect(wanted, connection, instantAt(0)));
        static_cast<void>(await(connections.claim(u"us"_s, instantAt(1), 1min)));
        store::FetchedPage page{.stream = u"site:posts"_s, .position = {.newer = u"x"_s}, .entries = {}, .removed = {}};
        page.site = domain::SiteReading{.pages = {}, .round = 1, .endsRound = true};
        for (int n = 0; n < pages; ++n)
            page.site->pages << domain::SitePage{.remoteId = u"post-%1"_s.arg(n),
                                                 .url = u"https://mill.example/%1"_s.arg(n),
                                                 .title = n == 0 ? u"Flour & water (part 1)"_s : u"Flour, part %1"_s.arg(n + 1),
                                                 .publishedAt = instantAt(100 + n)};
        isTaken = await(connections.takeIn(channel->id, u"us"_s, page, instantAt(10), 1min)).has_value();
    }
    [[nodiscard]] std::unique_ptr<models::LinkTargetsModel> targets(domain::Id<domain::Article> except = {})
    {
        auto made = std::make_unique<models::LinkTargetsModel>(workspace.database(), messages, except);
        QSignalSpy read(made.get(), &models::LinkTargetsModel::read);
        static_cast<void>(made->isRead() || read.wait());
        return made;
    }

    Workspace workspace;
    models::Messages messages;
    domain::Id<domain::Article> own;
    bool isTaken = false;
};

} // namespace

class LinkDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownArticlesAndPagesOfSitesAreOffered()
    {
        LinkDesk desk;
        QVERIFY(desk.isTaken);
        const auto targets = desk.targets();
        const QAbstractItemModelTester tester(targets.get());
        QCOMPARE(targets->rowCount(), 3);
        QCOMPARE(targets->index(0).data().toString(), u"Night of the oven – your article"_s);
        QCOMPARE(targets->index(1).data().toString(), u"Flour, part 2 – The mill"_s);
        targets->setWords(u"WATER"_s);
        QCOMPARE(targets->rowCount(), 1);
        QCOMPARE(targets->index(0).data(models::LinkTargetsModel::AddressRole).toString(), u"https://mill.example/0"_s);
        // The article that is written is no page to link to.
        QCOMPARE(desk.targets(desk.own)->rowCount(), 2);
    }

    void thousandsOfPagesAreNotAllShown()
    {
        LinkDesk desk(3'000);
        const auto targets = desk.targets();
        QCOMPARE(targets->known(), 3'001);
        QCOMPARE(targets->rowCount(), models::LinkTargetsModel::mostShown);
        targets->setWords(u"part 2718"_s);
        QCOMPARE(targets->index(0).data(models::LinkTargetsModel::TitleRole).toString(), u"Flour, part 2718"_s);
    }

    void thePageIsChosenByKeysAlone()
    {
        LinkDesk desk;
        auto *dialog = new ui::LinkDialog(desk.targets(), u"flour"_s, nullptr);
        QSignalSpy chosen(dialog, &ui::LinkDialog::chosen);
        dialog->show();
        auto *words = named<QLineEdit>(*dialog, u"Words of its title"_s);
        auto *list = named<QListView>(*dialog, u"Articles and pages"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        // WHEN arrows walk the list from the field, and Enter takes
        QTest::keyClick(words, Qt::Key_Down);
        QTest::keyClick(words, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        const QString title = list->currentIndex().data(models::LinkTargetsModel::TitleRole).toString();
        QTest::keyClick(words, Qt::Key_Return);
        // THEN
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(1).toString(), title);
        QVERIFY(!dialog->isVisible());
    }

    void withoutAnAnswerThereIsNothingToTake()
    {
        LinkDesk desk;
        auto *dialog = new ui::LinkDialog(desk.targets(), u"zeppelin"_s, nullptr);
        dialog->show();
        QVERIFY(!named<QPushButton>(*dialog, u"Link"_s)->isEnabled());
        dialog->close();
    }

    void theWordsThatAreSelectedBecomeTheLink()
    {
        ui::MarkdownEdit edit;
        edit.setPlainText(u"Of flour."_s);
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(3);
        cursor.setPosition(8, QTextCursor::KeepAnchor);
        edit.setTextCursor(cursor);
        edit.linkTo(u"https://mill.example/0"_s, u"Flour"_s);
        QCOMPARE(edit.toPlainText(), u"Of [flour](https://mill.example/0)."_s);
        // AND where nothing is selected, the title, written so that it and the address end where they should
        edit.setPlainText({});
        edit.linkTo(u"https://mill.example/a(b)"_s, u"Flour [1]"_s);
        QCOMPARE(edit.toPlainText(), u"[Flour \\[1\\]](<https://mill.example/a(b)>)"_s);
    }
};

QTEST_MAIN(LinkDialogTest)
#include "linkdialogtest.moc"
