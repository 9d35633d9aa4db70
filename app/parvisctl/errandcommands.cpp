// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/errandcommands.h"

#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/cutofflines.h"
#include "app/parvisctl/listcommands.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/postcommands.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/troublesentences.h"
#include "app/parvisctl/unasked.h"
#include "core/domain/channels/httpstatus.h"
#include "core/domain/channels/settling.h"
#include "core/domain/channels/threadparts.h"
#include "core/domain/inbox/kindnames.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/listcounts.h"
#include "core/sync/channels/errandrunner.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

constexpr int mostMissed = 1'000;

QString kindOfErrand(domain::ErrandKind kind)
{
    static const QStringList names{u"edit"_s, u"delete"_s, u"moderate"_s, u"tell"_s, u"look"_s};
    return names.value(static_cast<int>(kind));
}

QString stateOfErrand(domain::ErrandState state)
{
    static const QStringList names{u"waiting"_s, u"done"_s, u"failed"_s, u"changed-there"_s, u"cancelled"_s};
    return names.value(static_cast<int>(state));
}

const QStringList &verdictNames()
{
    static const QStringList names{u"approve"_s, u"hold"_s, u"spam"_s, u"trash"_s};
    return names;
}

/// How the person knows channels and posts, for rows.
struct ErrandNames
{
    ChannelNames channels;
    QTimeZone zone;
    QHash<domain::Id<domain::Post>, domain::Post> posts = {};
};

void sayErrand(const domain::Errand &errand, const ErrandNames &names, const Options &options)
{
    const QString channel = names.channels.of(errand.channel, options);
    const QString title = firstWords(names.posts.value(errand.post));
    const QString verdict = errand.verdict ? verdictNames().value(static_cast<int>(*errand.verdict)) : QString();
    if (options.isJson) {
        JsonLine line;
        line.add(u"errand"_s, errand.id.value()).add(u"kind"_s, kindOfErrand(errand.kind)).add(u"state"_s, stateOfErrand(errand.state));
        line.add(u"channel"_s, errand.channel.value()).add(u"mention"_s, jsonKey(errand.mention)).add(u"verdict"_s, jsonText(verdict));
        line.add(u"delivery"_s, jsonKey(errand.delivery)).add(u"post"_s, jsonKey(errand.post));
        line.add(u"attempts"_s, errand.attempts).add(u"nextAttemptAt"_s, jsonMoment(errand.nextAttemptAt));
        line.add(u"trouble"_s, errand.trouble ? QJsonValue(nameOf(errand.trouble->kind)) : QJsonValue(QJsonValue::Null));
        line.add(u"there"_s, jsonText(errand.there)).add(u"name"_s, channel).add(u"title"_s, jsonText(title));
        return say(line.text());
    }
    const QString about = errand.kind == domain::ErrandKind::Moderate ? u"mention %1 %2"_s.arg(errand.mention.value()).arg(verdict)
                                                                      : u"delivery %1  %2"_s.arg(QString::number(errand.delivery.value()), title);
    say(u"%1  %2  %3  %4  %5"_s.arg(QString::number(errand.id.value()).rightJustified(6), stateOfErrand(errand.state).leftJustified(13),
                                    kindOfErrand(errand.kind).leftJustified(8), channel, about));
    if (errand.kind == domain::ErrandKind::Twin && !errand.there.isEmpty())
        say(u"        It stands there twice, the other one at %1; 'deliveries' says what can be done."_s.arg(errand.there));
    if (errand.state == domain::ErrandState::Waiting && errand.trouble && errand.nextAttemptAt)
        say(u"        It is tried again at %1."_s.arg(shownMoment(errand.nextAttemptAt, names.zone, Fineness::Seconds)));
    if (errand.state != domain::ErrandState::Changed)
        return;
    // Where it could not be read, no words come along.
    const QString there = errand.there.simplified();
    if (errand.kind == domain::ErrandKind::Delete && !there.isEmpty())
        say(u"        It says there by now: %1"_s.arg(there));
    if (errand.kind == domain::ErrandKind::Delete)
        return say(
            u"        It was changed there meanwhile, and was not deleted; 'deliveries ours %1' deletes it all the same, 'deliveries theirs %1' leaves it there."_s
                .arg(errand.delivery.value()));
    say(there.isEmpty()
            ? u"        It was changed there meanwhile, and nothing was written over. What it says there could not be read: look there first, then 'deliveries ours %1' writes over it, 'deliveries theirs %1' leaves it."_s
                  .arg(errand.delivery.value())
            : u"        It says there by now: %1\n        'deliveries ours %2' or 'deliveries theirs %2' says which is right."_s.arg(
                  there, QString::number(errand.delivery.value())));
}

