// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/peoplefiles.h"

#include "core/formats/text/decodetext.h"
#include "models/imports/importsentences.h"
#include "models/people/peoplepagemodel.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

using domain::Refusal;
using domain::RefusalReason;

constexpr qint64 largestFile = 500'000'000;

domain::Result<formats::PeopleReading> readFile(const QString &path)
{
    using Kind = domain::Error::Kind;
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return domain::failure(Kind::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(Kind::Unreadable, file.errorString());
    if (file.size() > largestFile)
        return domain::failure(Kind::TooLarge, path);
    return formats::readPeople(file.readAll(), QFileInfo(path).fileName());
}

bool isKept(const Refusal &refusal)
{
    return refusal.reason == RefusalReason::KeptAsField;
}

bool isPartLeftOut(const Refusal &refusal)
{
    return domain::isOfAPart(refusal.reason) && !isKept(refusal);
}

/// Lines under what they are, some of many.
QString section(const QString &heading, const QStringList &lines)
{
    constexpr qsizetype shown = 1'000;
    QStringList said{heading};
    said << lines.first(std::min(shown, lines.size()));
    if (lines.size() > shown)
        said << PeoplePageModel::tr("… and %Ln more", nullptr, static_cast<int>(lines.size() - shown));
    return said.join(u'\n');
}

} // namespace

PeopleFiles readPeopleFiles(const QStringList &paths)
{
    PeopleFiles files;
    for (const QString &path : paths) {
        const QString source = QFileInfo(path).fileName();
        const auto reading = readFile(path);
        if (!reading) {
            files.unread.append({.source = source, .error = reading.error()});
            continue;
        }
        files.sources << source;
        files.cards << reading->cards;
        files.refused << reading->refused;
        if (!reading->encoding.isEmpty() && !reading->encoding.startsWith("UTF-"))
            files.decoded.append({.source = source, .encoding = reading->encoding});
    }
    return files;
}

QString sentenceOfLeft(const PeopleFiles &files)
{
    const auto kept = static_cast<int>(std::ranges::count_if(files.refused, isKept));
    const auto parts = static_cast<int>(std::ranges::count_if(files.refused, isPartLeftOut));
    const auto refused = static_cast<int>(files.refused.size()) - parts - kept;
    const auto unread = static_cast<int>(files.unread.size());
    QStringList sentences;
    if (refused > 0)
        sentences << PeoplePageModel::tr("%Ln card(s) or row(s) were refused.", nullptr, refused);
    if (parts > 0)
        sentences << PeoplePageModel::tr("%Ln detail(s) were left out.", nullptr, parts);
    if (kept > 0)
        sentences << PeoplePageModel::tr("%Ln detail(s) were kept as fields.", nullptr, kept);
    if (unread == 1)
        sentences << PeoplePageModel::tr("Nobody was taken in from “%1”.").arg(files.unread.first().source) + u' ' + explainSource(files.unread.first().error);
    else if (unread > 1)
        sentences << PeoplePageModel::tr("Nobody was taken in from %Ln file(s).", nullptr, unread);
    return sentences.join(u' ');
}

QString reportOf(const PeopleFiles &files)
{
    const bool areSeveral = files.sources.size() + files.unread.size() > 1;
    const auto inFile = [areSeveral](const QString &source, const QString &said) {
        //: %1 is the name of a file, %2 what is said of something in it
        return areSeveral ? PeoplePageModel::tr("“%1”: %2").arg(source, said) : said;
    };
    QStringList refused;
    QStringList left;
    QStringList kept;
    for (const Refusal &refusal : files.refused)
        (isKept(refusal) ? kept : isPartLeftOut(refusal) ? left : refused) << inFile(refusal.source, sentence(refusal));
    QStringList decoded;
    for (const PeopleFiles::Decoded &file : files.decoded)
        decoded << inFile(file.source, formats::encodingTitle(file.encoding));
    QStringList unread;
    for (const PeopleFiles::Unread &file : areSeveral ? files.unread : QList<PeopleFiles::Unread>())
        unread << inFile(file.source, explainSource(file.error));
    QStringList sections;
    const auto add = [&sections](const QString &heading, const QStringList &lines) {
        if (!lines.isEmpty())
            sections << section(heading, lines);
    };
    add(PeoplePageModel::tr("Not read:"), unread);
    add(PeoplePageModel::tr("Refused:"), refused);
    add(PeoplePageModel::tr("Left out:"), left);
    add(PeoplePageModel::tr("Kept as fields:"), kept);
    add(PeoplePageModel::tr("Read in an older encoding:"), decoded);
    return sections.join(u"\n\n"_s);
}

} // namespace parvis::models
