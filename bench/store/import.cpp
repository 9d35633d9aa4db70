// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_import FOLDER [ENTRIES [ROUNDS]]: takes a CSV file in, as the program does (read, known ones left out, stored, indexed, rolled up), and has a minimal
// C program insert the same rows with the same indexes. Prints the rates and their ratio.
#include "bench/store/material.h"
#include "core/formats/readers.h"
#include "core/sync/imports/batchpump.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

template<class T>
T value(QFuture<domain::Result<T>> future)
{
    future.waitForFinished();
    auto result = future.takeResult();
    if (!result)
        qFatal("failed: %ls", qUtf16Printable(result.error().detail));
    return *std::move(result);
}

QString cell(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

void writeCsv(const QString &path, qint64 entries)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %ls", qUtf16Printable(path));
    file.write("id,date,author,handle,title,text,url,language,in_reply_to\n");
    bench::Material material(entries, 1);
    for (qint64 n = 0; n < entries; ++n) {
        const auto mention = material.next();
        const QStringList cells{mention.remoteId,    domain::toIso(*mention.publishedAt),
                                mention.author.name, mention.author.handle,
                                cell(mention.title), cell(mention.text),
                                mention.url,         mention.language,
                                mention.inReplyTo};
        file.write(cells.join(u',').toUtf8() + '\n');
    }
}

double ours(const QString &csv, const QString &path, qint64 entries)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    if (!store::Database::create(path, u"Bench"_s, QTimeZone("Europe/Paris")))
        qFatal("cannot create %ls", qUtf16Printable(path));
    auto database = store::Database::open(path);
    if (!database)
        qFatal("cannot open: %ls", qUtf16Printable(database.error().detail));
    store::ImportStore imports(**database);
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %ls", qUtf16Printable(csv));

    QElapsedTimer time;
    time.start();
    const formats::CsvMapping mapping{.delimiter = ',',
                                      .encoding = "UTF-8",
                                      .hasHeader = true,
                                      .text = 5,
                                      .title = 4,
                                      .author = 2,
                                      .handle = 3,
                                      .date = 1,
                                      .url = 6,
                                      .remoteId = 0,
                                      .language = 7,
                                      .channel = -1,
                                      .inReplyTo = 8};
    const auto reader = formats::makeReader(formats::SourceFormat::Csv, file, csv, mapping);
    auto source = reader->begin();
    if (!source)
        qFatal("no source: %ls", qUtf16Printable(source.error().detail));
    source->address = u"bench"_s;
    const auto target = value(imports.begin(*source, csv, bench::Material::end()));
    sync::BatchPump pump(imports, target);
    while (auto entry = reader->next()) {
        if (auto pushed = pump.push(*std::move(entry)); !pushed)
            qFatal("failed: %ls", qUtf16Printable(pushed.error().detail));
    }
    if (auto finished = pump.finish(); !finished)
        qFatal("failed: %ls", qUtf16Printable(finished.error().detail));
    const auto import = value(imports.finish(target.import));
    const double seconds = static_cast<double>(time.nsecsElapsed()) / 1e9;
    if (import.added != entries)
        qFatal("%lld of %lld came in", static_cast<long long>(import.added), static_cast<long long>(entries));
    return seconds;
}

double reference(const QString &source, const QString &target)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationDirPath() + u"/bench_insert_c"_s, {source, target});
    if (!program.waitForFinished(-1) || program.exitCode() != 0)
        qFatal("the C program failed");
    return program.readAllStandardOutput().trimmed().toDouble();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QDir folder(arguments.value(1, QDir::tempPath()));
    const qint64 entries = arguments.value(2, u"200000"_s).toLongLong();
    const int rounds = arguments.value(3, u"1"_s).toInt();
    const QString csv = folder.filePath(u"bench-import.csv"_s);
    const QString path = folder.filePath(u"bench-import.parvis"_s);
    writeCsv(csv, entries);
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const double parvis = ours(csv, path, entries);
        const double c = reference(path, folder.filePath(u"bench-import-c.sqlite"_s));
        ratios.push_back(c / parvis);
        std::printf("import of %lld entries: Parvis %.1f s (%.0f/s), C program %.1f s (%.0f/s), ratio %.2f (at least 0.50)\n", static_cast<long long>(entries),
                    parvis, static_cast<double>(entries) / parvis, c, static_cast<double>(entries) / c, c / parvis);
    }
    std::ranges::sort(ratios);
    const double median = ratios[ratios.size() / 2];
    std::printf("median ratio %.2f%s\n", median, median >= 0.5 ? "" : "  MISSED");
    return median >= 0.5 ? 0 : 1;
}
