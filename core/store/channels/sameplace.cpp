// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/sameplace.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/addresskeys.h"
#include "core/domain/channels/connection.h"
#include "core/store/channels/fetchedchanges.h"
#include "core/store/channels/takenback.h"
#include "core/store/channels/twinsofours.h"
#include "core/store/imports/ingest.h"
#include "core/store/imports/leavingposts.h"

#include <QtCore/QHash>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using PlaceChannelId = domain::Id<domain::Channel>;

namespace {

/// A channel of the service that something came in from.
struct ServiceChannel
{
    PlaceChannelId id;
    QString service;
    QString address;
    bool isLinked = false;   ///< it is connected, whatever holds it up just now
    domain::ConnectionState state = domain::ConnectionState::None;
    QUrl server;
    QString accountId;
    QString handle;
    bool mayModerate = false;
};

domain::Result<QList<ServiceChannel>> channelsOfService(Connection &connection, PlaceChannelId channel)
{
    Statement rows
        = connection.prepare(u"SELECT c.id, c.service, c.address, n.state, n.server, n.account_id, n.handle, n.capabilities FROM channel c "
                             "LEFT JOIN connection n ON n.channel_id = c.id WHERE c.service = (SELECT service FROM channel WHERE id = ?) ORDER BY c.id"_s);
    if (auto ran = rows.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    QList<ServiceChannel> channels;
    while (rows.next()) {
        ServiceChannel one{.id = rows.id<domain::Channel>(0), .service = rows.text(1), .address = rows.text(2), .server = {}, .accountId = {}, .handle = {}};
        if (const auto state = rows.numberOrNull(3)) {
            one.isLinked = true;
            one.state = static_cast<domain::ConnectionState>(*state);
            one.server = QUrl(rows.text(4));
            one.accountId = rows.text(5);
            one.handle = rows.text(6);
            one.mayModerate = domain::capabilitiesFromJson(rows.text(7).toUtf8(), domain::staticCapabilities(one.service)).canModerate;
        }
        channels << one;
    }
    return rows.ended().transform([&] { return channels; });
}

/// A name without what says where it is at home.
QString nameAlone(const QString &handle)
{
    return handle.section(u'@', handle.startsWith(u'@') ? 1 : 0, handle.startsWith(u'@') ? 1 : 0).toCaseFolded();
}

/// Whether an account that is connected by `other` said something that came in by `here`.
bool isAccountOf(const domain::IncomingAuthor &author, const ServiceChannel &other, const ServiceChannel &here)
{
    if (!other.isLinked || other.id == here.id)
        return false;
    if (!author.accountId.isEmpty() && author.accountId == other.accountId) {
        // Some numbers are one's own everywhere; others begin anew on each site, of which one server may have several.
        const bool isHere = other.server.host() == here.server.host() && other.server.port() == here.server.port();
        if (author.accountId.startsWith("did:"_L1) || domain::placeOf(other.address) == domain::placeOf(here.address)
            || (isHere && nameAlone(author.handle) == nameAlone(other.handle)))
            return true;
    }
    // Elsewhere anybody can give any page as theirs.
    return domain::standsAtProfiles(here.service) && domain::isWebAddress(author.url) && domain::profileKey(author.url) == domain::profileKey(other.address);
}

bool isHeld(const domain::IncomingMention &mention)
{
    return mention.standing == domain::Verdict::Hold;
}

class PlaceSorting
{
public:
    PlaceSorting(Connection &connection, const QList<ServiceChannel> &channels, PlaceChannelId here)
        : m_connection(connection)
        , m_mention(connection.prepare(u"SELECT 1 FROM mention WHERE channel_id = ? AND remote_id = ?"_s))
        , m_post(connection.prepare(u"SELECT 1 FROM post WHERE channel_id = ? AND remote_id = ?"_s))
    {
        const auto own = std::ranges::find(channels, here, &ServiceChannel::id);
        m_channels << *own;
        for (const ServiceChannel &one : channels) {
            if (one.id != here && domain::placeOf(one.address) == domain::placeOf(own->address))
                m_channels << one;
        }
    }

    [[nodiscard]] bool isShared() const { return m_channels.size() > 1; }
    [[nodiscard]] const QList<ServiceChannel> &channels() const { return m_channels; }

    /// Where it is to be taken in.
    [[nodiscard]] domain::Result<PlaceChannelId> channelOf(const domain::IncomingEntry &entry)
    {
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        const auto *post = std::get_if<domain::IncomingPost>(&entry);
        if ((!mention && !post) || !(mention ? mention->channel : post->channel).isEmpty())
            return m_channels.constFirst().id;
        const QString id = mention ? mention->remoteId : post->remoteId;
        const QString answered = mention ? mention->inReplyTo : post->inReplyTo;
        const QString former = mention ? mention->formerId : QString();
        auto found = first([&](const ServiceChannel &one) { return has(one, id); });
        if (found && !*found && post)
            found = first([&](const ServiceChannel &one) { return isOfTheLedger(m_connection, one.id.value(), *post); });
        if (found && !*found && !former.isEmpty())
            found = first([&](const ServiceChannel &one) { return has(one, former); });
        if (found && !*found && !answered.isEmpty())
            found = first([&](const ServiceChannel &one) { return one.isLinked ? has(one, answered) : domain::Result<bool>(false); });
        if (!found)
            return std::unexpected(found.error());
        if (!*found && mention && !m_channels.constFirst().mayModerate) {
            const auto keeper = std::ranges::find_if(
                m_channels, [](const ServiceChannel &one) { return one.mayModerate && one.state == domain::ConnectionState::Connected; });
            if (keeper != m_channels.cend())
                *found = keeper->id;
        }
        const PlaceChannelId chosen = found->value_or(m_channels.constFirst().id);
        m_chosen.insert(id, chosen);
        return chosen;
    }

private:
    template<class Asks>
    [[nodiscard]] domain::Result<std::optional<PlaceChannelId>> first(const Asks &asks)
    {
        for (const ServiceChannel &one : std::as_const(m_channels)) {
            const domain::Result<bool> is = asks(one);
            if (!is)
                return std::unexpected(is.error());
            if (*is)
                return std::optional(one.id);
        }
        return std::optional<PlaceChannelId>();
    }

    [[nodiscard]] domain::Result<bool> has(const ServiceChannel &one, const QString &remoteId)
    {
        if (const auto chosen = m_chosen.constFind(remoteId); chosen != m_chosen.cend())
            return *chosen == one.id;
        for (Statement *known : {&m_mention, &m_post}) {
            if (auto ran = known->bind(one.id).bind(remoteId).run(); !ran)
                return std::unexpected(ran.error());
            if (known->next())
                return true;
        }
        return false;
    }

    Connection &m_connection;
    QList<ServiceChannel> m_channels; ///< of the place, the one that it came in by first
    QHash<QString, PlaceChannelId> m_chosen; ///< by remote id, of what is not taken in yet
    Statement m_mention;
    Statement m_post;
};

/// When it was said, so that what is answered is looked at before what answers it.
std::optional<domain::Instant> saidAt(const domain::IncomingEntry &entry)
{
    if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
        return mention->publishedAt;
    const auto *post = std::get_if<domain::IncomingPost>(&entry);
    return post ? std::optional(post->publishedAt) : std::nullopt;
}

} // namespace

domain::Result<QList<ChannelEntries>> byChannel(Connection &connection, PlaceChannelId channel, const QList<domain::IncomingEntry> &entries, bool isOfThePlace)
{
    const auto channels = channelsOfService(connection, channel);
    if (!channels)
        return std::unexpected(channels.error());
    const auto here = std::ranges::find(*channels, channel, &ServiceChannel::id);
    QList<ChannelEntries> sorted{{.channel = channel, .entries = {}}};
    if (channels->size() < 2 || here == channels->cend() || entries.isEmpty()) {
        sorted.first().entries = entries;
        return sorted;
    }
    PlaceSorting place(connection, *channels, channel);
    QList<domain::IncomingEntry> wanted;
    for (domain::IncomingEntry entry : entries) {
        if (auto *mention = std::get_if<domain::IncomingMention>(&entry); mention && !isHeld(*mention)) {
            const auto speaker = std::ranges::find_if(*channels, [&](const ServiceChannel &one) { return isAccountOf(mention->author, one, *here); });
            const bool isOfThisPlace = isOfThePlace && speaker != channels->cend() && domain::placeOf(speaker->address) == domain::placeOf(here->address);
            if (isOfThisPlace && speaker->state == domain::ConnectionState::Connected)
                continue;
            if (speaker != channels->cend())
                mention->state = domain::MentionState::Done;
        }
        wanted << entry;
    }
    if (!isOfThePlace || !place.isShared()) {
        sorted.first().entries = wanted;
        return sorted;
    }
    QList<qsizetype> order(wanted.size());
    std::ranges::iota(order, qsizetype{0});
    std::ranges::stable_sort(order, {}, [&](qsizetype at) { return saidAt(wanted[at]).value_or(domain::Instant::max()); });
    QHash<qsizetype, PlaceChannelId> chosen;
    for (const qsizetype at : std::as_const(order)) {
        const auto its = place.channelOf(wanted[at]);
        if (!its)
            return std::unexpected(its.error());
        chosen.insert(at, *its);
    }
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        const PlaceChannelId its = chosen.value(at);
        auto group = std::ranges::find(sorted, its, &ChannelEntries::channel);
        if (group == sorted.end())
            group = sorted.insert(sorted.end(), {.channel = its, .entries = {}});
        group->entries << wanted[at];
    }
    return sorted;
}

