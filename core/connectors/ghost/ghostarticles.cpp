// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"
#include "core/connectors/ghost/ghostentities.h"
#include "core/connectors/trouble.h"
#include "core/domain/articles/article.h"
#include "core/domain/base/shorttext.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// The id of the article.
constexpr auto ghostPostNote = "post"_L1;
/// fingerprintOf() as we saw it last.
constexpr auto ghostSeenNote = "seen"_L1;
/// Clocks differ by less.
constexpr std::chrono::minutes ghostClockSlack{5};

/// What of an article is read back.
QUrlQuery ghostPostFields()
{
    return {{u"formats"_s, u"html"_s}, {u"include"_s, u"tags,email"_s}};
}

bool isGhostHolding(const domain::Outgoing &outgoing)
{
    // Ghost holds nothing that is due within two minutes (core/server/models/post.js, cannotScheduleAPostBeforeInMinutes).
    constexpr std::chrono::seconds atLeast{150};
    return outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now + atLeast;
}

QString ghostStatus(const domain::Outgoing &outgoing)
{
    if (outgoing.article->visibility != domain::ArticleVisibility::Published)
        return u"draft"_s;
    return isGhostHolding(outgoing) ? u"scheduled"_s : u"published"_s;
}

QString ghostInstant(domain::Instant instant)
{
    return domain::toDateTime(instant).toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.000'Z'"_s);
}

/// Status and date, as they are to be in the end.
QJsonObject ghostStanding(const domain::Outgoing &outgoing)
{
    QJsonObject fields{{u"status"_s, ghostStatus(outgoing)}};
    if (isGhostHolding(outgoing))
        fields.insert(u"published_at"_s, ghostInstant(*outgoing.scheduledAt));
    else if (outgoing.article->date)
        fields.insert(u"published_at"_s, ghostInstant(*outgoing.article->date));
    return fields;
}

QString escapedAddress(QString address)
{
    return address.replace(u'&', "&amp;"_L1);
}

} // namespace

Exchange<QString> GhostConnector::upload(ghost::SessionPtr session, domain::Outgoing outgoing, domain::Attachment attachment) const
{
    const QString noteKey = u"media %1"_s.arg(attachment.media.id.value());
    if (const QString there = outgoing.notes.value(noteKey); !there.isEmpty())
        co_return there;
    const Given content = co_await contentOf(attachment.media.id);
    if (!content)
        co_return std::unexpected(content.error());
    // docs.ghost.org/admin-api/images/uploading-an-image; sound and film go to /media/, the rest to /files/.
    QString list = u"files"_s;
    switch (domain::mediaSort(attachment.media.type)) {
    case domain::MediaSort::Image:
        list = u"images"_s;
        break;
    case domain::MediaSort::Video:
    case domain::MediaSort::Audio:
        list = u"media"_s;
        break;
    case domain::MediaSort::File:
        break;
    }
    QList<FormPart> parts{{.name = "file", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()},
                          {.name = "ref", .content = attachment.media.name.toUtf8()}};
    if (list == "images"_L1)
        parts << FormPart{.name = "purpose", .content = "image"};
    // Twice there is no harm: a file that no article names is shown to nobody.
    const Given given = co_await ghost::say(
        session, multipartRequest(ghost::endpoint(session->access().connection.server, u"/%1/upload/"_s.arg(list)), parts, Effect::Repeatable));
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood())
        co_return std::unexpected(ghost::troubleOfGhost(*given));
    const QString address = QJsonDocument::fromJson(given->body).object().value(list).toArray().first().toObject().value("url"_L1).toString();
    if (address.isEmpty())
        co_return std::unexpected(malformed(*given, u"a file without an address"_s));
    if (const Given kept = co_await keep(noteKey, address); !kept)
        co_return std::unexpected(kept.error());
    co_return address;
}

