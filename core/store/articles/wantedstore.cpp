// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/wantedstore.h"

#include "core/domain/base/zonedtime.h"
#include "core/domain/query/plan.h"
#include "core/store/articles/articlementions.h"
#include "core/store/inbox/mentionrecord.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Result;
using domain::TermUse;
using domain::WantedMention;
using domain::WantedTerm;
using ArticleKey = domain::Id<domain::Article>;

namespace {

constexpr qsizetype mostAsking = 200;
// So many are looked at for those that ask and wait: the others are dealt with.
constexpr qsizetype mostWeighed = 2'000;

/// Folded words hold letters, numbers and marks alone: in quotes nothing of them is syntax.
QString matchOf(const WantedTerm &term)
{
    return u'"' + domain::textsOf(term).join(u"\" OR \""_s) + u'"';
}

/// The newest mentions that speak of a term, newest first; one more than are looked at tells that there are more.
Result<QList<qint64>> newestWith(Connection &connection, const WantedTerm &term)
{
    Statement rows = connection.prepare(u"SELECT rowid FROM mention_search WHERE mention_search MATCH ? ORDER BY rowid DESC LIMIT ?"_s);
    if (auto ran = rows.bind(matchOf(term)).bind(WantedStore::deepest + 1).run(); !ran)
        return std::unexpected(ran.error());
    QList<qint64> keys;
    while (rows.next())
        keys.append(rows.number(0));
    return rows.ended().transform([&keys] { return keys; });
}

/// How many mentions the workspace has, in all and by local day.
class MentionDays
{
public:
    [[nodiscard]] static Result<MentionDays> read(Connection &connection)
    {
        const auto zone = connection.zone();
        if (!zone)
            return std::unexpected(zone.error());
        MentionDays days(*zone);
        Statement rows = connection.prepare(u"SELECT day, SUM(mentions) FROM mention_day GROUP BY day ORDER BY day DESC"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            days.m_days.append({rows.number(0), rows.number(1)});
            days.m_all += rows.number(1);
        }
        return rows.ended().transform([&days] { return days; });
    }

    [[nodiscard]] qint64 all() const { return m_all; }

    /// How many there are from a key on, about: within its day they count as spread evenly.
    [[nodiscard]] double since(qint64 key)
    {
        constexpr qint64 keysPerSecond = 1024;
        const domain::Instant at{std::chrono::seconds(key / keysPerSecond)};
        const qint64 day = m_local.dayOf(at);
        double count = 0;
        for (const auto &[one, mentions] : std::as_const(m_days)) {
            if (one < day)
                break;
            const double part = one > day ? 1 : std::chrono::duration<double>(m_local.startOf(day + 1) - at) / std::chrono::hours(24);
            count += static_cast<double>(mentions) * std::clamp(part, 0.0, 1.0);
        }
        return count;
    }

private:
    explicit MentionDays(const QTimeZone &zone)
        : m_local(zone)
    {
    }

