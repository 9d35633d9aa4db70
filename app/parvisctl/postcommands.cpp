// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/postcommands.h"

#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/cutofflines.h"
#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/posteditcommand.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/sitecommands.h"
#include "app/parvisctl/troublesentences.h"
#include "core/domain/articles/thread.h"
#include "core/domain/channels/httpstatus.h"
#include "core/domain/channels/servicepages.h"
#include "core/domain/inbox/kindnames.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

std::optional<domain::Instant> leavesAt(const domain::Post &post)
{
    return post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
}

/// How a post waits whose channel is, or is not, connected.
struct Waits
{
    bool isCutOff = false;      ///< it leaves once its channel is connected again
    bool isHeldThere = false;   ///< its service has it already, and publishes it at its time whether the channel is connected or not
    domain::Id<domain::Delivery> unsure = {};   ///< the entry of which a person is to say whether it arrived; null: none
};

using UnsureEntries = QHash<domain::Id<domain::Post>, domain::Id<domain::Delivery>>;

/// The entries of which a person is to say whether they arrived, by their posts.
UnsureEntries unsureEntries(store::Database &database)
{
    const auto open = waitFor(store::DeliveryStore(database).unsettled());
    UnsureEntries unsure;
    for (const domain::Delivery &delivery : open && *open ? **open : QList<domain::Delivery>()) {
        if (delivery.state == domain::DeliveryState::Unsure)
            unsure.insert(delivery.post, delivery.id);
    }
    return unsure;
}

Waits waitsOf(store::Database &database, const Connected &connected, const domain::Post &post, const UnsureEntries &unsure)
{
    if (unsure.contains(post.id))
        return {.unsure = unsure.value(post.id)};
    const bool isDisconnected = connected.cutsOff(post);
    if (post.holder != domain::PostHolder::Service && !isDisconnected)
        return {};
    const auto entry = waitFor(store::DeliveryStore(database).ofPost(post.id));
    const bool isHeldThere = entry && *entry && **entry && (**entry)->state == domain::DeliveryState::Held;
    return {.isCutOff = isDisconnected && !isHeldThere, .isHeldThere = isHeldThere};
}

JsonLine waitingJson(const domain::Post &post, const QString &channel, const Waits &waits)
{
    const auto at = leavesAt(post);

    JsonLine line;
    line.add(u"post"_s, post.id.value()).add(u"channel"_s, jsonKey(post.channel));
    line.add(u"name"_s, jsonText(channel)).add(u"kind"_s, domain::nameOf(post.kind)).add(u"state"_s, domain::nameOf(post.state));
    line.add(u"leavesAt"_s, jsonMoment(at)).add(u"holder"_s, jsonText(nameOf(post.holder))).add(u"title"_s, jsonText(firstWords(post)));
    line.add(u"isCutOff"_s, waits.isCutOff).add(u"isHeldThere"_s, waits.isHeldThere);
    return line.add(u"unsure"_s, jsonKey(waits.unsure));
}

QString channelNameOf(const ChannelNames &names, const domain::Post &post, const Options &options)
{
    return post.channel.isNull() ? QString() : names.of(post.channel, options);
}

/// How many posts failed, but for those that may have arrived.
qsizetype failedPosts(store::Database &database, const UnsureEntries &unsure)
{
    const auto failed = waitFor(store::PostStore(database).failed(std::numeric_limits<int>::max()));
    return failed && *failed ? std::ranges::count_if(**failed, [&unsure](const domain::Post &post) { return !unsure.contains(post.id); }) : 0;
}

