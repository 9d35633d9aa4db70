// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/articlestore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/offlineswitch.h"
#include "core/store/reputation/reputationstore.h"
#include "core/sync/channels/engine.h"
#include "core/sync/http/linkasker.h"
#include "core/sync/http/qthttpclient.h"
#include "core/sync/imports/importrunner.h"
#include "core/sync/secrets/secretsfilewatch.h"
#include "models/articles/articlespagemodel.h"
#include "models/calendar/calendarpagemodel.h"
#include "models/channels/channelspagemodel.h"
#include "models/imports/importpagemodel.h"
#include "models/inbox/inboxpagemodel.h"
#include "models/notices/noticeteller.h"
#include "models/people/peoplepagemodel.h"
#include "models/reputation/reputationpagemodel.h"
#include "models/shell/workspacemodel.h"
#include "models/today/todaypagemodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/trayicon.h"

#include <QtGui/QUndoStack>

namespace parvis::app {

/// One open workspace and everything that lives on it, in dependency order: stores, sync, models, window.
class Session
{
public:
    /// What outlives a workspace.
    struct Shared
    {
        sync::QtHttpClient &http;
        sync::LinkAsker &links;
        const domain::Clock &clock;
        models::Connectivity &connectivity;
        models::Preferences &preferences;
        models::NoticePause &pause;
        models::NoticeDisplay &display;
    };

    /// `opened`: the file of secrets, where it was opened already.
    Session(std::unique_ptr<store::Database> database, const Shared &shared, std::unique_ptr<sync::SecretStore> opened = {});
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] ui::MainWindow &window() { return m_window; }
    [[nodiscard]] models::Messages &messages() { return m_messages; }
    [[nodiscard]] models::Navigator &navigator() { return m_navigator; }
    [[nodiscard]] models::WorkspaceModel &workspace() { return m_workspace; }
    [[nodiscard]] models::ArticlesPageModel &articles() { return m_articles; }
    [[nodiscard]] models::ChannelsPageModel &channels() { return m_channels; }
    [[nodiscard]] store::Database &database() { return *m_database; }
    /// At the end the file of secrets is left to `left` where it is open, for the window that comes in the place of this one.
    void leaveSecretsTo(std::unique_ptr<sync::SecretStore> &left);
    /// What met nobody is tried at once.
    void networkCameBack();
    /// What is spared of the network from now on.
    void setSaving(domain::NetworkSaving saving);

private:
    void addPlaces();
    /// One switch for every program that works on this workspace.
    void shareOfflineSwitch(const Shared &shared);
    void turnOffline(bool isOffline);
    /// Every place that speaks of what leaves says where the file of secrets holds it back.
    void followVault();
    void connectChannels(const Shared &shared, std::unique_ptr<sync::SecretStore> opened);
    void tellOnDesktop(const Shared &shared);
    void standInTray(const Shared &shared);
    void listRequests(const Shared &shared);

    std::unique_ptr<store::Database> m_database;
    store::ArticleStore m_articleStore;
    store::PostStore m_postStore;
    store::ChannelStore m_channelStore;
    store::ReputationStore m_reputationStore;
    store::OfflineSwitch m_offline;

    std::shared_ptr<sync::RequestNotes> m_requests; ///< what leaves outside of channels; the same
    sync::Importer m_importer;
    std::unique_ptr<sync::ImportRunner> m_runner;   ///< none where the workspace is read only

    std::unique_ptr<sync::SecretsFileWatch> m_secretsFile; ///< the same
    std::unique_ptr<sync::Engine> m_engine;         ///< the same; outlives the models, which have it forget secrets at their end

    models::Messages m_messages;
    models::Navigator m_navigator;
    QUndoStack m_undo;
    models::WorkspaceModel m_workspace;
    models::TodayPageModel m_today;
    models::CalendarPageModel m_calendar;
    models::ArticlesPageModel m_articles;
    models::InboxPageModel m_inbox;
    models::ReputationPageModel m_reputation;
    models::PeoplePageModel m_people;
    models::ImportPageModel m_imports;
    models::ChannelsPageModel m_channels;

    models::NoticeTeller m_notices;

    ui::MainWindow m_window;
    std::unique_ptr<ui::TrayIcon> m_tray;   ///< once the window stands
};

} // namespace parvis::app
