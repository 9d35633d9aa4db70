// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/channeloptions.h"

#include "app/parvisctl/sitecommands.h"
#include "core/domain/channels/channel.h"
#include "core/domain/channels/connectkeys.h"
#include "core/sync/channels/connectors.h"

#include <CLI/CLI.hpp>

#include <limits>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::app {

struct ChannelCommandLine::Raw
{
    std::string service, url, user, tokenFile, passwordFile, name, newName, textFile, at, secretsFile, wanted = "status";
    std::vector<std::string> media, altTexts, settings, texts, joining, leaving;
    std::string recipientsFile;
    bool isThread = false, isNumbered = false, isAgain = false;
    CLI::App *postAdd = nullptr;
    long long article = 0, mention = 0, limit = 50, retry = 0, isThere = 0, isNotThere = 0;
    int passphraseFd = -1, newPassphraseFd = -1;
    std::string switched = "show";
    CLI::App *offline = nullptr, *secretsChange = nullptr, *secretsForget = nullptr, *secretsShow = nullptr;
    int within = 0;
    long long about = 0;
    std::string verdict;
    std::string title, visibility, newsletter, readers = "all", language;
    std::vector<std::string> categories, pollChoices;
    std::string warning, pollEnds;
    bool isPollMultiple = false, isWithoutPoll = false, isWithoutMedia = false, isWithoutWarning = false;
    CLI::App *postEdit = nullptr;
    int hours = -1;
    std::vector<std::pair<CLI::App *, QString>> errands;
    bool wantsBackfill = false;
    bool isHere = false, isQuiet = false;
    std::string tag, words, live, past = "week";
    bool isByBrowser = false;
    std::vector<std::pair<CLI::App *, ChannelOptions::Verb>> verbs;
};

namespace {

QStringList channelList(const std::vector<std::string> &values)
{
    QStringList list;
    for (const std::string &value : values)
        list << QString::fromStdString(value);
    return list;
}

/// What --set takes, service by service.
std::string settingsFooter()
{
    QStringList lines{u"What --set takes:"_s};
    for (const QString &service : sync::Connectors::all().services()) {
        QStringList keys = domain::connectKeys(service);
        for (QString &key : keys)
            key += u'=';
        if (!keys.isEmpty())
            lines << u"  %1 %2"_s.arg(service.leftJustified(12), keys.join(u", "_s));
    }
    lines << u"  The others take nothing. What each value may be: man parvisctl"_s;
    return lines.join(u'\n').toStdString();
}

/// What people call a service is taken for its name.
std::string serviceMeant(const std::string &given)
{
    return given == "x" || given == "X" ? "twitter" : given;
}

CLI::App *group(CLI::App &app, const char *name, const char *description)
{
    CLI::App *made = app.add_subcommand(name, description);
    made->require_subcommand(1);
    made->fallthrough();
    return made;
}

} // namespace

