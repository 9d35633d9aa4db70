// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvis/composition.h"

#include "core/store/database/turns.h"
#include "core/sync/demo/demoworkspace.h"
#include "models/shell/freshcopy.h"
#include "models/shell/sentences.h"
#include "ui/shell/preferencesdialog.h"
#include "ui/widgets/theme.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLoggingCategory>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>

using namespace Qt::StringLiterals;

namespace parvis::app {

using Access = store::Database::Access;
using Appearance = models::Preferences::Appearance;

namespace {
Q_LOGGING_CATEGORY(lcApp, "parvis.app", QtInfoMsg)

/// The same, as the theme names it.
[[nodiscard]] ui::theme::Scheme schemeOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return ui::theme::Scheme::Light;
    case Appearance::Dark:
        return ui::theme::Scheme::Dark;
    case Appearance::System:
        break;
    }
    return ui::theme::Scheme::System;
}

/// Keeps the program running while one window takes another's place.
class Changeover
{
public:
    Changeover()
        : m_quits(QGuiApplication::quitOnLastWindowClosed())
    {
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }
    ~Changeover() { QGuiApplication::setQuitOnLastWindowClosed(m_quits); }
    Q_DISABLE_COPY_MOVE(Changeover)

private:
    bool m_quits;
};

/// Where the demo workspace of this machine stands.
QString demoPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"demo.parvis"_s);
}

void removeWorkspaceFiles(const QString &path)
{
    for (const auto *ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(ending));
}

} // namespace

Composition::Composition(const Options &options)
    : m_options(options)
    , m_pause(m_preferences, m_clock)
{
    m_speech.speak(options.language.isEmpty() ? m_preferences.language() : options.language);
    wear(options.appearance.value_or(m_preferences.appearance()));
    QGuiApplication::setWindowIcon(ui::theme::programIcon());

    connect(&m_preferences, &models::Preferences::languageChanged, this, [this](const QString &language) {
        m_speech.speak(language);
        // Later: the combo that was used lives in the window that goes.
        QTimer::singleShot(0, this, &Composition::makeWindowAgain);
    });
    connect(&m_preferences, &models::Preferences::appearanceChanged, this, &Composition::wear);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (!m_options.appearance && m_preferences.appearance() == Appearance::System)
            wear(Appearance::System);
    });
    connect(&m_connectivity, &models::Connectivity::offlineChanged, this, [this](bool isOffline) {
        m_http.setOffline(isOffline);
        m_links.setOffline(isOffline);
        m_preferences.setOffline(isOffline);
    });
    m_connectivity.setOffline(m_preferences.isOffline());
    connect(&m_network, &sync::NetworkWatch::outChanged, &m_connectivity, &models::Connectivity::setHasNetwork);
    m_connectivity.setHasNetwork(m_network.isOut());
    connect(&m_network, &sync::NetworkWatch::cameBack, this, [this] {
        if (m_session)
            m_session->networkCameBack();
    });
    const auto spare = [this] {
        if (m_session)
            m_session->setSaving(saving());
    };
    connect(&m_network, &sync::NetworkWatch::meteredChanged, this, spare);
    connect(&m_preferences, &models::Preferences::meteredSavingChanged, this, spare);
}

Composition::~Composition() = default;

domain::NetworkSaving Composition::saving() const
{
    return m_network.isMetered() ? m_preferences.meteredSaving() : domain::NetworkSaving::No;
}

QString Composition::firstWorkspace() const
{
    if (m_options.isDemo)
        return demoPath();
    return m_options.workspace.isEmpty() ? m_preferences.recentWorkspaces().value(0) : m_options.workspace;
}

bool Composition::start()
{
    const QString path = firstWorkspace();
    if (!path.isEmpty() && sync::Doorbell::ring(path))
        return false;
    if (m_options.isDemo)
        openDemo();
    else if (!path.isEmpty())
        open(path);
    else
        showStart();
    return true;
}

void Composition::open(const QString &path, Access access)
{
    qCInfo(lcApp) << "opening" << path;
    auto opened = store::Database::open(path, access);
    if (!opened) {
        qCWarning(lcApp) << "not opened:" << opened.error().detail;
        fail(models::openingProblem(path, opened.error()));
        return;
    }
    begin(std::move(*opened));
}

