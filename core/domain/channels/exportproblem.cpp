// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/exportproblem.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using ProblemKind = ExportProblem::Kind;

constexpr std::array exportProblemNames{std::pair{ProblemKind::OnlyArticles, "only-articles"_L1},
                                        std::pair{ProblemKind::NoFolder, "no-folder"_L1},
                                        std::pair{ProblemKind::NotWritable, "not-writable"_L1},
                                        std::pair{ProblemKind::NoSite, "no-site"_L1},
                                        std::pair{ProblemKind::PathNotAllowed, "path-not-allowed"_L1},
                                        std::pair{ProblemKind::TakenThere, "taken-there"_L1},
                                        std::pair{ProblemKind::ChangedThere, "changed-there"_L1},
                                        std::pair{ProblemKind::GoneThere, "gone-there"_L1},
                                        std::pair{ProblemKind::NoRoom, "no-room"_L1},
                                        std::pair{ProblemKind::NotRss, "not-rss"_L1},
                                        std::pair{ProblemKind::NoGit, "no-git"_L1},
                                        std::pair{ProblemKind::NoRepository, "no-repository"_L1},
                                        std::pair{ProblemKind::DetachedHead, "detached-head"_L1},
                                        std::pair{ProblemKind::OtherBranch, "other-branch"_L1},
                                        std::pair{ProblemKind::MergeUnderWay, "merge-under-way"_L1},
                                        std::pair{ProblemKind::NoIdentity, "no-identity"_L1},
                                        std::pair{ProblemKind::NoCounterpart, "no-counterpart"_L1},
                                        std::pair{ProblemKind::OthersWaiting, "others-waiting"_L1},
                                        std::pair{ProblemKind::Ignored, "ignored"_L1},
                                        std::pair{ProblemKind::NotCommitted, "not-committed"_L1},
                                        std::pair{ProblemKind::PushedMeanwhile, "pushed-meanwhile"_L1},
                                        std::pair{ProblemKind::PushConflict, "push-conflict"_L1},
                                        std::pair{ProblemKind::PushRefused, "push-refused"_L1},
                                        std::pair{ProblemKind::NoKey, "no-key"_L1},
                                        std::pair{ProblemKind::NoFile, "no-file"_L1}};

} // namespace

QString saidOf(const ExportProblem &problem)
{
    const auto *named = std::ranges::find(exportProblemNames, problem.kind, [](const auto &one) { return one.first; });
    return problem.about.isEmpty() ? QString(named->second) : named->second + u": "_s + problem.about;
}

std::optional<ExportProblem> exportProblemIn(const QString &said)
{
    for (const auto &[kind, name] : exportProblemNames) {
        if (said == name)
            return ExportProblem{.kind = kind};
        if (said.startsWith(name + ": "_L1))
            return ExportProblem{.kind = kind, .about = said.sliced(name.size() + 2)};
    }
    return std::nullopt;
}

Trouble troubleOf(const ExportProblem &problem)
{
    Trouble trouble{.kind = Trouble::Kind::Refused, .said = saidOf(problem)};
    switch (problem.kind) {
    case ProblemKind::TakenThere:
    case ProblemKind::ChangedThere:
        trouble.kind = Trouble::Kind::Changed;
        break;
    case ProblemKind::GoneThere:
        trouble.kind = Trouble::Kind::Gone;
        break;
    case ProblemKind::OnlyArticles:
    case ProblemKind::NoGit:
        trouble.kind = Trouble::Kind::NotPossible;
        break;
    case ProblemKind::OthersWaiting:
        // They leave once somebody pushes them: it is tried again until then.
        trouble.kind = Trouble::Kind::ServerTrouble;
        break;
    default:
        break;
    }
    return trouble;
}

} // namespace parvis::domain
