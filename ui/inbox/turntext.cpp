// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/turntext.h"

#include "models/inbox/foundwords.h"
#include "ui/widgets/unbroken.h"
#include "ui/widgets/theme.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
QList<models::TextSpan> addresses(const QString &text)
{
    static const QRegularExpression address(u"https?://[^\\s<>\"«»]+"_s, QRegularExpression::CaseInsensitiveOption);
    QList<models::TextSpan> spans;
    for (auto found = address.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        qsizetype length = match.capturedLength();
        // What ends a sentence does not end an address; a bracket does when it was opened in it.
        while (length > 0) {
            const QChar last = text[match.capturedStart() + length - 1];
            const bool isClosing = last == u')' && !match.capturedView().first(length).contains(u'(');
            if (!isClosing && !u".,;:!?'’…"_s.contains(last))
                break;
            --length;
        }
        spans.append({.start = match.capturedStart(), .length = length});
    }
    return spans;
}

/// A word that is wider than a bubble may be broken anywhere: nothing else makes QLabel do it.
QString foldable(QStringView piece)
{
    constexpr qsizetype longestWhole = 48;
    QString text;
    text.reserve(piece.size());
    qsizetype run = 0;
    for (qsizetype i = 0; i < piece.size(); ++i) {
        const QChar c = piece[i];
        // Behind these a line may end anyway, or nobody sees them.
        run = c.isSpace() || u"-/?.,;!"_s.contains(c) ? 0 : run + 1;
        if (run > longestWhole && !c.isLowSurrogate() && !c.isMark()) {
            text += QChar(0x200B);
            run = 1;
        }
        text += c;
    }
    return text;
}

QString escaped(QStringView piece)
{
    QString html = foldable(piece).toHtmlEscaped();
    html.replace(u"\n"_s, u"<br>"_s);
    return html;
}

QString marked(const QString &text, qsizetype from, qsizetype until, const QList<models::TextSpan> &finds)
{
    const QString open = u"<span style=\"background-color:%1; color:%2; font-weight:600\">"_s.arg(theme::ink(theme::Ink::NotePaper).name(),
                                                                                                  theme::ink(theme::Ink::Text).name());
    QString html;
    qsizetype at = from;
    for (const auto &find : finds) {
        const qsizetype start = std::max(find.start, from);
        const qsizetype end = std::min(find.start + find.length, until);
        if (start >= end)
            continue;
        html += escaped(QStringView(text).sliced(at, start - at)) + open + escaped(QStringView(text).sliced(start, end - start)) + u"</span>"_s;
        at = end;
    }
    return html + escaped(QStringView(text).sliced(at, until - at));
}

QString paragraphText(const QString &text, const QList<domain::QueryNode> &words)
{
    const auto finds = models::foundWords(text, words);
    QString html;
    qsizetype at = 0;
    for (const auto &address : addresses(text)) {
        const QString target = text.sliced(address.start, address.length).toHtmlEscaped();
        html += marked(text, at, address.start, finds);
        html += u"<a href=\"%1\">"_s.arg(target) + marked(text, address.start, address.start + address.length, finds) + u"</a>"_s;
        at = address.start + address.length;
    }
    return html + marked(text, at, text.size(), finds);
}
} // namespace

QString turnText(const QString &text, const QList<domain::QueryNode> &words)
{
    static const QRegularExpression paragraphs(u"\\n\\s*\\n"_s);
    QString html;
    bool isFirst = true;
    for (const QString &paragraph : unbroken(text.trimmed()).split(paragraphs)) {
        html += u"<p style=\"line-height:112%; margin-top:%1px; margin-bottom:0\">"_s.arg(isFirst ? 0 : theme::unit) + paragraphText(paragraph, words)
            + u"</p>"_s;
        isFirst = false;
    }
    return html;
}

} // namespace parvis::ui
