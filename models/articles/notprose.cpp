// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/notprose.h"

#include "core/domain/articles/bareaddress.h"
#include "core/formats/markdown/codeplaces.h"
#include "models/articles/frontmattertaking.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

using domain::TextSpan;

/// What is no prose in text that is no code. What is not closed within a page is taken for what it looks like: words.
const std::array<QRegularExpression, 9> &marksOfNoProse()
{
    using Re = QRegularExpression;
    static const std::array marks{
        Re(u"<!--[\\s\\S]{0,20000}?-->"_s),
        Re(u"<(pre|code|kbd|samp|var|tt|script|style|math|svg)\\b[^<>]{0,2000}>[\\s\\S]{0,20000}?</\\1\\s*>"_s, Re::CaseInsensitiveOption),
        // Tags, and addresses between angle brackets.
        Re(u"(?<!<)</?[A-Za-z][^<>]{0,2000}>"_s),
        // Where a link or an image leads, by itself or by a name.
        Re(u"\\]\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*(?:\\s+\"[^\"\\n]*\")?\\s*\\)|\\]\\[[^\\]\\n]*\\]"_s),
        Re(u"^ {0,3}\\[(?:\\^[^\\]\\n]+\\]:|[^\\]^\\n][^\\]\\n]*\\]:[^\\n]*)"_s, Re::MultilineOption),
        Re(u"\\$\\$[\\s\\S]{1,5000}?\\$\\$"_s),
        // A price is no formula: "5 $ and 10 $".
        Re(u"(?<![\\\\$\\w])\\$(?=[^\\s$])[^$\\n]{0,500}?(?<=[^\\s\\\\])\\$(?![\\w$])"_s),
        Re(u"&(?:#\\w{1,8}|[A-Za-z]\\w{1,31});"_s),
        Re(u"[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+"_s),
    };
    return marks;
}

void addFromWords(QStringView words, qsizetype offset, QList<TextSpan> &spans)
{
    for (const QRegularExpression &mark : marksOfNoProse()) {
        for (const auto &match : mark.globalMatchView(words))
            spans.append({.start = offset + match.capturedStart(), .length = match.capturedLength()});
    }
    static const QRegularExpression beginning(u"(?:https?|ftp)://|www\\."_s, QRegularExpression::CaseInsensitiveOption);
    for (const auto &match : beginning.globalMatchView(words)) {
        const qsizetype start = match.capturedStart();
        if (const qsizetype end = domain::behindBareAddress(words, start); end > start)
            spans.append({.start = offset + start, .length = end - start});
    }
}

QList<TextSpan> joined(QList<TextSpan> spans)
{
    std::ranges::sort(spans, {}, &TextSpan::start);
    QList<TextSpan> apart;
    for (const TextSpan &span : std::as_const(spans)) {
        if (span.length <= 0)
            continue;
        const qsizetype end = apart.isEmpty() ? -1 : apart.last().start + apart.last().length;
        if (span.start > end)
            apart.append(span);
        else
            apart.last().length = std::max(end, span.start + span.length) - apart.last().start;
    }
    return apart;
}

} // namespace

QList<TextSpan> notProseOf(const QString &markdown)
{
    QList<TextSpan> spans;
    qsizetype at = 0;
    for (int lines = linesOfFrontMatter(markdown); lines > 0; --lines) {
        const qsizetype end = markdown.indexOf(u'\n', at);
        at = end < 0 ? markdown.size() : end + 1;
    }
    spans.append({.start = 0, .length = at});
    const QString text = markdown.sliced(at);
    const auto pieces = formats::byCode(text);
    for (const auto &[piece, isCode] : pieces) {
        if (isCode)
            spans.append({.start = at, .length = piece.size()});
        else
            addFromWords(piece, at, spans);
        at += piece.size();
    }
    return joined(spans);
}

} // namespace parvis::models
