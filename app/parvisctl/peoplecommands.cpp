// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commands.h"
#include "app/parvisctl/querylines.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/sentences.h"
#include "core/domain/base/clock.h"
#include "core/domain/people/peoplesearch.h"
#include "core/formats/people/peopletable.h"
#include "core/formats/text/decodetext.h"
#include "core/formats/vcard/vcards.h"
#include "core/store/people/peoplestore.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

constexpr qint64 largestFile = 500'000'000;

domain::Result<formats::PeopleReading> readFile(const QString &path)
{
    using Kind = domain::Error::Kind;
    if (!QFileInfo(path).isFile())
        return domain::failure(Kind::NotFound, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(Kind::Unreadable, file.errorString());
    if (file.size() > largestFile)
        return domain::failure(Kind::TooLarge, u"%1 bytes"_s.arg(grouped(file.size())));
    return formats::readPeople(file.readAll(), QFileInfo(path).fileName());
}

/// The sum over all files given.
struct PeopleSum : Refusals
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 completed = 0;
    qint64 known = 0;
    QList<JsonLine> leftOut;        ///< parts of people that came in
    QList<JsonLine> keptElsewhere;
};

/// Notes what a file said that was not kept as it should be. What is kept as a field is kept.
void note(PeopleSum &sum, const QString &source, const QList<domain::Refusal> &refusals)
{
    for (const domain::Refusal &refusal : refusals) {
        const QString sentence = refusalSentence(refusal);
        if (!domain::isOfAPart(refusal.reason)) {
            sum.refuse(source, refusal.entry, sentence);
            continue;
        }
        QList<JsonLine> &list = refusal.reason == domain::RefusalReason::KeptAsField ? sum.keptElsewhere : sum.leftOut;
        list.append(JsonLine().add(u"source"_s, source).add(u"entry"_s, jsonText(refusal.entry)).add(u"reason"_s, sentence));
        sum.sentences.append(u"%1, %2: %3"_s.arg(source, refusal.entry, sentence));
    }
}

void printSum(const PeopleSum &sum, bool isJson)
{
    if (isJson) {
        say(JsonLine()
                .add(u"read"_s, sum.read)
                .add(u"added"_s, sum.added)
                .add(u"completed"_s, sum.completed)
                .add(u"known"_s, sum.known)
                .add(u"refused"_s, sum.refused)
                .add(u"leftOut"_s, sum.leftOut)
                .add(u"keptElsewhere"_s, sum.keptElsewhere)
                .text());
        return;
    }
    sayCounts({{u"Read"_s, sum.read},
               {u"Added"_s, sum.added},
               {u"Completed"_s, sum.completed},
               {u"Known already"_s, sum.known},
               {u"Refused"_s, sum.refused.size()},
               {u"Parts left out"_s, sum.leftOut.size()},
               {u"Kept elsewhere"_s, sum.keptElsewhere.size()}});
    for (const QString &sentence : sum.sentences)
        complain(sentence);
}

/// That no file can be written there, in a sentence; empty where one can.
QString obstacleOf(const Options &options)
{
    if (const QString missing = missingFolderSentence(options.target); !missing.isEmpty())
        return missing;
    if (QFileInfo(options.target).isDir())
        return u"'%1' is a folder. People are written into a file: give the name of one."_s.arg(options.target);
    if (!options.mayOverwrite && QFileInfo::exists(options.target))
        return u"'%1' exists already and was left as it is; --overwrite replaces it."_s.arg(options.target);
    return {};
}

} // namespace

Exit runPeopleImport(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadWrite);
    if (!database)
        return Exit::WorkspaceUnusable;
    store::PeopleStore people(*database);
    PeopleSum sum;
    for (const QString &source : options.sources) {
        const auto reading = readFile(source);
        if (!reading) {
            const bool isAbsent = reading.error().kind == domain::Error::Kind::NotFound;
            sum.refuse(source, {}, isAbsent ? u"There is no such file."_s : sourceSentence(reading.error(), source));
            continue;
        }
        const auto taken = waitFor(people.takeIn(reading->cards));
        if (!taken)
            return Exit::WorkspaceUnusable;
        if (!*taken) {
            printSum(sum, options.isJson);
            return complainOf(taken->error(), options);
        }
        sum.read += reading->cards.size() + std::ranges::count_if(reading->refused, std::not_fn(domain::isOfAPart), &domain::Refusal::reason);
        sum.added += (*taken)->added;
        sum.completed += (*taken)->completed;
        sum.known += (*taken)->known;
        note(sum, source, reading->refused);
        if (!reading->encoding.isEmpty() && !reading->encoding.startsWith("UTF-"))
            sum.sentences.append(u"%1: Read in the encoding %2."_s.arg(source, formats::encodingTitle(reading->encoding)));
    }
    printSum(sum, options.isJson);
    return sum.refused.isEmpty() && sum.leftOut.isEmpty() ? Exit::Done : Exit::RefusedInPart;
}

Exit runPeopleExport(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    if (const QString obstacle = obstacleOf(options); !obstacle.isEmpty()) {
        complain(obstacle);
        return Exit::RefusedInPart;
    }
    const auto search = domain::peopleSearch(options.words, domain::QueryReading::Whole);
    if (!search) {
        static_cast<void>(readQuery(options));
        return Exit::Usage;
    }
    const domain::Instant now = domain::SystemClock().now();
    if (const auto wrong = checkNames(*database, search->asked, now, options))
        return *wrong;
    const bool isTable = options.format == "csv"_L1;
    const auto cards = isTable ? domain::Result<const formats::VCards *>(nullptr) : formats::loadVCards();
    if (!cards)
        return complainOf(cards.error(), options);
    QSaveFile file(options.target);
    bool isGood = file.open(QIODevice::WriteOnly) && (!isTable || file.write(formats::peopleTableHeader()) > 0);
    // On the reading thread, while this one waits.
    const auto take = [&, workspace = database->id()](const domain::PersonCard &card) {
        return isGood = file.write(isTable ? formats::toTableRow(card) : (*cards)->write(card, domain::uidOf(workspace, card.person.id))) > 0;
    };
    std::optional<domain::Result<qint64>> written;
    if (isGood)
        written = waitFor(store::PeopleStore(*database).each({.search = search->names, .roles = {}, .said = search->asked, .now = now}, take));
    if (isGood && !written)
        return Exit::WorkspaceUnusable;
    if (isGood && !*written)
        return complainOf(written->error(), options);
    if (!isGood || !file.commit()) {
        complain(u"'%1' cannot be written: %2."_s.arg(options.target, file.errorString()));
        return Exit::RefusedInPart;
    }
    if (**written == 0)
        complain(u"Nobody matches."_s);
    if (options.isJson)
        say(JsonLine().add(u"written"_s, **written).add(u"path"_s, options.target).text());
    else
        say((**written == 1 ? u"Wrote %1 person into %2."_s : u"Wrote %1 people into %2."_s).arg(grouped(**written), options.target));
    return Exit::Done;
}

} // namespace parvis::app
