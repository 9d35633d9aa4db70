// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/ingest.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/addresskeys.h"
#include "core/domain/inbox/mentionfeatures.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/imports/leavingposts.h"
#include "core/store/imports/reimported.h"
#include "core/store/inbox/mentionrecord.h"
#include "core/store/inbox/ruleengine.h"
#include "core/store/people/personrecord.h"
#include "core/store/search/searchindex.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// What a text says, without the descriptions of its pictures, which archives put behind it in brackets.
QString saidIn(const QString &text)
{
    QStringList paragraphs = text.trimmed().split(u"\n\n"_s);
    while (paragraphs.size() > 1 && paragraphs.constLast().startsWith(u'[') && paragraphs.constLast().endsWith(u']'))
        paragraphs.removeLast();
    return paragraphs.join(u' ').simplified();
}

/// By what a post's own address is known; empty where there is none: of a reply some archives tell the address of what it answers.
QString ownAddress(const QString &url, const QString &inReplyTo)
{
    const QString key = domain::postKey(url);
    if (key.isEmpty() || key == inReplyTo || key == domain::postKey(inReplyTo))
        return {};
    // Comments below one article, and what is said in one room, differ by that alone.
    const QString fragment = QUrl(url.trimmed()).fragment(QUrl::FullyEncoded);
    return fragment.isEmpty() ? key : key + u'#' + fragment;
}

} // namespace

Ingest::Ingest(Connection &connection, const IngestTarget &target, const QTimeZone &zone)
    : m_connection(connection)
    , m_target(target)
    , m_days(zone)
    , m_rollUps(connection)
    , m_conversations(connection, m_rollUps)
    , m_dueTimes(connection)
    , m_intake(connection, target.import)
{
}

domain::Result<IngestReport> Ingest::take(const QList<domain::IncomingEntry> &entries)
{
    if (auto owned = requireImport(); !owned)
        return std::unexpected(owned.error());
    auto fresh = sift(entries);
    if (!fresh)
        return std::unexpected(fresh.error());
    for (NewMention &entry : *fresh) {
        if (auto inserted = insert(entry); !inserted)
            return std::unexpected(inserted.error());
    }
    for (const domain::IncomingEntry &entry : entries) {
        const auto *post = std::get_if<domain::IncomingPost>(&entry);
        if (!post)
            continue;
        if (auto inserted = insert(*post); !inserted)
            return std::unexpected(inserted.error());
    }
    for (const auto &[identity, newest] : m_contacts.asKeyValueRange()) {
        if (auto noted = noteContact(m_connection, domain::Id<domain::Identity>(identity), newest); !noted)
            return std::unexpected(noted.error());
    }
    for (const auto &[channel, remoteId] : std::as_const(m_answered)) {
        if (auto noted = noteReplyDrawn(m_connection, channel, remoteId); !noted)
            return std::unexpected(noted.error());
    }
    auto done = m_conversations.settleAnswers()
                    .and_then([&] { return m_rollUps.flush(); })
                    .and_then([&] { return m_intake.openAgain(now()); })
                    .and_then([&] { return m_intake.closeAnswered(m_ownAnswers, now()); })
                    .and_then([&] { return m_intake.closeThread(m_threadAnswers, now()); })
                    .and_then([&] { return followAgain(); })
                    .and_then([&] { return note(entries); })
                    .and_then([&] { return index(*fresh); })
                    .and_then([&] { return applyRules(*fresh); });
    if (!done)
        return std::unexpected(done.error());
    return m_report;
}

domain::Result<> Ingest::requireImport()
{
    if (m_target.import.isNull())
        return {};
    Statement row = m_connection.prepare(u"SELECT 1 FROM import WHERE id = ? AND started_at = ?"_s);
    if (auto ran = row.bind(m_target.import).bind(m_target.now).run(); !ran)
        return ran;
    if (!row.next())
        return domain::failure(domain::Error::Kind::Conflict, u"the workspace was replaced meanwhile"_s);
    return {};
}

