// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/errandcommands.h"

#include "app/parvisctl/troublesentences.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/errandstore.h"
#include "core/sync/channels/errandrunner.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

constexpr int mostMissed = 1'000;

QString nameOf(domain::ErrandKind kind)
{
    static const QStringList names{u"edit"_s, u"delete"_s, u"moderate"_s};
    return names.value(static_cast<int>(kind));
}

QString nameOf(domain::ErrandState state)
{
    static const QStringList names{u"waiting"_s, u"done"_s, u"failed"_s, u"changed-there"_s, u"cancelled"_s};
    return names.value(static_cast<int>(state));
}

const QStringList &verdictNames()
{
    static const QStringList names{u"approve"_s, u"hold"_s, u"spam"_s, u"trash"_s};
    return names;
}

void sayErrand(const domain::Errand &errand, const Options &options)
{
    const QString verdict = errand.verdict ? verdictNames().value(static_cast<int>(*errand.verdict)) : QString();
    if (options.isJson) {
        JsonLine line;
        line.add(u"errand"_s, errand.id.value()).add(u"kind"_s, nameOf(errand.kind)).add(u"state"_s, nameOf(errand.state));
        line.add(u"channel"_s, errand.channel.value());
        if (errand.kind == domain::ErrandKind::Moderate)
            line.add(u"mention"_s, errand.mention.value()).add(u"verdict"_s, verdict);
        else
            line.add(u"delivery"_s, errand.delivery.value()).add(u"post"_s, errand.post.value());
        line.add(u"attempts"_s, errand.attempts).add(u"nextAttemptAt"_s, errand.nextAttemptAt ? domain::toIso(*errand.nextAttemptAt) : QString());
        line.add(u"trouble"_s, errand.trouble ? QJsonValue(app::nameOf(errand.trouble->kind)) : QJsonValue(QJsonValue::Null));
        line.add(u"there"_s, errand.there);
        return say(line.text());
    }
    const QString about = errand.kind == domain::ErrandKind::Moderate ? u"mention %1 %2"_s.arg(errand.mention.value()).arg(verdict)
                                                                      : u"delivery %1"_s.arg(errand.delivery.value());
    say(u"%1  %2  %3  %4"_s.arg(errand.id.value(), 6).arg(nameOf(errand.state).leftJustified(13), nameOf(errand.kind).leftJustified(8), about));
    if (errand.state == domain::ErrandState::Changed)
        say(u"        It says there by now: "_s + errand.there.simplified());
}

