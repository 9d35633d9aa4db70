// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/imports/import.h"

#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

void clean(QString &text)
{
    text.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == u'\x7f'; });
}

void keepWebAddress(QString &address)
{
    clean(address);
    const QString scheme = QUrl(address).scheme().toLower();
    if (scheme != "http"_L1 && scheme != "https"_L1)
        address.clear();
}

void clean(IncomingMention &mention)
{
    for (QString *text : {&mention.remoteId, &mention.inReplyTo, &mention.title, &mention.text, &mention.author.handle, &mention.author.name, &mention.channel})
        clean(*text);
    keepWebAddress(mention.url);
    keepWebAddress(mention.author.url);
}

void clean(IncomingPost &post)
{
    for (QString *text : {&post.remoteId, &post.inReplyTo, &post.text, &post.channel})
        clean(*text);
    keepWebAddress(post.url);
}

void clean(Refusal &refusal)
{
    clean(refusal.entry);
    clean(refusal.detail);
}

} // namespace

IncomingEntry tidied(IncomingEntry entry)
{
    const auto *named = std::get_if<IncomingMention>(&entry);
    const bool hadId = named && !named->remoteId.isEmpty();
    std::visit([](auto &one) { clean(one); }, entry);
    // A source that names its entries has named this one by nothing: it could never be told from another.
    if (hadId && named->remoteId.isEmpty())
        return Refusal{.source = {}, .entry = {}, .reason = RefusalReason::MissingField, .detail = u"id"_s};
    if (const auto *mention = std::get_if<IncomingMention>(&entry); mention && mention->title.isEmpty() && mention->text.isEmpty() && mention->url.isEmpty())
        return Refusal{.source = {}, .entry = mention->remoteId, .reason = RefusalReason::Empty, .detail = {}};
    return entry;
}

Instant momentOf(std::optional<Instant> published, Instant now)
{
    constexpr std::chrono::days ahead{2};
    const bool isLikely = published && toMs(*published) > 0 && *published <= now + ahead;
    return isLikely ? *published : now;
}

} // namespace parvis::domain
