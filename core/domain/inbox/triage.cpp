// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/triage.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

QString queryOf(BuiltInView view)
{
    switch (view) {
    case BuiltInView::WaitingForUs:
        return u"is:open"_s;
    case BuiltInView::Mine:
        return u"is:mine is:open"_s;
    case BuiltInView::Unassigned:
        return u"assignee:none is:open"_s;
    case BuiltInView::Snoozed:
        return u"status:snoozed"_s;
    case BuiltInView::Late:
        return u"is:late"_s;
    case BuiltInView::WaitingForThem:
        return u"status:waiting"_s;
    case BuiltInView::Done:
        return u"is:done"_s;
    case BuiltInView::Flagged:
        return u"is:flagged"_s;
    case BuiltInView::Held:
        // Whatever its state here: it is held there until somebody decides.
        return u"is:held"_s;
    case BuiltInView::All:
        break;
    }
    return {};
}

} // namespace parvis::domain
