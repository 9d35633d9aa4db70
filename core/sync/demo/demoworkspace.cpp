// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demoworkspace.h"

#include "core/domain/query/parser.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/ournamesstore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/inbox/colleaguestore.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/inbox/inboxviewstore.h"
#include "core/store/inbox/replystore.h"
#include "core/store/inbox/rulestore.h"
#include "core/store/inbox/savedreplystore.h"
#include "core/store/inbox/tagstore.h"
#include "core/store/inbox/targetstore.h"
#include "core/sync/answers.h"
#include "core/sync/demo/demoarticles.h"
#include "core/sync/demo/demoderived.h"
#include "core/sync/demo/demopeople.h"
#include "core/sync/demo/demopictures.h"
#include "core/sync/demo/demoposts.h"
#include "core/sync/demo/demoreplies.h"
#include "core/sync/demo/demoreview.h"
#include "core/sync/demo/demowanted.h"
#include "core/sync/demo/mentionmill.h"
#include "core/sync/imports/batchpump.h"

#include <QtConcurrent/QtConcurrentRun>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

namespace {

using domain::Id;
using domain::Mention;
using domain::Result;

constexpr qint64 usualMentions = 4'000;

/// Waits for all of them; the first failure is the answer.
template<class T>
Result<QList<T>> answersOf(const QList<QFuture<Result<T>>> &futures)
{
    QList<T> values;
    for (const auto &future : futures) {
        auto value = answerOf(future);
        if (!value)
            return std::unexpected(value.error());
        values.append(*std::move(value));
    }
    return values;
}

/// Fills the workspace step by step, on a worker.
class Filling
{
public:
    Filling(store::Database &database, domain::Instant now, qint64 mentions)
        : m_database(database)
        , m_now(now)
        , m_mentions(mentions)
        , m_imports(database)
    {
    }

    [[nodiscard]] Result<> run()
    {
        return checkEmpty()
            .and_then([this] { return addChannels(); })
            .and_then([this] { return addDemoPictures(m_database, m_now); })
            .and_then([this] { return addArticles(); })
            .and_then([this] { return addPosts(); })
            .and_then([this] { return addDemoDerivedPosts(m_database, m_channels, m_articles, m_now); })
            .and_then([this] { return addTalk(); })
            .and_then([this] { return triage(); })
            .and_then([this] { return addDemoReview(m_database, m_articles, m_now); })
            .and_then([this] { return addDemoQuestions(m_database, m_channels, m_articles, m_now); })
            .and_then([this] { return addDemoReplies(m_database, m_now); })
            .and_then([this] { return addDemoPeople(m_database, m_now); })
            .and_then([this] { return nameOurs(); });
    }

private:
    [[nodiscard]] Result<> checkEmpty()
    {
        const auto channels = answerOf(store::ChannelStore(m_database).summaries());
        if (!channels)
            return std::unexpected(channels.error());
        const auto articles = answerOf(store::ArticleStore(m_database).rows());
        if (!articles)
            return std::unexpected(articles.error());
        if (!channels->isEmpty() || !articles->isEmpty())
            return domain::failure(domain::Error::Kind::Conflict, u"the workspace is not empty"_s);
        return {};
    }

    /// What the checks of articles count as ours.
    [[nodiscard]] Result<> nameOurs()
    {
        const auto named = answerOf(store::OurNamesStore(m_database)
                                        .setNames({.companies = {demoName(), u"four de Lucie"_s},
                                                   .products = {u"miche"_s, u"miches"_s, u"fougasse"_s, u"brioche"_s, u"pain de seigle"_s}}));
        return named ? Result<>() : std::unexpected(named.error());
    }

    [[nodiscard]] Result<> addChannels()
    {
        store::ChannelStore store(m_database);
        int series = 0;
        for (const auto &demo : demoChannels()) {
            domain::Channel channel = demo.channel;
            channel.series = series++;
            auto added = answerOf(store.add(channel));
            if (!added)
                return std::unexpected(added.error());
            added->fetchedAt = m_now - 4min * series;
            if (auto noted = answerOf(store.noteFetch(*added)); !noted)
                return noted;
            m_channels.append(*added);
        }
        return {};
    }

