// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace parvis::connectors {

/// How an article stood on its site when we saw it last, as it is kept among the notes of its delivery. Apart from its words stand the fields that dress it
/// there (picture, categories, tags): who gives it others by hand on the site changes no word of ours, so that they are neither asked about nor written over.
struct SeenArticle
{
    QString print;        ///< of what we wrote, the fields that dress it among it; empty: it was never seen
    QJsonObject wished;   ///< of those fields what we asked for; empty: not known
    QJsonObject read;     ///< and what stood there then

    [[nodiscard]] static SeenArticle in(const QString &note);
    [[nodiscard]] QString note() const;

    /// What stands there, dressed as we saw it last: its print is `print` where the words are the same.
    [[nodiscard]] QJsonObject dressedAsThen(QJsonObject post) const;
    /// What of `body` is to be written: without the fields that were changed there, and not here.
    [[nodiscard]] QJsonObject withoutHandMade(QJsonObject body, const QJsonObject &there) const;
    /// After `body` (what withoutHandMade() left of `wish`) was written, and `there` read back: both as the fields that dress it alone.
    [[nodiscard]] SeenArticle after(const QJsonObject &wish, const QJsonObject &body, const QJsonObject &there) const;
};

/// Those fields of an article.
[[nodiscard]] QJsonObject fieldsOf(const QJsonObject &article, const QStringList &names);

} // namespace parvis::connectors