/// What is in the way of one.
QString sentenceOfErrand(const domain::Errand &errand, const ErrandNames &names)
{
    if (domain::wasDeletedThere(errand))
        return errand.text.isEmpty() ? u"It was not changed on '%1': it was deleted there."_s.arg(names.channels.of(errand.channel))
                                     : u"It was not changed on '%1': it was deleted there. Its new words are kept here, as those of post %2."_s.arg(
                                           names.channels.of(errand.channel), QString::number(errand.post.value()));
    if (errand.kind == domain::ErrandKind::Moderate && errand.trouble->kind == domain::Trouble::Kind::Changed)
        return u"It was not let through: somebody edited it on '%1', and it says something else than what was shown here. Its new words come in with the next 'sync'; decide then."_s
            .arg(names.channels.of(errand.channel));
    if (errand.kind == domain::ErrandKind::Twin)
        return u"Whether delivery %1 stands on '%2' twice could not be looked up: %3"_s.arg(
            QString::number(errand.delivery.value()), names.channels.of(errand.channel), domain::withMeaning(errand.trouble->said));
    if (errand.kind != domain::ErrandKind::Tell)
        return troubleSentence(*errand.trouble, names.channels.of(errand.channel));
    // It is somebody else's server, not the channel's.
    const QString title = firstWords(names.posts.value(errand.post));
    const QString post = QString::number(errand.post.value());
    const QString which = title.isEmpty() ? u"Post %1"_s.arg(post) : u"Post %1 (%2)"_s.arg(post, title);
    return (errand.state == domain::ErrandState::Waiting
                ? u"%1 is published on '%2'. Not everybody whom it links could be told so, and is told again later: %3"_s
                : u"%1 is published on '%2'. Not everybody whom it links could be told so: %3"_s)
        .arg(which, names.channels.of(errand.channel), domain::withMeaning(errand.trouble->said));
}

Exit refused(const domain::Error &error)
{
    complain(wholeSentence(error));
    return isUnknownNumber(error) ? Exit::Usage : Exit::RefusedInPart;
}

/// The post of a delivery; complains where there is none of that number.
std::optional<domain::Id<domain::Post>> postOfDelivery(store::Database &database, qint64 id, const Options &options)
{
    const auto post = waitFor(database.read(
        [id](store::Connection &connection) { return connection.number(u"SELECT COALESCE((SELECT post_id FROM delivery WHERE id = %1), 0)"_s.arg(id)); }));
    if (!post || !*post) {
        if (post)
            static_cast<void>(complainOf(post->error(), options));
        return std::nullopt;
    }
    if (**post == 0)
        complain(u"There is no delivery %1."_s.arg(id));
    return domain::Id<domain::Post>(**post);
}

template<class T>
Exit sayOutcome(store::Database &database, const std::optional<domain::Result<T>> &done, const QString &sentence, const Options &options)
{
    if (!done)
        return Exit::WorkspaceUnusable;
    if (!*done)
        return refused(done->error());
    if constexpr (std::is_same_v<T, domain::Errand>) {
        if (options.isJson) {
            sayErrand(**done, {.channels = ChannelNames(database), .zone = database.zone(), .posts = postsOf(database, {(*done)->post})}, options);
            return Exit::Done;
        }
    }
    if (!options.isJson)
        say(sentence);
    return Exit::Done;
}

/// What is said to JSON of a post that something was decided about.
void sayPostJson(store::Database &database, domain::Id<domain::Post> id)
{
    const domain::Post post = postsOf(database, {id}).value(id);
    say(JsonLine()
            .add(u"post"_s, id.value())
            .add(u"name"_s, jsonText(post.channel.isNull() ? QString() : ChannelNames(database).given(post.channel)))
            .add(u"state"_s, domain::nameOf(post.state))
            .text());
}

