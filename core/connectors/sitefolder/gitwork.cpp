// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sitefolder/gitwork.h"

#include "core/domain/channels/tlsproblem.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::ExportProblem;
using domain::Trouble;
using Problem = ExportProblem::Kind;

namespace {

/// Of a commit that publishes: by it ours are known again.
constexpr auto commitMark = "Parvis-Delivery"_L1;

std::unexpected<Trouble> gitProblem(Problem kind, const QString &about = {})
{
    return std::unexpected(domain::troubleOf(ExportProblem{.kind = kind, .about = about}));
}

/// The one thing that git complains of: hints and progress left out.
QString complaintOf(const QByteArray &body)
{
    QStringList kept;
    const QStringList lines = QString::fromUtf8(body).split(u'\n');
    for (const QString &line : lines) {
        const QString words = line.trimmed();
        const bool isTold = words.startsWith("hint:"_L1) || words.startsWith("To "_L1) || words == "Done"_L1 || words.startsWith("remote: Resolving"_L1);
        if (!words.isEmpty() && !isTold)
            kept << words;
    }
    constexpr qsizetype longestComplaint = 300;
    return kept.join(u' ').left(longestComplaint);
}

bool saysOneOf(const QString &words, std::initializer_list<QLatin1StringView> all)
{
    return std::ranges::any_of(all, [&words](QLatin1StringView one) { return words.contains(one, Qt::CaseInsensitive); });
}

/// What keeps git from a server, where it says that; nothing where it is something else.
std::optional<Trouble> networkTrouble(const QString &words)
{
    if (saysOneOf(words,
                  {"Permission denied"_L1, "Authentication failed"_L1, "could not read Username"_L1, "could not read Password"_L1,
                   "terminal prompts disabled"_L1, "Host key verification failed"_L1, "HTTP 401"_L1, "error: 403"_L1, "error: 401"_L1}))
        return domain::troubleOf(ExportProblem{.kind = Problem::NoKey, .about = words});
    if (saysOneOf(words,
                  {"Could not resolve"_L1, "Connection refused"_L1, "Connection timed out"_L1, "No route to host"_L1, "Network is unreachable"_L1,
                   "Failed to connect"_L1, "Couldn't connect"_L1, "Temporary failure in name resolution"_L1, "does not appear to be a git repository"_L1}))
        return Trouble{.kind = Trouble::Kind::Unreachable, .said = words};
    if (domain::saysSecureLineCut(words))
        return Trouble{.kind = Trouble::Kind::Cut, .said = domain::secureLineCut};
    if (saysOneOf(words, {"hung up"_L1, "early EOF"_L1, "Connection reset"_L1, "Broken pipe"_L1, "Connection closed"_L1, "RPC failed"_L1}))
        return Trouble{.kind = Trouble::Kind::Cut, .said = words};
    return std::nullopt;
}

Trouble troubleOfGit(const Given &given, Problem otherwise)
{
    if (!given) {
        Trouble trouble = given.error();
        return trouble.kind == Trouble::Kind::NotPossible ? domain::troubleOf(ExportProblem{.kind = Problem::NoGit}) : trouble;
    }
    const QString words = complaintOf(given->body);
    // Another git is at work just now, or a person.
    if (words.contains(".lock"_L1))
        return {.kind = Trouble::Kind::ServerTrouble, .said = words};
    if (const auto trouble = networkTrouble(words))
        return *trouble;
    return domain::troubleOf(ExportProblem{.kind = otherwise, .about = words});
}

ProgramRun gitRun(const GitChoice &choice, const QStringList &arguments)
{
    return {.program = u"git"_s, .folder = choice.folder, .arguments = arguments};
}

/// One that asks another machine.
ProgramRun gitAsking(const GitChoice &choice, const GitStanding &standing, const QStringList &arguments)
{
    constexpr std::chrono::minutes patience{4};
    return {.program = u"git"_s, .folder = choice.folder, .arguments = arguments, .address = standing.address, .limit = patience};
}

QString lineOf(const Given &given)
{
    return given && given->status == 0 ? QString::fromUtf8(given->body).section(u'\n', 0, 0).trimmed() : QString();
}

/// "git@host:path" as the address that it is.
QString addressOfRemote(const QString &written)
{
    static const QRegularExpression short_(u"^([^/:]+):(?!//)(.+)$"_s);
    if (const auto match = short_.match(written); match.hasMatch())
        return u"ssh://"_s + match.captured(1) + u'/' + match.captured(2);
    return written.startsWith(u'/') ? QUrl::fromLocalFile(written).toString() : written;
}

} // namespace

