// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/session.h"

#include "app/parvis/channelhooks.h"
#include "core/sync/secrets/sealedsecrets.h"
#include "models/shell/sentences.h"
#include "ui/articles/articlespage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/channels/channelspage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/people/peoplepage.h"
#include "ui/reputation/reputationpage.h"
#include "ui/today/todaypage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace parvis::app {

using models::PlaceId;

namespace {

/// The names of the places, as the rail writes them.
[[nodiscard]] QString placeName(const char *name)
{
    return QCoreApplication::translate("parvis::ui::Rail", name);
}

} // namespace

Session::Session(std::unique_ptr<store::Database> database, const Shared &shared, std::unique_ptr<sync::SecretStore> opened)
    : m_database(std::move(database))
    , m_articleStore(*m_database)
    , m_postStore(*m_database)
    , m_channelStore(*m_database)
    , m_reputationStore(*m_database)
    , m_offline(*m_database, shared.connectivity.isOffline())
    , m_importer(*m_database, shared.http, shared.clock)
    , m_workspace(*m_database, m_messages, shared.clock)
    , m_today(*m_database, m_messages, m_navigator, m_undo, shared.clock)
    , m_calendar(*m_database, m_postStore, m_channelStore, m_articleStore, m_messages, m_navigator, m_undo, shared.clock)
    , m_articles(*m_database, m_articleStore, m_messages, m_navigator, m_undo, shared.clock)
    , m_inbox(*m_database, m_messages, m_navigator, m_undo, shared.clock)
    , m_reputation(*m_database, m_reputationStore, m_channelStore, m_messages, m_navigator, shared.clock)
    , m_people(*m_database, m_messages, m_navigator, m_undo, shared.clock)
    , m_imports(*m_database, m_messages, m_navigator, m_undo, shared.clock)
    , m_channels(*m_database, m_imports, m_messages, m_navigator, m_undo, shared.clock)
    , m_notices({.database = *m_database,
                 .messages = m_messages,
                 .navigator = m_navigator,
                 .preferences = shared.preferences,
                 .display = shared.display,
                 .clock = shared.clock})
    , m_window({.workspace = m_workspace,
                .messages = m_messages,
                .navigator = m_navigator,
                .connectivity = shared.connectivity,
                .preferences = shared.preferences,
                .undo = m_undo,
                .pause = shared.pause,
                .display = shared.display})
{
    shareOfflineSwitch(shared);
    if (m_database->access() == store::Database::Access::ReadWrite) {
        m_runner = std::make_unique<sync::ImportRunner>(*m_database, m_importer, shared.clock);
        connectChannels(shared, std::move(opened));
        listRequests(shared);
    }
    const auto fetchPicture = [&http = shared.http](const QUrl &url) {
        return http.get({.url = url, .etag = {}, .lastModified = {}, .purpose = domain::RequestPurpose::Picture})
            .then([](const domain::Result<sync::HttpResponse> &response) -> domain::Result<QByteArray> {
                return response.transform([](const sync::HttpResponse &given) { return given.isTruncated ? QByteArray() : given.body; });
            });
    };
    m_articles.pictures().setFetch(fetchPicture);
    m_inbox.conversation().webPictures().setFetch(fetchPicture);
    m_articles.checks().links().setAsk([&links = shared.links](const QString &address) { return links.ask(address); });
    QObject::connect(&shared.connectivity, &models::Connectivity::offlineChanged, &m_articles, [this](bool isOffline) {
        if (!isOffline)
            m_articles.checks().links().onlineAgain();
    });
    addPlaces();
    m_inbox.replies().setUndoPeriod(shared.preferences.undoPeriod());
    QObject::connect(&shared.preferences, &models::Preferences::undoPeriodChanged, &m_inbox.replies(), &models::ReplyWriter::setUndoPeriod);
    m_calendar.setUndoPeriod(shared.preferences.undoPeriod());
    QObject::connect(&shared.preferences, &models::Preferences::undoPeriodChanged, &m_calendar, &models::CalendarPageModel::setUndoPeriod);
    m_inbox.setGrouped(shared.preferences.isInboxGrouped());
    m_inbox.setCompact(shared.preferences.isInboxCompact());
    QObject::connect(&m_inbox, &models::InboxPageModel::groupedChanged, &shared.preferences, &models::Preferences::setInboxGrouped);
    QObject::connect(&m_inbox, &models::InboxPageModel::compactChanged, &shared.preferences, &models::Preferences::setInboxCompact);
    QObject::connect(&m_navigator, &models::Navigator::importRequested, &m_window, [this](const QStringList &sources) {
        if (auto *page = qobject_cast<ui::ChannelsPage *>(m_window.page(PlaceId::Channels)))
            page->openImport(sources);
    });
    tellOnDesktop(shared);
    // Later: whether the desktop has a tray is asked over the bus, and the window need not wait for that.
    constexpr int afterTheWindowMs = 300;
    QTimer::singleShot(afterTheWindowMs, &m_window, [this, shared] { standInTray(shared); });
}

