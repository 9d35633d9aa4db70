// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlepictures.h"
#include "app/parvisctl/commands.h"
#include "app/parvisctl/hitlines.h"
#include "app/parvisctl/querylines.h"
#include "app/parvisctl/wholefile.h"
#include "core/analysis/articles/pagehead.h"
#include "core/domain/base/clock.h"
#include "app/parvisctl/sentences.h"
#include "core/formats/articleformats.h"
#include "core/store/articles/articlestore.h"
#include "core/store/search/searchstore.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// How many were written, and whether all were.
struct Written
{
    qint64 count = 0;
    Exit exit = Exit::Done;
};

Written writeArticles(store::Database &database, const domain::Query &query, const Options &options)
{
    if (!QDir().mkpath(options.target)) {
        complain(QFileInfo::exists(options.target) ? u"'%1' is a file. Articles are written into a folder: give the name of one."_s.arg(options.target)
                                                   : u"The folder '%1' cannot be made. Check its name and your rights."_s.arg(options.target));
        return {.count = 0, .exit = Exit::RefusedInPart};
    }
    const store::ArticleStore articles(database);
    const auto rows = waitFor(articles.rows(query, domain::SystemClock().now()));
    if (!rows)
        return {.count = 0, .exit = Exit::WorkspaceUnusable};
    if (!*rows)
        return {.count = 0, .exit = complainOf(rows->error(), options)};
    const auto site = analysis::siteOf(database.name(), database.path(), database.zone());
    const bool isHtml = options.format == "html"_L1;
    const auto format = isHtml ? formats::ArticleFormat::Html : formats::ArticleFormat::Markdown;
    Written written;
    for (const auto &row : **rows) {
        const auto article = waitFor(articles.article(row.id));
        if (!article || !*article)
            continue; // removed meanwhile by another program
        const auto pictures = picturesOf(database, **article, options);
        if (!pictures)
            return {.count = written.count, .exit = pictures.error()};
        auto files = formats::writeArticle(**article, format, *pictures, isHtml ? analysis::pageHead(**article, site) : QString());
        files.first().name = (*article)->slug + (isHtml ? u".html"_s : u".md"_s);
        const QString path = QDir(options.target).filePath(files.first().name);
        if (!options.mayOverwrite && QFileInfo::exists(path)) {
            complain(u"'%1' exists already and was left as it is; --overwrite replaces it."_s.arg(path));
            written.exit = Exit::RefusedInPart;
            continue;
        }
        // Articles share pictures.
        files.removeIf([&options](const formats::NamedFile &file) { return holds(QDir(options.target).filePath(file.name), file.content); });
        if (std::ranges::all_of(files, [&options](const formats::NamedFile &file) { return writeBelow(options.target, file.name, file.content); })) {
            ++written.count;
            cautionOfScript(**article, format);
        } else {
            written.exit = Exit::RefusedInPart;
        }
    }
    return written;
}

Written writeFinds(store::Database &database, const domain::Query &query, const Options &options)
{
    if (const QString missing = missingFolderSentence(options.target); !missing.isEmpty()) {
        complain(missing);
        return {.count = 0, .exit = Exit::RefusedInPart};
    }
    if (QFileInfo(options.target).isDir()) {
        complain(u"'%1' is a folder. %2 is written into a file: give the name of one."_s.arg(options.target, options.format.toUpper()));
        return {.count = 0, .exit = Exit::RefusedInPart};
    }
    if (!options.mayOverwrite && QFileInfo::exists(options.target)) {
        complain(u"'%1' exists already and was left as it is; --overwrite replaces it."_s.arg(options.target));
        return {.count = 0, .exit = Exit::RefusedInPart};
    }
    const bool isCsv = options.format == "csv"_L1;
    QSaveFile file(options.target);
    bool isGood = file.open(QIODevice::WriteOnly) && (!isCsv || file.write(csvHeader()) > 0);
    // On the reading thread, while this one waits.
    const auto take = [&](const store::SearchHit &hit) { return isGood = file.write(isCsv ? csvOf(hit) : jsonOf(hit).text().toUtf8() + '\n') > 0; };
    std::optional<domain::Result<qint64>> found;
    if (isGood)
        found = waitFor(store::SearchStore(database).each(query, domain::SystemClock().now(), 0, take));
    if (isGood && !found)
        return {.count = 0, .exit = Exit::WorkspaceUnusable};
    if (isGood && !*found)
        return {.count = 0, .exit = complainOf(found->error(), options)};
    if (!isGood || !file.commit()) {
        complain(u"'%1' cannot be written: %2."_s.arg(options.target, file.errorString()));
        return {.count = 0, .exit = Exit::RefusedInPart};
    }
    return {.count = **found, .exit = Exit::Done};
}

} // namespace

Exit runExport(const Options &options)
{
    const auto query = readQuery(options);
    if (!query)
        return Exit::Usage;
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    if (const auto exit = checkNames(*database, *query, domain::SystemClock().now(), options))
        return *exit;
    const bool isArticles = options.format == "md"_L1 || options.format == "html"_L1;
    const auto [count, exit] = isArticles ? writeArticles(*database, *query, options) : writeFinds(*database, *query, options);
    if (exit == Exit::WorkspaceUnusable)
        return exit;
    if (options.isJson)
        say(JsonLine().add(u"written"_s, count).add(u"path"_s, options.target).text());
    else if (exit != Exit::Done && count == 0)
        return exit; // what was complained of is all there is to say
    else if (isArticles)
        say(u"Wrote %1 articles into %2."_s.arg(grouped(count), options.target));
    else
        say(u"Wrote %1 lines into %2."_s.arg(grouped(count), options.target));
    return exit;
}

} // namespace parvis::app
