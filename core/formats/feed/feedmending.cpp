// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/feed/feedmending.h"

#include "core/formats/html/htmltotext.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// HTML as the text of an element.
QString escapedMarkup(QString html)
{
    return html.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

} // namespace

bool isAtomEntry(QByteArrayView xml)
{
    const qsizetype end = std::ranges::find_if(xml, [](char one) { return one == '>' || one == '/' || static_cast<unsigned char>(one) <= ' '; }) - xml.begin();
    const QByteArrayView name = xml.first(end);
    return name == "<entry" || name.endsWith(":entry");
}

QByteArray mended(const QByteArray &xml)
{
    static const QRegularExpression ampersand(u"&(?:(amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{0,31});)?"_s);
    const QString text = QString::fromUtf8(xml);
    QString out;
    qsizetype at = 0;
    for (auto matches = ampersand.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (match.hasCaptured(1)) {
            out += match.captured();
        } else if (match.hasCaptured(2)) {
            const QString character = htmlToText(match.captured());
            const bool isKnown = !character.isEmpty() ? character != match.captured() : match.captured(2) == "nbsp"_L1;
            if (!isKnown)
                return {};
            out += character.isEmpty() ? QString(QChar::Nbsp) : character.toHtmlEscaped();
        } else {
            out += "&amp;"_L1;
        }
    }
    out += QStringView(text).sliced(at);
    out.removeIf([](QChar c) { return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return out.toUtf8();
}

bool hasMarkupInTexts(QByteArrayView xml)
{
    const bool isAtom = isAtomEntry(xml);
    for (const QByteArrayView name : {"<title", "<description", "<summary", "<content", "<content:encoded"}) {
        for (qsizetype at = xml.indexOf(name); at >= 0; at = xml.indexOf(name, at + 1)) {
            const qsizetype end = xml.indexOf('>', at);
            const qsizetype behind = at + name.size();
            if (end < 0)
                break;
            if (xml[end - 1] == '/' || (end != behind && static_cast<unsigned char>(xml[behind]) > ' '))
                continue;
            const QByteArrayView attributes = xml.sliced(behind, end - behind);
            // Atom's XHTML is read as what it is, and other XML is no text.
            if (isAtom && (attributes.contains("xhtml") || attributes.contains("xml\"") || attributes.contains("xml'")))
                continue;
            const qsizetype next = xml.indexOf('<', end);
            if (next >= 0 && !xml.sliced(next).startsWith("</") && !xml.sliced(next).startsWith("<!"))
                return true;
        }
    }
    return false;
}

QByteArray withEscapedTexts(const QByteArray &xml)
{
    static const QRegularExpression opening(uR"(<((?:(?!media:)[A-Za-z][\w.-]*:)?(content|summary|description|title|encoded))((?:\s[^<>]*)?)(?<!/)>)"_s);
    static const QRegularExpression type(uR"(\stype\s*=\s*("[^"]*"|'[^']*'))"_s);
    // What stands beside a text.
    static const QRegularExpression part(
        u"<(?:guid|id|link|pubDate|published|updated|title|description|summary|content|content:encoded|author|dc:creator|dc:date|category|enclosure)"
        "(?:\\s[^<>]*)?>"_s);
    static const QRegularExpression stray(uR"(</(?:(?!media:)[A-Za-z][\w.-]*:)?(?:content|summary|description|title|encoded)\s*>)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr auto cdata = "<![CDATA["_L1;
    const bool isAtom = isAtomEntry(xml);
    const QString whole = QString::fromUtf8(xml);
    const qsizetype last = whole.lastIndexOf("</"_L1);
    QString out;
    qsizetype at = 0;
    // Each kind of text is looked for to the end once at most.
    QHash<QString, QRegularExpression> closings;
    QSet<QString> unclosed;
    qsizetype from = 0;
    // It was decoded here, and would be checked to its end each time.
    const auto in = [&whole](const QRegularExpression &pattern, qsizetype after) {
        return pattern.match(whole, after, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
    };
    // What no text that was opened has left over closes nothing.
    const auto between = [&whole](qsizetype begin, qsizetype end) { return whole.sliced(begin, end - begin).remove(stray); };
    for (auto open = in(opening, 0); open.hasMatch(); open = in(opening, from)) {
        const qsizetype begin = open.capturedEnd();
        const QString kind = open.captured(2);
        if (!closings.contains(kind))
            closings.insert(kind, QRegularExpression(uR"(</(?:[A-Za-z][\w.-]*:)?%1\s*>)"_s.arg(kind), QRegularExpression::CaseInsensitiveOption));
        const auto end = unclosed.contains(kind) ? QRegularExpressionMatch() : in(closings.value(kind), begin);
        if (!end.hasMatch())
            unclosed << kind;
        qsizetype to = end.hasMatch() ? end.capturedStart() : last;
        qsizetype behind = end.hasMatch() ? end.capturedEnd() : to;
        if (!end.hasMatch() || kind == "title"_L1) {
            const auto next = part.matchView(QStringView(whole).sliced(begin, std::max<qsizetype>(0, to - begin)), 0, QRegularExpression::NormalMatch,
                                             QRegularExpression::DontCheckSubjectStringMatchOption);
            const bool isWithin = next.hasMatch() && !QStringView(whole).sliced(begin, next.capturedStart()).contains(cdata);
            if (isWithin)
                to = behind = begin + next.capturedStart();
        }
        if (to < begin)
            break;
        const QString inner = end.hasMatch() ? whole.sliced(begin, to - begin) : between(begin, to);
        from = behind;
        out += between(at, open.capturedStart());
        at = from;
        const QString closing = "</"_L1 + open.captured(1) + u'>';
        if (!inner.contains(u'<') || inner.contains(cdata)) {
            out += open.captured() + inner + closing;
            continue;
        }
        QString attributes = open.captured(3).remove(type);
        if (isAtom)
            attributes += " type=\"html\""_L1;
        out += u'<' + open.captured(1) + attributes + u'>' + escapedMarkup(inner) + closing;
    }
    out += between(at, whole.size());
    return out.toUtf8();
}

} // namespace parvis::formats
