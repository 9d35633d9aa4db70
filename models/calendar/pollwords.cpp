// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/pollwords.h"

#include <QtCore/QLocale>

namespace parvis::models {

QString lastingWord(std::chrono::seconds lasts)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 3'600;
    constexpr qint64 day = 86'400;
    const qint64 seconds = lasts.count();
    const auto number = [seconds](qint64 unit) { return static_cast<int>(seconds / unit); };
    if (seconds >= day && seconds % day == 0)
        return PollWords::tr("%Ln day(s)", nullptr, number(day));
    if (seconds >= hour && seconds % hour == 0)
        return PollWords::tr("%Ln hour(s)", nullptr, number(hour));
    if (seconds >= minute && seconds % minute == 0)
        return PollWords::tr("%Ln minute(s)", nullptr, number(minute));
    return PollWords::tr("%Ln second(s)", nullptr, number(1));
}

QString pollSentence(const domain::PollFault &fault, const QString &channel)
{
    using Kind = domain::PollFault::Kind;
    const QString bound = QLocale().toString(fault.bound);
    const QString has = QLocale().toString(fault.has);
    const QString boundTime = lastingWord(std::chrono::seconds{fault.bound});
    switch (fault.kind) {
    case Kind::NoPolls:
        break;
    case Kind::TooFewAnswers:
        return PollWords::tr("Its poll needs two different answers at least, and none that is empty.");
    case Kind::TooManyAnswers:
        //: %1 is a channel, %2 and %3 are numbers
        return PollWords::tr("On “%1” a poll has at most %2 answers, and this one has %3.").arg(channel, bound, has);
    case Kind::AnswerTooLong:
        //: %1 is a channel, %2 and %4 are numbers of characters, %3 is which answer: 1, 2…
        return PollWords::tr("On “%1” an answer of a poll has at most %2 characters, and answer %3 has %4.")
            .arg(channel, bound, QLocale().toString(fault.answer), has);
    case Kind::QuestionTooLong:
        //: %1 is a channel, %2 and %3 are numbers of characters
        return PollWords::tr("On “%1” the text is the question of its poll: it has at most %2 characters, and this one has %3.").arg(channel, bound, has);
    case Kind::TooShort:
        //: %1 is a channel, %2 a time: “1 hour”
        return PollWords::tr("On “%1” a poll lasts at least %2. Choose a longer time for it.").arg(channel, boundTime);
    case Kind::TooLong:
        //: %1 is a channel, %2 a time: “30 days”
        return PollWords::tr("On “%1” a poll lasts at most %2. Choose a shorter time for it.").arg(channel, boundTime);
    case Kind::NotInSteps:
        //: %1 is a channel, %2 a time: “1 hour”
        return PollWords::tr("On “%1” the time that a poll lasts is counted in steps of %2. Choose another one.").arg(channel, boundTime);
    case Kind::InThread:
        //: %1 is a channel
        return PollWords::tr("On “%1” the text is the question of its poll, and this one is cut into a thread. Make one text of it, or take the poll away.")
            .arg(channel);
    case Kind::WithFiles:
        //: %1 is a channel
        return PollWords::tr("On “%1” a post has a poll or files, not both. Take one of them away.").arg(channel);
    }
    //: %1 is a channel
    return PollWords::tr("“%1” has no polls. Take it away.").arg(channel);
}

QString pollWarning(const domain::Capabilities &can, const domain::Poll &poll, const QString &text, bool hasFiles, const QString &channel, qsizetype parts)
{
    using Kind = domain::PollFault::Kind;
    auto fault = domain::pollFaultOf(can, poll, text, hasFiles, parts);
    if (fault && fault->kind == Kind::TooFewAnswers)
        fault = can.isPollWithoutMedia && hasFiles ? std::optional(domain::PollFault{.kind = Kind::WithFiles}) : std::nullopt;
    return fault ? pollSentence(*fault, channel) : QString();
}

} // namespace parvis::models
