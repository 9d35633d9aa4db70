// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlereading.h"
#include "app/parvisctl/commands.h"
#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/moments.h"
#include "core/domain/base/clock.h"
#include "core/domain/channels/holding.h"
#include "core/formats/articlefiles/articlefiles.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/document/tamed.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/frontmatter.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/articles/librarystore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/renewal.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

using ErrorKind = domain::Error::Kind;

/// What the file makes of the article, with the pictures that stand beside it; how the program ends where it is none.
std::expected<domain::IncomingArticle, Exit> rewritten(const domain::Article &standing, const QString &path)
{
    const auto bytes = readArticleFile(path);
    auto read = bytes ? formats::articleFromMarkdown(*bytes) : std::unexpected(bytes.error());
    if (!read) {
        complain(u"%1: %2"_s.arg(path, articleSentence(read.error(), path)));
        return std::unexpected(Exit::RefusedInPart);
    }
    formats::tame(*read);
    domain::IncomingArticle made{.article = standing, .pictures = {}};
    // Pictures beside the file come along, as they do when it is taken in.
    if (path != "-"_L1) {
        if (const auto source = formats::readArticleSource(path); source && source->articles.size() == 1) {
            read->body = source->articles.first().article.body;
            made.pictures = source->articles.first().pictures;
        }
    }
    if (read->body.trimmed().isEmpty()) {
        complain(u"%1: It has no text."_s.arg(path));
        return std::unexpected(Exit::RefusedInPart);
    }
    if (read->body.size() > formats::longestArticle) {
        complain(u"%1: It is too large: an article has at most %2 characters."_s.arg(path, grouped(formats::longestArticle)));
        return std::unexpected(Exit::RefusedInPart);
    }
    domain::Article &article = made.article;
    article.body = read->body;
    // The headline above the text is its title, as where it is taken in; what the front matter says goes before it.
    QString headline;
    auto document = formats::documentFromMarkdown(article.body);
    formats::takeTitle(document, headline);
    if (!headline.isEmpty())
        article.title = headline;
    const auto parted = formats::splitFrontMatter(QString::fromUtf8(*bytes).replace("\r\n"_L1, "\n"_L1));
    if (!parted || !parted->front)
        return made;
    // What the front matter does not name stays as it is.
    const auto take = [](QString &field, const QString &said) { field = said.isEmpty() ? field : said; };
    if (!formats::firstValue(*parted->front, {"title"_L1}).isEmpty())
        article.title = read->title;
    if (!formats::firstValue(*parted->front, {"slug"_L1}).isEmpty())
        article.slug = read->slug;
    take(article.summary, read->summary);
    take(article.language, read->language);
    take(article.author, read->author);
    take(article.focus, read->focus);
    take(article.url, read->url);
    if (!read->tags.isEmpty())
        article.tags = read->tags;
    if (read->event != domain::ArticleEvent())
        article.event = read->event;
    return made;
}

/// Where an article stands as itself, published by Parvis, or is held until its time, or worked on.
struct StandingArticle
{
    domain::Delivery delivery;
    QString channel;
    bool canEdit = false;
    std::optional<domain::Errand> errand = {};
    std::optional<domain::Instant> leavesAt = {};   ///< of what is held

    [[nodiscard]] bool isHeld() const { return delivery.state == domain::DeliveryState::Held; }
    /// Its service has it and is not done with it: a site that still mails it, say.
    [[nodiscard]] bool isWorkedOn() const { return delivery.state == domain::DeliveryState::Processing; }
};

std::optional<QList<StandingArticle>> placesOf(store::Database &database, domain::Id<domain::Article> article)
{
    const auto posts = waitFor(store::DerivationStore(database).ofArticle(article));
    const auto channels = waitFor(store::ChannelStore(database).summaries());
    if (!posts || !*posts || !channels || !*channels)
        return std::nullopt;
    QList<StandingArticle> places;
    for (const store::ArticlePost &one : **posts) {
        const auto delivery = waitFor(store::DeliveryStore(database).ofPost(one.post.id));
        if (!delivery || !*delivery || !**delivery)
            continue;
        const auto state = (**delivery)->state;
        // What is to be taken back there has become another post here; what is to be written over has not.
        const bool isTakenBack = isToBeTakenBack(***delivery);
        const bool isStanding = state == domain::DeliveryState::Published || state == domain::DeliveryState::Processing;
        if (!isStanding && (state != domain::DeliveryState::Held || isTakenBack))
            continue;
        const auto connection = waitFor(store::ConnectionStore(database).connection((**delivery)->channel));
        if (!connection || !*connection || !domain::leavesAsArticle((*connection)->capabilities, true, one.post.kind, one.post.text))
            continue;
        StandingArticle place{.delivery = ***delivery, .channel = {}, .canEdit = (*connection)->capabilities.canEdit && !(*connection)->capabilities.isFinal};
        if (place.isHeld() && one.post.scheduledFor)
            place.leavesAt = domain::toInstant(*one.post.scheduledFor);
        for (const domain::ChannelSummary &summary : **channels) {
            if (summary.channel.id == place.delivery.channel)
                place.channel = summary.channel.name;
        }
        places << place;
    }
    return places;
}

