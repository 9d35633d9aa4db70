// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of TodayPageModel tells of what is published: what stands there otherwise than here, not whole, or without who it links knowing.
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/mailingproblem.h"
#include "models/calendar/deliverywords.h"
#include "models/channels/saidwords.h"
#include "models/channels/troublesentences.h"
#include "models/today/todaypagemodel.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
/// A week is time enough to see it.
constexpr auto incompleteRecent = std::chrono::days{7};

/// "host: what came of it", as whoever tells says it.
QString untoldWords(const QString &said)
{
    const qsizetype colon = said.indexOf(u": "_s);
    return colon < 0 ? saidWords(said) : said.first(colon) + u": "_s + saidWords(said.sliced(colon + 2));
}
} // namespace

QString TodayPageModel::nameIn(const CalendarEntry &entry)
{
    // What is said of it is to find room behind it.
    constexpr qsizetype longest = 60;
    return entry.name().isEmpty() ? tr("Untitled post") : domain::shortened(entry.name(), longest);
}

void TodayPageModel::takeErrands(const QList<domain::Errand> &errands, const QHash<domain::Id<domain::Post>, domain::Post> &posts,
                                 const QList<domain::Post> &drifted)
{
    for (const auto &post : drifted) {
        const CalendarEntry entry = entryOf(post, m_channels, m_database.zone(), m_clock.now(), m_leaving);
        const QString name = nameIn(entry);
        m_moved.append({.kind = TodayMove::Kind::ChangedThere,
                        //: %1 is the title of a post
                        .title = tr("“%1” was changed at its service").arg(name),
                        .detail = tr("Open it to look at both and choose."),
                        .post = post.id,
                        .series = entry.series});
    }
    for (const auto &errand : errands) {
        const domain::Channel channel = m_channels.value(errand.channel);
        TodayMove move{.kind = TodayMove::Kind::FailedErrand,
                       .detail = errand.trouble ? troubleSentence(*errand.trouble, channel.name) : QString(),
                       .post = errand.post,
                       .mention = errand.mention,
                       .errand = errand.state == domain::ErrandState::Failed ? errand.id : domain::Id<domain::Errand>(),
                       .series = channel.series};
        // What is not there any more is not there a moment later either.
        move.canTryAgain = !errand.trouble || errand.trouble->kind != domain::Trouble::Kind::Gone;
        const auto post = posts.constFind(errand.post);
        if (post != posts.cend() && errand.kind != domain::ErrandKind::Moderate) {
            const CalendarEntry entry = entryOf(*post, m_channels, m_database.zone(), m_clock.now(), m_leaving);
            const QString name = nameIn(entry);
            //: %1 is the title of a post
            move.title = (errand.kind == domain::ErrandKind::Delete ? tr("“%1” was not deleted there") : tr("“%1” was not changed there")).arg(name);
            move.detail = errandSentence(errand, channel.name, m_clock.now(), m_database.zone());
        } else if (errand.kind == domain::ErrandKind::Moderate)
            //: %1 is a channel
            move.title = tr("A comment on “%1” stays as it was").arg(channel.name);
        else if (errand.kind == domain::ErrandKind::Delete)
            //: %1 is a channel
            move.title = tr("Something was not deleted on “%1”").arg(channel.name);
        else
            //: %1 is a channel
            move.title = tr("Something was not changed on “%1”").arg(channel.name);
        m_moved.append(move);
    }
}

void TodayPageModel::showAllMoved()
{
    m_showsAllMoved = true;
    read();
}

void TodayPageModel::takeIncomplete(const QList<store::IncompletePost> &incomplete)
{
    for (const store::IncompletePost &one : incomplete) {
        // A week is time enough to see it, as with what came in.
        if (one.post.publishedAt.value_or(domain::Instant{}) < m_clock.now() - incompleteRecent)
            continue;
        const CalendarEntry entry = entryOf(one.post, m_channels, m_database.zone(), m_clock.now(), m_leaving);
        const QString name = nameIn(entry);
        //: %1 is the title of a post
        const QString title = one.dropped.contains(domain::Sent::twice) ? tr("“%1” stands there twice")
            //: %1 is the title of a post
            : one.dropped.contains(domain::Sent::again) ? tr("“%1” stands there again")
            //: %1 is the title of a post
            : one.dropped.contains(domain::Sent::maybeTwice) ? tr("“%1” may stand there twice")
            //: %1 is the title of an article
            : domain::unmailedIn(one.dropped) ? tr("“%1” is published, and was not mailed")
                                              //: %1 is the title of a post
                                              : tr("“%1” did not arrive whole");
        m_moved.append({.kind = TodayMove::Kind::IncompletePost,
                        .title = title.arg(name),
                        .detail = droppedSentence(one.dropped, entry.channelName),
                        .post = one.post.id,
                        .series = entry.series});
    }
}

void TodayPageModel::takeUntold(const QList<store::UntoldPost> &untold)
{
    for (const store::UntoldPost &one : untold) {
        const CalendarEntry entry = entryOf(one.post, m_channels, m_database.zone(), m_clock.now(), m_leaving);
        const QString name = nameIn(entry);
        m_moved.append({.kind = TodayMove::Kind::UntoldPost,
                        //: %1 is the title of a post
                        .title = tr("“%1” is published; not all whom it links could be told").arg(name),
                        //: %1 is a server and what came of it: “example.org: Host not found”
                        .detail = tr("Their pages would have shown that it links them (Webmention): %1.").arg(untoldWords(one.said)),
                        .post = one.post.id,
                        .series = entry.series});
    }
}

} // namespace parvis::models
