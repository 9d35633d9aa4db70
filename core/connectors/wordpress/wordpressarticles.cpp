// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/leftover.h"
#include "core/connectors/seenarticle.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressconnector.h"
#include "core/connectors/wordpress/wordpressentities.h"
#include "core/domain/articles/article.h"
#include "core/formats/html/htmltotext.h"
#include "core/formats/wxr/wordpressblocks.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// The number of the post, and its address.
constexpr auto wordpressPostNote = "post"_L1;
/// SeenArticle, by fingerprintOf().
constexpr auto wordpressSeenNote = "seen"_L1;

/// What dresses an article there beside its words.
QJsonObject wordpressDress(const QJsonObject &article)
{
    return fieldsOf(article, {u"featured_media"_s, u"categories"_s, u"tags"_s});
}

/// True where it is not what we saw there last, but for what dresses it.
bool isChangedOnTheSite(const QJsonObject &post, const SeenArticle &seen)
{
    return !seen.print.isEmpty() && seen.print != wordpress::fingerprintOf(post) && seen.print != wordpress::fingerprintOf(seen.dressedAsThen(post));
}

/// The note of `seen`, whose print is that of what stands there.
QString wordpressSeen(SeenArticle seen, const QJsonObject &post)
{
    seen.print = wordpress::fingerprintOf(seen.dressedAsThen(post));
    return seen.note();
}

/// What stands there, compared with what we saw there last.
domain::Standing standingOnTheSite(const QJsonObject &post, const QString &seenNote, Sent::State state)
{
    const SeenArticle seen = SeenArticle::in(seenNote);
    return {.text = formats::htmlToText(wordpress::rawOf(post, "title"_L1) + u"<p></p>"_s + wordpress::rawOf(post, "content"_L1)).trimmed(),
            .leavesAt = state == Sent::State::Held ? wordpress::instantOf(post, "date_gmt"_L1) : std::nullopt,
            .isChanged = isChangedOnTheSite(post, seen),
            .accepting = {{wordpressSeenNote, wordpressSeen(seen, post)}}};
}

QUrlQuery wordpressPostFields()
{
    return {{u"context"_s, u"edit"_s},
            {u"_fields"_s, u"id,date_gmt,modified_gmt,slug,status,link,title,content,excerpt,featured_media,categories,tags,author"_s}};
}

QString articleSlug(const domain::Outgoing &outgoing)
{
    const QString given = outgoing.article ? outgoing.article->slug : QString();
    const QString slug = domain::slugOf(given.isEmpty() ? QStringView(outgoing.title) : QStringView(given));
    // Of a title without a letter of ours nothing is left; so that what was made can be found again it is then named after the attempt.
    constexpr qsizetype digits = 8;
    return slug == "article"_L1 ? slug + u'-' + outgoing.key.left(digits).toLower() : slug;
}

/// The name under which a file is looked for: no other attempt and no other file has it.
QString articleFileSlug(const domain::Outgoing &outgoing, const domain::Media &media)
{
    constexpr qsizetype digits = 12;
    return u"%1-%2-%3"_s.arg(domain::slugOf(media.name.section(u'.', 0, -2)), outgoing.key.left(digits).toLower()).arg(media.id.value());
}

bool isHeldByTheSite(const domain::Outgoing &outgoing)
{
    // wp_insert_post() holds nothing that is due within a minute.
    constexpr std::chrono::seconds atLeast{75};
    return outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now + atLeast;
}

QString articleStatus(const domain::Outgoing &outgoing)
{
    switch (outgoing.article->visibility) {
    case domain::ArticleVisibility::Draft:
        return u"draft"_s;
    case domain::ArticleVisibility::InReview:
        return u"pending"_s;
    case domain::ArticleVisibility::Private:
        return u"private"_s;
    case domain::ArticleVisibility::Published:
        break;
    }
    return isHeldByTheSite(outgoing) ? u"future"_s : u"publish"_s;
}

