// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/sharecard.h"

#include "core/analysis/articles/searchwidth.h"
#include "core/domain/base/shorttext.h"

#include <QtCore/QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

/// How a place that draws cards lays out its texts.
struct CardLines
{
    SharePlace place;
    int title;                  ///< lines, 0: all
    int description;            ///< lines, where there is no picture
    int descriptionByPicture;   ///< lines, below one; -1: none
};
constexpr std::array cardLines{
    // Mastodon's web application: features/status/components/card.jsx and the rules of .status-card, where neither wraps beside a small picture.
    CardLines{.place = SharePlace::Mastodon, .title = 2, .description = 1, .descriptionByPicture = 1},
    // Bluesky's application: numberOfLines in src/components/Post/Embed/ExternalEmbed/index.tsx.
    CardLines{.place = SharePlace::Bluesky, .title = 3, .description = 4, .descriptionByPicture = 2},
};

/// What the list of an inbox shows on a telephone: measured with Apple Mail on an iPhone 14 by emailtooltester.com, "How Long Can a Subject Line Be?".
constexpr qsizetype mailSubject = 48;
constexpr qsizetype mailPreheader = 99;

QString hostOf(const QString &address)
{
    const QString host = QUrl(address).host();
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

/// "example.org › blog › a-story", as a search page names a page.
QString trailOf(const QString &address)
{
    const QUrl url(address);
    QStringList steps = url.path().split(u'/', Qt::SkipEmptyParts);
    steps.prepend(url.host());
    return steps.join(u" › "_s);
}

} // namespace

QList<ShareCard> shareCards(const ShareFacts &facts)
{
    const QString title = facts.title.simplified();
    const QString description = facts.description.simplified();
    QList<ShareCard> cards;
    for (const CardLines &lines : cardLines) {
        cards.append({.place = lines.place,
                      .title = title,
                      .description = description,
                      .site = hostOf(facts.address),
                      .titleLines = lines.title,
                      .descriptionLines = facts.picture.isEmpty() ? lines.description : lines.descriptionByPicture,
                      .hasPicture = !facts.picture.isEmpty()});
    }
    ShareCard search{.place = SharePlace::SearchPage,
                     .title = seenInArial(title, titleSize, widestTitle),
                     .description = seenInArial(description, descriptionSize, widestDescription),
                     .site = trailOf(facts.address),
                     .titleLines = 1,
                     .descriptionLines = 2,
                     .titlePixels = titleSize,
                     .descriptionPixels = descriptionSize};
    search.isTitleCut = search.title != title;
    search.isDescriptionCut = search.description != description;
    ShareCard mail{.place = SharePlace::Mail,
                   .title = domain::shortened(title, mailSubject),
                   .description = domain::shortened(description, mailPreheader),
                   .titleLines = 1,
                   .descriptionLines = 2};
    mail.isTitleCut = mail.title != title;
    mail.isDescriptionCut = mail.description != description;
    return cards << search << mail;
}

} // namespace parvis::analysis
