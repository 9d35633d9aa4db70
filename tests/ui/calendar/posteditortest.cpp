// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "tests/models/calendar/connectedfixture.h"
#include "tests/ui/calendar/calendarpagefixture.h"
#include "ui/media/attachmentlist.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtCore/QUrl>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;
using tests::await;
using tests::drop;
using tests::named;
using Given = tests::CalendarPageFixture;

namespace {
const QDate thursday(2026, 11, 26);

/// Says the longest words of the editor's head in French.
class French final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char * /*context*/, const char *source, const char * /*disambiguation*/, int /*n*/) const override
    {
        return qstrcmp(source, "New post") == 0 ? u"Nouveau post"_s : qstrcmp(source, "Publish now") == 0 ? u"Publier maintenant"_s : QString();
    }
};
} // namespace

class PostEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void timesAreWrittenAsTheLocaleDoesInTheMonthAndInTheEditor()
    {
        // GIVEN
        QLocale::setDefault(QLocale(u"en_US"_s));
        Given given;
        const auto id = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(15, 0))).id;
        const QString three = QLocale().toString(QTime(15, 0), QLocale::ShortFormat);
        QTRY_VERIFY(given.chip(u"Bread, %1"_s.arg(three)));
        // WHEN
        given.model.open(id);
        QTRY_VERIFY(named<QTimeEdit>(given.page, u"Planned for, time"_s));
        // THEN
        auto *edit = named<QTimeEdit>(given.page, u"Planned for, time"_s);
        // With a space that a keyboard has.
        QVERIFY2(edit->text().endsWith(QString(three).replace(QChar(0x202F), u' ')), qPrintable(edit->text()));
        edit->setTime(QTime(16, 30));
        QTRY_COMPARE(given.stored(id).plannedFor, QDateTime(thursday, QTime(16, 30)));
        initTestCase();
    }

    void aWarningThatIsTypedCountsWithTheText()
    {
        // GIVEN a channel that counts it
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        given.write(u"Bread"_s);
        const auto isSaid = [&page](const QString &sentence) {
            return std::ranges::any_of(page.findChildren<QLabel *>(), [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; });
        };
        QTRY_VERIFY(isSaid(u"5 of 500"_s));
        // WHEN
        QTRY_VERIFY(named<QLineEdit>(page, u"Warning before it"_s));
        QTest::keyClicks(named<QLineEdit>(page, u"Warning before it"_s), u"Flour, and more"_s);
        // THEN
        QVERIFY(isSaid(u"20 of 500"_s));
    }

    void theWheelOverItsFieldsChangesNothing()
    {
        // GIVEN a scheduled post whose channel was just chosen
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(thursday, QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        const auto before = given.stored(post.id);
        // WHEN the wheel is turned over each field, while it has the keyboard
        QList<QWidget *> fields;
        for (auto *box : page.findChildren<QComboBox *>())
            fields << box;
        for (auto *edit : page.findChildren<QAbstractSpinBox *>())
            fields << edit;
        const auto shownBy = [](const QWidget *field) {
            const auto *box = qobject_cast<const QComboBox *>(field);
            return box ? box->currentText() : qobject_cast<const QAbstractSpinBox *>(field)->text();
        };
        int seen = 0;
        for (QWidget *field : std::as_const(fields)) {
            if (!field->isVisible() || !field->isEnabled())
                continue;
            ++seen;
            field->setFocus();
            const QString shown = shownBy(field);
            for (const int turn : {-120, 120, 120}) {
                QWheelEvent notch({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(field, &notch);
                QVERIFY2(shownBy(field) == shown, qPrintable(field->accessibleName()));
            }
        }
        // THEN
        QVERIFY2(seen > 3, qPrintable(QString::number(seen)));
        QTest::qWait(50);
        QCOMPARE(given.stored(post.id), before);
    }

    void aSiteOfArticlesAloneIsShownAndNotChosenForAnotherPost()
    {
        // GIVEN a site that takes articles alone
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        domain::Connection connection{.state = domain::ConnectionState::Connected,
                                      .server = {},
                                      .accountId = {},
                                      .handle = {},
                                      .capabilities = domain::staticCapabilities(u"wordpress"_s)};
        const domain::Channel site{.service = u"wordpress"_s, .name = u"Our site"_s, .address = u"https://site.example"_s};
        const auto ours = await(given.connections.connect(site, connection, given.clock.now())).value().id;
        QTRY_VERIFY(given.model.isConnected(ours));
        // WHEN a post is opened THEN
        const auto post = given.write(u"Bread"_s);
        const auto *channels = named<QComboBox>(page, u"Channel"_s);
        QVERIFY(channels);
        QTRY_VERIFY(channels->findData(given.channel.value()) >= 0);
        const auto canChoose = [channels, ours] {
            const QModelIndex entry = channels->model()->index(channels->findData(ours.value()), 0);
            return entry.isValid() && entry.flags().testFlag(Qt::ItemIsEnabled);
        };
        QTRY_VERIFY(channels->findData(ours.value()) >= 0);
        QVERIFY(!canChoose());
        QCOMPARE(channels->itemText(channels->findData(ours.value())), u"Our site (articles only)"_s);
        const QString reason = channels->itemData(channels->findData(ours.value()), Qt::ToolTipRole).toString();
        QVERIFY2(reason.contains(u"“Our site” takes articles alone"_s), qPrintable(reason));
        // AND what is not connected stands below what is
        QVERIFY(channels->findData(given.channel.value()) < channels->findData(given.byHand.value()));
        QVERIFY(channels->findData(ours.value()) < channels->findData(given.byHand.value()));
        // WHEN it is of an article
        domain::Article article;
        article.title = u"Bread"_s;
        const auto written = await(given.articles.add(article)).value();
        QVERIFY(await(given.posts.change(post.id, [&written](domain::Post there) {
            there.article = written.id;
            return there;
        })));
        QTRY_VERIFY(given.model.opened() && !given.model.opened()->post.article.isNull());
        given.model.close();
        given.model.open(post.id);
        // THEN it is one
        QTRY_VERIFY(canChoose());
        QCOMPARE(channels->itemText(channels->findData(ours.value())), u"Our site"_s);
    }

    void whereAPollWasLeftOutThatIsSaidBesideTheNextOne()
    {
        // GIVEN a server that has dropped a poll
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1204, 740);
        page.show();
        const auto isSaid = [&page] {
            return std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *label) {
                return label->isVisible() && label->text() == u"The server of “Our Mastodon” left the poll out last time."_s;
            });
        };
        const auto before = given.due(u"Which bread?"_s);
        static_cast<void>(await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        const auto delivery = await(given.deliveries.ofPost(before.id)).value();
        const domain::Sent sent{.remoteId = u"7"_s, .url = {}, .publishedAt = given.clock.now(), .isVerified = true, .dropped = {domain::Sent::poll}};
        QVERIFY(await(given.deliveries.settle(delivery->id, u"us"_s, sent, given.clock.now())));
        // WHEN another post gets one
        const auto post = given.write(u"Which cake?"_s);
        QVERIFY(!isSaid());
        QVERIFY(await(given.posts.change(post.id, [](domain::Post there) {
            there.options.poll = domain::Poll{.options = {u"Lemon"_s, u"Nut"_s}};
            return there;
        })));
        // THEN
        QTRY_VERIFY(isSaid());
        // AND it is called so still where it is not connected any more
        QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
        const auto *channels = named<QComboBox>(page, u"Channel"_s);
        QTRY_COMPARE(channels->currentText(), u"Our Mastodon (not connected)"_s);
        QVERIFY(isSaid());
    }

    void whatIsSaidOfAnAttachmentIsNotCut()
    {
        // GIVEN a file of a kind that the channel does not take
        tests::ConnectedFixture given({});
        ui::CalendarPage page(given.model);
        page.resize(1100, 700);
        page.show();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rouge-de-la-boulangerie.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("bread") == 5);
        file.close();
        given.write(u"Bread"_s);
        // WHEN
        given.model.attachments().attachFiles({path});
        // THEN its name has a line for itself, with its size below
        QTRY_VERIFY(named<ui::ElidedLabel>(page, u"rouge-de-la-boulangerie.txt"_s));
        auto *name = named<ui::ElidedLabel>(page, u"rouge-de-la-boulangerie.txt"_s);
        QTRY_VERIFY2(name->width() >= name->sizeHint().width(), qPrintable(QString::number(name->width())));
        QCOMPARE(name->text(), u"rouge-de-la-boulangerie.txt"_s);
        QCOMPARE(name->toolTip(), u"rouge-de-la-boulangerie.txt"_s);
        // AND why it is not taken is seen whole
        const auto labels = page.findChildren<QLabel *>();
        const auto why = std::ranges::find_if(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"(text/plain)"_s); });
        QVERIFY(why != labels.cend());
        const auto *list = page.findChild<ui::AttachmentList *>();
        QVERIFY(list);
        QTRY_VERIFY((*why)->height() >= (*why)->heightForWidth((*why)->width()));
        QTRY_VERIFY2(list->viewport()->height() >= list->widget()->height(), qPrintable(QString::number(list->viewport()->height())));
    }

    void theScheduleAsksForAChannelOnlyWhileThereIsNone()
    {
        // GIVEN
        Given given;
        QTRY_COMPARE(given.model.channels().size(), 1);
        const auto isSaid = [&given](const QString &sentence) {
            const auto labels = given.page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
        };
        given.model.startOn(thursday);
        QVERIFY(isSaid(u"It needs a channel."_s));
        // WHEN
        given.model.edit({.title = {}, .text = {}, .language = u"en"_s, .channel = given.channel});
        // THEN
        QVERIFY(!isSaid(u"It needs a channel."_s));
        QVERIFY(isSaid(u"A commitment to a time, in a zone."_s));
    }

    void whatMayHaveArrivedKeepsItsWordsUntilSomebodyLooked()
    {
        // GIVEN a post of which nobody knows whether it arrived
        Given given;
        const auto post = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(15, 0)));
        QVERIFY(await(given.posts.change(post.id, [](domain::Post left) {
            left.state = PostState::Failed;
            left.problem = u"unsure: the line was cut"_s;
            return left;
        })));
        // WHEN
        given.model.open(post.id);
        // THEN nothing of what left can be changed, and it is said why
        QTRY_VERIFY(named<QPlainTextEdit>(given.page, u"Text"_s) && named<QPlainTextEdit>(given.page, u"Text"_s)->isReadOnly());
        QVERIFY(!named<QComboBox>(given.page, u"Channel"_s)->isEnabled());
        QVERIFY(named<QComboBox>(given.page, u"Channel"_s)->toolTip().contains(u"Nobody knows whether it arrived"_s));
        QCOMPARE(given.model.attachments().refusal(), u"It may have arrived: it is locked until you have said whether it did."_s);
        // AND nobody says that it failed
        auto *state = named<QComboBox>(given.page, u"State"_s);
        QVERIFY(state && !state->isEnabled());
        QCOMPARE(state->placeholderText(), u"May have arrived"_s);
    }

    void nothingMovesWhereAPostIsKeptWithItsFirstWords()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        given.model.startIdea();
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        auto *text = named<QPlainTextEdit>(given.page, u"Text"_s);
        QVERIFY(title && text);
        const auto placeOf = [&given](const QWidget *field) { return field->mapTo(&given.page, QPoint()).y(); };
        QCoreApplication::sendPostedEvents();
        const int before = placeOf(title);
        const int below = placeOf(text);
        // WHEN
        QTest::keyClicks(title, u"B"_s);
        QTRY_VERIFY(given.model.opened() && !given.model.opened()->post.id.isNull());
        QTest::qWait(50);
        // THEN
        QCOMPARE(placeOf(title), before);
        QCOMPARE(placeOf(text), below);
    }

    void neitherItsNameNorItsButtonIsCutInFrench()
    {
        // GIVEN
        French french;
        QVERIFY(QCoreApplication::installTranslator(&french));
        Given given;
        QVERIFY(given.isReady());
        given.model.startIdea();
        QTRY_VERIFY(named<ui::ElidedLabel>(given.page, u"Nouveau post"_s));
        auto *heading = named<ui::ElidedLabel>(given.page, u"Nouveau post"_s);
        auto *close = named<QToolButton>(given.page, u"Close the post"_s);
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        QVERIFY(heading && close && title);
        QCoreApplication::sendPostedEvents();
        const auto isWhole = [](const QWidget *control) { return control->width() >= control->sizeHint().width(); };
        const auto placeOf = [&given](const QWidget *control) { return QRect(control->mapTo(&given.page, QPoint()), control->size()); };
        // THEN what has no words yet has its name alone, whole
        QVERIFY2(isWhole(heading), qPrintable(QString::number(heading->width())));
        QVERIFY(!named<QPushButton>(given.page, u"Publier maintenant"_s));
        QVERIFY(placeOf(close).top() <= placeOf(heading).bottom());
        // WHEN it is kept
        const QRect before = placeOf(title);
        QTest::keyClicks(title, u"B"_s);
        QTRY_COMPARE(heading->text(), u"Post"_s);
        QTRY_VERIFY(named<QPushButton>(given.page, u"Publier maintenant"_s));
        auto *button = named<QPushButton>(given.page, u"Publier maintenant"_s);
        // THEN the button is in line with its name, neither is cut or covers the other or what closes it, and nothing below has moved
        QTRY_VERIFY2(isWhole(heading) && isWhole(button), qPrintable(QString::number(button->width())));
        QTest::qWait(50);
        QVERIFY(placeOf(button).top() < placeOf(heading).bottom() && placeOf(heading).top() < placeOf(button).bottom());
        QVERIFY(!placeOf(heading).intersects(placeOf(button)));
        QVERIFY(!placeOf(button).intersects(placeOf(close)));
        QCOMPARE(placeOf(title), before);
        QCoreApplication::removeTranslator(&french);
    }

    void whereAnArticleAloneLeavesNothingElseIsOffered()
    {
        // GIVEN a site that takes articles alone
        Given given;
        store::ConnectionStore connections(given.workspace.database());
        domain::Channel wanted;
        wanted.service = u"ghost"_s;
        wanted.name = u"Blog"_s;
        wanted.address = u"https://blog.example"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities = domain::staticCapabilities(u"ghost"_s);
        const auto blog = await(connections.connect(wanted, connection, given.clock.now()));
        QVERIFY(blog);
        domain::Article article;
        article.title = u"Bread"_s;
        article.slug = u"bread"_s;
        article.language = u"en"_s;
        article.createdAt = article.changedAt = given.clock.now();
        const auto kept = await(given.articles.add(article));
        QVERIFY(kept);
        domain::Post post;
        post.title = u"Bread"_s;
        post.state = PostState::Draft;
        post.channel = blog->id;
        post.article = kept->id;
        post.createdAt = post.changedAt = given.clock.now();
        const auto added = await(given.posts.add(post));
        QVERIFY(added);
        // WHEN
        given.model.open(added->id);
        // THEN
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Title"_s));
        QTRY_VERIFY(!named<QPlainTextEdit>(given.page, u"Text"_s));
        QVERIFY(!named<QComboBox>(given.page, u"Language"_s));
        QVERIFY(!named<QPushButton>(given.page, u"Attach"_s));
        // AND what was written before stays to be seen
        post.text = u"Read this."_s;
        const auto written = await(given.posts.add(post));
        given.model.open(written->id);
        QTRY_VERIFY(named<QPlainTextEdit>(given.page, u"Text"_s));
    }

    void filesAreNotTypedIntoAPost()
    {
        // GIVEN
        Given given;
        given.model.startIdea();
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        auto *text = named<QPlainTextEdit>(given.page, u"Text"_s);
        QVERIFY(title && text);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(u"/somewhere/bread.png"_s)});
        file.setText(u"file:///somewhere/bread.png"_s);
        QMimeData address;
        address.setUrls({QUrl(u"https://example.org/bread"_s)});
        address.setText(u"https://example.org/bread"_s);
        // WHEN THEN they are to be attached; one that is not there is told
        QVERIFY(drop(*title, file));
        QTRY_VERIFY(given.lastSaid().contains(u"bread.png"_s));
        QVERIFY(title->text().isEmpty() && text->toPlainText().isEmpty());
        QVERIFY(drop(*text->viewport(), address));
        QCOMPARE(text->toPlainText(), u"https://example.org/bread"_s);
    }

    void theEditorKeepsPlanAndScheduleApart()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const QDateTime plan(thursday, QTime(9, 0));
        const auto id = given.add(u"Bread"_s, PostState::Draft, plan).id;
        QTRY_VERIFY(given.chip(u"Bread"_s));
        QTest::mouseClick(given.chip(u"Bread"_s), Qt::LeftButton);
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Title"_s));
        auto *box = named<QCheckBox>(given.page, u"Scheduled for"_s);
        QVERIFY(box);
        // WHEN
        box->click();
        // THEN
        QTRY_COMPARE(given.stored(id).state, PostState::Scheduled);
        QCOMPARE(given.stored(id).plannedFor, plan);
        QTRY_VERIFY(given.chip(u"Bread, 09:00, scheduled"_s));
        // WHEN
        box->click();
        // THEN
        QTRY_COMPARE(given.stored(id).state, PostState::Draft);
        QCOMPARE(given.stored(id).plannedFor, plan);
    }

    void aScheduleInThePastIsToldBesideItAndStaysToBeMended()
    {
        // GIVEN 09:41 on Monday 23 November
        Given given;
        QVERIFY(given.isReady());
        const auto id = given.add(u"Bread"_s, PostState::Draft, QDateTime(QDate(2026, 11, 23), QTime(9, 0))).id;
        QTRY_VERIFY(given.chip(u"Bread"_s));
        given.model.open(id);
        QTRY_VERIFY(named<QCheckBox>(given.page, u"Scheduled for"_s));
        // WHEN it is switched on, the next hour is offered, not the plan that has passed
        named<QCheckBox>(given.page, u"Scheduled for"_s)->click();
        // THEN
        const auto committed = [&given, id] { return given.stored(id).scheduledFor.value_or(domain::ZonedTime()).wall; };
        QTRY_COMPARE(committed(), QDateTime(QDate(2026, 11, 23), QTime(10, 0)));
        // WHEN
        auto *edit = named<QTimeEdit>(given.page, u"Scheduled for, time"_s);
        edit->setTime(QTime(8, 0));
        // THEN
        const auto told = [&given] {
            const auto labels = given.page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"at 08:00 has passed"_s); });
        };
        QTRY_VERIFY(told());
        QCOMPARE(edit->time(), QTime(8, 0));
        QCOMPARE(committed().time(), QTime(10, 0));
        // WHEN
        edit->setTime(QTime(11, 0));
        // THEN
        QTRY_COMPARE(committed().time(), QTime(11, 0));
        QTRY_VERIFY(!told());
    }

    void withoutAChannelForPostsTheEditorLeadsToTheChannels()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        QTRY_COMPARE(given.model.channels().size(), 1);
        given.model.startIdea();
        QVERIFY(!named<QPushButton>(given.page, u"Show the channels"_s));
        // WHEN a workspace has none
        const QSignalSpy asked(&given.navigator, &models::Navigator::placeRequested);
        tests::Workspace feeds;
        store::PostStore posts(feeds.database());
        store::ChannelStore channels(feeds.database());
        store::ArticleStore articles(feeds.database());
        models::CalendarPageModel model(feeds.database(), posts, channels, articles, given.messages, given.navigator, given.undo, given.clock);
        ui::CalendarPage page(model);
        page.resize(1204, 740);
        page.show();
        model.startIdea();
        // THEN
        QTRY_VERIFY(named<QPushButton>(page, u"Show the channels"_s));
        named<QPushButton>(page, u"Show the channels"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<models::PlaceId>(), models::PlaceId::Channels);
    }
};

QTEST_MAIN(PostEditorTest)
#include "posteditortest.moc"
