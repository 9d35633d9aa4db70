// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/rulesentences.h"

#include "models/inbox/activitysentences.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

using Kind = domain::RuleAction::Kind;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Rules)
};
} // namespace

QString wordFor(Kind kind)
{
    switch (kind) {
    case Kind::Tag:
        return Words::tr("Tag");
    case Kind::Assign:
        return Words::tr("Assign to");
    case Kind::Priority:
        return Words::tr("Set the priority");
    case Kind::State:
        return Words::tr("Set the state");
    case Kind::Note:
        return Words::tr("Add a note");
    case Kind::Draft:
        return Words::tr("Draft a saved reply");
    case Kind::Notify:
        return Words::tr("Notify me");
    }
    return {};
}

QString wordFor(domain::MentionState state)
{
    switch (state) {
    case domain::MentionState::Open:
        return Words::tr("open");
    case domain::MentionState::Waiting:
        return Words::tr("waiting for them");
    case domain::MentionState::Done:
        return Words::tr("done");
    case domain::MentionState::Snoozed:
        return Words::tr("snoozed");
    }
    return {};
}

QString sentence(const domain::RuleAction &action, const TriageChoices &choices, const SavedRepliesModel &replies)
{
    switch (action.kind) {
    case Kind::Tag: {
        const auto tag = choices.tag(action.tag);
        return tag ? Words::tr("tag “%1”").arg(tag->name) : Words::tr("a tag that is gone");
    }
    case Kind::Assign: {
        const QString name = choices.nameOf(action.colleague);
        return name.isEmpty() ? Words::tr("give it to nobody") : Words::tr("give it to %1").arg(name);
    }
    case Kind::Priority:
        return Words::tr("priority: %1").arg(wordFor(action.priority));
    case Kind::State:
        return Words::tr("state: %1").arg(wordFor(action.state));
    case Kind::Note:
        return action.text.isEmpty() ? Words::tr("add a note") : Words::tr("note: %1").arg(action.text.simplified());
    case Kind::Draft: {
        const auto reply = replies.record(action.savedReply);
        return reply ? Words::tr("draft “%1”").arg(reply->name) : Words::tr("draft a saved reply");
    }
    case Kind::Notify:
        return Words::tr("notify me (only of what comes in)");
    }
    return {};
}

} // namespace parvis::models
