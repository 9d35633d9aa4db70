// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/driftlines.h"

#include "app/parvisctl/commandline.h"
#include "app/parvisctl/moments.h"
#include "core/domain/channels/mailingproblem.h"
#include "core/domain/channels/twin.h"
#include "core/store/articles/articlestore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/channels/renewal.h"

#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

constexpr int mostDrifting = 1'000;

/// What a post says here: its own words, or its article.
QString saidHere(store::Database &database, const domain::Post &post)
{
    if (post.article.isNull() || !post.text.trimmed().isEmpty())
        return post.text;
    const auto article = waitFor(store::ArticleStore(database).article(post.article));
    return article && *article ? (*article)->title + u"\n\n"_s + (*article)->body : post.title;
}

/// What is to be done about what stands there, asked for and not done yet; empty where nothing is.
QString changeToCome(store::Database &database, const domain::Delivery &delivery)
{
    if (delivery.state != domain::DeliveryState::Published)
        return {};
    const auto open = waitFor(store::ErrandStore(database).ofPost(delivery.post));
    const std::optional<domain::Errand> errand = open && *open ? **open : std::nullopt;
    if (!errand || errand->delivery != delivery.id || errand->state != domain::ErrandState::Waiting)
        return {};
    const QString what = errand->kind == domain::ErrandKind::Delete ? u"It is deleted there by the next 'send'"_s : u"It is changed there by the next 'send'"_s;
    return what + (errand->trouble ? u"; what was in the way 'errands' tells."_s : u"; until then it stands there as it was."_s);
}

} // namespace

bool isToBeTakenBack(const domain::Delivery &delivery)
{
    return store::DeliveryStore::isRecalled(delivery) && !store::Renewal::in(delivery);
}

QStringList driftLines(const domain::Delivery &delivery, const QTimeZone &zone)
{
    const auto drift = domain::driftIn(delivery.notes);
    if (!drift || store::DeliveryStore::isRecalled(delivery))
        return {};
    QStringList lines;
    const bool hasLeft = delivery.state == domain::DeliveryState::Published;
    if (drift->leavesAt)
        lines << u"Its time was changed there: it leaves at %1."_s.arg(shownMoment(*drift->leavesAt, zone));
    if (drift->text && drift->hereToo)
        lines << (hasLeft ? u"Its text was changed there, and yours was changed, too."_s
                          : u"Its text was changed there, and yours was changed, too: it leaves with what it says there."_s);
    else if (drift->text)
        lines << (hasLeft ? u"It says something else there than here."_s : u"Its text was changed there: it leaves with what it says there."_s);
    lines << u"'errands' tells both; 'deliveries ours %1' or 'deliveries theirs %1' says which is right."_s.arg(delivery.id.value());
    return lines;
}

QStringList renewalLines(const domain::Delivery &delivery, const QTimeZone &zone)
{
    if (isToBeTakenBack(delivery))
        return {u"It is taken back there by the next 'send'."_s};
    const auto due = store::DeliveryStore::renewalDue(delivery);
    const auto renewal = store::Renewal::in(delivery);
    if (due && renewal && renewal->ofWords && !renewal->overwrites && domain::keepsTheirs(delivery.notes))
        return {u"Its article changed here, and stands there as somebody changed it: a 'send' from %1 on asks before it writes over that."_s.arg(
            shownMoment(*due, zone, Fineness::Seconds))};
    if (due && renewal && renewal->ofTime)
        return {u"It changed here; it is changed there, in its place, by the next 'send'."_s};
    if (!due && domain::keepsTheirs(delivery.notes) && !domain::driftIn(delivery.notes) && delivery.state != domain::DeliveryState::Removed)
        return {u"It stands there as somebody changed it: its article says something else here."_s};
    return due ? QStringList{u"Its article changed here; it is written over there by a 'send' from %1 on."_s.arg(shownMoment(*due, zone, Fineness::Seconds))}
               : QStringList();
}

QStringList standingLines(store::Database &database, const domain::Delivery &delivery, const QTimeZone &zone)
{
    const QString waits = changeToCome(database, delivery);
    return waits.isEmpty() ? renewalLines(delivery, zone) + driftLines(delivery, zone) : QStringList{waits};
}

QJsonArray droppedJson(const QHash<QString, QString> &notes)
{
    QJsonArray names;
    const QStringList dropped = domain::droppedIn(notes);
    for (const QString &one : dropped)
        names.append(domain::unmailedIn({one}) ? u"newsletter"_s : one);
    return names;
}