/// Has it changed there by the next sending; what cannot be is said.
bool changeThere(store::Database &database, QList<StandingArticle> &places)
{
    bool isDone = true;
    for (StandingArticle &place : places) {
        // What is held follows its article by itself.
        if (place.isHeld())
            continue;
        const auto errand = waitFor(store::ErrandStore(database).editThere(place.delivery.post, {}, domain::SystemClock().now()));
        if (errand && *errand) {
            place.errand = **errand;
            continue;
        }
        complain(u"On '%1' it stays as it was: %2."_s.arg(place.channel, errand ? errand->error().detail : u"the workspace is closed"_s));
        isDone = false;
    }
    return isDone;
}

QJsonValue isoOrNone(const std::optional<domain::Instant> &at)
{
    return at ? QJsonValue(domain::toIso(*at)) : QJsonValue(QJsonValue::Null);
}

void sayPlaces(qint64 article, bool isChanged, const QList<StandingArticle> &places, const QTimeZone &zone, const Options &options)
{
    if (options.isJson) {
        QList<JsonLine> published;
        QList<JsonLine> held;
        for (const StandingArticle &place : places) {
            JsonLine line;
            line.add(u"delivery"_s, place.delivery.id.value()).add(u"channel"_s, place.channel).add(u"url"_s, jsonText(place.delivery.url));
            if (place.isHeld())
                held << line.add(u"leavesAt"_s, isoOrNone(place.leavesAt)).add(u"renewalAt"_s, isoOrNone(store::DeliveryStore::renewalDue(place.delivery)));
            else
                published << line.add(u"errand"_s, place.errand ? QJsonValue(place.errand->id.value()) : QJsonValue(QJsonValue::Null));
        }
        return say(JsonLine().add(u"id"_s, article).add(u"isChanged"_s, isChanged).add(u"published"_s, published).add(u"held"_s, held).text());
    }
    say(isChanged ? u"Article %1 says that now."_s.arg(article) : u"Article %1 says that already."_s.arg(article));
    for (const StandingArticle &place : places) {
        const QString where = place.delivery.url.isEmpty() ? QString() : u": "_s + place.delivery.url;
        if (place.isHeld()) {
            say(u"'%1' holds it: it leaves there at %2%3."_s.arg(place.channel, shownMoment(place.leavesAt, zone), where));
            for (const QString &line : renewalLines(place.delivery, zone) + driftLines(place.delivery, zone))
                say(u"        "_s + line);
        } else if (place.isWorkedOn())
            say(u"'%1' has it as it was, and is still working on it: once 'deliveries' tells it as published, 'deliveries edit %2' changes it there%3."_s.arg(
                place.channel, QString::number(place.delivery.id.value()), where));
        else if (place.errand)
            say(u"On '%1' the next 'send' writes it over with what it says here%2."_s.arg(place.channel, where));
        else if (!place.canEdit)
            say(u"On '%1' it stays as it was: what is published there is not changed."_s.arg(place.channel));
        else
            say(u"On '%1' it stands as it was: 'deliveries edit %2' changes it there."_s.arg(place.channel).arg(place.delivery.id.value()));
    }
}

} // namespace

Exit runArticleEdit(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadWrite);
    if (!database)
        return Exit::WorkspaceUnusable;
    store::ArticleStore articles(*database);
    const auto standing = waitFor(articles.article(domain::Id<domain::Article>(options.article)));
    if (!standing)
        return Exit::WorkspaceUnusable;
    if (!*standing && standing->error().kind == ErrorKind::NotFound) {
        complain(u"There is no article %1; 'parvisctl article list' tells which there are."_s.arg(options.article));
        return Exit::Usage;
    }
    if (!*standing)
        return complainOf(standing->error(), options);
    const auto made = rewritten(**standing, options.sources.value(0));
    if (!made)
        return made.error();
    const bool isChanged = made->article != **standing;
    const domain::Instant now = domain::SystemClock().now();
    if (isChanged) {
        QList<domain::IncomingItem> items;
        for (const domain::IncomingMedia &picture : made->pictures)
            items.append({.media = picture});
        if (const auto kept = waitFor(store::LibraryStore(*database).add(items, now)); !kept || !*kept)
            return kept ? complainOf(kept->error(), options) : Exit::WorkspaceUnusable;
        // A moment of its own in the history: what stood there before can be found again.
        const auto saved = waitFor(articles.save(made->article, now, true, (*standing)->changedAt));
        if (!saved)
            return Exit::WorkspaceUnusable;
        if (!*saved && saved->error().kind == ErrorKind::Conflict) {
            complain(u"Article %1 was changed by somebody else just now and was left as it is. Look at it, then try again."_s.arg(options.article));
            return Exit::RefusedInPart;
        }
        if (!*saved)
            return complainOf(saved->error(), options);
    }
    auto places = placesOf(*database, (*standing)->id);
    if (!places)
        return Exit::WorkspaceUnusable;
    const bool isDone = !options.isThere || changeThere(*database, *places);
    sayPlaces(options.article, isChanged, *places, database->zone(), options);
    return isDone ? Exit::Done : Exit::RefusedInPart;
}

} // namespace parvis::app