domain::Result<QList<Ingest::NewMention>> Ingest::sift(const QList<domain::IncomingEntry> &entries)
{
    QList<NewMention> fresh;
    QSet<std::pair<qint64, QString>> seen;
    Statement known = m_connection.prepare(u"SELECT 1 FROM mention WHERE channel_id = ? AND remote_id = ?"_s);
    for (const domain::IncomingEntry &entry : entries) {
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        if (!mention)
            continue;
        const auto channel = channelNamed(mention->channel, mention->service);
        if (!channel)
            return std::unexpected(channel.error());
        if (auto ran = known.bind(*channel).bind(mention->remoteId).run(); !ran)
            return std::unexpected(ran.error());
        bool isKnown = known.next();
        if (!isKnown && !mention->wordsId.isEmpty()) {
            if (auto ran = known.bind(*channel).bind(mention->wordsId).run(); !ran)
                return std::unexpected(ran.error());
            isKnown = known.next();
        }
        const auto key = std::pair(*channel, mention->remoteId);
        if (isKnown || seen.contains(key)) {
            ++m_report.known;
            // Of two of the same id the first one is it.
            if (isKnown && !seen.contains(key) && !m_target.import.isNull())
                m_again.append({.mention = mention, .channel = *channel});
            seen.insert(key);
            continue;
        }
        seen.insert(key);
        fresh.append({.mention = mention, .at = domain::momentOf(mention->publishedAt, m_target.now), .channel = *channel});
    }
    // The full-text index is quickest when keys rise.
    std::ranges::stable_sort(fresh, {}, &NewMention::at);
    return fresh;
}

domain::Result<> Ingest::followAgain()
{
    for (const Again &entry : std::as_const(m_again)) {
        const auto followed = followWords(m_connection, domain::Id<domain::Channel>(entry.channel), *entry.mention, m_target.now);
        if (!followed)
            return std::unexpected(followed.error());
        m_report.updated += *followed ? 1 : 0;
    }
    return {};
}

domain::Result<> Ingest::insert(NewMention &entry)
{
    const domain::IncomingMention &mention = *entry.mention;
    const auto identity = identityOf(mention.author, entry.channel);
    if (!identity)
        return std::unexpected(identity.error());
    entry.author = identity->names;
    const auto key = freeKey(entry.at);
    if (!key)
        return std::unexpected(key.error());
    entry.key = *key;
    const auto conversation = m_conversations.place(*key, entry.channel, mention.inReplyTo, mention.title);
    if (!conversation)
        return std::unexpected(conversation.error());
    const auto due = m_dueTimes.dueAt(entry.channel, entry.at);
    if (!due)
        return std::unexpected(due.error());
    const MentionStanding standing{.day = m_days.dayOf(entry.at),
                                   .channel = entry.channel,
                                   .kind = static_cast<qint64>(mention.kind),
                                   .state = static_cast<qint64>(mention.state),
                                   .isRead = mention.state != domain::MentionState::Open,
                                   .responseSeconds = {}};
    {
        Statement insert = m_connection.prepare(
            u"INSERT INTO mention (id, channel_id, identity_id, conversation_id, import_id, kind, published_at, day, remote_id, in_reply_to, url, title, body, "
            "language, features, state, is_read, due_at, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        insert.bind(*key)
            .bind(entry.channel)
            .bind(identity->key)
            .bind(*conversation)
            .bind(m_target.import)
            .bind(standing.kind)
            .bind(entry.at)
            .bind(standing.day);
        insert.bind(mention.remoteId).bindOrNull(mention.inReplyTo).bind(mention.url).bind(mention.title).bind(mention.text).bind(mention.language);
        insert.bind(domain::mentionFeatures(mention.title, mention.text)).bind(standing.state).bind(standing.isRead ? 1 : 0).bind(*due);
        insert.bind(mention.standing.transform([](domain::Verdict verdict) { return static_cast<qint64>(verdict); }));
        if (auto ran = insert.run(); !ran)
            return ran;
    }
    m_rollUps.add(standing);
    if (identity->key)
        m_contacts[*identity->key] = *key;
    m_connection.changes().mentions.inserted << domain::Id<domain::Mention>(*key);
    ++m_report.added;
    const auto threaded = hasThreads(entry.channel);
    if (!threaded)
        return std::unexpected(threaded.error());
    if (!mention.inReplyTo.isEmpty())
        m_answered.insert({entry.channel, mention.inReplyTo});
    if (mention.inReplyTo.isEmpty() && !*threaded)
        return {};
    m_threads[entry.channel] = true;
    return m_conversations.joinMention(*key, entry.channel, mention.remoteId, mention.inReplyTo, *conversation).and_then([&] {
        return m_intake.arrive(*key, mention.state);
    });
}

domain::Instant Ingest::now() const
{
    return m_target.now + std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_target.begunAt);
}

