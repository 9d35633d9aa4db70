// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/storytemplate.h"

namespace parvis::domain {

QList<StoryStep> stepsOf(const StoryTemplate &storyTemplate)
{
    QList<StoryStep> steps;
    for (const QString &question : storyTemplate.questions)
        steps.append({.kind = StoryStep::Kind::Question, .text = question});
    for (const QString &check : storyTemplate.checklist)
        steps.append({.kind = StoryStep::Kind::Check, .text = check});
    return steps;
}

} // namespace parvis::domain
