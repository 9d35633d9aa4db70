// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/connection.h"

namespace parvis::domain {

/// True where what leaves is the article itself, and not a text about it: the channel takes articles, and nothing shorter is said, or can be.
[[nodiscard]] bool leavesAsArticle(const Capabilities &can, bool hasArticle, PostKind kind, const QString &text);

/// True where a text may be cut into the parts of a thread: the channel lets them leave one after the other, or a person does, by hand.
[[nodiscard]] bool mayBeCut(const QString &service, const Capabilities &can);

/// Who makes a post leave at that instant: the service's own server where it holds posts that long ahead, else this machine; a person where the channel is not
/// connected. The parts of a thread leave one after the other, which no server does.
[[nodiscard]] PostHolder holderFor(const std::optional<Connection> &connection, Instant leavesAt, Instant now, bool isThread);
/// True where the service can still be given, to hold it until then, what it was to hold: its least lead is left, and a little for the way. So it is as well
/// where nobody knows its least lead.
[[nodiscard]] bool canStillBeHeld(const Capabilities &can, Instant leavesAt, Instant now);
/// A scheduled post, held by who holds it now that it, its time or its channel changed; any other one as it is.
[[nodiscard]] Post heldAnew(const Post &post, const std::optional<Connection> &connection, Instant now, bool isThread);
/// The same where its channel was connected and is not any more: it waits to leave by itself once that is connected again, unless a person has taken it upon
/// themselves to publish it by hand.
[[nodiscard]] Post heldUntilConnected(const Post &post);
/// Who makes a scheduled post leave as things stand: what was to leave by a machine waits for a person where its channel is not connected any more.
[[nodiscard]] PostHolder presentHolder(const Post &post, bool isConnected);
/// True where a post was to leave by itself and cannot, since its channel is not connected any more: connected again, it does.
[[nodiscard]] bool isCutOff(const Post &post, bool isConnected);

} // namespace parvis::domain
