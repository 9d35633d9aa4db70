// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/markdowncode.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

qsizetype endOfTicks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] == u'`')
        ++at;
    return at;
}

/// Blanks a stretch of a text, but for its ends of lines.
void blank(QString &text, qsizetype from, qsizetype end)
{
    for (qsizetype i = from; i < end; ++i) {
        if (text[i] != u'\n')
            text[i] = u' ';
    }
}

/// Blanks what stands between as many backticks as open it, in lines without a fence or a blank line.
void blankSpans(QString &text, qsizetype from, qsizetype end)
{
    qsizetype at = from;
    // How many backticks nothing closes: each number is looked for once.
    QList<qsizetype> open;
    while (at < end) {
        if (text[at] != u'`') {
            at += text[at] == u'\\' ? 2 : 1;
            continue;
        }
        const qsizetype behind = endOfTicks(QStringView(text).first(end), at);
        const qsizetype ticks = behind - at;
        qsizetype close = open.contains(ticks) ? -1 : text.indexOf(u'`', behind);
        qsizetype closed = -1;
        while (close >= 0 && close < end && closed < 0) {
            const qsizetype next = endOfTicks(QStringView(text).first(end), close);
            if (next - close == ticks)
                closed = next;
            close = text.indexOf(u'`', next);
        }
        if (closed < 0)
            open.append(ticks);
        else
            blank(text, at, closed);
        at = std::max(closed, behind);
    }
}

} // namespace

QString withoutCode(const QString &markdown)
{
    if (!markdown.contains(u'`') && !markdown.contains("~~~"_L1))
        return markdown;
    // Fences of quotes and items stand behind their marks.
    static const QRegularExpression fence(u"^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(`{3,}|~{3,})([^\\n]*)$"_s);
    QString text = markdown;
    QString opened;            // the fence that is open
    qsizetype paragraph = 0;   // where it begins
    for (qsizetype at = 0; at < markdown.size();) {
        const qsizetype lineEnd = markdown.indexOf(u'\n', at);
        const qsizetype end = lineEnd < 0 ? markdown.size() : lineEnd;
        const QStringView line = QStringView(markdown).sliced(at, end - at);
        const auto match = fence.matchView(line);
        const QString mark = match.captured(1);
        const bool closes = !opened.isEmpty() && mark.startsWith(opened) && match.captured(2).trimmed().isEmpty();
        // Behind backticks that open one stand no others.
        const bool opens = opened.isEmpty() && !mark.isEmpty() && (mark.startsWith(u'~') || !match.captured(2).contains(u'`'));
        if (opens || (opened.isEmpty() && line.trimmed().isEmpty())) {
            blankSpans(text, paragraph, at);
            paragraph = end;
        }
        if (opens || !opened.isEmpty()) {
            blank(text, at, end);
            paragraph = end;
        }
        if (opens)
            opened = mark;
        else if (closes)
            opened.clear();
        at = end + 1;
    }
    blankSpans(text, std::min(paragraph, text.size()), text.size());
    return text;
}

} // namespace parvis::domain
