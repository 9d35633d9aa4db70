// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/leavingwhole.h"

#include "core/domain/channels/lackedright.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

bool isShownToAll(const Capabilities &can, std::optional<Visibility> visibility)
{
    const bool isForSome = visibility && *visibility != Visibility::Public && *visibility != Visibility::Unlisted;
    return isForSome && !can.visibilities.contains(*visibility);
}

std::optional<Trouble> whyNotWhole(const Capabilities &can, const Outgoing &outgoing)
{
    const bool isReply = outgoing.kind == PostKind::Reply;
    const auto why = [](const QString &said) { return Trouble{.kind = Trouble::Kind::NotPossible, .said = said}; };
    if (!outgoing.attachments.isEmpty() && (isReply ? can.replyMedia : can.media).takesNone())
        return why(can.lackedRights.contains(mediaRight) ? lackedRightSaid(mediaRight) : u"files go along with it, and none are taken there"_s);
    if (isReply)
        return std::nullopt;
    if (outgoing.poll && !can.poll)
        return why(u"it has a poll, and there are none there"_s);
    if (!outgoing.warning.isEmpty() && !can.hasWarning)
        return why(u"a warning stands before it, and there are none there"_s);
    if (isShownToAll(can, outgoing.visibility.transform([](int one) { return static_cast<Visibility>(one); })))
        return why(u"it is not for everybody, and everybody reads it there"_s);
    return std::nullopt;
}

} // namespace parvis::domain
