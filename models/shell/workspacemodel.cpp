// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/workspacemodel.h"

#include "core/domain/channels/secretproblem.h"
#include "models/channels/channelnames.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr std::chrono::hours recently(24);
} // namespace

WorkspaceModel::WorkspaceModel(store::Database &database, Messages &messages, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_articles(database)
    , m_channels(database)
    , m_connections(database)
    , m_imports(database)
    , m_queue(database)
    , m_messages(messages)
    , m_clock(clock)
    , m_stateText(tr("Nothing taken in yet"))
{
    // An import changes the workspace many times a second; its state in words need not keep up with each.
    constexpr int calmMs = 200;
    m_soon.setSingleShot(true);
    m_soon.setInterval(calmMs);
    connect(&m_soon, &QTimer::timeout, this, &WorkspaceModel::read);
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if ((changes.everything || !changes.channels.isEmpty() || !changes.imports.isEmpty() || !changes.queuedImports.isEmpty()) && !m_soon.isActive())
            m_soon.start();
    });
    // What was taken in today was taken in yesterday some hours later.
    m_ageing.setInterval(std::chrono::minutes(10));
    connect(&m_ageing, &QTimer::timeout, this, &WorkspaceModel::read);
    m_ageing.start();
    // What a killed process left is known for it only when nothing was heard of it for a while.
    m_interrupted.setInterval(std::chrono::seconds(30));
    connect(&m_interrupted, &QTimer::timeout, this, &WorkspaceModel::reportInterrupted);
    m_interrupted.start();
    read();
}

QString WorkspaceModel::name() const
{
    return m_database.name();
}

QString WorkspaceModel::path() const
{
    return m_database.path();
}

bool WorkspaceModel::isReadOnly() const
{
    return m_database.access() == store::Database::Access::ReadOnly;
}

void WorkspaceModel::setWayOut(WayOut wayOut)
{
    if (std::exchange(m_wayOut, wayOut) != wayOut)
        read();
}

void WorkspaceModel::setSealed(bool isSealed)
{
    if (std::exchange(m_isSealed, isSealed) != isSealed)
        read();
}

void WorkspaceModel::backUp(const QString &target)
{
    m_isBackingUp = true;
    Q_EMIT backingUpChanged(true);
    m_database.backup(target).then(this, [this, target](const domain::Result<> &done) {
        m_isBackingUp = false;
        Q_EMIT backingUpChanged(false);
        if (done)
            m_messages.post({.sentence = tr("The workspace was backed up and the copy checked: %1").arg(QDir::toNativeSeparators(target))});
        else
            m_messages.post(problem(tr("The workspace was not backed up."), done.error(), [this, target] { backUp(target); }));
    });
}

QString WorkspaceModel::proposedBackup() const
{
    const QFileInfo file(m_database.path());
    const QString day = QLocale::c().toString(domain::toDateTime(m_clock.now()).toTimeZone(m_database.zone()).date(), u"yyyy-MM-dd"_s);
    return file.dir().filePath(file.completeBaseName() + u'-' + day + u".parvis"_s);
}

void WorkspaceModel::reportInterrupted()
{
    if (isReadOnly())
        return;
    m_imports.findInterrupted(m_clock.now()).then(this, [this](const domain::Result<QList<domain::Import>> &found) {
        if (!found || found->isEmpty())
            return;
        QStringList sources;
        QStringList lines;
        for (const domain::Import &import : *found) {
            sources.append(import.source);
            lines.append(tr("%1: %2").arg(import.source, tr("%Ln entries taken in", nullptr, static_cast<int>(import.added))));
        }
        m_messages.post({.kind = Message::Kind::Problem,
                         .sentence = tr("%Ln imports were interrupted. Importing again adds only what is missing; Channels can take back what came.", nullptr,
                                        static_cast<int>(sources.size())),
                         .details = lines.join(u'\n'),
                         .actionText = tr("Import again"),
                         .action = [this, sources] { Q_EMIT importRequested(sources); }});
    });
}