QStringList droppedLines(const domain::Delivery &delivery, const QString &channel)
{
    using domain::Sent;
    const QStringList dropped = domain::droppedIn(delivery.notes);
    QStringList things;
    if (dropped.contains(Sent::poll))
        things << u"the poll"_s;
    if (dropped.contains(Sent::media))
        things << u"a picture or file"_s;
    if (dropped.contains(Sent::warning))
        things << u"the warning"_s;
    QStringList lines;
    if (!things.isEmpty())
        lines << u"It stands on '%1', but its server left something out: %2."_s.arg(channel, things.join(u", "_s));
    if (dropped.contains(Sent::visibility))
        lines << u"More people can read it on '%1' than were to: its server did not heed who may. 'deliveries delete %2' deletes it there."_s.arg(
            channel, QString::number(delivery.id.value()));
    if (const auto said = domain::unmailedIn(dropped)) {
        QString why = said->trimmed();
        while (why.endsWith(u'.'))
            why.chop(1);
        lines << u"It is published; its newsletter was not mailed%1. Mail it from Ghost."_s.arg(why.isEmpty() ? QString() : u": "_s + why);
    }
    const QString id = QString::number(delivery.id.value());
    if (const auto twin = domain::twinIn(delivery.notes); twin && dropped.contains(Sent::twice))
        lines << u"It stands on '%1' twice: what left first arrived after it had been looked for and sent again. The other one: %2"_s.arg(
            channel, twin->url.isEmpty() ? twin->id : twin->url)
              << (domain::asTwin(delivery) ? u"'deliveries delete %1' deletes one of the two, and leaves the other."_s.arg(id)
                                           : u"Delete one of the two there: Parvis cannot take away a part of a thread."_s);
    if (dropped.contains(Sent::again))
        lines << u"It stands on '%1' again: what had left first arrived after it was deleted there. 'deliveries delete %2' deletes it once more."_s.arg(channel,
                                                                                                                                                        id);
    if (dropped.contains(Sent::maybeTwice))
        lines << u"It was sent to '%1' a second time, and nobody could look whether the first one arrived late: look there whether it stands there twice."_s
                     .arg(channel);
    return lines;
}

void addDrift(JsonLine &line, const domain::Delivery &delivery)
{
    const auto drift = store::DeliveryStore::isRecalled(delivery) ? std::nullopt : domain::driftIn(delivery.notes);
    QJsonValue told(QJsonValue::Null);
    if (drift) {
        QJsonObject kept;
        kept.insert(u"leavesAt"_s, drift->leavesAt ? QJsonValue(domain::toIso(*drift->leavesAt)) : QJsonValue(QJsonValue::Null));
        kept.insert(u"text"_s, drift->text ? QJsonValue(*drift->text) : QJsonValue(QJsonValue::Null));
        told = kept;
    }
    line.add(u"drift"_s, told);
    const auto due = store::DeliveryStore::renewalDue(delivery);
    line.add(u"isTheirs"_s, domain::keepsTheirs(delivery.notes));
    line.add(u"renewalAt"_s, due ? QJsonValue(domain::toIso(*due)) : QJsonValue(QJsonValue::Null));
}

bool tellDrift(store::Database &database, const Options &options)
{
    const store::DeliveryStore deliveries(database);
    const QTimeZone zone = database.zone();
    const auto drifted = waitFor(deliveries.drifted(mostDrifting));
    if (!drifted || !*drifted)
        return false;
    for (const domain::Post &post : **drifted) {
        const auto found = waitFor(deliveries.ofPost(post.id));
        if (!found || !*found || !**found)
            continue;
        const domain::Delivery &delivery = ***found;
        const auto drift = domain::driftIn(delivery.notes);
        if (!drift)
            continue;
        const QString here = saidHere(database, post);
        const auto leaves = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        if (options.isJson) {
            JsonLine line;
            line.add(u"delivery"_s, delivery.id.value()).add(u"post"_s, post.id.value()).add(u"state"_s, u"drifting"_s);
            line.add(u"here"_s, here).add(u"leavesAt"_s, jsonMoment(leaves));
            addDrift(line, delivery);
            say(line.text());
            continue;
        }
        say(u"delivery %1 stands otherwise at its service than here"_s.arg(delivery.id.value()));
        if (drift->leavesAt)
            say(u"        leaves here   %1\n        leaves there  %2"_s.arg(shownMoment(leaves, zone), shownMoment(*drift->leavesAt, zone)));
        if (drift->text)
            say(u"        here   %1\n        there  %2"_s.arg(here.simplified(), drift->text->simplified()));
        say(u"        'deliveries ours %1' or 'deliveries theirs %1' says which is right."_s.arg(delivery.id.value()));
    }
    return !(*drifted)->isEmpty();
}

} // namespace parvis::app
