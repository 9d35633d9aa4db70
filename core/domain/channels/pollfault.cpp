// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/pollfault.h"

#include <algorithm>

namespace parvis::domain {

namespace {

std::optional<PollFault> lackOfAnswers(const QStringList &answers)
{
    QStringList different;
    for (const QString &one : answers)
        different << one.trimmed();
    const bool isEmpty = different.contains(QString());
    const bool isDoubled = different.removeDuplicates() > 0;
    if (isEmpty || isDoubled || different.size() < 2)
        return PollFault{.kind = PollFault::Kind::TooFewAnswers, .bound = 2, .has = different.size()};
    return std::nullopt;
}

std::optional<PollFault> answersFault(const PollLimit &limit, const QStringList &answers)
{
    using Kind = PollFault::Kind;
    if (limit.options > 0 && answers.size() > limit.options)
        return PollFault{.kind = Kind::TooManyAnswers, .bound = limit.options, .has = answers.size()};
    for (qsizetype at = 0; limit.optionLength > 0 && at < answers.size(); ++at) {
        if (const qint64 length = answerLength(limit, answers[at]); length > limit.optionLength)
            return PollFault{.kind = Kind::AnswerTooLong, .bound = limit.optionLength, .has = length, .answer = static_cast<int>(at) + 1};
    }
    return std::nullopt;
}

std::optional<PollFault> timeFault(const PollLimit &limit, std::chrono::seconds lasts)
{
    using Kind = PollFault::Kind;
    if (lasts < limit.shortest)
        return PollFault{.kind = Kind::TooShort, .bound = limit.shortest.count(), .has = lasts.count()};
    if (limit.longest.count() > 0 && lasts > limit.longest)
        return PollFault{.kind = Kind::TooLong, .bound = limit.longest.count(), .has = lasts.count()};
    if (limit.step.count() > 1 && lasts % limit.step != std::chrono::seconds{0})
        return PollFault{.kind = Kind::NotInSteps, .bound = limit.step.count(), .has = lasts.count()};
    return std::nullopt;
}

} // namespace

qint64 answerLength(const PollLimit &limit, const QString &answer)
{
    return measuredText(answer.trimmed(), {.countedAs = limit.countedAs}).used;
}

std::optional<PollFault> pollFaultOf(const Capabilities &can, const Poll &poll, const QString &text, bool hasFiles, qsizetype parts)
{
    using Kind = PollFault::Kind;
    if (!can.poll)
        return PollFault{.kind = Kind::NoPolls};
    if (auto fault = answersFault(*can.poll, poll.options))
        return fault;
    if (auto fault = timeFault(*can.poll, poll.lasts))
        return fault;
    if (can.poll->question > 0) {
        const qint64 length = measuredText(text, {.countedAs = can.poll->countedAs}).used;
        if (length > can.poll->question)
            return PollFault{.kind = Kind::QuestionTooLong, .bound = can.poll->question, .has = length};
        if (parts > 1)
            return PollFault{.kind = Kind::InThread, .bound = 1, .has = parts};
    }
    if (auto fault = lackOfAnswers(poll.options))
        return fault;
    if (can.isPollWithoutMedia && hasFiles)
        return PollFault{.kind = Kind::WithFiles};
    return std::nullopt;
}

} // namespace parvis::domain