/// What to do where parts of a thread stand nobody knows where.
void sayHowToPlace(store::Database &database, domain::Id<domain::Post> post)
{
    const auto entry = waitFor(store::DeliveryStore(database).ofPost(post));
    const auto parts = entry && *entry && **entry ? domain::placelessPartsIn((**entry)->notes) : QList<int>();
    if (!parts.isEmpty())
        complain(u"'deliveries --arrived %1 --url ADDRESS' says it, of part %2 first; then it can be deleted."_s.arg((**entry)->id.value()).arg(parts.first()));
}

Exit changePublished(store::Database &database, const Options &options, domain::Id<domain::Post> post, domain::Instant now)
{
    store::ErrandStore errands(database);
    if (options.channels.errand == "delete"_L1) {
        const Exit exit = sayOutcome(database, waitFor(errands.deleteThere(post, now)), u"It is deleted there by the next 'send'."_s, options);
        if (exit == Exit::RefusedInPart)
            sayHowToPlace(database, post);
        return exit;
    }
    QString text;
    if (!options.channels.textFile.isEmpty()) {
        const auto read = textOfFile(options.channels.textFile);
        if (!read)
            return Exit::Usage;
        text = read->trimmed();
    }
    const auto changed = waitFor(errands.editThere(post, text, now));
    if (changed && !*changed && changed->error().detail == domain::toBeDeletedThere) {
        complain(
            u"It is to be deleted there by the next 'send'. 'deliveries cancel %1' takes that back; then it can be changed."_s.arg(options.channels.about));
        return Exit::RefusedInPart;
    }
    return sayOutcome(database, changed, u"It is changed there by the next 'send'."_s, options);
}

/// Why what has ended cannot be taken back, and what can be done in its place; empty where it can.
QString whyNotTakenBack(const domain::Delivery &delivery, const QString &channel)
{
    using State = domain::DeliveryState;
    const QString id = QString::number(delivery.id.value());
    if (delivery.state == State::Held)
        return heldThereSentence(channel, delivery.url);
    if (delivery.state == State::Published)
        return u"It stands on '%1': it cannot be taken back any more, and 'deliveries delete %2' deletes it there, where the service can."_s.arg(channel, id);
    if (delivery.state == State::Processing)
        return u"'%1' has it and is working on it: wait for what becomes of it ('send', 'deliveries')."_s.arg(channel);
    const bool isSaidToBeNowhere = delivery.notes.contains(QString(domain::notThereNote));
    if (delivery.state == State::Unsure || (delivery.state == State::Sending && delivery.departedAt && !isSaidToBeNowhere))
        return u"It may stand on '%1': look there, then say so with 'deliveries --arrived %2' or '--not-arrived %2'."_s.arg(channel, id);
    if (delivery.state == State::Removed)
        return u"It was deleted on '%1' already."_s.arg(channel);
    if (delivery.state == State::Cancelled)
        return u"It was taken back already."_s;
    return delivery.state == State::Failed ? u"It failed, and waits for nothing: 'deliveries retry %1' tries it again."_s.arg(id) : QString();
}

/// Gives up what missed its time.
Exit giveUp(store::Database &database, const Options &options, domain::Instant now)
{
    const domain::Id<domain::Post> id(options.channels.about);
    const auto missed = waitFor(store::DeliveryStore(database).missed(now, mostMissed));
    if (!missed || !*missed)
        return missed ? complainOf(missed->error(), options) : Exit::WorkspaceUnusable;
    if (std::ranges::none_of(**missed, [id](const domain::Post &post) { return post.id == id; })) {
        const auto post = waitFor(store::PostStore(database).post(id));
        if (post && !*post)
            return refused(post->error());
        complain(u"Post %1 has not missed its time; 'deliveries missed' tells which have. 'post cancel' takes back what waits."_s.arg(id.value()));
        return Exit::RefusedInPart;
    }
    const Exit exit = sayOutcome(database, takeOutOfOutbox(database, id, now), u"It leaves no more; here it is a draft."_s, options);
    if (exit == Exit::Done && options.isJson)
        sayPostJson(database, id);
    return exit;
}

