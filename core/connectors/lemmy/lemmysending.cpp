// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/lemmy/lemmyapi.h"
#include "core/connectors/lemmy/lemmyconnector.h"
#include "core/connectors/trouble.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/titledtext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// The remote id of what we said, and its address.
constexpr auto lemmyPostNote = "post"_L1;
/// lemmyFingerprint() as we saw it last.
constexpr auto lemmySeenNote = "seen"_L1;
/// Clocks differ by less.
constexpr std::chrono::minutes lemmyClockSlack{5};

/// Tells whether somebody edited a post or a comment.
QString lemmyFingerprint(const QJsonObject &entity)
{
    const QJsonArray written{entity.value("name"_L1), entity.value("url"_L1), entity.value("body"_L1), entity.value("content"_L1)};
    constexpr qsizetype digits = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(written).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex().first(digits));
}

/// What is written, without the addresses that stand in it: a server may give pictures those of its proxy.
QString lemmyWords(QString text)
{
    static const QRegularExpression address(uR"(\]\([^)]*\)|https?://\S+)"_s);
    return lemmy::lettersOf(text.replace(address, u" "_s));
}

/// True where a post or a comment says what we wrote. What a server makes of links and pictures does not count.
bool saysWhatWeWrote(const QJsonObject &entity, const QJsonObject &wanted)
{
    const auto isSame = [&](QLatin1StringView field) { return lemmyWords(entity.value(field).toString()) == lemmyWords(wanted.value(field).toString()); };
    if (wanted.contains("content"_L1))
        return isSame("content"_L1);
    // Many posts of a series have one title.
    return entity.value("name"_L1).toString().simplified() == wanted.value("name"_L1).toString().simplified() && isSame("body"_L1);
}

/// Under what a comment stands: the numbers of its post and, where it answers one, of a comment.
struct LemmyPlace
{
    QString post;
    QString parent;
};

/// True where a comment stands under that.
bool standsUnder(const QJsonObject &comment, const QJsonObject &wanted)
{
    const QStringList path = comment.value("path"_L1).toString().split(u'.');
    const QString parent = path.size() > 2 ? path.at(path.size() - 2) : QString();
    const qint64 wantedParent = wanted.value("parent_id"_L1).toInteger();
    return comment.value("post_id"_L1).toInteger() == wanted.value("post_id"_L1).toInteger()
        && (wantedParent > 0 ? parent == QString::number(wantedParent) : parent.isEmpty());
}

bool isLemmyHolding(const Access &access, const domain::Outgoing &outgoing)
{
    return outgoing.scheduledAt && access.connection.capabilities.scheduleAhead && *outgoing.scheduledAt > outgoing.now;
}

/// An address that stands in a paragraph of its own at the end of a text is what a post links to.
QString takenLink(QString &text)
{
    static const QRegularExpression last(uR"((?:^|\n\s*\n)\s*(https?://\S+)\s*$)"_s);
    const auto match = last.match(text);
    if (!match.hasMatch())
        return {};
    text = text.first(match.capturedStart()).trimmed();
    return match.captured(1);
}

} // namespace

Exchange<QJsonObject> LemmyConnector::view(Access access, QString remoteId) const
{
    const auto post = lemmy::postNumber(remoteId);
    const auto comment = lemmy::commentNumber(remoteId);
    if (!post && !comment)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"neither post nor comment: "_s + remoteId});
    const Given given = co_await ask(lemmy::asking(access, post ? u"/post"_s : u"/comment"_s, {{u"id"_s, post ? *post : *comment}}));
    const auto answer = lemmy::objectOfAnswer(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject seen = answer->value(post ? "post_view"_L1 : "comment_view"_L1).toObject();
    if (lemmy::idOf(lemmy::entityIn(seen)) != (post ? *post : *comment))
        co_return std::unexpected(malformed(*given, u"another one than was asked for"_s));
    co_return seen;
}

Exchange<QJsonObject> LemmyConnector::read(Access access, QString remoteId) const
{
    co_return (co_await view(access, remoteId)).transform(lemmy::entityIn);
}