Session::~Session() = default;

void Session::leaveSecretsTo(std::unique_ptr<sync::SecretStore> &left)
{
    if (!m_engine)
        return;
    m_engine->setHeir([&left](std::unique_ptr<sync::SecretStore> secrets) {
        // A keychain opens by itself, and its calls belong to the thread that ends.
        if (dynamic_cast<sync::SealedSecrets *>(secrets.get()))
            left = std::move(secrets);
    });
}

void Session::connectChannels(const Shared &shared, std::unique_ptr<sync::SecretStore> opened)
{
    const bool isOpen = opened != nullptr;
    sync::Engine::SecretsFactory secrets;
    if (isOpen)
        secrets = [held = std::make_shared<std::unique_ptr<sync::SecretStore>>(std::move(opened))] { return std::move(*held); };
    m_engine = std::make_unique<sync::Engine>(*m_database, shared.clock, secrets, sync::Engine::WireFactory(), shared.connectivity.isOffline());
    m_channels.list().setOffline(shared.connectivity.isOffline());
    QObject::connect(&shared.connectivity, &models::Connectivity::offlineChanged, &m_channels, [this](bool isOffline) {
        m_engine->setOffline(isOffline);
        m_channels.list().setOffline(isOffline);
    });
    const auto tellWayOut = [this, &connectivity = shared.connectivity] {
        m_calendar.setWayOut(connectivity.wayOut());
        m_today.setWayOut(connectivity.wayOut());
        m_workspace.setWayOut(connectivity.wayOut());
        m_inbox.replies().way().setWayOut(connectivity.wayOut());
    };
    QObject::connect(&shared.connectivity, &models::Connectivity::wayOutChanged, &m_calendar, tellWayOut);
    QObject::connect(&m_today, &models::TodayPageModel::onlineWanted, &shared.connectivity,
                     [&connectivity = shared.connectivity] { connectivity.turn(false); });
    QObject::connect(&m_calendar, &models::CalendarPageModel::onlineWanted, &shared.connectivity,
                     [&connectivity = shared.connectivity] { connectivity.turn(false); });
    QObject::connect(&m_inbox.replies().way(), &models::ReplyWay::onlineWanted, &shared.connectivity,
                     [&connectivity = shared.connectivity] { connectivity.turn(false); });
    tellWayOut();
    m_channels.connecting().setHooks(channelHooks(*m_engine));
    m_channels.vault().setHooks(vaultHooks(*m_engine, shared.clock, isOpen));
    QObject::connect(&m_channels.connecting(), &models::ConnectModel::vaultChanged, &m_channels, [this] { followVault(); });
    QObject::connect(&m_channels.list(), &models::ChannelListModel::loaded, &m_channels, [this] { followVault(); });
    m_secretsFile = std::make_unique<sync::SecretsFileWatch>(sync::SealedSecrets::usualPath());
    QObject::connect(m_secretsFile.get(), &sync::SecretsFileWatch::changed, &m_channels.vault(), &models::VaultModel::lookAgain);
    m_channels.closedSending().setHooks(closedSendingHooks(*m_database, [this] { return m_channels.connecting().hasOpenChannels(); }));
}

void Session::shareOfflineSwitch(const Shared &shared)
{
    QObject::connect(&m_offline, &store::OfflineSwitch::turned, &shared.connectivity, &models::Connectivity::setOffline);
    if (m_database->access() != store::Database::Access::ReadWrite)
        return;
    // Where it was turned in this window before workspaces kept it.
    if (shared.connectivity.isOffline() && !store::offlineSwitchAt(m_database->path()))
        turnOffline(true);
    QObject::connect(&shared.connectivity, &models::Connectivity::offlineChanged, &m_offline, [this](bool isOffline) {
        // What another process turned stands there already.
        if (m_offline.isOffline() != isOffline)
            turnOffline(isOffline);
    });
}

void Session::turnOffline(bool isOffline)
{
    m_offline.turn(isOffline).then(&m_offline, [this, isOffline](const domain::Result<> &turned) {
        if (turned)
            return;
        //: The switch of the window counts for parvisctl and for the timer that sends while Parvis is closed, too
        const QString what = isOffline ? QCoreApplication::translate("parvis::app::Session",
                                                                     "This window is offline, but the workspace could not be told: "
                                                                     "parvisctl and the timer may still send.")
                                       : QCoreApplication::translate("parvis::app::Session",
                                                                     "This window is online, but the workspace could not be told: "
                                                                     "parvisctl and the timer still wait.");
        m_messages.post(models::problem(what, turned.error(), [this, isOffline] { turnOffline(isOffline); }));
    });
}

void Session::followVault()
{
    const auto &connecting = m_channels.connecting();
    const bool isClosed = connecting.vault() == models::Vault::Locked && connecting.isVaultMissed();
    m_today.sealing().set(isClosed, connecting.openServices());
    m_calendar.sealing().set(isClosed, connecting.openServices());
    m_inbox.replies().way().sealing().set(isClosed, connecting.openServices());
    m_workspace.setSealed(isClosed);
}

