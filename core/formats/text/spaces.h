// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::formats {

/// Whether that is white space of which HTML shows several as one. Spaces that somebody chose are words' own: no-break, narrow (French sets it before ; ! ?),
/// thin, those of East Asia.
[[nodiscard]] constexpr bool isPlainSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == u'\x85' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}
/// The text with its runs of plain white space as one space, none at its ends.
[[nodiscard]] QString onOneLine(const QString &text);

} // namespace parvis::formats
