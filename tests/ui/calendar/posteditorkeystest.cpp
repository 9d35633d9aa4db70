// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media/mediastore.h"
#include "tests/models/calendar/connectedfixture.h"
#include "tests/ui/calendar/calendarpagefixture.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;
using tests::named;
using Given = tests::CalendarPageFixture;

namespace {

const QDate thursday(2026, 11, 26);

/// Clicks into the text of a date or time, where a part of it stands.
void clickInto(QDateTimeEdit &edit, QDateTimeEdit::Section section)
{
    auto *line = edit.findChild<QLineEdit *>();
    edit.setSelectedSection(section);
    line->setCursorPosition(line->selectionStart() + 1);
    const QPoint place = line->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    line->deselect();
    QTest::mouseClick(line, Qt::LeftButton, {}, place);
}

bool isSaid(const QWidget &page, const QString &sentence)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
}

} // namespace

/// Dates are typed, letters choose in lists, and what is shown is what stands.
class PostEditorKeysTest : public QObject
{
    Q_OBJECT

    static domain::Post opened(Given &given, const QDateTime &plan)
    {
        const auto post = given.add(u"Bread"_s, PostState::Draft, plan);
        given.model.open(post.id);
        [&] { QTRY_VERIFY(named<QLineEdit>(given.page, u"Title"_s) && given.model.entry(post.id)); }();
        return post;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void aTimeIsTypedInOneGoWhereverTheClickFell_data()
    {
        QTest::addColumn<int>("section");
        QTest::newRow("into the hours") << static_cast<int>(QDateTimeEdit::HourSection);
        QTest::newRow("into the minutes") << static_cast<int>(QDateTimeEdit::MinuteSection);
    }
    void aTimeIsTypedInOneGoWhereverTheClickFell()
    {
        QFETCH(int, section);
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto post = opened(given, QDateTime(thursday, QTime(23, 59)));
        auto *time = named<QTimeEdit>(given.page, u"Planned for, time"_s);
        QVERIFY(time);
        // WHEN
        clickInto(*time, static_cast<QDateTimeEdit::Section>(section));
        QTest::keyClicks(time, u"0930"_s);
        QTest::keyClick(time, Qt::Key_Tab);
        // THEN
        QTRY_COMPARE(given.stored(post.id).plannedFor, QDateTime(thursday, QTime(9, 30)));
        QCOMPARE(time->time(), QTime(9, 30));
    }

    void arrowsStepThroughAPart()
    {
        Given given;
        QVERIFY(given.isReady());
        const auto post = opened(given, QDateTime(thursday, QTime(23, 59)));
        auto *time = named<QTimeEdit>(given.page, u"Planned for, time"_s);
        clickInto(*time, QDateTimeEdit::HourSection);
        QTest::keyClick(time, Qt::Key_Down);
        QTest::keyClick(time, Qt::Key_Down);
        QTRY_COMPARE(given.stored(post.id).plannedFor, QDateTime(thursday, QTime(21, 59)));
    }

    void whatIsTypedIsNewerThanWhatIsReadMeanwhile()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto post = opened(given, QDateTime(thursday, QTime(9, 0)));
        auto *time = named<QTimeEdit>(given.page, u"Planned for, time"_s);
        clickInto(*time, QDateTimeEdit::HourSection);
        // WHEN the post changes elsewhere while somebody types
        QSignalSpy changed(&given.model, &models::CalendarPageModel::openedChanged);
        QTest::keyClicks(time, u"1145"_s);
        domain::Post other = given.stored(post.id);
        other.title = u"Rye bread"_s;
        QVERIFY(tests::await(given.posts.save(other)));
        QTRY_VERIFY(!changed.isEmpty());
        // THEN
        QCOMPARE(time->time(), QTime(11, 45));
        QTRY_COMPARE(given.stored(post.id).plannedFor, QDateTime(thursday, QTime(11, 45)));
    }

