// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commandline.h"

#include "app/parvisctl/frontfindings.h"
#include "core/analysis/articles/finding.h"
#include "core/formats/articleformats.h"

#include <QtCore/QRegularExpression>

#include <CLI/CLI.hpp>

#include <limits>
#include <sstream>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// The arguments as CLI11 gives them.
struct Raw
{
    std::string workspace, name, zone, now, channel, dates, sourceFormat, format = "md", peopleFormat = "vcard", target, backup;
    std::string language, title, focus, company;
    std::vector<std::string> sources, words, products, onlyRules, withoutRules;
    long long mentions = 0, limit = -1, article = 0, revision = 0, compared = 0, linked = 0, unlinked = 0;
    bool isJson = false, isOffline = false, mayOverwrite = false, isRebuild = false, isOnline = false, isThere = false;
};

struct Subcommands
{
    CLI::App *init, *demo, *import, *exportApp, *search, *stats, *backup, *restore, *check, *peopleImport, *peopleExport, *articleCheck, *articleList,
        *articleImport, *articleExport, *articleHistory, *articleComments, *articlePosts, *articleWanted, *articleEdit;
};

/// Accepts whole numbers of a range. CLI11's own check names its bounds as the floating-point numbers it compares with.
CLI::Validator wholeNumber(qint64 least, qint64 most)
{
    const auto check = [least, most](const std::string &text) {
        bool isNumber = false;
        const qint64 number = QByteArray::fromStdString(text).toLongLong(&isNumber);
        if (isNumber && number >= least && number <= most)
            return std::string();
        const QString range = most == std::numeric_limits<qint64>::max() ? u"not a whole number, %1 or more"_s.arg(least)
                                                                         : u"not a whole number from %1 to %2"_s.arg(grouped(least), grouped(most));
        return u"'%1' is %2."_s.arg(QString::fromStdString(text), range).toStdString();
    };
    return {check, {}};
}

