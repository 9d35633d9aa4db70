// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/channelnames.h"

#include "app/parvisctl/commandline.h"
#include "app/parvisctl/terminal.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/namesakes.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

ChannelNames::ChannelNames(store::Database &database)
{
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    if (!summaries || !*summaries)
        return;
    QList<domain::Channel> channels;
    for (const domain::ChannelSummary &summary : **summaries) {
        channels << summary.channel;
        m_given.insert(summary.channel.id, summary.channel.name);
    }
    m_names = domain::namesApart(channels);
}

QString ChannelNames::of(domain::Id<domain::Channel> channel) const
{
    return m_names.value(channel, u"channel %1"_s.arg(channel.value()));
}

QString ChannelNames::given(domain::Id<domain::Channel> channel) const
{
    return m_given.value(channel, of(channel));
}

QString ChannelNames::of(domain::Id<domain::Channel> channel, const Options &options) const
{
    return options.isJson ? given(channel) : of(channel);
}

QString firstWords(const domain::Post &post)
{
    constexpr qsizetype longest = 60;
    const QString line = post.text.section(u'\n', 0, 0, QString::SectionSkipEmpty);
    return domain::shortened((post.title.trimmed().isEmpty() ? line : post.title).simplified(), longest);
}

QHash<domain::Id<domain::Post>, domain::Post> postsOf(store::Database &database, const QList<domain::Id<domain::Post>> &ids)
{
    const auto posts = waitFor(store::PostStore(database).posts(ids));
    return posts && *posts ? **posts : QHash<domain::Id<domain::Post>, domain::Post>();
}

} // namespace parvis::app
