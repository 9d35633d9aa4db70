// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demoreview.h"

#include "core/domain/articles/anchor.h"
#include "core/store/articles/commentstore.h"
#include "core/store/inbox/colleaguestore.h"
#include "core/sync/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

namespace {

using domain::Result;

/// Something said about a passage, and what somebody answers.
struct DemoComment
{
    QString quote;
    QString who;
    QString text;
    QString answeredBy;
    QString answer;
    bool isSettled = false;
};

QList<DemoComment> demoComments()
{
    return {
        {.quote = u"Lucie a trente ans, un diplôme de géomètre et l’envie de faire autre chose de ses mains."_s,
         .who = u"Marc"_s,
         .text = u"Trente ans en 2006\u00a0: on vérifie\u202f? Elle m’a dit vingt-neuf."_s,
         .answeredBy = u"Lucie"_s,
         .answer = u"Trente, en mars. C’est juste."_s},
        {.quote = u"une coupure de courant de quatre jours"_s,
         .who = u"Lucie"_s,
         .text = u"Quatre jours ou cinq\u202f?"_s,
         .answeredBy = u"Inès"_s,
         .answer = u"Quatre\u00a0: le cahier du fournil le dit."_s,
         .isSettled = true},
        {.quote = u"dans une école de Glasgow"_s,
         .who = u"Marc"_s,
         .text = u"Peut-on nommer l’école\u202f? Elle serait contente, et nous avons un article sur elle."_s},
    };
}

/// Says it, step by step, on a worker.
class Reviewing
{
public:
    Reviewing(store::Database &database, domain::Instant now)
        : m_comments(database)
        , m_colleagues(database)
        , m_now(now)
    {
    }

    [[nodiscard]] Result<> run(const QList<domain::Article> &articles)
    {
        const auto team = answerOf(m_colleagues.colleagues());
        if (!team)
            return std::unexpected(team.error());
        m_team = *team;
        const auto me = std::ranges::find(m_team, true, &domain::Colleague::isMe);
        Result<> said;
        for (const domain::Article &article : articles) {
            if (said && article.slug == "vingt-ans-de-levain"_L1)
                said = review(article);
            else if (said && article.status == domain::ArticleStatus::Approved)
                said = approve(article);
        }
        return said.and_then([&] { return sit(me == m_team.end() ? QString() : me->name); });
    }

private:
    [[nodiscard]] Result<> sit(const QString &name)
    {
        const auto found = std::ranges::find(m_team, name, &domain::Colleague::name);
        const auto id = found == m_team.end() ? domain::Id<domain::Colleague>() : found->id;
        return answerOf(m_colleagues.setMe(id)).transform([](domain::Id<domain::Colleague>) { });
    }

    [[nodiscard]] Result<> decide(const QString &who, const domain::Article &article, domain::ArticleStatus status, domain::Instant at)
    {
        return sit(who).and_then([&] { return answerOf(m_comments.tell(article.id, status, at)).transform([](const domain::ReviewStep &) { }); });
    }

    [[nodiscard]] Result<> approve(const domain::Article &article)
    {
        return decide(u"Inès"_s, article, domain::ArticleStatus::InReview, article.changedAt - 3h).and_then([&] {
            return decide(u"Lucie"_s, article, domain::ArticleStatus::Approved, article.changedAt);
        });
    }

    [[nodiscard]] Result<> review(const domain::Article &article)
    {
        auto said = decide(u"Inès"_s, article, domain::ArticleStatus::InReview, article.changedAt);
        const domain::PassageFinder finder(article.body);
        domain::Instant at = article.changedAt;
        for (const DemoComment &one : demoComments()) {
            at = std::min(m_now - 1min, at + 7min);
            if (said)
                said = comment(article, one, finder, at);
        }
        return said;
    }

    [[nodiscard]] Result<> comment(const domain::Article &article, const DemoComment &said, const domain::PassageFinder &finder, domain::Instant at)
    {
        const qsizetype start = article.body.indexOf(said.quote);
        if (start < 0)
            return domain::failure(domain::Error::Kind::NotFound, said.quote);
        const domain::Anchor anchor = finder.anchorOf({.start = start, .length = said.quote.size()});
        if (auto seated = sit(said.who); !seated)
            return seated;
        const auto added = answerOf(m_comments.add({.id = {}, .article = article.id, .answers = {}, .anchor = anchor, .text = said.text, .writtenAt = at}));
        if (!added)
            return std::unexpected(added.error());
        if (said.answer.isEmpty())
            return {};
        if (auto seated = sit(said.answeredBy); !seated)
            return seated;
        const auto answered = answerOf(m_comments.add(
            {.id = {}, .article = article.id, .answers = added->id, .anchor = {}, .text = said.answer, .writtenAt = std::min(m_now, at + 3min)}));
        if (!answered)
            return std::unexpected(answered.error());
        return said.isSettled ? answerOf(m_comments.setResolved(added->id, domain::Resolution{.at = std::min(m_now, at + 4min), .by = {}, .who = {}}))
                              : Result<>();
    }

    store::CommentStore m_comments;
    store::ColleagueStore m_colleagues;
    domain::Instant m_now;
    QList<domain::Colleague> m_team;
};

} // namespace

Result<> addDemoReview(store::Database &database, const QList<domain::Article> &articles, domain::Instant now)
{
    return Reviewing(database, now).run(articles);
}

} // namespace parvis::sync
