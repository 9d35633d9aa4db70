// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QSize>
#include <QtCore/QString>

namespace parvis::analysis {

/// Where a link to an article, or the article itself, is seen before it is opened.
enum class SharePlace { Mastodon, Bluesky, LinkedIn, Facebook, X, Chat, Telegram, SearchPage, Mail };

/// What such places take from an article. What is empty is not known.
struct ShareFacts
{
    QString title;
    QString description;
    QString address;   ///< of the page, absolute
    QString picture;   ///< address of its first picture

    friend bool operator==(const ShareFacts &, const ShareFacts &) = default;
};

/// What a place shows of it.
struct ShareCard
{
    SharePlace place = SharePlace::Mastodon;
    QString title;              ///< cut with an ellipsis where the place counts characters or pixels
    QString description;        ///< likewise
    QString site;               ///< "example.org" as the place writes it, or its path on a search page; empty for mail
    bool isSiteFirst = false;   ///< it stands above the title
    int titleLines = 0;         ///< how many lines of the title are shown; 0: all
    int descriptionLines = 0;   ///< likewise; -1: none
    int titlePixels = 0;        ///< the size of the title's letters in Arial, where the place fixes it; 0: the reader's own
    int descriptionPixels = 0;
    bool hasPicture = false;    ///< the place shows the picture, where there is one
    bool isPictureLast = false; ///< below the words
    QSize pictureShape = {1200, 630};   ///< into which it is cut
    bool isTitleCut = false;    ///< characters or pixels were left out; a place that counts lines cuts where it is drawn
    bool isDescriptionCut = false;

    friend bool operator==(const ShareCard &, const ShareCard &) = default;
};

/// Whether a place shows a card with a picture.
[[nodiscard]] constexpr bool drawsPictures(SharePlace place)
{
    return place != SharePlace::SearchPage && place != SharePlace::Mail;
}

/// What each place shows, in the order of SharePlace.
[[nodiscard]] QList<ShareCard> shareCards(const ShareFacts &facts);

} // namespace parvis::analysis
