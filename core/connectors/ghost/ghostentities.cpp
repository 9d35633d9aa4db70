// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostentities.h"

#include "core/domain/channels/mailingproblem.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::connectors::ghost {

using domain::Sent;
using domain::Trouble;

namespace {

QString markOfAttempt(const QString &key)
{
    return u"<!-- parvis %1 -->"_s.arg(key);
}

QString textOfField(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

} // namespace

domain::IncomingMention mentionOfComment(const QJsonObject &comment)
{
    domain::IncomingMention mention;
    mention.kind = domain::MentionKind::Comment;
    mention.remoteId = textOfField(comment, "id"_L1);
    mention.inReplyTo = textOfField(comment, "in_reply_to_id"_L1);
    if (mention.inReplyTo.isEmpty())
        mention.inReplyTo = textOfField(comment, "parent_id"_L1);
    const QJsonObject post = comment.value("post"_L1).toObject();
    mention.title = textOfField(post, "title"_L1).simplified();
    mention.url = textOfField(post, "url"_L1);
    mention.text = formats::htmlToText(textOfField(comment, "html"_L1)).trimmed();
    const QJsonObject member = comment.value("member"_L1).toObject();
    const QString name = textOfField(member, "name"_L1).simplified();
    // Two members may bear one name; the end of an id, which counts, tells them apart.
    constexpr qsizetype tail = 8;
    const QString id = textOfField(member, "id"_L1);
    if (!id.isEmpty())
        mention.author = {.handle = (u"%1 (#%2)"_s.arg(name, id.last(std::min(tail, id.size())))).trimmed(), .name = name, .url = {}};
    mention.publishedAt = domain::parseInstant(textOfField(comment, "created_at"_L1));
    const QString status = textOfField(comment, "status"_L1);
    if (status == "published"_L1)
        mention.standing = domain::Verdict::Approve;
    else if (status == "hidden"_L1)
        mention.standing = domain::Verdict::Hold;
    return mention;
}

QString markOfComment(const QJsonObject &comment)
{
    return textOfField(comment, "status"_L1) + u' ' + textOfField(comment, "edited_at"_L1);
}

domain::IncomingPost postOfArticle(const QJsonObject &post)
{
    const QString title = textOfField(post, "title"_L1).simplified();
    const QString words = textOfField(post, "plaintext"_L1).trimmed();
    return {.kind = domain::PostKind::Post,
            .remoteId = textOfField(post, "id"_L1),
            .inReplyTo = {},
            .url = textOfField(post, "url"_L1),
            .text = words.isEmpty() ? title : title + u"\n\n"_s + words,
            .language = textOfField(post, "locale"_L1).left(2),
            .publishedAt = domain::parseInstant(textOfField(post, "published_at"_L1)).value_or(domain::Instant())};
}

QString cardOf(const QString &html, const QString &key)
{
    // docs.ghost.org/admin-api/posts/creating-a-post, "Source HTML". What would end the card within it is no tag of anybody's.
    QString body = html;
    body.remove("<!--kg-card-begin: html-->"_L1).remove("<!--kg-card-end: html-->"_L1);
    return u"<!--kg-card-begin: html-->\n%1\n%2\n<!--kg-card-end: html-->"_s.arg(body.trimmed(), markOfAttempt(key));
}

bool isMarked(const QJsonObject &post, const QString &key)
{
    return textOfField(post, "html"_L1).contains(markOfAttempt(key));
}

domain::Answer<Sent> sentOfPost(const QJsonObject &post)
{
    Sent sent{.remoteId = textOfField(post, "id"_L1), .url = textOfField(post, "url"_L1), .publishedAt = {}};
    if (sent.remoteId.isEmpty())
        return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"an article without an id"_s});
    const QString status = textOfField(post, "status"_L1);
    const auto at = domain::parseInstant(textOfField(post, "published_at"_L1));
    if (status == "scheduled"_L1) {
        sent.state = Sent::State::Held;
        return sent;
    }
    if (status == "published"_L1 || status == "sent"_L1)
        sent.publishedAt = at;
    const QJsonObject email = post.value("email"_L1).toObject();
    const QString mailing = textOfField(email, "status"_L1);
    if (mailing == "failed"_L1)
        // No key can make Ghost try that again: its editor can.
        sent.dropped << domain::unmailedFor(textOfField(email, "error"_L1));
    if (mailing == "pending"_L1 || mailing == "submitting"_L1) {
        // The site hands its letters to the mail service one batch after the other.
        sent.state = Sent::State::Processing;
        sent.askAgainIn = std::chrono::seconds{30};
    }
    return sent;
}

QString fingerprintOf(const QJsonObject &post)
{
    QJsonArray tags;
    const QJsonArray named = post.value("tags"_L1).toArray();
    for (const auto &tag : named)
        tags.append(tag.toObject().value("name"_L1));
    const QJsonArray written{post.value("title"_L1),
                             post.value("slug"_L1),
                             post.value("html"_L1),
                             post.value("custom_excerpt"_L1),
                             post.value("feature_image"_L1),
                             post.value("feature_image_alt"_L1),
                             tags};
    constexpr qsizetype digits = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(written).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex().first(digits));
}

bool isChanged(const QJsonObject &post, const SeenArticle &seen)
{
    return !seen.print.isEmpty() && seen.print != fingerprintOf(post) && seen.print != fingerprintOf(seen.dressedAsThen(post));
}

QString wordsOfPost(const QJsonObject &post)
{
    return (textOfField(post, "title"_L1) + u"\n\n"_s + formats::htmlToText(textOfField(post, "html"_L1))).trimmed();
}

} // namespace parvis::connectors::ghost
