// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlepictures.h"
#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/commands.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/pdfexport.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/sentences.h"
#include "app/parvisctl/wholefile.h"
#include "core/analysis/articles/pagehead.h"
#include "core/domain/articles/textdiff.h"
#include "core/domain/base/clock.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/inbox/kindnames.h"
#include "core/formats/articlefiles/articlefiles.h"
#include "core/formats/articleformats.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/text/spaces.h"
#include "core/store/articles/articleintake.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/publication.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

using ErrorKind = domain::Error::Kind;
using ArticleId = domain::Id<domain::Article>;

QJsonValue momentOf(std::optional<domain::Instant> at)
{
    return at ? QJsonValue(domain::toIso(*at)) : QJsonValue();
}

/// The sum over all sources given.
struct ArticleSum : Refusals
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0;
    QStringList leftOut;   ///< files of folders
    QStringList remarks;   ///< sentences on what came in otherwise than it was
};

QString remarkSentence(const formats::ArticleRemark &remark)
{
    using Kind = formats::ArticleRemark::Kind;
    switch (remark.kind) {
    case Kind::ImageLeftOut:
        return remark.article.isEmpty() ? u"The image '%1' was left out: %2."_s.arg(remark.name, remark.detail)
                                        : u"The image '%1' of '%2' was left out: %3."_s.arg(remark.name, remark.article, remark.detail);
    case Kind::PageLeftOut:
        return u"'%1' was left out: it is a page of the site, not a post."_s.arg(remark.name);
    case Kind::Protected:
        return u"'%1' asks its readers for a password and came in as a draft."_s.arg(remark.name);
    case Kind::Private:
        return u"'%1' was private and came in as a draft."_s.arg(remark.name);
    case Kind::Scheduled:
        return u"'%1' was to appear at %2. It came in as approved, with that date; nothing publishes it by itself."_s.arg(remark.name, remark.detail);
    case Kind::ValueUnread:
        return u"The front matter of '%1' says '%2', which is not understood: it was left out."_s.arg(remark.name, remark.detail);
    case Kind::KeysLeftOut:
        return (remark.name.isEmpty() ? u"The front matter of the pages%1 has what an article has no place for; it was left out, and is not in exports: %2."_s
                                      : u"The front matter of '%1' has what an article has no place for; it was left out, and is not in exports: %2."_s)
            .arg(remark.name, remark.detail);
    case Kind::NoText:
        return u"'%1' came in without a text: it had none."_s.arg(remark.name);
    case Kind::KeyRepeated:
        return u"The front matter of '%1' says '%2' more than once: the last one counts."_s.arg(remark.name, remark.detail);
    }
    return {};
}

void printSum(const ArticleSum &sum, bool isJson)
{
    if (isJson) {
        say(JsonLine()
                .add(u"read"_s, sum.read)
                .add(u"added"_s, sum.added)
                .add(u"known"_s, sum.known)
                .add(u"refused"_s, sum.refused)
                .add(u"leftOut"_s, QJsonArray::fromStringList(sum.leftOut))
                .add(u"remarks"_s, QJsonArray::fromStringList(sum.remarks))
                .text());
        return;
    }
    sayCounts({{u"Read"_s, sum.read}, {u"Added"_s, sum.added}, {u"Known already"_s, sum.known}, {u"Refused"_s, sum.refused.size()}});
    for (const QString &sentence : sum.sentences)
        complain(sentence);
    for (const QString &sentence : sum.remarks)
        complain(sentence);
    if (!sum.leftOut.isEmpty())
        complain(
            u"Left out, because they look like templates or downloads of a site; to take one in, name the file itself: %1"_s.arg(sum.leftOut.join(u", "_s)));
}

/// The article of the options, or how the program ends.
std::expected<domain::Article, Exit> articleOf(store::Database &database, const Options &options)
{
    const auto article = waitFor(store::ArticleStore(database).article(ArticleId(options.article)));
    if (!article)
        return std::unexpected(Exit::WorkspaceUnusable);
    if (*article)
        return **article;
    if (article->error().kind != ErrorKind::NotFound)
        return std::unexpected(complainOf(article->error(), options));
    complain(u"There is no article %1; 'parvisctl article list' tells which there are."_s.arg(options.article));
    return std::unexpected(Exit::Usage);
}