Exchange<QString> branchCheckedOut(QString folder)
{
    const Given head = co_await run(gitRun({.folder = folder, .branch = {}}, {u"symbolic-ref"_s, u"-q"_s, u"--short"_s, u"HEAD"_s}));
    if (!head)
        co_return std::unexpected(troubleOfGit(head, Problem::DetachedHead));
    co_return lineOf(head);
}

Exchange<GitStanding> lookAtRepository(GitChoice choice)
{
    const Given inside = co_await run(gitRun(choice, {u"rev-parse"_s, u"--is-inside-work-tree"_s}));
    if (!inside)
        co_return std::unexpected(troubleOfGit(inside, Problem::NoRepository));
    if (lineOf(inside) != "true"_L1) {
        // A folder of somebody else git refuses in so many words.
        const QString words = complaintOf(inside->body);
        co_return words.contains("dubious ownership"_L1) ? gitProblem(Problem::NotCommitted, words) : gitProblem(Problem::NoRepository, choice.folder);
    }
    GitStanding standing;
    const Given head = co_await run(gitRun(choice, {u"symbolic-ref"_s, u"-q"_s, u"--short"_s, u"HEAD"_s}));
    standing.branch = lineOf(head);
    if (standing.branch.isEmpty())
        co_return head ? gitProblem(Problem::DetachedHead) : std::unexpected(troubleOfGit(head, Problem::DetachedHead));
    if (!choice.branch.isEmpty() && standing.branch != choice.branch)
        co_return gitProblem(Problem::OtherBranch, standing.branch + u' ' + choice.branch);
    for (const QString &under : {u"MERGE_HEAD"_s, u"CHERRY_PICK_HEAD"_s, u"REVERT_HEAD"_s}) {
        const Given there = co_await run(gitRun(choice, {u"rev-parse"_s, u"-q"_s, u"--verify"_s, under}));
        if (there && there->status == 0)
            co_return gitProblem(Problem::MergeUnderWay);
    }
    for (const QString &who : {u"GIT_AUTHOR_IDENT"_s, u"GIT_COMMITTER_IDENT"_s}) {
        const Given known = co_await run(gitRun(choice, {u"var"_s, who}));
        if (!known || known->status != 0)
            co_return known ? gitProblem(Problem::NoIdentity) : std::unexpected(troubleOfGit(known, Problem::NoIdentity));
    }
    if (!choice.isPushed)
        co_return standing;
    standing.remote = lineOf(co_await run(gitRun(choice, {u"config"_s, u"--get"_s, u"branch.%1.remote"_s.arg(standing.branch)})));
    standing.counterpart = lineOf(co_await run(gitRun(choice, {u"config"_s, u"--get"_s, u"branch.%1.merge"_s.arg(standing.branch)})));
    standing.upstream = lineOf(co_await run(gitRun(choice, {u"rev-parse"_s, u"--symbolic-full-name"_s, standing.branch + u"@{upstream}"_s})));
    if (standing.remote.isEmpty() || standing.remote == "."_L1 || standing.counterpart.isEmpty() || standing.upstream.isEmpty())
        co_return gitProblem(Problem::NoCounterpart, standing.branch);
    standing.address = addressOfRemote(lineOf(co_await run(gitRun(choice, {u"remote"_s, u"get-url"_s, u"--push"_s, standing.remote}))));
    if (standing.address.isEmpty())
        standing.address = standing.remote;
    const Given waiting = co_await run(
        gitRun(choice, {u"log"_s, u"--format=%H %(trailers:key=%1,valueonly,separator=%x2C)"_s.arg(commitMark), standing.upstream + u"..HEAD"_s, u"--"_s}));
    if (!waiting || waiting->status != 0)
        co_return std::unexpected(troubleOfGit(waiting, Problem::NotCommitted));
    const QStringList commits = QString::fromUtf8(waiting->body).split(u'\n', Qt::SkipEmptyParts);
    const auto others = std::ranges::count_if(commits, [](const QString &commit) { return commit.section(u' ', 1).trimmed().isEmpty(); });
    if (others > 0)
        co_return gitProblem(Problem::OthersWaiting, QString::number(others));
    co_return standing;
}