    [[nodiscard]] Result<> addArticles()
    {
        store::ArticleStore store(m_database);
        QList<QFuture<Result<domain::Article>>> added;
        for (const auto &article : demoArticles(m_now, demoZone()))
            added.append(store.add(article));
        const auto articles = answersOf(added);
        if (!articles)
            return std::unexpected(articles.error());
        m_articles = *articles;
        return rememberDraft();
    }

    /// The longest article that is not published yet has a past: how it began, which has a name, and how it stood two days before.
    [[nodiscard]] Result<> rememberDraft()
    {
        store::ArticleStore store(m_database);
        const auto length = [](const domain::Article &article) { return article.publishedAt ? 0 : article.body.size(); };
        domain::Article earlier = *std::ranges::max_element(m_articles, {}, length);
        QStringList paragraphs = earlier.body.split(u"\n\n"_s);
        paragraphs.resize(paragraphs.size() * 3 / 4);
        // Some have their last sentence since.
        for (qsizetype i = 0; i < paragraphs.size(); i += 2) {
            if (const qsizetype end = paragraphs[i].lastIndexOf(u". "_s); end > 0)
                paragraphs[i].truncate(end + 1);
        }
        paragraphs.insert(paragraphs.size() / 2, u"*À vérifier auprès de Lucie : la date, et qui était là.*"_s);
        earlier.body = paragraphs.join(u"\n\n"_s);
        earlier.changedAt -= 47h;
        domain::Article first = earlier;
        first.body = paragraphs.first(paragraphs.size() / 3).join(u"\n\n"_s);
        first.changedAt -= 74h;
        for (const auto &state : {first, earlier}) {
            if (auto kept = answerOf(store.keep(state)); !kept)
                return kept;
        }
        const auto revisions = answerOf(store.revisions(first.id));
        return revisions ? answerOf(store.nameRevision(revisions->constLast().id, u"Premier jet"_s)) : std::unexpected(revisions.error());
    }

    [[nodiscard]] Result<> addPosts()
    {
        store::PostStore store(m_database);
        QList<QFuture<Result<domain::Post>>> added;
        for (const auto &post : demoPosts(m_channels, m_articles, m_now, demoZone()))
            added.append(store.add(post));
        return answersOf(added).transform([](const QList<domain::Post> &) { });
    }

    [[nodiscard]] Result<> addTalk()
    {
        std::vector<std::unique_ptr<BatchPump>> pumps;
        for (const auto &channel : m_channels)
            pumps.push_back(std::make_unique<BatchPump>(m_imports, store::IngestTarget{.import = {}, .channel = channel.id, .now = m_now}));
        domain::LocalDays days(demoZone());
        QList<std::pair<qint64, QString>> published;
        for (const auto &article : m_articles) {
            if (article.publishedAt)
                published.append({days.dayOf(*article.publishedAt), article.title});
        }
        std::ranges::sort(published);
        MentionMill mill(m_now, demoZone(), m_mentions, published);
        m_today = mill.today();
        Result<> taken;
        const MentionMill::Sink sink = [&](qsizetype channel, domain::IncomingEntry entry) {
            if (taken)
                taken = pumps[static_cast<size_t>(channel)]->push(std::move(entry));
        };
        for (qint64 day = mill.firstDay(); day <= mill.today() && taken; ++day)
            mill.grind(day, sink);
        mill.tellStory(sink);
        for (const auto &pump : pumps) {
            if (taken)
                taken = pump->finish();
            else
                pump->abandon();
        }
        return taken;
    }

    /// The keys of a list, all of them, newest first.
    [[nodiscard]] Result<QList<Id<Mention>>> keysOf(const domain::MentionFilter &filter) const
    {
        constexpr qint64 page = 50'000;
        const store::InboxStore inbox(m_database);
        QList<Id<Mention>> keys;
        while (true) {
            const auto more = answerOf(inbox.keys(filter, keys.isEmpty() ? Id<Mention>() : keys.constLast(), page));
            if (!more)
                return std::unexpected(more.error());
            keys.append(*more);
            if (more->size() < page)
                return keys;
        }
    }

