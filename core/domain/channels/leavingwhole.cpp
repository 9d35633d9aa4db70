// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/leavingwhole.h"

#include "core/domain/channels/lackedright.h"
#include "core/domain/channels/pollfault.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

bool isShownToAll(const Capabilities &can, std::optional<Visibility> visibility)
{
    const bool isForSome = visibility && *visibility != Visibility::Public && *visibility != Visibility::Unlisted;
    return isForSome && !can.visibilities.contains(*visibility);
}

namespace {

QString saidOfPoll(const PollFault &fault)
{
    switch (fault.kind) {
    case PollFault::Kind::NoPolls:
        return u"it has a poll, and there are none there"_s;
    case PollFault::Kind::QuestionTooLong:
        return u"its text is the question of its poll there, and too long for one"_s;
    case PollFault::Kind::InThread:
        return u"its text is the question of its poll there, and cut into a thread"_s;
    case PollFault::Kind::WithFiles:
        return u"a post has a poll or files there, not both"_s;
    case PollFault::Kind::TooFewAnswers:
    case PollFault::Kind::TooManyAnswers:
    case PollFault::Kind::AnswerTooLong:
        return u"its poll has other answers than polls can have there"_s;
    case PollFault::Kind::TooShort:
    case PollFault::Kind::TooLong:
    case PollFault::Kind::NotInSteps:
        break;
    }
    return u"its poll lasts another time than polls can last there"_s;
}

} // namespace

std::optional<Trouble> whyNotWhole(const Capabilities &can, const Outgoing &outgoing)
{
    const bool isReply = outgoing.kind == PostKind::Reply;
    const auto why = [](const QString &said) { return Trouble{.kind = Trouble::Kind::NotPossible, .said = said}; };
    if (!outgoing.attachments.isEmpty() && (isReply ? can.replyMedia : can.media).takesNone())
        return why(can.lackedRights.contains(mediaRight) ? lackedRightSaid(mediaRight) : u"files go along with it, and none are taken there"_s);
    if (isReply)
        return std::nullopt;
    const QStringList &parts = outgoing.parts;
    const auto poll = outgoing.poll ? pollFaultOf(can, *outgoing.poll, parts.join(u'\n'), !outgoing.attachments.isEmpty(), parts.size()) : std::nullopt;
    if (poll)
        return why(saidOfPoll(*poll));
    if (!outgoing.warning.isEmpty() && !can.hasWarning)
        return why(u"a warning stands before it, and there are none there"_s);
    if (isShownToAll(can, outgoing.visibility.transform([](int one) { return static_cast<Visibility>(one); })))
        return why(u"it is not for everybody, and everybody reads it there"_s);
    return std::nullopt;
}

} // namespace parvis::domain
