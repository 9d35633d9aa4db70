// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

#include <optional>

namespace parvis::domain {

/// A post where posts have a title of their own.
struct TitledText
{
    QString title;          ///< on one line
    QString body;           ///< what stands below it
    bool isTaken = false;   ///< the title is the first line of the text, and stands in the body no more, where it fits whole

    friend bool operator==(const TitledText &, const TitledText &) = default;
};

/// What such a post is called, and what stands below: `title` where a person gave it one, else the first line of the text. What the calendar calls a post is
/// the beginning of its text where nobody said otherwise: such a name counts for none, also where it is the beginning of `earlier`, what the post said before
/// it was changed. A title longer than `longest` characters ends in an ellipsis; 0: there is no such limit.
[[nodiscard]] TitledText titledText(const QString &title, const QString &text, qint64 longest, const QString &earlier = {});

/// Why a post is too short, or its title is, or the title too long.
struct LengthFault
{
    enum class Kind { TitleTooShort, TitleTooLong, TextTooShort };

    Kind kind = Kind::TextTooShort;
    qint64 has = 0;     ///< characters
    qint64 bound = 0;   ///< at least, or at most

    friend bool operator==(const LengthFault &, const LengthFault &) = default;
};
/// Of a post, no article and no reply; nothing where it fits. That its text is too long measuredText() tells.
[[nodiscard]] std::optional<LengthFault> lengthFaultOf(const Capabilities &can, const QString &title, const QString &text);

/// What leaves as the text below the title: the body, or the whole text where the rest of it would be shorter than the service takes.
[[nodiscard]] QString bodyThatLeaves(const Capabilities &can, const TitledText &post, const QString &text);

} // namespace parvis::domain
