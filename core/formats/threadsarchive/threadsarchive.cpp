// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/threadsarchive/threadsarchive.h"

#include "core/formats/archive/metaparts.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

QStringList threadsFiles(const ArchiveFiles &files)
{
    return filesLike(files, u"(?:^|/)threads_and_replies(?:_\\d+)?\\.json$"_s);
}

} // namespace

bool isThreadsArchive(const ArchiveFiles &files)
{
    return !threadsFiles(files).isEmpty();
}

domain::IncomingSource sourceOfThreadsArchive(ArchiveFiles &files)
{
    const MetaAccount account = metaAccountOf(files);
    if (account.user.isEmpty())
        return {.service = u"threads"_s, .address = u"threads.com"_s, .title = u"Threads"_s};
    return {.service = u"threads"_s, .address = u"https://www.threads.com/@"_s + account.user, .title = u'@' + account.user};
}

ArchiveEntries entriesOfThreadsArchive(ArchiveFiles &files)
{
    for (const QString &file : threadsFiles(files)) {
        for (const auto &part : objectsIn(files, file, "text_post_app_text_posts")) {
            if (part)
                co_yield entryOfMetaPost(metaPostOf(part->value), part->place);
            else
                co_yield part.error();
        }
    }
}

} // namespace parvis::formats
