// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/domain/channels/exportproblem.h"

namespace parvis::connectors {

/// What a person chose about the repository that a folder belongs to.
struct GitChoice
{
    QString folder;
    QString branch;          ///< that must be checked out; empty: whichever is
    bool isPushed = true;    ///< what is committed goes to where the branch goes
};

/// How the repository stands.
struct GitStanding
{
    QString branch;
    QString remote;          ///< "origin"; empty: nothing is pushed
    QString counterpart;     ///< "refs/heads/main" there
    QString upstream;        ///< as git knows that one here, "refs/remotes/origin/main"
    QString address;         ///< of the remote
};

/// The branch that is checked out there; empty where none is.
[[nodiscard]] Exchange<QString> branchCheckedOut(QString folder);

/// Looks whether something can be committed there, and pushed: a branch is checked out (the chosen one), no merge is under way, git knows whose commits they
/// are, the branch has a counterpart, and no commits of somebody else wait to be pushed with ours (git-scm.com/docs). ExportProblems tell what is not so.
[[nodiscard]] Exchange<GitStanding> lookAtRepository(GitChoice choice);

/// Commits those paths of the folder (files that stand there, or are gone), in one commit with a trailer that marks it as ours, and nothing else, whatever else
/// is changed or staged; where nothing of them differs, none. Then pushes. Where others have pushed meanwhile it takes that in first (`pull --rebase`), if
/// nothing else is changed in the folder. Done already is success, so it may be repeated at will.
[[nodiscard]] Exchange<> publishByGit(GitChoice choice, GitStanding standing, QStringList paths, QString message, QString mark);

} // namespace parvis::connectors
