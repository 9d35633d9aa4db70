// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"
#include "core/connectors/ghost/ghostentities.h"
#include "core/connectors/leftover.h"
#include "core/connectors/seenarticle.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/domain/articles/article.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/mailingproblem.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;
using NewsletterProblem = domain::MailingProblem::Kind;

namespace {

/// The id of the article.
constexpr auto ghostPostNote = "post"_L1;
/// Clocks differ by less.
constexpr std::chrono::minutes ghostClockSlack{5};

/// What of an article is read back.
QUrlQuery ghostPostFields()
{
    return {{u"formats"_s, u"html"_s}, {u"include"_s, u"tags,email"_s}};
}

/// What dresses an article there beside its words. Of a tag its name counts.
QJsonObject ghostDress(const QJsonObject &article)
{
    QJsonObject dress = fieldsOf(article, {u"feature_image"_s, u"feature_image_alt"_s, u"tags"_s});
    QJsonArray tags;
    const QJsonArray given = article.value("tags"_L1).toArray();
    for (const auto &tag : given)
        tags.append(QJsonObject{{u"name"_s, tag.toObject().value("name"_L1)}});
    dress.insert(u"tags"_s, tags);
    return dress;
}

/// The note of `seen`, whose print is that of what stands there.
QString ghostSeen(SeenArticle seen, const QJsonObject &post)
{
    seen.print = ghost::fingerprintOf(seen.dressedAsThen(post));
    return seen.note();
}

/// What stands there, compared with what we saw there last.
domain::Standing standingOnGhost(const QJsonObject &post, const QString &seenNote, Sent::State state)
{
    const SeenArticle seen = SeenArticle::in(seenNote);
    return {.text = ghost::wordsOfPost(post),
            .leavesAt = state == Sent::State::Held ? domain::parseInstant(post.value("published_at"_L1).toString()) : std::nullopt,
            .isChanged = ghost::isChanged(post, seen),
            .accepting = {{ghost::seenNote, ghostSeen(seen, post)}}};
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

/// The same for what stands there as `before`: what was held until another time, and is published now, would keep that time.
QJsonObject ghostStandingAfter(const QJsonObject &before, const domain::Outgoing &outgoing)
{
    QJsonObject fields = ghostStanding(outgoing);
    const auto date = domain::parseInstant(before.value("published_at"_L1).toString());
    if (fields.value("status"_L1) == "published"_L1 && !fields.contains("published_at"_L1) && date && *date > outgoing.now)
        fields.insert(u"published_at"_s, ghostInstant(outgoing.now));
    return fields;
}

/// By which newsletter it is mailed as it is published, and to whom; nothing where it is not.
std::optional<domain::Mailing> ghostMailing(const ghost::SessionPtr &session, const domain::Outgoing &outgoing)
{
    const domain::Mailing mailing = outgoing.mailing.value_or(domain::Mailing{.newsletter = session->access().secret.value(u"newsletter"_s)});
    const bool isMailed = !mailing.newsletter.isEmpty() && ghostStatus(outgoing) != "draft"_L1;
    return isMailed ? std::optional(mailing) : std::nullopt;
}

/// Whether it was to be mailed by a newsletter that its channel does not mail by any more.
bool isLeftBehindOnGhost(const ghost::SessionPtr &session, const domain::Mailing &mailing)
{
    return mailing.isToConfirm && mailing.newsletter != session->access().secret.value(u"newsletter"_s);
}

std::unexpected<Trouble> leftBehindOnGhost(const domain::Mailing &mailing)
{
    return std::unexpected(domain::troubleOf({.kind = NewsletterProblem::LeftBehind, .newsletter = mailing.newsletter}, Trouble::Kind::Refused));
}

std::unexpected<Trouble> withoutNewsletterOnGhost(const domain::Mailing &mailing, Trouble::Kind kind)
{
    return std::unexpected(domain::troubleOf({.kind = NewsletterProblem::NotThere, .newsletter = mailing.newsletter}, kind));
}

/// docs.ghost.org/admin-api/posts/sending-a-post: a filter of members.
QString ghostSegment(domain::Readership readers)
{
    switch (readers) {
    case domain::Readership::Free:
        return u"status:free"_s;
    case domain::Readership::Paying:
        return u"status:-free"_s;
    case domain::Readership::All:
        break;
    }
    return u"all"_s;
}

/// What became of it: an article that was to be mailed, and is published without a letter, was published by somebody else before us, and would never be mailed
/// by Ghost any more.
domain::Answer<Sent> sentOfGhostPost(const QJsonObject &post, bool isMailed, domain::Instant now)
{
    if (!isMailed || post.value("status"_L1) != "published"_L1 || !post.contains("email"_L1) || !post.value("email"_L1).isNull())
        return ghost::sentOfPost(post);
    // The letter is made right behind the publishing.
    constexpr std::chrono::minutes patience{5};
    const auto at = domain::parseInstant(post.value("published_at"_L1).toString());
    auto sent = ghost::sentOfPost(post);
    if (sent && (!at || *at + patience < now)) {
        sent->dropped << domain::unmailedFor(u"no letter was made of it"_s);
    } else if (sent) {
        sent->state = Sent::State::Processing;
        sent->askAgainIn = std::chrono::seconds{30};
    }
    return sent;
}

/// True where an article there says what was to be written.
bool saysOnGhost(const QJsonObject &post, const QJsonObject &fields)
{
    return post.value("title"_L1) == fields.value("title"_L1)
        && post.value("html"_L1).toString().simplified() == fields.value("html"_L1).toString().simplified()
        && post.value("custom_excerpt"_L1).toString() == fields.value("custom_excerpt"_L1).toString();
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
    QString html = domain::htmlBelowPicture(article);
    for (const domain::ArticleFile &file : article.files) {
        const auto address = co_await upload(session, outgoing, file.attachment);
        if (!address)
            co_return std::unexpected(address.error());
        outgoing.notes.insert(u"media %1"_s.arg(file.attachment.media.id.value()), *address);
        if (!file.address.isEmpty())
            html.replace(escapedAddress(file.address), escapedAddress(*address));
    }
    if (const auto whole = withoutLeftover(html); !whole)
        co_return std::unexpected(whole.error());
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
    if (domain::opensWithPicture(article)) {
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
        QJsonObject fields = ghostStandingAfter(*before, outgoing);
        const bool isDated = !fields.contains("published_at"_L1)
            || domain::parseInstant(before->value("published_at"_L1).toString()) == domain::parseInstant(fields.value("published_at"_L1).toString());
        // An earlier attempt whose answer was lost has done it; what is published is not mailed a second time.
        if (status == "published"_L1 || status == "sent"_L1 || (status == wanted && isDated))
            co_return *before;
        fields.insert(u"updated_at"_s, before->value("updated_at"_L1));
        const auto mailing = ghostMailing(session, outgoing);
        if (mailing && status == "draft"_L1 && isLeftBehindOnGhost(session, *mailing))
            co_return leftBehindOnGhost(*mailing);
        QUrlQuery query = ghostPostFields();
        if (mailing) {
            query.addQueryItem(u"newsletter"_s, mailing->newsletter);
            query.addQueryItem(u"email_segment"_s, ghostSegment(mailing->readers));
        }
        const auto path = ghost::pathOfEntry(u"/posts/"_s, id);
        const Given given = co_await ghost::say(session, ghost::telling(session, "PUT", *path, u"posts"_s, fields, Effect::Repeatable, query));
        const auto post = ghost::entryOfAnswer(given, u"posts"_s);
        if (post)
            co_return *post;
        // It publishes nothing whose newsletter it does not find, and says so in words that are made for programs.
        if (post.error().kind == Trouble::Kind::Refused && mailing) {
            const auto isWithout = co_await isWithoutNewsletter(session, mailing->newsletter);
            if (isWithout.value_or(false))
                co_return withoutNewsletterOnGhost(*mailing, Trouble::Kind::Refused);
        }
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
    outgoing = afterLoss(outgoing);
    const auto mailing = ghostMailing(session, outgoing);
    QString id = outgoing.notes.value(ghostPostNote);
    // What is not to be published without its mail leaves nothing there.
    if (mailing && id.isEmpty() && !outgoing.departedAt) {
        if (isLeftBehindOnGhost(session, *mailing))
            co_return leftBehindOnGhost(*mailing);
        const auto isWithout = co_await isWithoutNewsletter(session, mailing->newsletter);
        if (isWithout.value_or(false))
            co_return withoutNewsletterOnGhost(*mailing, Trouble::Kind::Refused);
    }
    // Known where it is made in this attempt.
    std::optional<QJsonObject> wish;
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
            wish = ghostDress(*fields);
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
        co_return std::unexpected((co_await forgetLost(outgoing, ghostPostNote, post.error())).error());
    auto there = co_await readPost(session, id);
    const bool isRead = there && there->value("id"_L1).toString() == id;
    if (isRead)
        post = std::move(there);
    const SeenArticle seen = wish ? SeenArticle{.print = {}, .wished = *wish, .read = ghostDress(*post)} : SeenArticle();
    if (const Given kept = co_await keep(ghost::seenNote, ghostSeen(seen, *post)); !kept)
        co_return std::unexpected(kept.error());
    auto sent = sentOfGhostPost(*post, mailing.has_value(), outgoing.now);
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
    // Where it is to leave later than the site has it, it is not made to leave.
    const bool isDue = !outgoing.scheduledAt || *outgoing.scheduledAt <= outgoing.now;
    // Of a newsletter that was archived since, Ghost publishes the article at its time and mails nothing: there it becomes a draft, and a person says.
    const auto mailing = outgoing.article ? ghostMailing(*begun, outgoing) : std::nullopt;
    if (mailing && status == "scheduled"_L1) {
        const auto isWithout = co_await isWithoutNewsletter(*begun, mailing->newsletter);
        if (isWithout.value_or(false)) {
            const auto held = co_await holdBack(*begun, delivery.remoteId);
            if (!held)
                co_return std::unexpected(held.error());
            if (*held)
                co_return withoutNewsletterOnGhost(*mailing, Trouble::Kind::Changed);
            post = co_await readPost(*begun, delivery.remoteId);
            if (!post)
                co_return std::unexpected(post.error());
        }
    }
    if (status == "scheduled"_L1 && date && *date + patience < outgoing.now && isDue && outgoing.article) {
        // Its timer runs within the site, and not while the site does not.
        outgoing.scheduledAt.reset();
        post = co_await stand(*begun, outgoing, delivery.remoteId);
        if (!post)
            co_return std::unexpected(post.error());
    } else if (status == "draft"_L1 && outgoing.article && outgoing.article->visibility == domain::ArticleVisibility::Published) {
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"on the site it has become a draft"_s});
    }
    // What the site held until now is published, and mailed, by its own clock.
    auto sent = sentOfGhostPost(*post, mailing && delivery.state != domain::DeliveryState::Published, outgoing.now);
    if (!sent)
        co_return sent;
    sent->isVerified = true;
    sent->standing = standingOnGhost(*post, outgoing.notes.value(ghost::seenNote, delivery.notes.value(ghost::seenNote)), sent->state);
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
    const SeenArticle seen = SeenArticle::in(delivery.notes.value(ghost::seenNote));
    auto fields = co_await articleFields(session, outgoing);
    if (!fields)
        co_return std::unexpected(fields.error());
    // An address that people have linked stays, unless another one is wanted in so many words.
    if (outgoing.article->slug.isEmpty())
        fields->remove(u"slug"_s);
    const bool isChanged = ghost::isChanged(*before, seen);
    // What differs may be our own earlier attempt, whose answer was lost.
    const bool isOurs = saysOnGhost(*before, *fields);
    if (isChanged && !isOurs && !outgoing.overwrites)
        co_return std::unexpected(
            Trouble{.kind = Trouble::Kind::Changed, .said = u"it was changed on the site on %1"_s.arg(before->value("updated_at"_L1).toString())});
    const QJsonObject wish = ghostDress(*fields);
    fields = seen.withoutHandMade(*fields, ghostDress(*before));
    const QJsonObject written = *fields;
    fields->insert(u"updated_at"_s, before->value("updated_at"_L1));
    if (const QString status = before->value("status"_L1).toString(); status == "scheduled"_L1 || status == "draft"_L1) {
        // What leaves within two minutes keeps its time: written anew it would have to leave at once.
        const bool isAboutToLeave = status == "scheduled"_L1 && outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now && !isGhostHolding(outgoing);
        const QJsonObject standing = isAboutToLeave ? QJsonObject() : ghostStandingAfter(*before, outgoing);
        for (auto one = standing.begin(); one != standing.end(); ++one)
            fields->insert(one.key(), one.value());
    }
    QUrlQuery query = ghostPostFields();
    query.addQueryItem(u"source"_s, u"html"_s);
    const auto path = ghost::pathOfEntry(u"/posts/"_s, delivery.remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    auto post
        = ghost::entryOfAnswer(co_await ghost::say(session, ghost::telling(session, "PUT", *path, u"posts"_s, *fields, Effect::Repeatable, query)), u"posts"_s);
    if (!post && post.error().kind == Trouble::Kind::Changed) {
        // Who changed it between our reading and our writing may be ourselves: it was written, the answer was lost, and the same was asked once more.
        auto there = co_await readPost(session, delivery.remoteId);
        if (there && saysOnGhost(*there, written))
            post = std::move(there);
    }
    if (!post)
        co_return std::unexpected(post.error());
    if (const Given kept = co_await keep(ghost::seenNote, ghostSeen(seen.after(wish, written, ghostDress(*post)), *post)); !kept)
        co_return std::unexpected(kept.error());
    auto sent = ghost::sentOfPost(*post);
    if (sent)
        sent->isVerified = ghost::isMarked(*post, outgoing.key);
    co_return sent;
}

Exchange<Sent> GhostConnector::moveHeld(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (!outgoing.article || !outgoing.scheduledAt)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"only an article is held there"_s});
    const auto path = ghost::pathOfEntry(u"/posts/"_s, delivery.remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    const auto begun = co_await ghost::begin(access);
    if (!begun)
        co_return std::unexpected(begun.error());
    const ghost::SessionPtr session = *begun;
    // What is due within two minutes Ghost would refuse to hold.
    if (*outgoing.scheduledAt > outgoing.now && !isGhostHolding(outgoing)) {
        static_cast<void>(co_await wait(*outgoing.scheduledAt - outgoing.now));
        outgoing.now = *outgoing.scheduledAt;
    }
    const bool isHeld = isGhostHolding(outgoing);
    const QString date = ghostInstant(isHeld ? *outgoing.scheduledAt : outgoing.now);
    constexpr int mostTries = 3;
    for (int tries = 0;; ++tries) {
        auto post = co_await readPost(session, delivery.remoteId);
        if (!post)
            co_return std::unexpected(post.error());
        const QString status = post->value("status"_L1).toString();
        if (status == "draft"_L1)
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"on the site it has become a draft"_s});
        // An earlier attempt whose answer was lost has done it; or it has left by itself.
        const bool isMoved = isHeld && domain::parseInstant(post->value("published_at"_L1).toString()) == domain::parseInstant(date);
        if (status == "scheduled"_L1 && !isMoved) {
            const QJsonObject fields{
                {u"status"_s, isHeld ? u"scheduled"_s : u"published"_s}, {u"published_at"_s, date}, {u"updated_at"_s, post->value("updated_at"_L1)}};
            post = ghost::entryOfAnswer(
                co_await ghost::say(session, ghost::telling(session, "PUT", *path, u"posts"_s, fields, Effect::Repeatable, ghostPostFields())), u"posts"_s);
            // Somebody changed it between our reading and our writing: once more, over what stands there now.
            if (!post && post.error().kind == Trouble::Kind::Changed && tries + 1 < mostTries)
                continue;
            if (!post)
                co_return std::unexpected(post.error());
        }
        auto sent = sentOfGhostPost(*post, ghostMailing(session, outgoing).has_value(), outgoing.now);
        if (!sent)
            co_return sent;
        sent->isVerified = true;
        sent->standing = standingOnGhost(*post, delivery.notes.value(ghost::seenNote), sent->state);
        co_return sent;
    }
}

} // namespace parvis::connectors
