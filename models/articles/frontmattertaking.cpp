// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/frontmattertaking.h"

#include "core/formats/document/tamed.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/frontmatter.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

int linesOfFrontMatter(const QString &text)
{
    if (!text.startsWith("---"_L1) && !text.startsWith("+++"_L1))
        return 0;
    const auto parted = formats::splitFrontMatter(text);
    if (!parted || !parted->front)
        return 0;
    // The body is the end of the text.
    return static_cast<int>(QStringView(text).chopped(parted->body.size()).count(u'\n'));
}

std::optional<FrontMatterTaken> takenFrontMatter(const QString &text, const ArticleFields &standing)
{
    if (linesOfFrontMatter(text) == 0)
        return std::nullopt;
    auto read = formats::articleFromMarkdown(text.toUtf8());
    if (!read)
        return std::nullopt;
    formats::tame(*read);
    FrontMatterTaken taken{.fields = standing, .body = read->body};
    const auto take = [](QString &field, const QString &said) { field = said.isEmpty() ? field : said; };
    take(taken.fields.title, read->title);
    take(taken.fields.slug, read->slug);
    take(taken.fields.summary, read->summary);
    take(taken.fields.language, read->language);
    take(taken.fields.author, read->author);
    take(taken.fields.focus, read->focus);
    take(taken.fields.url, read->url);
    if (!read->tags.isEmpty())
        taken.fields.tags = read->tags;
    if (read->event != domain::ArticleEvent())
        taken.fields.event = read->event;
    return taken;
}

} // namespace parvis::models
