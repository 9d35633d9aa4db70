// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"

#include <QtCore/QStringList>

#include <optional>

namespace parvis::domain {

/// A genre of story: how one is built, what to ask before it is written and what to check before it is published.
struct StoryTemplate
{
    Id<StoryTemplate> id;       ///< null for those that Parvis brings
    QString title;              ///< of the genre
    QString summary;            ///< what it is for, in a sentence
    QString language;           ///< ISO 639-1
    QString body;               ///< Markdown to begin with; advice stands in comments, which no reader sees
    QStringList questions;
    QStringList checklist;
    std::optional<int> goalWords;

    friend bool operator==(const StoryTemplate &, const StoryTemplate &) = default;
};

/// One thing that an article's template wants asked or checked.
struct StoryStep
{
    enum class Kind { Question = 0, Check = 1 };

    Kind kind = Kind::Question;
    QString text;
    bool isDone = false;

    friend bool operator==(const StoryStep &, const StoryStep &) = default;
};

/// The questions of a template, then its checks, none done.
[[nodiscard]] QList<StoryStep> stepsOf(const StoryTemplate &storyTemplate);

} // namespace parvis::domain