/// What comes of leaving there what stands there.
QString whatTheirsMeans(const std::optional<domain::Delivery> &delivery, const std::optional<domain::Errand> &changed)
{
    if (changed && changed->kind == domain::ErrandKind::Delete)
        return u"It stays there as it is, and is not deleted."_s;
    const auto drift = delivery ? domain::driftIn(delivery->notes) : std::nullopt;
    const bool isArticle = changed ? changed->text.isEmpty() : drift && !drift->accepting.isEmpty();
    if (!isArticle)
        return u"It says here what it says there."_s;
    const bool isOfTime = !changed && drift->leavesAt;
    const bool isOfText = changed || drift->text || domain::keepsTheirs(delivery->notes);
    const QString time = isOfTime ? u"Its time is here what it is there. "_s : QString();
    if (!isOfText)
        return time + u"It leaves with what your article says."_s;
    return time
        + u"What it says there stays, and your article stays as it is here: they say different things. What you change in it is not written there unasked."_s;
}

/// What can be done about a delivery that waits, failed, or is drifting.
Exit changeDelivery(store::Database &database, const Options &options, domain::Id<domain::Post> post, domain::Instant now)
{
    const QString &verb = options.channels.errand;
    store::ErrandStore errands(database);
    store::DeliveryStore deliveries(database);
    const auto open = waitFor(errands.ofPost(post));
    if (!open || !*open)
        return open ? complainOf(open->error(), options) : Exit::WorkspaceUnusable;
    const std::optional<domain::Errand> &errand = **open;
    const domain::Id<domain::Delivery> delivery(options.channels.about);
    const auto newest = waitFor(deliveries.ofPost(post));
    const domain::Id<domain::Channel> channel = newest && *newest && **newest ? (**newest)->channel : domain::Id<domain::Channel>();
    if (verb == "retry"_L1 && !channel.isNull() && !Connected(database).has(channel)) {
        complain(disconnectedSentence(ChannelNames(database).of(channel)));
        return Exit::RefusedInPart;
    }
    if (verb == "retry"_L1)
        return sayOutcome(database, waitFor(errand ? errands.retry(errand->id, now) : deliveries.retry(delivery, now)),
                          u"It is tried again by the next 'send'."_s, options);
    if (verb == "cancel"_L1 && !errand && newest && *newest && **newest && (**newest)->id == delivery && (**newest)->state == domain::DeliveryState::Held
        && Connected(database).has((**newest)->channel))
        return sayOutcome(database, takeOutOfOutbox(database, post, now), u"It is taken back there by the next 'send'; here it is a draft."_s, options);
    if (const bool isEnded = verb == "cancel"_L1 && !errand && newest && *newest && **newest && (**newest)->id == delivery; isEnded) {
        if (const QString why = whyNotTakenBack(***newest, ChannelNames(database).of((**newest)->channel)); !why.isEmpty()) {
            complain(why);
            return Exit::RefusedInPart;
        }
    }
    if (verb == "cancel"_L1)
        return sayOutcome(database, waitFor(errand ? errands.cancel(errand->id, now) : deliveries.cancel(delivery, now)), u"It was taken back."_s, options);
    const bool isChanged = errand && errand->state == domain::ErrandState::Changed;
    if (verb == "ours"_L1) {
        const auto put = waitFor(isChanged ? errands.overwrite(errand->id, now) : deliveries.putBack(post, now));
        if (put && !*put && put->error().kind == domain::Error::Kind::Invalid) {
            complain(u"Nothing was written there: its time here has passed. Give it another time, or take over what stands there ('deliveries theirs')."_s);
            return Exit::RefusedInPart;
        }
        const bool isDeleted = isChanged && errand->kind == domain::ErrandKind::Delete;
        return sayOutcome(
            database, put,
            isDeleted ? u"It is deleted there by the next 'send', whatever it says."_s : u"It becomes there what it is here by the next 'send'."_s, options);
    }
    const QString left = whatTheirsMeans(newest && *newest && **newest ? **newest : std::optional<domain::Delivery>(), isChanged ? errand : std::nullopt);
    return sayOutcome(database, waitFor(isChanged ? errands.takeOver(errand->id, now) : deliveries.acceptThere(post, now)), left, options);
}

