// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/medialimits.h"

#include "core/domain/channels/channel.h"
#include "core/domain/channels/limits.h"

#include <QtCore/QHash>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr qint64 kibi = 1'024;
constexpr qint64 mebi = kibi * kibi;

/// Any number of anything.
QList<MediaAllowance> everything()
{
    return {{.sort = MediaSort::Image}, {.sort = MediaSort::Video}, {.sort = MediaSort::Audio}, {.sort = MediaSort::File}};
}

const QStringList &webImages()
{
    static const QStringList types{u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s, u"image/heic"_s, u"image/heif"_s, u"image/avif"_s};
    return types;
}

MediaLimit ofMastodon()
{
    return {.allowances = {{.sort = MediaSort::Image, .most = 4, .bytes = 16 * mebi, .types = webImages()},
                           {.sort = MediaSort::Video, .most = 1, .bytes = 99 * mebi, .types = {u"video/mp4"_s, u"video/webm"_s, u"video/quicktime"_s}},
                           {.sort = MediaSort::Audio, .most = 1, .bytes = 99 * mebi}},
            .canMix = false,
            .altText = 1'500};
}

MediaLimit ofBluesky()
{
    return {.allowances = {{.sort = MediaSort::Image, .most = 4, .bytes = 2'000'000},
                           {.sort = MediaSort::Video, .most = 1, .bytes = 300'000'000, .types = {u"video/mp4"_s}}},
            .canMix = false,
            .altText = 2'000};
}

} // namespace

std::optional<MediaAllowance> MediaLimit::of(MediaSort sort) const
{
    const auto found = std::ranges::find(allowances, sort, &MediaAllowance::sort);
    return found == allowances.cend() ? std::nullopt : std::optional(*found);
}

MediaLimit mediaLimit(const QString &service, PostKind kind)
{
    const bool isReply = kind == PostKind::Reply;
    if (!service.isEmpty() && (!canCarryPosts(service) || (service == "wordpress"_L1 && isReply)))
        return {};
    if (service == "mastodon"_L1)
        return ofMastodon();
    if (service == "bluesky"_L1)
        return ofBluesky();
    if (service == "linkedin"_L1 && isReply)
        return {.allowances = {{.sort = MediaSort::Image, .most = 1, .types = {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s}}}, .altText = 4'086};
    if (service == "forum"_L1)
        return {.allowances = {{.sort = MediaSort::Image, .bytes = 4'096 * kibi, .types = webImages()}}};
    return {.allowances = everything()};
}

QList<std::optional<MediaProblem>> mediaProblems(const QList<Attachment> &attachments, const MediaLimit &limit)
{
    QList<std::optional<MediaProblem>> problems;
    QHash<MediaSort, qint64> taken;
    for (const Attachment &attachment : attachments) {
        const MediaSort sort = mediaSort(attachment.media.type);
        const auto allowance = limit.of(sort);
        const auto problem = [&]() -> std::optional<MediaProblem> {
            if (limit.takesNone())
                return MediaProblem::NotTaken;
            if (!allowance || (!allowance->types.isEmpty() && !allowance->types.contains(attachment.media.type)))
                return MediaProblem::WrongSort;
            if (allowance->bytes > 0 && attachment.media.bytes > allowance->bytes)
                return MediaProblem::TooBig;
            if (!limit.canMix && !taken.isEmpty() && !taken.contains(sort))
                return MediaProblem::NotTogether;
            if (limit.together > 0 && std::accumulate(taken.cbegin(), taken.cend(), qint64{0}) >= limit.together)
                return MediaProblem::TooMany;
            if (allowance->most > 0 && taken.value(sort) >= allowance->most)
                return MediaProblem::TooMany;
            ++taken[sort];
            if (limit.altText > 0 && altTextLength(attachment.altText) > limit.altText)
                return MediaProblem::AltTooLong;
            return std::nullopt;
        }();
        problems.append(problem);
    }
    return problems;
}

qint64 altTextLength(const QString &altText)
{
    return measuredText(altText, {}).used;
}

} // namespace parvis::domain
