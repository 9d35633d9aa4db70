// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An article on its way to a site, as the calendar shows it.
#include "tests/models/calendar/connectedfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/comparisonview.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/theredialogs.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;
using domain::PostState;
using tests::await;
using tests::named;

namespace {

/// A calendar with a site, and a post that is an article of two paragraphs.
struct LeavingArticleDesk
{
    explicit LeavingArticleDesk(const QString &body, const QString &service = u"wordpress"_s)
        : page(given.model)
    {
        const domain::Connection connection{
            .state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}, .capabilities = domain::staticCapabilities(service)};
        const domain::Channel site{.service = service, .name = u"Our site"_s, .address = u"https://site.example"_s};
        channel = await(given.connections.connect(site, connection, given.clock.now())).value().id;
        article.title = u"The oven"_s;
        article.body = body;
        article.createdAt = article.changedAt = given.clock.now();
        article = *await(given.articles.add(article));
        page.resize(1204, 900);
        page.show();
    }
    /// Puts it into the calendar, and opens it.
    void add(PostState state)
    {
        domain::Post made;
        made.state = state;
        made.channel = channel;
        made.article = article.id;
        made.title = article.title;
        made.plannedFor = QDateTime(QDate(2026, 11, 26), QTime(9, 0));
        if (state == PostState::Scheduled) {
            made.scheduledFor = domain::toZoned(given.clock.now() + 24h, given.workspace.database().zone());
            made.holder = domain::PostHolder::Service;
        }
        post = await(given.posts.add(made)).value().id;
        given.model.open(post);
        QTRY_VERIFY(given.model.opened() && given.model.opened()->post.id == post && given.model.isConnected(channel));
    }
    /// The site holds it, and stands otherwise by now.
    void hold(const std::optional<domain::Drift> &drift)
    {
        static_cast<void>(await(given.deliveries.claim(u"us"_s, given.clock.now(), 1min)));
        const auto delivery = await(given.deliveries.ofPost(post)).value();
        const domain::Sent sent{.state = domain::Sent::State::Held, .remoteId = u"post-7"_s, .url = {}, .publishedAt = {}};
        QVERIFY(await(given.deliveries.settle(delivery->id, u"us"_s, sent, given.clock.now(), drift)));
    }
    [[nodiscard]] bool isSaid(const QString &words) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    [[nodiscard]] QPushButton *inDialog(const QString &text) const
    {
        const auto dialogs = page.findChildren<QDialog *>();
        for (const QDialog *dialog : dialogs) {
            const auto buttons = dialog->findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (dialog->isVisible() && button->text() == text)
                    return button;
            }
        }
        return nullptr;
    }

    tests::ConnectedFixture given{{}};
    ui::CalendarPage page;
    domain::Id<domain::Channel> channel;
    domain::Article article;
    domain::Id<domain::Post> post;
};

} // namespace

class ArticleThatLeavesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void theEditorSaysThatTheArticleLeavesAndWhatIsMissing()
    {
        // GIVEN
        LeavingArticleDesk desk(u"It is <b>hot</b>.\n\n![](media/3fa9c1d2e4b0-oven.png)\n"_s);
        desk.add(PostState::Draft);
        // THEN
        QTRY_VERIFY(desk.isSaid(u"The article itself leaves there"_s));
        QTRY_VERIFY(desk.isSaid(u"no description yet"_s));
        QVERIFY(desk.isSaid(u"the words alone go along"_s));
        QVERIFY(desk.given.model.hindrance(desk.given.stored(desk.post)).contains(u"of the article"_s));
        // WHEN the picture is marked as decorative
        desk.article.body = u"It is hot.\n\n![](media/3fa9c1d2e4b0-oven.png \"decorative\")\n"_s;
        QVERIFY(await(desk.given.articles.save(desk.article, desk.given.clock.now() + 1s)));
        // THEN nothing is in the way
        QTRY_VERIFY(desk.given.model.hindrance(desk.given.stored(desk.post)).isEmpty());
        QTRY_VERIFY(!desk.isSaid(u"no description yet"_s));
    }

    void whereTagsOfHtmlStayThatIsSaid()
    {
        LeavingArticleDesk desk(u"It is <b>hot</b>.\n"_s, u"git-site"_s);
        desk.add(PostState::Draft);
        QTRY_VERIFY(desk.isSaid(u"tags of HTML go along as they are written"_s));
        QVERIFY(!desk.isSaid(u"the words alone"_s));
    }

    void whatChangedHereIsSaidUntilItStandsThere()
    {
        LeavingArticleDesk desk(u"It is cold.\n"_s);
        desk.add(PostState::Scheduled);
        desk.hold({});
        desk.article.body = u"It is hot.\n"_s;
        QVERIFY(await(desk.given.articles.save(desk.article, desk.given.clock.now())));
        QTRY_VERIFY(desk.isSaid(u"Its article changed here."_s));
    }

    void bothAreShownWholeAndTheTimesBearTheirDay()
    {
        // GIVEN words and time were changed there
        LeavingArticleDesk desk(u"# The oven\n\nIt is hot.\n\nCome and see.\n"_s);
        desk.add(PostState::Scheduled);
        const domain::Instant later = desk.given.clock.now() + 1h;
        desk.hold(domain::Drift{.text = u"The oven\n\nIt is cold.\n\nCome and see."_s, .leavesAt = later, .accepting = {{u"seen"_s, u"x"_s}}});
        // WHEN
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Look at both…"_s));
        named<QPushButton>(desk.page, u"Look at both…"_s)->click();
        // THEN
        QTRY_VERIFY(named<ui::ComparisonView>(desk.page, u"What sets them apart: here, and there"_s));
        const auto *view = named<ui::ComparisonView>(desk.page, u"What sets them apart: here, and there"_s);
        QCOMPARE(view->changes(), 1);
        QVERIFY(desk.isSaid(u"leaves today"_s));
        QVERIFY(desk.isSaid(u"leaves tomorrow"_s));
        // WHEN theirs is let be
        desk.inDialog(u"Leave theirs there"_s)->click();
        // THEN the article stays, and the time is theirs
        QTRY_COMPARE(domain::toInstant(*desk.given.stored(desk.post).scheduledFor), std::optional(later));
        QVERIFY(await(desk.given.articles.article(desk.article.id))->body.contains(u"hot"_s));
        // AND it is said that they differ, for as long as they do
        QTRY_VERIFY(desk.isSaid(u"your article says something else"_s));
    }

    void whatCouldNotBeReadThereIsWrittenOverOnlyOnASecondWord()
    {
        // GIVEN an article that was changed where it stands, which nobody could read
        LeavingArticleDesk desk(u"It is hot.\n"_s);
        desk.add(PostState::Scheduled);
        desk.hold(domain::Drift{.text = QString(u""_s), .leavesAt = {}, .accepting = {}});
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Look at both…"_s));
        // WHEN
        named<QPushButton>(desk.page, u"Look at both…"_s)->click();
        // THEN ours is shown, and that theirs is not
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"Here"_s));
        QCOMPARE(named<QPlainTextEdit>(desk.page, u"Here"_s)->toPlainText(), u"The oven\n\nIt is hot."_s);
        QCOMPARE(named<QPlainTextEdit>(desk.page, u"On “Our site”"_s)->toPlainText(), u"What it says there could not be read."_s);
        // AND it is asked before that is written over
        desk.inDialog(u"Write mine there"_s)->click();
        const auto *box = desk.page.findChild<QMessageBox *>();
        QVERIFY(box && box->informativeText().contains(u"Our site"_s));
        QVERIFY(named<QPushButton>(desk.page, u"Look at both…"_s));
        const auto buttons = box->buttons();
        const auto yes = std::ranges::find(buttons, u"Write mine there"_s, &QAbstractButton::text);
        QVERIFY(yes != buttons.end());
        QSignalSpy chosen(desk.page.findChild<ui::TwoVersionsDialog *>(), &ui::TwoVersionsDialog::oursChosen);
        (*yes)->click();
        QCOMPARE(chosen.size(), 1);
        QTRY_VERIFY(!named<QPushButton>(desk.page, u"Look at both…"_s));
    }

    void whatWasLeftTheirsAndChangedHereIsAskedAboutAnew()
    {
        LeavingArticleDesk desk(u"It is hot.\n"_s);
        desk.add(PostState::Scheduled);
        desk.hold(domain::Drift{.text = u"It is cold."_s, .leavesAt = {}, .accepting = {{u"seen"_s, u"x"_s}}, .hereToo = true});
        QTRY_VERIFY(desk.isSaid(u"its text was changed, and yours was changed, too"_s));
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Look at both…"_s));
    }
};

QTEST_MAIN(ArticleThatLeavesTest)
#include "articlethatleavestest.moc"
