// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ghost/mobiledoc.h"

#include "core/formats/markdown/articlefile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

QString element(const QString &tag, const QString &html)
{
    return u"<%1>%2</%1>"_s.arg(tag, html);
}

QString imageOf(const QJsonValue &card)
{
    const QString image = u"<img src=\"%1\" alt=\"%2\">"_s.arg(card[u"src"].toString().toHtmlEscaped(), card[u"alt"].toString().toHtmlEscaped());
    const QString caption = card[u"caption"].toString();
    return element(u"figure"_s, caption.isEmpty() ? image : image + element(u"figcaption"_s, caption));
}

QString htmlOfCard(const QJsonValue &card)
{
    const QString name = card[0].toString();
    const QJsonValue says = card[1];
    // What older versions called it.
    if (name == "markdown"_L1 || name == "card-markdown"_L1)
        return renderMarkdown(says[u"markdown"].toString()).html;
    if (name == "html"_L1)
        return says[u"html"].toString();
    if (name == "image"_L1)
        return imageOf(says);
    if (name == "hr"_L1)
        return u"<hr>"_s;
    if (name == "code"_L1)
        return u"<pre><code class=\"language-%1\">%2</code></pre>"_s.arg(says[u"language"].toString().toHtmlEscaped(),
                                                                         says[u"code"].toString().toHtmlEscaped());
    const QString address = says[u"url"].toString().toHtmlEscaped();
    return address.isEmpty() ? QString() : element(u"p"_s, u"<a href=\"%1\">%1</a>"_s.arg(address));
}

/// Words with the marks that open before them and how many close behind them.
QString htmlOfMarkers(const QJsonArray &markers, const QJsonArray &markups)
{
    QString html;
    QStringList open;
    for (const auto &marker : markers) {
        for (const auto &index : marker[1].toArray()) {
            const QJsonValue markup = markups.at(index.toInt(-1));
            const QString tag = markup[0].toString(u"span"_s);
            const bool isLink = tag == "a"_L1 && markup[1][0].toString() == "href"_L1;
            html += isLink ? u"<a href=\"%1\">"_s.arg(markup[1][1].toString().toHtmlEscaped()) : u'<' + tag.toHtmlEscaped() + u'>';
            open.append(tag.toHtmlEscaped());
        }
        // The only atom that Ghost has is a break.
        html += marker[0].toInt() == 1 ? u"<br>"_s : marker[3].toString().toHtmlEscaped();
        for (int closing = marker[2].toInt(); closing > 0 && !open.isEmpty(); --closing)
            html += u"</"_s + open.takeLast() + u'>';
    }
    return html;
}

QString htmlOfSection(const QJsonValue &section, const QJsonValue &document)
{
    enum Sort { Markup = 1, Image = 2, List = 3, Card = 10 };
    const QJsonArray markups = document[u"markups"].toArray();
    switch (section[0].toInt()) {
    case Markup:
        return element(section[1].toString(u"p"_s).toHtmlEscaped(), htmlOfMarkers(section[2].toArray(), markups));
    case Image:
        return imageOf(QJsonObject{{u"src"_s, section[1]}});
    case List: {
        QString items;
        for (const auto &item : section[2].toArray())
            items += element(u"li"_s, htmlOfMarkers(item.toArray(), markups));
        return element(section[1].toString() == "ol"_L1 ? u"ol"_s : u"ul"_s, items);
    }
    case Card:
        return htmlOfCard(document[u"cards"].toArray().at(section[1].toInt(-1)));
    default:
        return {};
    }
}

} // namespace

QString mobiledocToHtml(const QString &json)
{
    const QJsonValue document = QJsonDocument::fromJson(json.toUtf8()).object();
    QString html;
    for (const auto &section : document[u"sections"].toArray())
        html += htmlOfSection(section, document) + u'\n';
    if (!document[u"sections"].isArray()) {
        for (const auto &card : document[u"cards"].toArray())
            html += htmlOfCard(card) + u'\n';
    }
    return html;
}

} // namespace parvis::formats
