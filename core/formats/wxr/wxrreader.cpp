// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlehtml.h"
#include "core/formats/html/htmltotext.h"
#include "core/formats/text/spaces.h"
#include "core/formats/wxr/wxr.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::ArticleStatus;
using domain::RefusalReason;

/// The fields of an item by name; those that share one with another namespace stand behind its prefix.
struct WxrItem
{
    QHash<QString, QString> fields;
    QStringList tags;

    [[nodiscard]] QString field(QLatin1StringView name) const { return fields.value(QString(name)).trimmed(); }
};

ArticleStatus articleStatus(const QString &status)
{
    if (status == "publish"_L1)
        return ArticleStatus::Published;
    if (status == "pending"_L1)
        return ArticleStatus::InReview;
    return status == "future"_L1 ? ArticleStatus::Approved : ArticleStatus::Draft;
}

/// Unset moments are written as zeros.
std::optional<domain::Instant> momentIn(const WxrItem &item, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        const QString text = item.field(name);
        if (text.startsWith("0000"_L1))
            continue;
        if (const auto at = domain::parseInstant(text))
            return at;
    }
    return std::nullopt;
}

class WxrReader
{
public:
    explicit WxrReader(const QByteArray &xml)
        : m_xml(xml)
    {
    }

    domain::Result<ArticleReading> read()
    {
        bool isExport = false;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return domain::failure(domain::Error::Kind::Invalid, u"it declares entities, which are not expanded"_s);
            if (token != QXmlStreamReader::StartElement)
                continue;
            isExport = isExport || m_xml.name() == "wxr_version"_L1;
            if (m_xml.name() == "language"_L1)
                m_language = m_xml.readElementText().section(u'-', 0, 0).toLower();
            else if (m_xml.name() == "author"_L1)
                takeAuthor(readItem());
            else if (m_xml.name() == "item"_L1)
                take(readItem());
        }
        if (!isExport)
            return domain::failure(domain::Error::Kind::Invalid, u"it is no export of WordPress"_s);
        if (m_xml.hasError())
            refuse(u"end"_s, RefusalReason::Truncated, {});
        return std::move(m_reading);
    }

private:
    WxrItem readItem()
    {
        WxrItem item;
        while (m_xml.readNextStartElement()) {
            const bool isTag = m_xml.name() == "category"_L1;
            const QString kind = m_xml.attributes().value("domain"_L1).toString();
            QString name = m_xml.name().toString();
            if (name == "encoded"_L1)
                name = m_xml.namespaceUri().contains("excerpt"_L1) ? u"excerpt"_s : u"content"_s;
            const QString text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            if (!isTag)
                item.fields.insert(name, text);
            else if ((kind == "post_tag"_L1 || kind == "category"_L1) && text != "Uncategorized"_L1 && !item.tags.contains(text.trimmed()))
                item.tags.append(text.trimmed());
        }
        return item;
    }

    /// Items name their authors by what these log in with.
    void takeAuthor(const WxrItem &author)
    {
        if (const QString name = onOneLine(author.field("author_display_name"_L1)); !name.isEmpty())
            m_authors.insert(author.field("author_login"_L1), name);
    }

    void take(const WxrItem &item)
    {
        static const QStringList passedOver{u"trash"_s, u"auto-draft"_s, u"inherit"_s};
        // An item that the end of the file cut is no whole one.
        if (m_xml.hasError() || passedOver.contains(item.field("status"_L1)))
            return;
        const QString title = onOneLine(htmlToText(item.field("title"_L1)));
        if (item.field("post_type"_L1) == "page"_L1)
            m_reading.remarks.append({.kind = ArticleRemark::Kind::PageLeftOut, .name = title.isEmpty() ? item.field("post_name"_L1) : title});
        if (item.field("post_type"_L1) != "post"_L1)
            return;
        const QString content = item.field("content"_L1);
        if (title.isEmpty() && content.isEmpty())
            return refuse(u"post "_s + item.field("post_id"_L1), RefusalReason::Empty, {});
        const auto body = htmlToBody(withParagraphs(content));
        if (!body) {
            const bool isLarge = body.error().kind == domain::Error::Kind::TooLarge;
            return refuse(title, isLarge ? RefusalReason::TooLarge : RefusalReason::Unreadable, body.error().detail);
        }
        domain::Article article;
        article.title = title;
        article.slug = item.field("post_name"_L1);
        article.summary = onOneLine(htmlToText(item.field("excerpt"_L1)));
        article.language = m_language;
        article.author = m_authors.value(item.field("creator"_L1), item.field("creator"_L1));
        article.tags = item.tags;
        const bool isProtected = !item.field("post_password"_L1).isEmpty();
        article.status = isProtected ? ArticleStatus::Draft : articleStatus(item.field("status"_L1));
        article.body = *body;
        article.remoteId = item.field("guid"_L1);
        article.url = item.field("link"_L1);
        const auto date = momentIn(item, {"post_date_gmt"_L1, "post_date"_L1, "pubDate"_L1});
        const bool isScheduled = !isProtected && item.field("status"_L1) == "future"_L1;
        if (article.status == ArticleStatus::Published || isScheduled)
            article.publishedAt = date;
        article.createdAt = date.value_or(domain::Instant{});
        article.changedAt = momentIn(item, {"post_modified_gmt"_L1, "post_modified"_L1}).value_or(article.createdAt);
        complete(article);
        m_reading.articles.append(article);
        if (isProtected)
            m_reading.remarks.append({.kind = ArticleRemark::Kind::Protected, .name = article.title});
        else if (item.field("status"_L1) == "private"_L1)
            m_reading.remarks.append({.kind = ArticleRemark::Kind::Private, .name = article.title});
        else if (isScheduled && date)
            m_reading.remarks.append({.kind = ArticleRemark::Kind::Scheduled, .name = article.title, .detail = domain::toIso(*date)});
    }

    void refuse(const QString &entry, RefusalReason reason, const QString &detail)
    {
        m_reading.refused.append({.source = {}, .entry = entry, .reason = reason, .detail = detail});
    }

    QXmlStreamReader m_xml;
    QString m_language;
    QHash<QString, QString> m_authors;   ///< names that are shown, by login
    ArticleReading m_reading;
};

} // namespace

QString withParagraphs(const QString &html)
{
    static const QRegularExpression caption(u"\\[/?caption[^\\]]*\\]"_s);
    static const QRegularExpression gap(u"\\n\\s*\\n"_s);
    static const QRegularExpression block(u"^<(h[1-6]|ul|ol|pre|blockquote|table|div|figure|hr|section|p)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QString text = html;
    // WordPress makes a player of an address on a line of its own.
    static const QRegularExpression embed(u"^[ \\t]*(https?://[^\\s<>\"]+)[ \\t]*$"_s, QRegularExpression::MultilineOption);
    text.remove(caption).replace("\r\n"_L1, "\n"_L1).replace(embed, u"<a href=\"\\1\">\\1</a>"_s);
    if (text.contains("<p"_L1, Qt::CaseInsensitive) || text.contains("<!-- wp:"_L1))
        return text;
    QString out;
    for (const QString &piece : text.split(gap, Qt::SkipEmptyParts)) {
        const QString trimmed = piece.trimmed();
        out += block.match(trimmed).hasMatch() ? trimmed : u"<p>"_s + QString(trimmed).replace(u'\n', u"<br>\n"_s) + u"</p>"_s;
        out += u"\n\n"_s;
    }
    return out;
}

domain::Result<ArticleReading> readWxr(const QByteArray &xml)
{
    return WxrReader(xml).read();
}

} // namespace parvis::formats