/// Status and date, as they are to be in the end.
QJsonObject articleStanding(const domain::Outgoing &outgoing)
{
    QJsonObject body{{u"status"_s, articleStatus(outgoing)}};
    if (isHeldByTheSite(outgoing))
        body.insert(u"date_gmt"_s, wordpress::dateGmt(*outgoing.scheduledAt));
    else if (outgoing.article->date)
        body.insert(u"date_gmt"_s, wordpress::dateGmt(*outgoing.article->date));
    return body;
}

bool isArticleTitled(const QJsonObject &post, const domain::Outgoing &outgoing)
{
    return wordpress::titleOfPost(post) == formats::htmlToText(wordpress::escaped(outgoing.title)).simplified();
}

/// True where it bears the name that we asked for, or that and the number with which WordPress counts on where it was taken ("le-four-2").
bool isArticleNamed(const QJsonObject &post, const domain::Outgoing &outgoing)
{
    const QString wanted = articleSlug(outgoing);
    const QString slug = post.value("slug"_L1).toString();
    if (slug == wanted)
        return true;
    bool isNumber = false;
    if (slug.startsWith(wanted + u'-'))
        static_cast<void>(QStringView(slug).sliced(wanted.size() + 1).toInt(&isNumber));
    return isNumber;
}

/// The answer about an article whose words are what was sent.
domain::Answer<Sent> verifiedPost(const QJsonObject &post, const domain::Outgoing &outgoing)
{
    auto sent = wordpress::sentOfPost(post);
    if (sent)
        sent->isVerified = isArticleTitled(post, outgoing);
    return sent;
}

/// True where everything of `body` that can be read back stands there already.
bool isArticleWritten(const QJsonObject &post, const QJsonObject &body)
{
    return wordpress::rawOf(post, "title"_L1) == body.value("title"_L1).toString()
        && wordpress::rawOf(post, "content"_L1) == body.value("content"_L1).toString()
        && wordpress::rawOf(post, "excerpt"_L1) == body.value("excerpt"_L1).toString();
}

} // namespace

Exchange<WordPressConnector::Uploaded> WordPressConnector::upload(Access access, domain::Outgoing outgoing, domain::Attachment attachment) const
{
    const QString noteKey = u"media %1"_s.arg(attachment.media.id.value());
    if (const QString there = outgoing.notes.value(noteKey); !there.isEmpty())
        co_return Uploaded{.id = there.section(u' ', 0, 0), .address = there.section(u' ', 1)};
    const QString slug = articleFileSlug(outgoing, attachment.media);
    const QUrlQuery fields{{u"_fields"_s, u"id,source_url"_s}};
    QJsonObject file;
    bool isFound = false;
    if (outgoing.departedAt) {
        QUrlQuery query = fields;
        query.addQueryItem(u"slug"_s, slug);
        const auto found = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, u"/wp/v2/media"_s, query)));
        if (!found)
            co_return std::unexpected(found.error());
        if (!found->isEmpty())
            file = found->first();
        isFound = !wordpress::idOfEntry(file).isEmpty();
    }
    if (file.isEmpty()) {
        const Given content = co_await contentOf(attachment.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        QList<FormPart> form{{.name = "file", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()},
                             {.name = "slug", .content = slug.toUtf8()},
                             {.name = "title", .content = wordpress::escaped(attachment.media.name.section(u'.', 0, -2)).toUtf8()}};
        if (!attachment.altText.isEmpty())
            form << FormPart{.name = "alt_text", .content = attachment.altText.toUtf8()};
        const QUrl url = wordpress::endpoint(access.connection.server, u"/wp/v2/media"_s, fields);
        Given given = co_await ask(wordpress::authorized(access, multipartRequest(url, form, Effect::Creates)));
        // The file is there, and the server ran out of time or memory making smaller pictures of it: those can be asked for again (WordPress 5.3).
        const QString half = given && given->status >= 500 ? QString::fromLatin1(given->headers.value("X-WP-Upload-Attachment-ID")).trimmed() : QString();
        constexpr int mostTries = 3;
        for (int tries = 0; !half.isEmpty() && tries < mostTries && given && !given->isGood(); ++tries)
            given = co_await ask(wordpress::telling(access, u"/wp/v2/media/%1/post-process"_s.arg(half), {{u"action"_s, u"create-image-subsizes"_s}},
                                                    Effect::Repeatable, fields));
        const auto made = wordpress::objectOfAnswer(given);
        if (!made)
            co_return std::unexpected(made.error());
        file = *made;
        if (wordpress::idOfEntry(file).isEmpty())
            co_return std::unexpected(malformed(*given, u"a file without an id"_s));
    }
    const Uploaded uploaded{.id = wordpress::idOfEntry(file), .address = file.value("source_url"_L1).toString()};
    if (isFound)
        static_cast<void>(co_await tellFound());
    if (const Given kept = co_await keep(noteKey, uploaded.id + u' ' + uploaded.address); !kept)
        co_return std::unexpected(kept.error());
    co_return uploaded;
}