void Composition::create(const QString &path)
{
    qCInfo(lcApp) << "creating" << path;
    QDir().mkpath(QFileInfo(path).path());
    if (const auto made = store::Database::create(path, QFileInfo(path).completeBaseName(), QTimeZone::systemTimeZone()); !made) {
        fail(models::creatingProblem(path, made.error()));
        return;
    }
    open(path);
}

void Composition::openDemo()
{
    const QString path = demoPath();
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    QDir().mkpath(QFileInfo(path).path());
    // Under another name until it is whole: a run that is killed leaves no half of a demo behind.
    const QString growing = path + u".new"_s;
    removeWorkspaceFiles(growing);
    if (!m_session)
        showStart().setBusy(tr("Making the demo workspace: a year of articles, posts and mentions…"));
    makeDemo(growing).then(this, [this, path, growing](const domain::Result<> &made) {
        if (m_start)
            m_start->setBusy({});
        if (!made) {
            removeWorkspaceFiles(growing);
            fail(models::creatingProblem(path, made.error()));
            return;
        }
        QFile::rename(growing, path);
        open(path);
    });
}

QFuture<domain::Result<>> Composition::makeDemo(const QString &path)
{
    const auto ready = [](const domain::Error &error) { return QtFuture::makeReadyValueFuture(domain::Result<>(std::unexpected(error))); };
    if (const auto made = store::Database::create(path, sync::demoName(), sync::demoZone()); !made)
        return ready(made.error());
    auto opened = store::Database::open(path);
    if (!opened)
        return ready(opened.error());
    m_filling = std::move(*opened);
    return sync::fillDemo(*m_filling, m_clock).then(this, [this](const domain::Result<> &filled) {
        m_filling.reset();
        return filled;
    });
}

void Composition::restore(const QString &backup)
{
    if (!m_session)
        return;
    const QString path = m_session->database().path();
    qCInfo(lcApp) << "restoring" << backup << "to" << path;
    // Nobody may have the file open meanwhile.
    const Changeover changeover;
    showStart().setBusy(tr("Restoring the backup…"));
    endSession();
    QtConcurrent::run([backup, path] { return store::restoreBackup(backup, path); }).then(this, [this, path, backup](const domain::Result<QString> &kept) {
        m_start->setBusy({});
        open(path);
        if (!m_session)
            return;
        if (kept)
            m_session->messages().post(
                {.sentence = tr("The backup was restored; what was due by now is asked about first. What stood there before is kept as %1")
                                 .arg(QDir::toNativeSeparators(*kept))});
        else
            m_session->messages().post(
                {.kind = models::Message::Kind::Problem, .sentence = models::restoringSentence(backup, kept.error()), .details = kept.error().detail});
    });
}

void Composition::dress(const QString &language, Appearance appearance)
{
    m_speech.speak(language);
    wear(appearance);
    makeWindowAgain();
}

ui::StartWindow &Composition::showStart(const std::optional<models::OpeningProblem> &problem)
{
    if (!m_start) {
        m_start = std::make_unique<ui::StartWindow>(m_preferences);
        connect(m_start.get(), &ui::StartWindow::newRequested, this, &Composition::create);
        connect(m_start.get(), &ui::StartWindow::openRequested, this, [this](const QString &path) { open(path); });
        connect(m_start.get(), &ui::StartWindow::openReadOnlyRequested, this, [this](const QString &path) { open(path, Access::ReadOnly); });
        connect(m_start.get(), &ui::StartWindow::demoRequested, this, &Composition::openDemo);
    }
    m_start->setProblem(problem);
    m_start->show();
    return *m_start;
}