/// Why nothing may be written there; empty where it may.
QString obstacleTo(const QString &path, const Options &options)
{
    if (QFileInfo(path).isDir())
        return u"'%1' is a folder; a file was to be written there."_s.arg(path);
    if (!options.mayOverwrite && QFileInfo::exists(path))
        return u"'%1' exists already and was left as it is; --overwrite replaces it."_s.arg(path);
    return {};
}

/// An ending of a file and the format that it says, as in the window.
struct NamedEnding
{
    QLatin1StringView ending;
    QLatin1StringView format;
};
constexpr NamedEnding endings[] = {{".md"_L1, "md"_L1},    {".markdown"_L1, "md"_L1}, {".email.html"_L1, "email"_L1}, {".html"_L1, "html"_L1},
                                   {".htm"_L1, "html"_L1}, {".docx"_L1, "docx"_L1},   {".odt"_L1, "odt"_L1},          {".epub"_L1, "epub"_L1},
                                   {".eml"_L1, "eml"_L1},  {".pdf"_L1, "pdf"_L1},     {".xml"_L1, "wxr"_L1},          {".json"_L1, "ghost"_L1}};

/// The format that the ending of a file says, Markdown where it has none; empty where nobody knows it.
QString formatByEnding(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (!name.contains(u'.'))
        return u"md"_s;
    const auto found = std::ranges::find_if(endings, [&name](const NamedEnding &one) { return name.endsWith(one.ending, Qt::CaseInsensitive); });
    return found == std::ranges::end(endings) ? QString() : QString(found->format);
}

QString unknownEndingSentence(const QString &path)
{
    QStringList known;
    for (const NamedEnding &one : endings)
        known.append(one.ending);
    return u"The ending of '%1' names no format. These do: %2; or say which with --format."_s.arg(QFileInfo(path).fileName(), known.join(u", "_s));
}

/// A title as people read it: on one line, cut where it is long.
QString titleLine(const QString &title)
{
    constexpr qsizetype longest = 100;
    const QString line = formats::onOneLine(title);
    return line.isEmpty() ? u"Untitled article"_s : domain::shortened(line, longest);
}

/// Writes the files into the folder, the article first, none of them where one stands in the way; answers whether all were. A picture that is there already
/// stands in nobody's way: articles share them.
bool writeFolder(QList<formats::NamedFile> files, const Options &options)
{
    const QDir folder(options.target);
    files.removeIf(
        [&, article = files.value(0).name](const formats::NamedFile &file) { return file.name != article && holds(folder.filePath(file.name), file.content); });
    for (const auto &file : files) {
        if (const QString obstacle = obstacleTo(folder.filePath(file.name), options); !obstacle.isEmpty()) {
            complain(obstacle);
            return false;
        }
    }
    return std::ranges::all_of(files, [&options](const formats::NamedFile &file) { return writeBelow(options.target, file.name, file.content); });
}

bool writeSingle(const formats::NamedFile &file, const Options &options)
{
    const QString missing = missingFolderSentence(options.target);
    const QString obstacle = missing.isEmpty() ? obstacleTo(options.target, options) : missing;
    if (obstacle.isEmpty())
        return writeWhole(options.target, file.content);
    complain(obstacle);
    return false;
}

/// Writes a file and what belongs beside it, none of them where one stands in the way.
bool writeBeside(QList<formats::NamedFile> files, const Options &options)
{
    if (files.size() == 1)
        return writeSingle(files.first(), options);
    if (const QString missing = missingFolderSentence(options.target); !missing.isEmpty()) {
        complain(missing);
        return false;
    }
    const QFileInfo target(options.target);
    if (target.isDir())
        return writeSingle(files.first(), options);
    files.first().name = target.fileName();
    Options beside = options;
    beside.target = target.absolutePath();
    return writeFolder(files, beside);
}