Exchange<QJsonObject> WordPressConnector::articleBody(Access access, domain::Outgoing outgoing) const
{
    const domain::OutgoingArticle &article = *outgoing.article;
    QJsonObject body{{u"title"_s, wordpress::escaped(outgoing.title)}, {u"slug"_s, articleSlug(outgoing)}, {u"excerpt"_s, wordpress::escaped(article.excerpt)}};
    const auto categories = co_await termsOf(access, u"categories"_s, article.categories);
    if (!categories)
        co_return std::unexpected(categories.error());
    // A post without any goes into the site's own default.
    if (!categories->isEmpty())
        body.insert(u"categories"_s, *categories);
    const auto tags = co_await termsOf(access, u"tags"_s, article.tags);
    if (!tags)
        co_return std::unexpected(tags.error());
    body.insert(u"tags"_s, *tags);
    QString html = domain::htmlBelowPicture(article);
    for (const domain::ArticleFile &file : article.files) {
        const auto uploaded = co_await upload(access, outgoing, file.attachment);
        if (!uploaded)
            co_return std::unexpected(uploaded.error());
        outgoing.notes.insert(u"media %1"_s.arg(file.attachment.media.id.value()), uploaded->id + u' ' + uploaded->address);
        if (!file.address.isEmpty())
            html.replace(wordpress::escaped(file.address), wordpress::escaped(uploaded->address));
    }
    if (const auto whole = withoutLeftover(html); !whole)
        co_return std::unexpected(whole.error());
    body.insert(u"content"_s, formats::wordpressBlocks(html));
    QString featured = u"0"_s;
    if (domain::opensWithPicture(article)) {
        const auto uploaded = co_await upload(access, outgoing, *article.featured);
        if (!uploaded)
            co_return std::unexpected(uploaded.error());
        featured = uploaded->id;
    }
    body.insert(u"featured_media"_s, featured.toLongLong());
    co_return body;
}

Exchange<QJsonObject> WordPressConnector::findDraft(Access access, domain::Outgoing outgoing) const
{
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - wordpress::clockSlack;
    // They come in the order of the site's own time, which repeats an hour each autumn.
    const domain::Instant longBefore = since - std::chrono::hours{2};
    QJsonObject first;
    for (qint64 offset = 0;; offset += wordpress::pageSize) {
        QUrlQuery query = wordpressPostFields();
        query.addQueryItem(u"status"_s, u"any"_s);
        query.addQueryItem(u"author"_s, access.connection.accountId);
        query.addQueryItem(u"orderby"_s, u"modified"_s);
        query.addQueryItem(u"order"_s, u"desc"_s);
        query.addQueryItem(u"per_page"_s, QString::number(wordpress::pageSize));
        if (offset > 0)
            query.addQueryItem(u"offset"_s, QString::number(offset));
        const auto posts = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, u"/wp/v2/posts"_s, query)));
        if (!posts)
            co_return std::unexpected(posts.error());
        bool isLongBefore = false;
        for (const QJsonObject &post : *posts) {
            const auto modifiedAt = wordpress::instantOf(post, QLatin1StringView("modified_gmt"));
            const QString number = wordpress::idOfEntry(post);
            const bool isOurs = modifiedAt && *modifiedAt >= since && isArticleTitled(post, outgoing) && isArticleNamed(post, outgoing)
                && !domain::isTaken(outgoing, wordpress::remoteIdOfPost(number), wordpressPostNote, number);
            if (isOurs && (first.isEmpty() || post.value("id"_L1).toInteger() < first.value("id"_L1).toInteger()))
                first = post;
            isLongBefore = modifiedAt && *modifiedAt < longBefore;
        }
        if (isLongBefore || posts->size() < wordpress::pageSize)
            co_return first;
    }
}