Exit listOutbox(store::Database &database, const Options &options)
{
    const auto waiting = waitFor(store::PostStore(database).outbox());
    if (!waiting)
        return Exit::WorkspaceUnusable;
    if (!*waiting)
        return complainOf(waiting->error(), options);
    const ChannelNames names(database);
    const Connected connected(database);
    const UnsureEntries unsure = unsureEntries(database);
    // What may have arrived waits for a person, first of all.
    QList<domain::Post> listed = postsOf(database, unsure.keys()).values();
    std::ranges::sort(listed, {}, [](const domain::Post &post) { return post.id.value(); });
    for (const domain::Post &post : **waiting) {
        if (!unsure.contains(post.id))
            listed << post;
    }
    for (const domain::Post &post : std::as_const(listed)) {
        const QString channel = channelNameOf(names, post, options);
        const Waits waits = waitsOf(database, connected, post, unsure);
        if (options.isJson) {
            say(waitingJson(post, channel, waits).text());
            continue;
        }
        const QString how = !waits.unsure.isNull()
            ? u"  (it may have arrived: look there, then say so with 'deliveries --arrived %1' or '--not-arrived %1')"_s.arg(waits.unsure.value())
            : waits.isCutOff                                    ? u"  (its channel is disconnected)"_s
            : waits.isHeldThere && !connected.has(post.channel) ? u"  (held there: it leaves from there, though its channel is disconnected)"_s
                                                                : QString();
        say(u"%1  %2  %3  %4  %5%6"_s.arg(QString::number(post.id.value()).rightJustified(6), shownMoment(leavesAt(post), database.zone()),
                                          nameOf(post.holder).leftJustified(7), channel, firstWords(post), how));
    }
    if (options.isJson)
        return Exit::Done;
    if (listed.isEmpty())
        complain(u"Nothing waits in the outbox."_s);
    if (const qsizetype failed = failedPosts(database, unsure); failed > 0)
        complain(failed == 1 ? u"1 post failed; 'deliveries' tells why."_s : u"%1 posts failed; 'deliveries' tells why."_s.arg(grouped(failed)));
    return Exit::Done;
}

/// The post of the options; complains where there is none of that number.
std::expected<domain::Post, Exit> postMeant(store::Database &database, const Options &options)
{
    const auto post = waitFor(store::PostStore(database).post(domain::Id<domain::Post>(options.channels.about)));
    if (!post)
        return std::unexpected(Exit::WorkspaceUnusable);
    if (*post)
        return **post;
    if (post->error().kind != domain::Error::Kind::NotFound)
        return std::unexpected(complainOf(post->error(), options));
    complain(u"There is no post %1; 'post list' tells which wait."_s.arg(options.channels.about));
    return std::unexpected(Exit::Usage);
}

/// How a post stands, beside what it says: that its channel is disconnected, what its server left out, why it failed.
QStringList linesOfPost(store::Database &database, const domain::Post &post, const std::optional<domain::Delivery> &delivery, const QString &channel,
                        bool isDisconnected, int parts, const QTimeZone &zone)
{
    QStringList lines;
    const bool isHeldThere = delivery && delivery->state == domain::DeliveryState::Held;
    if (isDisconnected && isHeldThere)
        lines << heldThereSentence(channel, delivery->url);
    else if (isHeldThere)
        lines << u"The server of '%1' has it already and publishes it then%2."_s.arg(channel, delivery->url.isEmpty() ? QString() : u": "_s + delivery->url);
    else if (isDisconnected)
        lines << u"'%1' is disconnected: it leaves once 'channels add' connects it again; 'post cancel %2' makes a draft of it."_s.arg(
            channel, QString::number(post.id.value()));
    if (delivery)
        lines << standingLines(database, *delivery, zone) << droppedLines(*delivery, channel);
    const bool isWaiting = delivery && !domain::hasEnded(delivery->state) && delivery->trouble;
    if (!post.problem.isEmpty() || isWaiting)
        lines << (delivery && delivery->trouble ? troubleSentence(*delivery, channel, parts) : domain::withMeaning(post.problem));
    return lines;
}

/// By which newsletter it is mailed: "none" where by none, empty where as its channel has it.
QString newsletterOf(const domain::PostOptions &options)
{
    return !options.mailing ? QString() : options.mailing->newsletter.isEmpty() ? u"none"_s : options.mailing->newsletter;
}

