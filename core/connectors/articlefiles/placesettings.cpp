// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/articlefiles/placesettings.h"

#include <QtCore/QUrlQuery>

namespace parvis::connectors {

QUrl withSettings(const QUrl &place, const domain::Secret &settings)
{
    QUrlQuery query;
    for (const auto &[name, value] : settings.asKeyValueRange()) {
        if (!value.trimmed().isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value.trimmed())));
    }
    QUrl whole = place.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!query.isEmpty())
        whole.setQuery(query);
    return whole;
}

domain::Secret settingsOf(const QUrl &place, const domain::Secret &given)
{
    domain::Secret settings;
    const auto items = QUrlQuery(place).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        settings.insert(name, value);
    for (const auto &[name, value] : given.asKeyValueRange())
        settings.insert(name, value);
    return settings;
}

} // namespace parvis::connectors