Exchange<QJsonObject> GhostConnector::articleFields(ghost::SessionPtr session, domain::Outgoing outgoing) const
{
    // What its columns hold (core/server/data/schema): beyond that it refuses an excerpt or an alternative text, and the article with it.
    constexpr qsizetype excerptLength = 300;
    constexpr qsizetype altLength = 191;
    const domain::OutgoingArticle &article = *outgoing.article;
    QString html = article.html;
    for (const domain::ArticleFile &file : article.files) {
        const auto address = co_await upload(session, outgoing, file.attachment);
        if (!address)
            co_return std::unexpected(address.error());
        outgoing.notes.insert(u"media %1"_s.arg(file.attachment.media.id.value()), *address);
        if (!file.address.isEmpty())
            html.replace(escapedAddress(file.address), escapedAddress(*address));
    }
    QJsonObject fields{{u"title"_s, outgoing.title}, {u"html"_s, ghost::cardOf(html, outgoing.key)}};
    const QString slug = article.slug.isEmpty() ? domain::slugOf(outgoing.title) : article.slug;
    fields.insert(u"slug"_s, slug);
    const QString excerpt = domain::shortened(article.excerpt.simplified(), excerptLength);
    fields.insert(u"custom_excerpt"_s, excerpt.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(excerpt));
    // There are no categories: they are its first tags, of which the first is the main one.
    QStringList names = article.categories;
    names << article.tags;
    QJsonArray tags;
    QStringList seen;
    for (const QString &one : std::as_const(names)) {
        const QString name = one.simplified();
        if (name.isEmpty() || seen.contains(name, Qt::CaseInsensitive))
            continue;
        seen << name;
        tags.append(QJsonObject{{u"name"_s, name}});
    }
    fields.insert(u"tags"_s, tags);
    fields.insert(u"feature_image"_s, QJsonValue::Null);
    fields.insert(u"feature_image_alt"_s, QJsonValue::Null);
    if (article.featured) {
        const auto address = co_await upload(session, outgoing, *article.featured);
        if (!address)
            co_return std::unexpected(address.error());
        fields.insert(u"feature_image"_s, *address);
        if (const QString alt = domain::shortened(article.featured->altText.simplified(), altLength); !alt.isEmpty())
            fields.insert(u"feature_image_alt"_s, alt);
    }
    co_return fields;
}

Exchange<QJsonObject> GhostConnector::readPost(ghost::SessionPtr session, QString id) const
{
    const auto path = ghost::pathOfEntry(u"/posts/"_s, id);
    if (!path)
        co_return std::unexpected(path.error());
    co_return ghost::entryOfAnswer(co_await ghost::say(session, ghost::asking(session, *path, ghostPostFields())), u"posts"_s);
}

Exchange<QList<QJsonObject>> GhostConnector::findMarked(ghost::SessionPtr session, domain::Outgoing outgoing) const
{
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - ghostClockSlack;
    QList<QJsonObject> found;
    QString page = u"1"_s;
    while (!page.isEmpty()) {
        QUrlQuery query = ghostPostFields();
        query.addQueryItem(u"order"_s, u"updated_at desc"_s);
        query.addQueryItem(u"limit"_s, u"25"_s);
        query.addQueryItem(u"page"_s, page);
        const Given given = co_await ghost::say(session, ghost::asking(session, u"/posts/"_s, query));
        const auto posts = ghost::listOfAnswer(given, u"posts"_s);
        if (!posts)
            co_return std::unexpected(posts.error());
        page = ghost::nextPageOf(given);
        for (const QJsonObject &post : *posts) {
            if (ghost::isMarked(post, outgoing.key))
                found << post;
            const auto changedAt = domain::parseInstant(post.value("updated_at"_L1).toString());
            if (changedAt && *changedAt < since)
                page.clear();
        }
    }
    std::ranges::sort(found, {}, [](const QJsonObject &post) { return post.value("created_at"_L1).toString(); });
    co_return found;
}

Exchange<QJsonObject> GhostConnector::stand(ghost::SessionPtr session, domain::Outgoing outgoing, QString id) const
{
    constexpr int mostTries = 3;
    const QString wanted = ghostStatus(outgoing);
    for (int tries = 0;; ++tries) {
        const auto before = co_await readPost(session, id);
        if (!before)
            co_return std::unexpected(before.error());
        const QString status = before->value("status"_L1).toString();
        QJsonObject fields = ghostStanding(outgoing);
        const bool isDated = !fields.contains("published_at"_L1)
            || domain::parseInstant(before->value("published_at"_L1).toString()) == domain::parseInstant(fields.value("published_at"_L1).toString());
        // An earlier attempt whose answer was lost has done it; what is published is not mailed a second time.
        if (status == "published"_L1 || status == "sent"_L1 || (status == wanted && isDated))
            co_return *before;
        fields.insert(u"updated_at"_s, before->value("updated_at"_L1));
        QUrlQuery query = ghostPostFields();
        const QString newsletter = session->access().secret.value(u"newsletter"_s);
        if (!newsletter.isEmpty() && wanted != "draft"_L1) {
            query.addQueryItem(u"newsletter"_s, newsletter);
            query.addQueryItem(u"email_segment"_s, u"all"_s);
        }
        const auto path = ghost::pathOfEntry(u"/posts/"_s, id);
        const Given given = co_await ghost::say(session, ghost::telling(session, "PUT", *path, u"posts"_s, fields, Effect::Repeatable, query));
        const auto post = ghost::entryOfAnswer(given, u"posts"_s);
        if (post)
            co_return *post;
        // Somebody changed the draft between our reading and our writing: once more, with what stands there now.
        if (post.error().kind != Trouble::Kind::Changed || tries + 1 == mostTries)
            co_return std::unexpected(post.error());
    }
}

