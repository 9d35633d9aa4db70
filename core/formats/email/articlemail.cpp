// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/email/articlemail.h"

#include "core/formats/document/articletitle.h"
#include "core/formats/document/readertext.h"
#include "core/formats/markdown/articlefile.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

// GLib names a member "signals"; Qt's keywords are off in this project, so the two live together.
#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template<class T>
using Object = std::unique_ptr<T, Unref>;

constexpr int mailWidth = 600;   ///< of the page, in pixels

/// What stands in the style of each element that cmark-gfm writes; programs that read mail heed no sheet of styles.
const QHash<QString, QString> &elementStyles()
{
    static const QString heading = u"margin:24px 0 12px;font-family:Georgia,serif;line-height:1.25;color:#23211e;"_s;
    static const QHash<QString, QString> styles{
        {u"h1"_s, heading + u"font-size:28px;"_s},
        {u"h2"_s, heading + u"font-size:22px;"_s},
        {u"h3"_s, heading + u"font-size:18px;"_s},
        {u"h4"_s, heading + u"font-size:16px;"_s},
        {u"h5"_s, heading + u"font-size:16px;"_s},
        {u"h6"_s, heading + u"font-size:16px;"_s},
        {u"p"_s, u"margin:0 0 16px;"_s},
        {u"ul"_s, u"margin:0 0 16px;padding-left:24px;"_s},
        {u"ol"_s, u"margin:0 0 16px;padding-left:24px;"_s},
        {u"a"_s, u"color:#0f6b6b;"_s},
        {u"img"_s, u"display:block;max-width:100%;height:auto;border:0;"_s},
        {u"blockquote"_s, u"margin:0 0 16px;padding-left:16px;border-left:3px solid #0f6b6b;font-style:italic;"_s},
        {u"pre"_s, u"margin:0 0 16px;padding:12px;background:#f5f2ed;white-space:pre-wrap;font-family:Menlo,Consolas,monospace;font-size:14px;"_s},
        {u"code"_s, u"font-family:Menlo,Consolas,monospace;font-size:14px;"_s},
        {u"table"_s, u"margin:0 0 16px;border-collapse:collapse;"_s},
        {u"th"_s, u"padding:4px 12px;border-bottom:1px solid #e5e0d9;text-align:left;"_s},
        {u"td"_s, u"padding:4px 12px;border-bottom:1px solid #e5e0d9;"_s},
        {u"hr"_s, u"margin:24px 0;border:0;border-top:1px solid #e5e0d9;"_s},
    };
    return styles;
}

/// What the renderer writes between angle brackets are tags alone: all others are escaped.
QString withStyles(const QString &html)
{
    static const QRegularExpression tag(u"<([a-z][a-z0-9]*)(?: align=\"(left|center|right)\")?"_s);
    QString styled;
    qsizetype done = 0;
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        const auto match = tags.next();
        QString style = elementStyles().value(match.captured(1));
        if (!match.captured(2).isEmpty())
            style += u"text-align:%1;"_s.arg(match.captured(2));
        styled += html.sliced(done, match.capturedStart() - done) + u'<' + match.captured(1);
        if (!style.isEmpty())
            styled += u" style=\"%1\""_s.arg(style);
        done = match.capturedEnd();
    }
    return styled + html.sliced(done);
}

/// The boxes of tasks as signs: programs of mail leave out fields of forms.
QString withBoxes(QString html)
{
    static const QRegularExpression bullet(u"<li>(?=<input type=\"checkbox\")"_s);
    html.replace(bullet, u"<li style=\"list-style:none;\">"_s);
    html.replace(u"<input type=\"checkbox\" checked=\"\" disabled=\"\" />"_s, u"☑"_s);
    return html.replace(u"<input type=\"checkbox\" disabled=\"\" />"_s, u"☐"_s);
}

/// Pictures with how wide they are drawn, which some programs of mail ask of the element alone.
QString withWidths(const QString &html, const QList<NamedFile> &pictures)
{
    static const QRegularExpression picture(u"<img(?: style=\"[^\"]*\")? src=\"([^\"]*)\""_s);
    const auto beside = [&pictures](const QString &address) -> std::optional<QByteArray> {
        const auto found = std::ranges::find(pictures, address, &NamedFile::name);
        return found == pictures.end() ? std::nullopt : std::optional(found->content);
    };
    QString sized;
    qsizetype done = 0;
    for (auto tags = picture.globalMatch(html); tags.hasNext();) {
        const auto match = tags.next();
        sized += html.sliced(done, match.capturedEnd() - done);
        done = match.capturedEnd();
        if (const auto found = findPicture(match.captured(1), beside))
            sized += u" width=\"%1\""_s.arg(std::min(found->head.width, mailWidth));
    }
    return sized + html.sliced(done);
}

QByteArray pageOf(const domain::Article &article, const Document &document, const QList<NamedFile> &pictures = {})
{
    const QString title = titleAbove(article, document);
    const QString heading = title.isEmpty() ? QString() : u"<h1>%1</h1>\n"_s.arg(title.toHtmlEscaped());
    const QString body = withWidths(withBoxes(withStyles(heading + renderMarkdown(toMarkdown(document)).html)), pictures);
    const QString language = article.language.isEmpty() ? QString() : u" lang=\"%1\""_s.arg(article.language.toHtmlEscaped());
    return u"<!DOCTYPE html>\n<html%1>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<title>%2</title>\n</head>\n<body style=\"margin:0;padding:0;background:#ffffff;\">\n"
           "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td align=\"center\" style=\"padding:24px "
           "12px;\">\n"
           "<table role=\"presentation\" width=\"%3\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"width:100%;max-width:%3px;\"><tr>\n"
           "<td align=\"left\" style=\"font-family:Georgia,serif;font-size:16px;line-height:1.5;color:#23211e;\">\n"_s
               .arg(language, article.title.toHtmlEscaped(), QString::number(mailWidth))
               .toUtf8()
        + body.toUtf8() + "</td>\n</tr></table>\n</td></tr></table>\n</body>\n</html>\n";
}