    void aCommitmentThatIsRefusedIsNotShown()
    {
        // GIVEN a post with a picture that nobody described
        Given given;
        QVERIFY(given.isReady());
        auto post = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0)));
        const auto media = tests::await(store::MediaStore(given.workspace.database()).add(domain::incomingMedia(u"bread.png"_s, u"image/png"_s, "png")));
        QVERIFY(media);
        post.attachments = {{.media = *media, .altText = {}}};
        QVERIFY(tests::await(given.posts.save(post)));
        given.model.open(post.id);
        QTRY_VERIFY(named<QCheckBox>(given.page, u"Scheduled for"_s));
        auto *box = named<QCheckBox>(given.page, u"Scheduled for"_s);
        // WHEN
        box->click();
        // THEN
        QVERIFY(!box->isChecked());
        QVERIFY(!named<QTimeEdit>(given.page, u"Scheduled for, time"_s));
        QVERIFY(isSaid(given.page, u"no description yet"_s));
        // AND what was in the way is said no longer once it is gone
        post.attachments.first().altText = u"A loaf"_s;
        QVERIFY(tests::await(given.posts.save(post)));
        QTRY_VERIFY(!isSaid(given.page, u"no description yet"_s));
    }

    void aDescriptionCountsWhileItIsTyped()
    {
        Given given;
        QVERIFY(given.isReady());
        auto post = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0)));
        const auto media = tests::await(store::MediaStore(given.workspace.database()).add(domain::incomingMedia(u"bread.png"_s, u"image/png"_s, "png")));
        QVERIFY(media);
        post.attachments = {{.media = *media, .altText = {}}};
        QVERIFY(tests::await(given.posts.save(post)));
        given.model.open(post.id);
        QTRY_VERIFY(named<QCheckBox>(given.page, u"Scheduled for"_s) && given.model.attachments().list().size() == 1);
        // WHEN
        given.model.attachments().describe(media->id, u"A loaf"_s);
        named<QCheckBox>(given.page, u"Scheduled for"_s)->click();
        // THEN
        QTRY_VERIFY(given.stored(post.id).state == PostState::Scheduled && given.stored(post.id).attachments.first().altText == "A loaf"_L1);
    }

    void theKeyboardComesFromTheTextToTheDescriptionOfAPicture()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        auto post = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0)));
        const auto media = tests::await(store::MediaStore(given.workspace.database()).add(domain::incomingMedia(u"bread.png"_s, u"image/png"_s, "png")));
        QVERIFY(media);
        post.attachments = {{.media = *media, .altText = {}}};
        QVERIFY(tests::await(given.posts.save(post)));
        given.model.open(post.id);
        QTRY_VERIFY(named<QPlainTextEdit>(given.page, u"Description of bread.png"_s));
        // WHEN
        named<QPlainTextEdit>(given.page, u"Text"_s)->setFocus();
        const auto *description = named<QPlainTextEdit>(given.page, u"Description of bread.png"_s);
        for (int tab = 0; tab < 2 && !description->hasFocus(); ++tab)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        // THEN
        QVERIFY(description->hasFocus());
    }

    void aTimeThatIsRefusedGivesWayToTheOneThatStands()
    {
        // GIVEN 09:41 on Monday, and a post scheduled for ten
        Given given;
        QVERIFY(given.isReady());
        const QDateTime ten(QDate(2026, 11, 23), QTime(10, 0));
        const auto post = given.add(u"Bread"_s, PostState::Scheduled, {}, domain::ZonedTime{.wall = ten, .zone = "Europe/Paris"});
        given.model.open(post.id);
        QTRY_VERIFY(named<QTimeEdit>(given.page, u"Scheduled for, time"_s));
        auto *time = named<QTimeEdit>(given.page, u"Scheduled for, time"_s);
        // WHEN
        clickInto(*time, QDateTimeEdit::HourSection);
        QTest::keyClicks(time, u"0800"_s);
        QTest::keyClick(time, Qt::Key_Return);
        // THEN it stays to be mended, and what stands is said
        QTRY_VERIFY(isSaid(given.page, u"stays scheduled for Monday 23 November at 10:00"_s));
        QCOMPARE(time->time(), QTime(8, 0));
        // WHEN the keyboard leaves
        named<QLineEdit>(given.page, u"Title"_s)->setFocus();
        // THEN
        QTRY_COMPARE(time->time(), QTime(10, 0));
        QCOMPARE(given.stored(post.id).scheduledFor->wall, ten);
    }

    void lettersChooseInAListThatIsOpen()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto post = opened(given, QDateTime(thursday, QTime(9, 0)));
        given.model.edit({.title = post.title, .text = u"Bread"_s, .language = u"en"_s, .channel = {}});
        QTRY_VERIFY(given.stored(post.id).channel.isNull());
        auto *channel = named<QComboBox>(given.page, u"Channel"_s);
        QTRY_COMPARE(channel->count(), 2);
        channel->setFocus();
        channel->showPopup();
        QTRY_VERIFY(channel->view()->isVisible());
        // WHEN the letter of “New post” is typed
        QTest::keyClick(channel->view(), Qt::Key_N);
        // THEN no other post is opened: the list goes to “Not decided yet”
        QVERIFY(given.model.opened());
        QCOMPARE(given.model.opened()->post.id, post.id);
        // AND Enter takes what a letter led to
        QTest::qWait(QApplication::keyboardInputInterval() + 100);
        QTest::keyClick(channel->view(), Qt::Key_O);
        QTest::keyClick(channel->view(), Qt::Key_Return);
        QTRY_COMPARE(given.stored(post.id).channel, given.channel);
    }

    void escapeHasNothingToSayWhereNothingIsOpen()
    {
        Given given;
        QVERIFY(given.isReady());
        QVERIFY(!given.action(u"close-the-post"_s)->isVisible());
        opened(given, QDateTime(thursday, QTime(9, 0)));
        QVERIFY(given.action(u"close-the-post"_s)->isVisible());
        QTest::keyClick(named<QLineEdit>(given.page, u"Title"_s), Qt::Key_Escape);
        QTRY_VERIFY(!given.model.opened());
        QVERIFY(!given.action(u"close-the-post"_s)->isVisible());
    }

    void whatWasTypedLastIsWrittenAsThePostIsClosed()
    {
        Given given;
        QVERIFY(given.isReady());
        const auto post = opened(given, QDateTime(thursday, QTime(9, 0)));
        auto *time = named<QTimeEdit>(given.page, u"Planned for, time"_s);
        clickInto(*time, QDateTimeEdit::HourSection);
        QTest::keyClicks(time, u"1215"_s);
        given.action(u"close-the-post"_s)->trigger();
        QTRY_COMPARE(given.stored(post.id).plannedFor, QDateTime(thursday, QTime(12, 15)));
    }

    void aPostIsPublishedNowAndCutIntoAThreadFromTheEditor()
    {
        // GIVEN a channel that is connected, and words that are too many for it
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        const auto post = given.write(u"Bread"_s);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text"_s));
        QVERIFY(!named<QPushButton>(page, u"Make a thread"_s));
        QVERIFY(!isSaid(page, u"As a thread"_s));
        named<QPlainTextEdit>(page, u"Text"_s)->setPlainText(QString(u"We bake every day but on Mondays. "_s).repeated(20).trimmed());
        QTRY_VERIFY(named<QPushButton>(page, u"Make a thread"_s));
        // AND where it would be cut is shown before
        QTRY_VERIFY(isSaid(page, u"As a thread it would leave in 2 part"_s));
        QVERIFY(isSaid(page, u"on Mondays. 1/2”"_s));
        QVERIFY(isSaid(page, u" of 500, ends with"_s));
        // WHEN
        named<QPushButton>(page, u"Make a thread"_s)->click();
        // THEN
        QTRY_COMPARE(given.model.openedParts(), 2);
        QTRY_VERIFY(isSaid(page, u"It would leave as a thread of 2 part"_s));
        QVERIFY(isSaid(page, u"on Mondays. 1/2”"_s));
        QTRY_VERIFY(!named<QPushButton>(page, u"Make a thread"_s));
        // WHEN
        auto *now = named<QPushButton>(page, u"Publish now"_s);
        QVERIFY(now);
        QTRY_VERIFY(now->isEnabled());
        now->click();
        // THEN
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
    }

    void whatWasDeletedThereOffersNoAddress()
    {
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        domain::Post post;
        post.state = PostState::Cancelled;
        post.channel = given.channel;
        post.title = post.text = u"Bread"_s;
        post.publishedAt = given.clock.now();
        post.url = u"https://example.social/@us/7"_s;
        const auto added = tests::await(given.posts.add(post)).value();
        given.model.open(added.id);
        QTRY_VERIFY(named<QLineEdit>(page, u"Title"_s));
        QVERIFY(isSaid(page, u"Deleted there"_s));
        QVERIFY(!named<QPushButton>(page, u"Show it on the web"_s));
        QVERIFY(!named<QPushButton>(page, u"Copy the address"_s));
        QVERIFY(!named<QPushButton>(page, u"Publish now"_s));
    }

    void aTimeThatIsTypedSlowlyKeepsTheKeyboardWhileThePostIsOnItsWay()
    {
        // GIVEN a post whose time is being typed, half of it
        tests::ConnectedFixture given(std::chrono::minutes{5});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(thursday, QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_VERIFY(named<QTimeEdit>(page, u"Scheduled for, time"_s));
        auto *time = named<QTimeEdit>(page, u"Scheduled for, time"_s);
        clickInto(*time, QDateTimeEdit::HourSection);
        time->selectAll();
        QTest::keyClicks(time, u"10"_s);
        // THEN the other half is waited for
        QTest::qWait(900);
        QCOMPARE(given.stored(post.id).scheduledFor->wall.time(), QTime(9, 0));
        // WHEN its service is told meanwhile
        QVERIFY(*tests::await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        QTRY_COMPARE(given.model.opened()->post.state, PostState::Sending);
        // THEN the keyboard stays, and so does what is typed
        QVERIFY(time->isEnabled());
        QVERIFY(time->hasFocus());
        QTest::keyClicks(time, u":30"_s);
        QCOMPARE(time->time(), QTime(10, 30));
        QTest::qWait(900);
        QCOMPARE(time->time(), QTime(10, 30));
        QTest::keyClick(time, Qt::Key_Return);
        // AND it is written once the service holds it
        const auto delivery = tests::await(given.deliveries.ofPost(post.id)).value();
        const domain::Sent held{.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = {}};
        QVERIFY(tests::await(given.deliveries.settle(delivery->id, u"us"_s, held, given.clock.now())));
        QTRY_COMPARE(given.stored(post.id).scheduledFor->wall.time(), QTime(10, 30));
        QVERIFY(time->hasFocus());
        // AND a field that nobody is in is switched off as before
        named<QLineEdit>(page, u"Title"_s)->setFocus();
        QTRY_VERIFY(time->isEnabled());
    }

    void aCommitmentThatIsBeingTypedGoesNowhereUntilItIsConfirmed()
    {
        // GIVEN a post that its service holds
        tests::ConnectedFixture given(std::chrono::minutes{5});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(thursday, QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_VERIFY(named<QTimeEdit>(page, u"Scheduled for, time"_s));
        auto *time = named<QTimeEdit>(page, u"Scheduled for, time"_s);
        const auto stands = [&given, id = post.id] { return given.stored(id).scheduledFor->wall.time(); };
        time->setFocus();
        time->selectAll();
        // WHEN half of a time stands there for long
        QTest::keyClicks(time, u"1"_s);
        QVERIFY(isSaid(page, u"Return keeps it, Escape brings back"_s));
        QTest::qWait(2'800);
        // THEN
        QCOMPARE(stands(), QTime(9, 0));
        QVERIFY(!time->accessibleDescription().isEmpty());
        // AND neither does it where another window has the keyboard for a while
        QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
        QCoreApplication::sendEvent(time, &away);
        QTest::qWait(900);
        QCOMPARE(stands(), QTime(9, 0));
        QVERIFY(isSaid(page, u"Return keeps it"_s));
        // AND Escape brings back what stands, and closes nothing
        QTest::keyClick(time, Qt::Key_Escape);
        QCOMPARE(time->time(), QTime(9, 0));
        QVERIFY(given.model.opened());
        QVERIFY(!isSaid(page, u"Return keeps it"_s));
        // WHEN a whole time is typed, it waits for Return all the same
        time->selectAll();
        QTest::keyClicks(time, u"1830"_s);
        QTest::qWait(900);
        QCOMPARE(stands(), QTime(9, 0));
        QTest::keyClick(time, Qt::Key_Return);
        QTRY_COMPARE(stands(), QTime(18, 30));
        QVERIFY(!isSaid(page, u"Return keeps it"_s));
        // AND the same with Tab
        time->selectAll();
        QTest::keyClicks(time, u"1000"_s);
        QTest::keyClick(time, Qt::Key_Tab);
        QTRY_COMPARE(stands(), QTime(10, 0));
        // AND a second Escape closes the post
        time->setFocus();
        QTest::keyClick(time, Qt::Key_Escape);
        QTRY_VERIFY(!given.model.opened());
    }

    void aCommitmentThatIsLeftWithoutBeingConfirmedIsGivenUp_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("a shortcut takes the keyboard") << 0;
        QTest::newRow("another place is shown") << 1;
        QTest::newRow("the window is closed") << 2;
        QTest::newRow("the post is closed by its action") << 3;
    }
    void aCommitmentThatIsLeftWithoutBeingConfirmedIsGivenUp()
    {
        QFETCH(int, way);
        // GIVEN a post that is scheduled, and half of another time for it
        tests::ConnectedFixture given(std::chrono::minutes{5});
        QStackedWidget window;
        auto *page = new ui::CalendarPage(given.model);
        window.addWidget(page);
        window.addWidget(new QLineEdit);
        window.resize(1204, 740);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(thursday, QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_VERIFY(named<QTimeEdit>(*page, u"Scheduled for, time"_s));
        auto *time = named<QTimeEdit>(*page, u"Scheduled for, time"_s);
        time->setFocus();
        time->selectAll();
        QTest::keyClicks(time, u"1"_s);
        QVERIFY(isSaid(*page, u"Return keeps it"_s));
        // WHEN
        if (way == 0)
            named<QLineEdit>(*page, u"Title"_s)->setFocus(Qt::ShortcutFocusReason);
        else if (way == 1)
            window.setCurrentIndex(1);
        else if (way == 2)
            window.close();
        else
            page->findChild<QAction *>(u"close-the-post"_s)->trigger();
        QTest::qWait(100);
        // THEN
        QCOMPARE(given.stored(post.id).scheduledFor->wall.time(), QTime(9, 0));
        QCOMPARE(time->time(), QTime(9, 0));
        if (way == 3)
            return;
        // AND it is said, also to who comes back
        window.show();
        window.setCurrentIndex(0);
        QVERIFY(isSaid(*page, u"was not confirmed and is not kept"_s));
        // AND no longer once another one is typed, which a click on what takes no keyboard confirms
        time->setFocus();
        time->selectAll();
        QTest::keyClicks(time, u"1830"_s);
        QVERIFY(isSaid(*page, u"Return keeps it"_s) && !isSaid(*page, u"is not kept"_s));
        auto *words = named<QLineEdit>(*page, u"Title"_s)->parentWidget();
        QTest::mouseClick(words, Qt::LeftButton, {}, QPoint(1, 1));
        QTRY_COMPARE(given.stored(post.id).scheduledFor->wall.time(), QTime(18, 30));
    }

    void whoTypesATimeKeepsTheKeyboardWhateverIsReadMeanwhile()
    {
        // GIVEN a post that was dropped where it stands already
        Given given;
        QVERIFY(given.isReady());
        const auto post = given.add(u"Bread"_s, PostState::Scheduled, {}, domain::ZonedTime{.wall = QDateTime(thursday, QTime(18, 0)), .zone = "Europe/Paris"});
        QTRY_VERIFY(given.chip(u"Bread"_s));
        QVERIFY(tests::drop(*given.day(u"Thursday 26 November 2026"_s), post.id));
        // AND opened, to type another time
        given.chip(u"Bread"_s)->setFocus();
        QTest::keyClick(given.chip(u"Bread"_s), Qt::Key_Return);
        QTRY_VERIFY(named<QTimeEdit>(given.page, u"Scheduled for, time"_s));
        auto *time = named<QTimeEdit>(given.page, u"Scheduled for, time"_s);
        time->setFocus();
        time->selectAll();
        QTest::keyClicks(time, u"19"_s);
        // WHEN the calendar is read anew
        QSignalSpy settled(&given.model, &models::CalendarPageModel::settled);
        given.add(u"Salt"_s, PostState::Draft, QDateTime(thursday, QTime(8, 0)));
        QTRY_VERIFY(given.chip(u"Salt"_s) && !settled.isEmpty());
        // THEN
        QVERIFY(time->hasFocus());
        QCOMPARE(time->time(), QTime(19, 0));
    }

    void aPostThatIsOpenedIsSeenFromItsTopWhateverComesInAboutIt()
    {
        // GIVEN a post that its service holds, in a window without much room
        tests::ConnectedFixture given(std::chrono::minutes{5});
        ui::CalendarPage page(given.model);
        page.resize(1204, 460);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(thursday, QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(given.stored(post.id).holder, domain::PostHolder::Service);
        QVERIFY(*tests::await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        const auto delivery = tests::await(given.deliveries.ofPost(post.id)).value();
        const domain::Sent held{.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = {}};
        QVERIFY(tests::await(given.deliveries.settle(delivery->id, u"us"_s, held, given.clock.now())));
        given.model.close();
        QTRY_VERIFY(named<ui::PostChip>(page, u"Bread"_s));
        // WHEN it is opened by keyboard
        auto *chip = named<ui::PostChip>(page, u"Bread"_s);
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Return);
        QTRY_VERIFY(isSaid(page, u"It stands on the server of"_s));
        QTest::qWait(50);
        // THEN
        auto *title = named<QLineEdit>(page, u"Title"_s);
        QVERIFY(title->hasFocus());
        const QWidget *area = title;
        while (area && !qobject_cast<const QScrollArea *>(area))
            area = area->parentWidget();
        QVERIFY(area);
        QCOMPARE(qobject_cast<const QScrollArea *>(area)->verticalScrollBar()->value(), 0);
        QVERIFY(!title->visibleRegion().isEmpty());
    }

    void whereAPostHasATitleTheFieldSaysSoAndCountsIt()
    {
        // GIVEN a forum that wants titles of fifteen characters, and texts of twenty
        tests::CalendarFixture given;
        domain::Connection connection{.state = domain::ConnectionState::Connected,
                                      .server = {},
                                      .accountId = {},
                                      .handle = {},
                                      .capabilities = domain::staticCapabilities(u"discourse"_s)};
        connection.capabilities.titleText.least = 15;
        connection.capabilities.text.least = 20;
        store::ConnectionStore connections(given.workspace.database());
        domain::Channel forum;
        forum.service = u"discourse"_s;
        forum.name = u"Our forum"_s;
        forum.address = u"https://forum.example"_s;
        const auto connected = tests::await(connections.connect(forum, connection, given.clock.now()));
        QVERIFY(connected);
        models::CalendarPageModel model(given.workspace.database(), given.posts, given.channels, given.articles, given.messages, given.navigator, given.undo,
                                        given.clock);
        ui::CalendarPage page(model);
        page.resize(1204, 740);
        page.show();
        domain::Post post;
        post.state = PostState::Draft;
        post.channel = connected->id;
        post.title = u"Rye"_s;
        post.text = u"Too little"_s;
        post.plannedFor = QDateTime(thursday, QTime(9, 0));
        model.open(tests::await(given.posts.add(post))->id);
        // THEN both are said before anything is pressed
        QTRY_VERIFY(isSaid(page, u"3 character(s): at least 15 are wanted there."_s));
        QVERIFY(isSaid(page, u"10 character(s) below its title: at least 20 are wanted there."_s));
        auto *title = named<QLineEdit>(page, u"Title"_s);
        QVERIFY(title->placeholderText().contains(u"title there"_s));
        QCOMPARE(title->accessibleDescription(), u"3 character(s): at least 15 are wanted there."_s);
        // WHEN
        title->end(false);
        QTest::keyClicks(title, u" bread, and how"_s);
        named<QPlainTextEdit>(page, u"Text"_s)->setPlainText(u"Enough to be read by somebody"_s);
        // THEN
        QVERIFY(isSaid(page, u"18 of 255 characters"_s));
        QVERIFY(!isSaid(page, u"are wanted there"_s));
    }

    void whatKeepsAPostHereIsSaidBesideTheButton()
    {
        // GIVEN
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        given.write(u"Bread"_s);
        QTRY_VERIFY(named<QPushButton>(page, u"Publish now"_s));
        QVERIFY(!named<QPushButton>(page, u"Go online, so that it leaves"_s));
        // WHEN
        given.model.setWayOut(models::WayOut::SwitchedOff);
        // THEN
        QVERIFY(isSaid(page, u"what you publish now leaves once you are back online"_s));
        QSignalSpy wanted(&given.model, &models::CalendarPageModel::onlineWanted);
        named<QPushButton>(page, u"Go online, so that it leaves"_s)->click();
        QCOMPARE(wanted.size(), 1);
        // AND where there is no network there is nothing to press
        given.model.setWayOut(models::WayOut::NoNetwork);
        QVERIFY(isSaid(page, u"This computer has no network"_s));
        QVERIFY(!named<QPushButton>(page, u"Go online, so that it leaves"_s));
        given.model.setWayOut(models::WayOut::Open);
        QVERIFY(!isSaid(page, u"This computer has no network"_s));
    }
};

QTEST_MAIN(PostEditorKeysTest)
#include "posteditorkeystest.moc"
