// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressentities.h"

#include "core/connectors/ownwords.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <bit>

using namespace Qt::StringLiterals;

namespace parvis::connectors::wordpress {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr auto postPrefix = "post-"_L1;

QString digestOf(const QByteArray &bytes)
{
    constexpr qsizetype digits = 8;
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(digits));
}

/// What WordPress's typography leaves of a text: letters and digits, with the crosses that it makes of an x between numbers taken back, without the pictures
/// that it makes of smileys, and without the addresses that htmlToText() puts behind links.
QString essenceOf(QString text)
{
    static const QRegularExpression address(uR"(\s*\(https?://[^()\s]*\))"_s);
    text.remove(address);
    text.replace(u'\u00d7', u'x');
    QList<uint> letters = text.toUcs4();
    letters.removeIf([](uint one) { return !QChar::isLetterOrNumber(one); });
    return QString::fromUcs4(std::bit_cast<const char32_t *>(letters.constData()), letters.size()).toCaseFolded();
}

/// A capability is true, or 1 where a plugin gave it.
bool isGiven(const QJsonValue &value)
{
    return value.toBool() || value.toInt() != 0;
}

} // namespace

domain::Capabilities capabilitiesOfUser(const QJsonObject &user)
{
    domain::Capabilities can = domain::staticCapabilities(u"wordpress"_s);
    const QJsonObject given = user.value("capabilities"_L1).toObject();
    const auto may = [&given](QLatin1StringView name) { return isGiven(given.value(name)); };
    can.canModerate = may("moderate_comments"_L1);
    can.canPublishArticles = may("publish_posts"_L1);
    can.canEdit = can.canModerate || may("edit_published_posts"_L1);
    can.canDelete = can.canModerate || may("delete_published_posts"_L1);
    // taxonomies of a hierarchy: edit_terms of "category" is manage_categories.
    can.canAddCategories = may("manage_categories"_L1);
    can.hasCategories = can.canPublishArticles;
    if (!can.canPublishArticles) {
        can.scheduleAhead.reset();
        can.visibilities.clear();
    }
    if (!may("upload_files"_L1))
        can.media = {};
    return can;
}

domain::IncomingMention mentionOfComment(const QJsonObject &comment, const QString &title)
{
    domain::IncomingMention mention;
    mention.kind = domain::MentionKind::Comment;
    mention.remoteId = idOfEntry(comment);
    mention.inReplyTo = idOfEntry(comment, "parent"_L1);
    mention.url = comment.value("link"_L1).toString();
    mention.title = title;
    mention.text = formats::htmlToText(renderedOf(comment, "content"_L1)).trimmed();
    const QString name = formats::maybeHtmlToText(comment.value("author_name"_L1).toString()).simplified();
    const QString site = comment.value("author_url"_L1).toString();
    const QString account = idOfEntry(comment, "author"_L1);
    // Two visitors may bear one name; the site that they give tells some of them apart.
    const QString host = QUrl(site).host();
    const QString visitor = host.isEmpty() ? name : u"%1 (%2)"_s.arg(name, host);
    mention.author = {.handle = account.isEmpty() ? visitor : u"%1 (#%2)"_s.arg(name, account), .name = name, .url = site, .accountId = account};
    mention.publishedAt = instantOf(comment, "date_gmt"_L1);
    // Who may not decide about comments is shown the approved ones alone, without a word of it.
    const QString status = comment.value("status"_L1).toString();
    if (status == "approved"_L1)
        mention.standing = domain::Verdict::Approve;
    else if (status == "hold"_L1)
        mention.standing = domain::Verdict::Hold;
    return mention;
}

std::optional<domain::IncomingEntry> answerOfComment(const QJsonObject &comment)
{
    domain::IncomingMention said = mentionOfComment(comment, {});
    const QString status = comment.value("status"_L1).toString();
    if (!status.isEmpty() && status != "approved"_L1)
        return std::nullopt;
    if (const QString post = idOfEntry(comment, "post"_L1); said.inReplyTo.isEmpty() && !post.isEmpty())
        said.inReplyTo = remoteIdOfPost(post);
    return ownAnswer(said);
}

QString markOfComment(const QJsonObject &comment)
{
    // Of what it is made of, not of what is made of it: this is done with a hundred comments each time that a site is asked for new ones.
    QStringList parts{renderedOf(comment, "content"_L1), idOfEntry(comment, "parent"_L1)};
    for (const auto key : {"author_name"_L1, "author_url"_L1, "link"_L1, "date_gmt"_L1, "status"_L1})
        parts << comment.value(key).toString();
    return digestOf(parts.join(u'\0').toUtf8());
}

bool saysSame(const QJsonObject &comment, const QString &ours)
{
    const QJsonObject content = comment.value("content"_L1).toObject();
    QString raw = content.value("raw"_L1).toString().trimmed();
    raw.remove(u'\r');
    QString wanted = escaped(ours).trimmed();
    wanted.remove(u'\r');
    const QString essence = essenceOf(ours);
    return raw == wanted || (!essence.isEmpty() && essenceOf(formats::htmlToText(content.value("rendered"_L1).toString())) == essence);
}

domain::Answer<Sent> sentOfComment(const QJsonObject &comment)
{
    Sent sent{.remoteId = idOfEntry(comment), .url = comment.value("link"_L1).toString(), .publishedAt = {}};
    const QString status = comment.value("status"_L1).toString();
    if (sent.remoteId.isEmpty())
        return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a comment without an id"_s});
    if (status == "spam"_L1 || status == "trash"_L1)
        return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"the site has put the comment into: %1"_s.arg(status)});
    if (status == "hold"_L1) {
        // Somebody there has to read it first.
        sent.state = Sent::State::Processing;
        sent.askAgainIn = std::chrono::hours{1};
        return sent;
    }
    sent.publishedAt = instantOf(comment, "date_gmt"_L1);
    return sent;
}

QString remoteIdOfPost(const QString &number)
{
    return postPrefix + number;
}

std::optional<QString> postNumber(const QString &remoteId)
{
    return remoteId.startsWith(postPrefix) ? std::optional(remoteId.sliced(postPrefix.size())) : std::nullopt;
}

domain::Answer<Sent> sentOfPost(const QJsonObject &post)
{
    const QString number = idOfEntry(post);
    if (number.isEmpty())
        return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a post without an id"_s});
    const QString status = post.value("status"_L1).toString();
    if (status == "trash"_L1)
        return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it lies in the site's trash"_s});
    Sent sent{.remoteId = remoteIdOfPost(number), .url = post.value("link"_L1).toString(), .publishedAt = {}};
    if (status == "future"_L1)
        sent.state = Sent::State::Held;
    else if (status == "publish"_L1 || status == "private"_L1)
        sent.publishedAt = instantOf(post, "date_gmt"_L1);
    return sent;
}

QString fingerprintOf(const QJsonObject &post)
{
    const QJsonArray written{post.value("slug"_L1),           rawOf(post, "title"_L1),     rawOf(post, "content"_L1), rawOf(post, "excerpt"_L1),
                             post.value("featured_media"_L1), post.value("categories"_L1), post.value("tags"_L1)};
    return digestOf(QJsonDocument(written).toJson(QJsonDocument::Compact));
}

QString titleOfPost(const QJsonObject &post)
{
    return formats::htmlToText(rawOf(post, "title"_L1)).simplified();
}

} // namespace parvis::connectors::wordpress
