// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commandline.h"

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
    std::vector<std::string> sources, words;
    long long mentions = 0, limit = -1;
    bool isJson = false, isOffline = false, mayOverwrite = false, isRebuild = false;
};

struct Subcommands
{
    CLI::App *init, *demo, *import, *exportApp, *search, *stats, *backup, *restore, *check, *peopleImport, *peopleExport;
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

Subcommands declare(CLI::App &app, Raw &raw)
{
    // As with any program, an option of one value that is given twice counts as given last: what stands in an alias can be corrected.
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    app.add_option("-w,--workspace", raw.workspace, "The workspace file")->envname("PARVIS_WORKSPACE")->type_name("FILE");
    app.add_flag("--json", raw.isJson, "Print JSON for machines");
    app.set_version_flag("--version", std::string("parvisctl " PARVIS_VERSION));
    app.require_subcommand(1);
    app.fallthrough();
    const std::string footer = "Exit codes: 0 done, 1 refused in part, 2 usage, 3 workspace unusable, 4 network.\n"
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
    sub.import->add_option("SOURCE", raw.sources, "Files, folders with an outbox.json, http(s) addresses, or - for standard input")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->required()
        ->type_name("");
    sub.import->add_option("--channel", raw.channel, "The channel for the rows of a table (the file's name)")->type_name("NAME");
    sub.import->add_option("--format", raw.sourceFormat, "What the sources are: feed, json-feed, mastodon, mbox or csv (each its content says)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"feed", "json-feed", "mastodon", "mbox", "csv"}));
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
    sub.peopleExport->add_option("WORDS", raw.words, "Only people whose names, company, mail or handles have words that begin so")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("");
    app.footer(footer);
    return sub;
}

Options::Command chosen(const Subcommands &sub)
{
    using Command = Options::Command;
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

/// The query as typed.
QString joined(const std::vector<std::string> &words)
{
    QString typed;
    for (const auto &word : words)
        typed += (typed.isEmpty() ? QString() : u" "_s) + QString::fromStdString(word);
    return typed;
}

} // namespace

std::expected<Options, Exit> readCommandLine(int argc, char **argv)
{
    CLI::App app("Parvis without a window: the same workspace for scripts and servers.", "parvisctl");
    Raw raw;
    const Subcommands sub = declare(app, raw);
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
        const auto left = app.remaining();
        const bool isUnknown = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError) && app.get_subcommands().empty() && !left.empty()
            && !left.front().starts_with('-');
        complain(isUnknown ? u"There is no command '%1'."_s.arg(QString::fromStdString(left.front())) : QString::fromStdString(error.what()));
        complain(u"'parvisctl --help' and 'parvisctl COMMAND --help' say what can be asked."_s);
        return std::unexpected(Exit::Usage);
    }
    if (raw.workspace.empty()) {
        complain(u"Which workspace? Give -w FILE or set PARVIS_WORKSPACE."_s);
        return std::unexpected(Exit::Usage);
    }
    Options options;
    options.command = chosen(sub);
    options.workspace = QString::fromStdString(raw.workspace);
    options.isJson = raw.isJson;
    options.isOffline = raw.isOffline;
    options.name = QString::fromStdString(raw.name);
    options.zone = QString::fromStdString(raw.zone);
    options.now = QString::fromStdString(raw.now);
    options.mentions = raw.mentions;
    for (const auto &source : raw.sources)
        options.sources.append(QString::fromStdString(source));
    options.channel = QString::fromStdString(raw.channel);
    options.sourceFormat = QString::fromStdString(raw.sourceFormat);
    if (!raw.dates.empty())
        options.dateOrder = raw.dates == "month-first" ? domain::DateOrder::MonthFirst : domain::DateOrder::DayFirst;
    options.format = QString::fromStdString(options.command == Options::Command::PeopleExport ? raw.peopleFormat : raw.format);
    options.target = QString::fromStdString(raw.target);
    options.mayOverwrite = raw.mayOverwrite;
    options.words = joined(raw.words);
    options.limit = raw.limit;
    options.backup = QString::fromStdString(raw.backup);
    options.isRebuild = raw.isRebuild;
    return options;
}

} // namespace parvis::app
