// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"
#include "core/connectors/seenarticle.h"
#include "core/domain/channels/delivery.h"

#include <QtCore/QJsonObject>

/// Microformats as Micropub writes them (h-entry, microformats2 JSON).
namespace parvis::connectors::micropub {

/// The properties of what leaves; `files`: addresses of its files, by Media::id.
[[nodiscard]] QJsonObject propertiesOf(const domain::Outgoing &outgoing, const QHash<qint64, QString> &files);
/// A request that creates it: a form where that says it all, which every server takes; else JSON.
[[nodiscard]] HttpRequest createRequest(const QUrl &endpoint, const QJsonObject &properties);
/// The same with pictures that go along with it, and what is said of each; of what it says only what a form can hold (3.3, "Uploading Files").
[[nodiscard]] HttpRequest createRequest(const QUrl &endpoint, const QJsonObject &properties, const QList<FormPart> &pictures,
                                        const QList<domain::Attachment> &shown);
/// The first value of a property as text, whether it stands there as such, as HTML or with its alt text.
[[nodiscard]] QString firstOf(const QJsonObject &properties, QLatin1StringView name);
/// True where an entry of the server says what we sent: name and text, by letters and digits alone. Of a note servers make a name of its first words.
[[nodiscard]] bool saysTheSame(const QJsonObject &properties, const QJsonObject &ours);
/// The same of what answers the same as well.
[[nodiscard]] bool isSameEntry(const QJsonObject &properties, const QJsonObject &ours);
/// False for what has neither name nor words.
[[nodiscard]] bool saysSomething(const QJsonObject &properties);
/// What stands there, to be shown: name and text.
[[nodiscard]] QString wordsOf(const QJsonObject &properties);
/// What dresses an entry beside its words: summary, category, featured, photo.
[[nodiscard]] QJsonObject dressOf(const QJsonObject &properties);
/// A print of words and dress as the server has them.
[[nodiscard]] QString printOf(const QJsonObject &properties);
/// What we gave it once, give it no more, and nobody has changed there.
[[nodiscard]] QStringList goneOf(const SeenArticle &seen, const QJsonObject &wish, const QJsonObject &there);
/// Since when an earlier attempt may be there, clocks of servers being what they are.
[[nodiscard]] domain::Instant sinceWhen(const domain::Outgoing &outgoing);
/// True where a page holds a text: by letters and digits alone, of its first 2,000.
[[nodiscard]] bool holdsText(const QString &page, const QString &text);
/// What it links, and what it answers, in order.
[[nodiscard]] QList<QUrl> targetsOf(const domain::Outgoing &outgoing);

} // namespace parvis::connectors::micropub