domain::Result<> Ingest::applyRules(const QList<NewMention> &mentions)
{
    auto engine = RuleEngine::ofEnabled(m_connection, now());
    if (!engine)
        return std::unexpected(engine.error());
    if (!engine->hasRules())
        return {};
    for (const NewMention &entry : mentions) {
        if (const auto applied = engine->apply(domain::Id<domain::Mention>(entry.key)); !applied)
            return std::unexpected(applied.error());
    }
    return engine->flush();
}

domain::Result<> Ingest::insert(const domain::IncomingPost &post)
{
    const auto channel = channelNamed(post.channel, post.service);
    if (!channel)
        return std::unexpected(channel.error());
    {
        Statement known = m_connection.prepare(u"SELECT 1 FROM post WHERE channel_id = ? AND remote_id = ?"_s);
        if (auto ran = known.bind(*channel).bind(post.remoteId).run(); !ran)
            return ran;
        if (known.next()) {
            ++m_report.known;
            const auto said = std::pair(*channel, post.remoteId);
            if (m_target.import.isNull() || m_postsAgain.contains(said))
                return {};
            m_postsAgain.insert(said);
            return followWords(m_connection, domain::Id<domain::Channel>(*channel), post).transform([this](bool isOther) {
                m_report.updated += isOther ? 1 : 0;
            });
        }
        m_postsAgain.insert({*channel, post.remoteId});
    }
    // An archive tells of years, in which nothing is on its way.
    const auto leaves = m_target.import.isNull() ? isOfTheLedger(m_connection, *channel, post) : isLeaving(m_connection, *channel, post.remoteId);
    if (!leaves)
        return std::unexpected(leaves.error());
    if (*leaves) {
        ++m_report.known;
        return {};
    }
    const auto isKnown = isThereAlready(post, *channel);
    if (!isKnown)
        return std::unexpected(isKnown.error());
    if (*isKnown) {
        ++m_report.known;
        return {};
    }
    const auto kind = post.kind == domain::PostKind::Post && !post.inReplyTo.isEmpty() ? domain::PostKind::Reply : post.kind;
    const QString title = titleOfIncoming(post.text);
    {
        Statement insert = m_connection.prepare(
            u"INSERT INTO post (kind, state, channel_id, import_id, title, body, language, published_at, calendar_day, remote_id, reply_to, url, created_at, "
            "changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        insert.bind(static_cast<int>(kind)).bind(static_cast<int>(domain::PostState::Published)).bind(*channel).bind(m_target.import).bind(title);
        insert.bind(post.text).bind(post.language).bind(post.publishedAt).bind(m_days.dayOf(post.publishedAt)).bind(post.remoteId);
        insert.bindOrNull(post.inReplyTo).bind(post.url).bind(post.publishedAt).bind(post.publishedAt);
        if (auto ran = insert.run(); !ran)
            return ran;
    }
    const qint64 key = m_connection.lastKey();
    if (const QString address = ownAddress(post.url, post.inReplyTo); !address.isEmpty() && kind != domain::PostKind::Boost)
        m_known[*channel].addresses.insert(address, key);
    m_posts.append({.key = key, .title = title, .text = post.text});
    m_connection.changes().posts.inserted << domain::Id<domain::Post>(key);
    m_threads[*channel] = true;
    ++m_report.added;
    // What names the beginning of its thread alone answers whoever spoke last there, not who began it.
    if (m_target.isOfAService && post.answersThread)
        m_threadAnswers << key;
    else if (m_target.isOfAService && kind == domain::PostKind::Reply)
        m_ownAnswers << key;
    return m_conversations.joinPost(key).and_then([&] { return nameAnswered(key, post.answeredUrl); });
}

domain::Result<> Ingest::nameAnswered(qint64 post, const QString &url)
{
    if (url.isEmpty())
        return {};
    Statement link = m_connection.prepare(u"UPDATE post SET in_reply_to = (SELECT m.id FROM mention m WHERE m.conversation_id = post.conversation_id AND m.url "
                                          u"= ? LIMIT 1) WHERE id = ? AND EXISTS "
                                          "(SELECT 1 FROM mention m WHERE m.conversation_id = post.conversation_id AND m.url = ?)"_s);
    return link.bind(url).bind(post).bind(url).run();
}

domain::Result<Ingest::KnownPosts *> Ingest::knownPosts(qint64 channel)
{
    if (const auto found = m_known.find(channel); found != m_known.end())
        return &*found;
    KnownPosts &known = m_known[channel];
    Statement rows = m_connection.prepare(
        u"SELECT id, url, CASE WHEN import_id IS NULL AND COALESCE(remote_id, '') = '' THEN body ELSE '' END, published_at, reply_to FROM post "
        "WHERE channel_id = ? AND state = ? AND kind <> ?"_s);
    rows.bind(channel).bind(static_cast<int>(domain::PostState::Published)).bind(static_cast<int>(domain::PostKind::Boost));
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next()) {
        if (const QString address = ownAddress(rows.text(1), rows.text(4)); !address.isEmpty())
            known.addresses.insert(address, rows.number(0));
        if (const QString text = saidIn(rows.text(2)); !text.isEmpty() && !rows.isNull(3))
            known.writtenHere.insert(text, {.key = rows.number(0), .at = rows.number(3)});
    }
    return rows.ended().transform([&known] { return &known; });
}

