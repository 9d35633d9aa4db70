// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/rulesentences.h"

#include "models/inbox/activitysentences.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

using Kind = domain::RuleAction::Kind;

namespace {
struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Rules)
};
} // namespace

QString wordFor(Kind kind)
{
    switch (kind) {
    case Kind::Tag:
        return RuleWords::tr("Tag");
    case Kind::Assign:
        return RuleWords::tr("Assign to");
    case Kind::Priority:
        return RuleWords::tr("Set the priority");
    case Kind::State:
        return RuleWords::tr("Set the state");
    case Kind::Note:
        return RuleWords::tr("Add a note");
    case Kind::Draft:
        return RuleWords::tr("Draft a saved reply");
    case Kind::Notify:
        return RuleWords::tr("Notify me");
    }
    return {};
}

QString wordFor(domain::MentionState state)
{
    switch (state) {
    case domain::MentionState::Open:
        return RuleWords::tr("open");
    case domain::MentionState::Waiting:
        return RuleWords::tr("waiting for them");
    case domain::MentionState::Done:
        return RuleWords::tr("done");
    case domain::MentionState::Snoozed:
        return RuleWords::tr("snoozed");
    }
    return {};
}

QString sentence(const domain::RuleAction &action, const TriageChoices &choices, const SavedRepliesModel &replies)
{
    switch (action.kind) {
    case Kind::Tag: {
        const auto tag = choices.tag(action.tag);
        return tag ? RuleWords::tr("tag “%1”").arg(tag->name) : RuleWords::tr("a tag that is gone");
    }
    case Kind::Assign: {
        const QString name = choices.nameOf(action.colleague);
        return name.isEmpty() ? RuleWords::tr("give it to nobody") : RuleWords::tr("give it to %1").arg(name);
    }
    case Kind::Priority:
        return RuleWords::tr("priority: %1").arg(wordFor(action.priority));
    case Kind::State:
        return RuleWords::tr("state: %1").arg(wordFor(action.state));
    case Kind::Note:
        return action.text.isEmpty() ? RuleWords::tr("add a note") : RuleWords::tr("note: %1").arg(action.text.simplified());
    case Kind::Draft: {
        const auto reply = replies.record(action.savedReply);
        return reply ? RuleWords::tr("draft “%1”").arg(reply->name) : RuleWords::tr("draft a saved reply");
    }
    case Kind::Notify:
        return RuleWords::tr("notify me (only of what comes in)");
    }
    return {};
}

QString sentence(const domain::RuleAction &action, const domain::MentionRow &before, const TriageChoices &choices, const SavedRepliesModel &replies)
{
    const auto nameOf = [&choices](domain::Id<domain::Colleague> id) {
        const QString name = choices.nameOf(id);
        return name.isEmpty() ? RuleWords::tr("nobody") : name;
    };
    switch (action.kind) {
    case Kind::Tag: {
        const auto tag = choices.tag(action.tag);
        return tag ? RuleWords::tr("tag “%1” added").arg(tag->name) : RuleWords::tr("a tag that is gone");
    }
    case Kind::Assign:
        //: %1 who is to see to it now, %2 who will
        return RuleWords::tr("assigned to: %1 → %2").arg(nameOf(before.assignee), nameOf(action.colleague));
    case Kind::Priority:
        //: %1 what it is, %2 what it will be
        return RuleWords::tr("priority: %1 → %2").arg(wordFor(before.priority), wordFor(action.priority));
    case Kind::State:
        //: %1 what it is, %2 what it will be
        return RuleWords::tr("state: %1 → %2").arg(wordFor(before.state), wordFor(action.state));
    case Kind::Note:
    case Kind::Draft:
    case Kind::Notify:
        return sentence(action, choices, replies);
    }
    return {};
}

} // namespace parvis::models