/// How late posts leave by themselves, for people.
QString lateSentence(qint64 hours)
{
    const QString most = hours == 0 ? u"five minutes"_s : hours == 1 ? u"1 hour"_s : u"%1 hours"_s.arg(hours);
    return u"Posts leave by themselves up to %1 late; later they wait for you."_s.arg(most);
}

Exit lateness(store::Database &database, const Options &options)
{
    store::DeliveryStore deliveries(database);
    if (options.channels.hours >= 0 && options.isJson) {
        const Exit exit = sayOutcome(database, waitFor(deliveries.setLatePolicy({.most = std::chrono::hours{options.channels.hours}})), {}, options);
        if (exit == Exit::Done)
            say(JsonLine().add(u"hours"_s, options.channels.hours).text());
        return exit;
    }
    if (options.channels.hours >= 0)
        return sayOutcome(database, waitFor(deliveries.setLatePolicy({.most = std::chrono::hours{options.channels.hours}})),
                          lateSentence(options.channels.hours), options);
    const auto policy = waitFor(deliveries.latePolicy());
    if (!policy || !*policy)
        return policy ? complainOf(policy->error(), options) : Exit::WorkspaceUnusable;
    const qint64 hours = (*policy)->most.count();
    say(options.isJson ? JsonLine().add(u"hours"_s, hours).text() : lateSentence(hours));
    return Exit::Done;
}

/// Of what is to be done just now.
QHash<domain::Id<domain::Post>, domain::Post> postsOfErrands(store::Database &database)
{
    constexpr int most = 1'000;
    const auto listed = waitFor(store::ErrandStore(database).newest(most));
    QList<domain::Id<domain::Post>> ids;
    for (const domain::Errand &errand : listed && *listed ? **listed : QList<domain::Errand>()) {
        if (errand.state == domain::ErrandState::Waiting)
            ids << errand.post;
    }
    return postsOf(database, ids);
}

Exit listErrands(store::Database &database, const Options &options)
{
    const auto listed = waitFor(store::ErrandStore(database).newest(mostRows(options)));
    if (!listed || !*listed)
        return listed ? complainOf(listed->error(), options) : Exit::WorkspaceUnusable;
    static_cast<void>(tellDrift(database, options));
    QList<domain::Id<domain::Post>> ids;
    for (const domain::Errand &errand : **listed)
        ids << errand.post;
    const ErrandNames names{.channels = ChannelNames(database), .zone = database.zone(), .posts = postsOf(database, ids)};
    for (const domain::Errand &errand : **listed) {
        sayErrand(errand, names, options);
        if (errand.trouble && !options.isJson)
            say(u"        "_s + sentenceOfErrand(errand, names));
    }
    sayMoreRows((*listed)->size(), options, [&database] { return store::errandCount(database); });
    return Exit::Done;
}

/// Whether something that was decided about a mention is still to be done at its service.
bool isDecisionWaiting(store::Database &database, domain::Id<domain::Mention> mention)
{
    // errand.state: 0 waiting (domain::ErrandState).
    const auto count = waitFor(database.read([mention](store::Connection &connection) {
        return connection.number(u"SELECT COUNT(*) FROM errand WHERE mention_id = %1 AND state = 0"_s.arg(mention.value()));
    }));
    return !count || count->value_or(1) > 0;
}

