// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// store_crashee WORKSPACE SEED ENTRIES: takes the same entries in again and again, types into an article as an autosave does, and attaches two files at once to
// a reply, until it is killed. Prints a line for every save that the store has confirmed.
#include "core/store/articles/articlestore.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/replystore.h"
#include "core/store/media/mediastore.h"
#include "tests/support/entries.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

template<class T>
T value(QFuture<domain::Result<T>> future)
{
    future.waitForFinished();
    auto result = future.takeResult();
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
        std::exit(3);
    }
    return *std::move(result);
}

/// Puts two other files in the place of those that went along with the reply to some mention.
void attach(store::Database &database, int round)
{
    constexpr int size = 100'000;
    QList<domain::Attachment> files;
    for (const char *name : {"one", "two"})
        files << domain::Attachment{
            .media = value(store::MediaStore(database).add(domain::incomingMedia(
                QString::fromLatin1(name), u"image/png"_s, QByteArray::number(round) + name + QByteArray(size, static_cast<char>(round)))))};
    const auto mention = value(database.read([](store::Connection &connection) { return connection.number(u"SELECT MAX(id) FROM mention"_s); }));
    value(store::ReplyStore(database).editAttachments(domain::Id<domain::Mention>(mention), [files](const auto &) { return files; }, tests::instantAt(round)));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int entries = arguments.value(3).toInt();
    auto opened = store::Database::open(arguments.value(1));
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
        return 3;
    }
    store::ImportStore imports(**opened);
    store::ArticleStore articles(**opened);
    auto article = value(articles.article(domain::Id<domain::Article>(1)));
    const auto target = value(imports.begin({.service = u"mastodon"_s, .address = u"a"_s, .title = u"A"_s}, u"a"_s, tests::instantAt(0)));
    const auto offset = arguments.value(2).toInt();
    int saved = article.body.toInt();
    for (int at = 0;; at = (at + 37) % entries) {
        QList<domain::IncomingEntry> batch;
        for (int n = 0; n < 37; ++n) {
            const int entry = (offset + at + n) % entries;
            auto mention = tests::aMention(QString::number(entry)).at(entry).by(QString::number(entry % 50)).saying(u"entry %1 of many"_s.arg(entry));
            if (entry % 3 == 1)
                mention.answering(QString::number(entry - 1));
            batch << mention;
            if (entry % 5 == 0)
                batch << tests::ours(u"o%1"_s.arg(entry), entry + 100, QString::number(entry));
        }
        auto taken = imports.ingest(target, batch);
        article.body = QString::number(++saved);
        article = value(articles.save(article, tests::instantAt(saved)));
        std::printf("%d\n", saved);
        std::fflush(stdout);
        value(taken);
        attach(**opened, saved);
    }
}
