// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlehtml.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/wxr/wxr.h"
#include "core/formats/xml/xmltext.h"

#include <QtCore/QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::ArticleStatus;

constexpr auto contentNamespace = "http://purl.org/rss/1.0/modules/content/"_L1;
constexpr auto excerptNamespace = "http://wordpress.org/export/1.2/excerpt/"_L1;
constexpr auto exportNamespace = "http://wordpress.org/export/1.2/"_L1;
constexpr auto dublinNamespace = "http://purl.org/dc/elements/1.1/"_L1;

QString statusOf(ArticleStatus status)
{
    if (status == ArticleStatus::Published)
        return u"publish"_s;
    return status == ArticleStatus::Draft ? u"draft"_s : u"pending"_s;
}

QString postDate(domain::Instant at)
{
    return domain::toDateTime(at).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

class WxrWriter
{
public:
    QByteArray write(const QList<domain::Article> &articles)
    {
        m_xml.writeStartDocument();
        m_xml.writeNamespace(excerptNamespace, "excerpt"_L1);
        m_xml.writeNamespace(contentNamespace, "content"_L1);
        m_xml.writeNamespace(dublinNamespace, "dc"_L1);
        m_xml.writeNamespace(exportNamespace, "wp"_L1);
        m_xml.writeStartElement(u"rss"_s);
        m_xml.writeAttribute("version"_L1, "2.0"_L1);
        m_xml.writeStartElement(u"channel"_s);
        m_xml.writeTextElement("title"_L1, "Parvis"_L1);
        if (!articles.isEmpty() && !articles.first().language.isEmpty())
            m_xml.writeTextElement("language"_L1, xmlText(articles.first().language));
        m_xml.writeTextElement(exportNamespace, "wxr_version"_L1, "1.2"_L1);
        for (qsizetype i = 0; i < articles.size(); ++i)
            item(articles[i], i + 1);
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void item(const domain::Article &article, qsizetype number)
    {
        const domain::Instant date = article.publishedAt.value_or(article.createdAt);
        m_xml.writeStartElement(u"item"_s);
        m_xml.writeTextElement("title"_L1, xmlText(article.title).toHtmlEscaped());
        m_xml.writeTextElement("link"_L1, xmlText(article.url));
        m_xml.writeTextElement("pubDate"_L1, domain::toDateTime(date).toString(Qt::RFC2822Date));
        m_xml.writeTextElement(dublinNamespace, "creator"_L1, xmlText(article.author));
        m_xml.writeStartElement(u"guid"_s);
        m_xml.writeAttribute("isPermaLink"_L1, "false"_L1);
        m_xml.writeCharacters(article.remoteId.isEmpty() ? steadyId(article) : xmlText(article.remoteId));
        m_xml.writeEndElement();
        m_xml.writeTextElement(contentNamespace, "encoded"_L1, xmlText(bodyToHtml(markdownBelowTitle(article.body, article.title))));
        m_xml.writeTextElement(excerptNamespace, "encoded"_L1, xmlText(article.summary).toHtmlEscaped());
        wp("post_id"_L1, QString::number(number));
        wp("post_date"_L1, postDate(date));
        wp("post_date_gmt"_L1, postDate(date));
        wp("post_modified_gmt"_L1, postDate(article.changedAt));
        wp("comment_status"_L1, u"closed"_s);
        wp("post_name"_L1, xmlText(article.slug));
        wp("status"_L1, statusOf(article.status));
        wp("post_type"_L1, u"post"_s);
        for (const QString &tag : article.tags) {
            m_xml.writeStartElement(u"category"_s);
            m_xml.writeAttribute("domain"_L1, "post_tag"_L1);
            m_xml.writeAttribute("nicename"_L1, domain::slugOf(tag));
            m_xml.writeCharacters(xmlText(tag));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void wp(QLatin1StringView name, const QString &value) { m_xml.writeTextElement(exportNamespace, name, value); }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
};

} // namespace

QByteArray writeWxr(const QList<domain::Article> &articles)
{
    return WxrWriter().write(articles);
}

} // namespace parvis::formats