Exchange<QJsonObject> WordPressConnector::readPost(Access access, QString number) const
{
    const auto path = wordpress::pathOfEntry(u"/wp/v2/posts"_s, number);
    if (!path)
        co_return std::unexpected(path.error());
    co_return wordpress::objectOfAnswer(co_await ask(wordpress::asking(access, *path, wordpressPostFields())));
}

Exchange<Sent> WordPressConnector::sendArticle(Access access, domain::Outgoing outgoing) const
{
    outgoing = afterLoss(outgoing);
    QString number = outgoing.notes.value(wordpressPostNote).section(u' ', 0, 0);
    // Known where it is made in this attempt.
    std::optional<QJsonObject> wish;
    if (!number.isEmpty()) {
        // Somebody may have thrown it away there meanwhile: it is not brought back by publishing it.
        const auto there = co_await readPost(access, number);
        if (!there)
            co_return std::unexpected((co_await forgetLost(outgoing, wordpressPostNote, there.error())).error());
        if (const auto sent = wordpress::sentOfPost(*there); !sent)
            co_return std::unexpected(sent.error());
    } else {
        QJsonObject post;
        if (outgoing.departedAt) {
            const auto found = co_await findDraft(access, outgoing);
            if (!found)
                co_return std::unexpected(found.error());
            post = *found;
        }
        const bool isFound = !post.isEmpty();
        const bool isSecond = post.isEmpty() && outgoing.departedAt;
        if (post.isEmpty()) {
            auto body = co_await articleBody(access, outgoing);
            if (!body)
                co_return std::unexpected(body.error());
            wish = wordpressDress(*body);
            body->insert(u"status"_s, u"draft"_s);
            const Given given = co_await ask(wordpress::telling(access, u"/wp/v2/posts"_s, *body, Effect::Creates, wordpressPostFields()));
            const auto made = wordpress::objectOfAnswer(given);
            if (!made)
                co_return std::unexpected(made.error());
            if (wordpress::idOfEntry(*made).isEmpty())
                co_return std::unexpected(malformed(*given, u"a post without an id"_s));
            post = *made;
        }
        number = wordpress::idOfEntry(post);
        if (isFound)
            static_cast<void>(co_await tellFound());
        if (const Given kept = co_await keep(wordpressPostNote, number + u' ' + post.value("link"_L1).toString()); !kept)
            co_return std::unexpected(kept.error());
        // An earlier attempt may have been slower than our looking for it: then its name was taken, and what we have just made is one too many.
        if (isSecond && post.value("slug"_L1) != articleSlug(outgoing)) {
            const auto earlier = co_await findDraft(access, outgoing);
            if (!earlier)
                co_return std::unexpected(earlier.error());
            if (const QString first = wordpress::idOfEntry(*earlier); !first.isEmpty() && first != number) {
                HttpRequest request = wordpress::asking(access, u"/wp/v2/posts/"_s + number, {{u"force"_s, u"true"_s}});
                request.method = "DELETE";
                request.effect = Effect::Repeatable;
                if (const auto removed = wordpress::objectOfAnswer(co_await ask(request)); !removed && removed.error().kind != Trouble::Kind::Gone)
                    co_return std::unexpected(removed.error());
                number = first;
                if (const Given kept = co_await keep(wordpressPostNote, number + u' ' + earlier->value("link"_L1).toString()); !kept)
                    co_return std::unexpected(kept.error());
            }
        }
    }
    // What is due within the minute WordPress would publish at once, not hold.
    if (outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now && articleStatus(outgoing) == "publish"_L1)
        static_cast<void>(co_await wait(*outgoing.scheduledAt - outgoing.now));
    // From here on everything may be repeated.
    auto post = wordpress::objectOfAnswer(
        co_await ask(wordpress::telling(access, u"/wp/v2/posts/"_s + number, articleStanding(outgoing), Effect::Repeatable, wordpressPostFields())));
    if (!post)
        co_return std::unexpected((co_await forgetLost(outgoing, wordpressPostNote, post.error())).error());
    if (const auto sent = wordpress::sentOfPost(*post); !sent)
        co_return std::unexpected(sent.error());
    auto there = co_await readPost(access, number);
    const bool isRead = there && wordpress::idOfEntry(*there) == number;
    if (isRead)
        post = std::move(there);
    const SeenArticle seen = wish ? SeenArticle{.print = {}, .wished = *wish, .read = wordpressDress(*post)} : SeenArticle();
    if (const Given kept = co_await keep(wordpressSeenNote, wordpressSeen(seen, *post)); !kept)
        co_return std::unexpected(kept.error());
    auto sent = verifiedPost(*post, outgoing);
    if (sent)
        sent->isVerified = sent->isVerified && isRead;
    co_return sent;
}