Exchange<qint64> LemmyConnector::languageNumber(Access access, QString language, QString community) const
{
    if (language.isEmpty() || community.isEmpty())
        co_return 0;
    const auto site = lemmy::objectOfAnswer(co_await ask(lemmy::asking(access, u"/site"_s)));
    // What is said is said without it, rather than not at all.
    if (!site)
        co_return 0;
    qint64 number = 0;
    const QJsonArray languages = site->value("all_languages"_L1).toArray();
    for (const auto &one : languages) {
        if (one.toObject().value("code"_L1) == language)
            number = one.toObject().value("id"_L1).toInteger();
    }
    if (number == 0)
        co_return 0;
    const auto told = lemmy::objectOfAnswer(co_await ask(lemmy::asking(access, u"/community"_s, {{u"id"_s, community}})));
    const QJsonArray allowed = told ? told->value("discussion_languages"_L1).toArray() : QJsonArray();
    co_return allowed.contains(QJsonValue(number)) ? number : 0;
}

Exchange<QString> LemmyConnector::upload(Access access, domain::Outgoing outgoing, domain::Attachment attachment) const
{
    const QString noteKey = u"media %1"_s.arg(attachment.media.id.value());
    if (const QString there = outgoing.notes.value(noteKey); !there.isEmpty())
        co_return there;
    const Given content = co_await contentOf(attachment.media.id);
    if (!content)
        co_return std::unexpected(content.error());
    const QUrl server = lemmy::serverOf(access.connection.server);
    const bool isFourth = lemmy::isFourth(access);
    const QList<FormPart> form{{.name = "images[]", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()}};
    // Twice there is no harm: a picture that no text names is shown to nobody.
    const Given given = co_await ask(lemmy::withToken(
        access, multipartRequest(isFourth ? below(access.connection.server, u"/image"_s) : below(server, u"/pictrs/image"_s), form, Effect::Repeatable)));
    const auto answer = lemmy::objectOfAnswer(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    QString address = answer->value("image_url"_L1).toString();
    if (!isFourth) {
        const QString file = answer->value("files"_L1).toArray().first().toObject().value("file"_L1).toString();
        if (file.isEmpty() && !answer->value("msg"_L1).toString().isEmpty())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = answer->value("msg"_L1).toString(), .status = given->status});
        if (!file.isEmpty() && !file.contains(u'/'))
            address = below(server, u"/pictrs/image/"_s + file).toString();
    }
    if (address.isEmpty())
        co_return std::unexpected(malformed(*given, u"a picture without an address"_s));
    if (const Given kept = co_await keep(noteKey, address); !kept)
        co_return std::unexpected(kept.error());
    co_return address;
}

Exchange<QJsonObject> LemmyConnector::postFields(Access access, domain::Outgoing outgoing) const
{
    constexpr qsizetype titleLength = 200;
    constexpr qsizetype altLength = 1'500;
    const domain::TitledText titled = domain::titledText(outgoing.title, outgoing.parts.join("\n\n"_L1), titleLength, outgoing.replaced);
    QString text = titled.body;
    QJsonObject fields{{u"name"_s, titled.title}};
    QString link = takenLink(text);
    QStringList pictures;
    for (qsizetype place = 0; place < outgoing.attachments.size(); ++place) {
        const domain::Attachment attachment = outgoing.attachments.at(place);
        const auto address = co_await upload(access, outgoing, attachment);
        if (!address)
            co_return std::unexpected(address.error());
        const QString alt = attachment.altText.simplified();
        // A post links to one thing: the first picture, where it links to nothing else. The others stand in its text.
        if (place == 0 && link.isEmpty()) {
            link = *address;
            if (!alt.isEmpty())
                fields.insert(u"alt_text"_s, domain::shortened(alt, altLength));
        } else {
            pictures << u"![%1](%2)"_s.arg(QString(alt).remove(u'[').remove(u']'), *address);
        }
    }
    QStringList parts{text};
    parts << pictures;
    parts.removeAll(QString());
    fields.insert(u"body"_s, parts.join("\n\n"_L1));
    if (!link.isEmpty())
        fields.insert(u"url"_s, link);
    co_return fields;
}

Exchange<QString> LemmyConnector::commentText(Access access, domain::Outgoing outgoing) const
{
    QStringList parts{outgoing.parts.join("\n\n"_L1).trimmed()};
    for (const domain::Attachment &attachment : std::as_const(outgoing.attachments)) {
        const auto address = co_await upload(access, outgoing, attachment);
        if (!address)
            co_return std::unexpected(address.error());
        parts << u"![%1](%2)"_s.arg(attachment.altText.simplified().remove(u'[').remove(u']'), *address);
    }
    parts.removeAll(QString());
    co_return parts.join("\n\n"_L1);
}

