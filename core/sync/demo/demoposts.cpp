// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demoposts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

using domain::Post;
using domain::PostHolder;
using domain::PostState;

enum Place : qsizetype { Mastodon = 0, Bluesky = 1, Site = 2, LinkedIn = 4, Letter = 8 };

struct Text
{
    QString title;
    QString text;
    QString problem;
};

QHash<QString, QList<Text>> readTexts()
{
    QHash<QString, QList<Text>> texts;
    QString part;
    for (const QString &line : demoLines(u"posts.txt"_s)) {
        if (line.startsWith(u'[')) {
            part = line.sliced(1, line.size() - 2);
            continue;
        }
        const QStringList fields = line.split(u'|');
        texts[part].append({.title = typeset(fields.value(0)), .text = typeset(fields.value(1)), .problem = fields.value(2)});
    }
    return texts;
}

/// Nothing holds a post yet in this version but a person's own hand: the demo does not say otherwise.
PostHolder holderOf(Place place)
{
    return place == LinkedIn ? PostHolder::ByHand : PostHolder::Nobody;
}

/// Builds the posts one by one.
class Planner
{
public:
    Planner(const QList<domain::Channel> &channels, domain::Instant now, const QTimeZone &zone)
        : m_channels(channels)
        , m_now(now)
        , m_zone(zone)
        , m_today(domain::toDateTime(now).toTimeZone(zone).date())
    {
    }

    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] QList<Post> take() { return std::move(m_posts); }

    Post begin(Place place, const QString &title, const QString &text)
    {
        Post post;
        post.channel = m_channels[place].id;
        post.title = title;
        post.text = text;
        post.language = title.startsWith(u"From "_s) || title.startsWith(u"A walk"_s) ? u"en"_s : u"fr"_s;
        return post;
    }
    /// Something of the past: published.
    void published(Post post, Place place, const QDateTime &wall)
    {
        post.plannedFor = wall;
        post.publishedAt = domain::toInstant({.wall = wall, .zone = m_zone.id()});
        if (!post.publishedAt || *post.publishedAt > m_now)
            return planned(std::move(post), wall);
        post.state = PostState::Published;
        post.scheduledFor = domain::ZonedTime{.wall = wall, .zone = m_zone.id()};
        post.holder = holderOf(place);
        post.remoteId = u"p%1"_s.arg(++m_counter);
        post.url = u"https://%1.example/%2"_s.arg(m_channels[place].service, post.remoteId);
        const domain::Instant madeAt = *post.publishedAt - std::chrono::hours(30);
        add(std::move(post), madeAt);
    }
    void planned(Post post, const QDateTime &wall)
    {
        post.publishedAt.reset();
        post.plannedFor = wall;
        post.state = m_posts.size() % 3 == 0 ? PostState::InReview : PostState::Draft;
        add(std::move(post), m_now - std::chrono::hours(20));
    }
    void scheduled(Post post, Place place, const QDateTime &wall)
    {
        const domain::ZonedTime time{.wall = wall, .zone = m_zone.id()};
        if (const auto at = domain::toInstant(time); !at || *at <= m_now)
            return published(std::move(post), place, wall);
        post.plannedFor = wall;
        post.scheduledFor = time;
        post.state = PostState::Scheduled;
        post.holder = holderOf(place);
        add(std::move(post), m_now - std::chrono::hours(44));
    }
    void failed(Post post, Place place, const QDateTime &wall, const QString &problem)
    {
        post.plannedFor = wall;
        post.scheduledFor = domain::ZonedTime{.wall = wall, .zone = m_zone.id()};
        post.state = PostState::Failed;
        post.holder = holderOf(place);
        post.problem = problem;
        add(std::move(post), m_now - std::chrono::hours(70));
    }
    void idea(Post post, int ago)
    {
        post.channel = {};
        post.state = PostState::Idea;
        add(std::move(post), m_now - std::chrono::hours(5 + 29 * ago));
    }

private:
    void add(Post post, domain::Instant at)
    {
        post.createdAt = at;
        post.changedAt = at;
        m_posts.append(std::move(post));
    }

    const QList<domain::Channel> &m_channels;
    domain::Instant m_now;
    QTimeZone m_zone;
    QDate m_today;
    QList<Post> m_posts;
    int m_counter = 0;
};

QString announce(const domain::Article &article, Place place)
{
    const QString link = article.url.isEmpty() ? u"https://lefourdelucie.example/journal/"_s + article.slug : article.url;
    if (place == Site)
        return article.summary;
    const QString end = place == LinkedIn ? typeset(u"\n\nUne histoire de gens avant d’être une histoire de pain.\n"_s) : u"\n\n"_s;
    return article.summary + end + link;
}

void ofArticle(Planner &planner, const domain::Article &article, const QTimeZone &zone)
{
    const QDate day = domain::toDateTime(*article.publishedAt).toTimeZone(zone).date();
    const auto one = [&](Place place, int later, QTime hour) {
        Post post = planner.begin(place, article.title, announce(article, place));
        post.article = article.id;
        post.language = article.language;
        planner.published(std::move(post), place, QDateTime(day.addDays(later), hour));
    };
    one(Site, 0, QTime(9, 0));
    one(Mastodon, 0, QTime(12, 15));
    one(Bluesky, 1, QTime(12, 30));
    if (article.id.value() % 2 == 0)
        one(LinkedIn, 2, QTime(8, 30));
}

} // namespace

