// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/channels/watchstore.h"
#include "models/shell/messages.h"

#include <QtCore/QTimeZone>
#include <QtGui/QUndoStack>

namespace parvis::models {

/// The tags and words that channels are watched for: read from the workspace, kept true, added and taken away with undo.
class WatchesModel : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Channel>;

    WatchesModel(store::Database &database, Messages &messages, QUndoStack &undo, const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QList<store::KeptWatch> watches(Key channel) const { return m_watches.value(channel); }
    /// All of a channel's in words: "Watches #parvis, “open source”"; empty where there are none.
    [[nodiscard]] QString sentence(Key channel) const;
    /// Why nothing is heard of live ones; empty where all is well.
    [[nodiscard]] QString unreachedSentence(Key channel) const;
    /// One of them: "#parvis", "“open source”", "live: parvis -hotel".
    [[nodiscard]] static QString nameOf(const domain::Watch &watch);
    /// How far it is.
    [[nodiscard]] QString stateOf(const store::KeptWatch &kept) const;
    /// What such a watch finds, for whoever chooses one.
    [[nodiscard]] static QString purposeOf(domain::Watch::Kind kind);
    /// Why there is no such watch, and what would be one; empty where there is.
    [[nodiscard]] QString refusalOf(Key channel, const domain::Watch &watch) const;

    /// Watches from now on. Nothing where refusalOf() says why not.
    void add(Key channel, const domain::Watch &watch, domain::WatchPast past);
    /// Takes it away; what it brought stays.
    void remove(Key channel, const domain::Watch &watch);

Q_SIGNALS:
    void changed();

private:
    void read();
    void writeAdded(Key channel, const store::KeptWatch &kept);
    void writeRemoved(Key channel, const domain::Watch &watch);

    store::WatchStore m_store;
    Messages &m_messages;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QHash<Key, QList<store::KeptWatch>> m_watches;
    QHash<std::pair<Key, QString>, domain::StreamPosition> m_removed;   ///< how far those were that were taken away
};

} // namespace parvis::models
