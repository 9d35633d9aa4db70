// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articlefiles/foreignfile.h"

#include "core/formats/document/pictures.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// Lines of names and values, of which one says that it is MIME (RFC 2045, 4) or both that somebody writes and about what.
bool hasMailHead(const QByteArray &head)
{
    static const QRegularExpression lines(u"\\A(?:[a-z-]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)+"_s);
    const auto match = lines.match(QString::fromLatin1(head).remove(u'\r') + u'\n');
    const QString fields = u'\n' + match.captured();
    return fields.contains("\nmime-version:"_L1) || fields.contains("\nmessage-id:"_L1) || (fields.contains("\nfrom:"_L1) && fields.contains("\nsubject:"_L1));
}

const QString mailReason = u"it is a mail message; those are written only"_s;

/// Whether a head of names and values has what programs of mail write there and people do not.
bool isSentMail(const QByteArray &head)
{
    return hasMailHead(head) && (head.contains("mime-version:") || head.contains("message-id:"));
}

QString whyNoXml(const QByteArray &head)
{
    const bool isXml = head.startsWith("<?xml");
    const bool isRead = head.contains("<rss") || head.contains("<!doctype html") || head.contains("<html");
    if (!isRead && (head.startsWith("<svg") || head.startsWith("<!doctype svg") || (isXml && head.contains("<svg"))))
        return u"it is a drawing in SVG, not an article"_s;
    return isRead || !isXml ? QString() : u"it is XML, but no export of WordPress"_s;
}

} // namespace

bool isNamedMarkdown(const QString &name)
{
    static const QRegularExpression markdown(u"\\.(md|markdown|mdown|mkd|mdwn|txt|text)$"_s, QRegularExpression::CaseInsensitiveOption);
    return markdown.match(name).hasMatch();
}

QString whyForeign(const NamedFile &file)
{
    constexpr qsizetype looked = 4'096;
    const QByteArray head = file.content.first(std::min(looked, file.content.size())).trimmed().toLower();
    const QString suffix = file.name.section(u'/', -1).section(u'.', 1).section(u'.', -1).toLower();
    const bool isPacked = head.startsWith("pk");
    if (suffix == "epub"_L1 || (isPacked && head.contains("mimetypeapplication/epub+zip")))
        return u"it is an EPUB book; those are written only"_s;
    if (head.startsWith("%pdf"))
        return u"it is a PDF document; those are written only"_s;
    if (head.startsWith("{\\rtf") || suffix == "rtf"_L1)
        return u"it is a document in RTF; save it as .docx or .odt"_s;
    if (head.startsWith("\xd0\xcf\x11\xe0") || suffix == "doc"_L1)
        return u"it is a document of an old Word; save it as .docx or .odt"_s;
    if (pictureHead(file.content))
        return u"it is an image; it can be inserted into an article"_s;
    if (suffix == "docx"_L1 && !isPacked)
        return u"it is no document of Word"_s;
    if (suffix == "odt"_L1 && !isPacked)
        return u"it is no OpenDocument text"_s;
    // What is called a text may begin with a drawing, and with lines that look like the head of a message.
    if (isNamedMarkdown(file.name)) {
        const bool isDrawing = head.startsWith('<') && file.content.trimmed().toLower().endsWith("</svg>");
        return isDrawing ? whyNoXml(head) : isSentMail(head) ? mailReason : QString();
    }
    if (suffix == "eml"_L1 || suffix == "mht"_L1 || suffix == "mhtml"_L1 || hasMailHead(head))
        return mailReason;
    return head.startsWith('<') ? whyNoXml(head) : QString();
}

} // namespace parvis::formats
