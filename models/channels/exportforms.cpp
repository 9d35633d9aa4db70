// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/exportforms.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Exports)
};

using Local = ServiceField::Local;
using Problem = domain::ExportProblem::Kind;

ServiceField exportPlace(const QString &label, const QString &example, Local local)
{
    return {.kind = ServiceField::Kind::Server, .part = {}, .label = label, .example = example, .usual = {}, .local = local};
}

/// A part that is kept with the connection and lets nobody in.
ServiceField exportPart(const QString &part, const QString &label, const QString &example, bool isOptional = true)
{
    return {.kind = ServiceField::Kind::Secret, .part = part, .label = label, .example = example, .usual = {}, .isOptional = isOptional};
}

ServiceField besideIt(ServiceField field)
{
    field.isBeside = true;
    return field;
}

ServiceField exportChoice(const QString &part, const QString &label, const QList<std::pair<QString, QString>> &choices)
{
    ServiceField field = exportPart(part, label, {});
    field.choices = choices;
    return field;
}

QList<ServiceField> siteFields()
{
    return {exportPlace(ExportWords::tr("Folder of the site"), u"/home/ada/site"_s, Local::Folder),
            exportChoice(
                u"maker"_s, ExportWords::tr("Made by"),
                {{QString(), ExportWords::tr("Found by its settings")}, {u"hugo"_s, u"Hugo"_s}, {u"jekyll"_s, u"Jekyll"_s}, {u"eleventy"_s, u"Eleventy"_s}}),
            besideIt(exportPart(u"posts"_s, ExportWords::tr("Where its articles are in it"), ExportWords::tr("in the usual place"))),
            exportPart(u"address"_s, ExportWords::tr("Public address of the site"), u"https://example.org"_s)};
}

} // namespace

std::optional<ServiceForm> exportForm(const QString &service)
{
    if (service == "site-folder"_L1)
        return ServiceForm{
            .service = service,
            .fields = siteFields(),
            .explanation = ExportWords::tr("Articles become pages with front matter in this folder, their pictures beside them. What makes the site of it, and "
                                           "when, is up to you. Nothing that Parvis did not write itself is written over or removed."),
            .linkText = {},
            .page = {}};
    if (service == "git-site"_L1) {
        QList<ServiceField> fields = siteFields();
        fields << exportPart(u"branch"_s, ExportWords::tr("Branch"), ExportWords::tr("the one that is checked out now"))
               << besideIt(exportChoice(u"push"_s, ExportWords::tr("After publishing"),
                                        {{u"yes"_s, ExportWords::tr("Commit and push")}, {u"no"_s, ExportWords::tr("Commit, and push nothing")}}));
        return ServiceForm{.service = service,
                           .fields = fields,
                           .explanation = ExportWords::tr(
                               "As a folder of a site; and each publication is one commit, which is pushed to where the branch goes. Parvis uses git as you "
                               "have set it up, with your keys, and asks for no password. What else you have changed is neither committed nor touched."),
                           .linkText = {},
                           .page = {}};
    }
    if (service == "web-space"_L1) {
        ServiceField user{.kind = ServiceField::Kind::User, .part = {}, .label = ExportWords::tr("User name"), .example = {}, .usual = {}};
        ServiceField password{.kind = ServiceField::Kind::Secret,
                              .part = u"password"_s,
                              .label = ExportWords::tr("Password"),
                              .example = ExportWords::tr("empty: by the key of this machine (SFTP)"),
                              .usual = {},
                              .isHidden = true,
                              .isOptional = true};
        return ServiceForm{.service = service,
                           .fields = {exportPlace(ExportWords::tr("Folder on the server"), u"sftp://example.org/var/www/blog"_s, Local::None), user, password,
                                      exportPart(u"address"_s, ExportWords::tr("Public address of that folder"), u"https://example.org/blog"_s)},
                           .explanation
                           = ExportWords::tr("Articles become pages of HTML in a folder of your web space, reached by SFTP (sftp://…) or WebDAV "
                                             "(https://…), their pictures beside them. To try it, Parvis writes a small file there and takes it away."),
                           .linkText = {},
                           .page = {}};
    }
    if (service == "rss-file"_L1)
        return ServiceForm{.service = service,
                           .fields = {exportPlace(ExportWords::tr("File of the feed"), u"/home/ada/site/feed.xml"_s, Local::File),
                                      exportPart(u"address"_s, ExportWords::tr("Address of the site that it is about"), u"https://example.org"_s, false),
                                      exportPart(u"title"_s, ExportWords::tr("Title of the feed"), ExportWords::tr("where the file is new"))},
                           .explanation = ExportWords::tr("Each article becomes an entry of a feed in this file, the newest first. The entries that are there "
                                                          "already stay as they are. Where there is no file yet, it is made with the first article."),
                           .linkText = {},
                           .page = {}};
    return std::nullopt;
}

QString exportWord(const QString &service)
{
    if (service == "site-folder"_L1)
        return ExportWords::tr("Site folder");
    if (service == "git-site"_L1)
        return ExportWords::tr("Site in git");
    if (service == "web-space"_L1)
        return ExportWords::tr("Web space");
    return service == "rss-file"_L1 ? ExportWords::tr("RSS file") : QString();
}

