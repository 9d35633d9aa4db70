// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/cutofflines.h"

#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/moments.h"
#include "core/domain/base/clock.h"
#include "core/domain/channels/holding.h"
#include "core/store/channels/connectionstore.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

constexpr int mostCutOff = 10'000;

QString countedPosts(qsizetype count)
{
    return count == 1 ? u"1 post"_s : u"%1 posts"_s.arg(count);
}

std::optional<domain::Instant> momentOf(const domain::Post &post)
{
    return post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
}

} // namespace

Connected::Connected(store::Database &database)
{
    const auto health = waitFor(store::ConnectionStore(database).health());
    if (!health || !*health)
        return;
    for (const auto &[channel, how] : (*health)->asKeyValueRange())
        m_channels.insert(channel);
    const auto posts = waitFor(store::cutOffPosts(database, mostCutOff));
    for (const domain::Post &post : posts && *posts ? **posts : QList<domain::Post>()) {
        if (post.kind == domain::PostKind::Reply)
            m_replies.insert(post.id);
    }
}

bool Connected::cutsOff(const domain::Post &post) const
{
    return domain::isCutOff(post, has(post.channel)) && (post.kind != domain::PostKind::Reply || m_replies.contains(post.id));
}

QString disconnectedSentence(const QString &channel)
{
    return u"'%1' is disconnected, so nothing leaves there: connect it again with 'channels add' first."_s.arg(channel);
}

QString heldThereSentence(const QString &channel, const QString &url)
{
    return u"The server of '%1' holds it, and '%1' is disconnected: Parvis can take nothing back there. Connect it again ('channels add'), or delete it there%2."_s
        .arg(channel, url.isEmpty() ? QString() : u": "_s + url);
}

void sayCutOff(const store::WaitingThere &waiting, const domain::Channel &channel, const QTimeZone &zone)
{
    if (!waiting.toLeave.isEmpty())
        complain(u"%1 cannot leave until '%2' is connected again ('channels add'): 'post list' tells which, 'post cancel' makes a draft of one."_s.arg(
            countedPosts(waiting.toLeave.size()), channel.name));
    for (const auto &held : waiting.held) {
        const QString when = held.leavesAt ? u" at "_s + shownMoment(*held.leavesAt, zone) : QString();
        const QString where = held.url.isEmpty() ? QString() : u": "_s + held.url;
        complain(u"Post %1 (%2) is held by the server of '%3' and will still appear there%4%5. To keep it from that, delete it there."_s.arg(
            QString::number(held.post.id.value()), firstWords(held.post), channel.name, when, where));
    }
    if (!waiting.unanswered.isEmpty())
        complain(u"Of %1 nobody knows whether they arrived: 'deliveries' tells which. Look there, then say so with 'deliveries --arrived' or "
                 "'--not-arrived'."_s.arg(countedPosts(waiting.unanswered.size())));
    if (waiting.errands > 0)
        complain(u"%1 to be made there until it is connected again: 'errands' tells."_s.arg(waiting.errands == 1 ? u"1 change waits"_s
                                                                                                                 : u"%1 changes wait"_s.arg(waiting.errands)));
}

JsonLine &addCutOff(JsonLine &line, const store::WaitingThere &waiting)
{
    QJsonArray held;
    for (const auto &one : waiting.held)
        held.append(QJsonObject{{u"post"_s, one.post.id.value()},
                                {u"url"_s, jsonText(one.url)},
                                {u"leavesAt"_s, one.leavesAt ? QJsonValue(domain::toIso(*one.leavesAt)) : QJsonValue(QJsonValue::Null)}});
    return line.add(u"waiting"_s, waiting.toLeave.size())
        .add(u"held"_s, held)
        .add(u"unanswered"_s, waiting.unanswered.size())
        .add(u"errands"_s, waiting.errands);
}

bool tellCutOff(store::Database &database, const Options &options, bool wasAsked)
{
    const auto posts = waitFor(store::cutOffPosts(database, mostCutOff));
    if (!posts || !*posts || (*posts)->isEmpty())
        return false;
    const domain::Instant now = domain::SystemClock().now();
    const ChannelNames names(database);
    struct Counts
    {
        qsizetype all = 0;
        qsizetype due = 0;
    };
    QMap<domain::Id<domain::Channel>, Counts> counts;
    bool isAnyDue = false;
    for (const domain::Post &post : **posts) {
        const auto at = momentOf(post);
        const bool isDue = at && *at <= now;
        Counts &count = counts[post.channel];
        ++count.all;
        count.due += isDue ? 1 : 0;
        isAnyDue = isAnyDue || isDue;
        if (isDue && options.isJson)
            say(JsonLine()
                    .add(u"post"_s, post.id.value())
                    .add(u"state"_s, u"cut-off"_s)
                    .add(u"scheduledFor"_s, domain::toIso(*at))
                    .add(u"name"_s, names.of(post.channel, options))
                    .add(u"title"_s, jsonText(firstWords(post)))
                    .text());
    }
    for (const auto &[channel, count] : counts.asKeyValueRange()) {
        const QString due = count.due > 0 ? u" (%1 due by now)"_s.arg(count.due) : QString();
        const QString sentence = u"%1 cannot leave%2: '%3' is disconnected. 'channels add' connects it again, 'post list' tells which wait."_s.arg(
            countedPosts(count.all), due, names.of(channel));
        if (wasAsked && !options.isJson)
            say(sentence);
        else
            complain(sentence);
    }
    return isAnyDue;
}

} // namespace parvis::app
