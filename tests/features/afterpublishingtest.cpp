// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does once something is published, or has missed its time.
#include "core/store/channels/errandstore.h"
#include "tests/models/calendar/connectedfixture.h"
#include "tests/ui/named.h"
#include "ui/calendar/calendarpage.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;
using domain::PostState;
using tests::await;
using tests::named;

namespace {

/// The calendar over a workspace with a post that was published.
struct PublishedDesk
{
    explicit PublishedDesk(const QString &text)
        : page(given.model)
    {
        page.resize(1204, 900);
        page.show();
        post = given.due(text).id;
        given.publish(post);
        given.model.open(post);
    }
    [[nodiscard]] bool isSaid(const QString &words) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    /// The button of the dialog that is open.
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
    /// What is done there, as it is done by who sends.
    /// Once it cannot be taken back any more.
    [[nodiscard]] store::ErrandTurn claim()
    {
        given.clock.advance(10s);
        return **await(errands.claim(u"us"_s, given.clock.now(), 1min));
    }

    tests::ConnectedFixture given{{}};
    store::ErrandStore errands{given.workspace.database()};
    ui::CalendarPage page;
    domain::Id<domain::Post> post;
};

} // namespace

class AfterPublishingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void aMistakeIsMendedWhereItStands()
    {
        // GIVEN a post with a mistake in it, published
        PublishedDesk desk(u"Braed"_s);
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Change it there…"_s));
        // WHEN
        named<QPushButton>(desk.page, u"Change it there…"_s)->click();
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"What it is to say"_s));
        // What says nothing new is not written.
        QVERIFY(!desk.inDialog(u"Change it there"_s)->isEnabled());
        named<QPlainTextEdit>(desk.page, u"What it is to say"_s)->setPlainText(u"Bread"_s);
        desk.inDialog(u"Change it there"_s)->click();
        // THEN the editor says that it is being done, and it can be taken back until then
        QTRY_VERIFY(desk.isSaid(u"It is being changed on “Our Mastodon”"_s));
        QVERIFY(named<QPushButton>(desk.page, u"Leave it there as it is"_s));
        QCOMPARE(desk.given.stored(desk.post).text, u"Braed"_s);
        // WHEN it is done there
        const auto turn = desk.claim();
        QCOMPARE(turn.outgoing.parts, QStringList{u"Bread"_s});
        const domain::Sent sent{.remoteId = u"7"_s, .url = {}, .publishedAt = {}, .isVerified = true};
        QVERIFY(await(desk.errands.settle(turn.errand.id, u"us"_s, sent, desk.given.clock.now())));
        // THEN it says so here
        QTRY_COMPARE(desk.given.stored(desk.post).text, u"Bread"_s);
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Change it there…"_s));
    }

    void ofTwoVersionsThePersonChooses()
    {
        PublishedDesk desk(u"Bread"_s);
        QVERIFY(await(desk.errands.editThere(desk.post, u"Bread at noon"_s, desk.given.clock.now())));
        const auto turn = desk.claim();
        const domain::Drift there{.text = u"Bread and cake"_s, .leavesAt = {}, .accepting = {}};
        QVERIFY(await(desk.errands.fail(turn.errand.id, u"us"_s, {.kind = domain::Trouble::Kind::Changed}, there, desk.given.clock.now(), 0.5)));
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Look at both…"_s));
        named<QPushButton>(desk.page, u"Look at both…"_s)->click();
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"On “Our Mastodon”"_s));
        QCOMPARE(named<QPlainTextEdit>(desk.page, u"On “Our Mastodon”"_s)->toPlainText(), u"Bread and cake"_s);
        QCOMPARE(named<QPlainTextEdit>(desk.page, u"Here"_s)->toPlainText(), u"Bread at noon"_s);
        desk.inDialog(u"Take theirs"_s)->click();
        QTRY_COMPARE(desk.given.stored(desk.post).text, u"Bread and cake"_s);
        QTRY_VERIFY(!named<QPushButton>(desk.page, u"Look at both…"_s));
    }

    void whatIsDeletedThereIsAskedFirst()
    {
        PublishedDesk desk(u"Bread"_s);
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Delete it there…"_s));
        named<QPushButton>(desk.page, u"Delete it there…"_s)->click();
        QTRY_VERIFY(desk.inDialog(u"Delete it there"_s));
        QTRY_VERIFY(desk.isSaid(u"Parvis cannot bring it back"_s));
        desk.inDialog(u"Delete it there"_s)->click();
        QTRY_VERIFY(desk.isSaid(u"It is being deleted on “Our Mastodon”"_s));
        const auto turn = desk.claim();
        QCOMPARE(turn.errand.kind, domain::ErrandKind::Delete);
        QVERIFY(await(desk.errands.settle(turn.errand.id, u"us"_s, {}, desk.given.clock.now())));
        QTRY_COMPARE(desk.given.stored(desk.post).state, PostState::Cancelled);
        QTRY_VERIFY(desk.isSaid(u"has been deleted there"_s));
        QVERIFY(!named<QPushButton>(desk.page, u"Delete it there…"_s));
    }

    void whatWasChangedThereIsDeletedAllTheSameOrLeft_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("deleted") << true;
        QTest::newRow("left") << false;
    }
    void whatWasChangedThereIsDeletedAllTheSameOrLeft()
    {
        // GIVEN a page that was to be deleted, which somebody changed
        QFETCH(const bool, isOurs);
        PublishedDesk desk(u"Bread"_s);
        QVERIFY(await(desk.errands.deleteThere(desk.post, desk.given.clock.now())));
        const auto turn = desk.claim();
        QVERIFY(await(desk.errands.fail(turn.errand.id, u"us"_s, {.kind = domain::Trouble::Kind::Changed}, {}, desk.given.clock.now(), 0.5)));
        QTRY_VERIFY(desk.isSaid(u"It was not deleted on “Our Mastodon”: somebody changed it there meanwhile."_s));
        // WHEN
        named<QPushButton>(desk.page, u"Look at both…"_s)->click();
        QTRY_VERIFY(desk.inDialog(u"Delete it all the same"_s));
        desk.inDialog(isOurs ? u"Delete it all the same"_s : u"Leave it there"_s)->click();
        // THEN it goes on, or is given up
        QTRY_VERIFY(!named<QPushButton>(desk.page, u"Look at both…"_s));
        const auto open = await(desk.errands.ofPost(desk.post));
        QCOMPARE(open->has_value(), isOurs);
        if (isOurs)
            QVERIFY((*open)->state == domain::ErrandState::Waiting && (*open)->overwrites);
        QCOMPARE(desk.given.stored(desk.post).state, PostState::Published);
    }

    void whatMissedItsTimeWaitsForAWord()
    {
        // GIVEN a post that was to leave this morning, and a computer that was off until the evening
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 900);
        page.show();
        const auto post = given.due(u"Bread"_s).id;
        given.clock.set(given.clock.now() + 5h);
        QVERIFY(!await(given.deliveries.claim(u"us"_s, given.clock.now(), 1min))->has_value());
        given.model.open(post);
        // THEN it says so, and does not leave unasked
        QTRY_VERIFY(named<QPushButton>(page, u"Send it now"_s));
        const auto labels = page.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"too late to leave unasked"_s); }));
        // WHEN
        named<QPushButton>(page, u"Send it now"_s)->click();
        // THEN
        QTRY_VERIFY(!named<QPushButton>(page, u"Send it now"_s));
        QVERIFY(await(given.deliveries.claim(u"us"_s, given.clock.now(), 1min))->has_value());
    }

    void howLateIsAChoiceOfTheWorkspace()
    {
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.show();
        page.findChild<QAction *>(u"late-posts"_s)->trigger();
        QTRY_VERIFY(named<QComboBox>(page, u"How late a post may leave by itself"_s));
        auto *hours = named<QComboBox>(page, u"How late a post may leave by itself"_s);
        QCOMPARE(hours->currentData().toInt(), 2);
        hours->setCurrentIndex(hours->findData(0));
        const auto buttons = page.findChildren<QPushButton *>();
        const auto keep = std::ranges::find_if(buttons, [](const QPushButton *button) { return button->text() == u"Keep"_s; });
        (*keep)->click();
        QTRY_COMPARE(await(given.deliveries.latePolicy())->most, 0h);
    }
};

QTEST_MAIN(AfterPublishingTest)
#include "afterpublishingtest.moc"
