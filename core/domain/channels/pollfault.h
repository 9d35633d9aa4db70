// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::domain {

/// Why a poll cannot leave on a channel.
struct PollFault
{
    enum class Kind {
        NoPolls,         ///< there are none there
        TooFewAnswers,   ///< not two that differ, or one that is empty
        TooManyAnswers,
        AnswerTooLong,
        QuestionTooLong, ///< the text of the post, where that is the question
        TooShort,        ///< it lasts less time than one may; `bound` and `has` are seconds
        TooLong,
        NotInSteps,      ///< it does not last a whole number of `bound` seconds
        WithFiles,       ///< a post has a poll or files there, not both
        InThread         ///< the text is its question there, which is one message, and the post leaves as several
    };

    Kind kind = Kind::NoPolls;
    qint64 bound = 0;   ///< what there may be, in characters, answers or seconds
    qint64 has = 0;     ///< what there is
    int answer = 0;     ///< which answer is too long, from 1

    friend bool operator==(const PollFault &, const PollFault &) = default;
};

/// The first of them, what is still to be written after what is too much; nothing where it can leave so. `text` is what the poll stands with, `parts` as how
/// many messages that leaves.
[[nodiscard]] std::optional<PollFault> pollFaultOf(const Capabilities &can, const Poll &poll, const QString &text, bool hasFiles, qsizetype parts = 1);
/// How long an answer is, as the service counts.
[[nodiscard]] qint64 answerLength(const PollLimit &limit, const QString &answer);

} // namespace parvis::domain