/// What CLI11 says, which ends in a full stop or does not.
QString asSentence(const QString &said)
{
    // "ID: Value abc not in range [1 - 9]": of what is no number the parser says no more than that.
    static const QRegularExpression outside(u"^(.*: )?Value (.*) not in range "_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = outside.match(said);
    bool isNumber = false;
    static_cast<void>(match.captured(2).toDouble(&isNumber));
    if (match.hasMatch() && !isNumber)
        return match.captured(1) + u"'%1' is no number."_s.arg(match.captured(2));
    return said.endsWith(u'.') || said.contains(u'\n') ? said : said + u'.';
}

/// Accepts the keys of rules.
CLI::Validator ruleKey()
{
    const auto check = [](const std::string &text) {
        const QString key = QString::fromStdString(text);
        return analysis::ruleOf(key) || key == frontRule ? std::string() : u"there is no rule '%1'."_s.arg(key).toStdString();
    };
    return {check, {}};
}

void declareArticleCheck(CLI::App &app, Raw &raw)
{
    app.add_option("FILE", raw.sources, "The article, in Markdown, or - for standard input")->required()->expected(1)->type_name("");
    app.add_option("--lang", raw.language, "Its language: fr or en (its front matter says)")->type_name("LANGUAGE")->check(CLI::IsMember({"fr", "en"}));
    app.add_option("--title", raw.title, "Its title (its front matter says)")->type_name("TITLE");
    app.add_option("--focus", raw.focus, "The phrase by which it wants to be found")->type_name("PHRASE");
    app.add_flag("--online", raw.isOnline, "Ask the addresses of its links and images whether they answer");
    app.add_flag("--offline", raw.isOffline, "Ask nothing of the network");
    app.add_option("--company", raw.company, "The name of the company whose article it is, beside those that the workspace knows")->type_name("NAME");
    const auto repeatable = [&app](const char *name, std::vector<std::string> &values, const char *description) {
        return app.add_option(name, values, description)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    repeatable("--product", raw.products, "The name of a product, beside those that the workspace knows; may be given again")->type_name("NAME");
    repeatable("--rule", raw.onlyRules, "Only what this rule finds; may be given again")->type_name("RULE")->check(ruleKey());
    repeatable("--without", raw.withoutRules, "Not what this rule finds; may be given again")->type_name("RULE")->check(ruleKey());
}

void declareArticles(CLI::App &app, Subcommands &sub, Raw &raw)
{
    sub.articleList = app.add_subcommand("list", "Tell which articles there are");
    sub.articleImport
        = app.add_subcommand("import", "Take in Markdown (folders of Hugo, Jekyll, Eleventy too), HTML, DOCX, ODT, exports of WordPress and Ghost");
    sub.articleImport->add_option("PATH", raw.sources, "Files and folders")->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->required()->type_name("");
    sub.articleExport = app.add_subcommand("export", "Write an article to a file, or into the folder of a site");
    sub.articleHistory = app.add_subcommand("history", "Tell of an article's revisions, newest first");
    sub.articlePosts = app.add_subcommand("posts", "Tell of the posts made of an article, and which are stale");
    sub.articleComments = app.add_subcommand("comments", "Tell what is said about an article, in the order of its text");
    sub.articleWanted = app.add_subcommand("wanted", "Tell which questions and topics of the mentions an article answers, and link them");
    sub.articleEdit = app.add_subcommand("edit", "Let an article say something else, and change it where it was published");
    sub.articleEdit->add_option("--text-file", raw.sources, "Its text in Markdown, or - for standard input; what its front matter names is changed as well")
        ->required()
        ->expected(1)
        ->type_name("FILE");
    sub.articleEdit->add_flag("--there", raw.isThere, "Change it by the next 'send' where it was published, too");
    for (CLI::App *one : {sub.articleExport, sub.articleHistory, sub.articlePosts, sub.articleComments, sub.articleWanted, sub.articleEdit})
        one->add_option("ID", raw.article, "The article, by its number in the list")
            ->required()
            ->type_name("")
            ->check(wholeNumber(1, std::numeric_limits<qint64>::max()));
    std::vector<std::string> names;
    for (const QString &name : formats::articleFormatNames())
        names.push_back(name.toStdString());
    names.emplace_back("pdf");
    sub.articleExport
        ->add_option("--format", raw.format, "md, html, pdf, docx, odt, epub, email, eml, wxr, ghost, hugo, jekyll, eleventy (what PATH ends in says)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember(names));
    sub.articleExport->add_option("--out", raw.target, "The file; for hugo, jekyll and eleventy the site's folder")->required()->type_name("PATH");
    sub.articleExport->add_flag("--overwrite", raw.mayOverwrite, "Replace files that stand there already");

    const auto mention = [&sub](const char *name, long long &value, const char *description) {
        sub.articleWanted->add_option(name, value, description)->type_name("MENTION")->check(wholeNumber(1, std::numeric_limits<qint64>::max()));
    };
    mention("--link", raw.linked, "Say that the article answers this mention, by its number");
    mention("--unlink", raw.unlinked, "Say so no more");

    const auto key = [&sub](const char *name, long long &value, const char *description) {
        return sub.articleHistory->add_option(name, value, description)->type_name("N")->check(wholeNumber(1, std::numeric_limits<qint64>::max()));
    };
    CLI::Option *revision = key("--revision", raw.revision, "Print the text of one, by its number in the history");
    key("--diff", raw.compared, "Tell what sets the text of one apart from the present one")->excludes(revision);
    CLI::Option *out = sub.articleHistory->add_option("--out", raw.target, "The file for the text of the revision")->type_name("PATH")->needs(revision);
    sub.articleHistory->add_flag("--overwrite", raw.mayOverwrite, "Replace a file that stands there already")->needs(out);
}

Subcommands declare(CLI::App &app, Raw &raw)
{
    // As with any program, an option of one value that is given twice counts as given last: what stands in an alias can be corrected.
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    app.add_option("-w,--workspace", raw.workspace, "The workspace file")->envname("PARVIS_WORKSPACE")->type_name("FILE");
    app.add_flag("--json", raw.isJson, "Print JSON for machines");
    app.set_version_flag("--version", std::string("parvisctl " PARVIS_VERSION));
    app.require_subcommand(1);
    app.fallthrough();
    const std::string footer = "Exit codes: 0 done, 1 refused in part, 2 usage, 3 workspace unusable, 4 network, 5 offline.\n"
                               "The manual: man parvisctl";
    // Subcommands inherit the footer that stands when they are made; CLI11 names the options of the program in none of them.
    app.footer("With every command:\n"
               "  -w,--workspace FILE         The workspace file; without it, the one PARVIS_WORKSPACE names\n"
               "  --json                      Print JSON for machines\n\n"
               + footer);

    Subcommands sub{};
    sub.init = app.add_subcommand("init", "Make a new, empty workspace");
    sub.init->add_option("--name", raw.name, "What the workspace is called (the file's name)")->type_name("NAME");
    sub.init->add_option("--zone", raw.zone, "IANA time zone in which it counts days (this machine's)")->type_name("ZONE");

    sub.demo = app.add_subcommand("demo", "Make a workspace with an invented company in it");
    sub.demo->add_option("--now", raw.now, "The moment that counts as now (ISO 8601)")->type_name("TIME");
    sub.demo->add_option("--mentions", raw.mentions, "About how many mentions (4000)")->type_name("N")->check(wholeNumber(1, 20'000'000));

    sub.import = app.add_subcommand("import", "Take in feeds, archives, mailboxes and tables");
    sub.import
        ->add_option("SOURCE", raw.sources,
                     "Files, folders of archives (Mastodon, X, LinkedIn, Facebook, Instagram, Threads, YouTube), http(s) addresses, or - for standard input")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->required()
        ->type_name("");
    sub.import->add_option("--channel", raw.channel, "The channel for the rows of a table (the file's name)")->type_name("NAME");
    sub.import
        ->add_option("--format", raw.sourceFormat,
                     "What the sources are: feed, json-feed, mastodon, mbox, csv, x, linkedin, facebook, instagram, threads or youtube (each its "
                     "content says)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"feed", "json-feed", "mastodon", "mbox", "csv", "x", "linkedin", "facebook", "instagram", "threads", "youtube"}));
    sub.import->add_option("--dates", raw.dates, "How a table writes 3 April: day-first (3/4) or month-first (4/3); guessed")
        ->type_name("ORDER")
        ->check(CLI::IsMember({"day-first", "month-first"}));
    sub.import->add_option("--zone", raw.zone, "IANA time zone of times in a table that name none (the workspace's)")->type_name("ZONE");
    sub.import->add_flag("--offline", raw.isOffline, "Ask nothing of the network");

    sub.exportApp = app.add_subcommand("export", "Write articles (md, html) or mentions (csv, json) to files");
    sub.exportApp->add_option("--format", raw.format, "md, html: articles, a file each; csv, json: everything found, one record each (md)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"md", "html", "csv", "json"}));
    sub.exportApp->add_option("--out", raw.target, "The folder for md and html, the file for csv and json")->required()->type_name("PATH");
    sub.exportApp->add_flag("--overwrite", raw.mayOverwrite, "Replace files that stand there already");
    sub.exportApp->add_option("QUERY", raw.words, "Only what this query finds")->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->type_name("");

    sub.search = app.add_subcommand("search", "Find mentions, articles and posts with a query");
    sub.search->add_option("QUERY", raw.words, "As in the window: words, \"phrases\", word*, AND OR NOT, NEAR/5, fields (from:ada is:unread); none: everything")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("");
    sub.search->add_option("--limit", raw.limit, "At most so many, 0 for all (50; all with --json)")
        ->type_name("N")
        ->check(wholeNumber(0, std::numeric_limits<qint64>::max()));

    sub.stats = app.add_subcommand("stats", "Count by kind, service, channel and state");

    sub.backup = app.add_subcommand("backup", "Write a checked copy of the workspace to a new file");
    sub.backup->add_option("TARGET", raw.target, "The new file")->required()->type_name("");

    sub.restore = app.add_subcommand("restore", "Put a backup in the workspace's place; what stood there is kept beside it");
    sub.restore->add_option("BACKUP", raw.backup, "A file that 'backup' wrote")->required()->type_name("");

    sub.check = app.add_subcommand("check", "Check the workspace's integrity");
    sub.check->add_flag("--rebuild", raw.isRebuild, "Make indexes and daily counts again from the rows");

    CLI::App *people = app.add_subcommand("people", "Take people in, or write them to a file");
    people->require_subcommand(1);
    people->fallthrough();
    sub.peopleImport = people->add_subcommand("import", "Take in vCards and tables of people");
    sub.peopleImport->add_option("FILE", raw.sources, "vCards (2.1 to 4.0) or tables (CSV)")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->required()
        ->type_name("");
    sub.peopleExport = people->add_subcommand("export", "Write people to a file");
    sub.peopleExport->add_option("--format", raw.peopleFormat, "csv, vcard (vcard)")->type_name("FORMAT")->check(CLI::IsMember({"csv", "vcard"}));
    sub.peopleExport->add_option("--out", raw.target, "The file")->required()->type_name("PATH");
    sub.peopleExport->add_flag("--overwrite", raw.mayOverwrite, "Replace a file that stands there already");
    sub.peopleExport
        ->add_option(
            "WORDS", raw.words,
            "Only people whose names, company, mail or handles have words that begin so; with a field, a phrase or an operator, a query as of a segment")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("");

    CLI::App *article = app.add_subcommand("article", "List, take in, write, check articles");
    article->require_subcommand(1);
    article->fallthrough();
    sub.articleCheck = article->add_subcommand("check", "Say whether an article is readable, a story, and findable; with -w, propose links to its articles");
    declareArticleCheck(*sub.articleCheck, raw);
    declareArticles(*article, sub, raw);
    app.footer(footer);
    return sub;
}

Options::Command chosen(const Subcommands &sub)
{
    using Command = Options::Command;
    if (sub.articleCheck->parsed())
        return Command::ArticleCheck;
    if (sub.articleList->parsed())
        return Command::ArticleList;
    if (sub.articleImport->parsed())
        return Command::ArticleImport;
    if (sub.articleExport->parsed())
        return Command::ArticleExport;
    if (sub.articleHistory->parsed())
        return Command::ArticleHistory;
    if (sub.articleComments->parsed())
        return Command::ArticleComments;
    if (sub.articlePosts->parsed())
        return Command::ArticlePosts;
    if (sub.articleWanted->parsed())
        return Command::ArticleWanted;
    if (sub.articleEdit->parsed())
        return Command::ArticleEdit;
    if (sub.peopleImport->parsed())
        return Command::PeopleImport;
    if (sub.peopleExport->parsed())
        return Command::PeopleExport;
    if (sub.init->parsed())
        return Command::Init;
    if (sub.demo->parsed())
        return Command::Demo;
    if (sub.import->parsed())
        return Command::Import;
    if (sub.exportApp->parsed())
        return Command::Export;
    if (sub.search->parsed())
        return Command::Search;
    if (sub.backup->parsed())
        return Command::Backup;
    if (sub.restore->parsed())
        return Command::Restore;
    return sub.check->parsed() ? Command::Check : Command::Stats;
}

QStringList listOf(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const auto &text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

/// What was given where a command was expected, behind the command that it would belong to; empty: nothing.
QString unknownCommand(const CLI::App &app)
{
    const auto given = app.get_subcommands();
    if (given.empty()) {
        const auto left = app.remaining();
        return left.empty() || left.front().starts_with('-') ? QString() : QString::fromStdString(left.front());
    }
    const CLI::App &group = *given.front();
    if (group.get_require_subcommand_min() == 0 || !group.get_subcommands().empty())
        return {};
    const auto left = app.remaining(true);
    return left.empty() || left.front().starts_with('-') ? QString() : QString::fromStdString(group.get_name() + ' ' + left.front());
}

/// The option that was given with nothing in it, which a script has made of a variable that is empty; empty: none. What may be said with no words is passed
/// over.
QString emptyOption(const CLI::App &app)
{
    static const QStringList mayBeEmpty{u"--alt"_s, u"--title"_s, u"--focus"_s, u"--company"_s, u"--product"_s};
    for (const CLI::Option *option : app.get_options()) {
        const QString name = QString::fromStdString(option->get_name());
        if (option->count() == 0 || option->get_expected_min() == 0 || !option->nonpositional() || mayBeEmpty.contains(name))
            continue;
        for (const std::string &value : option->results()) {
            if (QString::fromStdString(value).trimmed().isEmpty())
                return name;
        }
    }
    for (const CLI::App *given : app.get_subcommands()) {
        if (const QString name = emptyOption(*given); !name.isEmpty())
            return name;
    }
    return {};
}

/// The query as typed.
QString joined(const std::vector<std::string> &words)
{
    return listOf(words).join(u' ');
}

} // namespace

std::expected<Options, Exit> readCommandLine(int argc, char **argv)
{
    CLI::App app("Parvis without a window: the same workspace for scripts and servers.", "parvisctl");
    Raw raw;
    const Subcommands sub = declare(app, raw);
    const ChannelCommandLine channels(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            std::ostringstream answer;
            app.exit(error, answer, answer);
            say(QString::fromStdString(answer.str()).trimmed());
            return std::unexpected(Exit::Done);
        }
        // What is no command is left over, and the missing one is all that the parser sees.
        const QString unknown = unknownCommand(app);
        const bool isUnknown = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError) && !unknown.isEmpty();
        complain(isUnknown ? u"There is no command '%1'."_s.arg(unknown) : asSentence(QString::fromStdString(error.what())));
        complain(u"'parvisctl --help' and 'parvisctl COMMAND --help' say what can be asked."_s);
        return std::unexpected(Exit::Usage);
    }
    if (const QString name = emptyOption(app); !name.isEmpty()) {
        complain(u"%1 was given with nothing in it: give it a value, or leave it away."_s.arg(name));
        return std::unexpected(Exit::Usage);
    }
    if (raw.workspace.empty() && !sub.articleCheck->parsed()) {
        complain(u"Which workspace? Give -w FILE or set PARVIS_WORKSPACE."_s);
        return std::unexpected(Exit::Usage);
    }
    Options options;
    options.channels = channels.options();
    options.command = options.channels.verb == ChannelOptions::Verb::None ? chosen(sub) : Options::Command::Channels;
    options.workspace = QString::fromStdString(raw.workspace);
    options.isJson = raw.isJson;
    options.isOffline = raw.isOffline;
    options.name = QString::fromStdString(raw.name);
    options.zone = QString::fromStdString(raw.zone);
    options.now = QString::fromStdString(raw.now);
    options.mentions = raw.mentions;
    options.sources = listOf(raw.sources);
    options.channel = QString::fromStdString(raw.channel);
    options.sourceFormat = QString::fromStdString(raw.sourceFormat);
    if (!raw.dates.empty())
        options.dateOrder = raw.dates == "month-first" ? domain::DateOrder::MonthFirst : domain::DateOrder::DayFirst;
    options.format = QString::fromStdString(options.command == Options::Command::PeopleExport ? raw.peopleFormat : raw.format);
    if (options.command == Options::Command::ArticleExport && sub.articleExport->count("--format") == 0)
        options.format.clear();
    options.target = QString::fromStdString(raw.target);
    options.mayOverwrite = raw.mayOverwrite;
    options.words = joined(raw.words);
    options.limit = raw.limit;
    options.backup = QString::fromStdString(raw.backup);
    options.article = raw.article;
    options.linked = raw.linked;
    options.unlinked = raw.unlinked;
    options.revision = raw.compared > 0 ? raw.compared : raw.revision;
    options.isDiff = raw.compared > 0;
    options.isRebuild = raw.isRebuild;
    options.isThere = raw.isThere;
    options.isOnline = raw.isOnline;
    options.language = QString::fromStdString(raw.language);
    options.title = QString::fromStdString(raw.title);
    options.focus = QString::fromStdString(raw.focus);
    options.products = listOf(raw.products);
    options.company = QString::fromStdString(raw.company);
    options.onlyRules = listOf(raw.onlyRules);
    options.withoutRules = listOf(raw.withoutRules);
    return options;
}

} // namespace parvis::app