    [[nodiscard]] Result<> edit(const QList<Id<Mention>> &keys, const store::MentionEdit &edit)
    {
        constexpr qsizetype step = 5'000;
        store::InboxStore inbox(m_database);
        for (qsizetype at = 0; at < keys.size(); at += step) {
            if (const auto edited = answerOf(inbox.edit(keys.sliced(at, std::min(step, keys.size() - at)), edit)); !edited)
                return std::unexpected(edited.error());
        }
        return {};
    }

    /// Marks what the team dealt with: all that is old or answered, and most of the rest.
    [[nodiscard]] Result<> triage()
    {
        constexpr qint64 recentDays = 10;
        constexpr qsizetype openOnes = 28;
        constexpr qsizetype unreadOnes = 13;
        const store::MentionEdit dealtWith{.state = domain::MentionState::Done, .isRead = true, .isFlagged = {}};
        domain::MentionFilter old;
        old.untilDay = m_today - recentDays;
        domain::MentionFilter answered;
        answered.fromDay = m_today - recentDays + 1;
        answered.isAnswered = true;
        domain::MentionFilter waiting = answered;
        waiting.isAnswered = false;
        QList<Id<Mention>> done;
        for (const auto &filter : {old, answered}) {
            const auto keys = keysOf(filter);
            if (!keys)
                return std::unexpected(keys.error());
            done.append(*keys);
        }
        const auto keys = keysOf(waiting);
        if (!keys)
            return std::unexpected(keys.error());
        const auto open = keys->first(std::min(openOnes, keys->size()));
        done.append(keys->sliced(open.size()));
        const auto seen = open.sliced(std::min(unreadOnes, open.size()));
        return addTeam()
            .and_then([&] { return dealWith(done, dealtWith); })
            .and_then([&] { return edit(seen, {.state = {}, .isRead = true, .isFlagged = {}}); })
            .and_then([&] { return flagAndNote(done, open); })
            .and_then([&] { return share(done, open); });
    }

    [[nodiscard]] Result<> addTeam()
    {
        store::ColleagueStore colleagues(m_database);
        for (const QString &name : {u"Lucie"_s, u"Inès"_s, u"Marc"_s}) {
            const auto added = answerOf(colleagues.add({.id = {}, .name = name}));
            if (!added)
                return std::unexpected(added.error());
            m_team.append(added->id);
        }
        return sitDown(0);
    }

    /// What is done from now on is that colleague's doing.
    [[nodiscard]] Result<> sitDown(qsizetype colleague)
    {
        return answerOf(store::ColleagueStore(m_database).setMe(m_team[colleague])).transform([](Id<domain::Colleague>) { });
    }

    [[nodiscard]] Result<> editAs(qsizetype colleague, const QList<Id<Mention>> &keys, const store::MentionEdit &edit)
    {
        return sitDown(colleague).and_then([&] { return this->edit(keys, edit); });
    }

    /// Everybody deals with a part.
    [[nodiscard]] Result<> dealWith(const QList<Id<Mention>> &keys, const store::MentionEdit &edit)
    {
        for (qsizetype colleague = m_team.size() - 1; colleague >= 0; --colleague) {
            if (auto edited = editAs(colleague, every(keys, colleague, m_team.size(), keys.size()), edit); !edited)
                return edited;
        }
        return {};
    }

    /// Every so many of them, from the first one on.
    static QList<Id<Mention>> every(const QList<Id<Mention>> &keys, qsizetype first, qsizetype step, qsizetype most)
    {
        QList<Id<Mention>> taken;
        for (qsizetype i = first; i < keys.size() && taken.size() < most; i += step)
            taken.append(keys[i]);
        return taken;
    }

    /// All the tags, those of people too, each of another colour as long as there are some.
    [[nodiscard]] Result<QList<Id<domain::Tag>>> addTags()
    {
        constexpr int colours = 8;
        store::TagStore store(m_database);
        QList<Id<domain::Tag>> tags;
        for (const QString &name :
             {u"Livraison"_s, u"Recette"_s, u"Presse"_s, u"Remboursement"_s, u"fidèle"_s, u"cantine"_s, u"blé ancien"_s, u"stage"_s, u"levain"_s}) {
            const auto added = answerOf(store.findOrAdd(name, static_cast<int>(tags.size()) % colours));
            if (!added)
                return std::unexpected(added.error());
            tags.append(added->id);
        }
        return tags;
    }