    domain::LocalDays m_local;
    QList<std::pair<qint64, qint64>> m_days;   ///< newest first
    qint64 m_all = 0;
};

/// How often a term is said, by the newest mentions that say it.
TermUse useOf(const QList<qint64> &newest, MentionDays &days)
{
    if (newest.size() <= WantedStore::deepest)
        return {.mentions = static_cast<double>(newest.size())};
    const auto found = static_cast<double>(WantedStore::deepest);
    const double among = std::max(found, days.since(newest.last()));
    return {.mentions = static_cast<double>(days.all()) * found / among};
}

/// What speaks for a mention.
struct Promise
{
    double value = 0;
    int words = 0;
    int ofFocus = 0;
};

QList<qint64> mostPromising(const QHash<qint64, Promise> &promises, int ofFocus)
{
    QList<std::pair<double, qint64>> ordered;
    for (const auto &[key, promise] : promises.asKeyValueRange()) {
        if (promise.words > 1 || (ofFocus > 0 && promise.ofFocus == ofFocus))
            ordered.append({promise.value, key});
    }
    const auto end = ordered.begin() + std::min(ordered.size(), mostWeighed);
    std::ranges::partial_sort(ordered, end, std::ranges::greater());
    QList<qint64> keys;
    for (auto one = ordered.begin(); one != end; ++one)
        keys.append(one->second);
    return keys;
}

QString wantedColumns()
{
    return u"m.id, COALESCE(NULLIF(i.name, ''), i.handle, ''), c.service, c.name, m.title, substr(m.body, 1, 20000), m.language, m.state, m.is_answered, "
           "m.published_at"_s;
}

QString wantedJoins()
{
    return u" JOIN channel c ON c.id = m.channel_id LEFT JOIN identity i ON i.id = m.identity_id"_s;
}

WantedMention wantedMentionOf(const Statement &row)
{
    int column = 0;
    WantedMention mention;
    mention.id = row.id<domain::Mention>(column++);
    mention.author = row.text(column++);
    mention.service = row.text(column++);
    mention.channelName = row.text(column++);
    mention.title = row.text(column++);
    mention.text = row.text(column++);
    mention.language = row.text(column++);
    mention.state = static_cast<domain::MentionState>(row.number(column++));
    mention.isAnswered = row.flag(column++);
    mention.publishedAt = domain::fromMs(row.number(column));
    return mention;
}

Result<QList<WantedMention>> readAsking(Connection &connection, ArticleKey article, const QList<qint64> &keys)
{
    Statement row = connection.prepare(u"SELECT "_s + wantedColumns() + u" FROM mention m"_s + wantedJoins()
                                       + u" WHERE m.id = ? AND m.features & ? AND m.state <> ? AND m.is_answered = 0 "
                                         "AND NOT EXISTS (SELECT 1 FROM article_mention a WHERE a.article_id = ? AND a.mention_id = m.id)"_s);
    QList<WantedMention> asking;
    for (const qint64 key : keys) {
        row.bind(key).bind(static_cast<int>(domain::MentionFeature::Question)).bind(static_cast<int>(domain::MentionState::Done)).bind(article);
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        if (row.next())
            asking.append(wantedMentionOf(row));
        if (auto ended = row.ended(); !ended)
            return std::unexpected(ended.error());
        if (asking.size() >= mostAsking)
            break;
    }
    return asking;
}

Result<QList<WantedMention>> readLinked(Connection &connection, ArticleKey article)
{
    Statement rows = connection.prepare(u"SELECT "_s + wantedColumns() + u", a.linked_at FROM article_mention a JOIN mention m ON m.id = a.mention_id"_s
                                        + wantedJoins() + u" WHERE a.article_id = ? ORDER BY a.linked_at DESC, a.mention_id DESC"_s);
    if (auto ran = rows.bind(article).run(); !ran)
        return std::unexpected(ran.error());
    QList<WantedMention> linked;
    while (rows.next()) {
        constexpr int linkedAt = 10;
        linked.append(wantedMentionOf(rows));
        linked.back().linkedAt = rows.instant(linkedAt);
    }
    return rows.ended().transform([&linked] { return linked; });
}

Result<WantedLook> lookFor(Connection &connection, ArticleKey article, const QList<WantedTerm> &terms)
{
    auto days = MentionDays::read(connection);
    if (!days)
        return std::unexpected(days.error());
    WantedLook look{.mentions = days->all(), .uses = {}, .asking = {}, .linked = {}};
    QHash<qint64, Promise> promises;
    int ofFocus = 0;
    for (const WantedTerm &term : terms) {
        const auto newest = newestWith(connection, term);
        if (!newest)
            return std::unexpected(newest.error());
        look.uses.append(useOf(*newest, *days));
        ofFocus += term.isFocus ? 1 : 0;
        const double value = term.weight * domain::rarity(look.uses.back(), look.mentions);
        for (const qint64 key : *newest) {
            Promise &promise = promises[key];
            promise.value += value;
            ++promise.words;
            promise.ofFocus += term.isFocus ? 1 : 0;
        }
    }
    auto asking = readAsking(connection, article, mostPromising(promises, ofFocus));
    if (!asking)
        return std::unexpected(asking.error());
    auto linked = readLinked(connection, article);
    if (!linked)
        return std::unexpected(linked.error());
    look.asking = *std::move(asking);
    look.linked = *std::move(linked);
    return look;
}

Result<domain::TopicUse> countTopic(Connection &connection, const WantedTerm &term, qint64 fromKey)
{
    Statement row = connection.prepare(
        u"SELECT COUNT(*), COUNT(*) FILTER (WHERE m.state = ? AND m.is_answered = 0) FROM "
        "(SELECT rowid AS id FROM mention_search WHERE mention_search MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?) s CROSS JOIN mention m ON m.id = s.id"_s);
    row.bind(static_cast<int>(domain::MentionState::Open)).bind(matchOf(term)).bind(fromKey).bind(WantedStore::mostCounted + 1);
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    domain::TopicUse use;
    if (row.next())
        use = {.mentions = row.number(0), .waiting = row.number(1), .isCut = row.number(0) > WantedStore::mostCounted};
    use.mentions = std::min(use.mentions, WantedStore::mostCounted);
    use.waiting = std::min(use.waiting, WantedStore::mostCounted);
    return row.ended().transform([&use] { return use; });
}

} // namespace

