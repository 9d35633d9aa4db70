// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/exportsentences.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

QString exportSentence(const domain::ExportProblem &problem)
{
    using Problem = domain::ExportProblem::Kind;
    switch (problem.kind) {
    case Problem::OnlyArticles:
        return u"Only articles go there: give --article."_s;
    case Problem::NoFolder:
        return u"'%1' is not there."_s.arg(problem.about);
    case Problem::NotWritable:
        return u"'%1' may not be read or written."_s.arg(problem.about);
    case Problem::NoSite:
        return u"In '%1' there are no settings of Hugo, Jekyll or Eleventy; say which makes the site with --set maker=hugo, jekyll or eleventy."_s.arg(
            problem.about);
    case Problem::PathNotAllowed:
        return u"'%1' leads out of the folder, or has a name that is not allowed; nothing was written."_s.arg(problem.about);
    case Problem::TakenThere:
        return u"At '%1' something else stands already; it was left as it is. Give the article another slug."_s.arg(problem.about);
    case Problem::ChangedThere:
        return u"'%1' was changed by somebody since Parvis wrote it; it was left as it is."_s.arg(problem.about);
    case Problem::GoneThere:
        return u"'%1' was taken away by somebody."_s.arg(problem.about);
    case Problem::NoRoom:
        return u"There is no room left for it."_s;
    case Problem::NotRss:
        return u"'%1' is no RSS 2.0 feed in UTF-8; it was left as it is."_s.arg(problem.about);
    case Problem::NoGit:
        return u"git is not installed on this machine."_s;
    case Problem::NoRepository:
        return u"'%1' belongs to no git repository."_s.arg(problem.about);
    case Problem::DetachedHead:
        return u"In the repository no branch is checked out."_s;
    case Problem::OtherBranch:
        if (const QString chosen = problem.about.section(u' ', 1); !chosen.isEmpty())
            return u"'%1' is checked out there, and this channel publishes on '%2': check '%2' out, or connect the channel anew with --set branch=%1."_s.arg(
                problem.about.section(u' ', 0, 0), chosen);
        return u"In the repository another branch is checked out: '%1'."_s.arg(problem.about);
    case Problem::MergeUnderWay:
        return u"In the repository a merge is under way."_s;
    case Problem::NoIdentity:
        return u"git does not know your name and address: set user.name and user.email."_s;
    case Problem::NoCounterpart:
        return u"The branch '%1' was never pushed: push it once yourself (git push -u), or take --set push=no."_s.arg(problem.about);
    case Problem::OthersWaiting:
        return u"Other commits wait to be pushed (%1), and would leave with the article: push them yourself. Until then it waits, and is tried again by itself."_s
            .arg(problem.about);
    case Problem::Ignored:
        return u"The repository ignores '%1' (.gitignore)."_s.arg(problem.about);
    case Problem::NotCommitted:
        return u"git did not commit it: %1"_s.arg(problem.about);
    case Problem::PushedMeanwhile:
        return u"Others have pushed meanwhile, and what is changed in the folder is in the way of taking that in. The article is committed here: commit or "
               u"stash the "
               "rest, then try again."_s;
    case Problem::PushConflict:
        return u"Others have pushed something that cannot be brought together with it. The article is committed here: run git pull, then try again."_s;
    case Problem::PushRefused:
        return u"The server of the repository does not take it: %1. The article is committed here."_s.arg(problem.about);
    case Problem::NoFile:
        return u"The article names a file that is not there: '%1'. Put it into the text again, or take it out; nothing was published."_s.arg(problem.about);
    case Problem::NoKey:
        return u"The server of the repository does not let this machine in: %1."_s.arg(problem.about);
    }
    return {};
}

} // namespace parvis::app