Exchange<QJsonObject> LemmyConnector::lookBack(Access access, domain::Outgoing outgoing, bool isPost, QJsonObject wanted) const
{
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - lemmyClockSlack;
    const bool isFourth = lemmy::isFourth(access);
    constexpr int mostPages = 20;
    QString page;
    for (int pages = 1; pages <= mostPages; ++pages) {
        QUrlQuery query{{u"person_id"_s, access.connection.accountId}, {u"limit"_s, u"50"_s}};
        if (isFourth) {
            query.addQueryItem(u"type_"_s, isPost ? u"posts"_s : u"comments"_s);
            if (!page.isEmpty())
                query.addQueryItem(u"page_cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(page)));
        } else {
            query.addQueryItem(u"sort"_s, u"New"_s);
            query.addQueryItem(u"page"_s, QString::number(pages));
        }
        const Given given = co_await ask(lemmy::asking(access, isFourth ? u"/person/content"_s : u"/user"_s, query));
        const auto answer = lemmy::objectOfAnswer(given);
        if (!answer)
            co_return std::unexpected(answer.error());
        const QString field = isFourth ? u"items"_s : (isPost ? u"posts"_s : u"comments"_s);
        if (!answer->value(field).isArray())
            co_return std::unexpected(malformed(*given, u"no list of what we said"_s));
        const QJsonArray views = answer->value(field).toArray();
        bool isBefore = false;
        for (const auto &value : views) {
            const QJsonObject entity = value.toObject().value(isPost ? "post"_L1 : "comment"_L1).toObject();
            const auto at = lemmy::saidAt(entity);
            if (at && *at < since) {
                isBefore = true;
                continue;
            }
            const bool isThere
                = isPost ? entity.value("community_id"_L1).toInteger() == wanted.value("community_id"_L1).toInteger() : standsUnder(entity, wanted);
            const QString id = (isPost ? lemmy::sentOfPost(entity) : lemmy::sentOfComment(entity)).remoteId;
            if (isThere && !lemmy::isGone(entity) && saysWhatWeWrote(entity, wanted) && !domain::isTaken(outgoing, id, lemmyPostNote))
                co_return entity;
        }
        const QString next = answer->value("next_page"_L1).toString();
        if (isBefore || views.isEmpty() || (isFourth && (next.isEmpty() || next == page)))
            co_return QJsonObject();
        page = next;
    }
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"too much was said meanwhile to look through"_s});
}

Exchange<Sent> LemmyConnector::verified(Access access, Sent sent) const
{
    const auto there = co_await read(access, sent.remoteId);
    // It has arrived; that nobody could be asked about it is no failure.
    if (!there) {
        asNotShownYet(sent, there.error());
        co_return sent;
    }
    sent = lemmy::postNumber(sent.remoteId) ? lemmy::sentOfPost(*there) : lemmy::sentOfComment(*there);
    sent.isVerified = !lemmy::isGone(*there);
    if (!sent.isVerified)
        asNotShownYet(sent, {.kind = Trouble::Kind::Gone});
    if (const Given kept = co_await keep(lemmySeenNote, lemmyFingerprint(*there)); !kept)
        co_return std::unexpected(kept.error());
    co_return sent;
}

Exchange<Sent> LemmyConnector::sendPost(Access access, domain::Outgoing outgoing) const
{
    auto fields = co_await postFields(access, outgoing);
    if (!fields)
        co_return std::unexpected(fields.error());
    fields->insert(u"community_id"_s, access.secret.value(u"community"_s).toLongLong());
    QJsonObject post;
    if (outgoing.departedAt) {
        const auto found = co_await lookBack(access, outgoing, true, *fields);
        if (!found)
            co_return std::unexpected(found.error());
        post = *found;
    }
    if (post.isEmpty()) {
        if (isLemmyHolding(access, outgoing)) {
            constexpr qint64 perSecond = 1'000;
            const qint64 at = domain::toMs(*outgoing.scheduledAt) / perSecond;
            // Betas of 1.0 called it otherwise, and would publish at once what they do not understand.
            fields->insert(u"scheduled_publish_time_at"_s, at);
            fields->insert(u"scheduled_publish_time"_s, at);
        }
        if (const auto language = co_await languageNumber(access, outgoing.language, access.secret.value(u"community"_s)); language && *language > 0)
            fields->insert(u"language_id"_s, *language);
        const Given given = co_await ask(lemmy::telling(access, "POST", u"/post"_s, *fields, Effect::Creates));
        const auto answer = lemmy::objectOfAnswer(given);
        if (!answer)
            co_return std::unexpected(answer.error());
        post = answer->value("post_view"_L1).toObject().value("post"_L1).toObject();
        if (lemmy::idOf(post).isEmpty())
            co_return std::unexpected(malformed(*given, u"a post without an id"_s));
    }
    const Sent sent = lemmy::sentOfPost(post);
    if (const Given kept = co_await keep(lemmyPostNote, sent.remoteId + u' ' + sent.url); !kept)
        co_return std::unexpected(kept.error());
    co_return co_await verified(access, sent);
}

