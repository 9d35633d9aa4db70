// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demopictures.h"

#include "core/store/articles/librarystore.h"
#include "core/sync/answers.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

domain::Result<domain::IncomingMedia> demoPicture(DemoPicture picture)
{
    const bool isOven = picture == DemoPicture::Oven;
    const QString resource = isOven ? u":/demo/fournil.png"_s : u":/demo/carton.png"_s;
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(domain::Error::Kind::Internal, u"the picture %1 is not built in"_s.arg(resource));
    return domain::incomingMedia(isOven ? u"le-four.png"_s : u"carton-renforcé.png"_s, u"image/png"_s, file.readAll());
}

domain::Result<> addDemoPictures(store::Database &database, domain::Instant now)
{
    QList<domain::IncomingItem> items;
    for (const DemoPicture picture : {DemoPicture::Oven, DemoPicture::Carton}) {
        auto media = demoPicture(picture);
        if (!media)
            return std::unexpected(media.error());
        items.append({.media = *std::move(media)});
    }
    return answerOf(store::LibraryStore(database).add(items, now - 60 * 24h)).transform([](const QList<domain::LibraryItem> &) { });
}

} // namespace parvis::sync