void WorkspaceModel::read()
{
    m_queue.current(m_clock.now()).then(this, [this](const domain::Result<QList<domain::QueuedImport>> &queued) {
        m_channels.summaries().then(this, [this, queued](const domain::Result<QList<domain::ChannelSummary>> &channels) {
            m_imports.imports(1).then(this, [this, queued, channels](const domain::Result<QList<domain::Import>> &imports) {
                m_connections.health().then(this, [this, queued, channels, imports](const domain::Result<Healths> &healths) {
                    decide(queued, channels, imports, healths.value_or(Healths()));
                });
            });
        });
    });
}

void WorkspaceModel::decide(const domain::Result<QList<domain::QueuedImport>> &queued, const domain::Result<QList<domain::ChannelSummary>> &channels,
                            const domain::Result<QList<domain::Import>> &imports, const Healths &healths)
{
    if (queued) {
        const auto running = std::ranges::find_if(*queued, &domain::QueuedImport::isActive);
        if (running != queued->end()) {
            const QString text = running->permille > 0 ? tr("Importing, %1%").arg(QLocale().toString(running->permille / 10)) : tr("Importing…");
            setState(State::Working, text, running->source);
            return;
        }
    }
    if (!channels || !imports)
        return;
    QStringList problems;
    std::optional<domain::Instant> last;
    if (!imports->isEmpty() && imports->first().state == domain::Import::State::Done)
        last = imports->first().startedAt;
    const ChannelsById named = namedApart(*channels);
    for (const domain::ChannelSummary &summary : *channels) {
        const auto health = healths.constFind(summary.channel.id);
        // That nobody is asked offline, or while the secrets are closed, is no channel's problem: it is said for them all.
        const auto isForAll = [](const domain::Trouble &trouble) {
            const auto secret = domain::secretProblemIn(trouble);
            return trouble.kind == domain::Trouble::Kind::Offline || (secret && secret->kind == domain::SecretProblem::Kind::Closed);
        };
        const bool isHindered = health != healths.cend()
            && (health->connection.state == domain::ConnectionState::SignInNeeded
                || (health->connection.state == domain::ConnectionState::Connected && health->trouble && !isForAll(*health->trouble)));
        if (health != healths.cend() && health->fetchedAt && (!last || *health->fetchedAt > *last))
            last = health->fetchedAt;
        if (!summary.channel.problem.isEmpty() || isHindered)
            problems.append(named.value(summary.channel.id).name);
        if (summary.channel.fetchedAt && (!last || *summary.channel.fetchedAt > *last))
            last = summary.channel.fetchedAt;
    }
    if (m_isSealed) {
        setState(State::Problem, tr("The secrets are closed"),
                 tr("Nothing is taken in from your accounts, and nothing leaves there, until you give the passphrase of the file of secrets."));
        return;
    }
    if (!problems.isEmpty()) {
        setState(State::Problem, tr("%Ln channels have a problem", nullptr, static_cast<int>(problems.size())), problems.join(u", "_s));
        return;
    }
    if (!last) {
        setState(State::Old, tr("Nothing taken in yet"), tr("Connect a channel, import a file, or give the address of a feed."));
        return;
    }
    const domain::Instant now = m_clock.now();
    //: %1 is a moment: "today 07:20", "12 Nov, 18:02"
    const QString text = tr("As of %1").arg(letterMoment(*last, now, m_database.zone()));
    const QString detail = tr("Last taken in: %1").arg(exactMoment(*last, m_database.zone()));
    switch (m_wayOut) {
    case WayOut::SwitchedOff:
        return setState(State::Old, text, tr("Parvis is offline: nothing comes in and nothing leaves.") + u'\n' + detail);
    case WayOut::NoNetwork:
        return setState(State::Old, tr("No network"),
                        tr("This computer has no network: nothing comes in and nothing leaves until it has one again.") + u'\n' + detail);
    case WayOut::Open:
        break;
    }
    setState(now - *last <= recently ? State::Recent : State::Old, text, detail);
}

void WorkspaceModel::setState(State state, const QString &text, const QString &detail)
{
    if (state == m_state && text == m_stateText && detail == m_stateDetail)
        return;
    m_state = state;
    m_stateText = text;
    m_stateDetail = detail;
    Q_EMIT stateChanged();
}

} // namespace parvis::models
