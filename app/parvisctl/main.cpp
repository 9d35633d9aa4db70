// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commands.h"
#include "app/parvisctl/languages.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLoggingCategory>

#include <clocale>
#include <cstring>

#include <langinfo.h>

using namespace Qt::StringLiterals;
using namespace parvis::app;

namespace {

Exit run(const Options &options)
{
    switch (options.command) {
    case Options::Command::Init:
        return runInit(options);
    case Options::Command::Demo:
        return runDemo(options);
    case Options::Command::Import:
        return runImport(options);
    case Options::Command::Export:
        return runExport(options);
    case Options::Command::Search:
        return runSearch(options);
    case Options::Command::Stats:
        return runStats(options);
    case Options::Command::Backup:
        return runBackup(options);
    case Options::Command::Restore:
        return runRestore(options);
    case Options::Command::Check:
        return runCheck(options);
    case Options::Command::PeopleImport:
        return runPeopleImport(options);
    case Options::Command::PeopleExport:
        return runPeopleExport(options);
    case Options::Command::ArticleCheck:
        return runArticleCheck(options);
    case Options::Command::ArticleList:
        return runArticleList(options);
    case Options::Command::ArticleImport:
        return runArticleImport(options);
    case Options::Command::ArticleExport:
        return runArticleExport(options);
    case Options::Command::ArticleHistory:
        return runArticleHistory(options);
    case Options::Command::ArticleComments:
        return runArticleComments(options);
    case Options::Command::ArticlePosts:
        return runArticlePosts(options);
    case Options::Command::ArticleWanted:
        return runArticleWanted(options);
    case Options::Command::ArticleEdit:
        return runArticleEdit(options);
    case Options::Command::Channels:
        return runChannels(options);
    }
    return Exit::Usage;
}

/// Qt complains on standard error of a locale that is not UTF-8 or not installed. Nothing here speaks the person's language, and all text is UTF-8.
void speakUtf8()
{
    const char *locale = std::setlocale(LC_ALL, "");
    if (!locale || std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// Whether the command line wants JSON, right or wrong as it may be otherwise.
bool wantsJson(int argc, char **argv)
{
    for (int n = 1; n < argc && std::strcmp(argv[n], "--") != 0; ++n) {
        if (std::strcmp(argv[n], "--json") == 0)
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    keepLanguageOfSession();
    speakUtf8();
    holdStandardStreams();
    if (wantsJson(argc, argv))
        complainInJson();
    const auto options = readCommandLine(argc, argv);
    if (!options)
        return codeOf(endOutput(options.error()));
    const QCoreApplication application(argc, argv);
    // The system's own words among ours are English as well.
    std::setlocale(LC_MESSAGES, "C");
    QCoreApplication::setApplicationName(u"parvisctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARVIS_VERSION));
    // Standard error belongs to our own sentences; QT_LOGGING_RULES="parvis.*=true" brings the log back.
    QLoggingCategory::setFilterRules(u"parvis.*.debug=false\nparvis.*.info=false\nkf.archive*=false\ndefault.warning=false"_s);
    return codeOf(endOutput(run(*options)));
}
