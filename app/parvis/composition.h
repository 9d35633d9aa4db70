// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvis/options.h"
#include "app/parvis/session.h"
#include "app/parvis/speech.h"
#include "core/store/channels/offlineswitch.h"
#include "core/sync/http/linkasker.h"
#include "core/sync/http/qthttpclient.h"
#include "core/sync/instances/doorbell.h"
#include "core/sync/network/networkwatch.h"
#include "models/shell/openingproblem.h"
#include "ui/notices/desktopnotices.h"
#include "ui/shell/startwindow.h"

namespace parvis::app {

/// The program: what outlives a workspace, and the one workspace that is open. Either a session's window stands or the first start's.
class Composition : public QObject
{
    Q_OBJECT

public:
    explicit Composition(const Options &options);
    ~Composition() override;

    /// Opens what the options or the last run say; else shows the first start. False where that workspace is open already, out of sight (in the tray), and
    /// came back: nothing is left to do here.
    [[nodiscard]] bool start();
    /// Opens a workspace in place of the one that is open; on failure that one stays.
    void open(const QString &path, store::Database::Access access = store::Database::Access::ReadWrite);
    /// Makes an empty workspace and opens it.
    void create(const QString &path);
    /// Opens the demo workspace of this machine, making it first where there is none.
    void openDemo();
    /// Replaces the open workspace by a backup and opens it again.
    void restore(const QString &backup);
    /// Speaks and dresses anew, and makes the window again.
    void dress(const QString &language, models::Preferences::Appearance appearance);

    /// The open workspace, or none.
    [[nodiscard]] Session *session() { return m_session.get(); }
    [[nodiscard]] models::Preferences &preferences() { return m_preferences; }
    /// Shows the first start, with why an opening failed where there is something to say.
    ui::StartWindow &showStart(const std::optional<models::OpeningProblem> &problem = {});
    /// Makes the demo workspace at that path; answers when it can be opened.
    [[nodiscard]] QFuture<domain::Result<>> makeDemo(const QString &path);

private:
    /// The workspace that start() opens; empty where none is known.
    /// What is spared of the network, as it is and as the person wants it.
    [[nodiscard]] domain::NetworkSaving saving() const;
    [[nodiscard]] QString firstWorkspace() const;
    void begin(std::unique_ptr<store::Database> database);
    void endSession();
    void makeWindowAgain();
    /// Opens the workspace again after another process restored a backup into it, and says so.
    void reopenReplaced(const QString &kept);
    void fail(const models::OpeningProblem &problem);
    void wear(models::Preferences::Appearance appearance);

    Options m_options;
    domain::SystemClock m_clock;
    models::Preferences m_preferences;
    models::Connectivity m_connectivity;
    models::NoticePause m_pause;
    ui::DesktopNotices m_display;
    sync::QtHttpClient m_http;
    sync::LinkAsker m_links;
    sync::NetworkWatch m_network;
    Speech m_speech;
    std::unique_ptr<store::Database> m_filling;
    std::unique_ptr<store::OfflineGate> m_gate;   ///< of the session's workspace
    std::unique_ptr<Session> m_session;
    std::unique_ptr<sync::SecretStore> m_openSecrets;   ///< between a window and the one that comes in its place
    std::unique_ptr<sync::Doorbell> m_bell;   ///< at the workspace that is open
    std::unique_ptr<ui::StartWindow> m_start;
};

} // namespace parvis::app