Exchange<Sent> WordPressConnector::lookAfterArticle(Access access, domain::Outgoing outgoing, QString number) const
{
    auto post = co_await readPost(access, number);
    if (!post)
        co_return std::unexpected(post.error());
    const QString status = post->value("status"_L1).toString();
    const auto date = wordpress::instantOf(*post, "date_gmt"_L1);
    // Where it is to leave later than the site has it, it is not made to leave.
    const bool isDue = date && *date < outgoing.now && (!outgoing.scheduledAt || *outgoing.scheduledAt <= outgoing.now);
    if (status == "future"_L1 && isDue) {
        // The site's own timer (WP-Cron) runs when somebody visits it, as we have just done: what it had to do it begins then.
        constexpr std::chrono::seconds patience{3};
        static_cast<void>(co_await wait(patience));
        post = co_await readPost(access, number);
        if (!post)
            co_return std::unexpected(post.error());
    }
    if (post->value("status"_L1) == "future"_L1 && isDue && wordpress::instantOf(*post, "date_gmt"_L1) == date) {
        post = wordpress::objectOfAnswer(
            co_await ask(wordpress::telling(access, u"/wp/v2/posts/"_s + number, {{u"status"_s, u"publish"_s}}, Effect::Repeatable, wordpressPostFields())));
        if (!post)
            co_return std::unexpected(post.error());
    } else if ((status == "draft"_L1 || status == "pending"_L1) && outgoing.article && outgoing.article->visibility == domain::ArticleVisibility::Published) {
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"on the site it has become: %1"_s.arg(status)});
    }
    auto sent = wordpress::sentOfPost(*post);
    if (!sent)
        co_return sent;
    sent->isVerified = true;
    sent->standing = standingOnTheSite(*post, outgoing.notes.value(wordpressSeenNote), sent->state);
    co_return sent;
}