Exit refused(const domain::Error &error)
{
    complain(error.detail + u'.');
    return Exit::RefusedInPart;
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
Exit sayOutcome(const std::optional<domain::Result<T>> &done, const QString &sentence, const Options &options)
{
    if (!done)
        return Exit::WorkspaceUnusable;
    if (!*done)
        return refused(done->error());
    if constexpr (std::is_same_v<T, domain::Errand>) {
        if (options.isJson) {
            sayErrand(**done, options);
            return Exit::Done;
        }
    }
    if (!options.isJson)
        say(sentence);
    return Exit::Done;
}

Exit changePublished(store::Database &database, const Options &options, domain::Id<domain::Post> post, domain::Instant now)
{
    store::ErrandStore errands(database);
    if (options.channels.errand == "delete"_L1)
        return sayOutcome(waitFor(errands.deleteThere(post, now)), u"It is deleted there by the next 'send'."_s, options);
    QString text;
    if (!options.channels.textFile.isEmpty()) {
        const auto read = textOfFile(options.channels.textFile);
        if (!read)
            return Exit::Usage;
        text = read->trimmed();
    }
    return sayOutcome(waitFor(errands.editThere(post, text, now)), u"It is changed there by the next 'send'."_s, options);
}

/// Takes back what a service holds until its time, as the calendar does: its post is a draft, and the service is told by the next sending.
Exit takeBackHeld(store::Database &database, const Options &options, domain::Id<domain::Post> id, domain::Instant now)
{
    const auto toDraft = [now](domain::Post post) {
        if (post.scheduledFor && !post.plannedFor)
            post.plannedFor = post.scheduledFor->wall;
        post.scheduledFor.reset();
        post.holder = domain::PostHolder::Nobody;
        post.state = domain::PostState::Draft;
        post.changedAt = now;
        return post;
    };
    return sayOutcome(waitFor(store::PostStore(database).change(id, toDraft)), u"It is taken back there by the next 'send'; here it is a draft."_s, options);
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
    if (verb == "retry"_L1)
        return sayOutcome(waitFor(errand ? errands.retry(errand->id, now) : deliveries.retry(delivery, now)), u"It is tried again by the next 'send'."_s,
                          options);
    const auto newest = waitFor(deliveries.ofPost(post));
    if (verb == "cancel"_L1 && !errand && newest && *newest && **newest && (**newest)->id == delivery && (**newest)->state == domain::DeliveryState::Held)
        return takeBackHeld(database, options, post, now);
    if (verb == "cancel"_L1)
        return sayOutcome(waitFor(errand ? errands.cancel(errand->id, now) : deliveries.cancel(delivery, now)), u"It was taken back."_s, options);
    const bool isChanged = errand && errand->state == domain::ErrandState::Changed;
    if (verb == "ours"_L1)
        return sayOutcome(waitFor(isChanged ? errands.overwrite(errand->id, now) : deliveries.putBack(post, now)),
                          u"It becomes there what it is here by the next 'send'."_s, options);
    return sayOutcome(waitFor(isChanged ? errands.takeOver(errand->id, now) : deliveries.acceptThere(post, now)), u"It says here what it says there."_s,
                      options);
}

Exit lateness(store::Database &database, const Options &options)
{
    store::DeliveryStore deliveries(database);
    if (options.channels.hours >= 0)
        return sayOutcome(waitFor(deliveries.setLatePolicy({.most = std::chrono::hours{options.channels.hours}})),
                          u"Posts leave by themselves up to %1 hours late; later they wait for you."_s.arg(options.channels.hours), options);
    const auto policy = waitFor(deliveries.latePolicy());
    if (!policy || !*policy)
        return policy ? complainOf(policy->error(), options) : Exit::WorkspaceUnusable;
    const qint64 hours = (*policy)->most.count();
    say(options.isJson ? JsonLine().add(u"hours"_s, hours).text() : QString::number(hours));
    return Exit::Done;
}

Exit listErrands(store::Database &database, const Options &options)
{
    const auto listed = waitFor(store::ErrandStore(database).newest(static_cast<int>(options.channels.limit)));
    if (!listed || !*listed)
        return listed ? complainOf(listed->error(), options) : Exit::WorkspaceUnusable;
    for (const domain::Errand &errand : **listed) {
        sayErrand(errand, options);
        if (errand.trouble && !options.isJson)
            say(u"        "_s + troubleSentence(*errand.trouble, u"channel %1"_s.arg(errand.channel.value())));
    }
    return Exit::Done;
}

Exit moderate(store::Database &database, const Options &options, domain::Instant now)
{
    const auto verdict = static_cast<domain::Verdict>(verdictNames().indexOf(options.channels.verdict));
    const domain::Id<domain::Mention> mention(options.channels.about);
    const auto done = waitFor(store::ErrandStore(database).moderate({mention}, verdict, now));
    if (done && *done && (*done)->verdicts.isEmpty()) {
        if (!options.isJson)
            say(u"It is so already."_s);
        return Exit::Done;
    }
    return sayOutcome(done, u"It is done there by the next 'send'."_s, options);
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
        if (!tellMissed(database, options, true) && !options.isJson)
            say(u"Nothing has missed its time."_s);
        return Exit::Done;
    }
    if (verb == "send-late"_L1)
        return sayOutcome(waitFor(store::DeliveryStore(database).sendLate(domain::Id<domain::Post>(options.channels.about), now)),
                          u"It leaves with the next 'send'."_s, options);
    const auto post = postOfDelivery(database, options.channels.about, options);
    if (!post)
        return Exit::WorkspaceUnusable;
    if (post->isNull())
        return Exit::Usage;
    return verb == "edit"_L1 || verb == "delete"_L1 ? changePublished(database, options, *post, now) : changeDelivery(database, options, *post, now);
}

std::optional<int> doErrands(ServiceDesk &desk, const Options &options, Exit &exit)
{
    sync::ErrandRunner runner(desk.context());
    QObject::connect(&runner, &sync::ErrandRunner::settled, &runner, [&options, &exit](const domain::Errand &errand) {
        sayErrand(errand, options);
        if (!errand.trouble)
            return;
        complain(troubleSentence(*errand.trouble, u"errand %1"_s.arg(errand.id.value())));
        exit = domain::passes(errand.trouble->kind) ? Exit::Network : Exit::RefusedInPart;
    });
    return waitFor(runner.runDue());
}

bool tellMissed(store::Database &database, const Options &options, bool wasAsked)
{
    const auto missed = waitFor(store::DeliveryStore(database).missed(domain::SystemClock().now(), mostMissed));
    if (!missed || !*missed || (*missed)->isEmpty())
        return false;
    for (const domain::Post &post : **missed) {
        const auto at = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        const QString when = at ? domain::toIso(*at) : QString();
        if (options.isJson)
            say(JsonLine().add(u"post"_s, post.id.value()).add(u"state"_s, u"missed"_s).add(u"scheduledFor"_s, when).text());
        else
            (wasAsked ? say
                      : complain)(u"Post %1 was to leave at %2 and has not: 'deliveries send-late %1' sends it all the same."_s.arg(post.id.value()).arg(when));
    }
    return true;
}

} // namespace parvis::app
