// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlehtml.h"
#include "core/formats/ghost/ghost.h"
#include "core/formats/ghost/mobiledoc.h"
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

/// The HTML of a post, or of what its editor kept of one that was never rendered; with the picture at its head.
QString htmlOf(const QJsonObject &post, const QJsonObject &meta)
{
    const QString picture = post[u"feature_image"].toString();
    const QString html = post[u"html"].toString();
    const QString text = html.isEmpty() ? mobiledocToHtml(post[u"mobiledoc"].toString()) : html;
    if (picture.isEmpty() || text.contains(picture))
        return text;
    const QString caption = meta[u"feature_image_caption"].toString();
    return u"<figure><img src=\"%1\" alt=\"%2\">%3</figure>\n"_s.arg(picture.toHtmlEscaped(), meta[u"feature_image_alt"].toString().toHtmlEscaped(),
                                                                     caption.isEmpty() ? QString() : u"<figcaption>%1</figcaption>"_s.arg(caption))
        + text;
}

/// Whether a text stands there in a form alone that nothing here reads.
bool isUnread(const QJsonObject &post)
{
    return post[u"html"].toString().isEmpty() && post[u"mobiledoc"].toString().isEmpty() && post[u"lexical"].toString().contains("\"text\""_L1);
}

/// What stands in the place of the site's address: that, where the export names it, else nothing, which leaves a path from the root of the site.
QString withAddress(QString text, const QJsonValue &database)
{
    QString address = database[u"meta"][u"url"].toString();
    for (const auto &setting : database[u"data"][u"settings"].toArray()) {
        if (setting[u"key"].toString() == "url"_L1)
            address = setting[u"value"].toString();
    }
    while (address.endsWith(u'/'))
        address.chop(1);
    return text.replace("__GHOST_URL__"_L1, address);
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
    // A path is no address on the web.
    article.url = post[u"canonical_url"].toString().startsWith("http"_L1) ? post[u"canonical_url"].toString() : QString();
    if (article.status != ArticleStatus::Draft)
        article.publishedAt = domain::parseInstant(textOf(post[u"published_at"]));
    article.createdAt = domain::parseInstant(textOf(post[u"created_at"])).value_or(domain::Instant{});
    article.changedAt = domain::parseInstant(textOf(post[u"updated_at"])).value_or(article.createdAt);
    complete(article);
    return article;
}

} // namespace

domain::Result<ArticleReading> readGhost(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return domain::failure(domain::Error::Kind::Invalid, u"it is JSON that is cut off or damaged"_s);
    const QJsonValue database = document[u"db"].isArray() ? document[u"db"][0] : QJsonValue(document.object());
    const QJsonObject data = database[u"data"].toObject();
    if (!data[u"posts"].isArray())
        return domain::failure(domain::Error::Kind::Invalid, u"it is no export of Ghost"_s);
    const auto tags = linksOf(data[u"posts_tags"].toArray(), u"tag_id"_s, namesOf(data[u"tags"].toArray()));
    const auto users = namesOf(data[u"users"].toArray());
    const auto authors = linksOf(data[u"posts_authors"].toArray(), u"author_id"_s, users);
    QHash<QString, QJsonObject> metas;
    for (const auto &meta : data[u"posts_meta"].toArray())
        metas.insert(textOf(meta[u"post_id"]), meta.toObject());
    ArticleReading reading;
    for (const auto &value : data[u"posts"].toArray()) {
        const QJsonObject post = value.toObject();
        const bool isPage = post[u"type"].toString() == "page"_L1 || post[u"page"].toVariant().toBool();
        if (isPage) {
            reading.remarks.append({.kind = ArticleRemark::Kind::PageLeftOut, .name = onOneLine(post[u"title"].toString())});
            continue;
        }
        const QString id = textOf(post[u"id"]);
        const auto refuse = [&](domain::RefusalReason reason, const QString &detail) {
            const QString title = post[u"title"].toString();
            reading.refused.append({.source = {}, .entry = title.isEmpty() ? u"post "_s + id : title, .reason = reason, .detail = detail});
        };
        const qsizetype before = reading.articles.size();
        const auto body = htmlToBody(withAddress(htmlOf(post, metas.value(id)), database));
        if (isUnread(post))
            refuse(domain::RefusalReason::Unreadable, u"its text is kept as Lexical alone"_s);
        else if (!body)
            refuse(domain::RefusalReason::Unreadable, body.error().detail);
        else if (body->isEmpty() && post[u"title"].toString().trimmed().isEmpty())
            refuse(domain::RefusalReason::Empty, {});
        else
            reading.articles.append(articleOf(post, *body, tags.value(id), authors.value(id, {users.value(textOf(post[u"author_id"]))})));
        if (reading.articles.size() > before && body->isEmpty())
            reading.remarks.append({.kind = ArticleRemark::Kind::NoText, .name = reading.articles.last().title});
        const domain::Article *read = reading.articles.size() > before ? &reading.articles.last() : nullptr;
        if (read && read->status == ArticleStatus::Approved && read->publishedAt)
            reading.remarks.append({.kind = ArticleRemark::Kind::Scheduled, .name = read->title, .detail = domain::toIso(*read->publishedAt)});
    }
    return reading;
}

} // namespace parvis::formats
