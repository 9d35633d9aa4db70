// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlepictures.h"

#include "app/parvisctl/commands.h"
#include "app/parvisctl/sentences.h"
#include "core/domain/articles/library.h"
#include "core/formats/markdown/articlefile.h"
#include "core/store/articles/librarystore.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

std::expected<formats::PictureSource, Exit> picturesOf(store::Database &database, const domain::Article &article, const Options &options)
{
    const auto contents = waitFor(store::LibraryStore(database).contents(domain::mediaAddressesIn(article.body)));
    if (!contents)
        return std::unexpected(Exit::WorkspaceUnusable);
    if (!*contents)
        return std::unexpected(complainOf(contents->error(), options));
    return [known = **contents](const QString &address) {
        const auto found = known.constFind(address);
        return found == known.cend() ? std::nullopt : std::optional(*found);
    };
}

void cautionOfScript(const domain::Article &article, formats::ArticleFormat format)
{
    const bool isAsWritten = format == formats::ArticleFormat::Markdown || formats::isSiteFolder(format);
    if (isAsWritten && formats::holdsScript(article.body))
        complain(u"The text of '%1' holds a script or what runs one: it stands there as it was written, and a site may run it."_s.arg(
            article.title.isEmpty() ? article.slug : article.title));
}

} // namespace parvis::app
