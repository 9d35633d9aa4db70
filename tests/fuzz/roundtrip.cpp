// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown as a document and back: whatever the text, both end, and nothing that runs appears.
#include "core/formats/document/document.h"
#include "core/formats/markdown/articlefile.h"

#include <cstdlib>

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString markdown = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = formats::withoutMarkup(formats::documentFromMarkdown(markdown));
    const QString html = formats::renderMarkdown(formats::toMarkdown(document)).html;
    if (html.contains(QLatin1StringView("<script"), Qt::CaseInsensitive))
        std::abort();
    return 0;
}