domain::Result<IngestReport> takeInByChannel(Connection &connection, const QList<ChannelEntries> &sorted, domain::Instant now)
{
    IngestReport report;
    const auto zone = connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    for (const auto &[channel, told] : sorted) {
        if (told.isEmpty())
            continue;
        const auto own = dropTwinsOfOurs(connection, channel).and_then([&] { return takeOverOurs(connection, channel, told, now); });
        if (!own)
            return std::unexpected(own.error());
        const QList<domain::IncomingEntry> &entries = *own;
        IngestTarget target;
        target.channel = channel;
        target.now = now;
        target.isOfAService = true;
        // What is known already may have been edited; what is new is taken in behind it.
        if (auto followed = followEdits(connection, channel, entries, now); !followed)
            return std::unexpected(followed.error());
        if (auto followed = followOwnEdits(connection, channel, entries, now); !followed)
            return std::unexpected(followed.error());
        const auto taken = Ingest(connection, target, *zone).take(entries);
        if (!taken)
            return taken;
        report.added += taken->added;
        report.known += taken->known;
    }
    return report;
}

domain::Result<QList<PlaceChannelId>> othersAtPlace(Connection &connection, PlaceChannelId channel, bool areConnected)
{
    const auto channels = channelsOfService(connection, channel);
    if (!channels)
        return std::unexpected(channels.error());
    const auto here = std::ranges::find(*channels, channel, &ServiceChannel::id);
    QList<PlaceChannelId> others;
    for (const ServiceChannel &one : *channels) {
        if (one.id != channel && one.isLinked == areConnected && domain::placeOf(one.address) == domain::placeOf(here->address))
            others << one.id;
    }
    return others;
}

} // namespace parvis::store
