// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlehtml.h"
#include "core/formats/ghost/ghost.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::ArticleStatus;

/// A key or a moment, which versions write as text or as a number.
QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// The names of a table by key.
QHash<QString, QString> namesOf(const QJsonArray &rows)
{
    QHash<QString, QString> names;
    for (const auto &row : rows)
        names.insert(textOf(row[u"id"]), row[u"name"].toString());
    return names;
}

/// The names that a table of pairs links to each post, in their order.
QHash<QString, QStringList> linksOf(const QJsonArray &pairs, const QString &key, const QHash<QString, QString> &names)
{
    std::vector<QJsonObject> sorted;
    for (const auto &pair : pairs)
        sorted.push_back(pair.toObject());
    std::ranges::stable_sort(sorted, {}, [](const QJsonObject &pair) { return pair[u"sort_order"].toInt(); });
    QHash<QString, QStringList> links;
    for (const QJsonObject &pair : sorted) {
        const QString name = names.value(textOf(pair[key]));
        // Ghost's own tags begin with a hash and are shown to nobody.
        if (!name.isEmpty() && !name.startsWith(u'#'))
            links[textOf(pair[u"post_id"_s])].append(name);
    }
    return links;
}

ArticleStatus statusOf(const QString &status)
{
    if (status == "published"_L1 || status == "sent"_L1)
        return ArticleStatus::Published;
    return status == "scheduled"_L1 ? ArticleStatus::Approved : ArticleStatus::Draft;
}

/// The HTML of a post, or of the cards of a draft that was never rendered.
QString htmlOf(const QJsonObject &post)
{
    const QString html = post[u"html"].toString();
    if (!html.isEmpty())
        return html;
    QString cards;
    const auto document = QJsonDocument::fromJson(post[u"mobiledoc"].toString().toUtf8());
    for (const auto &card : document[u"cards"].toArray())
        cards += card[1][u"html"].toString();
    return cards;
}

domain::Article articleOf(const QJsonObject &post, const QString &body, const QStringList &tags, const QStringList &authors)
{
    domain::Article article;
    article.title = onOneLine(post[u"title"].toString());
    article.slug = post[u"slug"].toString();
    article.summary = post[u"custom_excerpt"].toString();
    article.language = post[u"locale"].toString().left(2).toLower();
    article.author = authors.join(u", "_s);
    article.tags = tags;
    article.status = statusOf(post[u"status"].toString());
    article.body = body;
    article.remoteId = textOf(post[post[u"uuid"].isString() ? u"uuid"_s : u"id"_s]);
    article.url = post[u"canonical_url"].toString();
    if (article.status == ArticleStatus::Published)
        article.publishedAt = domain::parseInstant(textOf(post[u"published_at"]));
    article.createdAt = domain::parseInstant(textOf(post[u"created_at"])).value_or(domain::Instant{});
    article.changedAt = domain::parseInstant(textOf(post[u"updated_at"])).value_or(article.createdAt);
    complete(article);
    return article;
}

} // namespace

domain::Result<ArticleReading> readGhost(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue database = document[u"db"].isArray() ? document[u"db"][0] : QJsonValue(document.object());
    const QJsonObject data = database[u"data"].toObject();
    if (!data[u"posts"].isArray())
        return domain::failure(domain::Error::Kind::Invalid, u"it is no export of Ghost"_s);
    const auto tags = linksOf(data[u"posts_tags"].toArray(), u"tag_id"_s, namesOf(data[u"tags"].toArray()));
    const auto users = namesOf(data[u"users"].toArray());
    const auto authors = linksOf(data[u"posts_authors"].toArray(), u"author_id"_s, users);
    ArticleReading reading;
    for (const auto &value : data[u"posts"].toArray()) {
        const QJsonObject post = value.toObject();
        const bool isPage = post[u"type"].toString() == "page"_L1 || post[u"page"].toVariant().toBool();
        if (isPage)
            continue;
        const QString id = textOf(post[u"id"]);
        const auto refuse = [&](domain::RefusalReason reason, const QString &detail) {
            const QString title = post[u"title"].toString();
            reading.refused.append({.source = {}, .entry = title.isEmpty() ? u"post "_s + id : title, .reason = reason, .detail = detail});
        };
        const auto body = htmlToBody(htmlOf(post));
        if (!body)
            refuse(domain::RefusalReason::Unreadable, body.error().detail);
        else if (body->isEmpty() && post[u"title"].toString().trimmed().isEmpty())
            refuse(domain::RefusalReason::Empty, {});
        else
            reading.articles.append(articleOf(post, *body, tags.value(id), authors.value(id, {users.value(textOf(post[u"author_id"]))})));
    }
    return reading;
}

} // namespace parvis::formats
