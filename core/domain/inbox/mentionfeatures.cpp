// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/mentionfeatures.h"

#include "core/domain/query/plan.h"

#include <algorithm>
#include <array>

namespace parvis::domain {

namespace {

using Names = std::array<QLatin1StringView, 7>;
constexpr Names imageEndings{QLatin1StringView(".png"),  QLatin1StringView(".jpg"),  QLatin1StringView(".jpeg"), QLatin1StringView(".gif"),
                             QLatin1StringView(".webp"), QLatin1StringView(".avif"), QLatin1StringView(".svg")};
constexpr Names videoEndings{QLatin1StringView(".mp4"), QLatin1StringView(".webm"), QLatin1StringView(".mov"), QLatin1StringView(".m4v"),
                             QLatin1StringView(".mkv"), QLatin1StringView(".ogv"),  QLatin1StringView(".avi")};
constexpr Names videoSites{QLatin1StringView("youtube.com"),     QLatin1StringView("youtu.be"), QLatin1StringView("vimeo.com"),
                           QLatin1StringView("dailymotion.com"), QLatin1StringView("dai.ly"),   QLatin1StringView("twitch.tv"),
                           QLatin1StringView("tiktok.com")};

constexpr qint64 bitOf(MentionFeature feature)
{
    return static_cast<qint64>(feature);
}

qint64 featuresOfAddress(QStringView address)
{
    const QStringView bare = address.sliced(address.indexOf(QLatin1StringView("//")) + 2);
    const auto end = std::ranges::find_if(bare, [](QChar c) { return c == u'?' || c == u'#'; });
    QStringView path(bare.begin(), end);
    while (!path.isEmpty() && (path.back() == u'.' || path.back() == u',' || path.back() == u')' || path.back() == u'/'))
        path.chop(1);
    const QStringView host = path.first(std::max(path.indexOf(u'/'), path.contains(u'/') ? qsizetype{0} : path.size()));
    const auto endsPath = [&](QLatin1StringView ending) { return host.size() < path.size() && path.endsWith(ending, Qt::CaseInsensitive); };
    const auto isHost = [&](QLatin1StringView site) {
        return host.endsWith(site, Qt::CaseInsensitive) && (host.size() == site.size() || host[host.size() - site.size() - 1] == u'.');
    };
    qint64 features = bitOf(MentionFeature::Link);
    if (std::ranges::any_of(imageEndings, endsPath))
        features |= bitOf(MentionFeature::Image);
    if (std::ranges::any_of(videoEndings, endsPath) || std::ranges::any_of(videoSites, isHost))
        features |= bitOf(MentionFeature::Video);
    return features;
}

bool isQuestionMark(QChar c)
{
    // Latin, Arabic, full-width; Greek asks with what looks like a semicolon and has a letter of its own for it.
    return c == u'?' || c == u'\u061f' || c == u'\uff1f' || c == u'\u037e' || c == u'\u203d' || c == u'\u2047' || c == u'\u2049';
}

qint64 featuresOf(QStringView text)
{
    qint64 features = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if ((c == u'h' || c == u'H')
            && (text.sliced(at).startsWith(QLatin1StringView("http://"), Qt::CaseInsensitive)
                || text.sliced(at).startsWith(QLatin1StringView("https://"), Qt::CaseInsensitive))) {
            const auto end
                = std::find_if(text.begin() + at, text.end(), [](QChar next) { return next.isSpace() || next == u'<' || next == u'>' || next == u'"'; });
            features |= featuresOfAddress(QStringView(text.begin() + at, end));
            at = end - text.begin();
            continue;
        }
        if (isQuestionMark(c))
            features |= bitOf(MentionFeature::Question);
        ++at;
    }
    return features;
}

} // namespace

qint64 mentionFeatures(QStringView title, QStringView text)
{
    return featuresOf(title) | featuresOf(text);
}

} // namespace parvis::domain
