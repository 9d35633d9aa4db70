// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/channels/networksaving.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "models/channels/channelcondition.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimeZone>
#include <QtCore/QTimer>

namespace parvis::models {

/// The channels of the workspace by name, those that are in trouble first, with what they hold and how they are.
class ChannelListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HealthRole = Qt::UserRole,  ///< QString: a sentence on the last fetch
        HasProblemRole,             ///< bool
        PostsRole,                  ///< qint64: how many posts; 0 until they are counted
        CanFetchRole,               ///< bool: it has an address that can be asked
    };

    ChannelListModel(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const domain::ChannelSummary &summary(int row) const { return m_rows.at(row); }
    /// How its connection fares; of one that is not connected the state says so.
    [[nodiscard]] domain::ChannelHealth health(int row) const { return m_healths.value(m_rows.at(row).channel.id); }
    /// What somebody is to put right at its service before anything can be said there again.
    [[nodiscard]] std::optional<domain::AccessMend> mend(int row) const;
    /// How it fares in words, as of now.
    [[nodiscard]] ChannelCondition condition(int row) const;
    /// The channel of another account of ours by which what is said at the same place comes in, where none came in by this one; empty where there is none.
    [[nodiscard]] QString bearerOf(int row) const;
    [[nodiscard]] bool hasConnected() const { return !m_healths.isEmpty(); }
    /// While true nothing is fetched, whatever is due.
    void setOffline(bool isOffline);
    [[nodiscard]] bool isOffline() const { return m_isOffline; }
    /// What is spared of the network, which is counted or paid for.
    void setSaving(domain::NetworkSaving saving);
    [[nodiscard]] domain::NetworkSaving saving() const { return m_saving; }
    /// The same as a sentence; empty while nothing is.
    [[nodiscard]] QString savingSentence() const;
    /// The same while nobody has opened what lets us in; but for channels of services that need nothing of it.
    void setLocked(bool isLocked, const QStringList &openServices);
    /// True where that row waits for it.
    [[nodiscard]] bool isLocked(int row) const { return m_isLocked && !m_openServices.contains(m_rows.at(row).channel.service); }
    /// False until the first reading is done, so that nothing is called empty that is only not read yet.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The list was read again, or time has passed: what is told relative to now is another.
    void loaded();

private:
    void load();
    void countPosts();
    void take(QList<domain::ChannelSummary> rows);
    [[nodiscard]] bool needsCare(const domain::ChannelSummary &summary) const;
    [[nodiscard]] QString healthOf(int row) const;

    store::Database &m_database;
    store::ChannelStore m_channels;
    store::ConnectionStore m_connections;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QList<domain::ChannelSummary> m_rows;
    QHash<domain::Id<domain::Channel>, qint64> m_posts;
    QHash<domain::Id<domain::Channel>, qsizetype> m_cutOff; ///< how many posts wait on channels that are not connected any more
    QHash<domain::Id<domain::Channel>, domain::Trouble> m_mends; ///< of what waits there
    QHash<domain::Id<domain::Channel>, domain::ChannelHealth> m_healths;
    QTimer m_minutes;
    QStringList m_openServices;
    domain::NetworkSaving m_saving = domain::NetworkSaving::No;
    bool m_isOffline = false;
    bool m_isLocked = false;
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_isStale = false;
};

} // namespace parvis::models
