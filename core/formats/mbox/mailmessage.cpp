// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mbox/mailmessage.h"

#include "core/formats/html/htmltotext.h"
#include "core/formats/text/decodetext.h"

// GLib names a member "signals"; Qt's keywords are off in this project, so the two live together.
#include <gmime/gmime.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::IncomingEntry;
using domain::IncomingMention;
using domain::Refusal;
using domain::RefusalReason;

namespace {

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template<class T>
using Object = std::unique_ptr<T, Unref>;

QString fromGlib(const char *text)
{
    return text ? QString::fromUtf8(text).trimmed() : QString();
}

/// The parts that carry the message itself; attachments and nested messages do not.
struct Bodies
{
    QString plain;
    QString html;
};

QString textOf(GMimePart *part)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    if (!wrapper)
        return {};
    const Object<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    const QByteArray content(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
    const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    if (charset) {
        if (const auto text = decodeText(content, charset))
            return *text;
    }
    return decodeText(content, guessEncoding(content)).value_or(QString::fromLatin1(content));
}

/// What stands in a multipart none of whose parts begins with the boundary it names, as it stands.
QString rawTextOf(GMimeMultipart *multipart)
{
    QByteArray raw;
    for (const char *piece : {g_mime_multipart_get_prologue(multipart), g_mime_multipart_get_epilogue(multipart)}) {
        if (piece)
            raw += piece;
    }
    return decodeText(raw, guessEncoding(raw)).value_or(QString::fromLatin1(raw));
}

void collect(GMimeObject *object, Bodies &bodies, int depth)
{
    constexpr int deepest = 30;
    if (!object || depth > deepest)
        return;
    if (GMIME_IS_MULTIPART(object)) {
        auto *parts = GMIME_MULTIPART(object);
        if (g_mime_multipart_get_count(parts) == 0)
            bodies.plain += rawTextOf(parts);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
            collect(g_mime_multipart_get_part(parts, i), bodies, depth + 1);
        return;
    }
    if (!GMIME_IS_PART(object))
        return;
    const char *disposition = g_mime_object_get_disposition(object);
    if (disposition && qstricmp(disposition, "attachment") == 0)
        return;
    GMimeContentType *type = g_mime_object_get_content_type(object);
    if (g_mime_content_type_is_type(type, "text", "html"))
        bodies.html += textOf(GMIME_PART(object));
    else if (g_mime_content_type_is_type(type, "text", "*"))
        bodies.plain += textOf(GMIME_PART(object)) + u'\n';
}

QString header(GMimeMessage *message, const char *name)
{
    return fromGlib(g_mime_object_get_header(GMIME_OBJECT(message), name));
}

QString withoutBrackets(QString id)
{
    return id.remove(u'<').remove(u'>').trimmed();
}

/// The message answered: In-Reply-To, else the last of References.
QString answered(GMimeMessage *message)
{
    const QString direct = header(message, "In-Reply-To").section(u' ', 0, 0);
    return withoutBrackets(direct.isEmpty() ? header(message, "References").simplified().section(u' ', -1) : direct);
}

domain::IncomingAuthor authorOf(GMimeMessage *message)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    if (!from || internet_address_list_length(from) == 0)
        return {};
    InternetAddress *first = internet_address_list_get_address(from, 0);
    const QString name = fromGlib(internet_address_get_name(first));
    const QString address = INTERNET_ADDRESS_IS_MAILBOX(first) ? fromGlib(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))) : QString();
    return {.handle = address.isEmpty() ? name : address.toLower(), .name = name, .url = {}};
}

} // namespace

IncomingEntry readMailMessage(const QByteArray &bytes, const QString &sourceName, const QString &entryName)
{
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
    const auto refuse
        = [&](RefusalReason reason, const QString &detail) { return Refusal{.source = sourceName, .entry = entryName, .reason = reason, .detail = detail}; };
    const Object<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Object<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Object<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return refuse(RefusalReason::Unreadable, u"no header"_s);
    if (g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message.get()))) == 0)
        return refuse(RefusalReason::Unreadable, u"no header"_s);

    Bodies bodies;
    collect(g_mime_message_get_mime_part(message.get()), bodies, 0);
    IncomingMention mention{.kind = domain::MentionKind::Mail,
                            .remoteId = withoutBrackets(fromGlib(g_mime_message_get_message_id(message.get()))),
                            .inReplyTo = answered(message.get()),
                            .url = {},
                            .title = fromGlib(g_mime_message_get_subject(message.get())),
                            .text = bodies.plain.trimmed().isEmpty() ? htmlToText(bodies.html) : bodies.plain.trimmed().remove(u'\r'),
                            .language = header(message.get(), "Content-Language").left(2).toLower(),
                            .author = authorOf(message.get()),
                            .publishedAt = domain::parseInstant(header(message.get(), "Date").section(u'(', 0, 0)),
                            .channel = {}};
    if (mention.title.isEmpty() && mention.text.isEmpty())
        return refuse(RefusalReason::Empty, {});
    if (mention.remoteId.isEmpty())
        mention.remoteId = contentId({mention.author.handle, mention.title, mention.text, header(message.get(), "Date")});
    return mention;
}

} // namespace parvis::formats