    /// Who has what: tags, what sleeps and what waits for others, how soon channels are answered, and views of it.
    [[nodiscard]] Result<> share(const QList<Id<Mention>> &done, const QList<Id<Mention>> &open)
    {
        const auto made = addTags();
        if (!made)
            return std::unexpected(made.error());
        const QList<Id<domain::Tag>> &tags = *made;
        const QList<Id<domain::Colleague>> &team = m_team;
        using domain::Priority;
        return editAs(0, every(open, 0, 4, 7), {.assignee = team[0], .addedTags = {tags[0]}, .at = m_now})
            .and_then([&] { return editAs(1, every(open, 1, 4, 6), {.assignee = team[1], .at = m_now}); })
            .and_then([&] { return editAs(2, every(open, 4, 8, 2), {.priority = Priority::Urgent, .addedTags = {tags[3]}, .at = m_now}); })
            .and_then([&] { return edit(every(open, 2, 9, 3), {.priority = Priority::High, .at = m_now}); })
            .and_then([&] { return edit(every(done, 3, 11, 300), {.assignee = team[2], .addedTags = {tags[1]}, .at = m_now - 26h}); })
            .and_then([&] { return editAs(1, every(done, 7, 60, 40), {.addedTags = {tags[2]}, .at = m_now - 26h}); })
            .and_then([&] { return edit(every(done, 14, 9, 6), {.state = domain::MentionState::Waiting, .assignee = team[1], .at = m_now - 5h}); })
            .and_then([&] { return editAs(0, every(done, 12, 9, 5), {.snoozedUntil = m_now + 20h, .assignee = team[0], .at = m_now - 4h}); })
            .and_then([&] { return promise(); })
            .and_then([&] { return addViews(); })
            .and_then([&] { return answer(open, tags); });
    }

    [[nodiscard]] Result<> addViews()
    {
        store::InboxViewStore views(m_database);
        const QList<domain::InboxView> made{
            {.id = {}, .name = u"Questions de la presse"_s, .query = u"(role:journalist OR tag:Presse) has:question"_s, .icon = u"place-insights"_s},
            {.id = {},
             .name = u"Plaintes de livraison"_s,
             .query = u"(colis OR livraison OR carton OR parcel OR delivery) NOT role:journalist within:30d"_s,
             .icon = u"warning"_s},
        };
        for (const domain::InboxView &view : made) {
            if (const auto added = answerOf(views.add(view)); !added)
                return std::unexpected(added.error());
        }
        return {};
    }

    /// How soon channels are answered.
    [[nodiscard]] Result<> promise()
    {
        store::TargetStore targets(m_database);
        for (const domain::Channel &channel : m_channels) {
            if (channel.service == "feed"_L1)
                continue;
            const bool isMail = channel.service == "mail"_L1;
            domain::ResponseTarget target{.channel = channel.id, .within = isMail ? 18h : 9h, .hours = domain::BusinessHours::usual()};
            // Around the clock, so that what the story leaves unanswered there is late at any hour.
            if (channel.service == "bluesky"_L1)
                target = {.channel = channel.id, .within = 20h, .hours = domain::BusinessHours::always()};
            if (const auto set = answerOf(targets.set(target)); !set)
                return std::unexpected(set.error());
        }
        return {};
    }

