// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mbox/mailheads.h"

#include <QtCore/QRegularExpression>

// GLib names a member "signals"; Qt's keywords are off in this project, so the two live together.
#include <gmime/gmime.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

struct UnrefHead
{
    void operator()(void *object) const { g_object_unref(object); }
};

QString headText(const char *text)
{
    return text ? QString::fromUtf8(text).trimmed() : QString();
}

MailParty partyOf(InternetAddressList *list)
{
    for (int n = 0; list && n < internet_address_list_length(list); ++n) {
        InternetAddress *one = internet_address_list_get_address(list, n);
        if (!INTERNET_ADDRESS_IS_MAILBOX(one))
            continue;
        const QString address = headText(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one))).toLower();
        if (!address.isEmpty())
            return {.name = headText(internet_address_get_name(one)).simplified(), .address = address};
    }
    return {};
}

QStringList idsIn(const QString &head)
{
    static const QRegularExpression id(u"<([^<>\\s]+)>"_s);
    QStringList ids;
    for (auto found = id.globalMatch(head); found.hasNext();)
        ids << found.next().captured(1);
    return ids;
}

} // namespace

MailHeads readMailHeads(const QByteArray &bytes)
{
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
    // A head that is broken off in the middle is one all the same.
    const QByteArray whole = bytes + "\r\n\r\n";
    const std::unique_ptr<GMimeStream, UnrefHead> stream(g_mime_stream_mem_new_with_buffer(whole.constData(), static_cast<size_t>(whole.size())));
    const std::unique_ptr<GMimeParser, UnrefHead> parser(g_mime_parser_new_with_stream(stream.get()));
    const std::unique_ptr<GMimeMessage, UnrefHead> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return {};
    const auto head = [&message](const char *name) { return headText(g_mime_object_get_header(GMIME_OBJECT(message.get()), name)); };
    MailHeads heads{.messageId = headText(g_mime_message_get_message_id(message.get())).remove(u'<').remove(u'>').trimmed(),
                    .from = partyOf(g_mime_message_get_from(message.get())),
                    .replyTo = partyOf(g_mime_message_get_reply_to(message.get())),
                    .subject = headText(g_mime_message_get_subject(message.get())).simplified(),
                    .references = idsIn(head("References"))};
    if (heads.replyTo.address.isEmpty())
        heads.replyTo = heads.from;
    if (heads.references.isEmpty())
        heads.references = idsIn(head("In-Reply-To")).first(std::min<qsizetype>(1, idsIn(head("In-Reply-To")).size()));
    return heads;
}

} // namespace parvis::formats
