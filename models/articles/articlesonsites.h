// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/publication.h"
#include "core/store/channels/channelstore.h"
#include "models/shell/messages.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace parvis::models {

/// Where an article stands at a site already, though nobody reads it there.
struct ArticlePlace
{
    store::ArticleOnSite::How how = store::ArticleOnSite::How::Held;
    QString channel;                                ///< its name
    std::optional<domain::Instant> leavesAt = {};   ///< Held

    friend bool operator==(const ArticlePlace &, const ArticlePlace &) = default;
};
/// The places of each article that has any.
using PlacesOfArticles = QHash<domain::Id<domain::Article>, QList<ArticlePlace>>;

/// In a word or two: "Scheduled there"; of several places what leaves by itself goes before the others. Empty where there is none.
[[nodiscard]] QString placeWord(const QList<ArticlePlace> &places);
/// Each of them, without a full stop: "Held by “Our site”, leaves 3 Dec, 09:00".
[[nodiscard]] QStringList placeWords(const QList<ArticlePlace> &places, domain::Instant now, const QTimeZone &zone);

/// What stands of the workspace's articles at their sites before anybody reads it there, read at once for all and anew as deliveries change.
class ArticlesOnSites : public QObject
{
    Q_OBJECT

public:
    ArticlesOnSites(store::Database &database, Messages &messages, QObject *parent = nullptr);

    /// Reads them, once: for who shows them to call.
    void load();
    [[nodiscard]] const PlacesOfArticles &places() const { return m_places; }

Q_SIGNALS:
    void changed();

private:
    void follow(const store::Changes &changes);
    void read();
    void readNames(const QList<store::ArticleOnSite> &found, int reading);
    void show(const PlacesOfArticles &places);

    store::Database &m_database;
    Messages &m_messages;
    store::ChannelStore m_channels;
    QTimer m_readSoon;
    PlacesOfArticles m_places;
    int m_reading = 0;
    bool m_isAsked = false;
};

} // namespace parvis::models