ChannelCommandLine::ChannelCommandLine(CLI::App &app)
    : m_raw(std::make_unique<Raw>())
{
    Raw &raw = *m_raw;
    using Verb = ChannelOptions::Verb;
    const auto verb = [&raw](CLI::App *made, Verb which) {
        raw.verbs.emplace_back(made, which);
        return made;
    };
    const auto key = CLI::Range(1LL, std::numeric_limits<long long>::max());
    const auto secrets = [&raw](CLI::App *made) {
        made->add_option("--secrets", raw.secretsFile, "A sealed file of secrets, where there is no keychain (the usual one)")->type_name("FILE");
        made->add_option("--passphrase-fd", raw.passphraseFd, "Read the passphrase of that file from this descriptor (PARVIS_PASSPHRASE)")->type_name("FD");
    };

    CLI::App *channels = group(app, "channels", "Connect channels, list, try, disconnect them");
    CLI::App *add = verb(channels->add_subcommand("add", "Connect a channel to its service"), Verb::Add);
    std::vector<std::string> services;
    for (const QString &service : sync::Connectors::all().services())
        services.push_back(service.toStdString());
    for (const QString &service : domain::servicesByHand())
        services.push_back(service.toStdString());
    add->add_option("SERVICE", raw.service, "The service")->required()->type_name("")->transform(serviceMeant)->check(CLI::IsMember(services));
    add->add_option("--url", raw.url,
                    "The address of its server, or of the place there; of a channel of files, their path; of a webhook, that; "
                    "none where the service has one server")
        ->type_name("URL");
    add->add_option("--user", raw.user, "Who you are there, where the service wants to know")->type_name("NAME");
    CLI::Option *token = add->add_option("--token-file", raw.tokenFile, "A file with the token in it, or - for standard input")->type_name("FILE");
    CLI::Option *password = add->add_option("--password-file", raw.passwordFile, "A file with the (app) password in it, or - for standard input")
                                ->type_name("FILE")
                                ->excludes(token);
    add->footer(settingsFooter() + "\n\n" + add->get_footer());
    add->add_flag("--browser", raw.isByBrowser, "Sign in with a browser: its address is printed, and what it comes back with is waited for")
        ->excludes(token)
        ->excludes(password);
    add->add_option("--name", raw.name, "What to call it (as the service does)")->type_name("NAME");
    add->add_option("--set", raw.settings, "What else the service wants to know, as it stands below; may be given again")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("NAME=VALUE");
    verb(channels->add_subcommand("list", "Tell of the channels and how they fare"), Verb::List);
    CLI::App *test = verb(channels->add_subcommand("test", "Try the connection of a channel"), Verb::Test);
    CLI::App *remove = verb(channels->add_subcommand("remove", "Disconnect a channel; what it holds stays"), Verb::Remove);
    CLI::App *rename = verb(channels->add_subcommand("rename", "Call a channel something else, here alone"), Verb::Rename);
    CLI::App *stopFilling = verb(channels->add_subcommand("stop-filling", "Take in no more of what came before; 'sync --backfill' goes on"), Verb::StopFilling);
    CLI::App *recipients
        = verb(channels->add_subcommand("recipients", "Tell, or say, to which addresses the newsletter of a channel of mail goes"), Verb::Recipients);
    for (const auto &[name, values, description] : {std::tuple("--add", &raw.joining, "It goes to this address too; may be given again"),
                                                    std::tuple("--remove", &raw.leaving, "It goes to this one no more; may be given again")})
        recipients->add_option(name, *values, description)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->type_name("ADDRESS");
    recipients
        ->add_option("--file", raw.recipientsFile, "A file with all of them, or - for standard input: it goes to those and no other; an empty one, to nobody")
        ->type_name("FILE");
    CLI::App *pages = verb(channels->add_subcommand("pages", "Tell what connected sites have published, for articles to link to"), Verb::Pages);
    pages->add_option("--channel", raw.name, "Only of this channel")->type_name("CHANNEL");
    pages->add_option("--limit", raw.limit, "At most so many, 0 for all (50)")->type_name("N")->check(CLI::Range(0LL, 1'000'000LL));
    CLI::App *watch = verb(channels->add_subcommand("watch", "Take in what bears a tag, or what is found by words"), Verb::Watch);
    CLI::App *unwatch = verb(channels->add_subcommand("unwatch", "Watch for it no more; what it brought stays"), Verb::Unwatch);
    for (CLI::App *one : {watch, unwatch}) {
        CLI::Option_group *what = one->add_option_group("What", "What is watched for");
        what->add_option("--tag", raw.tag, "What bears this tag")->type_name("TAG");
        what->add_option("--words", raw.words, "What the service's own search finds by these words")->type_name("WORDS");
        what->add_option("--live", raw.live, "What is posted on the whole network while Parvis listens and this query matches")->type_name("QUERY");
        what->require_option(1);
    }
    watch->add_option("--past", raw.past, "How much of what came before: none (the newest), week, all (week); a live query begins now")
        ->type_name("PAST")
        ->check(CLI::IsMember({"none", "week", "all"}));
    for (CLI::App *one : {test, remove, rename, watch, unwatch, stopFilling, recipients})
        one->add_option("CHANNEL", raw.name, "The channel, by its number, name or address")->required()->type_name("");
    rename->add_option("NAME", raw.newName, "What to call it; no other channel is called that")->required()->type_name("");

    CLI::App *sync = verb(app.add_subcommand("sync", "Take in what is new on the channels"), Verb::Sync);
    sync->add_option("--channel", raw.name, "Only this channel")->type_name("CHANNEL");
    sync->add_flag("--backfill", raw.wantsBackfill, "And all that came before");

    CLI::App *post = group(app, "post", "Put posts into the outbox, and tell what waits there");
    CLI::App *postAdd = verb(post->add_subcommand("add", "Put a post into the outbox"), Verb::PostAdd);
    CLI::App *postEdit = verb(post->add_subcommand("edit", "Change a post that has not left: only what is given changes"), Verb::PostEdit);
    raw.postEdit = postEdit;
    postEdit->add_option("ID", raw.about, "The post, by its number")->required()->type_name("")->check(key);
    postAdd->add_option("--channel", raw.name, "The channel, by its number, name or address")->required()->type_name("CHANNEL");
    postEdit->add_option("--channel", raw.name, "The channel that it goes to instead, by its number, name or address")->type_name("CHANNEL");
    postAdd->add_option("--article", raw.article, "The article that it speaks of, or, on a site, that it is, by its number")->type_name("ID")->check(key);
    const auto repeatable = [postAdd, postEdit](const char *name, std::vector<std::string> &values, const char *description, const char *type) {
        for (CLI::App *made : {postAdd, postEdit})
            made->add_option(name, values, description)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->type_name(type);
    };
    raw.postAdd = postAdd;
    repeatable("--text-file", raw.texts, "A file with its text, or - for standard input; given again, each is a part of a thread; not for the article itself",
               "FILE");
    for (CLI::App *made : {postAdd, postEdit}) {
        made->add_option("--title", raw.title, "What it is called, where posts have a title (its first line, which then stands in its text no more)")
            ->type_name("TITLE");
        made->add_flag("--thread", raw.isThread, "Cut a text that is too long into the parts of a thread, at the ends of sentences");
        made->add_flag("--numbered", raw.isNumbered, "Let each part of a thread say which of how many it is (2/3)");
    }
    repeatable("--media", raw.media, "A file that goes along, with the first part of a thread; may be given again", "FILE");
    repeatable("--alt", raw.altTexts, "What it shows, for who cannot see it; one for each file", "TEXT");
    repeatable("--category", raw.categories, "The category in which the article stands, where a site has them; may be given again", "NAME");
    repeatable("--poll-choice", raw.pollChoices, "An answer of its poll, where a service has polls; given again for each", "TEXT");
    std::vector<std::string> visibilities;
    for (const QString &one : visibilityKeys())
        visibilities.push_back(one.toStdString());
    for (CLI::App *made : {postAdd, postEdit}) {
        made->add_option("--visibility", raw.visibility, "Who sees it: public, unlisted, followers, direct; of an article private, draft, review")
            ->type_name("WHO")
            ->check(CLI::IsMember(visibilities));
        made->add_option("--newsletter", raw.newsletter, "Mail the article by this newsletter as it is published; none: by none")->type_name("NAME");
        made->add_option("--readers", raw.readers, "To which of its subscribers: all, free, paying (all)")
            ->type_name("WHO")
            ->check(CLI::IsMember({"all", "free", "paying"}));
        made->add_option("--warning", raw.warning, "What stands before it, and hides it until somebody wants to see it")->type_name("TEXT");
        made->add_option("--poll-ends", raw.pollEnds, "How long its poll is open: 30m, 3h, 1d, 2w (1d)")->type_name("DURATION");
        made->add_flag("--poll-multiple", raw.isPollMultiple, "Several answers of its poll may be chosen");
    }
    const auto language = [&raw](CLI::App *made, const char *description) { made->add_option("--language", raw.language, description)->type_name("CODE"); };
    language(postEdit, "In which language it is: fr, en, pt-BR");
    postEdit->add_flag("--no-media", raw.isWithoutMedia, "Its files go along no more");
    postEdit->add_flag("--no-poll", raw.isWithoutPoll, "It has no poll any more");
    postEdit->add_flag("--no-warning", raw.isWithoutWarning, "Nothing stands before it any more");
    postEdit->add_option("--at", raw.at, "When it leaves: wall clock and IANA zone, '2026-12-01 09:00 Europe/Paris', or now; a draft is scheduled by that")
        ->type_name("TIME");
    language(postAdd, "In which language it is: fr, en, pt-BR (that of its article, else of this session)");
    postAdd->add_flag("--again", raw.isAgain, "Publish an article once more where it stands, or was mailed, already");
    postAdd->add_option("--at", raw.at, "When it leaves: wall clock and IANA zone, '2026-12-01 09:00 Europe/Paris' (now)")->type_name("TIME");

    const auto ofPost = [&raw, &verb, post](const char *name, const char *description) {
        CLI::App *made = verb(post->add_subcommand(name, description), Verb::Posts);
        made->fallthrough();
        raw.errands.emplace_back(made, QString::fromLatin1(name));
        return made;
    };
    ofPost("list", "Tell what waits in the outbox: when it leaves, by whom, for which channel");
    for (CLI::App *one :
         {ofPost("show", "Tell what a post says, and how it stands"), ofPost("cancel", "Take a post back out of the outbox: it is a draft then"),
          ofPost("published", "Say of a post that you published it by hand")}) {
        one->add_option("ID", raw.about, "The post, by its number")->required()->type_name("")->check(key);
        if (one->get_name() == "published")
            one->add_option("--url", raw.url, "Where it stands")->type_name("URL");
    }

    CLI::App *reply = verb(app.add_subcommand("reply", "Put an answer to a mention into the outbox"), Verb::Reply);
    reply->add_option("MENTION", raw.mention, "The mention, by its number in 'search --json'")->required()->type_name("")->check(key);
    reply->add_option("--text-file", raw.textFile, "A file with its text, or - for standard input")->required()->type_name("FILE");
    for (const auto &[name, values, description, type] :
         {std::tuple("--media", &raw.media, "A file that goes along; may be given again", "FILE"),
          std::tuple("--alt", &raw.altTexts, "What it shows, for who cannot see it; one for each file", "TEXT")})
        reply->add_option(name, *values, description)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->type_name(type);
    language(reply, "In which language it is: fr, en, pt-BR (that of the mention)");
    reply->add_flag("--again", raw.isAgain, "Answer also where the same words were answered already");

    CLI::App *send = verb(app.add_subcommand("send", "Send what is due, once"), Verb::Send);
    send->add_option("--within", raw.within, "And what falls due within so many seconds, each at its time")->type_name("SECONDS")->check(CLI::Range(0, 86'400));
    send->add_flag("--quiet", raw.isQuiet, "Say nothing of what still waits as it ends, as the timer does");
    CLI::App *timer = verb(app.add_subcommand("timer", "Send while no window is open, by a timer of this person's systemd"), Verb::Timer);
    timer->add_option("WHAT", raw.wanted, "on, off or status (status)")->type_name("")->check(CLI::IsMember({"on", "off", "status"}));
    timer->add_flag("--here", raw.isHere, "With on: also where it is on for another file of this workspace (a copy has the same timer), in the place of that");
    CLI::App *deliveries = verb(app.add_subcommand("deliveries", "Tell what left, what waits, what failed"), Verb::Deliveries);
    CLI::Option *again = deliveries->add_option("--retry", raw.retry, "Try this one again, by its number")->type_name("ID")->check(key);
    CLI::Option *arrived = deliveries
                               ->add_option("--arrived", raw.isThere,
                                            "Say of one that is unsure that it is there; of several messages, that the one that is open is: the others follow")
                               ->type_name("ID")
                               ->check(key)
                               ->excludes(again);
    deliveries->add_option("--not-arrived", raw.isNotThere, "Say of one that is unsure that it is not there: it is sent again")
        ->type_name("ID")
        ->check(key)
        ->excludes(again)
        ->excludes(arrived);
    deliveries->add_option("--url", raw.url, "With --arrived: where it stands, so that it can be changed and deleted there")
        ->type_name("ADDRESS")
        ->needs(arrived);
    deliveries->require_subcommand(0, 1);
    const auto errand = [&raw, &verb, key](CLI::App &parent, const char *name, const char *description, const char *about) {
        CLI::App *made = verb(parent.add_subcommand(name, description), Verb::Errands);
        made->fallthrough();
        raw.errands.emplace_back(made, QString::fromLatin1(name));
        if (about)
            made->add_option(about, raw.about, "By its number")->required()->type_name("")->check(key);
        return made;
    };
    errand(*deliveries, "edit", "Change at its service what was published", "ID")
        ->add_option("--text-file", raw.textFile, "A file with what it is to say, or - for standard input; not for an article, which is sent as it stands now")
        ->type_name("FILE");
    errand(*deliveries, "delete", "Delete at its service what was published", "ID");
    errand(*deliveries, "retry", "Try one again that failed", "ID");
    errand(*deliveries, "cancel", "Take back what waits, or what is to be done about it", "ID");
    errand(*deliveries, "ours", "Of two texts, or times, the one here is to stand there", "ID");
    errand(*deliveries, "theirs", "Of two texts, or times, the one there is to stand here", "ID");
    errand(*deliveries, "missed", "Tell what missed its time and waits for you", nullptr);
    errand(*deliveries, "send-late", "Send all the same what missed its time, by the number of the post", "POST");
    errand(*deliveries, "give-up", "Send no more what missed its time, by the number of the post: it is a draft then", "POST");
    errand(*deliveries, "lateness", "Tell, or say, how many hours late a post may leave by itself", nullptr)
        ->add_option("HOURS", raw.hours, "0 to 24")
        ->type_name("")
        ->check(CLI::Range(0, 24));
    errand(app, "moderate", "Decide about a comment, where its channel lets you", "MENTION")
        ->add_option("VERDICT", raw.verdict, "approve, hold, spam or trash")
        ->required()
        ->type_name("")
        ->check(CLI::IsMember({"approve", "hold", "spam", "trash"}));
    CLI::App *errands = errand(app, "errands", "Tell what is to be done, or was done, at services to what stands there", nullptr);
    errands->add_option("--limit", raw.limit, "At most so many, 0 for all (50)")->type_name("N")->check(CLI::Range(0LL, 1'000'000LL));
    CLI::App *requests = verb(app.add_subcommand("requests", "Tell of every request that left this machine"), Verb::Requests);
    requests->add_option("--channel", raw.name, "Only of this channel")->type_name("CHANNEL");
    for (CLI::App *one : {deliveries, requests})
        one->add_option("--limit", raw.limit, "At most so many, 0 for all (50)")->type_name("N")->check(CLI::Range(0LL, 1'000'000LL));
    raw.offline = verb(app.add_subcommand("offline", "Tell, or say, whether anything may leave from this workspace"), Verb::Offline);
    raw.offline->add_option("SWITCH", raw.switched, "on, off; without it, how it stands")->type_name("")->check(CLI::IsMember({"on", "off"}));
    CLI::App *kept = group(app, "secrets", "Tell where what lets Parvis in is kept, and change the passphrase of its file");
    raw.secretsShow = verb(kept->add_subcommand("show", "Tell where they are kept"), Verb::Secrets);
    raw.secretsChange = verb(kept->add_subcommand("passphrase", "Give the sealed file another passphrase"), Verb::Secrets);
    raw.secretsForget
        = verb(kept->add_subcommand("forget", "The passphrase is lost: put the file aside, and begin anew; channels want a new sign-in"), Verb::Secrets);
    for (CLI::App *one : {raw.secretsChange, raw.secretsForget})
        one->add_option("--new-passphrase-fd", raw.newPassphraseFd, "Read the new passphrase from this descriptor")->type_name("FD");
    for (CLI::App *one : {raw.secretsShow, raw.secretsForget})
        one->add_option("--secrets", raw.secretsFile, "The sealed file (the usual one)")->type_name("FILE");
    secrets(raw.secretsChange);
    CLI::App *serve = verb(app.add_subcommand("serve", "Take in and send until it is stopped, for a machine that stays on"), Verb::Serve);
    for (CLI::App *one : {add, test, remove, recipients, sync, send, serve})
        secrets(one);
}

ChannelCommandLine::~ChannelCommandLine() = default;

ChannelOptions ChannelCommandLine::options() const
{
    const Raw &raw = *m_raw;
    ChannelOptions options;
    for (const auto &[made, which] : raw.verbs) {
        if (made->parsed())
            options.verb = which;
    }
    options.service = QString::fromStdString(raw.service);
    options.url = QString::fromStdString(raw.url);
    options.user = QString::fromStdString(raw.user);
    options.tokenFile = QString::fromStdString(raw.tokenFile);
    options.passwordFile = QString::fromStdString(raw.passwordFile);
    options.settings = channelList(raw.settings);
    options.name = QString::fromStdString(raw.name);
    options.newName = QString::fromStdString(raw.newName);
    options.joining = channelList(raw.joining);
    options.leaving = channelList(raw.leaving);
    options.recipientsFile = QString::fromStdString(raw.recipientsFile);
    options.wantsBackfill = raw.wantsBackfill;
    options.watchKind = !raw.live.empty() ? 2 : !raw.words.empty() ? 1 : 0;
    options.watched = QString::fromStdString(raw.tag + raw.words + raw.live);
    options.past = QString::fromStdString(raw.past);
    options.isByBrowser = raw.isByBrowser;
    options.textFile = QString::fromStdString(raw.textFile);
    options.textFiles = channelList(raw.texts);
    options.isThread = raw.isThread;
    options.isNumbered = raw.isNumbered;
    int texts = 0;
    for (const CLI::Option *given : (raw.postEdit->parsed() ? raw.postEdit : raw.postAdd)->parse_order()) {
        texts += given->check_lname("text-file") ? 1 : 0;
        options.hasLaterMedia = options.hasLaterMedia || (texts > 1 && given->check_lname("media"));
    }
    options.article = raw.article;
    options.title = QString::fromStdString(raw.title);
    options.visibility = QString::fromStdString(raw.visibility);
    options.categories = channelList(raw.categories);
    options.newsletter = QString::fromStdString(raw.newsletter);
    options.readers = QString::fromStdString(raw.readers);
    const CLI::App *posting = raw.postEdit->parsed() ? raw.postEdit : raw.postAdd;
    options.hasReaders = posting->count("--readers") > 0;
    if (posting->count("--warning") > 0 || raw.isWithoutWarning)
        options.warning = raw.isWithoutWarning ? QString() : QString::fromStdString(raw.warning);
    options.pollChoices = channelList(raw.pollChoices);
    options.pollEnds = QString::fromStdString(raw.pollEnds);
    options.isPollMultiple = raw.isPollMultiple;
    options.isWithoutPoll = raw.isWithoutPoll;
    options.isWithoutMedia = raw.isWithoutMedia;
    options.media = channelList(raw.media);
    options.altTexts = channelList(raw.altTexts);
    options.at = QString::fromStdString(raw.at);
    options.isAgain = raw.isAgain;
    options.language = QString::fromStdString(raw.language);
    options.mention = raw.mention;
    options.limit = raw.limit;
    options.retry = raw.retry;
    options.isThere = raw.isThere;
    options.isNotThere = raw.isNotThere;
    options.within = raw.within;
    options.isHere = raw.isHere;
    options.isQuiet = raw.isQuiet;
    for (const auto &[made, name] : raw.errands) {
        if (made->parsed())
            options.errand = name;
    }
    options.about = raw.about;
    options.verdict = QString::fromStdString(raw.verdict);
    options.hours = raw.hours;
    options.wanted = QString::fromStdString(raw.wanted);
    options.secretsFile = QString::fromStdString(raw.secretsFile);
    options.passphraseFd = raw.passphraseFd;
    options.newPassphraseFd = raw.newPassphraseFd;
    if (raw.offline->parsed())
        options.wanted = QString::fromStdString(raw.switched);
    if (options.verb == ChannelOptions::Verb::Secrets)
        options.wanted = raw.secretsChange->parsed() ? u"passphrase"_s : raw.secretsForget->parsed() ? u"forget"_s : u"show"_s;
    return options;
}

} // namespace parvis::app