QJsonValue pollJson(const std::optional<domain::Poll> &poll)
{
    if (!poll)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{
        {u"choices"_s, QJsonArray::fromStringList(poll->options)}, {u"seconds"_s, qint64{poll->lasts.count()}}, {u"isMultiple"_s, poll->isMultiple}};
}

/// What stands beside its text and its files.
QStringList optionLines(const domain::PostOptions &options)
{
    QStringList lines;
    if (options.poll)
        lines << u"[poll, %1] %2"_s.arg(options.poll->isMultiple ? u"several answers"_s : u"one answer"_s, options.poll->options.join(" / "_L1));
    if (options.visibility)
        lines << u"[visibility: %1]"_s.arg(visibilityKeys().value(static_cast<int>(*options.visibility)));
    if (!options.categories.isEmpty())
        lines << u"[categories: %1]"_s.arg(options.categories.join(", "_L1));
    if (const QString newsletter = newsletterOf(options); !newsletter.isEmpty())
        lines << u"[newsletter: %1]"_s.arg(newsletter);
    return lines;
}

Exit showPost(store::Database &database, const domain::Post &post, const Options &options)
{
    const QString channel = channelNameOf(ChannelNames(database), post, options);
    const Connected connected(database);
    const auto entry = waitFor(store::DeliveryStore(database).ofPost(post.id));
    const std::optional<domain::Delivery> delivery = entry && *entry ? **entry : std::nullopt;
    const auto derivation = waitFor(store::DerivationStore(database).derivation(post.id));
    const domain::Derivation made = derivation && *derivation ? (*derivation)->value_or(domain::Derivation{}) : domain::Derivation{};
    const QStringList parts = domain::threadParts(post.text, made.cuts, made.isNumbered);
    if (options.isJson) {
        QJsonArray media;
        for (const domain::Attachment &one : post.attachments)
            media.append(QJsonObject{{u"name"_s, one.media.name}, {u"alt"_s, jsonText(one.altText)}});
        say(waitingJson(post, channel, waitsOf(database, connected, post, unsureEntries(database)))
                .add(u"article"_s, jsonKey(post.article))
                .add(u"text"_s, post.text)
                .add(u"parts"_s, QJsonArray::fromStringList(parts))
                .add(u"media"_s, media)
                .add(u"url"_s, jsonText(post.url))
                .add(u"problem"_s, jsonText(post.problem))
                .add(u"language"_s, jsonText(post.language))
                .add(u"visibility"_s, jsonText(post.options.visibility ? visibilityKeys().value(static_cast<int>(*post.options.visibility)) : QString()))
                .add(u"warning"_s, jsonText(post.options.warning))
                .add(u"poll"_s, pollJson(post.options.poll))
                .add(u"categories"_s, QJsonArray::fromStringList(post.options.categories))
                .add(u"newsletter"_s, jsonText(newsletterOf(post.options)))
                .add(u"dropped"_s, droppedJson(delivery ? delivery->notes : QHash<QString, QString>()))
                .text());
        return Exit::Done;
    }
    const QString at = shownMoment(leavesAt(post), database.zone());
    say(u"%1  %2  %3%4"_s.arg(QString::number(post.id.value()), domain::nameOf(post.state), channel.isEmpty() ? u"-"_s : channel,
                              at.isEmpty() ? QString() : u"  %1, %2"_s.arg(at, nameOf(post.holder))));
    // Who wrote no title has the first line as one.
    if (!post.title.isEmpty() && !post.text.startsWith(post.title))
        say(post.title);
    if (!post.options.warning.isEmpty())
        say(u"[warning: %1]"_s.arg(post.options.warning));
    for (const QString &part : parts) {
        // Of an article the words are its own.
        if (part.isEmpty())
            continue;
        say({});
        say(part);
    }
    for (const domain::Attachment &one : post.attachments)
        say(u"[%1] %2"_s.arg(one.media.name, one.altText));
    for (const QString &line : optionLines(post.options))
        say(line);
    if (!post.url.isEmpty())
        say(post.url);
    for (const QString &line : linesOfPost(database, post, delivery, channel, connected.cutsOff(post), static_cast<int>(parts.size()), database.zone()))
        say(line);
    return Exit::Done;
}