QList<Post> demoPosts(const QList<domain::Channel> &channels, const QList<domain::Article> &articles, domain::Instant now, const QTimeZone &zone)
{
    const auto texts = readTexts();
    Planner planner(channels, now, zone);
    const QDate today = planner.today();
    const auto at = [](QDate day, int hour, int minute) { return QDateTime(day, QTime(hour, minute)); };

    for (const auto &article : articles) {
        if (article.publishedAt)
            ofArticle(planner, article, zone);
    }
    const auto usual = texts[u"usual"_s];
    constexpr int daysBetween = 5;
    constexpr std::array places{Mastodon, Bluesky, LinkedIn, Bluesky, Mastodon};
    constexpr std::array hours{7, 18, 8, 12, 17};
    for (int i = 0; i < 365 / daysBetween - 1; ++i) {
        const auto slot = static_cast<size_t>(i) % places.size();
        const Text &text = usual[(i * 11) % usual.size()];
        planner.published(planner.begin(places.at(slot), text.title, text.text), places.at(slot),
                          at(today.addDays(-363 + i * daysBetween), hours.at(slot), 30));
    }
    for (QDate saturday = today.addDays(-(today.dayOfWeek() % 7) - 1); saturday > today.addDays(-364); saturday = saturday.addDays(-7)) {
        const auto newest = std::ranges::find_if(articles.rbegin(), articles.rend(), [&](const domain::Article &article) {
            return article.publishedAt && domain::toDateTime(*article.publishedAt).date() <= saturday;
        });
        const QString headline = newest == articles.rend() ? QString() : newest->title;
        planner.published(planner.begin(Letter, u"Lettre du samedi"_s, typeset(u"À lire cette semaine : « %1 ». Et les nouvelles du fournil."_s.arg(headline))),
                          Letter, at(saturday, 8, 0));
    }
    const auto failed = texts[u"failed"_s];
    planner.failed(planner.begin(Mastodon, failed.value(0).title, failed.value(0).text), Mastodon, at(today.addDays(-1), 12, 30), failed.value(0).problem);
    planner.failed(planner.begin(Bluesky, failed.value(1).title, failed.value(1).text), Bluesky, at(today.addDays(-11), 12, 30), failed.value(1).problem);

    struct Coming
    {
        int text, days, hour, minute;
        Place place;
        bool isScheduled;
    };
    constexpr std::array<Coming, 34> coming{{
        {0, 0, 10, 0, Bluesky, true},    {0, 0, 12, 30, Site, true},        {1, 0, 15, 0, Mastodon, true},    {2, 0, 18, 0, LinkedIn, true},
        {3, 1, 9, 0, Site, true},        {3, 1, 12, 0, Mastodon, true},     {4, 1, 17, 30, Bluesky, true},    {5, 2, 9, 0, Mastodon, false},
        {5, 2, 12, 0, Bluesky, false},   {7, 3, 16, 0, LinkedIn, true},     {6, 4, 8, 0, Letter, true},       {7, 4, 10, 0, Mastodon, false},
        {2, 4, 18, 0, Bluesky, true},    {4, 6, 9, 30, Mastodon, true},     {8, 7, 9, 0, Site, true},         {8, 7, 12, 15, Mastodon, true},
        {8, 8, 12, 30, Bluesky, true},   {9, 9, 12, 0, Mastodon, false},    {9, 10, 18, 0, Bluesky, false},   {6, 11, 8, 0, Letter, true},
        {10, 12, 9, 0, Site, false},     {10, 12, 12, 15, Mastodon, false}, {10, 14, 8, 30, LinkedIn, false}, {1, 15, 17, 0, Bluesky, true},
        {9, 16, 12, 0, LinkedIn, false}, {6, 18, 8, 0, Letter, true},       {11, 19, 9, 0, Site, false},      {11, 20, 12, 0, Mastodon, false},
        {8, 22, 9, 0, Bluesky, true},    {6, 25, 8, 0, Letter, false},      {11, 27, 12, 30, Bluesky, false}, {9, 29, 9, 0, Site, false},
        {1, 31, 17, 0, Mastodon, false}, {6, 32, 8, 0, Letter, false},
    }};
    const auto plan = texts[u"plan"_s];
    for (const auto &item : coming) {
        Post post = planner.begin(item.place, plan.value(item.text).title, plan.value(item.text).text);
        const QDateTime wall = at(today.addDays(item.days), item.hour, item.minute);
        if (item.isScheduled)
            planner.scheduled(std::move(post), item.place, wall);
        else
            planner.planned(std::move(post), wall);
    }
    int ago = 0;
    for (const Text &text : texts[u"idea"_s])
        planner.idea(planner.begin(Mastodon, text.title, text.text), ago++);
    return planner.take();
}

} // namespace parvis::sync