namespace {

/// The commit alone.
Exchange<> commitPaths(GitChoice choice, QStringList paths, QString message, QString mark)
{
    QStringList there;
    QStringList known;
    for (const QString &path : paths) {
        const Given looked = co_await work({.verb = FileWork::Verb::Look, .folder = choice.folder, .path = path});
        if (looked && looked->isGood()) {
            there << path;
            continue;
        }
        // git commits that a file is gone only where it knew it.
        const Given tracked = co_await run(gitRun(choice, {u"--literal-pathspecs"_s, u"ls-files"_s, u"--error-unmatch"_s, u"--"_s, path}));
        if (tracked && tracked->status == 0)
            known << path;
        else {
            const Given committed = co_await run(gitRun(choice, {u"--literal-pathspecs"_s, u"ls-tree"_s, u"--name-only"_s, u"HEAD"_s, u"--"_s, path}));
            if (committed && !lineOf(committed).isEmpty())
                known << path;
        }
    }
    if (!there.isEmpty()) {
        const Given added = co_await run(gitRun(choice, QStringList{u"--literal-pathspecs"_s, u"add"_s, u"--"_s} + there));
        if (!added || added->status != 0) {
            const bool isIgnored = added && added->body.contains("ignored by one of your .gitignore");
            co_return isIgnored ? gitProblem(Problem::Ignored, there.first()) : std::unexpected(troubleOfGit(added, Problem::NotCommitted));
        }
    }
    const QStringList all = there + known;
    if (all.isEmpty())
        co_return domain::Answer<>();
    const Given born = co_await run(gitRun(choice, {u"rev-parse"_s, u"-q"_s, u"--verify"_s, u"HEAD"_s}));
    if (born && born->status == 0) {
        const Given differs = co_await run(gitRun(choice, QStringList{u"--literal-pathspecs"_s, u"diff"_s, u"--quiet"_s, u"HEAD"_s, u"--"_s} + all));
        if (differs && differs->status == 0)
            co_return domain::Answer<>();
    }
    const QString trailer = u"%1: %2"_s.arg(commitMark, mark);
    constexpr std::chrono::minutes forHooks{5};
    ProgramRun commit
        = gitRun(choice, QStringList{u"--literal-pathspecs"_s, u"commit"_s, u"-q"_s, u"--only"_s, u"-m"_s, message, u"-m"_s, trailer, u"--"_s} + all);
    commit.limit = forHooks;
    const Given committed = co_await run(commit);
    if (!committed || committed->status != 0)
        co_return std::unexpected(troubleOfGit(committed, Problem::NotCommitted));
    co_return domain::Answer<>();
}

/// Takes in what others have pushed, ours on top.
Exchange<> takeInPushed(GitChoice choice, GitStanding standing)
{
    const Given changed = co_await run(gitRun(choice, {u"status"_s, u"--porcelain"_s, u"--untracked-files=no"_s}));
    if (!changed || changed->status != 0)
        co_return std::unexpected(troubleOfGit(changed, Problem::NotCommitted));
    if (!changed->body.trimmed().isEmpty())
        co_return gitProblem(Problem::PushedMeanwhile);
    const Given pulled = co_await run(gitAsking(choice, standing, {u"pull"_s, u"-q"_s, u"--rebase"_s, standing.remote, standing.counterpart}));
    if (pulled && pulled->status == 0)
        co_return domain::Answer<>();
    // Everything back to where it was: the article's commit stands, and nothing of anybody's is half done.
    static_cast<void>(co_await run(gitRun(choice, {u"rebase"_s, u"--abort"_s})));
    if (pulled && networkTrouble(complaintOf(pulled->body)))
        co_return std::unexpected(*networkTrouble(complaintOf(pulled->body)));
    if (!pulled)
        co_return std::unexpected(troubleOfGit(pulled, Problem::PushConflict));
    co_return gitProblem(Problem::PushConflict);
}

} // namespace

Exchange<> publishByGit(GitChoice choice, GitStanding standing, QStringList paths, QString message, QString mark)
{
    if (const auto committed = co_await commitPaths(choice, paths, message, mark); !committed)
        co_return std::unexpected(committed.error());
    if (!choice.isPushed)
        co_return domain::Answer<>();
    constexpr int mostTries = 3;
    for (int tries = 0; tries < mostTries; ++tries) {
        const Given pushed = co_await run(gitAsking(choice, standing, {u"push"_s, u"--porcelain"_s, standing.remote, u"HEAD:"_s + standing.counterpart}));
        if (pushed && pushed->status == 0)
            co_return domain::Answer<>();
        const bool isBehind = pushed && (pushed->body.contains("[rejected]") || pushed->body.contains("cannot lock ref"));
        if (!isBehind)
            co_return std::unexpected(troubleOfGit(pushed, Problem::PushRefused));
        if (const auto taken = co_await takeInPushed(choice, standing); !taken)
            co_return std::unexpected(taken.error());
    }
    // Others push faster than we: it goes on by itself.
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::ServerTrouble, .said = u"others push all the time"_s});
}

} // namespace parvis::connectors
