// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

namespace parvis::domain {

/// What is in the way where articles are written as files: no service answers there that could say it in its own words. It travels in Trouble::said, as its
/// name and what it is about, and becomes a sentence where a person reads it.
struct ExportProblem
{
    enum class Kind {
        OnlyArticles,     ///< what leaves is no article
        NoFolder,         ///< about: the folder
        NotWritable,      ///< about: the folder, or the file
        NoSite,           ///< nothing says which program makes the site; about: the folder
        PathNotAllowed,   ///< it would lead out of the folder, or over a link; about: the path
        TakenThere,       ///< something else stands there already; about: the path
        ChangedThere,     ///< somebody changed it since; about: the path
        GoneThere,        ///< somebody took it away; about: the path
        NoRoom,
        NotRss,           ///< about: the file
        NoGit,
        NoRepository,     ///< about: the folder
        DetachedHead,     ///< no branch is checked out
        OtherBranch,      ///< about: the one that is checked out, and behind a space the channel's
        MergeUnderWay,
        NoIdentity,       ///< git does not know whose commits they would be
        NoCounterpart,    ///< the branch was never pushed, so nothing says whereto; about: the branch
        OthersWaiting,    ///< commits that are not ours wait to be pushed; about: how many
        Ignored,          ///< .gitignore leaves it out; about: the path
        NotCommitted,     ///< about: what git says
        PushedMeanwhile,  ///< others have pushed, and what is not committed in the folder is in the way of taking that in
        PushConflict,     ///< others have pushed what cannot be brought together with it
        PushRefused,      ///< about: what the server says
        NoKey,            ///< the server of the repository does not know this machine; about: what it says
        NoFile            ///< the article names a file that is not in the workspace, or that was not put where it leaves for; about: its address
    };

    Kind kind = Kind::OnlyArticles;
    QString about = {};

    friend bool operator==(const ExportProblem &, const ExportProblem &) = default;
};

/// For Trouble::said: "detached-head", "taken-there: content/posts/le-four/index.md".
[[nodiscard]] QString saidOf(const ExportProblem &problem);
/// Reads that; nothing where it is something else.
[[nodiscard]] std::optional<ExportProblem> exportProblemIn(const QString &said);
/// The trouble that it is: Changed where somebody else's work stands in the way, Gone, NotPossible; else Refused.
[[nodiscard]] Trouble troubleOf(const ExportProblem &problem);

} // namespace parvis::domain
