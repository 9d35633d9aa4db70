// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/openthere.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
struct OpenThereWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::OpenThere)
};
} // namespace

QHash<domain::Id<domain::Post>, OpenThere> openThereOf(const QList<domain::Errand> &errands, const QList<domain::Post> &drifted)
{
    using domain::ErrandKind;
    using domain::ErrandState;
    QHash<domain::Id<domain::Post>, OpenThere> open;
    for (const domain::Errand &errand : errands) {
        const bool isOpen = errand.state == ErrandState::Failed || errand.state == ErrandState::Changed;
        if (errand.post.isNull() || !isOpen || (errand.kind != ErrandKind::Edit && errand.kind != ErrandKind::Delete))
            continue;
        open.insert(errand.post, errand.state == ErrandState::Changed ? OpenThere::Changed : OpenThere::Undone);
    }
    for (const domain::Post &post : drifted)
        open.insert(post.id, OpenThere::Changed);
    return open;
}

QString wordFor(OpenThere open)
{
    switch (open) {
    case OpenThere::Changed:
        return OpenThereWords::tr("changed at its service");
    case OpenThere::Undone:
        return OpenThereWords::tr("not changed or deleted there as was wanted");
    case OpenThere::Nothing:
        break;
    }
    return {};
}

QString briefWordFor(OpenThere open)
{
    switch (open) {
    case OpenThere::Changed:
        return OpenThereWords::tr("changed there");
    case OpenThere::Undone:
        //: of a post: what was to be changed or deleted at its service was not
        return OpenThereWords::tr("not done there");
    case OpenThere::Nothing:
        break;
    }
    return {};
}

QString openThereSentence(OpenThere open)
{
    switch (open) {
    case OpenThere::Changed:
        return OpenThereWords::tr("It was changed at its service, and nothing was written over there. Show it in the calendar: look at both there and choose.");
    case OpenThere::Undone:
        return OpenThereWords::tr("What was to be changed or deleted there was not. Show it in the calendar: it says why, and what can be done.");
    case OpenThere::Nothing:
        break;
    }
    return {};
}

} // namespace parvis::models