Exchange<Sent> LemmyConnector::sendComment(Access access, domain::Outgoing outgoing) const
{
    LemmyPlace place;
    const auto answered = co_await view(access, outgoing.inReplyTo);
    if (!answered)
        co_return std::unexpected(answered.error());
    const QJsonObject parent = lemmy::entityIn(*answered);
    if (lemmy::isGone(parent))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"what it answers was deleted"_s});
    if (lemmy::commentNumber(outgoing.inReplyTo))
        place = {.post = lemmy::idOf(parent, "post_id"_L1), .parent = lemmy::idOf(parent)};
    else
        place.post = lemmy::idOf(parent);
    if (place.post.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a comment without a post"_s});
    const auto text = co_await commentText(access, outgoing);
    if (!text)
        co_return std::unexpected(text.error());
    QJsonObject body{{u"content"_s, *text}, {u"post_id"_s, place.post.toLongLong()}};
    if (!place.parent.isEmpty())
        body.insert(u"parent_id"_s, place.parent.toLongLong());
    QJsonObject comment;
    if (outgoing.departedAt) {
        const auto found = co_await lookBack(access, outgoing, false, body);
        if (!found)
            co_return std::unexpected(found.error());
        comment = *found;
    }
    if (comment.isEmpty()) {
        // What is answered may stand in any community.
        const QString community = lemmy::idOf(answered->value("community"_L1).toObject());
        if (const auto language = co_await languageNumber(access, outgoing.language, community); language && *language > 0)
            body.insert(u"language_id"_s, *language);
        const Given given = co_await ask(lemmy::telling(access, "POST", u"/comment"_s, body, Effect::Creates));
        const auto answer = lemmy::objectOfAnswer(given);
        if (!answer)
            co_return std::unexpected(answer.error());
        comment = answer->value("comment_view"_L1).toObject().value("comment"_L1).toObject();
        if (lemmy::idOf(comment).isEmpty())
            co_return std::unexpected(malformed(*given, u"a comment without an id"_s));
    }
    const Sent sent = lemmy::sentOfComment(comment);
    if (const Given kept = co_await keep(lemmyPostNote, sent.remoteId + u' ' + sent.url); !kept)
        co_return std::unexpected(kept.error());
    co_return co_await verified(access, sent);
}

Exchange<Sent> LemmyConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (const QString noted = outgoing.notes.value(lemmyPostNote); !noted.isEmpty()) {
        const auto there = co_await read(access, noted.section(u' ', 0, 0));
        if (!there)
            co_return std::unexpected(there.error());
        Sent sent{.remoteId = noted.section(u' ', 0, 0), .url = noted.section(u' ', 1), .publishedAt = {}};
        co_return co_await verified(access, sent);
    }
    if (outgoing.inReplyTo.isEmpty())
        co_return co_await sendPost(access, outgoing);
    co_return co_await sendComment(access, outgoing);
}

Exchange<Sent> LemmyConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const auto there = co_await read(access, delivery.remoteId);
    if (!there)
        co_return std::unexpected(there.error());
    if (lemmy::isGone(*there))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it was deleted there"_s});
    Sent sent = lemmy::postNumber(delivery.remoteId) ? lemmy::sentOfPost(*there) : lemmy::sentOfComment(*there);
    sent.isVerified = true;
    const QString seen = outgoing.notes.value(lemmySeenNote, delivery.notes.value(lemmySeenNote));
    const QString now = lemmyFingerprint(*there);
    domain::Standing standing{.isChanged = !seen.isEmpty() && seen != now, .accepting = {{lemmySeenNote, now}}};
    if (standing.isChanged)
        standing.text = (there->value("name"_L1).toString() + u"\n\n"_s + there->value("body"_L1).toString(there->value("content"_L1).toString())).trimmed();
    if (sent.state == Sent::State::Held)
        standing.leavesAt = lemmy::heldUntil(*there);
    sent.standing = standing;
    co_return sent;
}

