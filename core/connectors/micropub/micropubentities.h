// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"
#include "core/domain/channels/delivery.h"

#include <QtCore/QJsonObject>

/// Microformats as Micropub writes them (h-entry, microformats2 JSON).
namespace parvis::connectors::micropub {

/// The properties of what leaves; `files`: addresses of its files, by Media::id.
[[nodiscard]] QJsonObject propertiesOf(const domain::Outgoing &outgoing, const QHash<qint64, QString> &files);
/// A request that creates it: a form where that says it all, which every server takes; else JSON.
[[nodiscard]] HttpRequest createRequest(const QUrl &endpoint, const QJsonObject &properties);
/// The first value of a property as text, whether it stands there as such, as HTML or with its alt text.
[[nodiscard]] QString firstOf(const QJsonObject &properties, QLatin1StringView name);
/// True where an entry of the server is what we sent: name and text, by letters and digits alone.
[[nodiscard]] bool isSameEntry(const QJsonObject &properties, const QJsonObject &ours);
/// True where a page holds a text: by letters and digits alone, of its first 2,000.
[[nodiscard]] bool holdsText(const QString &page, const QString &text);
/// What it links, and what it answers, in order.
[[nodiscard]] QList<QUrl> targetsOf(const domain::Outgoing &outgoing);

} // namespace parvis::connectors::micropub
