// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeloptions.h"
#include "app/parvisctl/terminal.h"
#include "core/domain/articles/derivedpost.h"
#include "core/domain/channels/capabilities.h"
#include "core/store/database/database.h"

#include <expected>
#include <optional>

namespace parvis::app {

/// What a post says, and where the later parts of a thread begin in it.
struct ThreadText
{
    QString text;
    QList<qsizetype> cuts = {};
    bool isNumbered = false;

    [[nodiscard]] QStringList parts() const;
};

/// What the files say: one of them as it stands, or cut into parts where a thread is wanted; of several each is a part. Complains where one cannot be read
/// (Usage), says nothing, or holds more than the channel takes (RefusedInPart): then it says by how much, and whether a thread would do. `language`: of the
/// text (ISO 639-1), for abbreviations that end no sentence; may be empty. A thread is cut for channels that have them alone (hasThreads()).
[[nodiscard]] std::expected<ThreadText, Exit> threadOf(const ChannelOptions &asked, const domain::Capabilities &can, const QString &language);
/// Whether a text, or each part of a thread, is short enough there; complains where one is not, as threadOf() does.
[[nodiscard]] bool isFitting(const ThreadText &thread, const domain::Capabilities &can, const QString &language);
/// Keeps where the later parts of a post that is there begin.
[[nodiscard]] std::optional<domain::Result<>> cutAnew(store::Database &database, domain::Id<domain::Post> post, const ThreadText &thread);
/// Keeps a post, with its cuts where it is a thread.
[[nodiscard]] std::optional<domain::Result<domain::Post>> addThread(store::Database &database, const domain::Post &post, const ThreadText &thread);

} // namespace parvis::app