Exchange<Sent> LemmyConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const auto before = co_await read(access, delivery.remoteId);
    if (!before)
        co_return std::unexpected(before.error());
    if (lemmy::isGone(*before))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it was deleted there"_s});
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    const auto post = lemmy::postNumber(delivery.remoteId);
    QJsonObject body;
    if (post) {
        const auto fields = co_await postFields(access, outgoing);
        if (!fields)
            co_return std::unexpected(fields.error());
        body = *fields;
        body.insert(u"post_id"_s, post->toLongLong());
        if (delivery.state == domain::DeliveryState::Held && isLemmyHolding(access, outgoing)) {
            constexpr qint64 perSecond = 1'000;
            body.insert(u"scheduled_publish_time_at"_s, domain::toMs(*outgoing.scheduledAt) / perSecond);
            body.insert(u"scheduled_publish_time"_s, domain::toMs(*outgoing.scheduledAt) / perSecond);
        }
    } else {
        const auto text = co_await commentText(access, outgoing);
        if (!text)
            co_return std::unexpected(text.error());
        body = {{u"comment_id"_s, lemmy::idOf(*before).toLongLong()}, {u"content"_s, *text}};
    }
    const QString seen = delivery.notes.value(lemmySeenNote);
    // What differs may be our own earlier attempt, whose answer was lost.
    const bool isOurs = post ? before->value("name"_L1) == body.value("name"_L1)
            && lemmy::lettersOf(before->value("body"_L1).toString()) == lemmy::lettersOf(body.value("body"_L1).toString())
                             : saysWhatWeWrote(*before, body);
    if (!seen.isEmpty() && seen != lemmyFingerprint(*before) && !isOurs && !outgoing.overwrites)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"somebody edited it there"_s});
    const Given given = co_await ask(lemmy::telling(access, "PUT", post ? u"/post"_s : u"/comment"_s, body, Effect::Repeatable));
    const auto answer = lemmy::objectOfAnswer(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject now = post ? answer->value("post_view"_L1).toObject().value("post"_L1).toObject()
                                 : answer->value("comment_view"_L1).toObject().value("comment"_L1).toObject();
    if (lemmy::idOf(now) != lemmy::idOf(*before))
        co_return std::unexpected(malformed(*given, u"another one than was edited"_s));
    if (const Given kept = co_await keep(lemmySeenNote, lemmyFingerprint(now)); !kept)
        co_return std::unexpected(kept.error());
    Sent sent = post ? lemmy::sentOfPost(now) : lemmy::sentOfComment(now);
    sent.isVerified = saysWhatWeWrote(now, body);
    co_return sent;
}

Exchange<> LemmyConnector::remove(Access access, domain::Delivery delivery) const
{
    const auto post = lemmy::postNumber(delivery.remoteId);
    const auto comment = lemmy::commentNumber(delivery.remoteId);
    if (!post && !comment)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"neither post nor comment: "_s + delivery.remoteId});
    const bool isFourth = lemmy::isFourth(access);
    const QString path = (post ? u"/post"_s : u"/comment"_s) + (isFourth ? QString() : u"/delete"_s);
    const QJsonObject body{{post ? u"post_id"_s : u"comment_id"_s, (post ? *post : *comment).toLongLong()}, {u"deleted"_s, true}};
    const Given given = co_await ask(lemmy::telling(access, isFourth ? "DELETE" : "POST", path, body, Effect::Repeatable));
    const auto answer = lemmy::objectOfAnswer(given);
    if (answer || answer.error().kind == Trouble::Kind::Gone)
        co_return domain::Answer<>();
    // That it is deleted already some versions call a failure.
    const auto there = co_await read(access, delivery.remoteId);
    if ((there && there->value("deleted"_L1).toBool()) || (!there && there.error().kind == Trouble::Kind::Gone))
        co_return domain::Answer<>();
    co_return std::unexpected(answer.error());
}

Exchange<> LemmyConnector::moderate(Access access, QString remoteId, domain::Verdict verdict) const
{
    const auto post = lemmy::postNumber(remoteId);
    const auto entity = co_await read(access, remoteId);
    if (!entity)
        co_return std::unexpected(entity.error());
    const bool wanted = verdict != domain::Verdict::Approve;
    if (entity->value("removed"_L1).toBool() == wanted)
        co_return domain::Answer<>();
    QJsonObject body{{u"removed"_s, wanted}, {u"reason"_s, verdict == domain::Verdict::Spam ? u"spam"_s : u"moderation"_s}};
    body.insert(post ? u"post_id"_s : u"comment_id"_s, lemmy::idOf(*entity).toLongLong());
    const auto answer
        = lemmy::objectOfAnswer(co_await ask(lemmy::telling(access, "POST", post ? u"/post/remove"_s : u"/comment/remove"_s, body, Effect::Repeatable)));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