void Session::networkCameBack()
{
    if (m_engine)
        m_engine->hurry();
}

void Session::setSaving(domain::NetworkSaving saving)
{
    if (m_engine)
        m_engine->setSaving(saving);
    m_channels.list().setSaving(saving);
}

void Session::listRequests(const Shared &shared)
{
    m_requests = std::make_shared<sync::RequestNotes>(store::RequestLog(*m_database), &m_window);
    // Held weakly: the network outlives the workspace.
    const sync::Departures departures = [notes = std::weak_ptr(m_requests)](const domain::LoggedRequest &request) {
        if (const auto list = notes.lock())
            list->add(request);
    };
    shared.http.setDepartures(departures);
    shared.links.setDepartures(departures);
}

void Session::tellOnDesktop(const Shared &shared)
{
    shared.pause.setZone(m_database->zone());
    QObject::connect(&m_notices, &models::NoticeTeller::windowRequested, &m_window, &ui::MainWindow::bringUp);
    QObject::connect(&m_notices, &models::NoticeTeller::doneRequested, &m_inbox,
                     [this](const QList<domain::Id<domain::Mention>> &mentions) { m_inbox.apply(models::InboxPageModel::Verb::MarkDone, {.ids = mentions}); });
    QObject::connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_notices,
                     [this](Qt::ApplicationState state) { m_notices.setInFront(state == Qt::ApplicationActive); });
    m_notices.setInFront(QGuiApplication::applicationState() == Qt::ApplicationActive);
}

void Session::standInTray(const Shared &shared)
{
    m_tray = std::make_unique<ui::TrayIcon>(
        ui::TrayIcon::Context{.navigator = m_navigator, .connectivity = shared.connectivity, .preferences = shared.preferences, .pause = shared.pause});
    const auto tellWaiting = [this] { m_tray->setWaiting(m_inbox.counts().open); };
    QObject::connect(&m_inbox, &models::InboxPageModel::countsChanged, m_tray.get(), tellWaiting);
    tellWaiting();
    QObject::connect(m_tray.get(), &ui::TrayIcon::windowRequested, &m_window, &ui::MainWindow::bringUp);
    QObject::connect(m_tray.get(), &ui::TrayIcon::quitRequested, &m_window, &ui::MainWindow::quit);
    m_window.setPartingWord([this] { return m_channels.closedSending().isOn() ? QString() : m_today.partingWord(); });
    m_window.setStaying([this, &preferences = shared.preferences] { return preferences.isKeptInTray() && m_tray->isShown(); });
}

// One block per place, in the rail's order.
void Session::addPlaces()
{
    m_window.addPlace(
        {.id = PlaceId::Today, .name = placeName(QT_TRANSLATE_NOOP("parvis::ui::Rail", "Today")), .icon = u"place-today"_s, .make = [this](QWidget *parent) {
             return new ui::TodayPage(m_today, parent);
         }});
    m_window.addPlace({.id = PlaceId::Calendar,
                       .name = placeName(QT_TRANSLATE_NOOP("parvis::ui::Rail", "Calendar")),
                       .icon = u"place-calendar"_s,
                       .make = [this](QWidget *parent) { return new ui::CalendarPage(m_calendar, parent); }});
    m_window.addPlace({.id = PlaceId::Articles,
                       .name = placeName(QT_TRANSLATE_NOOP("parvis::ui::Rail", "Articles")),
                       .icon = u"place-articles"_s,
                       .make = [this](QWidget *parent) { return new ui::ArticlesPage(m_articles, parent); }});
    m_window.addPlace(
        {.id = PlaceId::Inbox, .name = placeName(QT_TRANSLATE_NOOP("parvis::ui::Rail", "Inbox")), .icon = u"place-inbox"_s, .make = [this](QWidget *parent) {
             return new ui::InboxPage(m_inbox, parent);
         }});
    m_window.addPlace({.id = PlaceId::Reputation,
                       .name = placeName(QT_TRANSLATE_NOOP("parvis::ui::Rail", "Reputation")),
                       .icon = u"place-reputation"_s,
                       .make = [this](QWidget *parent) { return new ui::ReputationPage(m_reputation, parent); }});
    m_window.addPlace(
        {.id = PlaceId::People, .name = placeName(QT_TRANSLATE_NOOP("parvis::ui::Rail", "People")), .icon = u"place-people"_s, .make = [this](QWidget *parent) {
             return new ui::PeoplePage(m_people, parent);
         }});
    m_window.addPlace({.id = PlaceId::Channels,
                       .name = placeName(QT_TRANSLATE_NOOP("parvis::ui::Rail", "Channels")),
                       .icon = u"place-channels"_s,
                       .make = [this](QWidget *parent) { return new ui::ChannelsPage(m_channels, parent); }});
}

} // namespace parvis::app
