// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/calendar/post.h"
#include "core/domain/inbox/mention.h"

namespace parvis::domain {

/// The stable English names that files and the command line use (docs/cli.md): "feed-entry", "mail"…
[[nodiscard]] QString nameOf(MentionKind kind);
/// The kind that has this name; nothing where it is none's.
[[nodiscard]] std::optional<MentionKind> mentionKindNamed(QStringView name);
/// Whether that names something of ours: a kind of post, or "article".
[[nodiscard]] bool namesOurs(QStringView name);
/// "open" "done" "waiting" "snoozed"
[[nodiscard]] QString nameOf(MentionState state);
/// "post" "our-reply" "boost"
[[nodiscard]] QString nameOf(PostKind kind);
/// "idea" "draft" "in-review" "approved" "scheduled" "sending" "pending" "published" "failed" "cancelled"
[[nodiscard]] QString nameOf(PostState state);
/// "draft" "in-review" "approved" "published"
[[nodiscard]] QString nameOf(ArticleStatus status);

} // namespace parvis::domain
