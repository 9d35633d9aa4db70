// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/domain/inbox/mention.h"
#include "core/domain/inbox/savedreply.h"
#include "core/domain/inbox/triage.h"

namespace parvis::domain {

/// One thing that a rule does to what it matches. The numbers of the kinds stand in the workspace.
struct RuleAction
{
    enum class Kind {
        Tag = 0,        ///< tag
        Assign = 1,     ///< colleague; null: to nobody
        Priority = 2,   ///< priority
        State = 3,      ///< state: open, waiting or done
        Note = 4,       ///< text
        Draft = 5,      ///< savedReply, in the mention's language
        Notify = 6,
    };

    Kind kind = Kind::Notify;
    Id<Tag> tag;
    Id<Colleague> colleague;
    domain::Priority priority = domain::Priority::None;
    MentionState state = MentionState::Open;
    QString text;
    Id<SavedReply> savedReply;

    friend bool operator==(const RuleAction &, const RuleAction &) = default;
};

/// What is done by itself to mentions that match a query.
struct Rule
{
    Id<Rule> id;
    QString name;
    QString query;
    QList<RuleAction> actions;
    int position = 0;         ///< from 0; rules apply in this order, each seeing what those before it did
    bool isEnabled = false;   ///< applies to what comes in

    friend bool operator==(const Rule &, const Rule &) = default;
};

/// Actions as the workspace keeps them: a JSON list of objects `{"do": "tag", "tag": 3}`.
[[nodiscard]] QString actionsToJson(const QList<RuleAction> &actions);
/// And back; Invalid where the text is not that.
[[nodiscard]] Result<QList<RuleAction>> actionsFromJson(const QString &json);

} // namespace parvis::domain