Exit moderate(store::Database &database, const Options &options, domain::Instant now)
{
    const auto verdict = static_cast<domain::Verdict>(verdictNames().indexOf(options.channels.verdict));
    const domain::Id<domain::Mention> mention(options.channels.about);
    const auto channel = waitFor(database.read([mention](store::Connection &connection) {
        return connection.number(u"SELECT COALESCE((SELECT channel_id FROM mention WHERE id = %1), 0)"_s.arg(mention.value()));
    }));
    if (!channel || !*channel)
        return channel ? complainOf(channel->error(), options) : Exit::WorkspaceUnusable;
    if (**channel == 0) {
        complain(u"There is no mention %1."_s.arg(mention.value()));
        return Exit::Usage;
    }
    const auto done = waitFor(store::ErrandStore(database).moderate({mention}, verdict, now));
    if (done && !*done && done->error().kind == domain::Error::Kind::Refused) {
        const domain::Id<domain::Channel> place(**channel);
        const QString name = ChannelNames(database).of(place);
        const auto link = waitFor(store::ConnectionStore(database).connection(place));
        if (link && *link && (*link)->capabilities.canModerate && !(*link)->capabilities.withheld.isEmpty()) {
            complain(
                u"Mention %1 stands on '%2', which does not let you decide about comments any more. Look there what your account may do; 'channels test' asks again."_s
                    .arg(QString::number(mention.value()), name));
            return Exit::RefusedInPart;
        }
        if (link && *link && (*link)->capabilities.canModerate) {
            QStringList known;
            for (const domain::Verdict one : std::as_const((*link)->capabilities.verdicts))
                known << verdictNames().value(static_cast<int>(one));
            complain(u"Mention %1 stands on '%2', which knows no '%3': it has %4. Nothing else about it was changed."_s.arg(
                QString::number(mention.value()), name, options.channels.verdict, known.join(", "_L1)));
            return Exit::RefusedInPart;
        }
        complain(u"Mention %1 stands on '%2', which lets nobody decide about comments by Parvis."_s.arg(QString::number(mention.value()), name));
        return Exit::RefusedInPart;
    }
    const bool isSoAlready = done && *done && (*done)->verdicts.isEmpty();
    const bool isToBeDone = done && *done && isDecisionWaiting(database, mention);
    if (options.isJson && done && *done) {
        say(JsonLine()
                .add(u"mention"_s, mention.value())
                .add(u"verdict"_s, options.channels.verdict)
                .add(u"state"_s, stateOfErrand(isToBeDone ? domain::ErrandState::Waiting : domain::ErrandState::Done))
                .text());
        return Exit::Done;
    }
    const QString sentence = isToBeDone ? u"It is done there by the next 'send'."_s
        : isSoAlready                   ? u"It is so already."_s
                                        : u"What was to be done there is taken back: it stands there so already, and nothing leaves."_s;
    return sayOutcome(database, done, sentence, options);
}

} // namespace

Exit runErrands(store::Database &database, const Options &options)
{
    const domain::Instant now = domain::SystemClock().now();
    const QString &verb = options.channels.errand;
    if (verb == "errands"_L1)
        return listErrands(database, options);
    if (verb == "lateness"_L1)
        return lateness(database, options);
    if (verb == "moderate"_L1)
        return moderate(database, options, now);
    if (verb == "missed"_L1) {
        const bool hasMissed = tellMissed(database, options, true);
        if (!tellCutOff(database, options, true) && !hasMissed && !options.isJson)
            say(u"Nothing has missed its time."_s);
        tellSealedAndDue(database, now);
        return Exit::Done;
    }
    if (verb == "give-up"_L1)
        return giveUp(database, options, now);
    if (verb == "send-late"_L1) {
        const domain::Id<domain::Post> late(options.channels.about);
        const Exit exit = sayOutcome(database, waitFor(store::DeliveryStore(database).sendLate(late, now)), u"It leaves with the next 'send'."_s, options);
        if (exit == Exit::Done && options.isJson)
            sayPostJson(database, late);
        return exit;
    }
    const auto post = postOfDelivery(database, options.channels.about, options);
    if (!post)
        return Exit::WorkspaceUnusable;
    if (post->isNull())
        return Exit::Usage;
    if (verb == "edit"_L1 || verb == "delete"_L1)
        return changePublished(database, options, *post, now);
    const Exit exit = changeDelivery(database, options, *post, now);
    return exit == Exit::Done && options.isJson ? sayDelivery(database, domain::Id<domain::Delivery>(options.channels.about), options) : exit;
}

