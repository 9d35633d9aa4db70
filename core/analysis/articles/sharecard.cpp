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

/// How a place that draws cards lays out its texts. 1200 × 630 are the Open Graph images that Facebook's guide for webmasters asks for.
struct CardLines
{
    SharePlace place;
    int title;                  ///< lines, 0: all
    int description;            ///< lines, where there is no picture; -1: none
    int descriptionByPicture;   ///< lines, below one; -1: none
    qsizetype titleLetters = 0;         ///< of the title are shown; 0: as many as the lines have
    qsizetype descriptionLetters = 0;   ///< likewise
    bool isSiteFirst = false;
    bool isSiteCapital = false;
    bool isPictureLast = false;
    QSize pictureShape = {1200, 630};
};
constexpr std::array cardLines{
    // Mastodon's web application: features/status/components/card.jsx and the rules of .status-card, where neither wraps beside a small picture.
    CardLines{.place = SharePlace::Mastodon, .title = 2, .description = 1, .descriptionByPicture = 1, .isSiteFirst = true},
    // Bluesky's application: numberOfLines in src/components/Post/Embed/ExternalEmbed/index.tsx.
    CardLines{.place = SharePlace::Bluesky, .title = 3, .description = 4, .descriptionByPicture = 2},
    // LinkedIn: "Make your website shareable" asks for 1.91:1 (1200 × 627); its feed shows no description since 2023.
    CardLines{.place = SharePlace::LinkedIn, .title = 2, .description = -1, .descriptionByPicture = -1, .pictureShape = {1200, 627}},
    // Facebook's feed: the address in capitals, two lines of the title, one of the description where the title leaves it.
    CardLines{.place = SharePlace::Facebook, .title = 2, .description = 1, .descriptionByPicture = 1, .isSiteFirst = true, .isSiteCapital = true},
    // X: a summary card with a large image is cut to 1.91:1 and says the title in one line on it; without an image, "Cards: summary" has the description.
    CardLines{.place = SharePlace::X, .title = 1, .description = 2, .descriptionByPicture = -1, .pictureShape = {1200, 628}},
    // Discord's embeds of addresses end after so many letters, as was measured; Slack unfurls in the same order.
    CardLines{.place = SharePlace::Chat,
              .title = 0,
              .description = 0,
              .descriptionByPicture = 0,
              .titleLetters = 70,
              .descriptionLetters = 350,
              .isSiteFirst = true,
              .isPictureLast = true},
    // Telegram Desktop: five lines in all, history/view/media/history_view_web_page.cpp.
    CardLines{.place = SharePlace::Telegram, .title = 2, .description = 2, .descriptionByPicture = 2, .isSiteFirst = true, .isPictureLast = true},
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
    const auto seen = [](const QString &text, qsizetype letters) { return letters > 0 ? domain::shortened(text, letters) : text; };
    for (const CardLines &lines : cardLines) {
        const QString host = hostOf(facts.address);
        ShareCard card{.place = lines.place,
                       .title = seen(title, lines.titleLetters),
                       .description = seen(description, lines.descriptionLetters),
                       .site = lines.isSiteCapital ? host.toUpper() : host,
                       .isSiteFirst = lines.isSiteFirst,
                       .titleLines = lines.title,
                       .descriptionLines = facts.picture.isEmpty() ? lines.description : lines.descriptionByPicture,
                       .hasPicture = !facts.picture.isEmpty(),
                       .isPictureLast = lines.isPictureLast,
                       .pictureShape = lines.pictureShape};
        card.isTitleCut = card.title != title;
        card.isDescriptionCut = card.description != description;
        cards.append(card);
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