void Composition::begin(std::unique_ptr<store::Database> database)
{
    const Changeover changeover;
    endSession();
    const bool isOfflineElsewhere = m_preferences.isOffline();
    // The switch is the workspace's own: it stands before anything can leave.
    if (const auto isOffline = store::offlineSwitchAt(database->path()))
        m_connectivity.setOffline(*isOffline);
    m_gate = std::make_unique<store::OfflineGate>(database->path());
    m_http.setGate([this] { return m_gate && m_gate->isShut(); });
    m_links.setGate([this] { return m_gate && m_gate->isShut(); });
    m_session = std::make_unique<Session>(std::move(database),
                                          Session::Shared{.http = m_http,
                                                          .links = m_links,
                                                          .clock = m_clock,
                                                          .connectivity = m_connectivity,
                                                          .preferences = m_preferences,
                                                          .pause = m_pause,
                                                          .display = m_display},
                                          std::move(m_openSecrets));
    m_session->setSaving(saving());
    m_preferences.rememberWorkspace(m_session->database().path());
    ui::MainWindow &window = m_session->window();
    // Later, each: the window that asks is the one that goes.
    connect(&window, &ui::MainWindow::newRequested, this, &Composition::create, Qt::QueuedConnection);
    connect(&window, &ui::MainWindow::openRequested, this, [this](const QString &path) { open(path); }, Qt::QueuedConnection);
    connect(&window, &ui::MainWindow::demoRequested, this, &Composition::openDemo, Qt::QueuedConnection);
    connect(&window, &ui::MainWindow::restoreRequested, this, &Composition::restore, Qt::QueuedConnection);
    connect(&m_session->database(), &store::Database::replaced, this, &Composition::reopenReplaced, Qt::QueuedConnection);
    window.show();
    m_session->database().isWaitingCopy().then(&window, [this, isOfflineElsewhere](const domain::Result<bool> &waits) {
        const bool isWaiting = waits.value_or(false);
        if (isWaiting) {
            m_connectivity.setOffline(true);
            m_connectivity.waitForWord();
            // That is so of this workspace alone.
            m_preferences.setOffline(isOfflineElsewhere);
        }
        // That it waits is told whenever it is opened, that it is a copy once.
        if (isWaiting || m_session->database().isUntoldCopy())
            m_session->messages().post(models::freshCopyMessage(m_connectivity, isWaiting));
        if (m_session->database().isUntoldCopy())
            m_session->database().noteCopyTold();
    });
    connect(&m_connectivity, &models::Connectivity::wordWanted, &window,
            [this] { m_session->messages().post(models::freshCopyMessage(m_connectivity, true)); });
    connect(&m_session->database(), &store::Database::changed, &window, [this, hasTold = false]() mutable {
        if (!store::Turns::isUncounted() || std::exchange(hasTold, true))
            return;
        qCWarning(lcApp) << "What leaves from this workspace is counted nowhere on this machine";
        m_session->messages().post(models::uncountedMessage());
    });
    if (m_start) {
        m_start->hide();
        m_start.release()->deleteLater();
    }
    m_bell = std::make_unique<sync::Doorbell>(m_session->database().path(), [&window] {
        if (window.isVisible())
            return false;
        window.bringUp();
        return true;
    });
    m_session->workspace().reportInterrupted();
}

void Composition::endSession()
{
    // Closing is when a window keeps its size and the editor its last words.
    m_bell.reset();
    if (m_session) {
        // The program goes on: nobody is asked.
        m_session->window().setPartingWord({});
        m_session->window().close();
    }
    m_gate.reset();
    m_session.reset();
}

void Composition::makeWindowAgain()
{
    const Changeover changeover;
    if (m_start) {
        const bool isShown = m_start->isVisible();
        m_start.reset();
        if (isShown)
            showStart();
    }
    if (!m_session)
        return;
    const QString path = m_session->database().path();
    const Access access = m_session->database().access();
    const bool hadPreferences = m_session->window().findChild<ui::PreferencesDialog *>() != nullptr;
    // Whoever speaks another language gave the passphrase already.
    m_session->leaveSecretsTo(m_openSecrets);
    endSession();
    open(path, access);
    m_openSecrets.reset();
    if (m_session && hadPreferences)
        m_session->window().openPreferences();
}

void Composition::reopenReplaced(const QString &kept)
{
    makeWindowAgain();
    if (m_session)
        m_session->messages().post(
            {.kind = models::Message::Kind::Problem,
             .sentence = tr("A backup was restored into this workspace elsewhere. What stood there before is kept as %1").arg(QDir::toNativeSeparators(kept))});
}

void Composition::fail(const models::OpeningProblem &problem)
{
    if (!m_session) {
        showStart(problem);
        return;
    }
    models::Message message{.kind = models::Message::Kind::Problem, .sentence = problem.sentence, .details = problem.details, .actionText = {}, .action = {}};
    if (problem.canOpenReadOnly) {
        message.actionText = tr("Open for reading only");
        message.action = [this, path = problem.path] { QTimer::singleShot(0, this, [this, path] { open(path, Access::ReadOnly); }); };
    } else if (problem.canRetry) {
        message.actionText = tr("Try again");
        message.action = [this, path = problem.path] { QTimer::singleShot(0, this, [this, path] { open(path); }); };
    }
    m_session->messages().post(message);
}

void Composition::wear(Appearance appearance)
{
    ui::theme::apply(schemeOf(appearance));
}

} // namespace parvis::app
