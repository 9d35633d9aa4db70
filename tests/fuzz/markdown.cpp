// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown to HTML and to its words, and article files read, written and read again: what was read is written so that it is read back the same.
#include "core/formats/markdown/articlefile.h"

#include <cstdlib>

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString html = formats::renderMarkdown(QString::fromUtf8(bytes), size % 2 == 0).html;
    if (html.contains(QLatin1StringView("<script"), Qt::CaseInsensitive))
        std::abort();
    if (formats::markdownToText(QString::fromUtf8(bytes)).contains(u'\n'))
        std::abort();
    const auto article = formats::articleFromMarkdown(bytes);
    if (!article)
        return 0;
    static_cast<void>(formats::articleToHtml(*article));
    const auto again = formats::articleFromMarkdown(formats::articleToMarkdown(*article));
    if (!again || again->title != article->title || again->tags != article->tags)
        std::abort();
    return 0;
}
