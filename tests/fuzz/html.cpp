// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Tag soup to text.
#include "core/formats/html/htmltotext.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(parvis::formats::maybeHtmlToText(html));
    static_cast<void>(parvis::formats::htmlToText(html));
    return 0;
}