void sayWritten(const domain::Article &article, qsizetype files, const Options &options)
{
    if (options.isJson)
        say(JsonLine().add(u"written"_s, files).add(u"path"_s, options.target).text());
    else
        say(u"Wrote '%1' into %2."_s.arg(titleLine(article.title), options.target));
}

/// Writes the article, with its pictures in it, as the window's export does.
Exit exportPdf(const domain::Article &article, const Options &options)
{
    // What stands in the way is said before the work is done.
    const QString missing = missingFolderSentence(options.target);
    if (const QString obstacle = missing.isEmpty() ? obstacleTo(options.target, options) : missing; !obstacle.isEmpty()) {
        complain(obstacle);
        return Exit::RefusedInPart;
    }
    const auto pdf = pdfOf(formats::articleToHtml(article, formats::Pictures::Told));
    if (!pdf)
        return pdf.error();
    if (!writeWhole(options.target, *pdf))
        return Exit::RefusedInPart;
    sayWritten(article, 1, options);
    return Exit::Done;
}

void printRevision(const domain::Revision &revision, const QTimeZone &zone, bool isJson)
{
    if (!isJson) {
        // As in the window, which marks those alone that somebody named.
        const QString name = revision.name.isEmpty() ? QString() : u"  (milestone: %1)"_s.arg(revision.name);
        say(u"%1  %2  %3 words  %4%5"_s.arg(QString::number(revision.id.value()).rightJustified(6), shownMoment(revision.savedAt, zone),
                                            grouped(revision.words), titleLine(revision.title), name));
        return;
    }
    say(JsonLine()
            .add(u"id"_s, revision.id.value())
            .add(u"savedAt"_s, domain::toIso(revision.savedAt))
            .add(u"title"_s, revision.title)
            .add(u"words"_s, revision.words)
            .add(u"milestone"_s, revision.isMilestone)
            .add(u"name"_s, jsonText(revision.name))
            .text());
}

/// The text of the revision that the options name, or how the program ends.
std::expected<QString, Exit> revisionOf(store::Database &database, const QList<domain::Revision> &revisions, const Options &options)
{
    const domain::Id<domain::Revision> id(options.revision);
    if (!std::ranges::contains(revisions, id, &domain::Revision::id)) {
        complain(u"Article %1 has no revision %2; 'parvisctl article history %1' tells which there are."_s.arg(options.article).arg(options.revision));
        return std::unexpected(Exit::Usage);
    }
    const auto text = waitFor(store::ArticleStore(database).revisionText(id));
    if (!text)
        return std::unexpected(Exit::WorkspaceUnusable);
    return text->transform_error([&options](const domain::Error &error) { return complainOf(error, options); });
}

Exit writeRevision(const QString &text, const Options &options)
{
    if (options.target.isEmpty()) {
        if (options.isJson)
            say(JsonLine().add(u"id"_s, options.revision).add(u"text"_s, text).text());
        else
            say(text.endsWith(u'\n') ? text.chopped(1) : text);
        return Exit::Done;
    }
    if (!writeSingle({.name = {}, .content = text.toUtf8()}, options))
        return Exit::RefusedInPart;
    if (options.isJson)
        say(JsonLine().add(u"written"_s, 1).add(u"path"_s, options.target).text());
    else
        say(u"Wrote revision %1 into %2."_s.arg(options.revision).arg(options.target));
    return Exit::Done;
}

/// A changed paragraph with its words marked as wdiff marks them.
QString marked(const QList<domain::WordRun> &runs)
{
    QString text;
    for (const domain::WordRun &run : runs) {
        switch (run.kind) {
        case domain::WordRun::Kind::Kept:
            text += run.text;
            break;
        case domain::WordRun::Kind::Removed:
            text += u"[-"_s + run.text + u"-]"_s;
            break;
        case domain::WordRun::Kind::Added:
            text += u"{+"_s + run.text + u"+}"_s;
        }
    }
    return text;
}

