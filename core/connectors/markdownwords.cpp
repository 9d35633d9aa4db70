// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/markdownwords.h"

#include "core/formats/html/htmltotext.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/codeplaces.h"

#include <QtCore/QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

/// Markdown with what stands outside of code made another by `change`.
QString outsideOfCode(const QString &markdown, const std::function<QString(QString)> &change)
{
    QString changed;
    for (const auto &[part, isCode] : formats::byCode(markdown))
        changed += isCode ? part.toString() : change(part.toString());
    return changed;
}

} // namespace

QString wordsOfMarkdown(const QString &markdown, LineEnds ends)
{
    // An address between brackets is a link.
    static const QRegularExpression tag(u"(?<!\\\\)<(?!https?://[^\\s<>]*>)"_s);
    QString written;
    for (const auto &[part, isCode] : formats::byCode(markdown)) {
        QString words = part.toString();
        if (!isCode)
            words.replace(tag, u"&lt;"_s);
        if (!isCode && ends == LineEnds::Kept)
            words.replace(u"\n"_s, u"  \n"_s);
        written += words;
    }
    const QString words = formats::htmlToText(formats::renderMarkdown(written, false, formats::Pictures::Told).html).trimmed();
    return words.isEmpty() ? markdown.trimmed() : words;
}

QString withoutHtml(const QString &typed)
{
    // What is escaped already is what it says, and an address between brackets is a link.
    static const QRegularExpression special(uR"((\\.)|<(?!https?://[^\s<>]*>)|&(?=#?\w+;))"_s);
    return outsideOfCode(typed, [](const QString &words) {
        QString escaped;
        qsizetype from = 0;
        for (auto found = special.globalMatch(words); found.hasNext();) {
            const auto match = found.next();
            if (match.hasCaptured(1))
                continue;
            escaped += QStringView(words).sliced(from, match.capturedStart() - from);
            escaped += match.capturedView() == u'<' ? "&lt;"_L1 : "&amp;"_L1;
            from = match.capturedEnd();
        }
        return escaped + words.sliced(from);
    });
}

QString asTyped(const QString &written)
{
    static const QRegularExpression entity(u"&lt;|&amp;(?=#?\\w+;)"_s);
    return outsideOfCode(written, [](const QString &words) {
        QString typed;
        qsizetype from = 0;
        for (auto found = entity.globalMatch(words); found.hasNext();) {
            const auto match = found.next();
            typed += QStringView(words).sliced(from, match.capturedStart() - from);
            typed += match.capturedView() == u"&lt;" ? u'<' : u'&';
            from = match.capturedEnd();
        }
        return typed + words.sliced(from);
    });
}

QString bracketedWords(const QString &description)
{
    static const QRegularExpression tag(u"<(?=[A-Za-z/!?])"_s);
    static const QRegularExpression entity(u"&(?=#?\\w+;)"_s);
    QString words = description.simplified();
    words.replace(u'[', u'(').replace(u']', u')').replace(u'`', u'\'').replace(u'\\', u'/');
    return words.replace(tag, u"< "_s).replace(entity, u"& "_s);
}

} // namespace parvis::connectors