domain::Result<bool> Ingest::isThereAlready(const domain::IncomingPost &post, qint64 channel)
{
    // Two people pass the same thing on, and we may twice.
    if (post.kind == domain::PostKind::Boost)
        return false;
    const auto known = knownPosts(channel);
    if (!known)
        return std::unexpected(known.error());
    if (const QString address = ownAddress(post.url, post.inReplyTo); !address.isEmpty()) {
        const auto found = (*known)->addresses.constFind(address);
        if (found != (*known)->addresses.constEnd())
            return learnId(*found, post.remoteId).transform([] { return true; });
        const auto elsewhere = knownElsewhere(address, channel);
        if (!elsewhere || !*elsewhere)
            return elsewhere.transform([](const auto &) { return false; });
        return learnId(**elsewhere, post.remoteId).transform([] { return true; });
    }
    constexpr qint64 twoDays = 2 * 24 * 3'600'000LL;
    const QString text = saidIn(post.text);
    const auto [from, until] = std::as_const((*known)->writtenHere).equal_range(text);
    for (auto written = from; written != until; ++written) {
        if (std::abs(written->at - domain::toMs(post.publishedAt)) > twoDays)
            continue;
        const qint64 key = written->key;
        // One that was said twice came twice.
        (*known)->writtenHere.remove(text, KnownPosts::Written(*written));
        return learnId(key, post.remoteId).transform([] { return true; });
    }
    return false;
}

domain::Result<std::optional<qint64>> Ingest::knownElsewhere(const QString &address, qint64 channel)
{
    // A service that is asked says what stands on the channel that was asked for.
    if (m_target.import.isNull())
        return std::optional<qint64>();
    const auto service = serviceOf(channel);
    if (!service)
        return std::unexpected(service.error());
    auto known = m_written.constFind(*service);
    if (known == m_written.constEnd()) {
        QHash<QString, std::pair<qint64, qint64>> written;
        Statement rows = m_connection.prepare(u"SELECT p.id, p.url, p.reply_to, p.channel_id FROM post p JOIN channel c ON c.id = p.channel_id "
                                              "WHERE c.service = ? AND p.state = ? AND p.kind <> ? AND p.import_id IS NULL AND p.url <> ''"_s);
        rows.bind(*service).bind(static_cast<int>(domain::PostState::Published)).bind(static_cast<int>(domain::PostKind::Boost));
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            if (const QString its = ownAddress(rows.text(1), rows.text(2)); !its.isEmpty())
                written.insert(its, {rows.number(0), rows.number(3)});
        }
        if (auto ended = rows.ended(); !ended)
            return std::unexpected(ended.error());
        known = m_written.insert(*service, written);
    }
    const auto found = known->constFind(address);
    return found == known->constEnd() || found->second == channel ? std::optional<qint64>() : std::optional(found->first);
}