Exchange<Sent> GhostConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (!outgoing.article)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"a site of Ghost takes articles alone"_s});
    const auto begun = co_await ghost::begin(access);
    if (!begun)
        co_return std::unexpected(begun.error());
    const ghost::SessionPtr session = *begun;
    QString id = outgoing.notes.value(ghostPostNote);
    if (id.isEmpty()) {
        QList<QJsonObject> earlier;
        if (outgoing.departedAt) {
            const auto found = co_await findMarked(session, outgoing);
            if (!found)
                co_return std::unexpected(found.error());
            earlier = *found;
        }
        if (earlier.isEmpty()) {
            auto fields = co_await articleFields(session, outgoing);
            if (!fields)
                co_return std::unexpected(fields.error());
            fields->insert(u"status"_s, u"draft"_s);
            QUrlQuery query = ghostPostFields();
            query.addQueryItem(u"source"_s, u"html"_s);
            const auto made = ghost::entryOfAnswer(
                co_await ghost::say(session, ghost::telling(session, "POST", u"/posts/"_s, u"posts"_s, *fields, Effect::Creates, query)), u"posts"_s);
            if (!made)
                co_return std::unexpected(made.error());
            id = made->value("id"_L1).toString();
        } else {
            id = earlier.first().value("id"_L1).toString();
        }
        if (const Given kept = co_await keep(ghostPostNote, id); !kept)
            co_return std::unexpected(kept.error());
        // An earlier attempt may have been slower than our looking for it: then what we have just made, a draft, is one too many.
        if (earlier.isEmpty() && outgoing.departedAt) {
            const auto all = co_await findMarked(session, outgoing);
            if (!all)
                co_return std::unexpected(all.error());
            const QString first = all->isEmpty() ? QString() : all->first().value("id"_L1).toString();
            if (!first.isEmpty() && first != id) {
                const auto path = ghost::pathOfEntry(u"/posts/"_s, id);
                if (!path)
                    co_return std::unexpected(path.error());
                HttpRequest request = ghost::asking(session, *path);
                request.method = "DELETE";
                request.effect = Effect::Repeatable;
                const Given given = co_await ghost::say(session, request);
                if (!given)
                    co_return std::unexpected(given.error());
                if (!given->isGood() && ghost::troubleOfGhost(*given).kind != Trouble::Kind::Gone)
                    co_return std::unexpected(ghost::troubleOfGhost(*given));
                id = first;
                if (const Given kept = co_await keep(ghostPostNote, id); !kept)
                    co_return std::unexpected(kept.error());
            }
        }
    }
    // What is due within two minutes Ghost would refuse to hold.
    if (outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now && ghostStatus(outgoing) == "published"_L1)
        static_cast<void>(co_await wait(*outgoing.scheduledAt - outgoing.now));
    // From here on everything may be repeated.
    auto post = co_await stand(session, outgoing, id);
    if (!post)
        co_return std::unexpected(post.error());
    auto there = co_await readPost(session, id);
    const bool isRead = there && there->value("id"_L1).toString() == id;
    if (isRead)
        post = std::move(there);
    if (const Given kept = co_await keep(ghostSeenNote, ghost::fingerprintOf(*post)); !kept)
        co_return std::unexpected(kept.error());
    auto sent = ghost::sentOfPost(*post);
    if (sent)
        sent->isVerified = isRead && ghost::isMarked(*post, outgoing.key);
    co_return sent;
}