Object<GMimeObject> textPart(const char *subtype, const QByteArray &text)
{
    GMimeTextPart *part = g_mime_text_part_new_with_subtype(subtype);
    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_text_part_set_text(part, text.constData());
    g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return Object<GMimeObject>(GMIME_OBJECT(part));
}

/// A part of its own name; `isShown`: within the page, else behind it.
Object<GMimeObject> namedPart(const NamedFile &file, const QByteArray &type, const QByteArray &subtype, bool isShown)
{
    GMimePart *part = g_mime_part_new_with_type(type.constData(), subtype.constData());
    const Object<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(file.content.constData(), static_cast<size_t>(file.content.size())));
    const Object<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    const QString name = file.name.sliced(file.name.indexOf(u':') + 1);
    g_mime_part_set_content_id(part, name.toLatin1().constData());
    g_mime_object_set_disposition(GMIME_OBJECT(part), isShown ? GMIME_DISPOSITION_INLINE : GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part, isShown ? name.toLatin1().constData() : QByteArray::fromPercentEncoding(name.toUtf8()).constData());
    return Object<GMimeObject>(GMIME_OBJECT(part));
}

Object<GMimeObject> picturePart(const NamedFile &picture)
{
    return namedPart(picture, "image", suffixOf(pictureHead(picture.content)->format).toLatin1(), true);
}

Object<GMimeObject> multipart(const char *subtype, const QList<GMimeObject *> &parts)
{
    GMimeMultipart *around = g_mime_multipart_new_with_subtype(subtype);
    for (GMimeObject *part : parts)
        g_mime_multipart_add(around, part);
    return Object<GMimeObject>(GMIME_OBJECT(around));
}

/// Whatever the page refers to stands beside it.
Object<GMimeObject> pagePart(const QByteArray &page, const QList<NamedFile> &pictures)
{
    auto html = textPart("html", page);
    if (pictures.isEmpty())
        return html;
    auto related = multipart("related", {html.get()});
    for (const NamedFile &picture : pictures)
        g_mime_multipart_add(GMIME_MULTIPART(related.get()), picturePart(picture).get());
    return related;
}

QByteArray textOf(GMimeObject *object)
{
    // Lines of a message end so (RFC 5322, 2.3).
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> format(g_mime_format_options_new(), &g_mime_format_options_free);
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const std::unique_ptr<char, decltype(&g_free)> text(g_mime_object_to_string(object, format.get()), &g_free);
    return QByteArray(text.get());
}

} // namespace

QByteArray articleToMailHtml(const domain::Article &article)
{
    return pageOf(article, withoutMarkup(documentFromMarkdown(article.body)));
}

namespace {

void startArticleMail()
{
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
}

Object<GMimeObject> mailBodyOf(const domain::Article &article, const PictureSource &source)
{
    Document document = withoutMarkup(documentFromMarkdown(article.body));
    const QString title = titleAbove(article, document);
    const QByteArray plain = ((title.isEmpty() ? QString() : title + u"\n\n"_s) + textForReaders(document)).toUtf8();
    const QList<NamedFile> pictures = takePictures(document, source, u"cid:"_s);
    const QList<NamedFile> files = takeLinkedFiles(document, source, u"cid:"_s);
    const auto text = textPart("plain", plain);
    const auto page = pagePart(pageOf(article, document, pictures), pictures);
    auto both = multipart("alternative", {text.get(), page.get()});
    if (files.isEmpty())
        return both;
    // What the text links stands behind it: few programs follow such a link, all show what is attached.
    auto whole = multipart("mixed", {both.get()});
    for (const NamedFile &file : files)
        g_mime_multipart_add(GMIME_MULTIPART(whole.get()), namedPart(file, "application", "octet-stream", false).get());
    return whole;
}

} // namespace

QByteArray articleMailBody(const domain::Article &article, const PictureSource &source)
{
    startArticleMail();
    return textOf(mailBodyOf(article, source).get());
}

QByteArray writeArticleMail(const domain::Article &article, const PictureSource &source)
{
    startArticleMail();
    const auto body = mailBodyOf(article, source);
    const Object<GMimeMessage> message(g_mime_message_new(TRUE));
    g_mime_message_set_subject(message.get(), article.title.toUtf8().constData(), "utf-8");
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(g_date_time_new_from_unix_utc(domain::toMs(article.changedAt) / 1'000),
                                                                        &g_date_time_unref);
    g_mime_message_set_date(message.get(), date.get());
    g_mime_object_append_header(GMIME_OBJECT(message.get()), "X-Unsent", "1", nullptr);
    if (!article.language.isEmpty())
        g_mime_object_append_header(GMIME_OBJECT(message.get()), "Content-Language", article.language.toLatin1().constData(), nullptr);
    g_mime_message_set_mime_part(message.get(), body.get());
    return textOf(GMIME_OBJECT(message.get()));
}

} // namespace parvis::formats
