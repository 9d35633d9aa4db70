// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/email/mailwriter.h"

#include "core/formats/email/articlemail.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

// GLib names a member "signals"; Qt's keywords are off in this project, so the two live together.
#include <gmime/gmime.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

struct UnrefMail
{
    void operator()(void *object) const { g_object_unref(object); }
};
template<class T>
using MailObject = std::unique_ptr<T, UnrefMail>;

void startMailWriter()
{
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
}

QByteArray mailBytes(GMimeObject *object)
{
    // Lines of a message end so (RFC 5322, 2.3).
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> format(g_mime_format_options_new(), &g_mime_format_options_free);
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const std::unique_ptr<char, decltype(&g_free)> text(g_mime_object_to_string(object, format.get()), &g_free);
    return QByteArray(text.get());
}

/// What may stand between the brackets of an id; the rest could be anything.
bool isMailId(const QString &id)
{
    static const QRegularExpression allowed(u"^[!-;=?-~]{1,900}$"_s);
    return allowed.match(id).hasMatch();
}

QByteArray bracketedMailId(const QString &id)
{
    return '<' + id.toLatin1() + '>';
}

/// The head, without the blank line behind it.
QByteArray mailHeadBytes(const MailHeading &heading)
{
    const MailObject<GMimeMessage> message(g_mime_message_new(TRUE));
    const auto append
        = [&message](const char *name, const QByteArray &value) { g_mime_object_append_header(GMIME_OBJECT(message.get()), name, value.constData(), nullptr); };
    const QByteArray name = heading.from.name.simplified().toUtf8();
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, name.isEmpty() ? nullptr : name.constData(),
                               heading.from.address.simplified().toUtf8().constData());
    // Else GMime picks one that few programs know.
    internet_address_set_charset(internet_address_list_get_address(g_mime_message_get_from(message.get()), 0), "utf-8");
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO, nullptr, heading.to.simplified().toUtf8().constData());
    g_mime_message_set_subject(message.get(), heading.subject.simplified().toUtf8().constData(), "utf-8");
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(g_date_time_new_from_unix_utc(domain::toMs(heading.date) / 1'000), &g_date_time_unref);
    g_mime_message_set_date(message.get(), date.get());
    if (isMailId(heading.messageId))
        g_mime_message_set_message_id(message.get(), heading.messageId.toLatin1().constData());
    if (isMailId(heading.inReplyTo))
        append("In-Reply-To", bracketedMailId(heading.inReplyTo));
    // RFC 5322, 3.6.4. Long threads grow the head of each of their messages: the first and the newest are enough.
    constexpr qsizetype mostReferences = 20;
    QList<QByteArray> references;
    for (const QString &id : heading.references) {
        if (isMailId(id))
            references << bracketedMailId(id);
    }
    if (references.size() > mostReferences)
        references.remove(1, references.size() - mostReferences);
    if (!references.isEmpty())
        append("References", references.join(' '));
    static const QRegularExpression languageCode(u"^[a-z]{2}$"_s);
    if (languageCode.match(heading.language).hasMatch())
        append("Content-Language", heading.language.toLatin1());
    if (!heading.unsubscribe.isEmpty())
        append("List-Unsubscribe", "<mailto:" + QUrl::toPercentEncoding(heading.unsubscribe.simplified(), "@") + "?subject=unsubscribe>");
    QByteArray bytes = mailBytes(GMIME_OBJECT(message.get()));
    if (const qsizetype blank = bytes.indexOf("\r\n\r\n"); blank >= 0)
        bytes.truncate(blank);
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes.contains("MIME-Version:") ? bytes : bytes + "\r\nMIME-Version: 1.0";
}

QByteArray wholeMail(const MailHeading &heading, const QByteArray &entity)
{
    QByteArray bytes = mailHeadBytes(heading) + "\r\n" + entity;
    // GMime writes some ends of its own; a lone line feed is none in a message.
    bytes.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    return bytes.endsWith("\r\n") ? bytes : bytes + "\r\n";
}

MailObject<GMimeObject> plainMailPart(const QString &text)
{
    GMimeTextPart *part = g_mime_text_part_new_with_subtype("plain");
    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_text_part_set_text(part, text.toUtf8().constData());
    g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return MailObject<GMimeObject>(GMIME_OBJECT(part));
}

MailObject<GMimeObject> mailFilePart(const MailFile &file)
{
    static const QRegularExpression mediaType(u"^([a-z0-9.+-]{1,60})/([a-z0-9.+-]{1,80})$"_s);
    const auto match = mediaType.match(file.type);
    const QByteArray type = match.hasMatch() ? match.captured(1).toLatin1() : "application";
    const QByteArray subtype = match.hasMatch() ? match.captured(2).toLatin1() : "octet-stream";
    GMimePart *part = g_mime_part_new_with_type(type.constData(), subtype.constData());
    const MailObject<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(file.content.constData(), static_cast<size_t>(file.content.size())));
    const MailObject<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(GMIME_OBJECT(part), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part, file.name.simplified().toUtf8().constData());
    if (!file.description.isEmpty())
        g_mime_part_set_content_description(part, file.description.simplified().toUtf8().constData());
    return MailObject<GMimeObject>(GMIME_OBJECT(part));
}

} // namespace

QByteArray writeMail(const MailHeading &heading, const QString &text, const QList<MailFile> &files)
{
    startMailWriter();
    const auto words = plainMailPart(text);
    if (files.isEmpty())
        return wholeMail(heading, mailBytes(words.get()));
    GMimeMultipart *around = g_mime_multipart_new_with_subtype("mixed");
    const MailObject<GMimeObject> kept(GMIME_OBJECT(around));
    g_mime_multipart_add(around, words.get());
    for (const MailFile &file : files)
        g_mime_multipart_add(around, mailFilePart(file).get());
    return wholeMail(heading, mailBytes(GMIME_OBJECT(around)));
}

QByteArray writeArticleMail(const MailHeading &heading, const domain::Article &article, const PictureSource &pictures)
{
    startMailWriter();
    return wholeMail(heading, articleMailBody(article, pictures));
}

} // namespace parvis::formats