    /// Replies to take from, one that is begun, and rules: one that works, one that waits to be tried.
    [[nodiscard]] Result<> answer(const QList<Id<Mention>> &open, const QList<Id<domain::Tag>> &tags)
    {
        store::SavedReplyStore saved(m_database);
        const QList<domain::SavedReply> replies{
            {.id = {},
             .name = u"Colis abîmé"_s,
             .texts = {{u"fr"_s,
                        u"Bonjour {name}, toutes nos excuses pour ce colis. Pouvez-vous nous envoyer une photo et votre numéro de commande\u00a0? "
                        "Nous renvoyons ou remboursons, comme vous préférez. {me}"_s},
                       {u"en"_s,
                        u"Hello {name}, we are sorry about this parcel. Could you send us a picture and your order number? We will send another "
                        "one or refund it, as you like. {me}"_s}}},
            {.id = {},
             .name = u"Merci"_s,
             .texts = {{u"fr"_s, u"Merci {name}, votre message a fait le tour du fournil."_s},
                       {u"en"_s, u"Thank you {name}, your message went all around the bakehouse."_s}}},
            {.id = {},
             .name = u"Où est ma commande"_s,
             .texts = {{u"fr"_s, u"Bonjour {name}, nous regardons avec le transporteur et revenons vers vous aujourd’hui. {me}"_s},
                       {u"en"_s, u"Hello {name}, we are asking the carrier and will come back to you today. {me}"_s}}},
        };
        domain::SavedReply parcel;
        for (const domain::SavedReply &reply : replies) {
            const auto added = answerOf(saved.add(reply));
            if (!added)
                return std::unexpected(added.error());
            if (parcel.id.isNull())
                parcel = *added;
        }
        store::RuleStore rules(m_database);
        using domain::RuleAction;
        const QList<domain::Rule> made{
            {.id = {},
             .name = u"Colis et livraisons"_s,
             .query = u"colis OR livraison OR carton OR parcel OR tracking"_s,
             .actions = {{.kind = RuleAction::Kind::Tag, .tag = tags[0]}, {.kind = RuleAction::Kind::Priority, .priority = domain::Priority::High}},
             .isEnabled = true},
            {.id = {},
             .name = u"Colis abîmés\u00a0: une réponse prête"_s,
             .query = u"(colis OR carton) AND (écras* OR morceaux OR abîm*)"_s,
             .actions = {{.kind = RuleAction::Kind::Draft, .savedReply = parcel.id}, {.kind = RuleAction::Kind::Notify}}},
        };
        for (const domain::Rule &rule : made) {
            if (const auto added = answerOf(rules.add(rule)); !added)
                return std::unexpected(added.error());
        }
        if (open.size() < 3)
            return {};
        store::ReplyStore begun(m_database);
        const auto draft
            = answerOf(begun.saveDraft(open[2], u"Bonjour, merci de votre patience\u00a0: nous avons relancé le transporteur ce matin et…"_s, m_now));
        return draft.transform([](const domain::Post &) { });
    }

    [[nodiscard]] Result<> flagAndNote(const QList<Id<Mention>> &done, const QList<Id<Mention>> &open)
    {
        QList<Id<Mention>> flagged;
        for (qsizetype i = 3; i < open.size(); i += 7)
            flagged.append(open[i]);
        for (qsizetype i = 17; i < std::min<qsizetype>(done.size(), 3'000); i += 190)
            flagged.append(done[i]);
        if (auto edited = edit(flagged, {.state = {}, .isRead = {}, .isFlagged = true}); !edited)
            return edited;

        store::InboxStore inbox(m_database);
        domain::MentionFilter story;
        story.query = domain::queryOrWords(u"4471 ");
        const auto told = keysOf(story);
        if (!told)
            return std::unexpected(told.error());
        if (!told->isEmpty()) {
            const auto noted
                = answerOf(inbox.addNote(told->constFirst(), u"Voir avec le SAV\u00a0: troisième signalement du même transporteur."_s, m_now - 127min));
            if (!noted)
                return std::unexpected(noted.error());
        }
        Phrasebook book(11);
        for (qsizetype i = 29; i < std::min<qsizetype>(done.size(), 2'600); i += 210) {
            const auto at = domain::fromMs(done[i].value() / 1'024 * 1'000) + 90min;
            if (const auto noted = answerOf(inbox.addNote(done[i], book.draw(u"filler fr note"_s), std::min(at, m_now))); !noted)
                return std::unexpected(noted.error());
        }
        return {};
    }

    store::Database &m_database;
    domain::Instant m_now;
    qint64 m_mentions;
    store::ImportStore m_imports;
    QList<domain::Channel> m_channels;
    QList<domain::Article> m_articles;
    QList<Id<domain::Colleague>> m_team;
    qint64 m_today = 0;
};

} // namespace

QString demoName()
{
    return u"Le four de Lucie"_s;
}

QTimeZone demoZone()
{
    return QTimeZone("Europe/Paris");
}

QFuture<Result<>> fillDemo(store::Database &database, const domain::Clock &clock, qint64 mentions)
{
    return QtConcurrent::run([&database, now = clock.now(), mentions] { return Filling(database, now, mentions > 0 ? mentions : usualMentions).run(); });
}

} // namespace parvis::sync
