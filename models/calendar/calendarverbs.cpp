// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of CalendarPageModel that change a post.
#include "models/calendar/calendarpagemodel.h"

#include "models/shell/moments.h"
#include "models/shell/sentences.h"

using namespace Qt::StringLiterals;
using parvis::domain::Post;
using parvis::domain::PostState;

namespace parvis::models {

namespace {

QString named(const Post &post)
{
    const QString name = CalendarEntry{.post = post, .at = {}, .channelName = {}, .service = {}}.name();
    if (name.isEmpty())
        return CalendarPageModel::tr("The untitled post");
    constexpr qsizetype longest = 48;
    const QString shown = name.size() > longest ? name.left(longest - 1).trimmed() + u'…' : name;
    return CalendarPageModel::tr("“%1”", "name of a post in a sentence").arg(shown);
}

Post asIdea(Post post)
{
    post.plannedFor.reset();
    post.scheduledFor.reset();
    post.holder = domain::PostHolder::Nobody;
    post.state = PostState::Idea;
    return post;
}

} // namespace

QString CalendarPageModel::dayInWords(const Post &post) const
{
    const auto at = domain::calendarTime(post, m_zone);
    return at ? tr("%1 at %2", "day and time").arg(longDay(at->date()), QLocale().toString(at->time(), QLocale::ShortFormat)) : QString();
}

QString CalendarPageModel::whereItStands(const Post &before, const Post &after) const
{
    const QString day = dayInWords(after);
    //: %1 is the name of a post, %2 a day and time
    if (after.state == PostState::Scheduled)
        return tr("%1 is now scheduled for %2.").arg(named(after), day);
    // It failed or was cancelled, and stays on the calendar where it was to leave.
    //: %1 is the name of a post, %2 a day and time
    if (after.scheduledFor)
        return tr("%1 now stands on %2; it is not scheduled.").arg(named(after), day);
    //: %1 is the name of a post, %2 a day and time
    return before.plannedFor ? tr("%1 is now planned for %2.").arg(named(after), day) : tr("%1 planned for %2.").arg(named(after), day);
}

bool CalendarPageModel::refuseUnsure(domain::Id<Post> id)
{
    const auto shown = entry(id);
    if (!shown || !shown->delivery || shown->delivery->state != domain::DeliveryState::Unsure)
        return false;
    say(tr("%1 may have arrived: say first whether it is there.").arg(named(shown->post)));
    return true;
}

bool CalendarPageModel::refuseMove(domain::Id<Post> id, QDate day)
{
    if (refuseUnsure(id))
        return true;
    const auto shown = entry(id);
    if (!shown || landing(id, day))
        return false;
    if (isReadOnly())
        say(readOnlyReason());
    else if (domain::isLocked(shown->post.state))
        say(tr("%1 has left: it stays on its day.").arg(named(shown->post)));
    else
        say(tr("%1 stays on its day: it is scheduled, and its time would have passed on %2.").arg(named(shown->post), longDay(day)));
    return true;
}

void CalendarPageModel::moveToDay(domain::Id<Post> id, QDate day)
{
    if (refuseMove(id, day))
        return;
    changeHeld(
        id,
        [day, zone = m_zone, now = m_clock.now(), hold = holding()](const Post &post) {
            const Post moved = domain::movedToDay(post, day, zone, now);
            return moved == post ? post : hold(moved);
        },
        [this](const Post &before, const Post &after) { return whereItStands(before, after); });
}

void CalendarPageModel::moveBy(domain::Id<Post> id, int days)
{
    if (const auto shown = entry(id); shown && shown->at && refuseMove(id, shown->at->date().addDays(days)))
        return;
    // Counted from where the post stands when its turn comes, so that quick steps add up.
    changeHeld(
        id,
        [days, zone = m_zone, now = m_clock.now(), hold = holding()](const Post &post) {
            const auto at = domain::calendarTime(post, zone);
            const Post moved = at ? domain::movedToDay(post, at->date().addDays(days), zone, now) : post;
            return moved == post ? post : hold(moved);
        },
        [this](const Post &before, const Post &after) { return whereItStands(before, after); }, {}, 0,
        [this](const Post &after) {
            if (const auto at = domain::calendarTime(after, m_zone))
                selectDate(at->date());
        });
}

void CalendarPageModel::planFor(domain::Id<Post> id, const std::optional<QDateTime> &wall)
{
    const auto plan = [wall](Post post) {
        if (domain::isLocked(post.state))
            return post;
        post.plannedFor = wall;
        if (wall && post.state == PostState::Idea)
            post.state = PostState::Draft;
        if (!wall && !post.scheduledFor && post.state == PostState::Draft)
            post.state = PostState::Idea;
        return post;
    };
    if (isUnwritten(id))
        return changeOpenedDraft(plan);
    m_writer.change(id, plan, [this](const Post &, const Post &after) {
        if (!after.plannedFor)
            return tr("%1 has no planned date any more.").arg(named(after));
        const Post planned{.plannedFor = after.plannedFor};
        return tr("%1 planned for %2.").arg(named(after), dayInWords(planned));
    });
}

QString CalendarPageModel::whyNotSchedule(const Post &post, const domain::ZonedTime &time, Asked asked) const
{
    const auto instant = domain::toInstant(time);
    if (!instant)
        return refusedFor(asked, tr("its time or its zone does not exist."));
    if (post.id.isNull() || post.channel.isNull())
        return refusedFor(asked, tr("choose its channel and give it a few words first."));
    if (const auto channel = m_channelsById.constFind(post.channel); channel != m_channelsById.cend() && !domain::canCarryPosts(*channel))
        //: %1 is the name of a channel
        return refusedFor(asked, tr("nobody can publish on “%1”. Choose another channel.").arg(channel->name));
    if (*instant <= m_clock.now()) {
        const QDateTime passed = domain::toZoned(*instant, m_zone).wall;
        //: %1 is a day and %2 a time
        const QString when = QLocale().toString(passed.time(), QLocale::ShortFormat);
        if (post.state == PostState::Scheduled)
            //: %1 is a day and %2 a time, %3 another day and time
            return tr("%1 at %2 has passed: the post stays scheduled for %3. Choose a time to come.").arg(longDay(passed.date()), when, dayInWords(post));
        //: %1 is a day and %2 a time
        return refusedFor(asked, tr("%1 at %2 has passed. Choose a time to come.").arg(longDay(passed.date()), when));
    }
    if (m_opened && m_opened->post.id == post.id && m_openedDelivery && m_openedDelivery->state == domain::DeliveryState::Unsure)
        return refusedFor(asked, tr("it may have arrived already. Say first whether it is there."));
    return hindrance(post, asked);
}

void CalendarPageModel::schedule(domain::Id<Post> id, const domain::ZonedTime &time)
{
    if (const auto shown = entry(id)) {
        if (const QString why = whyNotSchedule(shown->post, time); !why.isEmpty())
            return say(why);
    }
    changeHeld(
        id,
        [time, hold = holding()](Post post) {
            if (domain::isLocked(post.state) || post.channel.isNull())
                return post;
            post.scheduledFor = time;
            post.state = PostState::Scheduled;
            post.problem.clear();
            return hold(post);
        },
        [this](const Post &, const Post &after) { return tr("%1 scheduled for %2.").arg(named(after), dayInWords(after)) + othersPlanned(after); });
}

void CalendarPageModel::unschedule(domain::Id<Post> id)
{
    if (refuseUnsure(id))
        return;
    const auto shown = entry(id);
    //: said before the sentence that its service still holds a post; %1 is its name
    const QString here = shown ? tr("%1 is only planned here now.").arg(named(shown->post)) : QString();
    changeHeld(
        id,
        [zone = m_zone](Post post) {
            if (domain::isLocked(post.state) || !post.scheduledFor)
                return post;
            if (!post.plannedFor)
                post.plannedFor = domain::calendarTime(post, zone);
            post.scheduledFor.reset();
            post.holder = domain::PostHolder::Nobody;
            if (post.state == PostState::Scheduled)
                post.state = PostState::Draft;
            return post;
        },
        [this](const Post &, const Post &after) { return tr("%1 is no longer scheduled; it stays planned for %2.").arg(named(after), dayInWords(after)); },
        here);
}

void CalendarPageModel::setState(domain::Id<Post> id, PostState state)
{
    if ((state != PostState::Draft && state != PostState::InReview && state != PostState::Approved) || refuseUnsure(id))
        return;
    const auto turn = [state, zone = m_zone](Post post) {
        if (domain::isLocked(post.state) || post.state == PostState::Scheduled)
            return post;
        post.state = state;
        post.problem.clear();
        // Only a scheduled post has a commitment; a failed one that is taken up again starts from its plan.
        if (post.scheduledFor && !post.plannedFor)
            post.plannedFor = domain::calendarTime(post, zone);
        post.scheduledFor.reset();
        post.holder = domain::PostHolder::Nobody;
        return post;
    };
    if (isUnwritten(id))
        return changeOpenedDraft(turn);
    m_writer.change(id, turn, [](const Post &, const Post &after) { return tr("%1: %2.").arg(named(after), wordFor(after.state).toLower()); });
}

void CalendarPageModel::duplicate(domain::Id<Post> id)
{
    m_posts.post(id).then(this, [this, id](const domain::Result<Post> &found) {
        if (!found)
            return m_messages.post(problem(tr("The post was not duplicated."), found.error(), [this, id] { duplicate(id); }));
        Post copy{.channel = found->channel,
                  .article = found->article,
                  .title = found->title,
                  .text = found->text,
                  .language = found->language,
                  .attachments = found->attachments,
                  .options = found->options};
        copy.plannedFor = domain::calendarTime(*found, m_zone);
        // Nothing is planned for a time that has passed: the next one that is proposed for a post, as for a new one.
        if (copy.plannedFor && *copy.plannedFor <= now())
            copy.plannedFor = proposedTime(today());
        copy.state = copy.plannedFor ? PostState::Draft : PostState::Idea;
        const auto sentence = [this](const Post &, const Post &after) {
            return after.plannedFor ? tr("%1 duplicated as a plan for %2.").arg(named(after), dayInWords(after)) : tr("%1 duplicated.").arg(named(after));
        };
        // Its source and its cuts stay under its key, also while an undo has it removed.
        m_writer.create(copy, sentence, [this, id](const Post &added) {
            m_derivations.copy(id, added.id).then(this, [this](const domain::Result<> &copied) {
                if (!copied)
                    m_messages.post(problem(tr("The copy does not know what it was made of."), copied.error()));
            });
        });
    });
}

void CalendarPageModel::remove(domain::Id<Post> id)
{
    if (isUnwritten(id))
        return close();
    if (const auto shown = entry(id); shown && domain::isLocked(shown->post.state))
        return say(tr("%1 has left: it stays in the calendar as the record of it.").arg(named(shown->post)));
    if (refuseUnsure(id))
        return;
    if (const auto shown = entry(id); shown && shown->delivery && shown->delivery->state == domain::DeliveryState::Held)
        return removeHeld(*shown);
    m_writer.remove(id, [](const Post &before, const Post &) { return tr("%1 removed.").arg(named(before)); });
}

void CalendarPageModel::toIdea(domain::Id<Post> id)
{
    if (isUnwritten(id))
        return changeOpenedDraft(asIdea);
    if (isReadOnly())
        return say(readOnlyReason());
    if (const auto shown = entry(id); shown && domain::isLocked(shown->post.state))
        return say(tr("%1 has left: it stays on its day.").arg(named(shown->post)));
    if (refuseUnsure(id))
        return;
    changeHeld(
        id, [](const Post &post) { return domain::isLocked(post.state) ? post : asIdea(post); },
        [](const Post &, const Post &after) { return tr("%1 is back among the ideas.").arg(named(after)); });
}

} // namespace parvis::models
