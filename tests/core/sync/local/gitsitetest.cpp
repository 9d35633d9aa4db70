// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sitefolder/sitefolderconnector.h"
#include "tests/core/sync/local/localdesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Access;
using domain::ExportProblem;
using Kind = domain::Trouble::Kind;
using Problem = ExportProblem::Kind;

namespace {

const connectors::SiteFolderConnector &gitConnector()
{
    static const connectors::SiteFolderConnector connector(true);
    return connector;
}

/// A repository "site" whose branch main goes to a bare one, "server", and a colleague's clone of that.
struct GitDesk : LocalDesk
{
    GitDesk()
    {
        // The person's own settings are not those of whoever runs the tests.
        qputenv("GIT_CONFIG_GLOBAL", QFile::encodeName(path(u"gitconfig"_s)));
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
        write(u"gitconfig"_s, "[user]\n name = Lucie\n email = lucie@pain.example\n[init]\n defaultBranch = main\n[protocol \"file\"]\n allow = always\n");
        git({}, {u"init"_s, u"-q"_s, u"--bare"_s, u"server"_s});
        git({}, {u"clone"_s, u"-q"_s, u"server"_s, u"site"_s});
        write(u"site/hugo.toml"_s, "title = 'Pain'\n");
        write(u"site/.gitignore"_s, "public/\n");
        git(u"site"_s, {u"add"_s, u"-A"_s});
        git(u"site"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"Begin"_s});
        git(u"site"_s, {u"push"_s, u"-q"_s, u"-u"_s, u"origin"_s, u"HEAD:refs/heads/main"_s});
        git({}, {u"clone"_s, u"-q"_s, u"server"_s, u"colleague"_s});
    }
    [[nodiscard]] domain::Answer<connectors::Acquaintance> introduce(const domain::Secret &chosen = {})
    {
        return drive(gitConnector().introduce({.server = QUrl::fromLocalFile(path(u"site"_s)), .secret = chosen}));
    }
    [[nodiscard]] Access access(const domain::Secret &chosen = {})
    {
        const auto made = introduce(chosen);
        if (!made)
            qFatal("not connected: %s", qPrintable(made.error().said));
        return {.connection = made->connection, .secret = made->secret};
    }
    [[nodiscard]] domain::Outgoing outgoing(const QString &body = u"Le four est chaud.\n"_s, const QString &title = u"Le four"_s) const
    {
        auto made = outgoingArticle(title, body);
        made.notes = notes;
        return made;
    }
    [[nodiscard]] domain::Delivery delivery() const
    {
        domain::Delivery made;
        made.key = u"0123456789abcdef0123456789abcdef"_s;
        made.notes = notes;
        return made;
    }
    void colleaguePushes(const QString &name, const QByteArray &content)
    {
        write(u"colleague/"_s + name, content);
        git(u"colleague"_s, {u"add"_s, u"-A"_s});
        git(u"colleague"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"Colleague"_s});
        git(u"colleague"_s, {u"push"_s, u"-q"_s});
    }
    /// The subjects of what the server has, newest first.
    [[nodiscard]] QStringList pushed() const { return git(u"server"_s, {u"log"_s, u"--format=%s"_s, u"main"_s}).split(u'\n'); }
    [[nodiscard]] QStringList committed() const { return git(u"site"_s, {u"log"_s, u"--format=%s"_s}).split(u'\n'); }
};

std::optional<Problem> gitProblemOf(const domain::Answer<domain::Sent> &sent)
{
    const auto problem = sent ? std::nullopt : domain::exportProblemIn(sent.error().said);
    if (!sent && !problem)
        qFatal("no problem of ours: %s", qPrintable(sent.error().said));
    return problem ? std::optional(problem->kind) : std::nullopt;
}

} // namespace

class GitSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPublicationIsOneCommitThatIsPushed()
    {
        // GIVEN a tree in which the person works on something: changed, staged, new
        GitDesk desk;
        const Access access = desk.access();
        desk.write(u"site/hugo.toml"_s, "title = 'Pain et vin'\n");
        desk.write(u"site/staged.md"_s, "staged");
        desk.git(u"site"_s, {u"add"_s, u"staged.md"_s});
        desk.write(u"site/untracked.md"_s, "untracked");
        const QString before = desk.git(u"site"_s, {u"status"_s, u"--porcelain"_s});
        // WHEN
        const auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        // THEN one commit, with nothing but the page
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QVERIFY(sent->isVerified);
        QCOMPARE(desk.pushed(), (QStringList{u"Publish “Le four”"_s, u"Begin"_s}));
        QCOMPARE(desk.git(u"server"_s, {u"show"_s, u"--name-only"_s, u"--format="_s, u"main"_s}), u"content/posts/le-four/index.md"_s);
        QCOMPARE(desk.git(u"site"_s, {u"status"_s, u"--porcelain"_s}), before);
        // AND again: none
        QVERIFY(desk.drive(gitConnector().send(access, desk.outgoing())));
        QCOMPARE(desk.pushed().size(), 2);
        // AND an edit and a removal are one each
        QVERIFY(desk.drive(gitConnector().edit(access, desk.outgoing(u"Froid.\n"_s), desk.delivery())));
        QVERIFY(desk.drive(gitConnector().remove(access, desk.delivery())));
        QCOMPARE(desk.pushed(), (QStringList{u"Remove “le-four”"_s, u"Change “Le four”"_s, u"Publish “Le four”"_s, u"Begin"_s}));
        QCOMPARE(desk.git(u"server"_s, {u"show"_s, u"--name-status"_s, u"--format="_s, u"main"_s}), u"D\tcontent/posts/le-four/index.md"_s);
        QCOMPARE(desk.git(u"site"_s, {u"status"_s, u"--porcelain"_s}), before);
        QVERIFY(desk.drive(gitConnector().remove(access, desk.delivery())));
        QCOMPARE(desk.pushed().size(), 4);
    }

    void itStaysOnTheBranchThatItWasConnectedWith_data()
    {
        QTest::addColumn<bool>("isOfOld");
        QTest::newRow("kept") << false;
        QTest::newRow("in its handle alone") << true;
    }
    void itStaysOnTheBranchThatItWasConnectedWith()
    {
        // GIVEN a channel that nobody chose a branch for
        QFETCH(const bool, isOfOld);
        GitDesk desk;
        Access access = desk.access();
        QVERIFY2(access.connection.handle.endsWith(u"(main)"_s), qPrintable(access.connection.handle));
        if (isOfOld)
            access.connection.server.setQuery(u"maker=hugo"_s);
        else
            access.connection.handle.clear();
        // WHEN another one is checked out, and pushed
        desk.git(u"site"_s, {u"checkout"_s, u"-q"_s, u"-b"_s, u"feature"_s});
        desk.git(u"site"_s, {u"push"_s, u"-q"_s, u"-u"_s, u"origin"_s, u"feature"_s});
        const auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        // THEN nothing is published on that
        QCOMPARE(gitProblemOf(sent), Problem::OtherBranch);
        QCOMPARE(domain::exportProblemIn(sent.error().said)->about, u"feature main"_s);
        QCOMPARE(desk.committed(), QStringList{u"Begin"_s});
        // AND connected anew it goes there
        QVERIFY(desk.drive(gitConnector().send(desk.access(), desk.outgoing())));
        QCOMPARE(desk.pushed(), QStringList{u"Begin"_s});
        QCOMPARE(desk.git(u"server"_s, {u"log"_s, u"-1"_s, u"--format=%s"_s, u"feature"_s}), u"Publish “Le four”"_s);
    }

    void whatOthersPushedIsTakenIn()
    {
        GitDesk desk;
        const Access access = desk.access();
        desk.colleaguePushes(u"data.yml"_s, "a: 1\n");
        const auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QCOMPARE(desk.pushed(), (QStringList{u"Publish “Le four”"_s, u"Colleague"_s, u"Begin"_s}));
        QCOMPARE(desk.read(u"site/data.yml"_s), QByteArray("a: 1\n"));
    }

    void whatIsNotCommittedIsInTheWayOfThat()
    {
        // GIVEN a colleague's push, and own work in the tree
        GitDesk desk;
        const Access access = desk.access();
        desk.colleaguePushes(u"hugo.toml"_s, "title = 'Vin'\n");
        desk.write(u"site/hugo.toml"_s, "title = 'Pain et vin'\n");
        // WHEN
        const auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        // THEN it says so, the commit stands here, and nothing of the work is touched
        QCOMPARE(gitProblemOf(sent), Problem::PushedMeanwhile);
        QCOMPARE(sent.error().kind, Kind::Refused);
        QCOMPARE(desk.committed(), (QStringList{u"Publish “Le four”"_s, u"Begin"_s}));
        QCOMPARE(desk.read(u"site/hugo.toml"_s), QByteArray("title = 'Pain et vin'\n"));
        // AND once it is out of the way the same attempt ends well, with one commit
        desk.git(u"site"_s, {u"checkout"_s, u"-q"_s, u"hugo.toml"_s});
        QVERIFY(desk.drive(gitConnector().send(access, desk.outgoing())));
        QCOMPARE(desk.pushed(), (QStringList{u"Publish “Le four”"_s, u"Colleague"_s, u"Begin"_s}));
    }

    void whatCannotBeBroughtTogetherIsLeftAsItWas()
    {
        // GIVEN a colleague's page at the same place, pushed after our clone looked last
        GitDesk desk;
        const Access access = desk.access();
        desk.colleaguePushes(u"content/posts/le-four/index.md"_s, "---\ntitle: Autre\n---\nAutre\n");
        // WHEN
        const auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        // THEN
        QCOMPARE(gitProblemOf(sent), Problem::PushConflict);
        QCOMPARE(desk.pushed().first(), u"Colleague"_s);
        QCOMPARE(desk.git(u"site"_s, {u"symbolic-ref"_s, u"--short"_s, u"HEAD"_s}), u"main"_s);
        QVERIFY(!desk.has(u"site/.git/rebase-merge"_s));
        QCOMPARE(desk.committed().first(), u"Publish “Le four”"_s);
        QVERIFY(desk.read(u"site/content/posts/le-four/index.md"_s).contains("chaud"));
    }

    void onlyOurOwnCommitsArePushed()
    {
        GitDesk desk;
        const Access access = desk.access();
        desk.write(u"site/draft.md"_s, "secret");
        desk.git(u"site"_s, {u"add"_s, u"draft.md"_s});
        desk.git(u"site"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"Not yet"_s});
        const auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        QCOMPARE(gitProblemOf(sent), Problem::OthersWaiting);
        // It waits until they are pushed.
        QVERIFY(domain::passes(sent.error().kind));
        QCOMPARE(domain::exportProblemIn(sent.error().said)->about, u"1"_s);
        QVERIFY(!desk.has(u"site/content"_s));
        QCOMPARE(desk.pushed(), QStringList{u"Begin"_s});
        // Where nothing is pushed they are in nobody's way.
        QVERIFY(desk.drive(gitConnector().send(desk.access({{u"push"_s, u"no"_s}}), desk.outgoing())));
        QCOMPARE(desk.committed(), (QStringList{u"Publish “Le four”"_s, u"Not yet"_s, u"Begin"_s}));
        QCOMPARE(desk.pushed(), QStringList{u"Begin"_s});
    }

    void aRepositoryInWhichNothingCanBeCommittedIsTold()
    {
        GitDesk desk;
        const Access access = desk.access();
        const auto problem = [&] { return gitProblemOf(desk.drive(gitConnector().send(access, desk.outgoing()))); };
        const auto untouched = [&desk] { return !desk.has(u"site/content"_s); };
        // no branch
        desk.git(u"site"_s, {u"checkout"_s, u"-q"_s, u"--detach"_s});
        QCOMPARE(problem(), Problem::DetachedHead);
        QVERIFY(untouched());
        // another branch than the chosen one
        desk.git(u"site"_s, {u"checkout"_s, u"-q"_s, u"-b"_s, u"essay"_s});
        QCOMPARE(gitProblemOf(desk.drive(
                     gitConnector().send({.connection = access.connection, .secret = {{u"maker"_s, u"hugo"_s}, {u"branch"_s, u"main"_s}}}, desk.outgoing()))),
                 Problem::OtherBranch);
        // one that was never pushed, of a channel that is connected with it
        QCOMPARE(gitProblemOf(desk.drive(gitConnector().send({.connection = access.connection, .secret = {{u"branch"_s, u"essay"_s}}}, desk.outgoing()))),
                 Problem::NoCounterpart);
        QVERIFY(untouched());
        // nobody's commits
        desk.git(u"site"_s, {u"checkout"_s, u"-q"_s, u"main"_s});
        const QByteArray settings = desk.read(u"gitconfig"_s);
        desk.write(u"gitconfig"_s, "[user]\n useConfigOnly = true\n");
        QCOMPARE(problem(), Problem::NoIdentity);
        QVERIFY(untouched());
        desk.write(u"gitconfig"_s, settings);
        // a merge under way
        desk.write(u"site/.git/MERGE_HEAD"_s, desk.git(u"site"_s, {u"rev-parse"_s, u"HEAD"_s}).toLatin1() + '\n');
        QCOMPARE(problem(), Problem::MergeUnderWay);
        QFile::remove(desk.path(u"site/.git/MERGE_HEAD"_s));
        QVERIFY(untouched());
        // left out by the person
        desk.write(u"site/.gitignore"_s, "content/\n");
        QCOMPARE(problem(), Problem::Ignored);
        // a hook that says no: its words are told
        desk.write(u"site/.gitignore"_s, "public/\n");
        desk.write(u"site/.git/hooks/pre-commit"_s, "#!/bin/sh\necho 'spelling first' >&2\nexit 1\n");
        QVERIFY(QFile::setPermissions(desk.path(u"site/.git/hooks/pre-commit"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto refused = desk.drive(gitConnector().send(access, desk.outgoing()));
        QCOMPARE(gitProblemOf(refused), Problem::NotCommitted);
        QVERIFY2(refused.error().said.contains("spelling first"_L1), qPrintable(refused.error().said));
        QCOMPARE(desk.committed(), QStringList{u"Begin"_s});
        // somebody at work
        QFile::remove(desk.path(u"site/.git/hooks/pre-commit"_s));
        desk.write(u"site/.git/index.lock"_s, {});
        QCOMPARE(desk.drive(gitConnector().send(access, desk.outgoing())).error().kind, Kind::ServerTrouble);
        QFile::remove(desk.path(u"site/.git/index.lock"_s));
        // and in the end
        QVERIFY(desk.drive(gitConnector().send(access, desk.outgoing())));
        QCOMPARE(desk.pushed(), (QStringList{u"Publish “Le four”"_s, u"Begin"_s}));
    }

    void whatTheServerSaysIsTold()
    {
        GitDesk desk;
        const Access access = desk.access();
        // GIVEN a server whose hook declines
        desk.write(u"server/hooks/pre-receive"_s, "#!/bin/sh\necho 'review first' >&2\nexit 1\n");
        QVERIFY(QFile::setPermissions(desk.path(u"server/hooks/pre-receive"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        QCOMPARE(gitProblemOf(sent), Problem::PushRefused);
        // AND one that is not there: that passes
        QFile::remove(desk.path(u"server/hooks/pre-receive"_s));
        QVERIFY(QDir().rename(desk.path(u"server"_s), desk.path(u"away"_s)));
        sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        QCOMPARE(sent.error().kind, Kind::Unreachable);
        QVERIFY(QDir().rename(desk.path(u"away"_s), desk.path(u"server"_s)));
        // AND while Parvis is offline nothing is pushed
        desk.isOffline = true;
        sent = desk.drive(gitConnector().send(access, desk.outgoing()));
        QCOMPARE(sent.error().kind, Kind::Offline);
        QCOMPARE(desk.pushed(), QStringList{u"Begin"_s});
        // THEN in the end there is one commit of all attempts
        desk.isOffline = false;
        QVERIFY(desk.drive(gitConnector().send(access, desk.outgoing())));
        QCOMPARE(desk.pushed(), (QStringList{u"Publish “Le four”"_s, u"Begin"_s}));
    }

    void whereverItBreaksOffThereIsOneCommit()
    {
        GitDesk whole;
        const Access wholeAccess = whole.access();
        whole.wants = 0;
        QVERIFY(whole.drive(gitConnector().send(wholeAccess, whole.outgoing())));
        for (int broken = 0; broken < whole.wants; ++broken) {
            GitDesk desk;
            const Access access = desk.access();
            desk.breaksAfter = broken;
            QVERIFY(!desk.drive(gitConnector().send(access, desk.outgoing())));
            const auto sent = desk.drive(gitConnector().send(access, desk.outgoing()));
            QVERIFY2(sent, qPrintable(u"%1: %2"_s.arg(broken).arg(sent ? QString() : sent.error().said)));
            QCOMPARE(desk.pushed(), (QStringList{u"Publish “Le four”"_s, u"Begin"_s}));
            QCOMPARE(desk.git(u"site"_s, {u"status"_s, u"--porcelain"_s}), QString());
        }
    }

    void aFolderWithinARepositoryIsASiteToo()
    {
        GitDesk desk;
        desk.write(u"site/docs/_config.yml"_s, "title: x\n");
        const auto made = desk.drive(gitConnector().introduce({.server = QUrl::fromLocalFile(desk.path(u"site/docs"_s))}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().said));
        const auto sent = desk.drive(gitConnector().send({.connection = made->connection, .secret = made->secret}, desk.outgoing()));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QCOMPARE(desk.git(u"server"_s, {u"show"_s, u"--name-only"_s, u"--format="_s, u"main"_s}), u"docs/_posts/2026-11-23-le-four.md"_s);
        // What is no repository is not connected.
        const auto none = desk.drive(gitConnector().introduce({.server = QUrl::fromLocalFile(desk.path()), .secret = {{u"maker"_s, u"hugo"_s}}}));
        QCOMPARE(domain::exportProblemIn(none.error().said)->kind, Problem::NoRepository);
    }

    void titlesThatGitCouldTakeForSomethingElseAreWords()
    {
        GitDesk desk;
        const Access access = desk.access();
        const QString title = u"--amend # \"$(reboot)\" ; rm -rf *"_s;
        const auto sent = desk.drive(gitConnector().send(access, desk.outgoing(u"Texte.\n"_s, title)));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QCOMPARE(desk.pushed(), (QStringList{u"Publish “%1”"_s.arg(title), u"Begin"_s}));
    }
};

QTEST_GUILESS_MAIN(GitSiteTest)
#include "gitsitetest.moc"
