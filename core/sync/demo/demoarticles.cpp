// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demoarticles.h"

#include "core/formats/markdown/articlefile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

namespace {

domain::Instant lastTimeOf(domain::Instant written, domain::Instant now, const QTimeZone &zone)
{
    const QDate day = domain::toDateTime(written).date();
    const int year = domain::toDateTime(now).toTimeZone(zone).date().year();
    const QTime hour(9, 0);
    QDateTime at(QDate(year, day.month(), std::min(day.day(), 28)), hour, zone);
    if (domain::fromMs(at.toMSecsSinceEpoch()) > now)
        at = at.addYears(-1);
    return domain::fromMs(at.toMSecsSinceEpoch());
}

/// The event on the second Friday of a month: the next one that is to come. It ends as long after its beginning as it did.
void moveEvent(domain::ArticleEvent &event, domain::Instant now, const QTimeZone &zone)
{
    const auto start = domain::eventMomentOf(event.start);
    if (!start)
        return;
    const QDate today = domain::toDateTime(now).toTimeZone(zone).date();
    const auto secondFriday = [](const QDate &month) {
        const QDate first(month.year(), month.month(), 1);
        return first.addDays((Qt::Friday - first.dayOfWeek() + 7) % 7 + 7);
    };
    QDate day = secondFriday(today);
    if (day <= today)
        day = secondFriday(today.addMonths(1));
    const qint64 days = start->day.daysTo(day);
    for (QString *text : {&event.start, &event.end}) {
        if (auto moment = domain::eventMomentOf(*text)) {
            moment->day = moment->day.addDays(days);
            *text = domain::textOf(*moment);
        }
    }
}

} // namespace

QList<domain::Article> demoArticles(domain::Instant now, const QTimeZone &zone)
{
    QList<domain::Article> articles;
    int drafts = 0;
    const QDir folder(u":/demo/articles"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto article = formats::articleFromMarkdown(file.readAll());
        if (!article)
            continue;
        if (article->status == domain::ArticleStatus::Published && article->publishedAt) {
            article->publishedAt = lastTimeOf(*article->publishedAt, now, zone);
            article->createdAt = *article->publishedAt - 9 * 24h;
            article->changedAt = *article->publishedAt;
            article->url = u"https://lefourdelucie.example/journal/"_s + article->slug;
        } else {
            article->publishedAt.reset();
            article->changedAt = now - 50min - drafts * 31h;
            article->createdAt = article->changedAt - 6 * 24h;
            ++drafts;
        }
        moveEvent(article->event, now, zone);
        articles.append(*std::move(article));
    }
    std::ranges::stable_sort(articles, {}, &domain::Article::changedAt);
    return articles;
}

} // namespace parvis::sync