Exchange<Sent> WordPressConnector::editArticle(Access access, domain::Outgoing outgoing, domain::Delivery delivery, QString number) const
{
    const auto before = co_await readPost(access, number);
    if (!before)
        co_return std::unexpected(before.error());
    if (before->value("status"_L1) == "trash"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it lies in the site's trash"_s});
    const SeenArticle seen = SeenArticle::in(delivery.notes.value(wordpressSeenNote));
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    const bool isChanged = !outgoing.overwrites && isChangedOnTheSite(*before, seen);
    auto body = co_await articleBody(access, outgoing);
    if (!body)
        co_return std::unexpected(body.error());
    // What differs may be our own earlier attempt, whose answer was lost.
    if (isChanged && !isArticleWritten(*before, *body))
        co_return std::unexpected(
            Trouble{.kind = Trouble::Kind::Changed, .said = u"it was changed on the site on %1"_s.arg(before->value("modified_gmt"_L1).toString())});
    // What leaves within the minute WordPress would publish at once, if it were written to.
    if (before->value("status"_L1) == "future"_L1 && outgoing.scheduledAt && *outgoing.scheduledAt > outgoing.now && !isHeldByTheSite(outgoing)) {
        static_cast<void>(co_await wait(*outgoing.scheduledAt - outgoing.now));
        outgoing.now = *outgoing.scheduledAt;
    }
    const QJsonObject wish = wordpressDress(*body);
    body = seen.withoutHandMade(*body, *before);
    // An address that people have linked stays, unless another one is wanted in so many words.
    if (outgoing.article->slug.isEmpty())
        body->remove(u"slug"_s);
    const QString status = before->value("status"_L1).toString();
    const QJsonObject standing = articleStanding(outgoing);
    if (status == "future"_L1 || status == "draft"_L1 || status == "pending"_L1) {
        for (auto one = standing.begin(); one != standing.end(); ++one)
            body->insert(one.key(), one.value());
        // What is published with a date to come WordPress holds until then.
        if (status == "future"_L1 && !standing.contains("date_gmt"_L1))
            body->insert(u"date_gmt"_s, wordpress::dateGmt(outgoing.now));
    }
    const auto post
        = wordpress::objectOfAnswer(co_await ask(wordpress::telling(access, u"/wp/v2/posts/"_s + number, *body, Effect::Repeatable, wordpressPostFields())));
    if (!post)
        co_return std::unexpected(post.error());
    if (const Given kept = co_await keep(wordpressSeenNote, wordpressSeen(seen.after(wish, *body, wordpressDress(*post)), *post)); !kept)
        co_return std::unexpected(kept.error());
    co_return verifiedPost(*post, outgoing);
}

Exchange<Sent> WordPressConnector::moveHeld(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const auto number = wordpress::postNumber(delivery.remoteId);
    if (!number || !outgoing.article || !outgoing.scheduledAt)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"only an article is held there"_s});
    auto post = co_await readPost(access, *number);
    if (!post)
        co_return std::unexpected(post.error());
    const QString status = post->value("status"_L1).toString();
    if (status == "draft"_L1 || status == "pending"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"on the site it has become: %1"_s.arg(status)});
    if (status == "future"_L1) {
        // What is due within the minute WordPress would publish at once.
        if (*outgoing.scheduledAt > outgoing.now && !isHeldByTheSite(outgoing)) {
            static_cast<void>(co_await wait(*outgoing.scheduledAt - outgoing.now));
            outgoing.now = *outgoing.scheduledAt;
        }
        const bool isHeld = isHeldByTheSite(outgoing);
        const QString date = wordpress::dateGmt(isHeld ? *outgoing.scheduledAt : outgoing.now);
        // An earlier attempt whose answer was lost has done it.
        if (!isHeld || post->value("date_gmt"_L1).toString() != date) {
            post = wordpress::objectOfAnswer(co_await ask(wordpress::telling(access, u"/wp/v2/posts/"_s + *number,
                                                                             {{u"status"_s, isHeld ? u"future"_s : u"publish"_s}, {u"date_gmt"_s, date}},
                                                                             Effect::Repeatable, wordpressPostFields())));
            if (!post)
                co_return std::unexpected(post.error());
        }
    }
    auto sent = wordpress::sentOfPost(*post);
    if (!sent)
        co_return sent;
    sent->isVerified = true;
    sent->standing = standingOnTheSite(*post, delivery.notes.value(wordpressSeenNote), sent->state);
    co_return sent;
}

} // namespace parvis::connectors