domain::Result<> Ingest::learnId(qint64 post, const QString &remoteId)
{
    // An interface's own ids are those by which it can be spoken to; an archive's fill what is empty alone.
    const QString which = m_target.import.isNull() ? QString() : u" AND (remote_id IS NULL OR remote_id = '')"_s;
    Statement update = m_connection.prepare(u"UPDATE post SET remote_id = ? WHERE id = ?"_s + which);
    if (auto ran = update.bind(remoteId).bind(post).run(); !ran)
        return ran;
    m_connection.changes().posts.updated << domain::Id<domain::Post>(post);
    return m_conversations.joinPost(post);
}

domain::Result<> Ingest::index(const QList<NewMention> &mentions)
{
    for (const NewMention &entry : mentions) {
        if (auto indexed = indexMention(m_connection, entry.key, entry.mention->title, entry.mention->text, entry.author); !indexed)
            return indexed;
    }
    for (const NewPost &entry : std::as_const(m_posts)) {
        if (auto indexed = indexNewPost(m_connection, entry.key, entry.title, entry.text); !indexed)
            return indexed;
    }
    return {};
}

domain::Result<> Ingest::note(const QList<domain::IncomingEntry> &entries)
{
    if (m_report.added > 0 && !m_target.channel.isNull())
        m_connection.changes().channels.updated << m_target.channel;
    if (m_target.import.isNull())
        return {};
    QJsonArray refusals;
    for (const domain::IncomingEntry &entry : entries) {
        if (const auto *refusal = std::get_if<domain::Refusal>(&entry))
            refusals.append(QJsonArray{refusal->source, refusal->entry, static_cast<int>(refusal->reason), refusal->detail});
    }
    if (!refusals.isEmpty()) {
        constexpr qsizetype mostKept = 1000;
        Statement read = m_connection.prepare(u"SELECT refusals FROM import WHERE id = ?"_s);
        if (auto ran = read.bind(m_target.import).run(); !ran)
            return ran;
        QJsonArray kept = read.next() ? QJsonDocument::fromJson(read.text(0).toUtf8()).array() : QJsonArray();
        for (const auto &refusal : std::as_const(refusals)) {
            if (kept.size() < mostKept)
                kept.append(refusal);
        }
        Statement write = m_connection.prepare(u"UPDATE import SET refusals = ? WHERE id = ?"_s);
        if (auto ran = write.bind(QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact))).bind(m_target.import).run(); !ran)
            return ran;
    }
    Statement count = m_connection.prepare(
        u"UPDATE import SET entries_read = entries_read + ?, added = added + ?, known = known + ?, refused = refused + ?, touched_at = ? WHERE id = ?"_s);
    count.bind(qint64{entries.size()}).bind(m_report.added).bind(m_report.known).bind(qint64{refusals.size()}).bind(now()).bind(m_target.import);
    if (auto ran = count.run(); !ran)
        return ran;
    m_connection.changes().imports.updated << m_target.import;
    return {};
}