std::optional<int> doErrands(ServiceDesk &desk, const Options &options, SaidOfErrands &said, ExitsOfErrands &exits)
{
    sync::ErrandRunner runner(desk.context());
    desk.letHeed(runner);
    const ErrandNames names{
        .channels = ChannelNames(desk.context().database), .zone = desk.context().database.zone(), .posts = postsOfErrands(desk.context().database)};
    QObject::connect(&runner, &sync::ErrandRunner::settled, &runner, [&options, &said, &exits, names](const domain::Errand &errand) {
        // What is published is published.
        const bool isOurs = errand.kind == domain::ErrandKind::Tell || errand.kind == domain::ErrandKind::Twin;
        exits.remove(errand.id);
        if (errand.trouble && !isOurs)
            exits.insert(errand.id, domain::passes(errand.trouble->kind) ? Exit::Network : Exit::RefusedInPart);
        const QString sentence = errand.trouble ? sentenceOfErrand(errand, names) : QString();
        // What is tried again meets the same again.
        if (std::exchange(said[errand.id], sentence) == sentence && !sentence.isEmpty())
            return;
        sayErrand(errand, names, options);
        if (!sentence.isEmpty())
            complain(sentence);
    });
    return waitFor(runner.runDue());
}

bool tellMissed(store::Database &database, const Options &options, bool wasAsked)
{
    const auto missed = waitFor(store::DeliveryStore(database).missed(domain::SystemClock().now(), mostMissed));
    if (!missed || !*missed || (*missed)->isEmpty())
        return false;
    const ChannelNames names(database);
    for (const domain::Post &post : **missed) {
        const QString channel = names.of(post.channel, options);
        const QString title = firstWords(post);
        const auto at = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        if (options.isJson)
            say(JsonLine()
                    .add(u"post"_s, post.id.value())
                    .add(u"state"_s, u"missed"_s)
                    .add(u"scheduledFor"_s, jsonMoment(at))
                    .add(u"name"_s, channel)
                    .add(u"title"_s, jsonText(title))
                    .text());
        else
            (wasAsked ? say : complain)(
                u"Post %1 (%3) was to leave for '%4' at %2 and has not: 'deliveries send-late %1' sends it all the same, 'deliveries give-up %1' does not."_s
                    .arg(QString::number(post.id.value()), shownMoment(at, database.zone()), title, channel));
    }
    return true;
}

QString tellErrand(store::Database &database, const domain::Errand &errand, const QString &said, const Options &options)
{
    const ErrandNames names{.channels = ChannelNames(database), .zone = database.zone(), .posts = postsOf(database, {errand.post})};
    const QString sentence = errand.trouble ? sentenceOfErrand(errand, names) : QString();
    if (!sentence.isEmpty() && sentence == said)
        return sentence;
    sayErrand(errand, names, options);
    if (!sentence.isEmpty())
        complain(sentence);
    return sentence;
}

QList<domain::Post> dueByHand(store::Database &database, domain::Instant now)
{
    const auto waiting = waitFor(store::PostStore(database).outbox());
    QList<domain::Post> due;
    for (const domain::Post &post : waiting && *waiting ? **waiting : QList<domain::Post>()) {
        const auto at = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        if (post.holder == domain::PostHolder::ByHand && at && *at <= now)
            due << post;
    }
    return due;
}

int tellByHand(store::Database &database, const Options &options, domain::Instant now)
{
    const QList<domain::Post> due = dueByHand(database, now);
    if (due.isEmpty())
        return 0;
    const ChannelNames names(database);
    for (const domain::Post &post : due) {
        const auto at = domain::toInstant(*post.scheduledFor);
        if (options.isJson)
            say(JsonLine()
                    .add(u"post"_s, post.id.value())
                    .add(u"state"_s, u"by-hand"_s)
                    .add(u"scheduledFor"_s, jsonMoment(at))
                    .add(u"name"_s, names.of(post.channel, options))
                    .add(u"title"_s, jsonText(firstWords(post)))
                    .text());
    }
    const QString first = QString::number(due.first().id.value());
    complain(due.size() == 1
                 ? u"1 post is to be published by hand on '%1': post %2 (%3). 'post show %2' tells what, 'post published %2' says that it is there."_s.arg(
                       names.of(due.first().channel), first, firstWords(due.first()))
                 : u"%1 posts are to be published by hand, the first post %2 on '%3'; 'post list' tells which, 'post show %2' what."_s.arg(
                       QString::number(due.size()), first, names.of(due.first().channel)));
    return static_cast<int>(due.size());
}

} // namespace parvis::app