WantedStore::WantedStore(Database &database)
    : m_database(database)
{
}

QFuture<Result<WantedLook>> WantedStore::look(ArticleKey article, const QList<WantedTerm> &terms) const
{
    return m_database.read([article, terms](Connection &connection) { return lookFor(connection, article, terms); });
}

QFuture<Result<QList<domain::TopicUse>>> WantedStore::topics(const QList<WantedTerm> &terms, qint64 fromDay) const
{
    return m_database.read([terms, fromDay](Connection &connection) -> Result<QList<domain::TopicUse>> {
        const auto zone = connection.zone();
        if (!zone)
            return std::unexpected(zone.error());
        const qint64 from = firstKeyOf(domain::LocalDays(*zone).startOf(fromDay));
        QList<domain::TopicUse> uses;
        for (const WantedTerm &term : terms) {
            const auto use = countTopic(connection, term, from);
            if (!use)
                return std::unexpected(use.error());
            uses.append(*use);
        }
        return uses;
    });
}

QFuture<Result<QList<domain::ArticleMention>>> WantedStore::linked(ArticleKey article) const
{
    return m_database.read([article](Connection &connection) { return readArticleMentions(connection, article); });
}

QFuture<Result<QList<AnsweringArticle>>> WantedStore::answering(domain::Id<domain::Conversation> conversation) const
{
    return m_database.read([conversation](Connection &connection) -> Result<QList<AnsweringArticle>> {
        // The few links lead: a conversation may hold many thousands of mentions.
        Statement rows = connection.prepare(u"SELECT a.id, a.title, a.url FROM article_mention l CROSS JOIN mention m ON m.id = l.mention_id "
                                            "JOIN article a ON a.id = l.article_id WHERE m.conversation_id = ? GROUP BY a.id "
                                            "ORDER BY MAX(l.linked_at) DESC, a.id DESC"_s);
        if (auto ran = rows.bind(conversation).run(); !ran)
            return std::unexpected(ran.error());
        QList<AnsweringArticle> articles;
        while (rows.next())
            articles.append({.id = rows.id<domain::Article>(0), .title = rows.text(1), .url = rows.text(2)});
        return rows.ended().transform([&articles] { return articles; });
    });
}

QFuture<Result<>> WantedStore::link(ArticleKey article, const domain::ArticleMention &answered)
{
    return m_database.write([article, answered](Connection &connection) -> Result<> {
        {
            Statement known = connection.prepare(u"SELECT EXISTS (SELECT 1 FROM article WHERE id = ?), EXISTS (SELECT 1 FROM mention WHERE id = ?)"_s);
            if (auto ran = known.bind(article).bind(answered.mention).run(); !ran)
                return ran;
            if (!known.next() || !known.flag(0))
                return domain::failure(domain::Error::Kind::NotFound, u"article %1"_s.arg(article.value()));
            if (!known.flag(1))
                return domain::failure(domain::Error::Kind::NotFound, u"mention %1"_s.arg(answered.mention.value()));
        }
        Statement insert = connection.prepare(u"INSERT INTO article_mention (article_id, mention_id, linked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s);
        if (auto ran = insert.bind(article).bind(answered.mention).bind(answered.linkedAt).run(); !ran)
            return ran;
        if (insert.affected() > 0)
            connection.changes().articles.updated << article;
        return {};
    });
}

QFuture<Result<domain::ArticleMention>> WantedStore::unlink(ArticleKey article, domain::Id<domain::Mention> mention)
{
    return m_database.write([article, mention](Connection &connection) -> Result<domain::ArticleMention> {
        Statement remove = connection.prepare(u"DELETE FROM article_mention WHERE article_id = ? AND mention_id = ? RETURNING linked_at"_s);
        if (auto ran = remove.bind(article).bind(mention).run(); !ran)
            return std::unexpected(ran.error());
        if (!remove.next())
            return domain::failure(domain::Error::Kind::NotFound, u"article %1 answers no mention %2"_s.arg(article.value()).arg(mention.value()));
        connection.changes().articles.updated << article;
        return domain::ArticleMention{.mention = mention, .linkedAt = domain::fromMs(remove.number(0))};
    });
}

} // namespace parvis::store