domain::Result<qint64> Ingest::channelNamed(const QString &name, const QString &said)
{
    if (name.isEmpty())
        return m_target.channel.value();
    const auto cacheKey = std::pair(said, name);
    if (const auto found = m_channels.constFind(cacheKey); found != m_channels.constEnd())
        return *found;
    const domain::Result<QString> service = said.isEmpty() ? serviceOf(m_target.channel.value()) : said;
    if (!service)
        return std::unexpected(service.error());
    // What was exported from a channel goes back into it; its address stands in no table.
    if (!said.isEmpty()) {
        Statement known = m_connection.prepare(u"SELECT id FROM channel WHERE service = ? AND name = ? ORDER BY id LIMIT 1"_s);
        if (auto ran = known.bind(*service).bind(name).run(); !ran)
            return std::unexpected(ran.error());
        if (known.next())
            return *m_channels.insert(cacheKey, known.number(0));
    }
    domain::Channel channel;
    channel.service = *service;
    channel.name = name;
    channel.address = name;
    if (domain::isWebAddress(name) && domain::standsAtProfiles(*service)) {
        const auto alike = channelAlike(m_connection, *service, name);
        if (!alike)
            return std::unexpected(alike.error());
        if (*alike)
            return *m_channels.insert(cacheKey, (*alike)->id.value());
        channel.name = name.section(u'/', -1, -1, QString::SectionSkipEmpty);
    }
    const auto id = findOrAddChannel(m_connection, channel, m_target.import);
    if (id)
        m_channels.insert(cacheKey, *id);
    return id;
}

domain::Result<QString> Ingest::serviceOf(qint64 channel)
{
    QString &service = m_services[channel];
    if (service.isEmpty()) {
        Statement found = m_connection.prepare(u"SELECT service FROM channel WHERE id = ?"_s);
        if (auto ran = found.bind(channel).run(); !ran)
            return std::unexpected(ran.error());
        if (!found.next())
            return domain::failure(domain::Error::Kind::NotFound, u"channel %1"_s.arg(channel));
        service = found.text(0);
    }
    return service;
}

domain::Result<Ingest::KnownIdentity> Ingest::identityOf(const domain::IncomingAuthor &author, qint64 channel)
{
    const QString handle = author.handle.isEmpty() ? author.name : author.handle;
    if (handle.isEmpty())
        return KnownIdentity();
    const auto service = serviceOf(channel);
    if (!service)
        return std::unexpected(service.error());
    const auto cacheKey = std::pair(*service, handle);
    if (const auto found = m_identities.constFind(cacheKey); found != m_identities.constEnd())
        return *found;
    const auto found = findOrAddIdentity(m_connection, *service, author, m_target.import);
    if (!found)
        return std::unexpected(found.error());
    return *m_identities.insert(cacheKey, {.key = found->id.value(), .names = indexedAuthor(found->name, handle)});
}

domain::Result<qint64> Ingest::freeKey(domain::Instant at)
{
    constexpr qint64 keysPerSecond = 1024;
    const qint64 wanted = firstKeyOf(at);
    // Thousands of entries without a date share one second: where it is full, the next one is not asked for from the start.
    for (qint64 first = m_spill.value(wanted, wanted);; first += keysPerSecond) {
        // Keys rise within a batch, so the one given last is the highest of its second.
        qint64 highest = m_lastKey;
        if (highest < first || highest >= first + keysPerSecond) {
            Statement taken = m_connection.prepare(u"SELECT MAX(id) FROM mention WHERE id >= ? AND id < ?"_s);
            if (auto ran = taken.bind(first).bind(first + keysPerSecond).run(); !ran)
                return std::unexpected(ran.error());
            highest = taken.next() && !taken.isNull(0) ? taken.number(0) : first - 1;
        }
        if (highest + 1 < first + keysPerSecond) {
            if (first != wanted)
                m_spill.insert(wanted, first);
            return m_lastKey = highest + 1;
        }
    }
}

domain::Result<bool> Ingest::hasThreads(qint64 channel)
{
    if (const auto found = m_threads.constFind(channel); found != m_threads.constEnd())
        return *found;
    Statement any = m_connection.prepare(u"SELECT EXISTS (SELECT 1 FROM mention WHERE channel_id = ? AND in_reply_to IS NOT NULL) "
                                         "OR EXISTS (SELECT 1 FROM post WHERE channel_id = ? AND reply_to IS NOT NULL)"_s);
    if (auto ran = any.bind(channel).bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    return *m_threads.insert(channel, any.next() && any.flag(0));
}

} // namespace parvis::store
