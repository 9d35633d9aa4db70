// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlehtml.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/ghost/ghost.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// A post of one card (mobiledoc 0.3.1).
QString mobiledocOf(const QString &html)
{
    const QJsonObject payload{{u"cardName"_s, u"html"_s}, {u"html"_s, html}};
    const QJsonObject document{{u"version"_s, u"0.3.1"_s},
                               {u"atoms"_s, QJsonArray()},
                               {u"markups"_s, QJsonArray()},
                               {u"cards"_s, QJsonArray{QJsonArray{u"html"_s, payload}}},
                               {u"sections"_s, QJsonArray{QJsonArray{10, 0}}}};
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

QJsonValue momentOrNull(std::optional<domain::Instant> at)
{
    return at ? QJsonValue(domain::toIso(*at)) : QJsonValue();
}

QJsonObject postOf(const domain::Article &article, const QString &id)
{
    const QString html = bodyToHtml(markdownBelowTitle(article.body, article.title));
    const bool isPublished = article.status == domain::ArticleStatus::Published;
    return {{u"id"_s, id},
            {u"uuid"_s, article.remoteId.isEmpty() ? steadyId(article) : article.remoteId},
            {u"title"_s, article.title},
            {u"slug"_s, article.slug},
            {u"mobiledoc"_s, mobiledocOf(html)},
            {u"html"_s, html},
            {u"type"_s, u"post"_s},
            {u"status"_s, isPublished ? u"published"_s : u"draft"_s},
            {u"visibility"_s, u"public"_s},
            {u"locale"_s, article.language.isEmpty() ? QJsonValue() : QJsonValue(article.language)},
            {u"custom_excerpt"_s, article.summary.isEmpty() ? QJsonValue() : QJsonValue(article.summary)},
            {u"canonical_url"_s, article.url.isEmpty() ? QJsonValue() : QJsonValue(article.url)},
            {u"created_at"_s, domain::toIso(article.createdAt)},
            {u"updated_at"_s, domain::toIso(article.changedAt)},
            {u"published_at"_s, momentOrNull(article.publishedAt)}};
}

/// The rows of a table of names (tags, users), each once, and its key.
class NameTable
{
public:
    QString keyOf(const QString &name)
    {
        if (!m_names.contains(name)) {
            m_names.append(name);
            m_rows.append(QJsonObject{{u"id"_s, QString::number(m_names.size())}, {u"name"_s, name}, {u"slug"_s, domain::slugOf(name)}});
        }
        return QString::number(m_names.indexOf(name) + 1);
    }
    [[nodiscard]] QJsonArray rows() const { return m_rows; }

private:
    QStringList m_names;
    QJsonArray m_rows;
};

} // namespace

QByteArray writeGhost(const QList<domain::Article> &articles)
{
    NameTable tags;
    NameTable users;
    QJsonArray posts;
    QJsonArray postTags;
    QJsonArray postAuthors;
    domain::Instant exportedAt{};
    for (const domain::Article &article : articles) {
        const QString id = QString::number(posts.size() + 1);
        posts.append(postOf(article, id));
        for (qsizetype i = 0; i < article.tags.size(); ++i)
            postTags.append(QJsonObject{{u"post_id"_s, id}, {u"tag_id"_s, tags.keyOf(article.tags[i])}, {u"sort_order"_s, i}});
        if (!article.author.isEmpty())
            postAuthors.append(QJsonObject{{u"post_id"_s, id}, {u"author_id"_s, users.keyOf(article.author)}, {u"sort_order"_s, 0}});
        exportedAt = std::max(exportedAt, article.changedAt);
    }
    const QJsonObject data{
        {u"posts"_s, posts}, {u"tags"_s, tags.rows()}, {u"posts_tags"_s, postTags}, {u"users"_s, users.rows()}, {u"posts_authors"_s, postAuthors}};
    const QJsonObject meta{{u"exported_on"_s, domain::toMs(exportedAt)}, {u"version"_s, u"5.0.0"_s}};
    return QJsonDocument(QJsonObject{{u"db"_s, QJsonArray{QJsonObject{{u"meta"_s, meta}, {u"data"_s, data}}}}}).toJson();
}

} // namespace parvis::formats
