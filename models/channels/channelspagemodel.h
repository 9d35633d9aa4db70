// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/channellistmodel.h"
#include "models/channels/responsetargetsmodel.h"
#include "models/imports/importpagemodel.h"

namespace parvis::models {

/// What a person can do with channels: see what they hold, ask them again, rename them.
class ChannelsPageModel : public QObject
{
    Q_OBJECT

public:
    ChannelsPageModel(store::Database &database, ImportPageModel &imports, Messages &messages, Navigator &navigator, QUndoStack &undo,
                      const domain::Clock &clock, QObject *parent = nullptr);

    /// True where the workspace was opened for reading only: nothing here writes then.
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }
    [[nodiscard]] ChannelListModel &list() { return m_list; }
    [[nodiscard]] ImportPageModel &imports() { return m_imports; }
    /// How soon channels are to be answered.
    [[nodiscard]] ResponseTargetsModel &targets() { return m_targets; }

    /// Asks the channel's address again, conditionally.
    void fetch(const domain::Channel &channel);
    /// Gives it another name, with undo. Blanks at the ends go; an empty name is not taken.
    void rename(const domain::Channel &channel, const QString &name);
    /// Shows the channel's mentions in the inbox; only the waiting ones where `onlyWaiting`.
    void openMentions(const domain::Channel &channel, bool onlyWaiting);

    /// Writes a name without touching the undo stack: the work of undo and redo.
    void writeName(domain::Id<domain::Channel> id, const QString &name);

private:
    store::Database &m_database;
    store::ChannelStore m_channels;
    ImportPageModel &m_imports;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undo;
    ChannelListModel m_list;
    ResponseTargetsModel m_targets;
};

} // namespace parvis::models