Exchange<Sent> GhostConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const auto begun = co_await ghost::begin(access);
    if (!begun)
        co_return std::unexpected(begun.error());
    auto post = co_await readPost(*begun, delivery.remoteId);
    if (!post)
        co_return std::unexpected(post.error());
    const QString status = post->value("status"_L1).toString();
    const auto date = domain::parseInstant(post->value("published_at"_L1).toString());
    constexpr std::chrono::minutes patience{5};
    if (status == "scheduled"_L1 && date && *date + patience < outgoing.now && outgoing.article) {
        // Its timer runs within the site, and not while the site does not.
        outgoing.scheduledAt.reset();
        post = co_await stand(*begun, outgoing, delivery.remoteId);
        if (!post)
            co_return std::unexpected(post.error());
    } else if (status == "draft"_L1 && outgoing.article && outgoing.article->visibility == domain::ArticleVisibility::Published) {
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"on the site it has become a draft"_s});
    }
    auto sent = ghost::sentOfPost(*post);
    if (!sent)
        co_return sent;
    sent->isVerified = true;
    const QString seen = outgoing.notes.value(ghostSeenNote, delivery.notes.value(ghostSeenNote));
    const QString now = ghost::fingerprintOf(*post);
    domain::Standing standing{.isChanged = !seen.isEmpty() && seen != now, .accepting = {{ghostSeenNote, now}}};
    if (standing.isChanged)
        standing.text = ghost::wordsOfPost(*post);
    if (sent->state == Sent::State::Held)
        standing.leavesAt = date;
    sent->standing = standing;
    co_return sent;
}

Exchange<Sent> GhostConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (!outgoing.article)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"an article is written over by an article alone"_s});
    const auto begun = co_await ghost::begin(access);
    if (!begun)
        co_return std::unexpected(begun.error());
    const ghost::SessionPtr session = *begun;
    const auto before = co_await readPost(session, delivery.remoteId);
    if (!before)
        co_return std::unexpected(before.error());
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    const QString seen = delivery.notes.value(ghostSeenNote);
    auto fields = co_await articleFields(session, outgoing);
    if (!fields)
        co_return std::unexpected(fields.error());
    // An address that people have linked stays, unless another one is wanted in so many words.
    if (outgoing.article->slug.isEmpty())
        fields->remove(u"slug"_s);
    const bool isChanged = !seen.isEmpty() && seen != ghost::fingerprintOf(*before);
    // What differs may be our own earlier attempt, whose answer was lost.
    const bool isOurs = before->value("title"_L1) == fields->value("title"_L1)
        && before->value("html"_L1).toString().simplified() == fields->value("html"_L1).toString().simplified()
        && before->value("custom_excerpt"_L1).toString() == fields->value("custom_excerpt"_L1).toString();
    if (isChanged && !isOurs && !outgoing.overwrites)
        co_return std::unexpected(
            Trouble{.kind = Trouble::Kind::Changed, .said = u"it was changed on the site on %1"_s.arg(before->value("updated_at"_L1).toString())});
    fields->insert(u"updated_at"_s, before->value("updated_at"_L1));
    if (const QString status = before->value("status"_L1).toString(); status == "scheduled"_L1 || status == "draft"_L1) {
        const QJsonObject standing = ghostStanding(outgoing);
        for (auto one = standing.begin(); one != standing.end(); ++one)
            fields->insert(one.key(), one.value());
    }
    QUrlQuery query = ghostPostFields();
    query.addQueryItem(u"source"_s, u"html"_s);
    const auto path = ghost::pathOfEntry(u"/posts/"_s, delivery.remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    const auto post
        = ghost::entryOfAnswer(co_await ghost::say(session, ghost::telling(session, "PUT", *path, u"posts"_s, *fields, Effect::Repeatable, query)), u"posts"_s);
    if (!post)
        co_return std::unexpected(post.error());
    if (const Given kept = co_await keep(ghostSeenNote, ghost::fingerprintOf(*post)); !kept)
        co_return std::unexpected(kept.error());
    auto sent = ghost::sentOfPost(*post);
    if (sent)
        sent->isVerified = ghost::isMarked(*post, outgoing.key);
    co_return sent;
}

Exchange<> GhostConnector::remove(Access access, domain::Delivery delivery) const
{
    const auto path = ghost::pathOfEntry(u"/posts/"_s, delivery.remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    const auto session = co_await ghost::begin(access);
    if (!session)
        co_return std::unexpected(session.error());
    HttpRequest request = ghost::asking(*session, *path);
    request.method = "DELETE";
    request.effect = Effect::Repeatable;
    const Given given = co_await ghost::say(*session, request);
    if (!given)
        co_return std::unexpected(given.error());
    if (given->isGood())
        co_return domain::Answer<>();
    const Trouble trouble = ghost::troubleOfGhost(*given);
    if (trouble.kind == Trouble::Kind::Gone)
        co_return domain::Answer<>();
    co_return std::unexpected(trouble);
}

} // namespace parvis::connectors