QString exportSentence(const domain::ExportProblem &problem)
{
    const auto about = [&problem](const QString &sentence) { return sentence.arg(problem.about); };
    switch (problem.kind) {
    case Problem::OnlyArticles:
        return ExportWords::tr("Only articles go there. Link the post to an article, or choose another channel.");
    case Problem::NoFolder:
        return about(ExportWords::tr("“%1” is not there. Check the folder, or put in the disk that it is on; then try again."));
    case Problem::NotWritable:
        return about(ExportWords::tr("“%1” may not be read or written. Change its rights, then try again."));
    case Problem::NoSite:
        return about(ExportWords::tr("In “%1” there are no settings of Hugo, Jekyll or Eleventy. Choose which of them makes the site."));
    case Problem::PathNotAllowed:
        return about(ExportWords::tr("“%1” leads out of the folder, or has a name that is not allowed. Nothing was written."));
    case Problem::TakenThere:
        return about(
            ExportWords::tr("At “%1” something else stands already; it was left as it is. Give the article another last part of its address, then try again."));
    case Problem::ChangedThere:
        return about(ExportWords::tr("“%1” was changed by somebody since Parvis wrote it; it was left as it is."));
    case Problem::GoneThere:
        return about(ExportWords::tr("“%1” was taken away by somebody."));
    case Problem::NoRoom:
        return ExportWords::tr("There is no room left for it. Make some, then try again.");
    case Problem::NotRss:
        return about(ExportWords::tr("“%1” is no RSS feed (RSS 2.0, in UTF-8); it was left as it is."));
    case Problem::NoGit:
        return ExportWords::tr("git is not installed on this machine. Install it, then try again.");
    case Problem::NoRepository:
        return about(ExportWords::tr("“%1” belongs to no git repository."));
    case Problem::DetachedHead:
        return ExportWords::tr("In the repository no branch is checked out. Check out the one of the site, then try again.");
    case Problem::OtherBranch:
        if (const QString chosen = problem.about.section(u' ', 1); !chosen.isEmpty())
            return ExportWords::tr("“%1” is checked out in the repository, and this channel publishes on “%2”. Check “%2” out, then try again; or connect the "
                                   "channel anew with “%1” as its branch.")
                .arg(problem.about.section(u' ', 0, 0), chosen);
        return about(ExportWords::tr("In the repository another branch is checked out: “%1”. Check out the chosen one, then try again."));
    case Problem::MergeUnderWay:
        return ExportWords::tr("In the repository a merge is under way. End it, then try again.");
    case Problem::NoIdentity:
        return ExportWords::tr("git does not know your name and address for its commits. Set user.name and user.email, then try again.");
    case Problem::NoCounterpart:
        return about(ExportWords::tr("The branch “%1” was never pushed. Push it once yourself (git push -u), then try again."));
    case Problem::OthersWaiting:
        return ExportWords::
            tr("Other commits wait to be pushed (%1), and would leave with the article. Push them yourself: until then it waits, and is tried again by itself.")
                .arg(problem.about);
    case Problem::Ignored:
        return about(ExportWords::tr("The repository ignores “%1” (.gitignore). Change that, or the place of the articles; then try again."));
    case Problem::NotCommitted:
        return about(ExportWords::tr("git did not commit it: %1"));
    case Problem::PushedMeanwhile:
        return ExportWords::tr(
            "Others have pushed meanwhile, and what you have changed in the folder is in the way of taking that in. The article is committed here. "
            "Commit your changes or put them aside (git stash), then try again.");
    case Problem::PushConflict:
        return ExportWords::tr(
            "Others have pushed something that cannot be brought together with it. The article is committed here. Bring both together (git pull), then "
            "try again.");
    case Problem::PushRefused:
        return about(ExportWords::tr("The server of the repository does not take it: %1. The article is committed here."));
    case Problem::NoFile:
        return about(ExportWords::tr("The article names a file that is not there: “%1”. Put it into the text again, or take it out, then try again."));
    case Problem::NoKey:
        return about(ExportWords::tr(
            "The server of the repository does not let this machine in (%1). Set up your key or git’s own memory for passwords, then try again."));
    }
    return {};
}

std::optional<ServiceField> exportFieldOf(const domain::ExportProblem &problem, const ServiceForm &form)
{
    const auto part = [&form](const QString &name) {
        const auto found = std::ranges::find(form.fields, name, &ServiceField::part);
        return found == form.fields.end() ? std::nullopt : std::optional(*found);
    };
    switch (problem.kind) {
    case Problem::NoFolder:
    case Problem::NotWritable:
    case Problem::NotRss:
    case Problem::NoRepository:
    case Problem::TakenThere:
        if (const auto *server = form.field(ServiceField::Kind::Server))
            return *server;
        return std::nullopt;
    case Problem::NoSite:
        return part(u"maker"_s);
    case Problem::PathNotAllowed:
        return part(u"posts"_s);
    case Problem::OtherBranch:
        return part(u"branch"_s);
    case Problem::NoCounterpart:
        return part(u"push"_s);
    default:
        return std::nullopt;
    }
}

} // namespace parvis::models