/// Every line of a paragraph behind its mark.
void sayBehind(QChar mark, const QString &paragraph)
{
    say(mark + u' ' + QString(paragraph).replace(u'\n', u"\n%1 "_s.arg(mark)));
}

/// What became of the paragraphs of an earlier text, those that stayed counted.
void printDifferences(const QString &before, const QString &after, bool isJson)
{
    using Kind = domain::ParagraphDiff::Kind;
    qint64 same = 0;
    const auto tellSame = [&same, isJson] {
        if (const qint64 count = std::exchange(same, 0); count > 0 && !isJson)
            say(count == 1 ? u"@@ 1 paragraph unchanged @@"_s : u"@@ %1 paragraphs unchanged @@"_s.arg(grouped(count)));
    };
    for (const domain::ParagraphDiff &one : domain::compareTexts(before, after)) {
        if (one.kind == Kind::Same) {
            ++same;
            continue;
        }
        tellSame();
        const QString was = before.sliced(one.before.start, one.before.length);
        const QString is = after.sliced(one.after.start, one.after.length);
        if (isJson) {
            const QString kind = one.kind == Kind::Changed ? u"changed"_s : one.kind == Kind::Added ? u"added"_s : u"removed"_s;
            say(JsonLine().add(u"kind"_s, kind).add(u"before"_s, was).add(u"after"_s, is).add(u"marked"_s, marked(one.runs)).text());
        } else if (one.kind == Kind::Changed) {
            sayBehind(u'~', marked(one.runs));
        } else {
            sayBehind(one.kind == Kind::Added ? u'+' : u'-', one.kind == Kind::Added ? is : was);
        }
    }
    tellSame();
}

/// How an article stands on sites that do not publish it yet, or to nobody.
struct StandingsOfArticle
{
    QStringList words;
    QJsonArray told;
};

StandingsOfArticle standingsOf(domain::Id<domain::Article> article, const QList<store::ArticleOnSite> &onSites, const ChannelNames &names,
                               const QTimeZone &zone, const Options &options)
{
    using How = store::ArticleOnSite::How;
    StandingsOfArticle found;
    for (const store::ArticleOnSite &one : onSites) {
        if (one.article != article)
            continue;
        const QString channel = names.of(one.channel, options);
        const QString at = shownMoment(one.leavesAt, zone);
        const QString how = one.how == How::Held ? u"held"_s : one.how == How::Private ? u"private"_s : one.how == How::Draft ? u"draft"_s : u"review"_s;
        if (one.how == How::Held)
            found.words << (at.isEmpty() ? u"held by '%1'"_s.arg(channel) : u"held by '%1' until %2"_s.arg(channel, at));
        else if (one.how == How::InReview)
            found.words << u"waits for review on '%1'"_s.arg(channel);
        else
            found.words << u"%1 on '%2'"_s.arg(how, channel);
        found.told.append(
            QJsonObject{{u"channel"_s, channel}, {u"state"_s, how}, {u"leavesAt"_s, one.leavesAt ? QJsonValue(domain::toIso(*one.leavesAt)) : QJsonValue()}});
    }
    return found;
}

} // namespace

Exit runArticleList(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const auto rows = waitFor(store::ArticleStore(*database).rows());
    const auto onSites = waitFor(store::articlesOnSites(*database));
    if (!rows || !onSites)
        return Exit::WorkspaceUnusable;
    if (!*rows || !*onSites)
        return complainOf(!*rows ? rows->error() : onSites->error(), options);
    const ChannelNames names(*database);
    for (const domain::ArticleRow &row : **rows) {
        const auto stands = standingsOf(row.id, **onSites, names, database->zone(), options);
        if (!options.isJson) {
            say(u"%1  %2  %3%4"_s.arg(row.id.value(), 6)
                    .arg(domain::nameOf(row.status), -9)
                    .arg(titleLine(row.title), stands.words.isEmpty() ? QString() : u"  ("_s + stands.words.join(u"; "_s) + u')'));
            continue;
        }
        say(JsonLine()
                .add(u"id"_s, row.id.value())
                .add(u"title"_s, row.title)
                .add(u"language"_s, jsonText(row.language))
                .add(u"state"_s, domain::nameOf(row.status))
                .add(u"words"_s, row.words)
                .add(u"changedAt"_s, domain::toIso(row.changedAt))
                .add(u"publishedAt"_s, momentOf(row.publishedAt))
                .add(u"onSites"_s, stands.told)
                .text());
    }
    return Exit::Done;
}