Exit sayDone(const std::optional<domain::Result<>> &done, const domain::Post &post, const QString &channel, const QString &sentence, const QString &state,
             const Options &options)
{
    if (!done)
        return Exit::WorkspaceUnusable;
    if (!*done) {
        complain(wholeSentence(done->error()));
        return Exit::RefusedInPart;
    }
    if (options.isJson)
        say(JsonLine().add(u"post"_s, post.id.value()).add(u"name"_s, jsonText(channel)).add(u"state"_s, state).text());
    else
        say(sentence);
    return Exit::Done;
}

/// Takes a post back: out of the outbox, or out of the ledger while it waits for its next attempt there.
Exit cancelPost(store::Database &database, const domain::Post &post, const Options &options)
{
    const domain::Instant now = domain::SystemClock().now();
    const QString channel = channelNameOf(ChannelNames(database), post, options);
    const auto entry = waitFor(store::DeliveryStore(database).ofPost(post.id));
    if (!entry || !*entry)
        return entry ? complainOf(entry->error(), options) : Exit::WorkspaceUnusable;
    const std::optional<domain::Delivery> &delivery = **entry;
    const QString sentence = u"It waits no more; here it is a draft."_s;
    if (post.state == domain::PostState::Published) {
        complain(delivery ? u"It has left for '%1': 'deliveries delete %2' deletes it there, where the service can."_s.arg(
                                channel, QString::number(delivery->id.value()))
                          : u"It was published on '%1': there is nothing to take back."_s.arg(channel));
        return Exit::RefusedInPart;
    }
    if (delivery && delivery->state == domain::DeliveryState::Sending) {
        const auto done = waitFor(store::DeliveryStore(database).cancel(delivery->id, now));
        if (done && !*done && done->error().kind == domain::Error::Kind::Conflict) {
            complain(u"Post %1 is being sent just now, or may have arrived: it is not taken back. 'deliveries' tells how it stands."_s.arg(post.id.value()));
            return Exit::RefusedInPart;
        }
        return sayDone(done, post, channel, sentence, u"draft"_s, options);
    }
    if (delivery && delivery->state == domain::DeliveryState::Unsure) {
        complain(u"It may stand on '%1': look there, then say so with 'deliveries --arrived %2' or '--not-arrived %2'."_s.arg(
            channel, QString::number(delivery->id.value())));
        return Exit::RefusedInPart;
    }
    if (post.state != domain::PostState::Scheduled && post.state != domain::PostState::Failed) {
        complain(u"It does not wait to leave: it is %1."_s.arg(domain::nameOf(post.state)));
        return Exit::RefusedInPart;
    }
    const bool isHeld = delivery && delivery->state == domain::DeliveryState::Held;
    if (isHeld && !Connected(database).has(delivery->channel)) {
        complain(heldThereSentence(channel, delivery->url));
        return Exit::RefusedInPart;
    }
    return sayDone(takeOutOfOutbox(database, post.id, now), post, channel,
                   isHeld ? u"It is taken back there by the next 'send'; here it is a draft."_s : sentence, u"draft"_s, options);
}

