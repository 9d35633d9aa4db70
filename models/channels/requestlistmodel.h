// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/requestlog.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSortFilterProxyModel>
#include <QtCore/QTimeZone>
#include <QtCore/QTimer>

namespace parvis::models {

/// Every request to the services of channels, the newest on top; follows what leaves while it is looked at.
class RequestListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ChannelColumn, PurposeColumn, MethodColumn, AddressColumn, AnswerColumn, SentColumn, ReceivedColumn, TookColumn, ColumnCount };
    enum Role {
        ChannelRole = Qt::UserRole,   ///< qint64: the key of its channel; 0 where none asked for it
        WordsRole                     ///< QString: all that it says
    };

    RequestListModel(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// The channels that requests can be of, by name.
    [[nodiscard]] const QList<domain::Channel> &channels() const { return m_channelList; }
    /// Rows as a table: parted by tabs, a row a line, with the names of the columns above.
    [[nodiscard]] QString asTable(const QList<int> &rows) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();

private:
    void load();
    void loadChannels();
    /// The last row after which something may still change: of what began not long ago and is under way it is noted what came of it.
    [[nodiscard]] domain::Id<domain::LoggedRequest> settledUpTo() const;
    /// `newer`: all that is noted after `settled`.
    void take(const QList<domain::LoggedRequest> &newer, domain::Id<domain::LoggedRequest> settled);
    void renew(const QList<domain::LoggedRequest> &newer, domain::Id<domain::LoggedRequest> settled);
    [[nodiscard]] QString textOf(const domain::LoggedRequest &request, int column) const;

    store::RequestLog m_log;
    store::ChannelStore m_channels;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QTimer m_soon;
    QList<domain::LoggedRequest> m_rows;
    QList<domain::Channel> m_channelList;
    QHash<domain::Id<domain::Channel>, QString> m_names;
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_isStale = false;
};

/// Those of one channel, or with those words.
class RequestFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Null: those of all.
    void setChannel(domain::Id<domain::Channel> channel);
    /// All of them must be there, in any order, in capitals or not.
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    domain::Id<domain::Channel> m_channel;
    QStringList m_words;
};

} // namespace parvis::models