Exit runArticleImport(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadWrite);
    if (!database)
        return Exit::WorkspaceUnusable;
    ArticleSum sum;
    for (const QString &source : options.sources) {
        const auto reading = formats::readArticleSource(source);
        if (!reading) {
            const bool isAbsent = reading.error().kind == ErrorKind::NotFound;
            sum.refuse(source, {}, isAbsent ? u"There is no such file or folder."_s : sourceSentence(reading.error(), source));
            continue;
        }
        sum.read += reading->articles.size() + reading->refused.size();
        sum.leftOut += reading->leftOut;
        for (const formats::ArticleRemark &remark : reading->remarks)
            sum.remarks.append(u"%1: %2"_s.arg(source, remarkSentence(remark)));
        for (const auto &refusal : reading->refused)
            sum.refuse(source, refusal.entry, refusalSentence(refusal));
        for (const domain::IncomingArticle &article : reading->articles) {
            const auto taken = waitFor(store::takeInArticle(*database, article, domain::SystemClock().now()));
            if (!taken)
                return Exit::WorkspaceUnusable;
            const auto &added = *taken;
            if (!added) {
                printSum(sum, options.isJson);
                return complainOf(added.error(), options);
            }
            ++(added->isNull() ? sum.known : sum.added);
        }
    }
    printSum(sum, options.isJson);
    return sum.refused.isEmpty() ? Exit::Done : Exit::RefusedInPart;
}

Exit runArticleExport(const Options &options)
{
    const QString name = options.format.isEmpty() ? formatByEnding(options.target) : options.format;
    if (name.isEmpty()) {
        complain(unknownEndingSentence(options.target));
        return Exit::Usage;
    }
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const auto article = articleOf(*database, options);
    if (!article)
        return article.error();
    const auto format = formats::articleFormatNamed(name).value_or(formats::ArticleFormat::Markdown);
    const auto pictures = picturesOf(*database, *article, options);
    if (!pictures)
        return pictures.error();
    if (name == "pdf"_L1) {
        domain::Article whole = *article;
        whole.body = formats::withEmbeddedPictures(article->body, *pictures);
        return exportPdf(whole, options);
    }
    const bool hasHead = format == formats::ArticleFormat::Html || formats::isSiteFolder(format);
    const auto site = analysis::siteOf(database->name(), database->path(), database->zone());
    auto files = formats::writeArticle(*article, format, *pictures, hasHead ? analysis::pageHead(*article, site) : QString());
    if (!(formats::isSiteFolder(format) ? writeFolder(files, options) : writeBeside(files, options)))
        return Exit::RefusedInPart;
    sayWritten(*article, files.size(), options);
    cautionOfScript(*article, format);
    return Exit::Done;
}

Exit runArticleHistory(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const auto article = articleOf(*database, options);
    if (!article)
        return article.error();
    const auto revisions = waitFor(store::ArticleStore(*database).revisions(article->id));
    if (!revisions)
        return Exit::WorkspaceUnusable;
    if (!*revisions)
        return complainOf(revisions->error(), options);
    if (options.revision == 0) {
        for (const domain::Revision &revision : **revisions)
            printRevision(revision, database->zone(), options.isJson);
        return Exit::Done;
    }
    const auto text = revisionOf(*database, **revisions, options);
    if (!text)
        return text.error();
    if (options.isDiff) {
        printDifferences(*text, article->body, options.isJson);
        return Exit::Done;
    }
    return writeRevision(*text, options);
}

} // namespace parvis::app
