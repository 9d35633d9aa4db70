// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/articlestore.h"
#include "tests/core/sync/channels/onechanneldesk.h"
#include "tests/support/articles.h"
#include "tests/support/fakesite.h"

namespace parvis::tests {

/// A workspace with one site.
struct SiteDesk : OneChannelDesk<FakeSite>
{
    SiteDesk()
        : articles(workspace.database())
    {
        connect(QStringLiteral("wordpress"),
                {.server = QUrl(QStringLiteral("https://site.example")),
                 .user = QStringLiteral("ada"),
                 .secret = {{QStringLiteral("user"), QStringLiteral("ada")}, {QStringLiteral("password"), QStringLiteral("good")}}});
    }

    [[nodiscard]] domain::Article article(const QString &title, const QString &body)
    {
        domain::Article article;
        article.title = title;
        article.body = body;
        article.createdAt = article.changedAt = clock.now();
        return *await(articles.add(article));
    }
    /// Reads it anew, and writes this text.
    void rewrite(domain::Id<domain::Article> id, const QString &body)
    {
        auto article = *await(articles.article(id));
        article.body = body;
        QVERIFY(await(articles.save(article, clock.now())));
    }
    /// It is to leave in so long; the site holds it until then, unless that is now.
    [[nodiscard]] domain::Post schedule(const domain::Article &article, std::chrono::milliseconds in)
    {
        domain::Post post = duePost({}, in);
        post.article = article.id;
        post.title = article.title;
        if (in > std::chrono::minutes{5})
            post.holder = domain::PostHolder::Service;
        return add(post);
    }
    /// Another time for what is scheduled, counted from now.
    void moveTo(domain::Id<domain::Post> id, std::chrono::milliseconds in, domain::PostHolder holder = domain::PostHolder::Service)
    {
        auto moved = post(id);
        moved.scheduledFor = domain::toZoned(clock.now() + in, QTimeZone::utc());
        moved.holder = holder;
        moved.changedAt = clock.now();
        const auto saved = await(posts.save(moved));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
    }
    [[nodiscard]] QString there(int n, const QString &field = QStringLiteral("content")) const { return site.posts().value(n).value(field).toString(); }

    FakeSite &site = service;
    store::ArticleStore articles;
};

/// An instant as the site writes it.
[[nodiscard]] inline QString wallOf(domain::Instant at)
{
    return domain::toDateTime(at).toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss"));
}

} // namespace parvis::tests