/// A person published it by hand, as *I published it* says in the window.
Exit publishedByHand(store::Database &database, const domain::Post &post, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    const auto health = waitFor(store::ConnectionStore(database).health());
    if (!summaries || !*summaries || !health || !*health)
        return Exit::WorkspaceUnusable;
    const auto found = std::ranges::find_if(**summaries, [&post](const domain::ChannelSummary &one) { return one.channel.id == post.channel; });
    const domain::Channel channel = found == (*summaries)->cend() ? domain::Channel() : found->channel;
    if (domain::isLocked(post.state)) {
        complain(u"It has left already, or is leaving: it is %1."_s.arg(domain::nameOf(post.state)));
        return Exit::RefusedInPart;
    }
    if ((*health)->value(post.channel).connection.state != domain::ConnectionState::None && post.holder != domain::PostHolder::ByHand
        && post.state == domain::PostState::Scheduled) {
        complain(
            u"'%1' is connected, and it leaves there by itself. 'post cancel %2' takes it back first."_s.arg(channel.name, QString::number(post.id.value())));
        return Exit::RefusedInPart;
    }
    const QUrl url(asked.url.trimmed(), QUrl::StrictMode);
    const bool isByHand = domain::servicesByHand().contains(channel.service);
    const bool isWeb = url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty();
    if (!asked.url.trimmed().isEmpty() && (!isWeb || (isByHand && !domain::isOnServiceByHand(channel.service, url)))) {
        complain(isByHand ? u"'%1' is no address of %2. Give the whole address of the post, as the browser shows it: https://…"_s.arg(
                                asked.url, domain::serviceName(channel.service))
                          : u"'%1' is no https address."_s.arg(asked.url));
        return Exit::Usage;
    }
    const auto mark = [at = domain::SystemClock().now(), address = url.toString()](domain::Post changed) {
        if (domain::isLocked(changed.state))
            return changed;
        changed.state = domain::PostState::Published;
        changed.publishedAt = at;
        changed.url = address;
        changed.problem.clear();
        changed.changedAt = at;
        return changed;
    };
    const auto marked = waitFor(store::PostStore(database).change(post.id, mark));
    const auto done = marked.transform([](const domain::Result<store::PostChange> &one) { return one.transform([](const store::PostChange &) { }); });
    return sayDone(done, post, channel.name, u"It counts as published on '%1'."_s.arg(channel.name), u"published"_s, options);
}

} // namespace

QString nameOf(domain::PostHolder holder)
{
    switch (holder) {
    case domain::PostHolder::Nobody:
        return {};
    case domain::PostHolder::Service:
        return u"service"_s;
    case domain::PostHolder::ThisMachine:
        return u"machine"_s;
    case domain::PostHolder::ByHand:
        return u"by-hand"_s;
    }
    return {};
}

std::optional<domain::Result<>> takeOutOfOutbox(store::Database &database, domain::Id<domain::Post> id, domain::Instant now)
{
    const auto post = waitFor(store::PostStore(database).post(id));
    if (!post)
        return std::nullopt;
    if (!*post)
        return domain::Result<>(std::unexpected(post->error()));
    if ((*post)->kind == domain::PostKind::Reply)
        return waitFor(store::ReplyStore(database).cancel(id, now)).transform([](const domain::Result<domain::Post> &one) {
            return one.transform([](const domain::Post &) { });
        });
    const auto toDraft = [now, zone = database.zone()](domain::Post draft) {
        // A plan has no zone of its own: it is counted in the workspace's.
        if (draft.scheduledFor && !draft.plannedFor)
            draft.plannedFor = domain::calendarTime(draft, zone);
        draft.scheduledFor.reset();
        draft.holder = domain::PostHolder::Nobody;
        draft.state = domain::PostState::Draft;
        draft.problem.clear();
        draft.changedAt = now;
        return draft;
    };
    return waitFor(store::PostStore(database).change(id, toDraft)).transform([](const domain::Result<store::PostChange> &one) {
        return one.transform([](const store::PostChange &) { });
    });
}

Exit runPosts(store::Database &database, const Options &options)
{
    const QString &wanted = options.channels.errand;
    if (wanted == "list"_L1)
        return listOutbox(database, options);
    const auto post = postMeant(database, options);
    if (!post)
        return post.error();
    if (options.channels.verb == ChannelOptions::Verb::PostEdit)
        return editPost(database, *post, options);
    if (wanted == "show"_L1)
        return showPost(database, *post, options);
    return wanted == "cancel"_L1 ? cancelPost(database, *post, options) : publishedByHand(database, *post, options);
}

} // namespace parvis::app
