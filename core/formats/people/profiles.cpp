// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/profiles.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

struct ProfilePattern
{
    QStringList services;
    QRegularExpression address;   ///< captures the handle
};

/// Pages that belong to nobody stand where a name would.
const std::vector<ProfilePattern> &profilePatterns()
{
    const auto pattern = [](const QString &host, const QString &path) {
        return QRegularExpression(u"^https?://(?:[a-z-]+\\.)?(?:%1)/%2"_s.arg(host, path), QRegularExpression::CaseInsensitiveOption);
    };
    const QString end = u"/?(?:[?#].*)?$"_s;
    static const std::vector<ProfilePattern> patterns{
        {{u"linkedin"_s}, pattern(u"linkedin\\.com"_s, u"(?:in|pub)/([^/?#]+)"_s)},
        {{u"twitter"_s, u"x"_s},
         pattern(u"(?:twitter|x)\\.com"_s, u"(?!(?:home|explore|search|settings|messages|notifications|share|login|signup)(?![\\w.-]))@?(\\w{1,15})"_s + end)},
        {{u"instagram"_s}, pattern(u"instagram\\.com"_s, u"(?!(?:explore|accounts|direct|stories)(?![\\w.-]))([\\w.]{1,30})"_s + end)},
        {{u"facebook"_s},
         pattern(u"(?:facebook|fb)\\.com"_s,
                 u"(?!(?:profile\\.php|home\\.php|groups|pages|people|events|watch|marketplace)(?![\\w.-]))([a-z\\d.]{5,50})"_s + end)},
        {{u"github"_s},
         pattern(u"github\\.com"_s, u"(?!(?:about|explore|features|marketplace|pricing|settings|topics|trending)(?![\\w.-]))([a-z\\d-]{1,39})"_s + end)},
        {{u"youtube"_s}, pattern(u"youtube\\.com"_s, u"(@[^/?#]+)"_s)},
        {{u"bluesky"_s}, pattern(u"bsky\\.app"_s, u"profile/(?!did:)([^/?#]+\\.[^/?#]+)"_s + end)},
    };
    return patterns;
}

/// The profile at an address that reads like one of Mastodon. Others than the fediverse write a handle so, too.
std::optional<Profile> profileOnMastodon(const QString &address)
{
    static const QRegularExpression form(u"^https?://([^/?#@:]+\\.[^/?#@:]+)/@([\\w.-]+)(@[^@/?#\\s]+)?/?(?:[?#].*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression others(u"(?:^|\\.)(?:(?:youtube|medium|tiktok|threads|substack|steemit|flipboard|mix|unsplash|producthunt|lbry|odysee|"
                                           u"rumble|vero|lemon8-app|npmjs)\\.(?:com|net|tv|co)|"
                                           "dlive\\.tv|peakd\\.com|hive\\.blog|lichess\\.org|keybase\\.io)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(address);
    const QString server = found.captured(1).toLower();
    if (!found.hasMatch() || others.match(server).hasMatch())
        return std::nullopt;
    const QString home = found.captured(3).isEmpty() ? u'@' + server : found.captured(3);
    return Profile{.services = {u"mastodon"_s}, .handle = u'@' + found.captured(2) + home};
}

} // namespace

std::optional<Profile> profileAt(const QString &address)
{
    const QString text = address.trimmed();
    for (const ProfilePattern &pattern : profilePatterns()) {
        if (const auto found = pattern.address.match(text); found.hasMatch())
            return Profile{.services = pattern.services, .handle = QUrl::fromPercentEncoding(found.captured(1).toUtf8())};
    }
    return profileOnMastodon(text);
}

} // namespace parvis::formats
