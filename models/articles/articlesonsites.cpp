// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlesonsites.h"

#include "models/channels/channelnames.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <algorithm>

namespace parvis::models {

using domain::Result;
using store::ArticleOnSite;

namespace {
// What is sent changes step by step; nobody reads the shelf that fast.
constexpr std::chrono::milliseconds onSitesDelay{150};

QString wordOfPlace(ArticleOnSite::How how)
{
    using enum ArticleOnSite::How;
    switch (how) {
    case Held:
        return ArticlesOnSites::tr("Scheduled there", "of an article, at its site");
    case InReview:
        return ArticlesOnSites::tr("In review there", "of an article, at its site");
    case Draft:
        return ArticlesOnSites::tr("Draft there", "of an article, at its site");
    case Private:
        return ArticlesOnSites::tr("Private there", "of an article, at its site");
    }
    return {};
}

QString placeSentence(const ArticlePlace &place, domain::Instant now, const QTimeZone &zone)
{
    using enum ArticleOnSite::How;
    switch (place.how) {
    case Held:
        if (!place.leavesAt)
            //: of an article: %1 is a channel
            return ArticlesOnSites::tr("Held by “%1”").arg(place.channel);
        if (*place.leavesAt <= now)
            //: of an article: %1 is a channel, %2 a moment that has passed
            return ArticlesOnSites::tr("Held by “%1”, was to leave %2").arg(place.channel, letterMoment(*place.leavesAt, now, zone));
        //: of an article: %1 is a channel, %2 a moment
        return ArticlesOnSites::tr("Held by “%1”, leaves %2").arg(place.channel, letterMoment(*place.leavesAt, now, zone));
    case InReview:
        //: of an article: %1 is a channel
        return ArticlesOnSites::tr("Waits for review on “%1”").arg(place.channel);
    case Draft:
        //: of an article: %1 is a channel
        return ArticlesOnSites::tr("A draft on “%1”").arg(place.channel);
    case Private:
        //: of an article: %1 is a channel
        return ArticlesOnSites::tr("Private on “%1”: only who may edit it reads it").arg(place.channel);
    }
    return {};
}

} // namespace

QString placeWord(const QList<ArticlePlace> &places)
{
    using enum ArticleOnSite::How;
    for (const auto how : {Held, InReview, Draft, Private}) {
        if (std::ranges::contains(places, how, &ArticlePlace::how))
            return wordOfPlace(how);
    }
    return {};
}

QStringList placeWords(const QList<ArticlePlace> &places, domain::Instant now, const QTimeZone &zone)
{
    QStringList words;
    for (const ArticlePlace &place : places)
        words << placeSentence(place, now, zone);
    return words;
}

ArticlesOnSites::ArticlesOnSites(store::Database &database, Messages &messages, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_channels(database)
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(onSitesDelay);
    connect(&m_readSoon, &QTimer::timeout, this, &ArticlesOnSites::read);
    connect(&m_database, &store::Database::changed, this, &ArticlesOnSites::follow);
}

void ArticlesOnSites::load()
{
    if (!std::exchange(m_isAsked, true))
        read();
}

void ArticlesOnSites::follow(const store::Changes &changes)
{
    // A delivery changes with its post, and what a site lets us do with its channel.
    const bool isTouched = changes.everything || !changes.posts.isEmpty() || !changes.channels.isEmpty();
    if (m_isAsked && isTouched && !m_readSoon.isActive())
        m_readSoon.start();
}

void ArticlesOnSites::read()
{
    const int reading = ++m_reading;
    store::articlesOnSites(m_database).then(this, [this, reading](const Result<QList<ArticleOnSite>> &found) {
        if (reading != m_reading)
            return;
        if (!found)
            return m_messages.post(problem(tr("Where the articles stand was not read."), found.error(), [this] { read(); }));
        if (found->isEmpty())
            return show({});
        readNames(*found, reading);
    });
}

void ArticlesOnSites::readNames(const QList<ArticleOnSite> &found, int reading)
{
    m_channels.summaries().then(this, [this, found, reading](const Result<QList<domain::ChannelSummary>> &summaries) {
        if (reading != m_reading)
            return;
        if (!summaries)
            return m_messages.post(problem(tr("Where the articles stand was not read."), summaries.error(), [this] { read(); }));
        const ChannelsById channels = namedApart(*summaries);
        PlacesOfArticles places;
        for (const ArticleOnSite &one : found)
            places[one.article] << ArticlePlace{.how = one.how, .channel = channels.value(one.channel).name, .leavesAt = one.leavesAt};
        show(places);
    });
}

void ArticlesOnSites::show(const PlacesOfArticles &places)
{
    if (places == m_places)
        return;
    m_places = places;
    Q_EMIT changed();
}

} // namespace parvis::models
