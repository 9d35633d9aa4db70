// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/rulestore.h"
#include "models/notices/noticepause.h"
#include "models/notices/noticeteller.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedisplay.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using tests::await;
using Answer = models::NoticeDisplay::Answer;

namespace {

/// The inbox of somebody who wants to be told of complaints, beside a desktop.
struct Desk : tests::InboxDesk
{
    explicit Desk(tests::FakeClock &given)
        : InboxDesk(given)
        , clock(given)
    {
        const domain::Rule rule{.name = u"Casse"_s, .query = u"cassé"_s, .actions = {{.kind = domain::RuleAction::Kind::Notify}}, .isEnabled = true};
        QVERIFY(await(store::RuleStore(workspace.database()).add(rule)));
        comeIn();
    }
    /// The window stands, as the program makes it.
    void comeIn()
    {
        teller.emplace(models::NoticeTeller::Context{.database = workspace.database(),
                                                     .messages = messages,
                                                     .navigator = navigator,
                                                     .preferences = preferences,
                                                     .display = display,
                                                     .clock = clock,
                                                     .pace = {.beginning = 0ms, .gathering = 0ms, .leastDistance = 0ms, .mostDistance = 0ms}});
        QObject::connect(&*teller, &models::NoticeTeller::doneRequested, &*model, [this](const QList<domain::Id<domain::Mention>> &mentions) {
            model->apply(models::InboxPageModel::Verb::MarkDone, {.ids = mentions});
        });
        // It remembers where it began before anything comes in.
        QVERIFY(QTest::qWaitFor([this] {
            return await(workspace.database().read([](store::Connection &connection) {
                       return connection.number(u"SELECT COUNT(*) FROM workspace WHERE key = 'told'"_s);
                   })).value()
                == 1;
        }));
    }
    void takeIn(const QStringList &texts)
    {
        QList<domain::IncomingEntry> entries;
        for (const QString &text : texts) {
            ++number;
            entries << tests::aMention(u"n%1"_s.arg(number)).at(100 + number).by(u"lou"_s).saying(text);
        }
        tests::takeIn(workspace.database(), entries);
    }
    [[nodiscard]] domain::MentionState stateOf(domain::Id<domain::Mention> id)
    {
        return await(store::InboxStore(workspace.database()).mention(id)).value().state;
    }

    tests::FakeClock &clock;
    models::Preferences preferences;
    models::NoticePause pause{preferences, clock};
    tests::FakeDisplay display;
    std::optional<models::NoticeTeller> teller;
    int number = 0;
};

} // namespace

/// Somebody works elsewhere and is told, on the desktop, what they asked to be told of: no more, and never twice.
class NotifyingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings->path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
    }

    void aComplaintIsToldAndOneClickAway()
    {
        Desk desk(m_clock);
        desk.takeIn({u"Bravo"_s, u"Arrivé cassé"_s});
        // THEN the complaint alone is told
        QTRY_COMPARE(desk.display.shown.size(), 1);
        QCOMPARE(desk.display.shown.first().text, u"LOU: Arrivé cassé"_s);
        // WHEN it is clicked
        desk.display.answer(Answer::Open);
        // THEN it is the one that is read
        QTRY_COMPARE(desk.model->conversation().key(), desk.display.shown.first().mentions.first());
    }

    void aComplaintIsDoneFromTheDesktopAndThatCanBeUndone()
    {
        Desk desk(m_clock);
        desk.takeIn({u"Arrivé cassé"_s});
        QTRY_COMPARE(desk.display.shown.size(), 1);
        const auto complaint = desk.display.shown.first().mentions.first();
        // WHEN
        desk.display.answer(Answer::Done);
        // THEN
        QTRY_COMPARE(desk.stateOf(complaint), domain::MentionState::Done);
        desk.undo.undo();
        QTRY_COMPARE(desk.stateOf(complaint), domain::MentionState::Open);
    }

    void aCrowdOfComplaintsIsOneNoticeAndOneList()
    {
        Desk desk(m_clock);
        desk.takeIn({u"Cassé"_s, u"Tout est cassé"_s, u"Bravo"_s, u"Encore cassé"_s});
        QTRY_COMPARE(desk.display.titles(), QStringList{u"3 new mention(s) match “Casse”"_s});
        // WHEN
        desk.display.answer(Answer::Open);
        // THEN the inbox shows these three under that name, and goes back to its view
        QTRY_COMPARE(desk.model->mentions().rowCount(), 3);
        QCOMPARE(desk.model->filterName(), u"3 new mention(s) match “Casse”"_s);
        desk.model->clearFilter();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 8);
    }

    void aMeetingIsNotDisturbedAndNothingIsLost()
    {
        Desk desk(m_clock);
        // GIVEN the person pauses notifications
        desk.pause.forAnHour();
        desk.takeIn({u"Cassé"_s});
        desk.takeIn({u"Cassé aussi"_s});
        // AND the program is left and opened again meanwhile
        desk.comeIn();
        QVERIFY(desk.display.shown.isEmpty());
        // WHEN the meeting ends early
        desk.pause.resume();
        // THEN both are told, in one
        QTRY_COMPARE(desk.display.titles(), QStringList{u"2 new mention(s) match “Casse”"_s});
        // AND not again
        desk.comeIn();
        desk.takeIn({u"Cassé, dernier"_s});
        QTRY_COMPARE(desk.display.shown.size(), 2);
        QCOMPARE(desk.display.shown.last().mentions.size(), 1);
    }

    void whatWaitsIsShownWholeFromTheTray()
    {
        Desk desk(m_clock);
        // GIVEN something is looked for in another view
        desk.model->searchAll(u"prix"_s);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 1);
        // WHEN
        desk.navigator.openWaiting();
        // THEN
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
        QCOMPARE(desk.model->view().kind, models::InboxViewListModel::Kind::Waiting);
        QVERIFY(desk.model->typed().isEmpty());
    }

private:
    tests::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_settings;
};

QTEST_MAIN(NotifyingTest)
#include "notifyingtest.moc"
