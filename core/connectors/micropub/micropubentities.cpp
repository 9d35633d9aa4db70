// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/micropub/micropubentities.h"

#include "core/connectors/micropub/webmention.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::micropub {

namespace {

QString entryLetters(const QString &text)
{
    QString letters;
    for (const QChar one : text) {
        if (one.isLetterOrNumber() || one.isSurrogate())
            letters += one;
    }
    return letters.toCaseFolded();
}

QJsonObject shownFile(const QString &address, const QString &altText)
{
    return {{u"value"_s, address}, {u"alt"_s, altText}};
}

QString encodedItem(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QJsonObject propertiesOf(const domain::Outgoing &outgoing, const QHash<qint64, QString> &files)
{
    QJsonObject properties;
    QJsonArray photos;
    QJsonArray videos;
    QJsonArray sounds;
    if (outgoing.article) {
        const domain::OutgoingArticle &article = *outgoing.article;
        QString html = article.html;
        for (const domain::ArticleFile &file : article.files) {
            if (const QString there = files.value(file.attachment.media.id.value()); !there.isEmpty() && !file.address.isEmpty())
                html.replace(file.address.toHtmlEscaped(), there.toHtmlEscaped());
        }
        properties.insert(u"name"_s, QJsonArray{outgoing.title});
        properties.insert(u"content"_s, QJsonArray{QJsonObject{{u"html"_s, html}}});
        if (!article.excerpt.isEmpty())
            properties.insert(u"summary"_s, QJsonArray{article.excerpt});
        if (const QStringList tags = article.categories + article.tags; !tags.isEmpty())
            properties.insert(u"category"_s, QJsonArray::fromStringList(tags));
        if (!article.slug.isEmpty())
            properties.insert(u"mp-slug"_s, QJsonArray{article.slug});
        if (domain::opensWithPicture(article) && files.contains(article.featured->media.id.value()))
            properties.insert(u"featured"_s, QJsonArray{files.value(article.featured->media.id.value())});
        if (article.date)
            properties.insert(u"published"_s, QJsonArray{domain::toIso(*article.date)});
        if (article.visibility == domain::ArticleVisibility::Draft || article.visibility == domain::ArticleVisibility::InReview)
            properties.insert(u"post-status"_s, QJsonArray{u"draft"_s});
        if (article.visibility == domain::ArticleVisibility::Private)
            properties.insert(u"visibility"_s, QJsonArray{u"private"_s});
    } else {
        properties.insert(u"content"_s, QJsonArray{outgoing.parts.join(u"\n\n"_s)});
    }
    if (!outgoing.replyToUrl.isEmpty())
        properties.insert(u"in-reply-to"_s, QJsonArray{outgoing.replyToUrl});
    for (const domain::Attachment &attachment : outgoing.attachments) {
        const QString address = files.value(attachment.media.id.value());
        if (address.isEmpty())
            continue;
        switch (domain::mediaSort(attachment.media.type)) {
        case domain::MediaSort::Video:
            videos.append(address);
            break;
        case domain::MediaSort::Audio:
            sounds.append(address);
            break;
        default:
            photos.append(attachment.altText.isEmpty() ? QJsonValue(address) : QJsonValue(shownFile(address, attachment.altText)));
        }
    }
    if (!photos.isEmpty())
        properties.insert(u"photo"_s, photos);
    if (!videos.isEmpty())
        properties.insert(u"video"_s, videos);
    if (!sounds.isEmpty())
        properties.insert(u"audio"_s, sounds);
    return properties;
}

HttpRequest createRequest(const QUrl &endpoint, const QJsonObject &properties)
{
    QUrlQuery form{{u"h"_s, u"entry"_s}};
    bool isPlain = true;
    for (auto one = properties.begin(); one != properties.end(); ++one) {
        const QJsonArray values = one.value().toArray();
        for (const auto &value : values) {
            isPlain = isPlain && value.isString();
            form.addQueryItem(values.size() > 1 ? one.key() + u"[]"_s : one.key(), encodedItem(value.toString()));
        }
    }
    if (isPlain)
        return formRequest(endpoint, form, Effect::Creates);
    return jsonRequest("POST", endpoint, {{u"type"_s, QJsonArray{u"h-entry"_s}}, {u"properties"_s, properties}}, Effect::Creates);
}

HttpRequest createRequest(const QUrl &endpoint, const QJsonObject &properties, const QList<FormPart> &pictures, const QList<domain::Attachment> &shown)
{
    QList<FormPart> form{{.name = "h", .content = "entry"}};
    for (auto one = properties.begin(); one != properties.end(); ++one) {
        const QJsonArray values = one.value().toArray();
        for (const auto &value : values) {
            if (value.isString())
                form << FormPart{.name = one.key().toUtf8() + (values.size() > 1 ? "[]" : ""), .content = value.toString().toUtf8()};
        }
    }
    const bool isDescribed = std::ranges::any_of(shown, [](const domain::Attachment &one) { return !one.altText.isEmpty(); });
    for (qsizetype at = 0; at < pictures.size(); ++at) {
        FormPart picture = pictures.at(at);
        picture.name = pictures.size() > 1 ? "photo[]" : "photo";
        form << picture;
        // No part of the recommendation; who does not know it passes it over, as it does all that begins so (3.3).
        if (isDescribed)
            form << FormPart{.name = pictures.size() > 1 ? "mp-photo-alt[]" : "mp-photo-alt", .content = shown.value(at).altText.toUtf8()};
    }
    return multipartRequest(endpoint, form, Effect::Creates);
}

QString firstOf(const QJsonObject &properties, QLatin1StringView name)
{
    const QJsonValue property = properties.value(name);
    const QJsonValue value = property.isArray() ? property.toArray().first() : property;
    if (!value.isObject())
        return value.toString();
    const QJsonObject object = value.toObject();
    return object.contains("html"_L1) ? formats::htmlToText(object.value("html"_L1).toString()) : object.value("value"_L1).toString();
}

bool saysTheSame(const QJsonObject &properties, const QJsonObject &ours)
{
    const QString text = entryLetters(firstOf(properties, "content"_L1));
    const QString name = entryLetters(firstOf(properties, "name"_L1));
    const QString ourName = entryLetters(firstOf(ours, "name"_L1));
    const bool isNameOfNote = ourName.isEmpty() && !name.isEmpty() && text.startsWith(name);
    return text == entryLetters(firstOf(ours, "content"_L1)) && (name == ourName || isNameOfNote);
}

bool isSameEntry(const QJsonObject &properties, const QJsonObject &ours)
{
    return saysTheSame(properties, ours) && firstOf(properties, "in-reply-to"_L1) == firstOf(ours, "in-reply-to"_L1);
}

bool saysSomething(const QJsonObject &properties)
{
    return !entryLetters(firstOf(properties, "content"_L1)).isEmpty() || !entryLetters(firstOf(properties, "name"_L1)).isEmpty();
}

QString wordsOf(const QJsonObject &properties)
{
    const QString text = firstOf(properties, "content"_L1).trimmed();
    const QString name = firstOf(properties, "name"_L1).trimmed();
    if (name.isEmpty() || entryLetters(text).startsWith(entryLetters(name)))
        return text;
    return (name + u"\n\n"_s + text).trimmed();
}

QJsonObject dressOf(const QJsonObject &properties)
{
    return fieldsOf(properties, {u"summary"_s, u"category"_s, u"featured"_s, u"photo"_s});
}

QString printOf(const QJsonObject &properties)
{
    QJsonObject seen = fieldsOf(properties, {u"name"_s, u"content"_s});
    const QJsonObject dress = dressOf(properties);
    for (auto field = dress.begin(); field != dress.end(); ++field)
        seen.insert(field.key(), field.value());
    return QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(seen).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex());
}

QStringList goneOf(const SeenArticle &seen, const QJsonObject &wish, const QJsonObject &there)
{
    QStringList gone;
    for (auto field = seen.wished.begin(); field != seen.wished.end(); ++field) {
        const bool isHeldAsSeen = there.contains(field.key()) && there.value(field.key()) == seen.read.value(field.key());
        if (!wish.contains(field.key()) && isHeldAsSeen)
            gone << field.key();
    }
    return gone;
}

domain::Instant sinceWhen(const domain::Outgoing &outgoing)
{
    constexpr auto slack = std::chrono::minutes{10};
    return outgoing.firstAttemptAt.value_or(outgoing.departedAt.value_or(outgoing.now)) - slack;
}

bool holdsText(const QString &page, const QString &text)
{
    constexpr qsizetype compared = 2'000;
    return entryLetters(page).contains(entryLetters(text).left(compared));
}

QList<QUrl> targetsOf(const domain::Outgoing &outgoing)
{
    QList<QUrl> targets = outgoing.article ? webmention::linksInHtml(outgoing.article->html) : webmention::linksIn(outgoing.parts.join(u'\n'));
    if (const QUrl answered(outgoing.replyToUrl); !outgoing.replyToUrl.isEmpty() && answered.isValid() && !targets.contains(answered))
        targets.prepend(answered);
    return targets;
}

} // namespace parvis::connectors::micropub
