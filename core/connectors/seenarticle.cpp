// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/seenarticle.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

SeenArticle SeenArticle::in(const QString &note)
{
    const QJsonObject kept = QJsonDocument::fromJson(note.section(u' ', 1).toUtf8()).object();
    return {.print = note.section(u' ', 0, 0), .wished = kept.value("wished"_L1).toObject(), .read = kept.value("read"_L1).toObject()};
}

QString SeenArticle::note() const
{
    if (read.isEmpty())
        return print;
    const QJsonObject kept{{u"wished"_s, wished}, {u"read"_s, read}};
    return print + u' ' + QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

QJsonObject SeenArticle::dressedAsThen(QJsonObject post) const
{
    for (auto field = read.begin(); field != read.end(); ++field)
        post.insert(field.key(), field.value());
    return post;
}

QJsonObject SeenArticle::withoutHandMade(QJsonObject body, const QJsonObject &there) const
{
    for (auto field = read.begin(); field != read.end(); ++field) {
        const bool isSameHere = body.value(field.key()) == wished.value(field.key());
        if (isSameHere && there.value(field.key()) != field.value())
            body.remove(field.key());
    }
    return body;
}

SeenArticle SeenArticle::after(const QJsonObject &wish, const QJsonObject &body, const QJsonObject &there) const
{
    SeenArticle seen{.print = {}, .wished = wish, .read = there};
    for (auto field = read.begin(); field != read.end(); ++field) {
        // What was left as it is there goes on being somebody else's.
        if (!body.contains(field.key()))
            seen.read.insert(field.key(), field.value());
    }
    return seen;
}

QJsonObject fieldsOf(const QJsonObject &article, const QStringList &names)
{
    QJsonObject fields;
    for (const QString &name : names) {
        if (article.contains(name))
            fields.insert(name, article.value(name));
    }
    return fields;
}

} // namespace parvis::connectors
