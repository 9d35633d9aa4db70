// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demoderived.h"

#include "core/domain/articles/thread.h"
#include "core/store/articles/derivationstore.h"
#include "core/sync/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {

using domain::PostSource;

/// Where the sentences of the story's paragraphs end.
QList<qsizetype> plainEnds(const QString &text)
{
    QList<qsizetype> ends;
    for (qsizetype at = 1; at < text.size(); ++at) {
        const bool isEnd = text[at - 1].isSpace() && !text[at].isSpace() && (text[at - 1] == u'\n' || (at > 1 && text[at - 2] == u'.'));
        if (isEnd)
            ends << at;
    }
    return ends;
}

} // namespace

domain::Result<> addDemoDerivedPosts(store::Database &database, const QList<domain::Channel> &channels, const QList<domain::Article> &articles,
                                     domain::Instant now)
{
    const auto story = std::ranges::find(articles, u"vingt-ans-de-levain"_s, &domain::Article::slug);
    if (story == articles.cend())
        return {};
    const domain::Article &article = *story;
    const QDate today = domain::toZoned(now, database.zone()).wall.date();
    const auto make = [&](qsizetype place, domain::Derivation derivation, std::optional<QDateTime> plan) {
        const domain::Channel &channel = channels[place];
        derivation.address = domain::withParameters(u"https://lefourdelucie.example/journal/"_s + article.slug,
                                                    {.source = channel.service, .medium = u"social"_s, .campaign = u"vingt-ans"_s});
        domain::DerivedPost made{.post = {}, .derivation = derivation};
        made.post.state = plan ? domain::PostState::Draft : domain::PostState::Idea;
        made.post.channel = channel.id;
        made.post.article = article.id;
        made.post.title = article.title;
        made.post.text = domain::postText(derivation.text, derivation.address);
        made.post.language = article.language;
        made.post.plannedFor = plan;
        made.post.createdAt = made.post.changedAt = now - std::chrono::hours(26);
        made.derivation.isNumbered = true;
        made.derivation.cuts = domain::threadCuts(made.post.text, plainEnds(made.post.text), domain::textLimit(channel.service, domain::PostKind::Post), true);
        return made;
    };
    const auto at = [today](int days, int hour) { return QDateTime(today.addDays(days), QTime(hour, 0)); };
    constexpr qsizetype mastodon = 0;
    constexpr qsizetype bluesky = 1;
    constexpr qsizetype linkedIn = 4;
    const qsizetype start = std::max<qsizetype>(0, article.body.indexOf("Tout commence en 2006"_L1));
    const qsizetype end = article.body.indexOf(u"\n\n>"_s, start);
    domain::Derivation earlier = domain::sourceIn(article, PostSource::Summary);
    earlier.text = u"Dans une jarre de grès, un levain né en 2006 attend d’être nourri deux fois par jour. Histoire d’un voisin exigeant."_s;
    return answerOf(
               store::DerivationStore(database).add({
                   make(mastodon, domain::sourceIn(article, PostSource::Summary), at(5, 12)),
                   make(bluesky, domain::sourceIn(article, PostSource::Passage, {.start = start, .length = std::max<qsizetype>(0, end - start)}), at(6, 12)),
                   make(linkedIn, earlier, std::nullopt),
               }))
        .transform([](const QList<domain::DerivedPost> &) { });
}

} // namespace parvis::sync
